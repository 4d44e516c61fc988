import Foundation
import Testing

/// The status of a route, set from the command line.
@Suite("Routes on the command line")
struct RoutesSetTests {
  let program: Program

  init() throws {
    program = try Program()
    try #require(program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(
      """
      date,origin,destination,mode,status,hazards,source
      2022-01-21,Ghwayran,Al-Hasakah,foot,restricted,mines,our field team
      """, to: "routes.csv")
    try #require(program.run("import", "routes.csv").status == 0)
  }

  private func routes(on day: String) throws -> [[String: Any]] {
    let list = try program.run("routes", "list", "--date", day, "--json").json()
    return try #require(list["routes"] as? [[String: Any]])
  }

  private static let ends = ["--origin", "Ghwayran", "--destination", "Al-Hasakah"]

  @Test("a status is recorded for the known route with these ends, as the sheet's was")
  func known() throws {
    let outcome = try program.run(
      ["routes", "set"] + Self.ends + [
        "--status", "closed", "--hazards", "fighting,cold", "--date", "2022-01-22", "--source",
        "OCHA", "--secured",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Recorded as office-3"))
    let routes = try routes(on: "2022-01-22")
    #expect(routes.count == 1)
    let route = try #require(routes.first)
    #expect(route["status"] as? String == "closed" && route["mode"] as? String == "foot")
    #expect(route["hazards"] as? [String] == ["cold", "fighting"])
    #expect(route["secured"] as? Bool == true)
    // The day before it is what it was.
    #expect(try self.routes(on: "2022-01-21").first?["status"] as? String == "restricted")
    #expect(try program.run("review", "list").errors.contains("Nothing waits"))
    #expect(try program.run("check").status == 0)
  }

  @Test("a status can be set and set back by the route's id, and twice the same is nothing new")
  func back() throws {
    let id = try #require(try routes(on: "2022-01-21").first?["id"] as? String)
    for status in ["closed", "open", "closed"] {
      let outcome = try program.run(
        "routes", "set", String(id.prefix(6)), "--status", status, "--date", "2022-01-23",
        "--source", "OCHA")
      #expect(outcome.status == 0 && outcome.errors.contains("Recorded"), "\(outcome.errors)")
      #expect(try routes(on: "2022-01-23").first?["status"] as? String == status)
    }
    let again = try program.run(
      "routes", "set", id, "--status", "closed", "--date", "2022-01-23", "--source", "OCHA")
    #expect(again.errors.contains("Nothing new"))
  }

  @Test("other ends are a new route")
  func new() throws {
    let outcome = try program.run(
      "routes", "set", "--origin", "Al-Hasakah", "--destination", "القامشلي", "--mode", "vehicle",
      "--status", "open", "--source", "our field team")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try routes(on: "2022-01-27").count == 2)
    // The latest day of the ledger is that of the route, where nobody names a day.
    #expect(try program.run("routes", "list").errors.contains("As of 2022-01-27"))
  }

  @Test(
    "what a sheet refuses is refused, and nothing is recorded",
    arguments: [
      (ends + ["--status", "slippery"], 64), (ends + ["--hazards", "lions"], 65),
      (ends + ["--date", "2022-02-27"], 65), (ends + ["--date", "2021-01-27"], 65),
      (["--origin", "Atlantis", "--destination", "Al-Hasakah"], 65),
      (["--origin", "Ghwayran", "--destination", "Ghwayran"], 65), (["--origin", "Ghwayran"], 65),
      (["zzz"], 65), ([], 64), (["zzz"] + ends, 64),
    ] as [([String], Int32)])
  func refused(arguments: [String], status: Int32) throws {
    let before = try program.run("check", "--json").output
    let rest = arguments.contains("--status") ? [] : ["--status", "closed"]
    let outcome = try program.run(["routes", "set"] + arguments + rest + ["--source", "OCHA"])
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(try program.run("check", "--json").output == before)
  }
}
