import Displacement

/// The event's whole area.
struct Area: Hashable, Sendable {
  /// The places it is made of, none of which contains another.
  let places: [Place.ID]
  /// The one place that holds all of it, where there is one.
  let place: Place.ID?
  /// Whether the event names its places; else all places of its claims count.
  let isDeclared: Bool

  /// The area of an event with claims in force of those cells.
  init(of event: Event, _ cells: some Sequence<Summary.Cell>, in tree: PlaceTree) {
    isDeclared = !event.places.isEmpty
    if isDeclared {
      places = tree.outermost(tree.expandingAreas(event.places))
      place = places.count == 1 ? places.first : nil
    } else {
      var named: Set<Place.ID> = []
      for cell in cells {
        switch cell.measure {
        case .stock(let stock): if stock.isTotalled { named.formUnion(cell.region) }
        case .movement(.displacement): named.formUnion(cell.origins + cell.destinations)
        case .movement, .toll: break
        }
      }
      places = tree.outermost(named)
      place = tree.anchor(of: places)
    }
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

extension Stock {
  /// Whether the measure is contained and totalled; the others are lines of context (step 13).
  var isTotalled: Bool {
    switch self {
    case .displaced, .held, .returned: true
    case .affected, .reached, .inNeed: false
    }
  }
}
