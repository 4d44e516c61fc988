import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next such byte at or after `start`, or the end.
  func offset(of byte: UInt8, from start: Int) -> Int {
    guard let baseAddress, start < count else { return count }
    guard let found = memchr(baseAddress + start, Int32(byte), count - start) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}

extension [UInt8] {
  /// The ranges of the physical lines, without their line ends; the last is the text after the
  /// last line end, where there is any.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < count {
      let byte = self[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(start..<index - 1)
      if byte == 0x0D, index < count, self[index] == 0x0A { index += 1 }
      start = index
    }
    if start < count { lines.append(start..<count) }
    return lines
  }
}
