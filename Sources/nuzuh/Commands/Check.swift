import ArgumentParser
import Displacement
import Ledger
import Publishing
import Situation

/// `nuzuh check`: whether the ledger is whole.
struct Check: Command {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the ledger is whole and unaltered.",
    discussion: """
      Recomputes the digest of every batch from its records and follows each
      office's chain, looks for records that name what is not there, and runs
      SQLite's own check. Ends with 65 where something is wrong; nothing is changed,
      but that --reindex first makes the tables again that only find records.

      With --lint also looks for numbers that cannot be right together: two
      household sizes in one document, a part above its whole, a running total that
      falls, two values for one thing, units swapped, a percentage that is not that of
      its numbers, a date that is not its weekday. Such findings are questions to ask,
      and change neither the ledger nor the status.
      """)

  @OptionGroup var ledger: LedgerOptions
  @Flag(name: .long, help: "Also look for numbers that cannot be right together.") var lint = false
  @Option(name: .long, help: "The language of what --lint finds: en or ar.")
  var language: LanguageCode = .english
  @Flag(name: .long, help: "Make the indexes again from the records first.") var reindex = false
  @Flag(name: .long, help: "Check, and leave the indexes as they are.") var dryRun = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    let ledger = try ledger.open(readOnly: !reindex || dryRun)
    if reindex, dryRun { Terminal.remark("Would make the indexes again.") }
    if reindex, !dryRun { try ledger.remakeFindingAids() }
    let findings = try ledger.check()
    let batches = try ledger.batches()
    let isBroken = findings.contains { $0.severity == .error }
    let history = lint && !isBroken ? try ledger.history() : nil
    let lints = history.map { Linter.lint($0) }
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
          .init("lint", lints.map { .array($0.map(\.json)) } ?? .null),
        ]).text(.open))
    } else {
      findings.forEach { Terminal.complain("\($0.subject): \($0.message)") }
      if findings.isEmpty {
        try Terminal.print("\(ledger.path): \(batches.count) batches, whole and unaltered.")
      }
      if let history, let lints { try show(lints, in: history) }
    }
    if isBroken {
      throw ExitCode(Failure.Status.data.rawValue)
    }
  }

  private func show(_ lints: [Lint], in history: History) throws {
    let named = Set(lints.flatMap(\.claims))
    let claims = Dictionary(
      history.claims.map(\.value).filter { named.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for lint in lints { try Terminal.print("\n" + lint.text(in: history, claims, language)) }
    if lints.isEmpty {
      try Terminal.print("\(history.claims.count) claims: no number contradicts another.")
    }
    let counts = Lint.Rule.allCases.compactMap { rule in
      let count = lints.count { $0.rule == rule }
      return count > 0 ? "\(rule.rawValue) \(count)" : nil
    }
    if !counts.isEmpty { Terminal.remark("Found: \(counts.joined(separator: ", ")).") }
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
