import Displacement

extension Audit {
  /// Place sets under the digests they are known by.
  func placeSets() throws(LedgerError) -> Finding? {
    let glossary = try Glossary(connection)
    var wrong: Finding?
    try Statement("SELECT key, digest FROM place_set", on: connection)
      .forEach { row throws(LedgerError) in
        let key = row.integer()
        let digest = row.hexadecimal()
        guard wrong == nil, PlaceSetKeys.digest(of: try glossary.placeSet(key)) != digest
        else { return }
        wrong = fault("place-set", "the places of place set \(key) were changed")
      }
    return wrong
  }

  /// Claims and route statuses under the identifiers that their content has.
  func claims() throws(LedgerError) -> Finding? {
    let glossary = try Glossary(connection)
    var wrong: Finding?
    try Statement(LedgerQueries.claims + " ORDER BY claim.key", on: connection)
      .forEach { row throws(LedgerError) in
        _ = (row.integer(), row.integer())
        let claim = try ClaimRow.take(row, glossary)
        guard wrong == nil, !claim.isAsIdentified else { return }
        wrong = fault("claim", "the claim \(claim.id) is not what was recorded under it")
      }
    guard wrong == nil else { return wrong }
    try Statement(
      "SELECT route_status.id, " + RecordRows.routeStatuses.dropFirst("SELECT ".count),
      on: connection
    ).forEach { row throws(LedgerError) in
      let id = row.hexadecimal()
      let status = try RecordRows.routeStatus(row, glossary)
      guard wrong == nil, status.id.rawValue != id else { return }
      wrong = fault("route-status", "a status of the route \(status.route) was changed")
    }
    return wrong
  }

  /// Every batch under its digest, after the batch before it.
  func chain() throws(LedgerError) -> Finding? {
    if let open = try openBatch() { return open }
    let parts = try BatchParts(connection)
    var wrong: Finding?
    var last: [String: Batch] = [:]
    try Statement(LedgerQueries.batches + " ORDER BY office.key, sequence", on: connection)
      .forEach { row throws(LedgerError) in
        let key = row.integer()
        let batch = LedgerQueries.batch(row)
        let previous = last[batch.office]
        last[batch.office] = batch
        guard wrong == nil else { return }
        if batch.sequence != (previous?.sequence ?? 0) + 1 {
          wrong = fault("chain", "the batch before \(batch.id) is missing")
        } else if batch.previous != previous?.digest ?? "" {
          wrong = fault("chain", "\(batch.id) does not continue the batch before it")
        } else if batch.digest != batch.digest(of: parts[key]) {
          wrong = fault(
            "digest", "\(batch.id) (\(batch.input)) does not hold what was recorded in it")
        }
      }
    return wrong
  }

  private func openBatch() throws(LedgerError) -> Finding? {
    let open = try Statement(
      "SELECT key FROM batch WHERE NOT EXISTS (SELECT 1 FROM seal WHERE batch = batch.key)",
      on: connection
    ).first { $0.integer() }
    return open.map { fault("seal", "the batch in row \($0) has no digest") }
  }
}

extension Claim {
  /// Whether the claim's identifier and statement are those of its content.
  fileprivate var isAsIdentified: Bool {
    let again = Claim(
      key: key, figure: figure, stance: stance, source: source, method: method,
      sensitivity: sensitivity, evidence: evidence, supersedes: supersedes,
      isCompleteBreakdown: isCompleteBreakdown, note: note, confidence: confidence)
    return again.id == id && again.statement == statement
  }
}

/// The digests of what every batch holds, kind by kind, recomputed from the rows.
private struct BatchParts {
  private var digests: [Int: [String]] = [:]

  subscript(batch: Int) -> [String] { digests[batch] ?? BatchForm.empty }

  init(_ connection: Connection) throws(LedgerError) {
    let glossary = try Glossary(connection)
    let lists = try PlaceLists(connection)
    let eventPlaces = try Ledger.eventPlaces(connection)
    try read(.event, "event", RecordRows.event, connection) { form, row throws(LedgerError) in
      form.write(try RecordRows.event(row, places: eventPlaces))
    }
    try read(.documents, "document", RecordRows.documents, connection) {
      form, row throws(LedgerError) in form.write(try RecordRows.document(row))
    }
    try read(.sources, "source", RecordRows.sources, connection) {
      form, row throws(LedgerError) in form.write(try RecordRows.source(row))
    }
    try read(.places, "place", RecordRows.places, connection) { form, row throws(LedgerError) in
      form.write(try RecordRows.place(row, lists))
    }
    try read(.boundaries, "boundary", RecordRows.boundaries, connection) {
      form, row throws(LedgerError) in form.write(try RecordRows.boundary(row))
    }
    try read(.householdSizes, "household_size", RecordRows.householdSizes, connection) {
      form, row throws(LedgerError) in form.write(try RecordRows.householdSize(row))
    }
    try read(.claims, "claim", LedgerQueries.claims, connection) {
      form, row throws(LedgerError) in
      _ = (row.integer(), row.integer())
      form.write(try ClaimRow.take(row, glossary))
    }
    try read(.routes, "route", RecordRows.routes, connection) { form, row throws(LedgerError) in
      form.write(try RecordRows.route(row, glossary))
    }
    try read(.routeStatuses, "route_status", RecordRows.routeStatuses, connection) {
      form, row throws(LedgerError) in form.write(try RecordRows.routeStatus(row, glossary))
    }
    try read(.decisions, "decision", RecordRows.decisions, connection) {
      form, row throws(LedgerError) in form.write(try RecordRows.decision(row, glossary))
    }
  }

  /// Digests the rows of a table batch by batch: the rows of a batch follow each other.
  private mutating func read(
    _ kind: BatchForm.Kind, _ table: String, _ sql: String, _ connection: Connection,
    _ write: (inout CanonicalForm, Statement) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let sql = "SELECT \(table).batch, " + sql.dropFirst("SELECT ".count)
    var current: (batch: Int, form: CanonicalForm)?
    try Statement(sql + " ORDER BY \(table).key", on: connection)
      .forEach { row throws(LedgerError) in
        let batch = row.integer()
        if let last = current, last.batch != batch { close(kind, last.batch, last.form) }
        var form = current.flatMap { $0.batch == batch ? $0.form : nil } ?? CanonicalForm()
        current = nil
        try write(&form, row)
        current = (batch, form)
      }
    if let last = current { close(kind, last.batch, last.form) }
  }

  private mutating func close(_ kind: BatchForm.Kind, _ batch: Int, _ form: CanonicalForm) {
    var parts = digests[batch] ?? BatchForm.empty
    // A batch that begins a second time was torn apart: no digest is right for it.
    parts[kind.rawValue] = parts[kind.rawValue] == BatchForm.empty[0] ? form.finish() : "torn"
    digests[batch] = parts
  }
}
