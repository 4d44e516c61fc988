import Foundation
import Testing

/// Files for partners and maps, and the sheets that come back.
@Suite("Exports")
struct ExportCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    let outcome = try program.run(
      "init", "--event", "Hasakah <b>", "--started", "2022-01-20", "--household-size", "4.3,5,6")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    try program.write(
      """
      id,date,place,origin,destination,measure,unit,best,quantifier,households,holding,source,sensitivity,note
      r1,2022-01-21,Ghwayran,,,held,people,250,at_least,,besieged,OCHA,moderate,
      ,2022-01-21,,Ghwayran,City centre,displacement,people,503,about,,,our field team,moderate,ring Amal 0999
      =1+1,2022-01-21,النشوة,,,displaced,people,120,,30,,=North desk,moderate,
      0071,2022-01-21,City centre,,,displaced,people,7,,,,OCHA,severe,
      """, to: "figures.csv")
    try program.write(
      """
      date,origin,destination,via,mode,status,source
      2022-01-21,Ghwayran,City centre,,foot,restricted,our field team
      """, to: "routes.csv")
    let taken = try program.run("import", "figures.csv", "routes.csv", "--by", "Amal")
    try #require(taken.status == 0, Comment(rawValue: taken.output))
  }

  @Test(
    "importing an export changes nothing, and the export of it is the same to the byte",
    arguments: [
      [], ["--excel"], ["--hxl"], ["--excel", "--hxl", "--language", "ar"],
      ["--sheet", "routes"], ["--sheet", "routes", "--hxl", "--language", "ar"],
      ["--sheet", "places", "--excel"],
    ])
  func roundTrip(options: [String]) throws {
    let summary = try program.run("summary", "--date", "2022-01-21", "--json").output
    let exported = try program.run(["export", "csv", "-o", "out.csv"] + options)
    #expect(exported.status == 0, Comment(rawValue: exported.errors))
    let text = try String(contentsOf: program.file("out.csv"), encoding: .utf8)
    #expect(!text.contains("Amal") && !text.contains("0999") && !text.contains("tester"))
    let again = try program.run("import", "out.csv", "--json")
    #expect(again.status == 0, Comment(rawValue: again.output))
    let report = try again.json()
    #expect(report["new"] as? Int == 0)
    #expect(report["revised"] as? Int == 0)
    #expect((report["unchanged"] as? Int ?? 0) > 0)
    #expect(report["batch"] is NSNull)
    #expect(try program.run("summary", "--date", "2022-01-21", "--json").output == summary)
    #expect(try program.run(["export", "csv"] + options).output == text)
  }

  @Test("no cell of a sheet for spreadsheets begins like a formula")
  func formulas() throws {
    let text = try program.run("export", "csv", "--excel").output
    #expect(text.contains("'=1+1") && text.contains("'=North desk") && text.contains("'0071"))
    #expect(!text.contains(",=") && !text.contains("\n="))
  }

  @Test("a row that was mended replaces the claim that it was exported from")
  func mended() throws {
    let text = try program.run("export", "csv").output
    #expect(text.contains(",503,"))
    try program.write(text.replacingOccurrences(of: ",503,", with: ",510,"), to: "mended.csv")
    for expected in [(revised: 1, unchanged: 3), (revised: 0, unchanged: 4)] {
      let report = try program.run("import", "mended.csv", "--json").json()
      #expect(report["new"] as? Int == 0)
      #expect(report["revised"] as? Int == expected.revised)
      #expect(report["unchanged"] as? Int == expected.unchanged)
    }
    let after = try program.run("export", "csv").output
    #expect(after.contains(",510,") && !after.contains(",503,"))
  }

  @Test("the public sees no route, no quarter of held people, no small and no exact count")
  func disclosure() throws {
    let figures = try program.run("export", "csv", "--audience", "public", "--hxl")
    #expect(figures.errors.contains("withheld for safety"))
    #expect(figures.output.contains("held/C4360"))
    for line in figures.output.split(whereSeparator: \.isNewline) where line.contains("held") {
      #expect(!line.contains("Ghwayran") && !line.contains("ghwayran"))
    }
    #expect(!figures.output.contains(",503,") && !figures.output.contains("our field team"))
    #expect(!figures.output.contains(",exact,") && figures.output.contains(",about,"))
    let routes = try program.run("export", "csv", "--audience", "public", "--sheet", "routes")
    #expect(routes.output.split(whereSeparator: \.isNewline).count == 1)
    #expect(routes.errors.contains("1 withheld"))
  }

  @Test("the known end of an open number is no best value of a sheet")
  func openEnds() throws {
    try program.write(
      """
      date,place,measure,unit,best,quantifier,source,sensitivity
      2022-01-21,Al-Nasra,displaced,households,30,at_least,OCHA,low
      """, to: "more.csv")
    #expect(try program.run("import", "more.csv").status == 0)
    let sheet = try program.run("export", "csv", "--audience", "partners").output
    let rows = sheet.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let heads = try #require(rows.first)
    let row = try #require(rows.first { $0.first?.hasPrefix("displaced/hsk-nasra") == true })
    func cell(_ name: Substring) -> Substring? { heads.firstIndex(of: name).map { row[$0] } }
    #expect(cell("quantifier") == "at_least" && cell("low") == "129" && cell("best") == "")
    #expect(cell("households") == "30")
    try program.write(sheet, to: "partners.csv")
    let again = try Program()
    let office = ["init", "--event", "Partner", "--started", "2022-01-20", "--household-size", "5"]
    #expect(try again.run(office).status == 0)
    let taken = try again.run("import", program.file("partners.csv").path)
    #expect(taken.status == 0, Comment(rawValue: taken.output))
  }

  @Test("the flow map has each pair of ends once, with both ends in the table of locations")
  func flows() throws {
    let outcome = try program.run("export", "flows", "-o", "flows")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    func table(_ name: String) throws -> [[Substring]] {
      try String(contentsOf: program.file("flows/\(name)"), encoding: .utf8)
        .split(separator: "\n").map { $0.split(separator: ",") }
    }
    let (locations, flows) = (try table("locations.csv"), try table("flows.csv"))
    #expect(locations[0] == ["id", "name", "lat", "lon"])
    #expect(flows[0] == ["origin", "dest", "count", "time"])
    #expect(flows.count == 2 && flows[1][2] == "503" && flows[1][3] == "2022-01-21")
    let ids = Set(locations.dropFirst().map { $0[0] })
    #expect(ids == Set(flows[1][0..<2]))
  }

  @Test("the updates keep the ends of a movement apart, and escape what a popup shows")
  func updates() throws {
    let outcome = try program.run("export", "idu")
    let objects = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let updates = try #require(objects as? [[String: Any]])
    let movement = try #require(updates.first { $0["measure"] as? String == "displacement" })
    #expect(movement["centroid"] is NSNull && movement["latitude"] is NSNull)
    #expect(movement["origin_centroid"] as? String != movement["destination_centroid"] as? String)
    #expect(movement["figure"] as? Int == 503)
    #expect(movement["displacement_type"] as? String == "Conflict")
    let popup = try #require(movement["standard_popup_text"] as? String)
    #expect(popup.contains("Hasakah &lt;b&gt;") && !popup.contains("Hasakah <b>"))
    let held = try #require(updates.first { $0["measure"] as? String == "held" })
    #expect(held["qualifier"] as? String == "more than")
    #expect(held["figure_low"] as? Int == 250 && held["figure_high"] is NSNull)
  }
}
