import Displacement
import Situation

extension DailyChart {
  /// The round numbers of a panel with pale lines across it.
  func axis(of panel: Panel) -> [Drawing.Shape] {
    panel.scale.ticks.flatMap { tick -> [Drawing.Shape] in
      let y = panel.y(tick)
      let stroke = tick == 0 ? Drawing.Stroke(0.8, .black) : Drawing.Stroke(0.5, .light)
      let ends = [Vector(panel.box.left, y), Vector(panel.box.right, y)]
      return [
        .line(ends.map(\.point), stroke),
        text(number(abs(tick)), at: Vector(panel.box.left - 4, y + 2.3), .right, grey: .dark),
      ]
    }
  }

  /// The band, the line of steps over it, and a point for each day.
  func steps(in panel: Panel) -> [Drawing.Shape] {
    let counts = series.days.map { $0.displaced.map(Count.init) }
    return bands(counts, in: panel) + lines(counts, in: panel) + points(counts, in: panel)
  }

  private func bands(_ counts: [Count?], in panel: Panel) -> [Drawing.Shape] {
    counts.enumerated().compactMap { index, count in
      guard let count, let low = count.interval.low, let high = count.interval.high, low < high
      else { return nil }
      let (left, right) = panel.column(index, of: counts.count)
      let band = Rectangle(left: left, top: panel.y(high), right: right, bottom: panel.y(low))
      let hasLine = count.interval.best != nil
      return .area([band.ring], hasLine ? .solid(.band) : .hatched(.light), nil)
    }
  }

  /// One line for each run of days with a number.
  private func lines(_ counts: [Count?], in panel: Panel) -> [Drawing.Shape] {
    var runs: [[Drawing.Point]] = []
    var isOpen = false
    for (index, count) in counts.enumerated() {
      guard let best = count?.interval.best else {
        isOpen = false
        continue
      }
      if !isOpen { runs.append([]) }
      isOpen = true
      let (left, right) = panel.column(index, of: counts.count)
      let y = panel.y(best)
      runs[runs.count - 1] += [Vector(left, y).point, Vector(right, y).point]
    }
    return runs.map { .line($0, .init(1.4, .black)) }
  }

  private func points(_ counts: [Count?], in panel: Panel) -> [Drawing.Shape] {
    let last = counts.lastIndex { $0?.interval.best != nil }
    return counts.enumerated().flatMap { index, count -> [Drawing.Shape] in
      guard let count, let best = count.interval.best else { return [] }
      let (left, right) = panel.column(index, of: counts.count)
      let place = Vector((left + right) / 2, panel.y(best))
      let words = wording.longDate(series.days[index].day) + .words(": ") + wording.amount(count)
      let shapes = openEnd(of: count, at: place) + [DailyChart.point(at: place, count)]
      var point = [
        Drawing.Shape.group(label: words.text(in: wording.language), shapes)
      ]
      if index == last {
        let number = wording.cell(count) + wording.marks(count.marks)
        point.append(
          text(
            number.text(in: wording.language),
            at: Vector(panel.box.right, place.y - 5), .right, isBold: true))
      }
      return point
    }
  }

  /// Full for a fresh count, hollow for a stale one.
  static func point(at place: Vector, _ count: Count) -> Drawing.Shape {
    let isStale = count.marks.contains(.stale)
    return .circle(
      place.point, radius: 2.2, .solid(isStale ? .white : .black), .init(1, .black))
  }

  /// A stroke up from "at least", down from "at most": the number may be so, and nobody said how
  /// far it goes.
  private func openEnd(of count: Count, at place: Vector) -> [Drawing.Shape] {
    let steps: [Double] =
      switch count.form {
      case .atLeast: [-1]
      case .atMost: [1]
      case .none, .number, .about, .between, .vague: []
      }
    return steps.flatMap { DailyChart.openEnd(at: place, step: $0) }
  }

  static func openEnd(at place: Vector, step: Double) -> [Drawing.Shape] {
    let tip = place + Vector(0, step * 11)
    let barbs = [tip + Vector(-2, -step * 3), tip, tip + Vector(2, -step * 3)]
    return [
      .line([place.point, tip.point], .init(0.7, .black)),
      .line(barbs.map(\.point), .init(0.7, .black)),
    ]
  }

  /// Bars up for people newly displaced, down for people who returned; a short stroke where a
  /// source said that there were none.
  func bars(in panel: Panel) -> [Drawing.Shape] {
    series.days.enumerated().flatMap { index, entry -> [Drawing.Shape] in
      let (left, right) = panel.column(index, of: series.days.count)
      let up = bar(entry.displacementNew, entry.day, label: .displacementNew) { people in
        Rectangle(left: left, top: panel.y(people), right: right, bottom: panel.y(0))
      }
      let down = bar(entry.returned, entry.day, label: .returnedPeriod) { people in
        Rectangle(left: left, top: panel.y(0), right: right, bottom: panel.y(-people))
      }
      return up + down
    }
  }

  private func bar(
    _ total: Summary.Total?, _ day: Day, label: Report.Tile.Kind, box: (Int) -> Rectangle
  ) -> [Drawing.Shape] {
    guard let count = total.map(Count.init), let people = count.people else { return [] }
    let whole = box(people)
    let bar = whole.inset(whole.width * 0.22, 0)
    let words = [
      wording.longDate(day), .words(wording.vocabulary.label(label)), wording.amount(count),
    ].joined(by: " · ")
    let shape = people == 0 ? DailyChart.none(at: bar) : DailyChart.bar(bar, label)
    return [.group(label: words.text(in: wording.language), [shape])]
  }

  static func bar(_ box: Rectangle, _ label: Report.Tile.Kind) -> Drawing.Shape {
    let isReturn = label == .returnedPeriod
    return .area(
      [box.ring], .solid(isReturn ? .white : .dark), .init(0.8, isReturn ? .black : .dark))
  }

  private static func none(at box: Rectangle) -> Drawing.Shape {
    .line([box.ring[0], box.ring[1]], .init(2.4, .black))
  }
}

extension Drawing.Grey {
  /// The band of a range: dark enough for paper, light enough for a line upon it.
  static let band = Drawing.Grey(86)
}
