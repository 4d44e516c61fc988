import Displacement

/// A number with all that a reader must know of it: what a line or a total is made of.
///
/// Always low ≤ best ≤ high where they are present. A word such as "thousands" can raise a low end
/// as far as the best value, and never moves the best value itself.
struct Estimate: Hashable, Sendable {
  var interval: Interval
  var households: Interval?
  var marks: Marks
  /// The days of the oldest and the newest claim that it rests on.
  var oldest: Day
  var newest: Day
  /// The claims that it rests on.
  var claims: Grounds
  /// The claims about partly the same people that were not added.
  var leftOut = Grounds()
  /// The standing of the claim that leads it, by which it is weighed against alternatives.
  var precedence: Precedence

  var best: Int? { interval.best }
}

extension Estimate {
  /// The sum of numbers about different people; `nil` of none.
  ///
  /// A part without a best value, a vague one or households of unknown size, adds nothing to the
  /// best value of the sum and leaves its other ends honest: the low end rises at most to the best
  /// value, the high end takes in the part's, and is open where the part's is.
  static func sum(_ estimates: some Sequence<Estimate>) -> Estimate? {
    var sum: Estimate?
    for estimate in estimates {
      if sum == nil { sum = estimate } else { sum?.add(estimate) }
    }
    return sum
  }

  /// Both, as numbers about different people.
  func adding(_ other: Estimate) -> Estimate {
    var sum = self
    sum.add(other)
    return sum
  }

  /// Takes in another number about different people.
  mutating func add(_ other: Estimate) {
    let best = other.best.map { (self.best ?? 0).saturatingSum($0) } ?? self.best
    let isPartial = best != nil && (interval.isEmpty || other.interval.isEmpty)
    let low = add(interval.low, other.interval.low)
    let high = extend(interval.high, other.interval.high)
    join(other)
    interval = .ordered(low: low, best: best, high: high)
    households = households.flatMap { left in other.households.map { left.saturatingSum($0) } }
    if isPartial { marks.insert(.atLeast) }
  }

  /// This number less one that is part of it: never below zero, and never with an end that the
  /// other's does not allow.
  func subtracting(_ other: Estimate) -> Estimate {
    var rest = self
    rest.join(other)
    let best = self.best.map { max(0, $0 - (other.best ?? 0)) }
    let low = interval.low.map { low in max(0, low - (other.interval.high ?? low)) }
    let high = interval.high.map { max(0, $0 - (other.interval.low ?? 0), best ?? 0) }
    rest.interval = .ordered(low: low, best: best, high: high)
    rest.households = households.flatMap { left in other.households.map { left.reduced(by: $0) } }
    return rest
  }

  /// This number with its low end raised by a vague one about the same people.
  func raised(by vague: Estimate) -> Estimate {
    guard let least = vague.interval.low else { return self }
    var raised = self
    raised.interval = .ordered(
      low: max(interval.low ?? 0, least), best: best, high: interval.high)
    if let high = interval.high, least > high { raised.marks.insert(.contradiction) }
    return raised
  }

  /// This number, which counts some of the people of whom a whole was said in a word or in
  /// households of unknown size: where more was said, it is a floor.
  func reaching(_ whole: Estimate) -> Estimate {
    var reaching = self
    if exceeds(whole) {
      reaching.marks.insert(.contradiction)
    } else if whole.interval.isEmpty || whole.interval.low ?? 0 > best ?? 0 {
      reaching.openUpwards()
    }
    return reaching.raised(by: whole)
  }

  /// Whether it is more than the other can be.
  func exceeds(_ other: Estimate) -> Bool {
    other.interval.high.map { best ?? interval.low ?? 0 > $0 } ?? false
  }

  /// This number with ends that take in a vague one about partly the same people.
  func stretched(by vague: Estimate) -> Estimate {
    var stretched = self
    let high = interval.high.flatMap { high in vague.interval.high.map { max(high, $0) } }
    stretched.interval = .ordered(
      low: max(interval.low ?? 0, vague.interval.low ?? 0), best: best, high: high)
    return stretched
  }

  /// Makes the number a floor.
  mutating func openUpwards() {
    interval = Interval(unchecked: interval.low ?? interval.best, best, nil)
    marks.remove(.atMost)
    marks.insert(.atLeast)
  }

  /// Takes in the marks, the days and the claims of the other.
  private mutating func join(_ other: Estimate) {
    let isCounted = best != nil || other.best != nil
    marks.formUnion(other.marks)
    marks.subtract([.firstCount, .revised, .corrected, .reset])
    if isCounted { marks.remove(.vague) }
    oldest = min(oldest, other.oldest)
    newest = max(newest, other.newest)
    claims.join(other.claims)
    leftOut.join(other.leftOut)
    precedence = min(precedence, other.precedence)
  }

  private func add(_ left: Int?, _ right: Int?) -> Int? {
    guard left != nil || right != nil else { return nil }
    return (left ?? 0).saturatingSum(right ?? 0)
  }

  private func extend(_ left: Int?, _ right: Int?) -> Int? {
    left.flatMap { left in right.map { left.saturatingSum($0) } }
  }
}

extension Interval {
  /// The interval of these ends, with a low end above the best value, or above the high end where
  /// there is no best value, brought down to it, and a high end below the best value up to it.
  static func ordered(low: Int?, best: Int?, high: Int?) -> Interval {
    let high = high.map { max($0, best ?? 0, 0) }
    let low = low.map { max(0, min($0, best ?? high ?? $0)) }
    return Interval(unchecked: low, best, high)
  }

  func saturatingSum(_ other: Interval) -> Interval {
    func sum(_ left: Int?, _ right: Int?) -> Int? {
      left.flatMap { left in right.map { left.saturatingSum($0) } }
    }
    let low =
      (self.low == nil && other.low == nil) ? nil : (self.low ?? 0).saturatingSum(other.low ?? 0)
    return .ordered(low: low, best: sum(best, other.best), high: sum(high, other.high))
  }

  func reduced(by other: Interval) -> Interval {
    let best = self.best.flatMap { best in other.best.map { max(0, best - $0) } }
    let low = self.low.map { low in max(0, low - (other.high ?? low)) }
    let high = self.high.map { max(0, $0 - (other.low ?? 0)) }
    return .ordered(low: low, best: best, high: high)
  }
}

extension Int {
  func saturatingSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
