import Foundation
import Testing

/// Sheets that come again after they were corrected, and what is shown of a correction.
@Suite("Old copies of sheets")
struct StaleSheetTests {
  let program: Program

  init() throws {
    program = try Program()
    try #require(program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    for (name, number) in [("first.csv", 1_050), ("second.csv", 1_100)] {
      try program.write(
        """
        date,place,measure,unit,best,source
        2022-01-21,Ghwayran,displaced,people,\(number),our field team
        2022-01-21,Al-Zuhour,displaced,people,7,our field team
        """, to: name)
      try #require(program.run("import", name).status == 0)
    }
  }

  private func displaced() throws -> Int? {
    let page = try program.run("summary", "--date", "2022-01-21", "--json").json()
    let totals = try #require(page["totals"] as? [String: Any])
    return (totals["displaced"] as? [String: Any])?["best"] as? Int
  }

  @Test("a stale copy of a sheet undoes no correction, and says so")
  func stale() throws {
    #expect(try displaced() == 1_107)
    for arguments in [[], ["--dry-run"]] {
      let outcome = try program.run(["import", "first.csv"] + arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("--again"), "\(outcome.output)")
      let report = try program.run(["import", "first.csv", "--json"] + arguments).json()
      #expect(report["revised"] as? Int == 0 && report["unchanged"] as? Int == 2)
      #expect(report["outdated"] as? Bool == true && report["batch"] is NSNull)
    }
    #expect(try displaced() == 1_107)
    // What is current is no stale copy.
    let current = try program.run("import", "second.csv", "--json").json()
    #expect(current["outdated"] as? Bool == false && current["unchanged"] as? Int == 2)
  }

  @Test("its numbers come back where that is asked for, with the difference in the report")
  func again() throws {
    let report = try program.run("import", "first.csv", "--again", "--json").json()
    #expect(report["revised"] as? Int == 1 && report["unchanged"] as? Int == 1)
    let revisions = try #require(report["revisions"] as? [[String: Any]])
    let revision = try #require(revisions.first)
    #expect(revisions.count == 1 && revision["row"] as? Int == 2)
    func people(_ side: String) -> Int? {
      ((revision[side] as? [String: Any])?["people"] as? [String: Any])?["best"] as? Int
    }
    #expect(people("before") == 1_100 && people("after") == 1_050)
    #expect(try displaced() == 1_057)
  }

  @Test("refused rows that somebody is mending are never overwritten")
  func rejected() throws {
    func sheet(_ place: String) -> String {
      """
      date,place,measure,unit,best,source
      2022-01-22,Ghwayran,displaced,people,5,our field team
      2022-01-22,\(place),displaced,people,5,our field team
      """
    }
    try program.write(sheet("Gwairn"), to: "day.csv")
    #expect(try program.run("import", "day.csv", "--keep-good").output.contains("day.rejected.csv"))
    try program.write("mended by hand", to: "day.rejected.csv")
    let again = try program.run("import", "day.csv", "--keep-good", "--json")
    // Nothing new is taken, and nothing is lost.
    #expect(again.status == 65)
    #expect(try again.json()["rejected_file"] as? String == "day.rejected-2.csv")
    let kept = try String(contentsOf: program.file("day.rejected.csv"), encoding: .utf8)
    #expect(kept == "mended by hand")
    let beside = try String(contentsOf: program.file("day.rejected-2.csv"), encoding: .utf8)
    #expect(beside.contains("Gwairn"))
    // The same rows have their file already.
    _ = try program.run("import", "day.csv", "--keep-good")
    #expect(!FileManager.default.fileExists(atPath: program.file("day.rejected-3.csv").path))
  }
}
