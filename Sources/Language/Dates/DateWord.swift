import Displacement

/// What a word says of a date, in either language.
enum DateWord: Hashable, Sendable {
  /// A month, 1 to 12.
  case month(Int)
  case weekday(Weekday)
  /// A unit of the calendar; `count` is 1 for a singular, 2 for a dual and 0 for a plural.
  case unit(CalendarUnit, count: Int)
  /// A day so many days after today.
  case day(Int)
  /// Spring, summer, autumn or winter, 0 to 3.
  case season(Int)
  /// الماضي, `last`: the unit before this one.
  case previous
  /// المقبل, `next`: the unit after this one.
  case next
  /// الجاري, `this`: the unit that contains today.
  case current
  /// مطلع, `beginning of`: the first third.
  case beginning
  /// منتصف, `mid`: the middle third.
  case middle
  /// أواخر, `end of`: the last third.
  case end
  /// `early` and `late`: the first and the last half.
  case early, late
  /// باقي, `rest of`: from today to the end.
  case rest
  /// A month of the Islamic calendar.
  case hijriMonth
}

extension DateWord {
  /// الماضي as -1, الجاري as 0 and المقبل as 1; `nil` for every other word.
  var direction: Int? {
    switch self {
    case .previous: -1
    case .current: 0
    case .next: 1
    case .month, .weekday, .unit, .day, .season, .beginning, .middle, .end, .early, .late, .rest,
      .hijriMonth:
      nil
    }
  }

  /// The third of a period that the word names.
  var third: Period.Third? {
    switch self {
    case .beginning: .first
    case .middle: .middle
    case .end: .last
    case .previous, .current, .next, .month, .weekday, .unit, .day, .season, .early, .late, .rest,
      .hijriMonth:
      nil
    }
  }

  /// The Arabic words of dates.
  static let arabic = TermTable<DateWord>(rows: arabicRows, meaning)

  /// The English words of dates.
  static let english = TermTable<DateWord>(rows: englishRows, meaning)

  private static func meaning(_ name: Substring) -> DateWord? {
    let words = name.split(separator: " ")
    let number = words.count > 1 ? Int(words[words.count - 1]) ?? 0 : 0
    switch words[0] {
    case "month": return .month(number)
    case "weekday": return Weekday(rawValue: number).map { .weekday($0) }
    case "unit": return CalendarUnit(rawValue: String(words[1])).map { .unit($0, count: number) }
    case "day": return .day(number)
    case "season": return .season(number)
    case "previous": return .previous
    case "next": return .next
    case "current": return .current
    case "beginning": return .beginning
    case "middle": return .middle
    case "end": return .end
    case "early": return .early
    case "late": return .late
    case "rest": return .rest
    case "hijri": return .hijriMonth
    default: return nil
    }
  }

  static let arabicRows = #"""
    month 1	كانون الثاني،كانون ثاني،كانون 2،يناير،جانفي،ينايير
    month 2	شباط،فبراير،فيفري،فبرير
    month 3	آذار،مارس
    month 4	نيسان،أبريل،إبريل،أفريل
    month 5	أيار،مايو،ماي
    month 6	حزيران،يونيو،يونيه،جوان
    month 7	تموز،يوليو،يوليه،جويلية،يوليوز
    month 8	آب،أغسطس،أوت،غشت،اغسطوس
    month 9	أيلول،سبتمبر،شتنبر
    month 10	تشرين الأول،تشرين اول،تشرين 1،أكتوبر
    month 11	تشرين الثاني،تشرين ثاني،تشرين 2،نوفمبر،نونبر
    month 12	كانون الأول،كانون اول،كانون 1،ديسمبر،دجنبر،ديسيمبر
    hijri	محرم،صفر،ربيع الأول،ربيع الثاني،ربيع الآخر،جمادى الأولى،جمادى الآخرة،جمادى الثانية،رجب،شعبان،رمضان،شوال،ذو القعدة،ذي القعدة،ذو الحجة،ذي الحجة
    weekday 1	اثنين،إثنين
    weekday 2	ثلاثاء،ثلاثا،تلاتاء
    weekday 3	أربعاء،أربعا
    weekday 4	خميس
    weekday 5	جمعة
    weekday 6	سبت
    weekday 7	أحد
    unit day 1	يوم،يوما
    unit day 2	يومين،يومان
    unit day 0	أيام
    unit week 1	أسبوع،أسبوعا
    unit week 2	أسبوعين،أسبوعان
    unit week 0	أسابيع
    unit month 1	شهر،شهرا
    unit month 2	شهرين،شهران
    unit month 0	أشهر،شهور
    unit half 1	نصف
    unit year 1	سنة،عام،عاما
    unit year 2	سنتين،عامين،عامان،سنتان
    unit year 0	سنوات،أعوام،سنين
    unit decade 1	عقد،عقدا
    unit decade 2	عقدين،عقدان
    unit decade 0	عقود
    unit century 1	قرن
    unit weekend 1	نهاية الأسبوع،عطلة نهاية الأسبوع،عطلة الأسبوع،نهاية أسبوعي
    day 0	اليوم،يومنا هذا،يومنا،النهارده
    day -1	أمس،الأمس،بالأمس،البارحة،البارح،امبارح،يوم أمس،ليلة أمس،مبارح
    day -2	أول أمس،أول من أمس،أمس الأول،قبل أمس،يوم قبل أمس،قبل امبارح،اليوم الي قبل امبارح،أول امبارح،أول البارحة
    day 1	غدا،الغد،بكرة،بكرا،يوم غد،غد
    day 2	بعد غد،بعد غدا،بعد الغد،بعد بكرة،بعد بكرا
    season 0	ربيع
    season 1	صيف
    season 2	خريف
    season 3	شتاء
    previous	الماضي،الماضية،الماض،الماضين،الماضيين،الماضيتين،السابق،السابقة،السابقين،الفائت،الفائتة،المنصرم،المنصرمة،المنصرمين،الأخيرة،الأخيرين،الأخيرتين،المنقضي،المنقضية،الي فات،اللي فات،اللي راح
    next	القادم،القادمة،القادمين،القادمتين،المقبل،المقبلة،المقبلين،المقبلتين،التالي،التالية،الجاي،الجاية،الآتي،الآتية،اللي جاي،الي جاي
    current	الجاري،الجارية،الحالي،الحالية،هذا،هذه،نفسه
    beginning	مطلع،أوائل،بداية،بدايات،مستهل
    middle	منتصف،أواسط،وسط
    end	أواخر،نهاية،نهايات،ختام
    rest	باقي،بقية
    """#

  static let englishRows = #"""
    month 1	january,jan
    month 2	february,feb
    month 3	march,mar
    month 4	april,apr
    month 5	may
    month 6	june,jun
    month 7	july,jul
    month 8	august,aug
    month 9	september,sep,sept
    month 10	october,oct
    month 11	november,nov
    month 12	december,dec
    hijri	ramadan,ramadhan,shawwal,muharram,safar,rajab,shaaban,shaban,dhu al-hijjah,dhul hijja
    weekday 1	monday,mon
    weekday 2	tuesday,tue,tues
    weekday 3	wednesday,wed,weds
    weekday 4	thursday,thu,thur,thurs
    weekday 5	friday,fri
    weekday 6	saturday,sat
    weekday 7	sunday,sun
    unit day 1	day
    unit day 0	days
    unit week 1	week,wk
    unit week 0	weeks,wks
    unit weekend 1	weekend
    unit weekend 0	weekends
    unit month 1	month
    unit month 0	months
    unit quarter 1	quarter,qtr
    unit quarter 0	quarters,qtrs
    unit season 1	season
    unit season 0	seasons
    unit half 1	half
    unit year 1	year,yr
    unit year 0	years,yrs
    unit decade 1	decade
    unit decade 0	decades
    unit century 1	century
    unit century 0	centuries
    day 0	today,tonight
    day -1	yesterday,overnight
    day -2	day before yesterday
    day 1	tomorrow,tmrw,tomorow
    day 2	day after tomorrow
    season 0	spring
    season 1	summer
    season 2	autumn,fall
    season 3	winter
    previous	last,past,previous,preceding,prior
    next	next,coming,upcoming,following
    current	this,current,present
    beginning	beginning of,beginning of around,start of,beginning,start,the outset of
    middle	mid,middle of,mid -
    end	end of,end of around,close of,end
    early	early,earlier,early in
    late	late,later,late in,later in
    rest	rest of,remainder of,remaining of,rest
    """#
}
