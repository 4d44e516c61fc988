import Displacement

/// The order of day and month in the dates of one column.
package enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// What the digits of one cell say of a date, before the order of its column is known.
enum CellDate: Hashable, Sendable {
  /// One day whatever the order: `2022-01-22`, `22/1/2022` (22 is no month) or `1/1/2022`.
  case day(Day, DateOrder?)
  /// Two days, by the order.
  case either(dayFirst: Day, monthFirst: Day)
  /// There are letters in the cell.
  case words
  case invalid

  /// Reads a date in digits of any script, with or without a time of day behind it.
  init(_ text: String) {
    if let day = Day(iso: text) {
      self = .day(day, nil)
      return
    }
    var groups: [[UInt8]] = [[]]
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let digit = scalar.digit {
        groups[groups.count - 1].append(digit)
      } else if CellDate.separates(scalar) {
        // Spaces may stand around a separator, and a time behind the date.
        if groups.count == 3, groups[2].count > 1 { break }
        if groups[groups.count - 1].isEmpty {
          guard scalar == " " else {
            self = .invalid
            return
          }
        } else {
          groups.append([])
        }
      } else if scalar.properties.generalCategory != .format {
        break
      }
      rest = rest.dropFirst()
    }
    guard groups.count == 3, groups.allSatisfy({ !$0.isEmpty }), CellDate.isTime(rest) else {
      let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
      self = hasLetters ? .words : .invalid
      return
    }
    self = CellDate.assembled(groups)
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
    case .words, .invalid: nil
    }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "-", ".", " ", "\u{60C}", "\u{2215}", "\u{2044}", "\u{2010}", "\u{2011}": true
    default: false
    }
  }

  /// Whether nothing or a time of day stands behind a date.
  private static func isTime(_ rest: Substring.UnicodeScalarView) -> Bool {
    let text = String(rest).trimmed
    guard let first = text.unicodeScalars.first else { return true }
    if first == "T" { return text.unicodeScalars.dropFirst().first?.digit != nil }
    return first.digit != nil && text.contains(":")
  }

  private static func assembled(_ groups: [[UInt8]]) -> CellDate {
    let numbers = groups.map { $0.prefix(5).reduce(0) { $0 * 10 + Int($1) } }
    let widths = groups.map(\.count)
    if widths[0] == 4, widths[1] <= 2, widths[2] <= 2 {
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
      return day.map { .day($0, nil) } ?? .invalid
    }
    guard widths[0] <= 2, widths[1] <= 2, widths[2] == 4 || widths[2] == 2 else { return .invalid }
    let year = widths[2] == 2 ? 2_000 + numbers[2] : numbers[2]
    let dayFirst = Day(year: year, month: numbers[1], day: numbers[0])
    let monthFirst = Day(year: year, month: numbers[0], day: numbers[1])
    switch (dayFirst, monthFirst) {
    case (let dayFirst?, let monthFirst?):
      return dayFirst == monthFirst
        ? .day(dayFirst, nil) : .either(dayFirst: dayFirst, monthFirst: monthFirst)
    case (let dayFirst?, nil): return .day(dayFirst, .dayFirst)
    case (nil, let monthFirst?): return .day(monthFirst, .monthFirst)
    case (nil, nil): return .invalid
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
