/// Turns the bytes of a file, as they arrive in pieces, into UTF-8 without a byte order mark.
///
/// What cannot be decoded becomes U+FFFD and is counted; nothing is dropped. The same bytes give
/// the same text wherever they are cut.
package struct TextDecoder: Sendable {
  /// The encoding that is read.
  package let encoding: TextEncoding
  /// How many characters could not be decoded so far.
  package private(set) var losses = 0
  /// Bytes of a character that was cut at the end of a piece.
  private var pending: [UInt8] = []
  private var isAtStart = true

  /// A decoder at the start of a file.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the text of the next bytes to `text`.
  package mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
    if !isAtStart, pending.isEmpty {
      consume(bytes, isLast: false, into: &text)
      return
    }
    pending.append(contentsOf: bytes)
    if isAtStart {
      let mark = encoding.byteOrderMark
      guard pending.count >= mark.count else { return }
      if !mark.isEmpty, pending.starts(with: mark) { pending.removeFirst(mark.count) }
      isAtStart = false
    }
    let joined = pending
    pending = []
    joined.withUnsafeBufferPointer { consume($0, isLast: false, into: &text) }
  }

  /// Appends what is left at the end of the file.
  package mutating func finish(into text: inout [UInt8]) {
    let rest = pending
    pending = []
    isAtStart = false
    rest.withUnsafeBufferPointer { consume($0, isLast: true, into: &text) }
  }

  private mutating func consume(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) {
    switch encoding {
    case .utf8: consumeUTF8(bytes, isLast: isLast, into: &text)
    case .utf16LittleEndian: consumeUTF16(bytes, isLast: isLast, high: 1, into: &text)
    case .utf16BigEndian: consumeUTF16(bytes, isLast: isLast, high: 0, into: &text)
    case .windows1256:
      for byte in bytes {
        guard byte >= 0x80 else {
          text.append(byte)
          continue
        }
        append(Windows1256.upperHalf[Int(byte) - 0x80], into: &text)
      }
    }
  }

  private mutating func consumeUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) {
    let whole = isLast ? bytes.count : bytes.endOfWholeCharacters
    let body = UnsafeBufferPointer(rebasing: bytes[..<whole])
    var validator = UTF8Validator()
    validator.update(body)
    if validator.finish() == nil {
      text.append(contentsOf: body)
    } else {
      repair(body, into: &text)
    }
    pending.append(contentsOf: bytes[whole...])
  }

  private mutating func repair(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): append(scalar.value, into: &text)
      case .error:
        losses += 1
        append(0xFFFD, into: &text)
      case .emptyInput: return
      }
    }
  }

  private mutating func consumeUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, high: Int, into text: inout [UInt8]
  ) {
    var index = 0
    while index + 1 < bytes.count {
      let unit = bytes.unit(at: index, high: high)
      if UTF16.isLeadSurrogate(unit) {
        guard index + 3 < bytes.count else {
          guard isLast else { break }
          lose(into: &text)
          index += 2
          continue
        }
        let trail = bytes.unit(at: index + 2, high: high)
        guard UTF16.isTrailSurrogate(trail) else {
          lose(into: &text)
          index += 2
          continue
        }
        append(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)), into: &text)
        index += 4
      } else if UTF16.isTrailSurrogate(unit) {
        lose(into: &text)
        index += 2
      } else {
        append(UInt32(unit), into: &text)
        index += 2
      }
    }
    if isLast {
      if index < bytes.count { lose(into: &text) }
    } else {
      pending.append(contentsOf: bytes[index...])
    }
  }

  private mutating func lose(into text: inout [UInt8]) {
    losses += 1
    append(0xFFFD, into: &text)
  }

  private func append(_ value: UInt32, into text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func unit(at index: Int, high: Int) -> UInt16 {
    UInt16(self[index + high]) << 8 | UInt16(self[index + 1 - high])
  }

  /// Where the last character that is surely whole ends: a lead byte near the end whose
  /// continuation bytes have not come yet is left for later.
  fileprivate var endOfWholeCharacters: Int {
    for back in 1...3 where back <= count {
      let byte = self[count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? count - back : count
    }
    return count
  }
}
