import Displacement
import GRDBSQLite

extension Statement {
  private var nextColumn: Int32 {
    column += 1
    return column - 1
  }

  func integer() -> Int { Int(sqlite3_column_int64(handle, nextColumn)) }

  func optionalInteger() -> Int? {
    let column = nextColumn
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
    return Int(sqlite3_column_int64(handle, column))
  }

  func flag() -> Bool { integer() != 0 }

  func optionalDouble() -> Double? {
    let column = nextColumn
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
    return sqlite3_column_double(handle, column)
  }

  func text() -> String { optionalText() ?? "" }

  func optionalText() -> String? {
    let column = nextColumn
    guard let characters = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(
      decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF8.self)
  }

  /// The bytes of a column.
  func bytes() -> [UInt8] {
    let column = nextColumn
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Reads the bytes of a column where they lie.
  func bytes<Value>(_ read: (UnsafeRawBufferPointer) -> Value) -> Value {
    let column = nextColumn
    let start = sqlite3_column_blob(handle, column)
    return read(
      UnsafeRawBufferPointer(
        start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))))
  }

  /// The hexadecimal digits of a column of bytes, twice as many.
  func hexadecimal() -> String {
    let column = nextColumn
    guard let start = sqlite3_column_blob(handle, column) else { return "" }
    let bytes = UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle, column)))
    return String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
      for (index, byte) in bytes.enumerated() {
        digits[index * 2] = Statement.digit(byte >> 4)
        digits[index * 2 + 1] = Statement.digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The value of that name, or an error where the ledger holds another name.
  func value<Value: RawRepresentable<String>>(
    _ type: Value.Type = Value.self
  ) throws(LedgerError) -> Value {
    let name = text()
    guard let value = Value(rawValue: name) else {
      throw connection.damage("\"\(name)\" is no \(Value.self)")
    }
    return value
  }

  func optionalValue<Value: RawRepresentable<String>>(
    _ type: Value.Type = Value.self
  ) throws(LedgerError) -> Value? {
    guard let name = optionalText() else { return nil }
    guard let value = Value(rawValue: name) else {
      throw connection.damage("\"\(name)\" is no \(Value.self)")
    }
    return value
  }

  func day() throws(LedgerError) -> Day {
    let number = integer()
    guard let day = Day(number: number) else { throw connection.damage("\(number) is no day") }
    return day
  }
}
