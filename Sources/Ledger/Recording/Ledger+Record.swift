package import Displacement

extension Ledger {
  /// Records what a file, an article or a sitting of review brought, in one batch: all of it or
  /// nothing.
  ///
  /// What the ledger holds already is not written again; a batch with nothing new is not recorded.
  ///
  /// - Parameters:
  ///   - contents: the records; what they refer to is among them or in the ledger.
  ///   - entry: what was read, when and by whom.
  ///   - dryRun: whether to find out what would be new without writing it.
  /// - Returns: the batch, what was new, and what was revised.
  /// - Throws: what keeps the batch from being written; the ledger is as it was before.
  package func record(
    _ contents: Batch.Contents, _ entry: Entry, dryRun: Bool = false
  ) throws(LedgerError) -> Receipt {
    try record(entry) { recorder throws(LedgerError) in
      try recorder.add(contents)
      return dryRun ? .rollBack : .commit
    }
  }

  /// Records what a body adds one by one, for sheets too large to hold, in one batch.
  ///
  /// - Parameters:
  ///   - entry: what was read, when and by whom.
  ///   - body: adds the records; where it throws, or answers `rollBack`, nothing is recorded.
  /// - Returns: the batch, what was new, and what was revised.
  /// - Throws: what keeps the batch from being written; the ledger is as it was before.
  package func record(
    _ entry: Entry, body: (Recorder) throws(LedgerError) -> Disposition
  ) throws(LedgerError) -> Receipt {
    try write { connection throws(LedgerError) in
      let head = try BatchHead(entry, office: office, on: connection)
      let recorder = try Recorder(batch: try head.begin(on: connection), on: connection)
      let disposition = try body(recorder)
      try recorder.finish(approving: entry.isApproving ? head.id : nil)
      guard disposition == .commit, !recorder.isEmpty else {
        return (recorder.receipt, Disposition.rollBack)
      }
      var receipt = recorder.receipt
      receipt.batch = try head.seal(recorder.form, batch: recorder.batch, on: connection)
      return (receipt, Disposition.commit)
    }
  }
}

/// The head of a batch that is being written: its place in the office's chain.
struct BatchHead {
  let office: String
  let sequence: Int
  let previous: String
  let recordedAt: Moment
  let entry: Entry

  var id: Batch.ID { Batch.ID(known: "\(office)-\(sequence)") }

  /// The next batch of that office.
  ///
  /// Its moment is never before the last batch's: a clock that was set back would otherwise change
  /// what was known in the past.
  init(_ entry: Entry, office: String, on connection: Connection) throws(LedgerError) {
    self.entry = entry
    self.office = office
    let last = try Statement(
      """
      SELECT sequence, digest FROM batch JOIN office ON office.key = batch.office
      JOIN seal ON seal.batch = batch.key WHERE office.name = ? ORDER BY sequence DESC LIMIT 1
      """, on: connection)
    last.put(office)
    let chain = try last.first { (sequence: $0.integer(), digest: $0.text()) }
    sequence = (chain?.sequence ?? 0) + 1
    previous = chain?.digest ?? ""
    let latest = try Statement("SELECT max(recorded_at) FROM batch", on: connection)
    let earliest = try latest.first { $0.optionalInteger() } ?? nil
    recordedAt = max(entry.at, earliest.map { Moment(seconds: $0) } ?? entry.at)
  }

  /// Writes the head and returns its key.
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
    row.put(entry.by)
    row.put(entry.input)
    row.put(entry.inputDigest)
    return try row.insert("the batch \(id)")
  }

  /// Closes the batch by its digest: nothing can be added to it any more.
  func seal(
    _ form: BatchForm, batch: Int, on connection: Connection
  ) throws(LedgerError) -> Batch {
    let digest = form.digest(
      office: office, sequence: sequence, previous: previous, recordedAt: recordedAt,
      recordedBy: entry.by, input: entry.input, inputDigest: entry.inputDigest)
    let row = try Statement(insertInto: "seal", ["batch", "digest"], on: connection)
    row.put(batch)
    row.put(digest)
    try row.run("the batch \(id)")
    return Batch(
      office: office, sequence: sequence, previous: previous, digest: digest,
      recordedAt: recordedAt, recordedBy: entry.by, input: entry.input,
      inputDigest: entry.inputDigest)
  }
}
