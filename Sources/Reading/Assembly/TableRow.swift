import Displacement
import Language

/// A line of a table, read by the heads of its columns.
struct TableRow {
  private let scan: Scan
  private let columns: [TableColumn]
  private let context: Context
  private(set) var figures: [ArticleFigure] = []

  init(_ scan: Scan, _ columns: [TableColumn], _ context: Context) {
    self.scan = scan
    self.columns = columns
    self.context = context
  }

  /// Takes a figure from every cell that a number fills, under a head that says what it counts.
  mutating func read(_ placeScanner: inout PlaceScanner) {
    let cells = scan.cells
    guard cells.count <= columns.count else { return }
    var named: [TableColumn.Place: PlaceSet] = [:]
    for (cell, column) in zip(cells, columns) where scan.number(filling: cell) == nil {
      if let place = place(in: cell, &placeScanner), named[column.place] == nil {
        named[column.place] = place
      }
    }
    for (cell, column) in zip(cells, columns) {
      guard let number = scan.number(filling: cell),
        let figure = figure(number, cell, column, named)
      else { continue }
      figures.append(figure)
    }
  }

  /// The place that a cell names; a cell that says "total" names none.
  private func place(in cell: Range<Int>, _ placeScanner: inout PlaceScanner) -> PlaceSet? {
    guard !cell.isEmpty, cell.count <= 6, scan.marks(in: cell).first?.plays(.toll) != true,
      cell.allSatisfy({ scan.text.tokens[$0].kind != .digits })
    else { return nil }
    let known = scan.places.filter { cell.contains($0.tokens.lowerBound) }
    if !known.isEmpty { return PlaceSet(known.map(\.mention)) }
    return PlaceSet([placeScanner.named(cell, in: scan).mention])
  }

  private func figure(
    _ number: NumberMark, _ cell: Range<Int>, _ column: TableColumn,
    _ named: [TableColumn.Place: PlaceSet]
  ) -> ArticleFigure? {
    guard let topic = column.topic ?? context.lead?.topic, let measure = topic.measure,
      let unit = column.unit
        ?? (column.topic == nil ? nil : topic.countsHousing ? .housing : .people),
      topic.countsHousing == (unit == .housing)
    else { return nil }
    let origins =
      topic.isMovement ? named[.origin] ?? context.lead?.origins ?? .unstated : .unstated
    let destinations = topic.isMovement ? named[.destination] ?? .unstated : .unstated
    let place = named[.place] ?? named[.origin] ?? named[.destination]
    let date = context.tableDate
    let isOpen = date?.sense == .since || date?.sense == .until
    return ArticleFigure(
      measure: measure, unit: unit, quantity: number.quantity,
      basis: isOpen && !topic.isState ? .cumulative : topic.isState ? .point : .increment,
      group: column.group ?? (unit == .households ? .civilians : nil), accommodation: nil,
      holding: topic == .held ? .taken : topic == .besieged ? .besieged : nil,
      places: !origins.isUnstated ? origins : place ?? PlaceSet(context.title.map(\.mention)),
      origins: origins, destinations: destinations, mode: nil, start: start(of: date),
      end: end(of: date), source: context.tableSource, polarity: .asserted,
      evidence: scan.text.span(ofTokens: cell), sentence: scan.text.span(ofTokens: scan.tokens),
      confidence: 82, linked: nil)
  }

  private func start(of date: DateMark?) -> Day? {
    date?.sense == .until ? date?.period?.end : date?.period?.start
  }

  private func end(of date: DateMark?) -> Day? {
    guard let date, let period = date.period else { return nil }
    return date.sense == .since ? max(period.start, context.published ?? period.end) : period.end
  }
}

extension Scan {
  /// The cells of a table's line, without the bars.
  var cells: [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = tokens.lowerBound
    for token in tokens where text.isSign(token, "|") {
      if token > tokens.lowerBound { cells.append(start..<token) }
      start = token + 1
    }
    if start < tokens.upperBound { cells.append(start..<tokens.upperBound) }
    return cells
  }

  /// The number that fills a cell alone.
  func number(filling cell: Range<Int>) -> NumberMark? {
    guard !cell.isEmpty,
      cell.allSatisfy({ text.tokens[$0].kind == .digits || text.isSign($0, in: ".,'") })
    else { return nil }
    if let number = numbers.first(where: { $0.tokens == cell }) { return number }
    // 1.284 alone in a cell: counts have no decimals.
    guard case .success(let phrase) = QuantityPhrase.read(text.words(ofTokens: cell)) else {
      return nil
    }
    return NumberMark(
      tokens: cell, quantity: phrase.quantity, clitics: [],
      start: text.tokens[cell.lowerBound].start, isBareDigits: true)
  }
}
