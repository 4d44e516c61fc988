/// Reads one English numeral, in words, digits or both, from a token on.
struct EnglishNumeralParser {
  private let text: FoldedText
  private let limit: Int

  /// The numeral that starts with that token, whose role the context may know better.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - index: the token.
  ///   - limit: the first token that the numeral may not reach; by default the text's end.
  /// - Returns: a count, a ratio or an ordinal, or nothing.
  static func numeral(in text: FoldedText, at index: Int, limit: Int? = nil) -> Numeral? {
    let limit = min(limit ?? text.tokens.count, text.tokens.count)
    guard index < limit else { return nil }
    let parser = EnglishNumeralParser(text: text, limit: limit)
    guard parser.mayBegin(at: index) else { return nil }
    return parser.single(at: index) ?? parser.negative(at: index) ?? parser.vague(at: index)
      ?? parser.fraction(at: index)
      ?? parser.ordinal(at: index) ?? parser.cardinal(at: index)
  }

  private init(text: FoldedText, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Whether more than "and", "point" or an article without a number stands there.
  private func mayBegin(at index: Int) -> Bool {
    guard text.tokens[index].kind == .word, let (word, end) = word(index) else { return true }
    switch word {
    case .and, .point: return false
    case .article: return self.word(end) != nil
    case .unit, .teen, .tens, .hundred, .scale, .plural, .dozen, .score, .pair, .half, .quarter,
      .quarters, .zero, .ordinal, .ordinals, .minus, .few:
      return true
    }
  }

  /// A number of one word that nothing continues, as most are.
  private func single(at index: Int) -> Numeral? {
    guard text.tokens[index].kind == .word, Numeral.endsNumber(index + 1, in: text, limit: limit),
      !matches(index + 1, "-"), let (word, end) = word(index)
    else { return nil }
    switch word {
    case .unit(let number) where number > 1:
      return numeral(Rational(number), .words, .count, index..<end)
    case .teen(let number), .tens(let number):
      return numeral(Rational(number), .words, .count, index..<end)
    case .unit, .hundred, .scale, .plural, .dozen, .score, .pair, .half, .quarter, .quarters,
      .zero, .ordinal, .ordinals, .article, .and, .point, .minus, .few:
      return nil
    }
  }

  private func word(_ index: Int) -> (word: EnglishNumeralWord, end: Int)? {
    guard index < limit else { return nil }
    return EnglishCardinal.word(text, at: index, limit: limit)
  }

  @inline(__always)
  private func matches(_ index: Int, _ word: StaticString) -> Bool {
    index < limit && text.matches(text.tokens[index], word)
  }

  private func numeral(
    _ value: Rational, _ form: Numeral.Form, _ role: Numeral.Role, _ tokens: Range<Int>
  ) -> Numeral {
    Numeral(
      value: value, form: form, role: role, tokens: tokens,
      start: text.tokens[tokens.lowerBound].start, clitics: [])
  }
}

// MARK: - Cardinals

extension EnglishNumeralParser {
  private func cardinal(at index: Int) -> Numeral? {
    guard !isPronoun(index), let cardinal = EnglishCardinal.read(text, at: index, limit: limit)
    else { return nil }
    let form: Numeral.Form =
      cardinal.hasWords ? (cardinal.hasDigits ? .mixed : .words) : .digits
    if let (value, end) = withDecimals(cardinal) ?? withFraction(cardinal) {
      return numeral(value, form == .digits ? .mixed : form, .count, index..<end)
    }
    if let (share, end) = outOf(cardinal) { return numeral(share, form, .ratio, index..<end) }
    return numeral(cardinal.value, form, .count, index..<cardinal.end)
  }

  /// Whether `one` stands for a person or a thing: `this one`, `which one`.
  private func isPronoun(_ index: Int) -> Bool {
    guard matches(index, "one") else { return false }
    if index > 0, EnglishNumeralParser.beforePronoun.value(text, text.tokens[index - 1]) != nil {
      return true
    }
    return matches(index + 1, "another") || matches(index + 1, "of")
  }

  private static let beforePronoun = TermTable<Bool>(
    words: "this,that,which,no,any,every,each,another,the,some,such,only,past,loved,someone")

  /// Reads `two point two million` and `nine point nought four`.
  private func withDecimals(_ cardinal: EnglishCardinal) -> (Rational, Int)? {
    guard matches(cardinal.end, "point"), !cardinal.endsWithScale else { return nil }
    var (digits, power, next) = (0, 1, cardinal.end + 1)
    while power < 1_000_000, let (word, end) = word(next) {
      switch word {
      case .zero: digits *= 10
      case .unit(let unit): digits = digits * 10 + unit
      case .teen(let number), .tens(let number):
        (digits, power) = (digits * 100 + number, power * 10)
      case .hundred, .scale, .plural, .dozen, .score, .pair, .half, .quarter, .quarters, .ordinal,
        .ordinals, .article, .and, .point, .minus, .few:
        guard power > 1, let decimals = Rational(digits, over: power),
          let sum = cardinal.value.plus(decimals)
        else { return nil }
        return scaled(sum, at: next) ?? (sum, next)
      }
      power *= 10
      next = end
    }
    guard power > 1, let decimals = Rational(digits, over: power),
      let sum = cardinal.value.plus(decimals)
    else { return nil }
    return (sum, next)
  }

  private func scaled(_ value: Rational, at index: Int) -> (Rational, Int)? {
    guard let (word, end) = word(index) else { return nil }
    let scale: Int
    switch word {
    case .scale(let number), .plural(let number): scale = number
    case .hundred: scale = 100
    case .dozen: scale = 12
    case .score: scale = 20
    case .unit, .teen, .tens, .pair, .half, .quarter, .quarters, .zero, .ordinal, .ordinals,
      .article, .and, .point, .minus, .few:
      return nil
    }
    return value.times(scale).map { ($0, end) }
  }

  /// Reads `five and a half million` and `one million and a half`.
  private func withFraction(_ cardinal: EnglishCardinal) -> (Rational, Int)? {
    // "two hundred and fifty-four hundredths": what follows "and" is a part of one.
    if let (below, end) = denominator(at: cardinal.end, plural: true),
      let before = cardinal.beforeAnd, let above = cardinal.value.plus(before.value.negated),
      above < Rational(below), let share = above.times(Rational(1, over: below) ?? above)
    {
      if let (part, end) = scaled(share, at: end) {
        return before.value.plus(part).map { ($0, end) }
      }
      let part = share.times(before.scale) ?? share
      return before.value.plus(part).map { ($0, end) }
    }
    guard matches(cardinal.end, "and"), let (share, end) = share(at: cardinal.end + 1)
    else { return nil }
    if let (part, end) = scaled(share, at: end) {
      if cardinal.endsWithScale { return cardinal.value.plus(part).map { ($0, end) } }
      return cardinal.value.plus(share).flatMap { scaled($0, at: end - 1) }
    }
    let base = cardinal.endsWithScale && cardinal.lastScale >= 1_000 ? cardinal.lastScale : 1
    guard let part = share.times(base), let sum = cardinal.value.plus(part) else { return nil }
    return (sum, end)
  }

  /// Whether `ten` or a hundred stands there, in which so many of all are counted.
  private func isRound(_ index: Int) -> Bool {
    matches(index, "ten") || matches(index, "10") || matches(index, "100")
  }

  /// Reads `two out of five hundred` and `1 in twenty-one`.
  private func outOf(_ cardinal: EnglishCardinal) -> (Rational, Int)? {
    var start = cardinal.end
    if matches(start, "out"), matches(start + 1, "of") {
      start += 2
    } else if matches(start, "in"), cardinal.value == Rational(1) || isRound(start + 1) {
      start += 1
    } else {
      return nil
    }
    if matches(start, "every") { start += 1 }
    guard start < limit, let whole = EnglishCardinal.read(text, at: start, limit: limit),
      let below = whole.value.whole, below > 1, below < 1_900, cardinal.value < whole.value,
      let share = cardinal.value.times(Rational(1, over: below) ?? whole.value)
    else { return nil }
    return (share, whole.end)
  }
}

// MARK: - Fractions and ordinals

extension EnglishNumeralParser {
  /// Reads `half a million`, `three quarters of a million` and `one twenty-fifth`.
  private func fraction(at index: Int) -> Numeral? {
    guard let (share, end) = share(at: index) else { return nil }
    var start = end
    if matches(start, "of"), matches(start + 1, "a") { start += 1 }
    if matches(start, "a") { start += 1 }
    if let (value, end) = scaled(share, at: start) {
      return numeral(value, .words, .count, index..<end)
    }
    return numeral(share, .words, .ratio, index..<end)
  }

  /// A part of one.
  private func share(at index: Int) -> (Rational, Int)? {
    guard let (first, end) = word(index) else { return nil }
    switch first {
    case .half: return Rational(1, over: 2).map { ($0, end) }
    case .article:
      guard let (second, after) = word(end) else { return nil }
      if second == .half { return Rational(1, over: 2).map { ($0, after) } }
      if second == .quarter { return Rational(1, over: 4).map { ($0, after) } }
      guard let (below, after) = denominator(at: end, plural: false) else { return nil }
      return Rational(1, over: below).map { ($0, after) }
    case .quarter:
      guard matches(end, "of"), matches(end + 1, "a"), scaled(Rational(1), at: end + 2) != nil
      else { return nil }
      return Rational(1, over: 4).map { ($0, end) }
    case .unit(1):
      if let (below, after) = denominator(at: end, plural: false) {
        return Rational(1, over: below).map { ($0, after) }
      }
    case .unit, .teen, .tens, .hundred, .scale, .plural, .dozen, .score, .pair, .quarters, .zero,
      .ordinal, .ordinals, .and, .point, .minus, .few:
      break
    }
    guard let above = EnglishCardinal.read(text, at: index, limit: limit),
      let (below, after) = denominator(at: above.end, plural: true), let whole = above.value.whole
    else { return nil }
    // "two hundred and fifty-four hundredths" is a number and a part, which the caller adds.
    if let before = above.beforeAnd, let rest = above.value.plus(before.value.negated),
      rest < Rational(below)
    {
      return nil
    }
    return Rational(whole, over: below).map { ($0, after) }
  }

  /// Reads `fifth` and `twenty-fifths`; `first` and `second` only in compounds.
  private func denominator(at index: Int, plural: Bool) -> (Int, Int)? {
    guard let (first, end) = word(index) else { return nil }
    if let below = first.denominator(plural: plural) { return below > 2 ? (below, end) : nil }
    guard let base = EnglishCardinal.read(text, at: start(of: index), limit: limit),
      let tens = base.value.whole, tens >= 20, let (last, after) = word(base.end),
      let below = last.denominator(plural: plural), below < 10, tens % 10 == 0
    else { return nil }
    return (tens + below, after)
  }

  /// The token behind a hyphen.
  private func start(of index: Int) -> Int { matches(index, "-") ? index + 1 : index }

  /// Reads `the twenty-first` and `3rd`.
  private func ordinal(at index: Int) -> Numeral? {
    if text.tokens[index].kind == .digits {
      guard index + 1 < limit, text.tokens[index + 1].isAttached,
        matches(index + 1, "st") || matches(index + 1, "nd") || matches(index + 1, "rd")
          || matches(index + 1, "th"),
        let run = DigitRun.read(text, at: index), run.tokens.count == 1
      else { return nil }
      return numeral(run.value, .digits, .ordinal, index..<(index + 2))
    }
    guard let (first, end) = word(index) else { return nil }
    if let number = first.denominator(plural: false) {
      return numeral(Rational(number), .words, .ordinal, index..<end)
    }
    guard let base = EnglishCardinal.read(text, at: index, limit: limit),
      let tens = base.value.whole, tens >= 20, tens % 10 == 0, let (last, after) = word(base.end),
      let unit = last.denominator(plural: false), unit < 20
    else { return nil }
    return numeral(Rational(tens + unit), .words, .ordinal, index..<after)
  }

  private func negative(at index: Int) -> Numeral? {
    guard matches(index, "minus") || matches(index, "negative"), index + 1 < limit,
      var number = cardinal(at: index + 1)
    else { return nil }
    number.value = number.value.negated
    number.tokens = index..<number.tokens.upperBound
    number.start = text.tokens[index].start
    return number
  }
}

// MARK: - Vague amounts

extension EnglishNumeralParser {
  /// Reads `dozens`, `tens of thousands`, `several hundred` and `a couple of hundred`.
  private func vague(at index: Int) -> Numeral? {
    guard let (first, after) = word(index) else { return nil }
    var (word, end) = (first, after)
    if word == .article, let following = self.word(end) {
      (word, end) = following
      guard word == .few || word == .pair else { return nil }
    }
    if word == .pair {
      if matches(end, "of") { end += 1 }
      guard let (value, end) = scaled(Rational(2), at: end) else { return nil }
      return numeral(value, .words, .count, index..<end)
    }
    var (low, high, scale) = (2, 10, 1)
    switch word {
    case .few: (low, high) = (3, 9)
    case .plural(12): scale = 10
    case .plural(let number): scale = number
    case .unit, .teen, .tens, .hundred, .scale, .dozen, .score, .pair, .half, .quarter, .quarters,
      .zero,
      .ordinal, .ordinals, .article, .and, .point, .minus:
      return nil
    }
    let multiplied = matches(end, "of") && word != .few ? end + 1 : end
    if let (number, after) = scaled(Rational(1), at: multiplied), let factor = number.whole {
      (scale, end) = (scale * factor, after)
    }
    let greatest = high * scale - (word == .few ? 0 : 1)
    return numeral(Rational(low * scale), .vague(high: greatest), .count, index..<end)
  }
}

extension EnglishNumeralWord {
  /// The number of an ordinal word, singular or plural.
  func denominator(plural: Bool) -> Int? {
    switch self {
    case .ordinal(let number): plural ? nil : number
    case .ordinals(let number): plural ? number : nil
    case .quarters: plural ? 4 : nil
    case .unit, .teen, .tens, .hundred, .scale, .plural, .dozen, .score, .pair, .half, .quarter,
      .zero,
      .article, .and, .point, .minus, .few:
      nil
    }
  }
}
