import Displacement

extension ClaimRecorder {
  /// How many claims came again that stay out of the totals, by their batches in order.
  func keptOutByBatch() throws(LedgerError) -> [Receipt.KeptOut] {
    guard !keptOut.isEmpty else { return [] }
    let name = try Statement(
      """
      SELECT office.name, sequence FROM batch JOIN office ON office.key = batch.office
      WHERE batch.key = ?
      """, on: connection)
    var all: [Receipt.KeptOut] = []
    for (batch, claims) in keptOut.sorted(by: { $0.key < $1.key }) {
      name.put(batch)
      let id = try name.first { Batch.ID(known: "\($0.text())-\($0.integer())") }
      if let id { all.append(Receipt.KeptOut(batch: id, claims: claims)) }
    }
    return all
  }

  /// The revisions that a receipt shows, with their earlier side.
  func revisions() throws(LedgerError) -> [Receipt.Revision] {
    guard !replaced.isEmpty else { return [] }
    var revisions: [Receipt.Revision] = []
    let glossary = try Glossary(connection)
    let query = try Statement(LedgerQueries.claims + " WHERE claim.key = ?", on: connection)
    for (key, new) in replaced {
      query.put(key)
      let earlier = try query.first { row throws(LedgerError) in
        _ = (row.integer(), row.integer())
        return try ClaimRow.take(row, glossary)
      }
      if let earlier { revisions.append(Receipt.Revision(earlier: earlier, new: new)) }
    }
    return revisions
  }
}
