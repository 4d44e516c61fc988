extension ArabicNumeralParser {
  /// Takes the decimals after فاصلة: their digits in order, as if written.
  mutating func takeDecimals(after point: ArabicNumeralPart) -> Bool {
    guard let whole = current, whole.whole != nil, total == nil, !isFraction,
      var part = ArabicNumeralPart.following(text, at: point.tokens.upperBound, limit: limit),
      !part.hasAnd
    else { return false }
    var decimals = ArabicNumeralParser(text, from: part, limit: limit)
    repeat {
      // A scale after a number belongs to the whole: ثلاثة فاصلة خمسة مليون.
      if part.word?.isScale == true, decimals.current != nil { break }
      // واحد فاصلة اثنان فاصلة ثلاثة is no number; whoever reads on would read on to the text's end.
      if part.word == .point {
        guard isDigitless(after: part) else { return false }
        break
      }
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

  /// Whether no number stands behind a decimal point.
  private func isDigitless(after point: ArabicNumeralPart) -> Bool {
    let next = ArabicNumeralPart.following(text, at: point.tokens.upperBound, limit: limit)
    guard let next, !next.hasAnd else { return true }
    var decimals = ArabicNumeralParser(text, from: next, limit: limit)
    return next.word == .point || !decimals.take(next, isFirst: true)
  }

  /// Takes "ونصف" or "إلا ربعا": a part of the last scale, after which the scale may be repeated.
  mutating func takeFraction() {
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
  mutating func takeAfterHundreds() {
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
