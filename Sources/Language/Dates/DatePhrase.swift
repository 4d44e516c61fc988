import Displacement

/// A date as its words give it, before the publication date fills in what they leave out.
struct DatePhrase {
  var year: Int?
  var month: Int?
  var day: Int?
  var weekday: Weekday?
  /// The days themselves, where the words need no filling in.
  var period: Period?
  /// The unit that the words name.
  var unit = CalendarUnit.day
  /// Where the phrase starts in the folded copy, behind its clitics.
  var start = 0
  /// The first token after the phrase.
  var end: Int
  /// Whether the phrase is only a number, which is a date only beside others.
  var isNumber = false

  init(end: Int) {
    self.end = end
  }

  init(_ period: Period, _ unit: CalendarUnit, end: Int) {
    self.period = period
    self.unit = unit
    self.end = end
  }

  /// Whether the words leave the year open.
  var lacksYear: Bool { period == nil && year == nil }
}

extension DatePhrase {
  /// The days that the phrase means.
  ///
  /// Without a year it is the latest such date that has begun by the reference day; a weekday
  /// that fits another year's date better decides. Where a weekday contradicts a full date, the
  /// date is trusted.
  ///
  /// - Parameter reference: the day of publication; `nil` where it is unknown.
  /// - Returns: the days, or nothing where there is no such date or no reference to fill it in.
  func period(reference: Day?) -> Period? {
    if let period { return period }
    switch (year, month, day) {
    case (let year?, let month?, let day?):
      return Day(year: year, month: month, day: day).map { Period($0) }
    case (let year?, let month?, nil):
      guard Day(year: year, month: month, day: 1) != nil else { return nil }
      return CalendarUnit.months(1, from: year, month)
    case (let year?, nil, nil):
      guard Day(year: year, month: 1, day: 1) != nil else { return nil }
      return CalendarUnit.months(12, from: year, 1)
    case (_?, nil, _?): return nil
    case (nil, let month?, let day?): return latest(month, day, reference).map { Period($0) }
    case (nil, let month?, nil):
      guard let reference else { return nil }
      let year = month <= reference.month ? reference.year : reference.year - 1
      return CalendarUnit.months(1, from: year, month)
    case (nil, nil, let day?): return latest(day, reference).map { Period($0) }
    case (nil, nil, nil):
      guard let weekday, let reference else { return nil }
      return Period(reference.latest(weekday))
    }
  }

  /// The days that a container of others means: a month without a year is that of the reference's
  /// year.
  func ofYear(of reference: Day?) -> Period? {
    guard period == nil, year == nil, let month, day == nil, let reference
    else { return period(reference: reference) }
    return CalendarUnit.months(1, from: reference.year, month)
  }

  /// Whether the phrase names a weekday on which its date does not fall.
  func contradictsWeekday(_ period: Period) -> Bool {
    guard let weekday, period.length == 1 else { return false }
    return period.start.weekday != weekday
  }

  /// The latest such day of the year, by the weekday where there is one.
  private func latest(_ month: Int, _ day: Int, _ reference: Day?) -> Day? {
    guard let reference else { return nil }
    let candidates = (-8...1).reversed().compactMap {
      Day(year: reference.year + $0, month: month, day: day)
    }
    if let weekday {
      let near = candidates.filter { abs($0.distance(to: reference)) < 400 }
      if let match = near.first(where: { $0.weekday == weekday && $0 <= reference })
        ?? near.first(where: { $0.weekday == weekday })
      {
        return match
      }
    }
    return candidates.first { $0 <= reference }
  }

  /// The latest such day of a month; with a weekday, the day of this month if it fits, else the
  /// nearest that does.
  private func latest(_ day: Int, _ reference: Day?) -> Day? {
    guard let reference, (1...31).contains(day) else { return nil }
    let first = CalendarUnit.month.period(containing: reference).start
    let candidates = (0...24).compactMap { back -> Day? in
      let month = first.advanced(byMonths: -back)
      return Day(year: month.year, month: month.month, day: day)
    }
    guard let weekday else { return candidates.first { $0 <= reference } }
    return candidates.first { $0.weekday == weekday } ?? candidates.first { $0 <= reference }
  }
}
