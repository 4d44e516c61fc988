import Displacement
import Language

/// When what is planned is to come.
extension FigureBuilder {
  /// What is planned for a weekday is planned for the next one, and what is planned for a month
  /// or a day without a year lies ahead.
  func ahead(
    _ time: (start: Day, end: Day), of reading: Interpretation, behind cue: Range<Int>?
  ) -> (start: Day, end: Day) {
    guard let published = context.published, time.end <= published else { return time }
    // أمر الجيش أمس الجمعة بإخلاء الحي: the day of the order.
    if let date = date(of: reading), date.tokens.contains(where: isYesterday) { return time }
    // "On Sunday the sheriff ordered": the day of the order.
    if vocabulary.language == .english, let cue, let date = date(of: reading),
      date.tokens.upperBound <= cue.lowerBound
    {
      return time
    }
    // "could flee, officials said Wednesday": the day on which it was said.
    if vocabulary.language == .english, let date = date(of: reading),
      let verb = scan.mark(at: date.tokens.lowerBound - 1), verb.plays(.speech),
      verb.tokens.count == 1
    {
      return time
    }
    // "to move 5,000 residents within a week"
    if vocabulary.language == .english, time.end == published, time.start < published,
      let date = date(of: reading),
      scan.text.matches(scan.text.tokens[date.tokens.lowerBound], "within")
    {
      return (published, published.advanced(by: time.start.distance(to: published)))
    }
    if time.start == time.end, (0..<7).contains(time.end.distance(to: published)) {
      return (time.start.advanced(by: 7), time.end.advanced(by: 7))
    }
    guard let date = date(of: reading), time.end.distance(to: published) < 366,
      date.sense != .since, date.lacksYear || isOfMonthAlone(date),
      let start = Day(
        year: time.start.year + 1, month: time.start.month, day: time.start.dayOfMonth),
      let end = Day(year: time.end.year + 1, month: time.end.month, day: time.end.dayOfMonth)
    else { return time }
    return (start, end)
  }

  /// "By the end of March": a part of a month without its year.
  private func isOfMonthAlone(_ date: DateMark) -> Bool {
    let text = scan.text
    return !date.tokens.contains { text.tokens[$0].kind == .digits && text.tokens[$0].length == 4 }
      && !date.tokens.contains { scan.mark(at: $0)?.plays(.last) == true }
      && date.tokens.contains { token in
        text.meaning(token, in: Scan.months) == true
          || FigureBuilder.months.value(text, text.tokens[token]) != nil
      }
  }

  private static let months = TermTable<Bool>(
    words:
      "january,february,march,april,may,june,july,august,september,october,november,december")

  private func isYesterday(_ token: Int) -> Bool {
    scan.text.meaning(token, in: FigureBuilder.yesterday) != nil
  }

  private static let yesterday = TermTable<Bool>(words: "أمس,البارحة,yesterday")
}
