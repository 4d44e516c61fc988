import Displacement

/// Writes claims of rows into `claim` and `claim_detail`, many at a time.
///
/// To begin and to end a statement costs SQLite as much as to write a row; here one statement
/// writes ``rowCount`` of them.
final class ClaimRowsStatement {
  /// Claims that are an exact number of one unit on a day, and all others.
  private let plain: RowsStatement
  private let whole: RowsStatement
  private let details: RowsStatement

  /// How many rows a statement writes at the most.
  static let rowCount = 64

  init(batch: Int, on connection: Connection) throws(LedgerError) {
    let ofOthers: Set = ["period_start", "quantifier", "households"]
    plain = try RowsStatement(
      insertInto: "claim", "batch", batch,
      ClaimRow.columns.filter { !ofOthers.contains($0) }, on: connection)
    whole = try RowsStatement(
      insertInto: "claim", "batch", batch, ClaimRow.columns, on: connection)
    details = try RowsStatement(
      insertInto: "claim_detail", nil, nil, ["claim"] + ClaimRow.detailColumns, on: connection)
  }

  /// Writes claims, and answers with the key of the last of them.
  func write(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, _ keys: SheetKeys
  ) throws(LedgerError) -> Int {
    var last = 0
    let isPlain = range.allSatisfy { ClaimRowsStatement.isPlain(texts.entries[$0]) }
    let rows = isPlain ? plain : whole
    try rows.forEachStatement(range) { statement, range throws(LedgerError) in
      for index in range {
        let (entry, own) = (texts.entries[index], texts[index])
        guard let series = keys.entry(entry.series) else { continue }
        statement.put(lent: texts.id(index))
        statement.put(lentText: own.key)
        statement.put(series.series)
        if !isPlain { statement.put(entry.start?.number) }
        statement.put(entry.asOf.number)
        if isPlain {
          statement.put(entry.number)
        } else if let other = texts.other(index) {
          ClaimRow.put(other.amount, into: statement)
        } else {
          statement.put(nil as Quantifier?)
          statement.put(entry.number)
          statement.put(entry.households)
        }
        statement.put(series.document.key)
        statement.put(entry.row)
        statement.put(lentText: own.excerpt)
        statement.put(lentText: own.phrase)
      }
      last = try statement.insert(
        "the claims of row \(texts.entries[range.lowerBound].row) and on")
    }
    return last
  }

  /// Writes what claims have beside their rows; the first of them has that key.
  func writeDetails(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, firstClaim: Int
  ) throws(LedgerError) {
    let detailed = range.filter { ClaimRowsStatement.hasDetail(texts, $0) }
    guard !detailed.isEmpty else { return }
    try details.forEachStatement(detailed.indices) { statement, part throws(LedgerError) in
      for index in detailed[part] {
        statement.put(firstClaim + index - range.lowerBound)
        // It replaces no other claim.
        statement.put(hexadecimal: nil)
        if let other = texts.other(index) {
          ClaimRow.putDetail(other.amount, other.parts, into: statement)
        } else {
          for _ in ClaimRow.numberDetailColumns { statement.put(nil as Int?) }
        }
        // It stands in a row, and in no text.
        statement.put(nil as Int?)
        statement.put(nil as Int?)
        if let note = texts[index].note {
          statement.put(lentText: note)
        } else {
          statement.put(nil as Int?)
        }
        statement.put(nil as Int?)
      }
      try statement.run("the details of claims")
    }
  }

  private static func hasDetail(_ texts: ClaimRows.AllTexts, _ index: Int) -> Bool {
    if texts.entries[index].hasNote { return true }
    return texts.other(index).map { ClaimRow.hasDetail($0.amount, $0.parts) } ?? false
  }

  private static func isPlain(_ entry: ClaimRows.Entry) -> Bool {
    entry.isExact && entry.start == nil && entry.households == nil
  }
}
