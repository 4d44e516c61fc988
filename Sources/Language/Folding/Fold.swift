/// Keys by which names, headers and words of a sheet are compared.
package enum Fold {
  /// The text folded and in lower case, with one space between its words.
  ///
  /// Quotes and apostrophes are dropped, other punctuation counts as a space; `#`, `+`, `&` and
  /// `%` stay, for they tell headers apart. `Ra's al-'Ayn` and `ras al ayn` have one key, and so
  /// have أُسَر and اسر.
  package static func key(_ text: some StringProtocol) -> String {
    String(decoding: key(of: Folder(Array(text.utf8)).bytes), as: UTF8.self)
  }

  private static func key(of folded: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(folded.count)
    var space = false
    for byte in folded {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "&"), UInt8(ascii: "%"), 0x80...0xff:
        if space && !key.isEmpty { key.append(0x20) }
        space = false
        key.append(byte)
      default: space = true
      }
    }
    return key
  }
}
