import Displacement

/// A date falls on the day of the week that is written beside it.
///
/// "On Saturday 21 January 2022": it was a Friday. "On Friday, 21 January" passes, as does a date in
/// digits where the day and the month in one of both orders fall on the weekday. A date without a
/// year is of the year of its claim or of its document.
enum DatesFallOnTheirWeekdays: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    claims.sentences.flatMap { sentence in
      let entries = sentence.entries
      let published = entries.first.flatMap { claims.documents[$0.document]?.published?.year }
      let years = Set(entries.map(\.figure.occurrence.asOf.year) + [published].compactMap(\.self))
      let dates = Set(WrittenDate.all(in: sentence.tokens, years: years))
      return dates.sorted { left, right in
        (left.days[0], left.weekday.rawValue) < (right.days[0], right.weekday.rawValue)
      }
      .compactMap { lint($0, entries.map(\.id)) }
    }
  }

  private static func lint(_ date: WrittenDate, _ claims: [Claim.ID]) -> Lint? {
    guard let day = date.days.first, !date.days.contains(where: { $0.weekday == date.weekday })
    else { return nil }
    let near = (-3...3).map { day.advanced(by: $0) }.first { $0.weekday == date.weekday } ?? day
    return Lint(
      .weekday, claims,
      .init(
        "\(day) was a \(day.weekday.english), not a \(date.weekday.english).",
        suggestion: "The \(date.weekday.english) was \(near); ask which of the two was meant."),
      arabic: .init(
        "صادف \(day) يوم \(day.weekday.arabic) لا \(date.weekday.arabic).",
        suggestion: "صادف يوم \(date.weekday.arabic) \(near)؛ اسأل أيّهما المقصود."))
  }
}

extension Weekday {
  fileprivate var english: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  fileprivate var arabic: String {
    switch self {
    case .monday: "الاثنين"
    case .tuesday: "الثلاثاء"
    case .wednesday: "الأربعاء"
    case .thursday: "الخميس"
    case .friday: "الجمعة"
    case .saturday: "السبت"
    case .sunday: "الأحد"
    }
  }
}
