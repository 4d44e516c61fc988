import Displacement
import Reading
import Testing

@Suite("What a page says about itself")
struct MetadataTests {
  @Test("a date of publication is read at the page's own offset", arguments: Stated.all)
  func date(example: Stated) {
    let document = Self.read(example.head)
    #expect(
      document.published == example.day.flatMap { Day(iso: $0) }, sourceLocation: example.location)
    let hasConflict = document.findings.contains { $0.code == "conflicting-dates" }
    #expect(hasConflict == example.conflicts, sourceLocation: example.location)
  }

  @Test("the date of a teaser above the article is not the article's")
  func teaserDate() {
    let ticker = "<ul>" + String(repeating: "<li><a href=/1>One</a></li>", count: 5) + "</ul>"
    let head = "<time datetime=2020-05-05>5 May</time>\(ticker)<h1>Camp floods again</h1>"
    #expect(Self.read(head).published == nil)
    #expect(Self.read(head + "<time datetime=2022-01-20>x</time>").published?.year == 2022)
  }

  @Test("the name of the site is no part of the title")
  func title() {
    let head =
      "<title>Camp floods \u{2013} Hill Radio</title><meta property=og:site_name content='Hill Radio'>"
    #expect(Self.read(head).title == "Camp floods")
    #expect(Self.read(head).publisher == "Hill Radio")
  }

  @Test("without other titles the headline of the text is the title")
  func headline() {
    let body = "<title>Hill Radio | Camp floods again</title><body><h1>Camp floods again</h1>"
    #expect(Self.read(body).title == "Camp floods again")
  }

  @Test("only addresses on the web are taken")
  func address() {
    #expect(Self.read("<link rel=canonical href='javascript:alert(1)'>").url == nil)
    #expect(
      Self.read("<link rel=canonical href=' https://a.example/x '>").url == "https://a.example/x")
    #expect(
      Self.read("<meta property=og:url content='http://b.example'>").url == "http://b.example")
  }

  @Test("entities in titles are resolved once")
  func entities() {
    #expect(
      Self.read("<meta property=og:title content='Bread &amp;amp; salt'>").title == "Bread & salt")
  }

  @Test("the letters of the text outweigh the declared language")
  func language() {
    let arabic =
      "<html lang=en><p>نزحت أكثر من 340 عائلة من بلدة تل رشاد يوم الجمعة، بحسب المجلس.</p>"
    #expect(DocumentReader.read(Array(arabic.utf8), name: "page").language == .arabic)
    let persian =
      "<html lang=fa><p>بیش از ۳۴۰ خانواده روز جمعه از شهرک تل رشاد گریختند، شورا گفت.</p>"
    #expect(DocumentReader.read(Array(persian.utf8), name: "page").language == nil)
    let french =
      "<p>Plus de 340 familles ont fui la ville vendredi, a dit le conseil de la ville.</p>"
    #expect(DocumentReader.read(Array(french.utf8), name: "page").language == nil)
  }

  static func read(_ head: String) -> ReadDocument {
    let page =
      "<html>\(head)<p>Ten families left the town this morning, the council said.</p></html>"
    return DocumentReader.read(Array(page.utf8), name: "page")
  }
}

/// A head of a page, the day it should give, and whether it contradicts itself.
struct Stated: Sendable {
  let head: String
  let day: String?
  let conflicts: Bool
  let location: SourceLocation

  init(
    _ head: String, _ day: String?, conflicts: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    (self.head, self.day, self.conflicts, self.location) = (head, day, conflicts, location)
  }

  static func meta(_ content: String) -> String { "<meta name=date content='\(content)'>" }

  static func linked(_ json: String) -> String {
    "<script type='application/ld+json'>\(json)</script>"
  }

  static let all = [
    Stated(meta("2022-01-20"), "2022-01-20"),
    Stated(meta("2022-01-20T23:30:00+03:00"), "2022-01-20"),
    Stated(meta("2022-01-20T23:30:00.123Z"), "2022-01-20"),
    Stated(meta("2022-01-20 23:30:00"), "2022-01-20"),
    Stated(meta("20220120"), "2022-01-20"),
    Stated(meta("2022/01/20"), "2022-01-20"),
    Stated(meta("Thu, 20 Jan 2022 10:00:00 GMT"), "2022-01-20"),
    Stated(meta("January 20, 2022"), "2022-01-20"),
    Stated(meta("01/02/2022"), nil),
    Stated(meta("0001-01-01T00:00:00"), nil),
    Stated(meta("1970-01-01"), nil),
    Stated(meta("2022-02-30"), nil),
    Stated(meta("1642723200"), nil),
    Stated(meta("99999999999999999999"), nil),
    Stated("<time datetime=2022-01-20>x</time><time datetime=2020-05-05>y</time>", "2022-01-20"),
    // The same instant in UTC and in local time is the local day, and no conflict.
    Stated(
      "<meta property=article:published_time content=2022-01-20T22:30:00Z>"
        + linked(#"{"@type":"NewsArticle","datePublished":"2022-01-21T01:30:00+03:00"}"#),
      "2022-01-21"),
    Stated(
      "<meta property=article:published_time content=2022-01-20>" + meta("2022-01-22"),
      "2022-01-20", conflicts: true),
    // A comment has a date too.
    Stated(
      linked(
        #"{"comment":[{"@type":"Comment","datePublished":"2022-03-03"}],"@graph":[{"@type":"#
          + #"["Thing","ReportageNewsArticle"],"datePublished":"2022-01-20"}]}"#),
      "2022-01-20"),
    Stated(linked(#"{"@type":"NewsArticle","datePublished":"2022-01-20","#), "2022-01-20"),
    Stated(linked(#"{"datePublished":"\ud83d\u0032022"}"#), nil),
    Stated(linked(#"]]}}{"datePublished""#), nil),
  ]
}
