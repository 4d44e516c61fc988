package import Displacement
package import Situation

/// The map of a day as one self-contained HTML file in both languages: the map to zoom and move,
/// and under it the tables that say the same.
///
/// Nothing is fetched. The only script is that of this file, which the policy of the page names by
/// its digest, so that no other could run; without it the page shows the whole map and changes its
/// language all the same.
package struct MapPage: Sendable {
  private let summary: Summary
  private let outlines: Outlines
  private let language: LanguageCode
  private let digits: Digits

  /// The page of a summary that is already disclosed for its audience.
  ///
  /// - Parameters:
  ///   - summary: the day's summary.
  ///   - outlines: the boundaries that are known.
  ///   - language: the language that the page opens in.
  ///   - digits: the digits of the Arabic page.
  package init(
    _ summary: Summary, outlines: Outlines = .none, language: LanguageCode = .english,
    digits: Digits = .western
  ) {
    self.summary = summary
    self.outlines = outlines
    self.language = language
    self.digits = digits
  }

  /// The whole file, ending in a line end.
  package var text: String {
    var out = HTMLText()
    out.line("<!DOCTYPE html>")
    out.line("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">")
    out.line("<head>")
    out.line("<meta charset=\"utf-8\">")
    out.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    out.line("<meta http-equiv=\"Content-Security-Policy\" content=\"\(MapPage.policy)\">")
    out.line("<meta name=\"referrer\" content=\"no-referrer\">")
    out.line("<title>\(HTMLText.escaped(title(in: language).bare))</title>")
    out.line("<style>\n\(HTML.style)\n\(MapPage.style)\n</style>")
    out.line("</head>")
    out.line("<body>")
    out.line("<main>")
    writeLanguages(to: &out)
    for language in languages { write(language, to: &out) }
    out.line("</main>")
    out.line("<script>\(MapPage.script)</script>")
    out.line("</body>")
    out.line("</html>")
    return out.text
  }

  /// The language that the page opens in first.
  private var languages: [LanguageCode] {
    [language] + LanguageCode.allCases.filter { $0 != language }
  }

  /// A button of the kind of which one is on, for each language; they work without the script.
  private func writeLanguages(to out: inout HTMLText) {
    for language in languages {
      let isChecked = language == self.language ? " checked" : ""
      out.line(
        "<input type=\"radio\" name=\"language\" id=\"to-\(language.rawValue)\""
          + " value=\"\(language.rawValue)\"\(isChecked)>"
          + "<label for=\"to-\(language.rawValue)\" lang=\"\(language.rawValue)\">"
          + "\(language.ownName)</label>")
    }
  }

  private func wording(in language: LanguageCode) -> Wording {
    Wording(language, digits: language == .arabic ? digits : .western)
  }

  private func title(in language: LanguageCode) -> Phrase {
    let wording = wording(in: language)
    let event = Phrase.name(summary.event.name(in: language))
    return [wording.words(.map), event].joined(by: " – ")
  }

  private func write(_ language: LanguageCode, to out: inout HTMLText) {
    let wording = wording(in: language)
    let page = Page(Report(summary), in: wording)
    let prefix = language.rawValue + "-"
    let body = HTMLBlocks(language, prefix: prefix)
    out.line(
      "<article lang=\"\(language.rawValue)\" dir=\"\(language.direction)\""
        + " data-title=\"\(HTMLText.escaped(title(in: language).bare))\">")
    out.line("<header>")
    out.line("<h1>\(body.text(title(in: language)))</h1>")
    for line in page.header { out.line("<p>\(body.text(line))</p>") }
    out.line("</header>")
    writeMap(in: wording, prefix: prefix, to: &out)
    body.write(page.blocks.sections([.places, .movements, .held, .sources]), to: &out)
    out.line("</article>")
  }

  private func writeMap(in wording: Wording, prefix: String, to out: inout HTMLText) {
    let map = SchematicMap(
      summary, in: wording, outlines: outlines, width: 720, heights: 300...460)
    guard let parts = map?.parts else {
      out.line("<p>\(HTMLBlocks(wording.language).text(wording.phrase(.noPositions)))</p>")
      return
    }
    let buttons: [(zoom: String, sign: String, term: Term)] = [
      ("1.5", "+", .zoomIn), ("0.667", "−", .zoomOut), ("0", "○", .wholeMap),
    ]
    out.line("<figure class=\"map\">")
    out.line("<p class=\"zoom\" hidden>")
    for button in buttons {
      let label = HTMLText.escaped(wording.vocabulary.label(button.term))
      out.line(
        "<button type=\"button\" data-zoom=\"\(button.zoom)\" title=\"\(label)\""
          + " aria-label=\"\(label)\">\(button.sign)</button>")
    }
    out.line("</p>")
    out.append(SVG(parts.map, id: prefix + "map").text)
    out.append(SVG(parts.foot, id: prefix + "legend").text)
    out.line("</figure>")
  }
}

extension LanguageCode {
  /// The language's name for itself.
  fileprivate var ownName: String {
    switch self {
    case .arabic: "العربية"
    case .english: "English"
    }
  }
}

extension [Page.Block] {
  /// The blocks of those sections alone, in the order of the page.
  fileprivate func sections(_ sections: Set<Section>) -> [Page.Block] {
    var isKept = false
    return filter { block in
      if case .heading(let section, _) = block { isKept = sections.contains(section) }
      return isKept
    }
  }
}
