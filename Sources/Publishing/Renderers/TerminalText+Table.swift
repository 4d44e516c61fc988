import Displacement

extension TerminalText {
  /// The table in columns as wide as their cells; the label's column, and then columns of words,
  /// are wrapped where the lines would be wider than the page.
  func table(_ table: Page.Table, _ language: LanguageCode) -> [String] {
    let cells = AllCores.map(table.rows, least: 128) { rows in
      rows.map { row in
        zip(table.columns, row.cells).map { column, cell in
          let dash = column.kind == .number ? "—" : ""
          return cell.isEmpty ? dash : text(cell, in: language)
        }
      }
    }
    let widths = widths(table, cells)
    // An Arabic table is read from the right: its label stands last, and the figures before it.
    let order =
      switch language {
      case .arabic: Array(table.columns.indices.reversed())
      case .english: Array(table.columns.indices)
      }
    @Sendable func line(_ cells: [[String]], level: Int) -> [String] {
      let height = cells.map(\.count).max() ?? 0
      return (0..<height).map { number in
        order.map { index in
          let cell = number < cells[index].count ? cells[index][number] : ""
          let indent = index == 0 ? TerminalText.indent(level) : 0
          return set(cell, table.columns[index].kind, widths[index], indent, language)
        }.joined(separator: "  ")
      }
    }
    let heads = table.columns.indices.map { wrapped(table.columns[$0].title, to: widths[$0]) }
    let rule = String(repeating: "─", count: widths.reduce(0) { $0 + $1 + 2 } - 2)
    let body = AllCores.map(Array(zip(table.rows, cells)), least: 128) { rows in
      rows.flatMap { row, texts in
        let wrapped = texts.indices.map { index in
          self.wrapped(
            texts[index], to: widths[index] - (index == 0 ? TerminalText.indent(row.level) : 0))
        }
        return (row.isTotal ? [rule] : []) + line(wrapped, level: row.level)
      }
    }
    return line(heads, level: 0) + [rule] + body
  }

  /// As wide as the cells where they fit in the page; else columns give way, but none to less than
  /// its longest word.
  private func widths(_ table: Page.Table, _ cells: [[String]]) -> [Int] {
    var widths: [Int] = []
    var least: [Int] = []
    for (index, column) in table.columns.enumerated() {
      let texts = [column.title] + cells.map { $0[index] }
      let indents = [0] + table.rows.map { index == 0 ? TerminalText.indent($0.level) : 0 }
      let longest = zip(texts, indents).map { text, indent in
        text.words(areNarrow: text.narrowWidth != nil).map { $0.displayWidth + indent }.max() ?? 0
      }
      widths.append(zip(texts, indents).map { $0.displayWidth + $1 }.max() ?? 0)
      least.append(TerminalText.least(column.kind, widths[index], longest.max() ?? 0))
    }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > width {
      guard let next = TerminalText.nextToShrink(table.columns, widths, least) else { break }
      widths[next] -= 1
    }
    return widths
  }

  /// Two cells a level, and no more than the label can spare.
  private static func indent(_ level: Int) -> Int { min(level, 5) * 2 }

  /// How narrow a column may become: as its longest word, so that no number is ever broken; only a
  /// very long name is.
  private static func least(_ kind: Page.Column.Kind, _ width: Int, _ longest: Int) -> Int {
    switch kind {
    case .label: min(width, 20)
    case .words: min(12, longest)
    case .number, .range: longest
    }
  }

  /// The widest column of those that give way first: a very long label, then words and ranges,
  /// then any label, and numbers last.
  private static func nextToShrink(
    _ columns: [Page.Column], _ widths: [Int], _ least: [Int]
  ) -> Int? {
    if widths[0] > max(32, least[0]) { return 0 }
    let kinds: [[Page.Column.Kind]] = [[.words, .range], [.label], [.number]]
    return kinds.lazy.compactMap { kinds in
      widths.indices.filter { kinds.contains(columns[$0].kind) && widths[$0] > least[$0] }
        .max { widths[$0] < widths[$1] }
    }.first
  }

  /// The cell in its column: numbers at the end of it, words at its start, and all of it at the
  /// end on an Arabic page, where lines are read from there.
  private func set(
    _ cell: String, _ kind: Page.Column.Kind, _ width: Int, _ indent: Int,
    _ language: LanguageCode
  ) -> String {
    let space = String(repeating: " ", count: max(0, width - indent - cell.displayWidth))
    let margin = String(repeating: " ", count: indent)
    let text = Isolation.whole(cell, in: language)
    return switch (language, kind) {
    case (.arabic, _): space + text + margin
    case (.english, .number), (.english, .range): margin + space + text
    case (.english, .label), (.english, .words): margin + text + space
    }
  }
}
