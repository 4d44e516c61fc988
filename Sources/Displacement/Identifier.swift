/// The name by which records refer to a `Subject`: a place, a source, a claim.
///
/// An identifier is printable text of 1 to 200 UTF-8 bytes without white space at its ends and
/// without control characters. Identifiers of different subjects are different types, so that a
/// source can never stand where a place is meant. Their order is that of their UTF-8 bytes, the
/// same on every machine.
public struct Identifier<Subject>: Hashable, Sendable, RawRepresentable {
  /// The text as it stands in files and in the ledger.
  public let rawValue: String

  /// Takes the text as an identifier, or nothing where it cannot be one.
  public init?(rawValue: String) {
    guard (1...200).contains(rawValue.utf8.count),
      let first = rawValue.unicodeScalars.first, let last = rawValue.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      rawValue.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return nil }
    self.rawValue = rawValue
  }

  /// Takes text that the caller made itself and knows to be an identifier.
  package init(known rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Identifier: Comparable {
  /// Orders identifiers by their UTF-8 bytes.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    // Pages sort tens of thousands of identifiers: their bytes are compared where they lie.
    let isBefore = left.rawValue.utf8.withContiguousStorageIfAvailable { left in
      right.rawValue.utf8.withContiguousStorageIfAvailable { left.lexicographicallyPrecedes($0) }
    }
    return (isBefore ?? nil) ?? left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension Identifier {
  /// The first eight bytes as a number that is in the same order, so that long lists of identifiers
  /// are sorted by comparing numbers mostly.
  package var leadingBytes: UInt64 {
    var bytes: UInt64 = 0
    var count = 0
    for byte in rawValue.utf8 {
      bytes = bytes << 8 | UInt64(byte)
      count += 1
      if count == 8 { return bytes }
    }
    return bytes << (8 * (8 - UInt64(count)))
  }
}

extension Identifier: CustomStringConvertible {
  /// The text of the identifier.
  public var description: String { rawValue }
}
