import Displacement
import Intake
import Language
import Testing

@Suite("What rows of figures say")
struct FigureTests {
  static let header = "date,place,origin,destination,measure,number,unit,basis,since,source\n"

  static let measures: [SheetExample] = [
    SheetExample(
      "place-and-displaced-is-a-stock",
      header + "2022-01-22,Ghwayran,,,displaced,350,people,,,OCHA",
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 350 people (ocha)"]),
    SheetExample(
      "displaced-with-origin-is-a-movement",
      header + "2022-01-22,,Ghwayran,Hasakah,displaced,350,people,increment,,OCHA",
      taken: [
        "2: displacement from hsk-ghwayran to C4360 in 2022-01-22: 350 people (ocha)"
      ]),
    SheetExample(
      "displaced-since-a-day-is-a-movement-to-the-place",
      header + "2022-01-25,Nashwa,Ghwayran,,displaced,350,people,cumulative,2022-01-20,OCHA",
      taken: [
        "2: displacement from hsk-ghwayran to hsk-nashwa since 2022-01-20/2022-01-25: 350 people (ocha)"
      ]),
    SheetExample(
      "displaced-now-with-origin-stays-a-stock",
      header + "2022-01-25,Nashwa,Ghwayran,,displaced,350,people,point,,OCHA",
      taken: ["2: displaced at hsk-nashwa on 2022-01-25: 350 people (ocha)"],
      problems: ["warning place-or-origin 2C: Ghwayran"]),
    SheetExample(
      "movement-without-basis-is-said-once",
      header + """
        2022-01-22,,Ghwayran,,displacement,350,people,,,OCHA
        2022-01-23,,Ghwayran,,displacement,400,people,,,OCHA
        2022-01-24,,Ghwayran,,displacement,900,people,,2022-01-20,OCHA
        """,
      taken: [
        "2: displacement from hsk-ghwayran to ? in 2022-01-22: 350 people (ocha)",
        "3: displacement from hsk-ghwayran to ? in 2022-01-23: 400 people (ocha)",
        "4: displacement from hsk-ghwayran to ? since 2022-01-20/2022-01-24: 900 people (ocha)",
      ], problems: ["notice missing-value 2H"]),
    SheetExample(
      "cumulative-without-since",
      header + "2022-01-22,,Ghwayran,,displacement,350,people,cumulative,,OCHA",
      problems: ["error basis-without-since 2I"]),
    SheetExample(
      "held-is-a-stock", header + "2022-01-22,Ghwayran,,,besieged,350,families,,,OCHA",
      taken: ["2: held at hsk-ghwayran on 2022-01-22: 350 households besieged (ocha)"]),
    SheetExample(
      "held-over-a-period",
      header + "2022-01-22,Ghwayran,,,held,350,families,new,,OCHA",
      problems: ["error unknown-value 2H: new"]),
    SheetExample(
      "newly-returned-is-return",
      header + "2022-01-22,Ghwayran,,,returned,35,families,new,,OCHA",
      taken: ["2: return from ? to hsk-ghwayran in 2022-01-22: 35 households (ocha)"]),
    SheetExample(
      "toll-and-housing",
      header + """
        2022-01-22,Ghwayran,,,killed,5,,new,,OCHA
        2022-01-22,Ghwayran,,,منازل مدمرة,12,,جديد,,OCHA
        2022-01-22,Ghwayran,,,killed,5,housing,new,,OCHA
        """,
      taken: [
        "2: killed at hsk-ghwayran in 2022-01-22: 5 people (ocha)",
        "3: housing_destroyed at hsk-ghwayran in 2022-01-22: 12 housing (ocha)",
      ], problems: ["error unknown-unit 4G: housing"]),
    SheetExample(
      "place-or-origin",
      header + """
        2022-01-22,Ghwayran,,,displaced,1050,households,,,OCHA
        2022-01-22,,Ghwayran,Hasakah,displaced,3000,people,increment,,SDF
        2022-01-22,غويران,,,displaced,1000,households,,,WFP
        2022-01-23,Ghwayran,,,displaced,1050,households,,,OCHA
        """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1050 households (ocha)",
        "3: displacement from hsk-ghwayran to C4360 in 2022-01-22: 3000 people (sdf)",
        "4: displaced at hsk-ghwayran on 2022-01-22: 1000 households (wfp)",
        "5: displaced at hsk-ghwayran on 2022-01-23: 1050 households (ocha)",
      ],
      problems: ["warning place-or-origin 2B: Ghwayran", "warning place-or-origin 4B: غويران"]),
    SheetExample(
      "movement-of-a-place-alone",
      header + "2022-01-22,Nashwa,,,displacement,350,people,new,,OCHA",
      taken: ["2: displacement from ? to hsk-nashwa in 2022-01-22: 350 people (ocha)"],
      problems: ["warning place-or-origin 2B: Nashwa"]),
    SheetExample(
      "measure-that-names-the-end",
      header
        + """
        2022-01-22,Ghwayran,,,displaced from,350,people,new,,OCHA
        2022-01-22,الحسكة,,,نازحون إلى,350,أشخاص,جديد,,أوتشا
        """,
      taken: [
        "2: displacement from hsk-ghwayran to ? in 2022-01-22: 350 people (ocha)",
        "3: displacement from ? to C4360 in 2022-01-22: 350 people (ocha)",
      ]),
    SheetExample(
      "same-origin-and-destination",
      header + "2022-01-22,,Ghwayran,غويران,displacement,350,people,new,,OCHA",
      problems: ["error same-origin-and-destination 2D: غويران"]),
    SheetExample(
      "no-place", header + "2022-01-22,,,,displacement,350,people,new,,OCHA",
      problems: ["error missing-value 2B"]),
    SheetExample(
      "unknown-words",
      header + """
        2022-01-22,Ghwayran,,,weather,350,people,,,OCHA
        2022-01-22,Ghwayran,,,displaced,350,goats,,,OCHA
        2022-01-22,Ghwayran,,,displaced,350,people,sometimes,,OCHA
        2022-01-22,Ghwayran,,,displaced,350,,,,OCHA
        2022-01-22,Ghwayran,,,displaced,,people,,,OCHA
        """,
      problems: [
        "error unknown-measure 2E: weather", "error unknown-unit 3G: goats",
        "error unknown-value 4H: sometimes", "error missing-value 5G", "error missing-value 6F",
      ]),
    SheetExample(
      "displaced-from-header",
      """
      التاريخ,نازحون من,نازحون إلى,العدد,الوحدة,أساس العد,المصدر
      2022-01-22,غويران,الحسكة,350,عائلات,جديد,أوتشا
      """,
      taken: [
        "2: displacement from hsk-ghwayran to C4360 in 2022-01-22: 350 households (ocha)"
      ]),
  ]

  @Test("stock or flow, and where", arguments: measures)
  func measure(_ example: SheetExample) throws { try example.check() }

  static let short = "date,place,measure,number,unit,source\n"

  static let numbers: [SheetExample] = [
    SheetExample(
      "numbers-as-people-write-them",
      short + """
        2022-01-22,Ghwayran,displaced,"1,200",people,A1
        2022-01-22,Ghwayran,displaced,1 200,people,A2
        2022-01-22,Ghwayran,displaced,1.200,people,A3
        2022-01-22,Ghwayran,displaced,١٢٠٠,people,A4
        2022-01-22,Ghwayran,displaced,۱۲۰۰,people,A5
        2022-01-22,Ghwayran,displaced,١٬٢٠٠,people,A6
        2022-01-22,Ghwayran,displaced,1200.00,people,A7
        2022-01-22,Ghwayran,displaced,أكثر من 250,people,A8
        2022-01-22,Ghwayran,displaced,about 45 thousand,people,A9
        2022-01-22,Ghwayran,displaced,300-400,people,A10
        2022-01-22,Ghwayran,displaced,مئتي عائلة,,A11
        2022-01-22,Ghwayran,displaced,0,people,A12
        """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A1)",
        "3: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A2)",
        "4: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A3)",
        "5: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A4)",
        "6: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A5)",
        "7: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A6)",
        "8: displaced at hsk-ghwayran on 2022-01-22: 1200 people (A7)",
        "9: displaced at hsk-ghwayran on 2022-01-22: at least 250 people (A8)",
        "10: displaced at hsk-ghwayran on 2022-01-22: about 45000 people (A9)",
        "11: displaced at hsk-ghwayran on 2022-01-22: between 300//400 people (A10)",
        "12: displaced at hsk-ghwayran on 2022-01-22: 200 households (A11)",
        "13: displaced at hsk-ghwayran on 2022-01-22: 0 people (A12)",
      ]),
    SheetExample(
      "numbers-that-are-none",
      short + """
        2022-01-22,Ghwayran,displaced,12.5,people,A1
        2022-01-22,Ghwayran,displaced,"1,20",people,A2
        2022-01-22,Ghwayran,displaced,-5,people,A3
        2022-01-22,Ghwayran,displaced,many,people,A4
        2022-01-22,Ghwayran,displaced,?,people,A5
        2022-01-22,Ghwayran,displaced,99999999999999999999,people,A6
        2022-01-22,Ghwayran,displaced,400-300,people,A7
        2022-01-22,Ghwayran,displaced,60%,people,A8
        2022-01-22,Ghwayran,displaced,300 families,people,A9
        """,
      problems: [
        "error bad-number 2D: 12.5", "error bad-number 3D: 1,20", "error negative-number 4D: -5",
        "error bad-number 5D: many", "error bad-number 6D: ?",
        "error bad-number 7D: 99999999999999999999", "error range-reversed 8D: 400-300",
        "error bad-number 9D: 60%", "error unknown-unit 10D: 300 families",
      ]),
    SheetExample(
      "low-best-high",
      """
      date,place,measure,low,best,high,unit,quantifier,source
      2022-01-22,Ghwayran,displaced,200,300,400,people,,A1
      2022-01-22,Ghwayran,displaced,200,,,people,,A2
      2022-01-22,Ghwayran,displaced,,,400,people,,A3
      2022-01-22,Ghwayran,displaced,,300,,people,about,A4
      2022-01-22,Ghwayran,displaced,400,300,200,people,,A5
      2022-01-22,Ghwayran,displaced,200,,400,people,at_least,A6
      2022-01-22,Ghwayran,displaced,,300,,people,على الأقل,A7
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: between 200/300/400 people (A1)",
        "3: displaced at hsk-ghwayran on 2022-01-22: at least 200 people (A2)",
        "4: displaced at hsk-ghwayran on 2022-01-22: at most 400 people (A3)",
        "5: displaced at hsk-ghwayran on 2022-01-22: about 300 people (A4)",
        "8: displaced at hsk-ghwayran on 2022-01-22: at least 300 people (A7)",
      ],
      problems: ["error range-reversed 6D: 400", "error bad-number 7H: at_least"]),
    SheetExample(
      "people-and-households",
      """
      date,place,measure,people,households,source
      2022-01-22,Ghwayran,displaced,1750,350,OCHA
      2022-01-22,Nashwa,displaced,,about 20,OCHA
      2022-01-22,Zuhour,displaced,35,350,OCHA
      2022-01-22,Maqbara,displaced,,,OCHA
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (ocha)",
        "3: displaced at hsk-nashwa on 2022-01-22: about 20 households (ocha)",
        "4: displaced at hsk-zuhour on 2022-01-22: 35 people and 350 households (ocha)",
      ],
      problems: ["warning ratio-suspicious 4D: 35", "error missing-value 5D"]),
    SheetExample(
      "parts",
      """
      date,place,measure,people,women,men,girls,boys,source
      2022-01-22,Ghwayran,displaced,100,30,20,25,25,OCHA
      2022-01-22,Nashwa,displaced,100,30,20,25,26,OCHA
      2022-01-22,Zuhour,displaced,100,30,x,,,OCHA
      """,
      taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 100 people parts 100 (ocha)"],
      problems: ["error parts-exceed-total 3E: 30", "error bad-number 4F: x"]),
    SheetExample(
      "the-part-that-is-too-great",
      """
      date,place,measure,people,women,men,girls,boys,disability,source
      2022-01-22,Ghwayran,displaced,50,20,20,0,0,51,OCHA
      """, problems: ["error parts-exceed-total 2I: 51"]),
    SheetExample(
      "every-wrong-cell-of-a-row",
      """
      date,place,measure,unit,best,source
      2022-02-30,Springfield,flying,cows,abc,
      2022-01-22,Ghwayran,displaced,cows,abc,OCHA
      2022-01-22,Ghwayran,displaced,cows,,OCHA
      """,
      problems: [
        "error bad-date 2A: 2022-02-30", "error unknown-place 2B: Springfield",
        "error unknown-measure 2C: flying", "error unknown-unit 2D: cows",
        "error bad-number 2E: abc", "error missing-value 2F", "error unknown-unit 3D: cows",
        "error bad-number 3E: abc", "error unknown-unit 4D: cows", "error missing-value 4E",
      ]),
    SheetExample(
      "the-end-of-a-range-that-is-wrong",
      """
      date,place,measure,low,best,high,unit,source
      2022-01-22,Ghwayran,displaced,60,50,70,people,A1
      2022-01-22,Ghwayran,displaced,40,50,45,people,A2
      2022-01-22,Ghwayran,displaced,60,,50,people,A3
      """,
      problems: [
        "error range-reversed 2D: 60", "error range-reversed 3F: 45", "error range-reversed 4D: 60",
      ]),
    SheetExample(
      "more-people-than-there-are-in-any-crisis",
      """
      date,place,measure,unit,best,source
      2022-01-22,Ghwayran,displaced,people,100,OCHA
      2022-01-23,Ghwayran,displaced,people,3000000000,OCHA
      2022-01-24,Ghwayran,displaced,people,"3,000,000,000",OCHA
      2022-01-25,Ghwayran,displaced,people,"3,000,000,000",OCHA
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 100 people (ocha)",
        "3: displaced at hsk-ghwayran on 2022-01-23: 3000000000 people (ocha)",
        "4: displaced at hsk-ghwayran on 2022-01-24: 3000000000 people (ocha)",
        "5: displaced at hsk-ghwayran on 2022-01-25: 3000000000 people (ocha)",
      ],
      problems: [
        "warning bad-number 3E: 3000000000", "warning bad-number 4E: 3,000,000,000",
        "warning bad-number 5E: 3,000,000,000",
      ]),
    SheetExample(
      "a-source-on-two-lines",
      """
      date,place,measure,unit,best,source
      2022-01-22,Ghwayran,displaced,people,100,"Council of
      Ghwayran"
      """, taken: ["2: displaced at hsk-ghwayran on 2022-01-22: 100 people (Council of Ghwayran)"]),
    SheetExample(
      "wide",
      """
      date,place,displaced families,displaced people,held families,returned families,source
      2022-01-22,Ghwayran,350,1750,more than 250,,SDF
      2022-01-22,Nashwa,20,,,15,SDF
      2022-01-22,Zuhour,,,,,SDF
      2022-01-22,Maqbara,20,x,,15,SDF
      Total,,390,1750,,30,
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (sdf)",
        "2: held at hsk-ghwayran on 2022-01-22: at least 250 households (sdf)",
        "3: displaced at hsk-nashwa on 2022-01-22: 20 households (sdf)",
        "3: returned at hsk-nashwa on 2022-01-22: 15 households (sdf)",
      ], problems: ["warning missing-value 4C", "error bad-number 5D: x"]),
    SheetExample(
      "wide-in-arabic",
      """
      التاريخ,المكان,عدد العائلات النازحة,عدد النازحين,العائلات المحاصرة,العائلات العائدة,المصدر
      2022-01-22,غويران,٣٥٠,١٧٥٠,٢٥٠,,قسد
      """,
      taken: [
        "2: displaced at hsk-ghwayran on 2022-01-22: 1750 people and 350 households (sdf)",
        "2: held at hsk-ghwayran on 2022-01-22: 250 households besieged (sdf)",
      ]),
    SheetExample(
      "wide-without-unit",
      """
      date,place,displaced,held,source
      2022-01-22,Ghwayran,350,200 families,SDF
      """, problems: ["error unknown-unit 2C: 350"]),
  ]

  @Test("how many of what", arguments: numbers)
  func number(_ example: SheetExample) throws { try example.check() }
}
