import Displacement

/// Finds claims by what they are about, and writes them.
final class ClaimWriter {
  /// Where a claim is in the ledger.
  struct Place {
    var key: Int
    var id: Claim.ID
    var statement: String
  }

  private let connection: Connection
  private let batch: Int
  private let successor: Statement
  private let known: Statement
  private let row: Statement
  private let rows: ClaimRowsStatement
  private let detail: Statement
  private var timeline: TimelineWriter
  private let subjects: ClaimLookup
  private let identifiers: ClaimLookup
  private let recent: RecentSubjects
  /// The last claim.
  private var last: Int
  /// The last claim before the batch.
  private let lastBefore: Int
  private var isUnguarded = false
  /// Whether there are claims of the batch that neither ``recent`` nor the lookup finds.
  private var hasUnremembered = false

  /// How many claims a batch writes under the guard of its table.
  private static let guarded = 2_000

  init(batch: Int, on connection: Connection) throws(LedgerError) {
    self.batch = batch
    self.connection = connection
    let columns = """
      SELECT claim.key, claim.id, coalesce(detail.statement, claim.id), claim.subject FROM claim
      LEFT JOIN claim_detail AS detail ON detail.claim = claim.key
      """
    successor = try Statement(
      columns + " WHERE claim.supersedes = ? ORDER BY claim.key DESC LIMIT 1", on: connection)
    known = try Statement(columns + " WHERE claim.key = ?", on: connection)
    row = try Statement(
      insertInto: "claim", ["batch", "supersedes"] + ClaimRow.columns, on: connection)
    rows = try ClaimRowsStatement(batch: batch, on: connection)
    detail = try Statement(
      insertInto: "claim_detail", ["claim"] + ClaimRow.detailColumns, on: connection)
    timeline = try TimelineWriter(on: connection)
    subjects = try ClaimLookup(.subject, on: connection)
    identifiers = try ClaimLookup(.id, on: connection)
    last =
      try Statement("SELECT coalesce(max(key), 0) FROM claim", on: connection)
      .first { $0.integer() } ?? 0
    lastBefore = last
    recent = RecentSubjects(after: last)
  }

  /// The claims that the batch has written: the key of the first, and how many.
  var written: (first: Int?, count: Int) {
    last > lastBefore ? (lastBefore + 1, last - lastBefore) : (nil, 0)
  }

  /// Gets ready to find claims of those subjects, all at once.
  func approach(_ hashes: [Int]) {
    for hash in hashes { recent.approach(hash) }
  }

  /// The newest claim of that key, whose hash is that; `beforeBatch` where the batch has none.
  func newest(
    _ key: Claim.Key, _ hash: Int, beforeBatch: Bool = false
  ) throws(LedgerError) -> Place? {
    try newest(key, hash, beforeBatch: beforeBatch) { _ in true }
  }

  /// Whether the ledger held any claim before the batch.
  func holdsEarlier() throws(LedgerError) -> Bool {
    if subjects.through < lastBefore { try subjects.update() }
    return lastBefore > 0
  }

  /// Whether the ledger may have held a claim of a key with that hash before the batch.
  func heldBefore(_ hash: Int) throws(LedgerError) -> Bool {
    try !subjects.claims(hash).isEmpty
  }

  /// Makes all claims of the batch ones that can be found.
  func rememberAll() throws(LedgerError) {
    if hasUnremembered { try forget() }
  }

  /// Whether there may be a claim of a key with that hash; what this says no of is new.
  func mayHold(_ hash: Int) throws(LedgerError) -> Bool {
    if subjects.through < lastBefore { try subjects.update() }
    if recent.holds(hash) { return true }
    return try !subjects.claims(hash).isEmpty
  }

  /// Whether no more claims can be expected before those that are have been written.
  var isFull: Bool { recent.isFull }

  /// Remembers a claim that is going to be written behind so many others that wait.
  func expect(_ hash: Int, behind waiting: Int) throws(LedgerError) {
    if recent.isFull { try forget() }
    recent.insert(hash, claim: last + waiting + 1)
  }

  /// Leaves it to the lookup to find the claims of the batch so far.
  private func forget() throws(LedgerError) {
    hasUnremembered = false
    try subjects.update()
    recent.reset(after: last)
  }

  /// A claim of that key that says the same, also one that was replaced.
  func isSaid(_ claim: Claim, _ hash: Int) throws(LedgerError) -> Bool {
    try newest(claim.key, hash, beforeBatch: false) { $0.statement == claim.statement } != nil
  }

  /// The newest claim of a key that is meant.
  private func newest(
    _ key: Claim.Key, _ hash: Int, beforeBatch: Bool, _ isMeant: (Place) -> Bool
  ) throws(LedgerError) -> Place? {
    // What was there before the batch is looked up; what the batch wrote is remembered.
    if subjects.through < lastBefore { try subjects.update() }
    for claim in beforeBatch ? [] : recent.claims(hash) {
      if let place = try place(claim, of: key), isMeant(place) { return place }
    }
    for claim in try subjects.claims(hash) {
      if let place = try place(claim, of: key), isMeant(place) { return place }
    }
    return nil
  }

  /// A claim, if it is of that key.
  private func place(_ claim: Int, of key: Claim.Key) throws(LedgerError) -> Place? {
    known.put(claim)
    let found = try known.first { row in (place: ClaimWriter.place(row), subject: row.text()) }
    guard let found, ExactText(found.subject) == ExactText(key) else { return nil }
    return found.place
  }

  /// The claim at the end of the chain of replacements that begins at that one.
  func standing(_ place: Place) throws(LedgerError) -> Place {
    var place = place
    while true {
      successor.put(place.key)
      guard let next = try successor.first(ClaimWriter.place) else { return place }
      place = next
    }
  }

  func claim(_ id: Claim.ID) throws(LedgerError) -> Place? {
    guard id.rawValue.utf8.count == 32 else { return nil }
    if identifiers.through < last { try identifiers.update() }
    for claim in try identifiers.claims(ClaimHash.id(digits: id.rawValue)) {
      known.put(claim)
      if let place = try known.first(ClaimWriter.place), place.id == id { return place }
    }
    return nil
  }

  /// Writes a claim.
  ///
  /// - Parameters:
  ///   - claim: the claim.
  ///   - hash: the hash of its subject.
  ///   - series: the key of its series.
  ///   - document: the document it stands in, and whether that is a sheet.
  ///   - supersedes: the key of the claim that it replaces.
  /// - Throws: what keeps it from being written.
  func write(
    _ claim: Claim, _ hash: Int, series: Int, document: (key: Int, isSheet: Bool), supersedes: Int?
  ) throws(LedgerError) {
    try liftGuard()
    row.put(batch)
    row.put(supersedes)
    ClaimRow.put(claim, series: series, document: document.key, into: row)
    last = try row.insert("the claim \(claim.id)")
    if ClaimRow.hasDetail(claim) {
      detail.put(last)
      ClaimRow.putDetail(claim, into: detail)
      try detail.run("the claim \(claim.id)")
    }
    try timeline.write(
      last, series: document.isSheet ? series : Timeline.unseries,
      asOf: claim.figure.occurrence.asOf, document.isSheet ? TimelineNumbers(claim) : nil)
    if recent.isFull {
      try forget()
    } else {
      recent.insert(hash, claim: last)
    }
  }

  /// Writes claims of rows, which are expected, or distinct from all others of the batch.
  ///
  /// - Parameters:
  ///   - texts: the claims.
  ///   - range: which of them.
  ///   - keys: the keys of what they refer to.
  ///   - isExpected: whether they are expected.
  /// - Throws: what keeps them from being written.
  func write(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, _ keys: SheetKeys, isExpected: Bool
  ) throws(LedgerError) {
    try liftGuard()
    if !isExpected { hasUnremembered = true }
    let before = last
    last = try rows.write(texts, range, keys)
    guard last == before + range.count else {
      throw connection.damage("the keys of claims do not follow each other")
    }
    try rows.writeDetails(texts, range, firstClaim: before + 1)
    try timeline.write(texts, range, keys, firstClaim: before + 1)
  }

  /// Takes the guard of the table away where the batch is a long one, and its constraints, which
  /// the types of what is written hold already.
  private func liftGuard() throws(LedgerError) {
    guard !isUnguarded, last - lastBefore >= ClaimWriter.guarded else { return }
    try connection.execute("DROP TRIGGER \(Schema.sealName(of: "claim"))")
    try connection.checkConstraints(false)
    isUnguarded = true
  }

  /// Writes what waited for the end of the batch, and puts the guard of the table back.
  func finish() throws(LedgerError) {
    try timeline.flush()
    guard isUnguarded else { return }
    try connection.execute(Schema.seal(of: "claim"))
    try connection.checkConstraints(true)
    isUnguarded = false
  }

  private static func place(_ row: Statement) -> Place {
    Place(
      key: row.integer(), id: Claim.ID(known: row.hexadecimal()), statement: row.hexadecimal())
  }
}
