/// What a page says about itself, one answer to each question.
///
/// Where a page says two things, the earlier of these lists is believed.
/// Title: `og:title`, `headline` of JSON-LD; the reader falls back on the headline in the text and
/// then on `title`. Publisher: `og:site_name`, `publisher` of JSON-LD. Address: `<link rel="canonical">`, `og:url`, the browser's note of
/// where it saved the page from.
struct PageMetadata {
  let title: String?
  /// The text of `title`, without the name of the site.
  let titleTag: String?
  let publisher: String?
  let url: String?
  /// The code of the language that the page declares.
  let language: String?
  /// Whether the page says that its whole text is not open to everyone.
  let isPaid: Bool

  /// The titles by which the headline is known in the text.
  var titles: [String] { [title, titleTag].compactMap { $0 } }

  init(_ head: PageHead, _ linked: [LinkedArticle]) {
    let article = linked.first(where: \.isArticle) ?? linked.first { $0.published != nil }
    publisher = PageMetadata.clean(head.siteName) ?? PageMetadata.clean(article?.publisher)
    let shared = PageMetadata.clean(head.sharedTitle) ?? PageMetadata.clean(article?.headline)
    title = PageMetadata.without(publisher, shared)
    titleTag = PageMetadata.without(publisher, PageMetadata.clean(head.titleTag))
    url = head.canonicalAddress ?? head.sharedAddress ?? head.savedFrom
    language = head.language ?? head.locale
    isPaid = linked.contains { $0.isFree == false }
  }

  /// A text on one line, or nothing where nothing is left.
  private static func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let parser = PageParser(Array("<p>".utf8) + text.utf8.filter { $0 != 0 })
    let line = parser.page.lines.map { parser.page.text(of: $0) }.joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// A title without the name of the site at its end.
  private static func without(_ publisher: String?, _ title: String?) -> String? {
    guard let title, let publisher, title.utf8.count > publisher.utf8.count,
      title.utf8.reversed().starts(with: publisher.utf8.reversed())
    else { return title }
    let signs: Set<UInt8> = Set(" |-:\u{2013}\u{2014}\u{00BB}\u{00B7}".utf8)
    let rest = title.utf8.dropLast(publisher.utf8.count)
    let kept = Array(rest.reversed().drop { signs.contains($0) }.reversed())
    guard kept.count < rest.count, !kept.isEmpty else { return title }
    return String(validating: kept, as: UTF8.self) ?? title
  }
}
