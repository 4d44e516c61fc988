import GRDB
import GRDBSQLite

/// An open connection, for statements on SQLite's own interface.
///
/// GRDB opens, migrates and serialises; rows go through the C interface under it, which is four
/// times as quick as the convenience above it.
struct Connection {
  let handle: OpaquePointer
  /// The ledger's file, for errors.
  let path: String

  func error(_ record: String? = nil) -> LedgerError {
    LedgerError(
      code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)),
      path: path, record: record)
  }

  /// Runs a text of statements without parameters or rows.
  func execute(_ sql: String) throws(LedgerError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw error() }
  }

  /// Whether SQLite checks the constraints of rows as they are written; it does from the start.
  func checkConstraints(_ areChecked: Bool) throws(LedgerError) {
    try execute("PRAGMA ignore_check_constraints = \(areChecked ? "OFF" : "ON")")
  }

  /// Something in the ledger that no ledger of ours can hold.
  func damage(_ reason: String) -> LedgerError { .damaged(path: path, reason: reason) }
}

extension Connection {
  /// The connection under GRDB's, for as long as GRDB lends it.
  init(_ database: Database, path: String) throws {
    guard let handle = database.sqliteConnection else {
      throw LedgerError.inputOutput(path: path, reason: "the connection is closed")
    }
    self.init(handle: handle, path: path)
  }
}
