/// Takes the tags out of a page that only say how words look.
///
/// Old pages open `font` and `b` again in each paragraph and never close them, so that elements
/// nest as deep as the page is long. Without them the text is the same and the nesting is sound.
enum FormattingTags {
  /// The page without its formatting tags.
  static func removed(from page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var index = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: "<"), let end = endOfTag(at: index, in: page) else {
        result.append(page[index])
        index += 1
        continue
      }
      index = end
    }
    return result
  }

  /// Where the formatting tag that begins there ends, or nothing where there is none.
  private static func endOfTag(at start: Int, in page: [UInt8]) -> Int? {
    var index = start + 1
    if index < page.count, page[index] == UInt8(ascii: "/") { index += 1 }
    var name: [UInt8] = []
    while index < page.count, name.count < 8, (0x61...0x7A).contains(page[index].asciiLowercased) {
      name.append(page[index].asciiLowercased)
      index += 1
    }
    guard names.contains(name) else { return nil }
    // A sign of more than this between the brackets is no formatting tag.
    let limit = min(page.count, index + 1_024)
    while index < limit {
      if page[index] == UInt8(ascii: ">") { return index + 1 }
      if page[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }

  private static let names: Set<[UInt8]> = Set(
    "font b i u em strong span small big center tt s strike nobr blink"
      .split(separator: " ").map { Array($0.utf8) })
}
