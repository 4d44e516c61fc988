package import Displacement

/// Adds records to a batch that is being written, one at a time.
///
/// It lives as long as the body it is lent to. Statements are prepared once; memory holds names and
/// place sets, not claims. What a claim refers to is added before it: its document always, its
/// places and sources at any time.
///
/// Claims are recorded in blocks, so that the error of one may be thrown by a later call, at the
/// latest by the end of the batch.
package struct Recorder: ~Copyable {
  let connection: Connection
  let batch: Int
  var receipt = Receipt()
  var form = BatchForm()

  let keys: RecordKeys
  let documents: DocumentRecorder
  let claims: ClaimRecorder
  /// Claims that are not yet recorded.
  private var block: [Claim] = []

  /// How many claims are recorded at a time.
  private static let blockLength = 256

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

  init(batch: Int, on connection: Connection) throws(LedgerError) {
    let keys = try RecordKeys(on: connection)
    let documents = try DocumentRecorder(batch: batch, keys.documents, on: connection)
    let claims = try ClaimRecorder(batch: batch, keys, documents, on: connection)
    self.batch = batch
    self.connection = connection
    self.keys = keys
    self.documents = documents
    self.claims = claims
  }

  /// Whether anything was written; to be asked once the batch is finished.
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

  /// Adds a claim, unless the ledger holds it already.
  ///
  /// A claim whose key is not known is new. Where the newest claim of its key makes the same
  /// statement it is unchanged, else it is a revision and replaces the claim that stands.
  package mutating func add(_ claim: Claim) throws(LedgerError) {
    block.append(claim)
    if block.count >= Recorder.blockLength { try settle() }
  }

  /// Adds the claims of rows of a sheet, each unless the ledger holds it already.
  package mutating func add(_ rows: ClaimRows) throws(LedgerError) {
    try settle()
    try claims.add(rows)
  }

  /// Records the claims that wait.
  private mutating func settle() throws(LedgerError) {
    guard !block.isEmpty else { return }
    defer { block.removeAll(keepingCapacity: true) }
    try claims.add(block)
  }

  /// Adds a document; one with the same bytes stays as it was first described.
  package mutating func add(_ document: Document) throws(LedgerError) {
    try settle()
    try documents.add(document)
  }

  /// Adds a document as soon as a new record stands in it, and not before: a sheet that says nothing
  /// new leaves the ledger as it was.
  package mutating func announce(_ document: Document) { documents.announce(document) }

  /// Whether an earlier batch, or this one, has that document.
  package func holds(_ document: Document.ID) throws(LedgerError) -> Bool {
    try documents.described(document) != nil
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
    try settle()
    for source in sources.values { try write(source) }
    for place in places.values { try write(place) }
    for boundary in boundaries.values { try write(boundary) }
    for size in householdSizes.values { try write(size) }
    for route in routes.values { try write(route) }
    try claims.settle()
    receipt.claims = claims.tally
    try writeRouteStatuses()
    if let approval, receipt.claims.written + receipt.routeStatuses.written > 0 {
      decisions.insert(Decision(.approve, on: .batch(approval)), at: 0)
    }
    try writeDecisions()
    receipt.revisions = try claims.revisions()
    receipt.documents = documents.tally
    form.claims = claims.form
    form.documents = documents.form
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
