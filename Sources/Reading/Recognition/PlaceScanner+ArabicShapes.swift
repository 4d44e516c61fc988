import Displacement
import Language

/// What Arabic names that look like common nouns are told by.
extension PlaceScanner {
  /// في مقبنة، بحسب الشرطة: an indefinite noun of such a look takes an adjective or another noun
  /// behind it; a definite one in ية is one of a few.
  func standsBare(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    guard text.letters(of: word) >= 4, !text.ends(word, with: "ات"), !text.ends(word, with: "هم"),
      !text.ends(word, with: "ها"), !hasTanwin(token, scan), isBoundary(token + 1, scan)
    else { return false }
    guard isDefiniteWord(token, scan) else {
      return PlaceScanner.events.value(text, word) == nil
    }
    return text.ends(word, with: "يه") && text.letters(of: word) >= 6
      && PlaceScanner.abstracts.value(text, word) == nil
  }

  /// قصفت الطائرات تلكوك, which was بلدة تلكوك before.
  func isAnnounced(_ token: Int, _ stem: Stem, _ scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, !announced.isEmpty else { return false }
    let word = scan.text.tokens[token]
    return announced.contains(scan.text.span(stem.start..<word.end), of: scan.text)
      && !looksCommon(token, scan) && !isRelational(token, scan)
  }

  /// `تلكوك: 14 منزلاً`: a name that opens a line of counts.
  func opensCounts(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    let behind = token + 2..<token + 4
    return token - scan.tokens.lowerBound <= 1 && isFree(token, scan)
      && scan.numbers.contains { behind.contains($0.tokens.lowerBound) }
      && !isDefiniteWord(token, scan) && !looksCommon(token, scan)
      && PlaceScanner.headings.value(text, word) == nil
  }

  static let headings = TermTable<Bool>(
    words:
      "خسائر,ملخص,عاجل,تحديث,أرقام,بيانات,إحصائية,أضرار,تقرير,خلاصة,موجز,متابعة,توضيح,تصحيح,مصدر,صور,فيديو,بالصور,بالأرقام,نساء,رجال,أطفال,خيم,بطانيات,سلال,مصابون,عائلات"
  )

  /// Whether no adjective stands there: the sentence or its clause ends, or something begins that
  /// goes on with it.
  func isBoundary(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token) else { return true }
    let text = scan.text
    if text.isSign(token, in: ".,;:()\"-") || scan.isTaken(token) { return true }
    if isWeekday(token, behind: token, scan) { return true }
    guard let mark = scan.mark(startingAt: token) else { return false }
    return !mark.clitics.contains(.definite)
      && mark.plays([
        .clause, .according, .speech, .relative, .that, .to, .from, .inside, .part, .cumulative,
      ])
  }

  /// A day of the week that no other word makes a date.
  func isWeekday(_ token: Int, behind first: Int, _ scan: Scan) -> Bool {
    PlaceScanner.weekdays.value(scan.text, scan.text.tokens[token]) != nil
      && !scan.text.matches(scan.text.tokens[first], "سوق")
  }

  private static let weekdays = TermTable<Bool>(
    words: "الاثنين,الإثنين,الأحد,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,أمس,اليوم")

  /// بيت ياحون, رأس كامبوني, بئر علي: a common noun that begins a name, with a word behind it that
  /// the language does not have.
  func isHead(_ token: Int, _ scan: Scan) -> Bool {
    let (text, next) = (scan.text, token + 1)
    guard vocabulary.language == .arabic, scan.tokens.contains(next),
      text.meaning(token, in: PlaceScanner.heads) != nil, !isDefiniteWord(token, scan),
      scan.mark(at: token)?.tokens.count ?? 1 == 1, isFree(next, scan),
      scan.mark(at: next) == nil, !text.tokens[next].isAttached
    else { return false }
    return !hasSuffixPronoun(next, scan) && !hasTanwin(next, scan)
      && PlaceScanner.participles.value(text, text.tokens[next]) == nil
      && (!looksCommon(next, scan) || text.ends(text.tokens[next], with: "ون")
        || text.ends(text.tokens[token], with: "سد"))
      && (!isRelational(next, scan) || text.letters(of: text.tokens[next]) <= 4)
  }

  /// Words that go on with the sentence behind a name of one word.
  static let adverbs = TermTable<Bool>(
    words:
      "بسبب,منذ,خلال,قبل,بعد,أمس,حاليا,سيرا,مشيا,على,عن,مع,حتى,جراء,إثر,عقب,ليلا,فجر,صباح,مساء,ظهر,نحو,باتجاه"
  )

  private static let heads = TermTable<Bool>(
    words: "عيل,سد,خور,دار,خزان,قصر,بيت,رأس,راس,بئر,بير,طور,فرع,تل,باب")

  /// Nouns of that look that nothing needs to follow.
  private static let events = TermTable<Bool>(
    words: """
      مواجهة,مواجهات,معركة,مجزرة,مقابلة,مؤتمر,منشور,مكالمة,مسيرة,مظاهرة,محاولة,مداهمة,مشاجرة,مهمة,مبنى,منزل,مخزن,مزرعة
      مقتل,مصرع,مساء,منتصف,مكان,موقع,مسكن,مطعم,مقهى,متجر,مصنع,معمل,ملعب,مسرح,متحف,مستودع,مشرحة,مقبرة,مستشفى,مركبة
      مشادة,مصادمات,مطاردة,مناوشات,منطقة,مدينة,محيط,مختلف,معظم,مجموع,مقابل,مرحلة,مرة,مدة,مهرجان,محاكمة,محكمة,مناسبة
      تفجير,تفجيرات,تدافع,تصادم,تصريح,تقرير,تحقيق,تبادل,ترتيب,تزايد,تراجع,تغريدة,تسجيل,تعليق,تحرك,تطور,تظاهرة,تجمع,توازن
      انفجار,انهيار,اشتباك,اشتباكات,اعتداء,اعتصام,احتجاج,اجتماع,اتصال,انقلاب,انزلاق,انتظار,استطلاع,استجابة,اقتحام,اختناق
      اتجاه,ازدياد,اضطراب,انتشار,ارتفاع,انخفاض,انحسار,احتراق,اختطاف,امتداد,استهداف,استمرار,انتهاك,انتقام,استعراض,امان
      """)

  /// Definite nouns in ية that name no place.
  private static let abstracts = TermTable<Bool>(
    words: """
      العملية,القضية,المديرية,البلدية,الداخلية,الخارجية,المالية,الجمهورية,الناحية,البداية,النهاية,الغاية,الكلية,الهوية,الحرية
      الشرعية,الأهمية,الكمية,النوعية,المسؤولية,العضوية,الجنسية,الأغلبية,الغالبية,الأقلية,القومية,الوطنية,التنمية,التغذية
      التسوية,التصفية,الرعاية,الحماية,الدعاية,الرواية,الولاية,السرية,الدورية,الآلية,الميزانية,الإنسانية,الأرضية,الثانوية
      الابتدائية,الإعدادية,الجمعية,المحلية,القنصلية,الأكاديمية,الفضائية,البرية,الحدودية,المفوضية,المنسقية,البعثة,الأولية
      الاحتفالية,الفعالية,الشخصية,القابلية,الإمكانية,الصلاحية,الأولوية,الأسبقية,الجاهزية,الشفافية,النظامية,الوحشية
      الهمجية,البربرية,الإرهابية,الجوية,البحرية,المدفعية,الصاروخية,الروسية,السورية,التركية,العراقية,الإسرائيلية,اللبنانية
      المصرية,الليبية,اليمنية,السودانية,الأردنية,الفلسطينية,الإيرانية,الأمريكية,الأميركية,السعودية,الكردية,العربية,الإنجليزية
      الفرنسية,الإنكليزية,الحالية,الماضية,التالية,الثانية,الجارية,الشتوية,الصيفية,العادية,الوقائية,الصحية,الطبية,الأمنية
      الشرقية,الغربية,الشمالية,الجنوبية,التربية,البلاستيكية,الاشتراكية,الديمقراطية,الفيدرالية,المركزية,العسكرية,المدنية
      """)
}
