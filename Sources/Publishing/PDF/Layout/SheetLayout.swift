import Displacement
import Situation

/// A page on sheets of paper: every text at its place, before anything is drawn.
///
/// Pure: the same page and the same ruler give the same sheets, so that tests hold every break and
/// every text without a picture.
struct SheetLayout {
  /// The bricks of each sheet, within the frame of the paper.
  private(set) var sheets: [[Brick]] = []
  private let page: Page
  private let paper: Paper
  private let ruler: Ruler
  private var groups = 0

  init(_ page: Page, on paper: Paper = .a4, _ ruler: Ruler) {
    self.page = page
    self.paper = paper
    self.ruler = ruler
    sheets = Pagination(bricks, height: paper.frameHeight).sheets
  }

  /// The page on two sheets where it is a little too long for them and letters a tenth smaller
  /// make room; otherwise on as many as it needs.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - paper: the paper that is printed on.
  ///   - ruler: what measures its texts.
  /// - Returns: the layout, and how many times its size it is to be drawn.
  static func fitted(
    _ page: Page, on paper: Paper = .a4, _ ruler: Ruler
  ) -> (layout: SheetLayout, scale: Double) {
    let usual = SheetLayout(page, on: paper, ruler)
    guard usual.sheets.count == sheetsOfABrief + 1 else { return (usual, 1) }
    for scale in [0.95, 0.9] {
      let smaller = SheetLayout(page, on: paper.scaled(by: 1 / scale), ruler)
      if smaller.sheets.count <= sheetsOfABrief { return (smaller, scale) }
    }
    return (usual, 1)
  }

  /// As many sheets as a reader in a meeting turns over: both sides of one leaf.
  private static let sheetsOfABrief = 2

  private var width: Double { paper.frameWidth }

  private var bricks: [Brick] {
    mutating get {
      var bricks = banner
      var section: Section?
      var index = 0
      while index < page.blocks.count {
        let block = page.blocks[index]
        index += 1
        switch block {
        case .heading(let opened, let title):
          section = opened
          // The band above says what the first sentences are.
          bricks.append(heading(title, isFirst: opened == .headline))
        case .paragraph(let phrase):
          let isLead = section == .headline && bricks.last?.keepsWithNext ?? false
          bricks.append(paragraph(phrase, isLead ? .lead : .body))
        case .list(let phrases) where section == .sources:
          bricks += columns(phrases) { item($0, .method, width: $1) }
        case .list(let phrases): bricks += list(phrases)
        case .table(let table):
          var rows = self.table(table, in: section)
          if bricks.last?.group?.tag == "Table" { rows[0].space = 9 }
          bricks += rows
        case .footnotes(let notes): bricks += columns(notes, note)
        case .picture(let picture):
          var pictures = [picture]
          while index < page.blocks.count, case .picture(let next) = page.blocks[index] {
            pictures.append(next)
            index += 1
          }
          bricks += PictureLayout(pictures, in: page.language, ruler, width: width).bricks
        }
      }
      return bricks
    }
  }

  private func copy(_ phrase: Phrase, _ lettering: Lettering) -> Copy {
    Copy(phrase, lettering, in: page.language)
  }

  /// The dark band with the title, and the lines below it.
  private var banner: [Brick] {
    let padding = 10.0
    var items: [Brick.Item] = []
    var y = 6.0
    func add(_ phrase: Phrase, _ lettering: Lettering, tag: String) {
      let text = ruler.set(
        copy(phrase, lettering), x: padding, y: y, width: width - 2 * padding, tag: tag)
      items.append(.text(text))
      y = text.bottom + 1
    }
    add(page.title, .title, tag: "H1")
    for (number, line) in page.header.prefix(2).enumerated() {
      add(line, number == 0 ? .event : .issue, tag: "P")
    }
    y += 5
    items.insert(.fill(x: 0, y: 0, width: width, height: y, .accent), at: 0)
    let band = Brick(height: y, items: items, keepsWithNext: true)
    return [band] + page.header.dropFirst(2).map { paragraph($0, .quiet, space: 4) }
  }

  private func heading(_ title: Phrase, isFirst: Bool) -> Brick {
    let text = ruler.set(copy(title, .heading), width: width, tag: "H2")
    let bottom = text.bottom + 1.5
    return Brick(
      height: bottom + 1, space: isFirst ? 6 : 8.5,
      items: [.text(text), .rule(x: 0, y: bottom, width: width, thickness: 0.6, .accent)],
      keepsWithNext: true)
  }

  private func paragraph(_ phrase: Phrase, _ lettering: Lettering, space: Double = 2.5) -> Brick {
    let text = ruler.set(copy(phrase, lettering), width: width, tag: "P")
    return Brick(height: text.height, space: space, items: [.text(text)], isSplittable: true)
  }

  private mutating func list(_ phrases: [Phrase]) -> [Brick] {
    let group = nextGroup("L")
    return phrases.map { phrase in
      var item = item(phrase, .body, width: width)
      item.group = group
      return item
    }
  }

  private func item(_ phrase: Phrase, _ lettering: Lettering, width: Double) -> Brick {
    let indent = 9.0
    let bullet = ruler.set(Copy("•", lettering, in: page.language), width: indent)
    let text = ruler.set(copy(phrase, lettering), x: indent, width: width - indent, tag: "LI")
    return Brick(
      height: text.height, space: 1.5, items: [.text(bullet), .text(text)], isSplittable: true)
  }

  private mutating func table(_ table: Page.Table, in section: Section?) -> [Brick] {
    if section == .keyFigures,
      var tiles = TileLayout(table, in: page.language, ruler, width: width).brick
    {
      tiles.space = 5
      return [tiles]
    }
    let group = nextGroup("Table")
    return TableLayout(table, in: page.language, ruler, width: width, group: group.number).bricks
  }

  /// Texts in two columns, some of them at a time, so that a sheet ends between them.
  private func columns<Element>(
    _ elements: [Element], _ set: (Element, Double) -> Brick
  ) -> [Brick] {
    let gap = 14.0
    let column = elements.count > 1 ? (width - gap) / 2 : width
    let bricks = elements.map { set($0, column) }
    return stride(from: 0, to: bricks.count, by: SheetLayout.mostInColumns).map { start in
      let some = Array(bricks[start...].prefix(SheetLayout.mostInColumns))
      let whole = some.reduce(0) { $0 + $1.height + $1.space }
      var joined = Brick(height: 0, space: some[0].space, items: [], isSplittable: some.count == 1)
      var (x, y, half) = (0.0, 0.0, 0.0)
      for (index, brick) in some.enumerated() {
        // The second column begins where the first would be more than half.
        if index > 0, x == 0, half + brick.height / 2 > whole / 2 {
          (x, y) = (column + gap, 0)
        }
        if y > 0 { y += brick.space }
        joined.items += brick.items.map { $0.moved(x: x, y: y) }
        y += brick.height
        half += brick.height + brick.space
        joined.height = max(joined.height, y)
      }
      return joined
    }
  }

  /// How many texts stand in two columns together.
  private static let mostInColumns = 7

  private func note(_ note: Page.Note, in width: Double) -> Brick {
    let indent = 20.0
    let bracketed = Isolation.value("[\(note.label)]", in: page.language)
    let number = Copy(bracketed, .note, in: page.language)
    var text = copy(note.text, .note)
    if let quotation = note.quotation {
      let pieces = quotation.split(around: note.phrase ?? "")
      var strong = Lettering.note
      strong.isBold = true
      text.spans.append(.init(text: ": ", lettering: .note))
      text.spans += Copy.quotation(pieces, .note, strong, in: page.language)
    }
    let set = ruler.set(text, x: indent, width: width - indent, tag: "P")
    let head = ruler.set(number, width: indent, tag: "P")
    return Brick(
      height: set.height, space: 2,
      items: [.target(note: note.number, y: 0), .text(head), .text(set)], isSplittable: true)
  }

  private mutating func nextGroup(_ tag: String) -> Brick.Group {
    groups += 1
    return Brick.Group(number: groups, tag: tag)
  }
}
