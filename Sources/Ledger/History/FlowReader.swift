import Displacement

/// Finds the movements and tolls that can still matter, and adds up what settles without reading its
/// claims.
///
/// It reads the same series as ``LiveReader`` would, for both of two moments at once: what settles
/// must be plain at either.
struct FlowReader {
  /// The keys of the claims that are to be read.
  private(set) var kept: Set<Int> = []
  /// What settles, as it is known at the later moment.
  private(set) var settled: [SettledFlow] = []

  private let moments: [LiveReader]
  private var settlement: Settlement
  private var outlines: [[Int: [Place.ID]]]
  /// The movements and tolls of which every claim is kept.
  private let whole: Set<FlowTopic>
  /// The numbers of those topics.
  private var wholeNumbers: Set<Int> = []
  /// What was decided about claims, by the moments.
  private let lookups: [PlainClaims.Lookup]

  /// Finds what settles.
  ///
  /// - Parameters:
  ///   - settling: the rule.
  ///   - moments: what was found of all but flows, at the later moment and, where two are compared,
  ///     at the earlier one.
  ///   - history: what the later moment knew, without its claims.
  ///   - whole: the movements and tolls of which every claim is asked for.
  ///   - records: the claims that were read.
  /// - Throws: what keeps the ledger from being read.
  init(
    _ settling: Settling, _ moments: [LiveReader], _ history: History, whole: Set<FlowTopic>,
    _ records: LiveRecords
  ) throws(LedgerError) {
    self.moments = moments
    self.whole = whole
    settlement = Settlement(settling, since: moments[0].rule.since)
    outlines = moments.map { _ in [:] }
    lookups = moments.map(\.plain.lookup)
    for moment in moments {
      for record in try records.read(moment.particular) { keepOpen(record) }
    }
    for (key, series) in moments[0].reader.glossary.allSeries.sorted(by: { $0.key < $1.key }) {
      if series.measure.isFlow { try read(series, key) }
    }
    let (settled, rest) = settlement.finish(history)
    self.settled = settled
    kept.formUnion(rest)
  }

  /// Keeps the days open that are near a claim which was looked at by itself.
  private mutating func keepOpen(_ record: Recorded<Claim>) {
    let figure = record.value.figure
    guard let counted = figure.occurrence.counted, moments[0].rule.isInWindow(counted.period.end)
    else { return }
    let topics = moments.compactMap { moment in
      FlowTopic(figure, in: moment.places).flatMap { settlement.number(of: $0, figure) }
    }
    if Set(topics).count != 1 || topics.count != moments.count || counted.since != nil {
      for topic in topics { settlement.close(topic) }
    }
    if moments[0].rule.mayBeElsewhere(record.value, in: record.batch) {
      settlement.close(figure.measure)
    }
    let period = counted.period.widened(by: moments[0].rule.relayWindow)
    for topic in topics { settlement.keepOpen(period, of: topic) }
  }
}

extension FlowReader {
  /// Reads the claims of a series of movements or tolls.
  private mutating func read(_ series: Series, _ key: Int) throws(LedgerError) {
    let topics = try topics(of: series)
    guard wholeNumbers.isDisjoint(with: topics) else {
      for topic in topics { settlement.close(topic) }
      kept.formUnion(try moments[0].timeline.claims(of: key))
      return
    }
    let source = try moments[0].reader.glossary.source(series.source)
    let isSteady =
      topics.count == moments.count && Set(topics).count == 1 && series.basis == .increment
    var increments: [Increment] = []
    let number: Int? =
      if let source, let topic = topics.first {
        settlement.add(SettledFlow.Series(source, series.method, series.unit), to: topic)
      } else {
        nil
      }
    let isNamed = number != nil && series.sensitivity <= .moderate
    // Hundreds of thousands come by here: no lists, and no copies of what is known.
    let isCompared = moments.count > 1
    let (started, last) = (moments[0].rule.started, moments[0].rule.asOf)
    let countedFrom = moments.map { $0.rule.countedFrom(series.unit)?.number ?? .max }
    let (countedNow, countedThen) = (countedFrom[0], countedFrom[moments.count - 1])
    let isPassedOver = !isSteady || series.stance != .asserted
    var (isFound, now, then) = (false, lookups[0], lookups[lookups.count - 1])
    try moments[0].timeline.forEachFlow(of: key) { entry, numbers in
      guard started <= entry.asOf, entry.asOf <= last, let standing = now.standing(entry.claim)
      else { return }
      let earlier = isCompared ? then.standing(entry.claim) : standing
      isFound = true
      let isPlainAtBoth: Bool
      switch (standing, earlier) {
      case (.open, _), (_, .open), (.takenBack, .takenBack), (.takenBack, nil): return
      case (.plain, .plain), (.plain, nil): isPlainAtBoth = true
      case (.plain, .takenBack), (.takenBack, .plain): isPlainAtBoth = false
      }
      if isPassedOver {
        kept.insert(entry.claim)
        return
      }
      let start = entry.asOf.number - Int(numbers.days)
      let isPlain =
        isNamed && numbers.number != TimelineNumbers.none && isPlainAtBoth
        && !now.isTouched(entry.claim)
        && countedNow <= entry.asOf.number && (earlier == nil || countedThen <= entry.asOf.number)
        && started.number <= start
      increments.append(
        Increment(
          claim: entry.claim, leading: numbers.id, from: start, through: entry.asOf,
          number: numbers.number,
          households: numbers.households == TimelineNumbers.none ? nil : numbers.households,
          series: number ?? 0, isPlain: isPlain, isNew: earlier == nil))
    }
    if let topic = topics.first, isSteady {
      settlement.add(increments, to: topic)
    } else if isFound {
      for topic in topics { settlement.close(topic) }
    }
  }

  /// The topics of a series at the moments; fewer where its places are not resolved.
  private mutating func topics(of series: Series) throws(LedgerError) -> [Int] {
    var (keys, places) = ([series.places], [PlaceSet]())
    if let destinations = series.destinations { keys.append(destinations) }
    for key in keys { places.append(try moments[0].reader.glossary.placeSet(key)) }
    var topics: [Int] = []
    for (index, moment) in moments.enumerated() {
      let ends = zip(keys, places).map { key, set in
        let outline = outlines[index][key] ?? moment.places.outline(of: set) ?? []
        outlines[index][key] = outline
        return outline
      }
      let topic = FlowTopic(
        series.measure, at: ends, accommodation: series.accommodation, group: series.group)
      guard let topic, let number = settlement.number(of: topic, series.figure(at: places))
      else { continue }
      if whole.contains(topic) { wholeNumbers.insert(number) }
      topics.append(number)
    }
    return topics
  }
}

extension Series {
  /// What a claim of the series says at those places, but for its days and its number.
  fileprivate func figure(at places: [PlaceSet]) -> Figure? {
    let occurrence = Occurrence(
      measure, basis == .cumulative ? .increment : basis, at: places[0],
      to: places.count > 1 ? places[1] : nil, from: .first, asOf: .first)
    let amount = Amount(.vague(.few), unit)
    return occurrence.flatMap {
      Figure($0, amount, group: group, accommodation: accommodation)
    }
  }
}
