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
