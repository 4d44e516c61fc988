import Displacement

/// Writes lines of a CSV file (RFC 4180).
enum CSVLine {
  /// The line of those cells, with its line end.
  static func text(of cells: [String], delimiter: UInt8 = UInt8(ascii: ",")) -> String {
    var bytes = ByteBuffer(capacity: 256)
    append(cells, to: &bytes, delimiter: delimiter)
    return bytes.drain { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the line of those cells, with its line end.
  static func append(
    _ cells: [String], to bytes: inout ByteBuffer, delimiter: UInt8 = UInt8(ascii: ",")
  ) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      var cell = cell
      cell.withUTF8 { append(cell: $0, to: &bytes, delimiter: delimiter) }
    }
    bytes.append("\r\n")
  }

  /// Appends a cell, in quotation marks where it needs them.
  private static func append(
    cell: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer, delimiter: UInt8
  ) {
    let (space, quote) = (UInt8(ascii: " "), UInt8(ascii: "\""))
    let hasEdgeBlanks =
      cell.first == space || cell.last == space || cell.first == UInt8(ascii: "\t")
    let needsQuotes =
      hasEdgeBlanks
      || cell.contains { byte in
        byte == quote || byte == delimiter || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
    guard needsQuotes else { return bytes.append(cell) }
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
