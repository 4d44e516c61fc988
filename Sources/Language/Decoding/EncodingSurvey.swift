import Displacement

/// Looks at all bytes of a file, in pieces, to tell which encoding they are in.
///
/// The order of proof: a byte order mark; UTF-16 without a mark, by where its NUL bytes fall;
/// valid UTF-8; Windows-1256 where at least half of the letters outside ASCII come out Arabic.
/// Otherwise nobody can tell, and a person has to be asked; so too where a file is UTF-8 but for a
/// few bytes, which as Windows-1256 would be letters that nobody wrote.
package struct EncodingSurvey: Sendable {
  private var head: [UInt8] = []
  private var utf8 = UTF8Validator()
  private var arabicLetters = 0
  private var otherLetters = 0

  /// How many bytes at the start decide on UTF-16.
  private static let headLength = 4_096

  /// A survey of no bytes yet.
  package init() {}

  /// A survey of a whole file; letters are counted only where it is not UTF-8.
  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    head = Array(bytes.prefix(EncodingSurvey.headLength))
    utf8.update(bytes)
    if utf8.finish() != nil { countLetters(bytes) }
  }

  /// Takes the next bytes of the file.
  package mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    if head.count < EncodingSurvey.headLength {
      head.append(contentsOf: bytes.prefix(EncodingSurvey.headLength - head.count))
    }
    countLetters(bytes)
    utf8.update(bytes)
  }

  private mutating func countLetters(_ bytes: UnsafeBufferPointer<UInt8>) {
    let letters = Windows1256.letters
    var index = 0
    while index < bytes.count {
      index = bytes.endOfASCII(from: index)
      guard index < bytes.count else { break }
      switch letters[Int(bytes[index]) - 0x80] {
      case .none: break
      case .arabic: arabicLetters += 1
      case .other: otherLetters += 1
      }
      index += 1
    }
  }

  /// What the bytes have shown.
  package consuming func finish() -> EncodingDecision {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian]
    where head.starts(with: encoding.byteOrderMark) {
      return EncodingDecision(encoding, .byteOrderMark)
    }
    if let encoding = utf16ByNulls() { return EncodingDecision(encoding, .nullPattern) }
    let firstFault = utf8.finish()
    guard let firstFault else {
      return EncodingDecision(.utf8, utf8.isASCII ? .ascii : .validUTF8)
    }
    if utf8.characters > utf8.faults * 4 {
      return EncodingDecision(nil, .damagedUTF8(at: firstFault))
    }
    let letters = arabicLetters + otherLetters
    if letters > 0, arabicLetters * 2 >= letters {
      return EncodingDecision(
        .windows1256, .arabicLetters(arabicLetters, of: letters, notUTF8At: firstFault))
    }
    return EncodingDecision(nil, .undecided(notUTF8At: firstFault))
  }

  /// UTF-16 without a mark: no NUL in one half of each pair, some in the other, and that other
  /// half nearly always one that Latin, Arabic or punctuation has.
  private func utf16ByNulls() -> TextEncoding? {
    let pairs = head.count / 2
    guard pairs > 0, head.holds(0) else { return nil }
    var nulls = (even: 0, odd: 0)
    var highs = (even: 0, odd: 0)
    for pair in 0..<pairs {
      let (even, odd) = (head[pair * 2], head[pair * 2 + 1])
      if even == 0 { nulls.even += 1 }
      if odd == 0 { nulls.odd += 1 }
      if EncodingSurvey.isHighByte(even) { highs.even += 1 }
      if EncodingSurvey.isHighByte(odd) { highs.odd += 1 }
    }
    if nulls.even == 0, nulls.odd > 0, highs.odd * 10 >= pairs * 9 { return .utf16LittleEndian }
    if nulls.odd == 0, nulls.even > 0, highs.even * 10 >= pairs * 9 { return .utf16BigEndian }
    return nil
  }

  private static func isHighByte(_ byte: UInt8) -> Bool {
    byte < 0x08 || byte == 0x20 || (0xFB...0xFE).contains(byte)
  }
}

/// Which encoding a file is in, and how that is known.
package struct EncodingDecision: Hashable, Sendable {
  /// The encoding; `nil` where a person has to name it.
  package let encoding: TextEncoding?
  /// How the encoding is known.
  package let reason: Reason

  package init(_ encoding: TextEncoding?, _ reason: Reason) {
    self.encoding = encoding
    self.reason = reason
  }

  /// Whether all bytes were found to be valid UTF-8 without a mark, so that they need no decoding.
  package var isPlainText: Bool { reason == .ascii || reason == .validUTF8 }

  /// How an encoding is known.
  package enum Reason: Hashable, Sendable {
    /// A person named it.
    case named
    case byteOrderMark
    /// UTF-16 without a mark.
    case nullPattern
    /// Nothing but ASCII, which reads the same in UTF-8.
    case ascii
    case validUTF8
    /// Not UTF-8 at that byte, and so many letters come out Arabic in Windows-1256.
    case arabicLetters(Int, of: Int, notUTF8At: Int)
    /// UTF-8 but for a few bytes, the first of them there: as Windows-1256 it would be gibberish.
    case damagedUTF8(at: Int)
    /// Not UTF-8 at that byte, and not Arabic in Windows-1256.
    case undecided(notUTF8At: Int)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte outside ASCII at or after `start`, or the end.
  func endOfASCII(from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < count, self[index] < 0x80 { index += 1 }
    return index
  }
}
