/// The outline of a place as a source drew it, in WGS 84.
///
/// A place whose boundary is drawn anew keeps the old one in the ledger; the newest stands.
public struct Boundary: Hashable, Sendable {
  /// The place that it is the outline of.
  public let place: Place.ID
  /// The parts of the place, none of which contains another; at least one.
  public let polygons: [Polygon]
  /// Who drew it.
  public let source: String

  /// The outline of a place, or nothing without a polygon.
  public init?(place: Place.ID, polygons: [Polygon], source: String = "") {
    guard !polygons.isEmpty else { return nil }
    self.place = place
    self.polygons = polygons
    self.source = source
  }

  /// An area without gaps but for its holes.
  public struct Polygon: Hashable, Sendable {
    /// The outer ring, counter-clockwise.
    public let outer: Ring
    /// What is cut out, clockwise.
    public let holes: [Ring]

    /// The area inside one ring and outside the others, which are turned as RFC 7946 wants them.
    public init(outer: Ring, holes: [Ring] = []) {
      self.outer = outer.turned(counterclockwise: true)
      self.holes = holes.map { $0.turned(counterclockwise: false) }
    }

    /// The outer ring, and then the holes.
    public var rings: [Ring] { [outer] + holes }
  }

  /// A closed line around something.
  public struct Ring: Hashable, Sendable {
    /// Four positions or more, of which the last is the first again and no two that follow each
    /// other are the same.
    public let positions: [Position]

    /// The ring through those positions; nothing where they enclose no area.
    ///
    /// - Parameter positions: the corners in order, the first again at the end or not.
    public init?(_ positions: some Sequence<Position>) {
      var corners: [Position] = []
      for position in positions where corners.last != position { corners.append(position) }
      if let first = corners.first, corners.last != first { corners.append(first) }
      guard corners.count >= 4, Ring.area(of: corners) != 0 else { return nil }
      self.positions = corners
    }

    private init(closed positions: [Position]) {
      self.positions = positions
    }

    /// Whether the corners follow each other against the hands of a clock.
    public var isCounterclockwise: Bool { Ring.area(of: positions) > 0 }

    /// The ring in that direction.
    func turned(counterclockwise: Bool) -> Ring {
      isCounterclockwise == counterclockwise ? self : Ring(closed: positions.reversed())
    }

    /// Twice the area in square millionths of a degree, negative for a clockwise ring; measured
    /// from the first corner, so that it is exact for anything smaller than a continent.
    private static func area(of corners: [Position]) -> Double {
      guard let first = corners.first else { return 0 }
      func offset(_ corner: Position) -> (east: Double, north: Double) {
        (Double(Int(corner.east) - Int(first.east)), Double(Int(corner.north) - Int(first.north)))
      }
      var area = 0.0
      var last = offset(first)
      for corner in corners.dropFirst() {
        let next = offset(corner)
        area += last.east * next.north - next.east * last.north
        last = next
      }
      return area
    }
  }
}
