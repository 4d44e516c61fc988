import GRDBSQLite

/// A prepared statement: parameters are put and columns are taken one after the other.
///
/// It may not outlive its connection.
final class Statement {
  let handle: OpaquePointer
  let connection: Connection
  /// The last parameter that was put, from 1.
  private var parameter: Int32 = 0
  /// The next column of the row, from 0.
  var column: Int32 = 0
  /// Texts and bytes of the parameters, which SQLite reads where they lie: it would copy each into
  /// memory that it asks for anew.
  private let scratch: UnsafeMutableRawBufferPointer
  private var scratchCount = 0

  /// How many bytes of parameters lie in a statement's own memory; longer ones are copied.
  private static let scratchLength = 4_096

  /// Prepares that text, which must hold one statement.
  init(_ sql: String, on connection: Connection) throws(LedgerError) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw connection.error() }
    self.handle = handle
    self.connection = connection
    scratch = .allocate(byteCount: Statement.scratchLength, alignment: 1)
  }

  /// Prepares the insertion of a row with those columns.
  convenience init(
    insertInto table: String, _ columns: [String], on connection: Connection
  ) throws(LedgerError) {
    let values = columns.map { _ in "?" }.joined(separator: ", ")
    try self.init(
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(values))",
      on: connection)
  }

  deinit {
    sqlite3_finalize(handle)
    scratch.deallocate()
  }

  /// Takes the next row; `false` where there is none.
  private func step(_ record: @autoclosure () -> String? = nil) throws(LedgerError) -> Bool {
    column = 0
    parameter = 0
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = connection.error(record())
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs the statement to its end and makes it ready to run again; `record` is what is being
  /// written, for an error.
  func run(_ record: @autoclosure () -> String? = nil) throws(LedgerError) {
    while try step(record()) {}
    sqlite3_reset(handle)
  }

  /// Runs an insertion and returns the key of its row.
  func insert(_ record: @autoclosure () -> String? = nil) throws(LedgerError) -> Int {
    try run(record())
    return Int(sqlite3_last_insert_rowid(connection.handle))
  }

  /// Runs the statement up to its first row and makes it ready to run again; `nil` where there is
  /// no row.
  func first<Value>(
    _ read: (Statement) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value? {
    defer { sqlite3_reset(handle) }
    return try step() ? read(self) : nil
  }

  /// Reads one row after the other and makes the statement ready to run again.
  func forEach(_ read: (Statement) throws(LedgerError) -> Void) throws(LedgerError) {
    defer { sqlite3_reset(handle) }
    while try step() { try read(self) }
  }

  /// Reads one row after the other as long as the answer is `true`, and makes the statement ready to
  /// run again.
  func scan(
    while read: (Statement) throws(LedgerError) -> Bool
  ) throws(LedgerError) {
    defer { sqlite3_reset(handle) }
    while try step(), try read(self) {}
  }

  /// What was read from each row, in order.
  func all<Value>(_ read: (Statement) throws(LedgerError) -> Value) throws(LedgerError) -> [Value] {
    var values: [Value] = []
    try forEach { row throws(LedgerError) in values.append(try read(row)) }
    return values
  }
}

extension Statement {
  private var nextParameter: Int32 {
    if parameter == 0 { scratchCount = 0 }
    parameter += 1
    return parameter
  }

  /// Takes so many bytes of the statement's own memory, which stay as they are until the first
  /// parameter is put again; `nil` where they do not fit.
  private func scratch(_ count: Int) -> UnsafeMutableRawPointer? {
    guard count > 0, scratch.count - scratchCount >= count else { return nil }
    defer { scratchCount += count }
    return scratch.baseAddress.map { $0 + scratchCount }
  }

  func put(_ number: Int?) {
    guard let number else {
      sqlite3_bind_null(handle, nextParameter)
      return
    }
    sqlite3_bind_int64(handle, nextParameter, Int64(number))
  }

  func put(_ flag: Bool) { put(flag ? 1 : 0) }

  func put(_ number: Double?) {
    guard let number else {
      sqlite3_bind_null(handle, nextParameter)
      return
    }
    sqlite3_bind_double(handle, nextParameter, number)
  }

  /// Binds all bytes of the text, also those behind a NUL.
  func put(_ text: String?) {
    guard var text else {
      sqlite3_bind_null(handle, nextParameter)
      return
    }
    let index = nextParameter
    text.withUTF8 { bytes in
      if let place = scratch(bytes.count) {
        UnsafeMutableRawBufferPointer(start: place, count: bytes.count).copyBytes(from: bytes)
        sqlite3_bind_text(
          handle, index, place.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil)
        return
      }
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty text may have no address, which SQLite would take for NULL.
        guard let start = characters.baseAddress, !characters.isEmpty else {
          _ = sqlite3_bind_text(handle, index, "", 0, Statement.transient)
          return
        }
        _ = sqlite3_bind_text(
          handle, index, start, Int32(clamping: bytes.count), Statement.transient)
      }
    }
  }

  func put<Value: RawRepresentable<String>>(_ value: Value?) { put(value?.rawValue) }

  /// Binds the bytes that those hexadecimal digits stand for, half as many: those of an identifier.
  func put(hexadecimal digits: String?) {
    guard var digits else {
      sqlite3_bind_null(handle, nextParameter)
      return
    }
    let index = nextParameter
    digits.withUTF8 { digits in
      let count = digits.count / 2
      func value(_ byte: Int) -> UInt8 {
        Statement.value(ofDigit: digits[byte * 2]) << 4
          | Statement.value(ofDigit: digits[byte * 2 + 1])
      }
      guard count > 0 else {
        sqlite3_bind_zeroblob(handle, index, 0)
        return
      }
      guard let place = scratch(count)?.assumingMemoryBound(to: UInt8.self) else {
        sqlite3_bind_blob(
          handle, index, (0..<count).map(value), Int32(clamping: count), Statement.transient)
        return
      }
      for byte in 0..<count { place[byte] = value(byte) }
      sqlite3_bind_blob(handle, index, place, Int32(count), nil)
    }
  }

  private static func value(ofDigit digit: UInt8) -> UInt8 {
    digit & 15 &+ (digit > UInt8(ascii: "9") ? 9 : 0)
  }

  /// Binds bytes.
  func put(bytes: [UInt8]) {
    let index = nextParameter
    // No bytes may have no address, which SQLite would take for NULL.
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, index, 0)
    } else {
      sqlite3_bind_blob(handle, index, bytes, Int32(clamping: bytes.count), Statement.transient)
    }
  }

  /// Binds bytes that stay where they are until the statement has run.
  func put(lent bytes: UnsafeBufferPointer<UInt8>) {
    let index = nextParameter
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      sqlite3_bind_zeroblob(handle, index, 0)
      return
    }
    sqlite3_bind_blob(handle, index, start, Int32(clamping: bytes.count), nil)
  }

  /// Binds a text that stays where it is until the statement has run.
  func put(lentText text: UnsafeBufferPointer<UInt8>) {
    let index = nextParameter
    text.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress, !characters.isEmpty else {
        _ = sqlite3_bind_text(handle, index, "", 0, Statement.transient)
        return
      }
      _ = sqlite3_bind_text(handle, index, start, Int32(clamping: characters.count), nil)
    }
  }

  /// SQLite copies what it is given before the binding returns.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
