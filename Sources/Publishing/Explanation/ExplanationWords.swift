import Displacement
import Situation

/// The pieces of an explanation in words.
struct ExplanationWords {
  let explanation: Explanation
  let wording: Wording
  private var summary: Summary { explanation.summary }

  init(_ explanation: Explanation, _ wording: Wording) {
    self.explanation = explanation
    self.wording = wording
  }

  /// What is explained.
  var title: Phrase {
    switch explanation.subject {
    case .total(let name): .words(wording.vocabulary.label(name.tile))
    case .line(let name):
      summary.lines.first { $0.id == name }
        .map { wording.subject(Report.Subject($0.cell, summary)) } ?? .value(name)
    case .claim(let id):
      summary.claims[id].map { wording.subject(Report.Subject($0.figure, summary)) }
        ?? .value(id.rawValue)
    }
  }

  /// The number with its range, its marks in words and its lines.
  var number: [Phrase] {
    let count = Count(
      explanation.interval, households: explanation.households, marks: explanation.marks)
    var items = [
      [Phrase.value(explanation.subject.name), amount(count, explanation.unit)].joined(by: ": ")
    ]
    let marks = marks(explanation.marks)
    if !marks.isEmpty { items.append(wording.phrase(Reasoning.marks, [.marks: marks])) }
    if !explanation.lines.isEmpty {
      let lines = explanation.lines.map(Phrase.value).joined(by: wording.vocabulary.comma)
      let isClaim = if case .claim = explanation.subject { true } else { false }
      items.append(wording.phrase(isClaim ? .restsOnIt : .ofLines, [.text: lines]))
    }
    if !explanation.beside.isEmpty {
      let shown = explanation.beside.prefix(ExplanationWords.mostBeside).map(Phrase.value)
      let more = explanation.beside.count > shown.count ? [Phrase.value("…")] : []
      let lines = (shown + more).joined(by: wording.vocabulary.comma)
      items.append(wording.phrase(.beside, [.text: lines]))
    }
    return items
  }

  /// How many lines that are not added are named.
  private static let mostBeside = 8

  /// The steps that changed the number, or that none did.
  var steps: [Phrase] {
    guard !explanation.interval.isEmpty else { return [] }
    let steps = explanation.steps.map(sentence)
    return steps.isEmpty ? [wording.phrase(.asReported)] : steps
  }

  /// A claim: what, how many, who says so, when, its marks, why it is not counted, and who decided.
  func item(_ account: Explanation.Account, _ notes: inout Footnotes) -> Phrase {
    let side = Report.Certainty.Side(account.claim, summary, &notes)
    let (_, unit) = account.figure.amount.leading
    var parts: [Phrase] = [
      [
        wording.subject(Report.Subject(account.figure, summary)),
        [
          side.count.map { wording.amount($0, unit) } ?? wording.words(.withheld),
          wording.notes(side.notes),
        ].joined(by: " "),
      ].joined(by: ": ").capitalized
    ]
    if account.size != nil, summary.audience != .public {
      let people = amount(Count(account.interval, marks: account.marks), .people)
      parts.append(wording.phrase(.inPeople, [.people: people]))
    }
    if case .row = account.claim.evidence.location, summary.audience == .internal {
      parts.append(.name("“\(account.claim.evidence.phrase)”"))
    }
    parts.append(side.source.map(wording.source) ?? wording.words(.unnamedSource))
    parts.append(wording.phrase(.footnoteAsOf, [.day: wording.date(side.asOf)]))
    if let reason = account.reason {
      let words = Phrase.words(wording.vocabulary.label(reason))
      parts.append(wording.phrase(.notCounted, [.text: words]))
    }
    parts += account.decisions.map(sentence)
    if summary.audience != .public {
      let id = Phrase.value(String(account.claim.id.rawValue.prefix(8)))
      parts.append(wording.phrase(.claim, [.text: id]))
    }
    return parts.joined(by: " · ")
  }

  private func sentence(_ decision: Recorded<Decision>) -> Phrase {
    let action = wording.phrase(Reasoning(decision.value.action))
    let decided = wording.phrase(
      .decided,
      [.text: action, .source: .name(decision.by), .time: wording.time(decision.at)])
    guard !decision.value.reason.isEmpty else { return decided }
    return decided + .words(" (") + .name(decision.value.reason) + .words(")")
  }

  private func sentence(_ step: Explanation.Step) -> Phrase {
    func number(_ number: Int) -> [Slot: Phrase] { [.number: wording.number(number)] }
    func people(_ interval: Interval) -> Phrase {
      amount(Count(interval), explanation.unit)
    }
    return switch step {
    case .converted(let size, let claims): conversion(size, claims)
    case .halved: wording.phrase(.halved)
    case .chosen(let among): wording.phrase(.chosen, number(among))
    case .widened(let from?): wording.phrase(.widened, [.people: people(from)])
    case .widened(nil): wording.phrase(.stretched)
    case .clamped: wording.phrase(.clamped)
    case .rolledForward(nil, let day, let movements):
      wording.phrase(
        .rolled, [.day: wording.date(day), .number: wording.number(movements)])
    case .rolledForward(let from?, let day, let movements):
      wording.phrase(
        .rolledForward,
        [
          .people: people(from), .day: wording.date(day), .number: wording.number(movements),
        ]
      ).capitalized
    case .derived(let movements): wording.phrase(.derived, number(movements))
    case .added(let claims): wording.phrase(.added, number(claims))
    case .summed(let claims): wording.phrase(.summed, number(claims))
    case .contained(let remainder): wording.phrase(.contained, number(remainder))
    case .contradicted: wording.phrase(.contradicted)
    case .crossed: wording.phrase(.crossed)
    }
  }

  private func conversion(_ size: HouseholdSize, _ claims: Int) -> Phrase {
    wording.phrase(
      .converted,
      [
        .number: wording.number(claims), .low: wording.hundredths(size.hundredths.low),
        .best: wording.hundredths(size.hundredths.best),
        .high: wording.hundredths(size.hundredths.high), .source: .name(size.source),
      ])
  }

  /// The amount with its range and its households behind it.
  private func amount(_ count: Count, _ unit: Unit) -> Phrase {
    let range = wording.range(count)
    let isVague = if case .vague = count.form { true } else { false }
    let shown = range.isEmpty || isVague ? Phrase() : .words(" (") + range + .words(")")
    let households = count.households.flatMap { $0.isEmpty ? nil : Count($0) }
      .map { wording.amount($0, .households) }
    return [wording.amount(count, unit) + shown, households ?? Phrase()]
      .joined(by: wording.vocabulary.comma)
  }

  private func marks(_ marks: Set<Summary.Mark>) -> Phrase {
    marks.sortedCases.map { .words(wording.vocabulary.label($0)) }
      .joined(by: wording.vocabulary.comma)
  }
}

extension Explanation {
  /// What the number counts: people, or homes for the tolls that count them.
  var unit: Unit {
    let claims = selected + setAside
    let isHousing = claims.contains { $0.figure.amount.housing != nil }
    return isHousing ? .housing : .people
  }
}

extension Summary.Totals.Name {
  /// The tile of the page that prints the total.
  var tile: Report.Tile.Kind {
    switch self {
    case .displaced: .displaced
    case .displacementNew: .displacementNew
    case .displacementSinceStart: .displacementSinceStart
    case .returnedPeriod: .returnedPeriod
    case .returnedSinceStart: .returnedSinceStart
    case .held: .held
    }
  }
}
