import Displacement
import Language

/// A number with the noun that it counts.
struct Counted {
  let number: NumberMark
  /// The tokens from the number to its noun.
  var phrase: Range<Int>
  /// What the noun counts; `nil` where no noun of ours stands beside the number.
  var noun: NounSense?
  var kind: Kind
  /// What an adjective inside the phrase states: "dozens of wounded soldiers".
  var inner: Topic?
  /// Whether it is a definite number behind its noun, which may be of those counted before: العائلات الخمس.
  var isDefinite = false

  enum Kind {
    /// A noun of the lexicon.
    case known
    /// A noun that the lexicon does not have.
    case unknown
    /// No noun at all: و430 إلى صنعاء.
    case bare
    /// A word that points to a noun before: آخرين, "others".
    case others
    /// `89 منهم`, "nine of them": a part of what was named before.
    case ofThem
    /// One person named by a noun, or two by a dual.
    case named
  }

  var start: Int { phrase.lowerBound }
  var end: Int { phrase.upperBound }
}

extension Scan {
  /// Every number of the sentence that can count people or homes, in order.
  func counted(_ vocabulary: Vocabulary) -> [Counted] {
    var found: [Counted] = []
    found.reserveCapacity(numbers.count)
    for number in numbers {
      if isExcluded(number) || isGarbled(number) { continue }
      let counted =
        switch vocabulary.language {
        case .arabic: arabicPhrase(number)
        case .english: englishPhrase(number)
        }
      guard let counted, counted.start >= found.last?.end ?? 0,
        !isRate(counted, in: vocabulary.language), !isPosition(counted)
      else { continue }
      found.append(counted)
    }
    var named =
      switch vocabulary.language {
      case .arabic: arabicNamed(beside: found)
      case .english: englishNamed(beside: found)
      }
    named += another(beside: found + named)
    guard !named.isEmpty else { return found }
    return (found + named.filter { !isRate($0, in: vocabulary.language) }).sorted {
      $0.start < $1.start
    }
  }

  /// كيلو 16, المنطقة 4: a thing that is called by its number.
  private func isNumbered(_ thing: Mark, _ number: NumberMark) -> Bool {
    number.isBareDigits && number.clitics.isEmpty && number.quantity.quantifier == .exact
      && mark(startingAt: number.tokens.upperBound)?.term.noun == nil
      && Scan.numbered.value(text, text.tokens[thing.tokens.lowerBound]) != nil
  }

  private static let numbered = TermTable<Bool>(
    words:
      "كيلو,الكيلو,طريق,الطريق,منطقة,المنطقة,قطاع,القطاع,مخيم,مركز,قاعدة,نقطة,بلوك,محطة,حي,قرار,القرار,دقيقة,الدقيقة,الصفحة,المادة,البند,المرحلة"
  )

  /// A number inside a name (`Camp 9`), beside a percent sign, or of an age counts nobody.
  func isExcluded(_ number: NumberMark) -> Bool {
    if places.contains(where: { $0.tokens.overlaps(number.tokens) }) { return true }
    if dates.contains(where: { $0.tokens.overlaps(number.tokens) }) { return true }
    let next = number.tokens.upperBound
    // 4- انهار 35 منزلاً: the number of the line.
    if sentence.isListed, number.isBareDigits, number.tokens.lowerBound == tokens.lowerBound,
      text.isSign(next, in: ".)-"), joinedHedge(at: next + 1) == nil
    {
      return true
    }
    // 1440 هـ: a year of the Hijra.
    if tokens.contains(next), number.isBareDigits, text.matches(text.tokens[next], "ه") {
      return true
    }
    // مخيم جدعة 5: a camp that is called by its number.
    if number.isBareDigits, number.clitics.isEmpty, number.quantity.best ?? 99 <= 30,
      mark(startingAt: next)?.term.noun == nil,
      places.contains(where: {
        $0.cue == .camp && $0.tokens.upperBound == number.tokens.lowerBound
      })
    {
      return true
    }
    // ملعب 12 شباط: a day in a name.
    if tokens.contains(next), number.isBareDigits, number.quantity.best ?? 99 <= 31,
      Scan.months.value(text, text.tokens[next]) != nil
    {
      return true
    }
    // من 1- 14 من تشرين الأول: the first day of a span.
    if number.isBareDigits, number.quantity.best ?? 99 <= 31, text.isSign(next, "-"),
      dates.contains(where: { $0.tokens.lowerBound == next + 1 })
    {
      return true
    }
    if tokens.contains(number.tokens.lowerBound - 1),
      text.matches(text.tokens[number.tokens.lowerBound - 1], "بدل")
        || text.matches(text.tokens[number.tokens.lowerBound - 1], "رقم")
    {
      return true
    }
    if number.isBareDigits, isOrdinal(number.tokens.lowerBound) { return true }
    // أم لثلاثة أطفال: whose children they are.
    if number.clitics.contains(.to), tokens.contains(number.tokens.lowerBound - 1),
      Scan.parents.value(text, text.tokens[number.tokens.lowerBound - 1]) != nil
    {
      return true
    }
    // وفد من 12 شخصاً: who travels on business.
    if tokens.contains(number.tokens.lowerBound - 2),
      text.matches(text.tokens[number.tokens.lowerBound - 1], "من"),
      Scan.delegations.value(text, text.tokens[number.tokens.lowerBound - 2]) != nil
    {
      return true
    }
    if isCapacity(number) || isSizeOfEach(number) { return true }
    if text.isSign(next, "%") || text.isSign(number.tokens.lowerBound - 1, "%") { return true }
    if let before = mark(at: number.tokens.lowerBound - 1), before.plays(.age),
      !before.plays([.copula, .inside])
    {
      return true
    }
    if let after = mark(startingAt: next), after.plays(.fraction), !after.plays(.part),
      !isOfTotal(next)
    {
      return true
    }
    var ahead = number.tokens.lowerBound - 1
    if tokens.contains(ahead), text.matches(text.tokens[ahead], "the") { ahead -= 1 }
    if mark(at: ahead)?.plays(.fraction) == true { return true }
    if let before = mark(at: number.tokens.lowerBound - 1) {
      if before.plays([.fraction, .capacity]) { return true }
      if before.term.isThing, before.term.noun == nil,
        number.quantity.best ?? 9 <= 2 || isNumbered(before, number)
      {
        return true
      }
    }
    return false
  }

  /// "Families of five", أسر من خمسة أفراد: how many are in each.
  private func isSizeOfEach(_ number: NumberMark) -> Bool {
    let of = number.tokens.lowerBound - 1
    guard number.quantity.best ?? 99 <= 15, let noun = mark(at: of - 1)?.term.noun,
      noun.unit == .households, !noun.isSingular
    else { return false }
    return text.matches(text.tokens[of], "of") || text.matches(text.tokens[of], "من")
  }

  /// "Camp #4" and the like: which it is, and no count.
  private func isOrdinal(_ digits: Int) -> Bool {
    if text.isSign(digits - 1, "#") { return true }
    let word = text.isSign(digits - 1, ".") ? digits - 2 : digits - 1
    guard tokens.contains(word) else { return false }
    return text.matches(text.tokens[word], "nos")
      || text.matches(text.tokens[word], "no") && word < digits - 1
  }

  /// لا تسع أكثر من 900: how many would fit, where تسع is a verb and no number.
  private func isCapacity(_ number: NumberMark) -> Bool {
    let first = number.tokens.lowerBound
    func fits(_ token: Int) -> Bool {
      // أنشئ لاستيعاب 300 شخص
      if text.ends(text.tokens[token], with: "استيعاب") { return true }
      return tokens.contains(token - 1) && text.matches(text.tokens[token - 1], "لا")
        && (text.matches(text.tokens[token], "تسع") || text.matches(text.tokens[token], "يسع"))
    }
    guard tokens.contains(first - 1) else { return false }
    // المركز صُمم لثلاثين
    let isBuiltFor =
      number.clitics.contains(.to)
      && Scan.builtFor.value(text, text.tokens[first - 1]) != nil
    return isBuiltFor || fits(first) || fits(first - 1)
  }

  private static let builtFor = TermTable<Bool>(
    words: "صمم,صممت,مصمم,مصممة,مخصص,مخصصة,معد,معدة,أعد,أعدت,مجهز,مجهزة,يتسع,تتسع,يكفي,تكفي")

  private static let parents = TermTable<Bool>(rows: "x\tأم,أب,والد,والدة,معيل,جد,جدة,الأم,الأب") {
    _ in
    true
  }

  private static let delegations = TermTable<Bool>(
    words: "وفد,وفدا,لجنة,بعثة,فريق,فريقا,رتل,مؤلف,المؤلف,المكون,مكون")

  static let months = TermTable<Bool>(
    words:
      "يناير,فبراير,مارس,أبريل,نيسان,مايو,أيار,يونيو,حزيران,يوليو,تموز,أغسطس,آب,سبتمبر,أيلول,أكتوبر,تشرين,نوفمبر,ديسمبر,كانون,شباط,آذار,محرم,صفر,رجب,شعبان,رمضان,شوال,جمادى,ذي,ذو"
  )
}
