import Displacement
import Intake
import Language
import TestSupport
import Testing

@Suite("Shapes of sheets")
struct ShapeTests {
  static let clean = """
    date,place,measure,number,unit,source
    2022-01-22,Ghwayran,displaced,350,households,OCHA

    """
  static let taken = ["2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"]

  static let arabic = """
    التاريخ;المكان;المؤشر;العدد;الوحدة;المصدر
    22/01/2022;غويران;نازحون;350;عائلات;أوتشا

    """

  static let encodings: [SheetExample] = [
    SheetExample("plain-utf-8", clean, taken: taken),
    SheetExample(
      "bom-and-crlf", "\u{FEFF}" + clean.split(separator: "\n").joined(separator: "\r\n"),
      taken: taken),
    SheetExample("cr-only", clean.split(separator: "\n").joined(separator: "\r"), taken: taken),
    SheetExample(
      "excel-unicode-text", bytes: clean.map { $0 == "," ? "\t" : String($0) }.joined().utf16(),
      taken: taken),
    SheetExample("utf-16-without-bom", bytes: arabic.utf16(mark: false), taken: taken),
    SheetExample("utf-16-big-endian", bytes: arabic.utf16(littleEndian: false), taken: taken),
    SheetExample("excel-csv-on-an-arabic-system", bytes: arabic.windows1256, taken: taken),
    SheetExample(
      "arabic-digits-lost-in-windows-1256",
      bytes: """
        التاريخ;المكان;المؤشر;العدد;الوحدة;المصدر
        22/01/2022;غويران;نازحون;٣٥٠;عائلات;أوتشا
        """.windows1256,
      problems: ["error lost-in-encoding 2D: ???"]),
    SheetExample(
      "names-lost-in-utf-8",
      """
      date,place,measure,number,unit,source
      2022-01-22,???????,displaced,350,households,OCHA
      """, problems: ["error lost-in-encoding 2B: ???????"]),
    SheetExample(
      "latin-1", bytes: Array("date,place,measure,number,unit,source\nx,caf".utf8) + [0xE9, 0x0A],
      problems: ["error unknown-encoding -"]),
    SheetExample(
      "damaged-utf-8",
      bytes: Array("date,place,measure,number,unit,source\n2022-01-22,غويران".utf8) + [0xFF, 0x0A],
      problems: ["error unknown-encoding -"]),
    SheetExample(
      "not-the-named-encoding", bytes: Array(clean.utf8) + [0xE9, 0x0A],
      taken: taken, problems: ["error unknown-encoding -", "error missing-value 3"]
    ) { $0.encoding = .utf8 },
    SheetExample(
      "a-workbook-named-csv", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00] + Array(clean.utf8),
      problems: ["error unknown-encoding -"]),
    SheetExample(
      "an-old-workbook-named-csv", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      problems: ["error unknown-encoding -"]),
    SheetExample("a-pdf-named-csv", "%PDF-1.7\n" + clean, problems: ["error unknown-encoding -"]),
    SheetExample("empty", "", problems: ["error empty-file -"]),
    SheetExample("blank", "\n  \n,,,\n", problems: ["error no-header -"]),
    SheetExample(
      "no-rows", "date,place,measure,number,unit,source\n", problems: ["warning empty-file -"]),
    SheetExample(
      "prose", "Dear colleagues,\nplease find attached.\n", problems: ["error no-header -"]),
  ]

  @Test("every encoding gives the same figures", arguments: encodings)
  func encoding(_ example: SheetExample) throws { try example.check() }

  static let layouts: [SheetExample] = [
    SheetExample("semicolons", clean.map { $0 == "," ? ";" : String($0) }.joined(), taken: taken),
    SheetExample("bars", clean.map { $0 == "," ? "|" : String($0) }.joined(), taken: taken),
    SheetExample("sep-line", "sep=;\r\n" + arabic, taken: taken),
    SheetExample("quoted-sep-line", "\"sep=,\"\n" + clean, taken: taken),
    SheetExample(
      "semicolons-and-decimal-commas",
      """
      date;place;measure;number;unit;source;note
      2022-01-22;Ghwayran;displaced;1,200;people;OCHA;one, two, three
      2022-01-22;Nashwa;displaced;2,300;people;OCHA;one, two, three
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1200 people (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 2300 people (ocha)",
      ]),
    SheetExample(
      "title-rows-and-total",
      """
      Weekly displacement update,,,,,
      "Hasakah, January 2022",,,,,

      Date,Location,Indicator,Number,Unit,Source
      2022-01-22,Ghwayran,displaced,"1,050",people,OCHA
      2022-01-22,Nashwa,displaced,300,people,OCHA
      ,Total,,"1,350",,
      """,
      taken: [
        "5: displaced at hsk-ghwayran on 2022-01-22: 1050 people (ocha)",
        "6: displaced at hsk-nashwa on 2022-01-22: 300 people (ocha)",
      ]),
    SheetExample(
      "names-of-columns-in-two-rows",
      """
      Daily update,,,,
      ,,Displaced,,Returned,
      Date,Neighbourhood,Families,Persons,Families,Persons
      22 Jan 2022,Ghwayran,350,1750,10,50
      """, problems: ["error missing-column 2"]),
    SheetExample(
      "short-row-of-totals",
      """
      place,displaced people,date,source
      Ghwayran,350,2022-01-22,OCHA
      Nashwa,20,2022-01-22,OCHA
      Total,375
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 20 people (ocha)",
      ], problems: ["warning total-mismatch 4B: 375"]),
    SheetExample(
      "total-that-does-not-add-up",
      """
      التاريخ,المكان,المؤشر,العدد,الوحدة,المصدر
      2022-01-22,غويران,نازحون,350,أشخاص,أوتشا
      2022-01-22,النشوة,نازحون,٣٠٠,أشخاص,أوتشا
      ,المجموع,,٧٠٠,,
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 300 people (ocha)",
      ], problems: ["warning total-mismatch 4D: ٧٠٠"]),
    SheetExample(
      "blank-rows-and-trailing-columns",
      """
      date,place,measure,number,unit,source,,
      ,,,,,,,

      2022-01-22,Ghwayran,displaced,350,households,OCHA,,
      """, taken: ["4: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"]),
    SheetExample(
      "rows-too-long-and-too-short",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,1,200,people,OCHA
      2022-01-22,Nashwa,displaced,300,people
      """, problems: ["error too-many-cells 2G: OCHA", "error missing-value 3"]),
    SheetExample(
      "unclosed-quote",
      """
      date,place,measure,number,unit,source
      2022-01-22,"Ghwayran,displaced,350,households,OCHA
      2022-01-22,Nashwa,displaced,300,people,OCHA
      """,
      taken: ["3: displaced at hsk-nashwa on 2022-01-22: 300 people (ocha)"],
      problems: ["error unclosed-quote 2B: \"Ghwayran"]),
    SheetExample(
      "stray-quote",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,35"0,households,OCHA
      2022-01-22,Nashwa,displaced,300,people,OCHA
      """,
      taken: ["3: displaced at hsk-nashwa on 2022-01-22: 300 people (ocha)"],
      problems: ["error stray-quote 2D: 35\"0"]),
    SheetExample(
      "nul-byte",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghway\u{0}ran,displaced,350,households,OCHA
      """, problems: ["error nul-byte 2B: "]),
    SheetExample(
      "nul-byte-in-a-title",
      """
      Update\u{0} No. 7
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      """, problems: ["error nul-byte 1A: "]),
    SheetExample(
      "nul-byte-in-the-header",
      """
      date,pl\u{0}ace,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      """, problems: ["error nul-byte 1B: "]),
    SheetExample(
      "nul-bytes-at-the-end",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      \u{0}\u{0}\u{0}\u{0}
      """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"],
      problems: ["error nul-byte 3A: "]),
    SheetExample(
      "nothing-but-nul-bytes", String(repeating: "\u{0}", count: 100),
      problems: ["error nul-byte 1A: "]),
    SheetExample(
      "a-first-line-that-names-another-delimiter",
      """
      sep=,
      date;place;measure;number;unit;source
      2022-01-22;Ghwayran;displaced;350;households;OCHA
      """, taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"]),
    SheetExample(
      "cell-with-line-break",
      """
      date,place,measure,number,unit,source,note
      2022-01-22,Ghwayran,displaced,350,households,OCHA,"first line
      second line"
      2022-01-22,Gwairan x,displaced,300,people,OCHA,
      """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"],
      problems: ["error unknown-place 3B: Gwairan x"]),
    SheetExample(
      "huge-cell",
      "date,place,measure,number,unit,source,note\n2022-01-22,Ghwayran,displaced,350,people,OCHA,"
        + String(repeating: "x", count: 70_000) + "\n"
        + "2022-01-22,Nashwa,displaced,300,people,OCHA,\n",
      taken: ["3: displaced at hsk-nashwa on 2022-01-22: 300 people (ocha)"],
      problems: ["error cell-too-large 2G: " + String(repeating: "x", count: 80)]),
  ]

  @Test("every layout is found out", arguments: layouts)
  func layout(_ example: SheetExample) throws { try example.check() }

  @Test("the same bytes give the same rows wherever they are cut", arguments: ProseTests.examples)
  func chunks(_ example: SheetExample) throws {
    let sizes = example.bytes.count > 5_000 ? [65_537] : [1, 50]
    for size in sizes { try example.check(pieceSize: size) }
  }

  @Test(
    "a sheet whose header is wrong has all of its rows refused, and says where the header is",
    arguments: [
      "place,measure,number,unit,source", "date,place,location,measure,number,unit,source",
    ])
  func refusedHeader(header: String) throws {
    let row = ",Ghwayran,Ghwayran,displaced,350,households,OCHA\n"
    let rows = "2022-01-22" + row + "\n2022-01-23" + row
    let report = try SheetProbe("Update\n\n" + header + "\n" + rows).report
    #expect(report.rows == 2 && report.refused == 2)
    let problem = try #require(report.problems.first { $0.severity == .error })
    #expect(problem.position.row == 3 && problem.position.line == 3)
  }

  @Test("no bytes stop the reader")
  func anyBytes() throws {
    var generator = SeededGenerator(seed: 2_022)
    let samples = (Self.encodings + Self.layouts).map(\.bytes).filter { $0.count < 2_000 }
    for _ in 0..<200 {
      var bytes = samples.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(
            Array("\",;\n\r\t\u{0}".utf8).randomElement(using: &generator) ?? 0, at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      let probe = try SheetProbe(bytes)
      let report = ImportReport(probe.report)
      #expect(probe.report.refused <= probe.report.rows)
      #expect(report.json.text().hasPrefix("{\"schema\": \"nuzuh.import/1\""))
      #expect(report.text().isEmpty == false)
    }
  }

  @Test("the report says how the sheet was read")
  func howItWasRead() throws {
    let probe = try SheetProbe(Array("sep=;\n".utf8) + Self.arabic.windows1256)
    #expect(probe.report.encoding.encoding == .windows1256)
    #expect(probe.report.delimiter == ";")
    #expect(probe.report.headerRow == 1)
    #expect(probe.report.rows == 1)
    #expect(probe.rows.first?.line == 3)
    let titled = try SheetProbe(Self.layouts[5].bytes)
    #expect(titled.report.titles == ["Weekly displacement update", "Hasakah, January 2022"])
    #expect(titled.report.headerRow == 4)
    #expect(titled.report.skipped == 1)
  }
}
