package import Displacement

/// The boundaries of places, as far as they are known, for a map to draw.
package struct Outlines: Hashable, Sendable {
  /// The rings of each place: outer ones and holes alike, in any direction of turning.
  package var rings: [Place.ID: [[Place.Point]]]
  /// Who gave the boundaries, as a map must say it.
  package var attributions: [String]

  package init(rings: [Place.ID: [[Place.Point]]] = [:], attributions: [String] = []) {
    self.rings = rings
    self.attributions = attributions
  }

  /// What a map draws of boundaries.
  package init(_ boundaries: some Sequence<Boundary>) {
    var (rings, sources): ([Place.ID: [[Place.Point]]], Set<String>) = ([:], [])
    for boundary in boundaries {
      rings[boundary.place] = boundary.polygons.flatMap(\.rings).map { ring in
        ring.positions.compactMap { position in
          Place.Point(latitude: position.latitude, longitude: position.longitude)
        }
      }
      if !boundary.source.isEmpty { sources.insert(boundary.source) }
    }
    self.init(rings: rings, attributions: sources.sorted())
  }

  /// No boundary is known.
  package static let none = Outlines()
}
