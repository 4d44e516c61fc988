import Displacement

/// Writes the documents of a batch, each before the first record that stands in it.
final class DocumentRecorder {
  /// The row of a document.
  struct Described {
    var key: Int
    /// Whether its claims are the rows of a sheet.
    var isSheet: Bool
  }

  private(set) var form = CanonicalForm()
  private(set) var tally = Receipt.Tally()
  private let batch: Int
  private let keys: NameKeys
  private let find: Statement
  private let row: Statement
  private var described: [ExactText: Described] = [:]
  /// The last document that was asked for: the rows of a sheet all stand in one.
  private var last: (id: ExactText, document: Described)?
  /// Documents that are recorded with the first record that stands in them.
  private var announced: [ExactText: Document] = [:]

  init(batch: Int, _ keys: NameKeys, on connection: Connection) throws(LedgerError) {
    self.batch = batch
    self.keys = keys
    find = try Statement(
      """
      SELECT document.key, kind FROM document JOIN document_id ON document_id.key = document.id
      WHERE document_id.id = ?
      """, on: connection)
    row = try Statement(
      insertInto: "document",
      [
        "batch", "id", "kind", "title", "url", "publisher", "published", "language", "text",
        "relays",
      ], on: connection)
  }

  /// Adds a document; one with the same bytes stays as it was first described.
  func add(_ document: Document) throws(LedgerError) {
    if try described(document.id) != nil {
      tally.unchanged += 1
      return
    }
    row.put(batch)
    row.put(try keys.key(of: document.id))
    row.put(document.kind)
    row.put(document.title)
    row.put(document.url)
    row.put(document.publisher)
    row.put(document.published?.number)
    row.put(document.language)
    row.put(document.text)
    row.put(try keys.key(of: document.relays))
    let key = try row.insert("the document \"\(document.title)\"")
    described[ExactText(document.id)] = Described(key: key, isSheet: document.kind == .csv)
    form.write(document)
    tally.new += 1
  }

  /// Adds a document as soon as a new record stands in it, and not before.
  func announce(_ document: Document) { announced[ExactText(document.id)] = document }

  /// A document that is described, in this batch or an earlier one.
  func described(_ id: Document.ID) throws(LedgerError) -> Described? {
    let name = ExactText(id)
    if let last, last.id == name { return last.document }
    var document = described[name]
    if document == nil {
      find.put(id.rawValue)
      document = try find.first { row throws(LedgerError) in
        Described(key: row.integer(), isSheet: try row.value(Document.Kind.self) == .csv)
      }
      described[name] = document
    }
    if let document { last = (name, document) }
    return document
  }

  /// The document that a record stands in.
  func document(
    _ id: Document.ID, _ record: @autoclosure () -> String
  ) throws(LedgerError) -> Described {
    if let document = try described(id) { return document }
    if let document = announced.removeValue(forKey: ExactText(id)) {
      try add(document)
      if let document = try described(document.id) { return document }
    }
    throw .dangling(record: record(), reference: "the document \(id)")
  }
}
