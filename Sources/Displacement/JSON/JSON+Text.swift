extension JSON {
  /// How values are laid out in lines.
  package enum Layout: Hashable, Sendable {
    /// All in one line.
    case line
    /// Objects and lists that do not fit in 100 columns are opened, a member or an element a line.
    case open
  }

  /// The value as text, without a line end after it.
  package func text(_ layout: Layout = .line) -> String {
    var text = TextBytes()
    write(to: &text, layout)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Writes the value, without a line end after it.
  ///
  /// - Parameters:
  ///   - out: where the text goes, in pieces.
  ///   - layout: how it is laid out in lines.
  package func write(to out: inout some TextOutputStream, _ layout: Layout = .line) {
    switch layout {
    case .line: writeLine(to: &out)
    case .open: writeOpen(to: &out, indent: 0, column: 0)
    }
  }

  private func writeLine(to out: inout some TextOutputStream) {
    switch self {
    case .null: out.write("null")
    case .bool(let value): out.write(value ? "true" : "false")
    case .integer(let number): out.write(String(number))
    case .millionths(let number): out.write(JSON.decimal(number))
    case .string(let text): JSON.write(text, to: &out)
    case .array(let elements):
      out.write("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { out.write(", ") }
        element.writeLine(to: &out)
      }
      out.write("]")
    case .object:
      out.write("{")
      writeMembers(to: &out)
      out.write("}")
    }
  }

  /// Writes the members of an object in one line, without its braces, for a document that is
  /// written in pieces; nothing for any other value.
  package func writeMembers(to out: inout some TextOutputStream) {
    guard case .object(let members) = self else { return }
    for (index, member) in members.enumerated() {
      if index > 0 { out.write(", ") }
      JSON.write(member.name, to: &out)
      out.write(": ")
      member.value.writeLine(to: &out)
    }
  }

  private func writeOpen(to out: inout some TextOutputStream, indent: Int, column: Int) {
    // One column stays free for the comma after the value.
    if !isOpenable || fits(in: 99 - column) {
      writeLine(to: &out)
      return
    }
    let inner = indent + 2
    let margin = "\n" + String(repeating: " ", count: inner)
    var isFirst = true
    func begin(_ out: inout some TextOutputStream) {
      if !isFirst { out.write(",") }
      out.write(margin)
      isFirst = false
    }
    switch self {
    case .null, .bool, .integer, .millionths, .string: break
    case .array(let elements):
      out.write("[")
      for element in elements {
        begin(&out)
        element.writeOpen(to: &out, indent: inner, column: inner)
      }
    case .object(let members):
      out.write("{")
      for member in members {
        begin(&out)
        let length = JSON.write(member.name, to: &out)
        out.write(": ")
        let column = inner + length + 2
        member.value.writeOpen(to: &out, indent: inner, column: column)
      }
    }
    out.write("\n" + String(repeating: " ", count: indent))
    out.write(isArray ? "]" : "}")
  }

  /// Whether the value takes no more columns than that in one line, escapes not counted; a long
  /// value is left as soon as that is clear.
  private func fits(in columns: Int) -> Bool { columnsLeft(of: columns) >= 0 }

  private func columnsLeft(of columns: Int) -> Int {
    guard columns >= 0 else { return columns }
    switch self {
    case .null, .bool: return columns - 5
    case .integer(let number): return columns - String(number).utf8.count
    case .millionths(let number): return columns - JSON.decimal(number).utf8.count
    case .string(let text): return columns - 2 - text.scalarCount
    case .array(let elements):
      var left = columns - 2
      for element in elements where left >= 0 { left = element.columnsLeft(of: left) - 2 }
      return left
    case .object(let members):
      var left = columns - 2
      for member in members where left >= 0 {
        left = member.value.columnsLeft(of: left - member.name.scalarCount - 4) - 2
      }
      return left
    }
  }

  private var isOpenable: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .null, .bool, .integer, .millionths, .string: false
    }
  }

  private var isArray: Bool {
    if case .array = self { true } else { false }
  }

  /// `4250000` as `4.25`.
  private static func decimal(_ millionths: Int) -> String {
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    guard rest != 0 else { return sign + String(whole) }
    var digits = String(rest)
    digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}

extension JSON {
  /// Writes a string with its quotes.
  ///
  /// Beyond what RFC 8259 demands, everything invisible that could disturb a terminal or the
  /// direction of a line is escaped: C1 controls, bidirectional controls, separators, BOM.
  ///
  /// - Returns: how many scalars were written.
  @discardableResult
  private static func write(_ text: String, to out: inout some TextOutputStream) -> Int {
    out.write("\"")
    defer { out.write("\"") }
    if let count = plainScalarCount(of: text) {
      out.write(text)
      return count + 2
    }
    var plain = ""
    for scalar in text.unicodeScalars {
      guard let escape = escape(of: scalar) else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      plain += escape
    }
    out.write(plain)
    return plain.scalarCount + 2
  }

  /// How many scalars the text has, if no byte may begin a scalar that is escaped: most texts are
  /// written as they are.
  private static func plainScalarCount(of text: String) -> Int? {
    func count(_ bytes: some Sequence<UInt8>) -> Int? {
      var count = 0
      for byte in bytes {
        switch byte {
        case 0x00..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: return nil
        case 0x80..<0xC0: break
        default: count += 1
        }
      }
      return count
    }
    // Bytes that lie in a row are counted faster.
    return text.utf8.withContiguousStorageIfAvailable { count($0) } ?? count(text.utf8)
  }

  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isControlOfTerminalOrDirection: hexadecimal(scalar)
    default: nil
    }
  }

  /// `\u202e`; every scalar that is escaped lies in the basic plane.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// Text that is written in many pieces.
private struct TextBytes: TextOutputStream {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ piece: String) { bytes.append(contentsOf: piece.utf8) }
}

extension String {
  /// How many scalars the text has: its bytes but those that continue one.
  fileprivate var scalarCount: Int {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    } ?? unicodeScalars.count
  }
}
