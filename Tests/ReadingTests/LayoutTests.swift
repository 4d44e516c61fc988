import Displacement
import Language
import Reading
import Testing

/// What is the article's and what is the page's, line by line, and tables of figures.
@Suite struct LayoutTests {
  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
  private static let published = Day(year: 2022, month: 1, day: 22)

  /// A page around two sentences, with the line in question between them.
  private static func discarded(_ line: String) -> [String] {
    let page = """
      Villages empty as the river rises

      Some 340 families fled the town of Suluk on Friday, officials said.

      \(line)

      Another 60 families are sheltering in a school.
      """
    return reader.read(page, published: published).discarded
  }

  @Test(
    "a line of the page is put aside",
    arguments: [
      "[AD]", "Advertisement", "READ: Two million affected as the storm leaves",
      "Also Read: Gunmen kill 15 soldiers", "Kindly share this story:",
      "www.example.org | www.example.int", "Press office, tel. +000 000 000",
      "Contact: reports@example.org | Next update: 3 November",
      "By providing an email address, I agree to the terms and have read the policy.",
      "A man salvages iron sheets from one of 40 houses. (Staff photo)",
      "A monk surveys a classroom where ten people died. / Citizen journalist",
      "Your thoughts (11 comments)", "HOME  NEWS  SPORTS  OBITUARIES", "Redding, CA 108°",
      "The maps do not imply endorsement of any boundary.",
      "Agency writers in two cities contributed to this report.",
      "Do you have a story? Send it to our newsroom.",
    ])
  func furniture(_ line: String) {
    #expect(LayoutTests.discarded(line) == [line])
  }

  @Test(
    "a line of the article is kept",
    arguments: [
      "The photo of a drowned child shook the country.",
      "Aid agencies contributed 400 tents.", "HIGHLIGHTS",
      "More than 300 people share one tap.", "Read aloud, the list of the dead takes an hour.",
      "He follows the news from a tent.",
    ])
  func article(_ line: String) {
    #expect(LayoutTests.discarded(line).isEmpty)
  }

  @Test("the words of a picture behind its heading are put aside")
  func caption() {
    let found = LayoutTests.discarded("Show caption\nA chimney stands where 64 homes were lost.")
    #expect(found == ["Show caption", "A chimney stands where 64 homes were lost."])
  }

  /// The figures of a page as `measure best unit place`.
  private static func figures(_ page: String) -> [String] {
    reader.read(page, published: published).figures.map { figure in
      let place = figure.destinations.mentions.first ?? figure.places.mentions.first
      return "\(figure.measure.rawValue) \(figure.quantity.best ?? 0) \(figure.unit.rawValue) "
        + (place?.text ?? "")
    }
  }

  @Test(
    "each number of a table counts what its column says, where its row says",
    arguments: ["|", "/", "\t"])
  func tables(_ mark: String) {
    let rows = [
      ["Province", "destroyed", "damaged"], ["Homs", "437", "1,990"], ["Hama", "17", "-"],
    ]
    let page = """
      Storm bulletin no. 4

      The storm crossed the coast on Thursday night, and power is out.

      Houses by province, as of 20 January 2022
      \(rows.map { $0.joined(separator: mark == "\t" ? mark : " \(mark) ") }.joined(separator: "\n"))
      """
    #expect(
      LayoutTests.figures(page) == [
        "housing_destroyed 437 housing Homs", "housing_damaged 1990 housing Homs",
        "housing_destroyed 17 housing Hama",
      ])
  }

  @Test("the caption of a table says where those who are counted came from")
  func arrivals() {
    let page = """
      Displacement alert

      Many people left the town last week, field teams said.

      Arrivals from Suluk by town (source: DTM)
      Town | Households | Individuals
      Homs | 410 | 2,050
      """
    let article = LayoutTests.reader.read(page, published: LayoutTests.published)
    #expect(article.figures.map(\.quantity.best) == [410, 2_050])
    #expect(article.figures.map(\.unit) == [.households, .people])
    #expect(article.figures.allSatisfy { $0.origins.mentions.map(\.text) == ["Suluk"] })
    #expect(article.figures.allSatisfy { $0.destinations.mentions.map(\.text) == ["Homs"] })
    #expect(article.figures.map(\.linked) == [1, 0])
    #expect(article.figures.allSatisfy { $0.source == "DTM" })
  }

  @Test(
    "columns of shares, sites and plain words give no figures",
    arguments: [
      "Town | Share\nHoms | 41%", "Town | Sites\nHoms | 12", "Town | Code\nHoms | 12",
      "Home | News | Sport\nWorld | Africa | Asia",
    ])
  func noFigures(_ table: String) {
    let page = "Bulletin number four\n\nThe river rose on Thursday.\n\n\(table)\n"
    #expect(LayoutTests.figures(page).isEmpty)
  }

  @Test(
    "lines that give the numbers of what they name are no titles",
    arguments: [
      ("Villages empty in Suluk", "Killed: 12\nDisplaced: 5,000 (1,000 families)\nReturnees: 300"),
      ("القرى تخلو في سلوك", "القتلى: 12\nالأسر النازحة: 300 أسرة\nالعائدون: 450 شخصاً"),
    ])
  func tallies(_ title: String, _ lines: String) {
    let text = "\(title)\n\n\(lines)\n\n\(title)."
    let article = LayoutTests.reader.read(text, published: LayoutTests.published)
    #expect(article.title == title)
    #expect(article.figures.count >= 3)
  }
}
