import Displacement
import Ledger

/// One act of a reviewer: what it adds to the ledger, the same from a command and from a key.
struct ReviewAct {
  /// The act's name in the ledger's trace, such as `approve`.
  let name: String
  let contents: Batch.Contents

  init(_ name: String, _ contents: Batch.Contents) {
    self.name = name
    self.contents = contents
  }

  /// One decision about each of those records.
  init(_ action: Decision.Action, on targets: [Decision.Target], reason: String) {
    var contents = Batch.Contents()
    contents.decisions = targets.map { Decision(action, on: $0, reason: reason) }
    self.init(action.name, contents)
  }

  /// Records the act as a batch of its own, or finds out whether it could be.
  func record(in ledger: Ledger, by person: String, dryRun: Bool) throws(LedgerError) -> Receipt {
    try ledger.record(
      contents, Entry(input: "review \(name)", at: Clock.now, by: person), dryRun: dryRun)
  }
}
