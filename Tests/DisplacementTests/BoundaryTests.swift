import Displacement
import Testing

@Suite("Outlines of places")
struct BoundaryTests {
  private func ring(_ corners: (Int, Int)...) -> Boundary.Ring? {
    Boundary.Ring(corners.compactMap { Position(east: $0.0, north: $0.1) })
  }

  @Test("a ring is closed, and loses positions that repeat the one before")
  func closed() throws {
    let closed = try #require(ring((0, 0), (9, 0), (9, 0), (9, 9)))
    #expect(closed.positions.map { [$0.east, $0.north] } == [[0, 0], [9, 0], [9, 9], [0, 0]])
    #expect(closed.isCounterclockwise)
  }

  @Test("what encloses nothing is no ring")
  func nothing() {
    #expect(ring() == nil)
    #expect(ring((0, 0), (1, 1)) == nil)
    #expect(ring((0, 0), (1, 1), (0, 0), (0, 0)) == nil)
    #expect(ring((0, 0), (1, 1), (2, 2), (3, 3)) == nil)
  }

  @Test("outer rings run counter-clockwise, and holes clockwise")
  func winding() throws {
    let outer = try #require(ring((0, 0), (0, 9), (9, 9), (9, 0)))
    let hole = try #require(ring((1, 1), (2, 1), (2, 2)))
    #expect(!outer.isCounterclockwise && hole.isCounterclockwise)
    let polygon = Boundary.Polygon(outer: outer, holes: [hole])
    #expect(polygon.outer.isCounterclockwise && !polygon.holes[0].isCounterclockwise)
  }

  @Test("polygons come back from their well-known binary, and damaged bytes are refused")
  func binary() throws {
    let outer = try #require(ring((0, 0), (90_000_001, 0), (9, 9), (0, -7)))
    let hole = try #require(ring((1, 1), (2, 1), (2, 2)))
    let polygons = [Boundary.Polygon(outer: outer, holes: [hole]), .init(outer: outer)]
    let boundary = try #require(
      Boundary(place: Place.ID(known: "a"), polygons: polygons, source: ""))
    let bytes = boundary.wellKnownBinary
    #expect(WellKnownBinary.polygons(in: bytes) == polygons)
    for count in 0..<bytes.count {
      #expect(WellKnownBinary.polygons(in: [UInt8](bytes.prefix(count))) == nil)
    }
    #expect(WellKnownBinary.polygons(in: bytes + [0]) == nil)
    for offset in bytes.indices {
      var flipped = bytes
      flipped[offset] ^= 0x80
      _ = WellKnownBinary.polygons(in: flipped)
    }
  }
}
