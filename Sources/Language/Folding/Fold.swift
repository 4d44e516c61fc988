/// Keys by which names, headers and words of a sheet are compared.
package enum Fold {
  /// The text folded and in lower case, with one space between its words.
  ///
  /// Quotes and apostrophes are dropped, other punctuation counts as a space; `#`, `+`, `&` and
  /// `%` stay, for they tell headers apart. `Ra's al-'Ayn` and `ras al ayn` have one key, and so
  /// have أُسَر and اسر.
  package static func key(_ text: some StringProtocol) -> String {
    Folder.withFolded(text) { folded in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, folded.count)) { key in
        let count = write(folded, into: key)
        return String(decoding: UnsafeBufferPointer(rebasing: key[..<count]), as: UTF8.self)
      }
    }
  }

  /// Writes the key of a folded text into a buffer of its length, and answers how long the key is.
  private static func write(
    _ folded: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var space = false
    for byte in folded {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "&"), UInt8(ascii: "%"), 0x80...0xff:
        if space && count > 0 {
          key[count] = 0x20
          count += 1
        }
        space = false
        key[count] = byte
        count += 1
      default: space = true
      }
    }
    return count
  }
}
