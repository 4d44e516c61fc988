import Glibc

/// What the spellings in one column were found to mean, so that each is read once.
///
/// Cells are looked up by their bytes, without making a text of them. The memory is bounded: it
/// takes no long cells, and where it is full it starts anew.
struct Spellings<Value> {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let value: Value
  }

  /// The entries in the order they came.
  private var entries: [Entry] = []
  /// The cells of the entries, one after the other.
  private var text: [UInt8] = []
  /// Where the entries stand by their hashes, counted from 1; 0 is nowhere.
  private var slots: [Int32] = []

  /// How many spellings are remembered at once.
  private static var limit: Int { 1 << 15 }
  /// The longest cell that is remembered, in bytes.
  static var longest: Int { 400 }

  /// What a cell was found to mean; nothing where it was not seen.
  func meaning(of cell: UnsafeBufferPointer<UInt8>) -> Value? {
    guard !slots.isEmpty else { return nil }
    let hash = Fingerprint.of(cell)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, entry.count == cell.count, isSame(cell, at: entry.start) {
        return entry.value
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers a cell that was not seen before.
  mutating func remember(_ value: Value, for cell: UnsafeBufferPointer<UInt8>) {
    guard cell.count <= Spellings.longest else { return }
    if entries.count == Spellings.limit { self = Spellings() }
    if (entries.count + 1) * 2 > slots.count { grow() }
    let entry = Entry(
      hash: Fingerprint.of(cell), start: text.count, count: cell.count, value: value)
    text.append(contentsOf: cell)
    entries.append(entry)
    place(entries.count, entry.hash)
  }

  private func isSame(_ cell: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard let bytes = cell.baseAddress, !cell.isEmpty else { return cell.isEmpty }
    return text.withUnsafeBytes { text in
      guard let base = text.baseAddress, start + cell.count <= text.count else { return false }
      return memcmp(base + start, bytes, cell.count) == 0
    }
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: max(16, slots.count * 2))
    for (number, entry) in entries.enumerated() { place(number + 1, entry.hash) }
  }
}

extension Array {
  /// What a cell of a column was found to mean; the spellings of a column are not copied for it.
  @inline(__always)
  func meaning<Value>(
    of cell: UnsafeBufferPointer<UInt8>, in column: Int
  ) -> Value? where Element == Spellings<Value> {
    withUnsafeBufferPointer { $0[column].meaning(of: cell) }
  }
}
