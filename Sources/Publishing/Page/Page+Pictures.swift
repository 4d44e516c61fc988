import Displacement
package import Situation

/// What the pictures of a page show besides its summary.
package struct Illustration: Hashable, Sendable {
  /// The days up to that of the page, for the same audience.
  package var series: DailySeries
  /// The boundaries that are known.
  package var outlines: Outlines

  package init(series: DailySeries = DailySeries([]), outlines: Outlines = .none) {
    self.series = series
    self.outlines = outlines
  }
}

extension Page {
  /// Puts the chart and the map after the key figures.
  mutating func illustrate(
    _ summary: Summary, by illustration: Illustration, in wording: Wording
  ) {
    let pictures = Page.pictures(of: summary, illustration, in: wording)
    let keyFigures = blocks.firstIndex { block in
      if case .heading(.keyFigures, _) = block { true } else { false }
    }
    guard let keyFigures else { return blocks += pictures.map(Block.picture) }
    let next = blocks[(keyFigures + 1)...].firstIndex { block in
      if case .heading = block { true } else { false }
    }
    blocks.insert(contentsOf: pictures.map(Block.picture), at: next ?? blocks.endIndex)
  }

  /// The chart and the map, as far as there is something to draw: together as wide as a sheet, or
  /// each of them where the map has many places.
  static func pictures(
    of summary: Summary, _ illustration: Illustration, in wording: Wording
  ) -> [Picture] {
    let whole = 524.0
    let isSmall = MapContent(summary).sites.count <= 14
    let widths = isSmall ? (chart: 196.0, map: 316.0) : (chart: whole, map: whole)
    let heights = isSmall ? 170.0...210 : 200.0...310
    var map = SchematicMap(
      summary, in: wording, outlines: illustration.outlines, width: widths.map, heights: heights)
    var chart = DailyChart(illustration.series, in: wording, width: widths.chart)
    // One of them alone has the whole width.
    if isSmall, chart == nil {
      map = SchematicMap(
        summary, in: wording, outlines: illustration.outlines, width: whole, heights: heights)
    }
    if isSmall, map == nil {
      chart = DailyChart(illustration.series, in: wording, width: whole)
    }
    let drawings = [
      chart.map { chart in
        Picture(
          id: "chart", chart.drawing, caption: wording.words(.chart),
          table: wording.table(illustration.series))
      },
      map.map { Picture(id: "map", $0.drawing, caption: wording.words(.map)) },
    ]
    return drawings.compactMap(\.self)
  }
}

extension Wording {
  /// The numbers of a series, a row a day.
  func table(_ series: DailySeries) -> Page.Table {
    func cells(_ total: Summary.Total?) -> (number: Phrase, range: Phrase) {
      guard let count = total.map(Count.init) else { return (Phrase(), Phrase()) }
      return (cell(count) + marks(count.marks), range(count))
    }
    let columns: [Page.Column] = [
      .init(title: vocabulary.label(Term.day), kind: .label),
      .init(title: vocabulary.label(Report.Tile.Kind.displaced), kind: .number),
      .init(title: vocabulary.label(Term.range), kind: .range),
      .init(title: vocabulary.label(Report.Tile.Kind.displacementNew), kind: .number),
      .init(title: vocabulary.label(Report.Tile.Kind.returnedPeriod), kind: .number),
    ]
    let rows = series.days.map { entry in
      let stock = cells(entry.displaced)
      return Page.Row([
        date(entry.day), stock.number, stock.range, cells(entry.displacementNew).number,
        cells(entry.returned).number,
      ])
    }
    return Page.Table(columns, rows)
  }
}
