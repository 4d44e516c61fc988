package import Displacement
package import Situation

extension Page {
  /// An explanation in the words of one language, with the sentences and rows as footnotes.
  package init(
    _ explanation: Explanation, in language: LanguageCode = .english, digits: Digits = .western
  ) {
    let account = ExplanationWords(explanation, Wording(language, digits: digits))
    let header = Report.Header(explanation.summary)
    let wording = account.wording
    self.language = language
    title = wording.phrase(.title, [.subject: account.title])
    self.header = [
      [
        Phrase.name(header.event(in: language)),
        wording.phrase(
          .asOfDay, [.day: wording.longDate(header.asOf), .zone: .value(header.timeZone)]),
        wording.phrase(.knownAt, [.time: wording.time(header.knownAt)]),
        .words(wording.vocabulary.label(header.audience)),
      ].joined(by: " · ")
    ]
    var notes = Footnotes(explanation.summary)
    let counted = explanation.selected.map { account.item($0, &notes) }
    let setAside = explanation.setAside.map { account.item($0, &notes) }
    func list(_ items: [Phrase]) -> Block {
      items.isEmpty ? .paragraph(wording.phrase(.nothing)) : .list(items)
    }
    blocks = [
      .heading(.keyFigures, wording.phrase(.headNumber)), .list(account.number),
      .heading(.certainty, wording.phrase(.headSteps)), list(account.steps),
      .heading(.places, wording.phrase(.headCounted)), list(counted),
      .heading(.gaps, wording.phrase(.headSetAside)), list(setAside),
    ]
    if explanation.withheld > 0 {
      let number = wording.number(explanation.withheld)
      blocks.append(.paragraph(wording.phrase(.concealed, [.number: number])))
    }
    guard !notes.all.isEmpty else { return }
    blocks.append(.heading(.sources, .words(wording.vocabulary.label(Section.sources))))
    blocks.append(.footnotes(notes.all.map(wording.note)))
  }
}
