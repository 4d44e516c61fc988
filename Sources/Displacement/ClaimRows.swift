/// The claims of some rows of a sheet in their order, each as a pattern and what it adds to it.
///
/// A sheet of a million rows says the same of the same places and sources over and over. As values
/// of their own its claims would be put together, handed on and taken apart again at several times
/// the cost of reading and recording them; here a row is its bytes and a few numbers.
package struct ClaimRows: Sendable {
  /// A row: its pattern by its place among ``patterns``, and what it adds.
  package struct Entry: Sendable {
    package let pattern: Int
    package let day: Day
    /// How many, exactly.
    package let number: Int
    /// The row as a spreadsheet numbers it.
    package let row: Int
    /// Where the texts of the row end: they follow each other from the end of the row before.
    fileprivate let start: Int
    fileprivate let keyEnd: Int
    fileprivate let excerptEnd: Int
    fileprivate let phraseEnd: Int
  }

  /// The patterns of the rows.
  package private(set) var patterns: [ClaimPattern] = []
  /// The rows in their order.
  package private(set) var entries: [Entry] = []
  /// The identifiers of the claims, 16 bytes each.
  private var identifiers: [UInt8] = []
  /// The texts of the rows.
  private var text: [UInt8] = []
  /// Where the fields of a claim's identity are put together.
  private var scratch: [UInt8] = []

  /// No rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { entries.count }
  /// The places of the rows in their order.
  package var indices: Range<Int> { entries.indices }

  /// Adds a pattern, and answers with its place.
  package mutating func append(_ pattern: ClaimPattern) -> Int {
    patterns.append(pattern)
    return patterns.count - 1
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - row: the row as a spreadsheet numbers it.
  ///   - pattern: the place of its pattern.
  ///   - id: the row's own identifier.
  ///   - day: the day it was so.
  ///   - number: how many, within the bounds of a quantity.
  ///   - excerpt: the row as it stands in the sheet.
  ///   - phrase: the cell of the number.
  package mutating func append(
    _ row: Int, pattern: Int, id: UnsafeBufferPointer<UInt8>, day: Day, number: Int,
    excerpt: [UInt8], phrase: UnsafeBufferPointer<UInt8>
  ) {
    let start = text.count
    text.append(contentsOf: Claim.Key.rowPrefix)
    text.append(contentsOf: id)
    let keyEnd = text.count
    text.append(contentsOf: excerpt)
    let excerptEnd = text.count
    text.append(contentsOf: phrase)
    entries.append(
      Entry(
        pattern: pattern, day: day, number: number, row: row, start: start, keyEnd: keyEnd,
        excerptEnd: excerptEnd, phraseEnd: text.count))
    identify(patterns[pattern], key: start..<keyEnd, day, number)
  }

  /// Removes the last row.
  package mutating func removeLast() {
    guard let last = entries.popLast() else { return }
    text.removeLast(text.count - last.start)
    identifiers.removeLast(16)
  }

  private mutating func identify(
    _ pattern: ClaimPattern, key: Range<Int>, _ day: Day, _ number: Int
  ) {
    let length =
      key.count + ByteCursor.fieldLength + pattern.fieldsLength + Digest.fillingLength
    if scratch.count < length { scratch = [UInt8](repeating: 0, count: length * 2) }
    let digest = text.withUnsafeBufferPointer { text in
      scratch.withUnsafeMutableBufferPointer { scratch in
        var fields = ByteCursor(scratch)
        pattern.write(key: UnsafeBufferPointer(rebasing: text[key]), day, number, into: &fields)
        return Digest(filling: &fields)
      }
    }
    digest.appendPrefix(to: &identifiers)
  }

  /// The claim of a row; nothing where its pattern cannot hold its number.
  package func claim(_ index: Int) -> Claim? {
    let entry = entries[index]
    return withTexts { texts in
      let own = texts[index]
      return patterns[entry.pattern].claim(
        Claim.ID(known: String(hexadecimal: own.id)),
        key: Claim.Key(rawValue: String(decoding: own.key, as: UTF8.self)), day: entry.day,
        number: entry.number, row: entry.row,
        excerpt: String(decoding: own.excerpt, as: UTF8.self),
        phrase: String(decoding: own.phrase, as: UTF8.self))
    }
  }

  /// The texts of all rows, for as long as they are lent.
  package struct Texts {
    /// The rows in their order.
    package let entries: UnsafeBufferPointer<Entry>
    fileprivate let identifiers: UnsafeBufferPointer<UInt8>
    fileprivate let text: UnsafeBufferPointer<UInt8>

    /// The texts of a row.
    package subscript(index: Int) -> Text {
      let entry = entries[index]
      return Text(
        id: UnsafeBufferPointer(rebasing: identifiers[index * 16..<index * 16 + 16]),
        key: UnsafeBufferPointer(rebasing: text[entry.start..<entry.keyEnd]),
        excerpt: UnsafeBufferPointer(rebasing: text[entry.keyEnd..<entry.excerptEnd]),
        phrase: UnsafeBufferPointer(rebasing: text[entry.excerptEnd..<entry.phraseEnd]))
    }
  }

  /// The texts of a row.
  package struct Text {
    /// The 16 bytes of the claim's identifier.
    package let id: UnsafeBufferPointer<UInt8>
    package let key: UnsafeBufferPointer<UInt8>
    package let excerpt: UnsafeBufferPointer<UInt8>
    package let phrase: UnsafeBufferPointer<UInt8>
  }

  /// Lends the texts of the rows to `body`, which must not keep them.
  package func withTexts<Value, Failure>(
    _ body: (Texts) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try entries.withUnsafeBufferPointer { entries throws(Failure) in
      try identifiers.withUnsafeBufferPointer { identifiers throws(Failure) in
        try text.withUnsafeBufferPointer { text throws(Failure) in
          try body(Texts(entries: entries, identifiers: identifiers, text: text))
        }
      }
    }
  }
}

extension String {
  /// The hexadecimal digits of those bytes, lower case.
  package init(hexadecimal bytes: some Collection<UInt8>) {
    self.init(unsafeUninitializedCapacity: bytes.count * 2) { digits in
      for (index, byte) in bytes.enumerated() {
        digits[index * 2] = byte.hexadecimal.high
        digits[index * 2 + 1] = byte.hexadecimal.low
      }
      return bytes.count * 2
    }
  }
}

extension UInt8 {
  /// The two hexadecimal digits of the byte, lower case, in ASCII.
  package var hexadecimal: (high: UInt8, low: UInt8) {
    (UInt8.digit(self >> 4), UInt8.digit(self & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
