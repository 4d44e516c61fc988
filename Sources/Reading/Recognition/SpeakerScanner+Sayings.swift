import Displacement
import Language

extension SpeakerScanner {
  /// مكتب التنسيق (أوتشا): the short form in brackets belongs to the name and stands for it later.
  func withBracket(_ name: Range<Int>, in scan: Scan) -> Range<Int> {
    let open = name.upperBound
    if vocabulary.language == .english {
      return withPerson(withShortForm(name, in: scan), in: scan)
    }
    guard !name.isEmpty, scan.text.isSign(open, "("),
      let close = (open + 2...open + 3).first(where: {
        scan.tokens.contains($0) && scan.text.isSign($0, ")")
      }), (open + 1..<close).allSatisfy({ scan.text.tokens[$0].kind == .word && !scan.isTaken($0) })
    else { return name }
    return name.lowerBound..<(close + 1)
  }

  /// Whether a verb of speech says something: `التابع` and `لم تعلن` do not, and of the words for
  /// a correction only `تراجع مكتب التنسيق عن`, whose subject speaks.
  func isSaid(_ mark: Mark, in scan: Scan) -> Bool {
    guard vocabulary.language == .arabic else {
      return mark.plays([.speech, .according, .continued])
    }
    if mark.clitics.contains(.definite) { return false }
    let before = mark.tokens.lowerBound - 1
    if scan.tokens.contains(before),
      SpeakerScanner.negations.value(scan.text, scan.text.tokens[before]) != nil
    {
      return false
    }
    // ننفي ما نشرته منصات: who is denied says nothing here.
    if scan.tokens.contains(before), scan.text.matches(scan.text.tokens[before], "ما"),
      SpeakerScanner.making.value(scan.text, scan.text.tokens[before + 1]) != nil
    {
      return false
    }
    if mark.plays([.speech, .according, .continued]) || mark.term.topic == .evacuated {
      return true
    }
    return scan.mark(startingAt: mark.tokens.upperBound)?.plays(.sayer) == true
      && SpeakerScanner.retreats.value(
        scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
  }

  private static let negations = TermTable<Bool>(words: "لم,ولم,لن,ولن,فلم,عدم,بعدم")

  /// سجلت ولاية بجاية ثماني وفيات: where it happened, and no office that says so.
  func isLand(_ name: Range<Int>, after mark: Mark, in scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, let first = name.first,
      SpeakerScanner.lands.value(scan.text, scan.text.tokens[first]) != nil
    else { return false }
    return SpeakerScanner.witnessing.value(
      scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
  }

  private static let lands = TermTable<Bool>(
    words: "ولاية,محافظة,إقليم,مدينة,بلدة,قرية,منطقة,مخيم,قضاء,ناحية,مديرية,العاصمة")

  private static let witnessing = TermTable<Bool>(
    words: "سجل,سجلت,وسجلت,وسجل,أحصت,أحصى,تسجل,يسجل,فسجلت")

  private static let retreats = TermTable<Bool>(words: "تراجع,تراجعت,وتراجع,وتراجعت,سحب,سحبت,وسحبت")

  /// Behind which word the name stands of who made what was named: `وفق تقرير نشرته الوزارة`.
  func maker(behind name: Range<Int>, in scan: Scan) -> Int? {
    guard vocabulary.language == .arabic, name.count <= 4,
      scan.tokens.contains(name.upperBound)
    else { return nil }
    // وفق ما نشرته الوزارة
    let isWhat = scan.text.matches(scan.text.tokens[name.upperBound], "ما")
    guard let verb = scan.mark(startingAt: name.upperBound + (isWhat ? 1 : 0)),
      verb.clitics.isEmpty,
      SpeakerScanner.making.value(scan.text, scan.text.tokens[verb.tokens.lowerBound]) != nil
    else { return nil }
    return verb.tokens.upperBound
  }

  private static let making = TermTable<Bool>(
    words: """
      أجراه,أجرته,أجراها,أجرتها,أعده,أعدته,أعدها,أعدتها,أصدره,أصدرته,أصدرها,أصدرتها,نشرته,نشرها,نشرتها
      وضعه,وضعته,قدمه,قدمته,جمعه,جمعته,جمعها,جمعتها,أوردها,أوردتها,أعلنه,أعلنته,أعلنها,أعلنتها,صادر,صادرة
      """)

  /// ونقلت الوكالة عن مصدر طبي قوله: whose words an agency passes on.
  func relayed(by mark: Mark, _ name: Range<Int>, in scan: Scan) -> Int? {
    guard SpeakerScanner.relaying.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil,
      scan.tokens.contains(name.upperBound),
      scan.text.matches(scan.text.tokens[name.upperBound], "عن")
    else { return nil }
    return name.upperBound + 1
  }

  /// نقلت وكالة الأنباء: an agency does not carry people but words.
  func isRelay(_ mark: Mark, in scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, scan.tokens.contains(mark.tokens.upperBound) else {
      return false
    }
    return SpeakerScanner.relaying.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
      && (isMedium(mark.tokens.upperBound, scan.text) || passesOn(mark, in: scan))
  }

  /// ونقل فريق الاستجابة إنه: a verb of carrying with what is said behind its subject.
  private func passesOn(_ mark: Mark, in scan: Scan) -> Bool {
    let next = mark.tokens.upperBound
    guard scan.mark(startingAt: next)?.plays(.sayer) == true else { return false }
    return scan.marks(in: next..<min(next + 10, scan.tokens.upperBound)).first {
      $0.plays([.that, .relative]) || $0.term.isPredicate
    }?.plays(.that) == true
  }

  private static let relaying = TermTable<Bool>(
    words: "نقل,نقلت,ينقل,تنقل,ونقل,ونقلت,وتنقل,وينقل")

  /// "Haiti counts 703,000 displaced people": a country has them and says nothing.
  func isOnlyPlace(_ name: Range<Int>, before mark: Mark, in scan: Scan) -> Bool {
    vocabulary.language == .english
      && SpeakerScanner.counting.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
      && scan.places.contains { $0.tokens == name }
  }

  private static let counting = TermTable<Bool>(words: "count,counts,counted")

  /// `تعلن عزمها`, `أكد استمرار العودة`, `رصدت خلال العام`, `يقدر عدد المفقودين`: what is said or when,
  /// right behind the verb whose subject stands before it.
  func isMatter(_ token: Int, in scan: Scan) -> Bool {
    // وفقاً للاتفاق: what was agreed on says nothing.
    if scan.text.meaning(token, in: SpeakerScanner.terms) == true { return true }
    guard scan.mark(startingAt: token)?.plays(.sayer) != true else { return false }
    return SpeakerScanner.matters.value(scan.text, scan.text.tokens[token]) != nil
  }

  private static let terms = TermTable<Bool>(
    words:
      "اتفاق,الاتفاق,اتفاقية,خطة,الخطة,قانون,القانون,قرار,القرار,جدول,الجدول,الأصول,بروتوكول,شروط")

  private static let matters = TermTable<Bool>(
    words: """
      خلال,منذ,عدد,عددهم,عددها,استمرار,استئناف,عزمها,عزمه,عزمهم,إجراء,انتهاء,وجود,حرصها,حرصه,رفضها,رفضه,ضرورة,أهمية
      بدء,بدئها,استعداده,استعدادها,دعمه,دعمها,تأييده,تمسكه,تمسكها,التزامه,التزامها,نيته,نيتها,إحصاء,ارتفاع,انخفاض
      """)

  // MARK: Where an Arabic name ends

  /// على, which ends a name, where علي is one.
  func isUpon(_ token: Int, _ text: FoldedText) -> Bool {
    text.matches(text.tokens[token], "علي")
      && text.original[text.span(of: text.tokens[token])].last != 0x8a
  }

  /// `وكذّبت الولاية خبر`, `وكانت الدائرة قد سجلت`, `مصادر للمرصد`: a word that goes on with the
  /// sentence and not with the name.
  func endsArabicName(_ token: Int, from start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    let word = text.tokens[token]
    if SpeakerScanner.objects.value(text, word) != nil { return true }
    // لشبكتنا: to us.
    if text.begins(word, with: "ل"), text.ends(word, with: "نا"), word.length > 8 { return true }
    // أبلغت مصادر أهلية المرصد, قالت مصادر للمرصد: to whom it was said.
    if SpeakerScanner.sources.value(text, text.tokens[start]) != nil,
      text.begins(word, with: "لل")
        || token - start > 1 && text.begins(word, with: "ال") && scan.mark(at: token - 1) == nil
          && !text.begins(text.tokens[token - 1], with: "ال")
    {
      return true
    }
    // أفاد رئيس البلدية إبراهيم زيدان وكالة فرانس برس
    if token - start > 2, isMedium(token, text), !text.begins(word, with: "ال"),
      scan.mark(at: token - 1) == nil
    {
      return true
    }
    if text.isSign(token, "\""), opensQuotation(token, from: start, in: scan) { return true }
    // أعلن الجيش قصف: behind a definite noun an indefinite noun of action is what was done.
    return SpeakerScanner.deeds.value(text, word) != nil
      && text.begins(text.tokens[token - 1], with: "ال")
  }

  /// `وقال أحد الوجهاء "دفنّا حتى الآن 138 جثة"`: words that are said, and not a name.
  private func opensQuotation(_ token: Int, from start: Int, in scan: Scan) -> Bool {
    let quoted = scan.text.isSign(start - 1, "\"") ? start - 1 : start
    if (quoted..<token).filter({ scan.text.isSign($0, "\"") }).count % 2 == 1 { return false }
    let close = (token + 1..<scan.tokens.upperBound).first { scan.text.isSign($0, "\"") }
    guard let close, close - token <= 7 else { return true }
    return scan.numbers.contains { token < $0.tokens.lowerBound && $0.tokens.lowerBound < close }
  }

  private static let objects = TermTable<Bool>(
    words: """
      خبر,خبرا,أنباء,معلومات,شائعات,إشاعات,وجود,رقم,قد,عما,عمن,استند,استندت,تظهر,يظهر,أظهر,أظهرت,صدر,صدرت
      طلب,طلبت,رفض,رفضت,فضل,فضلت,قوله,قولها,قولهم,قوله,إنه,إنها,خلال,أثناء,عبر,بأن,بأنه,بأنها,الوضع,الأوضاع,الحصيلة
      """)

  private static let deeds = TermTable<Bool>(
    words: """
      قصف,شن,بدء,فتح,إغلاق,غلق,تعليق,وقف,توقف,رفع,فرض,دعم,إطلاق,استهداف,انتهاء,تنفيذ,اعتراض,انسحاب,سيطرة,هجوم
      حالة,حظر,عدم,نية,انخفاض,تلقي,تقديم,توفير,إرسال,افتتاح,إنشاء,إقامة,تجهيز,صحة,مسؤولية,مسؤوليته,مسؤوليتها
      """)

  private static let sources = TermTable<Bool>(words: "مصدر,مصادر,شهود,ناشطون,ناشط,سكان,أهالي,شاهد")

  /// ضابط بالقوات المسلحة, فريق العمل المعني بحركة السكان: a ب that belongs to the name.
  func isOfOffice(_ token: Int, from start: Int, in text: FoldedText) -> Bool {
    if SpeakerScanner.concerned.value(text, text.tokens[token - 1]) != nil { return true }
    return token == start + 1 && text.begins(text.tokens[token], with: "بال")
      && !text.begins(text.tokens[start], with: "ال")
  }

  private static let concerned = TermTable<Bool>(
    words: "المعني,المعنية,المعنيين,معنية,معني,المكلف,المكلفة,المختص,المختصة,الخاص,الخاصة")

  /// مفوضية الإغاثة وإعادة التأهيل: a second noun of what the office does.
  func isSecondTask(_ mark: Mark, _ text: FoldedText) -> Bool {
    let (first, next) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    return mark.clitics == .and && mark.term.frames.contains(.noun) && next < text.tokens.count
      && text.begins(text.tokens[first - 1], with: "ال")
      && text.begins(text.tokens[next], with: "ال")
  }

  /// المسؤول عن الإغاثة, منظمة الدفاع عن الحقوق: words whose عن goes on with the name.
  static let aboutWhom = TermTable<Bool>(
    words: "الدفاع,للدفاع,المسؤول,المسؤولة,مسؤول,مسؤولة,المعبر,الناطق,المنبثقة,الصادرة")

  static let press = TermTable<Bool>(words: "صحفيين,صحافيين,إعلاميين,صحفي,صحافي,مراسلين")

  /// في المقابل: what does not belong to a name.
  static let contexts = TermTable<Bool>(
    words:
      "المقابل,السياق,الوقت,اليوم,الأثناء,المؤتمر,البيان,التقرير,الاجتماع,المناسبة,النهاية,الختام,الآونة,الساعات,الأيام,الواقع"
  )

  static let backed = TermTable<Bool>(
    words: "المكلفة,المكلف,المدعومة,المدعوم,المعينة,المعين,المقربة")

  /// وقالت لنا المفوضية: to whom it was said.
  static let hearers = TermTable<Bool>(
    words: "لنا,له,لها,لهم,إلينا,لي,به,بها,فيه,فيها,خلاله,خلالها")

  /// حسب آخر حصيلة للوزارة: the report, and whose it is.
  static let latest = TermTable<Bool>(words: "آخر,أحدث,أول")

  // MARK: How a source is called

  /// The words of a name as they are cited: without case endings, and of فريق "منسقو الاستجابة"
  /// what stands in the quotation marks.
  func calledBy(_ name: Range<Int>, in scan: Scan) -> String {
    let words = words(of: name, in: scan)
    guard vocabulary.language == .arabic else { return words }
    let text = scan.text
    if let first = name.first, let last = name.last, name.count > 3,
      SpeakerScanner.titled.value(text, text.tokens[first]) != nil,
      text.isSign(first + 1, "\""), text.isSign(last, "\"")
    {
      return text.words(ofTokens: first + 2..<last)
    }
    return SpeakerScanner.nominative(words)
  }

  private static let titled = TermTable<Bool>(words: "فريق,منظمة")

  /// ناشطين and مصدراً طبياً without the ending that a preposition or a verb gives them.
  private static func nominative(_ words: String) -> String {
    // Most names have neither ending: a letter with tanwin, or a first word in ـي or ـين.
    guard mayHaveEnding(words.utf8) else { return words }
    var parts = words.split(separator: " ", omittingEmptySubsequences: false)
    for number in parts.indices {
      let ending = parts[number].unicodeScalars.suffix(2)
      guard ending.contains("\u{64b}"), ending.contains("\u{627}") else { continue }
      parts[number] = Substring(parts[number].unicodeScalars.dropLast(2))
    }
    if let first = parts.first, let plural = plurals[String(first)] { parts[0] = Substring(plural) }
    return parts.joined(separator: " ")
  }

  private static func mayHaveEnding(_ words: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    var first: (UInt8, UInt8) = (0, 0)
    var isFirst = true
    for byte in words {
      if last == 0xd9, byte == 0x8b { return true }
      if byte == 0x20 { isFirst = false }
      if isFirst { first = (last, byte) }
      last = byte
    }
    return first == (0xd9, 0x8a) || first == (0xd9, 0x86)
  }

  private static let plurals = [
    "ناشطين": "ناشطون", "مسؤولين": "مسؤولون", "مسعفين": "مسعفون", "متطوعين": "متطوعون",
    "ناجين": "ناجون", "نازحين": "نازحون", "صحفيين": "صحفيون", "مراقبين": "مراقبون",
    "منسقي": "منسقو", "محللين": "محللون",
  ]
}
