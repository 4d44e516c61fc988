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

  /// What the increments of one flow are weighed by.
  func scale(of flow: SettledFlow) -> SettledScale {
    let ends = flow.figure.occurrence.placeSets.map(places.region)
    let place = places.anchor(of: ends.first { !$0.isEmpty } ?? [])
    return SettledScale(
      flow, credits: flow.series.map { Credit(sources[$0.source]) },
      sizes: sizes.sizes(at: place), conflictRatio: conflictRatio)
  }

  /// The increments of the period with the widest conflict; of two alike that with the claim of
  /// the smallest identifier.
  func widestConflict(of flow: SettledFlow) -> Range<Int>? {
    var widest: (ratio: Int, leading: UInt64, increments: Range<Int>)?
    scale(of: flow).forEachPeriod(of: flow, withAtLeast: 2) { period in
      guard let ratio = period.conflict else { return }
      let leading = flow.increments[period.increments].lazy.map(\.leading).min() ?? 0
      if let widest, (widest.ratio, leading) >= (ratio, widest.leading) { return }
      widest = (ratio, leading, period.increments)
    }
    return widest?.increments
  }
}

/// What the increments of one flow are weighed by.
///
/// There are hundreds of thousands, and no lists are made of them.
struct SettledScale: Sendable {
  /// By series: how far its source is trusted, how it counts, and the first series of its source.
  private let series: [(credit: Credit, method: Method, isHouseholds: Bool, voice: Int)]
  private let sizes: HouseholdSizes.AtPlace
  private let conflictRatio: Int

  init(
    _ flow: SettledFlow, credits: [Credit], sizes: HouseholdSizes.AtPlace, conflictRatio: Int
  ) {
    series = zip(flow.series, credits).map { series, credit in
      let voice = flow.series.firstIndex { $0.source == series.source } ?? 0
      return (credit, series.method, series.unit == .households, voice)
    }
    self.sizes = sizes
    self.conflictRatio = conflictRatio
  }

  /// Takes what step 7 makes of the increments of each period, in the order of the periods.
  ///
  /// - Parameters:
  ///   - flow: the flow that the scale is of.
  ///   - start: its increment to begin with, the first of a period.
  ///   - least: how many increments a period must have to be looked at.
  ///   - take: takes a period.
  func forEachPeriod(
    of flow: SettledFlow, from start: Int = 0, withAtLeast least: Int = 1,
    _ take: (borrowing SettledPeriod) -> Void
  ) {
    flow.increments.withUnsafeBufferPointer { increments in
      var first = start
      while first < increments.count {
        var next = first + 1
        while next < increments.count, increments[next].isAbout(increments[first]) { next += 1 }
        if next - first >= least, let start = Day(number: Int(increments[first].start)),
          let end = Day(number: Int(increments[first].end))
        {
          var period = counted(increments[first], start, end)
          if next - first > 1 { choose(among: increments, first..<next, for: &period) }
          period.increments = first..<next
          take(period)
        }
        first = next
      }
    }
  }

  /// The household sizes that converted a number of the flow.
  func usedSizes(of flow: SettledFlow) -> Set<HouseholdSize> {
    guard series.contains(where: \.isHouseholds) else { return [] }
    var isUsed = [Bool](repeating: false, count: sizes.all.count)
    for increment in flow.increments where series[Int(increment.series)].isHouseholds {
      if let size = Day(number: Int(increment.end)).flatMap(sizes.index) { isUsed[size] = true }
    }
    return Set(zip(sizes.all, isUsed).filter(\.1).map(\.0))
  }

  /// One increment with its number in people.
  private func counted(_ increment: Increment, _ start: Day, _ end: Day) -> SettledPeriod {
    let (credit, method, isHouseholds, _) = series[Int(increment.series)]
    let number = Interval(Int(increment.number))
    var counted = SettledPeriod(
      start: start, end: end, interval: number,
      households: increment.households.map { Interval($0) }, marks: credit.isParty ? [.party] : [],
      precedence: SettledWeights.Rank(
        rank: Precedence.rank(of: method, credit, end), leading: increment.leading),
      series: Int(increment.series))
    if isHouseholds {
      counted.households = number
      counted.interval = people(in: number, on: end)
      counted.marks.insert(.converted)
    }
    return counted
  }

  private func people(in households: Interval, on day: Day) -> Interval {
    sizes.index(on: day).map { sizes.people(in: households, $0) }
      ?? Interval(unchecked: nil, nil, nil)
  }

  /// Step 7 for the numbers of one period, of which `chosen` is the first.
  private func choose(
    among all: UnsafeBufferPointer<Increment>, _ increments: Range<Int>,
    for chosen: inout SettledPeriod
  ) {
    var interval = chosen.interval
    var (least, most) = (chosen.interval.best, chosen.interval.best)
    for index in increments.dropFirst() {
      let other = counted(all[index], chosen.start, chosen.end)
      if other.precedence < chosen.precedence { chosen = other }
      interval = interval.envelope(other.interval)
      guard let best = other.interval.best else { continue }
      (least, most) = (min(least ?? best, best), max(most ?? best, best))
    }
    let best = chosen.interval.best
    chosen.interval = Interval(unchecked: interval.low, best, interval.high)
    if let least, let most {
      chosen.conflict = conflictRatioHundredths(from: least, to: most, limit: conflictRatio)
    }
    if chosen.conflict != nil { chosen.marks.insert(.conflict) }
    chosen.corroboration = voices(among: all, increments, agreeingWith: best, on: chosen.end)
  }

  /// How many sources give about that number.
  private func voices(
    among all: UnsafeBufferPointer<Increment>, _ increments: Range<Int>, agreeingWith best: Int?,
    on day: Day
  ) -> Int {
    func isAgreeing(_ increment: Increment) -> Bool {
      let number = Interval(Int(increment.number))
      let isHouseholds = series[Int(increment.series)].isHouseholds
      let people = isHouseholds ? people(in: number, on: day) : number
      return !differ(best, people.best, conflictRatio)
    }
    func voice(_ increment: Increment) -> Int { series[Int(increment.series)].voice }
    return increments.count { index in
      isAgreeing(all[index])
        && !(increments.lowerBound..<index).contains { earlier in
          voice(all[earlier]) == voice(all[index]) && isAgreeing(all[earlier])
        }
    }
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
