import Displacement

/// Tells a page from plain text by what it holds; the name of the file says nothing.
enum Markup {
  /// How many bytes at the start are looked at.
  private static let headLength = 8_192

  /// Tags that only a page has, wherever they stand near its start.
  private static let pageTags: [StaticString] = [
    "<!doctype html", "<html", "<head>", "<head ", "<body",
  ]

  /// Tags that a piece of a page may begin with.
  private static let openingTags: [StaticString] = [
    "<meta", "<title", "<script", "<style", "<link", "<div", "<p>", "<p ", "<article", "<section",
    "<main", "<header", "<nav", "<table", "<h1", "<h2", "<center", "<font", "<span", "<ul",
    "<base", "<form", "<br",
  ]

  /// Whether the bytes begin as a page does.
  ///
  /// A page begins with a tag, or else holds two different tags that only a page has: a text may
  /// speak of `<html>` and stay a text.
  static func begins(_ bytes: [UInt8]) -> Bool {
    guard bytes.holds(UInt8(ascii: "<"), inFirst: headLength) else { return false }
    let head = bytes.prefix(headLength).map { $0.asciiLowercased }
    var isFirst = true
    var isPreamble = false
    var seen: Set<Int> = []
    for start in head.indices where head[start] == UInt8(ascii: "<") {
      if isFirst {
        isFirst = false
        // Nothing but white space and a byte order mark before it.
        let isAtStart = start < 512 && head[..<start].allSatisfy { $0.isBlank || $0 >= 0x80 }
        isPreamble = isAtStart && tag(of: ["<!--", "<?xml"], at: start, in: head) != nil
        guard !isAtStart || tag(of: pageTags + openingTags, at: start, in: head) == nil
        else { return true }
      }
      if let tag = tag(of: pageTags, at: start, in: head) { seen.insert(tag) }
      if seen.count > 1 || isPreamble && !seen.isEmpty { return true }
      if isPreamble, tag(of: openingTags, at: start, in: head) != nil { return true }
    }
    return false
  }

  /// Which of the tags begins there.
  private static func tag(
    of tags: [StaticString], at start: Int, in head: [UInt8]
  ) -> Int? {
    tags.firstIndex { tag in
      let length = tag.utf8CodeUnitCount
      guard start + length <= head.count else { return false }
      return (0..<length).allSatisfy { head[start + $0] == tag.utf8Start[$0] }
    }
  }

  /// The encoding that a page declares near its start, in small letters; or nothing.
  ///
  /// Read are `<meta charset=…>`, `<meta … content="text/html; charset=…">` and
  /// `<?xml … encoding="…"?>`.
  static func declaredCharset(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(headLength).map { $0.asciiLowercased }
    var start = 0
    while let meta = head.offset(of: "<meta", from: start) {
      let end = head[meta...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      let tag = Array(head[meta..<end])
      if let key = tag.offset(of: "charset"), let name = value(in: tag[(key + 7)...]) {
        return name
      }
      start = end
    }
    guard let declaration = head.offset(of: "<?xml"),
      let key = head.offset(of: "encoding", from: declaration), key - declaration < 100
    else { return nil }
    return value(in: head[(key + 8)...])
  }

  /// What stands behind `=`, with or without quotes.
  private static func value(in bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes.drop { $0.isBlank }
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let name = rest.prefix { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    return name.isEmpty ? nil : String(decoding: name.prefix(40), as: UTF8.self)
  }
}
