package import Displacement

/// A date or a span of days in a text.
package struct DateMention: Hashable, Sendable {
  /// The first day; `nil` where the words leave it open.
  package let start: Day?
  /// The last day; `nil` where the words leave it open.
  package let end: Day?
  /// The unit that the words name: the precision of the date.
  package let unit: CalendarUnit
  /// The tokens of the date; the first may carry clitics.
  package let tokens: Range<Int>
  /// Where the date starts in the folded copy, behind its clitics.
  package let foldedStart: Int
  /// Whether the words name a weekday on which the date does not fall.
  package let contradictsWeekday: Bool
  /// Whether the year was filled in from the publication date, or all of it.
  package let isDerived: Bool
  /// Whether the words name a month and no year.
  package var lacksYear = false

  /// The days, where both ends are known.
  package var period: Period? {
    guard let start, let end else { return nil }
    return Period(from: start, through: end)
  }

  /// How finely the words say when.
  package var precision: DatePrecision {
    switch unit {
    case .day, .weekend: .day
    case .week: .week
    case .month: .month
    case .quarter, .half, .season, .year, .decade, .century: .unknown
    }
  }
}
