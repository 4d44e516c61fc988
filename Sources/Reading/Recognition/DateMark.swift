import Displacement
import Language

/// A day or a span of days that a sentence names.
struct DateMark: Equatable {
  /// The tokens of the date with the preposition before it.
  let tokens: Range<Int>
  /// The days; `nil` where they cannot be told without a day of publication.
  var period: Period?
  /// How the period is meant.
  let sense: Sense
  /// Whether the words name a month and no year.
  var lacksYear = false

  enum Sense {
    case during
    /// From that day on: منذ.
    case since
    /// Up to that day: حتى, "as of".
    case until
    /// Before or after that day: no time of a figure.
    case beside
  }
}

extension DateMark {
  /// Every date of an article in order; without a day of publication those that count from it are
  /// kept without days, so that their numbers count nobody.
  static func all(
    in text: FoldedText, published: Day?, language: LanguageCode
  ) -> [DateMark] {
    let mentions = DateMention.all(in: text, reference: published ?? anyDay, language: language)
    var marks: [DateMark] = []
    marks.reserveCapacity(mentions.count)
    for mention in mentions
    where !isAmount(mention, text) && !isInName(mention, text)
      && !isLater(mention, text, than: published)
    {
      let isKnown = published != nil || mention.isFull(in: text, language: language)
      var mark = mark(mention, text, published: published, isKnown: isKnown, after: marks.last)
      mark.lacksYear = mention.lacksYear
      if let published { mark.runUp(to: published, mention, text) }
      marks.append(mark)
    }
    let times = language == .english ? clockTimes(in: text) : []
    guard !times.isEmpty else { return marks }
    let others = marks.filter { mark in !times.contains { $0.tokens.overlaps(mark.tokens) } }
    return (others + times).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// الحرب المستمرة منذ خمس سنوات, "the war raging since April": how long something else has
  /// lasted.
  static func lasts(before since: Int, _ text: FoldedText) -> Bool {
    since > 0 && lasting.value(text, text.tokens[since - 1]) != nil
  }

  private static let lasting = TermTable<Bool>(
    words:
      "المستمر,المستمرة,المتواصل,المتواصلة,الدائر,الدائرة,المندلع,المندلعة,القائم,القائمة,المستعر,المستعرة,المشتعلة,المحتدمة,المتصاعد,المتصاعدة,المفروض,المفروضة,ongoing,raging,raged,underway"
  )

  /// Where the word stands with which a span of time since then begins.
  private static func opening(of mention: DateMention, _ text: FoldedText) -> Int? {
    let first = mention.tokens.lowerBound
    return (max(0, first - 2)...first).last {
      text.matches(text.tokens[$0], "منذ") || text.matches(text.tokens[$0], "since")
    }
  }

  /// في اليوم التالي، "the same day": counted from the date before it in the text.
  private static func pointing(
    _ mention: DateMention, _ text: FoldedText, after last: DateMark?
  ) -> Period? {
    guard let day = last?.period else { return nil }
    let before = mention.tokens.lowerBound - 1
    // منذ ذلك اليوم
    if before >= 0,
      text.matches(text.tokens[before], "ذلك") || text.matches(text.tokens[before], "تلك")
    {
      return day
    }
    let words = mention.tokens.lowerBound..<min(mention.tokens.upperBound + 1, text.tokens.count)
    for token in words {
      switch pointers.value(text, text.tokens[token]) {
      case 0?: return day
      case let days? where mention.unit == .day: return Period(day.end.advanced(by: days))
      case _: continue
      }
    }
    return nil
  }

  private static let pointers = TermTable<Int>(
    rows: "0\tنفسه,ذاته,نفسها,ذاتها,same\n1\tالتالي,التالية,following\n-1\tالسابق"
  ) { Int($0) }

  /// قبل نهاية أكتوبر: by the last day of the month or the year.
  private static func deadline(_ mention: DateMention, _ text: FoldedText) -> Day? {
    guard mention.start == nil, let before = mention.end, mention.tokens.count > 2,
      text.firstStem(
        of: text.tokens[mention.tokens.lowerBound],
        where: { ago.value(text, text.tokens[mention.tokens.lowerBound], $0) }) != nil,
      text.matches(text.tokens[mention.tokens.lowerBound + 1], "نهايه")
    else { return nil }
    let day = before.advanced(by: 1)
    let month = mention.unit == .year ? 12 : day.month
    return Day(
      year: day.year, month: month, day: Day.length(ofMonth: month, year: day.year))
  }

  /// بحلول نهاية العام, حتى نهاية الشهر: by its last day.
  private static func endsPeriod(_ mention: DateMention, _ text: FoldedText) -> Bool {
    let first = mention.tokens.lowerBound
    func isEnd(_ token: Int) -> Bool {
      mention.tokens.contains(token) && text.matches(text.tokens[token], "نهايه")
    }
    func isBy(_ token: Int) -> Bool {
      token >= 0
        && (text.matches(text.tokens[token], "بحلول") || text.matches(text.tokens[token], "حتي")
          || text.matches(text.tokens[token], "لغايه"))
    }
    return isEnd(first) && isBy(first - 1) || isBy(first) && isEnd(first + 1)
  }

  /// A day by which dates without a year are found where the day of publication is unknown; none
  /// of the days that follow from it is kept.
  private static let anyDay = Day(year: 2_000, month: 1, day: 1)

  private static func mark(
    _ mention: DateMention, _ text: FoldedText, published: Day?, isKnown: Bool,
    after last: DateMark?
  ) -> DateMark {
    let first = mention.tokens.lowerBound
    if let since = opening(of: mention, text), lasts(before: since, text) {
      return DateMark(tokens: mention.tokens, period: nil, sense: .beside)
    }
    if let period = pointing(mention, text, after: last) {
      let sense = sense(ofWordAt: first, text) ?? sense(ofWordsBefore: first, text)
      return DateMark(tokens: mention.tokens, period: period, sense: sense ?? .during)
    }
    if isAfternoon(first, text), let day = mention.start ?? mention.end?.advanced(by: 1) {
      return DateMark(tokens: mention.tokens, period: isKnown ? Period(day) : nil, sense: .during)
    }
    if let deadline = deadline(mention, text) {
      return DateMark(
        tokens: mention.tokens, period: isKnown ? Period(deadline) : nil, sense: .until)
    }
    if let day = mention.end, endsPeriod(mention, text) {
      return DateMark(tokens: mention.tokens, period: isKnown ? Period(day) : nil, sense: .until)
    }
    let opening = sense(ofWordAt: first, text) ?? sense(ofWordsBefore: first, text)
    let sense: Sense
    let period: Period?
    switch (mention.start, mention.end) {
    case (let start?, let end?):
      // By a month is some time in it.
      let isDay = mention.unit == .day || start == end
      // قبل أسبوع is a day itself; what lies before a date has no beginning.
      let isAgo =
        opening == .beside
        && text.firstStem(of: text.tokens[first]) { stem in
          ago.value(text, text.tokens[first], stem)
        } != nil
      // منذ 1 سبتمبر وحتى 22 أكتوبر: a span that is closed.
      let isClosed =
        opening == .since && isDay && start < end
        && mention.tokens.dropFirst(2).contains { closing.value(text, text.tokens[$0]) != nil }
      // "by the end of December": its last day.
      if opening == .until, !isDay,
        mention.tokens.contains(where: { text.matches(text.tokens[$0], "end") })
      {
        return DateMark(
          tokens: mention.tokens, period: isKnown ? Period(end) : nil, sense: .until)
      }
      sense = opening == .until && !isDay || isAgo || isClosed ? .during : opening ?? .during
      period = past(mention, text, start, end, published) ?? wholeMonth(mention, start, end)
    case (let start?, nil):
      sense = opening ?? .since
      period = Period(start)
    case (nil, let end?):
      sense = opening ?? .beside
      period = Period(end)
    case (nil, nil):
      sense = .during
      period = nil
    }
    return DateMark(tokens: mention.tokens, period: isKnown ? period : nil, sense: sense)
  }

  /// بعد ظهر الجمعة, قبل منتصف ليل الأحد: a time of that day, neither before nor after it.
  private static func isAfternoon(_ first: Int, _ text: FoldedText) -> Bool {
    func isBeside(_ token: Int) -> Bool {
      token >= 0
        && (text.matches(text.tokens[token], "بعد") || text.matches(text.tokens[token], "قبل"))
    }
    let part = isBeside(first) ? first + 1 : first
    return part < text.tokens.count && isBeside(part - 1)
      && partsOfDay.value(text, text.tokens[part]) != nil
  }

  private static let partsOfDay = TermTable<Bool>(rows: "x\tظهر,الظهر,عصر,منتصف,فجر,ظهيرة") { _ in
    true
  }

  private static let closing = TermTable<Bool>(rows: "x\tحتى,وحتى,إلى,لغاية,until,to,through") {
    _ in
    true
  }

  private static let ago = TermTable<Bool>(words: "قبل")

  /// "Within 48 hours" and "in ten days" count back in a report of what happened.
  private static func past(
    _ mention: DateMention, _ text: FoldedText, _ start: Day, _ end: Day, _ published: Day?
  ) -> Period? {
    let first = text.tokens[mention.tokens.lowerBound]
    // "over the weekend": the last one, where the week has not come to its own.
    if let published, mention.unit == .weekend, start > published,
      !mention.tokens.contains(where: { ahead.value(text, text.tokens[$0]) != nil })
    {
      return Period(from: start.advanced(by: -7), through: end.advanced(by: -7))
    }
    guard let published, end > published, mention.isDerived,
      text.matches(first, "within") || text.matches(first, "in") && start == end
        || text.matches(first, "in") && start == published
          && !mention.tokens.contains(where: { ahead.value(text, text.tokens[$0]) != nil })
    else { return nil }
    return Period(from: published.advanced(by: -published.distance(to: end)), through: published)
  }

  private static let ahead = TermTable<Bool>(words: "next,coming,following,upcoming,this")

  /// Early June is told as June.
  private static func wholeMonth(_ mention: DateMention, _ start: Day, _ end: Day) -> Period? {
    guard mention.unit == .month, start.dayOfMonth == 1, start.month == end.month,
      start.year == end.year
    else { return Period(from: start, through: end) }
    let last = Day(
      year: start.year, month: start.month,
      day: Day.length(ofMonth: start.month, year: start.year))
    return Period(from: start, through: last ?? end)
  }

  private static func sense(ofWordAt token: Int, _ text: FoldedText) -> Sense? {
    text.firstStem(of: text.tokens[token]) { stem in
      openings.match(text, at: token, stem: stem)?.value
    }
  }

  /// "as of 4 June", "by December 2020", `إلى حدود مساء اليوم`, where the words are no part of the
  /// date.
  private static func sense(ofWordsBefore token: Int, _ text: FoldedText) -> Sense? {
    for length in 1...3 where token - length >= 0 {
      // "by the end of August"
      let isArticle = text.matches(text.tokens[token - 1], "the")
      guard !isArticle || token - 1 - length >= 0 else { break }
      let start = token - length - (isArticle ? 1 : 0)
      let found = text.firstStem(of: text.tokens[start]) { stem in
        openings.match(text, at: start, stem: stem)
      }
      // "by the end of" reaches into the date.
      if let found, found.count == length || start + found.count > token { return found.value }
    }
    // منذ بدء العملية في 21 يناير
    for start in max(0, token - 10)..<max(0, token) {
      if text.matches(text.tokens[start], "منذ") || text.matches(text.tokens[start], "since") {
        let isOneRun = (start..<token).allSatisfy {
          text.tokens[$0].kind == .word || text.isSign($0, in: "()\"")
        }
        return isOneRun ? .since : nil
      }
    }
    return nil
  }

  private static let openings = TermTable<Sense>(rows: rows) { name in
    switch name {
    case "since": .since
    case "until": .until
    case "beside": .beside
    case _: nil
    }
  }

  private static let rows = #"""
    since	منذ،منذ بداية،ابتداء من،بدءا من،اعتبارا من،since,since the beginning of,since the start of,starting
    until	حتى،لغاية،إلى غاية،إلى حدود،حتى يوم،until,till,up to,as of,by,as at,as on,by the end of
    beside	قبل،بعد،before,after,prior to,ahead of
    """#
}

extension Array where Element == DateMark {
  /// The dates that begin within those tokens, found by halving.
  func within(_ tokens: Range<Int>) -> ArraySlice<DateMark> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.lowerBound < tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return self[low...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }
}
