import Displacement

/// Reads the timeline block by block, with the claims that were known at a moment.
struct TimelineReader {
  private let newestFirst: Statement
  private let oldestFirst: Statement
  private let flows: Statement
  private let known: KnownBatches

  init(_ known: KnownBatches, on connection: Connection) throws(LedgerError) {
    self.known = known
    let rows = "SELECT block, first_claim, claims FROM timeline WHERE series = ? AND block"
    newestFirst = try Statement(rows + " <= ? ORDER BY block DESC", on: connection)
    flows = try Statement(
      "SELECT block, first_claim, claims, numbers FROM timeline WHERE series = ?", on: connection)
    oldestFirst = try Statement(rows + " >= ? ORDER BY block", on: connection)
  }

  /// The claims of a series by blocks of days, from the block of that day back, until the answer is
  /// `false`; each block whole, its days in no order.
  func forEachBlock(
    of series: Int, backFrom day: Day, _ body: ([Timeline.Entry]) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    try forEachBlock(newestFirst, series, Timeline.block(of: day), body)
  }

  /// The claims of a series by blocks of days, from the block of that day on, until the answer is
  /// `false`; each block whole, its days in no order.
  func forEachBlock(
    of series: Int, onFrom day: Day, _ body: ([Timeline.Entry]) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    try forEachBlock(oldestFirst, series, Timeline.block(of: day), body)
  }

  private func forEachBlock(
    _ rows: Statement, _ series: Int, _ first: Int,
    _ body: ([Timeline.Entry]) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    var entries: [Timeline.Entry] = []
    var current = first
    var isMore = true
    rows.put(series)
    rows.put(first)
    try rows.scan(while: { row throws(LedgerError) in
      let block = row.integer()
      if block != current, !entries.isEmpty {
        isMore = try body(entries)
        entries.removeAll(keepingCapacity: true)
      }
      current = block
      guard isMore else { return false }
      let first = row.integer()
      let isWhole = row.bytes { bytes in
        Timeline.forEachEntry(bytes, block: block, first: first) { entry in
          if known.batchIndex(ofClaim: entry.claim) != nil { entries.append(entry) }
        }
      }
      guard isWhole else {
        throw row.connection.damage("the timeline of series \(series) cannot be read")
      }
      return true
    })
    if isMore, !entries.isEmpty { _ = try body(entries) }
  }

  /// Every claim of a series of movements or tolls, known or not, with its numbers, in no order.
  func forEachFlow(
    of series: Int, _ take: (Timeline.Entry, TimelineNumbers) -> Void
  ) throws(LedgerError) {
    flows.put(series)
    try flows.forEach { row throws(LedgerError) in
      let (block, first) = (row.integer(), row.integer())
      let isWhole = row.bytes { claims in
        row.bytes { numbers in
          guard numbers.count / TimelineNumbers.size == claims.count / 4 else { return false }
          var index = 0
          return Timeline.forEachEntry(claims, block: block, first: first) { entry in
            take(entry, TimelineNumbers(numbers, index))
            index += 1
          }
        }
      }
      guard isWhole else {
        throw row.connection.damage("the timeline of series \(series) cannot be read")
      }
    }
  }

  /// The claims that were not read from sheets.
  func texts() throws(LedgerError) -> [Int] { try claims(of: Timeline.unseries) }

  /// Every claim of a series.
  func claims(of series: Int) throws(LedgerError) -> [Int] {
    var claims: [Int] = []
    try forEachBlock(of: series, onFrom: .first) { entries in
      claims += entries.map(\.claim)
      return true
    }
    return claims
  }

  /// The newest day of a series; `nil` where nothing of it was known.
  func newestDay(of series: Int) throws(LedgerError) -> Day? {
    var newest: Day?
    try forEachBlock(of: series, backFrom: .last) { entries in
      newest = entries.lazy.map(\.asOf).max()
      return false
    }
    return newest
  }
}
