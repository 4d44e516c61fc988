/// Counts the attributes of tags before the library sees them.
///
/// The library compares every attribute of a tag with all others of that tag, so that one tag of a
/// million attributes would take an hour. No real tag has more than some dozens.
enum AttributeCount {
  /// How many attributes a tag may have.
  static let most = 1_000

  /// Whether a tag of the page has more attributes than any real one.
  static func isExceeded(in page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { page in
      var index = 0
      var commentsEnd = true
      while let start = page.firstIndex(of: UInt8(ascii: "<"), from: index) {
        index = start + 1
        guard index < page.count else { return false }
        if page.starts(with: "!--", at: index) {
          guard commentsEnd else { continue }
          if let end = page.end(of: "-->", from: index) { index = end } else { commentsEnd = false }
        } else if (0x61...0x7A).contains(page[index].asciiLowercased) {
          let name = index
          guard let end = end(ofTagAt: name, in: page) else { return true }
          index = end
          // What stands in scripts is no tag.
          for raw: StaticString in ["script", "style"] where page.starts(with: raw, at: name) {
            index = page.end(of: "</", from: index) ?? page.count
          }
        }
      }
      return false
    }
  }

  /// Where the tag ends whose name begins there, or nothing where it has too many attributes.
  private static func end(ofTagAt name: Int, in page: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = name
    var count = 0
    var isBetween = false
    while index < page.count {
      let byte = page[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte.isBlank || byte == UInt8(ascii: "/") {
        isBetween = true
      } else if byte == UInt8(ascii: "=") {
        index = end(ofValueAt: index + 1, in: page)
        isBetween = true
        continue
      } else if isBetween {
        isBetween = false
        count += 1
        if count > most { return nil }
      }
      index += 1
    }
    return index
  }

  private static func end(ofValueAt start: Int, in page: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < page.count, page[index].isBlank { index += 1 }
    guard index < page.count else { return index }
    let quote = page[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return (page.firstIndex(of: quote, from: index + 1) ?? page.count - 1) + 1
    }
    while index < page.count, !page[index].isBlank, page[index] != UInt8(ascii: ">") { index += 1 }
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether those bytes, in small letters, stand at an offset in any case.
  fileprivate func starts(with name: StaticString, at start: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    guard start + length <= count else { return false }
    for offset in 0..<length
    where self[start + offset].asciiLowercased != name.utf8Start[offset] { return false }
    return true
  }

  /// Where the first occurrence of those bytes ends.
  fileprivate func end(of name: StaticString, from start: Int) -> Int? {
    var index = start
    while let next = firstIndex(of: name.utf8Start[0], from: index) {
      if starts(with: name, at: next) { return next + name.utf8CodeUnitCount }
      index = next + 1
    }
    return nil
  }
}
