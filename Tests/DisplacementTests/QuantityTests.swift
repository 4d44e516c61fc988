import Displacement
import TestSupport
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test("what is valid is exactly what the parts and the hedge allow")
  func validity() {
    let values: [Int?] = [nil, 0, 1, 2, 3]
    for quantifier in Quantifier.allCases {
      for low in values {
        for best in values {
          for high in values {
            let quantity = Quantity(quantifier, low: low, best: best, high: high)
            let expected = QuantityTests.isValid(quantifier, low, best, high)
            #expect((quantity != nil) == expected, "\(quantifier) \([low, best, high])")
            if let quantity { check(quantity) }
          }
        }
      }
    }
  }

  /// The rules in the words of the domain model.
  private static func isValid(
    _ quantifier: Quantifier, _ low: Int?, _ best: Int?, _ high: Int?
  ) -> Bool {
    let given = [low, best, high].compactMap { $0 }
    guard !given.isEmpty, given == given.sorted() else { return false }
    return switch quantifier {
    case .exact: Set(given).count == 1
    case .about: best != nil
    case .atLeast: high == nil && Set(given).count == 1
    case .atMost: low == nil && Set(given).count == 1
    case .between: low != nil && high != nil
    case .vague: best == nil && low != nil
    }
  }

  private func check(_ quantity: Quantity) {
    let interval = quantity.interval()
    let given = [interval.low, interval.best, interval.high].compactMap { $0 }
    #expect(given == given.sorted())
    #expect(interval.best == quantity.best)
    switch quantity.quantifier {
    case .exact: #expect(interval.low == interval.high)
    case .atLeast: #expect(interval.high == nil && interval.low == interval.best)
    case .atMost: #expect(interval.low == nil && interval.high == interval.best)
    case .about, .between, .vague: break
    }
  }

  @Test("no number is below zero or above the bound")
  func bounds() {
    #expect(Quantity.exactly(-1) == nil)
    #expect(Quantity.exactly(Quantity.bounds.upperBound) != nil)
    #expect(Quantity.exactly(Quantity.bounds.upperBound + 1) == nil)
    #expect(Quantity.between(5, 4) == nil)
    #expect(Quantity(.vague, best: 3) == nil)
  }

  @Test(
    "about n reaches a tenth of n both ways, half up",
    arguments: [(5_000, 4_500, 5_500), (5, 5, 6), (15, 14, 17), (0, 0, 0), (1, 1, 1)])
  func about(number: Int, low: Int, high: Int) {
    #expect(Quantity.about(number)?.interval() == Interval(low: low, best: number, high: high))
  }

  @Test("bounds that a source gave with about stand")
  func aboutWithBounds() {
    let quantity = Quantity(.about, low: 90, best: 100, high: 105)
    #expect(quantity?.interval(aboutPercent: 50) == Interval(low: 90, best: 100, high: 105))
    #expect(Quantity.about(100)?.interval(aboutPercent: 200).low == 0)
    #expect(Quantity.about(100)?.interval(aboutPercent: -5).low == 100)
  }

  @Test(
    "a vague word has no best value",
    arguments: [
      (Magnitude.few, 3, 9), (.tens, 20, 99), (.hundreds, 200, 999), (.thousands, 2_000, 9_999),
      (.tensOfThousands, 20_000, 99_999), (.hundredsOfThousands, 200_000, 999_999),
      (.millions, 2_000_000, 9_999_999),
    ])
  func vague(magnitude: Magnitude, low: Int, high: Int) {
    #expect(Quantity.vague(magnitude).interval() == Interval(low: low, best: nil, high: high))
  }

  @Test("the middle of a range is derived, and only where no best value was said")
  func midpoint() {
    #expect(Quantity.between(3, 6)?.midpoint == 5)
    #expect(Quantity.between(3, 5)?.midpoint == 4)
    #expect(Quantity(.between, low: 3, best: 4, high: 6)?.midpoint == nil)
    #expect(Quantity.exactly(3)?.midpoint == nil)
  }
}

@Suite("Intervals")
struct IntervalTests {
  private static func random(_ generator: inout SeededGenerator) -> Interval {
    let ends = (0..<3).map { _ in Int.random(in: 0...50, using: &generator) }.sorted()
    func maybe(_ end: Int) -> Int? { Bool.random(using: &generator) ? end : nil }
    return Interval(low: maybe(ends[0]), best: maybe(ends[1]), high: maybe(ends[2])) ?? .zero
  }

  @Test("sums and products keep low ≤ best ≤ high, and an open high end stays open")
  func laws() throws {
    var generator = SeededGenerator(seed: 11)
    let factors = try #require(Interval.Factors(low: 430, best: 500, high: 600))
    for _ in 0..<5_000 {
      let (left, right) = (Self.random(&generator), Self.random(&generator))
      let sum = left + right
      #expect(sum == right + left)
      #expect(Interval(low: sum.low, best: sum.best, high: sum.high) == sum)
      #expect((sum.high == nil) == (left.high == nil || right.high == nil))
      #expect((sum.best == nil) == (left.best == nil || right.best == nil))
      let envelope = left.envelope(right)
      #expect(envelope.best == left.best)
      #expect(envelope.high == nil || envelope.high == max(left.high ?? 0, right.high ?? 0))
      let people = left.multiplied(by: factors, dividedBy: 100)
      #expect(Interval(low: people.low, best: people.best, high: people.high) == people)
      #expect((people.high == nil) == (left.high == nil))
    }
  }

  @Test("households become people end by end, half up")
  func households() throws {
    let factors = try #require(Interval.Factors(low: 430, best: 500, high: 600))
    let size = HouseholdSize(hundredths: factors, validFrom: .first, source: "OCHA")
    #expect(size.people(in: Interval(1_050)) == Interval(low: 4_515, best: 5_250, high: 6_300))
    #expect(
      size.people(in: try #require(Interval(low: 250, best: 250, high: nil)))
        == Interval(low: 1_075, best: 1_250, high: nil))
    let odd = try #require(Interval.Factors(low: 1, best: 150, high: 250))
    #expect(
      Interval(1).multiplied(by: odd, dividedBy: 100) == Interval(low: 0, best: 2, high: 3))
  }

  @Test("factors are positive, in order and bounded, so that no product overflows")
  func factors() throws {
    #expect(Interval.Factors(low: 0, best: 1, high: 1) == nil)
    #expect(Interval.Factors(low: 2, best: 1, high: 3) == nil)
    #expect(Interval.Factors(low: 1, best: 1, high: Interval.Factors.greatest + 1) == nil)
    let greatest = Interval.Factors.greatest
    let factors = try #require(Interval.Factors(low: 1, best: greatest, high: greatest))
    let most = Interval(Quantity.bounds.upperBound).multiplied(by: factors, dividedBy: 100)
    #expect(most.high == Quantity.bounds.upperBound * 100)
  }

  @Test("negative and reversed ends are no interval")
  func validity() {
    #expect(Interval(low: -1, best: nil, high: nil) == nil)
    #expect(Interval(low: 3, best: 2, high: nil) == nil)
    #expect(Interval(low: 3, best: nil, high: 2) == nil)
    #expect(Interval(low: nil, best: nil, high: nil)?.isEmpty == true)
    #expect(Interval.zero.isEmpty == false)
  }
}
