import Displacement
@testable import Situation
import TestSupport

extension Hasakah {
  /// A city with that many neighbourhoods at random places, some close together, with people
  /// displaced or held in most of them, movements between some, and routes of every status.
  static func scattered(_ count: Int, seed: UInt64, kilometres: Int = 8) -> Summary {
    var random = SeededGenerator(seed: seed)
    var summary = summary()
    let neighborhoods = (1...max(1, count)).map { number in
      let spread = Double(kilometres) / 111.2
      let north = 36.5 + Double.random(in: -spread...spread, using: &random) / 2
      let east = 40.75 + Double.random(in: -spread...spread, using: &random) / 1.6
      let isLong = Int.random(in: 0..<5, using: &random) == 0
      return Place(
        id: place("near-\(number.padded(to: 3))"),
        nameEnglish: isLong
          ? "Neighbourhood of the Martyr Abd al-Rahman, block \(number)" : "Quarter \(number)",
        nameArabic: isLong
          ? "حي الشهيد عبد الرحمن بن يوسف الغربي، الكتلة \(number)" : "الحارة رقم \(number)",
        kind: .neighborhood, parent: place("hsk"),
        point: Place.Point(latitude: north, longitude: east))
    }
    summary.places = PlaceTree(places.places + neighborhoods)
    summary.unallocated = []
    summary.routes = []
    let ids = neighborhoods.map(\.id.rawValue)
    summary.lines = ids.flatMap { id -> [Summary.Line] in
      let people = [0, 5, 120, 800, 1_500, 5_250, 19_500].randomElement(using: &random) ?? 0
      let marks: Set<Summary.Mark> = Bool.random(using: &random) ? [.stale] : []
      let displaced = line(.displaced, id, Interval(people), marks, "city")
      guard Int.random(in: 0..<8, using: &random) == 0 else { return [displaced] }
      return [displaced, line(.held, id, interval(nil, 250, nil), [.about], "city")]
    }
    guard count > 1 else { return summary }
    for (index, movement) in [Movement.displacement, .displacement, .onward, .homecoming]
      .enumerated()
    {
      let ends = ids.shuffled(using: &random).prefix(2).map(\.self)
      summary.lines.append(
        line(
          .movement(movement), "hsk", Interval(500 * (index + 1)), from: [ends[0]], to: [ends[1]],
          "city"))
      if index == 1 {
        summary.lines.append(
          line(.movement(movement), "hsk", Interval(2_000), from: [ends[1]], to: [ends[0]], "city"))
      }
    }
    summary.routes = RouteStatus.State.allCases.enumerated().map { index, state in
      let ends = ids.shuffled(using: &random).prefix(2).map(place)
      let route = Route(
        id: .init(known: "way-\(index)"), origins: PlaceSet(ends[0]),
        destinations: PlaceSet(ends[1]))
      let evidence = Evidence(document: article.id, location: .span(0..<4), excerpt: "", phrase: "")
      let status = RouteStatus(
        route: route.id, state: state, asOf: asOf, source: spokesperson.id, evidence: evidence)
      return .init(route: route, status: status, marks: [])
    }
    return summary
  }
}
