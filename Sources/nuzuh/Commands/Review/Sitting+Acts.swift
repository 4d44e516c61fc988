import Displacement
import Ledger

extension Sitting {
  /// Does what a key says about a candidate.
  mutating func take(_ key: ReviewKey, about item: Item) throws -> Outcome {
    switch (key, item) {
    case (.skip, _): return .done
    case (.quit, _): throw Interruption.leave
    case (.help, _):
      let help = item.keys.map { "\(words.label($0)): \(words.meaning($0))" }
      try say(help)
      return .open
    case (.approve, _): return try decide(.approve, about: item, as: key, leaving: .done)
    case (.reject, _): return try decide(.reject, about: item, as: key, leaving: .done)
    case (.retract, _): return try decide(.retract, about: item, as: key, leaving: .done)
    case (.recommend, .claim):
      return try decide(.recommend, about: item, as: key, leaving: .marked)
    case (.complete, .claim):
      return try decide(.markCompleteBreakdown, about: item, as: key, leaving: .marked)
    case (.relay, .claim(let claim)): return try relay(claim)
    case (.edit, .claim(let claim)): return try record(edit(of: claim), of: claim)
    case (.recommend, .route), (.complete, .route), (.relay, .route), (.edit, .route): return .open
    }
  }

  /// Corrects a claim to be about another of the places that were shown.
  mutating func take(_ other: OtherPlace, about item: Item) throws -> Outcome {
    guard case .claim(let claim) = item else { return .open }
    try say(queue.name(of: other.place))
    let reading = other.reading
    return try record(ClaimEdit([reading.field: reading.value(with: other.place)]), of: claim)
  }

  private mutating func decide(
    _ action: Decision.Action, about item: Item, as key: ReviewKey, leaving outcome: Outcome
  ) throws -> Outcome {
    let (person, reason) = try signature()
    try record(ReviewAct(action, on: [item.target], reason: reason), by: person, as: key)
    return outcome
  }

  /// Asks which document a claim repeats, with those that it is likely to.
  private mutating func relay(_ claim: Claim) throws -> Outcome {
    let originals = queue.originals(of: claim)
    if !originals.isEmpty { try say(words.originals) }
    for (number, original) in originals.enumerated() {
      let title = queue.history.documents[original.evidence.document]?.title.plain ?? ""
      try say(words.original(number + 1, queue.view(of: original)[0], title))
    }
    let answer = try line(words.question(.original))
    guard !answer.isEmpty else { throw Interruption.back }
    let number = answer.count == 1 ? answer.first?.wholeNumberValue : nil
    let document =
      if let number, originals.indices.contains(number - 1) {
        originals[number - 1].evidence.document
      } else {
        try queue.history.document(of: answer, in: ledger)
      }
    let (person, reason) = try signature()
    let act = try ReviewAct(
      relaying: [.claim(claim.id)], of: document, in: queue.history, reason: reason)
    try record(act, by: person, as: .relay)
    return .marked
  }

  private mutating func record(_ edit: ClaimEdit, of claim: Claim) throws -> Outcome {
    let (person, reason) = try signature()
    let act = try ReviewAct(editing: claim, edit, names, in: queue.history, reason: reason)
    try record(act, by: person, as: .edit)
    for claim in act.contents.claims {
      try Terminal.print(queue.text(of: claim, withEffect: false))
    }
    return .done
  }

  private mutating func record(_ act: ReviewAct, by person: String, as key: ReviewKey) throws {
    _ = try act.record(in: ledger, by: person, dryRun: isDryRun)
    take(act, as: key)
  }
}

extension Sitting {
  /// What names in an edit stand for.
  var names: ClaimEdit.Names {
    ClaimEdit.Names(places: queue.places, known: queue.history.sources)
  }

  /// Who decides, and why.
  private mutating func signature() throws -> (person: String, reason: String) {
    while person == nil {
      let name = try line(words.question(.name))
      if !name.isEmpty { person = name }
    }
    return (person ?? "", try line(words.question(.reason)))
  }

  /// Asks for a line.
  func line(_ question: String) throws -> String {
    let line = try Keys.line { try Terminal.write(Array((question + ": ").utf8)) }
    switch line {
    case .text(let text): return text
    case .back:
      try Terminal.print("\n")
      throw Interruption.back
    case .leave:
      try Terminal.print("\n")
      throw Interruption.leave
    }
  }
}
