import Displacement
@testable import Situation
import TestSupport

/// Summaries that no ledger would make: whatever a renderer could be given by its types.
struct RandomSummary {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private mutating func number() -> Int {
    [0, 1, 9, 999, 4_515, 45_000, Quantity.bounds.upperBound].randomElement(using: &random) ?? 0
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? {
    Bool.random(using: &random) ? value : nil
  }

  private mutating func some<Value>(_ values: [Value]) -> [Value] {
    values.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)).map(\.self)
  }

  private mutating func interval() -> Interval {
    let ends = [number(), number(), number()].sorted()
    return Hasakah.interval(maybe(ends[0]), maybe(ends[1]), maybe(ends[2]))
  }

  /// A place that the gazetteer has, or one that it does not.
  private mutating func place() -> Place.ID {
    let ids = Hasakah.places.places.map(\.id) + [Hasakah.place("nowhere")]
    return ids.randomElement(using: &random) ?? Hasakah.place("hsk")
  }

  private mutating func marks() -> Set<Summary.Mark> { Set(some(Summary.Mark.allCases)) }

  private mutating func claims() -> [Claim.ID] {
    some(Hasakah.claims.keys.sorted().map(Hasakah.claim) + [Claim.ID(known: "unknown")])
  }

  private mutating func line() -> Summary.Line {
    let day = Hasakah.asOf.advanced(by: Int.random(in: -40...0, using: &random))
    let cell = Summary.Cell(
      measure: Measure.allCases.randomElement(using: &random) ?? .displaced,
      place: maybe(place()), members: some([place(), place()]),
      accommodation: maybe(.camp), holding: maybe(.besieged), group: maybe(.women),
      origins: some([place(), place()]), destinations: some([place(), place()]),
      since: maybe(day.advanced(by: -3)))
    return Summary.Line(
      cell: cell, interval: interval(), households: maybe(interval()), marks: marks(),
      new: maybe(number()), change: maybe(-number()), asOf: day, corroboration: 1,
      selected: claims(), excluded: claims().map { .init(claim: $0, reason: .retracted) },
      period: maybe(Period(day)))
  }

  private mutating func total(_ lines: [Summary.Line]) -> Summary.Total {
    Summary.Total(
      interval: interval(), households: maybe(interval()), marks: marks(),
      lines: some(lines.map(\.id) + ["no/line"]))
  }

  mutating func next() -> Summary {
    var summary = Hasakah.summary(Audience.allCases.randomElement(using: &random) ?? .public)
    summary.lines = (0..<Int.random(in: 0...12, using: &random)).map { _ in line() }
    let lines = summary.lines
    summary.totals = .init(
      displaced: maybe(total(lines)), displacementNew: maybe(total(lines)),
      displacementSinceStart: maybe(total(lines)), returnedPeriod: maybe(total(lines)),
      returnedSinceStart: maybe(total(lines)), held: maybe(total(lines)))
    summary.unallocated = (0..<3).map { _ in
      .init(measure: .displaced, place: place(), people: number(), counted: 0, parts: 0)
    }
    summary.residuals = (0..<2).map { _ in
      .init(
        kind: .allCases.randomElement(using: &random) ?? .count,
        cell: .init(.displaced, at: place()), expected: number(), observed: number(),
        tolerance: number())
    }
    summary.conflicts = (0..<2).map { _ in
      .init(line: lines.first?.id ?? "no/line", values: 0...max(0, number()), claims: claims())
    }
    summary.gaps = Summary.Gap.Kind.allCases.map { kind in
      .init(
        kind: kind, measure: .displaced, place: maybe(place()), since: maybe(Hasakah.started),
        claims: claims())
    }
    summary.routes += [
      .init(
        route: Route(origins: .unstated, destinations: PlaceSet([.init(text: "?", place: nil)])),
        status: nil, marks: marks())
    ]
    summary.candidates = claims()
    summary.knownAt = maybe(Moment.latest) ?? Moment(seconds: .min)
    summary.asOf = [Day.first, .last, Hasakah.asOf].randomElement(using: &random) ?? .first
    return summary
  }
}
