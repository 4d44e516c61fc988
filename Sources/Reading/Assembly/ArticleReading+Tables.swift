import Displacement
import Language

extension ArticleReading {
  /// What a column, or the line above the table, says of the numbers under it.
  private struct Column {
    var topic: Topic?
    var unit: Unit?
    var group: Group?
    var counts = true
    /// Whether its cells name where people came from or where they went.
    var end: End?
  }

  private enum End {
    case origin, destination
  }

  /// Reads the rows of a table: each number counts what its column says, at the place that its row
  /// is called by, when and by whom the line above says.
  mutating func read(_ table: Table) {
    let header = Table.cells(of: page.lines[table.header], in: page.text)
    let (caption, ends) = caption(of: table)
    var columns = header.map { column($0, at: table.header, within: caption) }
    if columns.allSatisfy({ $0.end == nil }) { columns[0].end = endOfRows(above: table) }
    for line in table.rows {
      let cells = Table.cells(of: page.lines[line], in: page.text)
      let row = scan(sentence(page.lines[line].tokens, at: line))
      let ends = self.ends(of: cells, columns, row) ?? ends
      let place = columns[0].end == nil ? place(of: cells[0], row) : nil
      var people: Int?
      for (cell, column) in zip(cells, columns).dropFirst() {
        guard let number = number(in: cell, of: row),
          Table.isNumber(cell, in: page.text), let topic = column.topic, column.counts,
          let measure = topic.measure
        else { continue }
        let unit = column.unit ?? (topic.countsHousing ? .housing : .people)
        guard topic.countsHousing == (unit == .housing), number.quantity.best != 0 else { continue }
        var figure = self.figure(measure, unit, number, row)
        figure.group = column.group
        figure.places = row.set(place.map { [$0] } ?? context.title)
        if topic.isMovement {
          figure.origins = ends.origins
          figure.destinations = ends.destinations
          if let place, !ends.origins.isUnstated, ends.destinations.isUnstated {
            figure.destinations = row.set([place])
          }
          if let known = [ends.origins, ends.destinations].first(where: { !$0.isUnstated }) {
            figure.places = known
          }
        }
        if let linked = people, figures[linked].measure == measure, figures[linked].unit != unit {
          figure.linked = linked
          figures[linked].linked = figures.count
        }
        people = figures.count
        figures.append(figure)
      }
    }
  }

  /// The number of a cell; one such as 1.284 counts thousands, for counts have no decimals.
  private func number(in cell: Range<Int>, of row: Scan) -> NumberMark? {
    if let number = row.numbers.first(where: { cell.contains($0.tokens.lowerBound) }) {
      return number
    }
    guard case .success(let phrase) = QuantityPhrase.read(row.text.words(ofTokens: cell)) else {
      return nil
    }
    return NumberMark(
      tokens: cell, quantity: phrase.quantity, clitics: [],
      start: row.text.tokens[cell.lowerBound].start, isBareDigits: true)
  }

  /// The places that the cells of a row name under heads such as "from" and "to".
  private mutating func ends(
    of cells: [Range<Int>], _ columns: [Column], _ row: Scan
  ) -> FigureBuilder.Ends? {
    var ends = FigureBuilder.Ends()
    for (cell, column) in zip(cells, columns) where !Table.isNumber(cell, in: page.text) {
      guard let end = column.end, let place = place(of: cell, row) else { continue }
      switch end {
      case .origin: ends.origins = row.set([place])
      case .destination: ends.destinations = row.set([place])
      }
    }
    return ends.origins.isUnstated && ends.destinations.isUnstated ? nil : ends
  }

  private func figure(
    _ measure: Measure, _ unit: Unit, _ number: NumberMark, _ row: Scan
  ) -> ArticleFigure {
    let date = context.tableDate
    let period = date?.period
    let isTotal = date.map { $0.sense != .during } ?? false
    return ArticleFigure(
      measure: measure, unit: unit, quantity: number.quantity,
      basis: isTotal ? .cumulative : .increment, group: nil, accommodation: nil, holding: nil,
      places: .unstated, origins: .unstated, destinations: .unstated, mode: nil,
      start: date?.sense == .until ? period?.end : period?.start, end: period?.end,
      source: context.tableSource, polarity: .asserted,
      evidence: page.text.span(ofTokens: number.tokens),
      sentence: page.text.span(ofTokens: row.tokens), confidence: 86, linked: nil)
  }

  /// What the line above a table says of all its numbers, and where those who moved came from.
  private mutating func caption(of table: Table) -> (Column, FigureBuilder.Ends) {
    var ends = FigureBuilder.Ends()
    let above = table.header - 1
    guard page.lines.indices.contains(above), page.lines[above].kind != .furniture,
      !page.lines[table.header].startsBlock || page.lines[above].kind != .prose
    else { return (Column(), ends) }
    let scan = scan(sentence(page.lines[above].tokens, at: above))
    ends.origins = scan.set(scan.places.filter { $0.role == .from })
    if ends.origins.isUnstated, let lead = context.lead { ends.origins = lead.origins }
    return (column(of: scan), ends)
  }

  private mutating func column(_ cell: Range<Int>, at line: Int, within caption: Column) -> Column {
    var column = column(of: scan(sentence(cell, at: line)))
    // "Houses by province": a column called "destroyed" is of them.
    if column.topic?.countsHousing == true { column.unit = .housing }
    column.topic = column.topic ?? caption.topic ?? context.lead?.topic
    column.unit = column.unit ?? caption.unit
    column.group = column.group ?? caption.group
    return column
  }

  private func column(of scan: Scan) -> Column {
    var column = Column()
    for mark in scan.marks {
      if let noun = mark.term.noun {
        column.unit = column.unit ?? noun.unit
        column.group = column.group ?? noun.group
        column.topic = column.topic ?? noun.topic
      } else {
        column.topic = column.topic ?? mark.term.topic
      }
      if mark.term.isThing, mark.term.noun == nil, !mark.term.isPredicate { column.counts = false }
    }
    if scan.tokens.contains(where: { page.text.isSign($0, "%") }) { column.counts = false }
    column.end = end(named: scan)
    // نازحو مديرية: where the displaced of a row came from, and no count of them.
    if column.end == nil, column.topic?.isMovement == true,
      scan.marks.contains(where: { $0.term.places != nil })
    {
      column.end = .origin
    }
    return column
  }

  /// "Displaced persons by locality of origin": what the rows of the table are called by.
  private func endOfRows(above table: Table) -> End? {
    let above = table.header - 1
    guard page.lines.indices.contains(above), page.lines[above].kind != .furniture else {
      return nil
    }
    let tokens = page.lines[above].tokens
    guard let by = tokens.first(where: { page.text.meaning($0, in: ArticleReading.by) == true })
    else { return nil }
    return (by + 1..<min(by + 6, tokens.upperBound)).lazy.compactMap {
      page.text.meaning($0, in: ArticleReading.ends)
    }.first
  }

  private static let by = TermTable<Bool>(words: "by,per,حسب,بحسب")

  private func end(named head: Scan) -> End? {
    for index in head.tokens {
      if let end = head.text.meaning(index, in: ArticleReading.ends) { return end }
    }
    guard let first = head.marks.first else { return nil }
    return first.plays(.to) ? .destination : first.plays(.from) ? .origin : nil
  }

  private static let ends = TermTable<End>(
    rows: """
      origin\tالأصل,الأصلية,المنشأ,المغادرة,origin,from,departure
      destination\tالوجهة,الوصول,الاستقبال,المستقبلة,المستضيفة,المضيفة,destination,to,arrival,host
      """
  ) { $0 == "origin" ? .origin : .destination }

  /// The place that a row is called by; a row of totals has none of its own.
  private mutating func place(of cell: Range<Int>, _ row: Scan) -> PlaceMention? {
    if let known = row.places.first(where: { cell.contains($0.tokens.lowerBound) }) { return known }
    guard
      cell.allSatisfy({ page.text.tokens[$0].kind == .word || page.text.isSign($0, in: "-\'") }),
      cell.count <= 5, !row.marks(in: cell).contains(where: { $0.plays([.toll, .cumulative]) })
    else { return nil }
    return placeScanner.named(cell, in: row)
  }

  private func sentence(_ tokens: Range<Int>, at line: Int) -> Sentence {
    Sentence(tokens: tokens, line: line, isItem: true, opensParagraph: true)
  }
}
