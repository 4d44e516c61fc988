import Displacement
import Language

extension PlaceScanner {
  /// A run of words that are nothing else, behind من, إلى, عبر or a word for a kind of place.
  func arabicName(
    at token: Int, _ start: Int, _ approach: Approach, _ scan: Scan
  ) -> Range<Int>? {
    let ofResidents =
      (scan.mark(at: token - 1)?.term.noun?.group == .civilians
        && scan.mark(at: token - 1)?.term.noun?.unit == .people || isResidents(token - 1, scan))
      && (isDefiniteWord(token, scan) && !isPluralAdjective(token, scan)
        || isResidents(token - 1, scan) && !looksCommon(token, scan)
          && !isRelational(token, scan))
    // وادي حميد, خربة حمصة: a name that begins with its kind.
    let isKind =
      scan.mark(at: token)?.term.places != nil
      && !scan.text.matches(scan.text.tokens[token], "جزيره")
      && PlaceScanner.firstWords.value(scan.text.bytes, start..<scan.text.tokens[token].end) != nil
    guard
      approach.role != .unmarked || approach.cue != nil || ofResidents || isKind
        || isHost(token, scan) || isAnnounced(token, Stem(scan.text.tokens[token]), scan)
    else { return nil }
    // عبر Google News, عبر فيسبوك: by which medium, and by no way.
    if approach.role == .via, approach.cue == nil, isMedium(token, scan) { return nil }
    let word = start..<scan.text.tokens[token].end
    if let learned = learnedRun(at: token, start, scan) { return learned }
    guard
      isFree(token, scan) || isNamed(token, start, approach, scan)
        || isFalselySplit(token, approach, scan) || isHead(token, scan)
    else { return nil }
    if approach.isWeak, approach.cue == nil, !isKind, !isLearned(token, scan) { return nil }
    if isDescription(token, approach, scan) { return nil }
    if approach.cue == nil, !approach.continues, !ofResidents, !isKind {
      switch approach.role {
      // في أزفون: behind a preposition no plural ends in ون.
      case .inside:
        if looksCommon(token, scan), !isLearned(token, scan),
          !scan.text.ends(scan.text.tokens[token], with: "ون"), !standsBare(token, scan)
        {
          return nil
        }
      case .from, .to, .via:
        guard isMoving(before: token, scan) || isLearned(token, scan) else { return nil }
      case .unmarked: break
      }
    }
    if hasTanwin(token, scan) || hasSuffixPronoun(token, scan) { return nil }
    // مدارس ومجمعات تربوية; مركز الزلزال
    if scan.text.begins(scan.text.tokens[token], with: "و"),
      scan.text.ends(scan.text.tokens[token], with: "ات")
    {
      return nil
    }
    if PlaceScanner.centered.value(scan.text, scan.text.tokens[token]) != nil { return nil }
    if approach.cue == nil, !isLearned(token, scan), hasAdjective(token, scan) { return nil }
    if Numeral.at(token, in: scan.text) != nil { return nil }
    if let cueToken = approach.cueToken,
      PlaceScanner.vagueKinds.value(scan.text, scan.text.tokens[cueToken]) != nil, !isKind,
      !isLearned(token, scan), !listsQuarters(cueToken, token, scan),
      !isNamedArea(cueToken, token, scan)
    {
      return nil
    }
    var end = token + 1
    // عمدة غالكعيو حرسي يوسف: the name of a person follows.
    let opens = PlaceScanner.firstWords.value(scan.text.bytes, word) != nil
    if approach.role == .unmarked, approach.cue == nil, isOffice(token - 1, scan), !opens {
      return token..<end
    }
    if isHead(token, scan) {
      end += 1
    } else if opens, end < scan.tokens.upperBound, scan.text.tokens[end].kind == .word,
      !scan.isTaken(end), !isWeekday(end, behind: token, scan),
      PlaceScanner.adverbs.value(scan.text, scan.text.tokens[end]) == nil
        || scan.text.matches(scan.text.tokens[end], "علي"),
      !scan.text.ends(scan.text.tokens[end], with: "ه")
        || PlaceScanner.participles.value(scan.text, scan.text.tokens[end]) == nil,
      scan.mark(at: end)?.term.roles.isDisjoint(with: [.inside, .to, .from, .that]) != false
    {
      end += 1
    }
    // سيدي علال التازي: in such names the last word may be an adjective.
    if opens, end - token == 2, isDefiniteWord(end, scan), scan.mark(at: end) == nil,
      isFree(end, scan), isRelational(end, scan),
      PlaceScanner.honorifics.value(scan.text.bytes, word) != nil
    {
      return token..<(end + 1)
    }
    if belongs(end, to: token, approach, scan) { end += 1 }
    // مدرسة الشهيد علي الابتدائية
    if scan.text.matches(scan.text.tokens[token], "الشهيد"), approach.cueToken == token - 1,
      end < scan.tokens.upperBound, isFree(end, scan), !isDefiniteWord(end, scan)
    {
      end += 1
    }
    while end < scan.tokens.upperBound, end - token < 3, extends(end, scan) { end += 1 }
    if isNumbered(end, behind: token, scan) { end += 1 }
    return token..<siteEnd(end, approach, scan)
  }

  /// من أحياء الرسالة واليرموك: a definite word that the lexicon does not know names one of them.
  func listsQuarters(_ cueToken: Int, _ token: Int, _ scan: Scan) -> Bool {
    PlaceScanner.quarters.value(scan.text, scan.text.tokens[cueToken]) != nil
      && cueToken == token - 1 && isDefiniteWord(token, scan)
      && scan.mark(at: token)?.term.isOnlyCommon != false
      && PlaceScanner.pointing.value(scan.text, scan.text.tokens[token]) == nil
      && !isRelational(token, scan)
      && PlaceScanner.adjectives.value(scan.text, scan.text.tokens[token]) == nil
  }

  static let quarters = TermTable<Bool>(words: "أحياء,حيي,قرى,بلدات")

  /// محلية بليل, من كفر حلب: right behind its noun or a preposition no word carries a preposition
  /// of its own, so that ب and ك are letters of the name.
  func isFalselySplit(_ token: Int, _ approach: Approach, _ scan: Scan) -> Bool {
    if isWhole(token, scan) { return true }
    // من قريتي المزرعة ولبين
    if approach.continues, approach.cue != nil, let mark = scan.mark(startingAt: token),
      mark.tokens.count == 1, mark.clitics.contains(.and), mark.clitics != .and,
      !mark.clitics.contains(.definite)
    {
      return true
    }
    guard let mark = scan.mark(startingAt: token), mark.tokens.count == 1,
      !mark.clitics.isDisjoint(with: [.by, .to, .like]), !mark.clitics.contains(.definite),
      !scan.isTaken(token)
    else { return false }
    if approach.cueToken == token - 1 {
      // مصادر محلية بوفاة 15 نازحاً: a noun of action keeps its preposition.
      return mark.clitics == .like || mark.term.topic == nil && mark.term.noun == nil
    }
    return false
  }

  /// بلدات حدودية, 58 مدرسة تابعة للوكالة: an indefinite adjective describes and names nothing.
  func isDescription(_ token: Int, _ approach: Approach, _ scan: Scan) -> Bool {
    // إلى مناطقها المحررة: behind a noun of somebody's stands its adjective.
    if approach.cueToken == nil, scan.tokens.contains(token - 1),
      scan.mark(at: token - 1)?.term.isOnlyCommon != false,
      scan.text.tokens[token - 1].length > 8, hasSuffixPronoun(token - 1, scan),
      isDefiniteWord(token, scan)
    {
      return true
    }
    guard !isLearned(token, scan), !isDefiniteWord(token, scan) else { return false }
    if PlaceScanner.participles.value(scan.text, scan.text.tokens[token]) != nil { return true }
    if let cueToken = approach.cueToken, cueToken > scan.tokens.lowerBound,
      scan.mark(at: cueToken)?.clitics.isEmpty == true,
      scan.numbers.contains(where: { $0.tokens.upperBound == cueToken })
    {
      return true
    }
    let word = scan.text.tokens[token]
    guard scan.text.ends(word, with: "يه"), scan.text.letters(of: word) > 4 else { return false }
    return approach.cueToken == token - 1
  }

  static let participles = TermTable<Bool>(
    words:
      "مسبقة,عديدة,عديد,تابعة,تابع,خاصة,خاص,حكومية,عامة,مهجورة,مؤقتة,مؤقت,قريبة,قريب,مجاورة,مجاور,آمنة,آمن,جديدة,جديد,قديمة,صغيرة,كبيرة,نائية,مختلفة,متفرقة,عدة,مدمرة,محاصرة,مكتظة,مخصصة,محررة,أخرى,واحدة,سكنية,حدودية,ريفية,زراعية,صحراوية,بديلة,بعيدة,محيطة,واقعة,متعددة,رسمية,عشوائية,متضررة,صيفي,شتوي,عشوائي,رسمي,حدودي,ميداني,حكومي,جامعي,عسكري,ريفي,سكني,زراعي,ترفيهي,دولي,محلي,شعبي"
  )

  /// Whether the word was a place's name before in the article.
  func isLearned(_ token: Int, _ scan: Scan) -> Bool {
    !learned.isEmpty
      && learned.contains(scan.text.span(of: scan.text.tokens[token]), of: scan.text)
  }

  /// حي المطار, حيي الجبل والمدارس: right behind its noun a common word is a name too.
  func isNamed(_ token: Int, _ start: Int, _ approach: Approach, _ scan: Scan) -> Bool {
    let isDefinite = scan.text.bytes[start...].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
    // حي إسرا: behind the noun of a quarter stands no verb.
    if approach.cueToken == token - 1, approach.cue == .neighborhood || approach.cue == .camp,
      let verb = scan.mark(startingAt: token), verb.tokens.count == 1, verb.clitics.isEmpty,
      verb.term.noun == nil, !verb.term.frames.isDisjoint(with: [.event, .act]),
      verb.term.frames.isDisjoint(with: [.noun, .state]), verb.term.roles.isSubset(of: [.leaving])
    {
      return !isDefinite
    }
    guard let cue = approach.cue, let mark = scan.mark(at: token),
      cue != .road || isDefinite && mark.term.places != nil,
      approach.continues || approach.cueToken == token - 1, mark.tokens.count == 1,
      mark.term.topic == nil || isDefinite, mark.clitics.isDisjoint(with: [.to, .by]),
      mark.term.places != .city || isDefinite, !scan.isTaken(token)
    else { return false }
    if approach.continues, cue != .neighborhood { return false }
    if !mark.plays([
      .common, .from, .to, .inside, .via, .that, .relative, .part, .copula, .clause, .others,
    ]) {
      return true
    }
    // ممر بستان القصر, حي بستان الباشا
    if mark.term.isOnlyCommon, cue == .crossing || cue == .neighborhood || cue == .camp,
      !isDefinite, approach.cueToken == token - 1, scan.tokens.contains(token + 1),
      isDefiniteWord(token + 1, scan), !looksCommon(token + 1, scan),
      scan.mark(at: token + 1)?.term.isOnlyCommon != true
    {
      return true
    }
    // في مدينة مشهد: behind the noun of one town a common word is its name.
    if let cueToken = approach.cueToken, mark.term.isOnlyCommon,
      scan.text.firstStem(
        of: scan.text.tokens[cueToken],
        where: { PlaceScanner.towns.value(scan.text, scan.text.tokens[cueToken], $0) }) != nil,
      PlaceScanner.pointing.value(scan.text, scan.text.tokens[token]) == nil
    {
      return true
    }
    return isDefinite && cue == .neighborhood
      && PlaceScanner.pointing.value(scan.text, scan.text.tokens[token]) == nil
      && mark.plays(.common) && mark.term.places == nil
  }

  static let towns = TermTable<Bool>(words: "مدينة,بلدة,قرية,محافظة,ولاية")

  /// Whether people move in the sentence so far, so that من and إلى lead from and to places.
  func isMoving(before token: Int, _ scan: Scan) -> Bool {
    // من باب الطوب نزحت 40 عائلة: the verb may follow a place that opens the sentence.
    let opens = token - scan.tokens.lowerBound <= 3
    return scan.marks(in: scan.tokens.lowerBound..<(opens ? token + 5 : token)).contains { mark in
      mark.term.topic?.isMovement == true
        || mark.term.noun?.topic?.isMovement == true
          && isDefinite(mark.tokens.lowerBound, mark, scan)
        || mark.term.places == .road || mark.term.state != nil
        || mark.term.mode != nil
        // خطف مسلحون تسعة تجار من رفاعة
        || mark.term.topic == .held && mark.term.frames.contains(.act)
    }
  }

  func isFree(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard token < scan.tokens.upperBound, text.tokens[token].kind == .word,
      text.tokens[token].length >= 4, !scan.isTaken(token)
    else { return false }
    guard let mark = scan.mark(at: token) else { return true }
    if isSheikh(token, scan) { return true }
    return mark.tokens.count == 1 && mark.term.places != nil && mark.term.roles.isEmpty
      && text.meaning(token, in: PlaceScanner.firstWords) != nil
  }

  /// Whether a word goes on with a name: it is unknown, has no و in front, and looks like a name.
  func extends(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    if PlaceScanner.tails.value(text, text.tokens[token]) != nil { return true }
    if isNounOfName(token, scan), PlaceScanner.pointing.value(text, text.tokens[token]) == nil {
      return true
    }
    guard scan.mark(at: token) == nil, isFree(token, scan),
      PlaceScanner.pointing.value(text, text.tokens[token]) == nil
    else { return false }
    let word = text.tokens[token]
    guard !word.isAttached else { return false }
    // الأربعاء نايث إيراثن: behind "sons of" stands whose.
    if PlaceScanner.kin.value(text, text.tokens[token - 1]) != nil { return true }
    let bytes = text.bytes[word.start..<word.end]
    // تجمع مغاير الدير يفرغ: behind a definite word comes a verb.
    if isDefiniteWord(token - 1, scan), text.letters(of: word) >= 4,
      text.begins(word, with: "ي") || text.begins(word, with: "ت")
    {
      return false
    }
    // و, ب, ل and ف in front, or a verb's ي and ت, begin something else.
    let first = Array(bytes.prefix(2))
    let others: [[UInt8]] = [[0xd9, 0x88], [0xd8, 0xa8], [0xd9, 0x84], [0xd9, 0x81]]
    // تيزي وزو: what is left behind و is too short for a word of its own.
    let isTail =
      text.letters(of: word) == 3 && text.begins(word, with: "و")
      && text.meaning(token, in: PlaceScanner.firstWords) == nil || isForeign(token, scan)
    if others.contains(first), !text.ends(word, with: "ستان"), !isTail { return false }
    if PlaceScanner.adjectives.value(text, word) != nil { return true }
    // علما الشعب, قصر العيني: a definite noun can end a name that begins without ال; an adjective
    // such as التركية only describes it.
    if bytes.starts(with: [0xd8, 0xa7, 0xd9, 0x84]) {
      return !isDefiniteWord(token - 1, scan) && !looksCommon(token, scan)
        && !isRelational(token, scan)
    }
    return text.ends(word, with: "ستان") || !looksCommon(token, scan) && !looksVerbal(token, scan)
  }

  static let firstWords = TermTable<Bool>(
    words:
      "بن,ابو,ام,بني,عين,دير,تل,راس,كفر,بيت,جبل,وادي,خان,باب,بئر,مار,برج,شط,سوق,الشيخ,شيخ,عبد,ذي,ذات,دوار,حوش,قلعة,مرج,حمام,جزيرة,ود,قصر,الحاج,حاج,عد,علما,معرة,مساكن,نبع,خربة,عزبة,سهل,سد,دار,عيل,لاس,حكر,صقع,جبرة,حمرة,جب,تلة,مجدل,ضهر,مشتى,قوز,خشم,حلة,قرن,حصن,كرم,بو,سيدي,حجر,رجم,قره,كوم,منية,شعب,بركة,كفل,بحر,أعالي,آيت,ايت,أولاد,تيزي,واد,أيت,كوه,دشت,مزار,حارة,خزان"
  )

  /// دولت آباد, ترين كوت: words that end names of other languages.
  private static let tails = TermTable<Bool>(
    words: "آباد,كوت,كلاي,بازار,بورة,بوره,ديري,حاوا,خيل,كلي")

  static let adjectives = TermTable<Bool>(
    words:
      "العتيقة,العتيق,الأيمن,الأيسر,الأوسط,الأوسطى,الوسطى,الأعلى,الشرقي,الشرقية,الغربي,الغربية,الشمالي,الشمالية,الجنوبي,الجنوبية,الكبير,الكبيرة,الكبرى,الصغيرة,الصغرى,الجديدة,الجديد,القديمة,القديم,البلد,المحطة,المركزي,العام,الوطني,الجامعي,التعليمي,الحكومي,العليا,السفلى,الكبري,الأحمر,الأخضر,الأسود,الأزرق"
  )
}
