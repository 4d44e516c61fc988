/// The rules of dates that a first word calls for, so that the other words cost one look-up.
struct DateRules: OptionSet, Sendable {
  let rawValue: UInt32

  static let relativeDay = DateRules(rawValue: 1)
  static let dayOfMonth = DateRules(rawValue: 2)
  static let monthDay = DateRules(rawValue: 4)
  static let weekday = DateRules(rawValue: 8)
  static let shifted = DateRules(rawValue: 16)
  static let relativeUnit = DateRules(rawValue: 32)
  static let nth = DateRules(rawValue: 64)
  static let part = DateRules(rawValue: 128)
  static let quarter = DateRules(rawValue: 256)
  static let weekNumber = DateRules(rawValue: 512)
  static let decade = DateRules(rawValue: 1_024)
  static let year = DateRules(rawValue: 2_048)
  static let streak = DateRules(rawValue: 4_096)
  /// فجر, مساء: the day is behind them.
  static let partOfDay = DateRules(rawValue: 8_192)
  /// The word opens a span, or names a month of a calendar that is not read.
  static let opening = DateRules(rawValue: 16_384)
  /// Christmas, Easter: a day with a name.
  static let holiday = DateRules(rawValue: 32_768)
}

extension DateRules {
  /// The rules that begin with a number.
  private static let numeric: DateRules = [
    .dayOfMonth, .shifted, .relativeUnit, .decade, .year, .nth,
  ]

  /// Whether only rules that begin with a number are called for.
  var isNumeric: Bool { !isEmpty && isSubset(of: DateRules.numeric) }

  /// The rules that a number without a word of dates behind it leaves.
  var withoutNumbers: DateRules { intersection([.decade]) }

  /// The rules that the word of a token calls for, behind its clitics.
  static func of(_ text: FoldedText, at index: Int) -> DateRules { text.dateRules[index] }

  static let table: TermTable<DateRules> = {
    var table = TermTable<DateRules>()
    for (rows, rules) in [
      (DateWord.arabicRows, dateRules(isArabic: true)),
      (DateWord.englishRows, dateRules(isArabic: false)),
      (ArabicNumeralWord.rows, numberRules), (EnglishNumeralWord.rows, numberRules),
      (DateOpening.rows, { _ in [.opening, .shifted] }), (otherRows, other),
      (EnglishHoliday.rows, { _ in [.holiday] }),
    ] {
      for row in rows.cells(by: "\n") {
        let columns = row.cells(by: "\t")
        guard columns.count == 2, let name = columns[0].cells(by: " ").first
        else { continue }
        for term in columns[1].terms {
          guard let first = term.cells(by: " ").first else { continue }
          table.insert(String(first)) { ($0 ?? []).union(rules(name)) }
        }
      }
    }
    return table
  }()

  private static func dateRules(isArabic: Bool) -> @Sendable (Substring) -> DateRules {
    { name in
      switch name {
      case "month": [.monthDay]
      case "weekday": isArabic ? [.weekday, .nth] : [.weekday]
      case "unit":
        isArabic
          ? [.relativeUnit, .nth, .year, .streak, .weekday, .dayOfMonth, .monthDay]
          : [.relativeUnit, .weekNumber]
      case "day": isArabic ? [.relativeDay, .streak, .dayOfMonth, .nth] : [.relativeDay]
      case "season": [.quarter]
      case "previous", "next", "current":
        isArabic ? [.relativeUnit, .weekday] : [.relativeUnit, .nth]
      case "beginning", "middle", "end", "early", "late", "rest":
        isArabic ? [.part, .relativeUnit] : [.part]
      default: []
      }
    }
  }

  @Sendable private static func numberRules(_ name: Substring) -> DateRules {
    switch name {
    case "unit", "teen", "tens", "ten", "one", "hundred", "hundreds", "dual", "scale":
      [.dayOfMonth, .shifted, .relativeUnit, .decade, .year]
    case "ordinal", "first": [.dayOfMonth, .nth]
    case "article", "pair", "few": [.shifted, .relativeUnit]
    default: []
    }
  }

  @Sendable private static func other(_ name: Substring) -> DateRules {
    switch name {
    case "relative": [.relativeUnit, .weekday]
    case "shifted": [.shifted]
    case "during": [.shifted, .opening]
    case "nth": [.nth]
    case "quarter": [.quarter]
    case "part": [.part]
    case "week": [.weekNumber]
    case "decade": [.decade]
    case "year": [.year]
    case "time": [.partOfDay]
    case "number": [.dayOfMonth, .relativeUnit]
    default: []
    }
  }

  private static let otherRows = #"""
    relative	هذا،هذه،نفس،الساعات,same,that
    shifted	in,within,less,more
    during	خلال،غضون،مدى،مدار
    nth	آخر
    quarter	الربع,q,h
    part	eoy,eom,boy,bom
    week	w
    year	cy,fy
    number	ال
    decade	عشرينيات،ثلاثينيات،أربعينيات،خمسينيات،ستينيات،سبعينيات،ثمانينيات،تسعينيات
    decade	عشرينات،ثلاثينات،أربعينات،خمسينات،ستينات،سبعينات،ثمانينات،تسعينات
    decade	twenties,thirties,forties,fifties,sixties,seventies,eighties,nineties
    time	فجر،صباح،ظهر،عصر،مساء،ليل،ليلة،عشية،ظهيرة
    """#
}
