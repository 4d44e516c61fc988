import Displacement
import Intake
import Testing

@Suite("Blank sheets")
struct TemplateTests {
  static let sheets = Template.allCases.flatMap { template in
    LanguageCode.allCases.map { (template, $0) }
  }

  @Test("a blank sheet imports as it is, and its examples are passed over", arguments: sheets)
  func blank(_ template: Template, _ language: LanguageCode) throws {
    let probe = try SheetProbe(template.text(in: language))
    #expect(probe.problems == [])
    #expect(probe.taken == [])
    #expect(probe.report.skipped == 2)
    #expect(probe.report.kind?.rawValue == template.rawValue)
    #expect(template.text(in: language).hasPrefix("\u{FEFF}"))
  }

  @Test("the examples are right once they are no examples", arguments: sheets)
  func filled(_ template: Template, _ language: LanguageCode) throws {
    let mark = "example"
    var rows = template.text(in: language).components(ofLines: "\r\n")
    for index in rows.indices where rows[index].hasPrefix(mark) {
      rows[index] = "row-\(index)" + rows[index].dropFirst(mark.count)
    }
    let probe = try SheetProbe(rows.joined(separator: "\r\n"))
    #expect(probe.faults == [])
    #expect(probe.taken.count == 2)
    guard template == .figures else { return }
    #expect(
      probe.taken == [
        "2: displaced at hsk-nashwa on 2022-01-22: about 350 households collective_centre"
          + " (own-staff)",
        "3: displacement from hsk-ghwayran to C4360 since 2022-01-20/2022-01-22: 1200 people (ocha)",
      ])
  }
}

extension String {
  fileprivate func components(ofLines end: Character) -> [String] {
    split(separator: end, omittingEmptySubsequences: false).map(String.init)
  }
}
