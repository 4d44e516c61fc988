/// Statements that insert rows into a table, many of them at once and one by one.
struct RowsStatement {
  private let many: Statement
  private let one: Statement
  /// What stands in the first column of every row.
  private let shared: Int?

  init(
    insertInto table: String, _ sharedColumn: String?, _ shared: Int?, _ columns: [String],
    on connection: Connection
  ) throws(LedgerError) {
    self.shared = shared
    let names = ([sharedColumn].compactMap(\.self) + columns).joined(separator: ", ")
    // SQLite looks a parameter with a number of its own up among all before it; the others follow
    // each other.
    let parameters = (shared == nil ? [] : ["?1"]) + columns.map { _ in "?" }
    let row = "(" + parameters.joined(separator: ", ") + ")"
    func text(_ count: Int) -> String {
      let rows = Array(repeating: row, count: count).joined(separator: ", ")
      return "INSERT INTO \(table) (\(names)) VALUES \(rows)"
    }
    many = try Statement(text(ClaimRowsStatement.rowCount), on: connection)
    one = try Statement(text(1), on: connection)
  }

  /// Hands out statements for parts of a range, to be filled and run.
  func forEachStatement(
    _ range: Range<Int>, _ body: (Statement, Range<Int>) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    var rest = range
    while !rest.isEmpty {
      let isWhole = rest.count >= ClaimRowsStatement.rowCount
      let statement = isWhole ? many : one
      let part = rest.prefix(isWhole ? ClaimRowsStatement.rowCount : 1)
      if let shared { statement.put(shared) }
      try body(statement, part)
      rest = part.upperBound..<rest.upperBound
    }
  }
}
