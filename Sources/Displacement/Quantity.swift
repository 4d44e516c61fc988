/// How many, as a source said it: a number with its hedge, a range, or a vague amount.
///
/// A quantity keeps what was said. ``interval(aboutPercent:)`` is what it means by the policy.
/// Always 0 ≤ low ≤ best ≤ high where they are present, and at least one of them is.
public struct Quantity: Hashable, Sendable {
  /// How the source hedged the number.
  public let quantifier: Quantifier
  private let ends: OpenEnds

  /// The least number the source gave, where it gave one.
  public var low: Int? { ends.low }
  /// The number the source gave, where it gave one; a vague amount never has one.
  public var best: Int? { ends.best }
  /// The greatest number the source gave, where it gave one.
  public var high: Int? { ends.high }

  private init(_ quantifier: Quantifier, _ low: Int?, _ best: Int?, _ high: Int?) {
    self.quantifier = quantifier
    ends = OpenEnds(low, best, high)
  }

  /// Takes the parts as a sheet or a ledger holds them, or nothing where they contradict each
  /// other or the quantifier.
  ///
  /// - Parameters:
  ///   - quantifier: how the number was hedged.
  ///   - low: the least number, if one was given.
  ///   - best: the number itself, if one was given.
  ///   - high: the greatest number, if one was given.
  public init?(_ quantifier: Quantifier, low: Int? = nil, best: Int? = nil, high: Int? = nil) {
    // Sheets make millions of quantities: no lists.
    guard low != nil || best != nil || high != nil,
      Quantity.holds(low), Quantity.holds(best), Quantity.holds(high),
      Quantity.isOrdered(low, best), Quantity.isOrdered(best, high), Quantity.isOrdered(low, high)
    else { return nil }
    switch quantifier {
    case .exact:
      guard let number = best ?? low ?? high, low ?? number == number, high ?? number == number
      else { return nil }
      self.init(.exact, number, number, number)
    case .about:
      guard let best else { return nil }
      self.init(.about, low, best, high)
    case .atLeast:
      guard let number = best ?? low, low ?? number == number, high == nil else { return nil }
      self.init(.atLeast, number, number, nil)
    case .atMost:
      guard let number = best ?? high, high ?? number == number, low == nil else { return nil }
      self.init(.atMost, nil, number, number)
    case .between:
      guard let low, let high else { return nil }
      self.init(.between, low, best, high)
    case .vague:
      guard best == nil, let low else { return nil }
      self.init(.vague, low, nil, high)
    }
  }

  private static func holds(_ number: Int?) -> Bool { number.map(bounds.contains) ?? true }

  private static func isOrdered(_ lower: Int?, _ upper: Int?) -> Bool {
    guard let lower, let upper else { return true }
    return lower <= upper
  }

  /// The numbers that a quantity can hold: 0 to a hundred thousand million, more than there are
  /// people, so that sums of them cannot overflow.
  public static let bounds = 0...100_000_000_000

  /// The amount between two vague words, such as "thousands".
  public static func vague(_ magnitude: Magnitude) -> Quantity {
    Quantity(.vague, magnitude.low, nil, magnitude.high)
  }

  /// Exactly that number, or nothing where it is out of ``bounds``.
  public static func exactly(_ number: Int) -> Quantity? { Quantity(.exact, best: number) }

  /// About that number, or nothing where it is out of ``bounds``.
  public static func about(_ number: Int) -> Quantity? { Quantity(.about, best: number) }

  /// That number or more, or nothing where it is out of ``bounds``.
  public static func atLeast(_ number: Int) -> Quantity? { Quantity(.atLeast, best: number) }

  /// That number or fewer, or nothing where it is out of ``bounds``.
  public static func atMost(_ number: Int) -> Quantity? { Quantity(.atMost, best: number) }

  /// A number from `low` to `high`, or nothing where they are reversed or out of ``bounds``.
  public static func between(_ low: Int, _ high: Int) -> Quantity? {
    Quantity(.between, low: low, high: high)
  }
}

/// How a source hedged a number (the "quantifier" of IDMC Helix).
public enum Quantifier: String, CaseIterable, Sendable {
  case exact, about
  case atLeast = "at_least"
  case atMost = "at_most"
  case between
  /// A word such as "hundreds" in place of a number.
  case vague
}

/// A word that gives an order of magnitude in place of a number, read as `policy 1` reads it.
public enum Magnitude: Int, CaseIterable, Sendable {
  /// A few: عدة, بضع. 3 to 9.
  case few = 3
  /// Tens, dozens: عشرات. 20 to 99.
  case tens = 20
  /// Hundreds: مئات. 200 to 999.
  case hundreds = 200
  /// A few thousand: بضعة آلاف, and thousands: آلاف. 2,000 to 9,999.
  case thousands = 2_000
  /// Tens of thousands: عشرات الآلاف. 20,000 to 99,999.
  case tensOfThousands = 20_000
  /// Hundreds of thousands: مئات الآلاف. 200,000 to 999,999.
  case hundredsOfThousands = 200_000
  /// Millions: ملايين. 2,000,000 to 9,999,999.
  case millions = 2_000_000

  /// The least number the word can mean.
  public var low: Int { rawValue }

  /// The greatest number the word can mean.
  public var high: Int { self == .few ? 9 : rawValue * 5 - 1 }
}
