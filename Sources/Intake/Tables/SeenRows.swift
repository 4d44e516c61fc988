import CMemory
import Displacement

/// The keys of the rows of one sheet, to tell a row that comes twice from one that contradicts.
///
/// Keys are kept as 64-bit fingerprints, and at most for the first two million rows; the ledger,
/// which knows every key, has the last word. In memory a row has four bytes: some bits of its
/// fingerprint, and where the rest of it stands in a log, which goes to a file once it is long. Only
/// a row that is likely to come twice, one of thousands, is looked up there.
struct SeenRows {
  /// An earlier row of the same key.
  enum Earlier: Hashable {
    /// It says the same.
    case same(Int)
    /// It says something else.
    case other(Int)
  }

  /// Where the entries stand in the log, in the order of their fingerprints.
  ///
  /// A slot holds the lowest bits of one above the place in the log, counted from 1; an empty one
  /// is 0, and what finds its slot taken goes to the next.
  private var slots: [UInt32]
  /// A bit for each fingerprint, at least four times as many as there are slots: most rows are told
  /// to be new by an eighth of the memory, which stays nearer.
  private var bits: [UInt64]
  private var count = 0
  /// The last entries, and all those before them where there is no file for them.
  private var recent: [Entry] = []
  private var older: [[Entry]] = []
  private var file: SpoolFile?

  private static let limit = 1 << placeBits - 1
  private static let placeBits: UInt32 = 21
  /// How many entries are kept in memory at least, and written at once: 1 MB.
  private static let chunk = 1 << 16

  private struct Entry {
    let name: UInt64
    let row: UInt32
    let amount: UInt32
  }

  /// No rows, and room for about so many: to make it wider later is to put every row in its place
  /// once more.
  init(expecting rows: Int = 0) {
    let (slotCount, wordCount) = SeenRows.size(for: rows)
    slots = [UInt32](repeating: 0, count: slotCount)
    bits = [UInt64](repeating: 0, count: wordCount)
  }

  /// How many slots so many rows get, of which seven in ten may be filled, and how many words of
  /// bits.
  private static func size(for rows: Int) -> (slots: Int, words: Int) {
    let slots = max(1 << 10, min(rows, limit) / 7 * 10 + 10)
    var words = 1
    while words * 16 < slots { words *= 2 }
    return (slots, words)
  }

  /// Whether every row that was inserted is remembered.
  var isComplete: Bool { count < SeenRows.limit }

  /// Has the place of a row in the table brought near, which is going to be looked for.
  func approach(_ name: UInt64) {
    bits.withUnsafeBufferPointer { bits in
      guard let start = bits.baseAddress else { return }
      cmemory_approach(start + word(of: name))
    }
    slots.withUnsafeBufferPointer { slots in
      guard let start = slots.baseAddress else { return }
      cmemory_approach(start + slot(of: name))
    }
  }

  /// The word of ``bits`` that holds the bit of a fingerprint.
  private func word(of name: UInt64) -> Int {
    Int(truncatingIfNeeded: name >> 16) & (bits.count - 1)
  }

  private static func bit(of name: UInt64) -> UInt64 { 1 << (name >> 10 & 63) }

  /// The earlier row of the same key.
  func earlier(than mark: Mark) throws -> Earlier? {
    guard bits[word(of: mark.name)] & SeenRows.bit(of: mark.name) != 0 else { return nil }
    var slot = slot(of: mark.name)
    while slots[slot] != 0 {
      if slots[slot] >> SeenRows.placeBits == SeenRows.tag(of: mark.name) {
        let entry = try entry(Int(slots[slot] & UInt32(SeenRows.limit)) - 1)
        if entry.name == mark.name {
          return entry.amount == mark.amount ? .same(Int(entry.row)) : .other(Int(entry.row))
        }
      }
      slot = self.slot(after: slot)
    }
    return nil
  }

  /// Remembers a row that is taken, and that no earlier row is like.
  mutating func insert(_ mark: Mark, row: Int) throws {
    guard count < SeenRows.limit else { return }
    if recent.count == SeenRows.chunk { try putAside() }
    recent.append(
      Entry(name: mark.name, row: UInt32(truncatingIfNeeded: row), amount: mark.amount))
    count += 1
    if count * 10 > slots.count * 7 { try grow() } else { place(mark.name, count) }
  }

  /// Puts the last entries behind those in the file, or in memory where there can be no file.
  private mutating func putAside() throws {
    if file == nil, older.isEmpty { file = try? SpoolFile() }
    if let file {
      try recent.withUnsafeBytes { try file.append($0) }
    } else {
      older.append(recent)
    }
    recent.removeAll(keepingCapacity: true)
  }

  private func entry(_ place: Int) throws -> Entry {
    let chunk = place / SeenRows.chunk
    if chunk == (count - 1) / SeenRows.chunk { return recent[place % SeenRows.chunk] }
    guard let file else { return older[chunk][place % SeenRows.chunk] }
    var entry = Entry(name: 0, row: 0, amount: 0)
    _ = try withUnsafeMutableBytes(of: &entry) {
      try file.read(at: place * MemoryLayout<Entry>.stride, into: $0)
    }
    return entry
  }

  private func slot(of name: UInt64) -> Int {
    Int(name.multipliedFullWidth(by: UInt64(slots.count)).high)
  }

  private func slot(after slot: Int) -> Int { slot + 1 == slots.count ? 0 : slot + 1 }

  private static func tag(of name: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: name) & (1 << (32 - placeBits) - 1)
  }

  private mutating func place(_ name: UInt64, _ place: Int) {
    bits[word(of: name)] |= SeenRows.bit(of: name)
    var slot = slot(of: name)
    while slots[slot] != 0 { slot = self.slot(after: slot) }
    slots[slot] = SeenRows.tag(of: name) << SeenRows.placeBits | UInt32(place)
  }

  /// Makes room for half as many rows more, and puts every entry in its slot.
  private mutating func grow() throws {
    // The old ones are let go first: all that they held stands in the log.
    let (slotCount, wordCount) = SeenRows.size(for: count + count / 2)
    (slots, bits) = ([], [])
    slots = [UInt32](repeating: 0, count: slotCount)
    bits = [UInt64](repeating: 0, count: wordCount)
    var number = 0
    for entries in older { place(entries, behind: &number) }
    if let file {
      let bytes = UnsafeMutableBufferPointer<Entry>.allocate(capacity: SeenRows.chunk)
      defer { bytes.deallocate() }
      while number + recent.count < count {
        let offset = number * MemoryLayout<Entry>.stride
        let length = try file.read(at: offset, into: UnsafeMutableRawBufferPointer(bytes))
        guard length > 0 else { break }
        place(bytes.prefix(length / MemoryLayout<Entry>.stride), behind: &number)
      }
    }
    place(recent, behind: &number)
  }

  private mutating func place(_ entries: some Sequence<Entry>, behind number: inout Int) {
    for entry in entries {
      number += 1
      place(entry.name, number)
    }
  }
}

extension SeenRows {
  /// What a row is known by, and what it says.
  struct Mark {
    fileprivate let name: UInt64
    fileprivate let amount: UInt32

    fileprivate init(_ key: String, _ amount: Fingerprint) {
      var key = key
      self.init(name: key.withUTF8 { Fingerprint.of($0) }, amount)
    }

    fileprivate init(name: UInt64, _ amount: Fingerprint) {
      self.name = name
      self.amount = UInt32(truncatingIfNeeded: amount.value ^ (amount.value >> 32))
    }
  }

  /// What a claim, a status of a route or a place is known by.
  static func mark(of content: Row.Content) -> Mark {
    switch content {
    case .claim(let claim): mark(of: claim)
    case .route(_, let status): Mark(status.id.rawValue, Fingerprint())
    case .place(let place): mark(of: place)
    }
  }

  /// What a claim of that key is known by.
  static func name(of key: UnsafeBufferPointer<UInt8>) -> UInt64 { Fingerprint.of(key) }

  /// What a claim is known by, and what it says: how many, on which day, and otherwise.
  static func mark(
    named name: UInt64, _ content: Fingerprint, _ day: Day, _ count: ClaimRows.Count
  ) -> Mark {
    var content = content
    content.add(day.number)
    if let other = count.other {
      content.add(other.amount)
      content.add(other.parts)
    } else {
      content.add(count.number)
      content.add(count.households)
    }
    return Mark(name: name, content)
  }

  /// What the claims of a series say otherwise than in their days and their numbers.
  static func content(of subject: ClaimSubject) -> Fingerprint {
    content(
      of: subject.pattern.measure, in: subject.pattern.units, subject.places.set,
      subject.destinations?.set)
  }

  private static func content(
    of measure: Measure, in units: ClaimPattern.Units, _ places: PlaceSet,
    _ destinations: PlaceSet?
  ) -> Fingerprint {
    var content = Fingerprint()
    content.add(measure.rawValue)
    content.add(units.rawValue)
    content.add(places)
    if let destinations { content.add(destinations) }
    return content
  }

  private static func mark(of claim: Claim) -> Mark {
    let figure = claim.figure
    let units = ClaimPattern.Units(of: figure.amount)
    let content =
      switch figure.occurrence {
      case .stock(_, let places, _), .toll(_, let places, _):
        content(of: figure.measure, in: units, places, nil)
      case .movement(_, let origins, let destinations, _):
        content(of: figure.measure, in: units, origins, destinations)
      }
    var key = claim.key.rawValue
    return mark(
      named: key.withUTF8 { name(of: $0) }, content, figure.occurrence.asOf,
      ClaimRows.Count(figure.amount, figure.parts))
  }

  private static func mark(of place: Place) -> Mark {
    var content = Fingerprint()
    for text in [place.nameEnglish, place.nameArabic, place.kind.rawValue] + place.aliases {
      content.add(text)
    }
    content.add(place.parent?.rawValue ?? "")
    return Mark(place.id.rawValue, content)
  }
}

extension Fingerprint {
  fileprivate mutating func add(_ amount: Amount) {
    add(amount.people)
    add(amount.households)
    add(amount.housing)
  }

  private mutating func add(_ quantity: Quantity?) {
    guard let quantity else {
      add(-1)
      return
    }
    if quantity.quantifier != .exact {
      add(quantity.quantifier.rawValue)
      add(quantity.low)
      add(quantity.high)
    }
    add(quantity.best)
  }

  fileprivate mutating func add(_ parts: Parts) {
    add(parts.women)
    add(parts.men)
    add(parts.girls)
    add(parts.boys)
    add(parts.disability)
  }

  fileprivate mutating func add(_ places: PlaceSet) {
    add(places.mentions.count)
    for mention in places.mentions { add(mention.place?.rawValue ?? mention.text) }
  }
}
