/// An upright rectangle of a picture.
struct Rectangle: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  init(center: Vector, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2, top: center.y - height / 2, right: center.x + width / 2,
      bottom: center.y + height / 2)
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var center: Vector { Vector((left + right) / 2, (top + bottom) / 2) }

  /// The corners, closed in the order in which a pen would draw them.
  var ring: [Drawing.Point] {
    [Vector(left, top), Vector(right, top), Vector(right, bottom), Vector(left, bottom)].map(
      \.point)
  }

  /// Whether the two share more than an edge.
  func intersects(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func contains(_ place: Vector) -> Bool {
    (left...right).contains(place.x) && (top...bottom).contains(place.y)
  }

  /// The box with its edges moved inward, or outward by a negative margin.
  func inset(_ margin: Double) -> Rectangle { inset(margin, margin) }

  func inset(_ sideways: Double, _ upright: Double) -> Rectangle {
    Rectangle(
      left: left + sideways, top: top + upright, right: right - sideways, bottom: bottom - upright)
  }

  /// The place of the box that is nearest to that one.
  func nearest(to place: Vector) -> Vector {
    Vector(max(left, min(right, place.x)), max(top, min(bottom, place.y)))
  }

  /// Whether the straight line between two places meets the inside of the box.
  func isCrossed(from start: Vector, to end: Vector) -> Bool {
    let way = end - start
    var (first, last) = (0.0, 1.0)
    let edges = [
      (-way.x, start.x - left), (way.x, right - start.x), (-way.y, start.y - top),
      (way.y, bottom - start.y),
    ]
    for (speed, distance) in edges {
      if speed == 0 {
        if distance <= 0 { return false }
      } else if speed < 0 {
        first = max(first, distance / speed)
      } else {
        last = min(last, distance / speed)
      }
    }
    return first < last
  }
}
