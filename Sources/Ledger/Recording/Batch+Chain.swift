import Displacement

extension Batch {
  /// The next batch of that office, without a digest yet.
  ///
  /// Its moment is never before the last batch's: a clock that was set back would otherwise change
  /// what was known in the past.
  init(next entry: Entry, office: String, on connection: Connection) throws(LedgerError) {
    let last = try Statement(
      """
      SELECT sequence, digest FROM batch JOIN office ON office.key = batch.office
      JOIN seal ON seal.batch = batch.key WHERE office.name = ? ORDER BY sequence DESC LIMIT 1
      """, on: connection)
    last.put(office)
    let chain = try last.first { (sequence: $0.integer(), digest: $0.text()) }
    let latest =
      try Statement("SELECT max(recorded_at) FROM batch", on: connection)
      .first { $0.optionalInteger() } ?? nil
    self.init(
      office: office, sequence: (chain?.sequence ?? 0) + 1, previous: chain?.digest ?? "",
      digest: "", recordedAt: max(entry.at, latest.map { Moment(seconds: $0) } ?? entry.at),
      recordedBy: entry.by, input: entry.input, inputDigest: entry.inputDigest)
  }

  /// Writes the head of the batch and returns its key.
  func begin(on connection: Connection) throws(LedgerError) -> Int {
    let row = try Statement(
      insertInto: "batch",
      [
        "office", "sequence", "previous", "recorded_at", "recorded_by", "input", "input_digest",
      ], on: connection)
    row.put(try NameKeys("office", column: "name", on: connection).key(of: office))
    row.put(sequence)
    row.put(previous)
    row.put(recordedAt.seconds)
    row.put(recordedBy)
    row.put(input)
    row.put(inputDigest)
    return try row.insert("the batch \(id)")
  }

  /// Closes the batch by its digest: nothing can be added to it any more.
  ///
  /// - Parameters:
  ///   - form: what the batch holds.
  ///   - claims: its claims: the key of the first, and how many.
  ///   - key: the key of its row.
  ///   - connection: where it is written.
  /// - Returns: the batch with its digest.
  /// - Throws: what keeps it from being written.
  func seal(
    _ form: BatchForm, _ claims: (first: Int?, count: Int), key: Int, on connection: Connection
  ) throws(LedgerError) -> Batch {
    let batch = sealed(by: digest(of: form.finish()))
    let row = try Statement(
      insertInto: "seal", ["batch", "digest", "first_claim", "claims"], on: connection)
    row.put(key)
    row.put(batch.digest)
    row.put(claims.first)
    row.put(claims.count)
    try row.run("the batch \(id)")
    return batch
  }
}
