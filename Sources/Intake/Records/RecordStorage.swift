import Displacement

/// The memory in which a reader puts its rows together, one after the other in the same.
struct RecordStorage: ~Copyable {
  /// The physical line on which the row starts, from 1.
  var line = 0
  /// The row as it stands in the file, as far as it was collected.
  private var raw = ByteBuffer(capacity: 1 << 10)
  /// The cells that libcsv has taken out of it.
  private var text = ByteBuffer(capacity: 1 << 10)
  private var cells: UnsafeMutablePointer<Record.Cell>
  private var capacity = 64
  /// How many cells there are.
  private(set) var count = 0

  init() { cells = .allocate(capacity: capacity) }

  deinit { cells.deallocate() }

  /// Adds a cell.
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    let start = text.count
    text.append(cell)
    append(start, text.count)
  }

  /// Adds a part of the row as it stands in the file.
  mutating func append(raw part: UnsafeBufferPointer<UInt8>) { raw.append(part) }

  /// Adds where a cell lies; no row is longer than ``RecordReader/rowLimit``.
  private mutating func append(_ start: Int, _ end: Int) {
    if count == capacity { grow() }
    cells[count] = Record.Cell(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    count += 1
  }

  private mutating func grow() {
    let wider = UnsafeMutablePointer<Record.Cell>.allocate(capacity: capacity * 2)
    wider.update(from: cells, count: count)
    cells.deallocate()
    (cells, capacity) = (wider, capacity * 2)
  }

  /// How many bytes of the row were collected.
  var length: Int { raw.count }

  /// The row as it stands in the file, as far as it was collected.
  var bytes: [UInt8] { raw.withBytes { Array($0) } }

  /// Hands the row that was collected to `body`.
  func withRecord<Result>(
    _ row: Int, _ body: (Record) throws -> Result
  ) rethrows -> Result {
    try raw.withBytes { raw in
      try text.withBytes { text in
        try body(
          Record(
            row: row, line: line, raw: raw, hasNulByte: raw.offset(of: 0, from: 0) < raw.count,
            text: text, cells: UnsafeBufferPointer(start: cells, count: count)))
      }
    }
  }

  /// Takes a line without quotation marks apart where it lies: its cells without the blanks at
  /// their ends, as libcsv takes them.
  ///
  /// - Returns: the row; nothing where there is nothing but blanks.
  mutating func record(
    of line: UnsafeBufferPointer<UInt8>, hasNulByte: Bool, delimiter: UInt8, row: Int,
    on number: Int
  ) -> Record? {
    var first = 0
    while first < line.count, RecordStorage.isSpace(line[first]), line[first] != delimiter {
      first += 1
    }
    guard first < line.count else { return nil }
    count = 0
    let bytes = UnsafeRawBufferPointer(line)
    let (ones, lowBits): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x7F7F_7F7F_7F7F_7F7F)
    var (start, index) = (0, 0)
    // Eight bytes at a time: most hold one delimiter or none.
    while index + 8 <= line.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let rest = UInt64(littleEndian: word) ^ (ones &* UInt64(delimiter))
      // What was a delimiter is zero; of such a byte, and of no other, the highest bit comes out.
      var found = ~(((rest & lowBits) &+ lowBits) | rest | lowBits)
      while found != 0 {
        let end = index + found.trailingZeroBitCount / 8
        append(trimming: line, start, end)
        start = end + 1
        found &= found &- 1
      }
      index += 8
    }
    while index < line.count {
      if line[index] == delimiter {
        append(trimming: line, start, index)
        start = index + 1
      }
      index += 1
    }
    append(trimming: line, start, line.count)
    return Record(
      row: row, line: number, raw: line, hasNulByte: hasNulByte, text: line,
      cells: UnsafeBufferPointer(start: cells, count: count))
  }

  private mutating func append(
    trimming line: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    var (first, last) = (start, end)
    while first < last, RecordStorage.isSpace(line[first]) { first += 1 }
    while first < last, RecordStorage.isSpace(line[last - 1]) { last -= 1 }
    append(first, last)
  }

  /// Whether libcsv takes a byte for a blank.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Forgets the row.
  mutating func removeAll() {
    raw.removeAll()
    text.removeAll()
    count = 0
  }
}
