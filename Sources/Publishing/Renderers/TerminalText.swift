package import Displacement
import Situation

/// A page as text of fixed width for a terminal, a mail or a text file.
///
/// Arabic stands in logical order, and a table's labels in its last column: the terminal shapes
/// and turns the letters itself.
package struct TerminalText: Sendable {
  /// The width in cells that lines are kept to, where a table lets them.
  package var width: Int
  /// Whether marks are coloured; nothing else ever is.
  package var isColored: Bool
  /// Whether the sentences of sources stand whole in footnotes, not only around their number.
  package var quotesWhole: Bool

  package init(width: Int = 100, isColored: Bool = false, quotesWhole: Bool = false) {
    self.width = max(40, width)
    self.isColored = isColored
    self.quotesWhole = quotesWhole
  }

  /// The page, ending in a line end.
  package func render(_ page: Page) -> String {
    let language = page.language
    var lines = ([page.title] + page.header).flatMap { self.lines(of: $0, language, to: width) }
    var previous: Page.Block?
    for block in page.blocks {
      defer { previous = block }
      switch block {
      case .heading(_, let title): lines += ["", heading(title, language)]
      case .paragraph(let phrase): lines += self.lines(of: phrase, language, to: width)
      case .list(let items): lines += list(items, language)
      case .table(let table):
        // Two tables of one section stand apart.
        if case .table = previous { lines.append("") }
        lines += self.table(table, language)
      case .footnotes(let notes):
        lines += AllCores.map(notes) { $0.flatMap { note($0, language) } }
      case .picture: break
      }
    }
    return lines.map(\.withoutTrailingSpaces).joined(separator: "\n") + "\n"
  }

  private func lines(of phrase: Phrase, _ language: LanguageCode, to width: Int) -> [String] {
    wrapped(text(phrase, in: language), to: width).map { Isolation.whole($0, in: language) }
  }

  private func heading(_ phrase: Phrase, _ language: LanguageCode) -> String {
    let title = Isolation.whole(text(phrase, in: language), in: language)
    let rule = String(repeating: "─", count: max(3, width - title.displayWidth - 4))
    return "── \(title) \(rule)"
  }

  private func list(_ items: [Phrase], _ language: LanguageCode) -> [String] {
    AllCores.map(items, least: 128) { items in
      items.flatMap { item in
        lines(of: item, language, to: width - 2).enumerated().map { index, line in
          (index == 0 ? "• " : "  ") + line
        }
      }
    }
  }

  private func note(_ note: Page.Note, _ language: LanguageCode) -> [String] {
    let number = "[\(note.label)]"
    var text = text(note.text, in: language)
    if let quotation = note.quotation {
      let excerpt =
        quotesWhole
        ? quotation : quotation.excerpt(around: note.phrase ?? "", length: width + 20)
      text += ": " + Isolation.name("“\(excerpt)”", in: language)
    }
    let margin = max(5, number.count + 1)
    return wrapped(text, to: width - margin).enumerated().map { index, line in
      let head = index == 0 ? number : ""
      let space = String(repeating: " ", count: margin - head.count)
      return head + space + Isolation.whole(line, in: language)
    }
  }

  /// The phrase with its values isolated and its marks coloured.
  package func text(_ phrase: Phrase, in language: LanguageCode) -> String {
    phrase.runs.reduce(into: "") { text, run in
      switch run {
      case .words(let words): text += words
      case .value(let value): text += Isolation.value(value, in: language)
      case .name(let name): text += Isolation.name(name, in: language)
      case .mark(let mark): text += "\u{A0}" + colored(mark)
      case .notes(let numbers, let digits):
        text += Isolation.value("[\(numbers.compressed(in: digits))]", in: language)
      }
    }
  }

  /// Red where something is wrong with the number, yellow where it is old.
  private func colored(_ mark: Summary.Mark) -> String {
    let glyph = mark.glyph ?? ""
    guard isColored else { return glyph }
    let color =
      switch mark {
      case .conflict, .contradiction: 31
      case .ageing, .stale: 33
      case .converted, .derived, .summed, .about, .atLeast, .atMost, .vague, .firstCount: 0
      case .crossesWindow, .party, .revised, .corrected, .reset: 0
      }
    return "\u{1B}[\(color)m\(glyph)\u{1B}[0m"
  }

  /// The text in lines of that width, broken at spaces; a longer word is broken between clusters.
  func wrapped(_ text: String, to width: Int) -> [String] {
    let narrowWidth = text.narrowWidth
    // Most cells fit as they are.
    if let narrowWidth, narrowWidth <= width, text.hasSingleSpaces {
      return text.isEmpty ? [] : Isolation.balanced([text])
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    func add(_ word: String, _ length: Int) {
      if used > 0, used + 1 + length > width {
        lines.append(line)
        (line, used) = (word, length)
      } else {
        if used > 0 { line += " " }
        line += word
        used += length + (used > 0 ? 1 : 0)
      }
    }
    for word in text.words(areNarrow: narrowWidth != nil) {
      let length = word.displayWidth
      if length <= width {
        add(word, length)
      } else {
        for piece in pieces(of: word, width) { add(piece, piece.displayWidth) }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return Isolation.balanced(lines)
  }

  private func pieces(of word: String, _ width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      let length = String(character).displayWidth
      if used + length > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += length
    }
    return pieces
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(decoding: utf8[...last], as: UTF8.self)
  }

  /// Whether every space stands between two words.
  fileprivate var hasSingleSpaces: Bool {
    var wasSpace = true
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      if isSpace, wasSpace { return false }
      wasSpace = isSpace
    }
    return isEmpty || !wasSpace
  }

  /// What stands between spaces; of a text without marks that join spaces the bytes are enough.
  func words(areNarrow: Bool) -> [String] {
    areNarrow
      ? utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      : split(separator: " ").map { String($0) }
  }
}
