import Displacement

/// Days to count a flow over.
struct Window: Hashable, Sendable {
  /// The day after which it begins; `nil` for the start of the event.
  var after: Day?
  /// The last day of it.
  var through: Day
  /// Whether a period that began earlier counts whole, as it belongs to the day it ends on.
  var takesCrossing = false

  /// From the event's start to that day.
  static func sinceStart(through day: Day) -> Window { Window(after: nil, through: day) }

  /// That day alone, with the periods that end on it.
  static func day(_ day: Day) -> Window {
    Window(after: day.advanced(by: -1), through: day, takesCrossing: true)
  }
}

/// Step 9: what a running total brought since an earlier one of the same source and start.
enum Increase: Hashable, Sendable {
  /// New people, with the range that both counts leave.
  case new(Interval)
  /// The total fell: the source corrected it. Never a movement back.
  case revision

  /// The later count less the earlier one.
  ///
  /// The same words again bring nobody, however wide their range. Households are subtracted as
  /// households and then converted, since both counts have the same household size.
  init(from earlier: Contribution, to later: Contribution) {
    guard earlier.figure.amount != later.figure.amount else {
      self = .new(.zero)
      return
    }
    if let size = later.counted.size, size == earlier.counted.size,
      let before = earlier.counted.households, let after = later.counted.households
    {
      self = Increase(from: before, to: after)
      guard case .new(let households) = self else { return }
      self = .new(size.people(in: households))
    } else {
      self = Increase(from: earlier.interval, to: later.interval)
    }
  }

  private init(from earlier: Interval, to later: Interval) {
    if let before = earlier.best, let after = later.best, after < before {
      self = .revision
      return
    }
    let best = later.best.flatMap { after in earlier.best.map { after - $0 } }
    let low = later.low.flatMap { after in earlier.high.map { max(0, after - $0) } }
    let high = later.high.map { max(0, $0 - (earlier.low ?? 0)) }
    self = .new(.ordered(low: low, best: best, high: high))
  }
}

/// The running totals of one movement that count from one day.
struct RunningTotals: Sendable {
  let since: Day
  let claims: [Contribution]

  /// The count that stands on the last day of the window (step 7); `nil` where there is none yet.
  func choice(in window: Window, by scale: Scale) -> Choice? {
    choose(among: claims.filter { $0.asOf <= window.through }, by: scale).choice
  }

  /// What the running totals brought within the window, by the best source that can say; with the
  /// source whose word it is.
  ///
  /// A first count brings no known number unless it counts from within the window.
  func increase(
    in window: Window, by scale: Scale
  ) -> (estimate: Estimate, origin: Contribution.Origin)? {
    guard let after = window.after else { return nil }
    let inTime = claims.filter { $0.asOf <= window.through && $0.isNumber }
    let series = Dictionary(grouping: inTime, by: \.origin).values.map { claims in
      claims.map { (scale.precedence(of: $0), $0) }
        .sorted { ($0.1.asOf, $0.0) < ($1.1.asOf, $1.0) }
    }
    let increases = series.compactMap { claims -> Estimate? in
      guard let (precedence, newest) = claims.last(where: { $0.1.asOf > after }) else { return nil }
      // Of two counts of one day the better one stands.
      let (standing, last) =
        claims.first { $0.1.asOf == newest.asOf && newest.asOf > after } ?? (precedence, newest)
      var estimate = Estimate(last, standing, scale)
      if since > after { return estimate }
      let earlier = claims.map(\.1).filter { $0.asOf < last.asOf }
      let baseline =
        window.takesCrossing
        ? earlier.last { $0.asOf <= after } : earlier.first { $0.asOf >= after }
      guard let baseline, case .new(let interval) = Increase(from: baseline, to: last)
      else { return nil }
      estimate.count(interval)
      estimate.households = nil
      estimate.marks.insert(.derived)
      if baseline.asOf < after { estimate.marks.insert(.crossesWindow) }
      return estimate
    }
    guard let best = increases.min(by: { $0.precedence < $1.precedence }),
      let claim = inTime.first(where: { best.claims.contains($0) })
    else { return nil }
    return (best, claim.origin)
  }
}
