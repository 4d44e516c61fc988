/// One row of a sheet: its cells as UTF-8, and where it stands in the file.
struct Record: Sendable {
  /// The row as a spreadsheet numbers it, from 1.
  var row = 0
  /// The physical line on which the row starts, from 1.
  var line = 0
  /// The row as it stands in the file, without its line end.
  var raw: [UInt8] = []
  /// The cells one after the other.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many cells the row has.
  var count: Int { ends.count }

  /// Hands the bytes of a cell to `body`, which must not keep them; there are none where the row
  /// is too short to have the cell.
  @inline(__always)
  func withCell<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard index >= 0, index < ends.count else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let start = index == 0 ? 0 : ends[index - 1]
    let end = ends[index]
    return try bytes.withUnsafeBufferPointer { bytes in
      try body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// Whether there is no such cell, or nothing in it.
  func isEmpty(_ index: Int) -> Bool {
    guard index >= 0, index < ends.count else { return true }
    return ends[index] == (index == 0 ? 0 : ends[index - 1])
  }

  /// The text of a cell as it stands in the file.
  func text(_ index: Int) -> String { withCell(index) { String(decoding: $0, as: UTF8.self) } }

  /// The text of a cell without blanks at its ends and without a spreadsheet's guard; nothing where
  /// there is nothing else.
  func trimmedText(_ index: Int) -> String? {
    if isEmpty(index) { return nil }
    return withCell(index) { cell in
      let text = String(decoding: SpreadsheetGuard.removed(from: cell), as: UTF8.self)
      if cell.isTrim { return text }
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// The texts of all cells.
  var texts: [String] { (0..<count).map(text) }

  /// Whether no cell has anything but white space in it.
  var isBlank: Bool { bytes.isEmpty || (0..<count).allSatisfy { isBlank($0) } }

  /// Whether a cell is missing or has nothing but white space in it.
  func isBlank(_ index: Int) -> Bool {
    if isEmpty(index) { return true }
    guard !withCell(index, { $0.contains { (0x21...0x7E).contains($0) } }) else { return false }
    return text(index).isBlank
  }

  /// The number of cells up to the last one that is not blank.
  var countWithoutTrailingBlanks: Int {
    var count = count
    while count > 0, isBlank(count - 1) { count -= 1 }
    return count
  }

  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  mutating func removeAll() {
    raw.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
