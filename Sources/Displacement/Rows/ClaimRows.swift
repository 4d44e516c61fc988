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

  /// What a sheet has of patterns, places and series; the rows refer to them by their numbers.
  package struct Names: Sendable {
    package var patterns: [ClaimPattern] = []
    package var places: [ClaimPlaces] = []
    package var series: [Series] = []

    /// None.
    package init() {}
  }

  /// The names that come with these rows; the others came with the rows before.
  package let names: Names
  /// Whether the numbers begin anew with these rows.
  package let isFirst: Bool
  /// Whether no two claims of the sheet so far, these among them, have the same key.
  package let areDistinct: Bool
  /// The claims in their order.
  package let entries: [Entry]
  /// What some of them say beside exact numbers.
  private let others: [Other]
  /// The identifiers of the claims, 16 bytes each.
  private let identifiers: [UInt8]
  /// The texts of the rows.
  private let text: [UInt8]

  init(
    _ names: Names, isFirst: Bool, areDistinct: Bool, _ entries: [Entry], _ others: [Other],
    _ identifiers: [UInt8], _ text: [UInt8]
  ) {
    (self.names, self.isFirst, self.areDistinct) = (names, isFirst, areDistinct)
    (self.entries, self.others) = (entries, others)
    (self.identifiers, self.text) = (identifiers, text)
  }

  /// How many claims there are.
  package var count: Int { entries.count }
  /// The places of the claims in their order.
  package var indices: Range<Int> { entries.indices }

  /// Lends the texts of the claims to `body`, which must not keep them.
  package func withTexts<Value, Failure>(
    _ body: (AllTexts) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try entries.withUnsafeBufferPointer { entries throws(Failure) in
      try identifiers.withUnsafeBufferPointer { identifiers throws(Failure) in
        try text.withUnsafeBufferPointer { text throws(Failure) in
          try body(AllTexts(entries, others, identifiers, text))
        }
      }
    }
  }

  /// The claim of an entry of that subject; nothing where the two do not fit.
  package func claim(_ index: Int, of subject: ClaimSubject) -> Claim? {
    withTexts { texts in
      let (entry, own) = (texts.entries[index], texts[index])
      let id = Claim.ID(known: String(hexadecimal: texts.id(index)))
      let pattern = subject.pattern
      let figure = pattern.figure(
        at: subject.places.set, to: subject.destinations?.set, from: entry.start,
        asOf: entry.asOf, texts.count(index))
      return figure.map {
        Claim(
          recordedAs: id, statement: id.rawValue,
          key: Claim.Key(rawValue: String(decoding: own.key, as: UTF8.self)), figure: $0,
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
