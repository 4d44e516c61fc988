import Displacement

/// Old increments of one cell that are added up from their numbers alone.
///
/// Each period stands alone on its days, so that it is weighed by itself (step 7) and added to
/// whatever else is counted.
final class SettledIncrements: Sendable {
  /// The number of the cell among those of the ledger.
  let cell: Int
  let name: String
  /// What a sum that begins with the first period is known by in ``Grounds``; one that begins with a
  /// later period has as much more.
  let first: Int
  /// All of them.
  let whole: Increments.Sum
  /// The household sizes that converted a number.
  let sizes: Set<HouseholdSize>
  private let periods: [SettledPeriod]
  private let sources: [Source.ID]

  /// Those of a flow; `nil` where there are none, or where the flow is about no cell.
  init?(_ flow: SettledFlow, cell: Int, name: String, first: Int, by weights: SettledWeights) {
    let (periods, sizes) = weights.periods(of: flow)
    guard let sum = SettledPeriod.sum(periods[...], first: first) else { return nil }
    self.cell = cell
    self.name = name
    self.first = first
    self.periods = periods
    self.sizes = sizes
    sources = flow.series.map(\.source)
    whole = sum
  }

  /// How many periods there are.
  var count: Int { periods.count }

  /// The sum of the periods that begin after that day; `nil` where none does.
  func sum(after day: Day) -> Increments.Sum? {
    guard let last = periods.last, last.start > day else { return nil }
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].start <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? whole : SettledPeriod.sum(periods[low...], first: first + low)
  }

  /// What a reader is told of the claims behind a sum that begins with that period.
  func account(from period: Int) -> Summary.Settled {
    var bySource: [Int: Summary.Settled.Share] = [:]
    for period in periods[period...] {
      let source = Int(period.series)
      var share =
        bySource[source]
        ?? .init(
          source: sources[source], claims: 0, from: period.start, through: period.end)
      share.claims += 1
      share.through = max(share.through, period.end)
      bySource[source] = share
    }
    return Summary.Settled(Array(bySource.values), of: name)
  }
}

/// The settled increments of a ledger by their cells.
struct SettledSums: Sendable {
  /// In the order of their numbers.
  let all: [SettledIncrements]

  /// Those of flows, in cells with those numbers; they are known by numbers from `first` on.
  init(
    _ flows: [SettledFlow], first: Int, cells: [Summary.Cell: Int], of history: History,
    conflictRatio: Int
  ) {
    let weights = SettledWeights(history, conflictRatio: conflictRatio)
    var all: [SettledIncrements] = []
    var next = first
    for flow in flows {
      guard let cell = formCell(of: flow.figure, in: history.places), let number = cells[cell],
        let own = SettledIncrements(flow, cell: number, name: cell.name, first: next, by: weights)
      else { continue }
      all.append(own)
      next += own.count
    }
    self.all = all
  }

  var isEmpty: Bool { all.isEmpty }

  /// How many numbers the sums have.
  var count: Int { all.reduce(0) { $0 + $1.count } }

  /// The sum of that number, and with which of its periods it begins; `nil` for the number of a
  /// claim.
  func part(_ number: Int) -> (sum: SettledIncrements, period: Int)? {
    guard let first = all.first, first.first <= number else { return nil }
    var (low, high) = (0, all.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if all[middle].first <= number { low = middle } else { high = middle }
    }
    return (all[low], number - all[low].first)
  }

  /// The same number for all sums of one cell; of a claim its own.
  func whole(_ number: Int) -> Int { part(number)?.sum.first ?? number }
}

/// What step 7 makes of the increments of one period.
struct SettledPeriod: Sendable {
  let start: Day
  let end: Day
  let interval: Interval
  let households: Interval?
  let marks: Marks
  let precedence: SettledWeights.Rank
  /// The series of the chosen increment.
  let series: Int32
  let corroboration: Int
  /// The ratio of a conflict, and the increments of the period.
  let conflict: Int?
  let increments: Range<Int>

  /// The sum of periods in their order.
  static func sum(_ periods: ArraySlice<SettledPeriod>, first: Int) -> Increments.Sum? {
    guard let one = periods.first else { return nil }
    var (interval, households, marks) = (one.interval, one.households, one.marks)
    var (best, newest, corroboration) = (one.precedence, one.end, one.corroboration)
    for period in periods.dropFirst() {
      interval = interval.saturatingSum(period.interval)
      households = households.flatMap { left in
        period.households.map { left.saturatingSum($0) }
      }
      marks.formUnion(period.marks)
      best = min(best, period.precedence)
      newest = max(newest, period.end)
      corroboration = max(corroboration, period.corroboration)
    }
    var estimate = Estimate(
      interval: interval, households: households, marks: marks, oldest: one.end, newest: newest,
      claims: Grounds(number: first), precedence: best.precedence)
    estimate.marks.remove(.firstCount)
    return Increments.Sum(
      estimate: estimate, corroboration: corroboration,
      period: Period(from: one.start, through: newest))
  }
}
