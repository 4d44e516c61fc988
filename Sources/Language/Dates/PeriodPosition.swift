import Displacement

/// The nth unit or weekday of a period: the second Wednesday, the last week.
struct PeriodPosition {
  /// From 1, or from -1 backwards from the end.
  var number: Int
  var unit: CalendarUnit
  /// The weekday, where one is counted.
  var weekday: Weekday?

  /// The days at that position, or nothing where the period has no such position.
  ///
  /// The weeks of a month are its full weeks, the weeks of a year those of ISO 8601.
  func days(of period: Period, isYear: Bool) -> Period? {
    guard number != 0, abs(number) <= 400 else { return nil }
    let days: Period
    if let weekday {
      let first = period.start.advanced(by: 6).latest(weekday)
      let last = period.end.latest(weekday)
      let day =
        number > 0 ? first.advanced(by: (number - 1) * 7) : last.advanced(by: (number + 1) * 7)
      days = Period(day)
    } else if unit == .weekend {
      let saturday =
        number > 0 ? period.start.advanced(by: 6).latest(.saturday) : period.end.latest(.saturday)
      days = CalendarUnit.weekend.period(number > 0 ? number - 1 : number + 1, after: saturday)
    } else if unit == .half, (1...2).contains(number) {
      days = period.half(first: number == 1)
    } else if unit == .week {
      days = week(of: period, isYear)
    } else if number > 0 {
      days = unit.period(number - 1, after: period.start)
    } else {
      days = unit.period(number + 1, after: period.end)
    }
    return days.overlaps(period) ? days : nil
  }

  private func week(of period: Period, _ isYear: Bool) -> Period {
    // The first week of a year holds its fourth day of January, that of a month its first Monday.
    let anchor =
      isYear ? period.start.advanced(by: 3) : period.start.advanced(by: 6).latest(.monday)
    if number > 0 { return CalendarUnit.week.period(number - 1, after: anchor) }
    let last = isYear ? period.end.advanced(by: -3) : period.end.latest(.sunday)
    return CalendarUnit.week.period(number + 1, after: last)
  }
}
