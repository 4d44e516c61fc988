import Displacement
import Situation

/// The blocks of a page as elements, under identifiers that begin with a prefix, so that several
/// pages can stand in one file.
struct HTMLBlocks {
  private let language: LanguageCode
  private let prefix: String

  init(_ language: LanguageCode, prefix: String = "") {
    self.language = language
    self.prefix = prefix
  }

  /// Writes blocks, each section from its heading to the next.
  func write(_ blocks: [Page.Block], to out: inout HTMLText) {
    var isOpen = false
    for (index, block) in blocks.enumerated() {
      if case .picture = block {
        writePictures(of: blocks, from: index, to: &out)
      } else if case .heading(let section, let title) = block {
        if isOpen { out.line("</section>") }
        isOpen = true
        out.line("<section aria-labelledby=\"\(prefix)\(section)\" class=\"\(section)\">")
        out.line("<h2 id=\"\(prefix)\(section)\">\(text(title))</h2>")
      } else {
        write(block, to: &out)
      }
    }
    if isOpen { out.line("</section>") }
  }

  private func write(_ block: Page.Block, to out: inout HTMLText) {
    switch block {
    case .heading: break
    case .paragraph(let phrase): out.line("<p>\(text(phrase))</p>")
    case .list(let items):
      out.line("<ul>")
      for item in items { out.line("<li>\(text(item))</li>") }
      out.line("</ul>")
    case .table(let table): write(table, to: &out)
    case .footnotes(let notes):
      let isArabic = notes.contains { $0.digits == .arabicIndic }
      out.line(isArabic ? "<ol style=\"list-style-type: arabic-indic\">" : "<ol>")
      for note in notes { out.line("<li id=\"\(prefix)n\(note.number)\">\(text(note))</li>") }
      out.line("</ol>")
    case .picture: break
    }
  }

  /// Pictures that follow each other, side by side where there is room.
  private func writePictures(
    of blocks: [Page.Block], from index: Int, to out: inout HTMLText
  ) {
    func picture(_ index: Int) -> Page.Picture? {
      guard blocks.indices.contains(index), case .picture(let picture) = blocks[index]
      else { return nil }
      return picture
    }
    if picture(index - 1) == nil { out.line("<div class=\"pictures\">") }
    if let picture = picture(index) { write(picture, to: &out) }
    if picture(index + 1) == nil { out.line("</div>") }
  }

  private func write(_ picture: Page.Picture, to out: inout HTMLText) {
    let width = Int(picture.drawing.width)
    out.line("<figure style=\"flex: \(width) 1 \(width)pt\">")
    if !picture.caption.isEmpty { out.line("<figcaption>\(text(picture.caption))</figcaption>") }
    out.append(SVG(picture.drawing, id: prefix + picture.id).text)
    if let table = picture.table {
      out.line("<details>")
      let label = language.vocabulary.label(Term.numbers)
      out.line("<summary>\(HTMLText.escaped(label))</summary>")
      write(table, to: &out)
      out.line("</details>")
    }
    out.line("</figure>")
  }

  private func write(_ table: Page.Table, to out: inout HTMLText) {
    out.line("<table>")
    let heads = table.columns.map { column in
      "<th scope=\"col\"\(column.kind.attribute)>\(HTMLText.escaped(column.title))</th>"
    }
    out.line("<thead><tr>\(heads.joined())</tr></thead>")
    out.line("<tbody>")
    for row in table.rows {
      let cells = zip(table.columns, row.cells).enumerated().map { index, pair in
        let (column, cell) = pair
        let dash = column.kind == .number ? "—" : ""
        let text = cell.isEmpty ? dash : text(cell)
        guard index == 0 else { return "<td\(column.kind.attribute)>\(text)</td>" }
        let level = row.level == 0 ? "" : " class=\"l\(min(row.level, 6))\""
        return "<th scope=\"row\"\(level)>\(text)</th>"
      }
      out.line("<tr\(row.isTotal ? " class=\"total\"" : "")>\(cells.joined())</tr>")
    }
    out.line("</tbody>")
    out.line("</table>")
  }

  private func text(_ note: Page.Note) -> String {
    guard let quotation = note.quotation else { return text(note.text) }
    let phrase = note.phrase ?? ""
    let pieces = quotation.split(around: phrase)
    let marked = pieces.words.isEmpty ? "" : "<mark>\(HTMLText.isolated(pieces.words))</mark>"
    let quoted = HTMLText.isolated(pieces.before) + marked + HTMLText.isolated(pieces.after)
    return "\(text(note.text)): <q dir=\"auto\">\(quoted)</q>"
  }

  /// The sign with its meaning for those who point at it or have it read.
  private func mark(_ mark: Summary.Mark) -> String {
    let label = HTMLText.escaped(language.vocabulary.label(mark))
    return "<abbr class=\"mark\" title=\"\(label)\">\(mark.glyph ?? "")</abbr>"
  }

  /// A phrase with its values and names kept in their own direction.
  func text(_ phrase: Phrase) -> String {
    phrase.runs.reduce(into: "") { text, run in
      switch run {
      case .words(let words): text += HTMLText.escaped(words)
      case .value(let value): text += "<bdi dir=\"ltr\">\(HTMLText.escaped(value))</bdi>"
      case .name(let name): text += "<bdi>\(HTMLText.isolated(name))</bdi>"
      case .mark(let mark): text += "\u{A0}\(self.mark(mark))"
      case .notes(let numbers, let digits):
        text += HTMLText.references(numbers, in: digits, prefix: prefix)
      }
    }
  }
}

extension Page.Column.Kind {
  /// Numbers stand at the end of their column and are not broken.
  fileprivate var attribute: String {
    switch self {
    case .number, .range: " class=\"n\""
    case .label, .words: ""
    }
  }
}
