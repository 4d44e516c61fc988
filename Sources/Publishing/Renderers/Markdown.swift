import Displacement
import Situation

/// A page as CommonMark with the tables of GitHub, for mail and chat.
///
/// Text from the data is escaped: it can neither open markup nor make a link.
package struct Markdown: Sendable {
  package init() {}

  /// The page, ending in a line end.
  package func render(_ page: Page) -> String {
    var blocks = ["# " + text(page.title, page.language)]
    blocks.append(page.header.map { line($0, page.language) }.joined(separator: "\\\n"))
    for block in page.blocks {
      switch block {
      case .heading(_, let title): blocks.append("## " + text(title, page.language))
      case .paragraph(let phrase): blocks.append(line(phrase, page.language))
      case .list(let items): blocks.append(list(items.map { line($0, page.language) }))
      case .table(let table): blocks.append(self.table(table, page.language))
      case .footnotes(let notes): blocks.append(self.notes(notes, page.language))
      case .picture: break
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }

  /// A numbered list: its numbers are those that the page refers to.
  private func notes(_ notes: [Page.Note], _ language: LanguageCode) -> String {
    notes.map { note in
      let quotation = note.quotation.map { quotation in
        ": " + escaped(Isolation.name("“\(quotation)”", in: language))
      }
      // A list of other digits is none to a reader of Markdown.
      let head = note.digits == .western ? "\(note.number). " : "- \\[\(note.label)\\] "
      return head + line(note.text, language) + (quotation ?? "")
    }.joined(separator: "\n")
  }

  private func table(_ table: Page.Table, _ language: LanguageCode) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rules = table.columns.map { column in
      switch column.kind {
      case .label, .words: "---"
      case .number, .range: "---:"
      }
    }
    let rows = table.rows.map { cells in
      row(
        zip(table.columns, cells.cells).enumerated().map { index, pair in
          let (column, cell) = pair
          if cell.isEmpty { return column.kind == .number ? "—" : "" }
          let text = text(cell, language)
          let indent = index == 0 ? String(repeating: "\u{2003}", count: cells.level) : ""
          return indent + (cells.isTotal && cell != .blank ? "**\(text)**" : text)
        })
    }
    let heads = table.columns.map { escaped($0.title) }
    return ([row(heads), row(rules)] + rows).joined(separator: "\n")
  }

  /// The phrase as the beginning of a block, where a dash or a number would begin a list.
  private func line(_ phrase: Phrase, _ language: LanguageCode) -> String {
    let text = text(phrase, language)
    guard let first = text.first else { return text }
    if "-+=#>".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return text }
    return digits + "\\" + rest
  }

  private func text(_ phrase: Phrase, _ language: LanguageCode) -> String {
    phrase.runs.reduce(into: "") { text, run in
      switch run {
      case .words(let words): text += escaped(words)
      case .value(let value): text += escaped(Isolation.value(value, in: language))
      case .name(let name): text += escaped(Isolation.name(name, in: language))
      case .mark(let mark): text += "\u{A0}" + (mark.glyph ?? "")
      case .notes(let numbers, let digits):
        text += escaped(Isolation.value("[\(numbers.compressed(in: digits))]", in: language))
      }
    }
  }

  /// The text without any meaning as markup, tables and automatic links included.
  private func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "@": escaped.append("\\")
      // Many readers make a link of "www." and "://".
      case "." where scalars[..<index].suffix(3).allSatisfy { $0 == "w" || $0 == "W" } && index > 2:
        escaped.append("\\")
      case ":" where scalars[index...].starts(with: "://".unicodeScalars): escaped.append("\\")
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
