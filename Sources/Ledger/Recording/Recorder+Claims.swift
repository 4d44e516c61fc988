package import Displacement

extension Recorder {
  /// Adds a claim, unless the ledger holds it already.
  ///
  /// A claim whose key is not known is new. Where the newest claim of its key makes the same
  /// statement it is unchanged, else it is a revision and replaces the claim that stands. A
  /// statement that was made before and replaced since (A, then B, now A again) may also be an
  /// earlier line of a sheet that has both: whether it comes back is decided once the batch is
  /// complete, so that importing such a sheet twice changes nothing.
  package mutating func add(_ claim: Claim) throws(LedgerError) {
    if let exported = claim.key.exportedClaim, let origin = try claims.claim(exported) {
      try addReturning(claim, to: origin)
      return
    }
    guard claim.supersedes == nil || claim.key.exportedClaim == nil else {
      // A mended row of another office's export: the claim it mends is not here.
      try add(claim.replacingNothing)
      return
    }
    if claim.supersedes != nil {
      try addReplacement(claim)
      return
    }
    guard let newest = try claims.newest(claim.key) else {
      try write(claim, supersedes: nil)
      receipt.claims.new += 1
      return
    }
    if newest.statement == claim.statement {
      receipt.claims.unchanged +=
        1 + (returning.removeValue(forKey: ExactText(claim.key))?.count ?? 0)
      if newest.id != claim.id { renamed[claim.id] = newest.id }
    } else if try claims.isSaid(claim) {
      returning[ExactText(claim.key), default: []].append(claim)
    } else {
      for earlier in returning.removeValue(forKey: ExactText(claim.key)) ?? [] {
        try revise(earlier)
      }
      try revise(claim)
    }
  }

  /// Adds a row of an exported sheet that comes back: nothing where it was left untouched, else a
  /// revision of what stands for the exported claim today.
  private mutating func addReturning(
    _ claim: Claim, to origin: ClaimWriter.Place
  ) throws(LedgerError) {
    let standing = try claims.standing(origin)
    guard claim.supersedes != nil, standing.statement != claim.statement else {
      receipt.claims.unchanged += 1
      return
    }
    let revision = claim.superseding(standing.id)
    try write(revision, supersedes: standing.key)
    note(revision, replacing: standing)
  }

  /// Decides about the statements that were made before: nothing after them in this batch says
  /// what the ledger says now, so they do come back.
  mutating func settleClaims() throws(LedgerError) {
    let waiting = returning.sorted { left, right in
      left.key.text.utf8.lexicographicallyPrecedes(right.key.text.utf8)
    }
    returning = [:]
    for (_, claims) in waiting {
      for claim in claims { try revise(claim) }
    }
  }

  /// Adds a claim that names the one it replaces, as a correction by hand does.
  private mutating func addReplacement(_ claim: Claim) throws(LedgerError) {
    guard let earlier = claim.supersedes else { return }
    guard let replaced = try claims.claim(earlier) else {
      throw .dangling(record: "the claim \(claim.id)", reference: "the claim \(earlier)")
    }
    if replaced.statement == claim.statement {
      receipt.claims.unchanged += 1
      renamed[claim.id] = replaced.id
    } else if try claims.claim(claim.id) != nil {
      receipt.claims.unchanged += 1
    } else {
      try write(claim, supersedes: replaced.key)
      note(claim, replacing: replaced)
    }
  }

  private mutating func revise(_ claim: Claim) throws(LedgerError) {
    guard let newest = try claims.newest(claim.key), newest.statement != claim.statement else {
      receipt.claims.unchanged += 1
      return
    }
    let standing = try claims.standing(newest)
    let revision = claim.superseding(standing.id)
    try write(revision, supersedes: standing.key)
    renamed[claim.id] = revision.id
    note(revision, replacing: standing)
  }

  private mutating func note(_ claim: Claim, replacing earlier: ClaimWriter.Place) {
    receipt.claims.revised += 1
    guard replaced.count < Receipt.revisionsShown else { return }
    replaced.append((earlier.key, claim))
  }

  private mutating func write(_ claim: Claim, supersedes: Int?) throws(LedgerError) {
    var row = ClaimRow.Keys(placeSets: [], source: nil, document: 0)
    for places in claim.figure.occurrence.placeSets {
      row.placeSets.append(try keys.placeSets.key(of: places))
    }
    row.source = try keys.sources.key(of: claim.source)
    row.document = try evidenceKey(claim.evidence, of: "the claim \(claim.id)")
    try claims.write(claim, row, supersedes: supersedes)
    form.claims.write(claim)
  }

  /// Fills in the earlier side of the revisions that the receipt shows.
  mutating func resolveRevisions() throws(LedgerError) {
    guard !replaced.isEmpty else { return }
    let glossary = try Glossary(connection)
    let query = try Statement(LedgerQueries.claims + " WHERE claim.key = ?", on: connection)
    for (key, new) in replaced {
      query.put(key)
      let earlier = try query.first { row throws(LedgerError) in
        _ = (row.integer(), row.integer())
        return try ClaimRow.take(row, glossary)
      }
      if let earlier { receipt.revisions.append(Receipt.Revision(earlier: earlier, new: new)) }
    }
  }
}
