package import Displacement
import Language

/// Writes claims as rows of a sheet that say the same again when they are imported.
package struct FigureRows {
  private var names: ExportNames
  private let started: Day
  private let today: Day

  /// - Parameters:
  ///   - names: how places and sources are named.
  ///   - started: the first day of the event, before which no row can lie.
  ///   - today: the day after which no row can lie.
  package init(_ names: ExportNames, started: Day, today: Day) {
    self.names = names
    self.started = started
    self.today = today
  }

  /// Why a sheet cannot hold a figure.
  package enum Refusal: String, CaseIterable, Error {
    case unresolvedPlace = "a place that is not in the gazetteer, or none at all"
    case outsideOfEvent = "a day before the event or after today"
    case sameEnds = "the same origin and destination"
    case unnamedSource = "a source whose name stands for another one"
  }

  /// The row of a claim.
  ///
  /// A row is known by its own identifier or, where it has none, by what it says, as rows of staff
  /// are. Where that would not lead back to the claim, it carries a ``Claim/ExportName``.
  ///
  /// - Parameters:
  ///   - claim: the claim as it was recorded.
  ///   - figure: what it says after what reviewers decided.
  ///   - isNewest: whether no later claim has the same key.
  /// - Returns: the cells of the row.
  /// - Throws: why there can be no such row.
  package mutating func row(
    of claim: Claim, saying figure: Figure, isNewest: Bool
  ) throws(Refusal) -> [Field: String] {
    var cells = try occurrence(figure.occurrence)
    FigureRows.put(figure.amount, into: &cells)
    let parts = figure.parts
    let counts: [(Field, Int?)] = [
      (.women, parts.women), (.men, parts.men), (.girls, parts.girls), (.boys, parts.boys),
      (.disability, parts.disability),
    ]
    for (field, count) in counts { cells[field] = count.map(String.init) }
    cells[.group] = figure.group?.rawValue
    cells[.accommodation] = figure.accommodation?.rawValue
    cells[.holding] = figure.holding?.rawValue
    cells[.method] = claim.method == .unknown ? nil : claim.method.rawValue
    cells[.sensitivity] = claim.sensitivity.rawValue
    cells[.breakdown] = claim.isCompleteBreakdown ? "complete" : nil
    if let source = claim.source {
      guard let name = names.cell(of: source) else { throw .unnamedSource }
      cells[.source] = name
    }
    cells[.id] = identifier(of: claim, saying: figure, isNewest: isNewest)
    return cells
  }

  private func identifier(of claim: Claim, saying figure: Figure, isNewest: Bool) -> String? {
    if isNewest, let id = FigureRows.ownIdentifier(of: claim),
      FigureRows.reading(of: claim, figure, key: claim.key)?.statement == claim.statement
    {
      return id
    }
    let row = FigureRows.reading(of: claim, figure, key: .exported(claim.id))
    return row.flatMap { Claim.ExportName(sealing: $0) }?.cell
  }

  /// The identifier by which a row is known as it stands, blank where its cells tell; `nil` where
  /// neither would lead back to the claim.
  private static func ownIdentifier(of claim: Claim) -> String? {
    guard claim.source != nil else { return nil }
    if claim.key == .content(of: claim.figure, source: claim.source) { return "" }
    let prefix = Claim.Key.row(id: "").rawValue
    guard claim.key.rawValue.hasPrefix(prefix) else { return nil }
    let id = String(claim.key.rawValue.dropFirst(prefix.count))
    let isPlain =
      id.trimmed == id && !id.isEmpty && Claim.ExportName(id) == nil
      && !Template.exampleMarks.contains(Fold.key(id)) && !Totals.saysTotal(id)
      && !SpreadsheetGuard.isGuarded(id.utf8)
    return isPlain ? id : nil
  }

  /// The claim that the intake makes of the row: without a remark, and dated to the day.
  private static func reading(of claim: Claim, _ figure: Figure, key: Claim.Key) -> Claim? {
    let figure = Figure(
      figure.occurrence, figure.amount, group: figure.group, accommodation: figure.accommodation,
      holding: figure.holding, parts: figure.parts)
    return figure.map {
      Claim(
        key: key, figure: $0, source: claim.source, method: claim.method,
        sensitivity: claim.sensitivity, evidence: claim.evidence,
        isCompleteBreakdown: claim.isCompleteBreakdown)
    }
  }

  private mutating func occurrence(_ occurrence: Occurrence) throws(Refusal) -> [Field: String] {
    var cells: [Field: String] = [
      .measure: occurrence.measure.rawValue, .basis: occurrence.basis.rawValue,
      .date: "\(occurrence.asOf)",
    ]
    guard (started...max(started, today)).contains(occurrence.asOf) else { throw .outsideOfEvent }
    switch occurrence {
    case .stock(_, let places, _): cells[.place] = try cell(places)
    case .toll(_, let places, let count):
      cells[.place] = try cell(places)
      cells[.since] = try start(of: count)
    case .movement(_, let origins, let destinations, let count):
      if origins.isUnstated, destinations.isUnstated { throw .unresolvedPlace }
      if !origins.isUnstated, origins.places == destinations.places { throw .sameEnds }
      cells[.origin] = origins.isUnstated ? nil : try cell(origins)
      cells[.destination] = destinations.isUnstated ? nil : try cell(destinations)
      cells[.since] = try start(of: count)
    }
    return cells
  }

  private mutating func cell(_ places: PlaceSet) throws(Refusal) -> String {
    guard !places.isUnstated, let cell = names.cell(of: places) else { throw .unresolvedPlace }
    return cell
  }

  private func start(of count: Occurrence.Count) throws(Refusal) -> String? {
    let period = count.period
    guard period.start >= started else { throw .outsideOfEvent }
    return count.since == nil && period.length == 1 ? nil : "\(period.start)"
  }
}

extension FigureRows {
  /// Writes an amount into the columns of numbers; people lead where there are two units.
  package static func put(_ amount: Amount, into cells: inout [Field: String]) {
    let (quantity, unit) = amount.leading
    cells[.unit] = unit.rawValue
    put(quantity, into: &cells, low: .low, best: .best, high: .high, quantifier: .quantifier)
    guard case .both(_, let households) = amount else { return }
    put(
      households, into: &cells, low: .householdsLow, best: .households, high: .householdsHigh,
      quantifier: .householdsQuantifier)
  }

  private static func put(
    _ quantity: Quantity, into cells: inout [Field: String], low: Field, best: Field, high: Field,
    quantifier: Field
  ) {
    cells[quantifier] = quantity.quantifier.rawValue
    cells[best] = quantity.best.map(String.init)
    guard quantity.quantifier != .exact else { return }
    cells[low] = quantity.low.map(String.init)
    cells[high] = quantity.high.map(String.init)
  }
}
