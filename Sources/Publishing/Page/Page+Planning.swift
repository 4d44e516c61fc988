import Displacement
import Situation

extension Wording {
  /// The planning figures, with what they come to for the people in each kind of shelter.
  func table(_ planning: Report.Planning) -> Page.Table {
    let people = Page.Row(
      [words(.people)] + planning.shelters.map { cell($0.people) + marks($0.people.marks) }
        + [.blank, notes(planning.notes)])
    let rows = planning.rows.map { row in
      let needs = row.needs.map { need in need.map(cell) ?? Phrase() }
      return Page.Row(
        [rate(row.figure)] + needs + [.name(row.figure.source), notes(planning.notes)])
    }
    let shelters = planning.shelters.map { shelter in
      let title = Phrase.words(vocabulary.label(shelter.accommodation)).capitalized
      return Page.Column(title: title.bare, kind: .number)
    }
    return Page.Table(
      [column(.planningFigure, .label)] + shelters
        + [column(.standard, .words), column(.notes, .words)], [people] + rows)
  }

  /// "Toilets: 1 toilet for 50 people, in the first phase".
  private func rate(_ figure: PlanningFigure) -> Phrase {
    let name = Name(english: figure.nameEnglish, arabic: figure.nameArabic)
    let unit = Name(english: figure.unitEnglish, arabic: figure.unitArabic)
    let condition = Name(english: figure.conditionEnglish, arabic: figure.conditionArabic)
    let noun = Phrase.words(vocabulary.noun(figure.counted, after: figure.per))
    let counted = figure.per == 1 ? noun : number(figure.per) + .words(" ") + noun
    let isWhole = figure.hundredths.isMultiple(of: 100)
    let amount = isWhole ? number(figure.hundredths / 100) : hundredths(figure.hundredths)
    let values: [Slot: Phrase] = [
      .subject: .name(name(in: language)), .number: amount,
      .text: .name(unit(in: language)), .counted: counted,
    ]
    let when = condition(in: language)
    let rate = phrase(.planningRate, values)
    return [rate, when.isEmpty ? Phrase() : .name(when)].joined(by: vocabulary.comma)
  }
}
