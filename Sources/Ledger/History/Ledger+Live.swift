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
  ///   - earlier: a moment before that one by which the first of these days was known, for a page
  ///     that is compared with it.
  ///   - relayWindow: within how many days claims of one content repeat each other (the policy's
  ///     `sync`).
  ///   - whole: the topics of which also every claim that is history is asked for.
  ///   - settling: which increments are added up without their claims; by default none.
  /// - Returns: the records, in the order of the ledger, without the texts of articles, and how many
  ///   claims were left out; and the same as they were known at the earlier moment, each of them
  ///   with every claim that matters at the other.
  /// - Throws: what keeps the file from being read.
  package func live(
    asOf: Day, since: Day? = nil, knownAt moment: Moment = .latest, and earlier: Moment? = nil,
    relayWindow: Int, whole: Set<Topic> = [], settling: Settling? = nil
  ) throws(LedgerError) -> (history: History, earlier: History?) {
    try read { connection throws(LedgerError) in
      let reader = try HistoryReader(knownAt: moment, connection)
      let records = LiveRecords(reader)
      var history = try lasting(reader)
      func live(_ history: History, _ reader: HistoryReader) throws(LedgerError) -> LiveReader {
        let rule = LiveRule(asOf: asOf, since: since, relayWindow: relayWindow, history)
        return try LiveReader(
          reader, rule, history.places, whole: whole, leavesFlows: settling != nil, into: records)
      }
      var moments = [try live(history, reader)]
      var then: History?
      if let earlier {
        let readerThen = try HistoryReader(knownAt: earlier, beside: reader)
        let history = try lasting(readerThen)
        moments.append(try live(history, readerThen))
        then = history
      }
      var kept = moments.dropFirst().reduce(moments[0].kept) { $0.union($1.kept) }
      if let settling {
        // A moment that knew of no claim has no page.
        let knowing = moments.filter { !$0.reader.known.claims.isEmpty }
        let flows = try FlowReader(
          settling, knowing.isEmpty ? [moments[0]] : knowing, history, records)
        for moment in moments { kept.formUnion(moment.plain.replacements(around: flows.kept)) }
        history.settled = flows.settled
      }
      history.claims = try records.read(kept.sorted())
      history.omitted =
        reader.known.count - history.claims.count - history.settled.incrementCount
      guard let earlier else { return (history, nil) }
      if moments[1].reader.known.claims.isEmpty {
        then?.settled = []
      } else {
        then?.settled = history.settled.compactMap(\.knownEarlier)
      }
      then?.claims = history.claims.filter { $0.at <= earlier }
      let there = then.map { $0.claims.count + $0.settled.incrementCount } ?? 0
      then?.omitted = moments[1].reader.known.count - there
      return (history, then)
    }
  }

  /// All that was known but the claims, without the texts of articles.
  private func lasting(_ reader: HistoryReader) throws(LedgerError) -> History {
    History(
      event: event, places: PlaceTree(try reader.records.places()),
      sources: try reader.records.sources(), documents: try reader.records.documents(texts: false),
      householdSizes: try reader.records.householdSizes(),
      decisions: try reader.decisions(), routes: try reader.routes(),
      routeStatuses: try reader.routeStatuses())
  }

  /// The last day that a claim, or what was said of a route, is about as far as it was known at a
  /// moment; `nil` where there is neither.
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
      let statuses = try Statement(
        """
        SELECT as_of FROM route_status JOIN batch ON batch.key = route_status.batch
        WHERE recorded_at <= ? ORDER BY as_of DESC LIMIT 1
        """, on: connection)
      statuses.put(moment.seconds)
      let day = try statuses.first { row throws(LedgerError) in try row.day() }
      if let day { latest = max(latest ?? day, day) }
      return latest
    }
  }
}
