/// The subjects of the claims that a batch has written so far, 8 bytes each, in memory.
///
/// It holds 40 bits of a subject's hash beside the claim, so that what it finds has to be compared
/// with the subject itself.
struct RecentSubjects {
  /// In parts by the first bits of the hash, so that a table that grows is never copied whole.
  private var parts = [Part](repeating: Part(), count: 64)
  /// The key before the first claim.
  private var base: Int
  private(set) var count = 0

  /// How many claims are held at most: at 8 bytes each in tables that are half full, 24 MB.
  static let limit = 1_500_000

  /// Holds claims with keys behind that one.
  init(after base: Int) {
    self.base = base
  }

  private struct Part {
    var slots = [UInt64](repeating: 0, count: 64)
    var count = 0

    /// Calls a body with every entry that may be one of that hash.
    func forEach(_ hash: UInt64, _ body: (UInt64) -> Void) {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash >> 24) & mask
      while slots[slot] != 0 {
        if slots[slot] >> 24 == hash >> 24 { body(slots[slot]) }
        slot = (slot + 1) & mask
      }
    }

    mutating func insert(_ entry: UInt64) {
      if count * 4 >= slots.count * 3 { grow() }
      place(entry)
      count += 1
    }

    private mutating func place(_ entry: UInt64) {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: entry >> 24) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }

    private mutating func grow() {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for entry in old where entry != 0 { place(entry) }
    }
  }

  /// Whether no more can be held.
  var isFull: Bool { count >= RecentSubjects.limit }

  mutating func insert(_ hash: Int, claim: Int) {
    let bits = UInt64(truncatingIfNeeded: hash)
    let entry = bits & ~0xFF_FFFF | UInt64(truncatingIfNeeded: claim - base)
    parts[Int(bits >> 58)].insert(entry)
    count += 1
  }

  /// The claims whose subjects may have that hash, from the newest.
  func claims(_ hash: Int) -> [Int] {
    let bits = UInt64(truncatingIfNeeded: hash)
    var found: [Int] = []
    parts[Int(bits >> 58)].forEach(bits) { entry in
      found.append(base + Int(truncatingIfNeeded: entry & 0xFF_FFFF))
    }
    return found.count > 1 ? found.sorted(by: >) : found
  }
}
