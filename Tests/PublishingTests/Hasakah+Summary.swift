import Displacement
@testable import Situation

extension Hasakah {
  static let event = Event(
    nameEnglish: "Hasakah prison attack", nameArabic: "الهجوم على سجن الحسكة", started: started,
    places: [place("hsk")], timeZone: "Asia/Damascus")

  static var householdSizes: [HouseholdSize] {
    Interval.Factors(low: 430, best: 500, high: 600).map { factors in
      [HouseholdSize(hundredths: factors, validFrom: started, source: "OCHA, 2022")]
    } ?? []
  }

  /// Nothing at all is known on the event's first day.
  static func empty(_ audience: Audience = .internal) -> Summary {
    Summary(
      event: event, number: 1, asOf: started, knownAt: Moment(endOf: started),
      audience: audience, policy: .standard, lines: [], totals: .init(), unallocated: [],
      residuals: [], conflicts: [], gaps: [], routes: [], withheld: 0, candidates: [],
      findings: [], claims: NamedClaims(), places: places, sources: [:], documents: [:],
      householdSizes: [])
  }

  static func line(
    _ measure: Measure, _ at: String?, _ interval: Interval, _ marks: Set<Summary.Mark> = [],
    households: Interval? = nil, accommodation: Accommodation? = nil, from: [String] = [],
    to: [String] = [], since: Day? = nil, change: Int? = nil, new: Int? = nil,
    asOf day: Day = asOf, _ selected: String..., excluded: [Summary.Exclusion] = []
  ) -> Summary.Line {
    Summary.Line(
      cell: .init(
        measure: measure, place: at.map(place), members: [], accommodation: accommodation,
        holding: nil, group: nil, origins: from.map(place), destinations: to.map(place),
        since: since),
      interval: interval, households: households, marks: marks, new: new, change: change,
      asOf: day, corroboration: 1, selected: selected.map(claim), excluded: excluded)
  }

  static func interval(_ low: Int?, _ best: Int?, _ high: Int?) -> Interval {
    Interval(low: low, best: best, high: high) ?? .zero
  }

  /// Some of the planning figures that an office would use.
  static let planning = [
    PlanningFigure(
      id: "water", names: ("Water", "المياه"), hundredths: 1_500,
      units: ("litres a day", "لتراً يومياً"), shelters: [.collectiveCentre, .hostFamily],
      source: "Sphere Handbook 2018"),
    PlanningFigure(
      id: "toilets-first", names: ("Toilets", "المراحيض"), hundredths: 100,
      units: ("toilet", "مرحاض"), per: 50, conditions: ("in the first phase", "في المرحلة الأولى"),
      shelters: [.collectiveCentre], source: "Sphere Handbook 2018"),
    PlanningFigure(
      id: "household-items", names: ("Household items", "اللوازم المنزلية"), hundredths: 100,
      units: ("kit", "طقم"), counted: .households, shelters: [.collectiveCentre, .hostFamily],
      source: "Sphere Handbook 2018"),
  ].compactMap(\.self)

  /// The summary of 26 January.
  static func summary(_ audience: Audience = .internal) -> Summary {
    var summary = empty(audience)
    summary.number = 7
    summary.asOf = asOf
    summary.knownAt = Moment(iso: "2022-01-26T18:00:00Z") ?? .latest
    summary.lines = lines
    summary.planning = planning
    summary.totals = .init(
      displaced: .init(
        interval: interval(nil, 45_000, 45_000), marks: [.atMost], lines: ["displaced/hsk"]),
      displacementNew: .init(
        interval: interval(2_150, 2_500, 3_000), households: Interval(500),
        marks: [.converted, .derived],
        lines: ["displacement/hsk-ghwayran>hsk-nasra@2022-01-20"]),
      held: .init(
        interval: interval(1_075, 5_000, 5_500), marks: [.about, .conflict],
        lines: ["held/hsk-ghwayran"]))
    summary.unallocated = [
      .init(measure: .displaced, place: place("hsk"), people: 39_750, counted: 1, parts: 4)
    ]
    summary.residuals = [
      .init(
        cell: .init(.displaced, at: place("hsk")), expected: 45_750, observed: 45_000,
        tolerance: 100),
      .init(
        cell: .init(.displaced, at: place("hsk-nasra")), expected: 5_240, observed: 5_250,
        tolerance: 262),
    ]
    summary.conflicts = [
      .init(
        line: "held/hsk-ghwayran", values: 1_250...5_000,
        claims: [claim("held-un"), claim("held-party")])
    ]
    summary.gaps = [
      .init(
        kind: .expired, measure: .displaced, place: place("hsk-zuhour"), since: started, claims: []),
      .init(
        kind: .vague, measure: .displacement, place: place("hsk-centre"), since: nil,
        claims: [claim("thousands")]),
    ]
    summary.routes = routes
    summary.withheld = audience == .internal ? 0 : 2
    summary.candidates = [claim("thousands"), claim("held-party"), Claim.ID(known: "c")]
    summary.routeCandidates = [RouteStatus.ID(known: "r")]
    summary.claims = NamedClaims(Array(claims.values))
    for source in [ocha, spokesperson, staff] { summary.sources[source.id] = source }
    for document in [update, article, sheet] { summary.documents[document.id] = document }
    summary.householdSizes = householdSizes
    return summary
  }

  private static var lines: [Summary.Line] {
    [
      line(.displaced, "hsk", interval(nil, 45_000, 45_000), [.atMost], change: 0, "city"),
      line(
        .displaced, "hsk", Interval(750), [], accommodation: .collectiveCentre, change: 120,
        "centres"),
      line(
        .displaced, "hsk-nasra", interval(4_515, 5_250, 6_300), [.converted, .firstCount],
        households: Interval(1_050), "nasra"),
      line(
        .held, "hsk-ghwayran", interval(1_075, 5_000, 5_500), [.about, .conflict], change: 3_750,
        "held-un",
        excluded: [.init(claim: claim("held-party"), reason: .triangulation)]),
      line(
        .displacement, "hsk", interval(2_000, nil, 9_999), [.vague],
        from: ["hsk-ghwayran", "hsk-zuhour"], to: ["hsk-centre"], asOf: day("2022-01-21"),
        "thousands"),
      line(
        .displacement, "hsk", interval(16_770, 19_500, 23_400), [.converted, .ageing],
        households: Interval(3_900), from: ["hsk-ghwayran"], to: ["hsk-nasra"], since: started,
        new: 2_500, asOf: day("2022-01-23"), "nasra"),
      line(.stock(.inNeed), "hsk", interval(40_500, 45_000, 49_500), [.about], "city"),
      line(.stock(.reached), "hsk", Interval(12_480), [], "city"),
      line(.toll(.killed), "hsk", Interval(4), [.party], "held-party"),
    ]
  }

  private static var routes: [Summary.RouteLine] {
    let walk = Route(
      id: .init(known: "route-1"), origins: PlaceSet(place("hsk-ghwayran"), place("hsk-zuhour")),
      destinations: PlaceSet(place("hsk-centre")), mode: .foot)
    let closed = Route(
      id: .init(known: "route-2"), origins: PlaceSet(place("hsk-centre")),
      destinations: PlaceSet(place("hsk-nasra")), mode: .vehicle)
    return [(walk, RouteStatus.State.open), (closed, .closed)].map { route, state in
      let evidence = Evidence(
        document: article.id, location: .span(0..<4), excerpt: "طرقات جرى تأمينها",
        phrase: "")
      let status = RouteStatus(
        route: route.id, state: state, asOf: day("2022-01-22"), isSecured: state == .open,
        hazards: state == .open ? [.cold] : [.fighting, .mines], source: spokesperson.id,
        evidence: evidence)
      return .init(route: route, status: status, marks: state == .open ? [] : [.ageing])
    }
  }
}
