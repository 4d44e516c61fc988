/// The text of an article: its lines, with an empty line between blocks.
struct ArticleText {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// How many characters of it stand in lines of running text.
  private(set) var proseLength = 0

  /// No text.
  init() {}

  /// The text of those lines of a page.
  init(_ kept: [Int], of page: PageText) {
    var last: Int?
    for index in kept {
      let line = page.lines[index]
      // Lines that were not neighbours in the page are blocks of their own.
      let isNext = last.map { $0 + 1 == index } ?? false
      append(line, of: page, after: isNext ? line.precededBy : .block)
      last = index
    }
  }

  /// The text of a body that JSON-LD carries, with tags in it or without.
  init(carried body: String) {
    var source = Array(body.utf8)
    source.removeAll { $0 == 0 }
    let hasTags = source.contains("<p") || source.contains("<br") || source.contains("<div")
    if !hasTags {
      source = Array(source.split(separator: 0x0A).joined(separator: Array("<br><br>".utf8)))
    }
    let parser = PageParser(Array("<div>".utf8) + source)
    for line in parser.page.lines { append(line, of: parser.page, after: line.precededBy) }
  }

  /// Whether the text is nothing but a request to sign in, to agree or to pay.
  var isWall: Bool {
    guard !bytes.isEmpty, bytes.count < ArticleText.longestWall else { return false }
    let lines = bytes.split(separator: 0x0A)
    return lines.count { WallPhrases.occur(in: $0) } * 2 >= lines.count
  }

  /// The most bytes that such a request has.
  private static let longestWall = 1_500

  private mutating func append(
    _ line: PageText.Line, of page: PageText, after separator: PageText.Break
  ) {
    if !bytes.isEmpty {
      bytes.append(0x0A)
      if separator == .block { bytes.append(0x0A) }
    }
    bytes.append(contentsOf: page.bytes[line.range])
    if line.words >= 8, line.length >= 40 { proseLength += line.length }
  }
}

/// The words with which a page asks to be let in.
private enum WallPhrases {
  /// Whether one of them stands in a line.
  static func occur(in line: ArraySlice<UInt8>) -> Bool {
    let small = String(decoding: line.map(\.asciiLowercased), as: UTF8.self)
    return phrases.contains { small.utf8.containsSequence(of: $0.utf8) }
  }

  private static let phrases = words.split(separator: "\n").map(String.init)

  private static let words = """
    subscribe to continue
    subscribe to read
    log in to
    sign in to
    create a free account
    already a subscriber
    already have an account
    we use cookies
    uses cookies
    accept all cookies
    accept cookies
    enable javascript
    javascript is disabled
    verify you are human
    checking your browser
    forgot your password
    تسجيل الدخول
    سجل الدخول
    سجّل الدخول
    اشترك لمتابعة
    اشترك الآن
    ملفات تعريف الارتباط
    ملفات الارتباط
    الكوكيز
    تفعيل جافا
    كلمة المرور
    """
}

extension String.UTF8View {
  /// Whether those bytes stand anywhere in these.
  fileprivate func containsSequence(of other: String.UTF8View) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
