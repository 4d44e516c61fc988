/// Finds the teasers of other articles: linked headlines with a line or two under each.
///
/// Their sentences read like the article's, with figures of other events in them, and templates
/// often give them no name. What gives them away is that they come in rows.
struct Teasers {
  /// Whether each element is a card with one teaser, in a row of such cards.
  private(set) var isCard: [Bool]
  /// Whether each line stands under one of several linked headings in a row.
  private(set) var isUnderHeading: [Bool]

  /// A teaser has fewer characters beside its headline.
  private static let longest = 400
  /// A teaser has no more lines.
  private static let mostLines = 6

  /// Finds the teasers of a page.
  init(in page: PageText) {
    isCard = Teasers.cards(in: page)
    isUnderHeading = Array(repeating: false, count: page.lines.count)
    markLinesUnderHeadings(of: page)
  }

  private struct Content {
    var lines = 0
    var headlines = 0
    var plain = 0
    /// How many of the elements directly in it hold text, and how many of those look like cards.
    var parts = 0
    var cards = 0

    var looksLikeCard: Bool {
      (1...2).contains(headlines) && lines <= Teasers.mostLines && plain < Teasers.longest
    }
  }

  private static func cards(in page: PageText) -> [Bool] {
    var contents = Array(repeating: Content(), count: page.elements.count)
    for line in page.lines {
      let isHeadline = line.isLink && line.words >= 3
      contents[Int(line.element)].lines += 1
      contents[Int(line.element)].headlines += isHeadline ? 1 : 0
      contents[Int(line.element)].plain += line.isLink ? 0 : line.length
    }
    for index in stride(from: page.elements.count - 1, to: 0, by: -1)
    where contents[index].lines > 0 {
      let part = contents[index]
      let parent = Int(page.elements[index].parent)
      contents[parent].lines += part.lines
      contents[parent].headlines += part.headlines
      contents[parent].plain += part.plain
      contents[parent].parts += 1
      contents[parent].cards += part.looksLikeCard ? 1 : 0
    }
    let whole = contents[0].plain
    return page.elements.indices.map { index in
      guard index > 0, contents[index].looksLikeCard else { return false }
      let row = contents[Int(page.elements[index].parent)]
      // Two alone are a row where nothing else stands beside them and the page holds much more.
      return row.cards >= 3 || row.cards == 2 && row.parts == 2 && row.plain * 4 < whole
    }
  }

  /// Headings and paragraphs that take turns in one element.
  private mutating func markLinesUnderHeadings(of page: PageText) {
    func parent(of line: PageText.Line) -> Int32 { page.elements[Int(line.element)].parent }
    var row: [Int] = []
    for index in page.lines.indices {
      let line = page.lines[index]
      guard line.isLink, line.words >= 3, page.elements[Int(line.element)].tag.flow == .heading
      else { continue }
      if let last = row.last {
        let between = page.lines[(last + 1)..<index]
        let length = between.reduce(0) { $0 + $1.length }
        let isNext =
          between.count < Teasers.mostLines && length < Teasers.longest
          && (between + [line]).allSatisfy { parent(of: $0) == parent(of: page.lines[last]) }
        if !isNext {
          mark(row, in: page)
          row = []
        }
      }
      row.append(index)
    }
    mark(row, in: page)
  }

  private mutating func mark(_ row: [Int], in page: PageText) {
    guard row.count >= 3, let first = row.first, let last = row.last else { return }
    for index in first...last { isUnderHeading[index] = true }
    // The one line under the last heading.
    guard last + 1 < page.lines.count else { return }
    let (heading, next) = (page.lines[last], page.lines[last + 1])
    let isUnder =
      page.elements[Int(heading.element)].parent == page.elements[Int(next.element)].parent
    if isUnder, next.length < Teasers.longest { isUnderHeading[last + 1] = true }
  }
}
