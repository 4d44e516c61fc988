extension Digest {
  /// Digests fields one after the other so that no two lists of fields read alike: every field
  /// carries its length, and a missing one is unlike an empty one.
  public struct Writer: Sendable {
    private var bytes: [UInt8] = []

    /// A list of no fields.
    public init() {
      // What a claim says fits, so that the list is not moved while it grows.
      bytes.reserveCapacity(480)
    }

    /// Adds a field of text, or the lack of one.
    public mutating func write(_ text: String?) { bytes.append(field: text) }

    /// Adds a field of a text in two parts.
    mutating func write(_ prefix: StaticString, _ rest: String) {
      bytes.append(decimal: prefix.utf8CodeUnitCount + rest.utf8.count)
      bytes.append(UInt8(ascii: ":"))
      prefix.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(text: rest)
    }

    /// Adds a field of a number, or the lack of one.
    public mutating func write(_ number: Int?) { bytes.append(field: number) }

    /// The fields that `body` writes.
    static func fields(_ body: (inout Self) -> Void) -> [UInt8] {
      var writer = Self()
      body(&writer)
      return writer.bytes
    }

    /// The digest of the fields.
    public consuming func finish() -> Digest { Digest(of: bytes) }
  }
}

extension [UInt8] {
  /// Appends the bytes of a text in one piece.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a text, or the lack of one, as a field that carries its length.
  package mutating func append(field text: String?) {
    guard let text else {
      append(UInt8(ascii: "-"))
      return
    }
    append(decimal: text.utf8.count)
    append(UInt8(ascii: ":"))
    append(text: text)
  }

  /// Appends a text by its bytes as a field that carries its length.
  package mutating func append(field text: UnsafeBufferPointer<UInt8>) {
    append(decimal: text.count)
    append(UInt8(ascii: ":"))
    append(contentsOf: text)
  }

  /// Appends the digits of a number in base 10, with a sign before a negative one.
  package mutating func append(decimal number: Int) {
    guard !(0...9).contains(number) else {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
      return
    }
    // The longest number of 64 bits has 19 digits and a sign.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = 20
      var rest = number.magnitude
      while rest > 0 {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      if number < 0 {
        first -= 1
        digits[first] = UInt8(ascii: "-")
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Appends a number, or the lack of one, as a field that carries its length.
  package mutating func append(field number: Int?) {
    guard let number else {
      append(UInt8(ascii: "-"))
      return
    }
    append(decimal: number.decimalLength)
    append(UInt8(ascii: ":"))
    append(decimal: number)
  }
}

extension Int {
  /// How many characters the number takes in base 10, its sign included.
  fileprivate var decimalLength: Int {
    var length = self < 0 ? 2 : 1
    var rest = magnitude
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    return length
  }
}
