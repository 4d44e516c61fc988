import Displacement

/// A geometry of RFC 7946 in positions of whole millionths of a degree (about 10 cm).
enum Geometry: Hashable, Sendable {
  case point(Position)
  /// A line that does not cross the antimeridian.
  case line([Position])
  /// A line for each pair of ends, or the parts of one that was cut at the antimeridian.
  case lines([[Position]])
  /// One or several areas; at least one.
  case polygons([Boundary.Polygon])

  /// The line from each origin to each destination; nothing where an end has no known position,
  /// and a point where both ends are one.
  ///
  /// - Parameters:
  ///   - origins: where the lines begin.
  ///   - destinations: where they end.
  ///   - via: what lies on the way; unknown positions are left out.
  init?(from origins: [Place.Point?], to destinations: [Place.Point?], via: [Place.Point?] = []) {
    let starts = origins.compactMap { $0.map(Position.init) }
    let ends = destinations.compactMap { $0.map(Position.init) }
    guard let first = starts.first, !ends.isEmpty, starts.count == origins.count,
      ends.count == destinations.count
    else { return nil }
    let way = via.compactMap { $0.map(Position.init) }
    let lines = starts.flatMap { start in
      ends.flatMap { end in Geometry.cut(([start] + way + [end]).withoutRepeats) }
    }
    switch lines.count {
    case 0: self = .point(first)
    case 1: self = .line(lines[0])
    default: self = .lines(lines)
    }
  }

  /// The line in parts that do not cross the antimeridian (RFC 7946, 3.1.9); none for a single
  /// position.
  private static func cut(_ line: [Position]) -> [[Position]] {
    guard var last = line.first, line.count > 1 else { return [] }
    var parts = [[last]]
    for next in line.dropFirst() {
      let span = Int(next.east) - Int(last.east)
      if abs(span) > half {
        let edge = span < 0 ? half : -half
        let rest = 2 * half - abs(span)
        let before = abs(edge - Int(last.east))
        let rise = rest == 0 ? 0 : (Int(next.north) - Int(last.north)) * before / rest
        let north = Int(last.north) + rise
        guard let near = Position(east: edge, north: north),
          let far = Position(east: -edge, north: north)
        else { continue }
        parts[parts.count - 1].append(near)
        parts.append([far])
      }
      parts[parts.count - 1].append(next)
      last = next
    }
    return parts.map(\.withoutRepeats).filter { $0.count > 1 }
  }

  private static let half = 180_000_000
}

extension Geometry {
  /// Calls a body with every position that can be at the edge of the geometry.
  func forEachPosition(_ body: (Position) -> Void) {
    switch self {
    case .point(let position): body(position)
    case .line(let line): line.forEach(body)
    case .lines(let lines): for line in lines { line.forEach(body) }
    case .polygons(let polygons): for polygon in polygons { polygon.outer.positions.forEach(body) }
    }
  }
}

extension [Position] {
  /// The positions without those that repeat the one before.
  fileprivate var withoutRepeats: [Position] {
    reduce(into: []) { kept, next in
      if kept.last != next { kept.append(next) }
    }
  }
}

/// The bounds of everything that has a position.
struct Box: Hashable, Sendable {
  private(set) var west = Int32.max
  private(set) var south = Int32.max
  private(set) var east = Int32.min
  private(set) var north = Int32.min

  /// Whether nothing has a position.
  var isEmpty: Bool { west > east }

  /// Widens the box by a geometry.
  mutating func include(_ geometry: Geometry) {
    geometry.forEachPosition { position in
      west = min(west, position.east)
      south = min(south, position.north)
      east = max(east, position.east)
      north = max(north, position.north)
    }
  }

  /// Widens the box by another.
  mutating func include(_ other: Box) {
    west = min(west, other.west)
    south = min(south, other.south)
    east = max(east, other.east)
    north = max(north, other.north)
  }
}
