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
  ///     try ledger.record(entry) { recorder throws(LedgerError) in
  ///       try recorder.add(sheet)
  ///       while let claim = reader.next() { try recorder.add(claim) }
  ///       return reader.isRefused ? .rollBack : .commit
  ///     }
  ///
  /// - Parameters:
  ///   - entry: what was read, when and by whom.
  ///   - body: adds the records; where it throws, or answers `rollBack`, nothing is recorded.
  /// - Returns: the batch, what was new, and what was revised.
  /// - Throws: what keeps the batch from being written; the ledger is as it was before.
  package func record(
    _ entry: Entry, body: (inout Recorder) throws(LedgerError) -> Disposition
  ) throws(LedgerError) -> Receipt {
    try write { connection throws(LedgerError) in
      let head = try Batch(next: entry, office: office, on: connection)
      let key = try head.begin(on: connection)
      var recorder = try Recorder(batch: key, on: connection)
      let disposition = try body(&recorder)
      try recorder.finish(approving: entry.isApproving ? head.id : nil)
      let isKept =
        switch disposition {
        case .commit: true
        case .commitUnlessRevising: !recorder.receipt.isRevising
        case .rollBack: false
        }
      guard isKept, !recorder.isEmpty else {
        return (recorder.receipt, Disposition.rollBack)
      }
      var receipt = recorder.receipt
      receipt.batch = try head.seal(
        recorder.form, recorder.claims.claims.written, key: key, on: connection)
      return (receipt, Disposition.commit)
    }
  }
}
