import Displacement
import Testing

@testable import Situation

/// The worked examples of the policy, from the public record of January 2022 in Hasakah.
@Suite("Worked examples")
struct WorkedExamples {
  @Test("E1: 250 families held and thousands displaced give a floor and no count")
  func vagueAndHouseholds() throws {
    var office = Office()
    try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(21)), .households(atLeast(250)),
      by: "sdf", group: .civilians, holding: .taken)
    let vague = try office.record(
      moved(
        .displacement, from: ["hsk-ghwayran", "hsk-zuhour"], to: ["hsk-centre"], on: day(21)),
      .people(.vague(.thousands)), by: nil, in: "article", group: .civilians)
    let summary = office.summary(day(21))

    let held = try summary.line("held/hsk-ghwayran+hsk-zuhour")
    #expect(held.interval == interval(1_075, 1_250, nil))
    #expect(held.households == interval(250, 250, nil))
    #expect(held.marks.isSuperset(of: [.atLeast, .converted, .party]))
    #expect(summary.totals.held?.interval == interval(1_075, 1_250, nil))

    let displaced = try #require(summary.totals.displaced)
    #expect(displaced.interval == interval(2_000, nil, 9_999))
    #expect(displaced.marks.contains(.vague))
    #expect(summary.totals.displacementNew?.interval.best == nil)
    #expect(summary.gaps.contains { $0.kind == .vague && $0.claims == [vague] })
  }

  @Test("E1 as stocks: thousands displaced at two places are a floor too")
  func vagueStock() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk-ghwayran", "hsk-zuhour", on: day(21)),
      .people(.vague(.thousands)), by: nil)
    let summary = office.summary(day(21))
    #expect(summary.totals.displaced?.interval == interval(2_000, nil, 9_999))
    #expect(summary.totals.held == nil)
    #expect(summary.gaps.map(\.kind).contains(.vague))
  }

  @Test("E2: people in shelters are part of the city's count")
  func containment() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(23)), .people(atMost(45_000)), by: "ocha")
    try office.record(
      stock(.displaced, "hsk", on: day(23)), .people(exactly(750)), by: "ocha",
      accommodation: .collectiveCentre)
    let summary = office.summary(day(23))

    let city = try summary.line("displaced/hsk")
    #expect(city.interval == interval(nil, 45_000, 45_000))
    #expect(city.marks.isSuperset(of: [.atMost, .firstCount]))
    #expect(city.new == nil)
    #expect(try summary.line("displaced/hsk/collective_centre").interval == Interval(750))
    #expect(summary.totals.displaced?.interval.best == 45_000)
    #expect(summary.unallocated.first { $0.place == "hsk" }?.people == 44_250)
  }

  @Test("E3: the newer and better source is chosen, the other kept as triangulation")
  func newerSourceWins() throws {
    var office = Office()
    let party = try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(21)), .households(exactly(250)),
      by: "sdf", holding: .taken)
    let un = try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(26)), .people(about(5_000)), by: "ocha",
      holding: .stranded)
    let summary = office.summary(day(26))

    let held = try summary.line("held/hsk-ghwayran+hsk-zuhour")
    #expect(held.interval == interval(4_500, 5_000, 5_500))
    #expect(held.selected == [un])
    #expect(held.excluded == [Summary.Exclusion(claim: party, reason: .triangulation)])
    #expect(held.marks.contains(.conflict))
    #expect(summary.conflicts.map(\.ratioHundredths) == [400])
    #expect(summary.totals.held?.interval.best == 5_000)
  }

  @Test("E4: a running total said again brings nobody new", arguments: [true, false])
  func repeatedTotal(asStock: Bool) throws {
    var office = Office()
    for date in [day(23), day(26)] {
      try office.record(
        asStock
          ? stock(.displaced, "hsk", on: date)
          : running(.displacement, from: ["hsk"], since: day(20), through: date),
        .people(atMost(45_000)), by: "ocha")
    }
    let summary = office.summary(day(26))
    let name = asStock ? "displaced/hsk" : "displacement/hsk>?@2022-01-20"
    #expect(try summary.line(name).new == 0)
    #expect(try summary.line(name).interval.best == 45_000)
    #expect(summary.totals.displaced?.interval.best == 45_000)
    if !asStock {
      #expect(summary.totals.displacementNew?.interval == .zero)
      #expect(summary.totals.displacementSinceStart?.interval.best == 45_000)
    }
  }

  @Test("E8: two articles that repeat a report add nothing and corroborate nothing")
  func relays() throws {
    var office = Office()
    office.publish("report", .report)
    office.publish("un-news", .article, relays: "report")
    office.publish("enab-baladi", .article)
    let original = try office.record(
      stock(.displaced, "hsk", on: day(39)), .people(exactly(42_000)), by: "ocha", in: "report")
    let relay = try office.record(
      stock(.displaced, "hsk", on: day(40)), .people(exactly(42_000)), by: nil, in: "un-news")
    let other = try office.record(
      stock(.displaced, "hsk", on: day(39)), .people(exactly(42_000)), by: "ocha",
      in: "enab-baladi")
    let summary = office.summary(day(45))

    let line = try summary.line("displaced/hsk")
    #expect(line.interval == Interval(42_000))
    #expect(line.corroboration == 1)
    #expect(line.selected.count == 1)
    #expect([original, relay, other].count { summary.reason($0) == .relay } == 2)
    #expect(summary.findings.contains { $0.code == "date-drift" })
  }

  @Test("E10: a retracted count falls away, and the earlier page still stands")
  func retraction() throws {
    var office = Office()
    try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(21)), .households(exactly(250)), by: "sdf")
    let un = try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(26)), .people(about(5_000)), by: "ocha")
    let before = office.clock
    office.decide(.retract, on: un)

    let now = office.summary(day(26))
    #expect(now.totals.held?.interval == interval(1_075, 1_250, 1_500))
    #expect(try now.line("held/hsk-ghwayran+hsk-zuhour").marks.contains(.ageing))
    #expect(now.reason(un) == .retracted)
    let then = office.summary(day(26), knownAt: before)
    #expect(then.totals.held?.interval == interval(4_500, 5_000, 5_500))
  }

  @Test("E11: a stock that falls is revised data and no return")
  func fallingStock() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(500_000)), by: "iom")
    try office.record(stock(.displaced, "hsk", on: day(27)), .people(exactly(420_000)), by: "iom")
    let summary = office.summary(day(27))
    let line = try summary.line("displaced/hsk")
    #expect(line.interval == Interval(420_000))
    #expect(line.marks.contains(.revised))
    #expect(line.new == nil)
    #expect(summary.totals.returnedPeriod == nil)
    #expect(summary.totals.returnedSinceStart == nil)
    #expect(summary.residuals.map(\.residual) == [-80_000])
    #expect(summary.residuals.allSatisfy { !$0.isWithinTolerance })
  }

  @Test("E12: a counter that restarts is a second series, never a movement back")
  func restartedCounter() throws {
    var office = Office()
    try office.record(
      running(.displacement, from: ["hsk"], since: day(20), through: day(30)),
      .people(exactly(4_047)), by: "iom")
    try office.record(
      running(.displacement, from: ["hsk"], since: day(31), through: day(33)),
      .people(exactly(123)), by: "iom")
    let summary = office.summary(day(33))
    #expect(try summary.line("displacement/hsk>?@2022-01-20").interval == Interval(4_047))
    let second = try summary.line("displacement/hsk>?@2022-01-31")
    #expect(second.interval == Interval(123))
    #expect(second.marks.contains(.reset))
    #expect(second.new == nil)
    #expect(summary.totals.displacementSinceStart?.interval == Interval(4_047))
  }
}

/// What the first issue of the project asks of a summary.
@Suite("The first acceptance")
struct FirstAcceptance {
  private func seed(_ office: inout Office, approved: Bool) throws -> [Claim.ID] {
    let held = try office.record(
      stock(.held, "hsk-ghwayran", "hsk-zuhour", on: day(21)), .households(atLeast(250)),
      by: "sdf", in: "article", approved: approved, group: .civilians)
    let displaced = try office.record(
      stock(.displaced, "hsk-ghwayran", "hsk-zuhour", on: day(21)),
      .people(.vague(.thousands)), by: "sdf", in: "article", approved: approved,
      group: .civilians)
    return [held, displaced]
  }

  private func sheet(_ office: inout Office) throws {
    try office.record(
      moved(.displacement, from: ["hsk-ghwayran", "hsk-zuhour"], on: day(21)),
      .households(exactly(1_050)))
  }

  @Test("a sheet of 1,050 households is about 5,250 people", arguments: [["hsk"], [], ["SY08"]])
  func sheetAlone(area: [String]) throws {
    var office = Office(area: area.map { Identifier(known: $0) })
    let candidates = try seed(&office, approved: false)
    try sheet(&office)
    let summary = office.summary(day(21))
    let people = interval(4_515, 5_250, 6_300)

    let displaced = try #require(summary.totals.displaced)
    #expect(displaced.interval == people)
    #expect(displaced.households == Interval(1_050))
    #expect(displaced.marks.isSuperset(of: [.derived, .converted]))
    #expect(summary.totals.displacementNew?.interval == people)
    #expect(summary.totals.displacementSinceStart?.interval == people)
    #expect(summary.totals.held == nil)
    #expect(summary.totals.returnedPeriod == nil)
    #expect(summary.candidates == candidates)
    #expect(candidates.allSatisfy { summary.reason($0) == .candidate })

    let next = office.summary(day(22))
    #expect(next.totals.displacementNew == nil)
    #expect(next.totals.displacementSinceStart?.interval == people)
    #expect(next.totals.displaced?.interval == people)
  }

  @Test("once approved, the held are counted and the vague word moves no best value")
  func approved() throws {
    var office = Office()
    let claims = try seed(&office, approved: true)
    try sheet(&office)
    let summary = office.summary(day(21))
    #expect(summary.totals.held?.interval == interval(1_075, 1_250, nil))
    #expect(summary.totals.displaced?.interval.best == 5_250)
    #expect(summary.candidates.isEmpty)
    let line = try summary.line("displaced/hsk-ghwayran+hsk-zuhour")
    #expect(line.interval.best == nil)
    #expect(line.selected == [claims[1]])
  }

  @Test("thousands on the same way beside the sheet move no number", arguments: [true, false])
  func vagueMovement(named: Bool) throws {
    var office = Office()
    try sheet(&office)
    try office.record(
      moved(
        .displacement, from: ["hsk-ghwayran", "hsk-zuhour"], to: named ? ["hsk-centre"] : [],
        on: day(21)),
      .people(.vague(.thousands)), by: "sdf", in: "article")
    let totals = office.summary(day(21)).totals
    for total in [totals.displaced, totals.displacementNew, totals.displacementSinceStart] {
      #expect(total?.interval == interval(4_515, 5_250, 6_300))
    }
  }
}
