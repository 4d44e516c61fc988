import ArgumentParser
import Displacement
import Ledger

/// `nuzuh check`: whether the ledger is whole.
struct Check: Command {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the ledger is whole and unaltered.",
    discussion: """
      Recomputes the digest of every batch from its records and follows each
      office's chain, looks for records that name what is not there, and runs
      SQLite's own check. Ends with 65 where something is wrong; nothing is changed.
      """)

  @OptionGroup var ledger: LedgerOptions
  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    let ledger = try ledger.open(readOnly: true)
    let findings = try ledger.check()
    let batches = try ledger.batches()
    if json {
      try Terminal.print(
        JSON.object([
          .init("schema", "nuzuh.check/1"), .init("file", .string(ledger.path)),
          .init(
            "batches",
            .array(
              batches.map { batch in
                .object([
                  .init("id", .string(batch.id.rawValue)),
                  .init("recorded_at", .string(batch.recordedAt.description)),
                  .init("input", .string(batch.input)), .init("digest", .string(batch.digest)),
                ])
              })), .init("findings", .array(findings.map(\.json))),
        ]).text(.open))
    } else {
      findings.forEach { Terminal.complain("\($0.subject): \($0.message)") }
      if findings.isEmpty {
        try Terminal.print("\(ledger.path): \(batches.count) batches, whole and unaltered.")
      }
    }
    if findings.contains(where: { $0.severity == .error }) {
      throw ExitCode(Failure.Status.data.rawValue)
    }
  }
}

extension Finding {
  /// The finding as JSON.
  var json: JSON {
    .object([
      .init("severity", .string(severity.rawValue)), .init("code", .string(code)),
      .init("subject", .string(subject)), .init("message", .string(message)),
    ])
  }
}
