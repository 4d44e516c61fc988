import Displacement

/// What is known of claims beside their days: which of them were decided about, and what replaces
/// what.
struct PlainClaims {
  /// Claims about which something was decided.
  let decided: Set<Int>
  /// Claims of sheets that are part of a chain of relays or were decided about.
  let involved: Set<Int>
  /// What was decided about each of the known batches that hold claims.
  let standings: [LiveRule.Standing]
  /// The claims that replace a claim.
  private let replacements: [Int: [Int]]
  /// The claims that replace another or are replaced.
  private let touched: Set<Int>
  private let known: KnownBatches

  init(_ reader: HistoryReader, _ rule: LiveRule) throws(LedgerError) {
    known = reader.known
    standings = reader.known.claims.map { rule.standing(of: $0.batch.id) }
    decided = try PlainClaims.decided(reader)
    involved = try PlainClaims.involved(reader, rule)
    replacements = try PlainClaims.replacements(reader)
    touched = Set(replacements.keys).union(replacements.values.joined())
  }

  /// Whether nothing was decided about a known claim but the approval of its batch, so that it may
  /// be left out.
  func contains(_ claim: Int) -> Bool {
    guard let batch = known.batchIndex(ofClaim: claim), standings[batch] == .plain
    else { return false }
    return !involved.contains(claim) && !decided.contains(claim)
  }

  /// Looks up many claims one after the other.
  var lookup: Lookup { Lookup(known, standings, lookedAt: involved.union(decided), touched) }

  /// What was decided about claims of sheets, for many that mostly come of one batch.
  struct Lookup {
    private let known: KnownBatches
    private let standings: [LiveRule.Standing]
    private let lookedAt: Set<Int>
    private let touched: Set<Int>
    private var keys = 0..<0
    private var standing: LiveRule.Standing?

    fileprivate init(
      _ known: KnownBatches, _ standings: [LiveRule.Standing], lookedAt: Set<Int>,
      _ touched: Set<Int>
    ) {
      (self.known, self.standings) = (known, standings)
      (self.lookedAt, self.touched) = (lookedAt, touched)
    }

    /// What was decided about a claim; open where it was looked at by itself, `nil` where it was not
    /// known.
    mutating func standing(_ claim: Int) -> LiveRule.Standing? {
      if !keys.contains(claim) {
        guard let batch = known.batchIndex(ofClaim: claim) else { return nil }
        (keys, standing) = (known.claims[batch].keys, standings[batch])
      }
      return !lookedAt.isEmpty && lookedAt.contains(claim) ? .open : standing
    }

    /// Whether the claim replaces another, or a later one replaces it.
    func isTouched(_ claim: Int) -> Bool { !touched.isEmpty && touched.contains(claim) }
  }

  /// Whether no later claim replaces the claim.
  func stands(_ claim: Int) -> Bool { replacements[claim] == nil }

  /// Those claims with what they replace at once, and what replaces any of these, at once or through
  /// others.
  func replacements(around claims: Set<Int>) -> Set<Int> {
    guard !replacements.isEmpty else { return claims }
    var kept = claims
    kept.formUnion(replacements.filter { !kept.isDisjoint(with: $0.value) }.keys)
    var waiting = Array(kept)
    while let claim = waiting.popLast() {
      for next in replacements[claim] ?? [] where kept.insert(next).inserted {
        waiting.append(next)
      }
    }
    return kept
  }
}

extension PlainClaims {
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
