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

  /// In 64 parts by the first bits of the fingerprint, so that a table that grows never has to be
  /// copied whole.
  private var parts = [Part](repeating: Part(), count: 64)
  private var count = 0
  private static let limit = 2_000_000

  /// The earlier row of the same key.
  func earlier(than mark: Mark) -> Earlier? {
    guard let entry = parts[Int(mark.name >> 58)].entry(of: mark.name) else { return nil }
    return entry.amount == mark.amount ? .same(Int(entry.row)) : .other(Int(entry.row))
  }

  /// Remembers a row that is taken, and that no earlier row is like.
  mutating func insert(_ mark: Mark, row: Int) {
    guard count < SeenRows.limit else { return }
    count += 1
    parts[Int(mark.name >> 58)].insert(
      Entry(
        name: mark.name, row: UInt32(truncatingIfNeeded: max(1, row)), amount: mark.amount))
  }

  private struct Entry {
    let name: UInt64
    /// 0 in an empty slot.
    let row: UInt32
    let amount: UInt32
  }

  /// A table whose entries stand at the slot of their name, or in the next free one behind it.
  private struct Part {
    private var slots: [Entry] = []
    private var count = 0

    func entry(of name: UInt64) -> Entry? {
      guard !slots.isEmpty else { return nil }
      var slot = slot(of: name)
      while slots[slot].row != 0 {
        if slots[slot].name == name { return slots[slot] }
        slot = slot + 1 == slots.count ? 0 : slot + 1
      }
      return nil
    }

    mutating func insert(_ entry: Entry) {
      if (count + 1) * 4 > slots.count * 3 { grow() }
      count += 1
      place(entry)
    }

    /// The slot that a name's lower bits point at; the upper ones chose the part.
    private func slot(of name: UInt64) -> Int {
      Int(((name & 0xFFFF_FFFF) * UInt64(slots.count)) >> 32)
    }

    private mutating func place(_ entry: Entry) {
      var slot = slot(of: entry.name)
      while slots[slot].row != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = entry
    }

    private mutating func grow() {
      let old = slots
      slots = Array(
        repeating: Entry(name: 0, row: 0, amount: 0), count: max(64, old.count * 5 / 4))
      for entry in old where entry.row != 0 { place(entry) }
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
      let name = key.withUTF8 { key in
        // The same as that of a row that is known by its identifier alone.
        key.starts(with: Mark.row)
          ? Fingerprint.of(UnsafeBufferPointer(rebasing: key.dropFirst(Mark.row.count)))
          : Fingerprint.of(key) ^ .max
      }
      self.init(name: name, amount)
    }

    fileprivate init(name: UInt64, _ amount: Fingerprint) {
      self.name = name
      self.amount = UInt32(truncatingIfNeeded: amount.value ^ (amount.value >> 32))
    }

    fileprivate static let row = Array("row:".utf8)
  }

  /// What a claim, a status of a route or a place is known by.
  static func mark(of content: Row.Content) -> Mark {
    switch content {
    case .claim(let claim): mark(of: claim)
    case .route(_, let status): Mark(status.id.rawValue, Fingerprint())
    case .place(let place): mark(of: place)
    }
  }

  /// What a row of a pattern is known by, and what it says.
  static func mark(
    of id: UnsafeBufferPointer<UInt8>, _ pattern: Fingerprint, _ day: Day, _ amount: Amount
  ) -> Mark {
    var content = pattern
    content.add(day.number)
    content.add(amount)
    return Mark(name: Fingerprint.of(id), content)
  }

  /// What a claim says otherwise than in its day and its number.
  static func mark(ofPattern claim: Claim) -> Fingerprint {
    var content = Fingerprint()
    content.add(claim.figure.measure.rawValue)
    switch claim.figure.occurrence {
    case .stock(_, let places, _), .toll(_, let places, _): content.add(places)
    case .movement(_, let origins, let destinations, _):
      content.add(origins)
      content.add(destinations)
    }
    return content
  }

  private static func mark(of claim: Claim) -> Mark {
    let figure = claim.figure
    var amount = Fingerprint()
    if claim.key.rawValue.utf8.starts(with: Mark.row) {
      amount = mark(ofPattern: claim)
      amount.add(figure.occurrence.asOf.number)
    }
    amount.add(figure.amount)
    let parts = figure.parts
    if parts != .none {
      amount.add(parts.women)
      amount.add(parts.men)
      amount.add(parts.girls)
      amount.add(parts.boys)
      amount.add(parts.disability)
    }
    return Mark(claim.key.rawValue, amount)
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
    add(quantity.quantifier.rawValue)
    add(quantity.low)
    add(quantity.best)
    add(quantity.high)
  }

  fileprivate mutating func add(_ places: PlaceSet) {
    add(places.mentions.count)
    for mention in places.mentions { add(mention.place?.rawValue ?? mention.text) }
  }
}
