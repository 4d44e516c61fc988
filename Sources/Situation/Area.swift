import Displacement

/// The event's whole area.
struct Area: Hashable, Sendable {
  /// The places it is made of, none of which contains another.
  ///
  /// Of an event that names none they are the places of its counts: a vague claim makes no area
  /// wider, as what lies in the area decides what is added up.
  let places: [Place.ID]
  /// The one place that holds all of it, and all vague claims, where there is one.
  let place: Place.ID?
  /// Whether the event names its places; else all places of its claims count.
  let isDeclared: Bool

  /// The area of an event with claims in force of those cells, and with whether any is a count; one
  /// that names its places asks for no cells.
  init(
    of event: Event, _ cells: @autoclosure () -> [(cell: Summary.Cell, isCounted: Bool)],
    in tree: PlaceTree
  ) {
    isDeclared = !event.places.isEmpty
    guard !isDeclared else {
      places = tree.outermost(tree.expandingAreas(event.places))
      place = places.count == 1 ? places.first : nil
      return
    }
    var (counted, named) = (Set<Place.ID>(), Set<Place.ID>())
    for (cell, isCounted) in cells() {
      let ends = cell.endsInArea
      named.formUnion(ends)
      if isCounted { counted.formUnion(ends) }
    }
    places = tree.outermost(counted)
    place = tree.anchor(of: named.count == counted.count ? places : tree.outermost(named))
  }

  /// Whether those places lie in the area.
  func covers(_ region: [Place.ID], in tree: PlaceTree) -> Bool {
    !isDeclared || tree.covers(places, region)
  }

  /// Whether those places hold the whole area.
  func isCovered(by region: [Place.ID], in tree: PlaceTree) -> Bool {
    !places.isEmpty && tree.covers(region, places)
  }

  /// Whether the movement is one of the area: who left it, or came to it from nobody knows where;
  /// for people who go home, who came home to it, or left it for nobody knows where.
  func holds(_ cell: Summary.Cell, in tree: PlaceTree) -> Bool {
    guard isDeclared, case .movement(let movement) = cell.measure else { return true }
    let (leading, other) =
      movement == .homecoming
      ? (cell.destinations, cell.origins) : (cell.origins, cell.destinations)
    return tree.covers(places, leading.isEmpty ? other : leading)
  }
}

extension Summary.Cell {
  /// The places that an event without places of its own has for its claims.
  fileprivate var endsInArea: [Place.ID] {
    switch measure {
    case .stock(let stock): stock.isTotalled ? region : []
    case .movement(.displacement): origins + destinations
    case .movement, .toll: []
    }
  }
}

extension Stock {
  /// Whether the measure is contained and totalled; the others are lines of context (step 13).
  var isTotalled: Bool {
    switch self {
    case .displaced, .held, .returned: true
    case .affected, .reached, .inNeed: false
    }
  }
}
