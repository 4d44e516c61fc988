import Displacement
import Language

/// The order of day and month in the dates of one column.
package enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// What one cell says of a date, before the order of its column is known.
enum CellDate: Hashable, Sendable {
  /// One day whatever the order: `2022-01-22`, `22 January 2022` or `1/1/2022`; or one that only
  /// that order makes a date of, such as `22/1/2022`, for 22 is no month.
  case day(Day, DateOrder?)
  /// Two days, by the order.
  case either(dayFirst: Day, monthFirst: Day)
  case invalid

  /// Reads a cell in digits or with the month by name, with or without a time of day behind it.
  init(_ text: String) {
    if let day = Day(iso: text) {
      self = .day(day, nil)
      return
    }
    let cell = DateCell(text)
    switch (cell?.dayFirst, cell?.monthFirst) {
    case (let dayFirst?, let monthFirst?):
      self =
        dayFirst == monthFirst
        ? .day(dayFirst, nil) : .either(dayFirst: dayFirst, monthFirst: monthFirst)
    case (let day?, nil): self = .day(day, .dayFirst)
    case (nil, let day?): self = .day(day, .monthFirst)
    case (nil, nil): self = .invalid
    }
  }

  /// The day in that order; nothing where the order is needed and not known, or says another.
  func day(_ order: DateOrder?) -> Day? {
    switch self {
    case .day(let day, let proven): proven == nil || order == nil || proven == order ? day : nil
    case .either(let dayFirst, let monthFirst):
      switch order {
      case .dayFirst: dayFirst
      case .monthFirst: monthFirst
      case nil: nil
      }
    case .invalid: nil
    }
  }
}

/// What the dates of one column prove of their order.
struct DateEvidence: Hashable, Sendable {
  private var seen: Set<DateOrder> = []

  /// Takes a date that can be read in one order only.
  mutating func add(_ cell: CellDate) {
    if case .day(_, let order?) = cell { seen.insert(order) }
  }

  /// The order of the column; nothing where no date proves one, or where two contradict.
  var order: DateOrder? { seen.count == 1 ? seen.first : nil }

  /// Whether dates of both orders stand in the column.
  var isMixed: Bool { seen.count > 1 }
}
