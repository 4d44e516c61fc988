import Displacement

/// A number with all that a reader must know of it: what a line or a total is made of.
///
/// Always low ≤ best ≤ high where they are present. A word such as "thousands" can raise a low end
/// as far as the best value, and never moves the best value itself: what it decides by, its days,
/// its standing and the range that the counts alone leave, are those of the counts wherever there
/// are any.
///
/// The number of a place goes unchanged through many steps and lists: its copies share what they
/// hold until one of them changes.
struct Estimate: Hashable, Sendable {
  // A list of one, as lists are shared by their copies and are no longer than a reference.
  private var shared: [Content]

  fileprivate struct Content: Hashable, Sendable {
    var interval: Interval
    /// The range by the counts alone, where there is a best value.
    var counted: Interval
    var households: Interval?
    var marks: Marks
    var oldest: Day
    var newest: Day
    var claims: Grounds
    var leftOut = Grounds()
    var precedence: Precedence
  }

  init(
    interval: Interval, households: Interval?, marks: Marks, oldest: Day, newest: Day,
    claims: Grounds, precedence: Precedence
  ) {
    shared = [
      Content(
        interval: interval, counted: interval, households: households, marks: marks, oldest: oldest,
        newest: newest, claims: claims, precedence: precedence)
    ]
  }

  var interval: Interval {
    get { shared[0].interval }
    set { shared[0].interval = newValue }
  }
  /// The range by the counts alone, where there is a best value.
  var counted: Interval { shared[0].counted }
  var households: Interval? {
    get { shared[0].households }
    set { shared[0].households = newValue }
  }
  var marks: Marks {
    get { shared[0].marks }
    set { shared[0].marks = newValue }
  }
  /// The day of the oldest count that it rests on, or of the oldest claim where none is one.
  var oldest: Day { shared[0].oldest }
  /// The day of the newest count that it rests on, or of the newest claim where none is one.
  var newest: Day { shared[0].newest }
  /// The claims that it rests on.
  var claims: Grounds { shared[0].claims }
  /// The claims about partly the same people that were not added.
  var leftOut: Grounds { shared[0].leftOut }
  /// The standing of the claim that leads it, by which it is weighed against alternatives.
  var precedence: Precedence { shared[0].precedence }

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
    let all = interval.sum(other.interval)
    let isPartial = all.best != nil && (interval.isEmpty || other.interval.isEmpty)
    let counts =
      switch (best, other.best) {
      case (.some, .some), (nil, nil): counted.sum(other.counted)
      case (.some, nil): counted
      case (nil, .some): other.counted
      }
    join(other)
    (interval, shared[0].counted) = (all, counts)
    households = households.flatMap { left in other.households.map { left.saturatingSum($0) } }
    if isPartial { marks.insert(.atLeast) }
  }

  /// This number less one that is part of it: never below zero, and never with an end that the
  /// other's does not allow.
  func subtracting(_ other: Estimate) -> Estimate {
    var rest = self
    rest.join(other)
    rest.interval = interval.rest(without: other.interval)
    if other.best != nil { rest.shared[0].counted = counted.rest(without: other.counted) }
    rest.households = households.flatMap { left in other.households.map { left.reduced(by: $0) } }
    return rest
  }

  /// Takes a number that came of counts instead of its own.
  mutating func count(_ number: Interval) {
    (interval, shared[0].counted) = (number, number)
  }

  /// Widens the range by another count of the same people.
  mutating func widen(to count: Interval) {
    interval = interval.envelope(count)
    shared[0].counted = counted.envelope(count)
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

  /// Takes in claims about partly the same people that are not added.
  mutating func leaveOut(_ claims: Grounds) { shared[0].leftOut.join(claims) }

  /// Takes in the marks, the days and the claims of the other.
  private mutating func join(_ other: Estimate) { shared[0].join(other.shared[0]) }
}

extension Estimate.Content {
  fileprivate mutating func join(_ other: Self) {
    let isCounted = (interval.best != nil, other.interval.best != nil)
    marks.formUnion(other.marks)
    marks.subtract([.firstCount, .revised, .corrected, .reset])
    if isCounted.0 || isCounted.1 { marks.remove(.vague) }
    claims.join(other.claims)
    leftOut.join(other.leftOut)
    switch isCounted {
    case (true, false): break
    case (false, true):
      (oldest, newest, precedence) = (other.oldest, other.newest, other.precedence)
    case (true, true), (false, false):
      oldest = min(oldest, other.oldest)
      newest = max(newest, other.newest)
      precedence = min(precedence, other.precedence)
    }
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

  /// Both, as numbers of different people; a part without a best value adds none.
  func sum(_ other: Interval) -> Interval {
    let ends = saturatingSum(other)
    let best = other.best.map { (self.best ?? 0).saturatingSum($0) } ?? self.best
    return .ordered(low: ends.low, best: best, high: ends.high)
  }

  /// This number without a part of it; a part without a best value takes none.
  fileprivate func rest(without part: Interval) -> Interval {
    let ends = reduced(by: part)
    return .ordered(
      low: ends.low, best: best.map { max(0, $0 - (part.best ?? 0)) }, high: ends.high)
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
