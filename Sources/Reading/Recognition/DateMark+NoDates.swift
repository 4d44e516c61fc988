import Displacement
import Language

/// What reads like a date and tells no time.
extension DateMark {
  /// "Tens of thousands" is an amount, not a decade.
  static func isAmount(_ mention: DateMention, _ text: FoldedText) -> Bool {
    if isRecord(mention, text) || isNameOfPlace(mention, text) || isShare(mention, text)
      || isFraction(mention, text)
    {
      return true
    }
    let next = mention.tokens.upperBound
    return mention.unit == .decade && next < text.tokens.count
      && text.matches(text.tokens[next], "of")
  }

  /// "still missing a decade later": counted from another day than that of the news.
  static func isLater(_ mention: DateMention, _ text: FoldedText, than published: Day?) -> Bool {
    guard let published, let start = mention.start, start > published,
      let last = mention.tokens.last
    else { return false }
    return text.matches(text.tokens[last], "later")
  }

  /// "6 1/2 square miles": a fraction behind a whole number.
  private static func isFraction(_ mention: DateMention, _ text: FoldedText) -> Bool {
    let (first, last) = (mention.tokens.lowerBound, mention.tokens.upperBound - 1)
    return first > 0 && text.tokens[first - 1].kind == .digits && mention.tokens.count == 3
      && text.isSign(first + 1, "/") && text.tokens[first].length == 1
      && text.tokens[last].length == 1
  }

  /// "12.20 Dozens of houses flattened": the time of day at the head of a line, which counts nothing.
  static func clockTimes(in text: FoldedText) -> [DateMark] {
    text.tokens.indices.compactMap { index in
      let hour = text.tokens[index]
      guard hour.kind == .digits, hour.traits.contains(.startsLine), hour.length == 2,
        text.bytes[hour.start] <= UInt8(ascii: "2"), index + 3 < text.tokens.count,
        text.isSign(index + 1, "."), text.tokens[index + 1].isAttached,
        text.tokens[index + 2].kind == .digits, text.tokens[index + 2].isAttached,
        text.tokens[index + 2].length == 2,
        text.bytes[text.tokens[index + 2].start] <= UInt8(ascii: "5"),
        text.tokens[index + 3].traits.contains(.capitalized),
        !text.tokens[index + 3].isAttached
      else { return nil }
      return DateMark(tokens: index..<index + 3, period: nil, sense: .beside)
    }
  }

  /// "Zenda Jan", "Cape May": a month right behind another name is a part of it.
  static func isInName(_ mention: DateMention, _ text: FoldedText) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.tokens.count == 1, first > 0, text.tokens[first].traits.contains(.capitalized),
      text.tokens[first].length <= 3 || text.matches(text.tokens[first], "august"),
      !text.tokens[first].traits.contains(.startsLine)
    else { return false }
    let before = text.tokens[first - 1]
    // "Viña del Mar", "Puente de Mayo"
    if articles.value(text, before) != nil, first > 1,
      text.tokens[first - 2].traits.contains(.capitalized)
    {
      return true
    }
    return before.kind == .word && before.traits.contains(.capitalized) && before.length > 3
      && months.value(text, text.tokens[first]) != nil
      && prepositions.value(text, before) == nil
  }

  private static let months = TermTable<Bool>(words: "jan,mar,may,jun,dec,august")

  private static let articles = TermTable<Bool>(words: "del,de,al,la,el,do,da,di,ar")

  private static let prepositions = TermTable<Bool>(
    words: "since,until,during,after,before,from,late,early,last,this,next,between,through")
  /// سوق الأربعاء, قرى الأربعاء نايث إيراثن, بالأربعاء: a weekday that a town is called by.
  private static func isNameOfPlace(_ mention: DateMention, _ text: FoldedText) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.tokens.count == 1,
      text.ends(text.tokens[first], with: "الاربعاء")
        || text.ends(text.tokens[first], with: "الخميس")
        || text.ends(text.tokens[first], with: "الثلاثاء")
        || text.ends(text.tokens[first], with: "الاثنين")
        || text.ends(text.tokens[first], with: "الاحد")
    else { return false }
    if text.begins(text.tokens[first], with: "بال") { return true }
    if first > 0, text.meaning(first - 1, in: towns) == true { return true }
    return first + 1 < text.tokens.count && kin.value(text, text.tokens[first + 1]) != nil
  }

  private static let towns = TermTable<Bool>(
    words: "سوق,قرى,قرية,بلدة,بلدية,مدينة,دائرة,جماعة,دوار,إقليم,محافظة")

  private static let kin = TermTable<Bool>(words: "نايث,ناث,نآيث,آيت,أيت,أولاد,بني")

  /// الثلث الأول من الشهر: which third it is, and not the first of the month.
  private static func isShare(_ mention: DateMention, _ text: FoldedText) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return before >= 0
      && (text.matches(text.tokens[before], "الثلث") || text.matches(text.tokens[before], "الشطر"))
  }

  /// "the worst disaster in 80 years": how rare it is, and no time.
  private static func isRecord(_ mention: DateMention, _ text: FoldedText) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.tokens.count > 2,
      text.matches(text.tokens[first], "in") || text.matches(text.tokens[first], "for")
        || first > 0 && text.matches(text.tokens[first - 1], "in")
    else { return false }
    return (max(0, first - 8)..<first).contains { records.value(text, text.tokens[$0]) != nil }
  }

  private static let records = TermTable<Bool>(
    words:
      "worst,deadliest,biggest,largest,heaviest,strongest,highest,lowest,fastest,hottest,driest,wettest,bloodiest,fiercest,gravest,greatest"
  )

  /// `خلال الأيام الثلاثة الماضية`, "over the past three days": days that lead up to that of the news.
  mutating func runUp(to published: Day, _ mention: DateMention, _ text: FoldedText) {
    if mention.unit == .year, sense == .during, let years = period,
      mention.tokens.contains(where: { text.matches(text.tokens[$0], "past") }),
      years.end.year == published.year - 1,
      let start = Day(
        year: published.year - (years.end.year - years.start.year + 1), month: published.month,
        day: min(published.dayOfMonth, 28))
    {
      // "during the past two years": they end with the day of the news.
      period = Period(from: start, through: published)
      return
    }
    // "300 families this year": up to the day of the news.
    if mention.unit == .year, sense == .during, let year = period, year.start <= published,
      published < year.end,
      mention.tokens.contains(where: { text.matches(text.tokens[$0], "this") })
    {
      period = Period(from: year.start, through: published)
      return
    }
    guard sense == .during, mention.unit == .day, let days = period, days.start < days.end,
      days.end == published.advanced(by: -1),
      mention.tokens.contains(where: { text.meaning($0, in: DateMark.past) != nil })
    else { return }
    period = Period(from: days.start, through: published)
  }

  private static let past = TermTable<Bool>(
    words: "الماضية,الماضيين,الماضيتين,الأخيرة,الأخيرين,المنصرمة,الفائتة,past,last,previous")
}
