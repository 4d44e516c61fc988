import Displacement
import Intake
import TestSupport
import Testing

/// Rows of a sheet are read with what the rows before them were found to mean.
@Suite("Cells that come again")
struct RepeatedCellTests {
  private static let header = [
    "date", "since", "place", "origin", "measure", "number", "unit", "quantifier", "basis",
    "shelter", "source", "remarks of the office", "households", "women", "note",
  ]

  private static let columns: [[String]] = [
    [
      "2022-01-22", "22/01/2022", "02/03/2022", " 2022-01-23", "2022-01-19", "٢٢/١/٢٠٢٢", "x", "",
      "2022-03-01", "'2022-01-22",
    ],
    ["", "", "", "2022-01-20", "2022-01-30", "2022-01-18"],
    [
      "Ghwayran", "GHWAYRAN", "غويران", "\"غويران \"", "Gwairn", "الهول", "Nashwa|Zuhour", "",
      "Grand Zero", "Total of the south", "???", "\"Nashwa, Al-Hasakah\"",
    ],
    ["", "", "Ghwayran", "Nashwa", "Atlantis"],
    ["displaced", "Displaced", "نازحون", "held", "displacement", "weather", "", "killed"],
    ["350", "0350", "1.200", "about 300", "-5", "?", "", "12.5", "300 people", "999999999999"],
    ["people", "People", "عائلات", "households", "housing", "lions", ""],
    ["", "", "about", "at least", "between", "hardly"],
    ["", "", "new", "cumulative", "point", "sometimes"],
    ["", "camp", "schools", "castle"],
    ["OCHA", "أوتشا", "our team", ""],
    ["", "seen by us", "Total", "المجموع"],
    ["", "70", "about 70", "3", "عائلة", "٧٠"],
    ["", "12", "9000", "some"],
    ["", "by telephone", " seen ", "'=1+1", "x\u{200F}"],
  ]

  /// A daily sheet, with a column for each measure.
  private static let daily: [(name: String, cells: [String])] = [
    ("date", ["2022-01-22", "2022-01-23", "2022-01-24", "22/01/2022", "2023-01-01", ""]),
    ("since", ["", "", "", "2022-01-20"]),
    ("place", ["Ghwayran", "Nashwa", "غويران", "Ghwayran|Nashwa", "Atlantis", ""]),
    ("displaced families", ["70", "", "0070", "about 70", "70 people", "7", "٧٠"]),
    ("displaced people", ["350", "", "1,200", "400", "more than 300", "350 families"]),
    ("held people", ["", "12", "0", "x"]), ("killed", ["", "3", "عشرة"]),
    ("children displaced", ["", "9"]), ("unit", ["", "people"]), ("quantifier", ["", "about"]),
    ("source", ["OCHA", "our team", ""]), ("note", ["", "seen"]),
  ]

  @Test("a row of a daily sheet says the same in a long sheet as by itself", arguments: 10..<13)
  func dailyRowsAlone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<150).map { _ in
      Self.daily.map { column in
        let isFirst = Int.random(in: 0..<6, using: &generator) > 0
        return (isFirst ? column.cells.first : column.cells.randomElement(using: &generator)) ?? ""
      }.joined(separator: ",") + "\n"
    }
    let header = Self.daily.map(\.name).joined(separator: ",") + ",id\n"
    let numbered = rows.enumerated().map { number, row in
      // Without identifiers, many rows would contradict each other.
      row.dropLast() + ",\(number.isMultiple(of: 7) ? "claim" : "n")\(number)\n"
    }
    let whole = try SheetProbe(header + numbered.joined(), together: true) {
      $0.dateOrder = .dayFirst
    }
    for (number, row) in numbered.enumerated() {
      let alone = try SheetProbe(header + row) { $0.dateOrder = .dayFirst }
      let taken = whole.taken.filter { $0.hasPrefix("\(number + 2): ") }
      #expect(taken == alone.taken.map { "\(number + 2): " + $0.dropFirst(3) }, "\(row)")
      let problems = whole.report.problems.filter { $0.position.row == number + 2 }
      // That a flow counts its day alone is said once.
      let kinds = { (problems: [Problem]) in
        problems.filter { $0.severity != .notice }.map { "\($0.kind) \($0.position.column ?? -1)" }
      }
      #expect(kinds(problems) == kinds(alone.report.problems), "\(row)")
    }
    #expect(whole.taken.count > 100)
    for row in whole.rows { expectOwnIdentity(row) }
  }

  private static let ids = ["n", "n", "n", "N ", "uuid:", "المجموع", "claim:", "'", "e"]

  @Test(
    "a row says the same in a long sheet as by itself", arguments: 0..<4 as Range<UInt64>,
    [true, false])
  func rowsAlone(seed: UInt64, hasOrigins: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    let columns = Self.header.indices.filter { hasOrigins || Self.header[$0] != "origin" }
    let rows = (0..<150).map { number in
      // Most cells are the first of their column, which all fit together.
      let cells = columns.map { column in
        let cells = Self.columns[column]
        let isFirst = Int.random(in: 0..<(hasOrigins ? 5 : 15), using: &generator) > 0
        return (isFirst ? cells.first : cells.randomElement(using: &generator)) ?? ""
      }
      let id = Self.ids.randomElement(using: &generator) ?? ""
      return "\(id)\(number),\(cells.joined(separator: ","))\n"
    }
    // The order of dates is a matter of the whole column, and decided here once for all.
    func read(_ text: String, together: Bool = false) throws -> SheetProbe {
      let header = ["id"] + columns.map { Self.header[$0] }
      return try SheetProbe(header.joined(separator: ",") + "\n" + text, together: together) {
        $0.dateOrder = .dayFirst
      }
    }
    let whole = try read(rows.joined())
    let together = try read(rows.joined(), together: true)
    #expect(together.rows.map(\.content) == whole.rows.map(\.content))
    #expect(together.problems == whole.problems)
    for (number, row) in rows.enumerated() {
      let alone = try read(row)
      let taken = whole.taken.filter { $0.hasPrefix("\(number + 2): ") }
      #expect(taken == alone.taken.map { "\(number + 2): " + $0.dropFirst(3) }, "\(row)")
      let faults = whole.report.problems.filter { problem in
        problem.position.row == number + 2 && problem.severity == .error
      }
      let ownFaults = alone.report.problems.filter { $0.severity == .error }
      #expect(faults.map(\.kind) == ownFaults.map(\.kind), "\(row)")
      #expect(faults.map(\.suggestions) == ownFaults.map(\.suggestions), "\(row)")
    }
    #expect(whole.taken.count > 5)
    for row in whole.rows { expectOwnIdentity(row) }
  }

  @Test("a row that comes again says so, also where it is known by its pattern")
  func repetitions() throws {
    var text = "id,date,place,measure,number,unit,source\n"
    for (id, number) in [(1, 350), (2, 400), (3, 350), (2, 400), (4, 7), (3, 351), (5, 7)] {
      text += "n\(id),2022-01-22,Ghwayran,displaced,\(number),people,OCHA\n"
    }
    text += "Total,,,,1865,,\n"
    let probe = try SheetProbe(text)
    #expect(probe.faults == ["warning duplicate-row 5", "error duplicate-row 7A: n3"])
    #expect(probe.taken.map { $0.prefix(1) } == ["2", "3", "4", "6", "8"])
    for row in probe.rows { expectOwnIdentity(row) }
  }

  @Test("a row without an identifier is known by what it says, but for how many")
  func contentKeys() throws {
    let header = "date,place,origin,destination,measure,number,unit,source\n"
    let probe = try SheetProbe(
      header + "2022-01-22,Ghwayran,,,displaced,350,people,OCHA\n"
        + "2022-01-22,,Ghwayran,Nashwa,displacement,12,households,OCHA\n"
        + "2022-01-22,Ghwayran,,,killed,3,people,OCHA\n")
    #expect(probe.taken.count == 3)
    for row in probe.rows {
      expectOwnIdentity(row)
      guard case .claim(let claim) = row.content else { continue }
      #expect(claim.key == .content(of: claim.figure, source: claim.source))
    }
  }

  @Test("more names than there are numbers for do no harm")
  func manyNames() throws {
    var text = "id,date,place,measure,number,unit,source\n"
    for number in 0..<70_000 {
      let office = "office \(number % 40_000)"
      text += "n\(number),2022-01-22,Ghwayran,displaced,\(number),people,\(office)\n"
    }
    let probe = try SheetProbe(text, together: true)
    #expect(probe.faults.isEmpty)
    #expect(probe.rows.count == 70_000)
    for number in stride(from: 0, to: 70_000, by: 997) {
      guard case .claim(let claim) = probe.rows[number].content else { continue }
      #expect(claim.key == .row(id: "n\(number)"))
      #expect(claim.source?.rawValue == "office \(number % 40_000)")
    }
  }

  /// A claim that came from a row has the identifier that its parts give it.
  private func expectOwnIdentity(_ row: Row) {
    guard case .claim(let claim) = row.content else { return }
    let again = Claim(
      key: claim.key, figure: claim.figure, stance: claim.stance, source: claim.source,
      method: claim.method, sensitivity: claim.sensitivity, evidence: claim.evidence,
      isCompleteBreakdown: claim.isCompleteBreakdown, note: claim.note)
    #expect(claim == again)
  }

  @Test("a sheet of unknown names gets close names for the first of them, and says so")
  func unknownNames() throws {
    let rows = (0..<700).map { "2022-01-22,Gw\($0)yran,displaced,1,people,A\($0)\n" }
    let text = "date,place,measure,number,unit,source\n" + rows.joined() + rows[0]
    let report = try SheetProbe(text).report
    let unknown = report.problems.filter { $0.kind == .unknownPlace && $0.severity == .error }
    #expect(unknown.count == 701)
    #expect(unknown.count { $0.suggestions.isEmpty } == 200)
    #expect(unknown.last?.suggestions == unknown.first?.suggestions)
    let notice = try #require(report.problems.first { $0.severity == .notice })
    #expect(notice.message(in: .english).contains("in 200 more cells"))
  }
}
