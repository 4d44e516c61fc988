import Displacement
import Language
import Reading
import TestSupport
import Testing

/// Texts that nobody wrote for a reader: it may find nothing in them, but it must come back.
@Suite struct HostileTextTests {
  private let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
  private let day = Day(year: 2022, month: 1, day: 22)

  @Test(
    "a text of one thing repeated is read and gives no figure",
    arguments: [
      "", " ", "\n", "\u{feff}", ".", "1", "و", "و ", "ال", "ب", "(", ")", "\"", "1,", "1 ", "،",
      "\u{202e}", "\u{200f}", "من ", "إلى ", "بينهم ", "a", "of ", "- ", "\u{064b}", "ـ", "١٬", "%",
    ])
  func repeated(_ piece: String) {
    for count in [1, 2, 3, 4_000] {
      let article = reader.read(String(repeating: piece, count: count), published: day)
      #expect(article.figures.isEmpty, "\(piece) × \(count)")
    }
  }

  @Test("a text without a sentence's end is cut, and its figures are read on both sides of the cut")
  func longSentence() throws {
    let clause = "نزح 300 شخص من الحسكة إلى الرقة و"
    // Another number each time: the same one would be one figure.
    let text = (300..<800).map { clause.replacing("300", with: "\($0)") }.joined()
    let article = reader.read(text, published: day)
    #expect(article.figures.count > 250)
    let ends = article.figures.map(\.evidence.lowerBound)
    #expect(try #require(ends.last) > clause.utf8.count * 450)
  }

  @Test("pieces in any order give spans that lie in the text on scalar boundaries")
  func shuffled() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "نزح", " قُتل", " 300", " عائلة", " من", " الحسكة", " إلى", "،", ".", "\n", " و", "(", ")",
      "\"", " آلاف", " بينهم", " طفل", " killed", " 12", " people", " from", " Raqqa", " said",
      ":", " –", "%", "\u{202b}", "\u{0651}", " أعلنت", " أن", " نفى", " 1,200", "\r\n", "٣",
      " على الأقل", " مخيم", " عبر", " سيراً على الأقدام", "\u{fdf2}", "🙂", " two", " of them",
    ]
    for _ in 0..<400 {
      let length = Int.random(in: 1...60, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let article = reader.read(text, published: day)
      let spans =
        article.figures.flatMap { [$0.evidence, $0.sentence] }
        + article.routes.flatMap { [$0.evidence, $0.sentence] }
      for span in spans {
        #expect(span.upperBound <= text.utf8.count)
        #expect(!article.words(span).unicodeScalars.contains("\u{fffd}"))
      }
      _ = article.json(file: "x", places: TestGazetteer.index)
    }
  }

  @Test("the same text gives the same article every time")
  func deterministic() {
    let text = "نزحت 300 عائلة (1500 شخص) من حيي الزهور وغويران إلى وسط المدينة، بحسب المرصد."
    let first = reader.read(text, published: day).json(file: "x", places: TestGazetteer.index)
    for _ in 0..<5 {
      #expect(
        reader.read(text, published: day).json(file: "x", places: TestGazetteer.index) == first)
    }
  }
}
