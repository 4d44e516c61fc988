package import Situation
import Displacement

/// How displacement went day by day: the stock as a line of steps with its range as a band, and
/// beneath it bars up for people newly displaced and down for people who returned.
///
/// A day without a number is a gap: no line is drawn across it. Time runs to the right in every
/// language, and the days are written under the chart.
package struct DailyChart: Sendable {
  let series: DailySeries
  let wording: Wording
  let size: (width: Double, stock: Double, flow: Double)

  /// The chart of a series; `nil` where no day has a number.
  ///
  /// - Parameters:
  ///   - series: the days, disclosed for the audience already.
  ///   - wording: the language and the digits.
  ///   - width: the width of the picture in points.
  package init?(_ series: DailySeries, in wording: Wording, width: Double = 520) {
    guard !series.isEmpty else { return nil }
    self.series = series
    self.wording = wording
    size = (width, 88, 50)
  }

  /// The picture: two panels over one row of days, and what its signs mean.
  package var drawing: Drawing {
    let stock = Scale(up: stockCounts.compactMap(\.most).max() ?? 0, down: 0)
    let flow = Scale(
      up: series.days.compactMap { $0.displacementNew.map(Count.init)?.most }.max() ?? 0,
      down: series.days.compactMap { $0.returned.map(Count.init)?.most }.max() ?? 0)
    let margin = marginWidth([stock, flow])
    let upper = Panel(
      box: Rectangle(
        left: margin, top: DailyChart.top, right: size.width - 4,
        bottom: DailyChart.top + size.stock),
      scale: stock)
    let lower = Panel(
      box: Rectangle(
        left: margin, top: upper.box.bottom + 16, right: size.width - 4,
        bottom: upper.box.bottom + 16 + size.flow),
      scale: flow)
    var shapes = axis(of: upper) + steps(in: upper)
    if flow.span > 0 { shapes += axis(of: lower) + bars(in: lower) }
    let base = flow.span > 0 ? lower.box.bottom : upper.box.bottom
    shapes += days(of: upper, base: base)
    let rows = legend.shapes(width: size.width, top: base + 24)
    return Drawing(
      width: size.width, height: rows.bottom + 2, title: title, description: description,
      shapes: shapes + rows.shapes)
  }

  var stockCounts: [Count] { series.days.compactMap { $0.displaced.map(Count.init) } }

  private var title: String {
    guard let first = series.days.first, let last = series.days.last else { return "" }
    let days = [wording.longDate(first.day), wording.longDate(last.day)].joined(by: " – ")
    return (wording.words(.chart) + .words(": ") + days).text(in: wording.language)
  }

  /// The first and the last number, for those who do not see how it went between them.
  private var description: String {
    let known = series.days.filter { $0.displaced != nil }
    let ends = known.count > 1 ? [known[0], known[known.count - 1]] : known
    let parts = ends.map { entry in
      let count = entry.displaced.map { wording.amount(Count($0)) } ?? Phrase()
      return wording.longDate(entry.day) + .words(": ") + count
    }
    return parts.joined(by: wording.vocabulary.comma).text(in: wording.language)
  }

  /// Room for the widest number of the axes.
  private func marginWidth(_ scales: [Scale]) -> Double {
    let numbers = scales.flatMap(\.ticks).map { number($0) }
    let widest = numbers.map { Drawing.Text.width(of: $0, size: DailyChart.fontSize) }.max()
    return (widest ?? 0) + 6
  }

  func number(_ people: Int) -> String {
    wording.number(people).text(in: wording.language)
  }

  func text(
    _ string: String, at place: Vector, _ anchor: Drawing.Text.Anchor = .middle,
    isBold: Bool = false, grey: Drawing.Grey = .black
  ) -> Drawing.Shape {
    .text(
      .init(
        string, at: place.point, size: DailyChart.fontSize, anchor: anchor,
        language: wording.language, isBold: isBold, grey: grey, hasHalo: isBold))
  }

  static let fontSize = 6.5
  private static let top = 14.0
}

extension Count {
  /// The greatest number that is drawn for the count.
  var most: Int? { [interval.low, interval.best, interval.high].compactMap(\.self).max() }
}
