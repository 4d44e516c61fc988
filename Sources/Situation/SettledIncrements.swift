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
  /// What a reader is told of the claims behind all of them.
  private let account: Summary.Settled
  private let flow: SettledFlow
  private let scale: SettledScale
  /// The first increment of each period.
  private let periods: [Int32]

  /// Those of a flow; `nil` where there are none, or where the flow is about no cell.
  init?(_ flow: SettledFlow, cell: Int, name: String, first: Int, by weights: SettledWeights) {
    let scale = weights.scale(of: flow)
    var (sum, periods, shares) = (SettledPeriod?.none, [Int32](), SettledShares(flow))
    scale.forEachPeriod(of: flow) { period in
      periods.append(Int32(clamping: period.increments.lowerBound))
      shares.add(period)
      if sum == nil { sum = copy period } else { sum?.add(period) }
    }
    guard let sum else { return nil }
    account = Summary.Settled(shares.all, of: name)
    self.cell = cell
    self.name = name
    self.first = first
    self.flow = flow
    self.scale = scale
    self.periods = periods
    sizes = scale.usedSizes(of: flow)
    whole = sum.sum(first: first)
  }

  /// How many periods there are.
  var count: Int { periods.count }

  /// The sum of the periods that begin after that day; `nil` where none does.
  func sum(after day: Day) -> Increments.Sum? {
    guard let last = periods.last, start(of: last) > day.number else { return nil }
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if start(of: periods[middle]) <= day.number { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return whole }
    var sum: SettledPeriod?
    scale.forEachPeriod(of: flow, from: Int(periods[low])) { period in
      if sum == nil { sum = copy period } else { sum?.add(period) }
    }
    return sum?.sum(first: first + low)
  }

  private func start(of increment: Int32) -> Int { Int(flow.increments[Int(increment)].start) }

  /// What a reader is told of the claims behind a sum that begins with that period.
  func account(from period: Int) -> Summary.Settled {
    guard period > 0 else { return account }
    var shares = SettledShares(flow)
    scale.forEachPeriod(of: flow, from: Int(periods[period])) { shares.add($0) }
    return Summary.Settled(shares.all, of: name)
  }
}

/// How many claims of each series a sum rests on.
private struct SettledShares {
  private let series: [SettledFlow.Series]
  private var shares: [Summary.Settled.Share?]

  init(_ flow: SettledFlow) {
    series = flow.series
    shares = [Summary.Settled.Share?](repeating: nil, count: flow.series.count)
  }

  mutating func add(_ period: borrowing SettledPeriod) {
    let (number, start, end) = (period.series, period.start, period.end)
    var share =
      shares[number] ?? .init(source: series[number].source, claims: 0, from: start, through: end)
    share.claims += 1
    share.through = max(share.through, end)
    shares[number] = share
  }

  /// Those of the series that have any.
  var all: [Summary.Settled.Share] { shares.compactMap(\.self) }
}

/// The settled increments of a ledger by their cells.
struct SettledSums: Sendable {
  /// In the order of their numbers.
  let all: [SettledIncrements]
  /// How many numbers the sums have.
  let count: Int

  /// Those of flows, in cells with those numbers; they are known by numbers from `first` on.
  init(
    _ flows: [SettledFlow], first: Int, cells: [Summary.Cell: Int], of history: History,
    conflictRatio: Int
  ) {
    let weights = SettledWeights(history, conflictRatio: conflictRatio)
    // Each takes as many numbers as it can have periods.
    var (next, numbered) = (first, [(flow: SettledFlow, first: Int)]())
    for flow in flows {
      numbered.append((flow, next))
      next += flow.increments.count
    }
    all = AllCores.map(numbered, least: 32) { piece in
      piece.compactMap { flow, first in
        formCell(of: flow.figure, in: history.places).flatMap { cell in
          cells[cell].flatMap { number in
            SettledIncrements(flow, cell: number, name: cell.name, first: first, by: weights)
          }
        }
      }
    }
    count = next - first
  }

  var isEmpty: Bool { all.isEmpty }

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

/// What step 7 makes of the increments of one period, or the sum of some periods in their order.
struct SettledPeriod: Sendable {
  let start: Day
  private(set) var end: Day
  var interval: Interval
  var households: Interval?
  var marks: Marks
  private(set) var precedence: SettledWeights.Rank
  /// The series of the chosen increment.
  let series: Int
  var corroboration = 1
  /// The ratio of a conflict, and the increments of the period.
  var conflict: Int?
  var increments = 0..<0
  /// The last day of the first period.
  private let firstEnd: Day

  init(
    start: Day, end: Day, interval: Interval, households: Interval?, marks: Marks,
    precedence: SettledWeights.Rank, series: Int
  ) {
    (self.start, self.end, firstEnd) = (start, end, end)
    (self.interval, self.households, self.marks) = (interval, households, marks)
    (self.precedence, self.series) = (precedence, series)
  }

  /// Takes in a later period.
  mutating func add(_ period: borrowing SettledPeriod) {
    interval = interval.saturatingSum(period.interval)
    let added = period.households
    households = households.flatMap { left in added.map { left.saturatingSum($0) } }
    marks.formUnion(period.marks)
    precedence = min(precedence, period.precedence)
    end = max(end, period.end)
    corroboration = max(corroboration, period.corroboration)
  }

  /// The same as increments are added up, known by that number.
  func sum(first: Int) -> Increments.Sum {
    var estimate = Estimate(
      interval: interval, households: households, marks: marks, oldest: firstEnd, newest: end,
      claims: Grounds(number: first), precedence: precedence.precedence)
    estimate.marks.remove(.firstCount)
    return Increments.Sum(
      estimate: estimate, corroboration: corroboration,
      period: Period(from: start, through: end))
  }
}
