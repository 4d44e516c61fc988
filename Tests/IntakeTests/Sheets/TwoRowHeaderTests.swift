import Testing

@testable import Intake

/// Sheets whose columns are named by a wide cell and the cells below it.
@Suite("Headers in two rows")
struct TwoRowHeaderTests {
  private static let both = [
    "3: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (ocha)",
    "3: held at hsk-ghwayran on 2022-01-22: 20 households (ocha)",
  ]

  static let examples: [SheetExample] = [
    SheetExample(
      "names-that-reach-down",
      """
      Date,Place,Displaced,,Held,Source
      ,,families,people,families,
      2022-01-22,Ghwayran,350,1750,20,OCHA
      """, taken: both),
    SheetExample(
      "names-that-stand-below",
      """
      ,,Displaced,,Held,
      Date,Place,families,people,families,Source
      2022-01-22,Ghwayran,350,1750,20,OCHA
      """, taken: both),
    SheetExample(
      "one-measure-alone",
      """
      ,,Displaced,,
      Date,Place,families,people,Source
      2022-01-22,Ghwayran,350,1750,OCHA
      """, taken: [both[0]]),
    SheetExample(
      "arabic",
      """
      التاريخ;المكان;نازحون;;محتجزون;المصدر
      ;;عائلات;أشخاص;عائلات;
      22/01/2022;غويران;٣٥٠;١٧٥٠;٢٠;أوتشا
      """,
      taken: [
        both[0], "3: held at hsk-ghwayran on 2022-01-22: 20 households taken (ocha)",
      ]),
    SheetExample(
      "arabic-below-a-title",
      """
      النشرة اليومية;;;;;
      ;;العائدون;;النازحون;
      التاريخ;الحي;أسر;أفراد;أسر;المصدر
      22/01/2022;غويران;10;50;350;أوتشا
      """,
      taken: [
        "4: returned at hsk-ghwayran on 2022-01-22: 50 people and 10 households (ocha)",
        "4: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)",
      ]),
    SheetExample(
      "a-group-of-places-and-a-second-row-of-units",
      """
      Date,Where,,Displaced,Killed,Source
      ,governorate,neighbourhood,(families),(people),
      2022-01-22,Al-Hasakah,Ghwayran,350,4,OCHA
      """,
      taken: [
        "3: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)",
        "3: killed at hsk-ghwayran in 2022-01-22: 4 people (ocha)",
      ], problems: ["notice missing-value 3"]),
    SheetExample(
      "hashtags-below",
      """
      Date,Place,Displaced,,Source
      ,,families,people,
      #date,#loc+name,#affected+idps+hh,#affected+idps+ind,#meta+source
      2022-01-22,Ghwayran,350,1750,OCHA
      """,
      taken: ["4: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (ocha)"]),
  ]

  @Test("two rows that name a measure together are read as one", arguments: examples)
  func joined(_ example: SheetExample) throws { try example.check() }

  @Test(
    "rows that do not name every number surely are not joined",
    arguments: [
      // Targets are no counts.
      (",,Targets,", "date,place,families,people"),
      // Women are a part of a number that is not there.
      (",,Displaced,", "date,place,families,women"),
      // A title, and not a name of columns.
      ("Displaced,,,", "date,place,families,people"),
      // What is counted stands in a column of its own.
      (",,,Displaced", "date,place,measure,families"),
      // A row of data without a number.
      ("date,place,displaced families,source", ",Ghwayran,,OCHA"),
    ])
  func apart(_ top: String, _ bottom: String) {
    func cells(_ row: String) -> [String] {
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(HeaderInTwoRows(cells(top), over: cells(bottom)) == nil)
  }
}
