import Displacement
import Intake
import TestSupport
import Testing

@Suite("Reports of an import")
struct ImportReportTests {
  static let sheet = """
    Weekly update;;;;;;
    التاريخ;المكان;المؤشر;العدد;الوحدة;المصدر;ملاحظات
    22/01/2022;غويران;نازحون;350;عائلات;أوتشا;
    22/01/2022;غوران;نازحون;20;عائلات;أوتشا;"سطر
    ثان"
    22/01/2022;النشوة;نازحون;عشرون ونيف;عائلات;أوتشا;
    22/03/2022;النشوة;نازحون;20;عائلات;أوتشا;
    ;المجموع;;390;;;

    """

  @Test("the JSON that other programs rely on")
  func json() throws {
    let probe = try SheetProbe(Self.sheet.windows1256)
    let report = ImportReport(probe.report, .init(new: 1, batch: nil))
    let text = report.json.text().replacingBreaks()
    expectGolden(text, named: "import.json")
  }

  @Test("the report for people shows the cell in its row, in both languages")
  func text() throws {
    let probe = try SheetProbe(Self.sheet.windows1256)
    expectGolden(ImportReport(probe.report).text(), named: "import.txt")
  }

  @Test("many problems of one kind are drawn together")
  func manyProblems() throws {
    let rows = (0..<40).map { "2022-01-22,Gwairn,displaced,\($0),people,A\($0)\n" }.joined()
    let probe = try SheetProbe("date,place,measure,number,unit,source\n" + rows)
    let text = ImportReport(probe.report).text(in: [.english])
    #expect(text.contains("unknown-place, column B: also in rows 7-41"))
    #expect(probe.report.problems.count == 40)
    let few = try SheetProbe("date,place,measure,number,unit,source\n" + rows) {
      $0.problemLimit = 3
    }
    #expect(few.report.problems.count == 3)
    #expect(few.report.counts[.error] == 40)
    #expect(ImportReport(few.report).text().contains("37 more problems are not shown"))
  }

  @Test("refused rows come back as they were, with their reasons, and can be mended")
  func rejected() throws {
    let probe = try SheetProbe(Self.sheet.windows1256)
    #expect(probe.rejected.hasPrefix("\u{FEFF}"))
    let lines = probe.rejected.split(separator: "\r\n").map { $0 + "\n" }
    expectGolden(String(lines.joined().dropFirst()), named: "rejected.csv")
    let again = try SheetProbe(probe.rejected)
    #expect(again.problems.filter { $0.hasPrefix("error") }.count == 3)
    #expect(again.report.rows == 3)
    let mended = probe.rejected.split(separator: "غوران").joined(separator: "غويران")
    let last = try SheetProbe(mended)
    #expect(last.taken == ["2: displaced at hsk-ghwayran on 2022-01-22: 20 households (ocha)"])
    #expect(last.rejected.split(separator: "\r\n").count == 3)
  }

  @Test("a row with a broken quotation mark comes back mended")
  func rejectedQuote() throws {
    let probe = try SheetProbe(
      """
      date,place,measure,number,unit,source
      2022-01-22,"Ghwayran,displaced,350,households,OCHA
      """)
    let again = try SheetProbe(probe.rejected)
    #expect(again.report.rows == 1)
    #expect(again.problems == ["error unknown-place 2B: \"Ghwayran"] || again.taken.count == 1)
  }
}

extension String {
  /// The JSON with each problem on a line of its own, to be read and compared.
  fileprivate func replacingBreaks() -> String {
    split(separator: "{\"kind\"").joined(separator: "\n{\"kind\"") + "\n"
  }
}
