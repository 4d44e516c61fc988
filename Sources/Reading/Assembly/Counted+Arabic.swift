import Displacement
import Language

extension Scan {
  /// The noun follows its number, perhaps behind من: عشرات العائلات، سبعة من جنود الغرفة.
  func arabicPhrase(_ number: NumberMark) -> Counted? {
    var counted = Counted(number: number, phrase: number.tokens, noun: number.noun, kind: .bare)
    if let noun = number.noun {
      counted.kind = .known
      counted.noun = noun
      return counted
    }
    if number.clitics.contains(.definite), number.quantity.best ?? 99 <= 10,
      number.quantity.quantifier == .exact
    {
      return nounBefore(number)
    }
    // محافظات عدة, عدة أشخاص: nobody counted them.
    if number.quantity.quantifier == .vague, number.quantity.high ?? 10 < 10 { return nil }
    if let before = nounBefore(number) ?? partOfTotal(number) { return before }
    // لسكانه الستة عشر ألفاً, ميدان السبعين: a definite number counts what stands beside it.
    if number.clitics.contains(.definite), number.quantity.quantifier == .exact,
      !number.isBareDigits, mark(startingAt: number.tokens.upperBound)?.term.noun == nil,
      mark(startingAt: number.tokens.upperBound)?.plays([.part, .from, .others]) != true
    {
      return nil
    }
    let brackets = brackets(around: number)
    if brackets != nil, repeatsNumber(before: number) { return nil }
    if number.quantity.best ?? 9 <= 2, !number.isBareDigits, number.clitics.isEmpty,
      let before = mark(at: number.tokens.lowerBound - 1), before.term.noun != nil,
      before.term.topic == nil
    {
      return nil
    }
    if let brackets { counted.phrase = brackets }
    var next = counted.phrase.upperBound
    guard tokens.contains(next) else { return counted }
    if text.isSign(next, ")"), tokens.contains(next + 1) { return counted }
    // خمسة آلاف (5000) شخص
    if text.isSign(next, "("),
      let again = numbers.first(where: { $0.tokens.lowerBound == next + 1 }),
      again.quantity.best == number.quantity.best, text.isSign(again.tokens.upperBound, ")"),
      tokens.contains(again.tokens.upperBound + 1)
    {
      next = again.tokens.upperBound + 1
    }
    if let of = mark(startingAt: next), of.plays(.part), of.clitics.isEmpty, pointsBack(of) {
      counted.kind = .ofThem
      counted.phrase = counted.start..<of.tokens.upperBound
      return counted
    }
    // مئتين من هذه الأسر
    if tokens.contains(next + 1), text.matches(text.tokens[next], "من"),
      Scan.demonstratives.value(text, text.tokens[next + 1]) != nil,
      mark(startingAt: next + 2)?.term.noun?.topic == nil,
      mark(startingAt: next + 2)?.term.noun != nil
    {
      next += 2
    }
    if let of = mark(startingAt: next), of.plays(.from), of.tokens.count == 1, of.clitics.isEmpty,
      let noun = mark(startingAt: next + 1), noun.term.noun != nil
    {
      next += 1
    }
    guard let mark = mark(startingAt: next) else { return unknownNoun(counted, at: next) }
    if mark.clitics.contains(.and) || mark.clitics.contains(.by) { return counted }
    // 15 ألفاً ولاية كسلا: a thousand in the accusative stands alone.
    if mark.term.places != nil, endsInAccusative(number) { return counted }
    if mark.term.places != nil, mark.term.noun == nil, mark.clitics.isEmpty { return nil }
    if let cases = cases(mark, counted) { return cases }
    if mark.term.isThing || mark.term.mode != nil { return nil }
    if let noun = mark.term.noun {
      counted.noun = noun
      counted.kind = .known
      counted.phrase = counted.start..<mark.tokens.upperBound
      refine(&counted)
      return counted
    }
    if mark.plays(.others) {
      counted.kind = .others
      counted.phrase = counted.start..<mark.tokens.upperBound
    }
    return counted
  }

  /// خمسة منهم are of those before; خمسة بينهم طفلان opens a part of the five.
  private func pointsBack(_ of: Mark) -> Bool {
    let next = of.tokens.upperBound
    guard !text.begins(text.tokens[of.tokens.lowerBound], with: "بين") else { return false }
    guard of.tokens.count > 1 else { return true }
    return mark(startingAt: next)?.term.noun == nil
      && !numbers.contains { $0.tokens.lowerBound == next }
  }

  /// `نزح 12 ألفاً من أصل 40 ألف نسمة`: the first is counted, of whom the second are all; of ten or
  /// fewer it is a ratio.
  private func partOfTotal(_ number: NumberMark) -> Counted? {
    let of = number.tokens.upperBound
    guard isOfTotal(of), let total = numbers.first(where: { $0.tokens.lowerBound == of + 2 }),
      let whole = arabicPhrase(total), let noun = whole.noun, noun.unit != .housing
    else { return nil }
    return Counted(
      number: number, phrase: number.tokens.lowerBound..<whole.end, noun: noun, kind: .known)
  }

  /// Whether من أصل and a number of more than ten begin there.
  func isOfTotal(_ token: Int) -> Bool {
    tokens.contains(token + 2) && text.matches(text.tokens[token], "من")
      && text.matches(text.tokens[token + 1], "اصل")
      && numbers.contains {
        $0.tokens.lowerBound == token + 2 && $0.quantity.best ?? 0 > 10
      }
  }

  /// The number with the brackets that stand around it alone: استقبال (8,320) نازحاً.
  func brackets(around number: NumberMark) -> Range<Int>? {
    let (open, close) = (number.tokens.lowerBound - 1, number.tokens.upperBound)
    guard tokens.contains(open), tokens.contains(close), text.isSign(open, in: "({["),
      text.isSign(close, in: ")}]")
    else { return nil }
    return open..<(close + 1)
  }

  /// خمسة آلاف (5000): the same number once more, in digits.
  func repeatsNumber(before number: NumberMark) -> Bool {
    numbers.contains {
      $0.tokens.upperBound == number.tokens.lowerBound - 1
        && $0.quantity.best == number.quantity.best
    }
  }

  /// بلغت الوفيات 18 حالة: cases of what the subject names.
  func cases(_ mark: Mark, _ counted: Counted) -> Counted? {
    guard mark.term.isThing, mark.tokens.count == 1,
      Scan.cases.value(text, text.tokens[mark.tokens.lowerBound]) != nil,
      marks(in: tokens.lowerBound..<counted.start).contains(where: {
        $0.term.noun?.isStrong == true && $0.term.noun?.topic != nil
      })
    else { return nil }
    var counted = counted
    counted.phrase = counted.start..<mark.tokens.upperBound
    return counted
  }

  private static let demonstratives = TermTable<Bool>(words: "هذه,هؤلاء,تلك,أولئك")

  static let cases = TermTable<Bool>(words: "حالة,حالات")

  /// 11 من أفراد عائلة واحدة: whose members they are is no count of its own.
  private func isOfOthers(_ mark: Mark) -> Bool {
    guard mark.clitics.isEmpty, let before = self.mark(at: mark.tokens.lowerBound - 1) else {
      return false
    }
    // خطف مسلحون مسعفين اثنين: who did it.
    if text.ends(text.tokens[before.tokens.upperBound - 1], with: "ون") { return false }
    return before.term.noun?.topic == nil && before.term.noun != nil && before.term.topic == nil
  }

  /// مدنيين اثنين, مسن واحد, الجرحى الثلاثين: a number behind its noun.
  func nounBefore(_ number: NumberMark) -> Counted? {
    var before = number.tokens.lowerBound - (text.isSign(number.tokens.lowerBound - 1, "-") ? 2 : 1)
    // الأسر الـ40: the article stands apart from the digits.
    let hasArticle = tokens.contains(before) && text.matches(text.tokens[before], "ال")
    if hasArticle { before -= 1 }
    guard let count = number.quantity.best, let mark = mark(at: before),
      let noun = mark.term.noun, mark.tokens.upperBound == before + 1
    else { return nil }
    if hasArticle || number.clitics.contains(.definite) {
      // العائلات الخمس, وأطفالها الثلاثة: the plural before three to ten.
      if count <= 10 { return count < 3 ? nil : pluralBefore(number, mark, noun) }
      // أسره الثلاث والثلاثين: the families of somebody are written like one family.
      guard !noun.isDual, !noun.isSingular || mark.clitics.isEmpty else { return nil }
      let phrase = mark.tokens.lowerBound..<number.tokens.upperBound
      return Counted(
        number: number, phrase: phrase, noun: noun, kind: .known, isDefinite: true)
    }
    guard count <= 2, !number.isBareDigits, number.clitics.isEmpty,
      !mark.clitics.contains(.definite),
      noun.isSingular || noun.isDual
        || text.ends(text.tokens[mark.tokens.upperBound - 1], with: "ين")
        || text.ends(text.tokens[mark.tokens.upperBound - 1], with: "ان"),
      self.mark(at: mark.tokens.lowerBound - 1)?.plays([.from, .inside]) != true,
      !isOfOthers(mark)
    else { return nil }
    let phrase = mark.tokens.lowerBound..<number.tokens.upperBound
    let placed = NumberMark(
      tokens: phrase, quantity: number.quantity, clitics: mark.clitics,
      start: text.tokens[phrase.lowerBound].start, noun: nil)
    return Counted(number: placed, phrase: phrase, noun: noun, kind: .known)
  }

  /// `العائلات الخمس`: a definite number of few behind its plural.
  private func pluralBefore(_ number: NumberMark, _ mark: Mark, _ noun: NounSense) -> Counted? {
    // أسر is also "captured".
    guard !noun.isSingular, !noun.isDual,
      mark.term.topic == nil || noun.topic != nil || mark.clitics.contains(.definite)
    else { return nil }
    let phrase = mark.tokens.lowerBound..<number.tokens.upperBound
    let placed = NumberMark(
      tokens: phrase, quantity: number.quantity, clitics: mark.clitics.subtracting(.definite),
      start: text.tokens[phrase.lowerBound].start, noun: nil)
    return Counted(number: placed, phrase: phrase, noun: noun, kind: .known, isDefinite: true)
  }

  /// Whether a number of several words or digits ends in ألفاً or مليوناً.
  func endsInAccusative(_ number: NumberMark) -> Bool {
    guard number.tokens.count > 1, let last = number.tokens.last else { return false }
    return text.matches(text.tokens[last], "الفا") || text.matches(text.tokens[last], "مليونا")
  }

  /// A word without a meaning of ours right behind a number is its noun.
  func unknownNoun(_ counted: Counted, at next: Int) -> Counted? {
    var counted = counted
    let number = counted.number
    guard tokens.contains(next), text.tokens[next].kind == .word, !text.tokens[next].isAttached,
      !places.contains(where: { $0.tokens.contains(next) }),
      !dates.contains(where: { $0.tokens.contains(next) }),
      !startsWithAnd(next)
    else { return counted }
    // ثمانون تعيلها أرامل: a verb with its object is no noun.
    let word = text.tokens[next]
    if text.begins(word, with: "ت") || text.begins(word, with: "ي"),
      text.ends(word, with: "ها") || text.ends(word, with: "هم")
    {
      return counted
    }
    if text.tokens[next].length < 4 || Scan.adverbs.value(text, text.tokens[next]) != nil {
      return counted
    }
    // Behind 3 to 10 stands a plural; people whom the lexicon does not know end in ون or ين.
    if let few = number.quantity.best, (3...10).contains(few) {
      let folded = text.folded(text.tokens[next])
      guard folded.hasSuffix("ين") || folded.hasSuffix("ون") else { return nil }
    }
    counted.kind = .unknown
    counted.noun = NounSense(unit: .people, group: nil)
    counted.phrase = counted.start..<(next + 1)
    return counted
  }

  /// غادر ثلاثة آلاف شمالاً: words that say how or where to, and count nobody.
  static let adverbs = TermTable<Bool>(
    words:
      "شمالا,جنوبا,شرقا,غربا,سيرا,مشيا,ليلا,نهارا,يوميا,قسرا,طوعا,بحرا,برا,جوا,خوفا,هربا,تقريبا,معا,حاليا,سابقا,لاحقا,مؤخرا,مجددا,كليا,جزئيا,تباعا,جميعا,تدريجيا,سريعا,فورا,ظهرا,عصرا,فجرا,صباحا,مساء"
  )

  func startsWithAnd(_ token: Int) -> Bool {
    let word = text.tokens[token]
    return word.length > 6 && text.bytes[word.start] == 0xd9 && text.bytes[word.start + 1] == 0x88
  }

  /// What follows the noun can say more of it: عنصراً من الأسايش, رجلاً من أهالي.
  func refine(_ counted: inout Counted) {
    guard let noun = counted.noun else { return }
    if noun.group == .fighters {
      if let group = body(behind: counted.end) { counted.noun?.group = group }
      return
    }
    guard noun.group == nil, noun.unit == .people else { return }
    for mark in marks(in: counted.end..<min(counted.end + 4, tokens.upperBound)) {
      let isApart = (counted.end..<mark.tokens.lowerBound).contains {
        text.isSign($0, in: ",;:")
      }
      // من ذوي مقاتلي التنظيم: the kin of fighters are none.
      if isApart || mark.clitics.contains(.and) || mark.plays([.part, .equals])
        || mark.plays(.common) && Scan.kin.value(text, text.tokens[mark.tokens.lowerBound]) != nil
        || mark.term.noun?.unit == .households
        || mark.term.isPredicate && mark.term.noun == nil
      {
        return
      }
      if let group = mark.term.noun?.group {
        // 11 جريحاً من عناصر الشرطة
        let body = group == .fighters ? body(behind: mark.tokens.upperBound) : nil
        counted.noun?.group = body ?? group
        return
      }
    }
  }

  static let kin = TermTable<Bool>(words: "ذوي,عوائل,أبناء,زوجات,أهالي,أقارب,أرامل,أيتام")

  /// The body that armed people belong to, right behind them: عناصر الشرطة, عنصراً من الأسايش.
  func body(behind end: Int) -> Group? {
    guard tokens.contains(end) else { return nil }
    let start = text.matches(text.tokens[end], "من") ? end + 1 : end
    guard tokens.contains(start) else { return nil }
    return text.firstStem(of: text.tokens[start]) { stem in
      stem.clitics.contains(.to)
        ? nil : SecurityBodies.table.match(text, at: start, stem: stem)?.value
    }
  }

}
