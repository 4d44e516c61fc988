import Foundation
import Testing

/// Numbers that cannot be right together, with the rows that show it.
@Suite("check --lint")
struct LintTests {
  @Test("a swap of digits is shown with both rows and what was meant, and changes nothing")
  func digitSwap() throws {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(
      """
      date,place,measure,people,households,source
      2022-01-21,Ghwayran,displaced,15890,2648,our field team
      2022-01-21,Al-Zuhour,displaced,3229,388,our field team
      """, to: "sheet.csv")
    #expect(try program.run("import", "sheet.csv").status == 0)
    let before = try Data(contentsOf: program.file("nuzuh.sqlite"))
    let text = try program.run("check", "--lint")
    #expect(text.status == 0, Comment(rawValue: text.errors))
    for words in ["8.3", "6.0", "2,329", "sheet.csv, row 3", "sheet.csv, row 2"] {
      #expect(text.output.contains(words), "\(words) is not in \(text.output)")
    }
    #expect(text.errors.contains("household-ratio 1"))
    let arabic = try program.run("check", "--lint", "--language", "ar")
    #expect(arabic.output.contains("الأرجح") && arabic.output.contains("2,329"))
    let check = try program.run("check", "--lint", "--json").json()
    let lint = try #require(check["lint"] as? [[String: Any]])
    #expect(lint.map { $0["code"] as? String } == ["household-ratio"])
    let page = try program.run("summary", "--date", "2022-01-21", "--json").json()
    #expect((page["lint"] as? [[String: Any]])?.count == 1)
    #expect(try program.run("check", "--json").json()["lint"] is NSNull)
    #expect(try Data(contentsOf: program.file("nuzuh.sqlite")) == before)
  }

  /// An article, and the codes of what does not hold in it.
  static let articles: [(text: String, codes: [String])] = [
    (
      "Of the 10,000 people displaced in Hasakah, 3,000 people, or 50 percent, are staying in "
        + "collective shelters.", ["percentage"]
    ),
    (
      "Of the 10,000 people displaced in Hasakah, 3,000 people, or 30 percent, are staying in "
        + "collective shelters.", []
    ),
    (
      "نزح 10000 شخص إلى مدينة الحسكة، منهم 3000 شخص أي 50 بالمئة يقيمون في مراكز إيواء.",
      ["percentage"]
    ),
    (
      "نزح 10000 شخص إلى مدينة الحسكة، منهم 3000 شخص أي 30 بالمئة يقيمون في مراكز إيواء.", []
    ),
    (
      "A total of 500 people fled Hasakah city on 21 January. Of these, 700 people fled Ghwayran "
        + "on 21 January.", ["part-above-whole"]
    ),
    ("نزح 500 شخص من مدينة الحسكة. ومن بين هؤلاء 700 شخص من حي غويران.", ["part-above-whole"]),
    (
      "Some 700 people have been displaced from Ghwayran since 20 January, officials said on 22 "
        + "January. Earlier, 900 people had been displaced from Ghwayran since 20 January as of 21 "
        + "January.", ["falling-total"]
    ),
    ("200 people (200 families) fled Ghwayran on Friday.", ["swapped-units"]),
  ]

  @Test("what an article says of parts, shares and totals is checked", arguments: articles)
  func article(text: String, codes: [String]) throws {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(text, to: "article.txt")
    #expect(try program.run("read", "article.txt", "--published", "2022-01-23").status == 0)
    let check = try program.run("check", "--lint", "--json").json()
    let lint = try #require(check["lint"] as? [[String: Any]])
    #expect(lint.map { $0["code"] as? String } == codes, "\(text)")
  }
}
