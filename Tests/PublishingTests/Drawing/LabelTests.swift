import Displacement
import TestSupport
import Testing

@testable import Publishing
@testable import Situation

@Suite("Labels of a map")
struct LabelTests {
  @Test(
    "no two labels of sixty places meet, and all lie in the map",
    arguments: 1...8 as ClosedRange<UInt64>)
  func apart(seed: UInt64) throws {
    for language in LanguageCode.allCases {
      let summary = Hasakah.scattered(60, seed: seed)
      let map = try #require(SchematicMap(summary, in: Wording(language)))
      var labels = MapLabels(map)
      _ = labels.shapes()
      let boxes = labels.boxes
      for (index, box) in boxes.enumerated() {
        #expect(map.layout.frame.contains(box))
        #expect(!boxes[(index + 1)...].contains { $0.intersects(box) }, "\(language) \(index)")
        #expect(!map.scaleBoxes.contains { $0.intersects(box) })
      }
      // Every place has a name or a number, and a number has its name beneath the map.
      #expect(boxes.count >= 60)
      #expect(labels.keys.count < 60)
    }
  }

  @Test("a label stands beside its place where there is room")
  func beside() throws {
    let map = try #require(SchematicMap(Hasakah.scattered(1, seed: 1), in: Wording(.english)))
    var labels = MapLabels(map)
    _ = labels.shapes()
    let site = try #require(map.layout.sites.first)
    let box = try #require(labels.boxes.first)
    #expect((box.nearest(to: site.middle) - site.middle).length < map.clearance(of: site) + 6)
  }

  @Test("what labels shall avoid they avoid")
  func avoidance() throws {
    let frame = Rectangle(left: 0, top: 0, right: 200, bottom: 200)
    var placement = LabelPlacement(in: frame)
    placement.avoid(Rectangle(left: 100, top: 0, right: 200, bottom: 200), weight: 50)
    let found = placement.place(
      width: 40, height: 10, at: Vector(100, 100), clearance: 2, reach: 50)
    let spot = try #require(found)
    #expect(spot.box.right <= 100)
    let none = placement.place(
      width: 40, height: 10, at: Vector(195, 5), clearance: 2, reach: 8, bearing: 20)
    #expect(none == nil)
  }
}
