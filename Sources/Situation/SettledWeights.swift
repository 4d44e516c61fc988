import Displacement

/// What settled increments are weighed by: steps 4, 5 and 7 for exact numbers of one period.
struct SettledWeights {
  private let sizes: HouseholdSizes
  private let places: PlaceTree
  private let sources: [Source.ID: Source]
  private let conflictRatio: Int

  init(_ history: History, conflictRatio: Int) {
    sizes = HouseholdSizes(history.householdSizes, in: history.places)
    places = history.places
    sources = history.sources
    self.conflictRatio = conflictRatio
  }

  /// The standing of an increment among those of its cell.
  struct Rank: Comparable, Sendable {
    let rank: UInt64
    let leading: UInt64

    static func < (left: Rank, right: Rank) -> Bool {
      left.rank == right.rank ? left.leading < right.leading : left.rank < right.rank
    }

    /// The same for a sum; its claim is named by as many digits of its identifier as are known.
    var precedence: Precedence {
      let digits = String(leading, radix: 16)
      let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
      return Precedence(
        rank, Claim.ID(known: zeros + digits + String(repeating: "0", count: 16)))
    }
  }

  /// An increment with its number in people.
  private struct Counted {
    var interval: Interval
    var households: Interval?
    var marks: Marks
    let rank: Rank
    let series: Int
  }

  /// What is chosen for each period of a flow, and the household sizes that were needed.
  func periods(of flow: SettledFlow) -> (periods: [SettledPeriod], sizes: Set<HouseholdSize>) {
    let ends = flow.figure.occurrence.placeSets.map(places.region)
    let place = places.anchor(of: ends.first { !$0.isEmpty } ?? [])
    let credits = flow.series.map { Credit(sources[$0.source]) }
    var used: Set<HouseholdSize> = []
    var last: (day: Int32, size: HouseholdSize?)?

    func size(on day: Int32) -> HouseholdSize? {
      if let last, last.day == day { return last.size }
      let size = Day(number: Int(day)).flatMap { sizes.size(at: place, on: $0) }
      last = (day, size)
      if let size { used.insert(size) }
      return size
    }
    func counted(_ increment: Increment, on day: Day) -> Counted {
      let number = Int(increment.number)
      let series = flow.series[Int(increment.series)]
      let credit = credits[Int(increment.series)]
      var counted = Counted(
        interval: Interval(number), households: increment.households.map { Interval($0) },
        marks: credit.isParty ? [.party] : [],
        rank: Rank(
          rank: Precedence.rank(of: series.method, credit, day),
          leading: increment.leading),
        series: Int(increment.series))
      if series.unit == .households {
        counted.households = counted.interval
        counted.interval =
          size(on: increment.end)?.people(in: counted.interval)
          ?? Interval(unchecked: nil, nil, nil)
        counted.marks.insert(.converted)
      }
      return counted
    }

    var periods: [SettledPeriod] = []
    periods.reserveCapacity(flow.increments.count)
    var first = 0
    while first < flow.increments.count {
      let one = flow.increments[first]
      var next = first + 1
      while next < flow.increments.count, flow.increments[next].isAbout(one) { next += 1 }
      if let start = Day(number: Int(one.start)), let end = Day(number: Int(one.end)) {
        let choice = choose(
          among: flow.increments[first..<next].map { counted($0, on: end) }, flow.series)
        periods.append(
          SettledPeriod(
            start: start, end: end, interval: choice.chosen.interval,
            households: choice.chosen.households, marks: choice.chosen.marks,
            precedence: choice.chosen.rank, series: Int32(clamping: choice.chosen.series),
            corroboration: choice.corroboration, conflict: choice.conflict,
            increments: first..<next))
      }
      first = next
    }
    return (periods, used)
  }

  /// Step 7 for the numbers of one period.
  private func choose(
    among all: [Counted], _ series: [SettledFlow.Series]
  ) -> (chosen: Counted, corroboration: Int, conflict: Int?) {
    guard var chosen = all.min(by: { $0.rank < $1.rank }), all.count > 1 else {
      return (all[0], 1, nil)
    }
    let best = chosen.interval.best
    for other in all { chosen.interval = chosen.interval.envelope(other.interval) }
    let values = all.compactMap(\.interval.best)
    let conflict = conflictRatioHundredths(among: values, limit: conflictRatio)
    if conflict != nil { chosen.marks.insert(.conflict) }
    let agreeing = all.filter { !differ(best, $0.interval.best, conflictRatio) }
    return (chosen, Set(agreeing.map { series[$0.series].source }).count, conflict)
  }

  /// The increments of the period with the widest conflict; of two alike that with the claim of
  /// the smallest identifier.
  func widestConflict(of flow: SettledFlow) -> Range<Int>? {
    var widest: (ratio: Int, leading: UInt64, increments: Range<Int>)?
    for period in periods(of: flow).periods {
      guard let ratio = period.conflict else { continue }
      let leading = flow.increments[period.increments].lazy.map(\.leading).min() ?? 0
      if let widest, (widest.ratio, leading) >= (ratio, widest.leading) { continue }
      widest = (ratio, leading, period.increments)
    }
    return widest?.increments
  }
}

extension Settling {
  /// The increments that settle by a policy, if so many do.
  package init(_ policy: Policy, least: Int = 64) {
    self.init(age: policy.staleDays, least: least) { flow, history in
      SettledWeights(history, conflictRatio: policy.conflictRatioHundredths)
        .widestConflict(of: flow)
    }
  }
}
