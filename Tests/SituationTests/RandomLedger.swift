import Displacement
import TestSupport

@testable import Situation

/// Small random ledgers, the same for the same seed.
struct RandomLedger {
  var generator: SeededGenerator
  var office: Office

  init(seed: UInt64, claims: Int) throws {
    generator = SeededGenerator(seed: seed)
    let areas: [[Place.ID]] = [["hsk"], ["SY08"], [], ["hsk-ghwayran", "hsk-zuhour"]]
    office = Office(
      area: areas[Int.random(in: 0..<areas.count, using: &generator)],
      householdSize: Int.random(in: 0..<8, using: &generator) > 0)
    for _ in 0..<claims { try recordClaim() }
  }

  @discardableResult
  mutating func recordClaim(vague: Bool = false) throws -> Claim.ID {
    let document = chance(4) ? Document.ID(known: "article-\(pick(3))") : nil
    if let document, office.history.documents[document] == nil {
      office.publish(document, .article, relays: chance(4) ? "article-0" : nil)
    }
    return try record(occurrence(), in: document, vague: vague)
  }

  /// Records a claim of that, with a number, a source and all else by chance.
  @discardableResult
  private mutating func record(
    _ occurrence: Occurrence, in document: Document.ID?, vague: Bool = false,
    supersedes: Claim.ID? = nil, isPlain: Bool = false
  ) throws -> Claim.ID {
    let accommodations: [Accommodation?] = [nil, nil, nil, nil, .collectiveCentre, .hostFamily]
    let groups: [Group?] = [nil, nil, nil, nil, nil, .civilians, .children]
    let isPlain = isPlain && !chance(6)
    let methods: [Displacement.Method] = [.unknown, .headcount, .officialStatement]
    return try office.record(
      occurrence, vague ? .people(.vague(.thousands)) : amount(),
      by: chance(6) ? nil : ["ocha", "sdf", "staff"][isPlain ? 0 : pick(3)],
      method: methods[pick(3)],
      in: document, approved: vague || !chance(10), group: isPlain ? nil : groups[pick(7)],
      accommodation: isPlain ? nil : accommodations[pick(6)],
      sensitivity: chance(8) ? .high : chance(8) ? .severe : .moderate, complete: chance(10),
      supersedes: supersedes)
  }

  private mutating func occurrence() -> Occurrence {
    let date = day(20 + pick(9))
    let period =
      Period(from: date.advanced(by: -(chance(4) ? pick(4) : 0)), through: date) ?? Period(date)
    let counted: Occurrence.Count =
      chance(3)
      ? .cumulative(Period(from: chance(5) ? date : day(20), through: date) ?? period)
      : .increment(period)
    switch pick(5) {
    case 0, 1:
      return .stock([.displaced, .held, .returned][pick(3)], at: places(), asOf: date)
    case 2, 3:
      let origins = chance(5) ? .unstated : places()
      let destinations = chance(2) && !origins.isUnstated ? .unstated : places()
      let movement = [Movement.displacement, .displacement, .homecoming, .onward, .release][pick(5)]
      return .movement(movement, from: origins, to: destinations, counted: counted)
    default:
      return .toll(.killed, at: places(), counted: counted)
    }
  }

  /// Records claims of few cells over many days, with revisions and decisions about some.
  mutating func recordLongHistory(days: Int, claims: Int) throws {
    let places = [Place.ID](
      [["hsk-ghwayran"], ["hsk", "hsk-ghwayran"], ["hsk-south", "hsk"]][pick(3)])
    let hasArticles = chance(3)
    for _ in 0..<claims {
      let document = hasArticles && chance(6) ? Document.ID(known: "article-\(pick(3))") : nil
      if let document, office.history.documents[document] == nil {
        office.publish(document, .article, relays: chance(3) ? "article-0" : nil)
      }
      let date = day(20 + pick(days))
      let claim = try record(
        counted(at: places, on: date), in: document, vague: chance(12), isPlain: true)
      let earlier = office.history.claims[pick(office.history.claims.count)].value
      if chance(6) {
        try record(
          chance(2) ? earlier.figure.occurrence : counted(at: places, on: date), in: document,
          supersedes: earlier.id, isPlain: true)
      }
      if chance(8) { office.decide(decision(), on: chance(2) ? claim : earlier.id) }
    }
  }

  /// A stock or a running total as an office counts it again and again; seldom an increment.
  private mutating func counted(at places: [Place.ID], on date: Day) -> Occurrence {
    let place = set([places[pick(places.count)]])
    switch pick(8) {
    case 0, 1, 2, 3: return .stock(chance(4) ? .held : .displaced, at: place, asOf: date)
    case 7:
      return .movement(.homecoming, from: place, to: .unstated, counted: .increment(Period(date)))
    default:
      let start = chance(9) ? day(20).advanced(by: pick(9)) : day(20)
      let counted = Period(from: start, through: date).map { Occurrence.Count.cumulative($0) }
      return .movement(
        chance(3) ? .homecoming : .displacement, from: place, to: .unstated,
        counted: counted ?? .increment(Period(date)))
    }
  }

  private mutating func decision() -> Decision.Action {
    switch pick(8) {
    case 0, 1: .retract
    case 2: .reject
    case 3: .recommend
    case 4: .setPlaces(places())
    case 5: .setUnit(chance(2) ? .people : .households)
    case 6: .markRelay(of: Identifier(known: "article-\(pick(3))"))
    default: .markCompleteBreakdown
    }
  }

  private mutating func places() -> PlaceSet {
    let all: [Place.ID] = [
      "hsk", "hsk-centre", "hsk-ghwayran", "hsk-nasra", "hsk-zuhour", "hsk-south", "SY08", "SY11",
    ]
    return set((0..<(chance(3) ? 2 : 1)).map { _ in all[pick(chance(4) ? 8 : 6)] })
  }

  private mutating func amount() -> Amount {
    let number = [0, 3, 40, 250, 1_050, 5_000, 45_000][pick(7)] + pick(3)
    let quantity =
      switch pick(7) {
      case 0: about(number)
      case 1: atLeast(number)
      case 2: atMost(number)
      case 3: Quantity.between(number, number * 2) ?? exactly(number)
      case 4: Quantity.vague(Magnitude.allCases[pick(4)])
      default: exactly(number)
      }
    return switch pick(4) {
    case 0: .households(quantity)
    case 1: .both(people: quantity, households: exactly(number / 5))
    default: .people(quantity)
    }
  }

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
  mutating func chance(_ outOf: Int) -> Bool { pick(outOf) == 0 }
}

extension Summary {
  /// All that the page says but for why claims are not counted, as text that tests compare.
  var numbers: String {
    var text = lines.map { line in
      "\(line.id) \(line.interval) hh \(line.households.map(\.description) ?? "-") "
        + line.marks.map(\.rawValue).sorted().joined(separator: ",")
        + " new \(line.new ?? -1) change \(line.change ?? -1) \(line.asOf) \(line.selected)"
    }
    text += totals.all.map { name, total in
      "\(name) \(total.interval) \(total.marks.map(\.rawValue).sorted()) \(total.lines)"
    }
    text += unallocated.map { "\($0)" } + residuals.map { "\($0)" }
    text += conflicts.map { "\($0)" }
    return text.joined(separator: "\n")
  }

  /// All that the page says.
  var wholeText: String {
    let excluded = lines.flatMap(\.excluded) + setAside
    return numbers + "\n" + excluded.map { "\($0.claim) \($0.reason)" }.joined(separator: "\n")
      + "\n" + gaps.map { "\($0)" }.joined(separator: "\n")
  }
}

extension Summary.Totals {
  var all: [(name: String, total: Summary.Total)] {
    [
      ("displaced", displaced), ("new", displacementNew), ("since", displacementSinceStart),
      ("returned", returnedPeriod), ("returned since", returnedSinceStart), ("held", held),
    ].compactMap { name, total in total.map { (name, $0) } }
  }
}
