/// An exact number as words and digits give it: a whole number, a decimal or a fraction.
///
/// Arithmetic answers `nil` instead of overflowing.
package struct Rational: Hashable, Sendable {
  /// The number above the line.
  package let numerator: Int
  /// The number below the line, 1 or more; the two have no common divisor.
  package let denominator: Int

  /// A whole number.
  package init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// A fraction in its lowest terms, or nothing where the denominator is not positive.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator > 0, numerator != .min else { return nil }
    let divisor = Rational.commonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The whole number, where it is one.
  package var whole: Int? { denominator == 1 ? numerator : nil }

  /// The nearest double, for display and comparison with others only.
  package var double: Double { Double(numerator) / Double(denominator) }

  func plus(_ other: Rational) -> Rational? {
    let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, third) = left.addingReportingOverflow(right)
    let (below, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
    return first || second || third || fourth ? nil : Rational(sum, over: below)
  }

  func times(_ other: Rational) -> Rational? {
    // Cross-cancelling first keeps products of reduced fractions small.
    guard let left = Rational(numerator, over: other.denominator),
      let right = Rational(other.numerator, over: denominator)
    else { return nil }
    let (above, first) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (below, second) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return first || second ? nil : Rational(above, over: below)
  }

  func times(_ whole: Int) -> Rational? { times(Rational(whole)) }

  var negated: Rational {
    Rational(numerator == .min ? .max : -numerator, over: denominator) ?? self
  }

  /// The denominator of the number divided by a whole number; 1 where it is a multiple.
  func denominatorOfQuotient(by whole: Int) -> Int {
    Rational(1, over: whole).flatMap { times($0) }?.denominator ?? 1
  }

  private static func commonDivisor(_ first: UInt, _ second: UInt) -> Int {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return max(1, Int(first))
  }
}

extension Rational: Comparable {
  /// Orders numbers by their value.
  package static func < (left: Rational, right: Rational) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}
