import Displacement
import TestSupport
import Testing

@testable import Publishing
@testable import Situation

@Suite("Schematic map")
struct MapTests {
  private func map(_ summary: Summary) throws -> SchematicMap {
    try #require(SchematicMap(summary, in: Wording(.english)))
  }

  @Test("circles never count anyone twice: a place with parts has what is not broken down")
  func parts() throws {
    let content = MapContent(Hasakah.summary())
    let city = try #require(content.sites.first { $0.places == [Hasakah.place("hsk")] })
    #expect(city.displaced?.isRemainder == true)
    #expect(city.displaced?.count.people == 39_750)
    let nasra = try #require(content.sites.first { $0.places == [Hasakah.place("hsk-nasra")] })
    #expect(nasra.displaced?.count.people == 5_250)
    let all = content.sites.compactMap(\.displaced?.count.people).reduce(0, +)
    #expect(all == 45_000)
  }

  @Test("a sum of held people has no diamond beside those it is the sum of")
  func sums() {
    var summary = Hasakah.summary()
    func held(
      _ place: String, _ marks: Set<Summary.Mark>, _ claim: String = "held-un"
    ) -> Summary.Line {
      Hasakah.line(.held, place, Interval(5_000), marks, claim)
    }
    func places() -> [[Place.ID]] {
      MapContent(summary).sites.filter { $0.held != nil }.map(\.places)
    }
    summary.lines = [held("hsk", [.summed]), held("hsk-ghwayran", [])]
    #expect(places() == [[Hasakah.place("hsk-ghwayran")]])
    summary.lines = [held("hsk", []), held("hsk-ghwayran", [])]
    #expect(places() == [[Hasakah.place("hsk-ghwayran")]])
    summary.lines = [held("hsk", [], "held-party"), held("hsk-ghwayran", [])]
    #expect(places().count == 2)
    summary.lines = [held("hsk", [.summed])]
    #expect(places() == [[Hasakah.place("hsk")]])
  }

  @Test("movements of which one end is not known are counted beneath the map")
  func openEnds() throws {
    var summary = Hasakah.summary()
    summary.lines.append(
      Hasakah.line(.displacement, "hsk", Interval(800), from: ["hsk-ghwayran"], "city"))
    let map = try map(summary)
    #expect(map.content.openMovements == 1)
    #expect(map.missingArrows == 2)
  }

  @Test("an arrow between circles that touch lies upon them")
  func crowdedArrow() throws {
    var summary = Hasakah.summary()
    summary.routes = []
    summary.unallocated = []
    summary.lines = [
      Hasakah.line(.displaced, "hsk-ghwayran", Interval(40_000), [], "city"),
      Hasakah.line(.displaced, "hsk-zuhour", Interval(40_000), [], "city"),
      Hasakah.line(
        .displacement, "hsk", Interval(900), from: ["hsk-ghwayran"], to: ["hsk-zuhour"], "city"),
      Hasakah.line(.displaced, "hsk-centre", Interval(10), [], "city"),
    ]
    let drawn = try #require(
      SchematicMap(summary, in: Wording(.english), width: 160, heights: 150...160))
    #expect(drawn.missingArrows == 0)
  }

  @Test("the area of a circle grows with its people")
  func areas() throws {
    let map = try map(Hasakah.scattered(12, seed: 3))
    func radius(_ people: Int) -> Double { map.radius(of: Count(Interval(people))) }
    #expect(abs(radius(1_000) - 2 * radius(250)) < 0.001)
    #expect(radius(0) == SchematicMap.dotRadius)
    #expect(map.radius(of: Count(.init(unchecked: 2_000, nil, 9_999), marks: [.vague])) < 2)
  }

  @Test("a word in place of a number has an arrow, but no width by a number")
  func vague() throws {
    let map = try map(Hasakah.summary())
    let (arrow, ribbons) = try #require(map.arrows.first)
    #expect(arrow.count.isVague)
    #expect(ribbons.main.width == SchematicMap.thinnestArrow)
    #expect(ribbons.stems.count == 2)
  }

  @Test("what has no position is named beneath the map")
  func absent() throws {
    let map = try map(Hasakah.summary())
    #expect(map.layout.absent.map(\.places) == [[Hasakah.place("hsk-nasra")]])
    #expect(map.missingArrows == 1)
    #expect(map.missingWays == 1)
    #expect(SVG(map.drawing, id: "m").text.contains("Al-Nasra ~5,250"))
  }

  @Test("a public map shows neither routes nor held people below a city, whatever it is given")
  func disclosure() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var summary = Hasakah.scattered(20, seed: seed)
      #expect(!MapContent(summary).ways.isEmpty)
      summary.audience = .public
      let content = MapContent(summary)
      #expect(content.ways.isEmpty)
      for site in content.sites where site.held != nil {
        #expect(site.places.allSatisfy { summary.places[$0]?.kind.isCityOrWider == true })
      }
    }
    var random = RandomSummary(seed: 11)
    for _ in 0..<200 {
      let summary = random.next()
      guard summary.audience == .public else { continue }
      let content = MapContent(summary)
      #expect(content.ways.isEmpty)
      #expect(
        content.sites.filter { $0.held != nil }.flatMap(\.places).allSatisfy {
          summary.places[$0]?.kind.isCityOrWider == true
        })
    }
  }

  @Test("any summary has a map, or none, and no drawing leaves its paper")
  func anything() {
    var random = RandomSummary(seed: 23)
    for _ in 0..<120 {
      let summary = random.next()
      for language in LanguageCode.allCases {
        let map = SchematicMap(summary, in: Wording(language))
        guard let drawing = map?.drawing else { continue }
        #expect(drawing.height.isFinite && drawing.height > 100 && drawing.height < 1_000)
        for point in drawing.shapes.flatMap(\.points) {
          #expect((-4...drawing.width + 4).contains(point.x))
          #expect((-4...drawing.height + 4).contains(point.y))
        }
      }
    }
  }

  @Test("the same summary gives the same picture")
  func deterministic() throws {
    let first = try map(Hasakah.scattered(60, seed: 2)).drawing
    let second = try map(Hasakah.scattered(60, seed: 2)).drawing
    #expect(first == second)
  }

  @Test(
    "one spot, a city and a continent are all shown", arguments: [0, 1, 8, 80, 1_000, 4_000])
  func extents(kilometres: Int) throws {
    for count in [1, 2, 9] {
      let map = try map(Hasakah.scattered(count, seed: 4, kilometres: kilometres))
      #expect(map.layout.sites.count == count)
      #expect(map.layout.sites.allSatisfy { map.layout.frame.contains($0.middle) })
      #expect(map.layout.projection.kilometresPerPoint > 0)
    }
  }

  @Test("a place far from all others stands at the edge with its distance")
  func far() throws {
    var summary = Hasakah.scattered(8, seed: 6)
    let camp = Place(
      id: Hasakah.place("far"), nameEnglish: "Camp far away", kind: .camp,
      point: Place.Point(latitude: 36.5, longitude: 42))
    summary.places = PlaceTree(summary.places.places + [camp])
    summary.lines.append(Hasakah.line(.displaced, "far", Interval(800), [], "city"))
    let map = try map(summary)
    let distance = try #require(map.layout.far[camp.id])
    #expect((90...125).contains(distance))
    let place = try #require(map.layout.position(of: camp.id))
    #expect(place.x > map.layout.frame.width * 0.9)
    #expect(map.layout.projection.kilometresPerPoint < 0.1)
    #expect(SVG(map.drawing, id: "m").text.contains("Camp far away"))
  }

  @Test("boundaries are cut at the edge, and their source is named")
  func outlines() throws {
    let ring = try [(36.4, 40.7), (36.4, 40.8), (36.6, 40.8), (36.6, 40.7)].map {
      try #require(Place.Point(latitude: $0, longitude: $1))
    }
    let outlines = Outlines(
      rings: [Hasakah.place("hsk"): [ring]], attributions: ["OCHA <via> geoBoundaries"])
    let map = try #require(
      SchematicMap(Hasakah.summary(), in: Wording(.english), outlines: outlines))
    let boundary = try #require(map.boundaries.first)
    #expect(boundary.points.allSatisfy { map.layout.frame.contains(Vector($0.x, $0.y)) })
    let svg = SVG(map.drawing, id: "m").text
    #expect(svg.contains("Boundaries: OCHA &lt;via&gt; geoBoundaries"))
  }

  @Test("a place without a point stands in the middle of its boundary")
  func middles() throws {
    let ring = try [(36.4, 40.7), (36.4, 40.8), (36.6, 40.8), (36.6, 40.7)].map {
      try #require(Place.Point(latitude: $0, longitude: $1))
    }
    let outlines = Outlines(rings: [Hasakah.place("hsk-nasra"): [ring]])
    let map = try #require(
      SchematicMap(Hasakah.summary(), in: Wording(.english), outlines: outlines))
    #expect(map.layout.absent.isEmpty)
    let point = try #require(Place.Point(latitude: 36.5, longitude: 40.75))
    let place = try #require(map.layout.position(of: Hasakah.place("hsk-nasra")))
    #expect((place - map.layout.position(of: point)).length < 0.1)
  }
}

extension Drawing.Shape {
  /// Every point of the shape; a circle's own is its middle.
  var points: [Drawing.Point] {
    switch self {
    case .line(let points, _): points
    case .area(let rings, _, _): rings.flatMap(\.self)
    case .circle(let middle, _, _, _): [middle]
    case .text(let text): [text.at]
    case .group(_, let shapes): shapes.flatMap(\.points)
    }
  }
}
