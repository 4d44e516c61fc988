import Glibc

/// What the spellings in one column were found to mean, so that each is read once.
///
/// Cells are looked up by their bytes, without making a text of them. The memory is bounded: it
/// takes no long cells, and where it is full it starts anew. It cannot be copied: every look at a
/// copy would count the references of its lists.
struct Spellings<Value>: ~Copyable {
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

/// What the spellings in each column of a sheet were found to mean.
struct ColumnSpellings<Value>: ~Copyable {
  private let columns: UnsafeMutablePointer<Spellings<Value>>
  private let count: Int

  /// Nothing, for so many columns.
  init(width: Int) {
    count = width
    columns = .allocate(capacity: max(1, width))
    for column in 0..<width { (columns + column).initialize(to: Spellings()) }
  }

  deinit {
    columns.deinitialize(count: count)
    columns.deallocate()
  }

  /// What a cell of a column was found to mean; nothing where it was not seen.
  @inline(__always)
  func meaning(of cell: UnsafeBufferPointer<UInt8>, in column: Int) -> Value? {
    precondition((0..<count).contains(column))
    return columns[column].meaning(of: cell)
  }

  /// Remembers a cell of a column that was not seen before.
  mutating func remember(
    _ value: Value, for cell: UnsafeBufferPointer<UInt8>, in column: Int
  ) {
    precondition((0..<count).contains(column))
    columns[column].remember(value, for: cell)
  }
}
