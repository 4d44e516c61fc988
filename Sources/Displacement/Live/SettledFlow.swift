/// Old increments of one movement or one toll that a page adds up from their numbers alone.
///
/// Each is an exact number of people, homes or households for days on which nothing else was said of
/// the same people but by other sources for just these days. Their claims stay in the ledger.
package struct SettledFlow: Hashable, Sendable {
  /// What each of them says but for its days, its number and its unit.
  package let figure: Figure
  /// What they have from whom.
  package let series: [Series]
  /// By the starts of their periods; those of one period follow each other.
  package var increments: [Increment]

  package init(_ figure: Figure, _ series: [Series], _ increments: [Increment]) {
    (self.figure, self.series, self.increments) = (figure, series, increments)
  }

  /// What increments of one source have in common.
  package struct Series: Hashable, Sendable {
    package let source: Source.ID
    package let method: Method
    package let unit: Unit

    package init(_ source: Source.ID, _ method: Method, _ unit: Unit) {
      (self.source, self.method, self.unit) = (source, method, unit)
    }
  }

  /// The same increments without those that were not known at an earlier moment.
  package var knownEarlier: SettledFlow? {
    guard increments.contains(where: \.isNew) else { return self }
    let known = increments.filter { !$0.isNew }
    return known.isEmpty ? nil : SettledFlow(figure, series, known)
  }
}

/// A number of people who moved, or to whom something happened, within some days, without the claim
/// that says so.
///
/// There are hundreds of thousands: it takes 40 bytes.
package struct Increment: Hashable, Sendable {
  /// The place of the claim in the order of the ledger.
  package let claim: Int
  /// The first 16 digits of the claim's identifier.
  package let leading: UInt64
  /// The days, counted from 1970-01-01.
  package let start: Int32
  package let end: Int32
  /// People, homes or households, as its series counts.
  package let number: UInt32
  private let householdsOrNone: UInt32
  /// The place of its series in the flow.
  package let series: Int32
  /// Whether it may be added up without its claim.
  package let isPlain: Bool
  /// Whether it was not yet known at the earlier of two moments.
  package let isNew: Bool

  /// The greatest number that an increment can have.
  package static let greatest = UInt32.max - 1

  package init(
    claim: Int, leading: UInt64, from start: Int, through end: Day, number: UInt32,
    households: UInt32?, series: Int, isPlain: Bool, isNew: Bool
  ) {
    self.claim = claim
    self.leading = leading
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end.number)
    self.number = number
    householdsOrNone = households ?? .max
    self.series = Int32(clamping: series)
    self.isPlain = isPlain
    self.isNew = isNew
  }

  /// Households that its source gave beside the people.
  package var households: Int? { householdsOrNone == .max ? nil : Int(householdsOrNone) }

  /// A number in the order of the starts of periods, and of two that start at once with the longer
  /// one first.
  package var order: UInt64 {
    UInt64(UInt32(bitPattern: start) ^ 1 << 31) << 32 | UInt64(~(UInt32(bitPattern: end) ^ 1 << 31))
  }

  /// Whether both are about the same days.
  package func isAbout(_ other: Increment) -> Bool { start == other.start && end == other.end }
}

extension [SettledFlow] {
  /// How many increments there are.
  package var incrementCount: Int { reduce(0) { $0 + $1.increments.count } }
}
