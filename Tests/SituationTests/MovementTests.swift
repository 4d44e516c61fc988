import Displacement
import Testing

@testable import Situation

@Suite("Steps 9 to 12: movements")
struct MovementTests {
  // MARK: - 9 Cumulative to new

  @Test("a running total brings what it grew by, and a fall is a revision")
  func growth() throws {
    var office = Office()
    for (date, count) in [(21, 1_000), (23, 1_400), (24, 1_300)] {
      try office.record(
        running(.displacement, from: ["hsk"], since: day(20), through: day(date)),
        .people(exactly(count)), by: "ocha")
    }
    let first = office.summary(day(21))
    #expect(first.totals.displacementNew == nil)
    #expect(try first.line("displacement/hsk>?@2022-01-20").marks.contains(.firstCount))
    let grown = office.summary(day(23))
    #expect(grown.totals.displacementNew?.interval == Interval(400))
    #expect(grown.totals.displacementNew?.marks.contains(.crossesWindow) == true)
    let fallen = office.summary(day(24))
    let line = try fallen.line("displacement/hsk>?@2022-01-20")
    #expect(line.marks.contains(.revised))
    #expect(line.new == nil)
    #expect(fallen.totals.displacementNew == nil)
    #expect(fallen.totals.displacementSinceStart?.interval == Interval(1_300))
    #expect(fallen.totals.returnedSinceStart == nil)
  }

  @Test("one source's increment is never added to another's running total")
  func basesApart() throws {
    var office = Office()
    try office.record(
      running(.displacement, from: ["hsk"], since: day(20), through: day(23)),
      .people(exactly(1_000)), by: "ocha")
    try office.record(
      moved(.displacement, from: ["hsk"], on: day(24)), .people(exactly(200)), by: "staff")
    let others = office.summary(day(24))
    #expect(others.totals.displacementSinceStart?.interval == Interval(1_000))
    #expect(others.totals.displacementNew?.interval == Interval(200))
    try office.record(
      moved(.displacement, from: ["hsk"], on: day(25)), .people(exactly(50)), by: "ocha")
    #expect(
      office.summary(day(25)).totals.displacementSinceStart?.interval == Interval(1_050))
  }

  @Test("households are subtracted as households")
  func householdGrowth() throws {
    var office = Office()
    for (date, count) in [(21, 1_000), (22, 1_100)] {
      try office.record(
        running(.displacement, from: ["hsk"], since: day(20), through: day(date)),
        .households(exactly(count)), by: "ocha")
    }
    #expect(
      office.summary(day(22)).totals.displacementNew?.interval == interval(430, 500, 600))
  }

  @Test("the weeks and the days in them are not both counted")
  func periods() throws {
    var office = Office()
    for (from, to, count) in [(21, 27, 700), (21, 21, 300), (22, 22, 100), (28, 28, 10)] {
      try office.record(
        .movement(
          .displacement, from: set(["hsk"]), to: .unstated,
          counted: .increment(#require(Period(from: day(from), through: day(to))))),
        .people(exactly(count)))
    }
    #expect(office.summary(day(28)).totals.displacementSinceStart?.interval == Interval(710))
    #expect(office.summary(day(22)).totals.displacementSinceStart?.interval == Interval(400))
    #expect(office.summary(day(28)).totals.displacementNew?.interval == Interval(10))
  }

  @Test("words about counted days reach up before words about other days are added")
  func vaguePeriods() throws {
    var office = Office()
    let counts: [(from: Int, through: Int, Quantity)] = [
      (20, 20, .vague(.hundreds)), (21, 23, .vague(.hundreds)), (22, 22, exactly(100)),
      (25, 25, .vague(.tens)),
    ]
    for (from, through, quantity) in counts {
      let period = try #require(Period(from: day(from), through: day(through)))
      try office.record(
        .movement(.displacement, from: set(["hsk"]), to: .unstated, counted: .increment(period)),
        .people(quantity))
    }
    // "Hundreds" of three days, with the 100 among them, and "hundreds" and "tens" of others.
    for _ in 0..<20 {
      let total = office.summary(day(26)).totals.displacementSinceStart
      #expect(total?.interval == interval(100, 100, 999 + 999 + 99))
    }
  }

  // MARK: - 10 Roll forward

  @Test("a stock moves with what came in and what left since its day")
  func rollForward() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-centre", on: day(22)), .people(exactly(1_000)))
    let moves: [(Movement, [Place.ID], [Place.ID], Int, Int)] = [
      (.displacement, ["hsk-zuhour"], ["hsk-centre"], 22, 9),  // counted on the stock's day
      (.displacement, ["hsk-zuhour"], ["hsk-centre"], 23, 100),
      (.displacement, ["hsk-centre"], ["SY11"], 23, 7),  // left elsewhere as first displaced
      (.onward, ["SY11"], ["hsk-centre"], 23, 30),
      (.onward, ["hsk-centre"], ["hsk-nasra"], 24, 60),
      (.homecoming, ["hsk-centre"], ["hsk-zuhour"], 24, 50),
    ]
    for (movement, origins, destinations, date, count) in moves {
      try office.record(
        moved(movement, from: origins, to: destinations, on: day(date)), .people(exactly(count)))
    }
    let line = try office.summary(day(24)).line("displaced/hsk-centre")
    #expect(line.interval == Interval(1_020))
    #expect(line.marks.contains(.derived))
    #expect(line.change == -110)
  }

  @Test("a movement within a place adds to its stock once")
  func movementWithin() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(1_000)))
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk-centre"], on: day(22)),
      .people(exactly(100)))
    try office.record(
      moved(.onward, from: ["hsk-centre"], to: ["hsk-nasra"], on: day(22)), .people(exactly(40)))
    #expect(office.summary(day(22)).totals.displaced?.interval == Interval(1_100))
  }

  @Test("people who came home leave the derived stock, which never falls below zero")
  func returns() throws {
    var office = Office()
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], on: day(21)), .people(exactly(1_000)))
    try office.record(
      moved(.homecoming, to: ["hsk-zuhour"], on: day(22)), .people(exactly(300)))
    let summary = office.summary(day(22))
    #expect(summary.totals.displaced?.interval == Interval(700))
    #expect(summary.totals.returnedPeriod?.interval == Interval(300))
    try office.record(
      moved(.homecoming, to: ["hsk-zuhour"], on: day(23)), .people(exactly(900)))
    #expect(office.summary(day(23)).totals.displaced?.interval == .zero)
  }

  @Test("who is released is no longer held, and not displaced by it")
  func release() throws {
    var office = Office()
    try office.record(stock(.held, "hsk-zuhour", on: day(21)), .people(exactly(500)))
    try office.record(moved(.release, from: ["hsk-zuhour"], on: day(22)), .people(exactly(120)))
    let summary = office.summary(day(22))
    #expect(summary.totals.held?.interval == Interval(380))
    #expect(summary.totals.displaced == nil)
  }

  // MARK: - 11 Contain

  @Test("movements lie in each other and are not added")
  func nestedMovements() throws {
    var office = Office()
    try office.record(
      moved(.displacement, from: ["hsk"], on: day(21)), .people(exactly(45_000)))
    try office.record(
      moved(.displacement, from: ["hsk-ghwayran"], to: ["hsk-centre"], on: day(21)),
      .people(exactly(3_900)))
    #expect(
      office.summary(day(21)).totals.displacementSinceStart?.interval == Interval(45_000))
  }

  @Test("movements between different places are added, overlapping ones are not")
  func disjointMovements() throws {
    var office = Office()
    try office.record(
      moved(.displacement, from: ["hsk-ghwayran"], on: day(21)), .people(exactly(1_000)))
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], on: day(21)), .people(exactly(500)))
    #expect(office.summary(day(21)).totals.displacementNew?.interval == Interval(1_500))
    try office.record(
      moved(.displacement, to: ["hsk-centre"], on: day(21)), .people(exactly(1_200)))
    #expect(office.summary(day(21)).totals.displacementNew?.interval == Interval(1_500))
    try office.record(
      moved(.displacement, from: ["hsk-ghwayran"], to: ["hsk-nasra"], on: day(21)),
      .people(exactly(1_300)))
    let overlapping = office.summary(day(21)).findings.filter { $0.code == "overlapping-counts" }
    #expect(overlapping.map(\.subject) == ["displaced", "displacement_since_start"])
    // More from Ghwayran to Nasra than from Ghwayran at all: the whole stands, and is flagged.
    let summary = office.summary(day(21))
    #expect(summary.totals.displacementNew?.interval == Interval(1_500))
    #expect(summary.totals.displacementNew?.marks.contains(.contradiction) == true)
  }

  @Test("(a) to (g): a whole against its parts")
  func containment() throws {
    typealias Case = (whole: Quantity?, part: Quantity?, later: Bool, best: Int?, flagged: Bool)
    let cases: [Case] = [
      (nil, nil, false, nil, false),
      (nil, exactly(300), false, 300, false),
      (exactly(500), nil, false, 500, false),
      (exactly(500), exactly(300), false, 500, false),
      (atLeast(200), exactly(300), false, 300, false),
      (about(290), exactly(300), false, 300, false),
      (exactly(200), exactly(300), false, 200, true),
      (exactly(200), exactly(300), true, 300, true),
    ]
    for (whole, part, later, best, flagged) in cases {
      var office = Office()
      if let whole {
        try office.record(stock(.displaced, "hsk", on: day(21)), .people(whole))
      }
      if let part {
        try office.record(
          stock(.displaced, "hsk-centre", on: day(later ? 24 : 21)), .people(part))
      }
      let summary = office.summary(day(24))
      let total = summary.totals.displaced
      #expect(total?.interval.best == best, "\(String(describing: whole))")
      #expect(total?.marks.contains(.contradiction) ?? false == flagged)
      let remainder = summary.unallocated.first { $0.place == "hsk" }
      if let best, !flagged { #expect(remainder?.people == best - (part?.best ?? 0)) }
    }
  }

  @Test("a breakdown that is declared complete makes the total")
  func completeBreakdown() throws {
    for byRow in [true, false] {
      var office = Office()
      let whole = try office.record(
        stock(.displaced, "hsk", on: day(21)), .people(exactly(500)), by: "ocha")
      for (place, count) in [("hsk-centre", 300), ("hsk-nasra", 150)] {
        try office.record(
          stock(.displaced, Identifier(known: place), on: day(21)), .people(exactly(count)),
          complete: byRow)
      }
      if !byRow { office.decide(.markCompleteBreakdown, on: whole) }
      let summary = office.summary(day(21))
      #expect(summary.totals.displaced?.interval == Interval(450))
      #expect(summary.reason(whole) == .contained)
    }
  }

  @Test("the sum of the parts says how many parts were counted")
  func coverage() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-centre", on: day(21)), .people(exactly(300)))
    try office.record(stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(150)))
    let summary = office.summary(day(21))
    #expect(try summary.line("displaced/hsk").marks.contains(.summed))
    let remainder = try #require(summary.unallocated.first { $0.place == "hsk" })
    #expect(remainder.people == 0 && remainder.counted == 2 && remainder.parts == 5)
  }

  @Test("people in shelters alone say how many are displaced at least")
  func shelteredAlone() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk-centre", on: day(21)), .people(exactly(750)),
      accommodation: .collectiveCentre)
    let total = try #require(office.summary(day(21)).totals.displaced)
    #expect(total.interval == interval(750, 750, nil))
    #expect(total.marks.contains(.atLeast))
  }

  // MARK: - 12 Reconcile

  @Test("what a count and the movements do not explain is printed, never absorbed")
  func reconcile() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(10_000)), by: "ocha")
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk-centre"], on: day(22)),
      .people(exactly(500)))
    try office.record(stock(.displaced, "hsk", on: day(23)), .people(exactly(12_000)), by: "ocha")
    let residual = try #require(office.summary(day(23)).residuals.first)
    #expect(residual.expected == 10_500 && residual.observed == 12_000)
    #expect(residual.residual == 1_500 && residual.tolerance == 525)
    #expect(!residual.isWithinTolerance)
  }

  @Test("more people who left than were counted are told, and nobody is below zero")
  func overdrawn() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(1_000)), by: "ocha")
    try office.record(
      moved(.homecoming, from: ["hsk-centre"], to: ["hsk-zuhour"], on: day(22)),
      .people(exactly(1_400)))
    let summary = office.summary(day(23))
    #expect(summary.totals.displaced?.interval.best == 0)
    let residual = try #require(summary.residuals.first)
    #expect(summary.residuals.count == 1 && residual.kind == .departures)
    #expect(residual.cell.name == "displaced/hsk")
    #expect(residual.expected == 1_000 && residual.observed == 1_400)
    #expect(residual.residual == 400 && !residual.isWithinTolerance)
  }

  @Test("more people who came home than ever left are told, where nobody was counted")
  func overdrawnFromNothing() throws {
    var office = Office()
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk-centre"], on: day(21)),
      .people(exactly(500)))
    try office.record(
      moved(.homecoming, from: ["hsk-centre"], to: ["hsk-zuhour"], on: day(22)),
      .people(exactly(800)))
    let residual = try #require(office.summary(day(23)).residuals.first)
    #expect(residual.kind == .departures && residual.residual == 300)
  }

  @Test("a count of the area that is too old is no opening of nobody")
  func expiredOpening() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(45_000)))
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk-centre"], on: day(22)),
      .people(exactly(500)))
    let late = day(21).advanced(by: 22)
    #expect(office.summary(day(42)).totals.displaced != nil)
    #expect(office.summary(late).totals.displaced == nil)
    #expect(office.summary(late).gaps.contains { $0.kind == .expired && $0.place == "hsk" })
  }

  // MARK: - 13 Held apart

  @Test("people held, affected or killed are never added to people displaced")
  func heldApart() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(1_000)))
    try office.record(stock(.held, "hsk", on: day(21)), .people(exactly(300)))
    try office.record(stock(.affected, "hsk", on: day(21)), .people(exactly(20_000)))
    try office.record(
      .toll(.killed, at: set(["hsk"]), counted: .increment(Period(day(21)))), .people(exactly(28)),
      group: .fighters)
    let summary = office.summary(day(21))
    #expect(summary.totals.displaced?.interval == Interval(1_000))
    #expect(summary.totals.held?.interval == Interval(300))
    #expect(try summary.line("killed/hsk/fighters").interval == Interval(28))
  }
}
