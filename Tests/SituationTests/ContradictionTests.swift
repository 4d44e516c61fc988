import Displacement
import Testing

@testable import Situation

/// What a page says where counts cannot both be right, or where a word asks for more than a count.
struct ContradictionTests {
  @Test("a word about the whole makes the counted part a floor, and stays on the page")
  func wordBesidePart() throws {
    var office = Office()
    let word = try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(.vague(.thousands)), by: "ocha")
    try office.record(stock(.displaced, "hsk-zuhour", on: day(22)), .people(exactly(400)))
    let summary = office.summary(day(22))
    let total = try #require(summary.totals.displaced)
    #expect(total.interval == Interval(unchecked: 400, 400, nil))
    #expect(total.marks.contains(.atLeast))
    #expect(!total.marks.contains(.contradiction))
    let line = try #require(summary.lines.first { $0.id == "displaced/hsk" })
    #expect(line.excluded.contains { $0.claim == word && $0.reason == .vague })
  }

  @Test("a word that the parts exceed contradicts them, and both are on the page")
  func wordBelowParts() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(.vague(.hundreds)), by: "ocha")
    try office.record(stock(.displaced, "hsk-zuhour", on: day(22)), .people(exactly(4_000)))
    let summary = office.summary(day(22))
    #expect(summary.totals.displaced?.interval == Interval(4_000))
    let conflict = try #require(summary.conflicts.first)
    #expect(conflict.line == "displaced/hsk")
    #expect(conflict.division?.whole == Interval(unchecked: 200, nil, 999))
    #expect(conflict.division?.parts == Interval(4_000))
  }

  @Test(
    "(g): parts that exceed their whole are printed with it, whichever stands", arguments: [22, 26])
  func partsExceed(dayOfParts: Int) throws {
    var office = Office()
    let whole = try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(exactly(300)), by: "ocha")
    let parts = try [("hsk-zuhour", 100), ("hsk-ghwayran", 250)].map { place, people in
      try office.record(
        stock(.displaced, Identifier(known: place), on: day(dayOfParts)),
        .people(exactly(people)))
    }
    let summary = office.summary(day(dayOfParts))
    #expect(summary.totals.displaced?.interval.best == (dayOfParts == 22 ? 300 : 350))
    let conflict = try #require(summary.conflicts.first { $0.division != nil })
    #expect(conflict.line == "displaced/hsk")
    #expect(conflict.division == .init(whole: Interval(300), parts: Interval(350)))
    #expect(conflict.ratioHundredths == 117)
    #expect(Set(conflict.claims) == Set([whole] + parts))
  }

  @Test("a complete breakdown stands, and the whole that differs is printed beside it")
  func completeBreakdown() throws {
    var office = Office()
    let whole = try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(exactly(1_000)), by: "ocha")
    office.decide(.markCompleteBreakdown, on: whole)
    for place in ["hsk-zuhour", "hsk-ghwayran"] as [Place.ID] {
      try office.record(stock(.displaced, place, on: day(22)), .people(exactly(400)))
    }
    let summary = office.summary(day(22))
    #expect(summary.totals.displaced?.interval.best == 800)
    #expect(
      summary.conflicts.map(\.division) == [.init(whole: Interval(1_000), parts: Interval(800))])
  }

  @Test("a number and a word for more of the same people are both on the page")
  func wordBesideNumber() throws {
    var office = Office()
    let number = try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(exactly(150)), by: "iom")
    let word = try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(.vague(.hundreds)), by: "ocha")
    let conflict = try #require(office.summary(day(22)).conflicts.first)
    #expect(Set(conflict.claims) == [number, word])
    #expect(conflict.ratioHundredths == 134)
  }

  @Test("what is not broken down by place is the total less its places, also beside shelters")
  func remainderBesideShelters() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(22)), .people(exactly(1_000)), by: "ocha")
    try office.record(
      stock(.displaced, "hsk", on: day(22)),
      .people(exactly(400)), by: "ocha", accommodation: .collectiveCentre)
    let sheltered = office.summary(day(22))
    #expect(sheltered.unallocated.map(\.people) == [600])
    try office.record(stock(.displaced, "hsk-zuhour", on: day(22)), .people(exactly(100)))
    #expect(office.summary(day(22)).unallocated.first { $0.place == "hsk" }?.people == 900)
  }

  @Test("people in shelters are a floor where they are more than the places of a city come to")
  func sheltersAreAFloor() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(exactly(200)),
      accommodation: .collectiveCentre)
    try office.record(stock(.displaced, "hsk-zuhour", on: day(22)), .people(exactly(150)))
    let summary = office.summary(day(22))
    #expect(summary.totals.displaced?.interval == Interval(unchecked: 200, 200, nil))
    #expect(summary.unallocated.first { $0.place == "hsk" }?.people == 50)
  }

  @Test("of people reached the highest count of a place stands")
  func reached() throws {
    var office = Office()
    try office.record(stock(.reached, "hsk", on: day(22)), .people(exactly(500)), by: "ocha")
    try office.record(stock(.reached, "hsk", on: day(21)), .people(exactly(700)), by: "iom")
    let line = try #require(office.summary(day(22)).lines.first)
    #expect(line.interval.best == 700)
    #expect(line.marks.contains(.conflict))
  }

  @Test("one part alone is no sum: it is printed as its source gave it")
  func onePart() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-zuhour", on: day(22)), .people(exactly(400)))
    #expect(office.summary(day(22)).totals.displaced?.marks.contains(.summed) == false)
    try office.record(stock(.displaced, "hsk-nasra", on: day(22)), .people(exactly(400)))
    #expect(office.summary(day(22)).totals.displaced?.marks.contains(.summed) == true)
  }

  @Test("people who moved on are no longer in a place, whether or not the event names its area")
  func onwardWithoutArea() throws {
    for area in [[], ["hsk"]] as [[Place.ID]] {
      var office = Office(area: area)
      try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(300)))
      try office.record(
        moved(.onward, from: ["hsk"], to: ["SY11"], on: day(22)), .people(exactly(20)))
      let line = office.summary(day(22)).lines.first { $0.id == "displaced/hsk" }
      #expect(line?.interval.best == 280)
      #expect(line?.marks.contains(.derived) == true)
    }
  }
}
