extension ClaimRows {
  /// A claim: its series by its number in the sheet, and what it adds.
  ///
  /// Nearly all claims of sheets are exact numbers without parts; what the others say has a place
  /// of its own, so that a claim is small.
  package struct Entry: Sendable {
    /// The first day of a flow's period.
    package let start: Day?
    /// A stock's day, the last day of a flow's period.
    package let asOf: Day
    /// The row as a spreadsheet numbers it.
    package let row: Int
    /// The leading number where it is exact; 0 otherwise.
    package let number: Int
    private let householdsNumber: Int
    private let seriesNumber: Int32
    /// The place of what it says beside exact numbers; -1 where that is nothing.
    private let otherNumber: Int32
    /// Where its texts end: they follow each other from the first.
    let ends: TextEnds
    /// Whether the row has a remark.
    package let hasNote: Bool

    init(
      _ row: Int, series: Int, from start: Day?, asOf: Day, _ count: Count, other: Int?,
      _ ends: TextEnds, hasNote: Bool
    ) {
      (self.start, self.asOf, self.row) = (start, asOf, row)
      (number, householdsNumber) = (count.number, count.households ?? -1)
      seriesNumber = Int32(series)
      otherNumber = Int32(other ?? -1)
      (self.ends, self.hasNote) = (ends, hasNote)
    }

    /// The number of its series in the sheet.
    package var series: Int { Int(seriesNumber) }
    /// The exact number of households beside one of people.
    package var households: Int? { householdsNumber < 0 ? nil : householdsNumber }
    /// The place of what it says beside exact numbers.
    var other: Int? { otherNumber < 0 ? nil : Int(otherNumber) }
    /// Whether it says no more than exact numbers.
    package var isExact: Bool { otherNumber < 0 }
  }

  /// Where the texts of a claim lie among those of its rows.
  struct TextEnds: Sendable {
    var start: UInt32 = 0
    var key: UInt32 = 0
    var excerpt: UInt32 = 0
    var phrase: UInt32 = 0
    var note: UInt32 = 0
  }

  /// What few claims say in the place of exact numbers.
  ///
  /// It is a class, so that the many others pass on no more than that they have none.
  package final class Other: Sendable {
    package let amount: Amount
    package let parts: Parts

    init(_ amount: Amount, _ parts: Parts) { (self.amount, self.parts) = (amount, parts) }
  }

  /// How many a claim counts: exact numbers, or anything else.
  package struct Count: Sendable {
    /// The leading number where it is exact; 0 otherwise.
    package let number: Int
    /// The exact number of households beside one of people.
    package let households: Int?
    /// What is said otherwise; nothing where the numbers say it all.
    package let other: Other?

    /// Exactly that many of the leading unit, and of households beside people; both must lie within
    /// ``Quantity/bounds``.
    package init(exactly number: Int, households: Int? = nil) {
      (self.number, self.households, other) = (number, households, nil)
    }

    init(exactly number: Int, households: Int?, _ other: Other?) {
      (self.number, self.households, self.other) = (number, households, other)
    }

    /// An amount with its parts.
    package init(_ amount: Amount, _ parts: Parts) {
      let leading = amount.leading.quantity.exact
      let households: Int?
      let isExact: Bool
      switch amount {
      case .both(_, let beside): (households, isExact) = (beside.exact, beside.exact != nil)
      case .people, .households, .housing: (households, isExact) = (nil, true)
      }
      if let leading, isExact, parts == .none {
        self.init(exactly: leading, households: households)
      } else {
        self.init(exactly: 0, households: nil, Other(amount, parts))
      }
    }
  }
}

extension Quantity {
  /// The number, where it is exact.
  fileprivate var exact: Int? { quantifier == .exact ? best : nil }
}
