import Displacement

/// The numbers between two ends, as a hedge or two numbers bound them.
struct NumeralInterval: Hashable {
  /// The least number; `nil` where the words leave it open.
  let low: Rational?
  /// The greatest number; `nil` where the words leave it open.
  let high: Rational?
  /// The tokens of the numbers and their words.
  let tokens: Range<Int>
}

extension NumeralInterval {
  /// Every range of a text: `20-30`, `more than 20`, `أكبر من 10 وأصغر من 20`.
  static func all(in text: FoldedText) -> [NumeralInterval] {
    let numerals = Numeral.all(in: text)
    var intervals: [NumeralInterval] = []
    var index = 0
    while index < numerals.count {
      if let range = NumeralRange.read(numerals, at: index, in: text) {
        intervals.append(
          NumeralInterval(low: range.low, high: range.high, tokens: range.tokens))
        index += range.count
        continue
      }
      let bound = intervals.last?.tokens.upperBound ?? 0
      if let interval = hedged(numerals[index], in: text, after: bound) {
        if let last = intervals.last, let both = last.intersection(interval, in: text) {
          intervals[intervals.count - 1] = both
        } else {
          intervals.append(interval)
        }
      }
      index += 1
    }
    return intervals
  }

  private static func hedged(
    _ numeral: Numeral, in text: FoldedText, after bound: Int
  ) -> NumeralInterval? {
    if case .vague(let high) = numeral.form {
      return NumeralInterval(
        low: numeral.value, high: Rational(high), tokens: numeral.tokens)
    }
    let (quantifier, tokens) = QuantityMention.hedges(
      around: numeral.tokens, in: text, after: bound)
    switch quantifier {
    case .atLeast: return NumeralInterval(low: numeral.value, high: nil, tokens: tokens)
    case .atMost: return NumeralInterval(low: nil, high: numeral.value, tokens: tokens)
    case .exact, .about, .between, .vague: return nil
    }
  }

  /// One interval of a lower and an upper bound that "and" joins.
  private func intersection(
    _ other: NumeralInterval, in text: FoldedText
  ) -> NumeralInterval? {
    guard tokens.upperBound <= other.tokens.lowerBound else { return nil }
    let gap = tokens.upperBound..<other.tokens.lowerBound
    guard (low == nil) != (other.low == nil), (high == nil) != (other.high == nil),
      let low = low ?? other.low, let high = high ?? other.high, low <= high,
      gap.count <= 1,
      gap.allSatisfy({ text.matches(text.tokens[$0], "و") || text.matches(text.tokens[$0], "and") })
    else { return nil }
    guard gap.count == 1 || text.bytes[text.tokens[other.tokens.lowerBound].start] == 0xd9
    else { return nil }
    return NumeralInterval(
      low: low, high: high, tokens: tokens.lowerBound..<other.tokens.upperBound)
  }
}
