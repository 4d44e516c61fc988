/// Which lines of a page are the article's.
struct ArticleLines {
  /// The lines of the article, by number, in order; empty where there is no article.
  private(set) var kept: [Int] = []
  /// All other lines, in order.
  private(set) var discarded: [Int] = []

  /// Sorts the lines of a page.
  ///
  /// Furniture, and lines that are nothing but a link, are put aside wherever they stand. The rest
  /// is kept in the element that holds the article; from the headline down to it; and beyond it
  /// where it is running text. Where it is open whether a line belongs to the article, it stays:
  /// the stage after this one looks at the words.
  init(_ survey: PageSurvey) {
    let page = survey.page
    let body = ArticleLines.body(survey)
    let isInside = ArticleLines.inside(body, page)
    let first = page.lines.indices.first { isInside[Int(page.lines[$0].element)] }
    let isArticle = survey.prose[0] > 0 && !ArticleLines.isMenu(survey)
    let start =
      survey.headline.map { min($0, first ?? $0) }
      ?? first.map { ArticleLines.start(upTo: $0, survey) } ?? 0
    for (index, line) in page.lines.enumerated() {
      let isKept: Bool =
        if !isArticle || survey.isPutAside[index] {
          false
        } else if index == survey.headline {
          true
        } else if line.isLink {
          false
        } else if isInside[Int(line.element)] {
          true
        } else if index < start {
          false
        } else if let first, index < first {
          true
        } else {
          survey.isProse[index] && !ArticleLines.isBetweenLinks(index, page)
        }
      if isKept { kept.append(index) } else { discarded.append(index) }
    }
  }

  /// Where an article without a headline of its own begins: with the first running text up to its
  /// element, and the few lines right before that which are neither furniture nor links.
  private static func start(upTo first: Int, _ survey: PageSurvey) -> Int {
    let prose = survey.page.lines.indices.prefix(first + 1).first {
      survey.isProse[$0] && !survey.isPutAside[$0] && !isBetweenLinks($0, survey.page)
    }
    var start = prose ?? first
    let end = start
    while start > 0, end - start < mostLinesBefore {
      guard !survey.page.lines[start - 1].isLink, !survey.isPutAside[start - 1] else { break }
      start -= 1
    }
    return start
  }

  private static let mostLinesBefore = 4

  /// The element that holds the article: down from the page's root, the child that holds most of
  /// the running text, as long as little is left beside it.
  private static func body(_ survey: PageSurvey) -> Int {
    let elements = survey.page.elements
    var best = Array(repeating: 0, count: elements.count)
    for index in stride(from: elements.count - 1, to: 0, by: -1) where survey.prose[index] > 0 {
      let parent = Int(elements[index].parent)
      if best[parent] == 0 || weight(index, survey) >= weight(best[parent], survey) {
        best[parent] = index
      }
    }
    var current = 0
    while best[current] != 0 {
      let next = best[current]
      let element = elements[next]
      guard element.tag.flow == .container || element.tag.flow == .item,
        survey.lineCounts[next] > 1
      else { break }
      let isNamed =
        !element.hints.isDisjoint(with: [.body, .article])
        || element.tag.name == .article || element.tag.name == .main
      let (share, whole) = (survey.prose[next], survey.prose[current])
      guard share * 100 >= whole * (isNamed ? 50 : 75) else { break }
      current = next
    }
    return current
  }

  private static func weight(_ index: Int, _ survey: PageSurvey) -> Int {
    survey.prose[index] * (survey.page.elements[index].hints.contains(.body) ? 2 : 1)
  }

  private static func inside(_ body: Int, _ page: PageText) -> [Bool] {
    var isInside = Array(repeating: false, count: page.elements.count)
    isInside[body] = true
    for index in page.elements.indices.dropFirst() where index != body {
      isInside[index] = isInside[Int(page.elements[index].parent)]
    }
    return isInside
  }

  /// Whether a line outside the article's element stands between links, as a lone teaser does.
  private static func isBetweenLinks(_ index: Int, _ page: PageText) -> Bool {
    guard index > 0, index + 1 < page.lines.count else { return false }
    return page.lines[index - 1].isLink && page.lines[index + 1].isLink
  }

  /// Whether a page is a list of headlines, with or without summaries: most of its running text
  /// stands in pieces of a line or two between links.
  private static func isMenu(_ survey: PageSurvey) -> Bool {
    let page = survey.page
    var pieces = 0
    var summaries = 0
    var wasLink = false
    var piece = 0
    var length = 0
    for (index, line) in page.lines.enumerated() where !survey.isPutAside[index] {
      if line.isLink {
        if wasLink, piece > 0, length < 400 {
          pieces += 1
          summaries += length
        }
        (wasLink, piece, length) = (line.words >= 3, 0, 0)
      } else if survey.isProse[index] {
        piece += 1
        length += line.unlinkedLength
      }
    }
    if wasLink, piece > 0, length < 400 {
      pieces += 1
      summaries += length
    }
    return pieces >= 3 && summaries * 10 >= survey.prose[0] * 7
  }
}
