import Displacement

/// Several days of one month, and days that something lasts from one on.
extension DateScanner {
  /// `Aug. 18 and 19`: two days that follow each other behind their month.
  func nextDay(_ first: DatePhrase, at index: Int) -> DateMention? {
    let next = first.end + 1
    guard let day = first.day, first.month != nil, first.year == nil, next < text.tokens.count,
      text.matches(text.tokens[first.end], "and"), text.tokens[next].kind == .digits,
      var second = phrase(at: next, allowsNumber: true), second.isNumber, second.day == day + 1,
      !text.counts(at: second.end)
    else { return nil }
    (second.month, second.isNumber) = (first.month, false)
    guard let (start, end) = joined(first, second) else { return nil }
    return mention(index, second, start, end)
  }

  /// `September and October 2025`, أيلول وتشرين الأول: two months that follow each other.
  func nextMonth(_ first: DatePhrase, at index: Int) -> DateMention? {
    guard let month = first.month, first.day == nil, first.year == nil, first.unit == .month,
      let next = DateJoint.read(text, at: first.end, opening: .between),
      let second = phrase(at: next), second.day == nil, second.unit == .month,
      second.month == month % 12 + 1, let (start, end) = joined(first, second)
    else { return nil }
    return mention(index, second, start, end)
  }

  /// `18 December for 10 days`: from a day on.
  func lasting(_ first: DatePhrase, at index: Int) -> DateMention? {
    guard first.unit == .day, first.end < text.tokens.count,
      text.matches(text.tokens[first.end], "for"),
      let amount = EnglishDates(text: text, reference: reference).amounts(first.end + 1),
      let start = first.period(reference: reference)?.start
    else { return nil }
    var last = first
    last.end = amount.end
    return mention(index, last, start, amount.moved(start, by: 1))
  }

  /// Two days behind the name of their month: `November between 19 and 20`.
  func daysInside(_ month: DatePhrase, at index: Int) -> DateMention? {
    guard month.month != nil, month.day == nil, month.end < text.tokens.count,
      let (opening, next) = DateOpening.read(text, at: month.end), opening == .between,
      let first = phrase(at: next, allowsNumber: true), first.isNumber, first.year == nil,
      let other = DateJoint.read(text, at: first.end, opening: opening),
      let second = phrase(at: other, allowsNumber: true), second.isNumber, second.year == nil
    else { return nil }
    var (from, to) = (month, second)
    (from.day, to.year, to.month, to.isNumber) = (first.day, month.year, month.month, false)
    guard let (start, end) = joined(from, to) else { return nil }
    return mention(index, second, start, end)
  }

  /// Two days that follow each other before their month: `27 and 28 May`, `1 و2 تشرين الثاني`.
  func pair(at index: Int) -> DateMention? {
    guard index + 2 < text.tokens.count, text.tokens[index].kind == .digits,
      text.tokens[index].length <= 2
    else { return nil }
    let joint = text.tokens[index + 1]
    guard text.matches(joint, "and") || text.matches(joint, "و"),
      text.tokens[index + 2].kind == .digits, var first = phrase(at: index, allowsNumber: true),
      first.isNumber, let day = first.day, let second = phrase(at: index + 2), second.unit == .day,
      second.month != nil, second.day == day + 1
    else { return nil }
    first.end = second.end
    guard let (start, end) = joined(first, second) else { return nil }
    return mention(index, second, start, end)
  }
}
