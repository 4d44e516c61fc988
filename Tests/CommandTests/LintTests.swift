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
}
