import Displacement

/// Reads one English date, without the words that join two dates to a span.
struct EnglishDates {
  let text: FoldedText
  /// The day of publication, from which relative dates are counted; `nil` where it is unknown.
  let reference: Day?

  /// The longest date that starts with that token.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - allowsNumber: whether a bare day or year is a date there, as the end of a span is.
  /// - Returns: the date, or nothing.
  func phrase(at index: Int, allowsNumber: Bool = false) -> DatePhrase? {
    guard index < text.tokens.count else { return nil }
    var start = skipping(index, "the")
    start = skipping(start, "on")
    start = skipping(start, "the")
    guard start < text.tokens.count else { return nil }
    var best = longest(at: start)
    if best == nil, allowsNumber { best = number(at: start) }
    best?.start = text.tokens[start].start
    return best
  }

  private func longest(at index: Int) -> DatePhrase? {
    let token = text.tokens[index]
    let rules: DateRules
    switch token.kind {
    case .word:
      let called = DateRules.of(text, token)
      rules = called.isNumeric && !goesOnWithDate(index + 1) ? called.withoutNumbers : called
    case .digits: rules = self.rules(forDigitsAt: index)
    case .sign: rules = text.matches(token, "'") ? [.decade] : []
    }
    guard !rules.isEmpty else { return nil }
    var best: DatePhrase?
    func consider(_ rule: DateRules, _ read: (Int) -> DatePhrase?) {
      guard rules.contains(rule), let phrase = read(index), phrase.end > best?.end ?? index
      else { return }
      best = phrase
    }
    consider(.relativeDay, relativeDay)
    consider(.year, numeric)
    consider(.dayOfMonth, dayOfMonth)
    consider(.monthDay, monthDay)
    consider(.weekday, weekdayDate)
    consider(.year, yearMonth)
    consider(.shifted, shifted)
    consider(.relativeUnit, relativeUnit)
    if best?.unit == .day { consider(.relativeUnit, namedAgain) }
    consider(.nth, nthOfPeriod)
    consider(.part, partOfPeriod)
    consider(.quarter, quarter)
    consider(.weekNumber, numberedWeek)
    consider(.weekNumber, weekOf)
    consider(.decade, decade)
    consider(.year, year)
    consider(.dayOfMonth, dayAlone)
    return best
  }

  /// Whether the word may be `Thursdays` or the `s` of a decade.
  private func hasPluralEnding(_ token: Token) -> Bool {
    guard text.bytes[token.end - 1] == UInt8(ascii: "s") else { return false }
    return token.length == 1 || text.bytes[..<token.end].suffix(4).elementsEqual("days".utf8)
  }

  /// The rules for digits, by the word behind them.
  private func rules(forDigitsAt index: Int) -> DateRules {
    let token = text.tokens[index]
    guard token.length <= 4 else { return [] }
    var rules: DateRules = token.length == 4 || isBeforeSign(index + 1) ? [.year] : []
    if token.length <= 2, index > 0, matches(index - 1, "the") || matches(index - 1, "on") {
      rules.insert(.dayOfMonth)
    }
    guard index + 1 < text.tokens.count else { return rules }
    let next = text.tokens[index + 1]
    if next.kind == .word, !next.isAttached, DateRules.of(text, next).isEmpty,
      !hasPluralEnding(next), !text.matches(next, "of"), !text.matches(next, "the")
    {
      return rules
    }
    if next.kind == .sign, !isBeforeSign(index + 1) { return rules }
    return rules.union([.year, .dayOfMonth, .shifted, .relativeUnit, .nth, .quarter, .decade])
  }

  /// Whether a sign stands there that joins the numbers of a date.
  private func isBeforeSign(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.tokens[index].kind == .sign else { return false }
    return "/-.,".utf8.contains(text.bytes[text.tokens[index].start])
  }

  /// Whether a number in words goes on with another or with a word of dates.
  private func goesOnWithDate(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    switch text.tokens[index].kind {
    case .digits: return true
    case .sign: return matches(index, "-")
    case .word:
      return !DateRules.of(text, text.tokens[index]).isEmpty || matches(index, "of")
        || matches(index, "the") || matches(index, "than") || matches(index, "thousand")
        || matches(index, "hundred") || hasPluralEnding(text.tokens[index])
    }
  }
}

// MARK: - Words

extension EnglishDates {
  func word(_ index: Int) -> (word: DateWord, end: Int)? {
    guard index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    return DateWord.english.match(text, at: index).map { ($0.value, index + $0.count) }
  }

  func matches(_ index: Int, _ word: StaticString) -> Bool {
    index < text.tokens.count && text.matches(text.tokens[index], word)
  }

  /// Passes over one of those words, if it stands there.
  func skipping(_ index: Int, _ words: StaticString...) -> Int {
    for word in words where matches(index, word) { return index + 1 }
    return index
  }

  func unit(_ index: Int) -> (unit: CalendarUnit, end: Int)? {
    guard let (word, end) = word(index), case .unit(let unit, _) = word else { return nil }
    return (unit, end)
  }

  func weekday(_ index: Int) -> (weekday: Weekday, end: Int)? {
    guard let (word, end) = word(index), case .weekday(let weekday) = word else { return nil }
    return (weekday, skipping(end, "."))
  }

  /// A small whole number in digits or words; `a` is 1, `a couple of` is 2, `a few` is 3.
  func count(_ index: Int) -> (number: Int, end: Int)? {
    guard index < text.tokens.count else { return nil }
    let start = skipping(index, "a", "an")
    if matches(start, "couple") { return (2, skipping(start + 1, "of")) }
    if matches(start, "few") || matches(start, "several") { return (3, skipping(start + 1, "of")) }
    if start > index { return unit(start) == nil ? nil : (1, start) }
    guard let number = EnglishCardinal.read(text, at: index, limit: text.tokens.count),
      let value = number.value.whole, (0...5_000).contains(value)
    else { return nil }
    return (value, number.end)
  }

  /// The number of a day of the month: `20`, `20th`, `twentieth`, `twenty first`, `fifteen`.
  func day(_ index: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    guard index < text.tokens.count, text.tokens[index].kind != .sign else { return nil }
    let token = text.tokens[index]
    if token.kind == .digits {
      guard token.length <= 2, let day = Int(digits: text.bytes[token.start..<token.end]),
        (1...31).contains(day), !goesOn(index + 1)
      else { return nil }
      if index + 1 < text.tokens.count, text.tokens[index + 1].isAttached,
        text.tokens[index + 1].kind == .word
      {
        return isSuffix(index + 1) ? (day, index + 2, true) : nil
      }
      return (day, index + 1, false)
    }
    if let ordinal = EnglishNumeralParser.numeral(in: text, at: index), ordinal.role == .ordinal,
      let day = ordinal.value.whole, (1...31).contains(day)
    {
      return (day, ordinal.tokens.upperBound, true)
    }
    guard let number = EnglishCardinal.read(text, at: index, limit: text.tokens.count),
      let day = number.value.whole, (1...31).contains(day), number.hasWords, !matches(index, "a")
    else { return nil }
    return (day, number.end, false)
  }

  private func isSuffix(_ index: Int) -> Bool {
    matches(index, "st") || matches(index, "nd") || matches(index, "rd") || matches(index, "th")
  }

  /// Whether a number goes on behind its digits, as a time or a decimal does.
  private func goesOn(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index].isAttached,
      text.tokens[index + 1].isAttached
    else { return false }
    return (matches(index, ":") || matches(index, ",") && text.tokens[index + 1].length == 3)
      && text.tokens[index + 1].kind == .digits
  }

  /// A year in four digits or in words: `nineteen ninety nine`, `two thousand and eighteen`.
  func yearNumber(_ index: Int) -> (year: Int, end: Int)? {
    guard index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    if token.kind == .digits {
      guard token.length == 4, let year = Int(digits: text.bytes[token.start..<token.end]),
        (1_000...2_999).contains(year), !goesOn(index + 1)
      else { return nil }
      return (year, index + 1)
    }
    guard token.kind == .word, let first = EnglishCardinal.read(text, at: index, limit: index + 1),
      let century = first.value.whole
    else { return nil }
    if (10...20).contains(century), let rest = yearRest(index + 1) {
      return (century * 100 + rest.number, rest.end)
    }
    guard let whole = EnglishCardinal.read(text, at: index, limit: text.tokens.count),
      whole.hasWords, let year = whole.value.whole, (1_000...2_100).contains(year)
    else { return nil }
    return (year, whole.end)
  }

  /// The years of a century in words: `ninety nine`, `zero one`, `hundred ninety three`.
  private func yearRest(_ index: Int) -> (number: Int, end: Int)? {
    var start = skipping(index, "hundred")
    start = skipping(start, "and")
    let isZero = matches(start, "zero") || matches(start, "oh") || matches(start, "o")
    if isZero { start += 1 }
    guard start < text.tokens.count, text.tokens[start].kind == .word,
      let rest = EnglishCardinal.read(text, at: start, limit: text.tokens.count),
      let number = rest.value.whole,
      (isZero ? 1...9 : 10...99).contains(number)
        || matches(index, "hundred") && number < 100
    else { return nil }
    return (number, rest.end)
  }

  /// The bare number of a day or a year.
  private func number(at index: Int) -> DatePhrase? {
    if index > 1, matches(index - 1, "-"), text.tokens[index - 1].isAttached,
      text.tokens[index - 2].kind == .digits, text.tokens[index - 2].length != 4,
      text.tokens[index].length == 4
    {
      return nil
    }
    if let (year, end) = yearNumber(index) {
      var phrase = DatePhrase(end: end)
      (phrase.year, phrase.unit, phrase.isNumber) = (year, .year, true)
      return phrase
    }
    guard let (day, end, _) = day(index) else { return nil }
    var phrase = DatePhrase(end: end)
    (phrase.day, phrase.isNumber) = (day, true)
    return phrase
  }
}

// MARK: - Days and months

extension EnglishDates {
  private func relativeDay(_ index: Int) -> DatePhrase? {
    guard let reference, let (word, end) = word(index), case .day(let offset) = word
    else { return nil }
    return DatePhrase(Period(reference.advanced(by: offset)), .day, end: end)
  }

  /// Reads `2022-01-20` and `1/20/2022`, with the month first where both orders make a date.
  private func numeric(_ index: Int) -> DatePhrase? {
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

  private func isDoubtful(_ index: Int) -> Bool {
    ["may", "march", "mar", "sun", "sat", "mon", "wed"].contains(text.folded(text.tokens[index]))
  }

  private func isBesideNumber(_ index: Int, _ after: Int) -> Bool {
    if index > 0, text.tokens[index - 1].kind == .digits { return true }
    let next = skipping(after, "the")
    guard next < text.tokens.count else { return false }
    if text.tokens[next].kind == .digits { return true }
    return !matches(index, "may") && day(next) != nil
  }

  private func isBehindCue(_ index: Int) -> Bool {
    guard index > 0, !matches(index, "may") || !matches(index - 1, "this") else { return false }
    return EnglishDates.cues.value(text, text.tokens[index - 1]) != nil
  }

  private static let cues = TermTable<Bool>(
    rows:
      "cue\tin,of,since,until,till,from,to,last,next,this,early,late,mid,through,between,by,during,before,after,st,nd,rd,th"
  ) { _ in true }

  /// Reads `20 January 2022`, `the 15th day of June`, `20th of next month`, `31-Oct-74`.
  private func dayOfMonth(_ index: Int) -> DatePhrase? {
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
    guard hasOf || isOrdinal || day > 0, let relative = relativeUnit(next) ?? bareMonth(next),
      relative.unit == .month, let period = relative.period, hasOf || !isOrdinal,
      let date = Day(year: period.start.year, month: period.start.month, day: day)
    else { return nil }
    return DatePhrase(Period(date), .day, end: relative.end)
  }

  private func bareMonth(_ index: Int) -> DatePhrase? {
    guard let reference, let (unit, end) = unit(index), unit == .month else { return nil }
    return DatePhrase(CalendarUnit.month.period(containing: reference), .month, end: end)
  }

  /// Reads `January 20, 2022`, `May twenty-first`, `Oct-2`, `February 2018`.
  private func monthDay(_ index: Int) -> DatePhrase? {
    guard let (month, end) = month(index) else { return nil }
    var phrase = DatePhrase(end: end)
    (phrase.month, phrase.unit) = (month, .month)
    let sign = end < text.tokens.count && text.tokens[end].kind == .sign
    var next = sign && text.tokens[end].isAttached ? skipping(end, "-", "/") : end
    next = skipping(next, "the")
    if let (day, after, _) = day(next), !isYearOf(day, next, after) {
      (phrase.day, phrase.unit, phrase.end) = (day, .day, after)
    }
    return withYear(phrase, isShort: false)
  }

  /// Whether a spoken number behind a month begins its year: `August two thousand and fifteen`.
  private func isYearOf(_ day: Int, _ index: Int, _ end: Int) -> Bool {
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
      guard CountedNoun.mention(in: text, at: end) == nil else { return phrase }
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
  private func yearMonth(_ index: Int) -> DatePhrase? {
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
  private func weekdayDate(_ index: Int) -> DatePhrase? {
    guard let (weekday, end) = weekday(index), isWeekday(index) else { return nil }
    var phrase = DatePhrase(end: end)
    phrase.weekday = weekday
    var next = skipping(end, ",", "(")
    next = skipping(next, "on", "in")
    next = skipping(next, "the")
    let date = [numeric(next), dayOfMonth(next), monthDay(next)].compactMap(\.self)
      .filter { $0.unit == .day }.max { $0.end < $1.end }
    if var dated = date {
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

  /// Whether a short name of a weekday is one: `sun.` and `Sat`, not `the sun`, `they sat`.
  private func isWeekday(_ index: Int) -> Bool {
    guard isDoubtful(index) else { return true }
    return text.tokens[index].traits.contains(.capitalized) || matches(index + 1, ".")
  }

  /// Reads `the 18th` alone behind `on` or `for`.
  private func dayAlone(_ index: Int) -> DatePhrase? {
    let behindThe = index > 0 && matches(index - 1, "the")
    let cue = index - (behindThe ? 2 : 1)
    guard cue >= 0, matches(cue, "on") || matches(cue, "for") && behindThe,
      text.tokens[index].kind == .digits, let (day, end, isOrdinal) = day(index),
      isOrdinal || end >= text.tokens.count || text.tokens[end].kind == .sign
    else { return nil }
    if !isOrdinal, end < text.tokens.count, !matches(end, "."), !matches(end, "!"),
      !matches(end, ",")
    {
      return nil
    }
    var phrase = DatePhrase(end: end)
    phrase.day = day
    return phrase
  }

  /// Reads a year alone behind a preposition or as a whole text.
  private func year(_ index: Int) -> DatePhrase? {
    let isCalendar = matches(index, "cy") || matches(index, "fy")
    let start = isCalendar ? index + 1 : index
    guard let (year, end) = yearNumber(start), (1_200...2_100).contains(year),
      CountedNoun.mention(in: text, at: end) == nil, !isAttachedToSign(start),
      text.tokens[start].kind == .digits || index > 0 && matches(index - 1, "in")
    else { return nil }
    let isLast = end >= text.tokens.count || text.tokens[end].kind == .sign
    let hasCue = index > 0 && EnglishDates.yearCues.value(text, text.tokens[index - 1]) != nil
    guard hasCue || isCalendar || index == 0 && isLast else { return nil }
    var phrase = DatePhrase(end: end)
    (phrase.year, phrase.unit) = (year, .year)
    return phrase
  }

  private func isAttachedToSign(_ index: Int) -> Bool {
    index > 0 && text.tokens[index].isAttached && text.tokens[index - 1].kind == .sign
      && !matches(index - 1, "(") && !matches(index - 1, "~")
  }

  private static let yearCues = TermTable<Bool>(
    rows: """
      cue	in,of,since,during,year,by,until,till,to,from,between,before,after,and,through,mid
      cue	is,range,early,late,or
      """
  ) { _ in true }
}
