import Displacement

/// Reads one English date, without the words that join two dates to a span.
struct EnglishDates {
  let text: FoldedText
  /// The day of publication, from which relative dates are counted; `nil` where it is unknown.
  let reference: Day?
  /// How many dates this one is counted from: "a week before a day before ..." ends somewhere.
  var depth = 0

  /// A date inside this one, or nothing where dates are nested too deeply.
  func inner(at index: Int) -> DatePhrase? {
    guard depth < 2 else { return nil }
    return EnglishDates(text: text, reference: reference, depth: depth + 1).phrase(at: index)
  }

  /// The longest date that starts with that token.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - allowsNumber: whether a bare day or year is a date there, as the end of a span is.
  /// - Returns: the date, or nothing.
  func phrase(at index: Int, allowsNumber: Bool = false) -> DatePhrase? {
    guard index < text.tokens.count else { return nil }
    var start = index
    if text.tokens[index].kind == .word, text.tokens[index].length <= 3 {
      start = skipping(index, "the")
      start = skipping(start, "on")
      start = skipping(start, "the")
      guard start < text.tokens.count else { return nil }
    }
    var best = longest(at: start)
    if best == nil, allowsNumber { best = number(at: start) }
    best?.start = text.tokens[start].start
    return best
  }

  func longest(at index: Int) -> DatePhrase? {
    let token = text.tokens[index]
    let rules: DateRules
    switch token.kind {
    case .word:
      let called = DateRules.of(text, at: index)
      rules = called.isNumeric && !goesOnWithDate(index + 1) ? called.withoutNumbers : called
    case .digits: rules = self.rules(forDigitsAt: index)
    case .sign: rules = text.matches(token, "'") ? [.decade] : []
    }
    guard !rules.isEmpty else { return nil }
    var best: DatePhrase?
    func consider(_ phrase: DatePhrase?) {
      guard let phrase, phrase.end > best?.end ?? index else { return }
      best = phrase
    }
    if rules.contains(.relativeDay) { consider(relativeDay(index)) }
    if rules.contains(.year) { consider(numeric(index)) }
    if rules.contains(.dayOfMonth) { consider(dayOfMonth(index)) }
    if rules.contains(.monthDay) { consider(monthDay(index)) }
    if rules.contains(.weekday) { consider(weekdayDate(index)) }
    if rules.contains(.year) { consider(yearMonth(index)) }
    if rules.contains(.shifted) { consider(shifted(index)) }
    if rules.contains(.relativeUnit) { consider(relativeUnit(index)) }
    if best?.unit == .day, rules.contains(.relativeUnit) { consider(namedAgain(index)) }
    if rules.contains(.nth) { consider(nthOfPeriod(index)) }
    if rules.contains(.part) { consider(partOfPeriod(index)) }
    if rules.contains(.quarter) { consider(quarter(index)) }
    if rules.contains(.weekNumber) { consider(numberedWeek(index)) }
    if rules.contains(.weekNumber) { consider(weekOf(index)) }
    if rules.contains(.decade) { consider(decade(index)) }
    if rules.contains(.year) { consider(year(index)) }
    if rules.contains(.holiday) { consider(holiday(index)) }
    if rules.contains(.dayOfMonth) { consider(dayAlone(index)) }
    return best
  }

  /// Whether the word may be `Thursdays` or the `s` of a decade.
  func hasPluralEnding(_ token: Token) -> Bool {
    guard text.bytes[token.end - 1] == UInt8(ascii: "s") else { return false }
    return token.length == 1 || text.bytes[..<token.end].suffix(4).elementsEqual("days".utf8)
  }

  /// The rules for digits, by how many they are and by what stands behind them.
  func rules(forDigitsAt index: Int) -> DateRules {
    let token = text.tokens[index]
    guard token.length <= 4 else { return [] }
    // 1,200: a number of several groups is a count of days at most.
    if goesOn(index + 1), matches(index + 1, ",") {
      return goesOnWithUnit(index) ? [.shifted, .relativeUnit, .nth, .decade] : []
    }
    let joins = isBeforeSign(index + 1)
    var rules: DateRules = token.length == 4 || joins && isDigits(index + 2) ? [.year] : []
    if token.length <= 2, index > 0, matches(index - 1, "the") || matches(index - 1, "on") {
      rules.insert(.dayOfMonth)
    }
    guard index + 1 < text.tokens.count else { return rules }
    let next = text.tokens[index + 1]
    if next.kind == .word, !next.isAttached, DateRules.of(text, at: index + 1).isEmpty,
      !hasPluralEnding(next), !text.matches(next, "of"), !text.matches(next, "the")
    {
      return rules
    }
    if next.kind == .sign, !joins { return rules }
    if token.length == 4 { rules.formUnion([.year, .quarter]) }
    if token.length <= 2 { rules.insert(.dayOfMonth) }
    return goesOnWithUnit(index) ? rules.union([.shifted, .relativeUnit, .nth, .decade]) : rules
  }

  private func isDigits(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .digits
  }

  /// Whether a word of dates or of numbers may stand behind a number that begins with those digits.
  private func goesOnWithUnit(_ index: Int) -> Bool {
    var next = index + 1
    while isDigits(next + 1), text.tokens[next].kind == .sign, text.tokens[next].isAttached,
      text.tokens[next + 1].isAttached
    {
      next += 2
    }
    // 12 000: groups of a number that stand apart.
    while next < index + 8, isDigits(next), text.tokens[next].length == 3 { next += 1 }
    guard next < text.tokens.count else { return false }
    let token = text.tokens[next]
    switch token.kind {
    case .digits: return false
    case .sign: return matches(next, "-")
    case .word:
      return token.isAttached || hasPluralEnding(token)
        || !text.triggers[next].isDisjoint(with: [.date, .dateWord, .number])
    }
  }

  /// Whether a sign stands there that joins the numbers of a date.
  func isBeforeSign(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.tokens[index].kind == .sign else { return false }
    return "/-.,".utf8.contains(text.bytes[text.tokens[index].start])
  }

  /// Whether a number in words goes on with another or with a word of dates.
  func goesOnWithDate(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    switch text.tokens[index].kind {
    case .digits: return true
    case .sign: return matches(index, "-")
    case .word:
      return !DateRules.of(text, at: index).isEmpty || matches(index, "of")
        || matches(index, "the") || matches(index, "than") || matches(index, "thousand")
        || matches(index, "hundred") || hasPluralEnding(text.tokens[index])
    }
  }
}

// MARK: - Words

extension EnglishDates {
  func word(_ index: Int) -> (word: DateWord, end: Int)? {
    guard index < text.tokens.count, text.triggers[index].contains(.dateWord),
      text.tokens[index].kind == .word
    else { return nil }
    return DateWord.english.match(text, at: index).map { ($0.value, index + $0.count) }
  }

  @inline(__always)
  func matches(_ index: Int, _ word: StaticString) -> Bool {
    index < text.tokens.count && text.matches(text.tokens[index], word)
  }

  /// Passes over one of those words, if it stands there.
  func skipping(
    _ index: Int, _ first: StaticString, _ second: StaticString = "", _ third: StaticString = "",
    _ fourth: StaticString = ""
  ) -> Int {
    guard index < text.tokens.count else { return index }
    let token = text.tokens[index]
    let isOne =
      text.matches(token, first) || second.utf8CodeUnitCount > 0 && text.matches(token, second)
      || third.utf8CodeUnitCount > 0 && text.matches(token, third)
      || fourth.utf8CodeUnitCount > 0 && text.matches(token, fourth)
    return isOne ? index + 1 : index
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
      guard token.length <= 2, let day = text.number(token),
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

  func isSuffix(_ index: Int) -> Bool {
    matches(index, "st") || matches(index, "nd") || matches(index, "rd") || matches(index, "th")
  }

  /// Whether a number goes on behind its digits, as a time or a decimal does.
  func goesOn(_ index: Int) -> Bool {
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
      guard token.length == 4, let year = text.number(token),
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
  func yearRest(_ index: Int) -> (number: Int, end: Int)? {
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
  func number(at index: Int) -> DatePhrase? {
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
