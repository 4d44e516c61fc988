import Displacement

extension Audit {
  /// The seals' word on which claims their batches hold.
  func claimRanges() throws(LedgerError) -> Finding? {
    var found: [Int: ClosedRange<Int>] = [:]
    var counts: [Int: Int] = [:]
    try Statement("SELECT key, batch FROM claim ORDER BY key", on: connection).forEach { row in
      let (claim, batch) = (row.integer(), row.integer())
      found[batch] = (found[batch]?.lowerBound ?? claim)...claim
      counts[batch, default: 0] += 1
    }
    return try Statement("SELECT batch, first_claim, claims FROM seal", on: connection)
      .all { row in (batch: row.integer(), first: row.optionalInteger(), count: row.integer()) }
      .first { seal in
        let range = found[seal.batch]
        return seal.first != range?.lowerBound || seal.count != counts[seal.batch] ?? 0
          || seal.count != range?.count ?? 0
      }
      .map {
        fault("seal", "the batch in row \($0.batch) does not hold the claims it was sealed with")
      }
  }

  /// The timeline finds every claim once, under its series and its day.
  func timeline() throws(LedgerError) -> Finding? {
    var expected: [Int: (series: Int, asOf: Day, numbers: TimelineNumbers?)] = [:]
    try Statement(Timeline.claims, on: connection).forEach { row throws(LedgerError) in
      let claim = try Timeline.claim(row)
      expected[claim.key] = (claim.series, claim.asOf, claim.numbers)
    }
    var isWrong = false
    try Statement(
      "SELECT series, block, first_claim, claims, numbers FROM timeline", on: connection
    )
    .forEach { row in
      let (series, block, first) = (row.integer(), row.integer(), row.integer())
      var entries: [Timeline.Entry] = []
      let isWhole = row.bytes { bytes in
        Timeline.forEachEntry(bytes, block: block, first: first) { entries.append($0) }
      }
      let numbers = row.bytes { TimelineNumbers.all($0) }
      isWrong = isWrong || !isWhole || entries.isEmpty
      isWrong = isWrong || !(numbers.isEmpty || numbers.count == entries.count)
      for (index, entry) in entries.enumerated() where !isWrong {
        let claim = expected.removeValue(forKey: entry.claim)
        isWrong =
          claim?.series != series || claim?.asOf != entry.asOf
          || claim?.numbers != (numbers.isEmpty ? nil : numbers[index])
      }
    }
    return isWrong || !expected.isEmpty ? misleading("timeline") : nil
  }

  /// The lookups find every claim up to the last that they say they do, and nothing else.
  func lookups() throws(LedgerError) -> Finding? {
    var states = try Statement("SELECT name FROM lookup_state", on: connection).all { $0.text() }
    states.removeAll { ClaimLookup.Kind(rawValue: $0) != nil }
    guard states.isEmpty else { return fault("finding-aid", "\"lookup_state\" was changed") }
    for kind in ClaimLookup.Kind.allCases {
      let through = try ClaimLookup.through(kind, connection)
      var count = 0
      var isWrong = false
      try Statement(
        """
        SELECT claim.\(kind.column), hash, claim.key FROM \(kind.rawValue) AS lookup
        LEFT JOIN claim ON claim.key = lookup.claim
        """, on: connection
      ).forEach { row in
        let hash = kind.hash(row)
        isWrong =
          isWrong || hash != row.integer() || row.optionalInteger().map { $0 > through } ?? true
        count += 1
      }
      let query = try Statement(
        "SELECT count(*), coalesce(max(key), 0) FROM claim WHERE key <= ?", on: connection)
      query.put(through)
      let claims = try query.first { row in (count: row.integer(), last: row.integer()) }
      guard !isWrong, count == claims?.count, through == claims?.last else {
        return misleading(kind.rawValue)
      }
    }
    return nil
  }

  private func misleading(_ table: String) -> Finding {
    fault(
      "finding-aid",
      "\"\(table)\" does not find the claims that were recorded; nothing is lost: "
        + "`nuzuh check --reindex` makes it again from them")
  }
}
