import Foundation
import Testing

/// What changed since an earlier issue, over days on which an office really worked.
@Suite("Since")
struct SinceTests {
  let program: Program

  private func run(_ arguments: String..., at time: String) throws -> Program.Outcome {
    let outcome = try program.run(arguments, environment: ["NUZUH_NOW": time])
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    return outcome
  }

  private func sheet(_ rows: String, _ name: String, at time: String) throws {
    try program.write("id,date,place,measure,unit,best,source\n" + rows, to: name)
    _ = try run("import", name, at: time)
  }

  init() throws {
    program = try Program()
    _ = try run(
      "init", "--event", "Hasakah", "--started", "2022-01-20", "--household-size", "4.3,5,6",
      "--time-zone", "Asia/Damascus", at: "2022-01-20T08:00:00Z")
    try sheet(
      "a,2022-01-21,Ghwayran,held,households,250,SDF\n", "one.csv", at: "2022-01-21T15:00:00Z")
    try sheet(
      "b,2022-01-26,Ghwayran,held,people,5000,OCHA\n", "two.csv", at: "2022-01-26T15:00:00Z")
  }

  private func causes(_ name: String, _ arguments: String..., at time: String) throws -> [String:
    Int]
  {
    let outcome = try program.run(
      ["summary", "--json"] + arguments, environment: ["NUZUH_NOW": time])
    let since = try #require(try outcome.json()["since"] as? [String: Any])
    let changes = try #require(since["changes"] as? [[String: Any]])
    let change = changes.first { $0["id"] as? String == name }
    let causes = change?["causes"] as? [String: Int] ?? [:]
    return causes.filter { $0.value != 0 }
  }

  @Test("a count that an issue did not have is newly reported")
  func reported() throws {
    let now = "2022-01-27T09:00:00Z"
    #expect(try causes("held", "--since", "2", at: now) == ["newly_reported": 3_750])
    #expect(try causes("held", "--since", "2022-01-21", at: now) == ["newly_reported": 3_750])
    #expect(try causes("held", at: now) == ["newly_reported": 3_750])
    let none = try program.run("summary", "--json", "--since", "none").json()
    #expect(none["since"] == nil)
  }

  @Test("E10: a retraction is our correction, and the issue before it knew nothing of it")
  func retracted() throws {
    let summary = try run("summary", "--json", at: "2022-01-26T16:00:00Z").json()
    let lines = try #require(summary["lines"] as? [[String: Any]])
    let claim = try #require((lines.first?["selected"] as? [String])?.first)
    _ = try run("review", "retract", claim, at: "2022-01-27T09:00:00Z")
    let now = "2022-01-27T10:00:00Z"
    #expect(
      try causes("held", "--date", "2022-01-27", "--since", "7", at: now)
        == ["our_correction": -3_750])
    #expect(
      try causes(
        "held", "--date", "2022-01-27", "--since", "7", "--since-known-at", "2022-01-27T09:30:00Z",
        at: now) == [:])
    let text = try run("summary", "--date", "2022-01-27", "--since", "7", at: now)
    #expect(text.output.contains("our correction"))
    #expect(text.output.contains("--since 7"))
    #expect(text.errors.contains("No. 7 of 2022-01-26, as known at 2022-01-26T21:59:59Z"))
  }

  @Test("an edit by the office is a correction, and a new sheet of the source a revision")
  func edited() throws {
    let summary = try run("summary", "--json", at: "2022-01-26T16:00:00Z").json()
    let lines = try #require(summary["lines"] as? [[String: Any]])
    let claim = try #require((lines.first?["selected"] as? [String])?.first)
    _ = try run("review", "edit", claim, "best=4000", at: "2022-01-27T09:00:00Z")
    #expect(
      try causes("held", "--date", "2022-01-27", at: "2022-01-27T10:00:00Z")
        == ["our_correction": -1_000])
    try sheet(
      "b,2022-01-26,Ghwayran,held,people,4200,OCHA\n", "three.csv", at: "2022-01-28T09:00:00Z")
    #expect(
      try causes("held", "--date", "2022-01-28", at: "2022-01-28T10:00:00Z")
        == ["revised_by_source": 200])
  }

  @Test("a ledger that was begun after the days calls nothing news that it learned about them")
  func late() throws {
    let late = try Program()
    let environment = ["NUZUH_NOW": "2026-05-01T09:00:00Z"]
    _ = try late.run(
      ["init", "--event", "Hasakah", "--started", "2022-01-20"], environment: environment)
    try late.write(
      "date,place,measure,unit,best,source\n2022-01-21,Ghwayran,held,people,500,OCHA\n",
      to: "a.csv")
    _ = try late.run(["import", "a.csv"], environment: environment)
    let summary = try late.run(
      ["summary", "--json", "--date", "2022-01-22"], environment: environment)
    let since = try #require(try summary.json()["since"] as? [String: Any])
    #expect((since["changes"] as? [Any])?.isEmpty == true)
  }

  @Test("an issue that is later, or none at all, is refused", arguments: ["30", "2022-01-19", "x"])
  func refused(issue: String) throws {
    let outcome = try program.run("summary", "--since", issue)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }
}
