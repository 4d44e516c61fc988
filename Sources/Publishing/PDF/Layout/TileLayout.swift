import Displacement
import Situation

/// Sets the key figures as five tiles side by side.
struct TileLayout {
  private let table: Page.Table
  private let language: LanguageCode
  private let ruler: Ruler
  private let width: Double

  /// The rows of each tile: what stands large, and what stands small below it.
  private static let tiles: [[Report.Tile.Kind]] = [
    [.displaced], [.displacementNew, .displacementSinceStart],
    [.returnedPeriod, .returnedSinceStart], [.held], [.routes],
  ]
  /// What the tiles are in the document's structure.
  static let tag = "Div"
  private static let gap = 7.0
  private static let padding = 6.0

  init(_ table: Page.Table, in language: LanguageCode, _ ruler: Ruler, width: Double) {
    self.table = table
    self.language = language
    self.ruler = ruler
    self.width = width
  }

  /// The tiles; `nil` where the rows are not the key figures.
  var brick: Brick? {
    let kinds = Report.Tile.Kind.allCases
    guard table.rows.count == kinds.count else { return nil }
    let count = Double(TileLayout.tiles.count)
    let tileWidth = (width - (count - 1) * TileLayout.gap) / count
    let sizes = self.sizes(for: tileWidth - 2 * TileLayout.padding)
    var items: [[Brick.Item]] = []
    var height = 0.0
    for (number, tile) in TileLayout.tiles.enumerated() {
      let rows = tile.compactMap { kind in
        kinds.firstIndex(of: kind).map { table.rows[$0] }
      }
      let x = Double(number) * (tileWidth + TileLayout.gap)
      let (texts, bottom) = self.texts(of: rows, x: x, width: tileWidth, sizes)
      items.append(texts)
      height = max(height, bottom + TileLayout.padding)
    }
    let backs = TileLayout.tiles.indices.flatMap { number -> [Brick.Item] in
      let x = Double(number) * (tileWidth + TileLayout.gap)
      return [
        .fill(x: x, y: 0, width: tileWidth, height: height, .pale),
        .rule(x: x, y: 0, width: tileWidth, thickness: 1.6, .accent),
      ]
    }
    return Brick(height: height, items: backs + items.flatMap(\.self), tag: TileLayout.tag)
  }

  private func texts(
    of rows: [Page.Row], x: Double, width: Double, _ sizes: Sizes
  ) -> (items: [Brick.Item], bottom: Double) {
    var items: [Brick.Item] = []
    var y = TileLayout.padding
    func add(_ copy: Copy, space: Double = 0) {
      guard !copy.isEmpty else { return }
      y += space
      let inside = width - 2 * TileLayout.padding
      let text = ruler.set(copy, x: x + TileLayout.padding, y: y, width: inside, tag: "P")
      items.append(.text(text))
      y = text.bottom
    }
    for (number, row) in rows.enumerated() {
      if number > 0 {
        y += 5
        let inside = width - 2 * TileLayout.padding
        items.append(
          .rule(x: x + TileLayout.padding, y: y, width: inside, thickness: 0.4, .rule))
        y += 3
      }
      for (column, cell) in zip(table.columns, row.cells) where !cell.isEmpty {
        // The day and the footnotes share a line.
        if column.term == .notes, case .text(var last) = items.last, row.asOf(in: table) != nil {
          last.copy += Copy("\u{A0}", .reference, in: language)
          last.copy += Copy(cell, .reference, in: language)
          items[items.count - 1] = .text(last)
        } else {
          add(copy(of: cell, under: column, isFirst: number == 0, sizes))
        }
      }
    }
    return (items, y)
  }

  /// The letters of the numbers that stand large and of the words beside them.
  private typealias Sizes = (number: Lettering, words: Lettering)

  /// The largest letters in which every number has room in one line of that width.
  private func sizes(for width: Double) -> Sizes {
    let main = TileLayout.tiles.compactMap(\.first).compactMap { kind in
      Report.Tile.Kind.allCases.firstIndex(of: kind).map { table.rows[$0] }
    }
    var sizes: Sizes = (.tileNumber, .tileWords)
    while sizes.number.size > Lettering.tileSecond.size {
      let fits = main.allSatisfy { row in
        zip(table.columns, row.cells).allSatisfy { column, cell in
          column.term != .people || !cell.hasValue
            || ruler.width(Copy(cell, sizes.words, values: sizes.number, in: language)) <= width
        }
      }
      if fits { return sizes }
      sizes.number.size -= 1
      sizes.words.size = max(7, sizes.words.size - 0.25)
    }
    return sizes
  }

  private func copy(
    of cell: Phrase, under column: Page.Column, isFirst: Bool, _ sizes: Sizes
  ) -> Copy {
    func named(_ lettering: Lettering) -> Copy {
      guard cell != .blank else { return Copy("", lettering, in: language) }
      return Copy(column.title + ": ", lettering, in: language)
        + Copy(cell, lettering, in: language)
    }
    return switch column.term {
    case .figure: Copy(cell, isFirst ? .tileLabel : .tileDetail, in: language)
    case .people:
      Copy(
        cell, isFirst ? sizes.words : .tileDetail,
        values: isFirst ? sizes.number : .tileSecond, in: language)
    case .households, .change: named(.tileDetail)
    case .asOf: named(.reference)
    default: Copy(cell, .tileDetail, in: language)
    }
  }
}

extension Page.Row {
  /// The cell of the day, where the row has one.
  fileprivate func asOf(in table: Page.Table) -> Phrase? {
    let index = table.columns.firstIndex { $0.term == .asOf }
    return index.map { cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Phrase {
  /// Whether there is a number in the phrase.
  fileprivate var hasValue: Bool {
    runs.contains { if case .value = $0 { true } else { false } }
  }
}
