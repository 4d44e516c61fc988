package import Displacement
import Language

/// What importing one file came to: how it was read, and what the ledger did with it.
package struct ImportReport: Sendable {
  /// How the file was read, and what is wrong with it.
  package let table: TableReport
  /// What the ledger did with the rows that can be taken.
  package var outcome: Outcome

  /// What the ledger did with the rows that can be taken, in rows; filled in by the importing
  /// command, also where it only asks what would happen.
  package struct Outcome: Hashable, Sendable {
    /// Rows that say something new.
    package var new: Int
    /// Rows that the ledger has already.
    package var unchanged: Int
    /// Rows of a known key with other values.
    package var revised: Int
    /// The batch that was written; `nil` where nothing was.
    package var batch: Batch.ID?

    package init(new: Int = 0, unchanged: Int = 0, revised: Int = 0, batch: Batch.ID? = nil) {
      self.new = new
      self.unchanged = unchanged
      self.revised = revised
      self.batch = batch
    }
  }

  package init(_ table: TableReport, _ outcome: Outcome = Outcome()) {
    self.table = table
    self.outcome = outcome
  }

  /// The report for other programs, schema `nuzuh.import/1`.
  package var json: JSON {
    .object([
      .init("schema", "nuzuh.import/1"),
      .init("file", .string(table.file)),
      .init(
        "encoding",
        .object([
          .init("name", JSON(given: table.encoding.encoding?.rawValue)),
          .init("reason", .string(table.encoding.explanation(in: .english))),
        ])),
      .init("delimiter", JSON(given: table.delimiter.map(String.init))),
      .init("header_row", JSON(table.headerRow)),
      .init("rows", .integer(table.rows)),
      .init("new", .integer(outcome.new)),
      .init("unchanged", .integer(outcome.unchanged)),
      .init("revised", .integer(outcome.revised)),
      .init("refused", .integer(table.refused)),
      .init("skipped", .integer(table.skipped)),
      .init("committed", .bool(outcome.batch != nil)),
      .init("batch", JSON(given: outcome.batch?.rawValue)),
      .init("problems", .array(table.problems.map(\.json))),
    ])
  }
}

extension Problem {
  /// The problem for other programs.
  package var json: JSON {
    .object([
      .init("kind", .string(kind.rawValue)),
      .init("severity", .string(severity.rawValue)),
      .init("row", JSON(position.row)),
      .init("line", JSON(position.line)),
      .init("column", JSON(given: position.letter)),
      .init("field", JSON(given: position.field?.rawValue)),
      .init("value", JSON(given: value)),
      .init("message", .string(message(in: .english))),
      .init("message_ar", .string(message(in: .arabic))),
      .init("suggestions", .array(suggestions.map(JSON.string))),
    ])
  }
}
