import Displacement
import Intake
import Testing

@Suite("The table of planning figures")
struct PlanningTableTests {
  private static let header =
    "id,name_en,name_ar,amount,unit_en,unit_ar,per,counted,condition_en,condition_ar,shelters,source\n"

  private func figures(_ rows: String) throws(PlanningFault) -> [PlanningFigure] {
    try PlanningTable.figures(in: Array((PlanningTableTests.header + rows).utf8))
  }

  @Test("the built-in table has the common standards, each with its source, for both languages")
  func builtIn() throws {
    let figures = PlanningTable.builtIn
    #expect(
      figures.map(\.id) == [
        "water", "food", "toilets-first", "toilets", "floor", "floor-cold", "blankets",
        "blankets-winter", "household-items",
      ])
    let rates = figures.map { [$0.hundredths, $0.per] }
    #expect(
      rates == [
        [1_500, 1], [210_000, 1], [100, 50], [100, 20], [350, 1], [450, 1], [100, 1], [200, 1],
        [100, 1],
      ])
    for figure in figures {
      #expect(figure.source.hasPrefix("Sphere 2018: "))
      #expect(!figure.nameArabic.isEmpty && !figure.unitArabic.isEmpty)
      #expect(figure.conditionEnglish.isEmpty == figure.conditionArabic.isEmpty)
    }
    #expect(figures.last?.counted == .households)
  }

  @Test("an office's own table is read in any order of columns, with or without a byte order mark")
  func own() throws {
    let table = """
      \u{FEFF}source,shelters,counted,per,unit_ar,unit_en,amount,name_ar,name_en,id
      our cluster,camp|open,people,10,"a","buckets",0.5,"b",Buckets,buckets

      """
    let figure = try #require(PlanningTable.figures(in: Array(table.utf8)).first)
    #expect(figure.hundredths == 50)
    #expect(figure.shelters == [.camp, .open])
    #expect(figure.conditionEnglish.isEmpty)
  }

  @Test(
    "a row that cannot be used is named by line, column and value",
    arguments: [
      ("w,W,م,x,l,ل,1,people,,,camp,s", "2: column \"amount\": \"x\" is not a number"),
      ("w,W,م,0,l,ل,1,people,,,camp,s", "2: column \"amount\": \"0\" is not a number"),
      ("w,W,م,1.234,l,ل,1,people,,,camp,s", "2: column \"amount\": \"1.234\" is not"),
      ("w,W,م,99999999999999999999,l,ل,1,people,,,camp,s", "2: column \"amount\": \"9999"),
      ("w,W,م,1,l,ل,0,people,,,camp,s", "2: column \"per\": \"0\" is not a whole number"),
      ("w,W,م,1,l,ل,1,tents,,,camp,s", "2: column \"counted\": \"tents\" is not people"),
      ("w,W,م,1,l,ل,1,housing,,,camp,s", "2: column \"counted\": \"housing\" is not people"),
      ("w,W,م,1,l,ل,1,people,,,hotel,s", "2: column \"shelters\": \"hotel\" is not a list"),
      ("w,W,,1,l,ل,1,people,,,camp,s", "2: column \"name_ar\": there is no value"),
      ("w,W,م,1,l,ل,1,people,,,camp,", "2: column \"source\": there is no value"),
      ("w,\"W,م,1,l,ل,1,people,,,camp,s", "2: a quotation mark is not closed"),
      ("", "1: there is no planning figure"),
    ])
  func faults(_ row: String, _ message: String) {
    let fault = #expect(throws: PlanningFault.self) { try figures(row + "\n") }
    #expect(fault?.description.hasPrefix(message) == true, "\(String(describing: fault))")
  }

  @Test("a table in another encoding is refused")
  func encoding() {
    let fault = #expect(throws: PlanningFault.self) {
      try PlanningTable.figures(in: [0xC7, 0xE1, 0x0A])
    }
    #expect(fault?.reason == .notUTF8)
  }
}
