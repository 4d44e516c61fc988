import Displacement
import Reading
import Testing

/// Articles that come again: the same text with other figures, and what of it is new.
@Suite("Versions of articles")
struct VersionTests {
  static let first = """
    درنة: سباق مع الوقت
    بنغازي – وكالات

    قال الهلال الأحمر الليبي إن 11300 شخص لقوا حتفهم في درنة، وإن عشرة آلاف آخرين في عداد المفقودين.
    ونزح ما لا يقل عن 30 ألف شخص من المدينة، وفق المنظمة الدولية للهجرة.
    ووصل نحو 400 نازح من درنة إلى طبرق، حيث يقيمون في أربع مدارس.

    """

  private let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
  private let day = Day(year: 2023, month: 9, day: 14)

  private func claims(_ text: String, digit: Character) throws -> [Claim] {
    let day = try #require(day)
    let document = Document(
      id: try #require(Document.ID(rawValue: String(repeating: digit, count: 64))), kind: .article,
      title: "Derna", text: text)
    let article = reader.read(text, published: day)
    return article.claims(document: document, reference: day) { words in
      Source.ID(rawValue: words) ?? Source.ID(known: "unnamed")
    }.claims
  }

  @Test("other numbers and a new paragraph leave a text the same; another article is another")
  func likeness() {
    let first = Shingles(of: Self.first)
    let second = Shingles(
      of: Self.first.replacing("11300", with: "12500") + "وأُغلق الطريق إلى المدينة مساء أمس.")
    #expect(first.likeness(to: second) == 100)
    let other = Shingles(
      of: """
        أعلنت وزارة الهجرة أن آلاف العائلات نزحت من الموصل إلى مخيمات حمام العليل منذ بدء العمليات \
        في الساحل الأيمن، وأن معظمها وصل سيراً على الأقدام عبر الجسر العائم.
        """)
    #expect(first.likeness(to: other) < 10)
    #expect(Shingles(of: "نزحت عائلات").likeness(to: Shingles(of: "نزحت عائلات")) == 0)
  }

  @Test("of a later version the figures that changed are told from those that did not")
  func revision() throws {
    let earlier = try claims(Self.first, digit: "a")
    let text =
      Self.first.replacing("11300", with: "12500").replacing(
        "ووصل نحو 400 نازح", with: "ووصل نازحون")
      + "ونزحت 250 عائلة من سوسة إلى البيضاء.\n"
    let later = try claims(text, digit: "b")
    let revision = ArticleRevision(from: earlier, to: later)
    #expect(revision.changed.map { $0.earlier.figure.amount.people?.best } == [11_300])
    #expect(revision.changed.map { $0.new.figure.amount.people?.best } == [12_500])
    #expect(revision.unchanged.count == 2)
    #expect(revision.new.map { $0.figure.amount.households?.best } == [250])
    #expect(revision.gone.map { $0.figure.amount.people?.best } == [400])
  }

  @Test("the same version twice changes nothing")
  func twice() throws {
    let claims = try claims(Self.first, digit: "a")
    let revision = ArticleRevision(from: claims, to: try self.claims(Self.first, digit: "b"))
    #expect(revision.unchanged.count == claims.count)
    #expect(revision.changed.isEmpty && revision.new.isEmpty && revision.gone.isEmpty)
  }
}
