import Displacement
import TestSupport
import Testing

@testable import Situation

@Suite("A series of days")
struct SeriesTests {
  private func series(
    _ office: Office, _ first: Int, _ last: Int, _ audience: Audience
  ) -> [Summary] {
    summarise(
      office.history, days: (first...last).map { day($0) }, knownAt: .latest, audience: audience)
  }

  private func shown(_ page: Summary) -> [String] {
    page.lines.map { "\($0.id) \($0.interval.best ?? -1)" }
  }

  @Test("what one day hides cannot be had from the day before")
  func subtraction() throws {
    var office = Office()
    for (place, count) in [("hsk-centre", 1_200), ("hsk-ghwayran", 40), ("hsk-nasra", 85)] {
      try office.record(
        stock(.displaced, Place.ID(known: place), on: day(21)), .people(exactly(count)))
    }
    try office.record(stock(.displaced, "hsk-ghwayran", on: day(22)), .people(exactly(7)))
    // One by one, yesterday's page has the 85 that today's hides beside the 7.
    let alone = [21, 22].map { office.summary(day($0), audience: .public) }
    #expect(shown(alone[0]).contains("displaced/hsk-nasra 85"))
    #expect(shown(alone[1]) == ["displaced/hsk 1290", "displaced/hsk-centre 1200"])
    let pages = series(office, 21, 22, .public)
    #expect(shown(pages[0]) == ["displaced/hsk 1325", "displaced/hsk-centre 1200"])
    #expect(shown(pages[1]) == shown(alone[1]))
    #expect(pages.map(\.withheld) == [2, 2])
    let reasons = Set(pages[0].withholdings.keys.map(\.reason))
    #expect(reasons == [.series])
    #expect(Set(pages[1].withholdings.keys.map(\.reason)) == [.small, .beside])
  }

  @Test("what is withheld for another day's sake is not the city's number of its own day")
  func lone() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-nasra", on: day(22)), .people(exactly(751)))
    try office.record(stock(.displaced, "hsk-ghwayran", on: day(23)), .people(exactly(7)))
    #expect(shown(office.summary(day(22), audience: .public)).contains("displaced/hsk 750"))
    let pages = series(office, 22, 23, .public)
    #expect(shown(pages[0]).isEmpty && pages[0].totals.displaced == nil)
    #expect(shown(pages[1]) == ["displaced/hsk 760"] && pages[1].lines[0].change == nil)
    let hidden = withheldLines(
      office.history, days: [day(22), day(23)], knownAt: .latest, audience: .public)
    #expect(hidden == ["displaced/hsk-nasra", "displaced/hsk-ghwayran"])
    let alone = summarise(
      office.history, asOf: day(22), knownAt: .latest, audience: .public, hiding: hidden)
    #expect(shown(alone).isEmpty && alone.totals.displaced == nil)
  }

  @Test("for the office a series is its pages, one after the other")
  func office() throws {
    for seed in LawTests.seeds.prefix(20) {
      let ledger = try RandomLedger(seed: seed, claims: 12)
      let pages = series(ledger.office, 22, 25, .internal)
      for page in pages {
        let alone = ledger.office.summary(page.asOf)
        #expect(page.lines == alone.lines && page.totals == alone.totals, "seed \(seed)")
      }
    }
  }

  @Test("a page of numbers alone has the numbers of the page that tells where they come from")
  func numbers() throws {
    for seed in LawTests.seeds.prefix(60) {
      let history = try RandomLedger(seed: seed, claims: 1 + Int(seed) % 20).office.history
      for audience in Audience.allCases {
        func pages(isTraced: Bool) -> [Summary] {
          let page = summarise(
            history, asOf: day(24), knownAt: .latest, audience: audience, isTraced: isTraced)
          return [page]
            + summarise(
              history, days: [day(23), day(25)], knownAt: .latest, audience: audience,
              isTraced: isTraced)
        }
        for (page, whole) in zip(pages(isTraced: false), pages(isTraced: true)) {
          #expect(page.lines.map(\.numbers) == whole.lines.map(\.numbers), "seed \(seed)")
          #expect(page.totals == whole.totals && page.routes == whole.routes, "seed \(seed)")
          #expect(page.withholdings == whole.withholdings, "seed \(seed)")
        }
      }
    }
  }

  @Test("a line that is withheld on one day stands on no page, and nothing is added")
  func law() throws {
    for seed in LawTests.seeds {
      let ledger = try RandomLedger(seed: seed, claims: 1 + Int(seed) % 20)
      for audience in [Audience.public, .partners] {
        let pages = series(ledger.office, 21, 26, audience)
        let whole = pages.map { ledger.office.summary($0.asOf) }
        // A city's number that is only what a part of it says goes on that day, for its own sake.
        let lines = zip(pages, whole).map { page, whole in
          let gone = Set(whole.lines.map(\.id)).subtracting(page.lines.map(\.id))
          return gone.filter { !whole.restating(gone.subtracting([$0])).contains($0) }
        }
        let hidden = lines.reduce(into: Set<String>()) { $0.formUnion($1) }
        for page in pages {
          let alone = ledger.office.summary(page.asOf, audience: audience)
          let names = Set(page.lines.map(\.id))
          #expect(names.isDisjoint(with: hidden), "seed \(seed)")
          #expect(names.isSubset(of: alone.lines.map(\.id)), "seed \(seed)")
          let counted = page.withholdings.values.reduce(0, +)
          #expect(counted == page.withheld, "seed \(seed)")
        }
      }
    }
  }

  @Test("a part of the page has what lies in it, starts in it or ends in it, and no totals")
  func part() throws {
    var office = Office()
    for place in ["hsk", "hsk-centre", "hsk-ghwayran"] as [Place.ID] {
      try office.record(stock(.displaced, place, on: day(21)), .people(exactly(500)))
    }
    for from in ["hsk-ghwayran", "hsk-nasra"] as [Place.ID] {
      try office.record(
        moved(.displacement, from: [from], to: ["hsk-centre"], on: day(21)), .people(exactly(90)))
    }
    let page = office.summary(day(21))
    let part = page.part(in: ["hsk-south"])
    #expect(
      part.lines.map(\.id).sorted() == [
        "displaced/hsk-ghwayran", "displacement/hsk-ghwayran>hsk-centre",
      ])
    #expect(part.totals == Summary.Totals() && part.withheld == page.withheld)
  }
}

extension Summary.Line {
  /// The line without the claims that it does not count.
  fileprivate var numbers: Summary.Line {
    var numbers = self
    numbers.excluded = []
    return numbers
  }
}
