import Displacement
import Intake
import Language
import Testing

/// Reads a sheet with the built-in places, and says in short lines what came of it.
struct SheetProbe {
  let report: TableReport
  let rows: [Row]
  let rejected: String

  static let places = PlaceIndex(Gazetteer.builtIn)
  static let sources = SourceIndex(SourceTable.builtIn)
  static let started = Day(year: 2022, month: 1, day: 20)
  static let today = Day(year: 2022, month: 2, day: 20)

  /// Reads a sheet; `together` where claims are to come many at a time.
  init(
    _ bytes: [UInt8], pieceSize: Int = 1 << 16, together: Bool = false,
    _ change: (inout TableReader.Options) -> Void = { _ in }
  ) throws {
    var options = TableReader.Options()
    change(&options)
    let reader = TableReader(
      places: SheetProbe.places, sources: SheetProbe.sources,
      event: Event(nameEnglish: "Test", started: try #require(SheetProbe.started)),
      today: try #require(SheetProbe.today), options: options)
    var rows: [Row] = []
    var rejected = ""
    var names = ClaimRows.Names()
    let plain: (ClaimRows) -> Void = { claims in
      if claims.isFirst { names = ClaimRows.Names() }
      names.append(claims.names)
      for index in claims.indices {
        let entry = claims.entries[index]
        guard let claim = claims.claim(index, of: names.subject(entry.series)) else { continue }
        rows.append(Row(number: entry.row, line: 0, content: .claim(claim)))
      }
    }
    report = try reader.read(
      MemoryBytes(bytes, pieceSize: pieceSize), name: "sheet.csv",
      rejected: { rejected += $0 }, plain: together ? plain : nil, sink: { rows.append($0) })
    (self.rows, self.rejected) = (rows, rejected)
  }

  init(
    _ text: String, pieceSize: Int = 1 << 16, together: Bool = false,
    _ change: (inout TableReader.Options) -> Void = { _ in }
  ) throws {
    try self.init(Array(text.utf8), pieceSize: pieceSize, together: together, change)
  }

  /// What was taken: `2: displaced at Ghwayran on 2022-01-22: 350 households (ocha)`.
  var taken: [String] {
    rows.map { row in
      switch row.content {
      case .claim(let claim): "\(row.number): \(SheetProbe.line(claim))"
      case .route(let route, let status):
        "\(row.number): \(SheetProbe.line(route.origins)) to \(SheetProbe.line(route.destinations))"
          + " \(route.mode) \(status.state) \(status.asOf)"
          + " \(status.hazards.map(\.rawValue).sorted()) (\(status.source?.rawValue ?? "-"))"
      case .place(let place):
        "\(row.number): \(place.id) \(place.nameEnglish)/\(place.nameArabic) \(place.kind)"
      }
    }
  }

  /// What is wrong: `error unknown-place 3C: Gwairn`.
  var problems: [String] {
    report.problems.map { problem in
      let row = problem.position.row.map(String.init) ?? "-"
      return "\(problem.severity) \(problem.kind.rawValue) \(row)\(problem.position.letter ?? "")"
        + (problem.value.map { ": " + $0 } ?? "")
    }
  }

  /// The problems that are errors or warnings.
  var faults: [String] { problems.filter { !$0.hasPrefix("notice") } }

  static func line(_ claim: Claim) -> String {
    let figure = claim.figure
    let setting: String
    switch figure.occurrence {
    case .stock(_, let places, let day): setting = "at \(line(places)) on \(day)"
    case .movement(_, let origins, let destinations, let count):
      setting = "from \(line(origins)) to \(line(destinations)) \(line(count))"
    case .toll(_, let places, let count): setting = "at \(line(places)) \(line(count))"
    }
    let traits = [
      figure.accommodation?.rawValue, figure.holding?.rawValue, figure.group?.rawValue,
      figure.parts == .none ? nil : "parts \(figure.parts.sum)",
    ].compactMap(\.self).map { " " + $0 }.joined()
    return "\(figure.measure.rawValue) \(setting): \(line(figure.amount))\(traits)"
      + " (\(claim.source?.rawValue ?? "-"))"
  }

  private static func line(_ count: Occurrence.Count) -> String {
    switch count {
    case .increment(let period): "in \(period)"
    case .cumulative(let period): "since \(period)"
    }
  }

  private static func line(_ places: PlaceSet) -> String {
    places.isUnstated
      ? "?" : places.mentions.map { $0.place?.rawValue ?? "?" }.joined(separator: "+")
  }

  private static func line(_ amount: Amount) -> String {
    [(amount.people, "people"), (amount.households, "households"), (amount.housing, "housing")]
      .compactMap { quantity, unit in quantity.map { "\(line($0)) \(unit)" } }
      .joined(separator: " and ")
  }

  private static func line(_ quantity: Quantity) -> String {
    func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
    switch quantity.quantifier {
    case .exact: return text(quantity.best)
    case .about where quantity.low == nil && quantity.high == nil:
      return "about \(text(quantity.best))"
    case .atLeast: return "at least \(text(quantity.best))"
    case .atMost: return "at most \(text(quantity.best))"
    case .about, .between, .vague:
      return
        "\(quantity.quantifier) \(text(quantity.low))/\(text(quantity.best))/\(text(quantity.high))"
    }
  }
}
