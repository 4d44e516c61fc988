package import Displacement
package import Situation

/// A summary as one FeatureCollection of RFC 7946: figures at places as points or areas, movements
/// and routes as lines.
///
/// Every feature is about one line of the summary and stands in a line of its own, in the order of
/// its identifier, so that two days' files can be compared line by line. A figure whose place has
/// no known position has a `null` geometry and is counted under `unlocated`; no position is ever
/// made up, and the ends of a movement are never averaged.
package struct GeoJSON: Sendable {
  private let layers: MapLayers

  /// The map data of a summary that is already disclosed for its audience.
  ///
  /// - Parameters:
  ///   - summary: the page.
  ///   - boundaries: the outlines of places, where they are known.
  package init(_ summary: Summary, boundaries: [Place.ID: Boundary] = [:]) {
    self.init(MapLayers([summary], boundaries: boundaries))
  }

  /// The map data of those layers.
  package init(_ layers: MapLayers) {
    self.layers = layers
  }

  /// Writes the collection, which ends in a line end.
  ///
  /// - Parameter put: takes the next piece, of some 80 KB; what it throws ends the writing.
  package func write(_ put: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var writer = FeatureWriter()
    try writer.write(members: members, put)
    try writer.write(
      layers.places, layers.placeProperties, put, { layers.figure($0) }, id: \.name,
      geometry: \.geometry)
    try writer.write(
      layers.movements, layers.movementProperties, put, { layers.figure($0) }, id: \.name,
      geometry: \.geometry)
    try writer.write(
      layers.routes, layers.routeProperties, put, { layers.way($0) }, id: \.name,
      geometry: \.geometry)
    try writer.finish(put)
  }

  /// The whole collection as text.
  package var text: String {
    var bytes: [UInt8] = []
    write { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var members: [JSON.Member] {
    guard let first = layers.pages.first, let last = layers.pages.last else { return [] }
    var box = Box()
    func unlocated(_ features: [MapLayers.Reference], _ place: (MapLayers.Reference) -> Geometry?)
      -> JSON
    {
      var count = 0
      for feature in features {
        if let geometry = place(feature) { box.include(geometry) } else { count += 1 }
      }
      return .integer(count)
    }
    let missing: JSON = [
      "places": unlocated(layers.places) { layers.geometry(ofFigure: $0) },
      "movements": unlocated(layers.movements) { layers.geometry(ofFigure: $0) },
      "routes": unlocated(layers.routes) { layers.geometry(ofWay: $0) },
    ]
    let range: [JSON.Member] =
      layers.isSeries
      ? [.init("from", .string("\(first.asOf)")), .init("to", .string("\(last.asOf)"))] : []
    return [
      .init("type", "FeatureCollection"), .init("schema", "nuzuh.geojson/1"),
      .init("event", .string(last.event.name(in: .english))),
      .init("event_ar", .string(last.event.name(in: .arabic))),
    ] + range + [
      .init("as_of", .string(last.asOf.description)),
      .init("known_at", .string(last.knownAt.description)),
      .init("audience", .string(last.audience.rawValue)),
      .init("policy", .string(last.policy.version)),
      .init("withheld", .integer(layers.withheld)), .init("unlocated", missing),
    ] + box.members
  }
}

extension Box {
  /// `bbox` as [west, south, east, north]; nothing where nothing has a position.
  fileprivate var members: [JSON.Member] {
    guard !isEmpty else { return [] }
    let edges = [west, south, east, north].map { JSON.millionths(Int($0)) }
    return [.init("bbox", .array(edges))]
  }
}
