import Displacement
import Intake
import Publishing
import Situation

/// Writes a line of a disclosed summary as a row of a sheet of figures.
enum LineRow {
  /// Why a line has no row.
  static let refusal = "a line without a number, or without a place"

  /// The row of a line; `nil` where it has no number or no place.
  static func row(
    of line: Summary.Line, in page: Summary, _ names: inout ExportNames
  ) -> [Field: String]? {
    let cell = line.cell
    guard let amount = amount(of: line, for: page.audience) else { return nil }
    var row: [Field: String] = [
      .id: "\(line.id) \(line.asOf)", .date: "\(line.period?.end ?? line.asOf)",
      .measure: cell.measure.rawValue, .source: source(of: page.event, in: names),
    ]
    FigureRows.put(amount, into: &row)
    if amount.people != nil || amount.housing != nil {
      if line.interval.isOpen { row[.best] = nil }
      if line.households?.isOpen == true { row[.households] = nil }
    } else if line.households?.isOpen == true {
      row[.best] = nil
    }
    row[.group] = cell.group?.rawValue
    row[.accommodation] = cell.accommodation?.rawValue
    row[.holding] = cell.holding?.rawValue
    switch cell.measure {
    case .stock: row[.basis] = Basis.point.rawValue
    case .movement, .toll:
      let period = line.period ?? Period(line.asOf)
      row[.basis] = (cell.since == nil ? Basis.increment : .cumulative).rawValue
      row[.since] = cell.since.map { "\($0)" } ?? (period.length > 1 ? "\(period.start)" : nil)
    }
    switch cell.measure {
    case .stock, .toll:
      let places = cell.members.isEmpty ? [cell.place].compactMap(\.self) : cell.members
      guard !places.isEmpty, let name = names.cell(of: places) else { return nil }
      row[.place] = name
    case .movement:
      guard cell.origins != cell.destinations, let origins = names.cell(of: cell.origins),
        let destinations = names.cell(of: cell.destinations)
      else { return nil }
      (row[.origin], row[.destination]) = (origins, destinations)
    }
    return row
  }

  /// The page itself is the source: what it says is no claim of one source any more.
  private static func source(of event: Event, in names: ExportNames) -> String {
    switch names.language {
    case .english: "Situation summary: \(event.name(in: .english))"
    case .arabic: "ملخص الحالة: \(event.name(in: .arabic))"
    }
  }

  private static func amount(of line: Summary.Line, for audience: Audience) -> Amount? {
    let isExact = line.quantifier(for: audience) == .exact
    let number = quantity(
      line.interval, isVague: line.marks.contains(.vague), isExact: isExact)
    let households = line.households.flatMap {
      quantity($0, isVague: false, isExact: audience != .public)
    }
    switch (line.cell.measure, number, households) {
    case (.toll(let toll), let homes?, _) where toll.countsHousing: return .housing(homes)
    case (_, let people?, let households?): return .both(people: people, households: households)
    case (_, let people?, nil): return .people(people)
    case (_, nil, let households?): return .households(households)
    case (_, nil, nil): return nil
    }
  }

  /// What an interval says as a sheet can say it: an open end stays open, so that a number with
  /// an open end is given by its known end alone.
  ///
  /// - Parameters:
  ///   - interval: the number.
  ///   - isVague: whether a word stands for it.
  ///   - isExact: whether a number without a range is one that somebody counted, and is not rounded.
  /// - Returns: the cells' meaning; `nil` for nothing at all.
  static func quantity(_ interval: Interval, isVague: Bool, isExact: Bool = true) -> Quantity? {
    switch (interval.low, interval.best, interval.high) {
    case (let low?, let best?, let high?):
      if low == high { return isExact ? .exactly(best) : .about(best) }
      return Quantity(.between, low: low, best: best, high: high)
    case (let low?, nil, let high?):
      return Quantity(isVague ? .vague : .between, low: low, high: high)
    case (let low?, _, nil): return isVague ? Quantity(.vague, low: low) : .atLeast(low)
    case (nil, _, let high?): return .atMost(high)
    case (nil, let best?, nil): return .about(best)
    case (nil, nil, nil): return nil
    }
  }
}

extension Interval {
  /// Whether one end is open and the other is not the number: a sheet then has the known end, and no
  /// number that nobody gave.
  fileprivate var isOpen: Bool {
    guard let best, (low == nil) != (high == nil) else { return false }
    return low ?? high != best
  }
}
