import Displacement
import Situation

extension Page {
  /// How sure the page is, and what is not known.
  static func certainty(_ report: Report, _ wording: Wording) -> [Block] {
    let certainty = report.certainty
    var lines = certainty.conflicts.map(wording.sentence)
    lines += certainty.resets.map {
      wording.phrase(.reset, [.subject: wording.subject($0)]).capitalized
    }
    lines += certainty.residuals.map { wording.sentence($0) }
    lines += certainty.vague.map(wording.sentence)
    if certainty.candidates > 0 {
      lines.append(
        wording.phrase(.candidates, [.number: wording.number(certainty.candidates)]))
    }
    if certainty.routeCandidates > 0 {
      let number = wording.number(certainty.routeCandidates)
      lines.append(wording.phrase(.routeCandidates, [.number: number]))
    }
    lines += certainty.waiting.map(wording.sentence)
    lines += certainty.findings.map(wording.sentence)
    let gaps = report.gaps.map(wording.sentence)
    let isNothing =
      report.tiles.allSatisfy { $0.count == nil } && report.footnotes.isEmpty
      && report.method.withheld == 0
    let noGap = wording.phrase(isNothing ? .nothingYet : .noGap)
    return [
      heading(.certainty, wording),
      lines.isEmpty ? .paragraph(wording.phrase(.noDoubt)) : .list(lines),
      heading(.gaps, wording), gaps.isEmpty ? .paragraph(noGap) : .list(gaps),
    ]
  }

  /// The footnotes and how the page was made.
  static func sources(_ report: Report, _ wording: Wording) -> [Block] {
    let notes = AllCores.map(report.footnotes) { $0.map(wording.note) }
    var method: [Phrase] = []
    let legend = wording.legend(of: report)
    if !legend.isEmpty { method.append(legend.joined(by: " · ")) }
    method += report.method.householdSizes.map(wording.sentence)
    method += report.method.residuals.map { wording.sentence($0) }
    let policy = report.method.policy
    if report.header.audience == .public {
      method.append(
        wording.phrase(
          .roundingPublic,
          [
            .number: wording.number(policy.publicRounding),
            .low: wording.number(policy.publicThreshold),
          ]))
    } else {
      method.append(wording.phrase(.rounding))
    }
    if report.method.withheld > 0 {
      method.append(
        wording.phrase(.withheld, [.number: wording.number(report.method.withheld)]))
    }
    let command = ["nuzuh", "summary"] + report.method.arguments
    let arguments = command + ["--language", wording.language.rawValue]
    method += [
      wording.sentence(policy),
      wording.phrase(.checksum, [.text: .value(report.method.checksum)]),
      wording.phrase(.command, [.text: .value(arguments.joined(separator: " "))]),
    ]
    return [heading(.sources, wording)] + (notes.isEmpty ? [] : [.footnotes(notes)])
      + [.list(method)]
  }
}

extension Wording {
  /// The parameters of the rules, which every page prints.
  fileprivate func sentence(_ policy: Policy) -> Phrase {
    phrase(
      .policy,
      [
        .text: .value(policy.version), .number: number(policy.aboutPercent),
        .low: number(policy.freshDays), .best: number(policy.ageingDays),
        .high: number(policy.staleDays), .ratio: ratio(hundredths: policy.conflictRatioHundredths),
        .day: number(policy.syncDays * 24), .people: number(policy.residualPeople),
        .tolerance: number(policy.residualPercent),
      ])
  }

  fileprivate func sentence(_ conflict: Report.Certainty.ConflictRow) -> Phrase {
    if let division = conflict.division {
      let said = phrase(
        .contradiction,
        [
          .subject: conflict.subject.map(subject) ?? Phrase(),
          .counted: number(division.whole), .parts: number(division.parts),
        ])
      return [said.capitalized, notes(division.notes)].joined(by: " ")
    }
    let sides = conflict.sides.map { side in
      let source = side.source.map(source) ?? words(.unnamedSource)
      let said = side.count.map { count in
        phrase(.conflictSide, [.people: amount(count, side.unit), .source: source])
      }
      return [said ?? source, notes(side.notes)].joined(by: " ")
    }
    return phrase(
      .conflict,
      [
        .subject: conflict.subject.map(subject) ?? Phrase(),
        .ratio: ratio(hundredths: conflict.ratioHundredths),
        .sides: sides.joined(by: vocabulary.comma),
      ]
    ).capitalized
  }

  fileprivate func sentence(_ candidate: Report.Certainty.CandidateRow) -> Phrase {
    let side = candidate.side
    let values: [Slot: Phrase] = [
      .subject: subject(candidate.subject),
      .people: side.count.map { amount($0, side.unit) } ?? words(.withheld),
      .source: side.source.map(source) ?? words(.unnamedSource),
    ]
    return [phrase(.candidate, values), notes(side.notes)].joined(by: " ")
  }

  /// The finding in the page's language; one of a kind that has no words yet, as it is.
  fileprivate func sentence(_ finding: Report.Certainty.FindingRow) -> Phrase {
    switch finding.code {
    case "date-drift": phrase(.findingDateDrift, [.number: number(finding.count)])
    case "no-household-size": phrase(.findingNoHouseholdSize)
    case "older-claims": phrase(.findingOlderClaims, [.number: number(finding.count)])
    case "overlapping-counts": phrase(.findingOverlap, [.number: number(finding.count)])
    case "settled-claims": phrase(.findingSettledClaims, [.number: number(finding.count)])
    default: .name(finding.message)
    }
  }

  fileprivate func sentence(_ vague: Report.Certainty.VagueRow) -> Phrase {
    let values: [Slot: Phrase] = [
      .subject: subject(vague.subject), .people: range(vague.count),
    ]
    return [phrase(.vagueNotCounted, values).capitalized, notes(vague.notes)].joined(by: " ")
  }

  func sentence(_ residual: Report.Certainty.ResidualRow) -> Phrase {
    let isWithin = residual.isWithinTolerance
    let template: Template =
      switch residual.kind {
      case .count: isWithin ? .residualWithin : .residual
      case .departures: isWithin ? .departuresWithin : .departures
      }
    return phrase(
      template,
      [
        .number: difference(residual.residual, isEstimate: residual.missing.isEstimate),
        .place: names(residual.places),
        .people: number(residual.missing)
          + .words(" " + vocabulary.noun(.people, after: abs(residual.residual))),
        .expected: number(residual.expected), .observed: number(residual.observed),
      ])
  }

  fileprivate func sentence(_ gap: Report.GapRow) -> Phrase {
    let template: Template =
      switch gap.kind {
      case .expired: .gapExpired
      case .vague: .gapVague
      case .noHouseholdSize: .gapNoHouseholdSize
      case .unresolved: .gapUnresolved
      }
    let place = gap.place.map { phrase(.inPlace, [.place: names([$0])]) } ?? Phrase()
    let since = gap.since.map { phrase(.since, [.day: date($0)]) } ?? Phrase()
    let subject = [.words(vocabulary.label(gap.measure)), place, since].joined(by: " ")
    return [phrase(template, [.subject: subject]).capitalized, notes(gap.notes)].joined(by: " ")
  }

  fileprivate func sentence(_ row: Report.SizeRow) -> Phrase {
    let size = row.size.hundredths
    let values: [Slot: Phrase] = [
      .low: hundredths(size.low), .best: hundredths(size.best), .high: hundredths(size.high),
      .source: .name(row.size.source), .place: row.place.map { names([$0]) } ?? Phrase(),
    ]
    return phrase(row.place == nil ? .householdSize : .householdSizeOf, values)
  }

  /// The signs that stand on the page, each with its meaning.
  fileprivate func legend(of report: Report) -> [Phrase] {
    let policy = report.method.policy
    let counts =
      report.tiles.compactMap(\.count) + report.displaced.map(\.count)
      + report.movements.map(\.count) + report.held.map(\.count) + report.context.map(\.count)
    var marks = counts.reduce(into: Set<Summary.Mark>()) { $0.formUnion($1.marks) }
    report.routes.forEach { marks.formUnion($0.marks) }
    var legend: [Phrase] = []
    if marks.contains(.ageing) {
      legend.append(phrase(.legendAgeing, [.number: number(policy.freshDays)]))
    }
    if marks.contains(.stale) {
      legend.append(phrase(.legendStale, [.number: number(policy.ageingDays)]))
    }
    if marks.contains(.conflict) { legend.append(phrase(.legendConflict)) }
    if marks.contains(.contradiction) { legend.append(phrase(.legendContradiction)) }
    if counts.contains(where: \.isEstimate) { legend.append(phrase(.legendEstimate)) }
    return legend
  }

  func note(_ footnote: Footnote) -> Page.Note {
    let kind = footnote.sourceKind
    let source: Phrase =
      if let name = footnote.source {
        .name(name(in: language))
      } else {
        kind == .ownStaff ? words(.ownStaff) : words(.unnamedSource)
      }
    let party = footnote.isParty ? Phrase.words(" (\(vocabulary.label(Term.party)))") : Phrase()
    let document =
      footnote.title.map(Phrase.name)
      ?? footnote.documentKind.map { .words(vocabulary.label($0)) } ?? Phrase()
    // Who publishes their own words is named once.
    let isSelf = footnote.publisher.map { footnote.source?.contains($0) ?? false } ?? true
    let publisher = isSelf ? Phrase() : footnote.publisher.map(Phrase.name) ?? Phrase()
    let published =
      footnote.published.map { phrase(.footnotePublished, [.day: date($0)]) } ?? Phrase()
    let asOf = footnote.asOf.map { phrase(.footnoteAsOf, [.day: date($0)]) } ?? Phrase()
    var place = Phrase()
    var quotation: (String, String)?
    switch footnote.location {
    case .row(let row): place = phrase(.footnoteRow, [.number: number(row)])
    case .rows(let count, let first):
      place = phrase(.footnoteRows, [.number: number(count), .day: date(first)])
    case .withheldSentence: place = phrase(.withheldSentence)
    case .sheet: break
    case .withheld:
      return Page.Note(
        number: footnote.number, digits: digits, text: phrase(.withheldSource).capitalized)
    case .sentence(let sentence, let phrase): quotation = (sentence.plain, phrase.plain)
    }
    let titled = [document, published].joined(by: " ")
    let text = [source + party, publisher, titled, place, asOf]
    return Page.Note(
      number: footnote.number, digits: digits, text: text.joined(by: vocabulary.comma),
      quotation: quotation?.0, phrase: quotation?.1)
  }
}
