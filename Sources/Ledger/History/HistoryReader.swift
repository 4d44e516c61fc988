import Displacement

/// Reads records as they were known at a moment, in the order of the ledger.
struct HistoryReader {
  let connection: Connection
  let known: KnownBatches
  let glossary: Glossary
  private let moment: Moment

  init(knownAt moment: Moment, _ connection: Connection) throws(LedgerError) {
    self.connection = connection
    self.moment = moment
    known = try KnownBatches(at: moment, connection)
    glossary = try Glossary(connection)
  }

  /// A reader of what was known at another moment, with the names that this one has read.
  init(knownAt moment: Moment, beside other: HistoryReader) throws(LedgerError) {
    connection = other.connection
    self.moment = moment
    known = try KnownBatches(at: moment, connection)
    glossary = other.glossary
  }

  /// The condition that the batch of a row was known.
  private static func isKnown(_ table: String) -> String {
    " WHERE \(table).batch IN (SELECT key FROM batch WHERE recorded_at <= ?)"
      + " ORDER BY \(table).key"
  }

  private func query(_ sql: String, _ table: String) throws(LedgerError) -> Statement {
    let query = try Statement(sql + HistoryReader.isKnown(table), on: connection)
    query.put(moment.seconds)
    return query
  }

  /// All descriptions of places; of one place the last stands.
  func places() throws(LedgerError) -> [Place] {
    let lists = try PlaceLists(connection)
    return try query(RecordRows.places, "place").all { row throws(LedgerError) in
      try RecordRows.place(row, lists)
    }
  }

  /// The outlines of places that were known, of each place the last.
  func boundaries(
    of isWanted: (Place.ID) -> Bool
  ) throws(LedgerError) -> [Place.ID: Boundary] {
    let newest = try Statement(
      """
      SELECT place_id.id, max(boundary.key) FROM boundary
      JOIN place_id ON place_id.key = boundary.place
      WHERE boundary.batch IN (SELECT key FROM batch WHERE recorded_at <= ?)
      GROUP BY boundary.place
      """, on: connection)
    newest.put(moment.seconds)
    let keys = try newest.all { row in (place: Place.ID(known: row.text()), key: row.integer()) }
    let query = try Statement(RecordRows.boundaries + " WHERE boundary.key = ?", on: connection)
    var boundaries: [Place.ID: Boundary] = [:]
    for (place, key) in keys where isWanted(place) {
      query.put(key)
      boundaries[place] = try query.first { row throws(LedgerError) in
        try RecordRows.boundary(row)
      }
    }
    return boundaries
  }

  func sources() throws(LedgerError) -> [Source.ID: Source] {
    var sources: [Source.ID: Source] = [:]
    try query(RecordRows.sources, "source").forEach { row throws(LedgerError) in
      let source = try RecordRows.source(row)
      sources[source.id] = source
    }
    return sources
  }

  /// The documents, with the texts of articles or without.
  func documents(texts: Bool = true) throws(LedgerError) -> [Document.ID: Document] {
    var documents: [Document.ID: Document] = [:]
    try query(texts ? RecordRows.documents : RecordRows.documentsWithoutText, "document").forEach {
      row throws(LedgerError) in
      let document = try RecordRows.document(row)
      documents[document.id] = document
    }
    return documents
  }

  func householdSizes() throws(LedgerError) -> [HouseholdSize] {
    try query(RecordRows.householdSizes, "household_size").all { row throws(LedgerError) in
      try RecordRows.householdSize(row)
    }
  }

  func routes() throws(LedgerError) -> [Route.ID: Route] {
    var routes: [Route.ID: Route] = [:]
    try query(RecordRows.routes, "route").forEach { row throws(LedgerError) in
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

  /// The claims of those keys, in the order of the keys.
  func claims(_ keys: some Sequence<Int>) throws(LedgerError) -> [Recorded<Claim>] {
    let query = try Statement(LedgerQueries.claims + " WHERE claim.key = ?", on: connection)
    var claims: [Recorded<Claim>] = []
    for key in keys {
      query.put(key)
      try query.forEach { row throws(LedgerError) in
        let order = row.integer()
        guard let batch = known[row.integer()] else { return }
        let claim = try ClaimRow.take(row, glossary)
        claims.append(known.recorded(claim, batch: batch, order: order))
      }
    }
    return claims
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
