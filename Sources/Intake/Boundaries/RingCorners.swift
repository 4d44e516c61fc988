import Displacement

/// The corners of a ring as a source drew it, without what bounds nothing: a position that repeats
/// the one before, and a spike, where the line goes out and comes back upon itself.
struct RingCorners {
  /// The corners in their order, the first not repeated at the end; fewer than three for a ring
  /// without an area.
  let positions: [Position]
  /// Whether there was a spike.
  let hadSpikes: Bool

  init(_ drawn: [Position]) {
    var kept: [Position] = []
    var hadSpikes = false
    for position in drawn {
      while let last = kept.last, kept.count > 1,
        RingCorners.isSpike(kept[kept.count - 2], last, position)
      {
        kept.removeLast()
        hadSpikes = true
      }
      if kept.last != position { kept.append(position) }
    }
    var ring = kept[...]
    // The same at the seam between the last corner and the first.
    while ring.count > 1, let first = ring.first, let last = ring.last {
      let (second, before) = (ring[ring.startIndex + 1], ring[ring.endIndex - 2])
      if last == first {
        ring.removeLast()
      } else if RingCorners.isSpike(before, last, first) {
        ring.removeLast()
        hadSpikes = true
      } else if RingCorners.isSpike(last, first, second) {
        ring.removeFirst()
        hadSpikes = true
      } else {
        break
      }
    }
    positions = Array(ring)
    self.hadSpikes = hadSpikes
  }

  /// Whether a line turns back upon itself at a corner.
  private static func isSpike(_ start: Position, _ corner: Position, _ end: Position) -> Bool {
    guard start.turn(corner, end) == 0 else { return false }
    let (east, north) = (Int(corner.east), Int(corner.north))
    return (east - Int(start.east)) * (Int(end.east) - east)
      + (north - Int(start.north)) * (Int(end.north) - north) < 0
  }
}
