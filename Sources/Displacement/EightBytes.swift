/// Eight bytes of a text that are looked at together, for in most places nothing special stands.
struct EightBytes {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The eight bytes from that offset on, all of which must be there.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether all of them are ASCII.
  var isASCII: Bool { bits & EightBytes.ones << 7 == 0 }

  /// Whether one of them is that byte.
  @inline(__always)
  func holds(_ byte: UInt8) -> Bool {
    // What is the same is now zero, and zero alone borrows when 1 is taken from it.
    let rest = bits ^ (EightBytes.ones &* UInt64(byte))
    return (rest &- EightBytes.ones) & ~rest & EightBytes.ones << 7 != 0
  }

  /// Whether one of them is less than a limit of at most 0x80.
  @inline(__always)
  func holds(below limit: UInt8) -> Bool {
    (bits &- EightBytes.ones &* UInt64(limit)) & ~bits & EightBytes.ones << 7 != 0
  }
}

extension [UInt8] {
  /// Whether a byte stands anywhere, or among the first ones.
  package func holds(_ byte: UInt8, inFirst length: Int = .max) -> Bool {
    withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all.prefix(length))
      var place = 0
      while place + 8 <= bytes.count {
        if EightBytes(bytes, at: place).holds(byte) { return true }
        place += 8
      }
      return bytes[place...].contains(byte)
    }
  }
}
