import Displacement

/// The polygons of a feature, mended as far as it is plain what was meant.
struct Outline {
  private(set) var polygons: [Boundary.Polygon] = []
  /// What was mended, each kind once.
  private(set) var mended: [BoundaryProblem.Cause] = []

  /// Why a feature has no outline.
  struct Refusal: Error {
    let cause: BoundaryProblem.Cause
  }

  /// The outline of a place by the rings of a feature.
  ///
  /// - Parameters:
  ///   - rings: polygons, each of an outer ring and its holes.
  ///   - surroundings: where the place lies, as far as that is known.
  /// - Throws: ``Refusal`` where it is not plain what was meant.
  init(_ rings: [[[GeoFeature.Pair]]], near surroundings: Surroundings?) throws(Refusal) {
    let isSwapped = try Outline.isSwapped(rings, near: surroundings)
    if isSwapped { mended.append(.swappedCoordinates) }
    for polygon in rings {
      var parts: [Boundary.Ring] = []
      for (number, ring) in polygon.enumerated() {
        let pairs = isSwapped ? ring.map(\.swapped) : ring
        let positions = pairs.compactMap { Position(longitude: $0.x, latitude: $0.y) }
        guard positions.count == pairs.count else { throw Refusal(cause: .notDegrees) }
        guard let part = Boundary.Ring(positions) else { throw Refusal(cause: .emptyRing) }
        if positions.first != positions.last { mend(.openRing) }
        if part.isCounterclockwise != (number == 0) { mend(.turnedRing) }
        parts.append(part)
      }
      guard let outer = parts.first else { throw Refusal(cause: .emptyRing) }
      polygons.append(Boundary.Polygon(outer: outer, holes: Array(parts.dropFirst())))
    }
  }

  private mutating func mend(_ cause: BoundaryProblem.Cause) {
    if !mended.contains(cause) { mended.append(cause) }
  }

  /// Whether latitudes stand before longitudes: as they stand the numbers are no positions or far
  /// from the place, and the other way about they are positions near it.
  private static func isSwapped(
    _ rings: [[[GeoFeature.Pair]]], near surroundings: Surroundings?
  ) throws(Refusal) -> Bool {
    let box = Extent(rings)
    let isPossible = (box.isGlobal, box.swapped.isGlobal)
    guard let surroundings else {
      if !isPossible.0, !isPossible.1 { throw Refusal(cause: .notDegrees) }
      return !isPossible.0
    }
    if isPossible.0, surroundings.meet(box) { return false }
    if isPossible.1, surroundings.meet(box.swapped) { return true }
    throw Refusal(cause: isPossible.0 || isPossible.1 ? .farFromPlace : .notDegrees)
  }
}

/// The bounds of numbers that should be degrees.
private struct Extent {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  init(_ rings: [[[GeoFeature.Pair]]]) {
    var (west, south, east, north) = (Double.infinity, Double.infinity, 0.0, 0.0)
    (east, north) = (-Double.infinity, -Double.infinity)
    for pair in rings.joined().joined() {
      (west, east) = (min(west, pair.x), max(east, pair.x))
      (south, north) = (min(south, pair.y), max(north, pair.y))
    }
    x = west <= east ? west...east : 0...0
    y = south <= north ? south...north : 0...0
  }

  private init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  var swapped: Extent { Extent(x: y, y: x) }

  /// Whether the numbers are degrees on the globe, with x for the longitude.
  var isGlobal: Bool {
    x.lowerBound >= -180 && x.upperBound <= 180 && y.lowerBound >= -90 && y.upperBound <= 90
  }
}

/// Where a place lies: its own position, or that of the nearest place around it that has one.
struct Surroundings {
  private let point: Place.Point
  /// How far from the point the bounds of its outline may be, in degrees.
  private let reach: Double

  init?(of id: Place.ID, in tree: PlaceTree) {
    for (distance, next) in ([id] + tree.ancestors(of: id)).enumerated() {
      guard let place = tree[next], let point = place.point else { continue }
      self.point = point
      reach = distance == 0 ? 0.25 : Surroundings.reach(of: place.kind)
      return
    }
    return nil
  }

  private static func reach(of kind: Place.Kind) -> Double {
    switch kind {
    case .country: 15
    case .governorate: 4
    case .district: 2
    case .subdistrict, .area, .road: 1
    case .city, .neighborhood, .camp, .shelter, .prison, .crossing, .site: 0.5
    }
  }

  /// Whether an outline of those bounds can be the place's.
  fileprivate func meet(_ box: Extent) -> Bool {
    let slack = max(
      reach,
      (max(box.x.upperBound - box.x.lowerBound, box.y.upperBound - box.y.lowerBound)) / 2)
    func isNear(_ range: ClosedRange<Double>, _ value: Double) -> Bool {
      value >= range.lowerBound - slack && value <= range.upperBound + slack
    }
    return isNear(box.x, point.longitude) && isNear(box.y, point.latitude)
  }
}
