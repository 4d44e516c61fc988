import Displacement

/// Sets a table in rows as high as their highest cell.
struct TableLayout {
  private let table: Page.Table
  private let language: LanguageCode
  private let ruler: Ruler
  private let width: Double
  private let group: Int
  private let columns: [Column]

  /// A column with its place.
  private struct Column {
    var x: Double
    var width: Double
    /// Where the numbers of the column end, from its start; `nil` where cells are words or wrap.
    var axis: Double?
  }

  static let gap = 9.0
  private static let padding = 1.6
  private static let indent = 9.0
  /// A table of so many rows is not cut.
  private static let mostTogether = 6
  /// A wider column of numbers has them in several lines.
  private static let widestNumber = 130.0

  /// Sets the table; no other group of the page has that number.
  init(_ table: Page.Table, in language: LanguageCode, _ ruler: Ruler, width: Double, group: Int) {
    self.table = table
    self.language = language
    self.ruler = ruler
    self.width = width
    self.group = group
    columns = TableLayout.columns(of: table, language, ruler, width)
  }

  private static func columns(
    of table: Page.Table, _ language: LanguageCode, _ ruler: Ruler, _ width: Double
  ) -> [Column] {
    var demands: [ColumnWidths.Demand] = []
    var sides: [Sides?] = []
    for (index, column) in table.columns.enumerated() {
      var natural = 0.0
      var least = 0.0
      var around = Sides()
      let heading = head(column, language)
      for (copy, level) in [(heading, 0)]
        + table.rows.map({ row in
          (cell(row, index, column, language), index == 0 ? row.level : 0)
        })
      {
        let extent = ruler.extent(copy, nil)
        let indent = Double(min(level, 6)) * TableLayout.indent
        natural = max(natural, extent.width + indent)
        if !column.kind.isNumber { least = max(least, ruler.leastWidth(copy) + indent) }
        around.include(Sides(extent, language))
      }
      let isAligned = column.kind.isNumber && around.width <= widestNumber
      sides.append(isAligned ? around : nil)
      let own = isAligned ? around.width : natural
      demands.append(
        .init(
          natural: own + 0.1, least: isAligned ? own : min(least == 0 ? own : least, own) + 0.1,
          wraps: !isAligned, grows: index == 0))
    }
    let gaps = gap * Double(table.columns.count - 1)
    let widths = ColumnWidths.widths(demands, in: width - gaps)
    let isTight = zip(widths, demands).contains { $0 < $1.natural - 0.01 && !$1.wraps }
    var x = 0.0
    return zip(widths, sides).map { width, around in
      defer { x += width + gap }
      guard let around, !isTight else { return Column(x: x, width: width, axis: nil) }
      // Numbers stand at the far side of their column, or near it on an Arabic page as well.
      return Column(x: x, width: width, axis: width - around.after)
    }
  }

  private static func head(_ column: Page.Column, _ language: LanguageCode) -> Copy {
    Copy(column.title, .columnHead, in: language)
  }

  private static func cell(
    _ row: Page.Row, _ index: Int, _ column: Page.Column, _ language: LanguageCode
  ) -> Copy {
    let cell = row.cells[index]
    let lettering = row.isTotal ? Lettering.total : .cell
    guard cell.isEmpty, column.kind == .number else { return Copy(cell, lettering, in: language) }
    return Copy("—", .quiet, in: language)
  }

  /// The head and the rows, with rules between them.
  var bricks: [Brick] {
    var head = row(
      table.columns.map { TableLayout.head($0, language) }, tag: "TH", rule: (0.8, .accent))
    head.keepsWithNext = true
    let group = Brick.Group(
      number: group, tag: "Table", head: head.items, headHeight: head.height)
    head.group = group
    head.space = 3
    let rows = table.rows.enumerated().map { number, row in
      let copies = table.columns.indices.map {
        TableLayout.cell(row, $0, table.columns[$0], language)
      }
      let isLast = number == table.rows.count - 1
      let isAboveTotal = !isLast && table.rows[number + 1].isTotal
      let rule: (Double, Ink) = isAboveTotal ? (0.8, .accent) : (0.4, .rule)
      var brick = self.row(copies, level: row.level, tag: "TD", rule: rule)
      brick.group = group
      // A short table stands on one sheet, and of a long one no row stands alone on another.
      let isEdge = number == 0 || number == table.rows.count - 2
      brick.keepsWithNext = !isLast && (isEdge || table.rows.count <= TableLayout.mostTogether)
      return brick
    }
    return [head] + rows
  }

  private func row(
    _ copies: [Copy], level: Int = 0, tag: String, rule: (thickness: Double, ink: Ink)
  ) -> Brick {
    var items: [Brick.Item] = []
    var height = 0.0
    let leading = copies.reduce(0) { max($0, $1.isEmpty ? 0 : $1.leading) }
    for (index, (copy, column)) in zip(copies, columns).enumerated() where !copy.isEmpty {
      var text = set(copy, in: column, kind: table.columns[index].kind)
      if index == 0 {
        let indent = Double(min(level, 6)) * TableLayout.indent
        text = ruler.set(copy, x: column.x + indent, width: max(20, column.width - indent))
      }
      // Smaller letters stand in the middle of the line of the larger ones.
      text.y = TableLayout.padding + max(0, (leading - copy.leading) / 2)
      text.tag = index == 0 && tag == "TD" ? "TH" : tag
      height = max(height, text.bottom)
      items.append(.text(text))
    }
    height += TableLayout.padding
    items.append(.rule(x: 0, y: height, width: width, thickness: rule.thickness, rule.ink))
    return Brick(height: height, items: items, tag: "TR")
  }

  private func set(_ copy: Copy, in column: Column, kind: Page.Column.Kind) -> SetText {
    guard let axis = column.axis else {
      return ruler.set(
        copy, x: column.x, width: column.width, alignment: kind.isNumber ? .right : .start)
    }
    let extent = ruler.extent(copy, nil)
    let x = column.x + axis - Sides(extent, language).before
    return ruler.set(copy, x: x, width: extent.width + 0.1)
  }
}

/// How far a cell reaches to both sides of where its number ends, in the direction of the page.
private struct Sides {
  var before = 0.0
  var after = 0.0

  init() {}

  /// Words without a number stand to the left of where numbers end.
  init(_ extent: Ruler.Extent, _ language: LanguageCode) {
    let left = extent.axis ?? extent.width
    switch language {
    case .english: (before, after) = (left, extent.width - left)
    case .arabic: (before, after) = (extent.width - left, left)
    }
  }

  var width: Double { before + after }

  mutating func include(_ other: Sides) {
    before = max(before, other.before)
    after = max(after, other.after)
  }
}

extension Page.Column.Kind {
  /// Whether cells are aligned by their numbers.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .range: true
    case .label, .words: false
    }
  }
}
