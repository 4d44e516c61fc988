import Displacement
import Language

/// An article's lines with what each of them is: the article apart from the page around it.
struct Page {
  let text: FoldedText
  var lines: [Line]
  /// The line of the title, where it stands in the text.
  private(set) var titleLine: Int?
  /// Whether the page is a list of headlines, and no article.
  private(set) var isMenu = false
  /// Whether the title is all there is to read: a note of one line.
  private(set) var readsTitle = false
  /// The tables of figures, in order.
  private(set) var tables: [Table] = []

  /// Sorts the lines of a text.
  ///
  /// - Parameters:
  ///   - text: the whole page.
  ///   - title: the title, where it is known from elsewhere.
  ///   - isArabic: whether the article is Arabic; lines in the other script are not its own.
  ///   - dates: the tokens of its dates, in order.
  init(_ text: FoldedText, title: String?, isArabic: Bool, dates: [Range<Int>]) {
    self.text = text
    lines = Line.lines(of: text)
    let marks = lines.map { LineSigns($0, in: text) }
    var inBlock = false
    var isBelowProse = false
    for index in lines.indices {
      if lines[index].startsBlock {
        // The headline under "Also read" may stand apart from it; a heading of a word or two is
        // the article's again.
        let isFirst =
          index > 0 && marks[index - 1].opensBlock && marks[index].words >= 4
          && (isBelowProse || !headsProse(index, marks))
        inBlock = inBlock && marks[index].isHeadline && (marks[index].isListed || isFirst)
      }
      lines[index].isListed =
        marks[index].hasBullet || marks[index].isOrdinal || marks[index].isListed
      let isCaption = index > 0 && marks[index - 1].announcesCaption && !lines[index].startsBlock
      let foreign = isArabic ? marks[index].isWhollyLatin : marks[index].isWhollyArabic
      if marks[index].opensBlock {
        inBlock = true
        lines[index].kind = .furniture
      } else if marks[index].isFurniture || foreign || isCaption
        || (marks[index].hasGenre || marks[index].addresses) && isBelowProse
        || (inBlock && marks[index].isOtherHeadline)
      {
        lines[index].kind = .furniture
      } else {
        inBlock = false
        lines[index].kind = marks[index].kind
        isBelowProse = isBelowProse || lines[index].kind == .prose
      }
    }
    dropPromises(marks)
    keepSections(marks)
    findTables(marks)
    dropLastBlock(marks)
    findTitle(title, marks, dates)
    dropTeasers(marks)
    dropScenes(marks)
    sortRepeated(marks)
    findDatelines(marks, dates)
    sortIssued(marks, dates)
    dropMenus(marks)
    dropStrangers(marks)
    let isMenu = looksLikeMenu(marks)
    dropAsides(marks)
    dropTail(marks)
    dropFoot(marks)
    sortItems(marks)
    guard !lines.contains(where: { $0.kind == .prose || $0.kind == .row }) else { return }
    self.isMenu = isMenu
    if isMenu {
      dropHeadlines()
    } else if !lines.contains(where: { $0.kind == .item }) {
      readHeadings(marks)
    }
  }

  /// Whether a line stands apart right above a sentence, as a title does.
  private func headsProse(_ index: Int, _ marks: [LineSigns]) -> Bool {
    index + 1 < lines.count && lines[index + 1].startsBlock && marks[index + 1].kind == .prose
      && marks[index + 1].endsSentence
  }

  /// "Access", "Health": what a menu has, and what heads a part of a report where its text stands
  /// right below.
  private mutating func keepSections(_ marks: [LineSigns]) {
    guard var last = lines.firstIndex(where: { $0.kind == .prose }) else { return }
    for index in lines.indices.dropFirst().dropLast() {
      if lines[index].kind == .prose { last = index }
      guard index > last, lines[index].kind == .furniture, marks[index].isTopic,
        lines[index].startsBlock, lines[index + 1].kind == .prose
      else { continue }
      lines[index].kind = .heading
    }
  }

  /// "WATCH: Lava flows at night" between the title and the article.
  private mutating func dropTeasers(_ marks: [LineSigns]) {
    guard let titleLine else { return }
    for index in lines.indices[(titleLine + 1)...]
    where marks[index].hasGenre && !marks[index].isByline && lines[index].kind == .heading
      || marks[index].addresses && lines[index].kind != .row
    {
      lines[index].kind = .furniture
    }
  }

  /// "The island's headlines, sent at 5:30 a.m." between "Sign up" and "Email address": what a
  /// letter brings stands in the block that invites to it.
  private mutating func dropPromises(_ marks: [LineSigns]) {
    for index in lines.indices.dropFirst().dropLast()
    where lines[index].kind != .furniture && marks[index].words <= 20
      && marks[index - 1].invites && lines[index - 1].kind == .furniture
      && lines[index + 1].kind == .furniture
      && !lines[index].startsBlock && !lines[index + 1].startsBlock
    {
      lines[index].kind = .furniture
    }
  }

  /// Takes the rows of tables out of what looks like a menu.
  private mutating func findTables(_ marks: [LineSigns]) {
    var index = 0
    while index < lines.count {
      guard marks[index].mayHaveCells, let table = Table.starting(at: index, of: lines, in: text)
      else {
        index += 1
        continue
      }
      for row in table.header..<table.rows.upperBound { lines[row].kind = .row }
      tables.append(table)
      index = table.rows.upperBound
    }
  }

  /// Whether a page without a sentence is a list of other pages' headlines: several lines that are
  /// no list of figures, with menus or notices among them.
  private func looksLikeMenu(_ marks: [LineSigns]) -> Bool {
    let short = lines.indices.filter { [.heading, .item, .title].contains(lines[$0].kind) }
    let listed = short.filter { marks[$0].hasBullet || marks[$0].hasLabel }
    return short.count >= 4 && lines.contains { $0.kind == .furniture }
      && 2 * listed.count < short.count
  }

  private mutating func dropHeadlines() {
    for index in lines.indices where [.heading, .item, .title].contains(lines[index].kind) {
      lines[index].kind = .furniture
    }
    titleLine = nil
  }

  /// A text of nothing but short lines, such as a single note without a full stop, is all there
  /// is to read, its title too where no other line has a figure.
  private mutating func readHeadings(_ marks: [LineSigns]) {
    for index in lines.indices where lines[index].kind == .heading { lines[index].kind = .prose }
    readsTitle = !lines.indices.contains { lines[$0].kind == .prose && marks[$0].hasDigits }
  }

  /// The day that a dateline names in full: that of publication, where nothing else tells it.
  func day(of dates: [DateMark]) -> Day? {
    for line in lines.prefix(60) where line.kind == .dateline {
      for date in dates where date.tokens.overlaps(line.tokens) {
        if let period = date.period, period.length == 1, date.sense == .during {
          return period.start
        }
      }
    }
    // NAIROBI, May 3, 2025 (Wire) — the dateline can open the first sentence.
    guard let first = lines.first(where: { $0.kind == .prose }),
      let dash = first.tokens.prefix(16).first(where: { text.isSign($0, "-") })
    else { return nil }
    return dates.first { $0.tokens.upperBound <= dash && $0.tokens.overlaps(first.tokens) }?
      .period.flatMap { $0.length == 1 ? $0.start : nil }
  }

  /// The title is the line that repeats it, or the one that speaks of the same as the article.
  private mutating func findTitle(_ title: String?, _ marks: [LineSigns], _ dates: [Range<Int>]) {
    let index =
      if let key = title.map({ Fold.key($0) }) {
        lines.indices.prefix(60).first { Fold.key(text.words(ofTokens: lines[$0].tokens)) == key }
      } else {
        TitleLine(lines, marks, dates, in: text).index
      }
    guard let index else { return }
    lines[index].kind = .title
    titleLine = index
  }

  /// The short lines beside the title that name a place, an agency or a date.
  private mutating func findDatelines(_ marks: [LineSigns], _ dates: [Range<Int>]) {
    let start = titleLine.map { $0 + 1 } ?? 0
    var hasDate = false
    for index in start..<min(start + 5, lines.count) {
      let isMenu = lines[index].kind == .furniture
      guard !isMenu || marks[index].isMenuLike else { continue }
      guard marks[index].isHeadline, lines[index].tokens.count <= 24, !marks[index].hasBullet
      else { break }
      let isDated = isDated(index, dates)
      hasDate = hasDate || isDated
      if isMenu {
        // By a staff writer | 16 May 2023 | No comments
        let isSigned = marks[index].isByline && marks[index].hasBars
        if marks[index].hasDigits ? isDated : isSigned, !marks[index].isTold {
          lines[index].kind = .dateline
        }
        continue
      }
      let isPlain = !marks[index].hasDigits && marks[index].hasDash
      if marks[index].isByline || isDated || isPlain, !marks[index].hasLabel {
        lines[index].kind = .dateline
      }
    }
    // The day may stand right above the title; with another below it, it is that of the visit.
    guard let titleLine, titleLine > 0, !hasDate, lines[titleLine - 1].kind == .heading,
      marks[titleLine - 1].words <= 6, isDated(titleLine - 1, dates)
    else { return }
    lines[titleLine - 1].kind = .dateline
  }

  /// Whether a line holds a date and no other number.
  private func isDated(_ index: Int, _ dates: [Range<Int>]) -> Bool {
    let line = lines[index].tokens
    let ofLine = dates.filter { $0.overlaps(line) }
    return !ofLine.isEmpty
      && line.allSatisfy { token in
        text.tokens[token].kind != .digits || ofLine.contains { $0.contains(token) }
          || isClock(token)
      }
  }

  /// Whether digits tell the hour or the minute: 12:10.
  private func isClock(_ token: Int) -> Bool {
    (text.isSign(token - 1, ":") && text.tokens[token].isAttached)
      || (text.isSign(token + 1, ":") && text.tokens[token + 1].isAttached)
  }

  /// "Published 14 June 2022" is a dateline above the first sentence; elsewhere, and without a
  /// date, it is the page's.
  private mutating func sortIssued(_ marks: [LineSigns], _ dates: [Range<Int>]) {
    let body = lines.firstIndex { $0.kind == .prose } ?? lines.count
    for index in lines.indices where marks[index].isIssued && lines[index].kind != .title {
      let isDated = marks[index].hasTime || dates.contains { $0.overlaps(lines[index].tokens) }
      let isSigned = index < body && marks[index].isByline
      lines[index].kind = isDated && index < body || isSigned ? .dateline : .furniture
    }
  }

  /// What stands before the title is the page's, unless it is a sentence or a dateline.
  private mutating func dropMenus(_ marks: [LineSigns]) {
    guard let titleLine else { return }
    for index in 0..<titleLine
    where (marks[index].isHeadline || marks[index].addresses || marks[index].showsScene)
      && !marks[index].isByline && lines[index].kind != .dateline
    {
      lines[index].kind = .furniture
    }
  }

  /// A line with a figure and no full stop is an item beside other such lines, or behind a
  /// bullet or a colon; alone it is a heading that repeats what follows.
  private mutating func sortItems(_ marks: [LineSigns]) {
    for index in lines.indices where lines[index].kind == .heading {
      if marks[index].hasBullet || marks[index].hasLabel {
        lines[index].kind = .item
        continue
      }
      guard marks[index].hasDigits else { continue }
      let neighbors = [index - 1, index + 1].filter(lines.indices.contains)
      let besideItems = neighbors.contains { neighbor in
        let joined = neighbor < index ? !lines[index].startsBlock : !lines[neighbor].startsBlock
        return joined && marks[neighbor].hasDigits
          && [.heading, .item].contains(lines[neighbor].kind)
      }
      if besideItems { lines[index].kind = .item }
    }
  }
}
