import Displacement
import Intake
import Testing

/// Whole sheets as staff save them, several defects in each.
@Suite("Sheets as staff save them")
struct StaffSheetTests {
  static let examples: [SheetExample] = [
    SheetExample(
      "excel-on-an-arabic-system",
      bytes: #"""
        تقرير النزوح اليومي;;;;;;;;
        مدينة الحسكة - كانون الثاني 2022;;;;;;;;
        ;;;;;;;;
        التاريخ;الحي;المؤشر;العدد;الوحدة;المصدر;ملاحظات;;
        22/01/2022;غويران;نازحون;1.200;اسر;الهلال الاحمر;"قريب من ""الدوار""";;
        23/01/2022;النشوه;نازحين;350;عائله;أوتشا;;;
        23/01/2022;حي الزهور;عائدون;25;عائلات;أوتشا;;;
        ;المجموع الكلي;;1575;;;;;
        """#.ended(by: "\r\n").windows1256,
      taken: [
        "5: displaced at hsk-ghwayran on 2022-01-22: 1200 households (الهلال الاحمر)",
        "6: displaced at hsk-nashwa on 2022-01-23: 350 households (ocha)",
        "7: returned at hsk-zuhour on 2022-01-23: 25 households (ocha)",
      ]),
    SheetExample(
      "unicode-text",
      bytes: """
        التاريخ\tالمكان\tالمؤشر\tالعدد\tالوحدة\tالمصدر
        ٢٢ كانون الثاني ٢٠٢٢\tغويران\tنازحون\t٣٥٠\tعائلة\tأوتشا
        23 يناير 2022\tالنشوة\tنازحون\tأكثر من ألفي شخص\t\tأوتشا
        ٢٤/١/٢٠٢٢\tالنشوة\tنازحون\t١٬٢٠٠\tأشخاص\tأوتشا
        """.ended(by: "\r\n").utf16(),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-23: at least 2000 people (ocha)",
        "4: displaced at hsk-nashwa on 2022-01-24: 1200 people (ocha)",
      ]),
    SheetExample(
      "hashtags-under-titles",
      """
      Situation table,,,,,
      Reported on,Neighbourhood,Families,People,Who said,Remarks
      #date+reported,#adm4+name,#affected+idps+hh,#affected+idps+ind,#meta+source,#description
      2022-01-22,Ghwayran,"1,200","6,100",OCHA,
      2022-01-22,Nashwa,300,,OCHA,x
      """.ended(by: "\r\n"),
      taken: [
        "4: displaced at hsk-ghwayran on 2022-01-22: 6100 people and 1200 households (ocha)",
        "5: displaced at hsk-nashwa on 2022-01-22: 300 households (ocha)",
      ]),
    SheetExample(
      "odk",
      """
      SubmissionDate,meta-instanceID,info-date,info-place,count-measure,count-people,count-households,info-source,KEY,SubmitterID
      2022-01-23T08:00:00.000Z,uuid:1,2022-01-22,Ghwayran,displaced,1050,210,OCHA,uuid:1,12
      2022-01-23T08:01:00.000Z,uuid:2,2022-01-23,Nashwa,displaced,about 300,,OCHA,uuid:2,12
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1050 people and 210 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-23: about 300 people (ocha)",
      ]),
    SheetExample(
      "mark-and-sep-line",
      """
      \u{FEFF}sep=;
      "date";"place";"measure";"number";"unit";"source"
      "2022-01-22";"Ghwayran";"Displaced";"1 200";"Households";"OCHA"
      "2022-01-23";"Ghwayran";"DISPLACED";"1\u{202F}300";"HH";"OCHA"
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1200 households (ocha)",
        "3: displaced at hsk-ghwayran on 2022-01-23: 1300 households (ocha)",
      ]),
    SheetExample(
      "wide-in-arabic",
      """
      التاريخ,الحي,عدد العائلات النازحة,عدد الأشخاص النازحين,العائلات المحتجزة,العائلات العائدة,المصدر
      2022-01-22,غويران,350,1750,20,,الهلال الأحمر
      2022-01-22,النشوة,٢٠٠,,,15,الهلال الأحمر
      2022-01-22,الزهور,,,,,الهلال الأحمر
      2022-01-22,الإجمالي,550,1750,20,15,
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (الهلال الأحمر)",
        "2: held at hsk-ghwayran on 2022-01-22: 20 households taken (الهلال الأحمر)",
        "3: displaced at hsk-nashwa on 2022-01-22: 200 households (الهلال الأحمر)",
        "3: returned at hsk-nashwa on 2022-01-22: 15 households (الهلال الأحمر)",
      ],
      problems: [
        "warning missing-value 4C"
      ]),
    SheetExample(
      "header-on-two-rows",
      """
      Date,Place,Displaced,,Held,,Source
      ,,families,people,families,people,
      2022-01-22,Ghwayran,350,1750,20,100,OCHA
      """.ended(by: "\r\n"),
      problems: [
        "error missing-value 2A",
        "error bad-number 2C: families",
        "error bad-number 2E: families",
        "error missing-value 2G",
        "error unknown-unit 3C: 350",
        "error unknown-unit 3E: 20",
      ]),
    SheetExample(
      "month-first",
      """
      date,place,measure,number,unit,source
      01/25/2022,Ghwayran,displaced,350,households,OCHA
      02/03/2022,Ghwayran,displaced,300,households,OCHA
      2022-02-04,Ghwayran,displaced,200,households,OCHA
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-25: 350 households (ocha)",
        "3: displaced at hsk-ghwayran on 2022-02-03: 300 households (ocha)",
        "4: displaced at hsk-ghwayran on 2022-02-04: 200 households (ocha)",
      ]),
    SheetExample(
      "bars-and-decimal-commas",
      """
      date|place|measure|number|unit|source
      22/01/2022|Ghwayran|displaced|1.234,00|households|OCHA
      22/01/2022|Nashwa|displaced|2.000|households|OCHA
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1234 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 2000 households (ocha)",
      ]),
    SheetExample(
      "subtotals",
      """
      District,Place,Date,Displaced families,Share,Source
      Hasakah,Ghwayran,2022-01-22,100,50%,OCHA
      Hasakah,Nashwa,2022-01-22,100,50%,OCHA
      Sub-total,,2022-01-22,200,100%,OCHA
      Qamishli,Qamishli,2022-01-22,30,100%,OCHA
      Subtotal,,2022-01-22,30,100%,OCHA
      GRAND TOTAL,,2022-01-22,230,,OCHA
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 100 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 100 households (ocha)",
        "5: displaced at gn-173377 on 2022-01-22: 30 households (ocha)",
      ],
      problems: [
        "notice unknown-column 1E: Share"
      ]),
    SheetExample(
      "carriage-returns",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      2022-01-23,"Ghwayran",displaced,300,households,"OC""HA"
      """.ended(by: "\r"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)",
        "3: displaced at hsk-ghwayran on 2022-01-23: 300 households (OC\"HA)",
      ]),
    SheetExample(
      "header-once-more",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,OCHA

      date,place,measure,number,unit,source
      2022-01-23,Ghwayran,displaced,300,households,OCHA
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)",
        "5: displaced at hsk-ghwayran on 2022-01-23: 300 households (ocha)",
      ]),
    SheetExample(
      "from-and-to",
      """
      date;displaced from;displaced to;families;persons;information source
      22/01/2022;Ghwayran;Al-Hasakah;100;500;OCHA
      23/01/2022;;Qamishli;50;;OCHA
      24/01/2022;Ghwayran;Ghwayran;50;;OCHA
      """.ended(by: "\r\n"),
      taken: [
        "2: displacement from hsk-ghwayran to C4360 in 2022-01-22: 500 people and 100 households (ocha)",
        "3: displacement from ? to gn-173377 in 2022-01-23: 50 households (ocha)",
      ],
      problems: [
        "notice missing-value 2",
        "error same-origin-and-destination 4C: Ghwayran",
      ]),
    SheetExample(
      "status-and-serial-number",
      """
      No.,Report date,Governorate,Location,Status,# of HH,# of individuals,Shelter type,Source of information,Remarks
      1,22/01/2022,Al-Hasakah,Ghwayran,IDPs,"1,200","6,000",Schools,OCHA,
      2,23/01/2022,Al-Hasakah,Nashwa,Returnees,20,100,,OCHA,"a, b"
      3,24/01/2022,Aleppo,Aleppo,IDPs,10,15,host family,OCHA,
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 6000 people and 1200 households collective_centre (ocha)",
        "3: returned at hsk-nashwa on 2022-01-23: 100 people and 20 households (ocha)",
        "4: displaced at gn-170063 on 2022-01-24: 15 people and 10 households host_family (ocha)",
      ]),
    SheetExample(
      "no-header",
      """
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      2022-01-23,Ghwayran,displaced,350,households,OCHA
      """.ended(by: "\r\n"),
      problems: [
        "error no-header -"
      ]),
    SheetExample(
      "quotation-marks",
      """
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,"OCHA
      2022-01-22,Nashwa,displaced,20,households,OCHA
      2022-01-22,Zuhour,displaced,2"0,households,OCHA
      2022-01-22,"Tal Hajar" x,displaced,20,households,OCHA
      """.ended(by: "\r\n"),
      taken: [
        "3: displaced at hsk-nashwa on 2022-01-22: 20 households (ocha)"
      ],
      problems: [
        "error unclosed-quote 2F: \"OCHA",
        "error stray-quote 4D: 2\"0",
        "error stray-quote 5B: \"Tal Hajar\" x",
      ]),
    SheetExample(
      "columns-of-a-range",
      """
      date,place,measure,lowest,best estimate,highest,how exact,unit,source
      2022-01-22,Ghwayran,displaced,100,150,200,,households,OCHA
      2022-01-22,Nashwa,displaced,100,,200,between,households,OCHA
      2022-01-22,Zuhour,displaced,,150,,approximately,households,OCHA
      2022-01-22,Tal Hajar,displaced,200,150,100,,households,OCHA
      """.ended(by: "\r\n"),
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: between 100/150/200 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: between 100//200 households (ocha)",
        "4: displaced at hsk-zuhour on 2022-01-22: about 150 households (ocha)",
      ],
      problems: [
        "error range-reversed 5D: 200"
      ]),
  ]

  @Test("each comes in rightly, or is refused cell by cell", arguments: examples)
  func sheet(example: SheetExample) throws { try example.check() }

  @Test("and the same wherever its bytes are cut", arguments: examples)
  func pieces(example: SheetExample) throws {
    for size in [1, 7, 64] { try example.check(pieceSize: size) }
  }
}

extension String {
  /// The lines with that line end behind each.
  fileprivate func ended(by end: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0 + end }.joined()
  }
}
