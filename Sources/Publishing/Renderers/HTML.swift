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
    let body = HTMLBlocks(language)
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
    out.line("<h1>\(body.text(page.title))</h1>")
    for line in page.header { out.line("<p>\(body.text(line))</p>") }
    out.line("</header>")
    out.line("<main>")
    body.write(page.blocks, to: &out)
    out.line("</main>")
    out.line("</body>")
    out.line("</html>")
    return out.text
  }

  /// How pages look on a screen and on paper.
  static let style = """
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
    @media screen and (max-width: 44rem) { body { padding: .8rem } section { overflow-x: auto } }
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

extension LanguageCode {
  /// The direction in which the language is written, as HTML names it.
  var direction: String {
    switch self {
    case .arabic: "rtl"
    case .english: "ltr"
    }
  }
}
