import Displacement

/// One row of a sheet by its fields, and the problems found in it.
struct RowCells {
  let header: Header
  let record: Record
  /// What is wrong with the row so far.
  private(set) var problems: [Problem] = []

  init(_ record: Record, under header: Header) {
    self.header = header
    self.record = record
  }

  /// The numbers of the row by column, for the sums; `nil` for a phrase.
  private(set) var numbers: [(column: Int, number: Int?)] = []
  /// How many of the problems are errors.
  private(set) var errors = 0

  /// Whether the row must be refused.
  var hasErrors: Bool { errors > 0 }

  /// What stands in the column of a field; nothing where it is blank or there is no such column.
  func text(_ field: Field) -> String? { header.index(of: field).flatMap { text(column: $0) } }

  /// What stands in a column; nothing where it is blank.
  ///
  /// An apostrophe that keeps a spreadsheet from running the cell as a formula is no part of it.
  func text(column: Int) -> String? {
    let text = record.trimmedText(column)
    guard record[column].first == UInt8(ascii: "'"), let text else { return text }
    let guarded = text.dropFirst()
    return guarded.utf8.first.map { RowCells.formulaSigns.contains($0) } == true
      ? String(guarded) : text
  }

  private static let formulaSigns = Set("=+-@\t\r".utf8)

  /// Remembers the number of a column for the sums.
  mutating func count(_ number: Int?, column: Int) { numbers.append((column, number)) }

  /// Notes a problem with the cell of a field, or with the row where it has no column.
  mutating func report(
    _ cause: Problem.Cause, _ field: Field?, value: String? = nil, suggestions: [String] = []
  ) {
    report(
      cause, column: field.flatMap { header.index(of: $0) }, field: field, value: value,
      suggestions: suggestions)
  }

  /// Notes a problem with a cell.
  mutating func report(
    _ cause: Problem.Cause, column: Int?, field: Field? = nil, value: String? = nil,
    suggestions: [String] = []
  ) {
    var position = Problem.Position(row: record.row, line: record.line, column: column)
    position.field = field
    if let column {
      if case .field(let known)? = column < header.columns.count ? header.columns[column] : nil {
        position.field = field ?? known
      }
      position.header = header.name(column)
    }
    let problem = Problem(
      cause, at: position, value: value ?? column.flatMap { text(column: $0) },
      suggestions: suggestions, cells: record.texts)
    problems.append(problem)
    if problem.severity == .error { errors += 1 }
  }

  /// The value of a column that has a list of them; a cell that is not on the list is a problem.
  mutating func value<Value>(
    _ field: Field, in words: ValueWords<Value>, otherwise cause: Problem.Cause? = nil
  ) -> Value? {
    guard let text = text(field) else { return nil }
    if let value = words[text] { return value }
    report(cause ?? .word(.unknownValue(allowed: words.allowed)), field)
    return nil
  }
}
