import Displacement
import Situation

/// What of a summary stands on a map, before any of it has a position.
///
/// Circles never count anyone twice: where parts of a place have a circle, the place itself has
/// one only for those who are not broken down by place.
struct MapContent {
  /// In the order of their names in data.
  private(set) var sites: [Site] = []
  private(set) var arrows: [Arrow] = []
  private(set) var ways: [Way] = []
  /// How many movements have only one end, or none.
  private(set) var openMovements = 0

  /// A place, or several that are counted together, with its numbers.
  struct Site {
    let places: [Place.ID]
    var displaced: Displaced?
    var held: Count?
  }

  /// People displaced at a site.
  struct Displaced {
    var count: Count
    /// Whether they are those of the place whom no count of its parts holds.
    var isRemainder = false
    /// Where the only count of the place is one of people in such a shelter.
    var accommodation: Accommodation?
  }

  /// A movement between two ends, of which several places together can be one.
  struct Arrow {
    let movement: Movement
    let origins: [Place.ID]
    let destinations: [Place.ID]
    let count: Count
  }

  /// A route with its status; each leg is named by the places at which it is.
  struct Way {
    let origins: [Place.ID]
    let via: [Place.ID]
    let destinations: [Place.ID]
    let state: RouteStatus.State
  }

  /// What a disclosed summary lets a map show.
  ///
  /// A summary for the public holds neither routes nor held people below a city; should one ever
  /// do, the map still leaves them out.
  init(_ summary: Summary) {
    var sites: [[Place.ID]: Site] = [:]
    for (place, displaced) in MapContent.displaced(in: summary) {
      sites[place, default: Site(places: place)].displaced = displaced
    }
    for (place, count) in MapContent.held(in: summary) {
      sites[place, default: Site(places: place)].held = count
    }
    self.sites = sites.values.sorted { $0.places.lexicographicallyPrecedes($1.places) }
    arrows = MapContent.arrows(in: summary)
    openMovements = summary.lines.count { line in
      line.cell.isMovementOfAll && (line.cell.origins.isEmpty || line.cell.destinations.isEmpty)
    }
    ways = summary.audience == .public ? [] : MapContent.ways(in: summary)
  }
}

extension MapContent {
  private static func displaced(in summary: Summary) -> [[Place.ID]: Displaced] {
    let lines = summary.lines.filter { $0.cell.measure == .displaced && $0.cell.group == nil }
    let wholeLines = lines.filter(\.cell.isWholePlace)
    let withParts = wholeLines.placesWithParts(summary.places)
    var wholes: [Place.ID: Summary.Line] = [:]
    var displaced: [[Place.ID]: Displaced] = [:]
    for line in wholeLines {
      guard let place = line.cell.place else { continue }
      if wholes[place] == nil { wholes[place] = line }
      if !withParts.contains(place) { displaced[[place]] = Displaced(count: Count(line)) }
    }
    for remainder in summary.unallocated where remainder.measure == .displaced {
      guard displaced[[remainder.place]] == nil, remainder.people > 0,
        let whole = wholes[remainder.place]
      else { continue }
      displaced[[remainder.place]] = Displaced(
        count: Count(
          Interval(remainder.people), marks: whole.marks.intersection(Count.marksOfRemainder)),
        isRemainder: true)
    }
    // What is counted in no whole: several places together, or people in one kind of shelter.
    let wholePlaces = Set(wholes.keys)
    for line in lines where !line.cell.isWholePlace {
      let places = line.cell.region
      let isCounted = line.cell.isPart(of: wholePlaces, summary.places)
      guard !places.isEmpty, !isCounted, places == [line.cell.place] || places.count > 1
      else { continue }
      let other = Displaced(count: Count(line), accommodation: line.cell.accommodation)
      if let known = displaced[places], known.count.people ?? 0 >= other.count.people ?? 0 {
        continue
      }
      displaced[places] = other
    }
    return displaced
  }

  /// The counts of held people, without those that are only the sum of others.
  private static func held(in summary: Summary) -> [[Place.ID]: Count] {
    var held: [[Place.ID]: Count] = [:]
    let repeated = summary.repeatedLines
    let lines = summary.lines.filter { $0.cell.measure == .held && $0.cell.group == nil }
    let withParts = lines.placesWithParts(summary.places)
    for line in lines {
      let places = line.cell.region
      let hasParts = line.cell.isWholePlace && line.cell.place.map(withParts.contains) ?? false
      if repeated.contains(line.id) || (hasParts && line.marks.contains(.summed)) { continue }
      let isShown =
        summary.audience != .public
        || places.allSatisfy { summary.places[$0]?.kind.isCityOrWider == true }
      guard !places.isEmpty, isShown else { continue }
      let count = Count(line)
      if let known = held[places], known.people ?? 0 >= count.people ?? 0 { continue }
      held[places] = count
    }
    return held
  }

  /// One arrow for each movement and pair of ends: of several counts the one from the earliest day.
  private static func arrows(in summary: Summary) -> [Arrow] {
    var chosen: [String: Summary.Line] = [:]
    for line in summary.lines {
      let cell = line.cell
      guard case .movement(let movement) = cell.measure, cell.isMovementOfAll,
        !cell.origins.isEmpty, !cell.destinations.isEmpty,
        Set(cell.origins).isDisjoint(with: cell.destinations)
      else { continue }
      let ends = [cell.origins, cell.destinations].map { $0.map(\.rawValue).joined(separator: "+") }
      let key = movement.rawValue + "/" + ends.joined(separator: ">")
      if let known = chosen[key], !known.countsLess(than: line) { continue }
      chosen[key] = line
    }
    return chosen.sorted { $0.key < $1.key }.compactMap { _, line in
      guard case .movement(let movement) = line.cell.measure else { return nil }
      return Arrow(
        movement: movement, origins: line.cell.origins, destinations: line.cell.destinations,
        count: Count(line))
    }
  }

  private static func ways(in summary: Summary) -> [Way] {
    summary.routes.sorted { $0.route.id < $1.route.id }.map { line in
      func known(_ places: PlaceSet) -> [Place.ID] { places.mentions.compactMap(\.place) }
      return Way(
        origins: known(line.route.origins), via: known(line.route.via),
        destinations: known(line.route.destinations), state: line.status?.state ?? .unknown)
    }
  }
}

extension Count {
  /// The number that a symbol is drawn by: the best, or the end that is known; none for a word
  /// such as "thousands".
  var people: Int? { isVague ? nil : interval.best ?? interval.low ?? interval.high }

  /// What a remainder has from the count it is taken from.
  static let marksOfRemainder: Set<Summary.Mark> = [
    .converted, .derived, .ageing, .stale, .conflict,
  ]
}

extension Summary.Cell {
  /// Whether the cell counts everybody of a movement that maps draw.
  fileprivate var isMovementOfAll: Bool {
    guard case .movement(let movement) = measure else { return false }
    return movement.isDrawn && group == nil && accommodation == nil
  }
}

extension Summary.Line {
  /// Whether the other line counts the same movement from an earlier day, or on to a later one.
  fileprivate func countsLess(than other: Summary.Line) -> Bool {
    let starts = [self, other].map { $0.cell.since ?? $0.period?.start ?? $0.asOf }
    if starts[0] != starts[1] { return starts[1] < starts[0] }
    return asOf == other.asOf ? id < other.id : asOf < other.asOf
  }
}

extension Movement {
  /// Whether the movement is an arrow of a map; releases are in the tables alone, as they say
  /// where people were held.
  fileprivate var isDrawn: Bool {
    switch self {
    case .displacement, .onward, .homecoming: true
    case .release: false
    }
  }
}
