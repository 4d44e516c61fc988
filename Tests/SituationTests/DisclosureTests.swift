import Displacement
import TestSupport
import Testing

@testable import Situation

@Suite("Step 14: disclosure")
struct DisclosureTests {
  @Test("the public sees people who are held at city level, partners where they are")
  func liftsHeld() throws {
    var office = Office()
    try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(21)), .households(exactly(250)), by: "sdf")
    let partners = office.summary(day(21), audience: .partners)
    #expect(partners.lines.map(\.id).contains("held/hsk-ghwayran+hsk-zuhour"))
    let page = office.summary(day(21), audience: .public)
    #expect(page.lines.map(\.id) == ["held/hsk"])
    #expect(page.lines[0].interval == interval(1_075, 1_250, 1_500))
    #expect(page.totals.held?.lines == ["held/hsk"])
    #expect(page.withheld == 1)
  }

  @Test("without a city around them, held people are withheld")
  func withholdsHeldWithoutCity() throws {
    var office = Office(area: ["camp"])
    office.history.places = PlaceTree([Place(id: "camp", nameEnglish: "A camp", kind: .camp)])
    try office.record(stock(.held, "camp", on: day(21)), .people(exactly(600)))
    let page = office.summary(day(21), audience: .public)
    #expect(page.lines.isEmpty)
    #expect(page.totals.held == nil)
    #expect(page.claims.isEmpty)
  }

  @Test("a small count takes the next smallest with it")
  func suppressesComplements() throws {
    var office = Office()
    let counts: [(Place.ID, Int)] = [
      ("hsk-centre", 1_203), ("hsk-ghwayran", 4), ("hsk-nasra", 87), ("hsk-zuhour", 502),
    ]
    for (place, count) in counts {
      try office.record(stock(.displaced, place, on: day(21)), .people(exactly(count)))
    }
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(1_796)))
    let page = office.summary(day(21), audience: .public)
    let shown = page.lines.map { "\($0.id) \($0.interval.best ?? -1)" }
    #expect(
      shown == ["displaced/hsk 1795", "displaced/hsk-centre 1205", "displaced/hsk-zuhour 500"])
    #expect(page.withheld == 2)
    #expect(page.unallocated.isEmpty)
    #expect(office.summary(day(21), audience: .partners).withheld == 0)
  }

  @Test("partners cannot subtract what is too sensitive for them")
  func suppressesBesideSensitive() throws {
    var office = Office()
    let counts: [(Place.ID, Int, Sensitivity)] = [
      ("hsk-centre", 1_203, .low), ("hsk-ghwayran", 4, .low), ("hsk-nasra", 87, .severe),
      ("hsk-zuhour", 502, .low),
    ]
    for (place, count, sensitivity) in counts {
      try office.record(
        stock(.displaced, place, on: day(21)), .people(exactly(count)), sensitivity: sensitivity)
    }
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(1_796)))
    let page = office.summary(day(21), audience: .partners)
    let shown = page.lines.map { "\($0.id) \($0.interval.best ?? -1)" }
    #expect(
      shown == ["displaced/hsk 1796", "displaced/hsk-centre 1203", "displaced/hsk-zuhour 502"])
    #expect(page.unallocated.isEmpty)
    #expect(page.withheld == 2)
  }

  @Test("nobody is zero, and zero is shown")
  func zeroStays() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(0)))
    #expect(office.summary(day(21), audience: .public).totals.displaced?.interval == .zero)
  }

  @Test("a sensitive line goes, and with it a total of nothing else", arguments: Audience.allCases)
  func ceiling(audience: Audience) throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(5_000)), sensitivity: .severe)
    let page = office.summary(day(21), audience: audience)
    #expect(page.lines.isEmpty == (audience != .internal))
    #expect((page.totals.displaced == nil) == (audience != .internal))
    #expect(page.claims.isEmpty == (audience != .internal))
    #expect(page.withheld == (audience == .internal ? 0 : 2))
  }

  @Test("routes are for the office and its partners")
  func routes() throws {
    var office = Office()
    let route = Route(origins: set(["hsk-ghwayran"]), destinations: set(["hsk-centre"]))
    let severe = Route(
      id: "secret", origins: set(["hsk-zuhour"]), destinations: set(["hsk-centre"]),
      sensitivity: .severe)
    for route in [route, severe] {
      let status = RouteTests.status(.open, of: route.id, on: day(21))
      office.record(route, status)
      office.decide(Decision(.approve, on: .routeStatus(status.id)))
    }
    #expect(office.summary(day(21)).routes.count == 2)
    #expect(office.summary(day(21), audience: .partners).routes.map(\.route.id) == [route.id])
    let page = office.summary(day(21), audience: .public)
    #expect(page.routes.isEmpty)
    #expect(page.withheld == 2)
  }

  @Test("a total that is withheld is counted, and so is what is not broken down")
  func countedTotals() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(424)), by: "ocha")
    for (place, people) in [("hsk-zuhour", 117), ("hsk-ghwayran", 303)] {
      try office.record(
        stock(.displaced, Identifier(known: place), on: day(21)), .people(exactly(people)))
    }
    let page = office.summary(day(21), audience: .public)
    #expect(page.unallocated.isEmpty)
    #expect(page.withheld == 1)
    #expect(page.withholdings.keys.map(\.reason) == [.small])
  }

  @Test("the public sees no difference of fewer people than the threshold since an issue")
  func smallDifference() throws {
    var office = Office()
    for (date, people) in [(21, 340), (22, 345)] {
      try office.record(
        running(.displacement, from: ["hsk"], since: day(20), through: day(date)),
        .people(exactly(people)), by: "ocha")
    }
    func rows(_ audience: Audience) -> [Summary.Comparison.Row] {
      let earlier = EarlierIssue(office.history, asOf: day(21), knownAt: .latest)
      return summarise(
        office.history, asOf: day(22), knownAt: .latest, audience: audience, since: earlier
      ).comparison?.rows ?? []
    }
    #expect(rows(.internal).contains { $0.difference == 5 })
    #expect(!rows(.public).contains { $0.difference != 0 })
  }

  @Test("lines hide the names of claims that their audience may not see")
  func concealedNames() throws {
    var office = Office()
    let secret = try office.record(
      stock(.displaced, "hsk-zuhour", on: day(21)), .people(exactly(40)), sensitivity: .severe)
    let open = try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(21)), .people(exactly(300)))
    let partners = office.summary(day(21), audience: .partners)
    #expect(partners.lines.contains { $0.selected.contains(secret) })
    #expect(partners.concealed.contains(secret))
    let whole = office.summary(day(21))
    #expect(whole.concealed.isEmpty)
    #expect(whole.lines.contains { $0.selected.contains(open) })
  }

  @Test("tightening an audience never reveals a number")
  func tightening() throws {
    for seed in LawTests.seeds {
      var ledger = try RandomLedger(seed: seed, claims: 1 + Int(seed) % 20)
      let date = day(24 + ledger.pick(5))
      let office = ledger.office.summary(date)
      let partners = ledger.office.summary(date, audience: .partners)
      let page = ledger.office.summary(date, audience: .public)
      let known = Dictionary(uniqueKeysWithValues: office.lines.map { ($0.id, $0) })
      for line in partners.lines {
        // Differences to what was withheld the day before are not shown.
        var whole = known[line.id]
        if line.change == nil { whole?.change = nil }
        if line.new == nil { whole?.new = nil }
        #expect(whole == line, "seed \(seed): \(line.id)")
      }
      for line in page.lines { check(line, known, office, seed) }
      #expect(Set(page.claims.keys).isSubset(of: partners.claims.keys), "seed \(seed)")
      #expect(Set(partners.claims.keys).isSubset(of: office.claims.keys), "seed \(seed)")
      #expect(page.claims.values.allSatisfy { $0.sensitivity <= .moderate }, "seed \(seed)")
      #expect(partners.claims.values.allSatisfy { $0.sensitivity <= .high }, "seed \(seed)")
      checkSubtraction(page, office, seed)
    }
  }

  private func check(
    _ line: Summary.Line, _ known: [String: Summary.Line], _ office: Summary, _ seed: UInt64
  ) {
    let numbers = [line.interval.low, line.interval.best, line.interval.high].compactMap(\.self)
    #expect(numbers.allSatisfy { $0.isMultiple(of: 5) }, "seed \(seed): \(line.id)")
    #expect(line.interval.best.map { $0 == 0 || $0 >= 10 } ?? true, "seed \(seed): \(line.id)")
    let isHeld = line.cell.measure == .held || line.cell.measure == .movement(.release)
    guard isHeld else {
      let exact = known[line.id]?.interval.best
      #expect(
        exact.map { PrintRounding.nearest($0, 5) } == line.interval.best,
        "seed \(seed): \(line.id)")
      return
    }
    let region = line.cell.region + line.cell.origins + line.cell.destinations
    let isWide = region.allSatisfy { office.places[$0]?.kind.isCityOrWider == true }
    #expect(isWide, "seed \(seed): \(line.id)")
  }

  /// A place with one part hidden must hide another part, or what is not broken down.
  private func checkSubtraction(_ page: Summary, _ office: Summary, _ seed: UInt64) {
    let shown = Set(page.lines.map(\.id))
    let stocks = office.lines.filter {
      [.displaced, .returned].contains($0.cell.measure) && $0.cell.group == nil
        && $0.cell.accommodation == nil && $0.cell.members.isEmpty
    }
    for parent in stocks where shown.contains(parent.id) {
      let isSplit = office.lines.contains {
        $0.cell.measure == parent.cell.measure && !$0.cell.members.isEmpty
      }
      guard !isSplit else { continue }
      guard let place = parent.cell.place else { continue }
      let parts = stocks.filter {
        $0.cell.measure == parent.cell.measure
          && $0.cell.place.flatMap { office.places.parent(of: $0) } == place
      }
      let hidden = parts.filter { !shown.contains($0.id) }
      let remainder = page.unallocated.contains {
        $0.measure == parent.cell.measure && $0.place == place
      }
      #expect(hidden.isEmpty || !remainder, "seed \(seed): \(parent.id)")
    }
  }
}

@Suite("Step 15: rounding for print")
struct PrintRoundingTests {
  @Test(
    "estimates have three significant figures, half up",
    arguments: [
      (5_250, 5_250), (4_515, 4_520), (12_480, 12_500), (6_300, 6_300), (999, 999),
      (1_004, 1_000), (1_005, 1_010), (99_950, 100_000), (0, 0), (-4_515, -4_520),
      (Int.max, 9_220_000_000_000_000_000),
    ])
  func threeFigures(count: Int, printed: Int) {
    #expect(PrintRounding.threeFigures(count) == printed)
    let rounded = PrintRounding([.converted]).printed(count)
    #expect(rounded.value == printed)
    #expect(rounded.isRounded == (count != printed))
  }

  @Test("a count is printed as its source gave it")
  func exactCounts() {
    #expect(PrintRounding([.about]).printed(4_515) == (4_515, false))
    #expect(PrintRounding([.summed]).printed(4_515) == (4_515, false))
    #expect(PrintRounding([.summed, .about]).printed(4_515) == (4_520, true))
  }
}
