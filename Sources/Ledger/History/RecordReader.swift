import Displacement

/// Reads what was known at a moment of places, sources and documents: records that need no other
/// records to be read.
struct RecordReader {
  private let connection: Connection
  private let moment: Moment

  init(knownAt moment: Moment, _ connection: Connection) {
    self.connection = connection
    self.moment = moment
  }

  /// The condition that the batch of a row was known.
  private static func isKnown(_ table: String) -> String {
    " WHERE \(table).batch IN (SELECT key FROM batch WHERE recorded_at <= ?)"
      + " ORDER BY \(table).key"
  }

  /// Reads the rows of a table that were known, in the order of the ledger.
  func query(_ sql: String, _ table: String) throws(LedgerError) -> Statement {
    let query = try Statement(sql + RecordReader.isKnown(table), on: connection)
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
}
