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

  private func longest(at index: Int) -> DatePhrase? {
    let token = text.tokens[index]
    let rules: DateRules
    switch token.kind {
    case .word:
      let called = DateRules.of(text, token)
      rules =
        called.isNumeric && !isBeforeDateWord(index) && !matches(index, "ال")
        ? called.intersection([.decade, .year]) : called
    case .digits: rules = [.year, .dayOfMonth, .relativeUnit]
    case .sign: rules = []
    }
    guard !rules.isEmpty else { return nil }
    var best: DatePhrase?
    func consider(_ rule: DateRules, _ read: (Int) -> DatePhrase?) {
      guard rules.contains(rule), let phrase = read(index), phrase.end > best?.end ?? index
      else { return }
      best = phrase
    }
    if token.kind == .digits, !isBeforeDateWord(index) { return year(index) }
    consider(.relativeDay, relativeDay)
    consider(.year, numeric)
    consider(.streak, streak)
    consider(.nth, nthOfPeriod)
    consider(.dayOfMonth, dayOfMonth)
    consider(.monthDay, monthDay)
    consider(.weekday, weekdayDate)
    consider(.shifted, shifted)
    consider(.relativeUnit, relativeUnit)
    consider(.part, partOfPeriod)
    consider(.quarter, quarter)
    consider(.year, year)
    consider(.decade, decade)
    return best
  }

  /// Whether a word of dates, or what may stand before one, follows digits.
  private func isBeforeDateWord(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count else { return false }
    let token = text.tokens[index + 1]
    guard token.kind == .word else { return token.kind == .sign }
    return matches(index + 1, "من") || matches(index + 1, "و") || matches(index + 1, "في")
      || matches(index + 1, "ساعه")
      || !DateRules.of(text, token).isEmpty
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
    guard index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    let found = text.firstStem(of: text.tokens[index]) { stem in
      DateWord.arabic.match(text, at: index, stem: stem).map { ($0, stem) }
    }
    guard let ((word, count), stem) = found else { return nil }
    return Word(word: word, stem: stem, end: index + count)
  }

  func matches(_ index: Int, _ word: StaticString) -> Bool {
    index < text.tokens.count && text.matches(text.tokens[index], word)
  }

  /// Passes over one of those words, if it stands there.
  func skipping(_ index: Int, _ words: StaticString...) -> Int {
    for word in words where matches(index, word) { return index + 1 }
    return index
  }

  /// Passes over فجر, مساء and their like before a day.
  private func skippingPartOfDay(_ index: Int) -> Int {
    let token = text.tokens[index]
    guard token.kind == .word, index + 1 < text.tokens.count else { return index }
    return DateRules.of(text, token).contains(.partOfDay) ? index + 1 : index
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
  private func number(at index: Int) -> DatePhrase? {
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
  private func relativeDay(_ index: Int) -> DatePhrase? {
    guard let found = word(index), case .day(let offset) = found.word, let reference
    else { return nil }
    if offset == 0, let direction = direction(found.end) {
      let day = reference.advanced(by: direction.steps)
      return DatePhrase(Period(day), .day, end: direction.end)
    }
    var phrase = DatePhrase(Period(reference.advanced(by: offset)), .day, end: found.end)
    if let weekday = word(found.end), case .weekday(let day) = weekday.word, weekday.isDefinite {
      (phrase.weekday, phrase.end) = (day, weekday.end)
    }
    return phrase
  }

  /// Reads `20/1/2022`, always with the day first where both orders make a date.
  private func numeric(_ index: Int) -> DatePhrase? {
    guard index < text.tokens.count, text.tokens[index].kind == .digits,
      let date = NumericDate.read(text, at: index),
      date.isPlausible(text, at: index)
    else { return nil }
    return date.phrase(.dayFirst)
  }

  /// Reads اليوم الخامس على التوالي: from the first day of the streak to the reference.
  private func streak(_ index: Int) -> DatePhrase? {
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
  private func dayOfMonth(_ index: Int) -> DatePhrase? {
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
  private func monthDay(_ index: Int) -> DatePhrase? {
    guard var phrase = month(at: index) else { return nil }
    guard phrase.period == nil else { return phrase }
    if let (day, numeral) = count(phrase.end), (1...31).contains(day), !numeral.form.isMixed,
      !numeral.isDual, CountedNoun.mention(in: text, at: numeral.tokens.upperBound) == nil
    {
      (phrase.day, phrase.unit, phrase.end) = (day, .day, numeral.tokens.upperBound)
    }
    let dated = withYear(phrase)
    guard isDoubtful(index), dated.year == nil, dated.day == nil else { return dated }
    return isBehindCue(index) ? dated : nil
  }

  /// Reads `الخميس 20 يناير`, `الجمعة الماضية`, `الاثنين من هذا الأسبوع`.
  private func weekdayDate(_ index: Int) -> DatePhrase? {
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
  private func placed(_ phrase: DatePhrase, _ weekday: Weekday, at index: Int) -> DatePhrase {
    var phrase = phrase
    guard let reference else { return phrase }
    let next = skipping(index, "من")
    if let week = relativeUnit(next), week.unit == .week, let period = week.period {
      (phrase.period, phrase.end) = (Period(period.start.inWeek(weekday)), week.end)
      return phrase
    }
    guard let found = word(index) else { return phrase }
    let latest = reference.latest(weekday)
    switch found.word {
    case .previous:
      phrase.period = Period(latest == reference ? latest.advanced(by: -7) : latest)
    case .next: phrase.period = Period(latest.advanced(by: 7))
    default: return phrase
    }
    phrase.end = found.end
    return phrase
  }

  private func isFollowedByWord(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .word
      && !text.tokens[index].traits.contains(.startsLine)
  }
}

// MARK: - Months and years

extension ArabicDates {
  /// A month by name, by number or by its distance from now.
  func month(at index: Int) -> DatePhrase? {
    guard let found = word(index) else { return nil }
    var phrase = DatePhrase(end: found.end)
    phrase.unit = .month
    phrase.start = text.startWithArticle(found.stem)
    if case .month(let month) = found.word {
      phrase.month = month
      phrase.end = skippingOtherName(of: month, at: found.end)
      return phrase
    }
    if let relative = relativeUnit(index), relative.unit == .month { return relative }
    guard found.word == .unit(.month, count: 1) else { return nil }
    // شهر آذار, شهر 3, الشهر الثامن
    if let named = word(found.end), case .month(let month) = named.word {
      phrase.month = month
      phrase.end = skippingOtherName(of: month, at: named.end)
      return phrase
    }
    guard let (month, numeral) = count(found.end), (1...12).contains(month),
      found.isDefinite == (numeral.role == .ordinal)
    else { return nil }
    (phrase.month, phrase.end) = (month, numeral.tokens.upperBound)
    return phrase
  }

  /// Passes over the month's name in another set: `/يناير`, `(كانون الثاني)`.
  private func skippingOtherName(of month: Int, at index: Int) -> Int {
    let opens = matches(index, "(")
    guard opens || matches(index, "/") || matches(index, "-"), let other = word(index + 1),
      other.word == .month(month)
    else { return index }
    return opens ? skipping(other.end, ")") : other.end
  }

  /// Takes the year behind a date.
  func withYear(_ phrase: DatePhrase) -> DatePhrase {
    var phrase = phrase
    var next = skipping(phrase.end, ",", "/", "-", ".")
    next = skipping(next, "من")
    if let year = relativeUnit(next), year.unit == .year, let period = year.period {
      (phrase.year, phrase.end) = (period.start.year, year.end)
      return phrase
    }
    if let found = word(next) {
      if found.word == .previous || found.word == .next || found.word == .current {
        return moved(phrase, found)
      }
      guard found.word == .unit(.year, count: 1), let (year, numeral) = count(found.end),
        (1...2_999).contains(year)
      else { return phrase }
      (phrase.year, phrase.end) = (year, skippingEra(numeral.tokens.upperBound))
      return phrase
    }
    guard let (year, numeral) = count(next), (1_000...2_999).contains(year),
      numeral.role != .ordinal, !isHijri(numeral.tokens.upperBound),
      CountedNoun.mention(in: text, at: numeral.tokens.upperBound) == nil
    else { return phrase }
    (phrase.year, phrase.end) = (year, skippingEra(numeral.tokens.upperBound))
    return phrase
  }

  /// Takes الماضي or القادم behind a month.
  private func moved(_ phrase: DatePhrase, _ found: Word) -> DatePhrase {
    guard let reference, let month = phrase.month, found.end > phrase.end else { return phrase }
    var phrase = phrase
    let passed =
      (month, phrase.day ?? 0) <= (reference.month, phrase.day == nil ? 0 : reference.dayOfMonth)
    switch found.word {
    case .previous:
      phrase.year = passed && month != reference.month ? reference.year : reference.year - 1
    case .next:
      phrase.year = passed || month == reference.month ? reference.year + 1 : reference.year
    default: phrase.year = reference.year
    }
    phrase.end = found.end
    return phrase
  }

  private func skippingEra(_ index: Int) -> Int { skipping(index, "م") }

  private func isHijri(_ index: Int) -> Bool { matches(index, "ه") || matches(index, "هجري") }

  /// Reads عام 2021 and سنة ألفين.
  private func year(_ index: Int) -> DatePhrase? {
    guard let found = word(index) else { return wordYear(index) }
    guard found.word == .unit(.year, count: 1) || found.word == .unit(.year, count: 2),
      let (year, numeral) = count(found.end), (1...2_999).contains(year), numeral.form != .mixed,
      numeral.role != .ordinal, !isHijri(numeral.tokens.upperBound)
    else { return nil }
    guard year > 100, CountedNoun.mention(in: text, at: numeral.tokens.upperBound) == nil
    else { return nil }
    var phrase = DatePhrase(end: skippingEra(numeral.tokens.upperBound))
    (phrase.year, phrase.unit, phrase.start) = (year, .year, text.startWithArticle(found.stem))
    return phrase
  }

  /// Reads a year behind في: في 2011, في ألف وسبعمائة وتسعة وثمانين.
  private func wordYear(_ index: Int) -> DatePhrase? {
    guard index > 0, matches(index - 1, "في") || matches(index - 1, "من") || index == 1,
      let (year, numeral) = count(index), (1_700...2_100).contains(year),
      numeral.tokens.count > 1 || text.tokens[index].length == 4,
      numeral.clitics.isEmpty, !isFollowedByWord(numeral.tokens.upperBound)
    else { return nil }
    var phrase = DatePhrase(end: numeral.tokens.upperBound)
    (phrase.year, phrase.unit, phrase.start) = (year, .year, numeral.start)
    return phrase
  }

  /// Reads السبعينيات.
  private func decade(_ index: Int) -> DatePhrase? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let tens = text.firstStem(of: token) { stem in
      ArabicDates.decades.value(text, token, stem)
    }
    guard let tens else { return nil }
    let start = 1_900 + tens
    return DatePhrase(CalendarUnit.months(120, from: start, 1), .decade, end: index + 1)
  }

  private static let decades = TermTable<Int>(
    rows: """
      20	عشرينيات،عشرينات
      30	ثلاثينيات،ثلاثينات
      40	أربعينيات،أربعينات
      50	خمسينيات،خمسينات
      60	ستينيات،ستينات
      70	سبعينيات،سبعينات
      80	ثمانينيات،ثمانينات
      90	تسعينيات،تسعينات
      """
  ) { Int($0) }

  /// Whether a month's name is also a common word: مارس, آب, ماي.
  private func isDoubtful(_ index: Int) -> Bool {
    guard let found = word(index), case .month = found.word else { return false }
    let range = found.stem.start..<text.tokens[index].end
    return found.end == index + 1 && ArabicDates.doubtful.value(text.bytes, range) != nil
  }

  private static let doubtful = TermTable<Bool>(rows: "true\tمارس،آب،ماي،أوت،جوان") { _ in true }

  /// Whether في, شهر or منذ stands before a word.
  private func isBehindCue(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["في", "شهر", "منذ", "خلال", "حتي", "من"].contains(text.folded(text.tokens[index - 1]))
  }
}

extension Numeral {
  /// Whether the number is the dual of a noun.
  var isDual: Bool { form == .dual }
}

extension Numeral.Form {
  /// Whether the number is written in digits and words together.
  var isMixed: Bool { self == .mixed }
}
