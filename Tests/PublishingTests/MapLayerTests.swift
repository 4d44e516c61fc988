import Displacement
import Foundation
import Testing

@testable import Publishing
@testable import Situation

@Suite("Map files")
struct MapLayerTests {
  private static func square(_ place: String) -> Boundary? {
    let corners = [(0, 0), (9, 0), (9, 9), (0, 9)].compactMap { east, north in
      Position(east: 40_700_000 + east * 1_000, north: 36_400_000 + north * 1_000)
    }
    return Boundary.Ring(corners).flatMap {
      Boundary(place: Hasakah.place(place), polygons: [.init(outer: $0)], source: "survey")
    }
  }

  private func features(_ map: GeoJSON) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(map.text.utf8))
    return try #require((object as? [String: Any])?["features"] as? [[String: Any]])
  }

  private func type(of id: String, in features: [[String: Any]]) -> String? {
    let feature = features.first { $0["id"] as? String == id }
    return (feature?["geometry"] as? [String: Any])?["type"] as? String
  }

  @Test("a figure lies in its place's boundary, and one about two places in both or at a point")
  func boundaries() throws {
    var summary = Hasakah.empty()
    summary.places = Hasakah.places
    var both = Hasakah.line(.displaced, "hsk", Interval(5))
    both.cell.members = ["hsk-ghwayran", "hsk-zuhour"].map(Hasakah.place)
    summary.lines = [
      Hasakah.line(.displaced, "hsk", Interval(5)),
      Hasakah.line(.displaced, "hsk-ghwayran", Interval(5)), both,
    ]
    let ghwayran = try #require(Self.square("hsk-ghwayran"))
    let zuhour = try #require(Self.square("hsk-zuhour"))
    let one = try features(GeoJSON(summary, boundaries: [ghwayran.place: ghwayran]))
    let joint = "displaced/hsk-ghwayran+hsk-zuhour"
    #expect(type(of: "displaced/hsk-ghwayran", in: one) == "Polygon")
    #expect(type(of: "displaced/hsk", in: one) == "Point")
    #expect(type(of: joint, in: one) == "Point")
    let known = [ghwayran.place: ghwayran, zuhour.place: zuhour]
    #expect(
      type(of: joint, in: try features(GeoJSON(summary, boundaries: known))) == "MultiPolygon")
    #expect(
      GeoJSON(summary, boundaries: known).text.contains(
        "[[[40.7, 36.4], [40.709, 36.4], [40.709, 36.409], [40.7, 36.409], [40.7, 36.4]]]"))
  }

  @Test("in a series every line has its day, and identifiers stay unique")
  func series() throws {
    var next = Hasakah.summary()
    next.asOf = Hasakah.asOf.advanced(by: 1)
    let features = try features(GeoJSON(MapLayers([Hasakah.summary(), next])))
    let ids = features.compactMap { $0["id"] as? String }
    #expect(ids.count == 22 && Set(ids).count == 22)
    #expect(ids.contains("displaced/hsk/2022-01-26") && ids.contains("displaced/hsk/2022-01-27"))
    let days = features.compactMap { ($0["properties"] as? [String: Any])?["day"] as? String }
    #expect(days.count == 22 && Set(days) == ["2022-01-26", "2022-01-27"])
    #expect(!GeoJSON(Hasakah.summary()).text.contains("\"day\""))
  }

  @Test("pieces of a file are the file, and no piece is large")
  func pieces() throws {
    var summary = Hasakah.summary()
    let lines = summary.lines
    for number in 1...300 {
      for var line in lines {
        line.cell.since = Hasakah.started.advanced(by: number)
        summary.lines.append(line)
      }
    }
    var whole: [UInt8] = []
    var sizes: [Int] = []
    GeoJSON(summary).write { piece in
      whole.append(contentsOf: piece)
      sizes.append(piece.count)
    }
    #expect(sizes.count > 10 && sizes.allSatisfy { $0 < 128_000 })
    #expect(String(decoding: whole, as: UTF8.self) == GeoJSON(summary).text)
  }

  @Test("a GeoPackage has its marks, the same bytes again, and no moment but the known one")
  func geoPackage() throws {
    func bytes() throws -> [UInt8] {
      var bytes: [UInt8] = []
      try GeoPackage(MapLayers([Hasakah.summary()])).write { bytes = Array($0) }
      return bytes
    }
    let file = try bytes()
    #expect(file.starts(with: Array("SQLite format 3\u{0}".utf8)))
    #expect(Array(file[68..<72]) == Array("GPKG".utf8))
    #expect(Array(file[60..<64]) == [0, 0, 0x28, 0x3C])
    #expect(try bytes() == file)
    let text = String(decoding: file, as: UTF8.self)
    #expect(
      text.contains("غويران") && text.contains(Hasakah.summary().knownAt.description.dropLast()))
  }
}
