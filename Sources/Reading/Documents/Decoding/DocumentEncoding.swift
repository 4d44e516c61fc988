package import Language

/// Which encoding a document was read in, and how that is known.
package struct DocumentEncoding: Hashable, Sendable {
  /// The name of the encoding, such as `utf-8`; `nil` where a person has to name it.
  package let name: String?
  /// How the encoding is known.
  package let reason: Reason

  /// How the encoding of a document is known.
  package enum Reason: Hashable, Sendable {
    /// As for any file: it was named, or the bytes show it.
    case bytes(EncodingDecision)
    /// The page declares it, and its bytes do not contradict that.
    case declared
    /// Nearly all of it is UTF-8; so many characters are broken or cut off.
    case mostlyUTF8(faults: Int)
    /// All bytes outside ASCII mean the same in Windows-1252 and in Windows-1256.
    case sharedPunctuation
    /// Nothing was read.
    case nothing
  }

  /// The encoding of a document that was not read.
  static let undetermined = DocumentEncoding(name: nil, .nothing)

  /// A document as UTF-8 without a byte order mark and without NUL.
  struct Decoded {
    /// The text; `nil` where the encoding has to be named by a person.
    let text: [UInt8]?
    let encoding: DocumentEncoding
    /// How many characters stand as U+FFFD because they could not be decoded.
    let losses: Int
  }

  /// Decodes a document.
  ///
  /// The order of proof: the encoding that a person named; a byte order mark or the NUL pattern of
  /// UTF-16; bytes that are all valid UTF-8; the page's own declaration; bytes that are UTF-8 but
  /// for a few faults; what the survey of the bytes shows. A declaration stands behind valid
  /// UTF-8, because a page that was saved again in UTF-8 keeps its old declaration, and text in
  /// another encoding is not valid UTF-8 by chance.
  static func decode(_ bytes: [UInt8], named: TextEncoding?, isMarkup: Bool) -> Decoded {
    let decision =
      named.map { EncodingDecision($0, .named) }
      ?? bytes.withUnsafeBufferPointer { EncodingSurvey(of: $0).finish() }
    switch decision.reason {
    case .ascii, .validUTF8:
      // The bytes are the text.
      let encoding = DocumentEncoding(name: decision.encoding?.rawValue, .bytes(decision))
      return Decoded(text: bytes, encoding: encoding, losses: 0)
    case .named, .byteOrderMark, .nullPattern:
      return decoded(bytes, as: decision.encoding, .bytes(decision))
    case .arabicLetters, .damagedUTF8, .undecided: break
    }
    let outside = bytes.count { $0 >= 0x80 }
    let declared = isMarkup ? Markup.declaredCharset(of: bytes) : nil
    let asUTF8 = decoded(bytes, as: .utf8, .declared)
    if declared == "utf-8" || declared == "utf8", asUTF8.losses * 4 < outside { return asUTF8 }
    if asUTF8.losses * 10 < outside {
      return decoded(bytes, as: .utf8, .mostlyUTF8(faults: asUTF8.losses))
    }
    if let declared, TextEncoding(named: declared) == .windows1256 {
      return decoded(bytes, as: .windows1256, .declared)
    }
    if let declared, WesternEncoding.names.contains(declared), !holdsArabicWords(bytes) {
      return Decoded(
        text: WesternEncoding.decode(bytes),
        encoding: DocumentEncoding(name: "windows-1252", .declared), losses: 0)
    }
    if decision.encoding == nil, WesternEncoding.sharesAllBytes(of: bytes) {
      return decoded(bytes, as: .windows1256, .sharedPunctuation)
    }
    return decoded(bytes, as: decision.encoding, .bytes(decision))
  }

  /// Whether most bytes outside ASCII stand three or more in a row, as the letters of Arabic words
  /// do and the accented letters of Western words do not: old Arabic pages declare Latin-1 too.
  private static func holdsArabicWords(_ bytes: [UInt8]) -> Bool {
    var all = 0
    var inRows = 0
    var row = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        row = 0
        continue
      }
      all += 1
      row += 1
      if row == 3 { inRows += 3 } else if row > 3 { inRows += 1 }
    }
    return inRows * 2 > all
  }

  private init(name: String?, _ reason: Reason) {
    self.name = name
    self.reason = reason
  }

  private static func decoded(
    _ bytes: [UInt8], as encoding: TextEncoding?, _ reason: Reason
  ) -> Decoded {
    let result = DocumentEncoding(name: encoding?.rawValue, reason)
    guard let encoding else { return Decoded(text: nil, encoding: result, losses: 0) }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { decoder.decode($0, into: &text) }
    decoder.finish(into: &text)
    return Decoded(text: text, encoding: result, losses: decoder.losses)
  }
}
