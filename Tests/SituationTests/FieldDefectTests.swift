import Displacement
import Testing

@testable import Situation

/// Defects that were found in other trackers, each held off by a test.
@Suite("Defects of the field")
struct FieldDefectTests {
  @Test("the days before are not added into the day's number (hdx-signals 11)")
  func windowIsBounded() throws {
    var office = Office()
    for date in 21...24 {
      try office.record(
        moved(.displacement, from: ["hsk"], on: day(date)), .people(exactly(100 + date)))
    }
    let summary = office.summary(day(24))
    #expect(summary.totals.displacementNew?.interval == Interval(124))
    #expect(summary.totals.displacementSinceStart?.interval == Interval(490))
  }

  @Test("new numbers add up to the running number (palestine-datasets 500)")
  func newAndRunningAgree() throws {
    var office = Office()
    for (date, count) in [(20, 40), (21, 100), (22, 130), (23, 130), (24, 500)] {
      try office.record(
        running(.displacement, from: ["hsk"], since: day(20), through: day(date)),
        .people(exactly(count)), by: "ocha")
    }
    var sum = 0
    for date in 20...24 {
      let totals = office.summary(day(date)).totals
      sum += totals.displacementNew?.interval.best ?? 0
      #expect(totals.displacementSinceStart?.interval.best == sum, "\(date) January")
    }
  }

  @Test("a running total is carried over days without news (palestine-datasets 2025-06-08)")
  func carriedForward() throws {
    var office = Office()
    try office.record(
      running(.displacement, from: ["hsk"], since: day(20), through: day(21)),
      .people(exactly(4_000)), by: "ocha")
    for date in [22, 60, 300] {
      let totals = office.summary(day(date)).totals
      #expect(totals.displacementSinceStart?.interval == Interval(4_000))
      #expect(totals.displacementNew == nil)
    }
  }

  @Test("what is reported late belongs to its own day (palestine-datasets 705)")
  func lateReports() throws {
    var office = Office()
    try office.record(moved(.displacement, from: ["hsk"], on: day(22)), .people(exactly(5)))
    let early = office.clock
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], on: day(21)), .people(exactly(300)))
    #expect(office.summary(day(21), knownAt: early).totals.displacementNew == nil)
    #expect(office.summary(day(21)).totals.displacementNew?.interval == Interval(300))
  }

  @Test("nobody and not known are different (Helix round_and_remove_zero)")
  func zeroIsNotMissing() throws {
    var office = Office()
    #expect(office.summary(day(21)).totals == Summary.Totals())
    try office.record(moved(.homecoming, to: ["hsk"], on: day(21)), .people(exactly(0)))
    #expect(office.summary(day(21)).totals.returnedPeriod?.interval == .zero)
    #expect(office.summary(day(22)).totals.returnedPeriod == nil)
  }

  @Test("returnees are never counted as displaced (Helix get_idu_data)")
  func returnees() throws {
    var office = Office()
    try office.record(stock(.returned, "hsk", on: day(21)), .people(exactly(700)))
    let totals = office.summary(day(21)).totals
    #expect(totals.displaced == nil && totals.displacementSinceStart == nil)
    #expect(totals.returnedSinceStart?.interval == Interval(700))
  }

  @Test("two numbers of one report for one place are both shown (OCHA 1,400 and 1,480)")
  func twoNumbersInOneReport() throws {
    var office = Office()
    let numbers = try [(about(1_400), "a"), (exactly(1_480), "b")].map { quantity, row in
      try office.record(
        stock(.displaced, "hsk", on: day(21)), .people(quantity), by: "ocha",
        in: Identifier(known: row))
    }
    let summary = office.summary(day(21))
    let line = try summary.line("displaced/hsk")
    #expect(line.selected == [numbers[1]])
    #expect(line.interval == interval(1_260, 1_480, 1_540))
    #expect(summary.reason(numbers[0]) == .triangulation)
  }

  @Test("a source's increment that its running total belies is told")
  func differingIncrement() throws {
    var office = Office()
    for (date, count) in [(21, 1_000), (22, 1_400)] {
      try office.record(
        running(.displacement, from: ["hsk"], since: day(20), through: day(date)),
        .people(exactly(count)), by: "ocha")
    }
    try office.record(
      moved(.displacement, from: ["hsk"], on: day(22)), .people(exactly(500)), by: "ocha")
    let summary = office.summary(day(22))
    #expect(summary.totals.displacementNew?.interval == Interval(400))
    #expect(summary.findings.map(\.code) == ["increment-differs"])
  }
}
