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
    let even = EvenPairs(rings)
    if even.swapped > 0 { mended.append(.swappedPositions(even.swapped)) }
    let isSwapped = try Outline.isSwapped(even.rings, near: surroundings)
    if isSwapped { mended.append(.swappedCoordinates) }
    for polygon in even.rings {
      var parts: [RingCorners] = []
      for ring in polygon {
        let pairs = isSwapped ? ring.map(\.swapped) : ring
        let positions = pairs.compactMap { Position(longitude: $0.x, latitude: $0.y) }
        guard positions.count == pairs.count else { throw Refusal(cause: .notDegrees) }
        let corners = RingCorners(positions)
        guard corners.positions.count >= 3 else { throw Refusal(cause: .emptyRing) }
        if positions.first != positions.last { mend(.openRing) }
        if corners.hadSpikes { mend(.spike) }
        parts.append(corners)
      }
      polygons.append(try area(within: parts.map(\.positions)))
    }
  }

  /// The area within an outer ring and outside the others, none of which may meet.
  private mutating func area(within rings: [[Position]]) throws(Refusal) -> Boundary.Polygon {
    let sweep: RingSweep
    do throws(RingSweep.Meeting) {
      sweep = try RingSweep(rings)
    } catch {
      throw Refusal(
        cause: error.rings.count > 1
          ? .crossingRings(error.position) : .selfCrossing(error.position))
    }
    for (number, enclosing) in sweep.enclosing.enumerated()
    where enclosing != (number == 0 ? nil : 0) {
      throw Refusal(cause: .strayHole)
    }
    let parts = rings.compactMap { Boundary.Ring($0) }
    guard let outer = parts.first, parts.count == rings.count else {
      throw Refusal(cause: .emptyRing)
    }
    for (number, part) in parts.enumerated() where part.isCounterclockwise != (number == 0) {
      mend(.turnedRing)
    }
    return Boundary.Polygon(outer: outer, holes: Array(parts.dropFirst()))
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
    guard isPossible.0 || isPossible.1 else { throw Refusal(cause: .notDegrees) }
    let isNear = (
      isPossible.0 && surroundings.meet(box), isPossible.1 && surroundings.meet(box.swapped)
    )
    guard isNear.0 || isNear.1 else { throw Refusal(cause: .farFromPlace) }
    if box.width > surroundings.widest { throw Refusal(cause: .tooWide(Int(box.width))) }
    return !isNear.0
  }
}
