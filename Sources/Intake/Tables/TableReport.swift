package import Displacement
package import Language

/// What reading a sheet came to: how it was read, how many rows, and what is wrong with it.
package struct TableReport: Sendable {
  /// The name of the file.
  package let file: String
  /// The SHA-256 of the file's bytes, by which claims refer to it.
  package let document: Document.ID
  /// The encoding, and how it is known.
  package var encoding: EncodingDecision
  /// The character between cells; `nil` where no header was found.
  package var delimiter: Character?
  /// What the rows are; `nil` where no header was found.
  package var kind: Kind?
  /// The header's row as a spreadsheet numbers it.
  package var headerRow: Int?
  /// The texts above the header.
  package var titles: [String] = []
  /// The rows of data, refused ones included.
  package var rows = 0
  /// The rows with errors.
  package var refused = 0
  /// The rows passed over: examples, totals, and rows that say what an earlier one said.
  package var skipped = 0
  /// Sources that no row named before and nobody has described.
  package var newSources: [Source] = []
  /// The problems in the order of the file, up to the limit of the options.
  package var problems: [Problem] = []
  /// How many problems of each severity there are, kept or not.
  package var counts: [Severity: Int] = [:]
  /// Whether the file cannot be taken even in part: its rows were not all read, or not surely.
  package var isUnreadable = false

  /// What the rows of a sheet are.
  package enum Kind: String, Sendable {
    case figures, routes, places
  }

  init(file: String, document: Document.ID, encoding: EncodingDecision) {
    self.file = file
    self.document = document
    self.encoding = encoding
  }

  /// Whether there is an error: the file is then refused whole, or its refused rows are left out.
  package var hasErrors: Bool { counts[.error] ?? 0 > 0 || isUnreadable }

  /// The file as the ledger keeps it.
  package var sheet: Document { Document(id: document, kind: .csv, title: file) }

  /// How many problems keep the cells of their row; the others are only named.
  private static let shownRows = 500

  mutating func add(_ problem: Problem, limit: Int) {
    counts[problem.severity, default: 0] += 1
    guard problems.count < limit else { return }
    problems.append(problems.count < TableReport.shownRows ? problem : problem.withoutCells)
  }
}
