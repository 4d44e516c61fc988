/// Reads JSON (RFC 8259) from bytes, a value at a time, for files that are too large for a tree of
/// all they hold.
///
/// It stops at the first byte that cannot be; what was read until then stands. A byte order mark is
/// passed over, and nothing is nested deeper than ``deepest``.
struct JSONScanner {
  private let bytes: [UInt8]
  /// The next byte to read.
  private(set) var offset = 0
  /// The physical line of the next byte, from 1; no string has a line end in it.
  private(set) var line = 1
  private var depth = 0

  /// How deep values may be nested.
  static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Where the bytes are no JSON.
  struct Fault: Error, Hashable {
    /// The byte, from 0.
    let offset: Int
    /// The physical line, from 1.
    let line: Int
  }

  private var fault: Fault { Fault(offset: offset, line: line) }

  /// The first byte of the next value; 0 at the end.
  mutating func peek() -> UInt8 {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0D: offset += 1
      case 0x0A:
        offset += 1
        line += 1
      default: return bytes[offset]
      }
    }
    return 0
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte, offset < bytes.count else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Fault) {
    guard take(byte) else { throw fault }
  }

  /// Reads an object, and calls a body with the name of each member, which reads its value.
  mutating func object(
    _ body: (inout JSONScanner, String) throws(Fault) -> Void
  ) throws(Fault) {
    try enter(UInt8(ascii: "{"))
    defer { depth -= 1 }
    if take(UInt8(ascii: "}")) { return }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw fault }
      let name = try string()
      try expect(UInt8(ascii: ":"))
      try body(&self, name)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  /// Reads an array, and calls a body for each of its elements, which reads it.
  mutating func array(_ body: (inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
    try enter(UInt8(ascii: "["))
    defer { depth -= 1 }
    if take(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  private mutating func enter(_ byte: UInt8) throws(Fault) {
    try expect(byte)
    guard depth < JSONScanner.deepest else { throw fault }
    depth += 1
  }

  /// Reads the end of the file after a value.
  mutating func end() throws(Fault) {
    guard peek() == 0, offset == bytes.count else { throw fault }
  }

  /// Passes over a value of any kind.
  mutating func skip() throws(Fault) {
    switch peek() {
    case UInt8(ascii: "{"): try object { scanner, _ throws(Fault) in try scanner.skip() }
    case UInt8(ascii: "["): try array { scanner throws(Fault) in try scanner.skip() }
    default: _ = try scalar()
    }
  }

  /// A value that holds no other.
  enum Scalar: Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case string(String)
  }

  /// Reads a value that holds no other.
  mutating func scalar() throws(Fault) -> Scalar {
    switch peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t") where takes("true"): return .flag(true)
    case UInt8(ascii: "f") where takes("false"): return .flag(false)
    case UInt8(ascii: "n") where takes("null"): return .null
    default: return .number(try number())
    }
  }

  private mutating func takes(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    let isThere = bytes[offset...].prefix(length)
      .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
    if isThere { offset += length }
    return isThere
  }

  /// Reads a number.
  mutating func number() throws(Fault) -> Double {
    _ = peek()
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        offset += 1
        continue
      default: break
      }
      break
    }
    let digits = bytes[start..<offset]
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "."),
      digits.count <= 64, let number = Double(String(decoding: digits, as: UTF8.self))
    else {
      offset = start
      throw fault
    }
    return number
  }

  /// Reads a string; halves of pairs that stand alone become U+FFFD.
  mutating func string() throws(Fault) -> String {
    try expect(UInt8(ascii: "\""))
    var content: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0..<0x20:
        offset -= 1
        throw fault
      default: content.append(byte)
      }
    }
    throw fault
  }

  private mutating func escape(into content: inout [UInt8]) throws(Fault) {
    guard offset < bytes.count else { throw fault }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[offset...].starts(with: Array("\\u".utf8)) {
        offset += 2
        units.append(try codeUnit())
      }
      content += Array(String(decoding: units, as: UTF16.self).utf8)
    default:
      offset -= 1
      throw fault
    }
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    offset += 4
    return unit
  }
}
