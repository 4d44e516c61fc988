/// The numbers of a feature, with those put right that stand the other way about than the rest.
///
/// Swapping latitude and longitude mirrors a position in the line on which both are the same. Where a
/// few positions lie across that line, and all fit into less than a quarter of the room once those
/// are mirrored, they were swapped: an area that merely lies on both sides keeps a third of its room.
struct EvenPairs {
  /// Polygons, each of an outer ring and its holes.
  let rings: [[[GeoFeature.Pair]]]
  /// How many positions were swapped.
  let swapped: Int

  init(_ rings: [[[GeoFeature.Pair]]]) {
    let pairs = rings.joined().joined()
    let east = pairs.count { $0.x > $0.y }
    let west = pairs.count { $0.x < $0.y }
    func isOdd(_ pair: GeoFeature.Pair) -> Bool { east >= west ? pair.x < pair.y : pair.x > pair.y }
    guard min(east, west) > 0 else {
      (self.rings, swapped) = (rings, 0)
      return
    }
    let even = rings.map { polygon in
      polygon.map { ring in ring.map { isOdd($0) ? $0.swapped : $0 } }
    }
    guard Extent(rings).room > 4 * Extent(even).room else {
      (self.rings, swapped) = (rings, 0)
      return
    }
    self.rings = even
    swapped = rings.joined().reduce(0) { count, ring in
      let isClosed = ring.count > 1 && ring.first == ring.last
      return count + ring.dropLast(isClosed ? 1 : 0).count(where: isOdd)
    }
  }
}
