import Displacement

/// Reads the timeline block by block, with the claims that were known at a moment.
struct TimelineReader {
  private let newestFirst: Statement
  private let oldestFirst: Statement
  private let known: KnownBatches

  init(_ known: KnownBatches, on connection: Connection) throws(LedgerError) {
    self.known = known
    let rows = "SELECT block, first_claim, claims FROM timeline WHERE series = ? AND block"
    newestFirst = try Statement(rows + " <= ? ORDER BY block DESC", on: connection)
    oldestFirst = try Statement(rows + " >= ? ORDER BY block", on: connection)
  }

  /// The claims of a series by their days, from that day back, until the answer is `false`.
  func forEachDay(
    of series: Int, backFrom day: Day, _ body: (Day, [Int]) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    try forEachDay(newestFirst, series, Timeline.block(of: day)) {
      next, claims throws(LedgerError) in
      guard next <= day else { return true }
      return try body(next, claims)
    }
  }

  /// The claims of a series by their days, from that day on, until the answer is `false`.
  func forEachDay(
    of series: Int, onFrom day: Day, _ body: (Day, [Int]) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    try forEachDay(oldestFirst, series, Timeline.block(of: day)) {
      next, claims throws(LedgerError) in
      guard next >= day else { return true }
      return try body(next, claims)
    }
  }

  private func forEachDay(
    _ rows: Statement, _ series: Int, _ block: Int,
    _ body: (Day, [Int]) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    var pending: (block: Int, entries: [Timeline.Entry])?
    var isMore = true
    func close() throws(LedgerError) {
      guard var entries = pending?.entries else { return }
      pending = nil
      let isBack = rows === newestFirst
      entries.sort { isBack ? $0.asOf > $1.asOf : $0.asOf < $1.asOf }
      var rest = entries[...]
      while isMore, let day = rest.first?.asOf {
        let claims = rest.prefix { $0.asOf == day }
        rest = rest.dropFirst(claims.count)
        let keys = claims.map(\.claim).filter { known.batchIndex(ofClaim: $0) != nil }
        if !keys.isEmpty { isMore = try body(day, keys) }
      }
    }
    rows.put(series)
    rows.put(block)
    try rows.scan(while: { row throws(LedgerError) in
      let (block, first) = (row.integer(), row.integer())
      guard let entries = Timeline.entries(row.bytes(), block: block, first: first) else {
        throw row.connection.damage("the timeline of series \(series) cannot be read")
      }
      if pending?.block == block {
        pending?.entries.append(contentsOf: entries)
        return true
      }
      try close()
      pending = (block, entries)
      return isMore
    })
    if isMore { try close() }
  }

  /// The claims that were not read from sheets.
  func texts() throws(LedgerError) -> [Int] {
    var claims: [Int] = []
    try forEachDay(of: Timeline.unseries, onFrom: .first) { _, keys in
      claims += keys
      return true
    }
    return claims
  }

  /// The newest day of a series; `nil` where nothing of it was known.
  func newestDay(of series: Int) throws(LedgerError) -> Day? {
    var newest: Day?
    try forEachDay(of: series, backFrom: .last) { day, _ in
      newest = day
      return false
    }
    return newest
  }
}
