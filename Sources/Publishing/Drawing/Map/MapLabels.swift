import Displacement
import Situation

/// Finds a spot for the name and the numbers of everything on a map.
///
/// What is largest is named first. Where there is no room for a name, a small number stands, and
/// the name beneath the map.
struct MapLabels {
  private let map: SchematicMap
  private var placement: LabelPlacement
  /// The names that stand beneath the map, by their numbers from 1 on.
  private(set) var keys: [String] = []
  /// The room that labels and numbers have taken so far.
  var boxes: [Rectangle] { Array(placement.taken.dropFirst(map.scaleBoxes.count)) }

  init(_ map: SchematicMap) {
    self.map = map
    placement = LabelPlacement(
      in: map.layout.frame.inset(2), taken: map.scaleBoxes,
      prefersRight: map.wording.language == .english)
    for site in map.layout.sites {
      if let displaced = site.content.displaced {
        let radius = map.radius(of: displaced.count)
        if displaced.isRemainder {
          avoidLine(around: site.middle, radius: radius)
        } else {
          let box = Rectangle(center: site.middle, width: 1.7 * radius, height: 1.7 * radius)
          placement.avoid(box, weight: 14)
        }
      }
      let symbol = Rectangle(center: site.middle, width: 8, height: 8)
      placement.avoid(symbol, weight: site.content.held == nil ? 8 : 50)
    }
    for id in map.bare {
      guard let place = map.layout.position(of: id) else { continue }
      placement.avoid(Rectangle(center: place, width: 5, height: 5), weight: 30)
    }
    for way in map.content.ways { avoidRoads(of: way) }
    for (_, ribbons) in map.arrows {
      for place in ribbons.main.spine {
        let width = max(3, ribbons.main.width)
        placement.avoid(Rectangle(center: place, width: width, height: width), weight: 2)
      }
    }
  }

  private mutating func avoidRoads(of way: MapContent.Way) {
    for line in map.lines(of: way) {
      for (start, end) in zip(line, line.dropFirst()) {
        let count = max(1, Int((end - start).length / 5))
        for index in 0...count {
          let place = start + (end - start) * (Double(index) / Double(count))
          placement.avoid(Rectangle(center: place, width: 4, height: 4), weight: 2)
        }
      }
    }
  }

  private mutating func avoidLine(around middle: Vector, radius: Double) {
    for (x, y) in [(1, 0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92), (0, 1)] {
      for corner in [Vector(x, y), Vector(-x, y), Vector(x, -y), Vector(-x, -y)] {
        placement.avoid(Rectangle(center: middle + corner * radius, width: 4, height: 4), weight: 3)
      }
    }
  }

  /// The labels, those of places before those of movements.
  mutating func shapes() -> [Drawing.Shape] {
    let subjects = self.subjects
    var shapes: [Drawing.Shape] = []
    var left: [Subject] = []
    for subject in subjects {
      let block = TextBlock(subject.lines, in: map.wording.language)
      guard
        let spot = placement.place(
          width: block.width, height: block.height, at: subject.middle,
          clearance: subject.clearance, reach: subject.reach, bearing: isCrowded ? 40 : .infinity)
      else {
        left.append(subject)
        continue
      }
      shapes += draw(block, at: spot, from: subject)
    }
    for subject in left { shapes += key(for: subject) }
    return shapes + flows()
  }

  /// Something that has a label.
  private struct Subject {
    let lines: [TextBlock.Line]
    let middle: Vector
    let clearance: Double
    let rank: Int
    let reach: Double
    var isHeld = false
  }

  /// Whether there are so many places that a number is better than a label that hides others.
  private var isCrowded: Bool { map.layout.sites.count + map.bare.count > 24 }

  private var subjects: [Subject] {
    let reach = isCrowded ? 34.0 : 90
    let sites = map.layout.sites.map { site in
      Subject(
        lines: lines(of: site), middle: site.middle,
        clearance: max(
          map.clearance(of: site), site.content.displaced.map { map.radius(of: $0.count) } ?? 0),
        rank: max(site.content.displaced?.count.people ?? 0, site.content.held?.people ?? 0),
        reach: reach, isHeld: site.content.held != nil)
    }
    let bare = map.bare.compactMap { id in
      map.layout.position(of: id).map { place in
        Subject(
          lines: [name([id])], middle: place, clearance: SchematicMap.dotRadius, rank: -1,
          reach: reach)
      }
    }
    let all = Array((sites + bare).enumerated())
    return all.sorted { first, second in
      (second.element.rank, first.offset) < (first.element.rank, second.offset)
    }.map(\.element)
  }

  private func name(_ ids: [Place.ID]) -> TextBlock.Line {
    let names = map.wording.names(ids.map(map.summary.name))
    let distances = ids.compactMap { map.layout.far[$0] }.map { distance in
      map.wording.number(distance) + .words(" ") + map.wording.words(.kilometres)
    }
    let text = ([names] + distances).joined(by: map.wording.vocabulary.comma)
    return TextBlock.Line(text.text(in: map.wording.language), isBold: true)
  }

  private func lines(of site: MapLayout.Site) -> [TextBlock.Line] {
    let wording = map.wording
    var lines = [name(site.content.places)]
    if let displaced = site.content.displaced {
      let number = wording.cell(displaced.count) + wording.marks(displaced.count.marks)
      let rest: Phrase =
        displaced.isRemainder
        ? wording.words(.notBrokenDown)
        : displaced.accommodation.map { .words(wording.vocabulary.label($0)) } ?? Phrase()
      lines.append(.init([number, rest].joined(by: " ").text(in: wording.language)))
    }
    if let held = site.content.held {
      let number = wording.cell(held) + wording.marks(held.marks)
      lines.append(.init(number.text(in: wording.language), held: held))
    }
    return lines
  }

  private func draw(
    _ block: TextBlock, at spot: LabelPlacement.Spot, from subject: Subject
  ) -> [Drawing.Shape] {
    let leader = spot.leader.map { [Drawing.Shape.line($0.map(\.point), .init(0.5, .dark))] } ?? []
    let side: Drawing.Text.Anchor =
      if spot.box.left >= subject.middle.x { .left } else if spot.box.right <= subject.middle.x {
        .right
      } else { .middle }
    return leader + block.shapes(in: spot.box, aligned: side)
  }

  /// A number in place of the label, and the label for beneath the map.
  private mutating func key(for subject: Subject) -> [Drawing.Shape] {
    let number = map.wording.number(keys.count + 1)
    let block = TextBlock(
      [.init(number.text(in: map.wording.language), isBold: true)], in: map.wording.language)
    let numbers = subject.lines.dropFirst().map(\.text)
    let name = [subject.lines[0].text] + (numbers.isEmpty ? [] : [numbers.joined(separator: " · ")])
    keys.append(name.joined(separator: ": "))
    if subject.clearance > 6, !subject.isHeld,
      let box = placement.place(
        width: block.width, height: block.height, onOneOf: [subject.middle])
    {
      return block.shapes(in: box, aligned: .middle)
    }
    let spot = placement.place(
      width: block.width, height: block.height, at: subject.middle, clearance: subject.clearance,
      reach: .infinity)
    return spot.map { draw(block, at: $0, from: subject) } ?? []
  }

  /// The numbers of the movements, on their arrows where there is room.
  private mutating func flows() -> [Drawing.Shape] {
    map.arrows.flatMap { arrow, ribbons -> [Drawing.Shape] in
      guard arrow.count.people != nil else { return [] }
      let number = map.wording.cell(arrow.count) + map.wording.marks(arrow.count.marks)
      let line = TextBlock.Line(number.text(in: map.wording.language))
      let block = TextBlock([line], in: map.wording.language)
      let spine = ribbons.main.spine
      let middles = [50, 42, 58, 35, 65, 28, 72].map { spine[(spine.count - 1) * $0 / 100] }
      let aside = middles.flatMap { place -> [Vector] in
        let step = max(4, ribbons.main.width / 2 + 5)
        return [
          place, place + Vector(0, -step), place + Vector(0, step),
          place + Vector(block.width / 2 + step, 0), place - Vector(block.width / 2 + step, 0),
        ]
      }
      guard
        let box = placement.place(width: block.width, height: block.height, onOneOf: aside)
      else { return [] }
      return block.shapes(in: box, aligned: .middle)
    }
  }
}
