import Foundation
import Testing

/// What people decide about claims: corrections, relays, breakdowns, many at once.
@Suite("Review")
struct ReviewTests {
  let program: Program

  static let article = """
    More than 250 families are trapped in the Ghwayran neighbourhood of Hasakah city, a spokesman \
    of the Syrian Democratic Forces said on Friday.
    """

  init() throws {
    program = try Program.inHasakah()
    try program.write(Self.article, to: "article.txt")
    let read = try program.run("read", "article.txt", "--published", "2022-01-21")
    try #require(read.status == 0, Comment(rawValue: read.errors))
  }

  private func candidates(_ more: String...) throws -> [[String: Any]] {
    let queue = try program.run(["review", "list", "--json"] + more).json()
    return try #require(queue["candidates"] as? [[String: Any]])
  }

  private func held() throws -> String {
    let claim = try #require(try candidates().first { $0["measure"] as? String == "held" })
    return try #require(claim["id"] as? String)
  }

  private func total(_ name: String, on day: String = "2022-01-21") throws -> [Int?]? {
    let summary = try program.run("summary", "--date", day, "--json").json()
    let totals = try #require(summary["totals"] as? [String: Any])
    return (totals[name] as? [String: Any]).map { total in
      ["low", "best", "high"].map { total[$0] as? Int }
    }
  }

  @Test("the queue says what approving each claim would change, and changes nothing")
  func effects() throws {
    let claim = try #require(
      try candidates("--effects").first { $0["measure"] as? String == "held" })
    let changes = try #require(claim["changes"] as? [[String: Any]])
    #expect(changes.map { $0["total"] as? String } == ["held"])
    #expect((changes.first?["after"] as? [String: Any])?["best"] as? Int == 1_250)
    #expect(changes.first?["before"] is NSNull)
    #expect(try program.run("review", "list", "--effects").output.contains("held no figure"))
    #expect(try total("held") == nil)
  }

  @Test("an edit replaces the original, keeps its sentence, and counts once")
  func edit() throws {
    let id = try held()
    let edit = try program.run(
      "review", "edit", id, "number=about 300 people", "place=Ghwayran+Al-Zuhour",
      "--reason", "read wrong")
    #expect(edit.status == 0, Comment(rawValue: edit.errors))
    #expect(try total("held") == [270, 300, 330])
    #expect(try candidates().isEmpty)
    let explanation = try program.run("explain", "held", "--date", "2022-01-21", "--json").json()
    let selected = try #require((explanation["selected"] as? [[String: Any]])?.first)
    #expect((selected["sentence"] as? String)?.contains("More than 250 families") == true)
    let excluded = try #require(explanation["excluded"] as? [[String: Any]])
    #expect(excluded.map { $0["id"] as? String } == [id])
    #expect(excluded.map { $0["reason"] as? String } == ["SUPERSEDED"])

    // The original has its replacement; when that is rejected it waits again.
    let again = try program.run("review", "edit", id, "best=7")
    #expect(again.status == 65)
    let replacement = try #require(selected["id"] as? String)
    #expect(again.errors.contains(replacement.prefix(8)))
    #expect(try program.run("review", "reject", replacement).status == 0)
    #expect(try total("held") == nil)
    #expect(try candidates().map { $0["id"] as? String } == [id])
    #expect(try program.run("check").status == 0)
  }

  struct Correction: Sendable, CustomTestStringConvertible {
    let fields: [String]
    let total: String
    let interval: [Int?]
    var day = "2022-01-21"
    var testDescription: String { fields.joined(separator: " ") }
  }

  @Test(
    "each field is corrected by itself, and what is not named stays",
    arguments: [
      Correction(fields: ["unit=people"], total: "held", interval: [250, 250, nil]),
      Correction(fields: ["best=300"], total: "held", interval: [1_290, 1_500, nil]),
      Correction(fields: ["high=300"], total: "held", interval: [nil, 1_500, 1_800]),
      Correction(
        fields: ["low=200", "best=250", "high=300"], total: "held", interval: [860, 1_250, 1_800]),
      Correction(fields: ["quantifier=exact"], total: "held", interval: [1_075, 1_250, 1_500]),
      Correction(fields: ["measure=displaced"], total: "displaced", interval: [1_075, 1_250, nil]),
      Correction(
        fields: ["measure=displacement", "destination=Al-Zuhour"], total: "displacement_new",
        interval: [1_075, 1_250, nil]),
      Correction(
        fields: ["date=2022-01-23", "source=OCHA"], total: "held", interval: [1_075, 1_250, nil],
        day: "2022-01-23"),
      Correction(fields: ["number=نحو ٣٠٠ شخص"], total: "held", interval: [270, 300, 330]),
    ])
  func fields(_ correction: Correction) throws {
    let outcome = try program.run(["review", "edit", try held()] + correction.fields)
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(try total(correction.total, on: correction.day) == correction.interval)
  }

  @Test(
    "a correction that means nothing is refused, says why, and changes nothing",
    arguments: [
      ["colour=blue"], ["best"], ["best=many"], ["best=1", "best=2"], ["low=300", "high=200"],
      ["unit=camels"], ["unit=housing"], ["measure=gone"], ["place=Nowhereville"],
      ["origin=Ghwayran"], ["date=21/01/2022"], ["date=2022-01-20/2022-01-21"],
      ["number=many hundreds of"], ["number=7", "best=7"], ["quantifier=at_least"],
    ])
  func refused(_ fields: [String]) throws {
    let outcome = try program.run(["review", "edit", try held()] + fields)
    #expect([64, 65].contains(outcome.status))
    #expect(!outcome.errors.isEmpty)
    #expect(try candidates().count == 1)
  }

  @Test("many are approved at once only with --yes, and the count is said before")
  func bulk() throws {
    let asked = try program.run("review", "approve", "--all-above", "0.5")
    #expect(asked.status == 64)
    #expect(asked.errors.contains("1 of 1 candidates"))
    #expect(try total("held") == nil)
    #expect(try program.run("review", "approve", "--all-above", "1.0", "--yes").status == 0)
    #expect(try total("held") == nil)
    #expect(try program.run("review", "approve", "--all-above", "0.5", "--yes").status == 0)
    #expect(try total("held") == [1_075, 1_250, nil])
    #expect(try program.run("review", "approve").status == 64)
    #expect(try program.run("review", "approve", "--all-above", "1.2", "--yes").status == 64)
  }

  @Test("a relay of another document is set aside as one")
  func relay() throws {
    let first = try held()
    #expect(try program.run("review", "approve", first).status == 0)
    try program.write(
      """
      The Syrian Democratic Forces say that more than 250 families are trapped in Ghwayran, a \
      quarter in the south of Hasakah.
      """, to: "b.txt")
    #expect(try program.run("read", "b.txt", "--published", "2022-01-21").status == 0)
    let second = try held()
    #expect(try program.run("review", "approve", second).status == 0)
    let relay = try program.run("review", "relay", second, "--of", first)
    #expect(relay.status == 0, Comment(rawValue: relay.errors))
    let explanation = try program.run("explain", second, "--date", "2022-01-21", "--json").json()
    let excluded = try #require(explanation["excluded"] as? [[String: Any]])
    #expect(excluded.map { $0["reason"] as? String } == ["RELAY"])
    #expect(try program.run("review", "relay", first, "--of", first).status == 65)
  }

  @Test("a complete breakdown makes the sum of the parts the total")
  func complete() throws {
    try program.write(
      """
      date,place,measure,unit,best,source
      2022-01-21,C4360,displaced,people,1000,OCHA
      2022-01-21,Ghwayran,displaced,people,300,our field team
      2022-01-21,Al-Zuhour,displaced,people,400,our field team
      """, to: "sheet.csv")
    #expect(try program.run("import", "sheet.csv").status == 0)
    #expect(try total("displaced")?[1] == 1_000)
    let page = try program.run("explain", "displaced", "--date", "2022-01-21", "--json").json()
    let whole = try #require((page["selected"] as? [[String: Any]])?.first)
    let id = try #require(whole["id"] as? String)
    #expect(try program.run("review", "complete", id).status == 0)
    #expect(try total("displaced")?[1] == 700)
  }

  @Test("without a terminal the queue is listed")
  func listed() throws {
    let outcome = try program.run("review")
    #expect(outcome.output == (try program.run("review", "list").output))
    #expect(outcome.output.contains("250 households"))
  }
}
