import Displacement

/// Gathers the claims of rows, to be handed on many at a time.
///
/// What the claims refer to gets numbers. There are only so many: where they are used up, those
/// that wait are handed on, and the numbers begin anew.
struct ClaimGathering: ~Copyable {
  /// The claims that wait.
  private var rows = ClaimRows.Draft()
  private var names = ClaimRows.Names()
  /// What each series is about.
  private var subjects: [ClaimSubject] = []
  /// What a claim of each series says otherwise than in its days and its numbers.
  private var marks: [Fingerprint] = []
  private var series = SeriesNumbers()
  /// The fields of the key of a row without an identifier of its own.
  private var keyFields = Digest.Writer()

  /// How many claims are handed on at a time, and after how many bytes of their texts.
  private static let pieceSize = 1_024
  private static let pieceLength = 1 << 18
  /// How many names of a kind there are at the most, but for some that the last row needs: what they
  /// take together is some 20 MB.
  private static let limits = (patterns: 1 << 13, places: 1 << 15, series: 1 << 15)

  /// Nothing; the first places are those of rows that name none.
  init() {
    _ = add(PlaceSet.unstated)
  }

  /// Whether no claims wait.
  var isEmpty: Bool { rows.count == 0 }

  /// Whether no more names can be made for a row.
  var isFull: Bool {
    let limits = ClaimGathering.limits
    return names.patterns.count > limits.patterns || names.places.count > limits.places
      || names.series.count > limits.series
  }

  /// Whether enough claims wait.
  var hasPiece: Bool {
    rows.count >= ClaimGathering.pieceSize || rows.textLength >= ClaimGathering.pieceLength
  }

  /// Gives a number to a pattern.
  mutating func add(_ pattern: ClaimPattern) -> Int {
    rows.append(pattern)
    names.patterns.append(pattern)
    return names.patterns.count - 1
  }

  /// Gives a number to places.
  mutating func add(_ places: PlaceSet) -> Int {
    let places = ClaimPlaces(places)
    rows.append(places)
    names.places.append(places)
    return names.places.count - 1
  }

  /// The places of that number.
  func places(_ number: Int) -> PlaceSet { names.places[number].set }

  /// The number of a series.
  mutating func series(_ pattern: Int, _ places: Int, _ destinations: Int?) -> Int {
    if let number = series.find(pattern, places, destinations) { return number }
    let own = ClaimRows.Series(pattern: pattern, places: places, destinations: destinations)
    rows.append(own)
    names.series.append(own)
    let number = names.series.count - 1
    series.insert(pattern, places, destinations, number)
    let subject = names.subject(number)
    subjects.append(subject)
    marks.append(SeenRows.content(of: subject))
    return number
  }

  /// What is counted in a series, and its places or origins.
  func subject(ofSeries number: Int) -> (measure: Measure, places: Int) {
    (subjects[number].pattern.measure, names.series[number].places)
  }

  /// What the leading number of a series counts.
  func unit(ofSeries number: Int) -> Unit { subjects[number].pattern.unit }

  /// What a claim of a series says otherwise than in its days and its numbers.
  func mark(ofSeries number: Int) -> Fingerprint { marks[number] }

  /// Appends the key of a claim whose row has no identifier of its own.
  mutating func appendKey(
    ofSeries number: Int, from start: Day?, asOf: Day, to key: inout ByteBuffer
  ) {
    subjects[number].appendKey(from: start, asOf: asOf, to: &key, using: &keyFields)
  }

  /// Takes a claim of a row.
  ///
  /// - Parameters:
  ///   - row: the row as a spreadsheet numbers it.
  ///   - claim: the claim.
  ///   - texts: where its key and its phrase stand.
  ///   - excerpt: the row as it stands in the sheet.
  ///   - note: its remark.
  mutating func append(
    _ row: Int, _ claim: SheetReading.PendingClaim, _ texts: UnsafeBufferPointer<UInt8>,
    excerpt: UnsafeBufferPointer<UInt8>, note: UnsafeBufferPointer<UInt8>?
  ) {
    rows.append(
      row, series: claim.series, subjects[claim.series], from: claim.start, asOf: claim.asOf,
      claim.count,
      ClaimRows.Texts(
        key: UnsafeBufferPointer(rebasing: texts[claim.key]), excerpt: excerpt,
        phrase: UnsafeBufferPointer(rebasing: texts[claim.phrase]), note: note))
  }

  /// A claim of a series by itself, known by another key than its row's; nothing where its parts do
  /// not fit.
  func claim(
    _ claim: SheetReading.PendingClaim, key: Claim.Key, _ evidence: Evidence, note: String?
  ) -> Claim? {
    subjects[claim.series].claim(
      from: claim.start, asOf: claim.asOf, claim.count, key: key, evidence, note: note)
  }

  /// The claim at a place among those that were handed over; nothing where its parts do not fit.
  func claim(_ index: Int, of rows: ClaimRows) -> Claim? {
    rows.claim(index, of: subjects[rows.entries[index].series])
  }

  /// The claims that wait, which are then forgotten; `areDistinct` where no two claims of the sheet
  /// so far have the same key.
  mutating func handOver(areDistinct: Bool) -> ClaimRows {
    rows.handOver(areDistinct: areDistinct)
  }

  /// Begins all numbers anew; nothing may wait.
  mutating func beginAnew() { self = ClaimGathering() }
}

/// The numbers of series by the numbers of what they are made of.
private struct SeriesNumbers {
  /// An empty slot has the number -1.
  private var slots: [(key: UInt64, number: Int32)] = Array(repeating: (0, -1), count: 1 << 8)
  private var count = 0

  private static func key(_ pattern: Int, _ places: Int, _ destinations: Int?) -> UInt64 {
    UInt64(pattern) << 40 | UInt64(places) << 20 | UInt64((destinations ?? -1) + 1)
  }

  private func slot(of key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].number >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  func find(_ pattern: Int, _ places: Int, _ destinations: Int?) -> Int? {
    let number = slots[slot(of: SeriesNumbers.key(pattern, places, destinations))].number
    return number < 0 ? nil : Int(number)
  }

  mutating func insert(_ pattern: Int, _ places: Int, _ destinations: Int?, _ number: Int) {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: (0, -1), count: old.count * 2)
      for entry in old where entry.number >= 0 { slots[slot(of: entry.key)] = entry }
    }
    let key = SeriesNumbers.key(pattern, places, destinations)
    slots[slot(of: key)] = (key, Int32(number))
    count += 1
  }
}
