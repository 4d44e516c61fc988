import Displacement
import Intake
import Language
import Testing
import TestSupport

/// Sheets that are written and read again.
@Suite("Exported sheets")
struct ExportTests {
  static let names = ExportNames(
    places: SheetProbe.places, sources: SheetProbe.sources, language: .english)

  static func rows(_ names: ExportNames = names) throws -> FigureRows {
    FigureRows(
      names, started: try #require(SheetProbe.started), today: try #require(SheetProbe.today))
  }

  /// Every way in which a source can say how many.
  static let quantities: [Quantity] = [
    Quantity(.exact, best: 0), Quantity(.exact, best: 12), Quantity(.about, best: 250),
    Quantity(.about, low: 200, best: 250), Quantity(.about, best: 250, high: 300),
    Quantity(.atLeast, best: 90), Quantity(.atMost, best: 40),
    Quantity(.between, low: 100, high: 200), Quantity(.between, low: 100, best: 130, high: 200),
    Quantity(.vague, low: 200, high: 999), Quantity(.vague, low: 2_000),
  ].compactMap(\.self)

  struct Draft {
    var claim: Claim
    var isNewest = true
  }

  static func pick<Value>(_ values: [Value], _ chance: inout SeededGenerator) throws -> Value {
    let value = values.randomElement(using: &chance)
    return try #require(value)
  }

  /// One place, or several that are counted together; a few sets, because names are costly to find.
  static let placeSets: [PlaceSet] = {
    var chance = SeededGenerator(seed: 11)
    return [1, 1, 1, 1, 2, 3].map { count in
      let places = SheetProbe.places.tree.places.shuffled(using: &chance).prefix(count)
      return PlaceSet(places.map { PlaceSet.Mention(text: "حيث قيل", place: $0.id) })
    }
  }()

  static func places(_ chance: inout SeededGenerator) throws -> PlaceSet {
    try pick(placeSets, &chance)
  }

  static func count(_ day: Day, _ chance: inout SeededGenerator) throws -> Occurrence.Count {
    let start = try #require(SheetProbe.started)
    let period = try #require(Period(from: try pick([start, day], &chance), through: day))
    return try pick([.increment(period), .cumulative(period)], &chance)
  }

  /// A claim as a sheet or an article may make it.
  static func draft(_ number: Int, _ chance: inout SeededGenerator) throws -> Draft {
    let started = try #require(SheetProbe.started)
    let day = started.advanced(by: Int.random(in: 0...20, using: &chance))
    let measure = try pick(Measure.allCases, &chance)
    let occurrence: Occurrence
    switch measure {
    case .stock(let stock): occurrence = .stock(stock, at: try places(&chance), asOf: day)
    case .toll(let toll):
      occurrence = .toll(toll, at: try places(&chance), counted: try count(day, &chance))
    case .movement(let movement):
      let ends = [try places(&chance), .unstated]
      let origins = try pick(ends, &chance)
      occurrence = .movement(
        movement, from: origins, to: origins.isUnstated ? try places(&chance) : .unstated,
        counted: try count(day, &chance))
    }
    let (first, second) = (try pick(quantities, &chance), try pick(quantities, &chance))
    var amount: Amount = try pick(
      [.people(first), .households(first), .both(people: first, households: second)], &chance)
    if case .toll(let toll) = measure, toll.countsHousing { amount = .housing(first) }
    let isBounded = amount.people?.interval().high ?? 1_000 > 8
    let parts = isBounded ? Parts(women: 2, men: 0, boys: 3, disability: nil) : .none
    let group: Group? = try pick([nil, .women], &chance)
    let accommodation: Accommodation? = try pick([nil, .camp, .collectiveCentre], &chance)
    let holding: Holding? = try pick([nil, .besieged], &chance)
    let given: Parts = try pick([.none, parts], &chance)
    let precision: DatePrecision = try pick([.day, .day, .week], &chance)
    let figure = try #require(
      Figure(
        occurrence, amount, group: group, accommodation: accommodation, holding: holding,
        parts: given, datePrecision: precision))
    let source = try pick(
      [nil, Source.ID(rawValue: "=North desk"), SourceTable.builtIn.first?.source.id], &chance)
    let document = Document.ID(known: Digest(of: "article").description)
    let key: Claim.Key = try pick(
      [
        .row(id: "r\(number)"), .row(id: "=1+\(number)"), .row(id: "صف \(number)"),
        .row(id: "total"), .row(id: "مثال"), .content(of: figure, source: source),
        .span(number..<number + 5, of: document, measure),
      ], &chance)
    let claim = Claim(
      key: key, figure: figure, source: source, method: try pick(Method.allCases, &chance),
      sensitivity: try pick(Sensitivity.allCases, &chance),
      evidence: Evidence(
        document: document, location: .span(number..<number + 5), excerpt: "قيل", phrase: "قيل"),
      isCompleteBreakdown: Bool.random(using: &chance),
      note: try pick([nil, "call Amal: 0999"], &chance))
    return Draft(claim: claim, isNewest: Int.random(in: 0..<8, using: &chance) > 0)
  }

  @Test(
    "a row that comes back says what it said, or names its claim",
    arguments: [
      ExportSheet(.figures), ExportSheet(.figures, language: .arabic, isForSpreadsheets: true),
      ExportSheet(.figures, isForSpreadsheets: true, hasHashtags: true),
      ExportSheet(.figures, language: .arabic, hasHashtags: true),
    ])
  func roundTrip(sheet: ExportSheet) throws {
    var chance = SeededGenerator(seed: 7)
    var writer = try Self.rows(
      ExportNames(
        places: SheetProbe.places, sources: SheetProbe.sources, language: sheet.language))
    var (text, written) = (sheet.heading, [Claim]())
    for number in 0..<250 {
      let draft = try Self.draft(number, &chance)
      guard !written.contains(where: { $0.key == draft.claim.key }) else { continue }
      text += sheet.line(
        try writer.row(
          of: draft.claim, saying: draft.claim.figure, isNewest: draft.isNewest))
      written.append(draft.claim)
    }
    #expect(!text.contains("Amal"))
    let probe = try SheetProbe(text)
    let errors = probe.report.problems.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(3))")
    #expect(probe.rows.count == written.count)
    for (row, claim) in zip(probe.rows, written) {
      guard case .claim(let read) = row.content else { continue }
      let isSame =
        (read.key == claim.key && read.statement == claim.statement)
        || (read.key == .exported(claim.id) && read.supersedes == nil)
      #expect(isSame, "row \(row.number)")
      #expect(read.figure.amount == claim.figure.amount)
      #expect(
        read.figure.occurrence.placeSets.map(\.places)
          == claim.figure.occurrence.placeSets.map(\.places))
    }
  }

  @Test("a row of the export that was mended replaces the claim it names")
  func mended() throws {
    var chance = SeededGenerator(seed: 3)
    var draft = try Self.draft(1, &chance)
    while draft.claim.note == nil || draft.claim.figure.amount.leading.quantity.best != 12 {
      draft = try Self.draft(1, &chance)
    }
    var writer = try Self.rows()
    var row = try writer.row(of: draft.claim, saying: draft.claim.figure, isNewest: true)
    row[.best] = "13"
    let sheet = ExportSheet(.figures)
    let probe = try SheetProbe(sheet.heading + sheet.line(row))
    guard case .claim(let read)? = probe.rows.first?.content else {
      Issue.record("the row was refused: \(probe.report.problems)")
      return
    }
    #expect(read.supersedes == draft.claim.id)
  }

  @Test(
    "a spreadsheet runs no cell, and the guard comes off again",
    arguments: ["=1+1", "+963 11", "-x", "@home", "'=x", "''=x", "=5", "-5", "+5", "plain", "'tis"])
  func spreadsheetGuard(text: String) throws {
    let sheet = ExportSheet(.figures, isForSpreadsheets: true)
    let line = sheet.line([
      .id: text, .date: "2022-01-21", .place: "Ghwayran", .measure: "displaced", .unit: "people",
      .best: "5", .source: "OCHA",
    ])
    let first = try #require(line.unicodeScalars.first)
    let isNumber = text == "-5" || text == "+5"
    #expect(!"=+-@".unicodeScalars.contains(first) || isNumber)
    let probe = try SheetProbe(sheet.heading + line)
    guard case .claim(let claim)? = probe.rows.first?.content else {
      Issue.record("the row was refused: \(probe.report.problems)")
      return
    }
    #expect(claim.key == .row(id: text) || text.hasPrefix("'"))
  }

  @Test("routes come back as they were")
  func routes() throws {
    let names = Self.names
    let started = try #require(SheetProbe.started)
    func set(_ text: String) throws -> PlaceSet {
      guard case .one(let id) = SheetProbe.places.match(text) else { return .unstated }
      return PlaceSet([.init(text: text, place: id)])
    }
    let route = Route(
      origins: try set("غويران"), destinations: try set("Al-Hasakah"), mode: .foot,
      sensitivity: .severe)
    let status = RouteStatus(
      route: route.id, state: .restricted, asOf: started, isSecured: true,
      hazards: [.mines, .cold], source: SourceTable.builtIn.first?.source.id,
      evidence: Evidence(
        document: Document.ID(known: "x"), location: .row(2), excerpt: "", phrase: ""))
    var writer = RouteRows(names, started: started, today: started)
    let written = writer.row(of: status, on: route)
    let row = try #require(written)
    for hasHashtags in [false, true] {
      let sheet = ExportSheet(.routes, hasHashtags: hasHashtags)
      let probe = try SheetProbe(sheet.heading + sheet.line(row))
      guard case .route(let readRoute, let readStatus)? = probe.rows.first?.content else {
        Issue.record("the row was refused: \(probe.report.problems)")
        return
      }
      #expect(readRoute == route)
      #expect(readStatus.id == status.id)
    }
  }

  @Test("the whole gazetteer comes back as it was")
  func places() throws {
    let sheet = ExportSheet(.places, isForSpreadsheets: true)
    let places = SheetProbe.places.tree.places
    let text = sheet.heading + places.map { sheet.line(PlaceRows.row(of: $0)) }.joined()
    let read = try SheetProbe(text).rows.compactMap { row -> Place? in
      guard case .place(let place) = row.content else { return nil }
      return place
    }
    #expect(read == places)
  }
}

extension ExportSheet {
  fileprivate func line(_ cells: [Field: String]) -> String {
    var bytes = ByteBuffer(capacity: 256)
    append(cells, to: &bytes)
    return bytes.drain { String(decoding: $0, as: UTF8.self) }
  }
}
