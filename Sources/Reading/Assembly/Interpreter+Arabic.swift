import Displacement
import Language

extension Interpreter {
  /// A verb that says what became of the people only with a word behind them.
  enum SplitVerb: String {
    case surrender, lose, level, spend, take, turn, fate, travel, stay, suffer, receive
  }

  /// `وصلت المساعدات إلى 500 عائلة`, `حُكم بالإعدام على خمسة`: to whom something is done or given,
  /// who do not move or die by that verb.
  func isGoal(_ phrase: Counted, of before: Candidate) -> Bool {
    let (text, mark) = (scan.text, before.mark)
    guard phrase.start - 1 >= mark.tokens.upperBound, !mark.plays(.copula),
      !scan.has([.toll, .copula], in: clauseStart(phrase)..<phrase.start)
    else { return false }
    // إنذارات إخلاء إلى 300 عائلة: they are told to leave.
    if scan.mark(at: mark.tokens.lowerBound - 1)?.plays(.planned) == true { return false }
    // إضافة إلى 2.2 مليون نازح goes on with a list.
    if let link = scan.mark(at: phrase.start - 1), link.plays([.beside, .according]) {
      return false
    }
    let word = text.tokens[phrase.start - 1]
    if text.matches(word, "علي") {
      return before.topic.isMovement || before.topic == .sheltered
        || before.topic == .killed && mark.term.frames.contains(.noun)
    }
    guard
      phrase.number.clitics.contains(.to) || text.matches(word, "ل") || text.matches(word, "الي")
    else { return false }
    return mark.term.frames.isDisjoint(with: [.noun, .state]) && mark.term.noun == nil
      && before.topic.isMovement || mark.term.frames.contains(.arrive)
  }

  /// • المستشفيات الخارجة عن الخدمة: 6: a label that names things counts nobody.
  func labelsThings(_ phrase: Counted) -> Bool {
    guard scan.sentence.isItem, phrase.kind == .bare, scan.text.isSign(phrase.start - 1, ":"),
      let first = scan.marks(in: scan.tokens.lowerBound..<phrase.start).first,
      !scan.marks(in: scan.tokens.lowerBound..<phrase.start).contains(where: {
        $0.term.noun != nil
      })
    else { return false }
    return (first.term.isThing || first.term.places != nil) && isDefinite(first)
      && !scan.places.contains { $0.tokens.overlaps(first.tokens) }
  }

  /// قذائف سقط منها أكثر من ثلاثين: a bare number of what منها points to, and those are things.
  func isOfThings(_ phrase: Counted) -> Bool {
    guard phrase.kind == .bare, phrase.start > scan.tokens.lowerBound,
      scan.text.matches(scan.text.tokens[phrase.start - 1], "منها")
    else { return false }
    let named = scan.marks(in: scan.tokens.lowerBound..<(phrase.start - 1)).last { mark in
      mark.term.isThing || mark.term.noun != nil
    }
    return named.map { $0.term.noun == nil } ?? false
  }

  /// `ترتفع إلى 248 حصيلة الشهداء`: a total that is named behind its number.
  func labelBehind(_ phrase: Counted) -> (topic: Topic, mark: Range<Int>)? {
    guard phrase.kind == .bare, let toll = scan.mark(startingAt: phrase.end), toll.plays(.toll),
      toll.clitics.isEmpty, let next = scan.mark(startingAt: toll.tokens.upperBound),
      let topic = next.term.noun?.topic
    else { return nil }
    return (topic, next.tokens)
  }

  /// Verbs of living somewhere count displaced people only where camps, schools or hosts are
  /// named, or the people are called displaced: the others are a population.
  func isLiving(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .sheltered,
      let predicate = reading.predicate, predicate.count == 1,
      scan.text.meaning(predicate.lowerBound, in: Interpreter.living) != nil,
      reading.counted.noun?.topic != .displaced
    else { return false }
    if let previous, previous.topic.isMovement || previous.topic == .sheltered { return false }
    return !scan.marks.contains { mark in
      mark.term.accommodation != nil || mark.term.noun?.topic == .displaced
        || mark.term.places == .camp || mark.term.topic == .displaced
    } && !scan.places.contains { $0.cue == .camp }
  }

  static let living = TermTable<Bool>(
    words:
      "يعيش,تعيش,يعيشون,عاش,يسكن,تسكن,يسكنون,سكن,يقطن,تقطن,يقطنون,قطن,يقيم,تقيم,يقيمون,أقام,يوجد,توجد,يتواجد,تتواجد,يتواجدون"
  )

  /// `تدمير جزئي لـ500 منزل`, `دُمّرت جزئياً`: homes that stand in part are damaged.
  func isPartial(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .destroyed,
      let predicate = reading.predicate
    else { return false }
    let around =
      min(
        predicate.upperBound, reading.counted.end)..<max(
        predicate.upperBound, reading.counted.start)
    return around.contains { token in
      Interpreter.partial.value(scan.text, scan.text.tokens[token]) != nil
        && !scan.text.matches(scan.text.tokens[token - 1], "او")
        && !(scan.tokens.contains(token + 1)
          && scan.text.matches(scan.text.tokens[token + 1], "او"))
    }
  }

  static let partial = TermTable<Bool>(rows: "x\tجزئي,جزئيا,جزئية,الجزئي,الجزئية") { _ in
    true
  }

  /// `حملة اعتقالات طالت 30 شخصاً`, `أوامر إخلاء شملت 5 آلاف`: the noun before the verb says what
  /// reached the people.
  func reaching(_ reading: Interpretation) -> Mark? {
    guard vocabulary.language == .arabic, reading.topic == .affected,
      reading.frames.contains(.act), let predicate = reading.predicate
    else { return nil }
    let start = max(clauseStart(reading.counted), predicate.lowerBound - 5)
    guard start < predicate.lowerBound else { return nil }
    return scan.marks(in: start..<predicate.lowerBound).last { mark in
      !mark.term.frames.isDisjoint(with: [.noun, .act]) && isPredicate(mark)
    }
  }

  /// قضت المحكمة بإعدام ثلاثة: a sentence is not yet carried out.
  func isSentence(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .killed,
      let predicate = reading.predicate, stands(in: Interpreter.executions, predicate.lowerBound)
    else { return false }
    return (scan.tokens.lowerBound..<predicate.lowerBound).contains {
      stands(in: Interpreter.courts, $0)
    }
  }

  /// 100 شخص كانوا على متن القارب: who is aboard a boat is not brought out by it.
  func isAboard(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .evacuated,
      let predicate = reading.predicate, predicate.count > 1,
      scan.text.matches(scan.text.tokens[predicate.lowerBound], "علي")
    else { return false }
    return scan.marks.contains { $0.term.mode == .boat }
      && !scan.marks.contains {
        $0.term.topic?.isMovement == true && $0.tokens != predicate && $0.term.noun == nil
      }
  }

  /// المنازل المتضررة كلياً: homes that are damaged altogether are destroyed.
  func isTotal(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .damaged,
      let predicate = reading.predicate
    else { return false }
    let isPartial = (max(scan.tokens.lowerBound, reading.counted.start - 2)..<reading.counted.start)
      .contains { Interpreter.partial.value(scan.text, scan.text.tokens[$0]) != nil }
    return !isPartial
      && [predicate.upperBound, reading.counted.end].contains { token in
        scan.tokens.contains(token)
          && Interpreter.total.value(scan.text, scan.text.tokens[token]) != nil
          && !(scan.tokens.contains(token + 1)
            && scan.text.matches(scan.text.tokens[token + 1], "او"))
      }
  }

  /// سكان البلدة البالغ عددهم 12 ألفاً: how many live there.
  func countsResidents(_ phrase: Counted) -> Bool {
    let before = max(scan.tokens.lowerBound, phrase.start - 4)..<phrase.start
    guard vocabulary.language == .arabic,
      let amount = before.last(where: { stands(in: Interpreter.amounting, $0) })
    else { return false }
    return (max(scan.tokens.lowerBound, amount - 5)..<amount).contains { token in
      guard stands(in: Interpreter.inhabitants, token) else { return false }
      // أجلت سكانها البالغ عددهم 1800: all of them were moved.
      let verb = scan.mark(at: token - 1)
      return verb?.term.topic?.isMovement != true || verb?.term.frames.contains(.act) != true
    }
  }

  /// سقط خمسة بين قتيل وجريح: one number for both.
  func countsBothHarms(_ phrase: Counted) -> Bool {
    scan.marks(in: phrase.end..<min(phrase.end + 6, scan.tokens.upperBound)).contains { mark in
      mark.term.topic == .other && mark.term.frames == .state && mark.tokens.count > 2
    }
  }

  /// تواجه 300 عائلة خطر الإخلاء, لم يُسمح لـ150 عائلة بالعودة: what may come, and what did not.
  func hasNotMoved(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic.isMovement,
      let predicate = reading.predicate
    else { return false }
    // مهدد بالإخلاء تسعون عائلة
    if stands(in: Interpreter.threatened, predicate.lowerBound - 1) { return true }
    guard predicate.lowerBound >= reading.counted.end else { return false }
    if stands(in: Interpreter.risks, predicate.lowerBound - 1) { return true }
    // تواجه صعوبة بالغة في الهروب, حاولت عائلات الخروج
    let near = max(reading.counted.end, predicate.lowerBound - 4)..<predicate.lowerBound
    if near.contains(where: { stands(in: Interpreter.attempts, $0) }) { return true }
    let start = clauseStart(reading.counted)
    return (start..<reading.counted.start).contains {
      Interpreter.negation.value(scan.text, scan.text.tokens[$0]) != nil
        && scan.mark(at: $0)?.plays(.still) != true
    }
  }

  private static let amounting = TermTable<Bool>(words: "البالغ,البالغة,المقدر,المقدرة,يقدر,يبلغ")

  private static let inhabitants = TermTable<Bool>(
    words: "سكان,سكانها,سكانه,أهالي,أهل,قاطني,السكان,قوامها,قوامه,عديدها,تعدادها,تعداده")

  private static let attempts = TermTable<Bool>(
    words: "صعوبة,صعوبات,عراقيل,عوائق,محاولة,محاولات,حاولوا,يحاولون,حاولت,تحاول,يحاول,حاول,محاولين")

  private static let threatened = TermTable<Bool>(
    words: "مهدد,مهددا,مهددة,مهددون,مهددين,معرض,معرضة,معرضون,معرضين,يهددهم,يهددها")

  private static let risks = TermTable<Bool>(words: "خطر,مخاطر,تهديد")

  /// توفير المأوى لـ3,200 أسرة نازحة: for whom something is done.
  func isFor(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .arabic, scan.tokens.contains(phrase.start - 1) else {
      return false
    }
    return
      (phrase.number.clitics.contains(.to)
      || scan.text.matches(scan.text.tokens[phrase.start - 1], "ل"))
      && !scan.marks(in: clauseStart(phrase)..<phrase.start).contains {
        isPredicate($0) && $0.term.topic?.isMovement == true
      }
  }

  /// Whether a word of the table stands there, with any clitics.
  func stands(in table: TermTable<Bool>, _ token: Int) -> Bool {
    scan.text.meaning(token, in: table) != nil
  }

  static let burials = TermTable<Bool>(words: "دفن,دفنت,دفنوا,تدفن")

  static let executions = TermTable<Bool>(words: "إعدام,الإعدام")

  static let courts = TermTable<Bool>(words: "محكمة,حكم,حكما,أحكام,أحكاما,القضاء,قضت,حكمت,النيابة")

  static let total = TermTable<Bool>(words: "كليا,بالكامل,كلي,كلية")

  /// أصيب 300 شخص بالكوليرا: who falls ill is not hurt.
  func isIllness(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .injured else { return false }
    return (reading.counted.end..<min(reading.counted.end + 5, scan.tokens.upperBound))
      .prefix { !scan.text.isSign($0, in: ",;:") }.contains {
        stands(in: Interpreter.illnesses, $0)
      }
  }

  /// توزع الضحايا على النحو الآتي: what became of those whom the verb only divides.
  func distributed(_ reading: Interpretation) -> Topic? {
    guard vocabulary.language == .arabic, reading.topic == .sheltered,
      let predicate = reading.predicate, stands(in: Interpreter.dividing, predicate.lowerBound),
      let subject = scan.mark(startingAt: predicate.upperBound)
    else { return nil }
    return subject.term.noun?.topic
  }

  static let illnesses = TermTable<Bool>(
    words:
      "الكوليرا,كوليرا,كورونا,الفيروس,فيروس,الحصبة,الملاريا,المرض,مرض,حمى,الحمى,الجرب,التسمم,تسمم,الإسهال,إسهال,سوء التغذية,السرطان,الوباء,عدوى"
  )

  static let dividing = TermTable<Bool>(rows: "x\tتوزع,توزعت,يتوزع,توزعوا,موزعين") { _ in
    true
  }

  /// تضم المدرسة 600 تلميذ, وصل 400 حاج: pupils in a school and travellers on their way.
  func isOrdinaryLife(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, let last = reading.counted.phrase.last else {
      return false
    }
    let kind = scan.text.meaning(last, in: Interpreter.occupations)
    switch (kind, reading.topic) {
    case ("pupil"?, .sheltered): return reading.frames.contains(.act)
    case ("traveller"?, .displaced): return true
    case (_, _): return false
    }
  }

  static let occupations = TermTable<String>(
    rows: """
      pupil\tتلميذ,تلميذا,تلاميذ,طالب,طالبا,طلاب,طلبة,طالبة,طالبات,معلما,معلم,معلمين,موظفا,موظف,موظفين,عاملا,عامل,سجينا,نزيلا,نزيل
      traveller\tمريض,مريضا,مرضى,حاج,حاجا,حجاج,معتمر,معتمرا,سائح,سائحا,سياح,زائر,زائرا,زوار,مسافر,مسافرا,مسافرين
      """
  ) { String($0) }
}
