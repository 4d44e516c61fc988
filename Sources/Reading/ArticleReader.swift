package import Displacement
package import Language

/// Reads articles: from text to candidate figures and routes, by rules, the same every time.
///
/// The time is linear in the length of the text. What a reader finds is for a person to approve.
package struct ArticleReader: Sendable {
  private let places: PlaceIndex
  private let sources: SourceIndex?

  /// A reader that knows those places and sources.
  package init(places: PlaceIndex, sources: SourceIndex?) {
    self.places = places
    self.sources = sources
  }

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - text: the whole text of the page.
  ///   - published: the day of publication, from which "yesterday" counts.
  ///   - title: the title, where it is known apart from the text.
  ///   - language: the language, where it is known.
  ///   - explaining: whether every figure lists the rules that fired for it.
  /// - Returns: what the article says, with spans of UTF-8 bytes into `text`.
  package func read(
    _ text: String, published: Day?, title: String? = nil, language: LanguageCode? = nil,
    explaining: Bool = false
  ) -> Article {
    let folded = FoldedText(HardWrap.joined(text))
    let language = language ?? folded.mainLanguage
    var dates = DateMark.all(in: folded, published: published, language: language)
    let page = Page(
      folded, title: title, isArabic: language == .arabic, dates: dates.prefix(100).map(\.tokens))
    let isGiven = published != nil
    let published = published ?? page.day(of: dates)
    if !isGiven, published != nil, dates.contains(where: { $0.period == nil }) {
      dates = DateMark.all(in: folded, published: published, language: language)
    }
    var reading = ArticleReading(
      page: page, vocabulary: .of(language), places: places, sources: sources,
      published: published, dates: dates, explains: explaining)
    reading.read()
    return Article(
      title: title ?? page.titleLine.map { folded.words(ofTokens: page.lines[$0].tokens) },
      language: language, published: published, text: text, figures: reading.figures,
      routes: reading.routes,
      discarded: page.lines.filter { $0.kind == .furniture }.map {
        folded.words(ofTokens: $0.tokens)
      },
      findings: page.isMenu
        ? [.noArticle("", lines: page.lines.count)] : reading.findings)
  }
}

extension FoldedText {
  /// The language that most of the letters are written in.
  fileprivate var mainLanguage: LanguageCode {
    var (latin, arabic) = (0, 0)
    for token in tokens where token.kind == .word {
      if token.traits.contains(.latin) {
        latin += token.length
      } else if (0xd8...0xdb).contains(bytes[token.start]) {
        arabic += token.length / 2
      }
    }
    return arabic > latin ? .arabic : .english
  }
}
