import Displacement
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Geometry of pictures")
struct GeometryTests {
  @Test("a line crosses a box only where it passes through its inside")
  func crossing() {
    let box = Rectangle(left: 10, top: 10, right: 20, bottom: 20)
    #expect(box.isCrossed(from: Vector(0, 15), to: Vector(30, 15)))
    #expect(box.isCrossed(from: Vector(15, 15), to: Vector(15, 16)))
    #expect(box.isCrossed(from: Vector(0, 0), to: Vector(30, 30)))
    #expect(!box.isCrossed(from: Vector(0, 10), to: Vector(30, 10)))
    #expect(!box.isCrossed(from: Vector(0, 15), to: Vector(9, 15)))
    #expect(!box.isCrossed(from: Vector(0, 25), to: Vector(25, 50)))
  }

  @Test("boxes that share an edge do not meet")
  func touching() {
    let box = Rectangle(left: 0, top: 0, right: 10, bottom: 10)
    #expect(!box.intersects(Rectangle(left: 10, top: 0, right: 20, bottom: 10)))
    #expect(box.intersects(Rectangle(left: 9.9, top: 0, right: 20, bottom: 10)))
  }

  @Test("an outline is cut where the map ends")
  func clipping() {
    let frame = Rectangle(left: 0, top: 0, right: 100, bottom: 100)
    let around = [Vector(-50, -50), Vector(150, -50), Vector(150, 150), Vector(-50, 150)]
    let inside = around.clipped(to: frame)
    #expect(Set(inside) == Set([Vector(0, 0), Vector(100, 0), Vector(100, 100), Vector(0, 100)]))
    #expect(around.map { $0 + Vector(300, 0) }.clipped(to: frame).isEmpty)
    #expect([Vector]().clipped(to: frame).isEmpty)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let ring = (0..<8).map { _ in
        Vector(.random(in: -200...300, using: &random), .random(in: -200...300, using: &random))
      }
      for place in ring.clipped(to: frame) {
        #expect(frame.inset(-1e-6).contains(place))
      }
    }
  }

  @Test("the arrows of two opposite ways lie on different sides")
  func opposite() throws {
    let (start, end) = (Vector(0, 0), Vector(100, 0))
    let gaps = (tail: 2.0, tip: 2.0)
    let there = try #require(Ribbon(from: start, to: end, gaps: gaps, width: 3))
    let back = try #require(Ribbon(from: end, to: start, gaps: gaps, width: 3))
    #expect(there.spine.dropFirst(4).dropLast(4).allSatisfy { $0.y < -2 })
    #expect(back.spine.dropFirst(4).dropLast(4).allSatisfy { $0.y > 2 })
    #expect(Ribbon(from: start, to: start, gaps: gaps, width: 3) == nil)
  }

  @Test("the cosine is that of the mathematics")
  func cosine() {
    for degrees in stride(from: -90.0, through: 90, by: 0.5) {
      let difference = Projection.cosine(degrees: degrees) - cos(degrees * .pi / 180)
      #expect(abs(difference) < 1e-9)
    }
  }

  @Test("north is up, east is right, and a kilometre is as long in both directions")
  func projection() throws {
    let points = try [(36.5, 40.7), (36.6, 40.9)].map {
      try #require(Place.Point(latitude: $0, longitude: $1))
    }
    let (projection, _) = try #require(
      Projection.fitting(points, width: 300, heights: 100...400))
    let (south, north) = (projection(points[0]), projection(points[1]))
    #expect(north.y < south.y && north.x > south.x)
    #expect(abs((south.y - north.y) * projection.kilometresPerPoint - 11.12) < 0.01)
    #expect(abs((north.x - south.x) * projection.kilometresPerPoint - 17.86) < 0.02)
  }

  @Test("places on both sides of the antimeridian are near each other")
  func antimeridian() throws {
    let points = try [(-16.5, 179.9), (-16.6, -179.9)].map {
      try #require(Place.Point(latitude: $0, longitude: $1))
    }
    let (projection, _) = try #require(
      Projection.fitting(points, width: 300, heights: 100...400))
    let step = projection(points[1]) - projection(points[0])
    #expect(step.x > 0 && step.x * projection.kilometresPerPoint < 30)
  }

  @Test(
    "an axis has few round numbers, with 0 among them",
    arguments: [(0, 0), (1, 0), (7, 0), (45_000, 0), (19_500, 9_000), (0, 120), (.max, .max)])
  func scales(up: Int, down: Int) throws {
    let scale = Scale(up: up, down: down)
    #expect(scale.ticks.contains(0))
    #expect(scale.ticks.count <= 10)
    let (first, last) = (try #require(scale.ticks.first), try #require(scale.ticks.last))
    #expect(last >= min(up, 1_000_000_000_000) && -first >= min(down, 1_000_000_000_000))
    #expect(scale.height(of: first) == 0)
    #expect(scale.height(of: last) == (last == first ? 0 : 1))
  }
}
