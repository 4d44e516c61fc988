import Language

/// Rows of figures under a row of what they count, cut at `|`, at a spaced `/` or at tabs.
struct Table: Equatable {
  /// The line that says what the columns count.
  let header: Int
  /// The lines of figures.
  let rows: Range<Int>

  /// The lines with which a page has a table, where one begins at that line.
  ///
  /// - Returns: the table with at least one row of as many cells as its header, each row with a
  ///   label and a number; nothing where the lines are none.
  static func starting(at line: Int, of lines: [Line], in text: FoldedText) -> Table? {
    let header = cells(of: lines[line], in: text)
    guard header.count > 1, header.count <= 12,
      !header.dropFirst().contains(where: { isNumber($0, in: text) })
    else { return nil }
    var end = line + 1
    while end < lines.count, !lines[end].startsBlock || end == line + 1 {
      let cells = cells(of: lines[end], in: text)
      guard cells.count == header.count,
        cells.dropFirst().contains(where: { isNumber($0, in: text) })
      else { break }
      end += 1
    }
    return end > line + 1 ? Table(header: line, rows: (line + 1)..<end) : nil
  }

  /// The cells of a line; one where nothing cuts it.
  static func cells(of line: Line, in text: FoldedText) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.tokens.lowerBound
    for token in line.tokens {
      if text.isSign(token, "|") || text.isSign(token, "/") && isSpaced(token, line, text) {
        if start < token { cells.append(start..<token) }
        start = token + 1
      } else if token > start, isBehindTab(token, text) {
        cells.append(start..<token)
        start = token
      }
    }
    if start < line.tokens.upperBound { cells.append(start..<line.tokens.upperBound) }
    return cells
  }

  private static func isSpaced(_ token: Int, _ line: Line, _ text: FoldedText) -> Bool {
    !text.tokens[token].isAttached && line.tokens.contains(token + 1)
      && !text.tokens[token + 1].isAttached
  }

  private static func isBehindTab(_ token: Int, _ text: FoldedText) -> Bool {
    let end = text.span(of: text.tokens[token - 1]).upperBound
    let start = text.span(of: text.tokens[token]).lowerBound
    return end < start && text.original[end..<start].contains(UInt8(ascii: "\t"))
  }

  /// Whether a cell is a number and nothing else but signs such as `~` or `*`.
  static func isNumber(_ cell: Range<Int>, in text: FoldedText) -> Bool {
    cell.contains { text.tokens[$0].kind == .digits }
      && !cell.contains { text.tokens[$0].kind == .word || text.isSign($0, "%") }
  }
}
