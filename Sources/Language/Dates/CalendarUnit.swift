import Displacement

/// A unit of the civil calendar, by which dates are named and counted.
package enum CalendarUnit: String, CaseIterable, Sendable {
  case day
  /// Monday to Sunday, as in ISO 8601.
  case week
  /// Saturday and Sunday.
  case weekend
  case month, quarter
  case half
  /// Three months by the solstices and equinoxes.
  case season
  case year, decade, century
}

extension CalendarUnit {
  /// The unit that contains that day; for a weekend, the one of the day's week.
  func period(containing day: Day) -> Period {
    switch self {
    case .day: Period(day)
    case .week: CalendarUnit.period(day.startOfWeek, day.startOfWeek.advanced(by: 6))
    case .weekend:
      CalendarUnit.period(day.startOfWeek.advanced(by: 5), day.startOfWeek.advanced(by: 6))
    case .month: CalendarUnit.months(1, from: day.year, day.month)
    case .quarter: CalendarUnit.months(3, from: day.year, (day.month - 1) / 3 * 3 + 1)
    case .half: CalendarUnit.months(6, from: day.year, (day.month - 1) / 6 * 6 + 1)
    case .season: CalendarUnit.season(containing: day)
    case .year: CalendarUnit.months(12, from: day.year, 1)
    case .decade: CalendarUnit.months(120, from: max(1, day.year / 10 * 10), 1)
    case .century: CalendarUnit.months(1_200, from: max(1, day.year / 100 * 100), 1)
    }
  }

  /// The unit so many units after the one that contains that day.
  func period(_ offset: Int, after day: Day) -> Period {
    let steps = max(-10_000, min(10_000, offset))
    let period = period(containing: day)
    // From the middle of the unit, for seasons are not of equal length.
    let anchor = self == .season ? period.start.advanced(by: period.length / 2) : period.start
    return self.period(containing: moved(anchor, by: steps))
  }

  /// The day so many units later.
  func moved(_ day: Day, by count: Int) -> Day {
    let count = max(-100_000, min(100_000, count))
    return switch self {
    case .day: day.advanced(by: count)
    case .week, .weekend: day.advanced(by: count * 7)
    case .month: day.advanced(byMonths: count)
    case .quarter, .season: day.advanced(byMonths: count * 3)
    case .half: day.advanced(byMonths: count * 6)
    case .year: day.advanced(byMonths: count * 12)
    case .decade: day.advanced(byMonths: count * 120)
    case .century: day.advanced(byMonths: count * 1_200)
    }
  }

  /// So many units before or after a day, without it.
  ///
  /// Days, weeks and months are counted from the day itself; greater units are whole.
  func span(_ count: Int, from day: Day) -> Period {
    switch self {
    case .day, .week, .month:
      if count < 0 { return CalendarUnit.period(moved(day, by: count), day.advanced(by: -1)) }
      return CalendarUnit.period(day.advanced(by: 1), moved(day, by: count))
    case .weekend, .quarter, .half, .season, .year, .decade, .century:
      let (first, last) = count < 0 ? (count, -1) : (1, count)
      return CalendarUnit.period(
        period(first, after: day).start, period(last, after: day).end)
    }
  }

  /// The period of two days in either order.
  static func period(_ first: Day, _ second: Day) -> Period {
    Period(from: min(first, second), through: max(first, second)) ?? Period(first)
  }

  static func months(_ count: Int, from year: Int, _ month: Int) -> Period {
    guard let start = Day(year: year, month: month, day: 1) else { return Period(.last) }
    return period(start, start.advanced(byMonths: count).advanced(by: -1))
  }

  private static func season(containing day: Day) -> Period {
    for (year, season) in [(day.year - 1, 3), (day.year, 0), (day.year, 1), (day.year, 2)] {
      if let period = CalendarUnit.season(season, of: year), period.contains(day) {
        return period
      }
    }
    return season(3, of: day.year) ?? Period(day)
  }

  /// Spring, summer, autumn or winter of a year, 0 to 3; winter ends in the next year.
  static func season(_ number: Int, of year: Int) -> Period? {
    let starts = [(3, 20), (6, 21), (9, 23), (12, 21)]
    let ends = [(6, 20), (9, 23), (12, 20), (3, 19)]
    guard starts.indices.contains(number),
      let start = Day(year: year, month: starts[number].0, day: starts[number].1),
      let end = Day(
        year: number == 3 ? year + 1 : year, month: ends[number].0, day: ends[number].1)
    else { return nil }
    return period(start, end)
  }
}

extension Day {
  /// The Monday of the day's week.
  var startOfWeek: Day { advanced(by: 1 - weekday.rawValue) }

  /// The last such day up to and including this one.
  func latest(_ weekday: Weekday) -> Day {
    let back = (self.weekday.rawValue - weekday.rawValue + 7) % 7
    return advanced(by: -back)
  }

  /// That day of this day's week.
  func inWeek(_ weekday: Weekday) -> Day { startOfWeek.advanced(by: weekday.rawValue - 1) }
}

extension Period {
  /// The first, the middle or the last third of the period, in the calendar's units.
  func third(_ third: Third) -> Period {
    switch length {
    case ...7: part(third, 0...2, 2...4, (length - 3)...(length - 1))
    case ...31: part(third, 0...9, 10...19, 20...(length - 1))
    case 300...400: inMonths(third)
    default:
      part(
        third, 0...(length / 3 - 1), (length / 3)...(2 * length / 3 - 1),
        (2 * length / 3)...(length - 1))
    }
  }

  /// The first or the second half of the period.
  func half(first: Bool) -> Period {
    if (300...400).contains(length) {
      let middle = start.advanced(byMonths: 6)
      return first
        ? CalendarUnit.period(start, middle.advanced(by: -1)) : CalendarUnit.period(middle, end)
    }
    let middle = length <= 7 ? 4 : length <= 31 ? 15 : length / 2
    return first
      ? CalendarUnit.period(start, start.advanced(by: middle - 1))
      : CalendarUnit.period(start.advanced(by: length <= 7 ? 3 : middle), end)
  }

  /// A third of a period.
  enum Third: Sendable {
    case first, middle, last
  }

  private func inMonths(_ third: Third) -> Period {
    switch third {
    case .first: CalendarUnit.period(start, start.advanced(byMonths: 3).advanced(by: -1))
    case .middle:
      CalendarUnit.period(
        start.advanced(byMonths: 4), start.advanced(byMonths: 8).advanced(by: -1))
    case .last: CalendarUnit.period(start.advanced(byMonths: 8), end)
    }
  }

  private func part(
    _ third: Third, _ first: ClosedRange<Int>, _ middle: ClosedRange<Int>,
    _ last: ClosedRange<Int>
  ) -> Period {
    let days =
      switch third {
      case .first: first
      case .middle: middle
      case .last: last
      }
    return CalendarUnit.period(
      start.advanced(by: days.lowerBound), start.advanced(by: days.upperBound))
  }
}
