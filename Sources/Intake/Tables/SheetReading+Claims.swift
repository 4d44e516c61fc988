import Displacement

extension SheetReading {
  /// Puts the claims of a row with those that are handed on together.
  mutating func keepPending(of record: Record) throws {
    for index in pending.indices {
      try seen.insert(pending[index].mark, row: record.row)
      guard !report.isUnreadable else { continue }
      record.withTrimmedText(noteColumn) { note in
        texts.withBytes { texts in
          claims.append(record.row, pending[index], texts, excerpt: record.raw, note: note)
        }
      }
    }
    if plainSink == nil || claims.hasPiece {
      try handOver(line: record.line)
    }
  }

  /// Hands on the claims that wait; one by one to whoever does not take many at once.
  mutating func handOver(line: Int = 0) throws {
    guard !claims.isEmpty else { return }
    let rows = claims.handOver(areDistinct: seen.isComplete)
    if let plainSink { return try plainSink(rows) }
    for index in rows.indices {
      guard let claim = claims.claim(index, of: rows) else { continue }
      try sink(Row(number: rows.entries[index].row, line: line, content: .claim(claim)))
    }
  }
}
