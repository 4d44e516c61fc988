import Displacement

/// The keys of the rows of one sheet, to tell a row that comes twice from one that contradicts.
///
/// Keys are kept as 64-bit fingerprints, 16 bytes a row, and at most for the first two million
/// rows; the ledger, which knows every key, has the last word.
struct SeenRows {
  /// An earlier row of the same key.
  enum Earlier: Hashable {
    /// It says the same.
    case same(Int)
    /// It says something else.
    case other(Int)
  }

  private struct Entry {
    let row: UInt32
    let amount: UInt32
  }

  /// In 64 parts by the first bits of the fingerprint, so that a table that grows never has to be
  /// copied whole.
  private var entries = [[UInt64: Entry]](repeating: [:], count: 64)
  private var count = 0
  private static let limit = 2_000_000

  /// What a row is known by, and what it says.
  struct Mark {
    fileprivate let name: UInt64
    fileprivate let amount: UInt32

    fileprivate init(_ key: String, amount: UInt64) {
      var name = Fingerprint()
      name.add(key)
      self.name = name.value
      self.amount = UInt32(truncatingIfNeeded: amount ^ (amount >> 32))
    }
  }

  /// What a claim, a status of a route or a place is known by.
  static func mark(of content: Row.Content) -> Mark {
    switch content {
    case .claim(let claim): mark(of: claim)
    case .route(_, let status): Mark(status.id.rawValue, amount: 0)
    case .place(let place): mark(of: place)
    }
  }

  private static func mark(of claim: Claim) -> Mark {
    var amount = Fingerprint()
    let figure = claim.figure
    for quantity in [figure.amount.people, figure.amount.households, figure.amount.housing] {
      amount.add(quantity?.quantifier.rawValue ?? "")
      for number in [quantity?.low, quantity?.best, quantity?.high] { amount.add(number ?? -1) }
    }
    let parts = figure.parts
    for part in [parts.women, parts.men, parts.girls, parts.boys, parts.disability] {
      amount.add(part ?? -1)
    }
    if claim.key.rawValue.hasPrefix("row:") {
      amount.add(figure.measure.rawValue)
      amount.add(figure.occurrence.asOf.number)
      for mention in figure.occurrence.placeSets.flatMap(\.mentions) {
        amount.add(mention.place?.rawValue ?? mention.text)
      }
    }
    return Mark(claim.key.rawValue, amount: amount.value)
  }

  private static func mark(of place: Place) -> Mark {
    var content = Fingerprint()
    for text in [place.nameEnglish, place.nameArabic, place.kind.rawValue] + place.aliases {
      content.add(text)
    }
    content.add(place.parent?.rawValue ?? "")
    return Mark(place.id.rawValue, amount: content.value)
  }

  /// The earlier row of the same key.
  func earlier(than mark: Mark) -> Earlier? {
    guard let entry = entries[Int(mark.name >> 58)][mark.name] else { return nil }
    return entry.amount == mark.amount ? .same(Int(entry.row)) : .other(Int(entry.row))
  }

  /// Remembers a row that is taken.
  mutating func insert(_ mark: Mark, row: Int) {
    guard count < SeenRows.limit else { return }
    count += 1
    entries[Int(mark.name >> 58)][mark.name] = Entry(
      row: UInt32(truncatingIfNeeded: row), amount: mark.amount)
  }
}

/// A 64-bit FNV-1a hash of texts and numbers, the same on every run.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
