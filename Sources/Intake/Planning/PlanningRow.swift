import Displacement

/// One row of a table of planning figures, by the names of its columns.
struct PlanningRow {
  private let record: Record
  private let names: [String]

  init(_ record: Record, under names: [String]) {
    self.record = record
    self.names = names
  }

  var figure: PlanningFigure {
    get throws(PlanningFault) {
      let (id, amount) = (try required("id"), try hundredths("amount"))
      let (per, counted) = (try whole("per"), try unit("counted"))
      let names = (english: try required("name_en"), arabic: try required("name_ar"))
      let units = (english: try required("unit_en"), arabic: try required("unit_ar"))
      let figure = PlanningFigure(
        id: id, names: names, hundredths: amount, units: units, per: per, counted: counted,
        conditions: (text("condition_en") ?? "", text("condition_ar") ?? ""),
        shelters: try shelters("shelters"), source: try required("source"))
      guard let figure else { throw fault("counted", "people or households") }
      return figure
    }
  }

  private func text(_ column: String) -> String? {
    names.firstIndex(of: column).flatMap { record.trimmedText($0) }
  }

  private func required(_ column: String) throws(PlanningFault) -> String {
    guard let text = text(column) else {
      throw PlanningFault(line: record.line, column: column, reason: .missing)
    }
    return text
  }

  private func fault(_ column: String, _ expected: String) -> PlanningFault {
    PlanningFault(
      line: record.line, column: column, reason: .value(text(column) ?? "", expected: expected))
  }

  /// A number of at most two decimals, in hundredths.
  private func hundredths(_ column: String) throws(PlanningFault) -> Int {
    let parts = try required(column).split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard parts.count <= 2, decimals.utf8.count <= 2,
      let whole = Int(digits: parts[0].utf8), whole <= PlanningFigure.amounts.upperBound,
      let fraction = Int(digits: decimals.utf8),
      case let number = whole * 100 + (decimals.utf8.count == 1 ? fraction * 10 : fraction),
      PlanningFigure.amounts.contains(number)
    else { throw fault(column, "a number from 0.01 to 10000") }
    return number
  }

  private func whole(_ column: String) throws(PlanningFault) -> Int {
    guard let number = Int(digits: try required(column).utf8),
      PlanningFigure.groups.contains(number)
    else { throw fault(column, "a whole number from 1 to 1000000") }
    return number
  }

  private func unit(_ column: String) throws(PlanningFault) -> Unit {
    guard let unit = Unit(rawValue: try required(column)) else {
      throw fault(column, "people or households")
    }
    return unit
  }

  private func shelters(_ column: String) throws(PlanningFault) -> Set<Accommodation> {
    let names = PlaceRow.list(try required(column))
    let shelters = names.compactMap(Accommodation.init(rawValue:))
    guard !shelters.isEmpty, shelters.count == names.count else {
      let known = Accommodation.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault(column, "a list of \(known) with | between them")
    }
    return Set(shelters)
  }
}
