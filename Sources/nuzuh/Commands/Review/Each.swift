import ArgumentParser
import Displacement
import Ledger

/// `nuzuh review` on a terminal: one candidate at a time, one key each.
struct Each: Command {
  static let configuration = CommandConfiguration(
    abstract: "Go through what waits, one at a time, with one key each (the default).",
    discussion: """
      Each candidate is shown with its sentence and with what approving it would
      change in the totals of the latest day. The keys: a approve, r reject, e how
      to edit, s skip, q quit. A decision is recorded at once. Where nobody sits at
      a terminal, the queue is listed.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions
  @Flag(name: .long, help: "Show what each decision would do, and record none.")
  var dryRun = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    guard Terminal.isInteractive, !json else {
      let queue = try ReviewQueue(ledger.open(readOnly: true))
      return try Queue.show(queue, asJSON: json, withEffects: false)
    }
    let ledger = try ledger.open(readOnly: false)
    var sitting = Sitting(
      try ReviewQueue(ledger, withEffects: true), ledger, by: person.name, isDryRun: dryRun)
    try sitting.run()
  }
}

/// One person's way through the queue.
struct Sitting {
  private var queue: ReviewQueue
  private let ledger: Ledger
  private let person: String
  private let isDryRun: Bool
  private var decided = 0

  init(_ queue: ReviewQueue, _ ledger: Ledger, by person: String, isDryRun: Bool) {
    self.queue = queue
    self.ledger = ledger
    self.person = person
    self.isDryRun = isDryRun
  }

  /// What a key asks for.
  enum Answer: Equatable {
    case decide(Decision.Action)
    case showEdit, skip, quit

    init?(_ key: Character?) {
      switch key {
      case "a": self = .decide(.approve)
      case "r": self = .decide(.reject)
      case "e": self = .showEdit
      case "s", " ": self = .skip
      case "q", nil: self = .quit
      default: return nil
      }
    }
  }

  /// Shows every candidate until the last, or until the person leaves.
  mutating func run() throws {
    let items: [(Decision.Target, Claim?, RouteStatus?)] =
      queue.claims.map { (.claim($0.value.id), $0.value, nil) }
      + queue.routes.map { (.routeStatus($0.value.id), nil, $0.value) }
    if items.isEmpty { Terminal.remark("Nothing waits for review.") }
    for (number, (target, claim, status)) in items.enumerated() {
      try Terminal.print("\n\(number + 1) of \(items.count)")
      if let claim { try Terminal.print(queue.text(of: claim, withEffect: true)) }
      if let status { try Terminal.print(queue.text(of: status)) }
      guard try answer(target, claim) else { break }
    }
    Terminal.remark("\(decided) decisions \(isDryRun ? "would be " : "")recorded.")
  }

  /// Asks until the candidate is done with; false where the person leaves.
  private mutating func answer(_ target: Decision.Target, _ claim: Claim?) throws -> Bool {
    while true {
      let key = try Keys.answer {
        try Terminal.print("[a]pprove  [r]eject  [e]dit  [s]kip  [q]uit")
      }
      guard let answer = Answer(key) else { continue }
      switch answer {
      case .quit: return false
      case .skip: return true
      case .showEdit: try Terminal.print(hint(claim))
      case .decide(let action):
        let decision = Decision(action, on: target)
        var contents = Batch.Contents()
        contents.decisions = [decision]
        let entry = Entry(input: "review \(action.name)", at: Clock.now, by: person)
        _ = try ledger.record(contents, entry, dryRun: isDryRun)
        queue.take(decision)
        decided += 1
        Terminal.remark("\(isDryRun ? "Would record" : "Recorded"): \(action.name).")
        return true
      }
    }
  }

  private func hint(_ claim: Claim?) -> String {
    guard let claim else { return "What was said of a route is not edited: reject it." }
    return """
      Skip it, and afterwards:  nuzuh review edit \(claim.id.rawValue.prefix(8)) FIELD=VALUE ...
      with the fields \(ClaimEdit.Field.allCases.map(\.rawValue).joined(separator: ", ")).
      """
  }
}
