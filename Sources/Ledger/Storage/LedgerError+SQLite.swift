import GRDB
import GRDBSQLite

extension LedgerError {
  /// What a result code of SQLite means for a ledger, whatever was being done.
  ///
  /// - Parameters:
  ///   - code: the extended result code.
  ///   - message: SQLite's own words.
  ///   - path: the ledger's file.
  ///   - record: what was being written, where something was.
  init(code: Int32, message: String, path: String, record: String? = nil) {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_FULL: self = .diskFull(path: path)
    // A journal that cannot be created beside the file is reported as "cannot open".
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN: self = .readOnly(path: path)
    case SQLITE_NOTADB: self = .notALedger(path: path, reason: message)
    case SQLITE_CORRUPT: self = .damaged(path: path, reason: message)
    case SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE:
      self = .refused(record: record ?? "this record", reason: message)
    default: self = .inputOutput(path: path, reason: message)
    }
  }

  /// What an error of GRDB means for a ledger.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError:
      self.init(
        code: error.extendedResultCode.rawValue,
        message: error.message ?? error.extendedResultCode.description, path: path)
    default: self = .inputOutput(path: path, reason: "\(error)")
    }
  }
}
