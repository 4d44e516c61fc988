import ArgumentParser
import Displacement
import Ledger

/// `nuzuh review`: what people decide about claims.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look through what was read by machine, and approve or reject it.",
    discussion: """
      Examples:
        nuzuh review
        nuzuh review approve 3f2a91bc
        nuzuh review edit 3f2a91bc place=Ghwayran number="more than 250 families"
        nuzuh review reject 3f2a91bc --reason "counts the attackers, not families"
        nuzuh review retract office-4 --reason "wrong sheet"

      A claim or a batch is named by its identifier or the beginning of it. Nothing is ever deleted:
      a decision is recorded beside what it is about, and a later one wins.
      """,
    subcommands: [
      Each.self, Queue.self, Approve.self, Reject.self, Edit.self, Recommend.self, Relay.self,
      Complete.self, Retract.self,
    ],
    defaultSubcommand: Each.self)
}

/// A decision about claims or batches that are named on the command line.
protocol DecisionCommand: Command {
  var action: Decision.Action { get }
  var decision: DecisionOptions { get }
  var targets: [String] { get }
}

struct DecisionOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions

  @Option(name: .long, help: ArgumentHelp("Why.", valueName: "words"))
  var reason: String = ""

  @Flag(name: .long, help: "Say what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Print JSON.") var json = false
}

extension DecisionOptions {
  /// Records what one command of a review brought, or finds out whether it could.
  func record(_ act: ReviewAct, in ledger: Ledger) throws {
    let receipt = try act.record(in: ledger, by: person.name, dryRun: dryRun)
    if json { try Terminal.print(report(act, receipt).text(.open)) }
  }

  private func report(_ act: ReviewAct, _ receipt: Receipt) -> JSON {
    [
      "schema": "nuzuh.decision/1", "action": .string(act.name), "reason": JSON(given: reason),
      "by": .string(person.name), "decisions": .array(act.contents.decisions.map(\.json)),
      "claims": .array(
        act.contents.claims.map { claim in
          ["id": .string(claim.id.rawValue), "supersedes": JSON(claim.supersedes?.rawValue)]
        }), "committed": .bool(receipt.batch != nil), "batch": JSON(receipt.batch?.id.rawValue),
    ]
  }

  /// Records one decision about everything that is named.
  func record(_ action: Decision.Action, on targets: [String], in ledger: Ledger) throws {
    let records = try targets.map { try ledger.target(named: $0) }
    try record(ReviewAct(action, on: records, reason: reason), in: ledger)
    confirm("\(action.name) \(targets.joined(separator: ", "))")
  }

  /// Says on standard error what was recorded.
  func confirm(_ what: String) {
    Terminal.remark("\(dryRun ? "Would record" : "Recorded"): \(what).")
  }
}

extension Decision {
  /// The decision for other programs: what was decided, and on which record.
  fileprivate var json: JSON {
    let (kind, id) =
      switch target {
      case .claim(let id): ("claim", id.rawValue)
      case .routeStatus(let id): ("route_status", id.rawValue)
      case .batch(let id): ("batch", id.rawValue)
      case .document(let id): ("document", id.rawValue)
      }
    var members: [JSON.Member] = [
      .init("action", .string(action.name)), .init("target", .string(kind)),
      .init("id", .string(id)),
    ]
    if case .markRelay(let original) = action {
      members.append(.init("of", .string(original.rawValue)))
    }
    return .object(members)
  }
}

extension DecisionCommand {
  mutating func perform() throws {
    let ledger = try decision.ledger.open(readOnly: false)
    try decision.record(action, on: targets, in: ledger)
  }
}

extension Review {
  struct Reject: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep claims out of the totals: misread, or about something else.")
    @OptionGroup var decision: DecisionOptions
    @Argument(
      help: ArgumentHelp("Claims or batches, by the beginning of their names.", valueName: "id"))
    var targets: [String]
    var action: Decision.Action { .reject }
  }

  struct Recommend: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Choose claims over the others about the same thing.")
    @OptionGroup var decision: DecisionOptions
    @Argument(
      help: ArgumentHelp("Claims or batches, by the beginning of their names.", valueName: "id"))
    var targets: [String]
    var action: Decision.Action { .recommend }
  }

  struct Complete: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mark a claim's place as broken down completely by the claims of its parts.")
    @OptionGroup var decision: DecisionOptions
    @Argument(
      help: ArgumentHelp("Claims or batches, by the beginning of their names.", valueName: "id"))
    var targets: [String]
    var action: Decision.Action { .markCompleteBreakdown }
  }

  struct Retract: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take claims, or a whole batch, back: they were never so.")
    @OptionGroup var decision: DecisionOptions
    @Argument(
      help: ArgumentHelp("Claims or batches, by the beginning of their names.", valueName: "id"))
    var targets: [String]
    var action: Decision.Action { .retract }
  }
}

extension Ledger {
  /// The claim or the batch of that name, which may be the beginning of a claim's identifier.
  func target(named name: String) throws -> Decision.Target {
    if let batch = try batches().first(where: { $0.id.rawValue == name }) {
      return .batch(batch.id)
    }
    if try claims(matching: name).isEmpty {
      let statuses = try history().routeStatuses.filter { $0.value.id.rawValue.hasPrefix(name) }
      if let status = statuses.first, Set(statuses.map(\.value.id)).count == 1 {
        return .routeStatus(status.value.id)
      }
    }
    return .claim(try claim(named: name).id)
  }

  /// The claim whose identifier begins so.
  func claim(named name: String) throws -> Claim {
    let claims = try claims(matching: name)
    guard let claim = claims.first else {
      throw Failure(
        .data, "No claim and no batch is named \(name): see nuzuh review list, nuzuh check --json.")
    }
    guard Set(claims.map(\.value.id)).count == 1 else {
      let names = claims.prefix(5).map { $0.value.id.rawValue.prefix(12) }.joined(separator: ", ")
      throw Failure(.data, "\(claims.count) claims begin with \(name): \(names). Write more of it.")
    }
    return claim.value
  }
}
