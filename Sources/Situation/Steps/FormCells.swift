package import Displacement

/// Step 6: what a figure is about, as a cell; `nil` where its places are not resolved.
///
/// Claims of one cell speak of the same people. Readings of the policy:
/// - An informal area is the places it stands for; a place named beside one that contains it adds
///   nothing.
/// - An end of a movement that is not resolved counts as not stated, as long as the other is.
/// - How people are held does not make another cell: "5,000 stranded" and "250 families held" in
///   one place may be the same people, so they are compared and not added.
/// - Civilians are who stocks and movements count, so the word makes no cell of its own; the tolls
///   keep it, as killed civilians and killed fighters are different people.
func formCell(of figure: Figure, in tree: PlaceTree) -> Summary.Cell? {
  let accommodation = figure.accommodation == .unknown ? nil : figure.accommodation
  var cell = Summary.Cell(
    measure: figure.measure, place: nil, members: [], accommodation: accommodation, holding: nil,
    group: figure.group == .civilians ? nil : figure.group, origins: [], destinations: [],
    since: figure.occurrence.counted?.since)
  switch figure.occurrence {
  case .stock(_, let set, _):
    let places = tree.region(set)
    guard !places.isEmpty else { return nil }
    cell.name(places, in: tree)
  case .toll(_, let set, _):
    let places = tree.region(set)
    guard !places.isEmpty else { return nil }
    cell.group = figure.group
    cell.name(places, in: tree)
  case .movement(_, let origins, let destinations, _):
    cell.origins = tree.region(origins)
    cell.destinations = tree.region(destinations)
    let ends = cell.origins + cell.destinations
    guard !ends.isEmpty else { return nil }
    cell.place = tree.commonAncestor(of: ends)
  }
  return cell
}

extension Summary.Cell {
  /// What the claims of a stock's cell are about; `nil` for movements and tolls.
  package var topic: Topic? {
    guard case .stock(let stock) = measure, !region.isEmpty else { return nil }
    return Topic(stock, at: region)
  }

  /// What the claims of a movement's or a toll's cell are about; `nil` for stocks.
  package var flowTopic: FlowTopic? {
    let places =
      switch measure {
      case .stock, .toll: [region]
      case .movement: [origins, destinations]
      }
    return FlowTopic(measure, at: places, accommodation: accommodation, group: group)
  }

  /// The places of a stock or a toll as they stand in its name, never none.
  package var region: [Place.ID] { members.isEmpty ? place.map { [$0] } ?? [] : members }

  fileprivate mutating func name(_ places: [Place.ID], in tree: PlaceTree) {
    place = places.count == 1 ? places.first : tree.commonAncestor(of: places)
    members = places.count > 1 ? places : []
  }

  /// The cell of a stock at one place.
  init(_ stock: Stock, at place: Place.ID?, accommodation: Accommodation? = nil) {
    self.init(
      measure: .stock(stock), place: place, members: [], accommodation: accommodation,
      holding: nil, group: nil, origins: [], destinations: [], since: nil)
  }
}

extension PlaceTree {
  /// The places of that set without areas and without places that another of them contains, in
  /// order; none where one is not resolved.
  func region(_ set: PlaceSet) -> [Place.ID] {
    outline(of: set) ?? []
  }

  /// Those of the places that no other of them contains, in order.
  func outermost(_ places: some Collection<Place.ID>) -> [Place.ID] {
    let all = Set(places)
    guard all.count > 1 else { return Array(all) }
    let numbers = Set(all.compactMap(number(of:)))
    return all.filter { place in
      guard let number = number(of: place) else { return true }
      let wider = sequence(first: number, next: parent(ofNumber:)).dropFirst()
      return !wider.contains(where: numbers.contains)
    }.sorted()
  }
}
