import Displacement
package import Situation

/// A map of a day without a base map: circles by area for displaced people, diamonds for people
/// who cannot leave, arrows by width for movements, lines by status for routes.
///
/// It needs no colour, never mirrors, and shows positions only as exactly as the gazetteer has
/// them. What has no position is named beneath it. The same summary gives the same picture.
package struct SchematicMap: Sendable {
  let layout: MapLayout
  let content: MapContent
  let summary: Summary
  let outlines: Outlines
  let wording: Wording
  /// The radius of the circle of one person is the square root of this, in points.
  let areaOfPerson: Double
  /// The width of an arrow for one person, in points.
  let widthOfPerson: Double

  /// The map of a summary that is already disclosed for its audience; `nil` where nothing has a
  /// position.
  ///
  /// - Parameters:
  ///   - summary: the day's summary.
  ///   - wording: the language and the digits of the labels.
  ///   - outlines: the boundaries that are known.
  ///   - width: the width of the picture in points.
  ///   - heights: how low and how high the map itself may be; what stands beneath it adds to it.
  package init?(
    _ summary: Summary, in wording: Wording, outlines: Outlines = .none, width: Double = 520,
    heights: ClosedRange<Double> = 200...310
  ) {
    let content = MapContent(summary)
    guard
      let layout = MapLayout(
        content, in: summary.places, outlines, width: width, heights: heights)
    else { return nil }
    self.layout = layout
    self.content = content
    self.summary = summary
    self.outlines = outlines
    self.wording = wording
    let people = layout.sites.compactMap { $0.content.displaced?.count.people }.map(Double.init)
    let most = max(1, people.max() ?? 1)
    let all = max(1, people.reduce(0, +))
    let room = 0.1 * layout.frame.width * layout.frame.height / 3.1416
    let extent = (layout.frame.width * layout.frame.height).squareRoot()
    let largest = min(SchematicMap.largestRadius, 0.075 * extent)
    areaOfPerson = min(largest * largest / most, room / all)
    let drawn = content.arrows.filter { arrow in
      (arrow.origins + arrow.destinations).allSatisfy { layout.position(of: $0) != nil }
    }
    let flows = drawn.compactMap(\.count.people).map(Double.init)
    widthOfPerson = SchematicMap.widestArrow / max(1, flows.max() ?? 1)
  }

  /// The picture: the map, and beneath it the legend and what the map cannot show.
  package var drawing: Drawing {
    var (drawing, keys) = mapWithKeys
    var foot = MapFoot(self, top: drawing.height + MapFoot.space)
    drawing.shapes += foot.shapes(keys: keys)
    drawing.height = foot.bottom
    return drawing
  }

  /// The map for itself, and what stands beneath it.
  package var parts: (map: Drawing, foot: Drawing) {
    let (map, keys) = mapWithKeys
    var foot = MapFoot(self, top: 0)
    let shapes = foot.shapes(keys: keys)
    let legend = wording.vocabulary.label(Term.legend)
    return (map, Drawing(width: map.width, height: foot.bottom, title: legend, shapes: shapes))
  }

  private var mapWithKeys: (map: Drawing, keys: [String]) {
    var labels = MapLabels(self)
    let named = labels.shapes()
    var shapes: [Drawing.Shape] = boundaries
    shapes += layout.sites.filter { $0.content.displaced?.isRemainder == true }.map(circle)
    shapes += layout.sites.filter { $0.places.count > 1 }.flatMap(stems)
    shapes += bySize.map(circle)
    shapes += content.ways.flatMap(self.way)
    shapes += arrows.map { arrow, ribbons in shape(of: arrow, ribbons) }
    shapes += layout.sites.compactMap(diamond) + dots + farMarks
    shapes += named + scale
    shapes.append(.area([layout.frame.inset(0.3).ring], nil, .init(0.6, .middle)))
    let map = Drawing(
      width: layout.frame.width, height: layout.frame.height, title: title,
      description: description, shapes: shapes)
    return (map, labels.keys)
  }

  /// Points of the largest circle and of the widest arrow.
  static let largestRadius = 30.0
  static let widestArrow = 7.0
  static let thinnestArrow = 1.2
  /// The size of the map's letters.
  static let fontSize = 7.0
}

extension SchematicMap {
  func radius(of count: Count) -> Double {
    guard let people = count.people, people > 0 else { return SchematicMap.dotRadius }
    return max(2, (Double(people) * areaOfPerson).squareRoot())
  }

  func width(of count: Count) -> Double? {
    count.people.map { max(SchematicMap.thinnestArrow, Double($0) * widthOfPerson) }
  }

  static let dotRadius = 1.7
  static let diamondRadius = 4.2

  /// How much room the symbols of a place take around it.
  func clearance(of place: Place.ID) -> Double {
    let radii = layout.sites.filter { $0.content.places == [place] }.map(clearance)
    return radii.max() ?? SchematicMap.dotRadius
  }

  func clearance(of site: MapLayout.Site) -> Double {
    let circle =
      site.content.displaced.map { $0.isRemainder ? 3 : radius(of: $0.count) }
      ?? SchematicMap.dotRadius
    return site.content.held == nil ? circle : max(circle, SchematicMap.diamondRadius)
  }

  /// The sites with a circle that stands for all their people, the largest first.
  private var bySize: [MapLayout.Site] {
    let sites = layout.sites.filter { $0.content.displaced.map { !$0.isRemainder } ?? false }
    return sites.sorted { first, second in
      let people = [first, second].map { $0.content.displaced?.count.people ?? 0 }
      return people[0] == people[1]
        ? first.content.places.lexicographicallyPrecedes(second.content.places)
        : people[0] > people[1]
    }
  }

  private var title: String {
    let day = wording.longDate(summary.asOf)
    return (wording.words(.map) + .words(": ") + day).text(in: wording.language)
  }

  private var description: String {
    let counts: [(Term, Int)] = [
      (.mapPlaces, layout.sites.count), (.mapMovements, arrows.count),
      (.mapRoutes, content.ways.count),
    ]
    let parts = counts.map { term, count in
      wording.words(term) + .words(": ") + wording.number(count)
    }
    return parts.joined(by: wording.vocabulary.comma).text(in: wording.language)
  }
}
