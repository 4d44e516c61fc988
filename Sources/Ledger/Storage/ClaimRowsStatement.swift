import Displacement

/// Writes claims of plain rows into `claim`, many at a time.
///
/// To begin and to end a statement costs SQLite as much as to write a row; here one statement
/// writes ``rowCount`` of them.
final class ClaimRowsStatement {
  private let many: Statement
  private let one: Statement
  private let batch: Int

  /// How many rows the statement for many writes.
  static let rowCount = 64

  init(batch: Int, on connection: Connection) throws(LedgerError) {
    self.batch = batch
    many = try Statement(ClaimRowsStatement.text(ClaimRowsStatement.rowCount), on: connection)
    one = try Statement(ClaimRowsStatement.text(1), on: connection)
  }

  private static let columns = [
    "batch", "id", "subject", "series", "as_of", "number", "document", "sheet_row", "excerpt",
    "phrase",
  ]

  private static func text(_ count: Int) -> String {
    let own = columns.count - 1
    let rows = (0..<count).map { row in
      let parameters = (0..<own).map { "?\(2 + row * own + $0)" }
      return "(?1, \(parameters.joined(separator: ", ")))"
    }
    return "INSERT INTO claim (\(columns.joined(separator: ", "))) VALUES "
      + rows.joined(separator: ", ")
  }

  /// Writes rows, and answers with the key of the last of them.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - texts: their texts.
  ///   - range: which of them.
  ///   - keys: the keys of their patterns.
  /// - Returns: the key of the last row.
  /// - Throws: what keeps them from being written.
  func write(
    _ rows: ClaimRows, _ texts: ClaimRows.Texts, _ range: Range<Int>, _ keys: [PatternKeys.Entry]
  ) throws(LedgerError) -> Int {
    var last = 0
    var rest = range
    while !rest.isEmpty {
      let isWhole = rest.count >= ClaimRowsStatement.rowCount
      let statement = isWhole ? many : one
      let part = rest.prefix(isWhole ? ClaimRowsStatement.rowCount : 1)
      statement.put(batch)
      for index in part {
        let entry = texts.entries[index]
        ClaimRowsStatement.put(entry, texts[index], keys[entry.pattern], into: statement)
      }
      last = try statement.insert("the claims of row \(rows.entries[part.lowerBound].row) and on")
      rest = part.upperBound..<rest.upperBound
    }
    return last
  }

  private static func put(
    _ entry: ClaimRows.Entry, _ text: ClaimRows.Text, _ pattern: PatternKeys.Entry,
    into statement: Statement
  ) {
    statement.put(lent: text.id)
    statement.put(lentText: text.key)
    statement.put(pattern.series)
    statement.put(entry.day.number)
    statement.put(entry.number)
    statement.put(pattern.document.key)
    statement.put(entry.row)
    statement.put(lentText: text.excerpt)
    statement.put(lentText: text.phrase)
  }
}
