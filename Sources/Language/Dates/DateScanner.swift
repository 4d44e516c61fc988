package import Displacement

extension DateMention {
  /// Every date and span of days of a text in order, Arabic and English.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - reference: the day of publication, from which relative dates and missing years are
  ///     filled in; `nil` where it is unknown, and then only full dates are found.
  ///   - language: the language by which numeric dates are read; by default that of the words
  ///     around them.
  /// - Returns: the dates, none of which overlap.
  package static func all(
    in text: FoldedText, reference: Day?, language: LanguageCode? = nil
  ) -> [DateMention] {
    let scanner = DateScanner(text: text, reference: reference, language: language)
    var mentions: [DateMention] = []
    var index = 0
    while index < text.tokens.count {
      guard scanner.mayStart(index), let mention = scanner.mention(at: index) else {
        index += 1
        continue
      }
      if !scanner.isName(index) { mentions.append(mention) }
      index = max(mention.tokens.upperBound, index + 1)
    }
    return mentions
  }

  /// Whether the same words name the same days to a reader who does not know the day of
  /// publication.
  package func isFull(in text: FoldedText, language: LanguageCode? = nil) -> Bool {
    let scanner = DateScanner(text: text, reference: nil, language: language)
    return scanner.mention(at: tokens.lowerBound) == self
  }
}

extension FoldedText {
  /// Whether a noun stands there that a number right before it counts: the 2022 of "14 May 2022" at
  /// the end of a line counts nobody in the next.
  func counts(at index: Int) -> Bool {
    CountedNoun.mention(in: self, at: index) != nil && !tokens[index].traits.contains(.startsLine)
  }
}

/// Finds dates and joins them to spans.
struct DateScanner {
  let text: FoldedText
  let reference: Day?
  let language: LanguageCode?

  /// Whether a date could start with that token, by one look-up.
  func mayStart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .digits: return token.length <= 4 && !isGroup(index)
    case .sign: return text.matches(token, "'")
    case .word: return !DateRules.of(text, at: index).isEmpty
    }
  }

  /// Whether digits go on with a number of several groups, as those behind the comma of 1,200.
  private func isGroup(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.length == 3, token.isAttached, index > 1 else { return false }
    return text.tokens[index - 1].sign == UInt8(ascii: ",") && text.tokens[index - 1].isAttached
      && text.tokens[index - 2].kind == .digits
  }

  /// The date or span that starts with that token.
  func mention(at index: Int) -> DateMention? {
    let isWord = text.tokens[index].kind == .word
    let plain = isWord && opensOnly(index) ? nil : single(at: index)
    guard isWord, let (opening, next) = DateOpening.read(text, at: index), mayBegin(next)
    else { return plain }
    let opened = opened(opening, at: index, next)
    guard let plain else { return opened }
    guard let opened else { return plain }
    return opened.tokens.upperBound > plain.tokens.upperBound ? opened : plain
  }

  /// Whether the word is no date and no part of one, as most من, في and "from" are.
  private func opensOnly(_ index: Int) -> Bool {
    let rules = DateRules.of(text, at: index)
    guard rules.contains(.opening), rules.isSubset(of: [.opening, .shifted]),
      text.triggers[index].contains(.opening),
      !text.triggers[index].contains(.number)
    else { return false }
    return text.tokens[index].traits.contains(.latin) || !mayBegin(index + 1)
  }

  /// Whether a date or its number could begin with that token, behind an opening.
  private func mayBegin(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    let token = text.tokens[index]
    return token.kind != .word
      || !text.triggers[index].isDisjoint(with: [.date, .dateWord, .number])
      || text.matches(token, "the") || text.matches(token, "on") || text.matches(token, "now")
      || text.matches(token, "date") || text.matches(token, "الان")
  }

  /// Whether the date is the name of a street, a movement or an uprising: شارع 8 آذار.
  func isName(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index - 1].kind == .word else { return false }
    let token = text.tokens[index - 1]
    let stem = text.firstStem(of: token) { stem -> Stem? in
      DateScanner.named.value(text, token, stem) == nil ? nil : stem
    }
    // In الحي صباح الجمعة the noun has no name behind it.
    return stem.map { !$0.clitics.contains(.definite) } ?? false
  }

  private static let named = TermTable<Bool>(
    words:
      "شارع،ساحة،حركة،قوى،تحالف،ثورة،انتفاضة،حزب،جسر،دوار،مستشفى،مدرسة،فريق،حي،أحياء،ملعب،مخيم،معسكر،مجمع,street"
  )

  /// The date at a token, by the rules of the language around it.
  func phrase(at index: Int, allowsNumber: Bool = false) -> DatePhrase? {
    guard index < text.tokens.count else { return nil }
    return isEnglish(index)
      ? EnglishDates(text: text, reference: reference)
        .phrase(at: index, allowsNumber: allowsNumber)
      : ArabicDates(text: text, reference: reference)
        .phrase(at: index, allowsNumber: allowsNumber)
  }

  /// Whether the word at the token, or the nearest word to its digits, is in Latin letters.
  private func isEnglish(_ index: Int) -> Bool {
    if text.tokens[index].kind == .word { return text.tokens[index].traits.contains(.latin) }
    if let language { return language == .english }
    for distance in 1...8 {
      for near in [index - distance, index + distance] where text.tokens.indices.contains(near) {
        let token = text.tokens[near]
        if token.kind == .word, token.length > 2 || token.traits.contains(.latin) {
          return token.traits.contains(.latin)
        }
      }
    }
    return true
  }
}

// MARK: - Spans

extension DateScanner {
  /// A date, or two that a dash or "to" joins.
  private func single(at index: Int) -> DateMention? {
    guard let first = phrase(at: index) else { return numbers(at: index) }
    if let span = span(from: first, at: index, opening: nil) { return span }
    if let span = daysInside(first, at: index) ?? lasting(first, at: index)
      ?? nextDay(first, at: index) ?? nextMonth(first, at: index)
    {
      return span
    }
    guard let period = first.period(reference: reference) else { return nil }
    if let end = openEnd(after: first.end) {
      var open = first
      open.end = end
      return mention(index, open, period.start, nil)
    }
    return mention(index, first, period.start, period.end)
  }

  /// Whether a word or a sign stands there that joins two dates.
  private func isBeforeJoint(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    return DateJoint.read(text, at: index, opening: nil) != nil
  }

  /// Reads "and after" and فصاعدا behind a date.
  private func openEnd(after index: Int) -> Int? {
    guard index < text.tokens.count, text.triggers[index].contains(.closing) else { return nil }
    return DateOpening.closing.match(text, at: index).map { index + $0.count }
  }

  /// Days of one month before its name: `9 to 12 of June`, `27-29 من الشهر الثامن`.
  private func numbers(at index: Int) -> DateMention? {
    guard mayBeNumber(index) else { return nil }
    if let pair = pair(at: index) { return pair }
    guard isBeforeJoint(index + 1) || isBeforeJoint(index + 2)
    else { return nil }
    guard let first = phrase(at: index, allowsNumber: true), first.isNumber else { return nil }
    return span(from: first, at: index, opening: nil)
  }

  /// Whether the token is a number or stands before one.
  private func mayBeNumber(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return token.kind == .digits }
    return text.triggers[index].contains(.number) || text.matches(token, "ال")
      || text.matches(token, "the") || text.matches(token, "on")
      || DateRules.of(text, at: index).contains(.partOfDay)
  }

  private func opened(_ opening: DateOpening, at index: Int, _ next: Int) -> DateMention? {
    let allowsNumber = opening == .from || opening == .between
    guard
      let first = phrase(at: next, allowsNumber: allowsNumber || opening == .since)
        ?? (allowsNumber ? now(at: next) : nil)
    else { return nil }
    if let span = span(from: first, at: index, opening: opening) { return span }
    guard !first.isNumber || first.year != nil, let period = first.period(reference: reference)
    else { return nil }
    switch opening {
    case .from, .between: return nil
    case .since: return mention(index, first, period.start, nil)
    case .before: return mention(index, first, nil, period.start.advanced(by: -1))
    case .after:
      let start = first.unit == .day ? period.start : period.end.advanced(by: 1)
      return mention(index, first, start, nil)
    case .until: return mention(index, first, nil, period.end)
    }
  }

  /// The span from one date to the next that is joined to it.
  private func span(
    from first: DatePhrase, at index: Int, opening: DateOpening?
  ) -> DateMention? {
    guard opening != .before, opening != .after, opening != .until else { return nil }
    guard let next = DateJoint.read(text, at: first.end, opening: opening),
      let second = phrase(at: next, allowsNumber: true) ?? now(at: next),
      let (start, end) = joined(first, second),
      // 1300 إلى 2000 شخص counts people.
      !second.isNumber || !text.counts(at: second.end)
    else { return nil }
    return mention(index, second, start, end)
  }

  /// Reads `now` and الآن as today at the end of a span.
  private func now(at index: Int) -> DatePhrase? {
    guard let reference, index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    guard text.matches(token, "now") || text.matches(token, "date") || text.matches(token, "الان")
    else { return nil }
    return DatePhrase(Period(reference), .day, end: index + 1)
  }

  /// The days from one date to another, each filled in from the other.
  func joined(_ first: DatePhrase, _ second: DatePhrase) -> (Day, Day)? {
    var (first, second) = (first, second)
    guard first.completed(by: second), second.completed(by: first) else { return nil }
    guard let start = first.period(reference: reference)?.start else { return nil }
    guard var end = second.period(reference: reference) else { return nil }
    if end.end < start, second.period == nil, second.year == nil {
      if let weekday = second.weekday, second.day == nil {
        end = Period(start.advanced(by: 7).latest(weekday))
      } else if let month = second.month {
        let year =
          (month, second.day ?? 31) >= (start.month, start.dayOfMonth)
          ? start.year : start.year + 1
        second.year = year
        end = second.period(reference: reference) ?? end
      }
    } else if start > end.end, first.year == nil, second.year != nil, first.period == nil {
      first.year = end.start.year - (first.month ?? 0 > end.start.month ? 1 : 0)
      guard let start = first.period(reference: reference)?.start, start <= end.end
      else { return nil }
      return (start, end.end)
    }
    guard start <= end.end else { return nil }
    return (start, end.end)
  }

  func mention(
    _ index: Int, _ phrase: DatePhrase, _ start: Day?, _ end: Day?
  ) -> DateMention {
    let token = text.tokens[index]
    let isSingle = start == end && phrase.start >= token.start && phrase.start < token.end
    var contradicts = false
    if let start, start == end, let weekday = phrase.weekday {
      contradicts = start.weekday != weekday
    }
    return DateMention(
      start: start, end: end, unit: phrase.unit, tokens: index..<phrase.end,
      foldedStart: isSingle ? phrase.start : token.start, contradictsWeekday: contradicts,
      isDerived: phrase.lacksYear || phrase.period != nil,
      lacksYear: phrase.lacksYear && phrase.month != nil)
  }
}

extension DatePhrase {
  /// Fills in what the other end of a span says for both; false where the two do not fit.
  fileprivate mutating func completed(by other: DatePhrase) -> Bool {
    if isNumber, year == nil {
      if let month = other.month {
        (self.month, year, isNumber) = (month, other.year, false)
        return true
      }
      guard let day, let month = other.period, other.unit == .day || other.unit == .month,
        let date = Day(year: month.start.year, month: month.start.month, day: day)
      else { return false }
      (period, isNumber) = (Period(date), false)
      return true
    }
    if period == nil, year == nil, month != nil, let otherYear = other.year {
      year = otherYear
      if let otherMonth = other.month, let month, other.end > end, month > otherMonth {
        year = otherYear - 1
      }
    }
    return true
  }
}
