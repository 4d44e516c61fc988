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

  // MARK: - What stands beside a line

  @Test("a claim that partners may not see moves no end and no ratio of a line that they see")
  func closedTriangulation() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(21)), .people(exactly(300)), by: "ocha",
      method: .registration)
    try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(21)), .people(exactly(777)), by: "sarc",
      sensitivity: .severe)
    try office.record(
      stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(1_200)), by: "ocha")
    #expect(office.summary(day(21)).conflicts.map(\.ratioHundredths) == [259])
    for audience in [Audience.partners, .public] {
      let page = office.summary(day(21), audience: audience)
      #expect(try page.line("displaced/hsk-ghwayran").interval == Interval(300))
      #expect(page.conflicts.isEmpty)
    }
  }

  @Test("a count too small for the public is no end of a range and no part of a ratio")
  func smallTriangulation() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk-zuhour", on: day(21)), .people(exactly(200)), by: "ocha",
      method: .registration)
    try office.record(
      stock(.displaced, "hsk-zuhour", on: day(21)), .people(exactly(7)), by: "sarc")
    let page = office.summary(day(21), audience: .public)
    #expect(try page.line("displaced/hsk-zuhour").interval == interval(0, 200, 200))
    #expect(page.conflicts.isEmpty)
    #expect(!office.summary(day(21)).conflicts.isEmpty)
  }

  @Test("what the city's held people are beyond those of its parts is not for the public")
  func heldRemainder() throws {
    var office = Office()
    try office.record(stock(.held, "hsk-zuhour", on: day(21)), .people(exactly(343)))
    try office.record(stock(.held, "hsk", on: day(21)), .people(exactly(5_000)))
    #expect(!office.summary(day(21)).unallocated.isEmpty)
    #expect(office.summary(day(21), audience: .public).unallocated.isEmpty)
  }

  @Test("a number too sensitive is not left beside one that is a hundredth of it")
  func coveredSecret() throws {
    var office = Office()
    for (place, count) in [("hsk-ghwayran", 5_000), ("hsk-nasra", 4), ("hsk-zuhour", 3)] {
      try office.record(
        stock(.displaced, Identifier(known: place), on: day(21)), .people(exactly(count)))
    }
    try office.record(
      stock(.displaced, "hsk-centre", on: day(21)), .people(exactly(900)), sensitivity: .severe)
    let page = office.summary(day(21), audience: .partners)
    #expect(page.totals.displaced?.interval.best == 5_907)
    let shown = page.lines.filter { $0.cell.place != "hsk" }.compactMap(\.interval.best)
    #expect(5_907 - shown.reduce(0, +) - 900 >= 45, "\(page.lines.map(\.id))")
  }

  @Test("a count that is part of its place and of the city's shelters is had from neither")
  func twoFamilies() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-ghwayran", on: day(21)), .people(exactly(500)))
    try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(21)), .people(exactly(135)),
      accommodation: .hostFamily, sensitivity: .severe)
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(900)))
    try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(300)), accommodation: .hostFamily)
    let page = office.summary(day(21), audience: .partners)
    #expect(!page.unallocated.contains { $0.place == "hsk-ghwayran" })
    #expect(page.unallocated.contains { $0.place == "hsk" })
  }

  @Test("what was withheld yesterday is in no change, no residual and no cause of today")
  func yesterday() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(21)), .people(exactly(777)), by: "ocha",
      sensitivity: .severe)
    try office.record(
      stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(800)), by: "ocha")
    try office.record(
      stock(.displaced, "hsk-centre", on: day(21)), .people(exactly(4_000)), by: "ocha")
    try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(22)), .people(exactly(300)), by: "ocha")
    let earlier = EarlierIssue(office.history, asOf: day(21), knownAt: office.clock)
    #expect(office.summary(day(22)).residuals.map(\.residual) == [-477])
    for audience in [Audience.partners, .public] {
      let page = summarise(
        office.history, asOf: day(22), knownAt: .latest, audience: audience, since: earlier)
      let line = try page.line("displaced/hsk-ghwayran")
      #expect(line.interval.best == 300 && line.change == nil && line.new == nil)
      #expect(try page.line("displaced/hsk-nasra").change == nil)
      #expect(page.residuals.isEmpty)
      #expect(page.comparison?.rows.map(\.name) == [])
    }
  }

  @Test("a count that was small yesterday is not had from today's change, nor from a series")
  func smallYesterday() throws {
    var office = Office()
    for (place, count) in [("hsk-ghwayran", 7), ("hsk-nasra", 30), ("hsk-centre", 500)] {
      try office.record(
        stock(.displaced, Identifier(known: place), on: day(21)), .people(exactly(count)))
    }
    try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(22)), .people(exactly(40)))
    let page = office.summary(day(22), audience: .public)
    #expect(try page.line("displaced/hsk-ghwayran").change == nil)
    #expect(try page.line("displaced/hsk-nasra").change == nil)
    let days = [day(21), day(22)]
    let hidden = withheldLines(
      office.history, days: days, knownAt: .latest, audience: .public)
    #expect(hidden.isSuperset(of: ["displaced/hsk-ghwayran", "displaced/hsk-nasra"]))
    let archived = summarise(
      office.history, asOf: day(22), knownAt: .latest, audience: .public, hiding: hidden)
    #expect(!archived.lines.contains { hidden.contains($0.id) })
  }

  @Test("too few households are not had from those of other places")
  func smallHouseholds() throws {
    var office = Office()
    for (place, count) in [("hsk-ghwayran", 9), ("hsk-nasra", 90), ("hsk-centre", 71)] {
      try office.record(
        stock(.displaced, Identifier(known: place), on: day(21)),
        .both(people: exactly(count * 5), households: exactly(count)))
    }
    let page = office.summary(day(21), audience: .public)
    #expect(page.lines.allSatisfy { $0.households == nil })
    #expect(page.totals.displaced?.households == nil)
  }
}
