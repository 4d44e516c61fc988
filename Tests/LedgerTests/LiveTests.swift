import Displacement
import Ledger
import TestSupport
import Testing

@Suite("What a summary needs of a ledger")
struct LiveTests {
  @Test("the index finds just the claims that the rule keeps", arguments: 1...30)
  func asDefined(seed: UInt64) throws {
    var office = BusyOffice(seed: seed)
    let ledger = try office.ledger()
    for _ in 0..<12 {
      let day = Sample.started.advanced(by: office.number(-2...70))
      let moment = Sample.moment(office.number(0...16))
      let known = try ledger.history(knownAt: moment)
      let since = day.advanced(by: office.number(-20...1))
      let live = try ledger.live(asOf: day, since: since, knownAt: moment, relayWindow: 2).history
      let expected = known.live(asOf: day, since: since, relayWindow: 2)
      let same = live.claims == expected.claims
      #expect(same, "\(day), known at \(moment)")
      #expect(live.decisions == expected.decisions)
      #expect(live.omitted == expected.omitted)
    }
    #expect(try ledger.check().filter { $0.severity == .error } == [])
  }

  @Test("two pages that are compared are made of the claims that matter for either")
  func twoMoments() throws {
    for seed in UInt64(41)...46 {
      var office = BusyOffice(seed: seed)
      let ledger = try office.ledger()
      for _ in 0..<6 {
        let day = Sample.started.advanced(by: office.number(-2...70))
        let since = day.advanced(by: -office.number(0...9))
        let (then, now) = (office.number(0...15), office.number(0...16))
        let moments = [Sample.moment(min(then, now)), Sample.moment(max(then, now))]
        let live = try ledger.live(
          asOf: day, since: since, knownAt: moments[1], and: moments[0], relayWindow: 2)
        let known = try moments.map { try ledger.history(knownAt: $0) }
        let kept = known.map { $0.live(asOf: day, since: since, relayWindow: 2).claims }
        let ids = Set(kept.joined().map(\.value.id))
        let earlier = try #require(live.earlier)
        #expect(Set(live.history.claims.map(\.value.id)) == ids, "seed \(seed), \(day)")
        let before = known[0].claims.filter { ids.contains($0.value.id) }
        #expect(earlier.claims.map(\.value.id) == before.map(\.value.id), "seed \(seed), \(day)")
        #expect(earlier.omitted == known[0].claims.count - before.count)
        #expect(earlier.decisions == known[0].decisions)
      }
    }
  }

  @Test("what settles is found in the timeline without reading its claims")
  func settled() throws {
    let counts = try (1...5).map { try settled(seed: $0) }
    #expect(counts.reduce(0, +) > 20, "\(counts)")
  }

  private func settled(seed: UInt64) throws -> Int {
    var office = BusyOffice(seed: seed, isMoving: true)
    let ledger = try office.ledger()
    let settling = Settling(age: 5, least: 3) { flow, _ in
      flow.increments.indices.first.map { $0..<$0 + 1 }
    }
    var count = 0
    for _ in 0..<8 {
      let day = Sample.started.advanced(by: office.number(20...70))
      let since = day.advanced(by: -office.number(0...4))
      let (then, now) = (office.number(0...15), office.number(0...16))
      let moments = [Sample.moment(min(then, now)), Sample.moment(max(then, now))]
      let live = try ledger.live(
        asOf: day, since: since, knownAt: moments[1], and: moments[0], relayWindow: 2,
        settling: settling)
      let known = try moments.map { try ledger.history(knownAt: $0) }
      let kept = known.map { $0.live(asOf: day, since: since, relayWindow: 2).claims }
      let ids = Set(kept.joined().map(\.value.id))
      let expected = known[1].settled(
        settling, asOf: day, since: since, relayWindow: 2, and: known[0])
      let earlier = try #require(live.earlier)
      #expect(live.history.settled.text == expected.history.settled.text, "seed \(seed), \(day)")
      #expect(earlier.settled.text == expected.earlier?.settled.text, "seed \(seed), \(day)")
      // What replaces a claim of either moment is read too.
      let read = Set(expected.history.claims.map(\.value.id)).intersection(ids)
      let found = Set(live.history.claims.map(\.value.id))
      #expect(read.isSubset(of: found) && found.count < read.count + 20, "seed \(seed), \(day)")
      #expect(
        live.history.omitted + live.history.settled.incrementCount + live.history.claims.count
          == known[1].claims.count)
      count += live.history.settled.incrementCount
    }
    #expect(try ledger.check().filter { $0.severity == .error } == [])
    try ledger.remakeFindingAids()
    #expect(try ledger.check().filter { $0.severity == .error } == [])
    return count
  }

  @Test("of a topic that is asked for whole every known claim is there")
  func wholeTopic() throws {
    var office = BusyOffice(seed: 7)
    let ledger = try office.ledger()
    let topic = Topic(.displaced, at: [Place.ID(known: "hsk-ghwayran")])
    let day = Sample.started.advanced(by: 30)
    let live = try ledger.live(asOf: day, relayWindow: 2, whole: [topic]).history
    let history = try ledger.history()
    let asked = history.claims.filter { record in
      guard case .stock(.displaced, let places, _) = record.value.figure.occurrence
      else { return false }
      return places.places == topic.places
    }
    let ids = Set(live.claims.map(\.value.id))
    #expect(asked.count > 30)
    #expect(asked.allSatisfy { ids.contains($0.value.id) })
    #expect(history.live(asOf: day, relayWindow: 2).claims.allSatisfy { ids.contains($0.value.id) })
    #expect(ids.count < history.claims.count)
  }

  @Test("the latest day is that of the latest claim that was asserted and known, or of a route")
  func latest() throws {
    var office = BusyOffice(seed: 99)
    let ledger = try office.ledger()
    for minute in 0...16 {
      let history = try ledger.history(knownAt: Sample.moment(minute))
      let claims = history.claims.map(\.value).filter { $0.stance == .asserted }
      let days = claims.map(\.figure.occurrence.asOf) + history.routeStatuses.map(\.value.asOf)
      let expected = days.max()
      #expect(try ledger.latestAsOf(knownAt: Sample.moment(minute)) == expected)
    }
  }

  @Test("of a long series the count that stands and the one before are left")
  func longSeries() throws {
    let ledger = try Sample.ledger()
    var contents = Sample.contents()
    contents.claims = (0..<300).map { day in
      Sample.claim("\(day)", 100 + day, on: Sample.started.advanced(by: day))
    }
    _ = try ledger.record(contents, Sample.entry(1, approving: true))
    let live = try ledger.live(asOf: Sample.started.advanced(by: 200), relayWindow: 2).history
    let days = live.claims.map {
      Sample.started.distance(to: $0.value.figure.occurrence.asOf)
    }
    #expect(days == [199, 200])
    #expect(live.omitted == 298)
  }
}

/// An office that counts the same places again and again, in sheets and in articles.
private struct BusyOffice {
  private var arbitrary: Arbitrary
  /// Whether it mostly counts who moved.
  private let isMoving: Bool

  init(seed: UInt64, isMoving: Bool = false) {
    arbitrary = Arbitrary(seed: seed)
    self.isMoving = isMoving
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { arbitrary.number(range) }

  mutating func ledger() throws -> Ledger {
    let ledger = try Sample.ledger()
    var recorded: [Claim] = []
    for number in 1...15 {
      let document = document(number)
      var contents = Batch.Contents()
      contents.documents = [document]
      if isMoving, number == 1, let size = Interval.Factors(low: 400, best: 500, high: 600) {
        contents.householdSizes = [
          HouseholdSize(hundredths: size, validFrom: Sample.started, source: "survey")
        ]
      }
      contents.claims = (0..<arbitrary.number(5...25)).map { claim($0, in: document) }
      if arbitrary.number(0...2) == 0,
        let earlier = recorded.randomElement(using: &arbitrary.random)
      {
        contents.decisions = [decision(on: earlier)]
      }
      if arbitrary.number(0...6) == 0 {
        contents.decisions.append(
          Decision(
            arbitrary.pick([.reject, .retract, .annotate, .setUnit(.people)]),
            on: .batch(Batch.ID(known: "hasakah-\(arbitrary.number(2...number + 1))"))))
        contents.decisions.removeAll {
          $0.target == .batch(Batch.ID(known: "hasakah-\(number + 1)"))
        }
      }
      let entry = Sample.entry(number, approving: arbitrary.number(0...9) > 0)
      _ = try ledger.record(contents, entry)
      recorded = try ledger.history().claims.map(\.value)
    }
    return ledger
  }

  private mutating func document(_ number: Int) -> Document {
    let isSheet = arbitrary.number(0...4) > 0
    return Document(
      id: Document.ID(known: "document-\(number)"), kind: isSheet ? .csv : .article,
      title: "\(number)",
      relays: arbitrary.number(0...9) == 0 ? Document.ID(known: "document-1") : nil)
  }

  private mutating func decision(on claim: Claim) -> Decision {
    let target: Decision.Target =
      arbitrary.number(0...4) == 0 ? .document(claim.evidence.document) : .claim(claim.id)
    let action: Decision.Action = arbitrary.pick([
      .approve, .reject, .retract, .recommend, .annotate,
      isMoving ? .annotate : .setPlaces(places()),
    ])
    return Decision(action, on: target)
  }

  private mutating func places() -> PlaceSet {
    PlaceSet(Place.ID(known: arbitrary.pick(["SY08", "hsk-ghwayran"])))
  }

  private mutating func claim(_ number: Int, in document: Document) -> Claim {
    let day = Sample.started.advanced(by: arbitrary.number(-3...70))
    let isFlow = (arbitrary.number(0...7) == 0) != isMoving
    let length = isMoving && arbitrary.number(0...9) == 0 ? arbitrary.number(0...9) : 0
    let period = Period(from: day.advanced(by: -length), through: day) ?? Period(day)
    let occurrence: Occurrence =
      isFlow
      ? .movement(.displacement, from: places(), to: places(), counted: .increment(period))
      : .stock(arbitrary.pick([.displaced, .held]), at: places(), asOf: day)
    let quantity: Quantity? =
      arbitrary.number(0...(isMoving ? 40 : 5)) == 0 ? .vague(.hundreds) : .exactly(number)
    let amount = Amount(quantity ?? .vague(.few), arbitrary.pick([.people, .households]))
    let figure = Figure(occurrence, amount)
    let source: Source.ID? =
      arbitrary.number(0...12) == 0 ? nil : Source.ID(known: arbitrary.pick(["ocha", "iom"]))
    return Claim(
      key: .row(id: "\(arbitrary.number(0...(isMoving ? 2_000 : 60)))"),
      figure: figure ?? arbitrary.figure(),
      stance: arbitrary.number(0...9) == 0 ? .denied : .asserted, source: source,
      evidence: Evidence(
        document: document.id, location: document.kind == .csv ? .row(number) : .span(0..<5),
        excerpt: "", phrase: ""))
  }
}

extension [SettledFlow] {
  /// What settles, in an order of its own: every increment with its source, method and unit.
  fileprivate var text: [String] {
    flatMap { flow in
      flow.increments.map { increment in
        let series = flow.series[Int(increment.series)]
        return "\(flow.figure.measure) \(flow.figure.occurrence.placeSets.map(\.places)) "
          + "\(increment.claim) \(increment.leading) \(increment.start) \(increment.end) "
          + "\(increment.number) \(increment.households ?? -1) \(increment.isNew) "
          + "\(series.source) \(series.method) \(series.unit)"
      }
    }.sorted()
  }
}
