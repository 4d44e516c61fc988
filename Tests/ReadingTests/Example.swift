import Displacement
import Language
import Reading
import Testing

/// A sentence with the figures it states, each as `measure quantity unit group sense`.
struct Example: Sendable, CustomTestStringConvertible {
  let text: String
  let figures: [String]
  let sourceLocation: SourceLocation

  init(
    _ text: String, _ figures: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    self.text = text
    self.figures = figures
    self.sourceLocation = sourceLocation
  }

  var testDescription: String { text }

  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  /// Reads the sentence and compares what was found; households are civilians without saying it.
  func check(_ language: LanguageCode) {
    let day = Day(year: 2022, month: 1, day: 22)
    let article = Example.reader.read(text, published: day, language: language)
    let found = article.figures.map(describe).filter { !$0.hasPrefix("release") }
    #expect(found == figures, sourceLocation: sourceLocation)
  }

  private func describe(_ figure: ArticleFigure) -> String {
    var words = [figure.measure.rawValue, quantity(figure.quantity), figure.unit.rawValue]
    if let group = figure.group, figure.unit == .people { words.append(group.rawValue) }
    if figure.polarity != .asserted { words.append(figure.polarity.rawValue) }
    return words.joined(separator: " ")
  }

  private func quantity(_ quantity: Quantity) -> String {
    let best = quantity.best.map(String.init) ?? ""
    let ends = "\(quantity.low ?? 0)…\(quantity.high ?? 0)"
    switch quantity.quantifier {
    case .exact: return "=" + best
    case .about: return "~" + best
    case .atLeast: return "≥" + best
    case .atMost: return "≤" + best
    case .between, .vague: return ends
    }
  }
}

/// A sentence on a page of its own, with what is told of its article.
struct Told: Sendable, CustomTestStringConvertible {
  let text: String
  let told: String
  let sourceLocation: SourceLocation

  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  init(_ text: String, _ told: String, sourceLocation: SourceLocation = #_sourceLocation) {
    self.text = text
    self.told = told
    self.sourceLocation = sourceLocation
  }

  var testDescription: String { text }

  /// The article that the sentence makes under a title.
  func article(in language: LanguageCode) -> Article {
    let title = language == .arabic ? "آخر أخبار النزوح" : "News of the day"
    return Told.reader.read(
      title + "\n\n" + text, published: Day(year: 2025, month: 5, day: 20), language: language)
  }
}
