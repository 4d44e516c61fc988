import Displacement

/// The queries that more than one reader of a ledger needs.
enum LedgerQueries {
  /// Claims with the keys of their row and their batch before, and what they supersede and their
  /// details behind.
  static let claims =
    "SELECT claim.key, claim.batch, "
    + ClaimRow.columns.map { "claim.\($0)" }.joined(separator: ", ") + ", earlier.id, "
    + "detail.claim IS NOT NULL, "
    + ClaimRow.detailColumns.map { "detail.\($0)" }.joined(separator: ", ")
      + """
       FROM claim LEFT JOIN claim AS earlier ON earlier.key = claim.supersedes
      LEFT JOIN claim_detail AS detail ON detail.claim = claim.key
      """

  static let batches = """
    SELECT batch.key, office.name, sequence, previous, digest, recorded_at, recorded_by, input,
      input_digest, first_claim, claims
    FROM batch JOIN office ON office.key = batch.office JOIN seal ON seal.batch = batch.key
    """

  static func batch(_ row: Statement) -> Batch {
    Batch(
      office: row.text(), sequence: row.integer(), previous: row.text(), digest: row.text(),
      recordedAt: Moment(seconds: row.integer()), recordedBy: row.text(), input: row.text(),
      inputDigest: row.text())
  }
}

/// The batches that were known at a moment, by their keys, and the claims that they hold.
struct KnownBatches {
  /// The claims of a batch, whose keys follow each other.
  struct Claims {
    let batch: Batch
    let keys: Range<Int>
  }

  private let batches: [Int: Batch]
  /// The claims of the batches in the order of their keys.
  let claims: [Claims]

  init(at moment: Moment, _ connection: Connection) throws(LedgerError) {
    var batches: [Int: Batch] = [:]
    var claims: [Claims] = []
    let query = try Statement(
      LedgerQueries.batches + " WHERE recorded_at <= ?", on: connection)
    query.put(moment.seconds)
    try query.forEach { row throws(LedgerError) in
      let key = row.integer()
      let batch = LedgerQueries.batch(row)
      batches[key] = batch
      if let first = row.optionalInteger() {
        let (end, overflow) = first.addingReportingOverflow(max(0, row.integer()))
        guard !overflow else { throw row.connection.damage("\(batch.id) has no end") }
        claims.append(Claims(batch: batch, keys: first..<end))
      }
    }
    self.batches = batches
    self.claims = claims.sorted { $0.keys.lowerBound < $1.keys.lowerBound }
  }

  /// How many claims were known.
  var count: Int { claims.reduce(0) { $0 + $1.keys.count } }

  /// The batch of that key, or `nil` where it was not known yet.
  subscript(key: Int) -> Batch? { batches[key] }

  /// Which of ``claims`` holds a claim; `nil` where the claim was not known yet.
  func batchIndex(ofClaim key: Int) -> Int? {
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].keys.upperBound <= key { low = middle + 1 } else { high = middle }
    }
    guard low < claims.count, claims[low].keys.contains(key) else { return nil }
    return low
  }

  /// A record as its batch brought it.
  func recorded<Value>(_ value: Value, batch: Batch, order: Int) -> Recorded<Value> {
    Recorded(value, batch: batch.id, at: batch.recordedAt, by: batch.recordedBy, order: order)
  }
}
