import Displacement
import Situation

extension DailyChart {
  /// The days under the panels: each day of the month as far as there is room, and each month where
  /// it begins.
  func days(of panel: Panel, base: Double) -> [Drawing.Shape] {
    let count = series.days.count
    let column = panel.box.width / Double(max(1, count))
    let every = [1, 2, 7, 14, 28].first { Double($0) * column >= 14 } ?? count
    var shapes: [Drawing.Shape] = []
    var lastMonth = -Double.infinity
    for (index, entry) in series.days.enumerated() {
      let (left, right) = panel.column(index, of: count)
      // The last day is always named.
      if (count - 1 - index) % every == 0 {
        let day = wording.digits.shaped(String(entry.day.dayOfMonth))
        shapes.append(
          text(
            Isolation.value(day, in: wording.language),
            at: Vector((left + right) / 2, base + 9), grey: .dark))
      }
      let isFirst = index == 0 || entry.day.month != series.days[index - 1].day.month
      if isFirst, left - lastMonth > DailyChart.monthWidth {
        let name =
          Phrase.words(wording.vocabulary.month(entry.day.month) + " ")
          + .value(wording.digits.shaped(String(entry.day.year)))
        let month = name.text(in: wording.language)
        let width = Drawing.Text.width(of: month, size: DailyChart.fontSize)
        let hasRoom = left + 2 + width <= panel.box.right
        let start = Vector(hasRoom ? left + 2 : panel.box.right, base + 18)
        shapes.append(text(month, at: start, hasRoom ? .left : .right, grey: .dark))
        if index > 0 {
          let line = [Vector(left, base), Vector(left, base + (hasRoom ? 19 : 11))]
          shapes.append(.line(line.map(\.point), .init(0.5, .middle)))
        }
        lastMonth = left
      }
    }
    return shapes
  }

  /// What the signs mean, of those that are on the chart.
  var legend: Legend {
    var legend = Legend(in: wording.language)
    let counts = stockCounts
    func add(_ words: Phrase, width: Double = 14, _ icon: @escaping (Vector) -> [Drawing.Shape]) {
      legend.add(words, iconWidth: width, icon)
    }
    if let fresh = counts.first(where: { !$0.marks.contains(.stale) }) {
      add(wording.words(label: .displaced)) { center in
        DailyChart.sample(at: center) + [DailyChart.point(at: center, fresh)]
      }
    }
    if let stale = counts.first(where: { $0.marks.contains(.stale) }) {
      add(wording.words(label: Summary.Mark.stale)) { center in
        DailyChart.sample(at: center) + [DailyChart.point(at: center, stale)]
      }
    }
    let hasBand = counts.contains { count in
      guard let low = count.interval.low, let high = count.interval.high else { return false }
      return low < high
    }
    if hasBand {
      add(wording.words(.range)) { center in
        [.area([Rectangle(center: center, width: 14, height: 8).ring], .solid(.band), nil)]
      }
    }
    for label in [Report.Tile.Kind.displacementNew, .returnedPeriod] {
      let isShown = series.days.contains { day in
        (label == .returnedPeriod ? day.returned : day.displacementNew) != nil
      }
      guard isShown else { continue }
      add(.words(wording.vocabulary.label(label)), width: 8) { center in
        [DailyChart.bar(Rectangle(center: center, width: 7, height: 8), label)]
      }
    }
    return legend
  }

  private static func sample(at center: Vector) -> [Drawing.Shape] {
    [.line([(center - Vector(7, 0)).point, (center + Vector(7, 0)).point], .init(1.4, .black))]
  }

  private static let monthWidth = 80.0
}
