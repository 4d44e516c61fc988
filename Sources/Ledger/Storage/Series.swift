import Displacement

/// What the claims of one source about one thing have in common, as the ledger holds it once: all
/// but their days, their numbers and their evidence.
///
/// Names and places are the keys of their rows. `put` and `take` follow the order of `columns`.
struct Series: Hashable {
  let measure: Measure
  let basis: Basis
  let unit: Unit
  /// The places of a stock or a toll, the origins of a movement.
  let places: Int
  /// The destinations of a movement.
  let destinations: Int?
  let group: Group?
  let accommodation: Accommodation?
  let holding: Holding?
  let isCompleteBreakdown: Bool
  let stance: Claim.Stance
  let source: Int?
  let method: Method
  let sensitivity: Sensitivity
  let datePrecision: DatePrecision

  static let columns = [
    "measure", "kind", "basis", "unit", "places", "origins", "destinations", "population",
    "accommodation", "holding", "is_complete_breakdown", "stance", "source", "method",
    "sensitivity", "date_precision",
  ]

  init(_ claim: Claim, places: Int, destinations: Int?, source: Int?) {
    let figure = claim.figure
    measure = figure.measure
    basis = figure.occurrence.basis
    unit = figure.amount.leading.unit
    self.places = places
    self.destinations = destinations
    group = figure.group
    accommodation = figure.accommodation
    holding = figure.holding
    isCompleteBreakdown = claim.isCompleteBreakdown
    stance = claim.stance
    self.source = source
    method = claim.method
    sensitivity = claim.sensitivity
    datePrecision = figure.datePrecision
  }

  init(_ pattern: ClaimPattern, places: Int, destinations: Int?, source: Int?) {
    measure = pattern.measure
    basis = pattern.basis
    unit = pattern.unit
    self.places = places
    self.destinations = destinations
    group = pattern.group
    accommodation = pattern.accommodation
    holding = pattern.holding
    isCompleteBreakdown = pattern.isCompleteBreakdown
    stance = pattern.stance
    self.source = source
    method = pattern.method
    sensitivity = pattern.sensitivity
    datePrecision = pattern.datePrecision
  }

  func put(into row: Statement) {
    row.put(measure.rawValue)
    row.put(measure.kind)
    row.put(basis)
    row.put(unit)
    row.put(destinations == nil ? places : nil)
    row.put(destinations == nil ? nil : places)
    row.put(destinations)
    row.put(group)
    row.put(accommodation)
    row.put(holding)
    row.put(isCompleteBreakdown)
    row.put(stance)
    row.put(source)
    row.put(method)
    row.put(sensitivity)
    row.put(datePrecision)
  }

  init(_ row: Statement) throws(LedgerError) {
    measure = try row.value()
    _ = row.text()
    basis = try row.value()
    unit = try row.value()
    let ends = (row.optionalInteger(), row.optionalInteger(), row.optionalInteger())
    switch (measure, ends.0, ends.1, ends.2) {
    case (.stock, let places?, nil, nil), (.toll, let places?, nil, nil):
      (self.places, destinations) = (places, nil)
    case (.movement, nil, let origins?, let destinations?):
      (places, self.destinations) = (origins, destinations)
    case (.stock, _, _, _), (.toll, _, _, _), (.movement, _, _, _):
      throw row.connection.damage("the places of a series do not fit its measure")
    }
    group = try row.optionalValue()
    accommodation = try row.optionalValue()
    holding = try row.optionalValue()
    isCompleteBreakdown = row.flag()
    stance = try row.value()
    source = row.optionalInteger()
    method = try row.value()
    sensitivity = try row.value()
    datePrecision = try row.value()
  }
}

extension Measure {
  /// The name of the kind of the measure in the ledger.
  var kind: String {
    switch self {
    case .stock: "stock"
    case .movement: "movement"
    case .toll: "toll"
    }
  }
}

/// The integer keys of series; each is held once however many claims it has.
final class SeriesKeys {
  private let connection: Connection
  private let find: Statement
  private let add: Statement
  private var keys: [Series: Int] = [:]
  /// Whether `keys` has every series of the ledger, so that what it does not have is new.
  private var isComplete = false
  private var isSurveyed = false

  /// How many series are remembered; a sheet can have more of them than memory should hold.
  private static let limit = 50_000

  init(on connection: Connection) throws(LedgerError) {
    self.connection = connection
    let isSame = Series.columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    find = try Statement("SELECT key FROM series WHERE \(isSame)", on: connection)
    add = try Statement(insertInto: "series", Series.columns, on: connection)
  }

  func key(of series: Series) throws(LedgerError) -> Int {
    if let key = keys[series] { return key }
    if !isSurveyed { try survey() }
    if let key = keys[series] { return key }
    if keys.count >= SeriesKeys.limit { (keys, isComplete) = ([:], false) }
    var key: Int?
    if !isComplete {
      series.put(into: find)
      key = try find.first { $0.integer() }
    }
    if key == nil {
      series.put(into: add)
      key = try add.insert("a series")
    }
    keys[series] = key
    return key ?? 0
  }

  /// Takes all series of the ledger, where there are not too many: looking for each that is new
  /// would cost more than to write it.
  private func survey() throws(LedgerError) {
    isSurveyed = true
    let count = try Statement("SELECT count(*) FROM series", on: connection)
      .first { $0.integer() }
    guard count ?? 0 < SeriesKeys.limit / 2 else { return }
    let columns = Series.columns.joined(separator: ", ")
    try Statement("SELECT key, \(columns) FROM series", on: connection)
      .forEach { row throws(LedgerError) in
        let key = row.integer()
        keys[try Series(row)] = key
      }
    isComplete = true
  }
}
