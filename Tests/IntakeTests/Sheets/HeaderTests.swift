import Displacement
import Intake
import Language
import Testing

@Suite("Headers")
struct HeaderTests {
  static let taken = ["2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"]

  static let examples: [SheetExample] = [
    SheetExample(
      "synonyms-and-case",
      """
      As of,Location,INDICATOR,How many,Counted in,According to
      2022-01-22,Ghwayran,IDPs,350,HH,OCHA
      """, taken: taken),
    SheetExample(
      "arabic-with-marks-tatweel-and-spelling",
      """
      التاريــخ,أين هُم الآن,المؤشّر,العـدد, الوحده ,\u{200F}المصدر
      2022-01-22,غويران,نازحون,350,عائلات,أوتشا
      """, taken: taken),
    SheetExample(
      "two-languages-in-one-cell",
      """
      Date / التاريخ,Place (المكان),Measure - المؤشر,Number: العدد,Unit | الوحدة,Source / المصدر
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      """, taken: taken),
    SheetExample(
      "two-columns-for-one-field",
      """
      date,place,location,measure,number,unit,source
      2022-01-22,Ghwayran,Ghwayran,displaced,350,households,OCHA
      """, problems: ["error duplicate-column 1C: location"]),
    SheetExample(
      "unknown-column-is-kept",
      """
      date,place,measure,number,unit,source,enumerator phone
      2022-01-22,Ghwayran,displaced,350,households,OCHA,0991
      """, taken: taken, problems: ["notice unknown-column 1G: enumerator phone"]),
    SheetExample(
      "missing-columns",
      """
      place,measure,number,unit
      Ghwayran,displaced,350,households
      """, problems: ["error missing-column 1", "error missing-column 1"]),
    SheetExample(
      "same-for-every-row",
      """
      place,measure,number
      Ghwayran,displaced,350
      """, taken: taken
    ) {
      $0.date = Day(year: 2022, month: 1, day: 22)
      $0.source = "OCHA"
      $0.unit = .households
    },
    SheetExample(
      "hashtags-below-words",
      """
      Reported,Where,P-code,Displaced HH,Displaced persons,Who
      #date+reported,#adm4+name,#adm4+code,#affected+idps+hh,#affected+idps+ind,#meta+source
      2022-01-22,somewhere else,C4360,350,1750,OCHA
      """,
      taken: ["3: displaced at C4360 on 2022-01-22: 1750 people and 350 households (ocha)"]),
    SheetExample(
      "hashtags-alone",
      """
      #date+asof,#loc+name+origin,#loc+name+dest,#indicator+name,#affected+num,#meta+unit,#meta+basis,#date+start,#meta+source,#meta+id
      2022-01-25,Ghwayran,Hasakah,displacement,350,people,cumulative,2022-01-20,OCHA,row-1
      """,
      taken: [
        "2: displacement from hsk-ghwayran to C4360 since 2022-01-20/2022-01-25: 350 people (ocha)"
      ]),
    SheetExample(
      "hashtag-parts",
      """
      #date,#adm4+code,#affected+idps+ind,#affected+idps+f,#affected+idps+m,#affected+idps+children,#meta+source
      2022-01-22,C4360,100,60,40,55,OCHA
      """,
      taken: ["2: displaced at C4360 on 2022-01-22: 100 people parts 100 (ocha)"]),
    SheetExample(
      "children-are-checked-and-never-added",
      """
      #date,#adm4+code,#affected+idps+ind,#affected+idps+ind+children,#affected+idps+children+f,#meta+source
      2022-01-22,C4360,50,45,20,OCHA
      2022-01-23,C4360,50,60,20,OCHA
      2022-01-24,C4360,50,10,20,OCHA
      2022-01-25,C4360,50,x,20,OCHA
      """,
      taken: ["2: displaced at C4360 on 2022-01-22: 50 people parts 20 (ocha)"],
      problems: [
        "error parts-exceed-total 3D: 60", "error parts-exceed-total 4E: 20",
        "error bad-number 5D: x",
      ]),
    SheetExample(
      "children-in-words-in-every-row",
      """
      date,place,measure,people,children,source
      2022-01-22,Ghwayran,displaced,50,40,OCHA
      2022-01-23,Ghwayran,displaced,50,40,OCHA
      2022-01-24,Ghwayran,displaced,50,60,OCHA
      2022-01-25,Ghwayran,displaced,50,,OCHA
      2022-01-26,Ghwayran,displaced,50,60,OCHA
      """,
      taken: [22, 23, 25].map {
        "\($0 - 20): displaced at hsk-ghwayran on 2022-01-\($0): 50 people (ocha)"
      }, problems: ["error parts-exceed-total 4E: 60", "error parts-exceed-total 6E: 60"]),
    SheetExample(
      "kobo-day-of-the-survey",
      """
      today,place,measure,number,unit,source,_submission_time,_uuid
      2022-01-22,Ghwayran,displaced,350,households,OCHA,2022-01-25T05:05:00,a
      """, taken: taken),
    SheetExample(
      "kobo-export",
      """
      "start";"end";"today";"intro/date";"intro/place";"figures/measure";"figures/number";"figures/unit";"figures/source";"figures/accommodation";"figures/accommodation/camp";"figures/accommodation/open";"point";"_point_latitude";"_point_longitude";"_id";"_uuid";"_submission_time";"_validation_status";"_status";"_index"
      "2022-01-22T08:00:00.000+03:00";"2022-01-22T08:05:00.000+03:00";"2022-01-22";"2022-01-22";"غويران";"displaced";"350";"households";"OCHA";"camp";"1";"0";"36.4 40.7 0 0";"36.4";"40.7";"17";"8f1a";"2022-01-22T05:05:00";"";"submitted_via_web";"1"
      """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 households camp (ocha)"],
      problems: ["notice unknown-column 1M: point"]),
    SheetExample(
      "kobo-choices-apart",
      """
      "date";"place";"measure";"number";"unit";"source";"accommodation/camp";"accommodation/open";"_uuid"
      "2022-01-22";"Ghwayran";"displaced";"350";"households";"OCHA";"0";"1";"a"
      "2022-01-22";"Nashwa";"displaced";"20";"households";"OCHA";"";"";"b"
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 350 households open (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 20 households (ocha)",
      ]),
    SheetExample(
      "odk-export",
      """
      SubmissionDate,report-place,report-measure,report-number,report-unit,report-source,report-gps-Latitude,report-gps-Longitude,report-gps-Altitude,report-gps-Accuracy,KEY,SubmitterID,SubmitterName,Status
      2022-01-22T10:00:00.000Z,Ghwayran,displaced,350,households,OCHA,36.4,40.7,0,5,uuid:1,3,Ali,
      """, taken: taken, problems: ["notice missing-value 2A: 2022-01-22T10:00:00.000Z"]),
    SheetExample(
      "wider-places-tell-places-apart",
      """
      governorate,district,place,date,measure,number,unit,source
      Hasakah,Al-Hasakeh,Ghwayran,2022-01-22,displaced,350,households,OCHA
      """, taken: taken),
    SheetExample(
      "code-beside-the-name",
      """
      P-code,place,date,displaced people,source
      C4360,some spelling of Hasakah,2022-01-22,350,OCHA
      ,Ghwayran,2022-01-22,20,OCHA
      XX99,,2022-01-22,20,OCHA
      """,
      taken: [
        "2: displaced at C4360 on 2022-01-22: 350 people (ocha)",
        "3: displaced at hsk-ghwayran on 2022-01-22: 20 people (ocha)",
      ], problems: ["error unknown-place 4A: XX99"]),
    SheetExample(
      "two-positions-in-one-form",
      """
      "date";"place";"displaced people";"source";"_a_latitude";"_a_longitude";"_b_latitude";"_b_longitude"
      "2022-01-22";"Ghwayran";"350";"OCHA";"36";"40";"36";"40"
      """, taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)"]),
    SheetExample(
      "much-at-once",
      bytes: """
        Update No. 7\t\t\t\t\t\t
        \t\t\t\t\t\t
        التاريخ\tالمحافظة\tالمكان\tالعائلات النازحة\tعدد النازحين\tنساء\tالمصدر
        #date\t#adm1+name\t#adm4+name\t#affected+idps+hh\t#affected+idps+ind\t#affected+idps+f\t#meta+source
        ٢٢/٠١/٢٠٢٢\tالحسكة\tغويران\t٣٥٠\tنحو ١٬٧٥٠\t٩٠٠\tالهلال الأحمر العربي السوري
        ٢٣/٠١/٢٠٢٢\tالحسكة\tالنشوة\t٢٠\t\t\tقسد
        المجموع\t\t\t٣٧٠\t\t\t
        """.utf16(),
      taken: [
        "5: displaced at hsk-ghwayran on 2022-01-22: about 1750 people and 350 households parts 900"
          + " (sarc)",
        "6: displaced at hsk-nashwa on 2022-01-23: 20 households (sdf)",
      ]),
    SheetExample(
      "program-names",
      """
      report_date,neighborhood,families_held,displaced_count,source_name
      2022-01-22,Ghwayran,250,1750,OCHA
      """,
      taken: [
        "2: held at hsk-ghwayran on 2022-01-22: 250 households (ocha)",
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people (ocha)",
      ]),
    SheetExample(
      "labels-above-the-header",
      """
      Date:,22 January 2022,Source:,OCHA,,
      date,place,measure,number,unit,source
      2022-01-22,Ghwayran,displaced,350,households,OCHA
      """, taken: ["3: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"]),
    SheetExample(
      "few-columns-known",
      """
      q1,q2,q3,q4,q5,q6,q7,date,place,displaced people,source
      ,,,,,,,2022-01-22,Ghwayran,350,OCHA
      """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)"],
      problems: "ABCDEFG".enumerated().map {
        "notice unknown-column 1\($0.element): q\($0.offset + 1)"
      }),
    SheetExample(
      "by-governorate",
      """
      governorate,date,displaced people,source
      Aleppo,2022-01-22,350,OCHA
      """, taken: ["2: displaced at SY02 on 2022-01-22: 350 people (ocha)"]),
  ]

  @Test("columns are found by their names", arguments: examples)
  func header(_ example: SheetExample) throws { try example.check() }

  @Test("what an export writes is read back: stance, traits, several places, guarded text")
  func roundTrip() throws {
    let probe = try SheetProbe(
      """
      date,place,measure,low,best,high,quantifier,unit,basis,group,holding,stance,accommodation,method,sensitivity,breakdown,source,note
      2022-01-22,hsk-ghwayran|hsk-nashwa,held,250,250,,at_least,households,point,civilians,besieged,denied,,media,severe,complete,sdf,'=1+1
      2022-01-22,C4360,displaced,2000,,9999,vague,people,point,,,asserted,host_family,,,,ocha,
      """)
    #expect(probe.problems == [])
    guard case .claim(let claim)? = probe.rows.first?.content else {
      Issue.record("no claim")
      return
    }
    #expect(
      SheetProbe.line(claim)
        == "held at hsk-ghwayran+hsk-nashwa on 2022-01-22: at least 250 households besieged"
        + " civilians (sdf)")
    #expect(claim.stance == .denied)
    #expect(claim.method == .media)
    #expect(claim.sensitivity == .severe)
    #expect(claim.isCompleteBreakdown)
    #expect(claim.note == "=1+1")
    #expect(claim.evidence.location == .row(2))
    #expect(claim.evidence.phrase == "250 / 250")
    #expect(claim.evidence.document == probe.report.document)
    #expect(
      probe.taken.last
        == "3: displaced at C4360 on 2022-01-22: vague 2000//9999 people host_family (ocha)")
  }

  @Test("a row's key is its own identifier, and one for each measure of a wide row")
  func keys() throws {
    func keys(_ text: String) throws -> [String] {
      try SheetProbe(text).rows.compactMap { row in
        if case .claim(let claim) = row.content { claim.key.rawValue } else { nil }
      }
    }
    let one =
      "id,date,place,measure,number,unit,source\nr1,2022-01-22,Ghwayran,displaced,5,people,A\n"
    #expect(try keys(one) == ["row:r1"])
    let wide =
      "_uuid,date,place,displaced people,besieged people,source\nu,2022-01-22,Ghwayran,5,6,A\n"
    #expect(try keys(wide) == ["row:u/displaced", "row:u/held/besieged"])
    let none = "date,place,measure,number,unit,source\n2022-01-22,Ghwayran,displaced,5,people,A\n"
    let other = "date,place,measure,number,unit,source\n22/1/2022,غويران,نازحون,٧,أشخاص,A\n"
    #expect(try keys(none) == keys(other))
    #expect(try keys(none).first?.hasPrefix("key:") == true)
  }
}
