import Displacement
import Foundation
import Publishing
@testable import Situation
import Testing

@Suite("GeoJSON")
struct GeoJSONTests {
  private func collection(_ summary: Summary) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(GeoJSON(summary).text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("positions are longitude before latitude, and bbox is west, south, east, north")
  func order() throws {
    let collection = try collection(Hasakah.summary())
    #expect(collection["bbox"] as? [Double] == [40.7442, 36.4829, 40.7551, 36.5052])
    #expect(collection["crs"] == nil)
    let features = try #require(collection["features"] as? [[String: Any]])
    let city = try #require(features.first { $0["id"] as? String == "displaced/hsk" })
    let geometry = try #require(city["geometry"] as? [String: Any])
    #expect(geometry["coordinates"] as? [Double] == [40.74772, 36.50237])
  }

  @Test("what has no position has a null geometry and is counted, never invented")
  func unlocated() throws {
    let collection = try collection(Hasakah.summary())
    #expect(
      collection["unlocated"] as? [String: Int] == ["places": 1, "movements": 1, "routes": 1])
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.count { $0["geometry"] is NSNull } == 3)
    #expect(features.allSatisfy { $0["properties"] is [String: Any] && $0["id"] is String })
  }

  @Test("a feature stands in a line of its own, and the order of lines does not matter")
  func lines() {
    let summary = Hasakah.summary()
    var shuffled = summary
    shuffled.lines.reverse()
    shuffled.routes.reverse()
    #expect(GeoJSON(shuffled).text == GeoJSON(summary).text)
    let lines = GeoJSON(summary).text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("{\"type\": \"Feature\"") } == 11)
  }

  @Test("the ends of a movement are kept apart")
  func ends() throws {
    let features = try #require(try collection(Hasakah.summary())["features"] as? [[String: Any]])
    let movement = try #require(
      features.first {
        ($0["id"] as? String)?.contains("centre") ?? false
          && ($0["id"] as? String)?.hasPrefix("displacement") ?? false
      })
    let properties = try #require(movement["properties"] as? [String: Any])
    #expect(properties["origin_id"] as? String == "hsk-ghwayran+hsk-zuhour")
    #expect(properties["destination_id"] as? String == "hsk-centre")
    let geometry = try #require(movement["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "MultiLineString")
  }

  @Test("a line over the antimeridian is cut, and six decimals are the most")
  func antimeridian() throws {
    var summary = Hasakah.empty()
    summary.places = PlaceTree([
      Place(
        id: Hasakah.place("west"), nameEnglish: "West", kind: .city,
        point: Place.Point(latitude: 10.123456789, longitude: 170)),
      Place(
        id: Hasakah.place("east"), nameEnglish: "East", kind: .city,
        point: Place.Point(latitude: 20, longitude: -170)),
    ])
    summary.lines = [
      Hasakah.line(.displacement, nil, Interval(5), from: ["west"], to: ["east"]),
      Hasakah.line(.displacement, nil, Interval(5), from: ["west"], to: ["west"]),
    ]
    let text = GeoJSON(summary).text
    #expect(
      text.contains(
        "[[[170, 10.123457], [180, 15.061728]], [[-180, 15.061728], [-170, 20]]]"))
    #expect(text.contains(#"{"type": "Point", "coordinates": [170, 10.123457]}"#))
  }
}
