import CSQLite

/// Why SQLite could not make a file.
package struct SQLiteFailure: Error, CustomStringConvertible {
  package let description: String
}

/// A new SQLite database in memory, through SQLite's own interface.
final class Database {
  private let handle: OpaquePointer

  init() throws(SQLiteFailure) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(
      ":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close(handle)
      throw SQLiteFailure(description: String(cString: sqlite3_errstr(code)))
    }
    self.handle = handle
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  fileprivate var failure: SQLiteFailure {
    SQLiteFailure(description: String(cString: sqlite3_errmsg(handle)))
  }

  /// Runs statements without parameters or results.
  func execute(_ statements: String) throws(SQLiteFailure) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// A statement that is run row by row.
  func prepare(_ statement: String) throws(SQLiteFailure) -> Row {
    var row: OpaquePointer?
    guard sqlite3_prepare_v2(handle, statement, -1, &row, nil) == SQLITE_OK, let row else {
      throw failure
    }
    return Row(row, of: self)
  }

  /// Lends the bytes of the database, as they would stand in a file.
  func serialize(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else {
      throw SQLiteFailure(description: "out of memory")
    }
    defer { sqlite3_free(bytes) }
    try body(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
  }
}

/// A prepared statement: parameters are put one after the other, then it is run.
final class Row {
  private let handle: OpaquePointer
  private let database: Database
  private var parameter: Int32 = 0

  fileprivate init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs the statement with the parameters that were put, and forgets them.
  func run() throws(SQLiteFailure) {
    guard sqlite3_step(handle) == SQLITE_DONE else { throw database.failure }
    sqlite3_reset(handle)
    parameter = 0
  }

  func put(_ number: Int?) {
    let index = next()
    if let number { sqlite3_bind_int64(handle, index, Int64(number)) } else { clear(index) }
  }

  func put(_ number: Double?) {
    let index = next()
    if let number { sqlite3_bind_double(handle, index, number) } else { clear(index) }
  }

  func put(_ text: String?) {
    let index = next()
    guard var text else { return clear(index) }
    // An empty text may have no address, which SQLite would take for NULL.
    guard !text.isEmpty else {
      sqlite3_bind_text(handle, index, "", 0, Row.transient)
      return
    }
    text.withUTF8 { content in
      content.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text64(
          handle, index, characters.baseAddress, UInt64(characters.count),
          Row.transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  func put(_ bytes: [UInt8]?) {
    let index = next()
    guard let bytes else { return clear(index) }
    sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), Row.transient)
  }

  private func clear(_ index: Int32) { sqlite3_bind_null(handle, index) }

  private func next() -> Int32 {
    parameter += 1
    return parameter
  }

  /// SQLite copies what it is given before the binding returns.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
