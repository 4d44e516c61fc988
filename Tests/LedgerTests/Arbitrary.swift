import Displacement
import TestSupport

/// Records of every shape, the same for the same seed.
struct Arbitrary {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func flip() -> Bool { Bool.random(using: &random) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  mutating func maybe<Value>(_ value: (inout Arbitrary) -> Value) -> Value? {
    flip() ? value(&self) : nil
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// Text with what breaks programs: nothing, both writing directions, quotes, NUL, two spellings
  /// of one letter, and letters outside the basic plane.
  mutating func text() -> String {
    pick([
      "", "x", "غويران", "٣٬٥٠٠ أسرة", "a\u{0}b", "e\u{301}", "\u{e9}",
      "Robert'); DROP TABLE claim;--",
      "\u{200f}حي الزهور\u{200f}", "line\r\nline", "😀", "'\"\\",
      String(repeating: "long ", count: 30),
    ])
  }

  mutating func name<Subject>(_ prefix: String) -> Identifier<Subject> {
    Identifier(known: prefix + pick(["1", "2", "3", "غويران", "e\u{301}"]))
  }

  mutating func day() -> Day {
    flip()
      ? Sample.day(2022, 1, 20).advanced(by: number(0...40))
      : pick([.first, .last, Sample.day(1969, 12, 31), Sample.day(2024, 2, 29)])
  }

  mutating func period() -> Period {
    let days = [day(), day()].sorted()
    return Period(from: days[0], through: days[1]) ?? Period(days[0])
  }

  mutating func counted() -> Occurrence.Count {
    flip() ? .increment(period()) : .cumulative(period())
  }

  mutating func places() -> PlaceSet {
    PlaceSet(
      (0..<number(0...3)).map { _ in
        PlaceSet.Mention(text: text(), place: maybe { $0.name("place-") })
      })
  }

  mutating func quantity() -> Quantity {
    let ends = [number(0...90), number(100...9_000), number(9_000...Quantity.bounds.upperBound)]
    let quantity: Quantity? =
      switch pick(Quantifier.allCases) {
      case .exact: .exactly(ends[2])
      case .about: Quantity(.about, low: maybe { _ in ends[0] }, best: ends[1], high: ends[2])
      case .atLeast: .atLeast(ends[1])
      case .atMost: .atMost(ends[1])
      case .between: Quantity(.between, low: ends[0], best: maybe { _ in ends[1] }, high: ends[2])
      case .vague: Quantity(.vague, low: ends[0], high: maybe { _ in ends[2] })
      }
    return quantity ?? .vague(.few)
  }

  mutating func amount() -> Amount {
    switch number(0...2) {
    case 0: .people(quantity())
    case 1: .households(quantity())
    default: .both(people: quantity(), households: quantity())
    }
  }

  mutating func figure() -> Figure {
    while true {
      let measure = pick(Measure.allCases)
      let occurrence: Occurrence
      var amount = amount()
      switch measure {
      case .stock(let stock): occurrence = .stock(stock, at: places(), asOf: day())
      case .movement(let movement):
        occurrence = .movement(movement, from: places(), to: places(), counted: counted())
      case .toll(let toll):
        occurrence = .toll(toll, at: places(), counted: counted())
        if toll.countsHousing { amount = .housing(quantity()) }
      }
      let parts = Parts(
        women: maybe { $0.number(0...9) }, men: maybe { $0.number(0...9) },
        girls: maybe { $0.number(0...9) }, boys: maybe { $0.number(0...9) },
        disability: maybe { $0.number(0...9) })
      let figure = Figure(
        occurrence, amount, group: maybe { $0.pick(Group.allCases) },
        accommodation: maybe { $0.pick(Accommodation.allCases) },
        holding: maybe { $0.pick(Holding.allCases) }, parts: parts,
        datePrecision: pick(DatePrecision.allCases))
      if let figure { return figure }
    }
  }

  mutating func evidence(in documents: [Document]) -> Evidence {
    let start = number(0...5_000)
    return Evidence(
      document: pick(documents).id,
      location: flip() ? .row(number(1...100_000)) : .span(start..<start + number(0...300)),
      excerpt: text(), phrase: text())
  }

  mutating func claim(in documents: [Document]) -> Claim {
    let figure = figure()
    let source: Source.ID? = maybe { $0.name("source-") }
    let evidence = evidence(in: documents)
    let key: Claim.Key =
      switch number(0...2) {
      case 0: .row(id: "row \(number(0...1_000_000))" + text())
      case 1: .content(of: figure, source: source)
      default: .span(0..<number(1...1_000_000), of: evidence.document, figure.measure)
      }
    return Claim(
      key: key, figure: figure, stance: pick(Claim.Stance.allCases), source: source,
      method: pick(Method.allCases), sensitivity: pick(Sensitivity.allCases), evidence: evidence,
      isCompleteBreakdown: flip(), note: maybe { $0.text() },
      confidence: maybe { $0.number(0...100) })
  }

  mutating func document() -> Document {
    Document(
      id: Document.ID(known: Digest(of: "\(number(0...Int.max))").description),
      kind: pick(Document.Kind.allCases), title: text(), url: maybe { $0.text() },
      publisher: maybe { $0.text() }, published: maybe { $0.day() },
      language: maybe { $0.pick(LanguageCode.allCases) }, text: maybe { $0.text() },
      relays: maybe { $0.name("document-") })
  }

  mutating func source() -> Source {
    Source(
      id: name("source-"), nameEnglish: text(), nameArabic: text(),
      kind: pick(Source.Kind.allCases),
      reliability: pick(Source.Reliability.allCases), isParty: flip())
  }

  mutating func place() -> Place {
    let points: [Place.Point?] = [
      nil, Place.Point(latitude: 36.481_1, longitude: 40.748_9),
      Place.Point(latitude: -90, longitude: 180), Place.Point(latitude: 0.1 + 0.2, longitude: -0.0),
    ]
    return Place(
      id: name("place-"), nameEnglish: text(), nameArabic: text(),
      aliases: (0..<number(0...3)).map { _ in text() }, kind: pick(Place.Kind.allCases),
      parent: maybe { $0.name("place-") }, members: (0..<number(0...3)).map { _ in name("place-") },
      point: pick(points), precision: pick(Place.Precision.allCases), source: text())
  }

  mutating func ring() -> Boundary.Ring? {
    let corners = [(0, 0), (1, 0), (2, 3), (0, 1)].map { east, north in
      Position(
        east: east * 10_000_000 + number(0...999), north: north * 10_000_000 + number(0...999))
    }
    return Boundary.Ring((flip() ? corners : corners.reversed()).compactMap(\.self))
  }

  mutating func boundary() -> Boundary? {
    let polygons = (0..<number(1...3)).compactMap { _ in
      ring().map { outer in
        Boundary.Polygon(
          outer: outer, holes: (0..<number(0...2)).compactMap { _ in ring() })
      }
    }
    return Boundary(place: name("place-"), polygons: polygons, source: text())
  }

  mutating func householdSize() -> HouseholdSize? {
    Interval.Factors(low: number(1...300), best: number(300...500), high: number(500...900)).map {
      HouseholdSize(
        hundredths: $0, place: maybe { $0.name("place-") }, validFrom: day(), source: text())
    }
  }

  mutating func route() -> Route {
    Route(
      id: maybe { $0.name("route-") }, origins: places(), destinations: places(), via: places(),
      mode: pick(Route.Mode.allCases), sensitivity: pick(Sensitivity.allCases))
  }

  mutating func routeStatus(of routes: [Route], in documents: [Document]) -> RouteStatus {
    RouteStatus(
      route: pick(routes).id, state: pick(RouteStatus.State.allCases), asOf: day(),
      isSecured: flip(), hazards: Set(RouteStatus.Hazard.allCases.filter { _ in flip() }),
      source: maybe { $0.name("source-") }, evidence: evidence(in: documents))
  }

  mutating func decision(
    on claims: [Claim], _ statuses: [RouteStatus], _ documents: [Document]
  ) -> Decision {
    let targets: [Decision.Target] = [
      .claim(pick(claims).id), .routeStatus(pick(statuses).id), .document(pick(documents).id),
      .batch(Batch.ID(known: "hasakah-1")),
    ]
    let actions: [Decision.Action] = [
      .approve, .reject, .recommend, .setPlaces(places()), .setUnit(pick(Unit.allCases)),
      .markRelay(of: name("document-")), .markCompleteBreakdown, .retract, .annotate,
    ]
    return Decision(pick(actions), on: pick(targets), reason: text())
  }

  /// A batch in which every kind of record refers to the others.
  mutating func contents(claims count: Int = 40) -> Batch.Contents {
    var contents = Batch.Contents()
    contents.documents = (0..<4).map { _ in document() }
    contents.sources = (0..<4).map { _ in source() }
    contents.places = (0..<8).map { _ in place() }
    contents.places.append(
      Place(
        id: name("area-"), nameEnglish: text(), kind: .area,
        members: [name("place-"), name("place-")], point: Place.Point(latitude: 1, longitude: 2)))
    contents.householdSizes = (0..<4).compactMap { _ in householdSize() }
    contents.claims = (0..<count).map { _ in claim(in: contents.documents) }
    contents.routes = (0..<6).map { _ in route() }
    contents.routeStatuses = (0..<8).map { _ in
      routeStatus(of: contents.routes, in: contents.documents)
    }
    contents.decisions = (0..<24).map { _ in
      decision(on: contents.claims, contents.routeStatuses, contents.documents)
    }
    contents.boundaries = (0..<4).compactMap { _ in boundary() }
    return contents
  }
}
