extension JSON {
  /// Appends a string with its quotes as ``text(_:)`` writes it, without a tree around it.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    let isWritten: Bool? = text.utf8.withContiguousStorageIfAvailable { content in
      guard !needsEscape(content) else { return false }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: content)
      bytes.append(UInt8(ascii: "\""))
      return true
    }
    if isWritten != true { bytes.append(contentsOf: JSON.string(text).text().utf8) }
  }

  /// Appends a number of millionths in degrees or whatever is counted, without zeros at its end.
  package static func append(millionths number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    bytes.append(decimal: Int(whole))
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit: UInt = 100_000
    var fraction = rest
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }

  /// Whether one of the bytes begins a scalar that is escaped; Arabic letters do not.
  private static func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00..<0x20, 0x22, 0x5C, 0x7F: return true
      case 0xC2 where follower(of: index, in: bytes) < 0xA0: return true
      case 0xD8 where follower(of: index, in: bytes) == 0x9C: return true
      case 0xE2 where follower(of: index, in: bytes) <= 0x81: return true
      case 0xEF where follower(of: index, in: bytes) == 0xBB: return true
      default: break
      }
    }
    return false
  }

  private static func follower(
    of index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    index + 1 < bytes.count ? bytes[index + 1] : 0
  }
}
