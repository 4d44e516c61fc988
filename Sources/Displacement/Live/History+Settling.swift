extension History {
  /// This history with the increments that settle taken out of its claims, by the definition of
  /// ``Settling``.
  ///
  /// A ledger finds the same increments without reading their claims; this is what it is held to.
  ///
  /// - Parameters:
  ///   - settling: the rule.
  ///   - asOf: the last day whose facts count.
  ///   - since: the first of several days that summaries are made of.
  ///   - relayWindow: within how many days claims of one content repeat each other.
  ///   - earlier: the same as it was known at an earlier moment, for a page that is compared with it.
  /// - Returns: both without the claims that settle.
  package func settled(
    _ settling: Settling, asOf: Day, since: Day, relayWindow: Int, and earlier: History? = nil
  ) -> (history: History, earlier: History?) {
    let now = Known(self, LiveRule(asOf: asOf, since: since, relayWindow: relayWindow, self))
    let then = earlier.flatMap {
      $0.claims.isEmpty
        ? nil : Known($0, LiveRule(asOf: asOf, since: since, relayWindow: relayWindow, $0))
    }
    var settlement = Settlement(settling, since: min(since, asOf))
    for record in claims { add(record, now, then, to: &settlement) }
    let (flows, _) = settlement.finish(self)
    let settled = Set(flows.lazy.flatMap(\.increments).map(\.claim))
    func rest(of history: History, _ flows: [SettledFlow]) -> History {
      var rest = history
      rest.claims.removeAll { settled.contains($0.order) }
      rest.settled = flows
      return rest
    }
    return (
      rest(of: self, flows),
      earlier.map { rest(of: $0, then == nil ? [] : flows.compactMap(\.knownEarlier)) }
    )
  }

  private func add(
    _ record: Recorded<Claim>, _ now: Known, _ then: Known?, to settlement: inout Settlement
  ) {
    let figure = record.value.figure
    guard let counted = figure.occurrence.counted, now.rule.isInWindow(figure.occurrence.asOf)
    else { return }
    let moments = [now] + (then.map { [$0] } ?? [])
    let topics = moments.compactMap { moment in
      FlowTopic(figure, in: moment.history.places).flatMap { settlement.number(of: $0, figure) }
    }
    if Set(topics).count != 1 || topics.count != moments.count || counted.since != nil {
      for topic in topics { settlement.close(topic) }
    }
    let knowing = moments.filter { $0.claims.contains(record.order) }
    let standings = knowing.map { $0.standing(of: record) }
    if standings.contains(.open) {
      if now.rule.mayBeElsewhere(record.value, in: record.batch) {
        settlement.close(figure.measure)
      }
      let period = counted.period.widened(by: now.rule.relayWindow)
      for topic in topics { settlement.keepOpen(period, of: topic) }
      return
    }
    guard record.value.stance == .asserted, standings.contains(.plain), let topic = topics.first
    else { return }
    let isPlain =
      standings.allSatisfy { $0 == .plain } && !now.touched.contains(record.value.id)
      && knowing.allSatisfy {
        $0.rule.isCounted(figure.amount.leading.unit, on: counted.period.end)
      }
      && now.rule.started <= counted.period.start
    let series = record.value.source.map {
      settlement.add(
        SettledFlow.Series($0, record.value.method, figure.amount.leading.unit), to: topic)
    }
    settlement.add(
      [
        Increment(
          record, counted.period, series: series, isPlain: isPlain,
          isNew: knowing.count < moments.count)
      ], to: topic)
  }
}

/// What was known at a moment.
private struct Known {
  let history: History
  let rule: LiveRule
  /// The claims by their places in the order of the ledger.
  let claims: Set<Int>
  /// The claims that replace another or are replaced.
  let touched: Set<Claim.ID>

  init(_ history: History, _ rule: LiveRule) {
    self.history = history
    self.rule = rule
    claims = Set(history.claims.map(\.order))
    touched = Set(
      history.claims.lazy.map(\.value).filter { $0.supersedes != nil }
        .flatMap { [$0.id] + ($0.supersedes.map { [$0] } ?? []) })
  }

  /// What was decided about a claim; open where it was read from a text or looked at by itself.
  func standing(of record: Recorded<Claim>) -> LiveRule.Standing {
    let document = record.value.evidence.document
    let isText = history.documents[document]?.kind != .csv
    if isText || rule.isInvolved(document) || rule.decided.contains(record.value.id) {
      return .open
    }
    return rule.standing(of: record.batch)
  }
}

extension Increment {
  /// What the claim says, as far as an increment has room for it.
  fileprivate init(
    _ record: Recorded<Claim>, _ period: Period, series: Int?, isPlain: Bool, isNew: Bool
  ) {
    let claim = record.value
    let amount = claim.figure.amount
    let leading = UInt64(claim.id.rawValue.prefix(16), radix: 16)
    let number = amount.leading.quantity.asIncrement
    var households: UInt32?
    var fits = number != nil && leading != nil && series != nil
    if case .both(_, let given) = amount {
      households = given.asIncrement
      fits = fits && households != nil
    }
    let isBare =
      claim.figure.parts == .none && claim.note == nil && claim.confidence == nil
      && claim.sensitivity <= .moderate
    self.init(
      claim: record.order, leading: leading ?? 0, from: period.start.number, through: period.end,
      number: number ?? 0, households: households, series: series ?? 0,
      isPlain: isPlain && fits && isBare, isNew: isNew)
  }
}

extension Quantity {
  /// The number where it is exact and an increment has room for it.
  package var asIncrement: UInt32? {
    guard quantifier == .exact, let best, best <= Int(Increment.greatest) else { return nil }
    return UInt32(exactly: best)
  }
}

extension Period {
  /// The period with so many days more at both ends.
  package func widened(by days: Int) -> Period {
    Period(from: start.advanced(by: -days), through: end.advanced(by: days)) ?? self
  }
}
