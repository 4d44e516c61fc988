extension Digest {
  /// Digests fields one after the other so that no two lists of fields read alike: every field
  /// carries its length, and a missing one is unlike an empty one.
  ///
  /// A writer can be used again, so that a million lists need no memory of their own.
  public struct Writer: ~Copyable {
    private var bytes: ByteBuffer

    /// A list of no fields.
    public init() {
      // What a claim says fits, so that the list is not moved while it grows.
      bytes = ByteBuffer(capacity: 480)
    }

    /// Adds a field of text, or the lack of one.
    public mutating func write(_ text: String?) { bytes.append(field: text) }

    /// Adds a field of a number, or the lack of one.
    public mutating func write(_ number: Int?) { bytes.append(field: number) }

    /// Adds a field of a text by its bytes.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(field: text) }

    /// Adds a field of a text in two parts.
    mutating func write(_ prefix: StaticString, _ rest: String) {
      bytes.append(decimal: prefix.utf8CodeUnitCount + rest.utf8.count)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(prefix)
      bytes.append(Array(rest.utf8))
    }

    /// Adds fields as they are written.
    mutating func write(raw fields: StaticString) { bytes.append(fields) }

    /// Adds fields that were written before.
    mutating func write(fields: [UInt8]) { bytes.append(fields) }

    /// Adds a field of a number so many times.
    mutating func write(_ number: Int, times: Int) {
      let start = bytes.count
      bytes.append(field: number)
      let field = start..<bytes.count
      for _ in 1..<times { bytes.append(again: field) }
    }

    /// The fields that `body` writes, to be written again.
    static func fields(_ body: (inout Self) -> Void) -> [UInt8] {
      var writer = Self()
      body(&writer)
      return writer.bytes.withBytes { Array($0) }
    }

    /// The digest of the fields, which are then forgotten.
    public mutating func finish() -> Digest {
      defer { bytes.removeAll() }
      return Digest(filling: &bytes)
    }

    /// The digests of the fields of two lists, which are then forgotten.
    static func finish(
      _ first: inout Self, _ second: inout Self
    ) -> (Digest, Digest) {
      defer {
        first.bytes.removeAll()
        second.bytes.removeAll()
      }
      return Digest.filling(&first.bytes, &second.bytes)
    }
  }
}

extension [UInt8] {
  /// Appends a text, or the lack of one, as a field that carries its length.
  package mutating func append(field text: String?) {
    guard var text else {
      append(UInt8(ascii: "-"))
      return
    }
    append(decimal: text.utf8.count)
    append(UInt8(ascii: ":"))
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a number, or the lack of one, as a field that carries its length.
  package mutating func append(field number: Int?) {
    append(field: number.map(String.init))
  }

  /// Appends the digits of a number in base 10, with a sign before a negative one.
  package mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }
}
