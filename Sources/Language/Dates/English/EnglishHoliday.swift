import Displacement

/// A day of the year that goes by its name: Christmas, Easter, World Refugee Day.
///
/// Days that differ from country to country, such as an independence day, are left out.
enum EnglishHoliday: Hashable, Sendable {
  /// The same day of the same month every year.
  case fixed(month: Int, day: Int)
  /// So many days after the nth such weekday of a month.
  case weekday(Weekday, number: Int, month: Int, offset: Int)
  /// So many days after Easter Sunday.
  case easter(Int)

  static let table = TermTable<EnglishHoliday>(rows: rows, meaning)

  /// The day in that year.
  func day(of year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .weekday(let weekday, let number, let month, let offset):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      return first.advanced(by: ahead + 7 * (number - 1) + offset)
    case .easter(let offset): return EnglishHoliday.easter(of: year)?.advanced(by: offset)
    }
  }

  /// The latest such day up to and including the reference, or the first behind it.
  func day(near reference: Day, ahead: Bool) -> Day? {
    let days = (-1...1).compactMap { day(of: reference.year + $0) }
    return ahead ? days.first { $0 > reference } : days.last { $0 <= reference }
  }

  /// Easter Sunday of the Western churches, by the Gregorian rule of Meeus, Jones and Butcher.
  private static func easter(of year: Int) -> Day? {
    guard (1_583...9_999).contains(year) else { return nil }
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let shift = century - century / 4 - (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + shift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let moved = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * moved + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  private static func meaning(_ name: Substring) -> EnglishHoliday? {
    let words = name.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words[0], numbers.count) {
    case ("fixed", 2): return .fixed(month: numbers[0], day: numbers[1])
    case ("weekday", 4):
      return Weekday(rawValue: numbers[0]).map {
        .weekday($0, number: numbers[1], month: numbers[2], offset: numbers[3])
      }
    case ("easter", 1): return .easter(numbers[0])
    default: return nil
    }
  }

  static let rows = #"""
    fixed 1 1	new year's day,new years day,new year day,new year's,new years,new year
    fixed 2 14	valentine's day,valentines day,valentine's,st valentine's day
    fixed 3 8	international women's day,women's day
    fixed 3 17	st patrick's day,st . patrick's day,saint patrick's day,st patricks day,saint patrick,st patrick
    fixed 4 22	earth day
    fixed 5 1	international workers' day,international workers day,workers' day
    fixed 6 20	world refugee day
    fixed 8 19	world humanitarian day
    fixed 10 31	halloween,halloween day
    fixed 11 1	all saints' day,all saints day
    fixed 11 11	veterans day,armistice day,remembrance day
    fixed 12 10	human rights day
    fixed 12 24	christmas eve,xmas eve
    fixed 12 25	christmas,christmas day,xmas,xmas day
    fixed 12 26	boxing day
    fixed 12 31	new year's eve,new years eve
    weekday 1 3 1 0	martin luther king day,mlk day
    weekday 7 2 5 0	mother's day,mothers day
    weekday 7 3 6 0	father's day,fathers day
    weekday 1 1 9 0	labor day
    weekday 4 4 11 0	thanksgiving,thanksgiving day
    weekday 4 4 11 1	black friday
    weekday 4 4 11 4	cyber monday
    easter -46	ash wednesday
    easter -7	palm sunday
    easter -3	maundy thursday
    easter -2	good friday
    easter 0	easter,easter sunday,easter day
    easter 1	easter monday
    easter 39	ascension day
    easter 49	pentecost
    """#
}

extension EnglishDates {
  /// The named day at a token: `Easter 2018`, `Halloween weekend`, `New Year's Eve`.
  func holiday(_ index: Int) -> DatePhrase? {
    guard let (named, after) = namedDay(index) else { return nil }
    var (year, end) = (Int?.none, after)
    let next = skipping(skipping(end, ","), "of", "in")
    var isWeekend = matches(end, "weekend")
    if isWeekend { end += 1 }
    if let (number, last) = yearNumber(isWeekend ? end : next) {
      (year, end) = (number, last)
    } else if let relative = relativeUnit(next), relative.unit == .year {
      (year, end) = (relative.period?.start.year, relative.end)
    }
    if !isWeekend, matches(end, "weekend") { (isWeekend, end) = (true, end + 1) }
    guard
      let day = year.flatMap(named.day(of:))
        ?? reference.flatMap({ named.day(near: $0, ahead: false) })
    else { return nil }
    return DatePhrase(isWeekend ? weekend(of: day) : Period(day), .day, end: end)
  }

  /// The holiday that begins there; "a new year" and Christmas Island are none.
  func namedDay(_ index: Int) -> (day: EnglishHoliday, end: Int)? {
    guard index < text.tokens.count, let found = EnglishHoliday.table.match(text, at: index)
    else { return nil }
    let end = index + found.count
    if matches(end, "island") { return nil }
    if matches(index, "new"), found.count == 2, index > 0,
      matches(index - 1, "the") || matches(index - 1, "a") || matches(index - 1, "this")
    {
      return nil
    }
    return (found.value, end)
  }

  /// The free days around a holiday: from Thanksgiving to Sunday, from Saturday to Labor Day.
  func weekend(of day: Day) -> Period {
    let saturday = day.startOfWeek.advanced(by: 5)
    switch day.weekday {
    case .monday: return CalendarUnit.period(day.advanced(by: -2), day)
    case .thursday, .friday: return CalendarUnit.period(day, saturday.advanced(by: 1))
    case .tuesday, .wednesday, .saturday, .sunday:
      return CalendarUnit.period(saturday, saturday.advanced(by: 1))
    }
  }

  /// `the last Easter`, `the next new year day`.
  func holiday(_ index: Int, _ steps: Int, _ reference: Day) -> DatePhrase? {
    guard let (named, end) = namedDay(index) else { return nil }
    let day =
      steps == 0
      ? named.day(of: reference.year)
      : named.day(near: steps < 0 ? reference.advanced(by: -1) : reference, ahead: steps > 0)
    return day.map { DatePhrase(Period($0), .day, end: end) }
  }
}
