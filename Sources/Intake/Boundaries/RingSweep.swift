import Displacement

/// One pass over the rings of a polygon from west to east, which finds whether any two of their lines
/// meet and, where none do, which ring lies in which.
///
/// The lines that a meridian crosses are kept in their order from south to north; lines that meet
/// are neighbours in it before they do (Shamos and Hoey, 1976). That takes n log n steps for n
/// corners, however they are drawn. Positions are whole numbers, so that nothing is rounded.
struct RingSweep {
  private let corners: [Position]
  /// The line from each corner to the next of its ring.
  private let lines: [SweepLine]
  /// The corner before each of its ring.
  private let previous: [Int]
  private var order = SweepOrder()
  private var isCounterclockwise: [Bool?]
  /// The number of the ring that each ring lies in; `nil` where none is around it.
  private(set) var enclosing: [Int?]

  /// Where two lines have a position in common that is not the corner between them.
  struct Meeting: Error, Hashable {
    let position: Position
    /// The numbers of the rings whose lines they are.
    let rings: Set<Int>
  }

  /// Sweeps over rings of three corners or more that follow each other, none twice in a row, the
  /// first not repeated at the end.
  init(_ rings: [[Position]]) throws(Meeting) {
    var lines: [SweepLine] = []
    var previous: [Int] = []
    for (number, ring) in rings.enumerated() {
      let first = lines.count
      for (index, corner) in ring.enumerated() {
        let next = ring[index + 1 < ring.count ? index + 1 : 0]
        let isForward = corner.isWest(of: next)
        lines.append(
          SweepLine(
            left: isForward ? corner : next, right: isForward ? next : corner, ring: number,
            isForward: isForward))
        previous.append(index > 0 ? first + index - 1 : first + ring.count - 1)
      }
    }
    corners = rings.flatMap(\.self)
    self.lines = lines
    self.previous = previous
    isCounterclockwise = Array(repeating: nil, count: rings.count)
    enclosing = Array(repeating: nil, count: rings.count)
    try sweep()
  }

  private mutating func sweep() throws(Meeting) {
    let events = corners.indices.sorted { corners[$0].isWest(of: corners[$1]) }
    var last: Int?
    for corner in events {
      if let last, corners[last] == corners[corner] { throw meeting(last, corner) }
      last = corner
      let (into, out) = (previous[corner], corner)
      switch (lines[into].left == corners[corner], lines[out].left == corners[corner]) {
      case (true, true): try open(into, out, at: corner)
      case (false, false): try close(into, out, at: corner)
      case (true, false): try replace(out, by: into, at: corner)
      case (false, true): try replace(into, by: out, at: corner)
      }
    }
  }

  /// Both lines of a corner go on to the east of it.
  private mutating func open(_ into: Int, _ out: Int, at corner: Int) throws(Meeting) {
    let position = corners[corner]
    let slot = slot(of: position)
    let (below, above) = (order.element(before: slot), order[slot])
    if let above, lines[above].side(of: position) == 0 { throw meeting(above, corner) }
    let turn = position.turn(lines[out].right, lines[into].right)
    guard turn != 0 else { throw meeting(into, out) }
    let (lower, upper) = turn > 0 ? (out, into) : (into, out)
    note(lower, above: below)
    order.insert([lower, upper], at: slot)
    try check(below, lower)
    try check(upper, above)
  }

  /// Both lines of a corner end there, coming from the west.
  private mutating func close(_ into: Int, _ out: Int, at corner: Int) throws(Meeting) {
    let slot = slot(of: corners[corner])
    for _ in 0..<2 {
      guard let line = order[slot], line == into || line == out else {
        throw meeting(order[slot] ?? into, corner)
      }
      order.remove(at: slot)
    }
    let closed = self.slot(of: corners[corner])
    try check(order.element(before: closed), order[closed])
  }

  /// One line of a corner ends there and the other goes on.
  private mutating func replace(
    _ ended: Int, by line: Int, at corner: Int
  ) throws(Meeting) {
    let slot = slot(of: corners[corner])
    guard order[slot] == ended else { throw meeting(order[slot] ?? ended, corner) }
    order.replace(at: slot, by: line)
    try check(order.element(before: slot), line)
    try check(line, order.element(after: slot))
  }

  /// Where a position stands among the lines: before the first one that is not south of it.
  private func slot(of position: Position) -> SweepOrder.Slot {
    order.first { lines[$0].side(of: position) <= 0 }
  }

  /// Notes at the westernmost corner of a ring how it runs and what is around it.
  private mutating func note(_ lower: Int, above below: Int?) {
    let ring = lines[lower].ring
    guard isCounterclockwise[ring] == nil else { return }
    isCounterclockwise[ring] = lines[lower].isForward
    guard let below else { return }
    let other = lines[below].ring
    let isInside = lines[below].isForward == isCounterclockwise[other]
    enclosing[ring] = isInside ? other : enclosing[other]
  }

  /// Two lines have become neighbours.
  private func check(_ first: Int?, _ second: Int?) throws(Meeting) {
    guard let first, let second, previous[first] != second, previous[second] != first,
      let position = lines[first].meeting(lines[second])
    else { return }
    throw Meeting(position: position, rings: [lines[first].ring, lines[second].ring])
  }

  private func meeting(_ line: Int, _ corner: Int) -> Meeting {
    Meeting(position: corners[corner], rings: [lines[line].ring, lines[corner].ring])
  }
}
