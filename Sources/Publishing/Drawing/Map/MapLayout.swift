import Displacement
import Situation

/// Where on the paper the content of a map lies.
struct MapLayout {
  let frame: Rectangle
  let projection: Projection
  /// The sites that have a position, with their middle and those of their places.
  private(set) var sites: [Site] = []
  /// The sites of which a place has no known position.
  private(set) var absent: [MapContent.Site] = []
  /// Places far from all others, at the edge of the map, and their distance from it in kilometres.
  private(set) var far: [Place.ID: Int] = [:]
  private var positions: [Place.ID: Vector] = [:]
  /// Room for circles and labels around the outermost places.
  private let margins: (x: Double, y: Double)

  /// A site on the paper.
  struct Site {
    let content: MapContent.Site
    let middle: Vector
    /// Where its places lie; one place is in the middle.
    let places: [Vector]
  }

  /// The layout of a map of that width; `nil` where nothing has a position.
  init?(
    _ content: MapContent, in places: PlaceTree, _ outlines: Outlines, width: Double,
    heights: ClosedRange<Double>
  ) {
    var points: [Place.ID: Place.Point] = [:]
    for id in content.places {
      points[id] = places[id]?.point ?? outlines.middle(of: id)
    }
    let near = MapLayout.near(points, Set(content.sites.flatMap(\.places)))
    let counted = content.sites.flatMap(\.places).filter { near[$0] != nil }
    let wider = Set(counted.flatMap(places.ancestors))
    let areas = counted.filter { !wider.contains($0) }
    let bounds = areas.flatMap { outlines.rings[$0]?.flatMap(\.self) ?? [] }
    margins = (min(62, width / 5), min(34, heights.lowerBound / 4))
    let inner = (width: width - 2 * margins.x, lower: 2 * margins.y)
    let shown = near.sorted { $0.key < $1.key }.map(\.value) + bounds
    guard
      let fitted = Projection.fitting(
        shown, width: inner.width,
        heights: (heights.lowerBound - inner.lower)...(heights.upperBound - inner.lower))
    else { return nil }
    frame = Rectangle(left: 0, top: 0, right: width, bottom: fitted.height + inner.lower)
    projection = fitted.projection
    let room = frame.inset(margins.x * 0.6, margins.y * 0.8)
    for (id, point) in points {
      let position = position(of: point)
      positions[id] = room.nearest(to: position)
      guard near[id] == nil else { continue }
      let outside = frame.center + (position - frame.center) * MapLayout.shrink(position, room)
      positions[id] = outside
      let distance = (position - outside).length * projection.kilometresPerPoint
      far[id] = Int(max(0, min(40_000, distance)).rounded())
    }
    for site in content.sites {
      let known = site.places.compactMap { positions[$0] }
      guard known.count == site.places.count, let middle = Vector.middle(of: known) else {
        absent.append(site)
        continue
      }
      sites.append(Site(content: site, middle: middle, places: known))
    }
  }

  /// Where the place lies on the paper.
  func position(of place: Place.ID) -> Vector? { positions[place] }

  func position(of point: Place.Point) -> Vector {
    projection(point) + Vector(margins.x, margins.y)
  }

  /// How much of the way from the middle of the box to the place lies in the box.
  private static func shrink(_ place: Vector, _ box: Rectangle) -> Double {
    let way = place - box.center
    let sides = [
      abs(way.x) > 0 ? box.width / 2 / abs(way.x) : 1,
      abs(way.y) > 0 ? box.height / 2 / abs(way.y) : 1,
    ]
    return min(1, sides.min() ?? 1)
  }
}

extension MapLayout {
  /// The positions without those of a few places that lie so far from all others that these would
  /// become one spot.
  ///
  /// A place is far that is more than four times as far from the middle one as the farthest of the
  /// near ones, which are at least three and at least two thirds of all.
  private static func near(
    _ points: [Place.ID: Place.Point], _ counted: Set<Place.ID>
  ) -> [Place.ID: Place.Point] {
    guard points.count > 3 else { return points }
    let sorted = points.sorted { $0.key < $1.key }
    let norths = sorted.map(\.value.latitude).sorted()
    let easts = sorted.map(\.value.longitude).sorted()
    let middle = (north: norths[norths.count / 2], east: easts[easts.count / 2])
    let narrowing = max(0.02, Projection.cosine(degrees: middle.north))
    let distances = sorted.map { _, point in
      let way = Vector((point.longitude - middle.east) * narrowing, point.latitude - middle.north)
      return way.length
    }
    let ranked = distances.sorted()
    let least = max(3, (ranked.count * 2 + 2) / 3)
    guard
      let cut = (least..<ranked.count).first(where: { index in
        ranked[index] > 4 * max(ranked[index - 1], 0.01)
      })
    else { return points }
    let kept = zip(sorted, distances).filter { $0.1 <= ranked[cut - 1] }.map(\.0)
    return Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }
}

extension MapContent {
  /// Every place that something on the map is about.
  var places: Set<Place.ID> {
    let ends = arrows.flatMap { $0.origins + $0.destinations }
    let ways = ways.flatMap { $0.origins + $0.via + $0.destinations }
    return Set(sites.flatMap(\.places) + ends + ways)
  }
}

extension Outlines {
  /// The middle of the largest ring of a place.
  fileprivate func middle(of place: Place.ID) -> Place.Point? {
    guard let ring = rings[place]?.max(by: { $0.count < $1.count }),
      let middle = ring.map({ Vector($0.longitude, $0.latitude) }).middle
    else { return nil }
    return Place.Point(latitude: middle.y, longitude: middle.x)
  }
}
