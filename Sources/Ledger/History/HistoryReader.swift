import Displacement

/// Reads records as they were known at a moment, in the order of the ledger.
struct HistoryReader {
  let connection: Connection
  let known: KnownBatches
  let glossary: Glossary
  /// Reads the records that claims are about and come from.
  let records: RecordReader

  init(knownAt moment: Moment, _ connection: Connection) throws(LedgerError) {
    self.connection = connection
    records = RecordReader(knownAt: moment, connection)
    known = try KnownBatches(at: moment, connection)
    glossary = try Glossary(connection)
  }

  /// A reader of what was known at another moment, with the names that this one has read.
  init(knownAt moment: Moment, beside other: HistoryReader) throws(LedgerError) {
    connection = other.connection
    records = RecordReader(knownAt: moment, connection)
    known = try KnownBatches(at: moment, connection)
    glossary = other.glossary
  }

  func routes() throws(LedgerError) -> [Route.ID: Route] {
    var routes: [Route.ID: Route] = [:]
    try records.query(RecordRows.routes, "route").forEach { row throws(LedgerError) in
      let route = try RecordRows.route(row, glossary)
      routes[route.id] = route
    }
    return routes
  }

  func claims() throws(LedgerError) -> [Recorded<Claim>] {
    try claims(where: "TRUE ORDER BY claim.key") { _ in }
  }

  /// The claims that a condition with its parameters selects.
  func claims(
    where condition: String, _ put: (Statement) -> Void
  ) throws(LedgerError) -> [Recorded<Claim>] {
    let query = try Statement(LedgerQueries.claims + " WHERE " + condition, on: connection)
    put(query)
    var claims: [Recorded<Claim>] = []
    try query.forEach { row throws(LedgerError) in
      let order = row.integer()
      guard let batch = known[row.integer()] else { return }
      let claim = try ClaimRow.take(row, glossary)
      claims.append(known.recorded(claim, batch: batch, order: order))
    }
    return claims
  }

  /// Takes the claims of those keys, in no order.
  ///
  /// Tens of thousands are asked for: one list costs less than as many questions.
  func forEachClaim(
    _ keys: [Int], _ take: (Recorded<Claim>) -> Void
  ) throws(LedgerError) {
    guard !keys.isEmpty else { return }
    let query = try Statement(
      LedgerQueries.claims + " WHERE claim.key IN (SELECT value FROM json_each(?))",
      on: connection)
    query.put(JSON.array(keys.map { .integer($0) }).text())
    try query.forEach { row throws(LedgerError) in
      let order = row.integer()
      guard let batch = known[row.integer()] else { return }
      let claim = try ClaimRow.take(row, glossary)
      take(known.recorded(claim, batch: batch, order: order))
    }
  }

  func decisions() throws(LedgerError) -> [Recorded<Decision>] {
    try recorded(RecordRows.decisions, "decision") { row throws(LedgerError) in
      try RecordRows.decision(row, glossary)
    }
  }

  func routeStatuses() throws(LedgerError) -> [Recorded<RouteStatus>] {
    try recorded(RecordRows.routeStatuses, "route_status") { row throws(LedgerError) in
      try RecordRows.routeStatus(row, glossary)
    }
  }

  /// Reads rows whose query begins with its first column, after the keys of the row and its batch.
  private func recorded<Value>(
    _ sql: String, _ table: String, _ read: (Statement) throws(LedgerError) -> Value
  ) throws(LedgerError) -> [Recorded<Value>] {
    let sql = "SELECT \(table).key, \(table).batch, " + sql.dropFirst("SELECT ".count)
    let query = try Statement(sql + " ORDER BY \(table).key", on: connection)
    var values: [Recorded<Value>] = []
    try query.forEach { row throws(LedgerError) in
      let order = row.integer()
      guard let batch = known[row.integer()] else { return }
      values.append(known.recorded(try read(row), batch: batch, order: order))
    }
    return values
  }
}
