/// What an Arabic word says of a number.
enum ArabicNumeralWord: Hashable, Sendable {
  /// 1 to 9.
  case unit(Int)
  /// أحد and إحدى, which are a number only before others: إحدى وعشرون.
  case weakOne
  /// عشر and عشرة, alone or after a unit.
  case ten
  /// 11 to 19 in one word.
  case teen(Int)
  /// 20 to 90.
  case tens(Int)
  /// مئة.
  case hundred
  /// 200 to 900 in one word.
  case hundreds(Int)
  /// مئات and عشرات: a multiplier after a numeral, vague without one.
  case plural(Int)
  /// ألف and above.
  case scale(Int)
  /// ألفان, ألفين: twice the scale.
  case dualScale(Int)
  /// ألفا: twice the scale, or the scale in the accusative.
  case dualOrScale(Int)
  /// آلاف: the scale after a numeral, vague without one.
  case pluralScale(Int)
  /// نصف, ثلثا.
  case fraction(Int, Int)
  /// أرباع, by its denominator.
  case fractions(Int)
  /// الأول to العاشر; الأول joins no عشر, for which there is الحادي.
  case ordinal(Int, joins: Bool)
  /// دزينة, which is counted like a scale of twelve.
  case dozen(Int)
  case zero
  /// فاصلة.
  case point
  /// سالب.
  case minus
  /// بضع, عدة.
  case few
}

extension ArabicNumeralWord {
  /// Every spelling of every number word, standard and spoken.
  static let table: TermTable<ArabicNumeralWord> = {
    var table = TermTable<ArabicNumeralWord>(rows: rows, meaning)
    for row in gluedStems.cells(by: "\n") {
      let columns = row.cells(by: "\t")
      guard columns.count == 3, let unit = Int(columns[0]) else { continue }
      for stem in columns[1].cells(by: " ") where stem != "-" {
        for hundred in hundredEndings { table.insert(stem + hundred, .hundreds(unit * 100)) }
      }
      for stem in columns[2].cells(by: " ") {
        for teen in teenEndings { table.insert(stem + teen, .teen(unit + 10)) }
      }
    }
    return table
  }()

  private static func meaning(_ name: Substring) -> ArabicNumeralWord? {
    let words = name.cells(by: " ")
    guard let kind = words.first else { return nil }
    let numbers = words.dropFirst().compactMap { Int($0) }
    let number = numbers.first ?? 0
    switch kind {
    case "unit": return .unit(number)
    case "one": return .weakOne
    case "ten": return .ten
    case "teen": return .teen(number)
    case "tens": return .tens(number)
    case "hundred": return .hundred
    case "hundreds": return .hundreds(number)
    case "plural": return .plural(number)
    case "scale": return .scale(number)
    case "dual": return .dualScale(number)
    case "dual-or-scale": return .dualOrScale(number)
    case "plural-scale": return .pluralScale(number)
    case "fraction": return .fraction(number, numbers.last ?? 1)
    case "fractions": return .fractions(number)
    case "ordinal": return .ordinal(number, joins: true)
    case "first": return .ordinal(1, joins: false)
    case "dozen": return .dozen(number)
    case "zero": return .zero
    case "point": return .point
    case "minus": return .minus
    case "few": return .few
    default: return nil
    }
  }

  /// A unit, the stems to which مئة is glued, and those to which a spoken عشر is.
  private static let gluedStems = #"""
    1	-	احد حد
    2	-	اثن اثنا اطن اطنا اتن طن طنا
    3	ثلاث ثلث تلات تلت ثلاثة	ثلاث ثلث تلات تلت تل ثل
    4	اربع اربعة	اربع
    5	خمس خمسة	خمس
    6	ست ستة	ست س
    7	سبع سبعة	سبع
    8	ثمان ثماني ثمن تمان تماني تمن	ثمان ثمن تمان تمن
    9	تسع تسعة	تسع
    """#

  private static let hundredEndings = ["مئة", "مائة", "مأة", "ميا"]
  private static let teenEndings = [
    "طعش", "طعشر", "تعش", "تعشر", "عش", "عشر", "تاش", "تاشر", "طاش", "طاشر", "اشر",
  ]

  static let rows = #"""
    zero	صفر
    unit 1	واحد،واحدة
    one	أحد،إحدى،احدا
    unit 2	اثنان،اثنين،اثنا،اثني،اثنتان،اثنتين،اثنتا،اثنتي،اتنين،اتنان،اتنا،ثنتين،ثنين،تنتين،اثنينه
    unit 3	ثلاثة،ثلاث،ثلاثا،تلاتة،تلات،ثلاثه
    unit 4	أربعة،أربع،أربعا
    unit 5	خمسة،خمس،خمسا
    unit 6	ستة،ست،ستا
    unit 7	سبعة،سبع،سبعا
    unit 8	ثمانية،ثماني،ثمان،ثمانيا،تمانية،تماني،تمان،تمنية،ثمنية
    unit 9	تسعة،تسع،تسعا
    ten	عشرة،عشر
    teen 11	حداشر،إحدعشر
    tens 20	عشرون،عشرين
    tens 30	ثلاثون،ثلاثين،تلاتين،تلاتون،ثلاتين
    tens 40	أربعون،أربعين
    tens 50	خمسون،خمسين
    tens 60	ستون،ستين
    tens 70	سبعون،سبعين
    tens 80	ثمانون،ثمانين،تمانين،تمنين،تمانون،ثمنين
    tens 90	تسعون،تسعين
    hundred	مئة،مائة،ماية،مأة
    hundreds 200	مئتان،مئتين،مئتا،مئتي،مائتان،مائتين،مائتا،مائتي،ميتين،متين،ميتان،مأتين،ميتيين
    plural 100	مئات
    plural 10	عشرات
    scale 1000	ألف
    dual 1000	ألفان،ألفين،ألفي،الفيين
    dual-or-scale 1000	ألفا
    plural-scale 1000	آلاف،ألوف،الالاف،تلاف
    scale 1000000	مليون،ميليون
    dual 1000000	مليونان،مليونين،مليوني
    dual-or-scale 1000000	مليونا
    plural-scale 1000000	ملايين،ملاين
    scale 1000000000	مليار،ملياراً،بليون،بليوناً،ميليار
    dual 1000000000	ملياران،مليارين،ملياري،بليونين،بليونان
    plural-scale 1000000000	مليارات،بلايين
    scale 1000000000000	تريليون،ترليون،تريليوناً
    dual 1000000000000	تريليونان،تريليونين،ترليونين
    plural-scale 1000000000000	تريليونات،ترليونات
    dozen 1	دزينة،درزن،دزينات،دستة
    dozen 2	دزينتين،دزينتان
    fraction 1 2	نصف
    fraction 1 3	ثلث
    fraction 2 3	ثلثا،ثلثي،ثلثان،ثلثين
    fraction 1 4	ربع
    fraction 1 6	سدس
    fraction 1 8	ثمن
    fractions 3	أثلاث
    fractions 4	أرباع
    fractions 5	أخماس
    fractions 6	أسداس
    fractions 7	أسباع
    fractions 8	أثمان
    fractions 9	أتساع
    fractions 10	أعشار
    first	أول،أولى
    ordinal 1	حادي،حادية
    ordinal 2	ثاني،ثانية،ثان،تاني،تانية
    ordinal 3	ثالث،ثالثة،تالت،تالتة
    ordinal 4	رابع،رابعة
    ordinal 5	خامس،خامسة
    ordinal 6	سادس،سادسة
    ordinal 7	سابع،سابعة
    ordinal 8	ثامن،ثامنة،تامن،تامنة
    ordinal 9	تاسع،تاسعة
    ordinal 10	عاشر،عاشرة
    point	فاصلة،فاصل
    minus	سالب،ناقص
    few	بضع،بضعة،عدة
    """#
}
