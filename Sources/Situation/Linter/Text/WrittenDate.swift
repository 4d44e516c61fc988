import Displacement

/// A date in a sentence that stands with the word for a day of the week.
struct WrittenDate: Hashable, Sendable {
  let weekday: Weekday
  /// What the date can mean: its day and month may be in either order.
  let days: [Day]

  /// The dates with a weekday among those tokens.
  ///
  /// - Parameters:
  ///   - tokens: the sentence.
  ///   - years: the years that a date without a year can be of.
  /// - Returns: each with the days that it can mean; never with none.
  static func all(in tokens: [Token], years: Set<Int>) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    let hasWeekday = tokens.contains { token in
      if case .word(let word) = token { weekday(word) != nil } else { false }
    }
    guard hasWeekday else { return [] }
    var index = 0
    while index < tokens.count {
      guard let (days, length) = date(at: index, tokens, years), !days.isEmpty else {
        index += 1
        continue
      }
      let range = index..<(index + length)
      if let weekday = weekday(around: range, tokens) {
        dates.append(WrittenDate(weekday: weekday, days: days.sorted()))
      }
      index = range.upperBound
    }
    return dates
  }

  /// The weekday right before or after a date, with nothing between but little words.
  private static func weekday(around range: Range<Int>, _ tokens: [Token]) -> Weekday? {
    func isBetween(_ token: Token) -> Bool {
      switch token {
      case .word(let word): little.contains(word)
      case .sign(let sign): [",", "\u{60C}", "(", ")", "-", "\u{2013}", ":"].contains(sign)
      case .number: false
      }
    }
    for index in stride(from: range.lowerBound - 1, through: max(0, range.lowerBound - 4), by: -1) {
      if case .word(let word) = tokens[index], let weekday = weekday(word) { return weekday }
      guard isBetween(tokens[index]) else { break }
    }
    for index in range.upperBound..<min(range.upperBound + 3, tokens.count) {
      if case .word(let word) = tokens[index], let weekday = weekday(word) {
        // "On 21 January, Saturday's curfew" has a comma; brackets alone are sure.
        return tokens[range.upperBound] == .sign("(") ? weekday : nil
      }
      guard isBetween(tokens[index]) else { break }
    }
    return nil
  }

  /// The days that a date beginning there can mean, and how many tokens it has.
  private static func date(
    at index: Int, _ tokens: [Token], _ years: Set<Int>
  ) -> (days: Set<Day>, length: Int)? {
    func number(_ offset: Int) -> Token.Number? {
      guard tokens.indices.contains(index + offset),
        case .number(let number) = tokens[index + offset],
        number.decimals == 0
      else { return nil }
      return number
    }
    func isSign(_ offset: Int, _ signs: Set<Unicode.Scalar>) -> Bool {
      guard tokens.indices.contains(index + offset), case .sign(let sign) = tokens[index + offset]
      else { return false }
      return signs.contains(sign)
    }
    func year(_ offset: Int) -> (years: Set<Int>, length: Int) {
      let skipped = isSign(offset, [",", "\u{60C}"]) ? 1 : 0
      guard let number = number(offset + skipped), number.digits == 4, let year = number.whole,
        (1_900...2_200).contains(year)
      else { return (years, 0) }
      return ([year], skipped + 1)
    }
    func days(_ month: Int, _ day: Int, _ years: Set<Int>) -> Set<Day> {
      Set(years.compactMap { Day(year: $0, month: month, day: day) })
    }
    if let (month, length) = month(at: index, tokens), let day = number(length)?.whole,
      number(length)?.digits ?? 9 <= 2
    {
      let (years, rest) = year(length + 1)
      return (days(month, day, years), length + 1 + rest)
    }
    guard let first = number(0), let value = first.whole else { return nil }
    let dashes: Set<Unicode.Scalar> = ["/", "-"]
    if isSign(1, dashes), isSign(3, dashes), let middle = number(2)?.whole, let last = number(4),
      let end = last.whole
    {
      if first.digits == 4 { return (days(middle, end, [value]), 5) }
      guard last.digits == 4 else { return nil }
      return (days(middle, value, [end]).union(days(value, middle, [end])), 5)
    }
    guard first.digits <= 2 else { return nil }
    var next = 1
    while tokens.indices.contains(index + next), case .word(let word) = tokens[index + next],
      ["st", "nd", "rd", "th", "of", "من"].contains(word), next < 3
    {
      next += 1
    }
    guard let (month, length) = month(at: index + next, tokens) else { return nil }
    let (years, rest) = year(next + length)
    return (days(month, value, years), next + length + rest)
  }

  private static func month(at index: Int, _ tokens: [Token]) -> (month: Int, length: Int)? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    if tokens.indices.contains(index + 1), case .word(let second) = tokens[index + 1],
      let month = CalendarWords.months[word + " " + second]
    {
      return (month, 2)
    }
    return CalendarWords.months[word].map { ($0, 1) }
  }

  private static func weekday(_ word: String) -> Weekday? {
    CalendarWords.weekdays[word]
      ?? (word.unicodeScalars.count > 5 ? CalendarWords.weekdays[String(word.dropFirst())] : nil)
  }

  private static let little: Set<String> = ["the", "of", "on", "الموافق", "في", "يوم"]
}

/// The words for months and days of the week, as tokens fold them.
enum CalendarWords {
  static let months = table(
    """
    1 january jan يناير كانون_الثاني كانون_ثاني
    2 february feb فبراير شباط
    3 march mar مارس اذار
    4 april apr ابريل نيسان
    5 may مايو ايار
    6 june jun يونيو حزيران
    7 july jul يوليو تموز
    8 august aug اغسطس اب
    9 september sep sept سبتمبر ايلول
    10 october oct اكتوبر تشرين_الاول تشرين_اول
    11 november nov نوفمبر تشرين_الثاني تشرين_ثاني
    12 december dec ديسمبر كانون_الاول كانون_اول
    """)

  static let weekdays = table(
    """
    1 monday الاثنين
    2 tuesday الثلاثاء الثلاثا
    3 wednesday الاربعاء الاربعا
    4 thursday الخميس
    5 friday الجمعه
    6 saturday السبت
    7 sunday الاحد
    """
  ).compactMapValues(Weekday.init)

  private static func table(_ text: String) -> [String: Int] {
    var words: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: " ")
      guard let number = cells.first.flatMap({ Int($0) }) else { continue }
      for word in cells.dropFirst() {
        words[String(word.map { $0 == "_" ? " " : $0 })] = number
      }
    }
    return words
  }
}
