/// The code page 1252 of Windows, which browsers read for every kind of Latin-1.
///
/// It is read only in pages that declare it: no survey of bytes can tell it from its neighbours.
enum WesternEncoding {
  /// The names under which pages declare it.
  static let names: Set<String> = [
    "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii",
    "iso-8859-15",
  ]

  /// The bytes as UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let scalar = scalar(of: byte)
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return text
  }

  /// The character of a byte from 0x80 on.
  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(controls[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// Whether every byte outside ASCII means the same in Windows-1256: quotes, dashes, and the
  /// letters of French.
  static func sharesAllBytes(of bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 < 0x80 || shared[Int($0) - 0x80] }
  }

  /// What stands in place of the controls 0x80 to 0x9F.
  private static let controls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static let shared: [Bool] = {
    var shared = Array(repeating: false, count: 128)
    let ranges: [ClosedRange<Int>] = [
      0x80...0x80, 0x82...0x87, 0x8B...0x8C, 0x91...0x97, 0x99...0x99, 0x9B...0x9C, 0xA0...0xA0,
      0xA2...0xA9, 0xAB...0xB9, 0xBB...0xBE, 0xD7...0xD7, 0xE0...0xE0, 0xE2...0xE2, 0xE7...0xEB,
      0xEE...0xEF, 0xF4...0xF4, 0xF7...0xF7, 0xF9...0xF9, 0xFB...0xFC,
    ]
    for range in ranges {
      for byte in range { shared[byte - 0x80] = true }
    }
    return shared
  }()
}
