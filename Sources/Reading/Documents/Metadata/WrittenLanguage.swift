import Displacement

/// Tells the language of a text from its letters and its commonest words.
enum WrittenLanguage {
  /// How much of a text is looked at, in bytes.
  private static let sample = 16_384

  /// The language of a text, where it is one we read.
  ///
  /// The letters outweigh what the page declares, because templates declare English around Arabic
  /// text. A declaration of a third language in the same letters is believed.
  static func of(_ text: [UInt8], declared: String?) -> LanguageCode? {
    let letters = text.prefix(sample).withUnsafeBufferPointer { Letters($0) }
    let code = declared.map { String($0.prefix(while: { $0.isLetter }).lowercased()) }
    if letters.arabic * 2 > letters.latin + letters.arabic {
      // Letters that Persian, Kurdish and Urdu have and Arabic has not.
      let isForeign = letters.beyondArabic * 12 > letters.arabic
      if let code, !["", "ar", "en", "x"].contains(code) { return nil }
      return isForeign && code != "ar" ? nil : .arabic
    }
    guard letters.latin > 0 else { return nil }
    if let code, !["", "ar", "en", "x"].contains(code) { return nil }
    return letters.englishWords * 12 >= letters.words ? .english : nil
  }

  private struct Letters {
    var arabic = 0
    var beyondArabic = 0
    var latin = 0
    var words = 0
    var englishWords = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
      var word: UInt64 = 0
      for byte in text {
        if byte < 0x80 {
          let small = byte.asciiLowercased
          if (0x61...0x7A).contains(small) {
            latin += 1
            // The last eight letters of a longer word are no common word either.
            word = word << 8 | UInt64(small)
          } else {
            take(&word)
          }
        } else if (0xD8...0xDB).contains(byte) {
          arabic += 1
          // U+0671 to U+06D3: the letters that were added for other languages.
          if byte >= 0xDA { beyondArabic += 1 }
          take(&word)
        } else if (0xC3...0xCA).contains(byte) {
          latin += 1
        }
      }
      take(&word)
    }

    /// Counts a word, its letters from the last byte on, where one stands there.
    private mutating func take(_ word: inout UInt64) {
      guard word != 0 else { return }
      words += 1
      if word <= UInt32.max, Letters.common.contains(word) { englishWords += 1 }
      word = 0
    }

    /// The commonest words, none of which has more than four letters.
    private static let common: KeySet = {
      var common = KeySet()
      let words =
        "the of and to in a that for is on was with as by from at his it were have has be said"
      for word in words.split(separator: " ") {
        common.insert(word.utf8.reduce(0) { $0 << 8 | UInt64($1) })
      }
      return common
    }()
  }
}
