import Displacement
import Language
import Reading
import TestSupport
import Testing

/// Whole small articles: places, routes, speakers and time, and what becomes of them as claims.
@Suite struct ArticleTests {
  private let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
  private let day = Day(year: 2022, month: 1, day: 22) ?? .first

  private func read(_ text: String, title: String? = nil) -> Article {
    reader.read(text, published: day, title: title)
  }

  private func words(_ places: PlaceSet) -> [String] { places.mentions.map(\.text) }

  @Test("a movement has its origins, its destination, its mode and a guarded route")
  func movement() throws {
    let text = MarkedText(
      "انتقل [[آلاف الأهالي]] من حيي الزهور وغويران إلى وسط المدينة سيراً على الأقدام "
        + "في طرقات جرى تأمينها، بحسب ناشطين.")
    let article = read("هجوم على سجن الحسكة\n\n" + text.text)
    let figure = try #require(article.figures.first)
    #expect(article.figures.count == 1)
    #expect(figure.quantity == .vague(.thousands))
    #expect(words(figure.origins) == ["الزهور", "غويران"])
    #expect(words(figure.destinations) == ["وسط المدينة"])
    #expect(figure.mode == .foot)
    #expect(figure.source == "ناشطون")
    #expect([article.words(figure.evidence)] == text.words)
    let route = try #require(article.routes.first)
    #expect(route.isSecured)
    #expect(route.mode == .foot)
    #expect(route.state == .open)
    #expect(words(route.origins) == ["الزهور", "غويران"])
  }

  @Test("a place that is listed with another plays the same part")
  func listed() throws {
    let text = "تمكن الآلاف من سكان حيي الزهور وغويران من الانتقال شمالاً نحو أحياء وسط المدينة."
    let article = read("هجوم على سجن الحسكة\n\n" + text)
    let figure = try #require(article.figures.first)
    #expect(words(figure.origins) == ["الزهور", "غويران"])
  }

  @Test("families that attackers hold are held, at least so many, by whom it was said")
  func held() throws {
    let article = read(
      "معارك في الحسكة\n\nاحتجز المهاجمون ما يزيد على 80 عائلة في حي الزهور، وفق إفادة الناطق باسم "
        + "قوات سوريا الديمقراطية.")
    let figure = try #require(article.figures.first)
    #expect(figure.measure == .held)
    #expect(figure.holding == .taken)
    #expect(figure.quantity == .atLeast(80))
    #expect(figure.unit == .households)
    #expect(figure.group == .civilians)
    #expect(words(figure.places) == ["الزهور"])
    #expect(figure.source == "الناطق باسم قوات سوريا الديمقراطية")
  }

  @Test("two units of one group are linked and become one claim")
  func linked() throws {
    let article = read("Some 250 families (1,400 people) fled Raqqa for Aleppo, officials said.")
    #expect(article.figures.map(\.linked) == [1, 0])
    let document = Document(id: .init(known: "d"), kind: .article, title: "t", text: article.text)
    let claims = article.claims(document: document, reference: day) { Source.ID(known: $0) }.claims
    let claim = try #require(claims.first)
    #expect(claims.count == 1)
    #expect(claim.figure.amount.households == .about(250))
    #expect(claim.figure.amount.people == .exactly(1_400))
    #expect(claim.figure.datePrecision == .unknown)
    #expect(claim.source?.rawValue == "officials")
    #expect(claim.evidence.phrase == "Some 250 families")
  }

  @Test("a part takes place, time and speaker from its whole and is never added")
  func part() {
    let article = read(
      "قال المرصد السوري إن 40 مدنياً قُتلوا في الرقة أمس، بينهم 12 طفلاً.")
    #expect(article.figures.map(\.group) == [.civilians, .children])
    #expect(article.figures.map(\.start) == [day.advanced(by: -1), day.advanced(by: -1)])
    #expect(Set(article.figures.map { words($0.places) }) == [["الرقة"]])
    #expect(Set(article.figures.compactMap(\.source)) == ["المرصد السوري"])
  }

  @Test("since a day counts up to the day of publication and is cumulative")
  func since() throws {
    let figure = try #require(
      read("Since 10 January, 900 people have been displaced from Raqqa.").figures.first)
    #expect(figure.basis == .cumulative)
    #expect(figure.start == Day(year: 2022, month: 1, day: 10))
    #expect(figure.end == day)
  }

  @Test("a figure of years ago is history")
  func background() throws {
    let article = read("وكانت المعارك شردت 70 ألف شخص من الرقة عام 2017.")
    #expect(article.figures.map(\.basis) == [.background])
    let document = Document(id: .init(known: "d"), kind: .article, title: "t", text: article.text)
    let claims = article.claims(document: document, reference: day) { Source.ID(known: $0) }.claims
    #expect(claims.map(\.stance) == [.background])
  }

  @Test("a closed road is a route with its state")
  func closedRoad() throws {
    let route = try #require(
      read("The road from Raqqa to Aleppo via Tabqa is closed.").routes.first)
    #expect(words(route.origins) == ["Raqqa"])
    #expect(words(route.destinations) == ["Aleppo"])
    #expect(words(route.via) == ["Tabqa"])
    #expect(route.state == .closed)
  }

  @Test("menus, related headlines and captions are listed and never read")
  func furniture() {
    let article = read(
      """
      الرئيسية | أخبار | رياضة
      نزوح عائلات من ريف الرقة
      الرقة – وكالات

      نزحت 30 عائلة من ريف الرقة.

      صورة: 500 نازح على الطريق
      اقرأ أيضاً
      مقتل 9 أشخاص في حلب
      جميع الحقوق محفوظة
      """)
    #expect(article.title == "نزوح عائلات من ريف الرقة")
    #expect(article.figures.map(\.quantity.best) == [30])
    #expect(article.discarded.count == 5)
  }

  @Test("a known source in brackets behind an item says who counted")
  func bracketedSource() {
    let source = Source(id: .init(known: "unhcr"), nameEnglish: "UNHCR", kind: .un)
    let reader = ArticleReader(
      places: TestGazetteer.index, sources: SourceIndex([.init(source: source, aliases: [])]))
    let article = reader.read(
      "Fire in a camp\n\n• 15 people dead (UNHCR)\n• 560 people injured (hospital)",
      published: day)
    #expect(article.figures.map(\.source) == ["UNHCR", nil])
  }

  @Test("an unresolved place keeps the words of the article and no identifier")
  func unresolvedPlace() throws {
    let article = read("نزحت 30 عائلة من قرية قرمطلخ.")
    let figure = try #require(article.figures.first)
    #expect(article.findings.map(\.code) == ["unresolved-place"])
    #expect(figure.origins.mentions == [.init(text: "قرمطلخ", place: nil)])
  }

  @Test("the JSON of an article escapes what JSON must and keeps its order")
  func json() {
    let article = read("\"نزح\" 30 شخصاً\\ من الرقة.\u{1}")
    let json = article.json(file: "a\"b\n.txt", places: TestGazetteer.index)
    #expect(json.hasPrefix(#"{"schema": "nuzuh.article/1", "file": "a\"b\n.txt", "title": null"#))
    #expect(json.contains(#"شخصاً"#))
    #expect(json.contains(#"\u0001"#))
    #expect(!json.contains("\n"))
  }
}
