import Displacement

/// A straight line between two corners of a ring, as a sweep from west to east sees it.
struct SweepLine {
  /// The western end, and of two on one meridian the southern one.
  let left: Position
  let right: Position
  /// The number of its ring.
  let ring: Int
  /// Whether the ring runs from left to right.
  let isForward: Bool

  /// Positive for a position to the north of the line, negative to the south, 0 on it.
  func side(of position: Position) -> Int { left.turn(right, position) }

  /// A position that both lines have, to the nearest millionth of a degree.
  func meeting(_ other: SweepLine) -> Position? {
    let (start, end) = (other.side(of: left), other.side(of: right))
    let (from, to) = (side(of: other.left), side(of: other.right))
    if start == 0, other.spans(left) { return left }
    if end == 0, other.spans(right) { return right }
    if from == 0, spans(other.left) { return other.left }
    if to == 0, spans(other.right) { return other.right }
    guard start.signum() * end.signum() < 0, from.signum() * to.signum() < 0 else { return nil }
    let share = Double(start) / (Double(start) - Double(end))
    return Position(
      longitude: left.longitude + share * (right.longitude - left.longitude),
      latitude: left.latitude + share * (right.latitude - left.latitude))
      ?? left
  }

  /// Whether a position that is in one line with this one lies on it.
  private func spans(_ position: Position) -> Bool {
    !position.isWest(of: left) && !right.isWest(of: position)
  }
}

extension Position {
  /// Whether it comes before another from west to east, and on one meridian from south to north.
  func isWest(of other: Position) -> Bool {
    (east, north) < (other.east, other.north)
  }

  /// Positive where the way from here by one position to another turns left, negative where it
  /// turns right, 0 where it goes straight on or back.
  func turn(_ middle: Position, _ end: Position) -> Int {
    let (east, north) = (Int(east), Int(north))
    return (Int(middle.east) - east) * (Int(end.north) - north)
      - (Int(middle.north) - north) * (Int(end.east) - east)
  }
}
