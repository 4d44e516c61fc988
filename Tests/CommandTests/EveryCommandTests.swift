import Foundation
import Testing

/// What all commands have in common: an answer for programs, and runs that write nothing.
@Suite("Every command")
struct EveryCommandTests {
  let program: Program

  init() throws {
    program = try Program.inHasakah()
    try program.write(
      """
      id,date,place,measure,unit,best,source
      a,2022-01-21,Ghwayran,displaced,people,100,OCHA
      b,2022-01-21,Al-Zuhour,displaced,people,10,OCHA
      """, to: "figures.csv")
    try #require(program.run("import", "figures.csv").status == 0)
  }

  /// The files of the program's folder with their bytes, apart from those of the run itself.
  private func files() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    return Dictionary(
      uniqueKeysWithValues: names.filter { !["in", "out", "err"].contains($0) }.map {
        ($0, FileManager.default.contents(atPath: program.file($0).path) ?? Data())
      })
  }

  private func claim() throws -> String {
    let explained = try program.run("explain", "displaced", "--json").json()
    let selected = try #require(explained["selected"] as? [[String: Any]])
    return String(try #require(selected.first?["id"] as? String).prefix(8))
  }

  @Test(
    "answers in one object with a schema, and a dry run writes nothing",
    arguments: [
      (["init", "--event", "x", "--started", "2022-01-20", "--database", "new"], "init"),
      (["review", "approve", "CLAIM"], "decision"), (["review", "reject", "CLAIM"], "decision"),
      (["review", "recommend", "CLAIM"], "decision"),
      (["review", "retract", "CLAIM"], "decision"),
      (["review", "complete", "CLAIM"], "decision"),
      (["review", "edit", "CLAIM", "best=120"], "decision"),
      (["policy", "--household-size", "5"], "household-size"),
      (["export", "geojson", "-o", "map.geojson", "--manifest", "m.json"], "export"),
      (["export", "geopackage", "-o", "map.gpkg"], "export"),
      (["export", "map", "-o", "map.html"], "export"),
      (["export", "csv", "-o", "out.csv"], "export"),
      (["export", "flows", "-o", "flows"], "export"),
      (["export", "idu", "-o", "idu.json"], "export"),
      (
        [
          "routes", "set", "--origin", "Ghwayran", "--destination", "Al-Hasakah", "--status",
          "closed", "--source", "OCHA",
        ], "import"
      ),
    ])
  func dryRun(arguments: [String], schema: String) throws {
    let claim = try claim()
    let arguments = arguments.map { $0 == "CLAIM" ? claim : $0 }
    let before = try files()
    let outcome = try program.run(arguments + ["--dry-run", "--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.json()["schema"] as? String == "nuzuh.\(schema)/1")
    #expect(try files() == before)
    #expect(outcome.errors.contains("Would"))
    let done = try program.run(arguments + ["--json"])
    #expect(done.status == 0, "\(done.errors)")
    #expect(try done.json()["schema"] as? String == "nuzuh.\(schema)/1")
    #expect(try files() != before)
  }

  @Test(
    "answers in JSON where it only reads",
    arguments: [
      (["template", "routes", "--language", "ar"], "template"), (["policy"], "policy"),
      (["places", "show", "Ghwayran"], "place"), (["places", "search", "Ghwayran"], "places"),
      (["routes", "list"], "routes"), (["check"], "check"), (["check", "--reindex"], "check"),
      (["review"], "review"), (["summary"], "summary"),
    ])
  func reading(arguments: [String], schema: String) throws {
    let outcome = try program.run(arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.json()["schema"] as? String == "nuzuh.\(schema)/1")
  }

  @Test("an export that is JSON already is the answer; of another the report needs a file beside")
  func printedExports() throws {
    let map = try program.run("export", "geojson", "--json")
    #expect(try map.json()["type"] as? String == "FeatureCollection")
    let sheet = try program.run("export", "csv", "--json")
    #expect(sheet.status == 64 && sheet.errors.contains("-o"))
    let planned = try program.run("export", "csv", "--json", "--dry-run")
    #expect(try planned.json()["written"] as? Bool == false)
  }

  @Test("a summary that is only tried says its files and writes none")
  func summary() throws {
    let before = try files()
    let outcome = try program.run("summary", "--language", "ar,en", "-o", "day.md", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Would write day.ar.md"))
    #expect(outcome.errors.contains("Would write day.en.md"))
    #expect(try files() == before)
  }

  @Test("what is recognised is JSON with and without being asked")
  func recognized() throws {
    let arguments = ["recognize", "--dimension", "number"]
    let plain = try program.run(arguments, input: "about 300\n").output
    #expect(try program.run(arguments + ["--json"], input: "about 300\n").output == plain)
  }

  @Test(
    "a name or a moment that is none is refused, and makes nothing",
    arguments: [
      (["explain", ""], [:], 64), (["check"], ["NUZUH_NOW": "junk"], 64),
      (["init", "--event", "x", "--started", "2022-01-20", "--database", "-"], [:], 64),
      (["policy", "--database", "none.sqlite"], [:], 66),
      (["policy", "--json", "--database", "none.sqlite"], [:], 66),
      (["places", "search", "Ghwayran", "--database", "none.sqlite"], [:], 66),
    ] as [([String], [String: String], Int32)])
  func refused(arguments: [String], environment: [String: String], status: Int32) throws {
    let before = try files()
    let outcome = try program.run(arguments, environment: environment)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
    #expect(try files() == before)
  }

  @Test("without a variable the system's own login records")
  func login() throws {
    let outcome = try program.run(
      "review", "reject", try claim(), "--json", environment: ["USER": "", "LOGNAME": ""])
    let by = try #require(try outcome.json()["by"] as? String)
    #expect(by == NSUserName() || by != "unknown")
  }

  @Test("an article that is not there does not keep the others from being read")
  func missingArticle() throws {
    try program.write("HASAKAH, 21 January 2022\n\nAbout 300 people fled Ghwayran.\n", to: "a.txt")
    let outcome = try program.run("read", "nope.txt", "a.txt", "--dry-run", "--json")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nope.txt"))
    #expect(try outcome.json()["file"] as? String == "a.txt")
  }
}
