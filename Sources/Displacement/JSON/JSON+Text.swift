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
    var out = ByteBuffer(capacity: 256)
    write(to: &out, layout)
    return out.drain { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes the value, without a line end after it.
  ///
  /// - Parameters:
  ///   - out: where the text goes.
  ///   - layout: how it is laid out in lines.
  package func write(to out: inout ByteBuffer, _ layout: Layout = .line) {
    switch layout {
    case .line: writeLine(to: &out)
    case .open: writeOpen(to: &out, indent: 0, column: 0)
    }
  }

  private func writeLine(to out: inout ByteBuffer) {
    switch self {
    case .null: out.append("null")
    case .bool(let value): out.append(value ? "true" : "false")
    case .integer(let number): out.append(decimal: number)
    case .millionths(let number): out.append(millionths: number)
    case .string(let text): out.append(json: text)
    case .array(let elements):
      out.append("[")
      var isFirst = true
      for element in elements {
        if !isFirst { out.append(", ") }
        isFirst = false
        element.writeLine(to: &out)
      }
      out.append("]")
    case .object:
      out.append("{")
      writeMembers(to: &out)
      out.append("}")
    }
  }

  /// Writes the members of an object in one line, without its braces, for a document that is
  /// written in pieces; nothing for any other value.
  package func writeMembers(to out: inout ByteBuffer) {
    guard case .object(let members) = self else { return }
    var isFirst = true
    for member in members {
      if !isFirst { out.append(", ") }
      isFirst = false
      out.append(json: member.name)
      out.append(": ")
      member.value.writeLine(to: &out)
    }
  }

  private func writeOpen(to out: inout ByteBuffer, indent: Int, column: Int) {
    // One column stays free for the comma after the value.
    if !isOpenable || fits(in: 99 - column) {
      writeLine(to: &out)
      return
    }
    let inner = indent + 2
    var isFirst = true
    func begin(_ out: inout ByteBuffer) {
      if !isFirst { out.append(",") }
      isFirst = false
      out.appendLine(indentedBy: inner)
    }
    switch self {
    case .null, .bool, .integer, .millionths, .string: break
    case .array(let elements):
      out.append("[")
      begin(&out)
      if elements.count < JSON.many {
        JSON.writeOpened(elements[...], to: &out, indent: inner)
      } else {
        let texts = AllCores.map(elements, least: JSON.many / 2) { piece in
          [JSON.text(of: piece, indent: inner)]
        }
        for (number, text) in texts.enumerated() {
          if number > 0 { begin(&out) }
          out.append(text: text)
        }
      }
    case .object(let members):
      out.append("{")
      for member in members {
        begin(&out)
        let start = out.count
        out.append(json: member.name)
        let column = inner + out.scalars(from: start) + 2
        out.append(": ")
        member.value.writeOpen(to: &out, indent: inner, column: column)
      }
    }
    out.appendLine(indentedBy: indent)
    out.append(isArray ? "]" : "}")
  }

  /// Writes elements of an opened list, a line or more each.
  private static func writeOpened(
    _ elements: ArraySlice<JSON>, to out: inout ByteBuffer, indent: Int
  ) {
    var isFirst = true
    for element in elements {
      if !isFirst {
        out.append(",")
        out.appendLine(indentedBy: indent)
      }
      isFirst = false
      element.writeOpen(to: &out, indent: indent, column: indent)
    }
  }

  private static func text(of elements: ArraySlice<JSON>, indent: Int) -> String {
    var out = ByteBuffer(capacity: 1 << 16)
    writeOpened(elements, to: &out, indent: indent)
    return out.drain { String(decoding: $0, as: UTF8.self) }
  }

  /// How many elements of a list are worth another core.
  private static let many = 256

  /// Whether the value takes no more columns than that in one line, escapes not counted; a long
  /// value is left as soon as that is clear.
  private func fits(in columns: Int) -> Bool { columnsLeft(of: columns) >= 0 }

  private func columnsLeft(of columns: Int) -> Int {
    guard columns >= 0 else { return columns }
    switch self {
    case .null, .bool: return columns - 5
    case .integer, .millionths: return columns - text().utf8.count
    case .string(let text): return columns - 2 - text.unicodeScalars.count
    case .array(let elements):
      var left = columns - 2
      for element in elements where left >= 0 { left = element.columnsLeft(of: left) - 2 }
      return left
    case .object(let members):
      var left = columns - 2
      for member in members where left >= 0 {
        left = member.value.columnsLeft(of: left - member.name.unicodeScalars.count - 4) - 2
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
}

extension ByteBuffer {
  /// Begins a line with so many spaces.
  fileprivate mutating func appendLine(indentedBy width: Int) {
    append("\n")
    for _ in 0..<width { append(UInt8(ascii: " ")) }
  }
}
