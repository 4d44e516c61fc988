import Displacement
import Language
import Reading
import Testing

@Suite("A text cut into lines of one width is read as paragraphs")
struct HardWrapTests {
  private static let paragraph =
    "More than 13,000 people have left their homes near the volcano since Thursday, officials said, "
    + "and some 2,400 families of those are staying in 28 schools of the two towns in the plain, where "
    + "a boy of four was killed on Friday night when a wall came down on his bed."

  /// The words of a text in lines no longer than that.
  private func wrapped(_ text: String, at width: Int) -> String {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
      }
    }
    return lines.joined(separator: "\n")
  }

  private func read(_ text: String) -> Article {
    ArticleReader(places: TestGazetteer.index, sources: nil)
      .read(text, published: Day(year: 2022, month: 1, day: 22), language: .english)
  }

  @Test(
    "whatever the width, the figures are those of the whole paragraph", arguments: [56, 72, 80])
  func widths(_ width: Int) {
    let whole = read(Self.paragraph)
    let cut = read(wrapped(Self.paragraph, at: width))
    #expect(!whole.figures.isEmpty)
    #expect(cut.figures.map(\.quantity) == whole.figures.map(\.quantity))
    #expect(cut.figures.map(\.measure) == whole.figures.map(\.measure))
    #expect(cut.discarded.isEmpty)
  }

  @Test("evidence keeps its place in the text as it was written")
  func spans() {
    let text = wrapped(Self.paragraph, at: 60)
    for figure in read(text).figures {
      #expect(figure.sentence.upperBound <= text.utf8.count)
      #expect(figure.sentence.contains(figure.evidence.lowerBound))
    }
  }

  @Test("the lines of a list stay lines")
  func lists() {
    let article = read(
      """
      Flood in the valley, as counted by the district
      Deaths: 12
      Injured: 40 people
      Houses destroyed: 310
      """)
    #expect(article.figures.map { $0.quantity.best } == [12, 40, 310])
  }
}
