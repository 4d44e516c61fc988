public import Displacement
import Testing

@testable import Situation

/// An office that keeps a small ledger for a test: it records claims and decisions, one second
/// apart, and summarises.
struct Office {
  var history: History
  private(set) var clock: Moment
  private var order = 0
  private var sheet = 0

  init(started: Day = day(20), area: [Place.ID] = ["hsk"], householdSize: Bool = true) {
    let event = Event(
      nameEnglish: "Hasakah", started: started, places: area, timeZone: "Asia/Damascus")
    history = History(event: event, places: Office.places, sources: Office.sources)
    clock = Moment(startOf: day(20))
    guard householdSize, let size = Interval.Factors(low: 430, best: 500, high: 600) else { return }
    history.householdSizes = [
      HouseholdSize(hundredths: size, validFrom: started, source: "OCHA")
    ]
  }

  static let places = PlaceTree([
    Place(id: "SY", nameEnglish: "Syria", kind: .country),
    Place(id: "SY08", nameEnglish: "Al-Hasakah", kind: .governorate, parent: "SY"),
    Place(id: "SY11", nameEnglish: "Raqqa", kind: .governorate, parent: "SY"),
    Place(id: "hsk", nameEnglish: "Hasakah", kind: .city, parent: "SY08"),
    Place(id: "hsk-centre", nameEnglish: "City centre", kind: .neighborhood, parent: "hsk"),
    Place(id: "hsk-ghwayran", nameEnglish: "Ghwayran", kind: .neighborhood, parent: "hsk"),
    Place(id: "hsk-nasra", nameEnglish: "Nasra", kind: .neighborhood, parent: "hsk"),
    Place(id: "hsk-zuhour", nameEnglish: "Al-Zuhour", kind: .neighborhood, parent: "hsk"),
    Place(
      id: "hsk-south", nameEnglish: "Southern neighbourhoods", kind: .area, parent: "hsk",
      members: ["hsk-ghwayran", "hsk-zuhour"]),
  ])

  static let sources: [Source.ID: Source] = {
    let all = [
      Source(id: "ocha", nameEnglish: "OCHA", kind: .un, reliability: .high),
      Source(id: "sdf", nameEnglish: "SDF", kind: .armedActor, reliability: .low, isParty: true),
      Source(id: "staff", nameEnglish: "Office", kind: .ownStaff, reliability: .high),
      Source(id: "iom", nameEnglish: "IOM DTM", kind: .un, reliability: .high),
      Source(id: "sarc", nameEnglish: "SARC", kind: .redCrescent, reliability: .medium),
    ]
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }()
}

extension Office {
  /// Records a claim, approved unless it is to wait for review.
  @discardableResult
  mutating func record(
    _ occurrence: Occurrence, _ amount: Amount, by source: Source.ID? = "staff",
    method: Displacement.Method = .unknown, in document: Document.ID? = nil, approved: Bool = true,
    group: Group? = nil, accommodation: Accommodation? = nil, holding: Holding? = nil,
    stance: Claim.Stance = .asserted, sensitivity: Sensitivity = .moderate,
    complete: Bool = false, supersedes: Claim.ID? = nil, excerpt: String = ""
  ) throws -> Claim.ID {
    sheet += 1
    let document = document ?? Identifier(known: "sheet-\(sheet)")
    if history.documents[document] == nil { publish(document, .csv) }
    let figure = try #require(
      Figure(
        occurrence, amount, group: group, accommodation: accommodation, holding: holding))
    let claim = Claim(
      key: .row(id: "\(document)"), figure: figure, stance: stance, source: source,
      method: method, sensitivity: sensitivity,
      evidence: Evidence(document: document, location: .row(2), excerpt: excerpt, phrase: ""),
      supersedes: supersedes, isCompleteBreakdown: complete)
    record(claim)
    if approved { decide(.approve, on: claim.id) }
    return claim.id
  }

  mutating func record(_ claim: Claim) {
    tick()
    history.claims.append(
      Recorded(
        claim, batch: Identifier(known: "office-\(order)"), at: clock, by: "Amal", order: order))
  }

  mutating func decide(_ action: Decision.Action, on claim: Claim.ID) {
    decide(Decision(action, on: .claim(claim)))
  }

  mutating func decide(_ decision: Decision) {
    tick()
    history.decisions.append(
      Recorded(
        decision, batch: Identifier(known: "review-\(order)"), at: clock, by: "Amal",
        order: order))
  }

  mutating func publish(_ id: Document.ID, _ kind: Document.Kind, relays: Document.ID? = nil) {
    history.documents[id] = Document(id: id, kind: kind, title: id.rawValue, relays: relays)
  }

  private mutating func tick() {
    order += 1
    clock = Moment(seconds: clock.seconds + 1)
  }

  func summary(
    _ date: Day, knownAt: Moment = .latest, audience: Audience = .internal
  ) -> Summary {
    summarise(history, asOf: date, knownAt: knownAt, audience: audience, isLinted: true)
  }
}

extension Summary {
  /// The line of that name, which the test cannot do without.
  func line(_ id: String, _ location: SourceLocation = #_sourceLocation) throws -> Line {
    try #require(
      lines.first { $0.id == id }, "no line \(id) among \(lines.map(\.id))",
      sourceLocation: location)
  }

  /// Why that claim is not counted, wherever the page says so.
  func reason(_ claim: Claim.ID) -> Reason? {
    (lines.flatMap(\.excluded) + setAside).first { $0.claim == claim }?.reason
  }
}

// MARK: - Short words for tests

extension Identifier: ExpressibleByStringLiteral {
  /// An identifier that a test writes out.
  public init(stringLiteral value: String) { self.init(known: value) }
}

/// A day of January 2022, or of a later month by counting on.
func day(_ day: Int) -> Day { Day(year: 2022, month: 1, day: 1)?.advanced(by: day - 1) ?? .first }

func exactly(_ number: Int) -> Quantity { Quantity.exactly(number) ?? .vague(.few) }
func about(_ number: Int) -> Quantity { Quantity.about(number) ?? .vague(.few) }
func atLeast(_ number: Int) -> Quantity { Quantity.atLeast(number) ?? .vague(.few) }
func atMost(_ number: Int) -> Quantity { Quantity.atMost(number) ?? .vague(.few) }

func stock(_ stock: Stock, _ places: Place.ID..., on date: Day) -> Occurrence {
  .stock(stock, at: set(places), asOf: date)
}

func moved(
  _ movement: Movement, from origins: [Place.ID] = [], to destinations: [Place.ID] = [],
  on date: Day
) -> Occurrence {
  .movement(movement, from: set(origins), to: set(destinations), counted: .increment(Period(date)))
}

func running(
  _ movement: Movement, from origins: [Place.ID] = [], to destinations: [Place.ID] = [],
  since start: Day, through end: Day
) -> Occurrence {
  .movement(
    movement, from: set(origins), to: set(destinations),
    counted: .cumulative(Period(from: start, through: end) ?? Period(end)))
}

func set(_ places: [Place.ID]) -> PlaceSet {
  PlaceSet(places.map { PlaceSet.Mention(text: $0.rawValue, place: $0) })
}

func interval(_ low: Int?, _ best: Int?, _ high: Int?) -> Interval {
  Interval(low: low, best: best, high: high) ?? .zero
}
