import Displacement
import TestSupport
import Testing

@testable import Situation

/// Increments that are added up without their claims, held to the pages that are made of all claims.
@Suite("Settled increments")
struct SettlingTests {
  private let settling = Settling(.standard, least: 3)
  private let window = Policy.standard.syncDays

  @Test("a page of settled increments says what a page of all claims says", arguments: 1...5)
  func samePage(part: UInt64) {
    var (settled, claims) = (0, 0)
    for seed in RandomSeeds.seeds(8, from: part * 1_000) {
      var office = MovingOffice(seed: seed)
      let history = office.history()
      let date = day(60 + office.pick(150))
      let reduced = history.settled(settling, asOf: date, since: date, relayWindow: window).history
      settled += reduced.settled.incrementCount
      claims += history.claims.count
      for audience in Audience.allCases {
        let whole = summarise(history, asOf: date, knownAt: .latest, audience: audience)
        let page = summarise(reduced, asOf: date, knownAt: .latest, audience: audience)
        #expect(page.text == whole.text, "seed \(seed), \(date), \(audience)")
      }
    }
    #expect(settled > 20, "\(settled) of \(claims)")
  }

  @Test("pages of several days say the same of settled increments", arguments: 1...4)
  func sameSeries(part: UInt64) {
    for seed in RandomSeeds.seeds(2, from: part * 1_000 + 100) {
      var office = MovingOffice(seed: seed)
      let history = office.history()
      let last = day(100 + office.pick(110))
      let days = (-5...0).map { last.advanced(by: $0) }
      let reduced = history.settled(
        settling, asOf: last, since: days[0], relayWindow: window
      ).history
      for audience in [Audience.internal, .public] {
        func pages(_ history: History) -> [String] {
          summarise(history, days: days, knownAt: .latest, audience: audience).map(\.text)
        }
        #expect(pages(reduced) == pages(history), "seed \(seed)")
      }
      func series(_ history: History) -> DailySeries {
        dailySeries(history, through: last, length: 6, knownAt: .latest)
      }
      #expect(series(reduced) == series(history), "seed \(seed)")
    }
  }

  @Test("what changed since an issue is the same of settled increments", arguments: 1...5)
  func sameComparison(part: UInt64) throws {
    var (settled, changed) = (0, 0)
    for seed in RandomSeeds.seeds(8, from: part * 1_000 + 200) {
      var office = MovingOffice(seed: seed)
      let history = office.history()
      let date = day(60 + office.pick(150))
      let since = date.advanced(by: -office.pick(4))
      let known = try #require(history.claims.randomElement(using: &office.generator)).at
      let then = history.known(by: known)
      let reduced = history.settled(
        settling, asOf: date, since: since, relayWindow: window, and: then)
      settled += reduced.history.settled.incrementCount
      let reducedThen = try #require(reduced.earlier)
      for audience in Audience.allCases {
        func rows(_ now: History, _ then: History) throws -> [String] {
          let earlier = EarlierIssue(then, asOf: since, knownAt: known)
          let page = summarise(
            now, asOf: date, knownAt: .latest, audience: audience, since: earlier)
          return try [page.text] + #require(page.comparison).rows.map(\.text)
        }
        let whole = try rows(history, then)
        #expect(try rows(reduced.history, reducedThen) == whole, "seed \(seed), \(audience)")
        changed += whole.count - 1
      }
    }
    #expect(settled > 20, "\(settled)")
    #expect(changed > 20, "\(changed)")
  }

  @Test("tightening an audience never shows who stands behind a withheld line")
  func withheld() throws {
    var shown = 0
    for seed in RandomSeeds.seeds(15) {
      var office = MovingOffice(seed: seed)
      let history = office.history()
      let date = day(150)
      let reduced = history.settled(settling, asOf: date, since: date, relayWindow: window).history
      let whole = summarise(reduced, asOf: date, knownAt: .latest)
      let page = summarise(reduced, asOf: date, knownAt: .latest, audience: .public)
      let names = Set(page.lines.map(\.id))
      let secret = Set(
        whole.lines.filter { !names.contains($0.id) }.flatMap { $0.settled?.lines ?? [] })
      for line in page.lines {
        guard let settled = line.settled else { continue }
        #expect(settled.isWithheld == !settled.lines.isDisjoint(with: secret), "seed \(seed)")
        shown += settled.isWithheld ? 0 : 1
      }
    }
    #expect(shown > 5)
  }

  @Test("a year of daily movements settles but for the days of the newest counts")
  func fewAreRead() throws {
    var office = Office()
    for date in 20..<385 {
      for source in ["ocha", "iom"] as [Source.ID] {
        try office.record(
          moved(.displacement, from: ["hsk-ghwayran"], on: day(date)),
          .households(exactly(10 + date % 7 + (source == "iom" ? 9 : 0))), by: source,
          approved: false)
      }
    }
    for claim in office.history.claims {
      office.decide(Decision(.approve, on: .batch(claim.batch)))
    }
    let date = day(384)
    let reduced = office.history.settled(
      Settling(.standard), asOf: date, since: date, relayWindow: 2
    ).history
    // Twenty-two days, and one in conflict.
    #expect(reduced.claims.count == 2 * 23)
    let page = summarise(reduced, asOf: date, knownAt: .latest)
    #expect(page.text == summarise(office.history, asOf: date, knownAt: .latest).text)
    let line = try page.line("displacement/hsk-ghwayran>?")
    #expect(line.selected.count == 23)
    #expect(line.settled?.claims == 342)
    #expect(line.settled?.days == Period(from: day(20), through: day(362)))
    #expect(page.findings.map(\.code).contains("settled-claims"))
  }

  @Test("what a source gave in people and in households is one share of the settled claims")
  func oneShare() throws {
    var office = Office()
    for date in 20..<385 {
      let amount: Amount =
        date % 2 == 0 ? .households(exactly(10 + date % 7)) : .people(exactly(50 + date % 7))
      try office.record(
        moved(.displacement, from: ["hsk-ghwayran"], on: day(date)), amount, by: "ocha",
        approved: false)
    }
    for claim in office.history.claims {
      office.decide(Decision(.approve, on: .batch(claim.batch)))
    }
    let date = day(384)
    let reduced = office.history.settled(
      Settling(.standard), asOf: date, since: date, relayWindow: 2
    ).history
    let line = try summarise(reduced, asOf: date, knownAt: .latest)
      .line("displacement/hsk-ghwayran>?")
    #expect(line.settled?.shares.map(\.source) == ["ocha"])
    #expect(line.settled?.claims == reduced.settled.incrementCount)
  }

  @Test("what a sheet of a few days says stays as it is")
  func fewStay() throws {
    var office = Office()
    for date in 20..<60 {
      try office.record(
        moved(.displacement, from: ["hsk"], on: day(date)), .people(exactly(date)), approved: false)
    }
    for claim in office.history.claims {
      office.decide(Decision(.approve, on: .batch(claim.batch)))
    }
    let reduced = office.history.settled(
      Settling(.standard), asOf: day(200), since: day(200), relayWindow: 2
    ).history
    #expect(reduced.settled.isEmpty)
    #expect(reduced.claims == office.history.claims)
  }
}

extension Summary {
  /// All that settled increments may not change, with how many claims each line rests on and whose.
  fileprivate var text: String {
    var text = lines.map { line in
      let sources = Set(line.selected.compactMap { claims[$0]?.source })
        .union(line.settled?.shares.map(\.source) ?? [])
      return "\(line.id) \(line.interval) \(String(describing: line.households)) "
        + line.marks.map(\.rawValue).sorted().joined(separator: ",")
        + " \(line.new ?? -1) \(line.change ?? -1) \(line.asOf) \(line.corroboration)"
        + " \(line.period?.description ?? "-") "
        + (audience == .internal
          ? "\(line.selected.count + (line.settled?.claims ?? 0)) \(sources.sorted())" : "")
    }
    text += totals.all.map { name, total in
      "\(name) \(total.interval) \(String(describing: total.households)) "
        + "\(total.marks.map(\.rawValue).sorted()) \(total.lines)"
    }
    text += unallocated.map { "\($0)" } + residuals.map { "\($0)" }
    // A whole and its parts name only the claims that were read.
    text += conflicts.map { conflict in
      conflict.division.map { "\(conflict.line) \(conflict.ratioHundredths) \($0)" }
        ?? "\(conflict)"
    }
    text += gaps.map { "\($0)" } + householdSizes.map { "\($0)" }
    text += findings.filter { !["settled-claims", "overlapping-counts"].contains($0.code) }
      .map { "\($0.code) \($0.subject) \($0.message)" }
    return text.joined(separator: "\n") + "\n\(candidates) \(withheld)"
  }
}

extension Summary.Comparison.Row {
  fileprivate var text: String {
    let parts = parts.map { parts in parts.map { "\($0.cause) \($0.people)" } }
    let sides = [then, now].map { side in
      side.map { "\($0.interval) \($0.marks.map(\.rawValue).sorted())" } ?? "none"
    }
    return "\(name): \(sides) \(String(describing: parts))"
  }
}

extension History {
  fileprivate func known(by moment: Moment) -> History {
    var history = self
    history.claims.removeAll { $0.at > moment }
    history.decisions.removeAll { $0.at > moment }
    return history
  }
}

/// An office that records movements from few places day by day, mostly in sheets that it approves.
private struct MovingOffice {
  var generator: SeededGenerator
  private var office: Office
  private var order = 0
  private let hasRunningTotals: Bool
  private let hasLongPeriods: Bool
  private let hasVagueWords: Bool

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    office = Office(area: [[], ["hsk"], ["SY08"]][Int(seed % 3)], householdSize: seed % 7 > 0)
    hasRunningTotals = seed % 5 == 0
    hasLongPeriods = seed % 2 == 0
    hasVagueWords = seed % 4 == 0
  }

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
  private mutating func chance(_ outOf: Int) -> Bool { pick(outOf) == 0 }

  mutating func history() -> History {
    var history = office.history
    if chance(3), let size = Interval.Factors(low: 300, best: 400, high: 500) {
      history.householdSizes.append(
        HouseholdSize(
          hundredths: size, place: chance(2) ? "hsk-ghwayran" : nil, validFrom: day(80),
          source: "survey"))
    }
    for number in 1...10 {
      let document = Document(
        id: Identifier(known: "document-\(number)"), kind: chance(6) ? .article : .csv,
        title: "\(number)", published: chance(3) ? day(30 + pick(100)) : nil,
        relays: chance(15) ? "document-1" : nil)
      history.documents[document.id] = document
      let batch = Batch.ID(known: "office-\(number)")
      for row in 0..<(document.kind == .csv ? 35 : 3) {
        guard let claim = claim(row, in: document, history.claims),
          !history.claims.contains(where: { $0.value.id == claim.id })
        else { continue }
        history.claims.append(recorded(claim, in: batch))
      }
      if !chance(12) {
        history.decisions.append(recorded(Decision(.approve, on: .batch(batch)), in: batch))
      }
      if chance(3), let decision = decision(history.claims) {
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
    set([["hsk"], ["hsk-ghwayran"], ["hsk-zuhour"], ["hsk-south"], ["SY11"]][pick(5)])
  }

  private mutating func occurrence() -> Occurrence {
    let date = day(18 + pick(190))
    let length = hasLongPeriods && chance(10) ? pick(12) : 0
    let period = Period(from: date.advanced(by: -length), through: date) ?? Period(date)
    let isTotal = hasRunningTotals && chance(12)
    let counted: Occurrence.Count =
      isTotal
      ? .cumulative(Period(from: day(20), through: max(date, day(20))) ?? period)
      : .increment(period)
    switch pick(9) {
    case 0: return .stock(.displaced, at: places(), asOf: date)
    case 1: return .toll(.killed, at: set(["hsk"]), counted: counted)
    case 2: return .movement(.homecoming, from: .unstated, to: set(["hsk"]), counted: counted)
    case 3:
      return .movement(
        .displacement, from: set(["hsk-zuhour"]), to: set(["hsk-centre"]), counted: counted)
    case 4:
      return .movement(.release, from: set(["hsk-nasra"]), to: .unstated, counted: counted)
    default:
      return .movement(
        .displacement, from: set([chance(3) ? "hsk" : "hsk-ghwayran"]), to: .unstated,
        counted: counted)
    }
  }

  private mutating func claim(
    _ row: Int, in document: Document, _ earlier: [Recorded<Claim>]
  ) -> Claim? {
    let number = [0, 2, 40, 44, 250, 1_050][pick(6)] + (chance(2) ? 0 : pick(30))
    var quantity = exactly(number)
    if hasVagueWords || document.kind == .article, chance(6) {
      quantity =
        [
          .vague(Magnitude.allCases[pick(4)]), atLeast(number), about(number),
          Quantity.between(number, number * 2) ?? exactly(number),
        ][pick(4)]
    }
    let amount: Amount =
      switch pick(6) {
      case 0, 1: .households(quantity)
      case 2: .both(people: quantity, households: exactly(number / 5))
      default: .people(quantity)
      }
    let figure = Figure(
      occurrence(), amount, group: chance(30) ? .children : chance(10) ? .civilians : nil,
      accommodation: chance(30) ? .collectiveCentre : nil)
    guard let figure else { return nil }
    let isRevision = chance(25)
    return Claim(
      key: .row(id: "\(document.id) \(row)"), figure: figure,
      stance: chance(30) ? .denied : .asserted,
      source: chance(20) ? nil : ["ocha", "sdf", "iom", "sarc"][pick(4)],
      method: [.unknown, .unknown, .headcount, .assessment][pick(4)],
      sensitivity: chance(30) ? .high : .moderate,
      evidence: Evidence(
        document: document.id, location: document.kind == .csv ? .row(row + 2) : .span(0..<5),
        excerpt: "", phrase: ""),
      supersedes: isRevision ? earlier.randomElement(using: &generator)?.value.id : nil,
      note: chance(40) ? "late" : nil)
  }

  private mutating func decision(_ claims: [Recorded<Claim>]) -> Decision? {
    guard let claim = claims.randomElement(using: &generator) else { return nil }
    let action: Decision.Action =
      switch pick(9) {
      case 0: .reject
      case 1: .retract
      case 2: .recommend
      case 3: .setPlaces(set(["hsk-ghwayran"]))
      case 4: .setUnit(.people)
      case 5: .markRelay(of: Identifier(known: "document-\(1 + pick(5))"))
      case 6: .markCompleteBreakdown
      case 7: .approve
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
