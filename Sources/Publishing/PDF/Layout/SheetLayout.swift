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
        case .list(let phrases): bricks += list(phrases, section == .sources ? .note : .body)
        case .table(let table):
          var rows = self.table(table, in: section)
          if bricks.last?.group?.tag == "Table" { rows[0].space = 9 }
          bricks += rows
        case .footnotes(let notes): bricks += self.notes(notes)
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
    var y = 8.0
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
    y += 7
    items.insert(.fill(x: 0, y: 0, width: width, height: y, .accent), at: 0)
    let band = Brick(height: y, items: items, keepsWithNext: true)
    return [band] + page.header.dropFirst(2).map { paragraph($0, .quiet, space: 4) }
  }

  private func heading(_ title: Phrase, isFirst: Bool) -> Brick {
    let text = ruler.set(copy(title, .heading), width: width, tag: "H2")
    let bottom = text.bottom + 1.5
    return Brick(
      height: bottom + 1, space: isFirst ? 7 : 10,
      items: [.text(text), .rule(x: 0, y: bottom, width: width, thickness: 0.6, .accent)],
      keepsWithNext: true)
  }

  private func paragraph(_ phrase: Phrase, _ lettering: Lettering, space: Double = 3) -> Brick {
    let text = ruler.set(copy(phrase, lettering), width: width, tag: "P")
    return Brick(height: text.height, space: space, items: [.text(text)], isSplittable: true)
  }

  private mutating func list(_ phrases: [Phrase], _ lettering: Lettering) -> [Brick] {
    let group = nextGroup("L")
    let indent = 9.0
    return phrases.map { phrase in
      let bullet = ruler.set(Copy("•", lettering, in: page.language), width: indent)
      let text = ruler.set(copy(phrase, lettering), x: indent, width: width - indent, tag: "LI")
      return Brick(
        height: text.height, space: 2.5, items: [.text(bullet), .text(text)], isSplittable: true,
        group: group)
    }
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

  /// The footnotes in two columns, to be read along the rows.
  private func notes(_ notes: [Page.Note]) -> [Brick] {
    let gap = 14.0
    let column = notes.count > 1 ? (width - gap) / 2 : width
    return stride(from: 0, to: notes.count, by: 2).map { index in
      let first = note(notes[index], width: column)
      guard index + 1 < notes.count else { return first }
      let second = note(notes[index + 1], width: column)
      var row = first
      row.height = max(first.height, second.height)
      row.items += second.items.map { $0.moved(x: column + gap, y: 0) }
      return row
    }
  }

  private func note(_ note: Page.Note, width: Double) -> Brick {
    let indent = 20.0
    let bracketed = Isolation.value("[\(note.number)]", in: page.language)
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
      height: set.height, space: 2.5,
      items: [.target(note: note.number, y: 0), .text(head), .text(set)], isSplittable: true)
  }

  private mutating func nextGroup(_ tag: String) -> Brick.Group {
    groups += 1
    return Brick.Group(number: groups, tag: tag)
  }
}
