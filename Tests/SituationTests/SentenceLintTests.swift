import Displacement
import Testing

@testable import Situation

/// What the linter reads beside the numbers of a sentence: percentages and days of the week.
@Suite("Linter: sentences")
struct SentenceLintTests {
  /// A sentence with the numbers that were claimed from it, and what it should be told.
  struct Sentence: Sendable {
    let text: String
    let numbers: [Int]
    /// Words of the English suggestion; `nil` where nothing is wrong.
    let suggestion: String?
    let location: SourceLocation

    init(
      _ text: String, _ numbers: [Int], _ suggestion: String?,
      _ location: SourceLocation = #_sourceLocation
    ) {
      (self.text, self.numbers, self.suggestion, self.location) =
        (text, numbers, suggestion, location)
    }
  }

  private func lints(_ sentence: Sentence, _ rule: Lint.Rule) throws -> [Lint] {
    var office = Office()
    let places: [Place.ID] = ["hsk", "hsk-nasra", "hsk-zuhour"]
    for (place, number) in zip(places, sentence.numbers) {
      try office.record(
        stock(.displaced, place, on: day(21)), .people(exactly(number)), in: "article",
        excerpt: sentence.text)
    }
    return Linter.lint(office.history).filter { $0.rule == rule }
  }

  static let both = [10_000, 3_000]
  static let percentages = [
    Sentence("Of the 45,000 displaced, 750 (17%) fled.", [45_000, 750], "decimal point"),
    Sentence("من بين 45,000 نازح هناك 750 (17٪) في الملاجئ.", [45_000, 750], "decimal point"),
    Sentence("من بين ٤٥٬٠٠٠ نازح هناك ٧٥٠ شخصاً (١٧٪)", [45_000, 750], "decimal point"),
    Sentence("Of the 45,000 displaced, 750 (17%) fled on foot.", [750], nil),
    Sentence("750 people, 17% of the 45,000 displaced, are in shelters.", [750], "decimal point"),
    Sentence("750 people, 17 per cent of the 45,000, fled.", [750, 45_000], "decimal point"),
    Sentence("750 شخصاً، أي 17 في المئة من أصل 45,000 نازح", [750, 45_000], "decimal point"),
    Sentence("40% (750 people) of all 45,000 displaced", [45_000, 750], "18,000"),
    Sentence("16.7% (750 people) of all 45,000 displaced", [45_000, 750], "decimal point"),
    Sentence("Of the 45,000 displaced, 750 (1.7%) are in shelters.", [45_000, 750], nil),
    Sentence("Of the 45,000 displaced, 750 (2%) are in shelters.", [45_000, 750], nil),
    Sentence("60% of the 5,000 people held, 3,000, are children.", [5_000, 3_000], nil),
    Sentence("They rose to 1,200 (20%) from 1,000.", [1_000, 1_200], nil),
    Sentence(
      "45,000 left and 5,000 returned; 60% of the houses are damaged.", [45_000, 5_000], nil),
    Sentence("17% of 45,000, 40% of 750", [45_000, 750], nil),
    // The percentage is joined to the part.
    Sentence("Of the 10,000 displaced, 3,000 people, or 50 percent, are here.", both, "5,000"),
    Sentence("Of the 10,000 displaced, 3,000 people, or 30 percent, are here.", both, nil),
    Sentence("Of the 10,000 displaced, 3,000 fled, or about 50 per cent.", both, "5,000"),
    Sentence("Of 10,000 displaced, 3,000 people, representing some 50%, fled.", both, "5,000"),
    Sentence("Of 10,000 displaced, 3,000 people \u{2013} or 50% \u{2013} fled.", both, "5,000"),
    Sentence("Of 10,000 displaced, 3,000 people (or about 50%) fled.", both, "5,000"),
    Sentence("Of 10,000 displaced, 50 percent, or 3,000 people, are here.", both, "5,000"),
    Sentence("Of 10,000 displaced, 50 percent of them, or about 3,000, fled.", both, "5,000"),
    Sentence("Of 10,000 displaced, 3,000 people, or 50 percent of them, fled.", both, "5,000"),
    Sentence("منهم 3000 شخص أي 50 بالمئة من أصل 10000 نازح", both, "5,000"),
    Sentence("نزح 10000 شخص، منهم 3000 شخص أي 50 بالمئة في مراكز إيواء", both, "5,000"),
    Sentence("نزح 10000 شخص، منهم 3000 شخص أي 30 بالمئة في مراكز إيواء", both, nil),
    Sentence("نزح 10000 شخص، 3000 منهم، أي ما نسبته نحو 50٪، أطفال", both, "5,000"),
    Sentence("نزح 10000 شخص، منهم 3000 (أي 50 في المئة) أطفال", both, "5,000"),
    Sentence("نزح 10000 شخص، 50 بالمئة منهم، أي 3000 شخص، أطفال", both, "5,000"),
    // What is joined to something else, or is no share.
    Sentence("10,000 fled and 3,000 people, or 50 percent of the town, came.", both, nil),
    Sentence("10,000 fled, and 3,000 people, or 50 percent more, came.", both, nil),
    Sentence("10,000 fled; 3,000 came back, and 50 percent of houses burnt.", both, nil),
    Sentence("10,000 fled, 50 percent on foot, and 3,000 came back.", both, nil),
    Sentence("نزح 10000 شخص وعاد 3000 شخص، أي 50 بالمئة من سكان البلدة", both, nil),
    Sentence("Of the 45,000 displaced, 750 are in shelters.", [45_000, 750], nil),
    Sentence("الملاجئ تؤوي 750 (1,7٪)", [45_000, 750], nil),
  ]

  @Test("a percentage that is not that of its numbers is found", arguments: percentages)
  func percentage(_ sentence: Sentence) throws {
    let lints = try lints(sentence, .percentage)
    #expect(lints.count == (sentence.suggestion == nil ? 0 : 1), sourceLocation: sentence.location)
    guard let lint = lints.first, let suggestion = sentence.suggestion else { return }
    #expect(
      lint.english.suggestion.contains(suggestion), "\(lint.english)",
      sourceLocation: sentence.location)
    #expect(!lint.arabic.message.isEmpty && !lint.arabic.suggestion.isEmpty)
  }

  static let weekdays = [
    Sentence("On Saturday 21 January 2022 they fled.", [90], "2022-01-22"),
    Sentence("On Saturday, January 21, 2022, they fled.", [90], "2022-01-22"),
    Sentence("On Saturday, the 21st of January, they fled.", [90], "2022-01-22"),
    Sentence("On Saturday (21 January) they fled.", [90], "2022-01-22"),
    Sentence("As of 21 January 2022 (Saturday)", [90], "2022-01-22"),
    Sentence("Saturday 2022-01-21", [90], "2022-01-22"),
    Sentence("Saturday 21/01/2022", [90], "2022-01-22"),
    Sentence("يوم السبت 21 كانون الثاني 2022", [90], "2022-01-22"),
    Sentence("والسبت الموافق ٢١ يناير ٢٠٢٢", [90], "2022-01-22"),
    Sentence("السبت 21/1/2022", [90], "2022-01-22"),
    Sentence("On Friday 21 January 2022 they fled.", [90], nil),
    Sentence("يوم الجمعة 21 كانون الثاني 2022", [90], nil),
    Sentence("الجمعة ٢١ / ١ / ٢٠٢٢", [90], nil),
    Sentence("Friday 21 January", [90], nil),
    // In the American order the day is 2 January 2022, a Sunday; in the other 1 February.
    Sentence("Sunday 01/02/2022", [90], nil),
    Sentence("Tuesday 01/02/2022", [90], nil),
    Sentence("Wednesday 01/02/2022", [90], "Wednesday"),
    Sentence("They fled on Saturday. On 21 January they came back.", [90], nil),
    Sentence("On 21 January, Saturday's curfew was lifted.", [90], nil),
    Sentence("On Saturday 250 families fled.", [90], nil),
    Sentence("Saturday 31 February 2022", [90], nil),
  ]

  @Test("a date that does not fall on its weekday is found", arguments: weekdays)
  func weekday(_ sentence: Sentence) throws {
    let lints = try lints(sentence, .weekday)
    #expect(lints.count == (sentence.suggestion == nil ? 0 : 1), sourceLocation: sentence.location)
    guard let lint = lints.first, let suggestion = sentence.suggestion else { return }
    #expect(
      lint.english.suggestion.contains(suggestion), "\(lint.english)",
      sourceLocation: sentence.location)
    #expect(lint.arabic.message.contains("صادف"))
  }

  @Test("one sentence is told once, with every claim that was read from it")
  func once() throws {
    let sentence = Sentence("On Saturday 21 January 2022, 90 and 80 fled.", [90, 80], nil)
    let found = try lints(sentence, .weekday)
    #expect(found.map(\.claims.count) == [2])
  }
}
