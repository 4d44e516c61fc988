import Displacement
import GRDB
import GRDBSQLite

extension Ledger {
  static func configuration(patience: Double = patience) -> Configuration {
    var configuration = Configuration()
    configuration.label = "ledger"
    configuration.busyMode = .timeout(patience)
    // The keys that a row refers to are made by the code that writes the row, in the same
    // transaction: SQLite would look each of them up again, for a third of the time that a row
    // takes. `check` looks for all of them.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // EXTRA also syncs the folder once the journal is gone, so that a batch that was reported as
      // recorded is there after a power failure. Replacing a row deletes the old one without its
      // trigger, unless triggers are recursive.
      try database.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA cache_size = \(pageCache);
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA recursive_triggers = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  /// Connects also a reader with the right to write, which SQLite needs to roll back a write that
  /// was cut off, and gives up by itself where the file does not allow it.
  static func connect(
    to file: LedgerFile, _ configuration: Configuration
  ) throws(LedgerError) -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: file.location, configuration: configuration)
    } catch {
      throw LedgerError(error, path: file.path)
    }
  }

  static func inspected(
    _ queue: DatabaseQueue, path: String, readOnly: Bool
  ) throws(LedgerError) -> (Event, String) {
    do {
      let (kind, version, isWritable) = try queue.read { database in
        let kind = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        return (kind, version, sqlite3_db_readonly(database.sqliteConnection, "main") == 0)
      }
      guard kind == Schema.applicationID, version > 0 else {
        throw LedgerError.notALedger(path: path, reason: "it is a database of another program")
      }
      guard version <= Schema.version else {
        throw LedgerError.newer(path: path, version: version, supported: Schema.version)
      }
      guard readOnly || isWritable else { throw LedgerError.readOnly(path: path) }
      guard version >= Schema.oldestVersion else {
        throw LedgerError.unreleased(path: path, version: version)
      }
      if version < Schema.version {
        guard !readOnly else { throw LedgerError.older(path: path, version: version) }
        try Schema.migrator.migrate(queue)
      }
      return try queue.read { database in
        try Ledger.eventAndOffice(Connection(database, path: path))
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

extension Ledger {
  /// Runs a body that only reads, on one state of the ledger.
  func read<Value>(
    _ body: (Connection) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    do {
      return try queue.read { try body(Connection($0, path: path)) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Runs a body as the only writer, in one transaction that it ends by its answer.
  func write<Value>(
    _ body: (Connection) throws(LedgerError) -> (Value, Disposition)
  ) throws(LedgerError) -> Value {
    guard !isReadOnly else { throw .readOnly(path: path) }
    var value: Value?
    do {
      try queue.inTransaction(.immediate) { database in
        let connection = try Connection(database, path: path)
        do {
          let (result, disposition) = try body(connection)
          value = result
          return disposition == .commit ? .commit : .rollback
        } catch {
          // A batch that was cut off leaves to the next one what it found.
          try connection.checkConstraints(true)
          throw error
        }
      }
    } catch {
      throw LedgerError(error, path: path)
    }
    guard let value else { throw .inputOutput(path: path, reason: "the transaction did not run") }
    return value
  }
}
