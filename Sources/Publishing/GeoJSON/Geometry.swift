import Displacement

/// A geometry of RFC 7946 in positions of whole millionths of a degree (about 10 cm).
enum Geometry: Hashable, Sendable {
  case point(Position)
  /// A line that does not cross the antimeridian.
  case line([Position])
  /// A line for each pair of ends, or the parts of one that was cut at the antimeridian.
  case lines([[Position]])

  /// Degrees east and north, in this order, in millionths.
  struct Position: Hashable, Sendable {
    var east: Int
    var north: Int

    init(east: Int, north: Int) {
      self.east = east
      self.north = north
    }

    init(_ point: Place.Point) {
      east = Int((point.longitude * 1_000_000).rounded())
      north = Int((point.latitude * 1_000_000).rounded())
    }

    var json: JSON { [.millionths(east), .millionths(north)] }
  }

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

  var positions: [Position] {
    switch self {
    case .point(let position): [position]
    case .line(let line): line
    case .lines(let lines): lines.flatMap(\.self)
    }
  }

  var json: JSON {
    switch self {
    case .point(let position): ["type": "Point", "coordinates": position.json]
    case .line(let line):
      ["type": "LineString", "coordinates": .array(line.map(\.json))]
    case .lines(let lines):
      ["type": "MultiLineString", "coordinates": .array(lines.map { .array($0.map(\.json)) })]
    }
  }

  /// The line in parts that do not cross the antimeridian (RFC 7946, 3.1.9); none for a single
  /// position.
  private static func cut(_ line: [Position]) -> [[Position]] {
    guard var last = line.first, line.count > 1 else { return [] }
    var parts = [[last]]
    for next in line.dropFirst() {
      let span = next.east - last.east
      if abs(span) > half {
        let edge = span < 0 ? half : -half
        let rest = 2 * half - abs(span)
        let before = abs(edge - last.east)
        let north = rest == 0 ? last.north : last.north + (next.north - last.north) * before / rest
        parts[parts.count - 1].append(Position(east: edge, north: north))
        parts.append([Position(east: -edge, north: north)])
      }
      parts[parts.count - 1].append(next)
      last = next
    }
    return parts.map(\.withoutRepeats).filter { $0.count > 1 }
  }

  private static let half = 180_000_000
}

extension [Geometry.Position] {
  /// The positions without those that repeat the one before.
  fileprivate var withoutRepeats: [Geometry.Position] {
    reduce(into: []) { kept, next in
      if kept.last != next { kept.append(next) }
    }
  }
}

extension GeoJSON {
  /// The bounds of everything that has a position.
  struct Box {
    private var west = Int.max
    private var south = Int.max
    private var east = Int.min
    private var north = Int.min

    /// Widens the box by a geometry, and says whether there was one.
    mutating func includes(_ geometry: Geometry?) -> Bool {
      guard let geometry else { return false }
      for position in geometry.positions {
        west = min(west, position.east)
        south = min(south, position.north)
        east = max(east, position.east)
        north = max(north, position.north)
      }
      return true
    }

    /// `bbox` as [west, south, east, north]; nothing where nothing has a position.
    var members: [JSON.Member] {
      guard west <= east else { return [] }
      return [.init("bbox", .array([west, south, east, north].map(JSON.millionths)))]
    }
  }
}
