import Displacement

/// How a row of `timeline` holds the claims of one series in one block of days.
enum Timeline {
  /// The block of 32 days that a day lies in.
  static func block(of day: Day) -> Int { day.number >> 5 }

  /// The series of the claims that were not read from sheets.
  static let unseries = 0

  /// Every claim in order, for ``claim(_:)``.
  static let claims = """
    SELECT claim.key, CASE kind WHEN 'csv' THEN series ELSE \(unseries) END, as_of,
      CASE kind WHEN 'csv' THEN period_start END, claim.id, number, households,
      quantifier IS NULL AND detail.claim IS NULL
    FROM claim JOIN document ON document.key = claim.document
    LEFT JOIN claim_detail AS detail ON detail.claim = claim.key ORDER BY claim.key
    """

  /// Takes a claim with the series that it stands under, its day, and what it adds as an increment.
  static func claim(
    _ row: Statement
  ) throws(LedgerError) -> (key: Int, series: Int, asOf: Day, numbers: TimelineNumbers?) {
    let (key, series, asOf) = (row.integer(), row.integer(), try row.day())
    guard let start = row.optionalInteger().flatMap(Day.init(number:)) else {
      return (key, series, asOf, nil)
    }
    let numbers = TimelineNumbers(
      id: TimelineNumbers.id(row.bytes()), from: start, through: asOf,
      number: row.optionalInteger(), households: row.optionalInteger(), isBare: row.flag())
    return (key, series, asOf, numbers)
  }

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
struct TimelineWriter: ~Copyable {
  private let add: Statement
  /// From the highest bits: the series, the block, the distance from `base` and the day.
  private var waiting: [UInt64] = []
  /// The first claim that waits.
  private var base = 0
  /// The numbers of flows that wait, by their distance from `base`.
  private var numbers: [TimelineNumbers?] = []

  private static let seriesBits: UInt64 = 22
  private static let blockBits: UInt64 = 17
  private static let claimBits: UInt64 = 18
  private static let dayBits: UInt64 = 5
  /// How many numbers wait at the most: 3 MB of them.
  private static let mostNumbers = 1 << 17
  /// Makes the blocks of all days positive.
  private static let firstBlock = Timeline.block(of: .first)

  init(on connection: Connection) throws(LedgerError) {
    add = try Statement(
      insertInto: "timeline", ["series", "block", "first_claim", "claims", "numbers"],
      on: connection)
  }

  /// Adds a claim, with its numbers where it is of a flow; keys only grow.
  mutating func write(
    _ claim: Int, series: Int, asOf: Day, _ numbers: TimelineNumbers?
  ) throws(LedgerError) {
    typealias Me = TimelineWriter
    guard series < 1 << Me.seriesBits else {
      var row = Row(first: claim)
      row.append(UInt32(asOf.number & 31), numbers)
      try write(series, Timeline.block(of: asOf), row)
      return
    }
    if claim - base >= 1 << Me.claimBits { try flush() }
    if waiting.isEmpty { base = claim }
    if let numbers {
      // It grows to its full length, and would be copied on the way.
      if self.numbers.isEmpty { self.numbers.reserveCapacity(Me.mostNumbers) }
      while self.numbers.count < claim - base { self.numbers.append(nil) }
      self.numbers.append(numbers)
    }
    let place =
      UInt64(series) << Me.blockBits | UInt64(Timeline.block(of: asOf) - Me.firstBlock)
    let entry = UInt64(claim - base) << Me.dayBits | UInt64(asOf.number & 31)
    waiting.append(place << (Me.claimBits + Me.dayBits) | entry)
    if waiting.count == 1 << Me.claimBits || self.numbers.count >= Me.mostNumbers { try flush() }
  }

  /// Adds the claims of rows, of which the first has that key.
  mutating func write(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, _ keys: SheetKeys, firstClaim: Int
  ) throws(LedgerError) {
    for index in range {
      let entry = texts.entries[index]
      guard let own = keys.entry(entry.series) else { continue }
      try write(
        firstClaim + index - range.lowerBound,
        series: own.document.isSheet ? own.series : Timeline.unseries, asOf: entry.asOf,
        own.document.isSheet ? TimelineNumbers(entry, texts.id(index)) : nil)
    }
  }

  /// Writes all claims that wait.
  mutating func flush() throws(LedgerError) {
    typealias Me = TimelineWriter
    // They came in the order of their claims, and have to be put in that of their places.
    waiting.sort(byBitsFrom: Me.claimBits + Me.dayBits)
    var (place, row) = (UInt64.max, Row(first: 0))
    for entry in waiting {
      let distance = Int(entry >> Me.dayBits & (1 << Me.claimBits - 1))
      if entry >> (Me.claimBits + Me.dayBits) != place || row.isFull {
        try close(place, row)
        place = entry >> (Me.claimBits + Me.dayBits)
        row.begin(base + distance)
      }
      row.append(
        UInt32(base + distance - row.first) << 5 | UInt32(entry & 31),
        distance < numbers.count ? numbers[distance] : nil)
    }
    try close(place, row)
    waiting.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }

  private func close(_ place: UInt64, _ row: Row) throws(LedgerError) {
    guard !row.claims.isEmpty else { return }
    let block = Int(place & (1 << TimelineWriter.blockBits - 1)) + TimelineWriter.firstBlock
    try write(Int(place >> TimelineWriter.blockBits), block, row)
  }

  private func write(_ series: Int, _ block: Int, _ row: Row) throws(LedgerError) {
    add.put(series)
    add.put(block)
    add.put(row.first)
    add.put(bytes: row.claims)
    if row.numbers.isEmpty { add.put(nil as Int?) } else { add.put(bytes: row.numbers) }
    try add.run("a row of the timeline")
  }
}

/// A row that is being filled.
private struct Row {
  private(set) var first: Int
  private(set) var claims: [UInt8] = []
  private(set) var numbers: [UInt8] = []

  init(first: Int) {
    self.first = first
  }

  var isFull: Bool { claims.count >= Timeline.rowLength * 4 }

  /// Begins another row with that claim.
  mutating func begin(_ first: Int) {
    self.first = first
    claims.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }

  mutating func append(_ entry: UInt32, _ numbers: TimelineNumbers?) {
    Timeline.append(entry, to: &claims)
    numbers?.append(to: &self.numbers)
  }
}
