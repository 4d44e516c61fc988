/// The outline of an area, not closed: its last place is joined to its first.
typealias Ring = [Vector]

extension Ring {
  /// What of the area lies in the box (Sutherland and Hodgman), without places too near to each
  /// other to be told apart.
  func clipped(to box: Rectangle) -> Ring {
    var ring = self
    let edges: [(isInside: (Vector) -> Bool, cut: (Vector, Vector) -> Vector)] = [
      ({ $0.x >= box.left }, { Ring.cut($0, $1, x: box.left) }),
      ({ $0.x <= box.right }, { Ring.cut($0, $1, x: box.right) }),
      ({ $0.y >= box.top }, { Ring.cut($0, $1, y: box.top) }),
      ({ $0.y <= box.bottom }, { Ring.cut($0, $1, y: box.bottom) }),
    ]
    for (isInside, cut) in edges {
      guard var last = ring.last else { return [] }
      var clipped: Ring = []
      for place in ring {
        if isInside(place) != isInside(last) { clipped.append(cut(last, place)) }
        if isInside(place) { clipped.append(place) }
        last = place
      }
      ring = clipped
    }
    return ring.thinned
  }

  private var thinned: Ring {
    reduce(into: []) { kept, place in
      if let last = kept.last, (place - last).length < 0.4 { return }
      kept.append(place)
    }
  }

  /// The middle of the area, by its surface; of a line, the middle of its places.
  var middle: Vector? {
    guard let first else { return nil }
    var (surface, sum) = (0.0, Vector(0, 0))
    for (place, next) in zip(self, dropFirst() + [first]) {
      let (from, to) = (place - first, next - first)
      let cross = from.x * to.y - to.x * from.y
      surface += cross
      sum = sum + (from + to) * cross
    }
    guard abs(surface) > 1e-9 else { return Vector.middle(of: self) }
    return first + sum * (1 / (3 * surface))
  }

  private static func cut(_ start: Vector, _ end: Vector, x: Double) -> Vector {
    Vector(x, start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x))
  }

  private static func cut(_ start: Vector, _ end: Vector, y: Double) -> Vector {
    Vector(start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y), y)
  }
}
