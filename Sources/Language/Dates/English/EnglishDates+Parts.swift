import Displacement

extension EnglishDates {
  /// Reads `first week of 2019`, `second wednesday of october 2014`, `the 5th last day of May`.
  func nthOfPeriod(_ index: Int) -> DatePhrase? {
    var (number, next) = (0, index)
    if matches(index, "last") {
      (number, next) = (-1, index + 1)
    } else if let (ordinal, end, isOrdinal) = day(index), isOrdinal {
      (number, next) = (ordinal, end)
      if matches(end, "last") { (number, next) = (-ordinal, end + 1) }
    } else {
      return nil
    }
    var count = 1
    if let (several, end) = self.count(next), several > 1 { (count, next) = (several, end) }
    var position = PeriodPosition(number: number, unit: .day, weekday: nil)
    if let (weekday, end) = weekday(next) {
      (position.weekday, next) = (weekday, end)
    } else if let (unit, end) = unit(next) {
      (position.unit, next) = (unit, end)
    } else {
      return nil
    }
    let start = skipping(skipping(next, "of", "in"), "the")
    guard let container = container(start, hasOf: start > next), container.unit != .day,
      let period = container.ofYear(of: reference),
      var days = position.days(of: period, isYear: container.unit == .year)
    else { return alone(position, next) }
    if count > 1 {
      let last = position.unit.period(count - 1, after: days.start)
      if number > 0 { days = CalendarUnit.period(days.start, last.end) }
      if number == -1 {
        let first = position.unit.period(1 - count, after: days.start)
        days = CalendarUnit.period(first.start, days.end)
      }
    }
    return DatePhrase(days, position.unit, end: container.end)
  }

  /// Reads `third quarter` and `third Tuesday` of the current year and month.
  func alone(_ position: PeriodPosition, _ end: Int) -> DatePhrase? {
    guard let reference, position.number > 0, position.unit == .quarter || position.weekday != nil
    else { return nil }
    let whole: CalendarUnit = position.weekday == nil ? .year : .month
    return position.days(of: whole.period(containing: reference), isYear: true).map {
      DatePhrase($0, position.unit, end: end)
    }
  }

  func container(_ index: Int, hasOf: Bool) -> DatePhrase? {
    guard index < text.tokens.count else { return nil }
    if let (month, end) = month(index) {
      var phrase = DatePhrase(end: end)
      (phrase.month, phrase.unit) = (month, .month)
      return withYear(phrase, isShort: false)
    }
    if let (year, end) = yearNumber(index), hasOf || text.tokens[index].kind == .digits {
      var phrase = DatePhrase(end: end)
      (phrase.year, phrase.unit) = (year, .year)
      return phrase
    }
    if let relative = relativeUnit(index) { return relative }
    guard hasOf, let reference, let (unit, end) = unit(index) else { return nil }
    return DatePhrase(unit.period(containing: reference), unit, end: end)
  }

  /// Reads `early next year`, `the end of April`, `mid-November`, `rest of the week`, `EOY`.
  func partOfPeriod(_ index: Int) -> DatePhrase? {
    if let short = abbreviated(index) { return short }
    guard let (word, end) = word(index) else { return nil }
    let next = skipping(skipping(end, "-"), "the")
    guard let whole = container(next, hasOf: true), whole.unit != .day,
      let period = whole.period(reference: reference)
    else { return nil }
    var part = word.third.map { period.third($0) }
    if word == .early || word == .late { part = early(word == .early, period, index) }
    if word == .rest, let reference, period.contains(reference) {
      part = CalendarUnit.period(reference, period.end)
    }
    return part.map { DatePhrase($0, whole.unit, end: whole.end) }
  }

  /// `late` is the last half; `later` is what is left of a period from the reference on.
  func early(_ isEarly: Bool, _ period: Period, _ index: Int) -> Period? {
    if matches(index, "earlier") || matches(index, "later"), let reference,
      period.contains(reference)
    {
      return isEarly
        ? CalendarUnit.period(period.start, max(period.start, reference.advanced(by: -1)))
        : CalendarUnit.period(reference, period.end)
    }
    return period.half(first: isEarly)
  }

  func abbreviated(_ index: Int) -> DatePhrase? {
    guard let reference, text.tokens[index].kind == .word else { return nil }
    let year = CalendarUnit.year.period(containing: reference)
    let month = CalendarUnit.month.period(containing: reference)
    let capital = text.span(of: text.tokens[index])
    guard text.original[capital].allSatisfy({ $0 < 0x60 }) else { return nil }
    if matches(index, "eoy") { return DatePhrase(year.third(.last), .year, end: index + 1) }
    if matches(index, "boy") { return DatePhrase(year.third(.first), .year, end: index + 1) }
    if matches(index, "eom") { return DatePhrase(month.third(.last), .month, end: index + 1) }
    guard matches(index, "bom") else { return nil }
    return DatePhrase(month.third(.first), .month, end: index + 1)
  }

  /// Reads `Q3 2016`, `2016 Q3`, `H2 2016`, `2016 the third quarter`.
  func quarter(_ index: Int) -> DatePhrase? {
    if let (word, end) = word(index), case .season(let season) = word {
      guard let (year, after) = yearNumber(skipping(end, "of", ",")),
        let period = CalendarUnit.season(season, of: year)
      else { return nil }
      return DatePhrase(period, .season, end: after)
    }
    if let (year, end) = yearNumber(index), text.tokens[index].kind == .digits {
      if let (number, months, after) = shortQuarter(end) {
        return quarter(number, months, year, after)
      }
      let next = skipping(skipping(end, ","), "the")
      guard let (number, after, isOrdinal) = day(next), isOrdinal, let (unit, last) = unit(after),
        unit == .quarter, number <= 4
      else { return nil }
      return quarter(number, 3, year, last)
    }
    guard let (number, months, end) = shortQuarter(index) else { return nil }
    let next = skipping(skipping(end, "of"), ",")
    if let (year, after) = yearNumber(next) { return quarter(number, months, year, after) }
    guard let relative = relativeUnit(next), relative.unit == .year, let period = relative.period
    else { return nil }
    return quarter(number, months, period.start.year, relative.end)
  }

  func quarter(_ number: Int, _ months: Int, _ year: Int, _ end: Int) -> DatePhrase {
    let period = CalendarUnit.months(months, from: year, (number - 1) * months + 1)
    return DatePhrase(period, months == 3 ? .quarter : .half, end: end)
  }

  func shortQuarter(_ index: Int) -> (number: Int, months: Int, end: Int)? {
    let months = matches(index, "q") ? 3 : matches(index, "h") ? 6 : 0
    guard months > 0, index + 1 < text.tokens.count, text.tokens[index + 1].isAttached,
      text.tokens[index + 1].kind == .digits,
      let number = Int(
        digits: text.bytes[text.tokens[index + 1].start..<text.tokens[index + 1].end]),
      (1...(12 / months)).contains(number)
    else { return nil }
    return (number, months, index + 2)
  }

  /// Reads `week 27 of last year`, by ISO 8601.
  func numberedWeek(_ index: Int) -> DatePhrase? {
    guard let (unit, end) = unit(index), unit == .week, end < text.tokens.count,
      text.tokens[end].kind == .digits, let (number, after) = count(end), (1...53).contains(number)
    else { return nil }
    let next = skipping(after, "of")
    let dated = container(next, hasOf: next > after)
    let isYear = dated?.unit == .year
    guard let year = isYear ? dated?.year ?? dated?.period?.start.year : reference?.year
    else { return nil }
    let period = CalendarUnit.months(12, from: year, 1)
    let position = PeriodPosition(number: number, unit: .week, weekday: nil)
    return position.days(of: period, isYear: true).map {
      DatePhrase($0, .week, end: isYear ? dated?.end ?? after : after)
    }
  }

  /// Reads `week of the 18th`, `week beginning February 4`, `w/c Feb 4`, `month of September`.
  func weekOf(_ index: Int) -> DatePhrase? {
    var (unit, next) = (CalendarUnit.week, index)
    if matches(index, "w"), matches(index + 1, "/"), matches(index + 2, "c") {
      next = index + 3
    } else if let (named, end) = self.unit(index),
      named == .week || named == .month || named == .weekend
    {
      (unit, next) = (named, end)
      guard
        matches(end, "of") || matches(end, "beginning") || matches(end, "commencing")
          || matches(end, "starting") || matches(end, "ending")
      else { return nil }
      next += 1
    } else {
      return nil
    }
    next = skipping(next, "on")
    next = skipping(next, "the")
    guard let date = inner(at: next) ?? dayBehindThe(next),
      let period = date.period(reference: reference)
    else { return nil }
    return DatePhrase(unit.period(containing: period.start), unit, end: date.end)
  }

  func dayBehindThe(_ index: Int) -> DatePhrase? {
    guard let (day, end, isOrdinal) = day(index), isOrdinal else { return nil }
    var phrase = DatePhrase(end: end)
    phrase.day = day
    return phrase
  }

  /// Reads `1990s`, `the seventies`, `nineteen seventies`, `'40s`.
  func decade(_ index: Int) -> DatePhrase? {
    var (century, next) = (1_900, index)
    if text.tokens[index].kind == .digits || matches(index, "'") {
      let start = skipping(index, "'")
      guard start < text.tokens.count, text.tokens[start].kind == .digits,
        matches(start + 1, "s"),
        let number = Int(digits: text.bytes[text.tokens[start].start..<text.tokens[start].end]),
        number % 10 == 0, (1_000...2_090).contains(number) || (20...90).contains(number)
      else { return nil }
      return decade(of: number < 100 ? 1_900 + number : number, end: start + 2)
    }
    if matches(index, "nineteen") { next = skipping(index + 1, "-") }
    if matches(index, "twenty") { (century, next) = (2_000, skipping(index + 1, "-")) }
    if matches(index, "two"), matches(index + 1, "thousand") {
      (century, next) = (2_000, skipping(index + 2, "and"))
    }
    if matches(index, "two"), matches(index + 1, "thousands") {
      return decade(of: 2_000, end: index + 2)
    }
    guard next < text.tokens.count, let tens = EnglishDates.decades.value(text, text.tokens[next])
    else { return nil }
    return decade(of: century + tens, end: next + 1)
  }

  func decade(of year: Int, end: Int) -> DatePhrase {
    DatePhrase(CalendarUnit.months(120, from: year, 1), .decade, end: end)
  }

  private static let decades = TermTable<Int>(
    rows: """
      10	tens
      20	twenties
      30	thirties
      40	forties
      50	fifties
      60	sixties
      70	seventies
      80	eighties
      90	nineties
      """
  ) { Int($0) }
}
