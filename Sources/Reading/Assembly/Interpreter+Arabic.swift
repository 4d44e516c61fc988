import Displacement
import Language

extension Interpreter {
  /// A verb that says what became of the people only with a word behind them.
  private enum SplitVerb: String {
    case surrender, lose, level, spend, take, turn, fate, travel
  }

  /// `فقد 300 شخص منازلهم`, `سلّم 60 مقاتلاً أنفسهم`: a verb before the people and what it takes
  /// behind them.
  func splitVerb(around phrase: Counted) -> Interpretation? {
    let start = max(clauseStart(phrase), phrase.start - 7)
    guard start < phrase.start, let (verb, token) = splitOpening(in: start..<phrase.start)
    else { return nil }
    var other: Topic?
    for closing in phrase.end..<min(phrase.end + 7, scan.tokens.upperBound) {
      if scan.text.isSign(closing, in: ".;") || counted.contains(where: { $0.start == closing }) {
        break
      }
      let found = scan.text.firstStem(of: scan.text.tokens[closing]) { stem in
        Interpreter.splitClosings.value(scan.text, scan.text.tokens[closing], stem)
      }
      guard let found, found.verb == verb else { continue }
      if found.topic != .other {
        return interpretation(
          phrase, found.topic, token..<(token + 1), .event, 86, by: .verbBeforeNumber)
      }
      other = .other
    }
    // فقدت 500 عائلة معيلها: what is lost is not they.
    if verb == .lose, scan.tokens.contains(phrase.end), isOfTheirs(phrase.end) { other = .other }
    return other.map { interpretation(phrase, $0, nil, [], 0, by: .verbBeforeNumber) }
  }

  private func splitOpening(in range: Range<Int>) -> (verb: SplitVerb, token: Int)? {
    for token in range.reversed() {
      let verb = scan.text.firstStem(of: scan.text.tokens[token]) { stem in
        Interpreter.splitOpenings.value(scan.text, scan.text.tokens[token], stem)
      }
      if let verb { return (verb, token) }
    }
    return nil
  }

  private func isOfTheirs(_ token: Int) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    return word.length > 6 && (text.ends(word, with: "هم") || text.ends(word, with: "ها"))
  }

  private static let splitOpenings = TermTable<SplitVerb>(
    rows: #"""
      surrender	سلم,سلمت,سلموا,يسلم,تسليم
      lose	فقد,فقدت,فقدوا,يفقد,خسر,خسرت,خسروا,يخسر,فقدان
      level	سوى,سوت,سوي,سويت,تسوية
      spend	قضى,قضت,قضوا,أمضى,أمضت,أمضوا,يقضي,تقضي,يمضي,تمضي
      take	أخذ,أخذت,أخذوا,اتخذ,اتخذت,اتخذوا,يتخذ,تتخذ,استخدم,استخدمت,يستخدم,تستخدم,اتخاذ,استخدام
      turn	حول,حولت,أحال,أحالت,تحول,تحولت
      fate	مصير
      travel	واصل,واصلت,واصلوا,تابع,تابعت,أكمل,أكملت,استأنف,استأنفت,بدأ,بدأت,شق,شقت,سلك,سلكت,قطع,قطعت
      """#
  ) { SplitVerb(rawValue: String($0)) }

  private static let splitClosings = TermTable<(verb: SplitVerb, topic: Topic)>(
    rows: #"""
      surrender arrested	أنفسهم,نفسه,نفسها,أنفسهن,أنفسهما
      lose displaced	منازلهم,منازلها,بيوتهم,بيوتها,مأواهم,مأواها,مساكنهم,مساكنها,ديارهم,منزله,منزلهم
      lose killed	حياتهم,حياته,حياتها,أرواحهم,حياتهما,أرواحها,حياتهن
      level destroyed	بالأرض
      spend displaced	العراء,الشوارع,الحدائق,الطرقات,الساحات
      spend other	ليلتهم,ليلتها,ليلة,الليل,ليلهم,ليلتهما,ليلتين,أيام,أشهر,سنوات,ساعات,يوما,شهرا,عاما
      take held	رهائن,كرهائن,رهينة,رهينتين,دروعا,كدروع,دروع
      turn destroyed	ركام,أنقاض,رماد,خراب,ركاما
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

  /// `وصلت المساعدات إلى 500 عائلة`, `حُكم بالإعدام على خمسة`: to whom something is done or given,
  /// who do not move or die by that verb.
  func isGoal(_ phrase: Counted, of before: Candidate) -> Bool {
    let (text, mark) = (scan.text, before.mark)
    guard phrase.start - 1 >= mark.tokens.upperBound, !mark.plays(.copula),
      !scan.has([.toll, .copula], in: clauseStart(phrase)..<phrase.start)
    else { return false }
    let word = text.tokens[phrase.start - 1]
    if text.matches(word, "علي") {
      return before.topic.isMovement || before.topic == .sheltered
        || before.topic == .killed && mark.term.frames.contains(.noun)
    }
    guard phrase.number.clitics.contains(.to) || text.matches(word, "الي") else { return false }
    return mark.term.frames.isDisjoint(with: [.noun, .state]) && mark.term.noun == nil
      && before.topic.isMovement || mark.term.frames.contains(.arrive)
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
      scan.text.firstStem(
        of: scan.text.tokens[predicate.lowerBound],
        where: { stem in
          Interpreter.living.value(scan.text, scan.text.tokens[predicate.lowerBound], stem)
        }) != nil, reading.counted.noun?.topic != .displaced
    else { return false }
    if let previous, previous.topic.isMovement || previous.topic == .sheltered { return false }
    return !scan.marks.contains { mark in
      mark.term.accommodation != nil || mark.term.noun?.topic == .displaced
        || mark.term.places == .camp || mark.term.topic == .displaced
    } && !scan.places.contains { $0.cue == .camp }
  }

  private static let living = TermTable<Bool>(
    rows:
      "x\tيعيش,تعيش,يعيشون,عاش,يسكن,تسكن,يسكنون,سكن,يقطن,تقطن,يقطنون,قطن,يقيم,تقيم,يقيمون,أقام,يوجد,توجد,يتواجد,تتواجد,يتواجدون"
  ) { _ in true }

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

  private static let partial = TermTable<Bool>(rows: "x\tجزئي,جزئيا,جزئية,الجزئي,الجزئية") { _ in
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
}
