import Displacement

/// Decides about each claim of a batch whether it is new, and writes it.
final class ClaimRecorder {
  /// The identifiers that claims were recorded under, where they are not their own.
  private(set) var renamed: [Claim.ID: Claim.ID] = [:]
  private(set) var form = CanonicalForm()
  private(set) var tally = Receipt.Tally()
  let claims: ClaimWriter

  let connection: Connection
  private let keys: RecordKeys
  private let documents: DocumentRecorder
  private var sheetKeys = SheetKeys()
  /// Claims whose statement was made before and replaced since, in the order they came.
  private var returning: [ExactText: [Claim]] = [:]
  /// Finds the batch of a claim that somebody rejected or took back; nothing where nobody ever did.
  private let refusal: Statement?
  /// How many such claims came again, by their batches.
  private(set) var keptOut: [Int: Int] = [:]
  /// What was revised: the key of the earlier claim, and the new one.
  private(set) var replaced: [(earlier: Int, new: Claim)] = []

  init(
    batch: Int, _ keys: RecordKeys, _ documents: DocumentRecorder, on connection: Connection
  ) throws(LedgerError) {
    self.connection = connection
    self.keys = keys
    self.documents = documents
    claims = try ClaimWriter(batch: batch, on: connection)
    let isAnyRefused =
      try Statement(
        "SELECT EXISTS (SELECT 1 FROM decision WHERE action IN ('reject', 'retract'))",
        on: connection
      ).first { $0.flag() } ?? false
    refusal =
      isAnyRefused
      ? try Statement(
        """
        SELECT claim.batch FROM claim JOIN claim_verdict ON claim_verdict.key = claim.key
        WHERE claim.key = ? AND verdict IN ('rejected', 'retracted')
        """, on: connection) : nil
  }

  /// Adds the claims of a block, each unless the ledger holds it already.
  func add(_ block: [Claim]) throws(LedgerError) {
    try claims.rememberAll()
    let hashes = block.map { ClaimHash.subject($0.key.rawValue) }
    claims.approach(hashes)
    for index in block.indices { try add(block[index], hashes[index]) }
  }

  /// Adds the claims of rows of a sheet, each unless the ledger holds it already.
  ///
  /// Those whose keys nothing is known of are new, and written many at a time; each of the others is
  /// looked at by itself.
  func add(_ rows: ClaimRows) throws(LedgerError) {
    sheetKeys.take(rows)
    try rows.withTexts { texts throws(LedgerError) in
      if rows.areDistinct {
        try addDistinct(rows, texts)
      } else {
        try addAny(rows, texts)
      }
    }
  }

  /// Adds rows of which none has the key of an earlier one of the batch: only what the ledger held
  /// before can know them.
  private func addDistinct(
    _ rows: ClaimRows, _ texts: ClaimRows.AllTexts
  ) throws(LedgerError) {
    var first = 0
    if try claims.holdsEarlier() {
      for index in rows.indices {
        let hash = ClaimHash.subject(texts.key(index))
        guard try claims.heldBefore(hash) else { continue }
        try write(texts, first..<index, isExpected: false)
        try add(index, of: rows, texts, hash, isDistinct: true)
        first = index + 1
      }
    }
    try write(texts, first..<rows.count, isExpected: false)
  }

  private func addAny(
    _ rows: ClaimRows, _ texts: ClaimRows.AllTexts
  ) throws(LedgerError) {
    try claims.rememberAll()
    let hashes = rows.indices.map { ClaimHash.subject(texts.key($0)) }
    claims.approach(hashes)
    var first = 0
    for index in rows.indices {
      let mayBeKnown = try claims.mayHold(hashes[index])
      if mayBeKnown || claims.isFull || index - first == ClaimRowsStatement.rowCount {
        try write(texts, first..<index, isExpected: true)
        first = index
      }
      if mayBeKnown {
        try add(index, of: rows, texts, hashes[index], isDistinct: false)
        first = index + 1
      } else {
        try claims.expect(hashes[index], behind: index - first)
      }
    }
    try write(texts, first..<rows.count, isExpected: true)
  }

  /// Adds a row of which something may be known, behind those before it.
  private func add(
    _ index: Int, of rows: ClaimRows, _ texts: ClaimRows.AllTexts, _ hash: Int, isDistinct: Bool
  ) throws(LedgerError) {
    let subject = sheetKeys.names.subject(texts.entries[index].series)
    guard let claim = rows.claim(index, of: subject) else { return }
    try add(claim, hash, isDistinct: isDistinct)
  }

  /// Writes rows whose claims are new.
  private func write(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, isExpected: Bool
  ) throws(LedgerError) {
    guard !range.isEmpty else { return }
    try sheetKeys.seek(texts, range, keys, documents)
    try claims.write(texts, range, sheetKeys, isExpected: isExpected)
    form.write(texts, range, sheetKeys)
    tally.new += range.count
  }

  /// Adds a claim, unless the ledger holds it already.
  ///
  /// A claim whose key is not known is new. Where the newest claim of its key makes the same
  /// statement it is unchanged, else it is a revision and replaces the claim that stands. A
  /// statement that was made before and replaced since (A, then B, now A again) may also be an
  /// earlier line of a sheet that has both: whether it comes back is decided once the batch is
  /// complete, so that importing such a sheet twice changes nothing.
  ///
  /// Where the batch has nothing of the claim's key yet (`isDistinct`), only what the ledger held
  /// before is looked at.
  private func add(
    _ claim: Claim, _ hash: Int, isDistinct: Bool = false
  ) throws(LedgerError) {
    if let exported = claim.key.exportedClaim, let origin = try claims.claim(exported) {
      try addReturning(claim, to: origin)
      return
    }
    guard claim.supersedes == nil || claim.key.exportedClaim == nil else {
      // A mended row of another office's export: the claim it mends is not here.
      try add(claim.replacingNothing, hash, isDistinct: isDistinct)
      return
    }
    if claim.supersedes != nil {
      try addReplacement(claim)
      return
    }
    guard let newest = try claims.newest(claim.key, hash, beforeBatch: isDistinct) else {
      try write(claim, hash, supersedes: nil)
      tally.new += 1
      return
    }
    if newest.statement == claim.statement {
      tally.unchanged += 1 + takeReturning(claim.key).count
      refusal?.put(newest.key)
      if let batch = try refusal?.first({ $0.integer() }) { keptOut[batch, default: 0] += 1 }
      if newest.id != claim.id { renamed[claim.id] = newest.id }
    } else if try claims.isSaid(claim, hash) {
      returning[ExactText(claim.key), default: []].append(claim)
    } else {
      for earlier in takeReturning(claim.key) { try revise(earlier) }
      try revise(claim)
    }
  }

  private func takeReturning(_ key: Claim.Key) -> [Claim] {
    returning.isEmpty ? [] : returning.removeValue(forKey: ExactText(key)) ?? []
  }

  /// Adds a row of an exported sheet that comes back: nothing where it was left untouched, else a
  /// revision of what stands for the exported claim today.
  private func addReturning(
    _ claim: Claim, to origin: ClaimWriter.Place
  ) throws(LedgerError) {
    let standing = try claims.standing(origin)
    guard claim.supersedes != nil, standing.statement != claim.statement else {
      tally.unchanged += 1
      return
    }
    let revision = claim.superseding(standing.id)
    try write(
      revision, ClaimHash.subject(revision.key.rawValue), supersedes: standing.key)
    note(revision, replacing: standing)
  }

  /// Decides about the statements that were made before, and writes what waited for the last claim.
  ///
  /// Nothing after such a statement in this batch says what the ledger says now: it does come back.
  func settle() throws(LedgerError) {
    let waiting = returning.sorted { left, right in
      left.key.text.utf8.lexicographicallyPrecedes(right.key.text.utf8)
    }
    returning = [:]
    for (_, claims) in waiting {
      for claim in claims { try revise(claim) }
    }
    try claims.finish()
  }

  /// Adds a claim that names the one it replaces, as a correction by hand does.
  private func addReplacement(_ claim: Claim) throws(LedgerError) {
    guard let earlier = claim.supersedes else { return }
    guard let replaced = try claims.claim(earlier) else {
      throw .dangling(record: "the claim \(claim.id)", reference: "the claim \(earlier)")
    }
    if replaced.statement == claim.statement {
      tally.unchanged += 1
      renamed[claim.id] = replaced.id
    } else if try claims.claim(claim.id) != nil {
      tally.unchanged += 1
    } else {
      try write(claim, ClaimHash.subject(claim.key.rawValue), supersedes: replaced.key)
      note(claim, replacing: replaced)
    }
  }

  private func revise(_ claim: Claim) throws(LedgerError) {
    let hash = ClaimHash.subject(claim.key.rawValue)
    guard let newest = try claims.newest(claim.key, hash), newest.statement != claim.statement
    else {
      tally.unchanged += 1
      return
    }
    let standing = try claims.standing(newest)
    let revision = claim.superseding(standing.id)
    try write(revision, hash, supersedes: standing.key)
    renamed[claim.id] = revision.id
    note(revision, replacing: standing)
  }

  private func note(_ claim: Claim, replacing earlier: ClaimWriter.Place) {
    tally.revised += 1
    guard replaced.count < Receipt.revisionsShown else { return }
    replaced.append((earlier.key, claim))
  }

  private func write(_ claim: Claim, _ hash: Int, supersedes: Int?) throws(LedgerError) {
    let sets = claim.figure.occurrence.ends
    let places = try keys.placeSets.key(of: sets.places)
    var destinations: Int?
    if let set = sets.destinations { destinations = try keys.placeSets.key(of: set) }
    let series = Series(
      claim, places: places, destinations: destinations,
      source: try keys.sources.key(of: claim.source))
    let document = try documents.document(claim.evidence.document, "the claim \(claim.id)")
    try claims.write(
      claim, hash, series: try keys.series.key(of: series),
      document: (document.key, document.isSheet),
      supersedes: supersedes)
    form.write(claim)
  }
}

extension Occurrence {
  /// The places of a stock or a toll; the origins and the destinations of a movement.
  fileprivate var ends: (places: PlaceSet, destinations: PlaceSet?) {
    switch self {
    case .stock(_, let places, _), .toll(_, let places, _): (places, nil)
    case .movement(_, let origins, let destinations, _): (origins, destinations)
    }
  }
}
