import Displacement
import TestSupport
import Testing

@testable import Situation

@Suite("What changed since an issue")
struct ComparisonTests {
  /// The split of a total or a line, such as `our_correction -3750`.
  private func split(
    _ name: String, _ office: Office, from: Day, knownAt: Moment, to: Day,
    audience: Audience = .internal
  ) -> [String]? {
    let earlier = EarlierIssue(office.history, asOf: from, knownAt: knownAt)
    let summary = summarise(
      office.history, asOf: to, knownAt: .latest, audience: audience, since: earlier)
    let row = summary.comparison?.rows.first { $0.name == name }
    return row?.parts?.map { "\($0.cause.rawValue) \($0.people)" }
  }

  @Test("people who moved are a new movement")
  func movement() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(5_000)), by: "ocha")
    let then = office.clock
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk"], on: day(22)), .people(exactly(300)))
    try office.record(moved(.homecoming, from: ["hsk"], on: day(23)), .people(exactly(100)))
    #expect(
      split("displaced", office, from: day(21), knownAt: then, to: day(23)) == ["new_movement 200"])
    #expect(
      split("displaced/hsk", office, from: day(21), knownAt: then, to: day(23))
        == ["new_movement 200"])
  }

  @Test("a source's next count is newly reported, and what movements explain of it is movement")
  func nextCount() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(5_000)), by: "ocha")
    let then = office.clock
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk"], on: day(22)), .people(exactly(300)))
    try office.record(stock(.displaced, "hsk", on: day(23)), .people(exactly(5_500)), by: "ocha")
    #expect(
      split("displaced", office, from: day(21), knownAt: then, to: day(23))
        == ["new_movement 300", "newly_reported 200"])
  }

  @Test("a claim of an earlier day that arrives late is newly reported")
  func late() throws {
    var office = Office()
    try office.record(
      moved(.displacement, from: ["hsk"], on: day(21)), .people(exactly(1_000)))
    let then = office.clock
    try office.record(
      moved(.displacement, from: ["hsk"], on: day(20)), .people(exactly(70)))
    #expect(
      split("displacement_since_start", office, from: day(21), knownAt: then, to: day(22))
        == ["newly_reported 70"])
  }

  @Test("a candidate that is approved since is newly reported")
  func approved() throws {
    var office = Office()
    let claim = try office.record(
      stock(.held, "hsk", on: day(21)), .people(exactly(400)), approved: false)
    let then = office.clock
    office.decide(.approve, on: claim)
    #expect(
      split("held", office, from: day(21), knownAt: then, to: day(21)) == ["newly_reported 400"])
  }

  @Test("another number of a source for the same day is its revision")
  func revision() throws {
    var office = Office()
    let claim = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(5_000)), by: "ocha", in: "sheet-a")
    let then = office.clock
    try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(5_200)), by: "ocha", in: "sheet-b",
      supersedes: claim)
    #expect(
      split("displaced", office, from: day(21), knownAt: then, to: day(22))
        == ["revised_by_source 200"])
    let line = try office.summary(day(22)).line("displaced/hsk")
    #expect(line.marks.contains(.revised) && !line.marks.contains(.corrected))
  }

  @Test("E11: a count that falls is a revision and no return")
  func fall() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(500_000)), by: "iom")
    let then = office.clock
    try office.record(moved(.homecoming, from: ["hsk"], on: day(24)), .people(exactly(30_000)))
    try office.record(stock(.displaced, "hsk", on: day(27)), .people(exactly(420_000)), by: "iom")
    #expect(
      split("displaced", office, from: day(21), knownAt: then, to: day(27))
        == ["new_movement -30000", "revised_by_source -50000"])
  }

  @Test(
    "whatever the office takes back or reads anew is its own correction",
    arguments: ["retract", "reject", "edit", "set_place", "mark_relay"])
  func correction(action: String) throws {
    var office = Office()
    office.publish("article", .article)
    office.publish("report", .report)
    try office.record(
      stock(.held, "hsk-ghwayran", on: day(21)), .households(exactly(250)), by: "sdf",
      in: "report")
    let un = try office.record(
      stock(.held, "hsk-ghwayran", on: day(22)), .people(exactly(5_000)), by: "ocha",
      in: "article")
    let then = office.clock
    let difference: Int
    switch action {
    case "retract": (difference, ()) = (-3_750, office.decide(.retract, on: un))
    case "reject": (difference, ()) = (-3_750, office.decide(.reject, on: un))
    case "set_place":
      (difference, ()) = (1_250, office.decide(.setPlaces(set(["hsk-zuhour"])), on: un))
    case "mark_relay":
      (difference, ()) = (0, office.decide(.markRelay(of: "report"), on: un))
    default:
      try office.record(
        stock(.held, "hsk-ghwayran", on: day(22)), .people(exactly(500)), by: "ocha",
        in: "article", supersedes: un)
      difference = -4_500
    }
    let parts = split("held", office, from: day(22), knownAt: then, to: day(22))
    #expect(parts == (difference == 0 ? nil : ["our_correction \(difference)"]))
    if action == "edit" {
      let line = try office.summary(day(22)).line("held/hsk-ghwayran")
      #expect(line.marks.contains(.corrected) && !line.marks.contains(.revised))
    }
  }

  @Test("what was rejected and is approved again is a correction too")
  func approvedAgain() throws {
    var office = Office()
    let claim = try office.record(stock(.held, "hsk", on: day(21)), .people(exactly(400)))
    office.decide(.reject, on: claim)
    let then = office.clock
    office.decide(.approve, on: claim)
    #expect(
      split("held", office, from: day(21), knownAt: then, to: day(21)) == ["our_correction 400"])
  }

  @Test("what grew too old has expired, unless a newer count stands")
  func expired() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(600)))
    let then = office.clock
    #expect(
      split("displaced", office, from: day(42), knownAt: then, to: day(43)) == ["expired -600"])
    try office.record(stock(.displaced, "hsk-nasra", on: day(43)), .people(exactly(650)))
    #expect(
      split("displaced", office, from: day(42), knownAt: then, to: day(43))
        == ["newly_reported 50"])
  }

  @Test("another household size is our correction")
  func householdSize() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .households(exactly(100)))
    let earlier = EarlierIssue(office.history, asOf: day(21), knownAt: office.clock)
    var history = office.history
    let size = try #require(Interval.Factors(low: 600, best: 600, high: 600))
    history.householdSizes = [HouseholdSize(hundredths: size, validFrom: day(20), source: "IOM")]
    let summary = summarise(history, asOf: day(21), knownAt: .latest, since: earlier)
    let row = try #require(summary.comparison?.rows.first { $0.name == "displaced" })
    #expect(row.parts == [.init(cause: .correction, people: 100)])
    #expect((row.then?.interval.best, row.now?.interval.best) == (500, 600))
  }

  @Test("the causes sum exactly to the difference, whatever happens between two issues")
  func sums() throws {
    var causes: Set<Summary.Cause> = []
    for seed in RandomSeeds.seeds(150) {
      var ledger = try RandomLedger(seed: seed, claims: 0)
      try ledger.recordLongHistory(days: 4 + ledger.pick(30), claims: 6 + ledger.pick(8))
      let before = ledger.office.clock
      let then = ledger.office.history
      try ledger.recordLongHistory(days: 4 + ledger.pick(30), claims: 1 + ledger.pick(6))
      let from = day(20 + ledger.pick(24))
      let to = from.advanced(by: ledger.pick(6))
      let earlier = EarlierIssue(then, asOf: from, knownAt: before)
      let old = summarise(then, asOf: from, knownAt: before)
      let now = summarise(ledger.office.history, asOf: to, knownAt: .latest, since: earlier)
      let rows = try #require(now.comparison?.rows)
      let oldLines = Dictionary(uniqueKeysWithValues: old.lines.map { ($0.id, $0) })
      for row in rows {
        let parts = try #require(row.parts)
        #expect(parts.reduce(0) { $0 + $1.people } == row.difference, "seed \(seed): \(row.name)")
        #expect(parts.allSatisfy { $0.people != 0 }, "seed \(seed): \(row.name)")
        causes.formUnion(parts.map(\.cause))
      }
      let listed = Set(rows.map(\.name))
      for line in now.lines where line.interval.best != oldLines[line.id]?.interval.best {
        #expect(listed.contains(line.id), "seed \(seed): \(line.id)")
      }
      for name in Summary.Totals.Name.allCases where !name.isOfPeriod {
        let (left, right) = (old.totals[name]?.interval.best, now.totals[name]?.interval.best)
        #expect(left == right || listed.contains(name.rawValue), "seed \(seed): \(name)")
      }
    }
    #expect(causes == Set(Summary.Cause.allCases))
  }

  @Test("an issue that is compared with itself has not changed")
  func same() throws {
    for seed in RandomSeeds.seeds(40) {
      var ledger = try RandomLedger(seed: seed, claims: 12)
      let date = day(22 + ledger.pick(8))
      let earlier = EarlierIssue(ledger.office.history, asOf: date, knownAt: ledger.office.clock)
      let page = summarise(
        ledger.office.history, asOf: date, knownAt: ledger.office.clock, since: earlier)
      #expect(page.comparison?.rows == [], "seed \(seed)")
    }
  }

  @Test("the public sees no part that would show a small count or a sensitive claim")
  func disclosed() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(5_003)), by: "ocha")
    let then = office.clock
    try office.record(
      moved(.displacement, from: ["hsk-zuhour"], to: ["hsk"], on: day(22)), .people(exactly(304)))
    #expect(
      split("displaced", office, from: day(21), knownAt: then, to: day(22), audience: .public)
        == ["new_movement 300"])
    try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(exactly(5_311)), by: "ocha")
    let earlier = EarlierIssue(office.history, asOf: day(21), knownAt: then)
    let page = summarise(
      office.history, asOf: day(22), knownAt: .latest, audience: .public, since: earlier)
    let row = try #require(page.comparison?.rows.first { $0.name == "displaced" })
    #expect(row.parts == nil)
    #expect(row.difference == 305)
  }
}
