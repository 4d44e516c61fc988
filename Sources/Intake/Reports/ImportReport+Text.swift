package import Displacement
import Language

extension ImportReport {
  /// The report for people: each problem with its row, the offending cell in brackets, and what
  /// could be written instead.
  ///
  /// Where several languages are asked for, the frame is in the first of them.
  ///
  /// Of many problems of one kind in one column the first five are shown, and the rows of the
  /// others are named.
  package func text(in languages: [LanguageCode] = [.english, .arabic]) -> String {
    let frame = ReportFrame(language: languages.first ?? .english)
    var text = languages.contains(.english) ? summary + "\n" : table.file + "\n"
    if languages.contains(.arabic) { text += arabicSummary + "\n" }
    if !languages.contains(.english) {
      text += "  " + table.encoding.explanation(in: .arabic) + "\n"
    }
    var shown: [Group: Int] = [:]
    var others: [(group: Group, rows: [Int])] = []
    for problem in table.problems {
      let group = Group(kind: problem.kind, column: problem.position.column)
      shown[group, default: 0] += 1
      if shown[group, default: 0] <= 5 {
        text += "\n" + self.text(problem, languages, frame)
      } else if let index = others.firstIndex(where: { $0.group == group }) {
        others[index].rows.append(problem.position.row ?? 0)
      } else {
        others.append((group, [problem.position.row ?? 0]))
      }
    }
    for (group, rows) in others {
      text += "\n" + frame.others(group.kind, column: group.column, rows) + "\n"
    }
    let kept = table.problems.count
    let all = table.counts.values.reduce(0, +)
    if all > kept { text += "\n" + frame.unshown(all - kept) + "\n" }
    return text
  }

  private struct Group: Hashable {
    let kind: Problem.Kind
    let column: Int?
  }

  private var summary: String {
    let encoding = table.encoding.encoding.map { "read as \($0.rawValue): " } ?? ""
    let delimiter = table.delimiter.map { "; \(ImportReport.name(of: $0)) between cells" } ?? ""
    let header = table.headerRow.map { "; header in row \($0)" } ?? ""
    let skipped = table.skipped == 0 ? "" : ", \(table.skipped) passed over"
    let rows = table.rows == 1 ? "1 row" : "\(table.rows) rows"
    return "\(table.file): \(rows), \(table.refused) refused\(skipped)\n"
      + "  \(encoding)\(table.encoding.explanation(in: .english))\(delimiter)\(header)"
  }

  private static func name(of delimiter: Character) -> String {
    switch delimiter {
    case ",": "commas"
    case ";": "semicolons"
    case "\t": "tabs"
    case "|": "bars"
    default: "\u{201C}\(delimiter)\u{201D}"
    }
  }

  private var arabicSummary: String {
    let rows = "\u{2068}\(table.rows)\u{2069}"
    let refused = "\u{2068}\(table.refused)\u{2069}"
    let skipped = "\u{2068}\(table.skipped)\u{2069}"
    return "  السطور: \(rows)، المرفوض منها: \(refused)، المتجاوَز: \(skipped)"
  }

  private func text(
    _ problem: Problem, _ languages: [LanguageCode], _ frame: ReportFrame
  ) -> String {
    let line = problem.position.line.map { ":\($0)" } ?? ""
    var lines = ["\(table.file)\(line): " + frame.whereabouts(of: problem)]
    lines += languages.map { "    " + problem.message(in: $0) }
    if let row = problem.row { lines.append("    " + row) }
    if !problem.suggestions.isEmpty {
      let words = problem.suggestions.map { "\u{2068}\($0)\u{2069}" }.joined(separator: " / ")
      lines.append("    -> " + words)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Numbers with runs of them drawn together: `3, 5-9`.
  static func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, number <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.prefix(20).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    return texts.joined(separator: ", ") + (runs.count > 20 ? " \u{2026}" : "")
  }
}

extension Problem {
  /// The row with the offending cell in brackets, and no more than three cells on either side.
  fileprivate var row: String? {
    guard !cells.isEmpty else { return nil }
    let column = position.column ?? -4
    let first = max(0, min(column - 3, cells.count - 7))
    let last = min(cells.count, max(column + 4, first + 7))
    var shown = cells[first..<last].enumerated().map { offset, cell in
      let text = "\u{2068}\(cell.shortened)\u{2069}"
      return first + offset == column ? "[\(text)]" : text
    }
    if first > 0 { shown.insert("\u{2026}", at: 0) }
    if last < cells.count { shown.append("\u{2026}") }
    return shown.joined(separator: " | ")
  }
}
