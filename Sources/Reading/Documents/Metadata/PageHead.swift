import CLibXML2
import Displacement

/// What a page says about itself in its tags, as it was written.
struct PageHead {
  /// The text of the first `title`.
  var titleTag: String?
  /// The JSON-LD blocks, in order.
  var linkedData: [[UInt8]] = []
  private(set) var language: String?
  private(set) var sharedTitle: String?
  private(set) var siteName: String?
  private(set) var canonicalAddress: String?
  private(set) var sharedAddress: String?
  private(set) var savedFrom: String?
  private(set) var locale: String?
  /// The dates given, in the page's order.
  private(set) var dates: [StatedDate] = []

  /// A date that a page gives for its publication.
  struct StatedDate: Hashable {
    let origin: Origin
    let text: String
    /// How many lines of the page stand before it.
    let line: Int

    /// Where a page gives its date; the earlier case is believed before the later.
    enum Origin: Int, Comparable {
      /// `article:published_time`.
      case property
      /// `datePublished` of JSON-LD.
      case linkedData
      /// `itemprop="datePublished"`.
      case microdata
      /// `<meta name="date">` and its like.
      case name
      /// `<time datetime>`.
      case time

      static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }
    }
  }

  private static let mostDates = 64

  /// Takes what an element says.
  mutating func take(_ tag: Tag, _ attributes: Attributes, line: Int) {
    switch tag.name {
    case .html:
      language = language ?? attributes["lang"] ?? attributes["xml:lang"]
    case .meta: takeMeta(attributes)
    case .link where attributes["rel"]?.lowercased() == "canonical":
      canonicalAddress = canonicalAddress ?? PageHead.address(attributes["href"])
    case .time:
      guard let text = attributes["datetime"] else { return }
      let isPublication = attributes["itemprop"] == "datePublished"
      add(isPublication ? .microdata : .time, text, line: line)
    default: break
    }
  }

  /// Takes a comment: browsers write there where a page was saved from.
  mutating func takeComment(_ comment: UnsafePointer<UInt8>) {
    guard savedFrom == nil else { return }
    let whole = UnsafeBufferPointer(start: comment, count: Int(xmlStrlen(comment)))
    let bytes = Array(whole.prefix(2_048))
    guard let mark = bytes.offset(of: "saved from url="),
      let close = bytes[mark...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    let rest = bytes[(close + 1)...].prefix { $0 > 0x20 }
    savedFrom = PageHead.address(String(decoding: rest, as: UTF8.self))
  }

  private mutating func takeMeta(_ attributes: Attributes) {
    guard let content = attributes["content"], !content.isEmpty else { return }
    if attributes["itemprop"] == "datePublished" { add(.microdata, content) }
    if attributes["http-equiv"]?.lowercased() == "content-language" {
      locale = locale ?? content
    }
    guard let key = (attributes["property"] ?? attributes["name"])?.lowercased() else { return }
    switch key {
    case "og:title": sharedTitle = sharedTitle ?? content
    case "og:site_name": siteName = siteName ?? content
    case "og:url": sharedAddress = sharedAddress ?? PageHead.address(content)
    case "og:locale": locale = locale ?? content
    case "article:published_time", "og:article:published_time": add(.property, content)
    case "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
      "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued",
      "dcterms.created", "parsely-pub-date", "sailthru.date", "article_date_original",
      "cxenseparse:recs:publishtime", "datepublished", "published_at", "published_time",
      "article.published", "created", "originalpublicationdate", "citation_publication_date":
      add(.name, content)
    default: break
    }
  }

  private mutating func add(_ origin: StatedDate.Origin, _ text: String, line: Int = 0) {
    guard dates.count < PageHead.mostDates else { return }
    dates.append(StatedDate(origin: origin, text: text, line: line))
  }

  /// An address on the web, and nothing else.
  static func address(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = String(decoding: text.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
    let small = trimmed.prefix(8).lowercased()
    guard small.hasPrefix("http://") || small.hasPrefix("https://"), trimmed.utf8.count <= 2_000
    else { return nil }
    return trimmed
  }
}
