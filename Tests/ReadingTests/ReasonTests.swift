import Displacement
import Reading
import Testing

/// What the reader says of itself: the rules that fired, and the words they rest on.
@Suite("Explanations")
struct ReasonTests {
  static let text = """
    واحتجز المسلحون ما يزيد على 250 عائلة في حي غويران منذ الخميس، بحسب المتحدث باسم القوات.
    ونفت الإدارة نزوح 300 عائلة من تل تمر، ومن المتوقع وصول آلاف الأشخاص إلى الحسكة.
    """

  private let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func figures() throws -> (Article, [ArticleFigure]) {
    let article = reader.read(
      Self.text, published: Day(year: 2022, month: 1, day: 22), explaining: true)
    return (article, article.figures)
  }

  private func rules(_ figure: ArticleFigure) -> [Reason.Aspect: Rule] {
    Dictionary(figure.reasons.filter { $0.points == nil }.map { ($0.aspect, $0.rule) }) { $1 }
  }

  @Test("every aspect of a figure names its rule and its words")
  func aspects() throws {
    let (article, figures) = try figures()
    let figure = try #require(figures.first)
    let rules = rules(figure)
    #expect(rules[.number] == .hedgeWidensNumber)
    #expect(rules[.unit] == .nounBesideNumber)
    #expect(rules[.measure] == .verbBeforeNumber)
    #expect(rules[.place] == .placeInTheClause)
    #expect(rules[.date] == .periodRunsToTheStatement)
    #expect(rules[.source] == .speakerBehindFigure)
    #expect(rules[.stance] == .sentenceAsserts)
    let verb = figure.reasons.first { $0.aspect == .measure }?.span
    #expect(verb.map(article.words)?.hasSuffix("احتجز") == true)
  }

  @Test("a denial and a plan are named by the words that say so")
  func stance() throws {
    let (article, figures) = try figures()
    let stances = figures.compactMap { figure in
      figure.reasons.first { $0.aspect == .stance }
    }
    #expect(stances.map(\.rule) == [.sentenceAsserts, .denialCancelsFigure, .planIsNotYet])
    #expect(stances.last?.span.map(article.words)?.contains("المتوقع") == true)
  }

  @Test("the points add up to the confidence")
  func points() throws {
    for figure in try figures().1 {
      #expect(figure.reasons.compactMap(\.points).reduce(0, +) == figure.confidence)
    }
  }

  @Test("nothing is explained where nobody asks, and the figures are the same")
  func silence() throws {
    let plain = reader.read(Self.text, published: Day(year: 2022, month: 1, day: 22))
    #expect(plain.figures.allSatisfy { $0.reasons.isEmpty })
    var explained = try figures().1
    for index in explained.indices { explained[index].reasons = [] }
    #expect(explained == plain.figures)
  }

  @Test("every rule is a statement of its own", arguments: Rule.allCases)
  func prose(_ rule: Rule) {
    #expect(!rule.prose.isEmpty && !rule.prose.hasSuffix("."))
    #expect(Rule.allCases.filter { $0.prose == rule.prose }.count == 1)
    #expect(rule.rawValue.first?.isUppercase == true)
  }
}
