import ArgumentParser
import Displacement
import Ledger

/// How sure a reader was, as it is given on the command line: `0.8`, or `80` percent.
struct ConfidenceArgument: ExpressibleByArgument {
  let percent: Int

  init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int(digits: $0.utf8) }) else { return nil }
    switch parts.count {
    case 1 where (2...100).contains(whole): percent = whole
    case 1 where whole == 1: percent = 100
    case 2 where whole <= 1 && (1...2).contains(parts[1].utf8.count):
      guard let decimals = Int(digits: parts[1].utf8) else { return nil }
      percent = whole * 100 + (parts[1].utf8.count == 1 ? decimals * 10 : decimals)
      guard percent <= 100 else { return nil }
    default: return nil
    }
  }
}

extension Review {
  /// `nuzuh review approve`.
  struct Approve: Command {
    static let configuration = CommandConfiguration(
      abstract: "Let claims enter the totals.",
      discussion: """
        Examples:
          nuzuh review approve 3f2a91bc
          nuzuh review approve --all-above 0.8 --yes

        With --all-above everything that waits and was read with that confidence or
        more is approved at once; without --yes it is only counted.
        """)

    @OptionGroup var decision: DecisionOptions
    @Argument(
      help: ArgumentHelp("Claims or batches, by the beginning of their names.", valueName: "id"))
    var targets: [String] = []
    @Option(
      name: .long,
      help: ArgumentHelp("All candidates read with this confidence or more.", valueName: "0.8"))
    var allAbove: ConfidenceArgument?
    @Flag(name: .long, help: "Approve that many at once.") var yes = false

    func validate() throws {
      guard targets.isEmpty == (allAbove != nil) else {
        throw ValidationError("Name claims, or give --all-above, and not both.")
      }
    }

    mutating func perform() throws {
      let ledger = try decision.ledger.open(readOnly: false)
      guard let allAbove else {
        return try decision.record(.approve, on: targets, in: ledger)
      }
      let queue = try ReviewQueue(ledger)
      let sure = queue.claims.filter { $0.value.confidence ?? -1 >= allAbove.percent }
      let count = "\(sure.count) of \(queue.claims.count) candidates"
      guard yes || decision.dryRun else {
        throw Failure(
          .usage,
          "\(count) were read with a confidence of \(allAbove.percent) % or more. "
            + "To approve them all at once add --yes.")
      }
      let act = ReviewAct(
        .approve, on: sure.map { .claim($0.value.id) }, reason: decision.reason)
      try decision.record(act, in: ledger)
      decision.confirm("approve \(count)")
    }
  }
}
