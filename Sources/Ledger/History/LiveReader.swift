import Displacement

/// Finds the claims that can still matter for the summary of a day, by ``LiveRule``, and reads
/// nothing of the others but their days.
struct LiveReader {
  let reader: HistoryReader
  let rule: LiveRule
  let places: PlaceTree
  let timeline: TimelineReader
  let plain: PlainClaims
  private let records: LiveRecords
  /// The topics of which every claim is asked for.
  private let whole: Set<Topic>
  /// The keys of the claims that can still matter.
  private(set) var kept: Set<Int> = []
  /// Those of them that were read from texts, are part of a chain of relays, wait for review or were
  /// decided about, in order.
  private(set) var particular: [Int] = []
  /// Whether somebody else looks for movements and tolls.
  private let leavesFlows: Bool
  /// The days of claims that were read from texts, by what they may be about and who says so.
  private var texts: [Topic: [Source.ID: Set<Day>]] = [:]
  /// The topics of which every voice is kept back to its oldest day.
  private var open: Set<Topic> = []
  /// The voices of which all was kept, by the first of their series.
  private var keptWhole: Set<Int> = []

  /// Finds the claims that can matter; those that it has to look at are read into `records`.
  init(
    _ reader: HistoryReader, _ rule: LiveRule, _ places: PlaceTree, whole: Set<Topic> = [],
    leavesFlows: Bool = false, into records: LiveRecords
  ) throws(LedgerError) {
    self.reader = reader
    self.leavesFlows = leavesFlows
    self.whole = whole
    self.records = records
    self.rule = rule
    self.places = places
    timeline = try TimelineReader(reader.known, on: reader.connection)
    plain = try PlainClaims(reader, rule)
    guard !reader.known.claims.isEmpty else { return }
    try keepParticular()
    let voices = try voices()
    try keepNewest(of: voices)
    try keepOldest(of: voices)
    try keepNearTexts(of: voices)
    kept = plain.replacements(around: kept)
  }

  /// Keeps what was read from texts, is part of a chain of relays, waits for review or was decided
  /// about.
  private mutating func keepParticular() throws(LedgerError) {
    let read = Set(try timeline.texts()).union(plain.involved)
    var keys = read.union(plain.decided)
    for (batch, standing) in zip(reader.known.claims, plain.standings) where standing == .open {
      keys.formUnion(batch.keys)
    }
    kept = keys
    particular = keys.sorted()
    for record in try records.read(particular) {
      let claim = record.value
      guard case .stock(let stock, _, let day) = claim.figure.occurrence else { continue }
      for set in rule.placeSets(of: claim, in: record.batch) {
        guard let outline = places.outline(of: set) else { continue }
        let topic = Topic(stock, at: outline)
        open.insert(topic)
        guard read.contains(record.order), let source = claim.source else { continue }
        texts[topic, default: [:]][source, default: []].insert(day)
      }
    }
  }
}

extension Measure {
  /// Whether it is a movement or a toll.
  var isFlow: Bool {
    switch self {
    case .stock: false
    case .movement, .toll: true
    }
  }
}

// MARK: - Voices

extension LiveReader {
  /// The series of one voice.
  private struct Series {
    let voice: Voice
    var keys: [Int]
  }

  /// The voices of the ledger; what no voice has is kept at once.
  private mutating func voices() throws(LedgerError) -> [Series] {
    var numbers: [Voice: Int] = [:]
    var voices: [Series] = []
    var outlines: [Int: [Place.ID]?] = [:]
    for (key, series) in reader.glossary.allSeries.sorted(by: { $0.key < $1.key }) {
      if outlines[series.places] == nil {
        outlines[series.places] = places.outline(of: try reader.glossary.placeSet(series.places))
      }
      guard case .stock(let stock) = series.measure, let outline = outlines[series.places] ?? nil
      else {
        if leavesFlows, series.measure.isFlow { continue }
        kept.formUnion(try keysInWindow(of: key))
        continue
      }
      let topic = Topic(stock, at: outline)
      if whole.contains(topic) {
        kept.formUnion(try timeline.claims(of: key))
        continue
      }
      guard let source = try reader.glossary.source(series.source) else {
        let keys = try keysInWindow(of: key)
        kept.formUnion(keys)
        if !keys.isEmpty { open.insert(topic) }
        continue
      }
      let voice = Voice(
        source, on: topic, accommodation: series.accommodation,
        group: series.group, stance: series.stance)
      if let number = numbers[voice] {
        voices[number].keys.append(key)
      } else {
        numbers[voice] = voices.count
        voices.append(Series(voice: voice, keys: [key]))
      }
    }
    return voices
  }

  private func keysInWindow(of series: Int) throws(LedgerError) -> [Int] {
    var keys: [Int] = []
    try timeline.forEachBlock(of: series, backFrom: rule.asOf) { entries in
      keys += entries.lazy.filter { rule.isInWindow($0.asOf) && plain.contains($0.claim) }
        .map(\.claim)
      return true
    }
    return keys
  }
}

// MARK: - The days of a voice

extension LiveReader {
  /// Keeps the days of every voice back to the oldest that can matter.
  ///
  /// Few voices need more than their newest days: these are read for all voices together, in the
  /// order of the claims, and for the others more and more until each has enough.
  private mutating func keepNewest(of voices: [Series]) throws(LedgerError) {
    var (waiting, days) = (voices, LiveRule.countedDays)
    while !waiting.isEmpty {
      var found: [(series: Series, entries: [Timeline.Entry], isAll: Bool)] = []
      for series in waiting {
        let (entries, isAll) = try newest(days, of: series)
        found.append((series, entries, isAll))
      }
      try records.find(found.flatMap { $0.entries.map(\.claim) }.sorted())
      waiting = []
      for (series, entries, isAll) in found {
        let reach = reach(of: series.voice, among: entries)
        if !reach.isLong, !isAll {
          waiting.append(series)
          continue
        }
        if !reach.isLong, !entries.isEmpty { open.insert(series.voice.topic) }
        if !reach.isLong { keptWhole.insert(series.keys[0]) }
        for entry in entries where reach.from <= entry.asOf { kept.insert(entry.claim) }
      }
      days *= 4
    }
  }

  /// The claims of the newest days of a voice, at least so many up to the rule's first day and all
  /// after it, and whether there are no more.
  private func newest(
    _ count: Int, of series: Series
  ) throws(LedgerError) -> (entries: [Timeline.Entry], isAll: Bool) {
    var entries: [Timeline.Entry] = []
    var days: [Day] = []
    var isAll = true
    for key in series.keys {
      // Of each series as many days: together they are as many or more.
      var own: Set<Day> = []
      try timeline.forEachBlock(of: key, backFrom: rule.asOf) { block in
        for entry in block where rule.isInWindow(entry.asOf) && plain.contains(entry.claim) {
          entries.append(entry)
          if entry.asOf <= rule.since { own.insert(entry.asOf) }
        }
        guard own.count >= count else { return true }
        isAll = false
        return false
      }
      days += own
    }
    guard !isAll else { return (entries, true) }
    // No older day of any series was passed over before this one.
    let newest = Set(days).sorted(by: >).prefix(count)
    let first = newest.last ?? rule.since
    return (entries.filter { $0.asOf >= first }, false)
  }

  private func reach(of voice: Voice, among entries: [Timeline.Entry]) -> LiveRule.Reach {
    let near = texts[voice.topic]?[voice.source] ?? []
    var days: Set<Day> = []
    for entry in entries where entry.asOf <= rule.since && plain.stands(entry.claim) {
      guard let figure = records.figure(of: entry.claim), rule.givesNumber(figure),
        !isNear(entry.asOf, near)
      else { continue }
      days.insert(entry.asOf)
    }
    var reach = LiveRule.Reach()
    for day in days.sorted(by: >) { reach.take(day) }
    return reach
  }

  private func isNear(_ day: Day, _ texts: Set<Day>) -> Bool {
    texts.contains { abs($0.distance(to: day)) <= rule.relayWindow }
  }

  /// Keeps the oldest days, through the first with a claim that stands, of the voices that need it.
  private mutating func keepOldest(of voices: [Series]) throws(LedgerError) {
    for series in voices
    where !keptWhole.contains(series.keys[0]) && open.contains(series.voice.topic) {
      var oldest: Day?
      var entries: [Timeline.Entry] = []
      for key in series.keys {
        var first: Day?
        try timeline.forEachBlock(of: key, onFrom: rule.started) { block in
          for entry in block where rule.isInWindow(entry.asOf) && plain.contains(entry.claim) {
            entries.append(entry)
            if plain.stands(entry.claim) { first = min(first ?? entry.asOf, entry.asOf) }
          }
          return first == nil
        }
        if let first { oldest = min(oldest ?? first, first) }
      }
      guard let oldest else { continue }
      for entry in entries where entry.asOf <= oldest { kept.insert(entry.claim) }
    }
  }

  /// Keeps what may repeat a claim that was read from a text, or be repeated by it.
  private mutating func keepNearTexts(of voices: [Series]) throws(LedgerError) {
    for series in voices {
      guard let near = texts[series.voice.topic]?[series.voice.source] else { continue }
      for (key, day) in series.keys.flatMap({ key in near.map { (key, $0) } }) {
        let last = min(rule.asOf, day.advanced(by: rule.relayWindow))
        let first = max(rule.started, day.advanced(by: -rule.relayWindow))
        guard first <= last else { continue }
        try timeline.forEachBlock(of: key, onFrom: first) { block in
          for entry in block where first <= entry.asOf && entry.asOf <= last {
            if plain.contains(entry.claim) { kept.insert(entry.claim) }
          }
          return (block.last?.asOf).map { Timeline.block(of: $0) < Timeline.block(of: last) }
            ?? true
        }
      }
    }
  }
}
