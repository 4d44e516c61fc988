package import Displacement
package import Situation

extension Page {
  /// The page of a report in that wording.
  package init(_ report: Report, in wording: Wording) {
    language = wording.language
    title = wording.words(.title)
    header = Page.header(report.header, wording)
    let sections = Page.opening(report, wording) + Page.figures(report, wording)
    blocks = sections + Page.certainty(report, wording) + Page.sources(report, wording)
  }

  /// The page of a summary that is already disclosed for its audience.
  package init(_ summary: Summary, in language: LanguageCode, digits: Digits = .western) {
    self.init(Report(summary), in: Wording(language, digits: digits))
  }

  private static func header(_ header: Report.Header, _ wording: Wording) -> [Phrase] {
    let event = Phrase.name(header.event(in: wording.language))
    let area = header.area.isEmpty ? Phrase() : wording.names(header.area)
    let day = wording.longDate(header.asOf)
    let issue = [
      wording.phrase(.number, [.number: wording.number(header.number)]),
      wording.phrase(.asOfDay, [.day: day, .zone: .name(header.timeZone)]),
      .words(wording.vocabulary.label(header.audience)),
    ]
    let known: Phrase =
      header.knownAt == .latest
      ? Phrase() : wording.phrase(.knownAt, [.time: wording.time(header.knownAt)])
    let next = wording.longDate(header.asOf.advanced(by: 1))
    let times = [
      wording.phrase(.period, [.day: day]), known, wording.phrase(.nextIssue, [.day: next]),
    ]
    return [[event, area], issue, times].map { $0.joined(by: " · ") }
  }

  /// The headline, the key figures and what changed.
  private static func opening(_ report: Report, _ wording: Wording) -> [Block] {
    var blocks: [Block] = [heading(.headline, wording)]
    let area = wording.names(
      report.header.area.isEmpty ? [report.header.event] : report.header.area)
    for headline in report.headlines {
      blocks.append(.paragraph(wording.sentence(headline, area, report.header)))
    }
    if !report.caveats.isEmpty {
      let marks = report.caveats.map { Phrase.words(wording.vocabulary.label($0)) }
      let caveat = marks.joined(by: wording.vocabulary.comma)
      blocks.append(.paragraph(wording.phrase(.provisional, [.marks: caveat])))
    }
    for residual in report.certainty.residuals.prefix(3) {
      blocks.append(.paragraph(wording.sentence(residual)))
    }
    blocks += [heading(.keyFigures, wording), .table(wording.table(report.tiles))]
    let previous = wording.number(report.header.previous)
    guard report.header.number > 1 || !report.changes.isEmpty else { return blocks }
    blocks.append(.heading(.changes, wording.phrase(.changedSince, [.number: previous])))
    blocks.append(
      report.changes.isEmpty
        ? .paragraph(
          wording.phrase(
            report.withheld.anything ? .noChangeShown : .noChange, [.number: previous]))
        : .table(wording.table(report.changes)))
    return blocks
  }

  /// The tables of places, movements, routes, held people, needs and context.
  private static func figures(_ report: Report, _ wording: Wording) -> [Block] {
    var blocks = section(
      .places, report.displaced, wording, isWithheld: report.withheld.displaced, wording.table)
    blocks += section(
      .movements, report.movements, wording, isWithheld: report.withheld.movements,
      wording.table)
    if report.routes.isEmpty {
      blocks.append(
        .paragraph(
          report.withheld.routes
            ? wording.phrase(.withheldRoutes)
            : wording.words(.noRoutes).capitalized + .words(".")))
    } else {
      blocks.append(.table(wording.table(report.routes)))
    }
    blocks += section(
      .held, report.held, wording, isWithheld: report.withheld.held, wording.table)
    let constraints = report.routes.filter(\.isConstraint)
    blocks.append(heading(.access, wording))
    blocks.append(
      constraints.isEmpty
        ? .paragraph(wording.phrase(report.withheld.routes ? .withheldRoutes : .noConstraint))
        : .list(constraints.map(wording.constraint)))
    blocks += section(
      .needs, report.needs, wording, isWithheld: report.withheld.needs, wording.table)
    if let planning = report.planning {
      blocks += [.paragraph(wording.phrase(.planning)), .table(wording.table(planning))]
    }
    if !report.context.isEmpty {
      blocks += section(.context, report.context, wording, isWithheld: false, wording.table)
    }
    return blocks
  }

  static func heading(_ section: Section, _ wording: Wording) -> Block {
    .heading(section, .words(wording.vocabulary.label(section)))
  }

  /// A section of one table, or the words that nothing is reported or may be shown.
  private static func section<Rows>(
    _ section: Section, _ rows: [Rows], _ wording: Wording, isWithheld: Bool,
    _ table: ([Rows]) -> Table
  ) -> [Block] {
    let body: Block =
      rows.isEmpty
      ? .paragraph(wording.phrase(isWithheld ? .withheldFigures : .noneReported))
      : .table(table(rows))
    return [heading(section, wording), body]
  }
}

extension Wording {
  fileprivate func sentence(
    _ headline: Report.Headline, _ area: Phrase, _ header: Report.Header
  ) -> Phrase {
    let isVague = headline.count?.isVague ?? false
    let template: Template =
      switch headline.kind {
      case .displaced where headline.count == nil:
        headline.isWithheld ? .headlineWithheld : .headlineNoFigure
      case .displaced: isVague ? .headlineDisplacedVague : .headlineDisplaced
      case .displacementNew: .headlineDisplacement
      case .held: isVague ? .headlineHeldVague : .headlineHeld
      }
    let people = headline.count.map { amount($0) + marks($0.marks) + rangeInBrackets($0) }
    let values: [Slot: Phrase] = [
      .people: people ?? Phrase(), .place: area, .day: longDate(header.asOf),
    ]
    return [phrase(template, values).capitalized, notes(headline.notes)].joined(by: " ")
  }

  /// What stands after a number of a sentence: the households it was converted from, and its range
  /// where that says more than the number.
  private func rangeInBrackets(_ count: Count) -> Phrase {
    guard !count.isVague else { return Phrase() }
    // Without people the households are the number.
    let isInPeople = !count.interval.isEmpty
    let households =
      isInPeople ? count.households.map { amount(Count($0), .households) } ?? Phrase() : Phrase()
    let inside = [households, range(count)].joined(by: vocabulary.comma)
    return inside.isEmpty ? inside : .words(" (") + inside + .words(")")
  }
}

extension Count {
  /// Whether there is a word such as "thousands" and no number.
  package var isVague: Bool {
    if case .vague = form { true } else { false }
  }
}
