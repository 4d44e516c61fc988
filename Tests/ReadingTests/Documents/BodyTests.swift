import Displacement
import Reading
import Testing

@Suite("What belongs to the article")
struct BodyTests {
  static let first = "Ten families left the town of Tal Rashad this morning, the council said."
  static let second = "They walked to the villages in the north and were taken in by relatives."

  @Test(
    "furniture is listed, whatever the template calls it",
    arguments: [
      "<nav><a href=/>Home</a></nav>", "<div class='related-posts'>Bridge closed</div>",
      "<div class=shareBar>Share</div>", "<div id='comments'>I saw it too</div>",
      "<div role=navigation>Menu</div>", "<button>Accept</button>", "<aside>Elsewhere</aside>",
      "<p><a href=/x>Read more: the bridge is closed</a></p>", "<div hidden>Hidden menu</div>",
      "<div style='display: none'>Menu</div>",
      "<figure><img><figcaption>A road</figcaption></figure>",
      "<blockquote class=twitter-tweet>Breaking: ten families</blockquote>",
    ])
  func furniture(markup: String) {
    let document = Self.read("<p>\(Self.first)</p>\(markup)<p>\(Self.second)</p>")
    #expect(document.text == "\(Self.first)\n\n\(Self.second)")
    #expect(document.discarded.count == 1)
  }

  @Test(
    "text of the article is kept, whatever stands around it",
    arguments: [
      "<div class='has-sidebar no-comments tag-share'>KEPT</div>",
      "<form id=aspnetForm>KEPT</form>",
      "<p class='post comments-open'>KEPT</p>",
      "<div class=elementor-widget-text-editor>KEPT</div>",
      "<blockquote>KEPT</blockquote>", "<section>KEPT</section>", "<made-up>KEPT</made-up>",
      "<p><a name=top>KEPT</a></p>", "<ul><li>KEPT</li></ul>", "<h3>KEPT</h3>",
      "<table><tr><td>KEPT</td></tr></table>", "<div class=paywall-content>KEPT</div>",
      "<figure><table><caption>KEPT</caption></table></figure>",
      "<center><font>KEPT</font></center>",
    ])
  func kept(markup: String) {
    let inside = markup.replacing("KEPT", with: "Two more families stayed.")
    let document = Self.read("<p>\(Self.first)</p>\(inside)<p>\(Self.second)</p>")
    #expect(document.text == "\(Self.first)\n\nTwo more families stayed.\n\n\(Self.second)")
    #expect(document.discarded.isEmpty)
  }

  @Test("scripts and styles are neither text nor listed")
  func scripts() {
    let document = Self.read(
      "<p>\(Self.first)</p><script>var a = '<p>no text</p>';</script><style>p{}</style>"
        + "<template><p>no text</p></template><svg><title>no text</title></svg>")
    #expect(document.text == Self.first)
    #expect(document.discarded.isEmpty)
  }

  @Test("one break ends a line, two end a block")
  func breaks() {
    let document = Self.read("<div>\(Self.first)<br>Next line.<br> <br/>Next block.</div>")
    #expect(document.text == "\(Self.first)\nNext line.\n\nNext block.")
  }

  @Test("white space is one space, and a space inside a number stays")
  func spaces() {
    let document = Self.read(
      "<p>They\n  counted&nbsp;\t3&nbsp;500 &#146;people&#8203;&shy;&#146; on the road to the north.</p>"
    )
    #expect(document.text == "They counted 3\u{A0}500 ’people’ on the road to the north.")
  }

  @Test("words of neighbouring blocks and links never run together")
  func gluing() {
    let document = Self.read(
      "<p>\(Self.first)</p><div>One<div>Two</div>Three</div><p>A<a href=1>b</a><a href=2>c</a></p>")
    #expect(document.text.hasSuffix("\n\nOne\n\nTwo\n\nThree\n\nAb c"))
  }

  @Test(
    "teasers in a row are put aside, though nothing names them",
    arguments: [
      "<div><div><a href=/1>The bridge is closed again</a><div>SUMMARY</div></div></div>",
      "<div><h3><a href=/1>The bridge is closed again</a></h3><p>SUMMARY</p></div>",
      "<h3><a href=/1>The bridge is closed again</a></h3><p>SUMMARY</p>",
    ])
  func teasers(markup: String) {
    let summary = "Another 900 families fled the villages along the river, a spokesman said."
    let teaser = markup.replacing("SUMMARY", with: summary)
    let document = Self.read(
      "<div><p>\(Self.first)</p><p>\(Self.second)</p></div><div>\(teaser)\(teaser)\(teaser)</div>")
    #expect(document.text == "\(Self.first)\n\n\(Self.second)")
    #expect(document.discarded.count == 6)
  }

  @Test("an article in two sections with other things between them is kept whole")
  func sections() {
    let long = Array(repeating: Self.second, count: 12).map { "<p>\($0)</p>" }.joined()
    let document = Self.read(
      "<section><p>Tal Rashad, Friday</p><p>\(Self.first)</p></section>"
        + "<section><a href=/1>The bridge is closed again</a></section><section>\(long)</section>")
    #expect(document.text.hasPrefix("Tal Rashad, Friday\n\n\(Self.first)\n\nThey walked"))
    #expect(document.discarded == ["The bridge is closed again"])
  }

  @Test("the rest of an article that unfolds on a press is kept")
  func unfolding() {
    let document = Self.read(
      "<p>\(Self.first)</p><div style='display:none'><p>\(Self.second)</p><p>\(Self.first)</p>"
        + "<p>\(Self.second)</p></div>")
    #expect(document.text.split(separator: "\n").count == 4)
  }

  @Test("a text inside a link that was never closed is still a text")
  func unclosedLink() {
    let long = Array(repeating: Self.first, count: 5).joined(separator: " ")
    #expect(Self.read("<a href=/x><p>\(long)</p><p>\(long)</p>").text == "\(long)\n\n\(long)")
  }

  @Test(
    "a bulletin of one short sentence is an article",
    arguments: [
      "<h1>Bulletin</h1><p>SENTENCE</p>", "<div class=article-body><p>SENTENCE</p></div>",
      "<ul><li><a href=/>Home</a></li></ul><p>SENTENCE</p>",
    ])
  func bulletin(markup: String) {
    let sentence = "نزحت 50 عائلة من تل رشاد."
    #expect(Self.read(markup.replacing("SENTENCE", with: sentence)).text.hasSuffix(sentence))
  }

  static func read(_ body: String) -> ReadDocument {
    DocumentReader.read(Array("<html><body><main>\(body)</main></body></html>".utf8), name: "page")
  }
}
