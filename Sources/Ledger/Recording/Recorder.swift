package import Displacement

/// Adds records to a batch that is being written, one at a time.
///
/// It lives as long as the body it is lent to. Statements are prepared once; memory holds names and
/// place sets, not claims. What a claim refers to is added before it: its document always, its
/// places and sources at any time.
package struct Recorder: ~Copyable {
  let connection: Connection
  let batch: Int
  var receipt = Receipt()
  var form = BatchForm()

  let keys: RecordKeys
  let claims: ClaimWriter
  /// The keys of described documents.
  var describedDocuments: [ExactText: Int] = [:]

  /// Documents that are recorded with the first record that stands in them.
  private var announced: [ExactText: Document] = [:]

  /// Claims whose statement was made before and replaced since, in the order they came.
  var returning: [ExactText: [Claim]] = [:]
  /// The identifiers that claims were recorded under, where they are not their own.
  var renamed: [Claim.ID: Claim.ID] = [:]
  /// What was revised: the key of the earlier claim, and the new one.
  var replaced: [(earlier: Int, new: Claim)] = []

  /// Descriptions wait for the end of the batch: of several of one thing only the last would ever
  /// stand, and it alone is recorded.
  private var sources = Latest<Source>()
  private var places = Latest<Place>()
  private var boundaries = Latest<Boundary>()
  private var routes = Latest<Route>()
  private var householdSizes = Latest<HouseholdSize>()

  /// Route statuses and decisions wait for the end of the batch: both may name what comes later.
  var routeStatuses: [RouteStatus] = []
  var decisions: [Decision] = []
  private var holdsEvent = false
  private var statements: [String: Statement] = [:]
  private var lists: PlaceLists?

  init(batch: Int, _ keys: RecordKeys, _ claims: ClaimWriter, on connection: Connection) {
    self.batch = batch
    self.keys = keys
    self.claims = claims
    self.connection = connection
  }

  /// Whether anything was written.
  var isEmpty: Bool { receipt.isEmpty && !holdsEvent }

  /// Adds all records of a batch.
  package mutating func add(_ contents: Batch.Contents) throws(LedgerError) {
    for source in contents.sources { add(source) }
    for place in contents.places { add(place) }
    for boundary in contents.boundaries { add(boundary) }
    for size in contents.householdSizes { add(size) }
    for route in contents.routes { add(route) }
    for document in contents.documents { try add(document) }
    for claim in contents.claims { try add(claim) }
    for status in contents.routeStatuses { add(status) }
    for decision in contents.decisions { add(decision) }
  }

  /// Adds a source, or a new description of one.
  package mutating func add(_ source: Source) { sources.put(source, for: [ExactText(source.id)]) }

  /// Adds a place, or a new description of one.
  package mutating func add(_ place: Place) { places.put(place, for: [ExactText(place.id)]) }

  /// Adds the outline of a place, or a new one.
  package mutating func add(_ boundary: Boundary) {
    boundaries.put(boundary, for: [ExactText(boundary.place)])
  }

  /// Adds a route, or a new description of one.
  package mutating func add(_ route: Route) { routes.put(route, for: [ExactText(route.id)]) }

  /// Adds a household size, or another one for the same place and first day.
  package mutating func add(_ size: HouseholdSize) {
    let scope = size.place.map { [ExactText($0)] } ?? []
    householdSizes.put(size, for: scope + [ExactText("\(size.validFrom)")])
  }

  /// Adds the ledger's event: once, in its first batch.
  mutating func add(_ event: Event) throws(LedgerError) {
    let row = try Statement(
      insertInto: "event",
      ["key", "batch", "name_en", "name_ar", "cause", "started", "time_zone", "glide"],
      on: connection)
    row.put(1)
    row.put(batch)
    row.put(event.nameEnglish)
    row.put(event.nameArabic)
    row.put(event.cause)
    row.put(event.started.number)
    row.put(event.timeZone)
    row.put(event.glide)
    try row.run("the event")
    let place = try Statement(
      insertInto: "event_place", ["event", "position", "place"], on: connection)
    for (position, id) in event.places.enumerated() {
      place.put(1)
      place.put(position)
      place.put(try keys.places.key(of: id))
      try place.run("the event's place \(id)")
    }
    form.event.write(event)
    holdsEvent = true
  }

  /// Adds a document; one with the same bytes stays as it was first described.
  package mutating func add(_ document: Document) throws(LedgerError) {
    if try documentKey(document.id) != nil {
      receipt.documents.unchanged += 1
      return
    }
    let row = try prepared(
      insertInto: "document",
      [
        "batch", "id", "kind", "title", "url", "publisher", "published", "language", "text",
        "relays",
      ])
    row.put(batch)
    row.put(try keys.documents.key(of: document.id))
    row.put(document.kind)
    row.put(document.title)
    row.put(document.url)
    row.put(document.publisher)
    row.put(document.published?.number)
    row.put(document.language)
    row.put(document.text)
    row.put(try keys.documents.key(of: document.relays))
    let key = try row.insert("the document \"\(document.title)\"")
    describedDocuments[ExactText(document.id)] = key
    form.documents.write(document)
    receipt.documents.new += 1
  }

  /// Adds a document as soon as a new record stands in it, and not before: a sheet that says nothing
  /// new leaves the ledger as it was.
  package mutating func announce(_ document: Document) {
    announced[ExactText(document.id)] = document
  }

  /// The key of a document that is described, in this batch or an earlier one.
  mutating func documentKey(_ id: Document.ID) throws(LedgerError) -> Int? {
    if let key = describedDocuments[ExactText(id)] { return key }
    let query = try prepared(
      """
      SELECT document.key FROM document JOIN document_id ON document_id.key = document.id
      WHERE document_id.id = ?
      """)
    query.put(id.rawValue)
    let key = try query.first { $0.integer() }
    if let key { describedDocuments[ExactText(id)] = key }
    return key
  }

  /// The key of the document that evidence stands in.
  mutating func evidenceKey(
    _ evidence: Evidence, of record: @autoclosure () -> String
  ) throws(LedgerError) -> Int {
    if let key = try documentKey(evidence.document) { return key }
    if let document = announced.removeValue(forKey: ExactText(evidence.document)) {
      try add(document)
      if let key = try documentKey(document.id) { return key }
    }
    throw .dangling(record: record(), reference: "the document \(evidence.document)")
  }

  /// The statement of that text, prepared when it is first asked for.
  mutating func prepared(_ sql: String) throws(LedgerError) -> Statement {
    if let statement = statements[sql] { return statement }
    let statement = try Statement(sql, on: connection)
    statements[sql] = statement
    return statement
  }

  mutating func prepared(
    insertInto table: String, _ columns: [String]
  ) throws(LedgerError) -> Statement {
    if let statement = statements[table] { return statement }
    let statement = try Statement(insertInto: table, columns, on: connection)
    statements[table] = statement
    return statement
  }

  mutating func placeLists() throws(LedgerError) -> PlaceLists {
    if let lists { return lists }
    let made = try PlaceLists(connection)
    lists = made
    return made
  }

  /// Adds what a source said of a route.
  package mutating func add(_ status: RouteStatus) { routeStatuses.append(status) }

  /// Adds what a person decided.
  package mutating func add(_ decision: Decision) { decisions.append(decision) }

  /// Writes what waited for the end of the batch; `approval` is the batch's own identifier, where
  /// it approves what it brings.
  mutating func finish(approving approval: Batch.ID?) throws(LedgerError) {
    for source in sources.values { try write(source) }
    for place in places.values { try write(place) }
    for boundary in boundaries.values { try write(boundary) }
    for size in householdSizes.values { try write(size) }
    for route in routes.values { try write(route) }
    try settleClaims()
    try writeRouteStatuses()
    if let approval, receipt.claims.written + receipt.routeStatuses.written > 0 {
      decisions.insert(Decision(.approve, on: .batch(approval)), at: 0)
    }
    try writeDecisions()
    try resolveRevisions()
  }
}

/// The last value of each key, in the order in which the keys were first seen.
private struct Latest<Value> {
  private(set) var values: [Value] = []
  private var positions: [[ExactText]: Int] = [:]

  mutating func put(_ value: Value, for key: [ExactText]) {
    if let position = positions[key] {
      values[position] = value
    } else {
      positions[key] = values.count
      values.append(value)
    }
  }
}
