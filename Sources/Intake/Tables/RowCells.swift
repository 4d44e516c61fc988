import Displacement

/// One row of a sheet by its fields, and the problems found in it.
///
/// It cannot be copied: a million rows would count the references of each copy.
struct RowCells: ~Copyable {
  let header: Header
  let record: Record
  private let memory: CellMemory
  /// What is wrong with the row so far.
  private(set) var problems: [Problem] = []
  /// How many of the problems are errors.
  private(set) var errors = 0

  /// A row of a sheet that remembers what its cells mean.
  init(_ record: Record, under header: Header, _ memory: CellMemory) {
    self.header = header
    self.record = record
    self.memory = memory
  }

  /// Whether the row must be refused.
  var hasErrors: Bool { errors > 0 }

  /// What stands in the column of a field; nothing where it is blank or there is no such column.
  func text(_ field: Field) -> String? {
    header.index(of: field).flatMap { record.trimmedText($0) }
  }

  /// Whether nothing stands in the column of a field, or there is no such column.
  func isBlank(_ field: Field) -> Bool {
    header.index(of: field).map { record.isBlank($0) } ?? true
  }

  /// What stands in a column; nothing where it is blank.
  ///
  /// An apostrophe that keeps a spreadsheet from running the cell as a formula is no part of it.
  func text(column: Int) -> String? { record.trimmedText(column) }

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
      cause, at: position, value: value ?? column.flatMap { record.trimmedText($0) },
      suggestions: suggestions, cells: record.texts)
    problems.append(problem)
    if problem.severity == .error { errors += 1 }
  }

  /// Puts the problems in the order of their columns, those of the whole row last.
  mutating func sortProblems() {
    guard problems.count > 1 else { return }
    problems = problems.enumerated().sorted { left, right in
      let columns = (left.element.position.column ?? .max, right.element.position.column ?? .max)
      return (columns.0, left.offset) < (columns.1, right.offset)
    }.map(\.element)
  }

  /// The value of a column that has a list of them; a cell that is not on the list is a problem.
  mutating func value<Value>(_ field: Field, in words: ValueWords<Value>) -> Value? {
    if let value = find(field, in: words) { return value }
    report(.word(.unknownValue(allowed: words.allowed)), field)
    return nil
  }

  /// The value of a column that has a list of them, if there is one; nothing where the cell is not
  /// on the list.
  func find<Value>(_ field: Field, in words: ValueWords<Value>) -> Value?? {
    guard let column = header.index(of: field), !record.isEmpty(column) else { return .some(nil) }
    if let known = record.withCell(column, { memory.words.meaning(of: $0, in: column) }) {
      return words[known]
    }
    guard let text = text(column: column) else { return .some(nil) }
    guard let number = words.number(of: text) else { return nil }
    record.withCell(column) { memory.words.remember(number, for: $0, in: column) }
    return words[number]
  }

  /// The number in a column that was read before.
  func knownNumber(_ column: Int) -> CellQuantity? {
    record.withCell(column) { memory.numbers.meaning(of: $0, in: column) }
  }
}
