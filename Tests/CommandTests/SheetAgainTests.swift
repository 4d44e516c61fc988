import Foundation
import Testing

/// Sheets that the ledger has seen before, in one way or another.
@Suite("Sheets that come again")
struct SheetAgainTests {
  private static func sheet(_ number: Int) -> String {
    "id,date,place,measure,unit,best,source\n"
      + "r1,2022-01-21,Ghwayran,displaced,people,\(number),our field team\n"
  }

  private static func program() throws -> Program {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(sheet(100), to: "sheet.csv")
    #expect(try program.run("import", "sheet.csv").status == 0)
    return program
  }

  @Test("rows that were taken back stay so, and whoever imports them again is told")
  func takenBack() throws {
    let program = try Self.program()
    #expect(try !program.run("import", "sheet.csv").output.contains("approve"))
    #expect(try program.run("review", "retract", "office-2").status == 0)
    for language in ["en", "ar"] {
      let again = try program.run("import", "sheet.csv", "--language", language)
      #expect(again.status == 0)
      #expect(again.output.contains("nuzuh review approve"), "\(again.output)")
      #expect(again.output.contains("office-2"))
    }
    #expect(try program.run("review", "approve", "office-2").status == 0)
    let summary = try program.run("summary", "--date", "2022-01-21")
    #expect(summary.output.contains("100"))
    #expect(try !program.run("import", "sheet.csv").output.contains("approve"))
  }

  @Test("a revision is shown where it was made or would be, and not where the file is refused")
  func revised() throws {
    let program = try Self.program()
    try program.write(Self.sheet(120) + "r2,2022-01-21,Gwairan x,,,,\n", to: "sheet.csv")
    let refused = try program.run("import", "sheet.csv")
    #expect(refused.status == 65)
    #expect(!refused.output.contains("revised: "), "\(refused.output)")
    try program.write(Self.sheet(120), to: "sheet.csv")
    for arguments in [["--dry-run"], []] {
      let outcome = try program.run(["import", "sheet.csv"] + arguments)
      #expect(outcome.output.contains("revised: 100 people -> 120 people"), "\(outcome.output)")
    }
  }

  @Test("a template that nobody has filled in is not called known")
  func unfilled() throws {
    let program = try Self.program()
    try program.write(try program.run("template", "figures").output, to: "blank.csv")
    let outcome = try program.run("import", "blank.csv", "--language", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("there are no rows to take yet"), "\(outcome.output)")
  }
}
