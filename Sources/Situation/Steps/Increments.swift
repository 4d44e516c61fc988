import Displacement

/// The increments of one movement, each with its period, added without counting a day twice.
///
/// Claims for one period are alternatives (step 7). A longer period is the whole of the periods in
/// it (step 11, in time); periods that overlap otherwise are alternatives, never both added.
struct Increments: Sendable {
  /// Old ones that stand alone on their days, without their claims.
  let settled: SettledIncrements?
  /// By the starts of their periods, of two of one start the longer before the shorter.
  let claims: [Contribution]
  /// The sum of all of them.
  private let whole: Sum?
  /// The length of the longest period in days, and the last day of all.
  private let longest: Int
  private let end: Day

  /// What increments amount to, with the choices that made it.
  struct Sum: Sendable {
    var estimate: Estimate
    /// The greatest corroboration of a choice.
    var corroboration = 1
    /// The days from the first to the last that settled increments are about.
    var period: Period?
    /// The claims that were chosen for their periods.
    fileprivate(set) var selected: [Contribution] = []
    fileprivate(set) var excluded: [Excluded] = []
    /// The widest conflict of a choice.
    fileprivate(set) var conflict: Choice.Conflict?

    init(estimate: Estimate, corroboration: Int = 1, period: Period? = nil) {
      self.estimate = estimate
      self.corroboration = corroboration
      self.period = period
    }
  }

  /// The increments of one movement or toll.
  ///
  /// Flows do not decay, so that the same claims give the same sums on every day.
  ///
  /// - Parameters:
  ///   - claims: the increments.
  ///   - settled: those that are added up without their claims.
  ///   - scale: what they are weighed by.
  ///   - other: those of another day, which are taken where they are of the same claims.
  init(
    _ claims: [Contribution], _ settled: SettledIncrements? = nil, by scale: Scale,
    like other: Increments? = nil
  ) {
    let claims = claims.sorted { left, right in
      guard let left = left.period, let right = right.period else { return false }
      return left.start != right.start ? left.start < right.start : left.end > right.end
    }
    if let other, other.settled === settled, other.claims.elementsEqual(claims, by: ===) {
      self = other
      return
    }
    self.claims = claims
    self.settled = settled
    longest = claims.lazy.compactMap(\.period?.length).max() ?? 1
    end = claims.lazy.map(\.asOf).max() ?? .first
    whole = Increments.sum(claims, beside: settled?.whole, by: scale)
  }

  /// The sum of the window; `nil` where nothing falls in it.
  ///
  /// For the window of a day, a period that began earlier counts only where no claim is about the
  /// day alone. No window ends before a settled period does, and none of a day begins before.
  func total(in window: Window, by scale: Scale) -> Sum? {
    guard let after = window.after else {
      if end <= window.through { return whole }
      return Increments.sum(claims(in: claims[...], window), beside: settled?.whole, by: scale)
    }
    // What ends in the window begins no earlier than the longest period allows.
    let inTime = claims(in: claims[first(from: after.advanced(by: 2 - longest))...], window)
    let within = inTime.filter { claim in claim.period.map { $0.start > after } ?? false }
    if window.takesCrossing, within.isEmpty {
      var sum = Increments.sum(inTime, by: scale)
      sum?.estimate.marks.insert(.crossesWindow)
      return sum
    }
    return Increments.sum(
      within, beside: window.takesCrossing ? nil : settled?.sum(after: after), by: scale)
  }

  /// Those of the claims whose periods end in the window.
  private func claims(in claims: ArraySlice<Contribution>, _ window: Window) -> [Contribution] {
    claims.filter { claim in
      guard let period = claim.period, period.end <= window.through else { return false }
      return window.after.map { period.end > $0 } ?? true
    }
  }

  /// The index of the first claim whose period begins on that day or later.
  private func first(from day: Day) -> Int {
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].period.map({ $0.start < day }) ?? true {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The sum of claims that come in the order of their periods, and of settled increments.
  private static func sum(
    _ claims: [Contribution], beside settled: Sum? = nil, by scale: Scale
  ) -> Sum? {
    guard !claims.isEmpty else { return settled }
    var (counted, vague) = ([Span](), [Span]())
    var choices: [Choice] = []
    var start = 0
    while start < claims.count, let period = claims[start].period {
      var end = start + 1
      while end < claims.count, claims[end].period == period { end += 1 }
      let alike = Array(claims[start..<end])
      start = end
      guard let choice = choose(among: alike, by: scale).choice else { continue }
      let span = Span(period: period, estimate: choice.estimate)
      if span.estimate.best != nil { counted.append(span) } else { vague.append(span) }
      choices.append(choice)
    }
    let total = Span.total(
      counted, vague, beside: settled?.estimate, syncDays: scale.policy.syncDays)
    guard var estimate = total else { return nil }
    // An increment is new by itself; only a running total can be a first count.
    estimate.marks.remove(.firstCount)
    var sum = Sum(estimate: estimate, period: settled?.period)
    sum.selected = choices.map(\.selected)
    for choice in choices where !choice.excluded.isEmpty { sum.excluded += choice.excluded }
    sum.corroboration = max(
      settled?.corroboration ?? 1, choices.lazy.map(\.corroboration).max() ?? 1)
    sum.conflict = choices.lazy.compactMap(\.conflict).max { left, right in
      (left.ratioHundredths, right.claims.min()?.rawValue ?? "")
        < (right.ratioHundredths, left.claims.min()?.rawValue ?? "")
    }
    return sum
  }
}

/// A number with the days it was counted over.
private struct Span {
  let period: Period
  let estimate: Estimate

  /// The total of spans that may lie in each other or overlap, numbers and vague ones, each in the
  /// order of their periods; and of settled numbers, which lie beside all of them.
  static func total(
    _ counted: [Span], _ vague: [Span], beside settled: Estimate?, syncDays: Int
  ) -> Estimate? {
    let parts = [settled, nested(counted[...], syncDays: syncDays)].compactMap(\.self)
    guard let total = Estimate.sum(parts) else { return nested(vague[...], syncDays: syncDays) }
    // A word about days of which some are counted says how many there are at least; only then are
    // those about other days added.
    let isCovered = vague.map { span in counted.contains { $0.period.overlaps(span.period) } }
    var whole = total
    for (span, isCovered) in zip(vague, isCovered) where isCovered {
      whole = whole.stretched(by: span.estimate)
    }
    for (span, isCovered) in zip(vague, isCovered) where !isCovered { whole.add(span.estimate) }
    return whole
  }

  /// The total of spans; those that lie deeper in each other than anybody counts are alternatives.
  private static func nested(
    _ spans: ArraySlice<Span>, syncDays: Int, depth: Int = 0
  ) -> Estimate? {
    guard depth < 32 else { return disjoint(spans) }
    var total: Estimate?
    var first = spans.startIndex
    while first < spans.endIndex {
      var (next, end) = (first + 1, spans[first].period.end)
      while next < spans.endIndex, spans[next].period.start <= end {
        end = max(end, spans[next].period.end)
        next += 1
      }
      let part = alternatives(spans[first..<next], through: end, syncDays: syncDays, depth: depth)
      if total == nil { total = part } else if let part { total?.add(part) }
      first = next
    }
    return total
  }

  /// The total of periods that hang together: the whole against its parts where one holds all
  /// others, else the disjoint ones in the order of their standing.
  private static func alternatives(
    _ cluster: ArraySlice<Span>, through end: Day, syncDays: Int, depth: Int
  ) -> Estimate? {
    guard let first = cluster.first, cluster.count > 1 else { return cluster.first?.estimate }
    // The first begins before all others, and of two that begin at once it is the longer.
    guard first.period.end == end else { return disjoint(cluster) }
    let parts = nested(cluster.dropFirst(), syncDays: syncDays, depth: depth + 1)
    return contain(own: first.estimate, parts: parts, syncDays: syncDays)?.total
  }

  private static func disjoint(_ spans: ArraySlice<Span>) -> Estimate? {
    var taken: [Span] = []
    for span in spans.sorted(by: { $0.estimate.precedence < $1.estimate.precedence }) {
      if taken.contains(where: { $0.period.overlaps(span.period) }) { continue }
      taken.append(span)
    }
    return Estimate.sum(taken.map(\.estimate))
  }
}
