import Displacement
import Language

extension Scan {
  /// "an average household had five members", "each boat takes 12 passengers": how many there
  /// are of a kind, not how many there were.
  func isShare(_ number: NumberMark) -> Bool {
    let start = max(tokens.lowerBound, number.tokens.lowerBound - 7)
    var index = number.tokens.lowerBound - 1
    while index >= start, !text.isSign(index, in: ",;:.\"(") {
      if Scan.shares.value(text, text.tokens[index]) != nil { return true }
      index -= 1
    }
    return false
  }

  private static let shares = TermTable<Bool>(
    words: "each,every,average,averages,averaging,averaged,median,per,typical,typically")

  /// Whether so many of each, or for each, count nobody.
  func isRate(_ counted: Counted, in language: LanguageCode) -> Bool {
    switch language {
    case .arabic: isArabicRate(counted)
    case .english: isEnglishRate(counted)
    }
  }

  /// أسرتين في كل حافلة, خيمة لكل سبعة أفراد, أسرة من كل أربع.
  private func isArabicRate(_ counted: Counted) -> Bool {
    let (before, after) = (counted.start - 1, counted.end)
    if tokens.contains(before),
      text.matches(text.tokens[before], "كل") || text.matches(text.tokens[before], "لكل")
    {
      return true
    }
    guard tokens.contains(after) else { return false }
    if text.matches(text.tokens[after], "لكل") { return true }
    // ثلاث عائلات في الصف الواحد
    if tokens.contains(after + 2), text.matches(text.tokens[after], "في"),
      text.matches(text.tokens[after + 2], "الواحد")
        || text.matches(text.tokens[after + 2], "الواحده")
    {
      return true
    }
    guard tokens.contains(after + 1), text.matches(text.tokens[after + 1], "كل") else {
      return false
    }
    return text.matches(text.tokens[after], "من") || text.matches(text.tokens[after], "في")
      || text.matches(text.tokens[after], "عن")
  }

  /// "250 people at a time", "one citizen in seven", "300 families a day".
  private func isEnglishRate(_ counted: Counted) -> Bool {
    let next = counted.end
    guard tokens.contains(next) else { return false }
    if let rate = Scan.rates.match(text, at: next) {
      // "from 55 a day earlier": when, and not how often.
      let behind = next + rate.count
      return !tokens.contains(behind) || Scan.removes.value(text, text.tokens[behind]) == nil
    }
    // "up to 12,000 arriving daily"
    if tokens.contains(next + 1), Scan.rates.match(text, at: next + 1) != nil,
      mark(startingAt: next)?.term.topic?.isMovement == true
    {
      return true
    }
    guard text.matches(text.tokens[next], "in") || text.matches(text.tokens[next], "out"),
      counted.number.quantity.best ?? 100 <= 20
    else { return false }
    let behind = text.matches(text.tokens[next], "out") ? next + 2 : next + 1
    return tokens.contains(behind)
      && (text.matches(text.tokens[behind], "every")
        || numbers.contains { $0.tokens.contains(behind) && $0.quantity.best ?? 1_000 <= 100 }
          && !(mark(startingAt: behind + 1)?.term.isThing ?? false))
  }

  private static let removes = TermTable<Bool>(words: "earlier,later,before")

  private static let rates = TermTable<Bool>(
    words:
      "at a time,a day,a week,a month,a year,an hour,a night,per day,per week,per month,per year,per hour,per night,per household,per family,per room,per class,per classroom,per tent,per bed,per toilet,per latrine,per tap,per square kilometre,per square kilometer,per shelter,per boat,per truck,per bus,per person,per capita,each day,each week,each month,each year,each night,every day,every week,every month,every year,every night,every hour,daily,weekly,apiece,to a room,to a tent,to a classroom"
  )
}
