import Language

/// A line of an article and what it is on the page.
struct Line {
  /// What a line is on the page.
  enum Kind {
    case title
    /// Place, agency, author or date of the whole article.
    case dateline
    /// A heading within the article: read for places, never for figures.
    case heading
    /// A sentence or more.
    case prose
    /// A line of a list or of a table of figures.
    case item
    /// A row of a ``Table``, or its header.
    case row
    /// Not the article's own: menus, notices, related links, captions, tags.
    case furniture
  }

  /// The tokens of the line.
  let tokens: Range<Int>
  /// Whether an empty line, or the beginning, stands before it.
  let startsBlock: Bool
  var kind = Kind.prose
  /// Whether a bullet, or أولاً, begins it: it stands in a list, even where it is a sentence.
  var isListed = false
}

extension Line {
  /// Cuts a text into its lines; empty ones are left out.
  static func lines(of text: FoldedText) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for index in 1..<max(1, text.tokens.count + 1) {
      let isEnd = index == text.tokens.count
      guard isEnd || text.tokens[index].traits.contains(.startsLine) else { continue }
      guard start < index, index <= text.tokens.count else { continue }
      let startsBlock = lines.last.map { text.breaks(from: $0.tokens, to: start) > 1 } ?? true
      lines.append(Line(tokens: start..<index, startsBlock: startsBlock))
      start = index
    }
    return lines
  }
}

extension FoldedText {
  /// How many line breaks stand between a run of tokens and a later token.
  fileprivate func breaks(from run: Range<Int>, to token: Int) -> Int {
    let end = span(ofTokens: run).upperBound
    let start = span(of: tokens[token]).lowerBound
    guard end < start else { return 0 }
    var count = 0
    for byte in original[end..<start] where byte == 0x0a { count += 1 }
    return count
  }

  /// Whether the token is that one ASCII sign.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index)
      && tokens[index].sign == UInt8(truncatingIfNeeded: sign.value)
  }

  /// Whether the token is one of those ASCII signs.
  func isSign(_ index: Int, in signs: StaticString) -> Bool {
    guard tokens.indices.contains(index), tokens[index].sign != 0 else { return false }
    let sign = tokens[index].sign
    return signs.withUTF8Buffer { $0.contains(sign) }
  }

  /// Whether a sentence may end with the token.
  func endsSentence(_ index: Int) -> Bool {
    isSign(index, in: ".!?") || tokens.indices.contains(index) && matches(tokens[index], "...")
  }

  /// The original words of a run of tokens.
  func words(ofTokens run: Range<Int>) -> String { words(span(ofTokens: run)) }
}
