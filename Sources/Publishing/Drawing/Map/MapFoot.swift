import Displacement
import Situation

/// What stands beneath a map: what its symbols mean, the names for which it had no room, what has
/// no position, and whose boundaries they are.
struct MapFoot {
  private let map: SchematicMap
  /// Where the next thing stands; in the end, the lower edge of the picture.
  private(set) var bottom: Double

  init(_ map: SchematicMap, top: Double) {
    self.map = map
    bottom = top
  }

  private var language: LanguageCode { map.wording.language }
  private var width: Double { map.layout.frame.width }

  /// The shapes from top to bottom.
  mutating func shapes(keys: [String]) -> [Drawing.Shape] {
    var shapes = legend()
    shapes += columns(keys)
    let lines = [absent, note].filter { !$0.isEmpty }.map { $0.text(in: language) }
    for line in lines + map.outlines.credits(in: map.wording) {
      shapes += paragraph(line)
    }
    bottom += 2
    return shapes
  }

  private mutating func legend() -> [Drawing.Shape] {
    var legend = Legend(in: language)
    let wording = map.wording
    let circles = map.layout.sites.compactMap(\.content.displaced)
    let whole = circles.filter { !$0.isRemainder }
    if let most = circles.compactMap(\.count.people).max(), most > 0 {
      let large = most.roundedDown
      let sizes = large >= 5 ? [large, (large / 4).roundedDown] : [large]
      let text =
        wording.words(label: .displaced) + .words(": ")
        + sizes.map(wording.number).joined(by: " · ")
      legend.add(circles: sizes.map { map.radius(of: Count(Interval($0))) }, text)
    }
    if circles.contains(where: \.isRemainder) {
      legend.add(wording.words(.notBrokenDown)) { center in
        [.circle(center.point, radius: 4, nil, .init(0.7, .dark, dash: [3, 2]))]
      }
    }
    if whole.contains(where: { $0.count.marks.contains(.stale) }) {
      legend.add(wording.words(label: Summary.Mark.stale)) { center in
        [.circle(center.point, radius: 4, .hatched(.dark), .init(0.8, .black))]
      }
    }
    let held = map.layout.sites.compactMap(\.content.held)
    if let first = held.first {
      legend.add(wording.words(label: .held)) { [SchematicMap.diamond(at: $0, first)] }
    }
    for movement in Movement.allCases {
      add(movement, to: &legend)
    }
    for state in RouteStatus.State.allCases
    where map.content.ways.contains(where: { $0.state == state && !map.way(of: $0).isEmpty }) {
      let text = [
        wording.words(.route), Phrase.words(wording.vocabulary.label(state)),
      ].joined(by: ": ")
      legend.add(text, iconWidth: 26) { center in
        SchematicMap.road([center - Vector(12, 0), center + Vector(12, 0)], state)
      }
    }
    let rows = legend.shapes(width: width, top: bottom)
    bottom = rows.bottom + 2
    return rows.shapes
  }

  private func add(_ movement: Movement, to legend: inout Legend) {
    let counts = map.arrows.filter { $0.arrow.movement == movement }.map(\.arrow.count)
    guard !counts.isEmpty else { return }
    let sample = counts.compactMap(\.people).max().map(\.roundedDown)
    let number = sample.map { Phrase.words(": ") + map.wording.number($0) } ?? Phrase()
    let text = map.wording.words(label: .movement(movement)) + number
    let width = sample.flatMap { map.width(of: Count(Interval($0))) } ?? SchematicMap.thinnestArrow
    legend.add(text, iconWidth: 26) { center in
      let ends = (center - Vector(13, -1), center + Vector(13, 1))
      guard
        let ribbon = Ribbon(from: ends.0, to: ends.1, gaps: (tail: 0, tip: 0), width: width)
      else { return [] }
      return [SchematicMap.shape(movement, ribbon)]
    }
  }

  /// The names for which only a number stands on the map, in columns.
  private mutating func columns(_ keys: [String]) -> [Drawing.Shape] {
    guard !keys.isEmpty else { return [] }
    let widest = keys.map { Drawing.Text.width(of: $0, size: MapFoot.size) }.max() ?? 0
    let count = widest + 26 > width / 3 ? 2 : 3
    let column = width / Double(count)
    let rows = (keys.count + count - 1) / count
    let top = bottom
    bottom += Double(rows) * MapFoot.lineHeight + 3
    return keys.enumerated().flatMap { index, key -> [Drawing.Shape] in
      let number = map.wording.number(index + 1).text(in: language)
      let base = top + (Double(index % rows) + 1) * MapFoot.lineHeight
      let left = Double(index / rows) * column
      let name = Drawing.Text.fitted(key, to: column - 26, size: MapFoot.size)
      return [
        text(number, at: left + 14, base, width: column, isEnd: true, isBold: true),
        text(name, at: left + 18, base, width: column),
      ]
    }
  }

  private mutating func paragraph(_ words: String) -> [Drawing.Shape] {
    Drawing.Text.lines(of: words, to: width, size: MapFoot.size).map { line in
      bottom += MapFoot.lineHeight
      return text(line, at: 0, bottom, width: width, grey: .dark)
    }
  }

  /// Text that far from the edge at which its language begins.
  private func text(
    _ string: String, at offset: Double, _ base: Double, width: Double, isEnd: Bool = false,
    isBold: Bool = false, grey: Drawing.Grey = .black
  ) -> Drawing.Shape {
    let isMirrored = language == .arabic
    return .text(
      .init(
        string, at: .init(isMirrored ? self.width - offset : offset, base), size: MapFoot.size,
        anchor: isMirrored == isEnd ? .left : .right, language: language, isBold: isBold,
        grey: grey))
  }

  /// What has no position, by name; movements and routes by how many they are.
  private var absent: Phrase {
    let wording = map.wording
    var parts = map.layout.absent.map { site -> Phrase in
      let number = (site.displaced?.count ?? site.held).map { wording.cell($0) } ?? Phrase()
      return [wording.names(site.places.map(map.summary.name)), number].joined(by: " ")
    }
    for (term, count) in [(Term.mapMovements, map.missingArrows), (.mapRoutes, map.missingWays)]
    where count > 0 {
      parts.append(wording.words(term) + .words(": ") + wording.number(count))
    }
    guard !parts.isEmpty else { return Phrase() }
    return wording.phrase(.mapAbsent, [.text: parts.joined(by: wording.vocabulary.comma)])
  }

  private var note: Phrase { map.wording.phrase(.mapNote) }

  static let size = 6.5
  /// The room between the map and what is beneath it.
  static let space = 8.0
  static let lineHeight = 8.6
}

extension Outlines {
  /// A line for each who gave boundaries.
  fileprivate func credits(in wording: Wording) -> [String] {
    attributions.map {
      wording.phrase(.boundaries, [.source: .name($0)]).text(in: wording.language)
    }
  }
}

extension Wording {
  func words(label mark: Summary.Mark) -> Phrase { .words(vocabulary.label(mark)) }
}
