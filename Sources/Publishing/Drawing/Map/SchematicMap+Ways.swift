import Displacement
import Situation

extension SchematicMap {
  /// The arrows that have a position at both ends, each of one ribbon, or of one for each end
  /// where an end is several places together.
  var arrows: [(arrow: MapContent.Arrow, ribbons: Ribbons)] {
    content.arrows.compactMap { arrow in ribbons(of: arrow).map { (arrow, $0) } }
  }

  /// How many movements have no arrow.
  var missingArrows: Int { content.arrows.count - arrows.count + content.openMovements }
  /// How many routes have no line.
  var missingWays: Int { content.ways.count { way(of: $0).isEmpty } }

  /// A ribbon with the thin lines that gather its ends.
  struct Ribbons {
    let main: Ribbon
    /// From the places of one end to where the ribbon begins or ends.
    let stems: [[Vector]]
  }

  private func ribbons(of arrow: MapContent.Arrow) -> Ribbons? {
    let starts = arrow.origins.compactMap(layout.position)
    let ends = arrow.destinations.compactMap(layout.position)
    guard starts.count == arrow.origins.count, ends.count == arrow.destinations.count,
      let from = Vector.middle(of: starts), let to = Vector.middle(of: ends)
    else { return nil }
    // Several places of one end come together on the way to the other.
    let start = starts.count == 1 ? from : from + (to - from) * 0.25
    let end = ends.count == 1 ? to : to + (from - to) * 0.25
    let tail = starts.count == 1 ? clearance(of: arrow.origins[0]) + 1.5 : 0
    let tip = ends.count == 1 ? clearance(of: arrow.destinations[0]) + 2 : 0
    let width = width(of: arrow.count) ?? SchematicMap.thinnestArrow
    // Between circles that touch, the arrow lies upon them.
    let near = (tail: min(tail, 3), tip: min(tip, 3))
    guard
      let main = Ribbon(from: start, to: end, gaps: (tail, tip), width: width)
        ?? Ribbon(from: start, to: end, gaps: near, width: width)
    else { return nil }
    let stems =
      (starts.count == 1 ? [] : starts.map { [$0, start] })
      + (ends.count == 1 ? [] : ends.map { [end, $0] })
    return Ribbons(main: main, stems: stems)
  }

  func shape(of arrow: MapContent.Arrow, _ ribbons: Ribbons) -> Drawing.Shape {
    let stems = ribbons.stems.map { stem in
      Drawing.Shape.line(stem.map(\.point), .init(1, .middle))
    }
    let names = [arrow.origins, arrow.destinations].map { $0.map(summary.name) }
    let label = [
      wording.words(label: .movement(arrow.movement)), wording.ends(names[0], names[1]),
      wording.amount(arrow.count),
    ].joined(by: " ")
    let head = SchematicMap.shape(arrow.movement, ribbons.main)
    return .group(label: label.text(in: wording.language), stems + [head])
  }

  /// Displacement is dark, onward movement paler, return white.
  static func shape(_ movement: Movement, _ ribbon: Ribbon) -> Drawing.Shape {
    let outline = ribbon.outline
    return switch movement {
    case .displacement:
      .area([outline], .solid(.dark), ribbon.width > 2 ? .init(0.6, .white) : nil)
    case .onward: .area([outline], .solid(.light), .init(0.6, .dark))
    case .homecoming, .release: .area([outline], .solid(.white), .init(0.8, .black))
    }
  }

  func way(of way: MapContent.Way) -> [Drawing.Shape] {
    lines(of: way).flatMap { SchematicMap.road($0, way.state) }
  }

  /// The lines of a route: from each origin by what lies on the way to each destination.
  func lines(of way: MapContent.Way) -> [[Vector]] {
    let via = way.via.compactMap(layout.position)
    let twins = content.ways.filter { Set($0.ends) == Set(way.ends) }
    let rank = twins.firstIndex { $0.origins == way.origins && $0.state == way.state } ?? 0
    return way.origins.flatMap { origin in
      way.destinations.compactMap { destination -> [Vector]? in
        guard let start = layout.position(of: origin), let end = layout.position(of: destination),
          (end - start).length > 1
        else { return nil }
        // Two routes of the same ends lie beside each other.
        let side = (origin < destination ? end - start : start - end).unit.left * Double(rank) * 5
        let places = ([start] + via + [end]).map { $0 + side }
        return places.trimmed(by: clearance(of: origin) + 1, clearance(of: destination) + 1)
      }
    }
  }

  /// A road as its status has it: open solid, restricted dashed, closed crossed, unknown dotted.
  static func road(_ places: [Vector], _ state: RouteStatus.State) -> [Drawing.Shape] {
    let line = places.map(\.point)
    switch state {
    case .open: return [.line(line, .init(3, .black)), .line(line, .init(1.7, .white))]
    case .restricted:
      return [
        .line(line, .init(3, .black, dash: [6, 3])), .line(line, .init(1.7, .white, dash: [6, 3])),
      ]
    case .closed:
      return [.line(line, .init(3, .middle)), .line(line, .init(1.9, .white))] + crosses(on: places)
    case .unknown: return [.line(line, .init(1.4, .dark, dash: [1.4, 2.6]))]
    }
  }

  /// A cross every inch or so, one at least.
  private static func crosses(on places: [Vector]) -> [Drawing.Shape] {
    zip(places, places.dropFirst()).flatMap { start, end -> [Drawing.Shape] in
      let way = end - start
      let count = max(1, Int(way.length / 26))
      return (0..<count).flatMap { index -> [Drawing.Shape] in
        let middle = start + way * ((Double(index) + 0.5) / Double(count))
        return [Vector(2.6, 2.6), Vector(2.6, -2.6)].map { arm in
          .line([(middle - arm).point, (middle + arm).point], .init(1.3, .black))
        }
      }
    }
  }
}

extension [Vector] {
  /// The line without its first and last piece of those lengths; the whole where it is too short.
  fileprivate func trimmed(by first: Double, _ last: Double) -> [Vector] {
    guard count > 1, (self[1] - self[0]).length > first + last + 4,
      (self[count - 1] - self[count - 2]).length > first + last + 4
    else { return self }
    var line = self
    line[0] = self[0] + (self[1] - self[0]).unit * first
    line[count - 1] = self[count - 1] + (self[count - 2] - self[count - 1]).unit * last
    return line
  }
}

extension MapContent.Way {
  fileprivate var ends: [Place.ID] { origins + destinations }
}
