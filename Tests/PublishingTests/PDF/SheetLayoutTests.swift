import Displacement
@testable import Publishing
import Situation
import TestSupport
import Testing

@Suite("A page on sheets")
struct SheetLayoutTests {
  /// Summaries of every form, and some that no ledger would make.
  static let summaries: [Summary] = {
    var random = RandomSummary(seed: 11)
    let made = [
      Hasakah.summary(), Hasakah.summary(.public), Hasakah.empty(), Hasakah.onlyVague,
      Hasakah.sixtyPlaces,
      Hasakah.naming(String(repeating: "Long name 3-5 " + "مدرسة ", count: 40)),
      Hasakah.naming(String(repeating: "x", count: 3_000)),
    ]
    return made + (0..<40).map { _ in random.next() }
  }()

  private func sheets(_ page: Page) -> [[Brick]] { SheetLayout(page, .plain).sheets }

  /// The texts of a page, each as often as a sheet should have it, but for the key figures.
  private func expected(_ page: Page) -> [String: Int] {
    var texts: [String] = []
    func add(_ phrase: Phrase) {
      texts.append(Copy(phrase, .cell, in: page.language).text)
    }
    add(page.title)
    page.header.forEach(add)
    for block in page.blocks {
      switch block {
      case .heading(_, let title): add(title)
      case .paragraph(let phrase): add(phrase)
      case .list(let phrases): phrases.forEach(add)
      case .table(let table) where !table.isKeyFigures:
        texts += table.columns.map(\.title)
        for row in table.rows {
          for (column, cell) in zip(table.columns, row.cells) {
            if cell.isEmpty, column.kind == .number { texts.append("—") } else { add(cell) }
          }
        }
      case .table: break
      case .footnotes(let notes):
        for note in notes {
          texts.append(Isolation.value("[\(note.number)]", in: page.language))
        }
      case .picture(let picture): add(picture.caption)
      }
    }
    return texts.filter { !$0.isEmpty }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(
    "every text of the page is printed once, and nothing else", arguments: LanguageCode.allCases)
  func once(_ language: LanguageCode) {
    for summary in SheetLayoutTests.summaries {
      let page = Page(summary, in: language)
      var missing = expected(page)
      var notes = page.blocks.flatMap { block -> [Page.Note] in
        if case .footnotes(let notes) = block { notes } else { [] }
      }
      let bricks = sheets(page).flatMap(\.self).filter { !$0.isRepeated }
      let tiles = bricks.filter { $0.tag == TileLayout.tag }.names.joined(separator: "\n")
      let texts = bricks.filter { $0.tag != TileLayout.tag }.flatMap(\.texts)
      for text in texts where text.lines.lowerBound == 0 {
        let words = text.copy.text
        if let count = missing[words], count > 0 {
          missing[words] = count - 1
        } else if let note = notes.firstIndex(where: {
          words.hasPrefix(Copy($0.text, .note, in: language).text)
            && words.plain.contains(($0.quotation ?? "").plain)
        }) {
          notes.remove(at: note)
        } else {
          #expect(words == "•")
        }
      }
      #expect(missing.values.allSatisfy { $0 == 0 }, "\(missing.filter { $0.value > 0 }.keys)")
      #expect(notes.isEmpty)
      expectKeyFigures(of: page, in: tiles)
    }
  }

  /// What is printed beside the other texts is the key figures, each cell once and in order.
  private func expectKeyFigures(of page: Page, in tiles: String) {
    var rest = tiles[...]
    let tables = page.blocks.compactMap { block -> Page.Table? in
      if case .table(let table) = block, table.isKeyFigures { table } else { nil }
    }
    for table in tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) where !cell.isEmpty && cell != .blank {
          let words = Copy(cell, .cell, in: page.language).text
          guard let found = rest.firstRange(of: words) else {
            Issue.record("\(words) of \(column.title) is not printed in its place")
            return
          }
          // Nothing stands before it but the name of its column.
          let before = rest[..<found.lowerBound].filter { !$0.isWhitespace }
          let name = column.title.filter { !$0.isWhitespace } + ":"
          #expect(before.isEmpty || before == name, "\(before)")
          rest = rest[found.upperBound...]
        }
      }
    }
    #expect(!rest.contains { !$0.isWhitespace })
  }

  @Test("no text stands outside of its sheet, above another one, or without all of its lines")
  func frame() {
    let height = Paper.a4.frameHeight
    for summary in SheetLayoutTests.summaries {
      for sheet in sheets(Page(summary, in: .english)) {
        var bottom = 0.0
        for brick in sheet {
          let top = brick.texts.map(\.y).min() ?? bottom
          #expect(top >= bottom - 0.01)
          bottom = max(bottom, brick.texts.map(\.bottom).max() ?? bottom)
          for text in brick.texts {
            #expect(text.x >= -0.01 && text.width > 0)
          }
        }
        #expect(bottom <= height + 0.01)
      }
      var lines: [Copy: Int] = [:]
      for text in sheets(Page(summary, in: .english)).flatMap(\.self).flatMap(\.texts) {
        lines[text.copy, default: 0] += text.lines.count
      }
      #expect(lines.values.allSatisfy { $0 > 0 })
    }
  }

  @Test("the cells of a row do not overlap", arguments: LanguageCode.allCases)
  func columns(_ language: LanguageCode) {
    for summary in SheetLayoutTests.summaries {
      for brick in sheets(Page(summary, in: language)).flatMap(\.self) where brick.tag == "TR" {
        let texts = brick.texts.sorted { $0.x < $1.x }
        for (left, right) in zip(texts, texts.dropFirst()) {
          #expect(left.x + left.width <= right.x + 0.3)
        }
        #expect(texts.allSatisfy { $0.x + $0.width <= Paper.a4.frameWidth + 0.3 })
      }
    }
  }

  @Test("the numbers of a column end at one place", arguments: LanguageCode.allCases)
  func axes(_ language: LanguageCode) {
    let rows = sheets(Page(Hasakah.sixtyPlaces, in: language)).flatMap(\.self).filter { brick in
      brick.texts.count > 5 && brick.tag == "TR"
    }
    let ends = rows.compactMap { row -> Double? in
      guard row.texts[0].tag == "TH", row.texts.count > 1 else { return nil }
      let number = row.texts[1]
      guard let axis = Ruler.plain.extent(number.copy, nil).axis else { return nil }
      return switch language {
      case .english: number.x + axis
      case .arabic: number.x + number.width - axis
      }
    }
    let rounded = Set(ends.map { ($0 * 4).rounded() / 4 })
    #expect(ends.count > 50)
    #expect(rounded.count <= 2, "\(rounded)")
  }

  @Test("what is a little too long for two sheets is set smaller, and nothing else is")
  func fitted() {
    func scale(_ paragraphs: Int) -> (sheets: Int, scale: Double) {
      var page = Page(Hasakah.empty(), in: .english)
      let text = Phrase.words(String(repeating: "word ", count: 60))
      page.blocks = Array(repeating: .paragraph(text), count: paragraphs)
      let (layout, scale) = SheetLayout.fitted(page, .plain)
      return (layout.sheets.count, scale)
    }
    let fitted = (20...140).map(scale)
    #expect(Set(fitted.map(\.scale)) == [1, 0.95, 0.9])
    #expect(fitted.allSatisfy { $0.scale == 1 || $0.sheets == 2 })
    #expect(fitted.last?.scale == 1)
    #expect(fitted.contains { $0.sheets == 3 && $0.scale == 1 })
  }

  @Test("a day of which nothing is known has one sheet, and a table of sixty places its heads")
  func sheetCounts() {
    #expect(sheets(Page(Hasakah.empty(), in: .english)).count == 1)
    let sixty = sheets(Page(Hasakah.sixtyPlaces, in: .english))
    #expect(sixty.count > 3)
    #expect(sixty.flatMap(\.self).count(where: \.isRepeated) >= 2)
  }
}

extension Page.Table {
  fileprivate var isKeyFigures: Bool {
    columns.first?.term == .figure && rows.count == Report.Tile.Kind.allCases.count
      && columns.contains { $0.term == .people }
  }
}
