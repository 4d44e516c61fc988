extension ByteBuffer {
  /// Appends a string with its quotes.
  ///
  /// Beyond what RFC 8259 demands, everything invisible that could disturb a terminal or the
  /// direction of a line is escaped: C1 controls, bidirectional controls, separators, BOM.
  package mutating func append(json text: String) {
    var text = text
    text.withUTF8 { append(json: $0) }
  }

  /// Appends a part of a string with its quotes.
  package mutating func append(json text: Substring) {
    var text = text
    text.withUTF8 { append(json: $0) }
  }

  private mutating func append(json text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    append(UInt8(ascii: "\""))
    append(escaping: text)
    append(UInt8(ascii: "\""))
  }

  /// Appends well-formed UTF-8: runs that need no escape are copied at once.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var (run, place) = (0, 0)
    while place < text.count {
      if place + 8 <= text.count {
        let eight = EightBytes(UnsafeRawBufferPointer(text), at: place)
        if eight.isASCII, !eight.holds(below: 0x20), !eight.holds(0x22), !eight.holds(0x5C),
          !eight.holds(0x7F)
        {
          place += 8
          continue
        }
      }
      let width = ByteBuffer.widthToEscape(text, place)
      guard width > 0 else {
        // A letter of two bytes has nothing special in its second.
        place += (0xC3...0xDF).contains(text[place]) ? 2 : 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[run..<place]))
      append(escapeOf: UnsafeBufferPointer(rebasing: text[place..<(place + width)]))
      place += width
      run = place
    }
    if run < text.count { append(UnsafeBufferPointer(rebasing: text[run...])) }
  }

  /// How many bytes from that place on are a scalar that may have to be escaped; mostly none.
  @inline(__always)
  private static func widthToEscape(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let byte = text[place]
    switch byte {
    case 0x00..<0x20, 0x22, 0x5C, 0x7F: return 1
    case 0xC2, 0xD8, 0xE2, 0xEF:
      let width = byte < 0xE0 ? 2 : 3
      guard place + width <= text.count else { return 0 }
      return mayBeInvisible(byte, text[place + 1]) ? width : 0
    default: return 0
    }
  }

  /// Whether two bytes may begin a control of direction or of a terminal; Arabic letters do not.
  private static func mayBeInvisible(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC2: second < 0xA0
    case 0xD8: second == 0x9C
    case 0xE2: second <= 0x81
    default: second == 0xBB
    }
  }

  /// Appends one scalar, escaped if it has to be; all that is escaped lies in the basic plane.
  private mutating func append(escapeOf bytes: UnsafeBufferPointer<UInt8>) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return }
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where scalar.isControlOfTerminalOrDirection:
      append("\\u")
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(truncatingIfNeeded: scalar.value >> shift & 0xF)
        append(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
      }
    default: append(bytes)
    }
  }
}

// MARK: - Members

/// Objects that are written member by member and never kept, to the same text as a ``JSON`` value's.
extension ByteBuffer {
  /// Appends an object whose members the body appends.
  package mutating func object(_ members: (inout ByteBuffer) -> Void) {
    append("{")
    members(&self)
    append("}")
  }

  /// Appends a list whose elements the body appends.
  package mutating func list<Element>(
    _ elements: [Element], _ write: (inout ByteBuffer, Element) -> Void
  ) {
    append("[")
    var isFirst = true
    for element in elements {
      if !isFirst { append(", ") }
      isFirst = false
      write(&self, element)
    }
    append("]")
  }

  /// Appends a member; `null` where there is no text, or it is empty.
  package mutating func member(_ name: StaticString, _ text: String?) {
    member(name)
    guard let text, !text.isEmpty else { return append("null") }
    append(json: text)
  }

  /// Appends a member; `null` where there is no number.
  package mutating func member(_ name: StaticString, _ number: Int?) {
    member(name)
    guard let number else { return append("null") }
    append(decimal: number)
  }

  /// Appends a member; `null` where there is no day.
  package mutating func member(_ name: StaticString, _ day: Day?) {
    member(name)
    guard let day else { return append("null") }
    append(day)
  }
}
