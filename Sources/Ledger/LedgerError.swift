/// Why a ledger cannot go on.
package enum LedgerError: Error, Hashable, Sendable {
  /// There is no file of that path.
  case missing(path: String)
  /// There is a file, and it may not be read.
  case unreadable(path: String)
  /// There is a file of that path already, and a new ledger never replaces one.
  case exists(path: String)
  /// The folder does not take a new file.
  case cannotCreate(path: String, reason: String)
  /// The file is something else.
  case notALedger(path: String, reason: String)
  /// A later version of the program wrote the file.
  case newer(path: String, version: Int, supported: Int)
  /// An earlier version wrote the file, and it cannot be brought up to date without writing.
  case older(path: String, version: Int)
  /// A version that was never released wrote the file.
  case unreleased(path: String, version: Int)
  /// The file's pages contradict each other, or its end is missing.
  case damaged(path: String, reason: String)
  /// Another process is writing.
  case busy(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The disk has no room left.
  case diskFull(path: String)
  /// The disk failed.
  case inputOutput(path: String, reason: String)
  /// A record names another one that the ledger does not hold.
  case dangling(record: String, reference: String)
  /// The schema does not take the record.
  case refused(record: String, reason: String)
  /// The words cannot be the name of an office.
  case officeName(String)
}

extension LedgerError {
  /// The status that a command ends with (`sysexits.h`).
  package var exitStatus: Int32 {
    switch self {
    case .missing, .unreadable: 66
    case .exists, .cannotCreate: 73
    case .notALedger, .newer, .older, .unreleased, .damaged: 65
    case .busy: 75
    case .readOnly, .diskFull, .inputOutput: 74
    case .dangling, .refused: 70
    case .officeName: 64
    }
  }
}
