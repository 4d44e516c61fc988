/// Text whose paragraphs were cut into lines of one width, as mail and old pages have it.
///
/// A line was cut where the first word of the next one would not have fitted, so a text is taken for
/// cut where nearly all lines that go on in small letters were. Only Latin letters tell it.
enum HardWrap {
  /// The same text, of the same length in bytes, with a space for each line break that only keeps a
  /// line short; the text itself where it has none.
  static func joined(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes -> String? in
      let split = splitNumbers(in: bytes)
      let width = width(of: bytes)
      guard width != nil || !split.isEmpty else { return nil }
      var joined = [UInt8](bytes)
      for place in split { joined[place] = 0x20 }
      guard let width else { return String(decoding: joined, as: UTF8.self) }
      visit(bytes) { cut in
        guard cut.goesOn || cut.length <= width + slack && cut.isFull(for: width) else { return }
        for place in cut.end..<cut.next where joined[place] == 0x0a || joined[place] == 0x0d {
          joined[place] = 0x20
        }
      }
      return String(decoding: joined, as: UTF8.self)
    } ?? text
  }

  /// The length of the longest line that goes on in the next; nothing where the lines were not cut.
  private static func width(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (count, width) = (0, 0)
    visit(bytes) { cut in
      guard cut.goesOn else { return }
      count += 1
      width = max(width, cut.length)
    }
    guard count >= 2 else { return nil }
    var full = 0
    visit(bytes) { full += $0.goesOn && $0.isFull(for: width) ? 1 : 0 }
    return full * 4 >= count * 3 ? width : nil
  }

  /// The line breaks between digits and the word for thousands or millions that belongs to them.
  private static func splitNumbers(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard var place = bytes.firstIndex(of: 0x0a) else { return [] }
    var found: [Int] = []
    while place + 1 < bytes.count {
      if place > 0, isDigit(bytes, endingAt: place - 1) {
        let next = bytes[(place + 1)...].prefix(12)
        if scales.contains(where: { next.starts(with: $0) }) { found.append(place) }
      }
      guard let following = bytes[(place + 1)...].firstIndex(of: 0x0a) else { break }
      place = following
    }
    return found
  }

  /// Whether an ASCII or an Arabic digit ends there.
  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, endingAt last: Int) -> Bool {
    switch bytes[last] {
    case 0x30...0x39: true
    case 0xa0...0xa9: last > 0 && bytes[last - 1] == 0xd9
    case _: false
    }
  }

  private static let scales: [[UInt8]] = [
    "ألف", "الف", "آلاف", "مليون", "ملايين", "thousand", "million",
  ]
  .map { Array($0.utf8) }

  /// Accented letters take two bytes and one place.
  private static let slack = 4
  private static let shortest = 45
  private static let longest = 160

  /// A line break between two lines with words on them.
  private struct Cut {
    /// The end of the line before, and the beginning of the next one's first word.
    let end: Int
    let next: Int
    let length: Int
    let firstWord: Int
    /// Whether the next line begins with a small letter and the line before ends no sentence.
    let goesOn: Bool

    func isFull(for width: Int) -> Bool { length + 1 + firstWord + slack > width }
  }

  /// Visits each break behind a line long enough to have been cut, unless a list goes on there.
  private static func visit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Cut) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
      defer { start = end + 1 }
      let length = end - start
      guard (shortest...longest).contains(length), end + 1 < bytes.count else { continue }
      var last = end
      while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
      var next = end + 1
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
      guard last > start, next < bytes.count, isWord(bytes[next]), bytes[last - 1] != 0x3a else {
        continue
      }
      var wordEnd = next
      while wordEnd < bytes.count, bytes[wordEnd] > 0x20 { wordEnd += 1 }
      let goesOn = (0x61...0x7a).contains(bytes[next]) && !endsSentence(bytes[last - 1])
      body(
        Cut(
          end: last, next: next, length: last - start, firstWord: wordEnd - next, goesOn: goesOn))
    }
  }

  /// A letter, a digit, a quotation mark or a bracket: no bullet.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x24, 0x27, 0x28, 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    // Accented Latin letters; Arabic and typographic signs are left alone.
    case 0xc3...0xc9: true
    case _: false
    }
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == 0x2e || byte == 0x21 || byte == 0x3f
  }
}
