extension ArabicNumeralParser {
  /// Reads عشرات, مئات, آلاف, عشرات الآلاف and بضعة آلاف, which stand for a range.
  static func vague(
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
  var plural: Int? {
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
