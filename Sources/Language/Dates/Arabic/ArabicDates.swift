import Displacement

/// Reads one Arabic date, without the words that join two dates to a span.
struct ArabicDates {
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
    guard index < text.tokens.count, text.tokens[index].kind != .sign else { return nil }
    let start = skippingPartOfDay(index)
    var best = longest(at: start)
    if best == nil, allowsNumber { best = number(at: start) }
    if best?.start == 0, var phrase = best {
      phrase.start = word(start).map { text.startWithArticle($0.stem) } ?? text.tokens[start].start
      if start > index { phrase.start = text.tokens[index].start }
      best = phrase
    }
    return best
  }

  func longest(at index: Int) -> DatePhrase? {
    let token = text.tokens[index]
    let rules: DateRules
    switch token.kind {
    case .word:
      let called = DateRules.of(text, at: index)
      rules =
        called.isNumeric && !isBeforeDateWord(index) && !matches(index, "ال")
        ? called.intersection([.decade, .year]) : called
    case .digits: rules = [.year, .dayOfMonth, .relativeUnit]
    case .sign: rules = []
    }
    guard !rules.isEmpty else { return nil }
    var best: DatePhrase?
    func consider(_ phrase: DatePhrase?) {
      guard let phrase, phrase.end > best?.end ?? index else { return }
      best = phrase
    }
    if token.kind == .digits, !isBeforeDateWord(index) { return year(index) }
    if rules.contains(.relativeDay) { consider(relativeDay(index)) }
    if rules.contains(.year) { consider(numeric(index)) }
    if rules.contains(.streak) { consider(streak(index)) }
    if rules.contains(.nth) { consider(nthOfPeriod(index)) }
    if rules.contains(.dayOfMonth) { consider(dayOfMonth(index)) }
    if rules.contains(.monthDay) { consider(monthDay(index)) }
    if rules.contains(.weekday) { consider(weekdayDate(index)) }
    if rules.contains(.shifted) { consider(shifted(index)) }
    if rules.contains(.relativeUnit) { consider(relativeUnit(index)) }
    if rules.contains(.part) { consider(partOfPeriod(index)) }
    if rules.contains(.quarter) { consider(quarter(index)) }
    if rules.contains(.year) { consider(year(index)) }
    if rules.contains(.decade) { consider(decade(index)) }
    return best
  }

  /// Whether a word of dates, or what may stand before one, follows digits.
  func isBeforeDateWord(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count else { return false }
    let token = text.tokens[index + 1]
    guard token.kind == .word else { return token.kind == .sign }
    return matches(index + 1, "من") || matches(index + 1, "و") || matches(index + 1, "في")
      || matches(index + 1, "ساعه")
      || !DateRules.of(text, at: index + 1).isEmpty
  }
}

// MARK: - Words

extension ArabicDates {
  /// A word of dates with its clitics and the first token after it.
  struct Word {
    let word: DateWord
    let stem: Stem
    let end: Int

    var isDefinite: Bool { stem.clitics.contains(.definite) }
  }

  func word(_ index: Int) -> Word? {
    guard index < text.tokens.count, text.triggers[index].contains(.dateWord),
      text.tokens[index].kind == .word
    else { return nil }
    let found = text.firstStem(of: text.tokens[index]) { stem in
      DateWord.arabic.match(text, at: index, stem: stem).map { ($0, stem) }
    }
    guard let ((word, count), stem) = found else { return nil }
    return Word(word: word, stem: stem, end: index + count)
  }

  @inline(__always)
  func matches(_ index: Int, _ word: StaticString) -> Bool {
    index < text.tokens.count && text.matches(text.tokens[index], word)
  }

  /// Passes over one of those words, if it stands there.
  func skipping(
    _ index: Int, _ first: StaticString, _ second: StaticString = "", _ third: StaticString = "",
    _ fourth: StaticString = "", _ fifth: StaticString = ""
  ) -> Int {
    let isOne =
      matches(index, first) || matches(index, second) || matches(index, third)
      || matches(index, fourth) || matches(index, fifth)
    return isOne ? index + 1 : index
  }

  /// Passes over فجر, مساء and their like before a day.
  func skippingPartOfDay(_ index: Int) -> Int {
    let token = text.tokens[index]
    guard token.kind == .word, index + 1 < text.tokens.count else { return index }
    return DateRules.of(text, at: index).contains(.partOfDay) ? index + 1 : index
  }

  /// A whole number in digits or words, with ordinals, and the first token after it.
  func count(_ index: Int, limit: Int? = nil) -> (value: Int, numeral: Numeral)? {
    guard index < text.tokens.count else { return nil }
    let start = matches(index, "ال") ? index + 1 : index
    guard let numeral = ArabicNumeralParser.numeral(in: text, at: start, limit: limit),
      !numeral.isVague, let value = numeral.value.whole, value >= 0
    else { return nil }
    return (value, numeral)
  }

  /// The bare number of a day or a year.
  func number(at index: Int) -> DatePhrase? {
    guard let (value, numeral) = count(index) else { return nil }
    var phrase = DatePhrase(end: numeral.tokens.upperBound)
    phrase.isNumber = true
    if (1...31).contains(value) {
      phrase.day = value
    } else if (1_000...2_999).contains(value) {
      (phrase.year, phrase.unit) = (value, .year)
    } else {
      return nil
    }
    return phrase
  }
}

// MARK: - Days

extension ArabicDates {
  /// Reads اليوم, أمس, أول من أمس, with a weekday behind them.
  func relativeDay(_ index: Int) -> DatePhrase? {
    guard let found = word(index), case .day(let offset) = found.word, let reference
    else { return nil }
    if offset == 0, let direction = direction(found.end) {
      let day = reference.advanced(by: direction.steps)
      return DatePhrase(Period(day), .day, end: direction.end)
    }
    // اليوم السابع من الحملة is counted from a day that only the text knows.
    if offset == 0, let (_, numeral) = count(found.end), numeral.role == .ordinal { return nil }
    var phrase = DatePhrase(Period(reference.advanced(by: offset)), .day, end: found.end)
    if let weekday = word(found.end), case .weekday(let day) = weekday.word, weekday.isDefinite {
      (phrase.weekday, phrase.end) = (day, weekday.end)
    }
    return phrase
  }

  /// Reads `20/1/2022`, always with the day first where both orders make a date.
  func numeric(_ index: Int) -> DatePhrase? {
    guard index < text.tokens.count, text.tokens[index].kind == .digits,
      let date = NumericDate.read(text, at: index),
      date.isPlausible(text, at: index)
    else { return nil }
    return date.phrase(.dayFirst)
  }

  /// Reads اليوم الخامس على التوالي: from the first day of the streak to the reference.
  func streak(_ index: Int) -> DatePhrase? {
    guard let found = word(index), found.word == .day(0) || found.word == .unit(.day, count: 1),
      let (days, numeral) = count(found.end), numeral.role == .ordinal,
      matches(numeral.tokens.upperBound, "علي"),
      matches(numeral.tokens.upperBound + 1, "التوالي"), let reference, days > 0
    else { return nil }
    let first = reference.advanced(by: 1 - min(days, 10_000))
    return DatePhrase(
      CalendarUnit.period(first, reference), .day, end: numeral.tokens.upperBound + 2)
  }

  /// Reads `20 كانون الثاني 2022` and `العشرين من الشهر الجاري`.
  func dayOfMonth(_ index: Int) -> DatePhrase? {
    var start = index
    if let found = word(index), found.word == .day(0) || found.word == .unit(.day, count: 1) {
      start = found.end
    }
    guard let (day, numeral) = count(start), (1...31).contains(day), !numeral.form.isMixed
    else { return nil }
    var next = numeral.tokens.upperBound
    let isJoined = next < text.tokens.count && text.tokens[next].kind == .sign
    if isJoined { next = skipping(next, "/", "-", ".") }
    next = skipping(next, "من", "في")
    guard var phrase = month(at: next) else { return nil }
    if let period = phrase.period {
      // العشرين من الشهر الجاري
      guard let date = Day(year: period.start.year, month: period.start.month, day: day)
      else { return nil }
      phrase.period = Period(date)
    }
    (phrase.day, phrase.unit) = (day, .day)
    phrase.start = start == index ? numeral.start : 0
    return phrase.period == nil ? withYear(phrase) : phrase
  }

  /// Reads `شباط 13`, `يناير الحادي والعشرين` and `آذار 2022`.
  func monthDay(_ index: Int) -> DatePhrase? {
    guard var phrase = month(at: index) else { return nil }
    guard phrase.period == nil else { return phrase }
    if let (day, numeral) = count(phrase.end), (1...31).contains(day), !numeral.form.isMixed,
      !numeral.isDual, !text.counts(at: numeral.tokens.upperBound)
    {
      (phrase.day, phrase.unit, phrase.end) = (day, .day, numeral.tokens.upperBound)
    }
    let dated = withYear(phrase)
    guard isDoubtful(index), dated.year == nil, dated.day == nil else { return dated }
    return isBehindCue(index) ? dated : nil
  }

  /// Reads `الخميس 20 يناير`, `الجمعة الماضية`, `الاثنين من هذا الأسبوع`.
  func weekdayDate(_ index: Int) -> DatePhrase? {
    var start = index
    var hasDayWord = false
    if matches(index, "هذا"), let reference, let found = word(index + 1),
      found.word == .unit(.day, count: 1), let named = word(found.end),
      case .weekday(let weekday) = named.word
    {
      return DatePhrase(Period(reference.inWeek(weekday)), .day, end: named.end)
    }
    if let found = word(index), case .unit(.day, count: 1) = found.word, !found.isDefinite {
      (start, hasDayWord) = (found.end, true)
    }
    guard let found = word(start), case .weekday(let weekday) = found.word,
      found.isDefinite || hasDayWord || matches(found.end, "الاسبوع")
    else { return nil }
    if weekday == .sunday, !hasDayWord, matches(found.end, "عشر") { return nil }
    var phrase = DatePhrase(end: found.end)
    phrase.weekday = weekday
    phrase.start = start == index ? text.startWithArticle(found.stem) : 0
    var next = skipping(found.end, ",", "-", "/", "(")
    next = skipping(next, "الموافق", "في", "يوم")
    if let date = numeric(next) ?? dayOfMonth(next) ?? monthDay(next), date.day != nil {
      var dated = date
      (dated.weekday, dated.start) = (weekday, phrase.start)
      return dated
    }
    if let (day, numeral) = count(next), (1...31).contains(day), !numeral.form.isMixed,
      numeral.form == .digits || numeral.clitics.contains(.definite) && day > 5,
      !isFollowedByWord(numeral.tokens.upperBound)
    {
      (phrase.day, phrase.end) = (day, numeral.tokens.upperBound)
      return phrase
    }
    return placed(phrase, weekday, at: found.end)
  }

  /// Places a weekday in its week by the words behind it.
  func placed(_ phrase: DatePhrase, _ weekday: Weekday, at index: Int) -> DatePhrase {
    var phrase = phrase
    guard let reference else { return phrase }
    let next = skipping(index, "من")
    if let week = relativeUnit(next), week.unit == .week, let period = week.period {
      (phrase.period, phrase.end) = (Period(period.start.inWeek(weekday)), week.end)
      return phrase
    }
    guard let found = word(index), let steps = found.word.direction, steps != 0
    else { return phrase }
    let latest = reference.latest(weekday)
    let isToday = latest == reference && steps < 0
    phrase.period = Period(steps > 0 || isToday ? latest.advanced(by: 7 * steps) : latest)
    phrase.end = found.end
    return phrase
  }

  func isFollowedByWord(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .word
      && !text.tokens[index].traits.contains(.startsLine)
  }
}
