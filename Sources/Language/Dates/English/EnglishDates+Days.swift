import Displacement

extension EnglishDates {
  func relativeDay(_ index: Int) -> DatePhrase? {
    guard let reference, let (word, end) = word(index), case .day(let offset) = word
    else { return nil }
    return DatePhrase(Period(reference.advanced(by: offset)), .day, end: end)
  }

  /// Reads `2022-01-20` and `1/20/2022`, with the month first where both orders make a date.
  func numeric(_ index: Int) -> DatePhrase? {
    guard index < text.tokens.count, text.tokens[index].kind == .digits,
      let date = NumericDate.read(text, at: index), date.isPlausible(text, at: index)
    else { return nil }
    guard var phrase = date.phrase(.monthFirst) else { return nil }
    // 08/12,2015
    if phrase.year == nil, matches(phrase.end, ","), let (year, end) = yearNumber(phrase.end + 1) {
      (phrase.year, phrase.end) = (year, end)
    }
    return phrase
  }

  /// The name of a month, unless it is the verb `may` or the noun `march`.
  func month(_ index: Int) -> (month: Int, end: Int)? {
    guard let (word, end) = word(index), case .month(let month) = word else { return nil }
    if index > 0, matches(index - 1, "$") { return nil }
    let after = skipping(end, ".")
    guard isDoubtful(index) else { return (month, after) }
    if isBesideNumber(index, after) || isBehindCue(index) { return (month, after) }
    guard text.tokens[index].traits.contains(.capitalized) else { return nil }
    // At the start of a sentence "May" is a verb more often than a month.
    let isFirst =
      index == 0 || text.tokens[index].traits.contains(.startsLine)
      || text.tokens[index - 1].kind == .sign && !matches(index - 1, ",")
    return isFirst && month == 5 ? nil : (month, after)
  }

  func isDoubtful(_ index: Int) -> Bool {
    EnglishDates.doubtful.value(text, text.tokens[index]) != nil
  }

  private static let doubtful = TermTable<Bool>(words: "may,march,mar,sun,sat,mon,wed")

  func isBesideNumber(_ index: Int, _ after: Int) -> Bool {
    if index > 0, text.tokens[index - 1].kind == .digits { return true }
    let next = skipping(after, "the")
    guard next < text.tokens.count else { return false }
    if text.tokens[next].kind == .digits { return true }
    return !matches(index, "may") && day(next) != nil
  }

  func isBehindCue(_ index: Int) -> Bool {
    guard index > 0, !matches(index, "may") || !matches(index - 1, "this") else { return false }
    return EnglishDates.cues.value(text, text.tokens[index - 1]) != nil
  }

  private static let cues = TermTable<Bool>(
    words:
      "in,of,since,until,till,from,to,last,next,this,early,late,mid,through,between,by,during,before,after,st,nd,rd,th"
  )

  /// Reads `20 January 2022`, `the 15th day of June`, `20th of next month`, `31-Oct-74`.
  func dayOfMonth(_ index: Int) -> DatePhrase? {
    guard let (day, after, isOrdinal) = day(index), index == 0 || !matches(index - 1, "$")
    else { return nil }
    var next = skipping(after, "day")
    let sign =
      next < text.tokens.count && text.tokens[next].kind == .sign
      && text.tokens[next].isAttached
    if sign { next = skipping(next, "-", "/", ".") }
    let hasOf = matches(next, "of") || matches(next, "in")
    if hasOf { next = skipping(next + 1, "the") }
    if let (month, end) = month(next) {
      var phrase = DatePhrase(end: end)
      (phrase.month, phrase.day) = (month, day)
      return withYear(phrase, isShort: sign)
    }
    guard next < text.tokens.count, text.tokens[next].kind == .word,
      let relative = relativeUnit(next) ?? bareMonth(next),
      relative.unit == .month, let period = relative.period, hasOf || !isOrdinal,
      let date = Day(year: period.start.year, month: period.start.month, day: day)
    else { return nil }
    return DatePhrase(Period(date), .day, end: relative.end)
  }

  func bareMonth(_ index: Int) -> DatePhrase? {
    guard let reference, let (unit, end) = unit(index), unit == .month else { return nil }
    return DatePhrase(CalendarUnit.month.period(containing: reference), .month, end: end)
  }

  /// Reads `January 20, 2022`, `May twenty-first`, `Oct-2`, `February 2018`.
  func monthDay(_ index: Int) -> DatePhrase? {
    guard let (month, end) = month(index) else { return nil }
    var phrase = DatePhrase(end: end)
    (phrase.month, phrase.unit) = (month, .month)
    if let reference, matches(end, "after"), matches(end + 1, "next") {
      let year = reference.year + (month > reference.month ? 1 : 2)
      return DatePhrase(CalendarUnit.months(1, from: year, month), .month, end: end + 2)
    }
    let sign = end < text.tokens.count && text.tokens[end].kind == .sign
    var next = sign && text.tokens[end].isAttached ? skipping(end, "-", "/") : end
    next = skipping(next, "the")
    if let (day, after, _) = day(next), !isYearOf(day, next, after) {
      (phrase.day, phrase.unit, phrase.end) = (day, .day, after)
    }
    return withYear(phrase, isShort: false)
  }

  /// Whether a spoken number behind a month begins its year: `August two thousand and fifteen`.
  func isYearOf(_ day: Int, _ index: Int, _ end: Int) -> Bool {
    guard text.tokens[index].kind == .word, let (_, after) = yearNumber(index) else { return false }
    return after > end
  }

  /// Takes the year behind a date.
  func withYear(_ phrase: DatePhrase, isShort: Bool) -> DatePhrase {
    var phrase = phrase
    var next = skipping(phrase.end, ",", "-", "/", ".")
    if !isShort, next > phrase.end, matches(phrase.end, "."), !text.tokens[phrase.end].isAttached {
      next = phrase.end
    }
    let hasOf = matches(next, "of") || matches(next, "in")
    if hasOf { next += 1 }
    if let (year, end) = yearNumber(next) {
      guard !text.counts(at: end) else { return phrase }
      (phrase.year, phrase.end) = (year, end)
      return phrase
    }
    if let relative = relativeUnit(next), relative.unit == .year, let period = relative.period {
      (phrase.year, phrase.end) = (period.start.year, relative.end)
      return phrase
    }
    let start = skipping(next, "'")
    guard hasOf || isShort || start > next, start < text.tokens.count,
      text.tokens[start].kind == .digits, text.tokens[start].length == 2,
      let year = Int(digits: text.bytes[text.tokens[start].start..<text.tokens[start].end])
    else { return phrase }
    (phrase.year, phrase.end) = (NumericDate.year((year, 2)), start + 1)
    return phrase
  }

  /// Reads `2016, nov`, `2017 april` and `2019/aug/01`.
  func yearMonth(_ index: Int) -> DatePhrase? {
    guard text.tokens[index].kind == .digits, let (year, end) = yearNumber(index)
    else { return nil }
    let next = skipping(end, ",", "/", "-")
    guard let (month, after) = month(next) else { return nil }
    var phrase = DatePhrase(end: after)
    (phrase.year, phrase.month, phrase.unit) = (year, month, .month)
    if matches(after, "/") || matches(after, "-"), let (day, end, _) = day(after + 1) {
      (phrase.day, phrase.unit, phrase.end) = (day, .day, end)
    }
    return phrase
  }

  /// Reads `Friday the 11th`, `Thursday, 20 January`, `wednesday of next week`.
  func weekdayDate(_ index: Int) -> DatePhrase? {
    guard let (weekday, end) = weekday(index), isWeekday(index) else { return nil }
    var phrase = DatePhrase(end: end)
    phrase.weekday = weekday
    var next = skipping(end, ",", "(")
    next = skipping(next, "on", "in")
    next = skipping(next, "the")
    if var dated = longestDay(at: next) {
      dated.weekday = weekday
      return dated
    }
    if let (day, after, isOrdinal) = day(next), isOrdinal || matches(next - 1, "the") {
      (phrase.day, phrase.end) = (day, after)
      return phrase
    }
    guard let reference else { return nil }
    if let week = relativeUnit(skipping(end, "of", "in")), week.unit == .week,
      let period = week.period
    {
      return DatePhrase(Period(period.start.inWeek(weekday)), .day, end: week.end)
    }
    if matches(end, "after"), matches(end + 1, "next") {
      let first = reference.latest(weekday).advanced(by: 14)
      return DatePhrase(Period(first), .day, end: end + 2)
    }
    if let shift = shifted(skipping(end, ",")), let period = shift.period,
      text.tokens[skipping(end, ",")].kind != .sign
    {
      return DatePhrase(Period(period.start.inWeek(weekday)), .day, end: shift.end)
    }
    return phrase
  }

  /// The longest day that a date in full names there, of equally long ones the first.
  private func longestDay(at index: Int) -> DatePhrase? {
    var longest: DatePhrase?
    func consider(_ phrase: DatePhrase?) {
      guard let phrase, phrase.unit == .day, phrase.end > longest?.end ?? 0 else { return }
      longest = phrase
    }
    consider(numeric(index))
    consider(dayOfMonth(index))
    consider(monthDay(index))
    return longest
  }

  /// Whether a short name of a weekday is one: `sun.` and `Sat`, not `the sun`, `they sat`.
  func isWeekday(_ index: Int) -> Bool {
    guard isDoubtful(index), text.tokens.count > 1 else { return true }
    return text.tokens[index].traits.contains(.capitalized) || matches(index + 1, ".")
  }

  /// Reads `the 18th` alone behind `on` or `for`.
  func dayAlone(_ index: Int) -> DatePhrase? {
    let behindThe = index > 0 && matches(index - 1, "the")
    let cue = index - (behindThe ? 2 : 1)
    guard cue >= 0, matches(cue, "on") || behindThe && !matches(cue, "of") && !matches(cue, "in"),
      text.tokens[index].kind == .digits, let (day, end, isOrdinal) = day(index),
      isOrdinal || matches(cue, "on") || matches(cue, "for"),
      matches(cue, "on") || end >= text.tokens.count || text.tokens[end].kind == .sign
    else { return nil }
    let isClosed =
      end >= text.tokens.count || matches(end, ".") || matches(end, "!") || matches(end, "?")
    guard isClosed || matches(cue, "on") && (isOrdinal || matches(end, ",")) else { return nil }
    var phrase = DatePhrase(end: end)
    phrase.day = day
    return phrase
  }

  /// Reads a year alone behind a preposition or as a whole text.
  func year(_ index: Int) -> DatePhrase? {
    let isCalendar = matches(index, "cy") || matches(index, "fy")
    let start = isCalendar ? index + 1 : index
    guard let (year, end) = yearNumber(start), (1_200...2_100).contains(year),
      !text.counts(at: end), !isAttachedToSign(start),
      text.tokens[start].kind == .digits || index > 0 && matches(index - 1, "in")
    else { return nil }
    let isLast = end >= text.tokens.count || text.tokens[end].kind == .sign
    let hasCue = index > 0 && EnglishDates.yearCues.value(text, text.tokens[index - 1]) != nil
    guard hasCue || isCalendar || index == 0 && isLast else { return nil }
    var phrase = DatePhrase(end: end)
    (phrase.year, phrase.unit) = (year, .year)
    return phrase
  }

  func isAttachedToSign(_ index: Int) -> Bool {
    index > 0 && text.tokens[index].isAttached && text.tokens[index - 1].kind == .sign
      && !matches(index - 1, "(") && !matches(index - 1, "~")
  }

  private static let yearCues = TermTable<Bool>(
    words: """
      in,of,since,during,year,by,until,till,to,from,between,before,after,and,through,mid
      is,range,early,late,or
      """)
}
