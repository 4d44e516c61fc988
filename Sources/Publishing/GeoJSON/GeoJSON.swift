import Displacement
package import Situation

/// A summary as one FeatureCollection of RFC 7946: figures at places as points, movements and
/// routes as lines.
///
/// Every feature is about one line of the summary and stands in a line of its own, in the order of
/// its identifier, so that two days' files can be compared line by line. A figure whose place has
/// no known position has a `null` geometry and is counted under `unlocated`; no position is ever
/// made up, and the ends of a movement are never averaged.
package struct GeoJSON: Sendable {
  private let summary: Summary

  /// The map data of a summary that is already disclosed for its audience.
  package init(_ summary: Summary) {
    self.summary = summary
  }

  /// Writes the collection, feature by feature, ending in a line end.
  package func write(to out: inout some TextOutputStream) {
    let places = placeLines
    let movements = movementLines
    let routes = summary.routes.sorted { $0.route.id < $1.route.id }
    var box = Box()
    var unlocated = (places: 0, movements: 0, routes: 0)
    for line in places where !box.includes(geometry(of: line)) { unlocated.places += 1 }
    for line in movements where !box.includes(geometry(of: line)) { unlocated.movements += 1 }
    for line in routes where !box.includes(geometry(of: line)) { unlocated.routes += 1 }
    let count: JSON = [
      "places": .integer(unlocated.places), "movements": .integer(unlocated.movements),
      "routes": .integer(unlocated.routes),
    ]
    out.write("{\n")
    for member in members(unlocated: count) + box.members {
      JSON.object([member]).writeMembers(to: &out)
      out.write(",\n")
    }
    out.write("\"features\": [")
    var isFirst = true
    func begin(_ out: inout some TextOutputStream) {
      out.write(isFirst ? "\n" : ",\n")
      isFirst = false
    }
    for line in places {
      begin(&out)
      feature(ofPlace: line).write(to: &out)
    }
    for line in movements {
      begin(&out)
      feature(ofMovement: line).write(to: &out)
    }
    for line in routes {
      begin(&out)
      feature(of: line).write(to: &out)
    }
    out.write(isFirst ? "]\n}\n" : "\n]\n}\n")
  }

  /// The whole collection as text.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func members(unlocated: JSON) -> [JSON.Member] {
    [
      .init("type", "FeatureCollection"), .init("schema", "nuzuh.geojson/1"),
      .init("event", .string(summary.event.name(in: .english))),
      .init("event_ar", .string(summary.event.name(in: .arabic))),
      .init("as_of", .string(summary.asOf.description)),
      .init("known_at", .string(summary.knownAt.description)),
      .init("audience", .string(summary.audience.rawValue)),
      .init("policy", .string(summary.policy.version)),
      .init("withheld", .integer(summary.withheld)), .init("unlocated", unlocated),
    ]
  }

  private var placeLines: [Summary.Line] {
    summary.lines.filter { line in
      switch line.cell.measure {
      case .stock, .toll: true
      case .movement: false
      }
    }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private var movementLines: [Summary.Line] {
    summary.lines.filter { line in
      switch line.cell.measure {
      case .stock, .toll: false
      case .movement: true
      }
    }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}

extension GeoJSON {
  private func feature(ofPlace line: Summary.Line) -> JSON {
    let cell = line.cell
    let place = cell.place.flatMap { summary.places[$0] }
    let properties: [JSON.Member] =
      [
        .init("kind", "place"), .init("place_id", JSON(cell.place?.rawValue)),
        .init("name_en", JSON(given: place?.nameEnglish)),
        .init("name_ar", JSON(given: place?.nameArabic)),
        .init("place_kind", JSON(place?.kind.rawValue)),
        .init("precision", JSON(place?.precision.rawValue)),
        .init("member_ids", JSON(cell.members.map(\.rawValue))),
      ] + figure(line)
    return feature(line.id, geometry(of: line), properties)
  }

  private func feature(ofMovement line: Summary.Line) -> JSON {
    let ends =
      end("origin", line.cell.origins) + end("destination", line.cell.destinations)
    let properties = [JSON.Member("kind", "movement")] + ends + figure(line)
    return feature(line.id, geometry(of: line), properties)
  }

  private func feature(of line: Summary.RouteLine) -> JSON {
    let route = line.route
    func known(_ set: PlaceSet) -> [Place.ID] { set.mentions.compactMap(\.place) }
    let ends = end("origin", known(route.origins)) + end("destination", known(route.destinations))
    let properties: [JSON.Member] =
      [.init("kind", "route")] + ends + [
        .init("via_ids", JSON(known(route.via).map(\.rawValue))),
        .init("mode", .string(route.mode.rawValue)),
        .init("status", .string((line.status?.state ?? .unknown).rawValue)),
        .init("secured", line.status.map { .bool($0.isSecured) } ?? .null),
        .init("hazards", JSON(line.status?.hazards.sortedNames ?? [])),
        .init("marks", JSON(line.marks.sortedNames)),
        .init("as_of", JSON(line.status?.asOf.description)),
      ]
    return feature("route/" + route.id.rawValue, geometry(of: line), properties)
  }

  private func feature(_ id: String, _ geometry: Geometry?, _ properties: [JSON.Member]) -> JSON {
    [
      "type": "Feature", "id": .string(id), "geometry": geometry?.json ?? .null,
      "properties": .object(properties),
    ]
  }

  /// One end of a movement: its places, several of them under their joined name.
  private func end(_ name: String, _ ids: [Place.ID]) -> [JSON.Member] {
    guard case .object(let members) = summary.json(ids) else {
      return ["_id", "_name_en", "_name_ar"].map { .init(name + $0, .null) }
    }
    return zip(["_id", "_name_en", "_name_ar"], members).map { .init(name + $0, $1.value) }
  }

  /// What is counted, the same for every measure.
  private func figure(_ line: Summary.Line) -> [JSON.Member] {
    let cell = line.cell
    return [
      .init("measure", .string(cell.measure.rawValue)),
      .init("unit", .string(cell.measure.unit.rawValue)),
      .init("accommodation", JSON(cell.accommodation?.rawValue)),
      .init("holding", JSON(cell.holding?.rawValue)), .init("group", JSON(cell.group?.rawValue)),
      .init("quantifier", JSON(Count(line).quantifier?.rawValue)),
      .init("low", JSON(line.interval.low)), .init("best", JSON(line.interval.best)),
      .init("high", JSON(line.interval.high)), .init("households", JSON(line.households?.best)),
      .init("marks", JSON(line.marks.sortedNames)), .init("new", JSON(line.new)),
      .init("change", JSON(line.change)), .init("since", JSON(cell.since?.description)),
      .init("start", JSON(line.period?.start.description)),
      .init("as_of", .string(line.asOf.description)),
    ]
  }
}

extension GeoJSON {
  private func point(_ id: Place.ID) -> Place.Point? { summary.places[id]?.point }

  private func geometry(of line: Summary.Line) -> Geometry? {
    switch line.cell.measure {
    case .stock, .toll: line.cell.place.flatMap(point).map { Geometry.point(.init($0)) }
    case .movement:
      Geometry(from: line.cell.origins.map(point), to: line.cell.destinations.map(point))
    }
  }

  private func geometry(of line: Summary.RouteLine) -> Geometry? {
    let route = line.route
    func points(_ set: PlaceSet) -> [Place.Point?] {
      set.mentions.map { $0.place.flatMap(point) }
    }
    return Geometry(
      from: points(route.origins), to: points(route.destinations), via: points(route.via))
  }
}

extension Measure {
  /// What the numbers of a line of the measure count.
  var unit: Unit {
    switch self {
    case .toll(let toll): toll.countsHousing ? .housing : .people
    case .stock, .movement: .people
    }
  }
}

extension Count {
  /// The hedge in the words of the domain; `nil` where no source gave a figure.
  var quantifier: Quantifier? {
    switch form {
    case .none: nil
    case .number: interval.low == interval.high ? .exact : .about
    case .about: .about
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .between: .between
    case .vague: .vague
    }
  }
}
