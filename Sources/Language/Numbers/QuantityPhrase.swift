package import Displacement

/// The amount that a cell of a sheet says in digits or words: `1,200`, `أكثر من 250 عائلة`.
package struct QuantityPhrase: Hashable, Sendable {
  /// How many.
  package let quantity: Quantity
  /// The unit of the noun in the phrase; `nil` where it has none.
  package let unit: Unit?
  /// The noun in the phrase, which may say more than the unit.
  package let noun: CountedNoun?

  /// Why a cell is not read as an amount.
  package enum Problem: Error, Hashable, Sendable {
    /// The cell is blank, which is never zero.
    case empty
    /// There is no number in the cell.
    case notANumber
    /// The number is below zero.
    case negative
    /// The number is a fraction, a percentage or a decimal.
    case notWhole
    /// The number is greater than any count of people, or than the program can hold.
    case tooGreat
    /// The greater end of a range stands first.
    case reversed
    /// There is more than one amount, or words that are no part of one.
    case more(String)
    /// The digits were replaced by `?` when the file was saved.
    case lost
  }

  /// Reads the whole cell as one amount.
  ///
  /// A number with three digits after one point is taken as thousands, for counts have no
  /// decimals.
  package static func read(_ cell: String) -> Result<QuantityPhrase, Problem> {
    if let number = Int(digits: cell.utf8), let quantity = Quantity.exactly(number) {
      return .success(QuantityPhrase(quantity: quantity, unit: nil, noun: nil))
    }
    let text = FoldedText(cell)
    guard !text.tokens.isEmpty else { return .failure(.empty) }
    if text.bytes.contains(UInt8(ascii: "?")) { return .failure(.lost) }
    let numerals = Numeral.all(in: text).map { counted($0, in: text) }
    guard let first = numerals.first else {
      return .failure(text.tokens.contains { $0.kind == .digits } ? .tooGreat : .notANumber)
    }
    if first.value < Rational(0) { return .failure(.negative) }
    if let range = NumeralRange.read(numerals, at: 0, in: text) {
      return phrase(range, of: numerals, in: text)
    }
    let role = first.role
    guard role != .percent, role != .ratio, first.isVague || first.value.whole != nil
    else { return .failure(.notWhole) }
    let (quantifier, tokens) = QuantityMention.hedges(around: first.tokens, in: text)
    guard let quantity = QuantityMention.quantity(first, quantifier) else {
      return .failure(.tooGreat)
    }
    return phrase(quantity, first, tokens, in: text)
  }

  /// The number as a count: neither a year nor a decimal of three places.
  private static func counted(_ numeral: Numeral, in text: FoldedText) -> Numeral {
    var numeral = numeral
    if let run = DigitRun.read(text, at: numeral.tokens.lowerBound), run.isAmbiguous,
      run.tokens == numeral.tokens
    {
      numeral.value = run.grouped.value
    }
    return numeral
  }

  private static func phrase(
    _ range: NumeralRange, of numerals: [Numeral], in text: FoldedText
  ) -> Result<QuantityPhrase, Problem> {
    guard range.low == range.first.value else { return .failure(.reversed) }
    guard range.low.whole != nil, range.high.whole != nil else { return .failure(.notWhole) }
    guard let quantity = range.quantity else { return .failure(.tooGreat) }
    return phrase(quantity, range.last, range.tokens, in: text)
  }

  private static func phrase(
    _ quantity: Quantity, _ last: Numeral, _ tokens: Range<Int>, in text: FoldedText
  ) -> Result<QuantityPhrase, Problem> {
    let noun =
      last.form == .dual
      ? CountedNoun.mention(in: text, at: last.tokens.lowerBound)
      : QuantityMention.noun(after: last.tokens, in: text)
        ?? QuantityMention.noun(after: tokens, in: text)
    var used = Array(repeating: false, count: text.tokens.count)
    for index in tokens { used[index] = true }
    for index in noun?.tokens ?? 0..<0 { used[index] = true }
    if let noun, let hedge = Hedge.starting(at: noun.tokens.upperBound, in: text) {
      for index in hedge.tokens { used[index] = true }
    }
    let left = text.tokens.indices.filter { !used[$0] && !isFiller(text, $0) }
    if let first = left.first, let end = left.last {
      return .failure(.more(text.words(text.span(ofTokens: first..<(end + 1)))))
    }
    return .success(QuantityPhrase(quantity: quantity, unit: noun?.noun.unit, noun: noun?.noun))
  }

  /// Whether a word beside an amount changes nothing of it.
  private static func isFiller(_ text: FoldedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign { return ".()\"'*=:".utf8.contains(text.bytes[token.start]) }
    if CountedNoun.mention(in: text, at: index) != nil { return true }
    return text.firstStem(of: token) { stem in fillers.value(text, token, stem) } != nil
  }

  private static let fillers = TermTable<Bool>(
    words: """
      من،عدد،عددهم،العدد،فقط،لا غير،نازحة،نازح،مهجرة،سوري،سورية،مدني،ال،و
      of,only,total,number,in all,the,displaced,syrian,a,newly
      """)
}
