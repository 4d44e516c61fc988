import Displacement

/// Finds the claims that can still matter for the summary of a day, by ``LiveRule``, and reads
/// nothing of the others but their days.
struct LiveReader {
  private let reader: HistoryReader
  private let rule: LiveRule
  private let places: PlaceTree
  private let timeline: TimelineReader
  private let hasNumber: Statement
  /// Claims about which something was decided.
  private let decided: Set<Int>
  /// Claims of sheets that are part of a chain of relays or were decided about.
  private let involved: Set<Int>
  /// The claims that replace a claim.
  private let replacements: [Int: [Int]]
  /// What was decided about each of the known batches that hold claims.
  private let standings: [LiveRule.Standing]
  private(set) var kept: Set<Int> = []

  init(
    _ reader: HistoryReader, _ rule: LiveRule, _ places: PlaceTree
  ) throws(LedgerError) {
    self.reader = reader
    self.rule = rule
    self.places = places
    timeline = try TimelineReader(reader.known, on: reader.connection)
    hasNumber = try Statement(
      "SELECT number IS NOT NULL FROM claim WHERE key = ?", on: reader.connection)
    decided = try LiveReader.decided(reader)
    involved = try LiveReader.involved(reader, rule)
    replacements = try LiveReader.replacements(reader)
    standings = reader.known.claims.map { rule.standing(of: $0.batch.id) }
  }

  /// The claims that can still matter, in the order of the ledger.
  mutating func claims() throws(LedgerError) -> [Recorded<Claim>] {
    let texts = try reader.claims(Set(try timeline.texts()).union(involved).sorted())
    kept.formUnion(texts.map(\.order))
    kept.formUnion(decided)
    for (batch, standing) in zip(reader.known.claims, standings) where standing == .open {
      kept.formUnion(batch.keys)
    }
    let near = days(of: texts)
    let order = reader.glossary.allSeries.sorted { $0.key < $1.key }
    for (key, series) in order { try keepLive(of: key, series, near: near) }
    keepReplacements()
    let known = Set(texts.map(\.order))
    let rest = try reader.claims(kept.subtracting(known).sorted())
    return (texts + rest).sorted { $0.order < $1.order }
  }

  /// A claim may be left out if nothing was decided but the approval of its batch.
  private func isPlain(_ claim: Int) -> Bool {
    guard !involved.contains(claim), let batch = reader.known.batchIndex(ofClaim: claim)
    else { return false }
    return standings[batch] == .plain
  }

  private func stands(_ claim: Int) -> Bool {
    replacements[claim] == nil && !decided.contains(claim)
  }

  private mutating func keepReplacements() {
    let replaced = replacements.filter { !kept.isDisjoint(with: $0.value) }.keys
    kept.formUnion(replaced)
    var waiting = Array(kept)
    while let claim = waiting.popLast() {
      for next in replacements[claim] ?? [] where kept.insert(next).inserted {
        waiting.append(next)
      }
    }
  }
}

// MARK: - The claims of one series

extension LiveReader {
  /// What claims have to share to repeat each other.
  private struct Cell: Hashable {
    let stock: Stock
    let places: [Place.ID]
    let source: Source.ID
  }

  private mutating func keepLive(
    of key: Int, _ series: Series, near: [Cell: Set<Day>]
  ) throws(LedgerError) {
    guard let source = try reader.glossary.source(series.source),
      case .stock(let stock) = series.measure,
      let places = places.outline(of: try reader.glossary.placeSet(series.places))
    else {
      try keepAll(of: key)
      return
    }
    let from = try keepNewest(of: key)
    if let from { try keepOldest(of: key, before: from) }
    let texts = near[Cell(stock: stock, places: places, source: source)] ?? []
    for day in texts { try keep(of: key, around: day) }
  }

  private mutating func keepAll(of series: Int) throws(LedgerError) {
    var found: [Int] = []
    try timeline.forEachDay(of: series, backFrom: rule.asOf) { day, claims in
      guard rule.isInWindow(day) else { return false }
      found += claims
      return true
    }
    kept.formUnion(found.filter(isPlain))
  }

  /// Keeps the newest days; returns the first of them, or `nil` where there are no more.
  private mutating func keepNewest(of series: Int) throws(LedgerError) -> Day? {
    var found: [Int] = []
    var counted = 0
    var first: Day?
    try timeline.forEachDay(of: series, backFrom: rule.asOf) { day, claims throws(LedgerError) in
      guard rule.isInWindow(day) else { return false }
      let plain = claims.filter(isPlain)
      found += plain
      if day <= rule.since, try hasStandingNumber(plain) { counted += 1 }
      guard counted >= LiveRule.countedDays else { return true }
      first = day
      return false
    }
    kept.formUnion(found)
    return first
  }

  /// Keeps the oldest days, through the first with a claim that stands.
  private mutating func keepOldest(of series: Int, before last: Day) throws(LedgerError) {
    var found: [Int] = []
    try timeline.forEachDay(of: series, onFrom: rule.started) { day, claims in
      guard day < last else { return false }
      let plain = claims.filter(isPlain)
      found += plain
      return !plain.contains(where: stands)
    }
    kept.formUnion(found)
  }

  private mutating func keep(of series: Int, around day: Day) throws(LedgerError) {
    let (first, last) = (
      max(rule.started, day.advanced(by: -rule.relayWindow)),
      min(rule.asOf, day.advanced(by: rule.relayWindow))
    )
    var found: [Int] = []
    try timeline.forEachDay(of: series, onFrom: first) { day, claims in
      guard day <= last else { return false }
      found += claims
      return true
    }
    kept.formUnion(found.filter(isPlain))
  }

  private func hasStandingNumber(_ claims: [Int]) throws(LedgerError) -> Bool {
    for claim in claims where stands(claim) {
      hasNumber.put(claim)
      if try hasNumber.first({ $0.flag() }) == true { return true }
    }
    return false
  }

  /// The days of claims that were read from texts, by what they may be about.
  private func days(of texts: [Recorded<Claim>]) -> [Cell: Set<Day>] {
    var days: [Cell: Set<Day>] = [:]
    for record in texts {
      let claim = record.value
      guard let source = claim.source, case .stock(let stock, _, let day) = claim.figure.occurrence
      else { continue }
      for set in rule.placeSets(of: claim, in: record.batch) {
        guard let places = places.outline(of: set) else { continue }
        days[Cell(stock: stock, places: places, source: source), default: []].insert(day)
      }
    }
    return days
  }
}

// MARK: - What is known of claims beside their days

extension LiveReader {
  private static func decided(_ reader: HistoryReader) throws(LedgerError) -> Set<Int> {
    var decided: Set<Int> = []
    try Statement(
      "SELECT claim, batch FROM decision WHERE claim IS NOT NULL", on: reader.connection
    ).forEach { row in
      let claim = row.integer()
      if reader.known[row.integer()] != nil { decided.insert(claim) }
    }
    return decided
  }

  /// Few sheets are ever part of a chain of relays; where one is, its claims are looked for among
  /// all.
  private static func involved(
    _ reader: HistoryReader, _ rule: LiveRule
  ) throws(LedgerError) -> Set<Int> {
    let names = Set(rule.involvedDocuments.map(\.rawValue))
    var sheets: [Int] = []
    try Statement(
      """
      SELECT document.key, document_id.id FROM document
      JOIN document_id ON document_id.key = document.id WHERE kind = 'csv'
      """, on: reader.connection
    ).forEach { row in
      let key = row.integer()
      if names.contains(row.text()) { sheets.append(key) }
    }
    guard !sheets.isEmpty else { return [] }
    var claims: Set<Int> = []
    try Statement(
      """
      SELECT key FROM claim
      WHERE document IN (\(sheets.map(String.init).joined(separator: ", ")))
      """, on: reader.connection
    ).forEach { row in
      let claim = row.integer()
      if reader.known.batchIndex(ofClaim: claim) != nil { claims.insert(claim) }
    }
    return claims
  }

  private static func replacements(
    _ reader: HistoryReader
  ) throws(LedgerError) -> [Int: [Int]] {
    var replacements: [Int: [Int]] = [:]
    try Statement(
      "SELECT supersedes, key FROM claim WHERE supersedes IS NOT NULL", on: reader.connection
    ).forEach { row in
      let (earlier, later) = (row.integer(), row.integer())
      if reader.known.batchIndex(ofClaim: later) != nil {
        replacements[earlier, default: []].append(later)
      }
    }
    return replacements
  }
}
