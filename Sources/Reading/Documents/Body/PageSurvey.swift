/// What stands where in a page: how much running text each element holds, and what is furniture.
///
/// All of it is sums over elements in preorder, in time linear in the size of the page.
struct PageSurvey {
  let page: PageText
  /// The running text of an element, in characters that stand in no link, without furniture.
  private(set) var prose: [Int]
  /// How many lines an element holds.
  private(set) var lineCounts: [Int]
  /// Whether each line is furniture, or a teaser of another article.
  let isPutAside: [Bool]
  /// Whether each line is running text.
  let isProse: [Bool]
  /// The element of the page's headline, and its line.
  let headline: Int?

  /// Surveys a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - titles: the titles that the page gives itself; a line that repeats one is its headline.
  init(_ page: PageText, titles: [String]) {
    self.page = page
    isProse = PageSurvey.prose(in: page)
    let count = page.elements.count
    var all = Array(repeating: 0, count: count)
    var lines = Array(repeating: 0, count: count)
    for (line, isProse) in zip(page.lines, isProse) {
      lines[Int(line.element)] += 1
      if isProse { all[Int(line.element)] += line.unlinkedLength }
    }
    let headline = PageSurvey.headline(of: page, titles: titles)
    var holdsHeadline = Array(repeating: false, count: count)
    if let headline { holdsHeadline[Int(page.lines[headline].element)] = true }
    var holdsTable = Array(repeating: false, count: count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      let parent = Int(page.elements[index].parent)
      all[parent] += all[index]
      lines[parent] += lines[index]
      if holdsHeadline[index] { holdsHeadline[parent] = true }
      if holdsTable[index] || page.elements[index].tag.name == .table { holdsTable[parent] = true }
    }
    let total = all[0]
    let teasers = Teasers(in: page)
    var isFurniture = Array(repeating: false, count: count)
    for index in 1..<max(count, 1) {
      let element = page.elements[index]
      let parent = Int(element.parent)
      guard !isFurniture[parent] else {
        isFurniture[index] = true
        continue
      }
      if teasers.isCard[index], !holdsHeadline[index] {
        isFurniture[index] = true
        continue
      }
      guard PageSurvey.isMarked(element, in: page, holdsTable: holdsTable) else { continue }
      // Much text that is only hidden is what "read more" unfolds.
      if element.hints.isDisjoint(with: .outside), element.tag.flow != .furniture,
        all[index] >= PageSurvey.unfolded
      {
        continue
      }
      if element.hints.contains(.wall) {
        // A wall with the headline and the text inside is the page itself.
        isFurniture[index] = !(holdsHeadline[index] && all[index] * 10 > total * 7)
      } else {
        // A name that is given to nearly all of the text says nothing about it.
        isFurniture[index] = !holdsHeadline[index] && all[index] * 10 <= total * 7
      }
    }
    var prose = Array(repeating: 0, count: count)
    for (number, line) in page.lines.enumerated()
    where isProse[number] && !teasers.isUnderHeading[number] && !isFurniture[Int(line.element)] {
      prose[Int(line.element)] += line.unlinkedLength
    }
    for index in stride(from: count - 1, to: 0, by: -1) {
      prose[Int(page.elements[index].parent)] += prose[index]
    }
    self.prose = prose
    self.lineCounts = lines
    isPutAside = page.lines.indices.map {
      teasers.isUnderHeading[$0] || isFurniture[Int(page.lines[$0].element)]
    }
    self.headline = headline
  }

  /// So many characters of running text are hidden because they belong to the article.
  private static let unfolded = 150

  /// Whether a wall for those who do not pay stands in the page.
  var hasWall: Bool {
    page.elements.contains { $0.hints.contains(.paid) && $0.tag.flow != .skipped }
  }

  /// Whether an element is furniture by its name or by what its classes say.
  private static func isMarked(
    _ element: PageText.Element, in page: PageText, holdsTable: [Bool]
  ) -> Bool {
    let parent = page.elements[Int(element.parent)]
    switch element.tag.name {
    case .html, .body, .article, .main: return false
    // The caption of a table of figures is part of it, and so is who a quotation is from.
    case .figcaption: return !holdsTable[Int(element.parent)]
    case .caption: return false
    case .footer where parent.tag.name == .blockquote: return false
    default: break
    }
    if element.hints.contains(.body) { return false }
    if element.tag.flow == .furniture { return true }
    return !element.hints.isDisjoint(with: [.furniture, .wall, .comments, .hidden])
  }

  /// Running text: lines of several words that are no heading and mostly no link.
  ///
  /// In an element that is named as an article's body, and in a page without longer lines, four
  /// words are enough: a bulletin can be one short sentence.
  private static func prose(in page: PageText) -> [Bool] {
    var isInBody = Array(repeating: false, count: page.elements.count)
    for index in page.elements.indices.dropFirst() {
      let element = page.elements[index]
      isInBody[index] = element.hints.contains(.body) || isInBody[Int(element.parent)]
    }
    func isProse(_ line: PageText.Line, words: Int, length: Int) -> Bool {
      let isHeading = page.elements[Int(line.element)].tag.flow == .heading
      let isLinked = line.linked * 2 >= line.length && line.length < PageText.Line.longestLink
      return !isHeading && !isLinked && line.words >= words && line.length >= length
    }
    let prose = page.lines.map { line in
      isProse(line, words: 8, length: 40)
        || isInBody[Int(line.element)] && isProse(line, words: 4, length: 15)
    }
    guard !prose.contains(true) else { return prose }
    return page.lines.map { isProse($0, words: 4, length: 15) }
  }

  /// The line of the headline: the longest that repeats one of the page's titles or a part of it,
  /// an `h1` before others; or else the first `h1` that is no link, or else the first `h1`.
  private static func headline(of page: PageText, titles: [String]) -> Int? {
    let wanted = Set(titles.flatMap(parts(of:)))
    let longest = wanted.map(\.count).max() ?? 0
    var fallback: (plain: Int?, linked: Int?)
    var best: (line: Int, length: Int)?
    for (index, line) in page.lines.enumerated() {
      let isTop = page.elements[Int(line.element)].tag.name == .h1
      if isTop {
        if line.linked == 0 {
          fallback.plain = fallback.plain ?? index
        } else {
          fallback.linked = fallback.linked ?? index
        }
      }
      guard isTop || line.words >= 3 && line.linked * 2 < line.length,
        line.range.count >= 10, line.range.count <= longest * 2
      else { continue }
      let own = letters(of: page.text(of: line))
      let length = own.count * (isTop ? 4 : 1)
      if length > best?.length ?? 0, wanted.contains(own) { best = (index, length) }
    }
    return best?.line ?? fallback.plain ?? fallback.linked
  }

  /// A title, and its parts between the signs that set the name of the site off.
  private static func parts(of title: String) -> [[UInt8]] {
    let signs: Set<Unicode.Scalar> = ["|", "\u{BB}"]
    let dashes: Set<Unicode.Scalar> = ["-", "\u{2013}", "\u{2014}", ":"]
    var parts: [[UInt8]] = [letters(of: title)]
    var part = ""
    let scalars = Array(title.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isSet =
        index > 0 && index + 1 < scalars.count && scalars[index - 1] == " "
        && scalars[index + 1] == " "
      if signs.contains(scalar) || isSet && dashes.contains(scalar) {
        parts.append(letters(of: part))
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    parts.append(letters(of: part))
    return parts.filter { $0.count >= 10 }
  }

  /// The letters and digits of a title, without signs and spaces.
  private static func letters(of text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 0x80 || (0x30...0x39).contains($0) || $0.asciiLowercased >= 0x61 }
      .map(\.asciiLowercased)
  }
}
