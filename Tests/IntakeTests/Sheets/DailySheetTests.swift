import Intake
import Testing

/// Sheets as offices send them every day, for what the other lists leave out.
@Suite("Sheets of every day")
struct DailySheetTests {
  private static let header = "date,place,measure,number,unit,source\n"
  private static let ghwayran =
    "2: displaced at hsk-ghwayran on 2022-01-22: 350 households (ocha)"

  static let examples: [SheetExample] = [
    SheetExample(
      "prefixes-of-groups-with-dots",
      """
      form.date,form.place,form.measure,form.number,form.unit,form.source,KEY
      2022-01-22,Ghwayran,displaced,350,households,OCHA,uuid:9
      """, taken: [ghwayran]),
    SheetExample(
      "digits-and-signs-of-every-kind",
      """
      date;place;measure;number;unit;source
      2022-01-22;Ghwayran;displaced;۱۲۳;households;OCHA
      2022-01-22;Nashwa;displaced;١٬٢٠٠;households;OCHA
      2022-01-22;Zuhour;displaced;١،٢٠٠;households;OCHA
      2022-01-22;Maqbara;displaced;1\u{A0}200;households;OCHA
      2022-01-22;Tal Hajar;displaced;1 200;households;OCHA
      2022-01-22;Ghwayran;held;١٢٫٥;households;OCHA
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 123 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: 1200 households (ocha)",
        "4: displaced at hsk-zuhour on 2022-01-22: 1200 households (ocha)",
        "5: displaced at hsk-maqbara on 2022-01-22: 1200 households (ocha)",
        "6: displaced at hsk-tal-hajar on 2022-01-22: 1200 households (ocha)",
      ], problems: ["error bad-number 7D: ١٢٫٥"]),
    SheetExample(
      "spaces-and-marks-that-nobody-sees",
      """
      \u{A0}Date\u{A0},\u{200F}place,MEASURE,num\u{AD}ber,unit,source
      2022-01-22,\u{200F}Ghwayran\u{A0},displaced,350,households,OCHA
      """, taken: [ghwayran]),
    SheetExample(
      "a-header-too-far-down",
      String(repeating: "daily note,\n", count: 25) + header
        + "2022-01-22,Ghwayran,displaced,350,households,OCHA\n",
      problems: ["error no-header -"]),
    SheetExample(
      "the-lowest-header-there-can-be",
      String(repeating: "daily note,\n", count: 24) + header
        + "2022-01-22,Ghwayran,displaced,350,households,OCHA\n",
      taken: ["26" + ghwayran.dropFirst()]),
    SheetExample(
      "arabic-header-that-says-from",
      """
      التاريخ,نازحون من,إلى أين ذهبوا,العدد,الوحدة,المصدر
      2022-01-22,غويران,الحسكة,350,عائلات,أوتشا
      """,
      taken: [
        "2: displacement from hsk-ghwayran to C4360 in 2022-01-22: 350 households (ocha)"
      ], problems: ["notice missing-value 2"]),
    SheetExample(
      "codes-for-some-of-the-places",
      """
      #date+asof,#adm4+code,#adm4+name,#affected+idps+hh,#affected+idps+ind,#meta+source,#meta+id
      2022-01-22,,Ghwayran,350,1750,OCHA,a1
      2022-01-22,C4360,Al-Hasakah,20,100,OCHA,a2
      2022-01-22,,,20,100,OCHA,a3
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (ocha)",
        "3: displaced at C4360 on 2022-01-22: 100 people and 20 households (ocha)",
      ], problems: ["error missing-value 4C"]),
    SheetExample(
      "a-daily-sheet-with-places-without-news",
      """
      التاريخ,المكان,عدد العائلات النازحة,عدد النازحين,المصدر
      2022-01-22,غويران,٣٥٠,١٧٥٠,قسد
      2022-01-22,النشوة,,,قسد
      2022-01-22,الزهور,0,,قسد
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (sdf)",
        "4: displaced at hsk-zuhour on 2022-01-22: 0 households (sdf)",
      ], problems: ["warning missing-value 3C"]),
  ]

  @Test("each comes in rightly, or is refused cell by cell", arguments: examples)
  func sheet(_ example: SheetExample) throws { try example.check() }
}
