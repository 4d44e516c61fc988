import Displacement
import TestSupport
import Testing

@testable import Situation

/// What the linter reads between the numbers of an article: what is said to be part of what.
@Suite("Linter: parts in articles")
struct SaidPartLintTests {
  /// An article whose marked numbers were claimed for one place and day, and what it is told.
  struct Story: Sendable, CustomTestStringConvertible {
    let sentences: [String]
    let rules: [Lint.Rule]
    let location: SourceLocation

    init(_ sentences: String..., rules: Lint.Rule..., location: SourceLocation = #_sourceLocation) {
      (self.sentences, self.rules, self.location) = (sentences, rules, location)
    }

    var testDescription: String { sentences.joined(separator: " ") }
  }

  static let stories = [
    // A part above its whole.
    Story("[[500 people]] fled.", "Of these, [[700 people]] are here.", rules: .partAboveWhole),
    Story(
      "[[500 people]] fled.", "Of these families, [[700 people]] came.", rules: .partAboveWhole),
    Story("[[500 people]] fled.", "And among them at least [[700]] came.", rules: .partAboveWhole),
    Story("[[500 people]] fled.", "[[700]] of them came.", rules: .partAboveWhole),
    Story("[[500 people]] fled, including [[700 children]].", rules: .partAboveWhole),
    Story("[[500 people]] fled, of whom about [[700]] came.", rules: .partAboveWhole),
    Story("[[500 people]] fled, [[700]] of them children.", rules: .partAboveWhole),
    Story("[[700]] of the [[500 people]] are children.", rules: .partAboveWhole),
    Story("Of the [[500 people]] who fled, [[700]] are children.", rules: .partAboveWhole),
    Story("نزح [[500 شخص]].", "ومن بين هؤلاء [[700 شخص]] هنا.", rules: .partAboveWhole),
    Story("نزح [[500 شخص]].", "منهم [[700 طفل]].", rules: .partAboveWhole),
    Story("نزح [[500 شخص]] بينهم نحو [[700 طفل]].", rules: .partAboveWhole),
    Story("نزح [[500 شخص]]، [[700]] منهم أطفال.", rules: .partAboveWhole),
    Story("من أصل [[500 نازح]]، وصل [[700]].", rules: .partAboveWhole),
    // A part within its whole is no second value.
    Story("[[10,000 people]] fled.", "Of these, [[3,000 people]] are here."),
    Story("[[10,000 people]] fled, including [[3,000 children]]."),
    Story("نزح [[10000 شخص]]، منهم [[3000 شخص]] أي 30 بالمئة هنا."),
    Story("نزح [[10000 شخص]].", "منهم [[3000 شخص]] هنا."),
    // Groups of one sentence are neither parts of each other nor two values.
    Story("[[500 people]] fled by bus and [[700 people]] on foot."),
    Story("[[500 people]] fled, [[300]] of them children, and [[700 people]] came back."),
    Story("[[558 people]] fled, among them [[50 children]] and [[94 women]], and [[1,835]] came."),
    Story("نزح [[500 شخص]] بينهم [[50 طفلا]]، ووصل [[700 شخص]]."),
    Story("[[500 people]] left [[30 villages]].", "Of these, [[400 people]] are here."),
    // What "these" stand for was not claimed.
    Story(
      "[[500 people]] fled.", "Many came.", "Of these, [[700 people]] are here.", rules: .twoValues),
    // Two sentences that count the same people apart.
    Story("[[500 people]] fled.", "[[700 people]] fled.", rules: .twoValues),
    Story(
      "[[700 people]] fled, including [[300 children]].", "[[500 people]] fled.", rules: .twoValues),
  ]

  @Test("a part may not exceed its whole, and is no other value of it", arguments: stories)
  func parts(_ story: Story) throws {
    var article = Article()
    for sentence in story.sentences { try article.add(sentence) { _ in hasakah } }
    let rules = Set(Linter.lint(article.office.history).map(\.rule))
    #expect(rules == Set(story.rules), sourceLocation: story.location)
  }

  private var hasakah: Occurrence { stock(.displaced, "hsk", on: day(21)) }

  @Test("of two numbers for one place and day in one sentence the last is not the whole")
  func aside() throws {
    var article = Article()
    try article.add("In Nasra [[4,120 people]] are in schools, and the stadium holds [[900]].") {
      stock(.displaced, $0 == 0 ? "hsk-nasra" : "hsk", on: day(21))
    }
    #expect(Linter.lint(article.office.history).isEmpty)
    var other = Article()
    try other.add("In Hasakah [[900 people]] are displaced, in Nasra [[4,120 people]].") {
      stock(.displaced, $0 == 0 ? "hsk" : "hsk-nasra", on: day(21))
    }
    #expect(Linter.lint(other.office.history).map(\.rule) == [.partAboveWhole])
  }

  /// Two counts of one article, each of the days from the 20th on.
  struct Totals: Sendable {
    let first: (basis: Basis, through: Int, number: Quantity, source: Source.ID?)
    let second: (basis: Basis, through: Int, number: Quantity, source: Source.ID?)
    let isFall: Bool
    let location: SourceLocation

    init(
      _ first: (Basis, Int, Quantity, Source.ID?), _ second: (Basis, Int, Quantity, Source.ID?),
      isFall: Bool, location: SourceLocation = #_sourceLocation
    ) {
      (self.first, self.second) = (first, second)
      (self.isFall, self.location) = (isFall, location)
    }
  }

  static let totals = [
    Totals(
      (.cumulative, 22, about(700), "ocha"), (.cumulative, 21, exactly(900), nil), isFall: true),
    Totals((.increment, 21, exactly(900), nil), (.increment, 22, exactly(700), nil), isFall: true),
    Totals((.increment, 21, exactly(900), nil), (.cumulative, 22, exactly(700), nil), isFall: true),
    Totals((.increment, 21, about(900), nil), (.increment, 22, about(890), nil), isFall: false),
    Totals((.increment, 21, exactly(900), nil), (.increment, 22, atLeast(700), nil), isFall: false),
    Totals(
      (.cumulative, 21, exactly(900), "sdf"), (.cumulative, 22, exactly(700), "ocha"), isFall: false
    ),
    Totals(
      (.increment, 21, exactly(700), nil), (.cumulative, 22, exactly(900), nil), isFall: false),
  ]

  @Test("an article's count over a longer time is no less", arguments: totals)
  func falling(_ totals: Totals) throws {
    var article = Article()
    for count in [totals.first, totals.second] {
      let period = try #require(Period(from: day(20), through: day(count.through)))
      let counted: Occurrence.Count =
        count.basis == .cumulative ? .cumulative(period) : .increment(period)
      try article.add("[[\(count.number.best ?? 0) people]] fled.", count.number, by: count.source)
      {
        _ in
        .movement(
          .displacement, from: set(["hsk-nasra"]), to: .unstated, counted: counted)
      }
    }
    let falls = Linter.lint(article.office.history).count { $0.rule == .fallingTotal }
    #expect(falls == (totals.isFall ? 1 : 0), sourceLocation: totals.location)
  }
}

/// An article that grows by sentences, and the office that took its claims.
private struct Article {
  var office = Office()
  private var length = 0

  /// Adds a sentence with a claim for each of its marked numbers.
  mutating func add(
    _ marked: String, _ quantity: Quantity? = nil, by source: Source.ID? = nil,
    _ occurrence: (Int) -> Occurrence
  ) throws {
    let sentence = MarkedText(marked)
    if office.history.documents["article"] == nil { office.publish("article", .article) }
    for (index, span) in sentence.spans.enumerated() {
      let phrase = String(decoding: Array(sentence.text.utf8)[span], as: UTF8.self)
      let digits = phrase.filter(\.isWholeNumber)
      let number = try #require(Int(digits))
      let figure = try #require(
        Figure(occurrence(index), .people(quantity ?? exactly(number))))
      let claim = Claim(
        key: .row(id: "\(length) \(index)"), figure: figure, source: source,
        evidence: Evidence(
          document: "article",
          location: .span(length + span.lowerBound..<length + span.upperBound),
          excerpt: sentence.text, phrase: phrase))
      office.record(claim)
      office.decide(.approve, on: claim.id)
    }
    length += sentence.text.utf8.count + 1
  }
}
