/// The claims of some rows of a sheet in their order, each as a few numbers and its bytes.
///
/// A sheet of a million rows says the same of the same places and sources over and over. As values
/// of their own its claims would be put together, handed on and taken apart again at several times
/// the cost of reading and recording them; here a claim is its series, which the rows share, and
/// what it adds to it.
package struct ClaimRows: Sendable {
  /// What the claims of one source about one thing at one place have in common.
  package struct Series: Hashable, Sendable {
    /// The number of the pattern in the sheet.
    package let pattern: Int
    /// The number of the places, or of the origins of a movement.
    package let places: Int
    /// The number of the destinations of a movement.
    package let destinations: Int?

    package init(pattern: Int, places: Int, destinations: Int?) {
      (self.pattern, self.places, self.destinations) = (pattern, places, destinations)
    }
  }

  /// A claim: its series by its number in the sheet, and what it adds.
  package struct Entry: Sendable {
    package let series: Int
    /// The first day of a flow's period.
    package let start: Day?
    package let asOf: Day
    package let amount: Amount
    package let parts: Parts
    /// The row as a spreadsheet numbers it.
    package let row: Int
    /// Where the texts of the row end: they follow each other from the first.
    fileprivate let textStart: Int
    fileprivate let keyEnd: Int
    fileprivate let excerptEnd: Int
    fileprivate let phraseEnd: Int
    fileprivate let noteEnd: Int
    /// Whether the row has a remark.
    package let hasNote: Bool
  }

  /// What a sheet has of patterns, places and series; the rows refer to them by their numbers.
  package struct Names: Sendable {
    package var patterns: [ClaimPattern] = []
    package var places: [ClaimPlaces] = []
    package var series: [Series] = []

    /// None.
    package init() {}
  }

  /// The names that come with these rows; the others came with the rows before.
  package private(set) var names = Names()
  /// Whether the numbers begin anew with these rows.
  package let isFirst: Bool
  /// The claims in their order.
  package private(set) var entries: [Entry] = []
  /// The identifiers of the claims, 16 bytes each.
  private var identifiers: [UInt8] = []
  /// The texts of the rows.
  private var text: [UInt8] = []

  /// No claims; `isFirst` where their numbers begin anew.
  package init(isFirst: Bool = true) {
    self.isFirst = isFirst
  }

  /// Makes room for so many claims, and so many bytes of text for each.
  package mutating func reserve(_ count: Int, textLength: Int) {
    entries.reserveCapacity(count)
    identifiers.reserveCapacity(count * 16)
    text.reserveCapacity(count * textLength)
  }

  /// How many claims there are.
  package var count: Int { entries.count }
  /// The places of the claims in their order.
  package var indices: Range<Int> { entries.indices }

  /// Adds a pattern, with the next number of patterns.
  package mutating func append(_ pattern: ClaimPattern) { names.patterns.append(pattern) }
  /// Adds places, with the next number of places.
  package mutating func append(_ places: ClaimPlaces) { names.places.append(places) }
  /// Adds a series, with the next number of series.
  package mutating func append(_ series: Series) { names.series.append(series) }

  /// The texts of a claim, for as long as they are lent.
  package struct Texts {
    /// What the claim is known by.
    package let key: UnsafeBufferPointer<UInt8>
    /// The row as it stands in the sheet.
    package let excerpt: UnsafeBufferPointer<UInt8>
    /// The cells of the number.
    package let phrase: UnsafeBufferPointer<UInt8>
    /// The remark of the row.
    package let note: UnsafeBufferPointer<UInt8>?

    package init(
      key: UnsafeBufferPointer<UInt8>, excerpt: UnsafeBufferPointer<UInt8>,
      phrase: UnsafeBufferPointer<UInt8>, note: UnsafeBufferPointer<UInt8>?
    ) {
      (self.key, self.excerpt, self.phrase, self.note) = (key, excerpt, phrase, note)
    }
  }

  /// Adds a claim.
  ///
  /// - Parameters:
  ///   - row: the row as a spreadsheet numbers it.
  ///   - series: the number of its series.
  ///   - subject: what its series is.
  ///   - start: the first day of a flow's period.
  ///   - asOf: a stock's day, the last day of a flow's period.
  ///   - amount: how many.
  ///   - parts: the parts of those.
  ///   - texts: its texts.
  ///   - fields: room for the fields of its identity.
  package mutating func append(
    _ row: Int, series: Int, _ subject: ClaimSubject, from start: Day?, asOf: Day,
    _ amount: Amount, _ parts: Parts, _ texts: Texts, using fields: inout Digest.Writer
  ) {
    let textStart = text.count
    text.append(contentsOf: texts.key)
    let keyEnd = text.count
    text.append(contentsOf: texts.excerpt)
    let excerptEnd = text.count
    text.append(contentsOf: texts.phrase)
    let phraseEnd = text.count
    if let note = texts.note { text.append(contentsOf: note) }
    entries.append(
      Entry(
        series: series, start: start, asOf: asOf, amount: amount, parts: parts, row: row,
        textStart: textStart, keyEnd: keyEnd, excerptEnd: excerptEnd, phraseEnd: phraseEnd,
        noteEnd: text.count, hasNote: texts.note != nil))
    fields.write(texts.key)
    subject.write(from: start, asOf: asOf, amount, parts, texts.note, into: &fields)
    fields.finish().appendPrefix(to: &identifiers)
  }

  /// The claim of an entry of that subject; nothing where the two do not fit.
  package func claim(_ index: Int, of subject: ClaimSubject) -> Claim? {
    let entry = entries[index]
    let pattern = subject.pattern
    let figure = pattern.figure(
      at: subject.places.set, to: subject.destinations?.set, from: entry.start, asOf: entry.asOf,
      entry.amount, entry.parts)
    guard let figure else { return nil }
    return withTexts { texts in
      let (own, id) = (texts[index], Claim.ID(known: String(hexadecimal: texts.id(index))))
      return Claim(
        recordedAs: id, statement: id.rawValue,
        key: Claim.Key(rawValue: String(decoding: own.key, as: UTF8.self)), figure: figure,
        stance: pattern.stance, source: pattern.source, method: pattern.method,
        sensitivity: pattern.sensitivity,
        evidence: Evidence(
          document: pattern.document, location: .row(entry.row),
          excerpt: String(decoding: own.excerpt, as: UTF8.self),
          phrase: String(decoding: own.phrase, as: UTF8.self)),
        supersedes: nil, isCompleteBreakdown: pattern.isCompleteBreakdown,
        note: own.note.map { String(decoding: $0, as: UTF8.self) }, confidence: nil)
    }
  }

  /// All texts, for as long as they are lent.
  package struct AllTexts {
    /// The claims in their order.
    package let entries: UnsafeBufferPointer<Entry>
    fileprivate let identifiers: UnsafeBufferPointer<UInt8>
    fileprivate let text: UnsafeBufferPointer<UInt8>

    /// The 16 bytes of a claim's identifier.
    package func id(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: identifiers[index * 16..<index * 16 + 16])
    }

    /// What a claim is known by.
    package func key(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[entries[index].textStart..<entries[index].keyEnd])
    }

    /// The texts of a claim.
    package subscript(index: Int) -> Texts {
      let entry = entries[index]
      return Texts(
        key: key(index),
        excerpt: UnsafeBufferPointer(rebasing: text[entry.keyEnd..<entry.excerptEnd]),
        phrase: UnsafeBufferPointer(rebasing: text[entry.excerptEnd..<entry.phraseEnd]),
        note: entry.hasNote
          ? UnsafeBufferPointer(rebasing: text[entry.phraseEnd..<entry.noteEnd]) : nil)
    }
  }

  /// Lends the texts of the claims to `body`, which must not keep them.
  package func withTexts<Value, Failure>(
    _ body: (AllTexts) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try entries.withUnsafeBufferPointer { entries throws(Failure) in
      try identifiers.withUnsafeBufferPointer { identifiers throws(Failure) in
        try text.withUnsafeBufferPointer { text throws(Failure) in
          try body(AllTexts(entries: entries, identifiers: identifiers, text: text))
        }
      }
    }
  }
}

extension ClaimRows.Names {
  /// What a series is about, where all names that it refers to are among these.
  package func subject(_ number: Int) -> ClaimSubject {
    let own = series[number]
    return ClaimSubject(
      patterns[own.pattern], places[own.places], own.destinations.map { places[$0] })
  }

  /// Takes the names that came behind these.
  package mutating func append(_ more: ClaimRows.Names) {
    patterns += more.patterns
    places += more.places
    series += more.series
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
