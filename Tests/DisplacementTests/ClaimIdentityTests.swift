import Displacement
import Testing

@Suite("The identity of claims")
struct ClaimIdentityTests {
  private let day = Day(year: 2022, month: 1, day: 21) ?? .first
  private let other = Day(year: 2022, month: 1, day: 22) ?? .first

  private func set(_ names: (text: String, id: String?)...) -> PlaceSet {
    PlaceSet(
      names.map { PlaceSet.Mention(text: $0.text, place: $0.id.map { Place.ID(known: $0) }) })
  }

  private func claim(
    _ occurrence: Occurrence? = nil, _ amount: Amount? = nil, key: String = "1",
    group: Group? = nil, accommodation: Accommodation? = nil, parts: Parts = .none,
    precision: DatePrecision = .day, stance: Claim.Stance = .asserted, source: String? = "ocha",
    method: Method = .unknown, sensitivity: Sensitivity = .moderate, complete: Bool = false,
    note: String? = nil, document: String = "sheet", confidence: Int? = nil,
    supersedes: String? = nil
  ) throws -> Claim {
    let quantity = try #require(Quantity.exactly(750))
    let figure = try #require(
      Figure(
        occurrence ?? .stock(.displaced, at: set(("Hasakah", "hsk")), asOf: day),
        amount ?? .people(quantity), group: group, accommodation: accommodation, parts: parts,
        datePrecision: precision))
    return Claim(
      key: .row(id: key), figure: figure, stance: stance, source: source.map { .init(known: $0) },
      method: method, sensitivity: sensitivity,
      evidence: Evidence(
        document: .init(known: document), location: .row(2), excerpt: document, phrase: "750"),
      supersedes: supersedes.map { .init(known: $0) }, isCompleteBreakdown: complete, note: note,
      confidence: confidence)
  }

  @Test("every part of what is said makes another claim")
  func whatMatters() throws {
    let more = try #require(Quantity.exactly(751))
    let least = try #require(Quantity.atLeast(750))
    let exact = try #require(Quantity.exactly(750))
    let week = try #require(Period(from: day, through: other))
    let (hsk, centre) = (set(("Hasakah", "hsk")), set(("centre", "hsk-centre")))
    func flow(_ count: Occurrence.Count) -> Occurrence {
      .movement(.displacement, from: hsk, to: centre, counted: count)
    }
    let claims = [
      try claim(),
      try claim(key: "2"),
      try claim(.stock(.displaced, at: hsk, asOf: other)),
      try claim(.stock(.held, at: hsk, asOf: day)),
      try claim(.stock(.displaced, at: centre, asOf: day)),
      try claim(.stock(.displaced, at: set(("Hasakah", nil)), asOf: day)),
      try claim(.stock(.displaced, at: .unstated, asOf: day)),
      try claim(flow(.increment(Period(day)))),
      try claim(flow(.increment(week))),
      try claim(flow(.cumulative(week))),
      try claim(.movement(.displacement, from: centre, to: hsk, counted: .increment(week))),
      try claim(.movement(.onward, from: hsk, to: centre, counted: .increment(week))),
      try claim(.toll(.killed, at: hsk, counted: .increment(week))),
      try claim(nil, .people(more)),
      try claim(nil, .people(least)),
      try claim(nil, .households(exact)),
      try claim(nil, .both(people: exact, households: exact)),
      try claim(group: .children),
      try claim(accommodation: .camp),
      try claim(parts: Parts(women: 200)),
      try claim(parts: Parts(men: 200)),
      try claim(precision: .week),
      try claim(stance: .denied),
      try claim(source: "sdf"),
      try claim(source: nil),
      try claim(method: .headcount),
      try claim(sensitivity: .high),
      try claim(complete: true),
      try claim(note: "by telephone"),
    ]
    #expect(Set(claims.map(\.statement)).count == claims.count)
    #expect(Set(claims.map(\.id)).count == claims.count)
    #expect(claims.allSatisfy { $0.id.rawValue == $0.statement && $0.statement.utf8.count == 32 })
  }

  @Test("spelling, the order of places, the file and the reader's confidence do not matter")
  func whatDoesNotMatter() throws {
    func both(_ places: PlaceSet) throws -> Claim {
      try claim(.stock(.displaced, at: places, asOf: day))
    }
    let spelled = try both(set(("Zuhour", "z"), ("Ghwayran", "g")))
    #expect(try both(set(("Ghweiran", "g"), ("al-Zouhour", "z"))).id == spelled.id)
    #expect(try both(set(("Zuhour", "z"), ("Ghwayran", "g"), ("g", "g"))).id == spelled.id)
    #expect(try claim(document: "the same sheet again").id == claim().id)
    #expect(try claim(confidence: 40).id == claim().id)
  }

  @Test("a number that comes back is a claim of its own")
  func superseding() throws {
    let first = try claim()
    let second = try claim(nil, .people(#require(Quantity.exactly(800)))).superseding(first.id)
    let third = try claim().superseding(second.id)
    #expect(third.statement == first.statement)
    #expect(Set([first.id, second.id, third.id]).count == 3)
    #expect(third.supersedes == second.id)
    #expect(try claim(supersedes: second.id.rawValue).id == third.id)
  }

  @Test("a row without an identifier is known by what it counts and not by how many")
  func contentKey() throws {
    let source = Source.ID(known: "ocha")
    let key = Claim.Key.content(of: try claim().figure, source: source)
    let more = try claim(nil, .people(#require(Quantity.exactly(751))))
    let households = try claim(nil, .households(#require(Quantity.exactly(750))))
    #expect(Claim.Key.content(of: more.figure, source: source) == key)
    #expect(Claim.Key.content(of: households.figure, source: source) != key)
    #expect(Claim.Key.content(of: try claim().figure, source: nil) != key)
    #expect(Claim.Key.content(of: try claim(accommodation: .camp).figure, source: source) != key)
  }
}
