import Ledger
import TestSupport
import Testing

@Suite("What a ledger says when it cannot go on")
struct ProseTests {
  @Test("every error is a line of prose with its exit status")
  func prose() {
    let errors: [LedgerError] = [
      .missing(path: "nuzuh.sqlite"), .unreadable(path: "nuzuh.sqlite"),
      .exists(path: "nuzuh.sqlite"),
      .cannotCreate(path: "nuzuh.sqlite", reason: "No such file or directory"),
      .notALedger(path: "updates.csv", reason: "file is not a database"),
      .newer(path: "nuzuh.sqlite", version: 3, supported: 1),
      .older(path: "nuzuh.sqlite", version: 1), .unreleased(path: "nuzuh.sqlite", version: 1),
      .damaged(path: "nuzuh.sqlite", reason: "database disk image is malformed"),
      .busy(path: "nuzuh.sqlite"), .readOnly(path: "nuzuh.sqlite"), .diskFull(path: "nuzuh.sqlite"),
      .inputOutput(path: "nuzuh.sqlite", reason: "disk I/O error"),
      .dangling(record: "a decision", reference: "the claim 0123"),
      .refused(record: "the claim 0123", reason: "CHECK constraint failed: stance"),
      .officeName(" "),
    ]
    let lines = errors.map { "\($0.exitStatus) \($0)\n" }
    expectGolden(lines.joined(), named: "errors.txt")
  }
}
