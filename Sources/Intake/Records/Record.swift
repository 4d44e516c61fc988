import Displacement

/// One row of a sheet: its cells as UTF-8, and where it stands in the file.
///
/// It is lent by the reader, and what it points to is another row's as soon as whoever was handed it
/// returns: a million rows are read without memory for any of them, and nobody counts references.
struct Record {
  /// The row as a spreadsheet numbers it, from 1.
  let row: Int
  /// The physical line on which the row starts, from 1.
  let line: Int
  /// The row as it stands in the file, without its line end.
  let raw: UnsafeBufferPointer<UInt8>
  /// Whether the row has a NUL byte, which no text has.
  let hasNulByte: Bool
  /// What the cells lie in: the row itself, where it has no quotation marks.
  private let text: UnsafeBufferPointer<UInt8>
  private let cells: UnsafeBufferPointer<Cell>

  /// Where a cell lies in the text of its row.
  struct Cell {
    let start: Int32
    let end: Int32
  }

  init(
    row: Int, line: Int, raw: UnsafeBufferPointer<UInt8>, hasNulByte: Bool,
    text: UnsafeBufferPointer<UInt8>, cells: UnsafeBufferPointer<Cell>
  ) {
    (self.row, self.line, self.raw, self.text, self.cells) = (row, line, raw, text, cells)
    self.hasNulByte = hasNulByte
  }

  /// How many cells the row has.
  var count: Int { cells.count }

  /// Hands the bytes of a cell to `body`, which must not keep them; there are none where the row
  /// is too short to have the cell.
  @inline(__always)
  func withCell<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard index >= 0, index < cells.count, let start = text.baseAddress else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let (first, end) = (Int(cells[index].start), Int(cells[index].end))
    return try body(UnsafeBufferPointer(start: start + first, count: end - first))
  }

  /// Whether there is no such cell, or nothing in it.
  func isEmpty(_ index: Int) -> Bool {
    guard index >= 0, index < cells.count else { return true }
    return cells[index].start == cells[index].end
  }

  /// The text of a cell as it stands in the file.
  func text(_ index: Int) -> String { withCell(index) { String(decoding: $0, as: UTF8.self) } }

  /// The text of a cell without blanks at its ends and without a spreadsheet's guard; nothing where
  /// there is nothing else.
  func trimmedText(_ index: Int) -> String? {
    withTrimmedText(index) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Hands the bytes of that text to `body`, which must not keep them.
  func withTrimmedText<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Result
  ) rethrows -> Result {
    if isEmpty(index) { return try body(nil) }
    return try withCell(index) { cell in
      let bare = SpreadsheetGuard.removed(from: cell)
      if cell.isTrim { return try body(bare) }
      var trimmed = String(decoding: bare, as: UTF8.self).trimmed
      return try trimmed.isEmpty ? body(nil) : trimmed.withUTF8 { try body($0) }
    }
  }

  /// Appends a cell and a mark behind it that no text has, to make one key of several cells.
  func appendCell(_ index: Int, to key: inout ByteBuffer) {
    withCell(index) { key.append($0) }
    key.append(0xFF)
  }

  /// The number in a cell that holds nothing but ASCII digits, 12 at the most: nearly every number.
  func digits(_ index: Int) -> Int? {
    withCell(index) { cell in
      guard (1...12).contains(cell.count) else { return nil }
      var number = 0
      for byte in cell {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
  }

  /// The texts of all cells.
  var texts: [String] { (0..<count).map(text) }

  /// Whether no cell has anything but white space in it.
  var isBlank: Bool { (0..<count).allSatisfy { isBlank($0) } }

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
}
