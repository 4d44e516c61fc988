/// What a quantity means: the least, the most likely and the greatest number, each perhaps open.
///
/// An open end is `nil`. Always 0 ≤ low ≤ best ≤ high where they are present.
public struct Interval: Hashable, Sendable {
  private let ends: OpenEnds

  /// The least number; `nil` where nothing bounds it from below but zero.
  public var low: Int? { ends.low }
  /// The number to print; `nil` where no source gave one.
  public var best: Int? { ends.best }
  /// The greatest number; `nil` where nothing bounds it from above.
  public var high: Int? { ends.high }

  /// The interval of these ends, or nothing where they are negative or out of order.
  public init?(low: Int?, best: Int?, high: Int?) {
    let given = [low, best, high].compactMap(\.self)
    guard given.allSatisfy({ $0 >= 0 }), zip(given, given.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.init(unchecked: low, best, high)
  }

  package init(unchecked low: Int?, _ best: Int?, _ high: Int?) {
    ends = OpenEnds(low, best, high)
  }

  /// Exactly that number, which must not be negative.
  public init(_ number: Int) {
    precondition(number >= 0, "an interval of people cannot be negative")
    self.init(unchecked: number, number, number)
  }

  /// Nobody, as a source said it: zero is a number, not a missing one.
  public static let zero = Interval(0)

  /// Whether the interval says nothing at all.
  public var isEmpty: Bool { low == nil && best == nil && high == nil }
}

extension Interval {
  /// Both together: ends are added, an open upper end stays open, and a best value is had only
  /// where both have one.
  public static func + (left: Interval, right: Interval) -> Interval {
    Interval(
      unchecked: left.low == nil && right.low == nil ? nil : (left.low ?? 0) + (right.low ?? 0),
      sum(left.best, right.best), sum(left.high, right.high))
  }

  /// The interval that holds both: the least low, the greatest high, and the best of the first.
  public func envelope(_ other: Interval) -> Interval {
    let low = lowest(self, other)
    let high = highest(self, other)
    return Interval(unchecked: low, best, high)
  }

  /// Each end times the matching end of the range, such as a household size in hundredths of a
  /// person, rounded half up after the division.
  ///
  /// - Parameters:
  ///   - range: the low, best and high factors.
  ///   - divisor: what the factors are divided by, 1 or more.
  /// - Returns: the scaled interval; open ends stay open.
  public func multiplied(by range: Factors, dividedBy divisor: Int) -> Interval {
    func scale(_ number: Int?, _ factor: Int) -> Int? {
      number.map { ($0 * factor * 2 + divisor) / (2 * divisor) }
    }
    return Interval(
      unchecked: scale(low, range.low), scale(best, range.best), scale(high, range.high))
  }

  /// Three factors in order, low ≤ best ≤ high.
  public struct Factors: Hashable, Sendable {
    /// The factor of the low end.
    public let low: Int
    /// The factor of the best value.
    public let best: Int
    /// The factor of the high end.
    public let high: Int

    /// The greatest factor, a hundred persons in hundredths, so that products cannot overflow.
    public static let greatest = 10_000

    /// The three factors, or nothing where they are not positive, in order and at most
    /// ``greatest``.
    public init?(low: Int, best: Int, high: Int) {
      guard 0 < low, low <= best, best <= high, high <= Factors.greatest else { return nil }
      self.low = low
      self.best = best
      self.high = high
    }
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return left + right
  }

  private func lowest(_ left: Interval, _ right: Interval) -> Int? {
    guard let first = left.low, let second = right.low else { return nil }
    return min(first, second)
  }

  private func highest(_ left: Interval, _ right: Interval) -> Int? {
    guard let first = left.high, let second = right.high else { return nil }
    return max(first, second)
  }
}

extension Quantity {
  /// What the quantity means as a range.
  ///
  /// "About n" without bounds of its own is n less and more `aboutPercent`, rounded half up; the
  /// middle of "between a and b" is arithmetic, not a source's word, so it has no best value
  /// unless the source gave one (see ``midpoint``).
  ///
  /// - Parameter aboutPercent: how far "about" reaches, in percent of the number, 0 to 100.
  /// - Returns: the range, with the ends open that the source left open.
  public func interval(aboutPercent: Int = 10) -> Interval {
    guard quantifier == .about, let best else { return Interval(unchecked: low, best, high) }
    let reach = 100 - max(0, min(100, aboutPercent))
    let below = (best * reach * 2 + 100) / 200
    let above = (best * (200 - reach) * 2 + 100) / 200
    return Interval(unchecked: low ?? below, best, high ?? above)
  }

  /// The middle of a range that has no best value of its own, rounded half up: derived, never
  /// said by a source.
  public var midpoint: Int? {
    guard quantifier == .between, best == nil, let low, let high else { return nil }
    return (low + high + 1) / 2
  }
}

extension Interval: CustomStringConvertible {
  /// `4515 ≤ 5250 ≤ 6300`, with `?` for an open end or a missing value.
  public var description: String {
    [low, best, high].map { $0.map(String.init) ?? "?" }.joined(separator: " ≤ ")
  }
}
