import Displacement

/// One row of a sheet: its cells as UTF-8, and where it stands in the file.
struct Record: Sendable {
  /// The row as a spreadsheet numbers it, from 1.
  var row = 0
  /// The physical line on which the row starts, from 1.
  var line = 0
  /// The cells one after the other, or the row in which they lie as they are.
  private var bytes: [UInt8] = []
  private var cells: [Range<Int>] = []
  /// The row as it stands in the file, where its cells do not lie in it as they are.
  private var rawParts: [UInt8] = []
  private var isLine = false

  /// The row as it stands in the file, without its line end.
  var raw: [UInt8] { isLine ? bytes : rawParts }

  /// How many cells the row has.
  var count: Int { cells.count }

  /// Hands the bytes of a cell to `body`, which must not keep them; there are none where the row
  /// is too short to have the cell.
  @inline(__always)
  func withCell<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard index >= 0, index < cells.count else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      try body(UnsafeBufferPointer(rebasing: bytes[cells[index]]))
    }
  }

  /// Whether there is no such cell, or nothing in it.
  func isEmpty(_ index: Int) -> Bool {
    guard index >= 0, index < cells.count else { return true }
    return cells[index].isEmpty
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

  /// Whether the row has a NUL byte, which no text has.
  var hasNulByte: Bool {
    raw.withUnsafeBufferPointer { $0.offset(of: 0, from: 0) < $0.count }
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

  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: cell)
    cells.append(start..<bytes.count)
  }

  /// Adds a part of the row as it stands in the file.
  mutating func append(raw part: some Collection<UInt8>) { rawParts.append(contentsOf: part) }

  /// Takes a line without quotation marks for the row: its cells without the blanks at their ends,
  /// as libcsv takes them; `false` where there is nothing but blanks.
  mutating func take(line: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Bool {
    var first = 0
    while first < line.count, Record.isSpace(line[first]), line[first] != delimiter { first += 1 }
    guard first < line.count else { return false }
    bytes.append(contentsOf: line)
    isLine = true
    var start = 0
    while true {
      var end = start
      while end < line.count, line[end] != delimiter { end += 1 }
      var cell = start..<end
      while !cell.isEmpty, Record.isSpace(line[cell.lowerBound]) {
        cell = cell.lowerBound + 1..<end
      }
      while !cell.isEmpty, Record.isSpace(line[cell.upperBound - 1]) {
        cell = cell.lowerBound..<cell.upperBound - 1
      }
      cells.append(cell)
      if end == line.count { return true }
      start = end + 1
    }
  }

  /// Whether libcsv takes a byte for a blank.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  mutating func removeAll() {
    rawParts.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isLine = false
  }
}
