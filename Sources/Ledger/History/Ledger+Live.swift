package import Displacement

extension Ledger {
  /// What of the ledger can still matter for the summary of a day.
  ///
  /// It gives the same numbers, marks, conflicts and gaps as ``history(knownAt:)``, and costs by what
  /// is live and not by all that was ever recorded. ``Displacement/LiveRule`` says what is left out.
  ///
  /// - Parameters:
  ///   - asOf: the last day whose facts count.
  ///   - since: the first of several days that summaries are made of; by default only the last.
  ///   - moment: the last moment whose batches count.
  ///   - relayWindow: within how many days claims of one content repeat each other (the policy's
  ///     `sync`).
  /// - Returns: the records, in the order of the ledger, without the texts of articles, and how many
  ///   claims were left out.
  /// - Throws: what keeps the file from being read.
  package func live(
    asOf: Day, since: Day? = nil, knownAt moment: Moment = .latest, relayWindow: Int
  ) throws(LedgerError) -> History {
    try read { connection throws(LedgerError) in
      let reader = try HistoryReader(knownAt: moment, connection)
      let places = PlaceTree(try reader.places())
      let documents = try reader.documents(texts: false)
      let decisions = try reader.decisions()
      let rule = LiveRule(
        asOf: asOf, since: since, started: event.started, relayWindow: relayWindow,
        documents: documents.values, decisions: decisions.map(\.value))
      var live = try LiveReader(reader, rule, places)
      let claims = try live.claims()
      let known = reader.known.claims.reduce(0) { $0 + $1.keys.count }
      var history = History(
        event: event, places: places, sources: try reader.sources(), documents: documents,
        householdSizes: try reader.householdSizes(), claims: claims, decisions: decisions,
        routes: try reader.routes(), routeStatuses: try reader.routeStatuses())
      history.omitted = known - claims.count
      return history
    }
  }

  /// The last day that a claim known at a moment is about; `nil` where there is no claim.
  package func latestAsOf(knownAt moment: Moment = .latest) throws(LedgerError) -> Day? {
    try read { connection throws(LedgerError) in
      let known = try KnownBatches(at: moment, connection)
      let timeline = try TimelineReader(known, on: connection)
      var latest: Day?
      let series = try Statement(
        "SELECT key FROM series WHERE stance = 'asserted'", on: connection
      ).all { $0.integer() }
      for series in series {
        if let day = try timeline.newestDay(of: series) { latest = max(latest ?? day, day) }
      }
      let asserted = try Statement(
        """
        SELECT as_of FROM claim JOIN series ON series.key = claim.series
        WHERE claim.key = ? AND stance = 'asserted'
        """, on: connection)
      for claim in try timeline.texts() {
        asserted.put(claim)
        let day = try asserted.first { row throws(LedgerError) in try row.day() }
        if let day { latest = max(latest ?? day, day) }
      }
      return latest
    }
  }
}
