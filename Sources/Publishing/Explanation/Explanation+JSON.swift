import Displacement
package import Situation

extension Explanation {
  /// The explanation as the document `nuzuh.explanation/1`, ending in a line end.
  package var json: String { document.text(.open) + "\n" }

  private var document: JSON {
    [
      "schema": "nuzuh.explanation/1", "subject": .string(subject.name),
      "kind": .string(kind), "as_of": .string(summary.asOf.description),
      "known_at": .string(summary.knownAt.description),
      "audience": .string(summary.audience.rawValue),
      "policy": .string(summary.policy.version), "number": json(interval, households, marks),
      "lines": JSON(lines), "beside": JSON(beside), "steps": .array(steps.map(json(_:))),
      "selected": .array(selected.map(json(_:))), "excluded": .array(setAside.map(json(_:))),
      "withheld": .integer(withheld),
    ]
  }

  private var kind: String {
    switch subject {
    case .total: "total"
    case .line: "line"
    case .claim: "claim"
    }
  }

  private func json(
    _ interval: Interval, _ households: Interval?, _ marks: Set<Summary.Mark>
  ) -> JSON {
    var members = interval.members
    members.append(.init("households", JSON(households?.best)))
    members.append(.init("marks", JSON(marks.sortedNames)))
    return .object(members)
  }

  private func json(_ step: Step) -> JSON {
    var members = [JSON.Member("step", .string(step.name))]
    switch step {
    case .converted(let size, let claims):
      members += [.init("claims", .integer(claims)), .init("household_size", json(size))]
    case .chosen(let count), .derived(let count), .added(let count), .summed(let count):
      members.append(.init("claims", .integer(count)))
    case .contained(let remainder):
      members.append(.init("not_broken_down", .integer(remainder)))
    case .widened(let from):
      members.append(.init("from", from.map { .object($0.members) } ?? .null))
    case .rolledForward(let from, let day, let movements):
      members += [
        .init("from", from.map { .object($0.members) } ?? .null),
        .init("counted_on", .string(day.description)),
        .init("claims", .integer(movements)),
      ]
    case .halved, .clamped, .contradicted, .crossed: break
    }
    return .object(members)
  }

  private func json(_ size: HouseholdSize) -> JSON {
    [
      "low": JSON(hundredths: size.hundredths.low), "best": JSON(hundredths: size.hundredths.best),
      "high": JSON(hundredths: size.hundredths.high), "source": .string(size.source),
      "valid_from": .string(size.validFrom.description),
    ]
  }

  /// The claim with as much of its evidence as a footnote of the page would show.
  private func json(_ account: Account) -> JSON {
    var notes = Footnotes(summary)
    let side = Report.Certainty.Side(account.claim, summary, &notes)
    let note = notes.all.first
    let (quantity, unit) = account.figure.amount.leading
    var members: [JSON.Member] = [
      // Whoever guesses what a claim says could try its name, which is made of it.
      .init("id", summary.audience == .public ? .null : .string(account.claim.id.rawValue)),
      .init("measure", .string(account.figure.measure.rawValue)),
      .init("unit", .string(unit.rawValue)),
      .init("quantifier", .string(quantity.quantifier.rawValue)),
    ]
    members += (side.count?.interval ?? Interval(unchecked: nil, nil, nil)).members
    let people = summary.audience == .public ? nil : account.interval
    members += [
      .init("people", people.map { .object($0.members) } ?? .null),
      .init("household_size", account.size.map(json(_:)) ?? .null),
      .init("marks", JSON(account.marks.sortedNames)), .init("as_of", .string("\(side.asOf)")),
      .init("source", json(side.source, id: account.claim.source)),
      .init("document", JSON(note?.title)), .init("publisher", JSON(note?.publisher)),
      .init("published", JSON(note?.published?.description)), .init("url", JSON(note?.url)),
    ]
    members += json(note?.location, account.claim.evidence)
    members.append(.init("decisions", .array(account.decisions.map(json(_:)))))
    guard let reason = account.reason else { return .object(members) }
    let words = LanguageCode.allCases.map { language in
      JSON.Member("reason_\(language.rawValue)", .string(language.vocabulary.label(reason)))
    }
    return .object(members + [.init("reason", .string(reason.rawValue))] + words)
  }

  private func json(_ source: Report.SourceName?, id: Source.ID?) -> JSON {
    guard let source else { return .null }
    return [
      "id": source.name == nil ? .null : JSON(id?.rawValue),
      "name_en": JSON(given: source.name?.english), "name_ar": JSON(given: source.name?.arabic),
      "party": .bool(source.isParty),
    ]
  }

  private func json(_ location: Footnote.Location?, _ evidence: Evidence) -> [JSON.Member] {
    let (sentence, phrase, row): (String?, String?, Int?) =
      switch location {
      case .sentence(let sentence, let phrase): (sentence, phrase, nil)
      // The cells of a staff sheet are for the office itself.
      case .row(let row) where summary.audience == .internal:
        (evidence.excerpt, evidence.phrase, row)
      case .row(let row): (nil, nil, row)
      case .withheld, .withheldSentence, .sheet, .rows, nil: (nil, nil, nil)
      }
    return [
      .init("sentence", JSON(sentence)), .init("phrase", JSON(phrase)), .init("row", JSON(row)),
    ]
  }

  private func json(_ decision: Recorded<Decision>) -> JSON {
    [
      "action": .string(decision.value.action.name), "by": .string(decision.by),
      "at": .string(decision.at.description), "reason": JSON(given: decision.value.reason),
    ]
  }
}
