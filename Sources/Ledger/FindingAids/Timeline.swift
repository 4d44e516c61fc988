import Displacement

/// How a row of `timeline` holds the claims of one series in one block of days.
enum Timeline {
  /// The block of 32 days that a day lies in.
  static func block(of day: Day) -> Int { day.number >> 5 }

  /// The series of the claims that were not read from sheets.
  static let unseries = 0

  /// A claim and the day it is about.
  struct Entry: Hashable {
    let claim: Int
    let asOf: Day
  }

  /// How many claims a row takes: 4 KB.
  static let rowLength = 1_024

  /// How far from the first claim of its row a claim can be.
  static let reach = 1 << 27

  /// Appends an entry, the distance of the claim from the first of its row and the day, to those
  /// before it.
  static func append(_ claim: Int, on day: Day, after first: Int, to bytes: inout [UInt8]) {
    let entry = UInt32(truncatingIfNeeded: (claim - first) << 5 | day.number & 31)
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: entry >> UInt32(shift)))
    }
  }

  /// The entries of a row in the order of their claims; nothing where the row is damaged.
  static func entries(_ bytes: [UInt8], block: Int, first: Int) -> [Entry]? {
    guard bytes.count % 4 == 0 else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(bytes.count / 4)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let entry = (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << ($1 * 8) }
      guard let day = Day(number: block << 5 | entry & 31) else { return nil }
      entries.append(Entry(claim: first + entry >> 5, asOf: day))
    }
    return entries
  }
}

/// Writes the timeline of the claims of a batch.
final class TimelineWriter {
  private struct Place: Hashable {
    var series: Int
    var block: Int
  }

  private struct Row {
    let first: Int
    var claims: [UInt8] = []
  }

  private let add: Statement
  private var rows: [Place: Row] = [:]

  /// How many rows are kept open, lest a long sheet fill the memory.
  private static let limit = 50_000

  init(on connection: Connection) throws(LedgerError) {
    add = try Statement(
      insertInto: "timeline", ["series", "block", "first_claim", "claims"], on: connection)
  }

  /// Adds a claim; keys only grow.
  func write(_ claim: Int, series: Int, asOf: Day) throws(LedgerError) {
    let place = Place(series: series, block: Timeline.block(of: asOf))
    let isFull = TimelineWriter.append(
      claim, on: asOf, to: &rows[place, default: Row(first: claim)])
    if isFull, let row = rows.removeValue(forKey: place) { try write(row, at: place) }
    if rows.count >= TimelineWriter.limit { try flush() }
  }

  /// Appends to a row, and says whether it takes no more.
  private static func append(_ claim: Int, on day: Day, to row: inout Row) -> Bool {
    Timeline.append(claim, on: day, after: row.first, to: &row.claims)
    return row.claims.count >= Timeline.rowLength * 4
      || claim - row.first >= Timeline.reach - RecentSubjects.limit
  }

  /// Writes all rows that are open.
  func flush() throws(LedgerError) {
    let places = rows.keys.sorted { ($0.series, $0.block) < ($1.series, $1.block) }
    for place in places {
      if let row = rows[place] { try write(row, at: place) }
    }
    rows = [:]
  }

  private func write(_ row: Row, at place: Place) throws(LedgerError) {
    add.put(place.series)
    add.put(place.block)
    add.put(row.first)
    add.put(bytes: row.claims)
    try add.run("a row of the timeline")
  }
}
