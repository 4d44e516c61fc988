import Displacement
import TestSupport
import Testing

@testable import Intake

/// The sweep over rings, against looking at every pair of lines.
@Suite("Crossings of rings")
struct RingSweepTests {
  private func position(_ east: Int, _ north: Int) throws -> Position {
    try #require(Position(east: east, north: north))
  }

  /// What the sweep says: the ring around each ring, or nothing where lines meet.
  private func enclosing(_ rings: [[Position]]) -> [Int?]? {
    do throws(RingSweep.Meeting) {
      return try RingSweep(rings).enclosing
    } catch {
      return nil
    }
  }

  @Test("random rings meet, and lie in each other, as every pair of their lines says")
  func random() throws {
    var generator = SeededGenerator(seed: 5)
    var apart = 0
    for round in 0..<4_000 {
      let size = [4, 8, 24][round % 3]
      let rings = try (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
        let (east, north) = (
          Int.random(in: 0...size, using: &generator), Int.random(in: 0...size, using: &generator)
        )
        let corners = try (0..<Int.random(in: 3...7, using: &generator)).map { _ in
          try position(
            east + Int.random(in: 0...size, using: &generator),
            north + Int.random(in: 0...size, using: &generator))
        }
        let ring = RingCorners(corners).positions
        return ring.count < 3 ? nil : ring
      }
      let found = enclosing(rings)
      #expect((found == nil) == Pairs(rings).meet, "\(rings)")
      guard let found else { continue }
      apart += 1
      for (number, ring) in rings.enumerated() {
        var around: Set<Int> = []
        var next = found[number]
        while let ring = next {
          around.insert(ring)
          next = found[ring]
        }
        let expected = rings.indices.filter {
          $0 != number && Pairs.ring(rings[$0], holds: ring[0])
        }
        #expect(around == Set(expected), "\(rings)")
      }
    }
    #expect(apart > 600)
  }

  @Test("a comb of thousands of teeth is no obstacle, and its one bent tooth is found")
  func comb() throws {
    var corners: [Position] = []
    for tooth in 0..<3_000 {
      corners.append(try position(1, 4 * tooth))
      corners.append(try position(1_000_000, 4 * tooth))
      corners.append(try position(1_000_000, 4 * tooth + 2))
      corners.append(try position(1, 4 * tooth + 2))
    }
    corners.append(try position(0, 12_000))
    corners.append(try position(0, -1))
    #expect(enclosing([corners]) == [nil])
    corners[6_001] = try position(1_000_000, 6_005)
    #expect(enclosing([corners]) == nil)
  }

  @Test("a spike is cut off wherever the ring begins")
  func spikes() throws {
    let ring = try [(0, 0), (9, 0), (14, 0), (9, 0), (9, 9), (0, 9)].map {
      try position($0.0, $0.1)
    }
    for first in ring.indices {
      let turned = Array(ring[first...] + ring[..<first])
      for drawn in [turned, turned + [turned[0]]] {
        let corners = RingCorners(drawn)
        #expect(corners.hadSpikes && corners.positions.count == 4)
        #expect(Set(corners.positions) == Set([ring[0], ring[1], ring[4], ring[5]]))
      }
    }
    let line = RingCorners(try [(0, 0), (3, 3), (9, 9), (6, 6)].map { try position($0.0, $0.1) })
    #expect(line.positions.count < 3)
  }
}

/// Rings, looked at line by line.
private struct Pairs {
  private let lines: [(start: Position, end: Position, ring: Int, number: Int)]
  private let counts: [Int]

  init(_ rings: [[Position]]) {
    counts = rings.map(\.count)
    lines = rings.enumerated().flatMap { number, ring in
      ring.indices.map { (ring[$0], ring[($0 + 1) % ring.count], number, $0) }
    }
  }

  /// Whether two lines that do not follow each other have a position in common.
  var meet: Bool {
    lines.indices.contains { first in
      lines[(first + 1)...].contains { other in
        let line = lines[first]
        let count = counts[line.ring]
        let follows =
          line.ring == other.ring
          && ((line.number + 1) % count == other.number
            || (other.number + 1) % count == line.number)
        return !follows && Pairs.meet(line.start, line.end, other.start, other.end)
      }
    }
  }

  private static func meet(
    _ start: Position, _ end: Position, _ from: Position, _ to: Position
  ) -> Bool {
    if holds(start, end, from) || holds(start, end, to) { return true }
    if holds(from, to, start) || holds(from, to, end) { return true }
    let sides = (start.turn(end, from).signum(), start.turn(end, to).signum())
    let others = (from.turn(to, start).signum(), from.turn(to, end).signum())
    return sides.0 * sides.1 < 0 && others.0 * others.1 < 0
  }

  private static func holds(_ start: Position, _ end: Position, _ position: Position) -> Bool {
    start.turn(end, position) == 0
      && (min(start.east, end.east)...max(start.east, end.east)).contains(position.east)
      && (min(start.north, end.north)...max(start.north, end.north)).contains(position.north)
  }

  /// Whether a position that is on none of its lines is inside a ring.
  static func ring(_ ring: [Position], holds position: Position) -> Bool {
    var isInside = false
    for (index, start) in ring.enumerated() {
      let end = ring[(index + 1) % ring.count]
      guard (start.north > position.north) != (end.north > position.north) else { continue }
      let turn = start.turn(end, position)
      if (end.north > start.north) == (turn > 0) { isInside.toggle() }
    }
    return isInside
  }
}
