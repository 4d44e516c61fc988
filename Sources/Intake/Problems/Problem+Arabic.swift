import Displacement
import Language

extension Problem {
  /// The message in Arabic; numbers, dates and names of columns are isolated, so that they read in
  /// their own direction.
  var arabic: String {
    let cell = value.map { "«\($0.shortened.isolated)»" } ?? "هذه الخلية"
    switch cause {
    case .sheet(let fault): return arabic(fault, cell)
    case .row(let fault): return arabic(fault, cell)
    case .setting(let fault): return arabic(fault, cell)
    case .word(let fault): return arabic(fault, cell)
    }
  }

  private func arabic(_ fault: SheetFault, _ cell: String) -> String {
    switch fault {
    case .unknownEncoding(.damagedUTF8(let byte)):
      return
        "الملف بصيغة \("CSV UTF-8".isolated) لكنه تالف بعد \(byte.isolated) بايت من بدايته. احفظه من "
        + "جديد."
    case .unknownEncoding:
      return "لا يمكن معرفة ترميز هذا الملف. احفظه بصيغة \("CSV UTF-8".isolated) أو حدد الترميز."
    case .otherFormat(let format):
      return "هذا \(format.arabicName) مهما كان اسمه. افتحه في برنامجه واحفظ الجدول بصيغة "
        + "\("CSV UTF-8".isolated)."
    case .notInEncoding(let encoding, let count):
      return
        "في الملف \(count.isolated) من المحارف لا تُقرأ بالترميز \(encoding.rawValue.isolated). "
        + "احفظه بصيغة \("CSV UTF-8".isolated)."
    case .lostInEncoding:
      return "ضاع الرقم أو الاسم عند حفظ الملف: احفظه بصيغة \("CSV UTF-8".isolated)."
    case .unclosedQuote: return "علامة الاقتباس التي تبدأ هنا لا تُغلق. أغلقها أو احذفها."
    case .tooManyUnclosedQuotes:
      return "علامات اقتباس كثيرة غير مغلقة، فلم يُقرأ باقي الملف."
    case .strayQuote: return "في وسط الخلية علامة اقتباس. احذفها أو ضاعفها."
    case .nulByte:
      return
        "في هذا السطر محرف لا يكون في جدول (\("NUL".isolated)): الملف تالف. احفظه من جديد بصيغة "
        + "\("CSV UTF-8".isolated)."
    case .cellTooLarge:
      return "الخلية أو السطر أكبر من أن يكون من جدول أرقام. لعل علامة اقتباس ناقصة."
    case .emptyFile: return "لا سطور بيانات في هذا الملف."
    case .noHeader:
      return "لم يُعثر على سطر العناوين في أول \(25.isolated) سطرًا، مثل: التاريخ، المكان، المؤشر، "
        + "العدد، الوحدة، المصدر."
    case .duplicateColumn(let first, let second):
      return
        "العمودان \(first.isolated) و\(second.isolated) لهما المعنى نفسه. غيّر اسم أحدهما أو احذفه."
    case .missingColumn(let fields):
      let flag = Problem.flag(for: fields).map { "، أو اذكر \($0.isolated) لكل السطور" }
      let meaning = fields == [.measure] ? " الذي يقول ما المعدود" : ""
      return "لا يوجد عمود «\(Problem.arabicList(fields))»\(meaning). أضفه\(flag ?? "")."
    case .headerInTwoRows(let first, let second):
      return
        "أسماء الأعمدة في السطرين \(first.isolated) و\(second.isolated). اكتبها في سطر واحد، مثل "
        + "«عائلات نازحة» بدل «نازحون» فوق «عائلات»، واحذف السطر الآخر."
    case .unknownColumn: return "العمود \(cell) غير معروف؛ يُحفظ مع السطور ولا يُقرأ."
    case .columnWithoutUnit:
      return "عنوان العمود لا يقول ماذا يُعد. اكتب مثلًا: عدد النازحين (أشخاص) أو العائلات النازحة."
    }
  }

  private func arabic(_ fault: RowFault, _ cell: String) -> String {
    switch fault {
    case .missingValue: return "لا قيمة في حقل \(arabicField). \(arabicOfBlank)"
    case .nothingCounted:
      return "لا رقم في هذا السطر فلم يُحسب: الخلية الفارغة لا تعني صفرًا. إن لم يكن هناك أحد فاكتب "
        + "\("0".isolated)."
    case .missingOneOf(let fields): return "لا بد من ملء واحد من: \(Problem.arabicList(fields))."
    case .tooFewCells(let count, let width):
      return "في السطر \(count.isolated) خلية وفي العناوين \(width.isolated). خلية أو فاصل ناقص."
    case .tooManyCells(let count, let width):
      return "في السطر \(count.isolated) خلية وفي العناوين \(width.isolated). لعل رقمًا أو اسمًا فيه "
        + "فاصل يحتاج إلى علامتي اقتباس."
    case .duplicateRow(let row):
      return "يقول هذا السطر ما يقوله السطر \(row.isolated)؛ يُحسب مرة واحدة."
    case .contradictingRow(let row):
      return "يعطي السطر \(row.isolated) رقمًا آخر للشيء نفسه. أبقِ أحدهما، أو سمِّ أماكن أصغر، أو أعطِ "
        + "كل سطر معرفًا."
    case .badNumber(let fault): return arabicOfNumber(cell, fault)
    case .quantifierMismatch: return "أرقام هذا السطر لا توافق \(cell)."
    case .negativeNumber: return "\(cell) أقل من صفر."
    case .unusualNumber:
      return "\(cell) أكثر ممن شردتهم أي أزمة. يؤخذ كما هو؛ تأكد من أن أرقامًا لم تُزد فيه."
    case .rangeReversed(.lowAboveBest): return "الحد الأدنى أكبر من أفضل تقدير."
    case .rangeReversed(.bestAboveHigh): return "الحد الأعلى أقل من أفضل تقدير."
    case .rangeReversed(.lowAboveHigh): return "الحد الأدنى أكبر من الحد الأعلى."
    case .partsExceedTotal(.all, let sum, let total):
      return
        "مجموع النساء والرجال والبنات والأولاد \(sum.isolated)، أكثر من العدد الكلي \(total.isolated)."
    case .partsExceedTotal(.children, let sum, let total):
      return "الأطفال \(sum.isolated)، أكثر من العدد الكلي \(total.isolated)."
    case .partsExceedTotal(.young, let sum, let total):
      return "مجموع البنات والأولاد \(sum.isolated)، أكثر من عدد الأطفال \(total.isolated)."
    case .partsExceedTotal(.disability, let sum, let total):
      return "ذوو الإعاقة \(sum.isolated)، أكثر من العدد الكلي \(total.isolated)."
    case .ratioSuspicious(let people, let households):
      return
        "\(people.isolated) شخصًا في \(households.isolated) أسرة: حجم غير مألوف للأسرة. لعل عمودًا "
        + "وُضع مكان آخر."
    case .totalMismatch(let stated, let counted):
      return "يقول سطر المجموع \(stated.isolated)، ومجموع السطور فوقه \(counted.isolated)."
    }
  }

  /// What to write in a cell that must not be blank.
  private var arabicOfBlank: String {
    let (day, date, source) = ("2022-01-22".isolated, "--date".isolated, "--source".isolated)
    let advice: [Field: String] = [
      .date: "اكتب اليوم هكذا: \(day)، أو حدده لكل السطور بالخيار \(date).",
      .source: "اكتب من قال ذلك، أو حدده لكل السطور بالخيار \(source).",
      .measure: "اكتب ماذا يُعد، مثل: نازحون.",
      .unit: "اكتب أشخاص أو عائلات أو منازل.",
      .place: "اكتب اسم المكان.",
    ]
    return position.field.flatMap { advice[$0] } ?? "الخلية الفارغة لا تعني صفرًا."
  }

  private func arabicOfNumber(_ cell: String, _ fault: NumberFault) -> String {
    switch fault {
    case .notANumber:
      "\(cell) ليس رقمًا. اكتب \("350".isolated) أو \("1,200".isolated) أو «نحو 300»."
    case .fraction: "\(cell) ليس عددًا صحيحًا من الأشخاص أو الأسر أو المنازل."
    case .separators:
      "يمكن قراءة \(cell) على أكثر من وجه. اكتب الأرقام وحدها، مثل \("1200".isolated) بدل "
        + "\("1,200".isolated)."
    case .tooLarge: "\(cell) أكبر من عدد البشر."
    case .failedFormula:
      "\(cell) هو ما يظهره الجدول حين تفشل معادلة فيه. اكتب الرقم نفسه."
    case .degrees: "\(cell) ليس موقعًا بالدرجات، مثل \("36.4830".isolated)."
    case .more(let words):
      "في \(cell) كلام ليس من الرقم: «\(words.isolated)». اكتب رقمًا واحدًا في الخلية."
    }
  }

  private func arabic(_ fault: SettingFault, _ cell: String) -> String {
    switch fault {
    case .badDate: return "\(cell) ليس تاريخًا. اكتب \("2022-01-22".isolated)."
    case .sinceAfterDate: return "بداية العد \(cell) بعد تاريخ السطر نفسه."
    case .ambiguousDateOrder(let dayFirst, let monthFirst):
      return
        "\(cell) هو \(dayFirst.isolated) أو \(monthFirst.isolated)، ولا تاريخ في العمود يحسم ذلك. "
        + "حدد الترتيب أو اكتب التواريخ هكذا: \("2022-01-22".isolated)."
    case .mixedDateOrders:
      return "في العمود تواريخ يتقدم فيها اليوم وأخرى يتقدم فيها الشهر. اكتبها كلها هكذا: "
        + "\("2022-01-22".isolated)."
    case .futureDate(let today): return "\(cell) في المستقبل: اليوم \(today.isolated)."
    case .beforeEvent(let started): return "\(cell) قبل بداية الحدث في \(started.isolated)."
    case .basisWithoutSince:
      return
        "العدد التراكمي يحتاج إلى اليوم الذي بدأ منه العد. اكتبه تحت «منذ تاريخ»، أو اكتب «جديد» إن "
        + "كان العدد لهذا اليوم وحده."
    case .basisAssumed:
      return "لا تقول السطور هل أعداد الحركة جديدة أم تراكمية؛ تُحسب جديدة في يومها."
    case .dateFromSubmission: return "لا عمود للتاريخ: يؤخذ يوم إرسال الاستمارة."
    case .suggestionsLeftOut(let cells):
      return
        "لم يُبحث عن أسماء قريبة لـ\(cells.isolated) خلية أخرى فيها أماكن غير معروفة. صحح ما سبق "
        + "أولًا، أو تأكد من أن هذا العمود عمود الأماكن."
    case .unknownPlace: return "\(cell) ليس مكانًا معروفًا."
    case .ambiguousPlace: return "\(cell) قد يكون أحد أماكن عدة. اكتب معرف المكان المقصود."
    case .sameOriginAndDestination: return "مكان الخروج ومكان الوصول واحد."
    case .placeOrOrigin(let place):
      let place = place.isolated
      return "هل هؤلاء في \(place) الآن أم خرجوا منه؟ قُرئ السطر على أنهم في \(place)، وقد خرج منه "
        + "آخرون في ذلك اليوم. إن كانوا قد خرجوا منه فاكتبه تحت «من أين خرجوا»."
    case .originOfStock: return "السطر يعد من هم في مكان؛ ومكان خروجهم يُحفظ مع السطر ولا يُحسب."
    case .placeOfMovement:
      return
        "هل خرج هؤلاء من \(cell) أم وصلوا إليه؟ قُرئ السطر على أنهم وصلوا إليه. إن كانوا قد خرجوا "
        + "منه فاكتبه تحت «من أين خرجوا»."
    }
  }

  private func arabic(_ fault: WordFault, _ cell: String) -> String {
    switch fault {
    case .unknownMeasure: "\(cell) ليس مما يُعد هنا. اكتب واحدًا مما يلي."
    case .unknownUnit where position.field == .unit && value != nil:
      "\(cell) ليس وحدة تُعد هنا. اكتب أشخاص أو عائلات أو منازل."
    case .unknownUnit: "لا يُعرف هل هؤلاء أشخاص أم عائلات أم منازل. اكتب أشخاص أو عائلات أو منازل."
    case .unitOfOtherMeasure: "هذا المؤشر لا يُعد بهذه الوحدة."
    case .unitContradiction(let own, let named):
      "وحدة \(cell) هي \(Problem.arabicName(own))، والوحدة المذكورة \(Problem.arabicName(named))."
    case .unknownValue(let allowed):
      "\(cell) غير معروف هنا. اكتب واحدًا من: \(allowed.arabic.isolated)."
    case .badName: "لا يصلح \(cell) اسمًا هنا: هو أطول مما يجوز أو فيه سطر جديد."
    case .basisOfStock: "هؤلاء موجودون في مكان في يوم بعينه. اكتب «حاليا» أو اترك الخلية فارغة."
    case .basisOfFlow:
      "هؤلاء انتقلوا. اكتب «جديد» لمن انتقلوا في ذلك اليوم أو الفترة، أو «تراكمي» لكل من انتقلوا "
        + "منذ يوم بعينه."
    }
  }

  private var arabicField: String {
    "«" + (position.header ?? position.field.map(Template.arabicName) ?? "").isolated + "»"
  }

  private static func arabicList(_ fields: [Field]) -> String {
    fields.map { Template.arabicName(of: $0) }.joined(separator: " / ")
  }

  private static func arabicName(_ unit: Unit) -> String {
    switch unit {
    case .people: "الأشخاص"
    case .households: "الأسر"
    case .housing: "المنازل"
    }
  }
}

extension CustomStringConvertible {
  /// The text between U+2068 and U+2069, so that it keeps its own direction within a sentence of
  /// the other one.
  fileprivate var isolated: String { "\u{2068}\(self)\u{2069}" }
}
