/// Finds room for labels, one after the other, so that no two of them meet.
///
/// A label is tried around its place, near before far; of the spots that are free the one that
/// hides least is taken. Far from its place it gets a line that leads to it. The same labels in
/// the same order get the same spots.
struct LabelPlacement {
  /// All labels lie in it.
  let frame: Rectangle
  /// What no label may cover: the labels before, and what else was named.
  var taken: [Rectangle] { occupied.boxes }
  private var occupied: BoxIndex
  private var leaders: [(start: Vector, end: Vector)] = []
  private var hindrances: BoxIndex
  private var weights: [Double] = []
  /// Directions in the order in which a reader looks for a label.
  private let directions: [Vector]

  /// The room of a picture.
  ///
  /// - Parameters:
  ///   - frame: where labels may stand.
  ///   - taken: what they may not cover.
  ///   - prefersRight: whether a label stands to the right of its place by preference.
  init(in frame: Rectangle, taken: [Rectangle] = [], prefersRight: Bool = true) {
    self.frame = frame
    occupied = BoxIndex(frame, taken)
    hindrances = BoxIndex(frame)
    let side = prefersRight ? 1.0 : -1.0
    let quarter = [(1, 0), (0.92388, 0.38268), (0.70711, 0.70711), (0.38268, 0.92388), (0, 1)]
    var directions: [Vector] = []
    for (x, y) in quarter {
      for direction in [Vector(x, -y), Vector(x, y), Vector(-x, -y), Vector(-x, y)] {
        let turned = Vector(direction.x * side, direction.y)
        if !directions.contains(turned) { directions.append(turned) }
      }
    }
    self.directions = directions
  }

  /// Where a label stands.
  struct Spot: Hashable, Sendable {
    var box: Rectangle
    /// The line from the place to the label, where it stands away from it.
    var leader: [Vector]?
  }

  /// Makes labels avoid a box, the more the greater the weight.
  mutating func avoid(_ box: Rectangle, weight: Double) {
    hindrances.append(box)
    weights.append(weight)
  }

  /// Takes the best free spot for a label of that size.
  ///
  /// - Parameters:
  ///   - width: the width of the label.
  ///   - height: its height.
  ///   - place: what it names.
  ///   - clearance: how much room is taken around the place.
  ///   - reach: how far from there the label may stand.
  ///   - bearing: what it may hide, in the weights of ``avoid(_:weight:)``, and its distance.
  /// - Returns: the spot, or `nil` where none is free.
  mutating func place(
    width: Double, height: Double, at place: Vector, clearance: Double, reach: Double,
    bearing: Double = .infinity
  ) -> Spot? {
    var best: (spot: Spot, cost: Double)?
    for gap in LabelPlacement.gaps where gap <= reach {
      if let best, best.cost < gap { break }
      for (rank, direction) in directions.enumerated() {
        let near = place + direction * (clearance + gap)
        let center = near + Vector(direction.x * width / 2, direction.y * height / 2)
        let box = Rectangle(center: center, width: width, height: height)
        guard frame.contains(box), !occupied.contains(meeting: box) else { continue }
        var spot = Spot(box: box, leader: nil)
        let end = box.nearest(to: place)
        if gap > LabelPlacement.nearGap {
          spot.leader = [place + (end - place).unit * clearance, end]
        }
        let cost = gap + Double(rank) * 0.3 + cost(of: spot, below: best?.cost ?? .infinity)
        if cost < best?.cost ?? .infinity { best = (spot, cost) }
      }
    }
    guard let spot = best?.spot, best?.cost ?? 0 <= bearing else { return nil }
    take(spot)
    return spot
  }

  /// Takes the first of those places on which a label of that size is free.
  mutating func place(width: Double, height: Double, onOneOf places: [Vector]) -> Rectangle? {
    let boxes = places.map { Rectangle(center: $0, width: width, height: height) }
    let box = boxes.first { box in
      frame.contains(box) && !occupied.contains(meeting: box)
        && !leaders.contains { box.isCrossed(from: $0.start, to: $0.end) }
    }
    if let box { occupied.append(box) }
    return box
  }

  private mutating func take(_ spot: Spot) {
    occupied.append(spot.box)
    if let leader = spot.leader { leaders.append((leader[0], leader[1])) }
  }

  private func cost(of spot: Spot, below limit: Double) -> Double {
    var cost = 0.0
    hindrances.forEach(meeting: spot.box) { hindrance in
      cost += weights[hindrance]
      return cost < limit
    }
    if cost >= limit { return cost }
    for leader in leaders where spot.box.isCrossed(from: leader.start, to: leader.end) {
      cost += 40
    }
    if let leader = spot.leader {
      for box in occupied.boxes where box.isCrossed(from: leader[0], to: leader[1]) { cost += 90 }
    }
    return cost
  }

  private static let gaps: [Double] = [1, 4, 8, 13, 19, 26, 34, 44, 56, 70, 86, 104]
  private static let nearGap = 5.0
}
