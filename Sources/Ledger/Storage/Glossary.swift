import Displacement

/// The names and place sets that claims refer to by integers.
struct Glossary {
  private let connection: Connection
  private let sources: [Int: Source.ID]
  private let documents: [Int: Document.ID]
  private let placeSets: [Int: PlaceSet]
  private let seriesRows: [Int: Series]

  /// Reads all of them: few, however many claims there are.
  init(_ connection: Connection) throws(LedgerError) {
    self.connection = connection
    sources = try Glossary.column(
      "SELECT key, id FROM source_id", connection
    ) { row in Source.ID(known: row.text()) }
    documents = try Glossary.column(
      """
      SELECT document.key, document_id.id FROM document
      JOIN document_id ON document_id.key = document.id
      """, connection
    ) { row in Document.ID(known: row.text()) }
    let mentions = try Statement(
      """
      SELECT place_set.key, place_mention.text, place_id.id FROM place_set
      LEFT JOIN place_mention ON place_mention.place_set = place_set.key
      LEFT JOIN place_id ON place_id.key = place_mention.place
      ORDER BY place_set.key, place_mention.position
      """, on: connection)
    // The mentions of one set follow each other, and most sets have one.
    var placeSets: [Int: PlaceSet] = [:]
    var set: (key: Int, mentions: [PlaceSet.Mention])?
    try mentions.forEach { row throws(LedgerError) in
      let key = row.integer()
      if let done = set, done.key != key { placeSets[done.key] = PlaceSet(done.mentions) }
      if set?.key != key { set = (key, []) }
      guard let text = row.optionalText() else { return }
      let place = row.optionalText().map { Place.ID(known: $0) }
      set?.mentions.append(PlaceSet.Mention(text: text, place: place))
    }
    if let set { placeSets[set.key] = PlaceSet(set.mentions) }
    self.placeSets = placeSets
    var seriesRows: [Int: Series] = [:]
    let columns = Series.columns.joined(separator: ", ")
    try Statement("SELECT key, \(columns) FROM series", on: connection)
      .forEach { row throws(LedgerError) in seriesRows[row.integer()] = try Series(row) }
    self.seriesRows = seriesRows
  }

  /// All series by their keys.
  var allSeries: [Int: Series] { seriesRows }

  func series(_ key: Int) throws(LedgerError) -> Series {
    try found(key, in: seriesRows, "series")
  }

  func source(_ key: Int?) throws(LedgerError) -> Source.ID? {
    guard let key else { return nil }
    return try found(key, in: sources, "source")
  }

  func document(_ key: Int) throws(LedgerError) -> Document.ID {
    try found(key, in: documents, "document")
  }

  func placeSet(_ key: Int) throws(LedgerError) -> PlaceSet {
    try found(key, in: placeSets, "place set")
  }

  private func found<Value>(
    _ key: Int, in column: [Int: Value], _ kind: String
  ) throws(LedgerError) -> Value {
    guard let value = column[key] else { throw connection.damage("there is no \(kind) \(key)") }
    return value
  }

  /// A column by the key of its row.
  private static func column<Value>(
    _ sql: String, _ connection: Connection, _ read: (Statement) -> Value
  ) throws(LedgerError) -> [Int: Value] {
    var column: [Int: Value] = [:]
    try Statement(sql, on: connection).forEach { row throws(LedgerError) in
      column[row.integer()] = read(row)
    }
    return column
  }
}
