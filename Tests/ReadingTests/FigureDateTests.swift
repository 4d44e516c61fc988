import Displacement
import Language
import Reading
import Testing

/// The days of every figure of a text, published on Saturday 22 January 2022.
@Suite("A figure has the day that its part of the text names")
struct FigureDateTests {
  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
  private static let published = Day(year: 2022, month: 1, day: 22)

  private static func days(_ text: String) -> [String] {
    reader.read(text, published: published).figures.map { figure in
      guard let start = figure.start, let end = figure.end else { return "-" }
      return start == end ? "\(start)" : "\(start)/\(end)"
    }
  }

  @Test(
    "a day holds for all that one account counts",
    arguments: [
      Case(
        "The army said nine villagers were killed and 12 injured in Hama, Syria, on Thursday, and "
          + "blamed a mine.", "2022-01-20", "2022-01-20"),
      Case(
        "Nine people, including a nun, were killed in Hama and 40 hurt on the night of 20 January.",
        "2022-01-20", "2022-01-20", "2022-01-20"),
      Case(
        "Police reported 208 deaths, 239 injuries and 52 missing persons in Homs as of 20 January.",
        "2022-01-20", "2022-01-20", "2022-01-20"),
      Case(
        "Soldiers took 1,476 people, 391 women among them, from Homs to Hama by boat in the past "
          + "24 hours.", "2022-01-21/2022-01-22", "2022-01-21/2022-01-22"),
      Case(
        "Between 18 and 20 January, 145 villagers were killed and 287 injured in Homs, raising the "
          + "toll since 7 October 2021 to 390 killed.",
        "2022-01-18/2022-01-20", "2022-01-18/2022-01-20", "2021-10-07/2022-01-22"),
      Case(
        "On Thursday evening 650 people were still staying at a school in Homs, he added.",
        "2022-01-20"),
      // The day of the saying, and that of a relative clause, are of something else.
      Case("Some 300 people are trapped in Homs, the office warned today.", "-"),
      Case("The camp in Homs, which opened in 2012, hosts 300 people.", "-"),
      Case("Homs shelters 300 displaced people, most of whom came in April.", "-"),
      Case("Still missing a decade later: 300 people were taken in Homs.", "-"),
      Case("The toll from the fire in Valle del Mar rose to 112 on Thursday.", "2022-01-20"),
    ])
  func account(_ example: Case) { example.check(FigureDateTests.days) }

  @Test(
    "past days run up to the news, the day of an order is past, and a plan's month lies ahead",
    arguments: [
      Case("خلال الأيام الثلاثة الماضية نزح 300 شخص من حمص.", "2022-01-19/2022-01-22"),
      Case("Over the past two days 300 people fled Homs.", "2022-01-20/2022-01-22"),
      Case("Over the past two years 300 people fled Homs.", "2020-01-22/2022-01-22"),
      Case("Some 300 people fled Homs this year.", "2022-01-01/2022-01-22"),
      Case("وقبل أسبوع نزح 300 شخص من حمص.", "2022-01-15"),
      Case("أمر الجيش أمس الجمعة بإخلاء 60 أسرة من حمص.", "2022-01-21"),
      Case("The army will move 60 families to Homs by the end of March.", "2022-03-31"),
    ])
  func run(_ example: Case) { example.check(FigureDateTests.days) }

  @Test(
    "a part has the day of its whole in the sentence before",
    arguments: [
      Case(
        "The office put those displaced from Homs at 32,013 as of Thursday. Of these, 15,086 have "
          + "gone to Hama.", "2022-01-20", "2022-01-20"),
      Case(
        "رحلت 23 عائلة عن حمص يوم الخميس. وأشار المتحدث إلى أن أربع عشرة منها انتقلت إلى حماة.",
        "2022-01-20", "2022-01-20"),
    ])
  func part(_ example: Case) { example.check(FigureDateTests.days) }

  @Test(
    "a growing toll counts from the day of what caused it, and حتى الآن up to the day of the news",
    arguments: [
      Case(
        "The death toll from Thursday's earthquake in Homs has risen to 41.",
        "2022-01-20/2022-01-22"),
      Case(
        "ارتفعت حصيلة القتلى في حمص إلى 149 قتيلاً، ولم تغادر حتى الآن سوى إحدى عشرة عائلة.",
        "-", "2022-01-22"),
      Case("The toll in Homs on Thursday rose to 41 dead.", "2022-01-20"),
    ])
  func toll(_ example: Case) { example.check(FigureDateTests.days) }

  @Test(
    "what is planned lies ahead",
    arguments: [
      Case(
        "The agency said it would move 700 households from Homs by the end of January.",
        "2022-01-31"),
      Case(
        "The office is to transfer 900 families from Homs to Hama on 14 February.", "2022-02-14"),
      Case(
        "من المقرر إجلاء أربعة آلاف مدني من حمص إلى حماة في شباط.", "2022-02-01/2022-02-28"),
    ])
  func planned(_ example: Case) { example.check(FigureDateTests.days) }

  /// A text and the days of its figures in order, `-` for none.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    private let days: [String]
    private let sourceLocation: SourceLocation

    init(_ text: String, _ days: String..., sourceLocation: SourceLocation = #_sourceLocation) {
      testDescription = text
      self.days = days
      self.sourceLocation = sourceLocation
    }

    func check(_ read: (String) -> [String]) {
      #expect(read(testDescription) == days, sourceLocation: sourceLocation)
    }
  }
}
