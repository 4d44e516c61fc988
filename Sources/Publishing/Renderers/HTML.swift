import Displacement
import Situation

/// A page as one self-contained HTML file: nothing is fetched, nothing is run.
///
/// Everything that was inserted stands in a `bdi`, so that it keeps its own direction; everything
/// is escaped; every table has its heads, every number its link to a footnote.
package struct HTML: Sendable {
  private let page: Page

  package init(_ page: Page) {
    self.page = page
  }

  /// The whole file, ending in a line end.
  package var text: String {
    let language = page.language
    var out = HTMLText()
    out.line("<!DOCTYPE html>")
    out.line("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">")
    out.line("<head>")
    out.line("<meta charset=\"utf-8\">")
    out.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    let policy = "default-src 'none'; style-src 'unsafe-inline'"
    out.line("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">")
    let names = [page.title, page.header.first ?? Phrase()].joined(by: " – ")
    out.line("<title>\(HTMLText.escaped(names.bare))</title>")
    out.line("<style>\n\(HTML.style)\n</style>")
    out.line("</head>")
    out.line("<body>")
    out.line("<header>")
    out.line("<h1>\(text(page.title))</h1>")
    for line in page.header { out.line("<p>\(text(line))</p>") }
    out.line("</header>")
    out.line("<main>")
    var isOpen = false
    for (index, block) in page.blocks.enumerated() {
      if case .picture = block {
        writePictures(from: index, to: &out)
      } else if case .heading(let section, let title) = block {
        if isOpen { out.line("</section>") }
        isOpen = true
        out.line("<section aria-labelledby=\"\(section)\" class=\"\(section)\">")
        out.line("<h2 id=\"\(section)\">\(text(title))</h2>")
      } else {
        write(block, to: &out)
      }
    }
    if isOpen { out.line("</section>") }
    out.line("</main>")
    out.line("</body>")
    out.line("</html>")
    return out.text
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
      out.line("<ol>")
      for note in notes { out.line("<li id=\"n\(note.number)\">\(text(note))</li>") }
      out.line("</ol>")
    case .picture: break
    }
  }

  /// Pictures that follow each other, side by side where there is room.
  private func writePictures(from index: Int, to out: inout HTMLText) {
    func picture(_ index: Int) -> Page.Picture? {
      guard page.blocks.indices.contains(index), case .picture(let picture) = page.blocks[index]
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
    out.append(SVG(picture.drawing, id: picture.id).text)
    if let table = picture.table {
      out.line("<details>")
      let label = page.language.vocabulary.label(Term.numbers)
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
    let label = HTMLText.escaped(page.language.vocabulary.label(mark))
    return "<abbr class=\"mark\" title=\"\(label)\">\(mark.glyph ?? "")</abbr>"
  }

  private func text(_ phrase: Phrase) -> String {
    phrase.runs.reduce(into: "") { text, run in
      switch run {
      case .words(let words): text += HTMLText.escaped(words)
      case .value(let value): text += "<bdi dir=\"ltr\">\(HTMLText.escaped(value))</bdi>"
      case .name(let name): text += "<bdi>\(HTMLText.isolated(name))</bdi>"
      case .mark(let mark): text += "\u{A0}\(self.mark(mark))"
      case .notes(let numbers): text += HTMLText.references(numbers)
      }
    }
  }

  private static let style = """
    :root { color-scheme: light; font: 16px/1.45 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif }
    body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: #1a1a1a; background: #fff }
    h1 { margin: 0; font-size: 1.5rem }
    header p { margin: .1rem 0; color: #444 }
    h2 { margin: 1.6rem 0 .4rem; padding-bottom: .2rem; font-size: 1.1rem; border-bottom: 2px solid #1f5f8b }
    p { margin: .3rem 0 }
    .headline p:first-of-type { font-size: 1.15rem; font-weight: 600 }
    table { width: 100%; margin: .5rem 0 1rem; border-collapse: collapse; font-variant-numeric: tabular-nums }
    th, td { padding: .25rem .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid #ddd }
    thead th { font-size: .85rem; color: #444; border-bottom: 1px solid #888 }
    tbody th { font-weight: 400 }
    .n { text-align: end; white-space: nowrap }
    .keyFigures td:nth-child(2) { font-size: 1.2rem; font-weight: 700 }
    .total > * { font-weight: 700; border-top: 2px solid #888 }
    .l1 { padding-inline-start: 1.5rem } .l2 { padding-inline-start: 2.5rem }
    .l3 { padding-inline-start: 3.5rem } .l4 { padding-inline-start: 4.5rem }
    .l5 { padding-inline-start: 5.5rem } .l6 { padding-inline-start: 6.5rem }
    .mark { color: #b00020; font-weight: 700; text-decoration: none }
    bdi[dir=ltr] { white-space: nowrap }
    .sources ul bdi { white-space: normal }
    mark { background: #fff3b0 }
    .pictures { display: flex; flex-wrap: wrap; gap: 1rem; margin: .8rem 0; align-items: start }
    figure { min-width: 0; margin: 0 }
    svg { display: block; width: 100%; height: auto }
    figcaption { margin-bottom: .3rem; font-size: .85rem; font-weight: 600; color: #444 }
    summary { font-size: .85rem; color: #444 }
    figure table { font-size: .85rem }
    a { color: inherit }
    ol, ul { margin: .3rem 0; padding-inline-start: 1.6rem }
    .sources { font-size: .85rem; overflow-wrap: anywhere }
    @page { size: A4; margin: 12mm }
    @media print {
      :root { font-size: 8.5pt; line-height: 1.3 }
      body { padding: 0; max-width: none }
      h2 { margin: .7rem 0 .2rem; break-after: avoid }
      table { margin: .2rem 0 .4rem } th, td { padding: .1rem .4rem }
      thead { display: table-header-group } tr, figure { break-inside: avoid }
      .pictures { gap: 10pt; margin: .4rem 0 }
      details { display: none }
      a { text-decoration: none }
    }
    """
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

extension LanguageCode {
  /// The direction in which the language is written, as HTML names it.
  var direction: String {
    switch self {
    case .arabic: "rtl"
    case .english: "ltr"
    }
  }
}
