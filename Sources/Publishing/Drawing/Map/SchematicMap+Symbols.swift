import Displacement
import Situation

extension SchematicMap {
  /// The boundaries that reach into the map, on a pale ground.
  var boundaries: [Drawing.Shape] {
    outlines.rings.sorted { $0.key < $1.key }.compactMap { id, rings in
      let clipped = rings.map { ring in
        ring.map(layout.position).clipped(to: layout.frame).map(\.point)
      }.filter { $0.count > 2 }
      guard !clipped.isEmpty else { return nil }
      let isCounted = layout.sites.contains { $0.content.places.contains(id) }
      return .area(clipped, isCounted ? .solid(.pale) : nil, .init(0.5, .middle))
    }
  }

  func circle(of site: MapLayout.Site) -> Drawing.Shape {
    guard let displaced = site.content.displaced else { return .group(label: "", []) }
    let (center, radius) = (site.middle.point, radius(of: displaced.count))
    let isStale = displaced.count.marks.contains(.stale)
    let shapes: [Drawing.Shape] =
      switch (displaced.isRemainder, isStale) {
      case (true, true):
        [.circle(center, radius: radius, .hatched(.light), .init(0.7, .dark, dash: [3, 2]))]
      case (true, false): [.circle(center, radius: radius, nil, .init(0.7, .dark, dash: [3, 2]))]
      case (false, true):
        [
          .circle(center, radius: radius, .solid(.white), nil),
          .circle(center, radius: radius, .hatched(.dark), .init(0.8, .black)),
        ]
      case (false, false): [.circle(center, radius: radius, .solid(.light), .init(0.8, .black))]
      }
    return .group(label: label(of: site), shapes)
  }

  /// Thin lines from several places that are counted together to where their count stands.
  func stems(of site: MapLayout.Site) -> [Drawing.Shape] {
    site.places.map { place in
      .line([place.point, site.middle.point], .init(0.6, .dark, dash: [0.8, 1.8]))
    }
  }

  func diamond(of site: MapLayout.Site) -> Drawing.Shape? {
    guard let held = site.content.held else { return nil }
    return .group(label: label(of: site), [SchematicMap.diamond(at: site.middle, held)])
  }

  /// The diamond of people who cannot leave, hatched where their count is stale.
  static func diamond(
    at place: Vector, _ count: Count, radius: Double = SchematicMap.diamondRadius
  ) -> Drawing.Shape {
    let corners = [Vector(0, -radius), Vector(radius, 0), Vector(0, radius), Vector(-radius, 0)]
    let ring = corners.map { (place + $0).point }
    guard count.marks.contains(.stale) else {
      return .area([ring], .solid(.black), .init(0.8, .white))
    }
    return .area([ring], .solid(.white), .init(1.2, .black))
  }

  /// A dot for each place that has no count of its own and is the end of something.
  var dots: [Drawing.Shape] {
    bare.compactMap { id in
      layout.position(of: id).map { place in
        .circle(
          place.point, radius: SchematicMap.dotRadius, .solid(.white), .init(0.8, .black))
      }
    }
  }

  /// The places on the map without a count of their own, in order.
  var bare: [Place.ID] {
    let counted = Set(layout.sites.filter { $0.places.count == 1 }.flatMap(\.content.places))
    return content.places.subtracting(counted).sorted().filter { layout.position(of: $0) != nil }
  }

  /// A mark beside each place that lies beyond the edge, pointing to where it lies.
  var farMarks: [Drawing.Shape] {
    layout.far.keys.sorted().compactMap { id in
      guard let place = layout.position(of: id) else { return nil }
      let way = (place - layout.frame.center).unit
      let tip = place + way * (clearance(of: id) + 8)
      let foot = tip - way * 5
      let side = way.left * 3
      return .area([[tip, foot + side, foot - side].map(\.point)], .solid(.dark), nil)
    }
  }

  /// All that is said of a site, for those who point at it.
  func label(of site: MapLayout.Site) -> String {
    let names = wording.names(site.content.places.map(summary.name))
    let displaced = site.content.displaced.map { displaced in
      [
        wording.words(label: .displaced), wording.amount(displaced.count),
        displaced.isRemainder ? wording.words(.notBrokenDown) : Phrase(),
        displaced.accommodation.map { .words(wording.vocabulary.label($0)) } ?? Phrase(),
      ].joined(by: wording.vocabulary.comma)
    }
    let held = site.content.held.map { held in
      [wording.words(label: .held), wording.amount(held)].joined(by: wording.vocabulary.comma)
    }
    return ([names, displaced, held].compactMap(\.self)).joined(by: " · ")
      .text(in: wording.language)
  }
}

extension Wording {
  /// What a measure counts.
  func words(label measure: Measure) -> Phrase { .words(vocabulary.label(measure)) }
}
