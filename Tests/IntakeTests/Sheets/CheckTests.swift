import Displacement
import Intake
import Language
import Testing

@Suite("Checks of dates, places and rows")
struct CheckTests {
  static let header = "date,place,measure,number,unit,source\n"

  static func rows(_ dates: [String]) -> String {
    header
      + dates.enumerated().map {
        "\($0.element),Ghwayran,displaced,\($0.offset),people,A\($0.offset)\n"
      }
      .joined()
  }

  static let dates: [SheetExample] = [
    SheetExample(
      "day-first-by-one-row", rows(["03/02/2022", "22/01/2022"]),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-02-03: 0 people (A0)",
        "3: displaced at hsk-ghwayran on 2022-01-22: 1 people (A1)",
      ]),
    SheetExample(
      "month-first-by-the-last-row", rows(["02/03/2022", "02/03/2022", "01/22/2022"]),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-02-03: 0 people (A0)",
        "3: displaced at hsk-ghwayran on 2022-02-03: 1 people (A1)",
        "4: displaced at hsk-ghwayran on 2022-01-22: 2 people (A2)",
      ]),
    SheetExample(
      "open-order", rows(["02/03/2022", "2022-01-22", "02/02/2022"]),
      taken: [
        "3: displaced at hsk-ghwayran on 2022-01-22: 1 people (A1)",
        "4: displaced at hsk-ghwayran on 2022-02-02: 2 people (A2)",
      ], problems: ["error ambiguous-date-order 2A: 02/03/2022"]),
    SheetExample(
      "named-order", rows(["02/03/2022"]),
      taken: ["2: displaced at hsk-ghwayran on 2022-02-03: 0 people (A0)"]
    ) { $0.dateOrder = .monthFirst },
    SheetExample(
      "mixed-orders", rows(["22/01/2022", "01/23/2022", "02/03/2022"]),
      problems: [
        "error ambiguous-date-order 2A: 22/01/2022", "error ambiguous-date-order 3A: 01/23/2022",
        "error ambiguous-date-order 4A: 02/03/2022",
      ]),
    SheetExample(
      "other-forms",
      rows([
        "٢٢/١/٢٠٢٢", "22-1-2022", "22.01.2022", "2022/1/22", "22/01/2022 14:30",
        "2022-01-22T10:00:00Z", "22/01/22",
      ]),
      taken: (0...6).map {
        "\($0 + 2): displaced at hsk-ghwayran on 2022-01-22: \($0) people (A\($0))"
      }),
    SheetExample(
      "months-by-name",
      rows(["22 January 2022", "٢٢ كانون الثاني ٢٠٢٢", "22 كانون الثاني/يناير 2022", "22-Jan-2022"]
      ),
      taken: (0...3).map {
        "\($0 + 2): displaced at hsk-ghwayran on 2022-01-22: \($0) people (A\($0))"
      }),
    SheetExample(
      "no-dates",
      rows(["yesterday evening maybe", "44583", "2022-02-30", "31/02/2022", "22/01", ""]),
      problems: [
        "error bad-date 2A: yesterday evening maybe", "error bad-date 3A: 44583",
        "error bad-date 4A: 2022-02-30", "error bad-date 5A: 31/02/2022",
        "error bad-date 6A: 22/01",
        "error missing-value 7A",
      ]),
    SheetExample(
      "future-and-past", rows(["2022-02-21", "2022-01-19"]),
      problems: ["error future-date 2A: 2022-02-21", "error before-event 3A: 2022-01-19"]),
  ]

  @Test("dates are decided by column", arguments: dates)
  func date(_ example: SheetExample) throws { try example.check() }

  static func places(_ places: [String]) -> String {
    header
      + places.enumerated().map {
        "2022-01-22,\($0.element),displaced,\($0.offset),people,A\($0.offset)\n"
      }
      .joined()
  }

  static let places: [SheetExample] = [
    SheetExample(
      "names-in-any-spelling",
      places(["hsk-ghwayran", "GHWAYRAN", "حي غويران", "غويــران", "Ghwayran neighbourhood"]),
      taken: (0...4).map {
        "\($0 + 2): displaced at hsk-ghwayran on 2022-01-22: \($0) people (A\($0))"
      }),
    SheetExample(
      "several-in-one-cell",
      places([
        "Ghwayran | Zuhour", "Ghwayran and Nashwa", "غويران والنشوة", "غويران، النشوة",
        "Ghwayran; Nashwa",
      ]),
      taken: [
        "2: displaced at hsk-ghwayran+hsk-zuhour on 2022-01-22: 0 people (A0)",
        "3: displaced at hsk-ghwayran+hsk-nashwa on 2022-01-22: 1 people (A1)",
        "4: displaced at hsk-ghwayran+hsk-nashwa on 2022-01-22: 2 people (A2)",
        "5: displaced at hsk-ghwayran+hsk-nashwa on 2022-01-22: 3 people (A3)",
        "6: displaced at hsk-ghwayran+hsk-nashwa on 2022-01-22: 4 people (A4)",
      ]),
    SheetExample(
      "unknown-and-ambiguous", places(["Gwairn", "Atlantis", "\"Ghwayran, Hasakah\""]),
      taken: ["4: displaced at hsk-ghwayran on 2022-01-22: 2 people (A2)"],
      problems: ["error unknown-place 2B: Gwairn", "error unknown-place 3B: Atlantis"]),
    SheetExample(
      "with-other-names-and-wider-places",
      places([
        "Ghwayran (غويران)", "غويران (Ghwayran)", "\"Suran (صوران), Hama\"",
        "\"Suran, Hama, Syria\"",
        "Suran (Hama)", "Suran (A'zaz)", "\"Hama, Hama\"", "\"Ghwayran, Hama\"",
        "رأس العين، الحسكة",
      ]),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 0 people (A0)",
        "3: displaced at hsk-ghwayran on 2022-01-22: 1 people (A1)",
        "4: displaced at SY050101 on 2022-01-22: 2 people (A2)",
        "5: displaced at SY050101 on 2022-01-22: 3 people (A3)",
        "6: displaced at SY050101 on 2022-01-22: 4 people (A4)",
        "7: displaced at SY020405 on 2022-01-22: 5 people (A5)",
        "8: displaced at gn-170017 on 2022-01-22: 6 people (A6)",
        "10: displaced at gn-165509+C4360 on 2022-01-22: 8 people (A8)",
      ], problems: ["error unknown-place 9B: Ghwayran, Hama"]),
  ]

  @Test("places are those of the gazetteer", arguments: places)
  func place(_ example: SheetExample) throws { try example.check() }

  @Test("whatever is suggested for a place is read as a place when it is pasted as it stands")
  func suggested() throws {
    func quoted(_ names: [String]) -> [String] { names.map { "\"\($0)\"" } }
    let known = stride(from: 0, to: Gazetteer.builtIn.count, by: Gazetteer.builtIn.count / 300)
      .map { Gazetteer.builtIn[$0] }
    let mistyped = known.map { place in
      String(place.nameEnglish.filter { $0.isLetter || $0 == " " }.dropLast()) + "qx"
    }
    let probe = try SheetProbe(Self.places(quoted(mistyped + ["Suran", "الهول", "Tripoli"])))
    let suggestions = Set(probe.report.problems.flatMap(\.suggestions)).sorted()
    #expect(suggestions.count > 300)
    #expect(suggestions.contains { $0.contains("SY050101: Suran (صوران), Hama") })
    let pasted = try SheetProbe(Self.places(quoted(suggestions)))
    #expect(pasted.problems == [])
    #expect(pasted.taken.count == suggestions.count)
  }

  @Test("an unknown place comes with the closest names in both scripts")
  func suggestions() throws {
    let probe = try SheetProbe(Self.places(["Gwairn"]))
    #expect(probe.report.problems.first?.suggestions.first == "Ghwayran (غويران)")
    #expect(probe.report.problems.first?.suggestions.count ?? 0 >= 2)
  }

  static let twice: [SheetExample] = [
    SheetExample(
      "same-row-twice",
      header + """
        2022-01-22,Ghwayran,displaced,350,people,OCHA
        2022-01-22,غويران,نازحون,٣٥٠,أشخاص,أوتشا
        """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)"],
      problems: ["warning duplicate-row 3"]),
    SheetExample(
      "two-numbers-for-one-thing",
      header + """
        2022-01-22,Ghwayran,displaced,350,people,OCHA
        2022-01-22,Ghwayran,displaced,360,people,OCHA
        """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)"],
      problems: ["error duplicate-row 3"]),
    SheetExample(
      "a-refused-row-is-not-seen",
      """
      date,place,displaced people,held people,source
      2022-01-22,Ghwayran,350,,OCHA
      2022-01-22,Ghwayran,360,20,OCHA
      2022-01-22,Ghwayran,,20,OCHA
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)",
        "4: held at hsk-ghwayran on 2022-01-22: 20 people (ocha)",
      ], problems: ["error duplicate-row 3"]),
    SheetExample(
      "same-id-twice",
      """
      id,date,place,measure,number,unit,source
      a,2022-01-22,Ghwayran,displaced,350,people,OCHA
      a,2022-01-22,Nashwa,displaced,350,people,OCHA
      example,2022-01-22,Nashwa,displaced,350,people,OCHA
      مثال,2022-01-22,Nashwa,displaced,350,people,OCHA
      """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)"],
      problems: ["error duplicate-row 3A: a"]),
  ]

  @Test("a row that comes twice counts once", arguments: twice)
  func duplicate(_ example: SheetExample) throws { try example.check() }

  static let others: [SheetExample] = [
    SheetExample(
      "routes",
      """
      date,origin,destination,via,mode,status,hazards,source
      2022-01-22,Ghwayran,Hasakah,,on foot,restricted,fighting|checkpoint,SDF
      2022-01-22,غويران,الحسكة,,سيارة,مغلق,ألغام,قسد
      2022-01-22,Ghwayran,Ghwayran,,on foot,slippery,lions,SDF
      """,
      taken: [
        "2: hsk-ghwayran to C4360 foot restricted 2022-01-22 [\"checkpoint\", \"fighting\"] (sdf)",
        "3: hsk-ghwayran to C4360 vehicle closed 2022-01-22 [\"mines\"] (sdf)",
      ],
      problems: [
        "error same-origin-and-destination 4C: Ghwayran", "error unknown-value 4F: slippery",
        "error unknown-value 4G: lions",
      ]),
    SheetExample(
      "places",
      """
      id,name_en,name_ar,aliases,kind,parent,lat,lon,coordinate_quality,source
      camp-1,South camp,مخيم الجنوب,,مخيم,C4360,"36,48",40.75,surveyed,us
      ,North camp,,,camp,,,,,us
      camp-3,East camp,,,castle,,91,40,,us
      camp-4,,,,camp,,36,,,us
      """,
      taken: ["2: camp-1 South camp/مخيم الجنوب camp"],
      problems: [
        "error missing-value 3A", "error unknown-value 4E: castle", "error bad-number 4G: 91",
        "error missing-value 5B", "error missing-value 5H",
      ]),
  ]

  @Test("sheets of routes and of places", arguments: others)
  func other(_ example: SheetExample) throws { try example.check() }

  @Test("a source that nobody knows is reported once, to be recorded")
  func newSources() throws {
    let probe = try SheetProbe(
      Self.header + """
        2022-01-22,Ghwayran,displaced,350,people,Council of Ghwayran
        2022-01-23,Ghwayran,displaced,360,people,Council of Ghwayran
        2022-01-23,Nashwa,displaced,360,people,المجلس المحلي
        2022-01-23,Zuhour,displaced,360,people,UN OCHA
        """)
    #expect(probe.report.newSources.map(\.id.rawValue) == ["Council of Ghwayran", "المجلس المحلي"])
    #expect(probe.report.newSources.map(\.nameArabic) == ["", "المجلس المحلي"])
  }

  @Test("a ledger that knows of people who left makes a stock at that place a question")
  func knownOrigins() throws {
    let probe = try SheetProbe(
      Self.header + "2022-01-22,Ghwayran,displaced,350,people,OCHA"
    ) { $0.isKnownOrigin = { place, _ in place.rawValue == "hsk-ghwayran" } }
    #expect(probe.problems == ["warning place-or-origin 2B: Ghwayran"])
    #expect(probe.taken.count == 1)
  }
}
