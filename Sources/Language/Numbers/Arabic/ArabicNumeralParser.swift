/// Reads one Arabic numeral, in words, digits or both, from a token on.
///
/// The parts of a numeral go down in size: a scale is added only below the scale before it, and و
/// composes only what is smaller. `10 آلاف و400` is one number, `20 و30 ألف` are two.
struct ArabicNumeralParser {
  private let text: FoldedText
  private let limit: Int
  private var next: Int
  /// What is complete: the parts with their scales.
  private var total: Rational?
  /// The scale of the last complete part.
  private var lastScale = Int.max
  /// The part being read.
  private var current: Rational?
  /// Only what is smaller than this may be added to the current part.
  private var room = 0
  /// Whether a unit ends the current part, so that عشر, tens or أرباع may follow.
  private var hasOpenUnit = false
  /// Whether the numeral is a bare مئة, of which "ونصف" is a half.
  private var isBareHundred = false
  private var hasWords = false
  private var hasDigits = false
  private var isOrdinal = false
  private var isFraction = false

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
    if let vague = vague(text, first, limit: limit) { return vague }
    var parser = ArabicNumeralParser(text, from: first, limit: limit)
    return parser.numeral(from: first)
  }

  private init(_ text: FoldedText, from first: ArabicNumeralPart, limit: Int) {
    self.text = text
    self.limit = limit
    next = first.tokens.lowerBound
  }

  private mutating func numeral(from first: ArabicNumeralPart) -> Numeral? {
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

  private var sum: Rational? {
    guard let total, let current else { return total ?? current }
    return total.plus(current)
  }

  /// Whether one word is no number beside its neighbors: واحد in أي واحد, and متين for "solid".
  private func isHomograph(_ first: ArabicNumeralPart) -> Bool {
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
  private var isWeak = false
}

// MARK: - Grammar

extension ArabicNumeralParser {
  private mutating func take(_ part: ArabicNumeralPart, isFirst: Bool) -> Bool {
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

  private mutating func take(
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
    case .dualScale(let scale): return current == nil && take(scale: scale, times: 2, hasAnd)
    case .dualOrScale(let scale):
      let isDual = current == nil && !isAccusative(part)
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
  private mutating func add(
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
  private mutating func join(_ number: Int) -> Bool {
    guard let sum = current?.plus(Rational(number)) else { return false }
    (current, room, hasOpenUnit, isWeak) = (sum, 1, false, false)
    return true
  }

  private mutating func takeHundred(_ hasAnd: Bool) -> Bool {
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

  private mutating func take(scale: Int, times: Int, _ hasAnd: Bool) -> Bool {
    guard !isWeak else { return false }
    if let number = current {
      guard !hasAnd else { return false }
      // 45000 ألف: the digits alone are meant.
      if hasDigits, total == nil, number >= Rational(scale) { return true }
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

  private mutating func complete(_ product: Rational, _ scale: Int) -> Bool {
    guard let sum = total.map({ $0.plus(product) }) ?? product else { return false }
    (total, current, lastScale) = (sum, nil, scale)
    (hasOpenUnit, isFraction, isBareHundred) = (false, false, false)
    return true
  }

  private mutating func takeDozens(_ count: Int, _ hasAnd: Bool) -> Bool {
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

  private mutating func take(_ run: DigitRun, _ hasAnd: Bool) -> Bool {
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

  private func isBeforeHundred(_ index: Int) -> Bool {
    let part = ArabicNumeralPart.following(text, at: index, limit: limit)
    return part?.word == .hundred && part?.hasAnd == false
  }

  /// Whether the original writes the word with tanwin: ألفاً is one thousand.
  private func isAccusative(_ part: ArabicNumeralPart) -> Bool {
    let end = text.span(ofTokens: part.tokens).upperBound
    let bytes = text.original[max(0, end - 4)..<end]
    return zip(bytes, bytes.dropFirst()).contains { $0 == 0xd9 && $1 == 0x8b }
  }
}

// MARK: - What ends a numeral

extension ArabicNumeralParser {
  /// Takes the decimals after فاصلة: their digits in order, as if written.
  private mutating func takeDecimals(after point: ArabicNumeralPart) -> Bool {
    guard let whole = current, whole.whole != nil, total == nil, !isFraction,
      var part = ArabicNumeralPart.following(text, at: point.tokens.upperBound, limit: limit),
      !part.hasAnd
    else { return false }
    var decimals = ArabicNumeralParser(text, from: part, limit: limit)
    repeat {
      // A scale after a number belongs to the whole: ثلاثة فاصلة خمسة مليون.
      if part.word?.isScale == true, decimals.current != nil { break }
      guard decimals.take(part, isFirst: decimals.sum == nil) else { break }
      guard let following = ArabicNumeralPart.following(text, at: decimals.next, limit: limit)
      else { break }
      part = following
    } while true
    guard let digits = decimals.sum?.whole, digits >= 0 else { return false }
    var power = 10
    while power <= digits { power *= 10 }
    guard power < 1_000_000_000, let fraction = Rational(digits, over: power),
      let sum = whole.plus(fraction)
    else { return false }
    (current, hasOpenUnit, room, next) = (sum, false, 0, decimals.next)
    return true
  }

  /// Takes "ونصف" or "إلا ربعا": a part of the last scale, after which the scale may be repeated.
  private mutating func takeFraction() {
    guard sum != nil, !isFraction, !isOrdinal else { return }
    var start = next
    var isLess = false
    if start < limit, text.matches(text.tokens[start], "الا") {
      (start, isLess) = (start + 1, true)
    }
    guard let part = ArabicNumeralPart.following(text, at: start, limit: limit),
      case .fraction(let above, let below)? = part.word, part.hasAnd != isLess,
      let fraction = Rational(isLess ? -above : above, over: below)
    else { return }
    let base = current == nil ? lastScale : isBareHundred ? 100 : 1
    let scale = ArabicNumeralPart.following(text, at: part.tokens.upperBound, limit: limit)
    var repeated: Int?
    if let scale, !scale.hasAnd, case .scale(let number)? = scale.word { repeated = number }
    // ربع مليون ونصف مليون are two numbers, 3 ملايين ونصف مليون is one.
    if current == nil, let repeated, let total, let scale,
      repeated > lastScale || !scale.isDefinite && total.denominatorOfQuotient(by: lastScale) > 1
    {
      return
    }
    guard let share = fraction.times(base) else { return }
    if let number = current {
      guard let sum = number.plus(share) else { return }
      current = sum
    } else {
      guard let sum = total?.plus(share) else { return }
      total = sum
    }
    (next, hasWords, room, hasOpenUnit) = (part.tokens.upperBound, true, 0, false)
    guard let scale, let repeated else { return }
    if current == nil ? repeated == lastScale : take(scale: repeated, times: 1, false) {
      next = scale.tokens.upperBound
    }
  }

  /// Takes "بعد المئة" after an ordinal.
  private mutating func takeAfterHundreds() {
    guard next < limit, text.matches(text.tokens[next], "بعد"),
      let part = ArabicNumeralPart.following(text, at: next + 1, limit: limit), part.isDefinite,
      !part.hasAnd
    else { return }
    var base = 100
    if case .hundreds(let hundreds) = part.word { base = hundreds }
    if part.word == .scale(1_000) { base = 1_000 }
    guard base > 100 || part.word == .hundred, let sum = current?.plus(Rational(base))
    else { return }
    (current, next) = (sum, part.tokens.upperBound)
  }
}

// MARK: - Vague amounts

extension ArabicNumeralParser {
  /// Reads عشرات, مئات, آلاف, عشرات الآلاف and بضعة آلاف, which stand for a range.
  private static func vague(
    _ text: FoldedText, _ first: ArabicNumeralPart, limit: Int
  ) -> Numeral? {
    var (low, high, scale) = (2, 10, 1)
    if first.word == .few, !first.isDefinite {
      (low, high) = (3, 9)
    } else if let number = first.word?.plural {
      scale = number
    } else {
      return nil
    }
    var end = first.tokens.upperBound
    if let part = ArabicNumeralPart.following(text, at: end, limit: limit), !part.hasAnd {
      if let multiple = part.word?.plural, multiple > scale, scale <= 100 {
        (scale, end) = (scale * multiple, part.tokens.upperBound)
      }
    }
    let greatest = high * scale - (first.word == .few ? 0 : 1)
    return Numeral(
      value: Rational(low * scale), form: .vague(high: greatest), role: .count,
      tokens: first.tokens.lowerBound..<end, start: first.stem.start,
      clitics: first.stem.clitics)
  }
}

extension ArabicNumeralWord {
  /// What a plural such as مئات and آلاف multiplies by.
  fileprivate var plural: Int? {
    switch self {
    case .plural(let number), .pluralScale(let number): number
    case .unit, .weakOne, .ten, .teen, .tens, .hundred, .hundreds, .scale, .dualScale,
      .dualOrScale, .fraction, .fractions, .ordinal, .dozen, .zero, .point, .minus, .few:
      nil
    }
  }

  /// Whether the word is a thousand or more by itself or of what stands before it.
  var isScale: Bool {
    switch self {
    case .scale, .dualScale, .dualOrScale, .pluralScale: true
    case .unit, .weakOne, .ten, .teen, .tens, .hundred, .hundreds, .plural, .fraction, .fractions,
      .ordinal, .dozen, .zero, .point, .minus, .few:
      false
    }
  }
}
