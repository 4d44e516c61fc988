import Foundation
import Testing

/// What the program says, and with which status it ends, when something is wrong.
@Suite("Refusals")
struct RefusalTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let status: Int32
    let says: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "without a ledger, every command that needs one says how to get it",
    arguments: [
      ["summary"], ["import", "sheet.csv"], ["review", "list"], ["check"], ["export", "geojson"],
      ["routes", "list"], ["policy"],
      ["routes", "set", "zzz", "--status", "closed", "--source", "OCHA"],
    ])
  func noLedger(arguments: [String]) throws {
    let program = try Program()
    try program.write(ChainTests.sheet, to: "sheet.csv")
    let outcome = try program.run(arguments)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nuzuh init"))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "wrong use and wrong files end with their status and a remedy",
    arguments: [
      Refusal(arguments: ["summary", "--date", "21/01/2022"], status: 64, says: "YYYY-MM-DD"),
      Refusal(arguments: ["frobnicate"], status: 64, says: "Usage"),
      Refusal(arguments: ["import", "missing.csv"], status: 66, says: "missing.csv"),
      Refusal(arguments: ["import", "."], status: 66, says: "folder"),
      Refusal(arguments: ["import", "wrong.csv"], status: 65, says: "Ghwayran"),
      Refusal(arguments: ["read", "missing.txt"], status: 66, says: "missing.txt"),
      Refusal(arguments: ["review", "approve", "zzz"], status: 65, says: "zzz"),
      Refusal(arguments: ["places", "show", "Gwairn"], status: 65, says: "closest"),
      Refusal(
        arguments: ["init", "--event", "x", "--started", "2022-01-20"], status: 73, says: "already"),
      Refusal(arguments: ["summary", "-o", "no/such/folder/x.md"], status: 73, says: "no/such"),
    ])
  func refused(refusal: Refusal) throws {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(
      """
      date,place,measure,unit,best,source
      2022-01-21,Gwairan,displaced,people,100,our field team
      """, to: "wrong.csv")
    let outcome = try program.run(refusal.arguments)
    #expect(outcome.status == refusal.status, Comment(rawValue: outcome.errors))
    #expect((outcome.errors + outcome.output).contains(refusal.says), "\(outcome.errors)")
  }

  @Test("a sheet with one wrong cell changes nothing")
  func allOrNothing() throws {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(
      """
      date,place,measure,unit,best,source
      2022-01-21,Ghwayran,displaced,people,100,our field team
      2022-01-21,Al-Zuhour,displaced,people,many hundreds of,our field team
      """, to: "wrong.csv")
    let outcome = try program.run("import", "wrong.csv", "--json")
    #expect(outcome.status == 65)
    let report = try outcome.json()
    #expect(report["committed"] as? Bool == false)
    let problems = try #require(report["problems"] as? [[String: Any]])
    let problem = try #require(problems.first)
    #expect(problem["kind"] as? String == "bad-number")
    #expect(problem["row"] as? Int == 3)
    #expect(problem["column"] as? String == "E")
    let summary = try program.run("summary", "--date", "2022-01-21", "--json").json()
    #expect((summary["totals"] as? [String: Any])?["displaced"] is NSNull)
  }

  @Test("the ledger and the pages are readable by their owner alone")
  func privateFiles() throws {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    #expect(try program.run("summary", "-o", "page.md").status == 0)
    for name in ["nuzuh.sqlite", "page.md"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.file(name).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }
}
