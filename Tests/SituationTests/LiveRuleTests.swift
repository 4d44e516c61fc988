import Displacement
import TestSupport
import Testing

@testable import Situation

/// The rule by which a ledger leaves claims out, held to the pages that are made of the rest.
@Suite("The rule of live claims")
struct LiveRuleTests {
  @Test("a page of the claims that a ledger keeps says what a page of all claims says")
  func samePage() throws {
    var (all, live) = (0, 0)
    for seed in RandomSeeds.seeds(12) {
      var office = CountingOffice(seed: seed)
      let history = office.history()
      for _ in 0..<3 {
        let date = day(20 + office.pick(75))
        let reduced = history.live(asOf: date, relayWindow: Policy.standard.syncDays)
        (all, live) = (all + history.claims.count, live + reduced.claims.count)
        for audience in [Audience.internal, .public] {
          let whole = summarise(history, asOf: date, knownAt: .latest, audience: audience)
          let page = summarise(reduced, asOf: date, knownAt: .latest, audience: audience)
          #expect(text(page) == text(whole), "seed \(seed), \(date)")
        }
      }
    }
    #expect(live * 10 < all * 8, "\(live) of \(all)")
  }

  @Test("pages of several days of the claims that a ledger keeps for them say the same")
  func sameSeries() throws {
    var (all, live) = (0, 0)
    for seed in RandomSeeds.seeds(8) {
      var office = CountingOffice(seed: seed)
      let history = office.history()
      let last = day(40 + office.pick(50))
      let first = last.advanced(by: -9)
      let reduced = history.live(
        asOf: last, since: first, relayWindow: Policy.standard.syncDays)
      (all, live) = (all + history.claims.count, live + reduced.claims.count)
      for audience in [Audience.internal, .public] {
        func series(_ history: History) -> DailySeries {
          dailySeries(history, through: last, length: 10, knownAt: .latest, audience: audience)
        }
        let (whole, kept) = (series(history), series(reduced))
        #expect(kept.days.map(\.numbers) == whole.days.map(\.numbers), "seed \(seed)")
      }
    }
    #expect(live < all, "\(live) of \(all)")
  }

  @Test("what changed since an issue is the same of the claims that matter for either")
  func sameComparison() throws {
    var (all, live, changed) = (0, 0, 0)
    for seed in RandomSeeds.seeds(12, from: 101) {
      var office = CountingOffice(seed: seed)
      let history = office.history()
      for _ in 0..<2 {
        let date = day(30 + office.pick(60))
        let since = date.advanced(by: -office.pick(4))
        let known = try #require(history.claims.randomElement(using: &office.generator)).at
        let then = history.known(by: known)
        let window = Policy.standard.syncDays
        let kept = [history, then].map { $0.live(asOf: date, since: since, relayWindow: window) }
        let ids = Set(kept.flatMap(\.claims).map(\.value.id))
        (all, live) = (all + history.claims.count, live + ids.count)
        for audience in [Audience.internal, .public] {
          func rows(_ isKept: (Recorded<Claim>) -> Bool) throws -> [String] {
            var (now, before) = (history, then)
            now.claims.removeAll { !isKept($0) }
            before.claims.removeAll { !isKept($0) }
            let earlier = EarlierIssue(before, asOf: since, knownAt: known)
            let page = summarise(
              now, asOf: date, knownAt: .latest, audience: audience, since: earlier)
            return try #require(page.comparison).rows.map(\.text)
          }
          let whole = try rows { _ in true }
          #expect(try rows { ids.contains($0.value.id) } == whole, "seed \(seed), \(date)")
          changed += whole.count
        }
      }
    }
    #expect(live * 10 < all * 9, "\(live) of \(all)")
    #expect(changed > 100)
  }

  @Test("households without a size are no numbers that stand for older counts of people")
  func unsizedHouseholds() throws {
    var office = Office(householdSize: false)
    let sheet = Document.ID(known: "sheet")
    for date in 20..<30 {
      let unit: (Quantity) -> Amount = date < 24 ? { .people($0) } : { .households($0) }
      try office.record(
        stock(.displaced, "hsk", on: day(date)), unit(exactly(date)), by: "ocha", in: sheet,
        approved: false)
    }
    for claim in office.history.claims {
      office.decide(Decision(.approve, on: .batch(claim.batch)))
    }
    let live = office.history.live(asOf: day(29), relayWindow: 2)
    #expect(live.claims.map(\.value.figure.occurrence.asOf).first == day(22))
    let (page, whole) = (
      summarise(live, asOf: day(29), knownAt: .latest),
      summarise(office.history, asOf: day(29), knownAt: .latest)
    )
    #expect(text(page) == text(whole))
  }

  @Test("a count of nobody named is no first count where somebody counted before")
  func namelessCount() throws {
    var office = Office()
    for date in 20..<60 {
      try office.record(
        stock(.displaced, "hsk", on: day(date)), .people(exactly(date)), by: "ocha",
        approved: false)
    }
    try office.record(
      stock(.displaced, "hsk", on: day(40)), .people(exactly(7)), by: nil, method: .registration,
      approved: false)
    for claim in office.history.claims {
      office.decide(Decision(.approve, on: .batch(claim.batch)))
    }
    let live = office.history.live(asOf: day(59), relayWindow: 2)
    #expect(live.claims.map(\.value.figure.occurrence.asOf.dayOfMonth) == [20, 27, 28, 9])
    let page = summarise(live, asOf: day(59), knownAt: .latest)
    #expect(text(page) == text(summarise(office.history, asOf: day(59), knownAt: .latest)))
  }

  @Test("of a year of daily counts in both units the newest two days are kept")
  func fewAreKept() throws {
    var office = Office()
    for date in 20..<385 {
      for unit in [Amount.people(exactly(date)), .households(exactly(date))] {
        try office.record(
          stock(.displaced, "hsk-ghwayran", on: day(date)), unit, by: "ocha", approved: false)
      }
    }
    for claim in office.history.claims {
      office.decide(Decision(.approve, on: .batch(claim.batch)))
    }
    func days(_ date: Day) -> [Day] {
      office.history.live(asOf: date, relayWindow: 2).claims.map(\.value.figure.occurrence.asOf)
    }
    #expect(days(day(384)) == [day(383), day(383), day(384), day(384)])
    #expect(days(day(20)) == [day(20), day(20)])
  }

  /// What must be the same: all but the lists of what is history.
  private func text(_ summary: Summary) -> String {
    let weighed = summary.lines.flatMap { line in
      line.excluded.filter { [.triangulation, .contained].contains($0.reason) }
        .map { "\(line.id) \($0.claim) \($0.reason)" }
    }
    let gaps = summary.gaps.map {
      "\($0.kind) \($0.measure) \($0.place?.rawValue ?? "") \(String(describing: $0.since))"
    }
    let lines = summary.lines.map { "\($0.id) \($0.corroboration)" }
    return ([summary.numbers] + weighed.sorted() + gaps.sorted() + lines).joined(separator: "\n")
      + "\n\(summary.candidates) \(summary.withheld)"
  }
}

/// An office that counts few places again and again, in sheets that it approves and in articles.
private struct CountingOffice {
  var generator: SeededGenerator
  private var office: Office
  private var order = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    office = Office(area: seed % 3 == 0 ? [] : ["hsk"], householdSize: seed % 5 > 0)
  }

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  mutating func history() -> History {
    var history = office.history
    for number in 1...14 {
      let document = Document(
        id: Identifier(known: "document-\(number)"), kind: pick(5) == 0 ? .article : .csv,
        title: "\(number)", relays: pick(12) == 0 ? "document-1" : nil)
      history.documents[document.id] = document
      let batch = Batch.ID(known: "office-\(number)")
      for _ in 0..<(3 + pick(25)) {
        guard let claim = claim(in: document, history.claims) else { continue }
        guard !history.claims.contains(where: { $0.value.id == claim.id }) else { continue }
        history.claims.append(recorded(claim, in: batch))
      }
      if pick(12) > 0 {
        history.decisions.append(recorded(Decision(.approve, on: .batch(batch)), in: batch))
      }
      if let decision = decision(history.claims) {
        history.decisions.append(recorded(decision, in: batch))
      }
    }
    return history
  }

  private mutating func recorded<Value>(_ value: Value, in batch: Batch.ID) -> Recorded<Value> {
    order += 1
    let at = Moment(seconds: Moment(startOf: day(20)).seconds + order)
    return Recorded(value, batch: batch, at: at, by: "Amal", order: order)
  }

  private mutating func places() -> PlaceSet {
    set([["hsk"], ["hsk-ghwayran"], ["hsk-zuhour"], ["hsk-south"]][pick(4)])
  }

  private mutating func claim(in document: Document, _ earlier: [Recorded<Claim>]) -> Claim? {
    let date = day(18 + pick(75))
    let occurrence: Occurrence =
      switch pick(10) {
      case 0:
        .movement(.displacement, from: places(), to: .unstated, counted: .increment(Period(date)))
      case 1:
        .movement(.homecoming, from: .unstated, to: places(), counted: .increment(Period(date)))
      case 2: .stock(.held, at: places(), asOf: date)
      default: .stock(.displaced, at: places(), asOf: date)
      }
    let number = [40, 250, 1_050, 5_000][pick(4)] + pick(2)
    let quantity =
      switch pick(8) {
      case 0: Quantity.vague(Magnitude.allCases[pick(4)])
      case 1: atLeast(number)
      case 2: Quantity.between(number, number * 2) ?? exactly(number)
      default: exactly(number)
      }
    let amount: Amount = pick(3) == 0 ? .households(quantity) : .people(quantity)
    let figure = Figure(
      occurrence, amount, accommodation: pick(8) == 0 ? .collectiveCentre : nil)
    guard let figure else { return nil }
    let replaced = pick(8) == 0 ? earlier.randomElement(using: &generator)?.value.id : nil
    return Claim(
      key: .row(id: "\(pick(10_000))"), figure: figure,
      stance: pick(15) == 0 ? .denied : .asserted,
      source: pick(15) == 0 ? nil : ["ocha", "sdf", "staff"][pick(3)],
      evidence: Evidence(document: document.id, location: .row(2), excerpt: "", phrase: ""),
      supersedes: replaced)
  }

  private mutating func decision(_ claims: [Recorded<Claim>]) -> Decision? {
    guard pick(2) == 0, let claim = claims.randomElement(using: &generator) else { return nil }
    let action: Decision.Action =
      switch pick(8) {
      case 0: .reject
      case 1: .retract
      case 2: .recommend
      case 3: .setPlaces(places())
      case 4: .setUnit(.people)
      case 5: .markRelay(of: Identifier(known: "document-\(1 + pick(5))"))
      case 6: .markCompleteBreakdown
      default: .annotate
      }
    let target: Decision.Target =
      switch pick(8) {
      case 0: .batch(claim.batch)
      case 1: .document(claim.value.evidence.document)
      default: .claim(claim.value.id)
      }
    return Decision(action, on: target)
  }
}

extension History {
  /// What was recorded by then; what is described once is the same at all times.
  fileprivate func known(by moment: Moment) -> History {
    var history = self
    history.claims.removeAll { $0.at > moment }
    history.decisions.removeAll { $0.at > moment }
    return history
  }
}

extension Summary.Comparison.Row {
  /// The row without the claims that its numbers rest on.
  fileprivate var text: String {
    let parts = parts.map { parts in parts.map { "\($0.cause) \($0.people)" } }
    let sides = [then, now].map { $0.map { "\($0.interval)" } ?? "none" }
    return "\(name): \(sides) \(String(describing: parts))"
  }
}

extension DailySeries.Entry {
  /// The numbers and marks of the day, without the names of lines.
  fileprivate var numbers: [String] {
    [displaced, displacementNew, returned].map { total in
      total.map { "\($0.interval) \($0.marks.map(\.rawValue).sorted())" } ?? "none"
    }
  }
}
