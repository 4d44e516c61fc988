import Displacement

extension TerminalText {
  /// The table in columns as wide as their cells; the label's column, and then columns of words,
  /// are wrapped where the lines would be wider than the page.
  func table(_ table: Page.Table, _ language: LanguageCode) -> [String] {
    let cells = table.rows.map { row in
      zip(table.columns, row.cells).map { column, cell in
        let dash = column.kind == .number ? "—" : ""
        return cell.isEmpty ? dash : text(cell, in: language)
      }
    }
    let widths = widths(table, cells)
    // An Arabic table is read from the right: its label stands last, and the figures before it.
    let order =
      switch language {
      case .arabic: Array(table.columns.indices.reversed())
      case .english: Array(table.columns.indices)
      }
    func line(_ cells: [[String]], level: Int) -> [String] {
      let height = cells.map(\.count).max() ?? 0
      return (0..<height).map { number in
        order.map { index in
          let cell = number < cells[index].count ? cells[index][number] : ""
          let indent = index == 0 ? level * 2 : 0
          return set(cell, table.columns[index].kind, widths[index], indent, language)
        }.joined(separator: "  ")
      }
    }
    let heads = table.columns.indices.map { wrapped(table.columns[$0].title, to: widths[$0]) }
    let rule = String(repeating: "─", count: widths.reduce(0) { $0 + $1 + 2 } - 2)
    var lines = line(heads, level: 0) + [rule]
    for (row, texts) in zip(table.rows, cells) {
      if row.isTotal { lines.append(rule) }
      let wrapped = texts.indices.map { index in
        self.wrapped(texts[index], to: widths[index] - (index == 0 ? row.level * 2 : 0))
      }
      lines += line(wrapped, level: row.level)
    }
    return lines
  }

  private func widths(_ table: Page.Table, _ cells: [[String]]) -> [Int] {
    var widths = table.columns.indices.map { index in
      let heads = table.columns[index].title.split(separator: " ").map { String($0).displayWidth }
      return zip(table.rows, cells).reduce(heads.max() ?? 0) { widest, row in
        let indent = index == 0 ? row.0.level * 2 : 0
        return max(widest, row.1[index].displayWidth + indent)
      }
    }
    var excess = widths.reduce(-2) { $0 + $1 + 2 } - width
    for kind in [Page.Column.Kind.label, .words, .number] {
      for index in widths.indices where table.columns[index].kind == kind && excess > 0 {
        let least = min(widths[index], kind == .label ? 24 : 12)
        let cut = min(excess, widths[index] - least)
        widths[index] -= cut
        excess -= cut
      }
    }
    return widths
  }

  /// The cell in its column: numbers at the end of it, words at its start, and all of it at the
  /// end on an Arabic page, where lines are read from there.
  private func set(
    _ cell: String, _ kind: Page.Column.Kind, _ width: Int, _ indent: Int,
    _ language: LanguageCode
  ) -> String {
    let space = String(repeating: " ", count: max(0, width - indent - cell.displayWidth))
    let margin = String(repeating: " ", count: indent)
    let text = Isolation.cell(cell, in: language)
    return switch (language, kind) {
    case (.arabic, _): space + text + margin
    case (.english, .number): margin + space + text
    case (.english, .label), (.english, .words): margin + text + space
    }
  }
}
