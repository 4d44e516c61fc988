import Foundation
import Testing

/// Reading through the command line: later versions of an article, explanations, menus.
@Suite("Reading")
struct ReadTests {
  let program: Program

  static let article = """
    Derna: a race against time
    BENGHAZI, 14 September 2023

    The Red Crescent said on Thursday that 11,300 people had died in Derna and 10,100 were missing.
    At least 30,000 people fled the city, according to the migration agency.
    About 400 displaced people arrived in Tobruk, where they are staying in four schools.

    """

  init() throws {
    program = try Program()
    let outcome = try program.run(
      "init", "--event", "Derna", "--started", "2023-09-10", "--household-size", "4,5,6")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    try program.write(Self.article, to: "first.txt")
    try program.write(Self.article.replacing("11,300", with: "12,500"), to: "second.txt")
  }

  private func candidates() throws -> [[String: Any]] {
    let queue = try program.run("review", "list", "--json").json()
    return try #require(queue["candidates"] as? [[String: Any]])
  }

  @Test("of a later version only the figure that changed is filed, and replaces the earlier one")
  func laterVersion() throws {
    #expect(try program.run("read", "first.txt").status == 0)
    let before = try candidates().count
    let read = try program.run("read", "second.txt")
    #expect(
      read.errors.contains(
        "a later version of Derna: a race against time: 1 figure changed, \(before - 1) unchanged"),
      Comment(rawValue: read.errors))
    #expect(try candidates().count == before + 1)
    #expect(try program.run("read", "second.txt").errors.contains("nothing new"))
    #expect(try candidates().count == before + 1)
  }

  @Test("a later version counts once its figure is approved, and the earlier one no more")
  func superseding() throws {
    try program.write(Self.article.replacing("30,000", with: "38,000"), to: "later.txt")
    for file in ["first.txt", "later.txt"] { _ = try program.run("read", file) }
    #expect(try program.run("review", "approve", "--all-above", "0.5", "--yes").status == 0)
    let check = try program.run("check")
    #expect(check.status == 0, Comment(rawValue: check.output + check.errors))
    let summary = try program.run("summary", "--date", "2023-09-14", "--json")
    let totals = try #require(try summary.json()["totals"] as? [String: Any])
    let since = try #require(totals["displacement_since_start"] as? [String: Any])
    #expect(since["best"] as? Int == 38_000)
    #expect(summary.output.contains("SUPERSEDED"))
  }

  @Test("an earlier version read late takes nothing back")
  func earlierVersion() throws {
    try program.write(
      Self.article.replacing("14 September", with: "13 September").replacing(
        "11,300", with: "9,000"),
      to: "early.txt")
    _ = try program.run("read", "first.txt")
    let before = try candidates().count
    let read = try program.run("read", "early.txt")
    #expect(read.errors.contains("already, or a later one"), Comment(rawValue: read.errors))
    #expect(try candidates().count == before)
  }

  @Test("another article is filed whole")
  func otherArticle() throws {
    _ = try program.run("read", "first.txt")
    let before = try candidates().count
    try program.write(
      "More than 250 families are trapped in Sabha, a doctor said on 14 September 2023.",
      to: "other.txt")
    let read = try program.run("read", "other.txt", "--published", "2023-09-14")
    #expect(!read.errors.contains("version"))
    #expect(try candidates().count == before + 1)
  }

  @Test("an explanation names rules in words, and in JSON under a key of its own")
  func explanation() throws {
    let text = try program.run("read", "first.txt", "--dry-run", "--explain")
    #expect(text.output.contains("VerbBehindNumber"), Comment(rawValue: text.output))
    let plain = try program.run("read", "first.txt", "--dry-run", "--json").json()
    let explained = try program.run("read", "first.txt", "--dry-run", "--json", "--explain").json()
    let figures = [plain, explained].map { ($0["figures"] as? [[String: Any]])?.first ?? [:] }
    #expect(figures[0]["rules"] == nil)
    let rules = try #require(figures[1]["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["aspect"] as? String == "measure" && $0["states"] is String })
  }

  @Test("a list of headlines is no article, and does not keep the next file from being read")
  func menu() throws {
    try program.write(
      """
      Home
      News
      Sport
      Twelve killed in a strike on Idlib
      UN: 30,000 families flee El Fasher
      United beat City in the last minute
      Gold prices rise by two percent
      Follow us on Facebook
      """, to: "menu.txt")
    let read = try program.run("read", "menu.txt", "first.txt")
    #expect(read.errors.contains("no article was found"), Comment(rawValue: read.errors))
    let filed = try candidates()
    #expect(!filed.isEmpty)
  }
}
