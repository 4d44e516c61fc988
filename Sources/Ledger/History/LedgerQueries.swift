import Displacement

/// The queries that more than one reader of a ledger needs.
enum LedgerQueries {
  /// Claims with the keys of their row and their batch before, and what they supersede behind.
  static let claims =
    "SELECT claim.key, claim.batch, "
    + ClaimRow.columns.map { "claim.\($0)" }.joined(separator: ", ")
    + ", earlier.id FROM claim LEFT JOIN claim AS earlier ON earlier.key = claim.supersedes"

  static let batches = """
    SELECT batch.key, office.name, sequence, previous, digest, recorded_at, recorded_by, input,
      input_digest
    FROM batch JOIN office ON office.key = batch.office JOIN seal ON seal.batch = batch.key
    """

  static func batch(_ row: Statement) -> Batch {
    Batch(
      office: row.text(), sequence: row.integer(), previous: row.text(), digest: row.text(),
      recordedAt: Moment(seconds: row.integer()), recordedBy: row.text(), input: row.text(),
      inputDigest: row.text())
  }
}

/// The batches that were known at a moment, by their keys.
struct KnownBatches {
  private let batches: [Int: Batch]

  init(at moment: Moment, _ connection: Connection) throws(LedgerError) {
    var batches: [Int: Batch] = [:]
    let query = try Statement(
      LedgerQueries.batches + " WHERE recorded_at <= ?", on: connection)
    query.put(moment.seconds)
    try query.forEach { row throws(LedgerError) in
      batches[row.integer()] = LedgerQueries.batch(row)
    }
    self.batches = batches
  }

  /// The batch of that key, or `nil` where it was not known yet.
  subscript(key: Int) -> Batch? { batches[key] }

  /// A record as its batch brought it.
  func recorded<Value>(_ value: Value, batch: Batch, order: Int) -> Recorded<Value> {
    Recorded(value, batch: batch.id, at: batch.recordedAt, by: batch.recordedBy, order: order)
  }
}
