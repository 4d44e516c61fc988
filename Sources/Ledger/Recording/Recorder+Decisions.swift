import Displacement

extension Recorder {
  /// Writes decisions, each on the record that its target was recorded as.
  mutating func writeDecisions() throws(LedgerError) {
    let row = try prepared(
      insertInto: "decision",
      [
        "batch", "claim", "route_status", "target_batch", "document", "action", "places", "unit",
        "relay_of", "reason",
      ])
    for decision in decisions {
      var decision = decision
      if case .claim(let id) = decision.target, let recorded = claims.renamed[id] {
        decision = Decision(decision.action, on: .claim(recorded), reason: decision.reason)
      }
      row.put(batch)
      row.put(try claimKey(decision))
      row.put(try routeStatusKey(decision))
      row.put(try batchKey(decision))
      row.put(try documentKey(decision))
      row.put(decision.action.name)
      try put(decision.action, into: row)
      row.put(decision.reason)
      try row.run("a decision")
      form.decisions.write(decision)
      receipt.decisions += 1
    }
  }

  private mutating func put(_ action: Decision.Action, into row: Statement) throws(LedgerError) {
    var places: Int?
    var unit: Unit?
    var relayed: Int?
    switch action {
    case .setPlaces(let set): places = try keys.placeSets.key(of: set)
    case .setUnit(let value): unit = value
    case .markRelay(let document): relayed = try keys.documents.key(of: document)
    case .approve, .reject, .recommend, .markCompleteBreakdown, .retract, .annotate: break
    }
    row.put(places)
    row.put(unit)
    row.put(relayed)
  }

  private mutating func claimKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .claim(let id) = decision.target else { return nil }
    guard let claim = try claims.claims.claim(id) else {
      throw .dangling(record: "a decision", reference: "the claim \(id)")
    }
    return claim.key
  }

  private mutating func routeStatusKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .routeStatus(let id) = decision.target else { return nil }
    let query = try prepared("SELECT key FROM route_status WHERE id = ? ORDER BY key DESC LIMIT 1")
    query.put(hexadecimal: id.rawValue)
    guard let key = try query.first({ $0.integer() }) else {
      throw .dangling(record: "a decision", reference: "the status of a route \(id)")
    }
    return key
  }

  private mutating func documentKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .document(let id) = decision.target else { return nil }
    guard let document = try documents.described(id) else {
      throw .dangling(record: "a decision", reference: "the document \(id)")
    }
    return document.key
  }

  private mutating func batchKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .batch(let id) = decision.target else { return nil }
    let query = try prepared(
      """
      SELECT batch.key FROM batch JOIN office ON office.key = batch.office
      WHERE office.name || '-' || sequence = ?
      """)
    query.put(id.rawValue)
    guard let key = try query.first({ $0.integer() }) else {
      throw .dangling(record: "a decision", reference: "the batch \(id)")
    }
    return key
  }
}
