import Displacement
import TestSupport
import Testing

@testable import Publishing
@testable import Situation

@Suite("Daily chart")
struct ChartTests {
  private func panel(_ width: Double = 140) -> Panel {
    Panel(
      box: Rectangle(left: 0, top: 0, right: width, bottom: 100), scale: Scale(up: 45_000, down: 0))
  }

  private func chart() throws -> DailyChart {
    try #require(DailyChart(Hasakah.series, in: Wording(.english)))
  }

  @Test("a day without a number is a gap in the line")
  func gaps() throws {
    let lines = try chart().steps(in: panel()).compactMap { shape -> [Drawing.Point]? in
      if case .line(let points, _) = shape { points } else { nil }
    }
    #expect(lines.map { $0.count / 2 } == [1, 2, 7])
    #expect(lines.map { $0.first?.x } == [20, 40, 70])
    #expect(lines.map { $0.last?.x } == [30, 60, 140])
  }

  @Test("points are hollow where the count is stale, and only there")
  func stale() throws {
    let fills = try chart().steps(in: panel()).flatMap(\.circles)
    let hollow = fills.indices.filter { fills[$0] == .solid(.white) }
    #expect(fills.count == 10)
    #expect(hollow == [7, 8])
  }

  @Test("a day of returns has a bar down, a day of nobody a stroke, a day of nothing neither")
  func bars() throws {
    let panel = Panel(
      box: Rectangle(left: 0, top: 0, right: 140, bottom: 100),
      scale: Scale(up: 20_000, down: 10_000))
    let zero = panel.y(0)
    let bars = try chart().bars(in: panel).map { $0.points.map(\.y) }
    #expect(bars.count == 11)
    #expect(bars.filter { $0.contains { $0 > zero + 0.1 } }.count == 4)
    #expect(bars.filter { $0.allSatisfy { abs($0 - zero) < 0.1 } }.count == 1)
  }

  @Test("open ends point to where the number may go")
  func openEnds() throws {
    let labels = try chart().steps(in: panel()).filter { $0.strokes > 2 }
    #expect(labels.count == 2)
  }

  @Test("no series of nothing has a chart")
  func empty() {
    #expect(DailyChart(DailySeries([]), in: Wording(.english)) == nil)
    #expect(DailyChart(DailySeries([Hasakah.empty()]), in: Wording(.english)) == nil)
  }

  @Test("any series is drawn on its paper", arguments: LanguageCode.allCases)
  func anything(_ language: LanguageCode) {
    var random = RandomSummary(seed: 31)
    for length in [1, 2, 5, 14, 31, 60] {
      var series = DailySeries((0..<length).map { _ in random.next() })
      for index in series.days.indices {
        series.days[index].day = Hasakah.started.advanced(by: index)
      }
      guard let drawing = DailyChart(series, in: Wording(language), width: 196)?.drawing
      else { continue }
      for point in drawing.shapes.flatMap(\.points) {
        #expect((-1...197).contains(point.x))
        #expect((-1...drawing.height + 1).contains(point.y))
      }
    }
  }
}

extension Drawing.Shape {
  /// The fills of the circles in the shape.
  fileprivate var circles: [Drawing.Fill?] {
    switch self {
    case .circle(_, _, let fill, _): [fill]
    case .group(_, let shapes): shapes.flatMap(\.circles)
    case .line, .area, .text: []
    }
  }

  /// How many shapes a group has.
  fileprivate var strokes: Int {
    if case .group(_, let shapes) = self { shapes.count } else { 0 }
  }
}
