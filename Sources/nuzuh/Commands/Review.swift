import ArgumentParser
import Displacement
import Ledger

/// `nuzuh review`: what people decide about claims.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look through what was read by machine, and approve or reject it.",
    discussion: """
      Examples:
        nuzuh review list
        nuzuh review approve 3f2a91bc
        nuzuh review reject 3f2a91bc --reason "counts the attackers, not families"
        nuzuh review retract office-4 --reason "wrong sheet"

      A claim or a batch is named by its identifier or the beginning of it. Nothing is ever deleted:
      a decision is recorded beside what it is about, and a later one wins.
      """,
    subcommands: [
      Queue.self, Approve.self, Reject.self, Recommend.self, Retract.self,
    ],
    defaultSubcommand: Queue.self)
}

/// A decision about claims or batches that are named on the command line.
protocol DecisionCommand: Command {
  var action: Decision.Action { get }
  var decision: DecisionOptions { get }
}

struct DecisionOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions

  @Argument(
    help: ArgumentHelp("Claims or batches, by the beginning of their names.", valueName: "id"))
  var targets: [String]

  @Option(name: .long, help: ArgumentHelp("Why.", valueName: "words"))
  var reason: String = ""

  @Flag(name: .long, help: "Say what would be recorded, and record nothing.")
  var dryRun = false
}

extension DecisionCommand {
  mutating func perform() throws {
    let ledger = try decision.ledger.open(readOnly: decision.dryRun)
    var contents = Batch.Contents()
    for name in decision.targets {
      let target = try ledger.target(named: name)
      contents.decisions.append(Decision(action, on: target, reason: decision.reason))
    }
    let entry = Entry(
      input: "review \(action.name)", at: Clock.now, by: decision.person.name)
    _ = try ledger.record(contents, entry, dryRun: decision.dryRun)
    Terminal.remark(
      "\(decision.dryRun ? "Would record" : "Recorded"): \(action.name) "
        + decision.targets.joined(separator: ", ") + ".")
  }
}

extension Review {
  struct Approve: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let claims enter the totals.")
    @OptionGroup var decision: DecisionOptions
    var action: Decision.Action { .approve }
  }

  struct Reject: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep claims out of the totals: misread, or about something else.")
    @OptionGroup var decision: DecisionOptions
    var action: Decision.Action { .reject }
  }

  struct Recommend: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Choose claims over the others about the same thing.")
    @OptionGroup var decision: DecisionOptions
    var action: Decision.Action { .recommend }
  }

  struct Retract: DecisionCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take claims, or a whole batch, back: they were never so.")
    @OptionGroup var decision: DecisionOptions
    var action: Decision.Action { .retract }
  }
}

extension Ledger {
  /// The claim or the batch of that name, which may be the beginning of a claim's identifier.
  func target(named name: String) throws -> Decision.Target {
    if let batch = try batches().first(where: { $0.id.rawValue == name }) {
      return .batch(batch.id)
    }
    let claims = try claims(matching: name)
    if claims.isEmpty {
      let statuses = try history().routeStatuses.filter { $0.value.id.rawValue.hasPrefix(name) }
      if let status = statuses.first, Set(statuses.map(\.value.id)).count == 1 {
        return .routeStatus(status.value.id)
      }
    }
    guard let claim = claims.first else {
      throw Failure(
        .data, "No claim and no batch is named \(name): see nuzuh review list, nuzuh check --json.")
    }
    guard claims.count == 1 else {
      let names = claims.prefix(5).map { $0.value.id.rawValue.prefix(12) }.joined(separator: ", ")
      throw Failure(.data, "\(claims.count) claims begin with \(name): \(names). Write more of it.")
    }
    return .claim(claim.value.id)
  }
}
