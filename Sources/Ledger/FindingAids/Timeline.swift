import Displacement

/// How a row of `timeline` holds the claims of one series in one block of days.
enum Timeline {
  /// The block of 32 days that a day lies in.
  static func block(of day: Day) -> Int { day.number >> 5 }

  /// The series of the claims that were not read from sheets.
  static let unseries = 0

  /// The key of every claim with the series that it stands under and its day, in order.
  static let claims = """
    SELECT claim.key, CASE kind WHEN 'csv' THEN series ELSE \(unseries) END, as_of FROM claim
    JOIN document ON document.key = claim.document ORDER BY claim.key
    """

  /// A claim and the day it is about.
  struct Entry: Hashable {
    let claim: Int
    let asOf: Day
  }

  /// How many claims a row takes: 4 KB.
  static let rowLength = 1_024

  /// Appends an entry to those before it.
  static func append(_ entry: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: entry >> UInt32(shift)))
    }
  }

  /// Takes the entries of a row in the order of their claims; `false` where the row is damaged.
  static func forEachEntry(
    _ bytes: UnsafeRawBufferPointer, block: Int, first: Int, _ take: (Entry) -> Void
  ) -> Bool {
    guard bytes.count % 4 == 0 else { return false }
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let entry = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      let (claim, overflow) = first.addingReportingOverflow(Int(entry >> 5))
      guard !overflow, let day = Day(number: block << 5 | Int(entry & 31)) else { return false }
      take(Entry(claim: claim, asOf: day))
    }
    return true
  }
}

/// Writes the timeline of the claims of a batch.
///
/// Claims wait as numbers of eight bytes, to be put in the order of their series and days all at
/// once: a row for each would be looked for again and again.
final class TimelineWriter {
  private let add: Statement
  /// From the highest bits: the series, the block, the distance from `base` and the day.
  private var waiting: [UInt64] = []
  /// The first claim that waits.
  private var base = 0

  private static let seriesBits: UInt64 = 22
  private static let blockBits: UInt64 = 17
  private static let claimBits: UInt64 = 18
  private static let dayBits: UInt64 = 5
  /// Makes the blocks of all days positive.
  private static let firstBlock = Timeline.block(of: .first)

  init(on connection: Connection) throws(LedgerError) {
    add = try Statement(
      insertInto: "timeline", ["series", "block", "first_claim", "claims"], on: connection)
  }

  /// Adds a claim; keys only grow.
  func write(_ claim: Int, series: Int, asOf: Day) throws(LedgerError) {
    typealias Me = TimelineWriter
    guard series < 1 << Me.seriesBits else {
      var entry: [UInt8] = []
      Timeline.append(UInt32(asOf.number & 31), to: &entry)
      try write(series, Timeline.block(of: asOf), claim, entry)
      return
    }
    if waiting.isEmpty { base = claim }
    let place =
      UInt64(series) << Me.blockBits | UInt64(Timeline.block(of: asOf) - Me.firstBlock)
    let entry = UInt64(claim - base) << Me.dayBits | UInt64(asOf.number & 31)
    waiting.append(place << (Me.claimBits + Me.dayBits) | entry)
    if waiting.count == 1 << Me.claimBits { try flush() }
  }

  /// Writes all claims that wait.
  func flush() throws(LedgerError) {
    typealias Me = TimelineWriter
    // They came in the order of their claims, and have to be put in that of their places.
    waiting.sort(byBitsFrom: Me.claimBits + Me.dayBits)
    var row: (place: UInt64, first: Int, claims: [UInt8]) = (.max, 0, [])
    for number in waiting {
      let place = number >> (Me.claimBits + Me.dayBits)
      let claim = base + Int(number >> Me.dayBits & (1 << Me.claimBits - 1))
      if place != row.place || row.claims.count >= Timeline.rowLength * 4 {
        try close(row.place, row.first, row.claims)
        row = (place, claim, row.claims)
        row.claims.removeAll(keepingCapacity: true)
      }
      let entry = UInt32(claim - row.first) << 5 | UInt32(number & 31)
      Timeline.append(entry, to: &row.claims)
    }
    try close(row.place, row.first, row.claims)
    waiting.removeAll(keepingCapacity: true)
  }

  private func close(_ place: UInt64, _ first: Int, _ claims: [UInt8]) throws(LedgerError) {
    guard !claims.isEmpty else { return }
    let block = Int(place & (1 << TimelineWriter.blockBits - 1)) + TimelineWriter.firstBlock
    try write(Int(place >> TimelineWriter.blockBits), block, first, claims)
  }

  private func write(
    _ series: Int, _ block: Int, _ first: Int, _ claims: [UInt8]
  ) throws(LedgerError) {
    add.put(series)
    add.put(block)
    add.put(first)
    add.put(bytes: claims)
    try add.run("a row of the timeline")
  }
}
