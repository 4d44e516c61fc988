/// An arrow of some width along a curve from one place to another.
///
/// The curve bends to the left of the way, so that the arrows of two opposite ways lie beside each
/// other.
struct Ribbon: Hashable, Sendable {
  /// The middle line, from the tail to the tip.
  let spine: [Vector]
  let width: Double

  /// The arrow between two places, held off them by what stands there; `nil` where they are too
  /// close for an arrow to be seen.
  ///
  /// - Parameters:
  ///   - start: the middle of what it leaves.
  ///   - end: the middle of what it goes to.
  ///   - gaps: how far its tail and its tip stay away from them.
  ///   - width: the width of its shaft, in points.
  init?(from start: Vector, to end: Vector, gaps: (tail: Double, tip: Double), width: Double) {
    let way = end - start
    let bend = Ribbon.bend
    let control = (start + end) * 0.5 + way.left * bend
    let curve = (0...Ribbon.steps).map { step in
      let t = Double(step) / Double(Ribbon.steps)
      return start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + end * (t * t)
    }
    let spine = curve.filter { place in
      (place - start).length >= gaps.tail && (place - end).length >= gaps.tip
    }
    guard let tail = spine.first, let tip = spine.last, (tip - tail).length >= 8 else { return nil }
    self.spine = spine
    self.width = width
  }

  private static let bend = 0.16
  private static let steps = 40

  /// The outline of shaft and head.
  var outline: [Drawing.Point] {
    let total = zip(spine, spine.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    let head = min(max(5, 1.5 * width), 0.6 * total)
    var kept: [Vector] = []
    var walked = 0.0
    for (index, place) in spine.enumerated() {
      if index > 0 { walked += (place - spine[index - 1]).length }
      if walked > total - head { break }
      kept.append(place)
    }
    let tip = spine[spine.count - 1]
    let neck = kept.last ?? spine[0]
    let half = max(2.6, 0.9 * width)
    let side = (tip - neck).unit.left
    let shaft = kept.indices.map { index in
      (spine[min(index + 1, spine.count - 1)] - spine[max(index - 1, 0)]).unit.left * (width / 2)
    }
    let left = zip(kept, shaft).map { $0 + $1 }
    let right = zip(kept, shaft).map { $0 - $1 }
    let points = left + [neck + side * half, tip, neck - side * half] + right.reversed()
    return points.map(\.point)
  }
}
