package import Displacement
package import Situation

/// The layers that every map file of ours holds: figures at places, movements, and routes.
///
/// They are made of the lines of pages that are already disclosed for their audience, in the order
/// of their names, and read one after the other, so that a writer never holds more than one.
package struct MapLayers: Sendable {
  let pages: [Summary]
  let boundaries: [Place.ID: Boundary]
  let places: [Reference]
  let movements: [Reference]
  let routes: [Reference]

  /// The layers of one page, or of the days of a series one after the other.
  ///
  /// - Parameters:
  ///   - pages: the pages in the order of their days; at least one, all of one ledger.
  ///   - boundaries: the outlines of places, where they are known.
  package init(_ pages: [Summary], boundaries: [Place.ID: Boundary] = [:]) {
    self.pages = pages
    self.boundaries = boundaries
    let isSeries = pages.count > 1
    var places: [Reference] = []
    var movements: [Reference] = []
    var routes: [Reference] = []
    for (page, summary) in pages.enumerated() {
      let suffix = isSeries ? "/\(summary.asOf)" : ""
      for (item, line) in summary.lines.enumerated() {
        let reference = Reference(name: line.id + suffix, page: page, item: item)
        switch line.cell.measure {
        case .stock, .toll: places.append(reference)
        case .movement: movements.append(reference)
        }
      }
      for (item, line) in summary.routes.enumerated() {
        let name = "route/" + line.route.id.rawValue + suffix
        routes.append(Reference(name: name, page: page, item: item))
      }
    }
    self.places = places.sorted()
    self.movements = movements.sorted()
    self.routes = routes.sorted()
  }

  /// Whether the layers hold more than one day.
  var isSeries: Bool { pages.count > 1 }

  /// How many lines are withheld from the pages.
  var withheld: Int { pages.reduce(0) { $0 + $1.withheld } }

  /// A line of a page by its name, which is unique.
  struct Reference: Comparable, Sendable {
    let name: String
    let page: Int
    let item: Int

    static func < (left: Reference, right: Reference) -> Bool {
      let order = left.name.utf8.withContiguousStorageIfAvailable { left in
        right.name.utf8.withContiguousStorageIfAvailable { left.precedes($0) }
      }
      return order.flatMap(\.self)
        ?? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }
}

extension MapLayers {
  /// A line of a page, with what its feature needs.
  struct Figure: Sendable {
    let name: String
    let line: Summary.Line
    let quantifier: Quantifier?
    let day: Day
    let place: Place?
    let origin: JoinedPlaces?
    let destination: JoinedPlaces?
    let geometry: Geometry?
  }

  /// A route of a page, with what its feature needs.
  struct Way: Sendable {
    let name: String
    let line: Summary.RouteLine
    let day: Day
    let origin: JoinedPlaces?
    let destination: JoinedPlaces?
    let geometry: Geometry?
  }

  func figure(_ reference: Reference) -> Figure {
    // A page is not held by a name of its own: a copy would retain all of its parts.
    let line = pages[reference.page].lines[reference.item]
    let places = pages[reference.page].places
    let cell = line.cell
    let place = cell.place.flatMap { places[$0] }
    return Figure(
      name: reference.name, line: line,
      quantifier: line.quantifier(for: pages[reference.page].audience),
      day: pages[reference.page].asOf, place: place,
      origin: JoinedPlaces(cell.origins, in: places),
      destination: JoinedPlaces(cell.destinations, in: places),
      geometry: geometry(of: cell, at: place, in: places))
  }

  func way(_ reference: Reference) -> Way {
    let page = pages[reference.page]
    let line = page.routes[reference.item]
    return Way(
      name: reference.name, line: line, day: page.asOf,
      origin: JoinedPlaces(line.route.origins.known, in: page.places),
      destination: JoinedPlaces(line.route.destinations.known, in: page.places),
      geometry: geometry(of: line.route, in: page.places))
  }

  /// Where each reference of a layer lies, without the rest of its feature.
  func geometry(ofFigure reference: Reference) -> Geometry? {
    let cell = pages[reference.page].lines[reference.item].cell
    let places = pages[reference.page].places
    return geometry(of: cell, at: cell.place.flatMap { places[$0] }, in: places)
  }

  /// Where a route lies, without the rest of its feature.
  func geometry(ofWay reference: Reference) -> Geometry? {
    let page = pages[reference.page]
    return geometry(of: page.routes[reference.item].route, in: page.places)
  }

  private func geometry(
    of cell: Summary.Cell, at place: Place?, in places: PlaceTree
  ) -> Geometry? {
    switch cell.measure {
    case .stock, .toll:
      if let outline = outline(of: cell) { return .polygons(outline) }
      return (place?.point).map { .point(Position($0)) }
    case .movement:
      return Geometry(
        from: cell.origins.map { places[$0]?.point },
        to: cell.destinations.map { places[$0]?.point })
    }
  }

  /// The areas that a figure is about, where all of them are known; a figure about two quarters is
  /// never drawn as the city around them.
  private func outline(of cell: Summary.Cell) -> [Boundary.Polygon]? {
    guard !boundaries.isEmpty else { return nil }
    let ids = cell.members.isEmpty ? [cell.place].compactMap(\.self) : cell.members
    let outlines = ids.compactMap { boundaries[$0]?.polygons }
    return outlines.isEmpty || outlines.count < ids.count ? nil : outlines.flatMap(\.self)
  }

  private func geometry(of route: Route, in places: PlaceTree) -> Geometry? {
    func points(_ set: PlaceSet) -> [Place.Point?] {
      set.mentions.map { $0.place.flatMap { places[$0]?.point } }
    }
    return Geometry(
      from: points(route.origins), to: points(route.destinations), via: points(route.via))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes come before the others; a view of text would be compared through its
  /// iterators, which is most of the time of sorting.
  fileprivate func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
      return self[index] < other[index]
    }
    return count < other.count
  }
}

extension PlaceSet {
  /// The places that are resolved, in the order of the source.
  var known: [Place.ID] { mentions.compactMap(\.place) }
}
