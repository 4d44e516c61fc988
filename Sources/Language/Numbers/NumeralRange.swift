import Displacement

/// Two numbers that are the ends of one amount: `بين 200 و300`, `200-300`, `2 to 3 million`.
struct NumeralRange {
  /// The end that stands first in the text, with a scale that both share.
  let first: Numeral
  /// The end that stands last in the text.
  let last: Numeral
  /// How many of the scanned numbers the range takes.
  let count: Int
  /// The tokens of the range with its words.
  let tokens: Range<Int>
  /// The lesser end.
  let low: Rational
  /// The greater end.
  let high: Rational

  /// The range as a source said it, where its ends are counts.
  var quantity: Quantity? {
    guard let low = low.whole, let high = high.whole else { return nil }
    return .between(low, high)
  }
}

extension NumeralRange {
  /// The range whose first end is that number, or nothing.
  static func read(_ numerals: [Numeral], at index: Int, in text: FoldedText) -> NumeralRange? {
    var first = numerals[index]
    guard !first.isVague else { return nil }
    let opening = opening(before: first, in: text)
    // "بين خمسة وعشرين": the numbers of a bare "between" are not composed with each other.
    if opening == .between, !isJoined(numerals, index, opening, text),
      let parts = split(first, in: text)
    {
      first = parts.0
      return assembled(first, parts.1, opening, count: 1, text)
    }
    guard index + 1 < numerals.count else { return nil }
    let second = numerals[index + 1]
    guard !second.isVague, isJoined(numerals, index, opening, text) else { return nil }
    return assembled(first, second, opening, count: 2, text)
  }

  /// What opens a range.
  private enum Opening {
    case between, from
  }

  private static func opening(before numeral: Numeral, in text: FoldedText) -> Opening? {
    let index = numeral.tokens.lowerBound - 1
    guard index >= 0 else { return nil }
    let token = text.tokens[index]
    if text.matches(token, "بين") || text.matches(token, "between") { return .between }
    let isFrom = text.matches(token, "من") || text.matches(token, "from")
    return isFrom && !isChange(before: index, in: text) ? .from : nil
  }

  /// Whether a number rose or fell from one to the other, so that they are no range.
  private static func isChange(before index: Int, in text: FoldedText) -> Bool {
    (max(0, index - 4)..<index).contains { index in
      text.triggers[index].contains(.change)
        && text.meaning(index, in: changes) != nil
    }
  }

  private static func isJoined(
    _ numerals: [Numeral], _ index: Int, _ opening: Opening?, _ text: FoldedText
  ) -> Bool {
    guard index + 1 < numerals.count else { return false }
    let (first, second) = (numerals[index], numerals[index + 1])
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    guard gap.count <= 2 else { return false }
    if opening == .between, gap.isEmpty { return second.clitics.contains(.and) }
    guard let sign = gap.first else { return false }
    let token = text.tokens[sign]
    if opening == .between, gap.count == 1,
      text.matches(token, "و") || text.matches(token, "and") || text.matches(token, "-")
        || text.matches(token, "الي")
    {
      return true
    }
    guard gap.count == 1 else {
      return text.matches(token, "الي") && text.matches(text.tokens[sign + 1], "نحو")
    }
    if text.matches(token, "-") || text.matches(token, "~") {
      // A dash with one space beside it is a dash.
      return token.isAttached == text.tokens[sign + 1].isAttached && first.form != .dual
        && text.bytes[text.tokens[sign + 1].start] != UInt8(ascii: "0")
    }
    if text.matches(token, "الي") || text.matches(token, "to") || text.matches(token, "حتي") {
      return opening == .from || !isPrecededByFrom(first, in: text)
    }
    return false
  }

  private static func isPrecededByFrom(_ numeral: Numeral, in text: FoldedText) -> Bool {
    let index = numeral.tokens.lowerBound - 1
    return index >= 0
      && (text.matches(text.tokens[index], "من") || text.matches(text.tokens[index], "from"))
  }

  /// A composed number as the two that و or "and" joins: "between a hundred and two thousand".
  private static func split(_ numeral: Numeral, in text: FoldedText) -> (Numeral, Numeral)? {
    for index in numeral.tokens.dropFirst() {
      let token = text.tokens[index]
      let isFree = text.matches(token, "و") || text.matches(token, "and")
      guard isFree || text.bytes[token.start...].starts(with: [0xd9, 0x88]) else { continue }
      guard
        let first = Numeral.at(numeral.tokens.lowerBound, in: text, limit: index),
        first.tokens.upperBound == index,
        let second = Numeral.at(isFree ? index + 1 : index, in: text),
        second.tokens.upperBound == numeral.tokens.upperBound, first.value < second.value
      else { continue }
      return (first, second)
    }
    return nil
  }

  private static func assembled(
    _ first: Numeral, _ second: Numeral, _ opening: Opening?, count: Int, _ text: FoldedText
  ) -> NumeralRange? {
    var first = first
    if let scale = sharedScale(first, second, opening, text), let value = first.value.times(scale) {
      first.value = value
    }
    // A bare hyphen may be shown backwards by the bidirectional algorithm; words may not.
    let low = min(first.value, second.value)
    let high = max(first.value, second.value)
    guard opening != nil || low < high else { return nil }
    // صُححت الحصيلة من 2,445 إلى ألف: what falls from one to the other is no range.
    if opening == .from, first.value > second.value { return nil }
    var start = first.tokens.lowerBound
    if opening != nil { start -= 1 }
    if start > 0, text.matches(text.tokens[start - 1], "ما") { start -= 1 }
    return NumeralRange(
      first: first, last: second, count: count, tokens: start..<second.tokens.upperBound,
      low: low, high: high)
  }

  /// The scale that stands only behind the second number: `2 to 3 million`, `four to five thousand`.
  private static func sharedScale(
    _ first: Numeral, _ second: Numeral, _ opening: Opening?, _ text: FoldedText
  ) -> Int? {
    if first.form == .words, second.form == .words {
      // "five to six hundred"
      if let least = first.value.times(100), first.value > Rational(1), first.value < Rational(10),
        least < second.value, second.value < Rational(1_000),
        second.value.whole?.isMultiple(of: 100) == true,
        text.tokens[second.tokens.lowerBound].traits.contains(.latin)
      {
        return 100
      }
      return [1_000_000_000, 1_000_000, 1_000].first { scale in
        guard let least = first.value.times(scale) else { return false }
        // "between one and two thousand"
        let isPart = first.value > Rational(1) || opening == .between && first.value == Rational(1)
        return first.value < Rational(scale) && isPart && least < second.value
          && second.value.whole?.isMultiple(of: scale) == true
      }
    }
    guard first.form == .digits, second.form == .mixed,
      let run = DigitRun.read(text, at: second.tokens.lowerBound)
        ?? DigitRun.read(text, at: second.tokens.lowerBound + 1),
      first.value <= run.value, first.value < Rational(1_000)
    else { return nil }
    return [1_000, 1_000_000, 1_000_000_000].first { run.value.times($0) == second.value }
  }

  static let changes = TermTable<Bool>(
    words: """
      ارتفع،ارتفعت،ارتفاع،زاد،زادت،ازداد،ازدادت،انخفض،انخفضت،تراجع،تراجعت،قفز،تقلص،تقلصت
      rose,risen,rising,increased,grew,grown,jumped,fell,fallen,dropped,decreased,declined
      up,down,revised,raised,lowered,climbed
      """)
}

extension Numeral {
  /// Whether the number is a word for an order of magnitude.
  package var isVague: Bool {
    if case .vague = form { return true }
    return false
  }
}
