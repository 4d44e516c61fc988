package import Displacement

extension Ledger {
  /// All that the ledger knew at a moment: what a summary is computed from.
  ///
  /// What was recorded later is not there, and what was described anew later stands as it was
  /// described before.
  ///
  /// - Parameter moment: the last moment whose batches count.
  /// - Returns: the records of those batches, in the order of the ledger.
  /// - Throws: what keeps the file from being read.
  package func history(knownAt moment: Moment = .latest) throws(LedgerError) -> History {
    try read { connection throws(LedgerError) in
      try history(HistoryReader(knownAt: moment, connection), texts: true)
    }
  }

  /// All that the ledger knew at a moment, and at an earlier one, without the texts of articles.
  package func histories(
    knownAt moment: Moment, and earlier: Moment?
  ) throws(LedgerError) -> (history: History, earlier: History?) {
    try read { connection throws(LedgerError) in
      let reader = try HistoryReader(knownAt: moment, connection)
      let now = try history(reader, texts: false)
      guard let earlier else { return (now, nil) }
      return (now, try history(HistoryReader(knownAt: earlier, beside: reader), texts: false))
    }
  }

  private func history(_ reader: HistoryReader, texts: Bool) throws(LedgerError) -> History {
    History(
      event: event, places: PlaceTree(try reader.records.places()),
      sources: try reader.records.sources(), documents: try reader.records.documents(texts: texts),
      householdSizes: try reader.records.householdSizes(),
      claims: try reader.claims(), decisions: try reader.decisions(),
      routes: try reader.routes(), routeStatuses: try reader.routeStatuses())
  }

  /// How many claims were known at a moment.
  package func claimCount(knownAt moment: Moment = .latest) throws(LedgerError) -> Int {
    try read { connection throws(LedgerError) in try KnownBatches(at: moment, connection).count }
  }

  /// The gazetteer as it was known at a moment.
  package func placeTree(knownAt moment: Moment = .latest) throws(LedgerError) -> PlaceTree {
    PlaceTree(try places(knownAt: moment))
  }

  /// The places as they were known at a moment, in the order of their identifiers.
  package func places(knownAt moment: Moment = .latest) throws(LedgerError) -> [Place] {
    try read { connection throws(LedgerError) in
      PlaceTree(try RecordReader(knownAt: moment, connection).places()).places
    }
  }

  /// The outlines of places as they were known at a moment.
  ///
  /// - Parameters:
  ///   - isWanted: the places to look for; others cost nothing.
  ///   - moment: the last moment whose batches count.
  /// - Returns: of each place that has one the newest outline.
  /// - Throws: what keeps the file from being read.
  package func boundaries(
    of isWanted: (Place.ID) -> Bool = { _ in true }, knownAt moment: Moment = .latest
  ) throws(LedgerError) -> [Place.ID: Boundary] {
    try read { connection throws(LedgerError) in
      try RecordReader(knownAt: moment, connection).boundaries(of: isWanted)
    }
  }

  /// The sources as they were known at a moment.
  package func sources(
    knownAt moment: Moment = .latest
  ) throws(LedgerError) -> [Source.ID: Source] {
    try read { connection throws(LedgerError) in
      try RecordReader(knownAt: moment, connection).sources()
    }
  }

  /// All batches in the order they were recorded.
  package func batches() throws(LedgerError) -> [Batch] {
    try read { connection throws(LedgerError) in
      let query = try Statement(LedgerQueries.batches + " ORDER BY batch.key", on: connection)
      return try query.all { row in
        _ = row.integer()
        return LedgerQueries.batch(row)
      }
    }
  }

  /// When the last batch was recorded; `nil` for a ledger without one.
  package func lastRecordedAt() throws(LedgerError) -> Moment? {
    try read { connection throws(LedgerError) in
      let query = try Statement("SELECT max(recorded_at) FROM batch", on: connection)
      let seconds = try query.first { $0.optionalInteger() } ?? nil
      return seconds.map { Moment(seconds: $0) }
    }
  }

  /// The claims whose identifier begins with those hexadecimal digits, in the order of the ledger.
  ///
  /// - Parameter prefix: 1 to 32 hexadecimal digits of either case.
  /// - Returns: up to 100 claims; one where the prefix is unique, none where it is no prefix.
  /// - Throws: what keeps the file from being read.
  package func claims(matching prefix: String) throws(LedgerError) -> [Recorded<Claim>] {
    let digits = prefix.lowercased()
    guard (1...32).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ Set("0123456789abcdef".utf8).contains($0) })
    else { return [] }
    return try read { connection throws(LedgerError) in
      let reader = try HistoryReader(knownAt: .latest, connection)
      let through = try ClaimLookup.through(.id, connection)
      let ends = (
        digits + String(repeating: "0", count: 32 - digits.utf8.count),
        digits + String(repeating: "f", count: 32 - digits.utf8.count)
      )
      return try reader.claims(
        where: """
          claim.key IN (SELECT claim FROM id_lookup WHERE hash BETWEEN ? AND ?
            UNION ALL SELECT key FROM claim WHERE key > ? AND id BETWEEN ? AND ?)
          AND claim.id BETWEEN ? AND ? ORDER BY claim.key LIMIT 100
          """
      ) { query in
        query.put(ClaimHash.id(digits: ends.0))
        query.put(ClaimHash.id(digits: ends.1))
        query.put(through)
        for _ in 0..<2 {
          query.put(hexadecimal: ends.0)
          query.put(hexadecimal: ends.1)
        }
      }
    }
  }

  static func eventAndOffice(_ connection: Connection) throws(LedgerError) -> (Event, String) {
    let places = try eventPlaces(connection)
    let event = try Statement(RecordRows.event, on: connection)
      .first { row throws(LedgerError) in try RecordRows.event(row, places: places) }
    let office = try Statement(
      "SELECT office.name FROM office JOIN batch ON batch.office = office.key ORDER BY batch.key",
      on: connection
    ).first { $0.text() }
    guard let event, let office else { throw connection.damage("it has no event") }
    return (event, office)
  }

  static func eventPlaces(_ connection: Connection) throws(LedgerError) -> [Place.ID] {
    try Statement(
      """
      SELECT place_id.id FROM event_place JOIN place_id ON place_id.key = event_place.place
      ORDER BY position
      """, on: connection
    ).all { Place.ID(known: $0.text()) }
  }
}
