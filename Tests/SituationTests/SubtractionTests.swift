import Displacement
import TestSupport
import Testing

@testable import Situation

/// Attacks on a public page by adding and subtracting what it shows.
@Suite("Step 14: subtraction")
struct SubtractionTests {
  /// What is known of a number: it is within these bounds.
  private struct Bounds {
    var low: Int
    var high: Int

    mutating func narrow(_ low: Int, _ high: Int) -> Bool {
      let old = (self.low, self.high)
      self.low = max(self.low, low)
      self.high = min(self.high, high)
      return old != (self.low, self.high)
    }
  }

  /// A city with counted quarters whose numbers are exact, and its true numbers.
  private func city(_ generator: inout SeededGenerator) throws -> (Office, [String: Int]) {
    var office = Office()
    let places: [Place.ID] = ["hsk-centre", "hsk-ghwayran", "hsk-nasra", "hsk-zuhour"]
    let sizes = [0, 1, 3, 4, 7, 9, 10, 12, 40, 87, 300, 1_200]
    var truth: [String: Int] = [:]
    let counted = places.filter { _ in Int.random(in: 0..<5, using: &generator) > 0 }
    for place in counted {
      let number = sizes[Int.random(in: 0..<sizes.count, using: &generator)]
      truth["displaced/\(place)"] = number
      try office.record(stock(.displaced, place, on: day(21)), .people(exactly(number)))
    }
    if Bool.random(using: &generator) {
      let rest = sizes[Int.random(in: 0..<sizes.count, using: &generator)]
      let total = truth.values.reduce(rest, +)
      truth["displaced/hsk"] = total
      try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(total)))
    }
    return (office, truth)
  }

  /// What an attacker learns who knows the rules: that shown numbers are rounded to 5, that numbers
  /// are not negative, and that parts and what is not broken down make their whole.
  private func attack(_ page: Summary, _ truth: [String: Int], _ rest: Int) -> [String: Bounds] {
    var known: [String: Bounds] = [:]
    for name in truth.keys { known[name] = Bounds(low: 0, high: 1_000_000) }
    var remainder = Bounds(low: 0, high: 1_000_000)
    for line in page.lines {
      guard let best = line.interval.best else { continue }
      known[line.id] = Bounds(low: max(0, best - 2), high: best + 2)
    }
    if let shown = page.unallocated.first(where: { $0.place == "hsk" }) {
      remainder = Bounds(low: max(0, shown.people - 2), high: shown.people + 2)
    }
    if let total = page.totals.displaced?.interval.best {
      _ = known["displaced/hsk", default: Bounds(low: 0, high: 1_000_000)]
        .narrow(max(0, total - 2), total + 2)
    }
    guard var whole = known["displaced/hsk"] else { return known }
    let parts = truth.keys.filter { $0 != "displaced/hsk" }.sorted()
    for _ in 0..<20 {
      let low = parts.reduce(remainder.low) { $0 + (known[$1]?.low ?? 0) }
      let high = parts.reduce(remainder.high) { $0 + (known[$1]?.high ?? 0) }
      var changed = whole.narrow(low, high)
      for part in parts {
        guard var bounds = known[part] else { continue }
        let others = (low - bounds.low, high - bounds.high)
        if bounds.narrow(whole.low - others.1, whole.high - others.0) { changed = true }
        known[part] = bounds
      }
      if !changed { break }
    }
    known["displaced/hsk"] = whole
    return known
  }

  @Test("no count below the threshold is had from one page by interval arithmetic")
  func onePage() throws {
    var generator = SeededGenerator(seed: 14)
    var withheld = 0
    for round in 0..<400 {
      let (office, truth) = try city(&generator)
      let page = office.summary(day(21), audience: .public)
      let parts = truth.filter { $0.key != "displaced/hsk" }.values.reduce(0, +)
      let known = attack(page, truth, (truth["displaced/hsk"] ?? parts) - parts)
      for (name, number) in truth where number > 0 && number < 10 {
        withheld += 1
        let bounds = try #require(known[name])
        #expect(bounds.high >= 10, "round \(round): \(name) is at most \(bounds.high), \(truth)")
      }
    }
    #expect(withheld > 100)
  }

  @Test("a count that is small on every day is on no day's page, nor in any change")
  func overDays() throws {
    var generator = SeededGenerator(seed: 15)
    for round in 0..<60 {
      var office = Office()
      var small = 0
      for date in 21...25 {
        small = Int.random(in: 1...9, using: &generator)
        for (place, number) in [("hsk-nasra", small), ("hsk-zuhour", 40), ("hsk-centre", 300)] {
          try office.record(
            stock(.displaced, Identifier(known: place), on: day(date)), .people(exactly(number)))
        }
        let earlier = EarlierIssue(
          office.history, asOf: day(max(21, date - 1)), knownAt: office.clock)
        let page = summarise(
          office.history, asOf: day(date), knownAt: .latest, audience: .public, since: earlier)
        let name = "displaced/hsk-nasra"
        #expect(!page.lines.contains { $0.id == name }, "round \(round)")
        #expect(page.comparison?.rows.contains { $0.name == name } == false, "round \(round)")
        for part in page.comparison?.rows.flatMap({ $0.parts ?? [] }) ?? [] {
          #expect(part.people.isMultiple(of: 5), "round \(round)")
        }
      }
    }
  }
}
