import Displacement

extension ArabicDates {
  /// A month by name, by number or by its distance from now.
  func month(at index: Int) -> DatePhrase? {
    guard let found = word(index) else { return nil }
    var phrase = DatePhrase(end: found.end)
    phrase.unit = .month
    phrase.start = text.startWithArticle(found.stem)
    if case .month(let month) = found.word {
      phrase.month = month
      phrase.end = skippingOtherName(of: month, at: found.end)
      return phrase
    }
    if let relative = relativeUnit(index), relative.unit == .month { return relative }
    guard found.word == .unit(.month, count: 1) else { return nil }
    // شهر آذار, شهر 3, الشهر الثامن
    if let named = word(found.end), case .month(let month) = named.word {
      phrase.month = month
      phrase.end = skippingOtherName(of: month, at: named.end)
      return phrase
    }
    guard let (month, numeral) = count(found.end), (1...12).contains(month),
      found.isDefinite == (numeral.role == .ordinal)
    else { return nil }
    (phrase.month, phrase.end) = (month, numeral.tokens.upperBound)
    return phrase
  }

  /// Passes over the month's name in another set: `/يناير`, `(كانون الثاني)`.
  func skippingOtherName(of month: Int, at index: Int) -> Int {
    let opens = matches(index, "(")
    guard opens || matches(index, "/") || matches(index, "-"), let other = word(index + 1),
      other.word == .month(month)
    else { return index }
    return opens ? skipping(other.end, ")") : other.end
  }

  /// Takes the year behind a date.
  func withYear(_ phrase: DatePhrase) -> DatePhrase {
    var phrase = phrase
    var next = skipping(phrase.end, ",", "/", "-", ".")
    next = skipping(next, "من")
    if let year = relativeUnit(next), year.unit == .year, let period = year.period {
      (phrase.year, phrase.end) = (period.start.year, year.end)
      return phrase
    }
    if let found = word(next) {
      if found.word == .previous || found.word == .next || found.word == .current {
        return moved(phrase, found)
      }
      guard found.word == .unit(.year, count: 1), let (year, numeral) = count(found.end),
        (1...2_999).contains(year)
      else { return phrase }
      (phrase.year, phrase.end) = (year, skippingEra(numeral.tokens.upperBound))
      return phrase
    }
    guard let (year, numeral) = count(next), (1_000...2_999).contains(year),
      numeral.role != .ordinal, !isHijri(numeral.tokens.upperBound),
      !text.counts(at: numeral.tokens.upperBound)
    else { return phrase }
    (phrase.year, phrase.end) = (year, skippingEra(numeral.tokens.upperBound))
    return phrase
  }

  /// Takes الماضي or القادم behind a month.
  func moved(_ phrase: DatePhrase, _ found: Word) -> DatePhrase {
    guard let reference, let month = phrase.month, found.end > phrase.end,
      let steps = found.word.direction
    else { return phrase }
    var phrase = phrase
    // Whether the date has passed, and whether it is still to come, in the reference's year.
    let today = (reference.month, phrase.day == nil ? 0 : reference.dayOfMonth)
    let (isPast, isAhead) = ((month, phrase.day ?? 0) < today, (month, phrase.day ?? 0) > today)
    phrase.year = reference.year
    if steps < 0, !isPast { phrase.year = reference.year - 1 }
    if steps > 0, !isAhead { phrase.year = reference.year + 1 }
    phrase.end = found.end
    return phrase
  }

  func skippingEra(_ index: Int) -> Int { skipping(index, "م") }

  func isHijri(_ index: Int) -> Bool { matches(index, "ه") || matches(index, "هجري") }

  /// Reads عام 2021 and سنة ألفين.
  func year(_ index: Int) -> DatePhrase? {
    guard let found = word(index) else { return wordYear(index) }
    guard found.word == .unit(.year, count: 1) || found.word == .unit(.year, count: 2),
      let (year, numeral) = count(found.end), (1...2_999).contains(year), numeral.form != .mixed,
      numeral.role != .ordinal, !isHijri(numeral.tokens.upperBound)
    else { return nil }
    guard year > 100, !text.counts(at: numeral.tokens.upperBound)
    else { return nil }
    var phrase = DatePhrase(end: skippingEra(numeral.tokens.upperBound))
    (phrase.year, phrase.unit, phrase.start) = (year, .year, text.startWithArticle(found.stem))
    return phrase
  }

  /// Reads a year behind في: في 2011, في ألف وسبعمائة وتسعة وثمانين.
  func wordYear(_ index: Int) -> DatePhrase? {
    guard index > 0, matches(index - 1, "في") || matches(index - 1, "من") || index == 1,
      let (year, numeral) = count(index), (1_700...2_100).contains(year),
      numeral.tokens.count > 1 || text.tokens[index].length == 4,
      numeral.clitics.isEmpty, !isFollowedByWord(numeral.tokens.upperBound)
    else { return nil }
    var phrase = DatePhrase(end: numeral.tokens.upperBound)
    (phrase.year, phrase.unit, phrase.start) = (year, .year, numeral.start)
    return phrase
  }

  /// Reads السبعينيات.
  func decade(_ index: Int) -> DatePhrase? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let tens = text.firstStem(of: token) { stem in
      ArabicDates.decades.value(text, token, stem)
    }
    guard let tens else { return nil }
    let start = 1_900 + tens
    return DatePhrase(CalendarUnit.months(120, from: start, 1), .decade, end: index + 1)
  }

  private static let decades = TermTable<Int>(
    rows: """
      20	عشرينيات،عشرينات
      30	ثلاثينيات،ثلاثينات
      40	أربعينيات،أربعينات
      50	خمسينيات،خمسينات
      60	ستينيات،ستينات
      70	سبعينيات،سبعينات
      80	ثمانينيات،ثمانينات
      90	تسعينيات،تسعينات
      """
  ) { Int($0) }

  /// Whether a month's name is also a common word: مارس, آب, ماي.
  func isDoubtful(_ index: Int) -> Bool {
    guard let found = word(index), case .month = found.word else { return false }
    let range = found.stem.start..<text.tokens[index].end
    return found.end == index + 1 && ArabicDates.doubtful.value(text.bytes, range) != nil
  }

  private static let doubtful = TermTable<Bool>(words: "مارس،آب،ماي،أوت،جوان")

  /// Whether في, شهر or منذ stands before a word.
  func isBehindCue(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ArabicDates.cues.value(text, text.tokens[index - 1]) != nil
  }

  private static let cues = TermTable<Bool>(words: "في،شهر،منذ،خلال،حتي،من")
}

extension Numeral {
  /// Whether the number is the dual of a noun.
  var isDual: Bool { form == .dual }
}

extension Numeral.Form {
  /// Whether the number is written in digits and words together.
  var isMixed: Bool { self == .mixed }
}
