import Displacement

/// The increments of one movement, each with its period, added without counting a day twice.
///
/// Claims for one period are alternatives (step 7). A longer period is the whole of the periods in
/// it (step 11, in time); periods that overlap otherwise are alternatives, never both added.
struct Increments: Sendable {
  let claims: [Contribution]

  /// The sum of the window, with the choices that made it; `nil` where nothing falls in it.
  ///
  /// For the window of a day, a period that began earlier counts only where no claim is about the
  /// day alone.
  func total(in window: Window, by scale: Scale) -> (estimate: Estimate, choices: [Choice])? {
    let inTime = claims.filter { claim in
      guard let period = claim.period, period.end <= window.through else { return false }
      return window.after.map { period.end > $0 } ?? true
    }
    let within = inTime.filter { claim in
      window.after.map { after in claim.period.map { $0.start > after } ?? false } ?? true
    }
    if window.takesCrossing, within.isEmpty {
      guard var total = add(inTime, by: scale) else { return nil }
      total.estimate.marks.insert(.crossesWindow)
      return total
    }
    return add(within, by: scale)
  }

  private func add(
    _ claims: [Contribution], by scale: Scale
  ) -> (estimate: Estimate, choices: [Choice])? {
    let choices = Dictionary(grouping: claims, by: \.period).values.compactMap { claims in
      choose(among: claims, by: scale).choice
    }
    let spans = choices.compactMap { choice in
      choice.selected.period.map { Span(period: $0, estimate: choice.estimate) }
    }
    guard var estimate = Span.total(of: spans, syncDays: scale.policy.syncDays) else { return nil }
    // An increment is new by itself; only a running total can be a first count.
    estimate.marks.remove(.firstCount)
    return (estimate, choices)
  }
}

/// A number with the days it was counted over.
private struct Span {
  let period: Period
  let estimate: Estimate

  /// The total of spans that may lie in each other or overlap.
  static func total(of spans: [Span], syncDays: Int) -> Estimate? {
    let counted = spans.filter { $0.estimate.best != nil }
    let vague = spans.filter { $0.estimate.best == nil }
    guard let total = nested(counted, syncDays: syncDays)
    else { return nested(vague, syncDays: syncDays) }
    return vague.reduce(total) { total, span in
      let isCovered = counted.contains { $0.period.overlaps(span.period) }
      return isCovered ? total.stretched(by: span.estimate) : total.adding(span.estimate)
    }
  }

  /// The total of spans; those that lie deeper in each other than anybody counts are alternatives.
  private static func nested(_ spans: [Span], syncDays: Int, depth: Int = 0) -> Estimate? {
    guard depth < 32 else { return disjoint(spans) }
    let sorted = spans.sorted { left, right in
      left.period.start != right.period.start
        ? left.period.start < right.period.start : left.period.end > right.period.end
    }
    var totals: [Estimate] = []
    var cluster: [Span] = []
    var end = Day.first
    for span in sorted {
      if let first = cluster.first, span.period.start > end {
        totals.append(alternatives(first, cluster, syncDays: syncDays, depth: depth))
        cluster = []
      }
      end = cluster.isEmpty ? span.period.end : max(end, span.period.end)
      cluster.append(span)
    }
    if let first = cluster.first {
      totals.append(alternatives(first, cluster, syncDays: syncDays, depth: depth))
    }
    return Estimate.sum(totals)
  }

  /// The total of periods that hang together: the whole against its parts where one holds all
  /// others, else the disjoint ones in the order of their standing.
  private static func alternatives(
    _ first: Span, _ cluster: [Span], syncDays: Int, depth: Int
  ) -> Estimate {
    guard cluster.count > 1 else { return first.estimate }
    let isWhole = cluster.allSatisfy {
      first.period.start <= $0.period.start && $0.period.end <= first.period.end
    }
    let rest = Array(cluster.dropFirst())
    if isWhole {
      let parts = nested(rest, syncDays: syncDays, depth: depth + 1)
      return contain(own: first.estimate, parts: parts, syncDays: syncDays)?.total ?? first.estimate
    }
    return disjoint(cluster) ?? first.estimate
  }

  private static func disjoint(_ spans: [Span]) -> Estimate? {
    var taken: [Span] = []
    for span in spans.sorted(by: { $0.estimate.precedence < $1.estimate.precedence }) {
      if taken.contains(where: { $0.period.overlaps(span.period) }) { continue }
      taken.append(span)
    }
    return Estimate.sum(taken.map(\.estimate))
  }
}
