import Displacement
import Language

/// What reads like a date and tells no time.
extension DateMark {
  /// "Tens of thousands" is an amount, not a decade.
  static func isAmount(_ mention: DateMention, _ text: FoldedText) -> Bool {
    if isRecord(mention, text) || isNameOfPlace(mention, text) || isShare(mention, text) {
      return true
    }
    let next = mention.tokens.upperBound
    return mention.unit == .decade && next < text.tokens.count
      && text.matches(text.tokens[next], "of")
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
    guard sense == .during, mention.unit == .day, let days = period, days.start < days.end,
      days.end == published.advanced(by: -1),
      mention.tokens.contains(where: { text.meaning($0, in: DateMark.past) != nil })
    else { return }
    period = Period(from: days.start, through: published)
  }

  private static let past = TermTable<Bool>(
    words: "الماضية,الماضيين,الماضيتين,الأخيرة,الأخيرين,المنصرمة,الفائتة,past,last,previous")
}
