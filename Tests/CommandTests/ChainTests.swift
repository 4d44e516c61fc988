import Foundation
import Testing

/// The whole way, as its users go it: from an article and a sheet to the day's summary and a map.
@Suite("The whole chain")
struct ChainTests {
  let program: Program

  init() throws {
    program = try Program.inHasakah()
  }

  /// The sheet of the project's first issue.
  static let sheet = """
    date,left from,measure,unit,best,source
    2022-01-21,Ghwayran and al-Zuhour,displaced,households,1050,our field team
    """

  func totals(on date: String) throws -> [String: Any] {
    let summary = try program.run("summary", "--date", date, "--json").json()
    return try #require(summary["totals"] as? [String: Any])
  }

  func interval(_ total: Any?) -> [Int?]? {
    (total as? [String: Any]).map { total in ["low", "best", "high"].map { total[$0] as? Int } }
  }

  @Test("1,050 households become 5,250 people, 4,515 to 6,300")
  func convertedSheet() throws {
    try program.write(Self.sheet, to: "updates.csv")
    let outcome = try program.run("import", "updates.csv")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(try interval(totals(on: "2022-01-21")["displaced"]) == [4_515, 5_250, 6_300])
  }

  @Test("what an article says waits for approval, and a vague amount raises no best value")
  func candidates() throws {
    try program.write(Self.sheet, to: "updates.csv")
    #expect(try program.run("import", "updates.csv").status == 0)
    let article = Program.demo.appendingPathComponent("1-article.ar.txt").path
    let read = try program.run("read", article)
    #expect(read.status == 0, Comment(rawValue: read.errors))

    let before = try totals(on: "2022-01-22")
    #expect(before["held"] is NSNull)
    #expect(interval(before["displaced"]) == [4_515, 5_250, 6_300])

    let queue = try program.run("review", "list", "--json").json()
    let candidates = try #require(queue["candidates"] as? [[String: Any]])
    for measure in ["held", "displacement"] {
      let candidate = try #require(candidates.first { $0["measure"] as? String == measure })
      let id = try #require(candidate["id"] as? String)
      #expect(try program.run("review", "approve", id).status == 0)
    }

    let after = try totals(on: "2022-01-22")
    #expect(interval(after["held"]) == [1_075, 1_250, nil])
    #expect(interval(after["displaced"])?[1] == 5_250)
  }

  @Test("importing a sheet twice, or reading an article twice, changes nothing")
  func twice() throws {
    try program.write(Self.sheet, to: "updates.csv")
    let article = Program.demo.appendingPathComponent("1-article.ar.txt").path
    for arguments in [["import", "updates.csv"], ["read", article]] {
      #expect(try program.run(arguments).status == 0)
      let before = try program.run("summary", "--date", "2022-01-22", "--json").output
      let again = try program.run(arguments)
      #expect(again.status == 0)
      #expect(try program.run("summary", "--date", "2022-01-22", "--json").output == before)
    }
    let report = try program.run("import", "updates.csv", "--json").json()
    #expect(report["new"] as? Int == 0)
    #expect(report["unchanged"] as? Int == 1)
  }

  @Test("a dry run says what would happen and writes nothing")
  func dryRun() throws {
    try program.write(Self.sheet, to: "updates.csv")
    let report = try program.run("import", "updates.csv", "--dry-run", "--json").json()
    #expect(report["new"] as? Int == 1)
    #expect(report["committed"] as? Bool == false)
    #expect(try totals(on: "2022-01-21")["displaced"] is NSNull)
  }

  @Test("a page of an earlier moment comes back to the byte")
  func knownAt() throws {
    try program.write(Self.sheet, to: "updates.csv")
    _ = try program.run(
      "import", "updates.csv", environment: ["NUZUH_NOW": "2022-01-22T06:00:00Z"])
    let arguments = ["summary", "--date", "2022-01-21", "--known-at", "2022-01-22T06:00:00Z"]
    let issued = try program.run(arguments).output
    try program.write(
      Self.sheet.replacingOccurrences(of: "1050", with: "2100"), to: "mended.csv")
    #expect(try program.run("import", "mended.csv").status == 0)
    #expect(try interval(totals(on: "2022-01-21")["displaced"]) == [9_030, 10_500, 12_600])
    #expect(try program.run(arguments).output == issued)
  }

  @Test("the map holds the movement with separate ends, longitude first")
  func map() throws {
    try program.write(
      """
      date,origin,destination,measure,unit,best,source
      2022-01-21,Ghwayran,City centre,displacement,people,500,our field team
      """, to: "updates.csv")
    #expect(try program.run("import", "updates.csv").status == 0)
    let map = try program.run("export", "geojson", "--date", "2022-01-21").json()
    let features = try #require(map["features"] as? [[String: Any]])
    let movement = try #require(
      features.first { ($0["properties"] as? [String: Any])?["origin_id"] != nil })
    let geometry = try #require(movement["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "LineString")
    let ends = try #require(geometry["coordinates"] as? [[Double]])
    #expect(ends.allSatisfy { (40...41).contains($0[0]) && (36...37).contains($0[1]) })
  }

  @Test("the binary works when it alone is moved")
  func moved() throws {
    let moved = program.file("elsewhere")
    try FileManager.default.copyItem(at: Program.binary, to: moved)
    let found = try program.run("places", "search", "غويران", binary: moved)
    #expect(found.status == 0)
    #expect(found.output.contains("hsk-ghwayran"))
  }
}
