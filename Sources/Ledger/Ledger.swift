package import Displacement
import GRDB
import GRDBSQLite

/// The append-only store of what sources said and people decided: one SQLite file for one event.
///
/// A ledger keeps its file in SQLite's rollback-journal mode, not in write-ahead mode: between two
/// commands it is a single file that can be copied to a memory stick, mailed, or read from a
/// folder that takes no writes, and write-ahead logging needs two more files and shared memory for
/// that. Readers go on while a batch is being written; they wait only for the moment it commits, or,
/// for a batch of more than ``pageCache`` (some 25,000 rows), from then on.
package final class Ledger: Sendable {
  /// The crisis that the ledger is about.
  package let event: Event
  /// The office whose chain of batches this file continues.
  package let office: String
  /// The file, as the user named it.
  package let path: String

  let queue: DatabaseQueue
  let isReadOnly: Bool

  /// How long a process waits for another one that writes, in seconds.
  package static let patience = 4.0

  /// How many pages a transaction may change before it writes some of them: 3 MB, so that a long
  /// sheet takes no more memory than a short one.
  static let pageCache = "-3000"

  /// Opens the ledger at that path.
  ///
  /// A write that was cut off by a power failure is rolled back first, also for reading; the file
  /// of a read-only ledger is not written otherwise.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - readOnly: whether to refuse every batch.
  ///   - patience: how many seconds to wait for another process that writes.
  /// - Throws: why the file cannot be used as a ledger.
  package init(
    opening path: String, readOnly: Bool = false, patience: Double = Ledger.patience
  ) throws(LedgerError) {
    let file = LedgerFile(path)
    try file.requireFile()
    queue = try Ledger.connect(to: file, Ledger.configuration(patience: patience))
    isReadOnly = readOnly
    self.path = path
    (event, office) = try Ledger.inspected(queue, path: path, readOnly: readOnly)
  }

  private init(queue: DatabaseQueue, path: String, event: Event, office: String) {
    self.queue = queue
    isReadOnly = false
    self.path = path
    self.event = event
    self.office = office
  }

  /// What a new ledger starts with beside its event.
  package struct Beginning: Hashable, Sendable {
    /// The built-in gazetteer.
    package var places: [Place]
    /// The built-in sources.
    package var sources: [Source]
    /// Household sizes, where they were named.
    package var householdSizes: [HouseholdSize]
    /// When the ledger was created.
    package var at: Moment
    /// Who created it.
    package var by: String

    /// What a new ledger starts with.
    package init(
      places: [Place] = [], sources: [Source] = [], householdSizes: [HouseholdSize] = [],
      at: Moment, by: String
    ) {
      self.places = places
      self.sources = sources
      self.householdSizes = householdSizes
      self.at = at
      self.by = by
    }
  }

  /// Creates a ledger in a new file that only its owner can read; whole, or not at all.
  package static func create(
    at path: String, event: Event, office: String, with beginning: Beginning
  ) throws(LedgerError) -> Ledger {
    try check(officeName: office)
    let draft = try inMemory(event: event, office: office, with: beginning)
    try draft.read { connection throws(LedgerError) in
      var size: sqlite3_int64 = 0
      guard let bytes = sqlite3_serialize(connection.handle, "main", &size, 0) else {
        throw .cannotCreate(path: path, reason: "out of memory")
      }
      defer { sqlite3_free(bytes) }
      try LedgerFile(path).create(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }
    return try Ledger(opening: path)
  }

  /// Finds out whether a ledger could be created there, without creating it.
  ///
  /// - Parameters:
  ///   - path: the file that it would have.
  ///   - office: the name of the office.
  /// - Throws: why it could not.
  package static func checkRoom(at path: String, office: String) throws(LedgerError) {
    try check(officeName: office)
    try LedgerFile(path).requireRoom()
  }

  /// A ledger without a file, for tests: through the same migrations, gone with its last reference.
  package static func inMemory(
    event: Event, office: String = "office", with beginning: Beginning
  ) throws(LedgerError) -> Ledger {
    try check(officeName: office)
    let path = ":memory:"
    do {
      let queue = try DatabaseQueue(configuration: configuration())
      try Schema.migrator.migrate(queue)
      let ledger = Ledger(queue: queue, path: path, event: event, office: office)
      try ledger.begin(with: beginning)
      return ledger
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Records the first batch.
  private func begin(with beginning: Beginning) throws(LedgerError) {
    var contents = Batch.Contents()
    contents.places = beginning.places
    contents.sources = beginning.sources
    contents.householdSizes = beginning.householdSizes
    let entry = Entry(input: "init", at: beginning.at, by: beginning.by)
    _ = try record(entry) { recorder throws(LedgerError) in
      try recorder.add(event)
      try recorder.add(contents)
      return .commit
    }
  }

  private static func check(officeName: String) throws(LedgerError) {
    guard officeName.utf8.count <= 180, Batch.ID(rawValue: officeName) != nil else {
      throw .officeName(officeName)
    }
  }
}
