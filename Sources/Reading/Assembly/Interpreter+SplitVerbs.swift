import Displacement
import Language

extension Interpreter {
  /// `فقد 300 شخص منازلهم`, `سلّم 60 مقاتلاً أنفسهم`: a verb before the people and what it takes
  /// behind them.
  func splitVerb(around phrase: Counted) -> Interpretation? {
    let start = max(clauseStart(phrase), phrase.start - 7)
    // A verb of suffering may also stand behind its subject: 90 بناية تعرضت لانهيارات.
    let behind = phrase.end..<min(phrase.end + 2, scan.tokens.upperBound)
    guard
      let (verb, token) = splitOpening(in: start..<phrase.start)
        ?? splitOpening(in: behind).flatMap({ $0.verb == .suffer ? $0 : nil })
    else { return nil }
    var other: Topic?
    // وقضى الليل في صالة رياضية 2300 شخص
    if verb == .spend, token + 1 < phrase.start,
      scan.text.meaning(token + 1, in: Interpreter.splitClosings)?.verb == .spend
    {
      other = .other
    }
    for closing in phrase.end..<min(phrase.end + (verb == .lose ? 12 : 7), scan.tokens.upperBound) {
      if scan.text.isSign(closing, in: ".;") || counted.contains(where: { $0.start == closing }) {
        break
      }
      let found = scan.text.meaning(closing, in: Interpreter.splitClosings)
      guard let found, found.verb == verb else { continue }
      if found.topic != .other {
        // تلقت 300 عائلة أوامر بالإخلاء: the order is what is planned.
        let word = verb == .receive ? closing : token
        // بدأوا رحلة العودة
        let isHomeward =
          verb == .travel && scan.tokens.contains(closing + 1)
          && scan.text.matches(scan.text.tokens[closing + 1], "العوده")
        return interpretation(
          phrase, isHomeward ? .returned : found.topic, word..<(word + 1), .event, 86,
          by: .verbBeforeNumber)
      }
      other = .other
    }
    // فقدت 500 عائلة معيلها: what is lost is not they.
    if verb == .lose, scan.tokens.contains(phrase.end), isOfTheirs(phrase.end) { other = .other }
    // تسلمت 900 أسرة مبالغ نقدية: what they were given does not move them.
    if verb == .receive, token < phrase.start { other = .other }
    return other.map { interpretation(phrase, $0, nil, [], 0, by: .verbBeforeNumber) }
  }

  func splitOpening(in range: Range<Int>) -> (verb: SplitVerb, token: Int)? {
    for token in range.reversed() {
      let verb = scan.text.meaning(token, in: Interpreter.splitOpenings)
      if let verb { return (verb, token) }
    }
    return nil
  }

  func isOfTheirs(_ token: Int) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    return word.length > 6 && (text.ends(word, with: "هم") || text.ends(word, with: "ها"))
  }

  static let splitOpenings = TermTable<SplitVerb>(
    rows: #"""
      surrender	سلم,سلمت,سلموا,يسلم,تسليم
      lose	فقد,فقدت,فقدوا,يفقد,خسر,خسرت,خسروا,يخسر,فقدان
      level	سوى,سوت,سوي,سويت,تسوية
      spend	بات,باتت,باتوا,قضى,قضت,قضوا,أمضى,أمضت,أمضوا,يقضي,تقضي,يمضي,تمضي
      take	أخذ,أخذت,أخذوا,اتخذ,اتخذت,اتخذوا,يتخذ,تتخذ,استخدم,استخدمت,يستخدم,تستخدم,اتخاذ,استخدام
      turn	حول,حولت,أحال,أحالت,تحول,تحولت
      stay	آثر,آثرت,آثروا,فضل,فضلت,فضلوا,اختار,اختارت,اختاروا,قرر,قررت,قرروا
      receive	تلقى,تلقت,تلقوا,تتلقى,تسلم,تسلمت,استلم,استلمت
      suffer	تعرض,تعرضت,تعرضوا,يتعرض,تتعرض
      fate	مصير
      travel	واصل,واصلت,واصلوا,تابع,تابعت,أكمل,أكملت,استأنف,استأنفت,بدأ,بدأت,شق,شقت,سلك,سلكت,قطع,قطعت
      """#
  ) { SplitVerb(rawValue: String($0)) }

  static let splitClosings = TermTable<(verb: SplitVerb, topic: Topic)>(
    rows: #"""
      surrender arrested	أنفسهم,نفسه,نفسها,أنفسهن,أنفسهما
      lose displaced	منازلهم,منازلها,بيوتهم,بيوتها,مأواهم,مأواها,مساكنهم,مساكنها,ديارهم,منزله,منزلهم,المأوى,مأوى
      lose killed	حياتهم,حياته,حياتها,أرواحهم,حياتهما,أرواحها,حياتهن
      level destroyed	بالأرض
      spend displaced	العراء,الشوارع,الحدائق,الطرقات,الساحات
      spend other	ليلتهم,ليلتها,ليلة,الليل,ليلهم,ليلتهما,ليلتين,أيام,أشهر,سنوات,ساعات,يوما,شهرا,عاما
      take held	رهائن,كرهائن,رهينة,رهينتين,دروعا,كدروع,دروع
      turn destroyed	ركام,أنقاض,رماد,خراب,ركاما
      receive evacuated	أوامر,إنذارات,إخطارات,إشعارات,أمرا,إنذارا,إخطارا
      suffer damaged	لانهيارات,لأضرار,لأضرارا,للضرر,لانهيار,لتصدعات,للتصدع
      suffer destroyed	للتدمير,لتدمير,للدمار,للحرق,للهدم
      suffer injured	لإصابات,لجروح,لإصابة,للإصابة,لحروق
      suffer held	للخطف,للاختطاف,للاحتجاز
      suffer arrested	للاعتقال,للتوقيف
      suffer killed	للقتل,للإعدام
      suffer displaced	للتهجير,للنزوح,للتشريد,للطرد
      suffer other	للضرب,للتعذيب,لإطلاق,لمضايقات,للسرقة,للنهب,للتهديد,لخطر
      stay sheltered	البقاء,المكوث,الإقامة
      travel displaced	الرحلة,رحلة,رحلتها,رحلتهم,طريقها,طريقهم,المسير,مسيرها,مسيرهم,السير,سيرهم,نزوحها,نزوحهم
      travel returned	عودتها,عودتهم
      fate missing	مجهول,مجهولا,غامض,غامضا,معروف,معروفا,مجهولين
      """#
  ) { name in
    let words = name.cells(by: " ")
    guard words.count == 2, let verb = SplitVerb(rawValue: String(words[0])),
      let topic = Topic(rawValue: String(words[1]))
    else { return nil }
    return (verb, topic)
  }
}
