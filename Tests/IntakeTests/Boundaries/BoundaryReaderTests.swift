import Displacement
import Testing

@testable import Intake

@Suite("Reading boundaries")
struct BoundaryReaderTests {
  static let tree = PlaceTree([
    place("SY", "Syria", "سوريا", .country, (35, 38.5)),
    place("SY08", "Al-Hasakeh", "الحسكة", .governorate, (36.5, 40.8), in: "SY"),
    place("SY0800", "Al-Hasakeh", "الحسكة", .district, (36.5, 40.7), in: "SY08"),
    place("C4360", "Al-Hasakeh city", "الحسكة", .city, (36.5024, 40.7477), in: "SY0800"),
    place("hsk-ghwayran", "Ghwayran", "غويران", .neighborhood, nil, in: "C4360"),
    place("hsk-zuhour", "Al-Zuhour", "الزهور", .neighborhood, (36.483, 40.755), in: "C4360"),
  ])

  private static func place(
    _ id: String, _ english: String, _ arabic: String, _ kind: Place.Kind,
    _ point: (Double, Double)?, in parent: String? = nil
  ) -> Place {
    Place(
      id: Place.ID(known: id), nameEnglish: english, nameArabic: arabic, kind: kind,
      parent: parent.map { Place.ID(known: $0) },
      point: point.flatMap { Place.Point(latitude: $0.0, longitude: $0.1) })
  }

  /// A square of half a degree around the city, counter-clockwise and closed.
  static let square = "[[40.5,36.2],[41,36.2],[41,36.7],[40.5,36.7],[40.5,36.2]]"

  static func feature(
    _ properties: String, _ rings: String = square, type: String = "Polygon"
  ) -> String {
    """
    {"type":"Feature","properties":{\(properties)},
    "geometry":{"coordinates":[\(rings)],"type":"\(type)"}}
    """
  }

  static func collection(_ features: String..., members: String = "") -> String {
    "{\(members)\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
  }

  private func read(
    _ text: String, property: String? = nil, kind: Place.Kind? = nil
  ) -> BoundaryReport {
    BoundaryReader(Self.tree, property: property, kind: kind)
      .read(Array(text.utf8), name: "folder/areas.geojson")
  }

  @Test("P-codes go before names, and the narrowest level is the features' own")
  func levels() {
    let one = Self.feature(#""ADM1_PCODE":"SY08","ADM2_EN":"elsewhere","ADM2_PCODE":"sy0800""#)
    let report = read(Self.collection(one))
    #expect(report.property == "ADM2_PCODE")
    #expect(report.boundaries.map(\.place.rawValue) == ["SY0800"])
    #expect(report.problems == [])
    #expect(report.boundaries.first?.source == "areas.geojson")
  }

  @Test("a level that the gazetteer does not hold is not taken for the one around it")
  func unknownLevel() {
    let report = read(
      Self.collection(Self.feature(#""ADM1_PCODE":"SY08","ADM3_PCODE":"SY080000""#)))
    #expect(report.boundaries.isEmpty && report.problems.map(\.kind) == ["missing-property"])
  }

  @Test("names are matched in both languages and any spelling, and a code may be the feature's id")
  func names() {
    let arabic = read(
      Self.collection(
        Self.feature(#""name":"حي آخر""#), Self.feature(#""name":"غُويران""#),
        Self.feature(#""name":"Al Zuhour""#)))
    #expect(arabic.property == "name")
    #expect(arabic.boundaries.map(\.place.rawValue) == ["hsk-ghwayran", "hsk-zuhour"])
    #expect(arabic.problems.map(\.kind) == ["unknown-place"])
    #expect(arabic.problems.map(\.feature) == [1] && !arabic.hasErrors && arabic.skipped == 1)
    let id =
      #"{"id":"C4360","type":"Feature","geometry":{"type":"Polygon","coordinates":["#
      + Self.square + "]}}"
    #expect(read(Self.collection(id)).boundaries.map(\.place.rawValue) == ["C4360"])
    #expect(read(id).boundaries.map(\.place.rawValue) == ["C4360"])
  }

  @Test("a name of several places is asked about, until the kind is said")
  func ambiguous() {
    let text = Self.collection(Self.feature(#""name":"الحسكة""#))
    let report = read(text)
    #expect(report.hasErrors && report.problems.map(\.kind) == ["ambiguous-place"])
    #expect(report.problems.first?.suggestions.count == 3)
    #expect(read(text, kind: .district).boundaries.map(\.place.rawValue) == ["SY0800"])
    let named = Self.collection(Self.feature(#""shapeName":"Al-Hasakeh","shapeType":"ADM1""#))
    #expect(read(named).boundaries.map(\.place.rawValue) == ["SY08"])
  }

  @Test("what is plainly meant is mended, and told with the feature's number")
  func mended() throws {
    let open = "[[40.5,36.2],[41,36.2],[41,36.7],[40.5,36.7]]"
    let turned = "[[40.5,36.2],[40.5,36.7],[41,36.7],[41,36.2],[40.5,36.2]]"
    let swapped = "[[36.2,40.5],[36.2,41],[36.7,41],[36.7,40.5],[36.2,40.5]]"
    let report = read(
      Self.collection(
        Self.feature(#""id":"SY08""#, open), Self.feature(#""id":"SY0800""#, turned),
        Self.feature(#""id":"C4360""#, swapped)))
    #expect(report.boundaries.count == 3 && report.mended == 3 && !report.hasErrors)
    let told = report.problems.map { "\($0.feature ?? 0) \($0.kind)" }
    #expect(
      told == ["1 open-ring", "2 turned-ring", "3 swapped-coordinates"])
    for boundary in report.boundaries {
      let ring = try #require(boundary.polygons.first?.outer)
      #expect(ring.isCounterclockwise && ring.positions.first == ring.positions.last)
      #expect(ring.positions.allSatisfy { (40_500_000...41_000_000).contains($0.east) })
    }
  }

  @Test("a spike is left out and a position the other way about is swapped, and both are told")
  func mendedCorners() throws {
    let spike = "[[40.5,36.2],[41,36.2],[41.4,36.2],[41,36.2],[41,36.7],[40.5,36.7],[40.5,36.2]]"
    let seam = "[[40.5,36.2],[41,36.2],[41,36.7],[40.5,36.7],[40.5,36.2],[40.1,36.2],[40.5,36.2]]"
    let one = "[[40.5,36.2],[36.2,41],[41,36.7],[40.5,36.7],[40.5,36.2]]"
    let first = "[[36.2,40.5],[41,36.2],[41,36.7],[40.5,36.7],[36.2,40.5]]"
    let most = "[[36.2,40.5],[36.2,41],[41,36.7],[36.7,40.5],[36.2,40.5]]"
    let kinds = [
      (spike, ["spike"]), (seam, ["spike"]), (one, ["swapped-positions"]),
      (first, ["swapped-positions"]), (most, ["swapped-positions", "swapped-coordinates"]),
    ]
    let whole = try #require(read(Self.collection(Self.feature(Self.id))).boundaries.first)
    for (ring, expected) in kinds {
      let report = read(Self.collection(Self.feature(Self.id, ring)))
      #expect(report.problems.map(\.kind) == expected && report.mended == 1)
      let corners = report.boundaries.first?.polygons.first?.outer.positions
      #expect(corners.map(Set.init) == Set(whole.polygons[0].outer.positions))
    }
    #expect(
      read(Self.collection(Self.feature(Self.id, one))).problems.map(\.cause)
        == [.swappedPositions(1)])
  }

  @Test(
    "an area on both sides of the line where latitude and longitude are the same is left as it is")
  func onBothSides() {
    let tree = PlaceTree([
      Self.place("TR", "Türkiye", "تركيا", .country, (39, 35)),
      Self.place("TR31", "Hatay", "هاتاي", .governorate, (36.4, 36.2), in: "TR"),
    ])
    for (id, ring) in [
      ("TR", "[[26,40],[29,36],[36,36],[44,37],[43,41],[36,42],[31,41]]"),
      ("TR31", "[[35.8,36.2],[36.2,35.8],[36.6,36.3],[36.5,36.9],[36.1,36.8]]"),
    ] {
      let text = Self.collection(Self.feature(#""id":"\#(id)""#, ring + ""))
      let report = BoundaryReader(tree).read(Array(text.utf8), name: "a")
      #expect(report.problems.map(\.kind) == ["open-ring"])
    }
  }

  @Test("what is refused is told with the number and the name of its feature")
  func told() {
    let bow = "[[40.7,36.4],[40.8,36.6],[40.8,36.4],[40.7,36.6]]"
    let text = read(Self.collection(Self.feature(#""name":"Ghwayran""#, bow))).text(in: [.english])
    #expect(text.contains("feature 1 \u{201C}Ghwayran\u{201D}:"))
    #expect(text.contains("[40.75, 36.5]"))
  }

  /// A feature that cannot be taken, and the kind of its problem.
  struct Bad: CustomTestStringConvertible {
    let feature: String
    let kind: String
    let location: SourceLocation

    init(_ feature: String, _ kind: String, location: SourceLocation = #_sourceLocation) {
      self.feature = feature
      self.kind = kind
      self.location = location
    }

    var testDescription: String { kind }
  }

  static let id = #""id":"C4360""#
  static let bad = [
    Bad(feature(id, "[[4e6,5e6],[4.1e6,5e6],[4.1e6,5.1e6]]"), "not-degrees"),
    Bad(feature(id, "[[10,50],[11,50],[11,51],[10,50]]"), "far-from-place"),
    Bad(feature(id, "[[40.5,36.5],[41,36.5],[40.5,36.5]]"), "empty-ring"),
    Bad(feature(id, "[[40.5,36.5],[40.7,36.5],[41,36.5],[40.5,36.5]]"), "empty-ring"),
    // A bow-tie whose halves cancel out, and one whose halves do not.
    Bad(feature(id, "[[40.7,36.4],[40.8,36.6],[40.8,36.4],[40.7,36.6]]"), "self-crossing"),
    Bad(feature(id, "[[40.7,36.4],[40.8,36.6],[40.8,36.4],[40.7,36.7]]"), "self-crossing"),
    // A line that comes back to a corner, and one that touches another line.
    Bad(
      feature(id, "[[40.7,36.4],[40.8,36.4],[40.75,36.5],[40.8,36.6],[40.7,36.6],[40.75,36.5]]"),
      "self-crossing"),
    Bad(
      feature(id, "[[40.7,36.4],[40.8,36.4],[40.8,36.6],[40.75,36.4],[40.7,36.6]]"),
      "self-crossing"),
    Bad(
      feature(id, square + ",[[40.8,36.4],[40.8,36.9],[40.9,36.9],[40.9,36.4]]"), "crossing-rings"),
    Bad(feature(id, square + "," + square), "crossing-rings"),
    Bad(feature(id, square + ",[[41.5,36.4],[41.6,36.4],[41.6,36.5]]"), "stray-hole"),
    Bad(
      feature(
        id,
        square + ",[[40.6,36.3],[40.9,36.3],[40.9,36.6]],[[40.7,36.35],[40.8,36.35],[40.8,36.4]]"),
      "stray-hole"),
    Bad(
      feature(id, "[[40.7,36.4],[40.8,36.4],[40.8,36.5]],[[40.6,36.3],[40.9,36.3],[40.9,36.6]]"),
      "crossing-rings"),
    Bad(feature(id, "[[40.7,36.4],[40.8,36.4],[4.08,36.5]]"), "too-wide"),
    Bad(feature(id, #"[["40.7","36.4"],["40.8","36.4"],["40.8","36.5"]]"#), "quoted-coordinates"),
    Bad(feature(id, "[[40.7,36.4],[null,36.4],[40.8,36.5]]"), "malformed-coordinates"),
    Bad(feature(id, #"[[40.7,36.4],{"x":1},[40.8,36.5]]"#), "malformed-coordinates"),
    Bad(feature(id, "[40.5,36.2],[41,36.2],[41,36.7]"), "malformed-coordinates"),
    Bad(feature(id, "[[40.5],[41],[41]]"), "malformed-coordinates"),
    Bad(feature(id, type: "MultiPolygon"), "malformed-coordinates"),
    Bad(feature(id, "", type: "Polygon"), "malformed-coordinates"),
    Bad(feature(id, type: "LineString"), "not-an-area"),
    Bad(#"{"type":"Feature","properties":{"id":"C4360"},"geometry":null}"#, "missing-geometry"),
    Bad(#"{"type":"Feature","properties":{"id":"C4360"}}"#, "missing-geometry"),
  ]

  @Test("what cannot be meant is refused with the feature's number and line", arguments: bad)
  func refused(bad: Bad) {
    let report = read(Self.collection(Self.feature(#""id":"SY08""#), "\n" + bad.feature))
    #expect(report.boundaries.map(\.place.rawValue) == ["SY08"], sourceLocation: bad.location)
    #expect(report.problems.map(\.kind) == [bad.kind], sourceLocation: bad.location)
    #expect(report.problems.map(\.feature) == [2], sourceLocation: bad.location)
    #expect(report.problems.map(\.line) == [3], sourceLocation: bad.location)
    for language in LanguageCode.allCases {
      let message = report.problems.first?.message(in: language) ?? ""
      #expect(!message.isEmpty, sourceLocation: bad.location)
    }
  }

  @Test("two features of one place are an error of the second")
  func twice() {
    let report = read(Self.collection(Self.feature(Self.id), Self.feature(Self.id)))
    #expect(report.problems.map(\.cause) == [.samePlace(as: 1)])
    #expect(report.problems.map(\.feature) == [2] && report.hasErrors)
  }

  @Test(
    "a file that is no GeoJSON in degrees is refused whole",
    arguments: [
      ("", "not-json"), ("{", "not-json"), ("{}", "not-geojson"), ("[1]", "not-json"),
      (#"{"type":"FeatureCollection","features":[]} x"#, "not-json"),
      (#"{"type":"Topology","objects":{}}"#, "not-geojson"),
      (#"{"type":"FeatureCollection","features":[]}"#, "missing-property"),
      (String(repeating: "[", count: 100_000), "not-json"),
      (#"{"type":"# + String(repeating: "[", count: 100_000), "not-json"),
    ])
  func file(text: String, kind: String) {
    let report = read(text)
    #expect(report.problems.map(\.kind) == [kind])
    #expect(report.hasErrors && report.boundaries.isEmpty)
  }

  @Test("a file in another system of reference is refused, and in WGS 84 it is read")
  func system() {
    func members(_ name: String) -> String {
      #""crs":{"type":"name","properties":{"name":""# + name + #""}},"#
    }
    let feature = Self.feature(Self.id)
    let metres = read(Self.collection(feature, members: members("urn:ogc:def:crs:EPSG::32637")))
    #expect(metres.problems.map(\.kind) == ["other-reference-system"])
    for name in ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"] {
      #expect(!read(Self.collection(feature, members: members(name))).hasErrors)
    }
  }

  @Test("no cut of a file and no flipped byte stops the reader")
  func damaged() {
    let text = Self.collection(Self.feature(#""id":"C4360","nam\u00e9":"\ud83d\ude00\n""#))
    let whole = Array(text.utf8)
    #expect(!BoundaryReader(Self.tree).read(whole, name: "a").hasErrors)
    for count in 0..<whole.count {
      let report = BoundaryReader(Self.tree).read(Array(whole.prefix(count)), name: "a")
      #expect(report.problems.map(\.kind) == ["not-json"])
    }
    for offset in whole.indices {
      var bytes = whole
      for flip in [0x01, 0x20, 0x80] as [UInt8] {
        bytes[offset] = whole[offset] ^ flip
        _ = BoundaryReader(Self.tree).read(bytes, name: "a")
      }
    }
  }
}
