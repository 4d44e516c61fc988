package import Displacement

/// Something wrong with a file of boundaries, down to the feature: what, where, and what to do.
package struct BoundaryProblem: Hashable, Sendable {
  /// What is wrong.
  package let cause: Cause
  /// The number of the feature, from 1; `nil` for the whole file.
  package let feature: Int?
  /// The physical line in which the feature begins, from 1.
  package let line: Int?
  /// What names its place.
  package let value: String?
  /// What could be written instead.
  package let suggestions: [String]

  init(
    _ cause: Cause, _ feature: GeoFeature? = nil, line: Int? = nil, value: String? = nil,
    suggestions: [String] = []
  ) {
    self.cause = cause
    self.feature = feature?.number
    self.line = feature?.line ?? line
    self.value = value
    self.suggestions = suggestions
  }

  /// What can be wrong.
  package enum Cause: Hashable, Sendable {
    /// The bytes are no JSON from that line on.
    case notJSON
    /// It is JSON of another kind.
    case notGeoJSON
    /// Positions in a system of reference that is not WGS 84.
    case otherSystem
    /// No property of the features names a place.
    case nothingNamesPlaces
    case missingGeometry
    /// A point or a line, which bounds nothing.
    case notAnArea(String)
    case malformedCoordinates
    /// Coordinates in quotation marks.
    case quotedCoordinates
    /// Numbers that are no degrees, such as metres.
    case notDegrees
    /// A ring of fewer than three corners, or one without an area.
    case emptyRing
    /// A ring crosses or touches itself there.
    case selfCrossing(Position)
    /// Two rings of one area cross or touch there.
    case crossingRings(Position)
    /// A hole that is not inside the outer ring, or is inside another hole.
    case strayHole
    case unknownPlace
    case ambiguousPlace
    /// Another feature names the same place.
    case samePlace(as: Int)
    /// Whichever way its numbers are read, it does not lie near its place.
    case farFromPlace
    /// It reaches over that many degrees, more than a place of its kind.
    case tooWide(Int)
    case openRing
    case turnedRing
    /// A line that went out and came back upon itself.
    case spike
    case swappedCoordinates
    /// That many positions stood the other way about than the rest.
    case swappedPositions(Int)
  }

  /// The stable word for other programs.
  package var kind: String {
    switch cause {
    case .notJSON: "not-json"
    case .notGeoJSON: "not-geojson"
    case .otherSystem: "other-reference-system"
    case .nothingNamesPlaces: "missing-property"
    case .missingGeometry: "missing-geometry"
    case .notAnArea: "not-an-area"
    case .malformedCoordinates: "malformed-coordinates"
    case .quotedCoordinates: "quoted-coordinates"
    case .notDegrees: "not-degrees"
    case .emptyRing: "empty-ring"
    case .selfCrossing: "self-crossing"
    case .crossingRings: "crossing-rings"
    case .strayHole: "stray-hole"
    case .unknownPlace: "unknown-place"
    case .ambiguousPlace: "ambiguous-place"
    case .samePlace: "same-place"
    case .farFromPlace: "far-from-place"
    case .tooWide: "too-wide"
    case .openRing: "open-ring"
    case .turnedRing: "turned-ring"
    case .spike: "spike"
    case .swappedCoordinates: "swapped-coordinates"
    case .swappedPositions: "swapped-positions"
    }
  }

  /// An error keeps the feature out, a warning passes it over, a notice says how it was mended.
  package var severity: Severity {
    switch cause {
    case .notJSON, .notGeoJSON, .otherSystem, .nothingNamesPlaces: .error
    case .notAnArea, .malformedCoordinates, .quotedCoordinates, .notDegrees, .emptyRing: .error
    case .selfCrossing, .crossingRings, .strayHole: .error
    case .ambiguousPlace, .samePlace, .farFromPlace, .tooWide: .error
    case .missingGeometry, .unknownPlace: .warning
    case .openRing, .turnedRing, .spike, .swappedCoordinates, .swappedPositions: .notice
    }
  }
}
