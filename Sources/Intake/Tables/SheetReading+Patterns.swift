import Displacement

extension SheetReading {
  /// Takes a row that differs from an earlier one in its identifier, its day and its number alone;
  /// `false` where it does not, or where there is something to say of it.
  func takeByPattern(_ record: Record) throws -> Bool {
    guard let columns = patterns.columns, let number = patterns.find(record), isOfShape(record)
    else { return false }
    let pattern = patterns[number]
    guard let day = record.withCell(columns.date, { memory.days[columns.date].meaning(of: $0) }),
      let count = record.digits(columns.number), let quantity = Quantity.exactly(count),
      !isOpenToDoubt(pattern.claim, day)
    else { return false }
    let mark = record.withCell(columns.id) { id in
      SeenRows.mark(of: id, pattern.mark, day, Amount(quantity, pattern.claim.unit))
    }
    // What takes the longest is done while the mark's place comes from memory.
    seen.approach(mark)
    patterns.take(record, number, day, count)
    guard try seen.earlier(than: mark) == nil else {
      patterns.giveBack()
      return false
    }
    try seen.insert(mark, row: record.row)
    report.rows += 1
    if let group = pattern.group { totals.add(count, column: columns.number, group: group) }
    if plainSink == nil || patterns.rows.count == SheetReading.pieceSize {
      try handOver(line: record.line)
    }
    return true
  }

  /// How many rows of patterns are handed on at a time.
  private static let pieceSize = 512

  /// Whether a row may say that people left the place it counts them at.
  private func isOpenToDoubt(_ pattern: ClaimPattern, _ day: Day) -> Bool {
    guard let isKnownOrigin = options.isKnownOrigin else { return false }
    return pattern.places.mentions.contains { mention in
      mention.place.map { isKnownOrigin($0, day) } ?? false
    }
  }

  /// Hands on the rows of patterns that wait.
  func handOver(line: Int = 0) throws {
    // Patterns without rows wait for theirs.
    guard patterns.rows.count > 0, !report.isUnreadable else { return }
    let rows = patterns.handOver()
    if let plainSink { return try plainSink(rows) }
    for index in rows.indices {
      let entry = rows.entries[index]
      guard let claim = rows.claim(index, of: patterns[entry.pattern].claim) else { continue }
      try sink(Row(number: entry.row, line: line, content: .claim(claim)))
    }
  }
}
