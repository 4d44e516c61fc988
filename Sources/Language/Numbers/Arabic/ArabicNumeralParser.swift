/// Reads one Arabic numeral, in words, digits or both, from a token on.
///
/// The parts of a numeral go down in size: a scale is added only below the scale before it, and و
/// composes only what is smaller. `10 آلاف و400` is one number, `20 و30 ألف` are two.
struct ArabicNumeralParser {
  let text: FoldedText
  let limit: Int
  var next: Int
  /// What is complete: the parts with their scales.
  var total: Rational?
  /// The scale of the last complete part.
  var lastScale = Int.max
  /// The part being read.
  var current: Rational?
  /// Only what is smaller than this may be added to the current part.
  var room = 0
  /// Whether a unit ends the current part, so that عشر, tens or أرباع may follow.
  var hasOpenUnit = false
  /// Whether the numeral is a bare مئة, of which "ونصف" is a half.
  var isBareHundred = false
  var hasWords = false
  var hasDigits = false
  var isOrdinal = false
  var isFraction = false

  /// The numeral that starts with that token, whose role the context may know better.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - index: the token.
  ///   - limit: the first token that the numeral may not reach; by default the text's end.
  /// - Returns: a count, a ratio or an ordinal, or nothing.
  static func numeral(in text: FoldedText, at index: Int, limit: Int? = nil) -> Numeral? {
    let limit = min(limit ?? text.tokens.count, text.tokens.count)
    guard let first = ArabicNumeralPart.first(text, at: index, limit: limit) else { return nil }
    if case .digits(let run) = first.content, text.tokens[index].kind == .digits,
      let numeral = Numeral.whole(run, in: text, limit: limit)
    {
      return numeral
    }
    if let vague = vague(text, first, limit: limit) { return vague }
    var parser = ArabicNumeralParser(text, from: first, limit: limit)
    return parser.numeral(from: first)
  }

  init(_ text: FoldedText, from first: ArabicNumeralPart, limit: Int) {
    self.text = text
    self.limit = limit
    next = first.tokens.lowerBound
  }

  mutating func numeral(from first: ArabicNumeralPart) -> Numeral? {
    let isNegative = first.word == .minus
    if isNegative {
      next = first.tokens.upperBound
    } else {
      guard take(first, isFirst: true) else { return nil }
    }
    var checkpoint: ArabicNumeralParser?
    while let part = ArabicNumeralPart.following(text, at: next, limit: limit) {
      if part.isDefinite && !first.isDefinite && !isFraction { break }
      if part.hasAnd { checkpoint = self }
      guard take(part, isFirst: false) else {
        // ألف وخمسة آلاف are two numbers.
        if !part.hasAnd, part.word?.isScale == true, let checkpoint { self = checkpoint }
        break
      }
    }
    if isOrdinal || first.isDefinite { takeAfterHundreds() }
    takeFraction()
    guard let sum, !isWeak, !isHomograph(first) else { return nil }
    let form: Numeral.Form = hasWords ? (hasDigits ? .mixed : .words) : .digits
    return Numeral(
      value: isNegative ? sum.negated : sum, form: form,
      role: isOrdinal ? .ordinal : isFraction ? .ratio : .count,
      tokens: first.tokens.lowerBound..<next, start: first.stem.start,
      clitics: first.stem.clitics)
  }

  var sum: Rational? {
    guard let total, let current else { return total ?? current }
    return total.plus(current)
  }

  /// Whether one word is no number beside its neighbors: واحد in أي واحد, and متين for "solid".
  func isHomograph(_ first: ArabicNumeralPart) -> Bool {
    if next < limit, next == first.tokens.upperBound, text.tokens[next].kind == .word,
      text.matches(text.tokens[next - 1], "متين")
    {
      return CountedNoun.mention(in: text, at: next) == nil
    }
    let before = first.tokens.lowerBound - 1
    guard first.word == .unit(1), next == first.tokens.upperBound, before >= 0
    else { return false }
    let token = text.tokens[before]
    return text.matches(token, "اي") || text.matches(token, "كل") || text.matches(token, "لا")
  }

  /// Whether there is nothing but أحد or إحدى, which is "one of" and no number.
  var isWeak = false
}

// MARK: - Grammar

extension ArabicNumeralParser {
  mutating func take(_ part: ArabicNumeralPart, isFirst: Bool) -> Bool {
    let hasAnd = part.hasAnd && !isFirst
    let taken =
      switch part.content {
      case .digits(let run): take(run, hasAnd)
      case .word(.point): takeDecimals(after: part)
      case .word(let word): take(word, hasAnd, part)
      }
    guard taken else { return false }
    if part.word == nil { hasDigits = true } else { hasWords = true }
    next = max(next, part.tokens.upperBound)
    return true
  }

  mutating func take(
    _ word: ArabicNumeralWord, _ hasAnd: Bool, _ part: ArabicNumeralPart
  ) -> Bool {
    if isOrdinal {
      // الحادي عشر, الحادي والعشرون
      if case .tens(let tens) = word { return hasOpenUnit && hasAnd && join(tens) }
      return word == .ten && hasOpenUnit && !hasAnd && join(10)
    }
    switch word {
    case .unit(let unit):
      guard add(unit, room: 1, hasAnd) else { return false }
      hasOpenUnit = true
    case .weakOne:
      guard current == nil, add(1, room: 1, hasAnd) else { return false }
      (hasOpenUnit, isWeak) = (true, true)
    case .ordinal(let unit, let joins):
      guard sum == nil || part.isDefinite && hasAnd, add(unit, room: 1, hasAnd)
      else { return false }
      (hasOpenUnit, isOrdinal) = (joins, true)
    case .ten: return hasOpenUnit && !hasAnd ? join(10) : add(10, room: 1, hasAnd)
    case .teen(let teen): return add(teen, room: 1, hasAnd)
    case .tens(let tens): return hasOpenUnit && hasAnd ? join(tens) : add(tens, room: 1, hasAnd)
    case .hundred: return takeHundred(hasAnd)
    case .hundreds(let hundreds):
      return current == nil && add(hundreds, room: 100, hasAnd, mayLackAnd: true)
    case .plural(let number):
      return number == 100 && current != nil && takeHundred(hasAnd)
    case .scale(let scale): return take(scale: scale, times: 1, hasAnd)
    case .dualScale(let scale):
      // (2.127) ألفي نازح: behind digits a stray dual says no more than ألف.
      let isStray = current != nil && hasDigits && !hasWords
      return (isStray || current == nil)
        && take(scale: scale, times: isStray ? 1 : 2, hasAnd)
    case .dualOrScale(let scale):
      let isDual = current == nil && !isAccusative(part) && !goesOn(behind: part)
      return take(scale: scale, times: isDual ? 2 : 1, hasAnd)
    case .pluralScale(let scale): return current != nil && take(scale: scale, times: 1, hasAnd)
    case .dozen(let count): return takeDozens(count, hasAnd)
    case .fraction(let above, let below):
      guard sum == nil, let fraction = Rational(above, over: below) else { return false }
      (current, isFraction) = (fraction, true)
    case .fractions(let below):
      guard total == nil, hasOpenUnit, !hasAnd, let above = current?.whole,
        let fraction = Rational(above, over: below)
      else { return false }
      (current, isFraction, hasOpenUnit, room) = (fraction, true, false, 0)
    case .zero:
      guard sum == nil else { return false }
      current = Rational(0)
    case .point, .minus, .few: return false
    }
    return true
  }

  /// Adds a number to the current part where there is room for it, or begins a part.
  mutating func add(
    _ number: Int, room: Int, _ hasAnd: Bool, mayLackAnd: Bool = false
  ) -> Bool {
    guard !isFraction else { return false }
    if let current {
      guard number < self.room, let sum = current.plus(Rational(number)) else { return false }
      self.current = sum
    } else {
      guard total == nil || (hasAnd || mayLackAnd) && number < lastScale else { return false }
      current = Rational(number)
    }
    (self.room, hasOpenUnit, isBareHundred) = (room, false, false)
    return true
  }

  /// Joins a unit with عشر or with tens.
  mutating func join(_ number: Int) -> Bool {
    guard let sum = current?.plus(Rational(number)) else { return false }
    (current, room, hasOpenUnit, isWeak) = (sum, 1, false, false)
    return true
  }

  mutating func takeHundred(_ hasAnd: Bool) -> Bool {
    guard let number = current else {
      guard add(100, room: 100, hasAnd) else { return false }
      isBareHundred = total == nil
      return true
    }
    guard !hasAnd, !isWeak, number < Rational(100), !isFraction || room == 0,
      let product = number.times(100)
    else { return false }
    (current, room, hasOpenUnit, isFraction) = (product, 100, false, false)
    return true
  }

  mutating func take(scale: Int, times: Int, _ hasAnd: Bool) -> Bool {
    guard !isWeak else { return false }
    if let number = current {
      guard !hasAnd else { return false }
      // 45000 ألف: the digits alone are meant; 1234.5 ألف has what a scale multiplies.
      if hasDigits, total == nil, number >= Rational(scale), number.whole != nil { return true }
      guard scale < lastScale, let product = number.times(scale) else { return false }
      return complete(product, scale)
    }
    guard let total else { return complete(Rational(scale * times), scale) }
    if !hasAnd, times == 1, scale >= lastScale {
      guard let product = total.times(scale) else { return false }
      (self.total, lastScale) = (product, scale)
      return true
    }
    return hasAnd && scale < lastScale && complete(Rational(scale * times), scale)
  }

  mutating func complete(_ product: Rational, _ scale: Int) -> Bool {
    guard let sum = total.map({ $0.plus(product) }) ?? product else { return false }
    (total, current, lastScale) = (sum, nil, scale)
    (hasOpenUnit, isFraction, isBareHundred) = (false, false, false)
    return true
  }

  mutating func takeDozens(_ count: Int, _ hasAnd: Bool) -> Bool {
    if let number = current, !hasAnd {
      guard count == 1, let product = number.times(12) else { return false }
      (current, isFraction, hasOpenUnit, room) = (product, false, false, 0)
      return true
    }
    guard sum == nil || hasAnd && room > 12 else { return false }
    guard let dozens = (current ?? Rational(0)).plus(Rational(12 * count)) else { return false }
    (current, hasOpenUnit, room) = (dozens, false, 0)
    return true
  }

  mutating func take(_ run: DigitRun, _ hasAnd: Bool) -> Bool {
    guard !isOrdinal, !isFraction else { return false }
    if let number = current {
      guard hasAnd, hasWords, !run.isDecimal, run.value < Rational(room),
        let sum = number.plus(run.value)
      else { return false }
      (current, room, hasOpenUnit) = (sum, 0, false)
      return true
    }
    if total != nil {
      guard run.value < Rational(lastScale), !run.isDecimal,
        hasAnd || isBeforeHundred(run.tokens.upperBound)
      else { return false }
    }
    (current, room) = (run.value, 0)
    hasOpenUnit = !run.isDecimal && run.value < Rational(10)
    return true
  }

  func isBeforeHundred(_ index: Int) -> Bool {
    let part = ArabicNumeralPart.following(text, at: index, limit: limit)
    return part?.word == .hundred && part?.hasAnd == false
  }

  /// ألفا وأربعين شخصا: the dual loses its ending only before a noun, so with more of the number
  /// behind it the word is one thousand.
  func goesOn(behind part: ArabicNumeralPart) -> Bool {
    let following = ArabicNumeralPart.following(text, at: part.tokens.upperBound, limit: limit)
    guard let following, following.hasAnd, case .word(let word) = following.content else {
      return false
    }
    switch word {
    case .unit, .tens, .teen, .ten, .hundred, .hundreds: return true
    case .weakOne, .ordinal, .plural, .scale, .dualScale, .dualOrScale, .pluralScale, .dozen,
      .fraction, .fractions, .zero, .point, .minus, .few:
      return false
    }
  }

  /// Whether the original writes the word with tanwin: ألفاً is one thousand.
  func isAccusative(_ part: ArabicNumeralPart) -> Bool {
    let end = text.span(ofTokens: part.tokens).upperBound
    let bytes = text.original[max(0, end - 4)..<end]
    return zip(bytes, bytes.dropFirst()).contains { $0 == 0xd9 && $1 == 0x8b }
  }
}
