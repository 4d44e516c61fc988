package import Displacement

/// How many, in a text: one number or two, with the hedge around them.
package struct QuantityMention: Hashable, Sendable {
  /// How many, as the source said it.
  package let quantity: Quantity
  /// The number, or the first end of a range.
  package let first: Numeral
  /// The number, or the second end of a range.
  package let last: Numeral
  /// The tokens of the numbers and their hedges, without the noun that they count.
  package let tokens: Range<Int>
}

extension QuantityMention {
  /// Every count of a text in order; numbers with another role are left out.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - dates: tokens that are parts of dates, in order, none of which is a count.
  /// - Returns: the counts, ranges and vague amounts with what they count.
  package static func all(in text: FoldedText, outside dates: [Range<Int>] = [])
    -> [QuantityMention]
  {
    let numerals = Numeral.all(in: text)
    var mentions: [QuantityMention] = []
    mentions.reserveCapacity(numerals.count)
    var (index, date) = (0, 0)
    while index < numerals.count {
      let numeral = numerals[index]
      while date < dates.count, dates[date].upperBound <= numeral.tokens.lowerBound { date += 1 }
      let isDate = date < dates.count && dates[date].lowerBound < numeral.tokens.upperBound
      guard !isDate, numeral.role == .count || isLikeYear(numerals, index, in: text) else {
        index += 1
        continue
      }
      if let range = NumeralRange.read(numerals, at: index, in: text) {
        index += range.count
        // "Two to four days" are no count, though "two" alone might be.
        if range.last.role == .count, let quantity = range.quantity {
          mentions.append(
            QuantityMention(
              quantity: quantity, first: range.first, last: range.last, tokens: range.tokens))
        }
        continue
      }
      index += 1
      let before = mentions.last?.tokens.upperBound ?? 0
      if let mention = hedged(numeral, in: text, after: before) { mentions.append(mention) }
    }
    return mentions
  }

  /// 2000-2500 شخص: a count that could be a year, with a greater one that could not behind a hyphen.
  private static func isLikeYear(
    _ numerals: [Numeral], _ index: Int, in text: FoldedText
  ) -> Bool {
    guard numerals[index].role == .year, index + 1 < numerals.count else { return false }
    let (first, second) = (numerals[index], numerals[index + 1])
    return second.role == .count && second.tokens.lowerBound - first.tokens.upperBound == 1
      && text.matches(text.tokens[first.tokens.upperBound], "-") && first.value < second.value
      && noun(after: second.tokens, in: text) != nil
  }

  /// A number with the hedges around it.
  private static func hedged(
    _ numeral: Numeral, in text: FoldedText, after bound: Int
  ) -> QuantityMention? {
    let (quantifier, tokens) = hedges(around: numeral.tokens, in: text, after: bound)
    guard let quantity = quantity(numeral, quantifier) else { return nil }
    return QuantityMention(quantity: quantity, first: numeral, last: numeral, tokens: tokens)
  }

  /// The strongest hedge beside those tokens, and the tokens with it; a hedge that starts before
  /// `bound` belongs to an earlier number.
  static func hedges(
    around tokens: Range<Int>, in text: FoldedText, after bound: Int = 0
  ) -> (quantifier: Quantifier, tokens: Range<Int>) {
    var (quantifier, run) = (Quantifier.exact, tokens)
    if let hedge = Hedge.ending(before: tokens.lowerBound, in: text),
      hedge.tokens.lowerBound >= bound
    {
      (quantifier, run) = (hedge.quantifier, hedge.tokens.lowerBound..<tokens.upperBound)
    } else if let brackets = brackets(around: tokens, in: text),
      let hedge = Hedge.ending(before: brackets.lowerBound, in: text),
      hedge.tokens.lowerBound >= bound
    {
      (quantifier, run) = (hedge.quantifier, hedge.tokens.lowerBound..<brackets.upperBound)
    }
    let end = run.upperBound
    guard mayBeHedged(behind: end, in: text) else { return (quantifier, run) }
    var after = end
    if let noun = noun(after: run, in: text) {
      after = Hedge.starting(at: after, in: text) == nil ? noun.tokens.upperBound : after
    }
    // 24 ألف مبنى آخر على الأقل
    if after + 1 < text.tokens.count, after > end,
      others.value(text, text.tokens[after]) != nil,
      Hedge.starting(at: after + 1, in: text) != nil
    {
      after += 1
    }
    if let hedge = Hedge.starting(at: after, in: text) {
      if quantifier == .exact || quantifier == .about { quantifier = hedge.quantifier }
      if after == run.upperBound { run = run.lowerBound..<hedge.tokens.upperBound }
    }
    return (quantifier, run)
  }

  /// The brackets around a number alone: نحو (1326) نازحاً.
  private static func brackets(around tokens: Range<Int>, in text: FoldedText) -> Range<Int>? {
    let (open, close) = (tokens.lowerBound - 1, tokens.upperBound)
    guard open >= 0, close < text.tokens.count, text.matches(text.tokens[open], "("),
      text.matches(text.tokens[close], ")")
    else { return nil }
    return open..<(close + 1)
  }

  /// Whether a word that hedges stands near behind a number, as behind few numbers.
  private static func mayBeHedged(behind index: Int, in text: FoldedText) -> Bool {
    (index..<min(index + 12, text.tokens.count)).contains {
      text.triggers[$0].contains(.hedgeBehind)
    }
  }

  private static let others = TermTable<Bool>(rows: "x\tآخر,أخرى,آخرين,آخرون,إضافي,إضافية") { _ in
    true
  }

  /// What a hedge makes of a number; nothing where the number is not a count.
  static func quantity(_ numeral: Numeral, _ quantifier: Quantifier) -> Quantity? {
    if case .vague(let high) = numeral.form {
      guard let low = numeral.value.whole else { return nil }
      // "More than tens of thousands" has no upper end that its words bound.
      if quantifier == .atLeast { return Quantity(.vague, low: low) }
      return Quantity(.vague, low: low, high: high)
    }
    guard let number = numeral.whole else { return nil }
    switch quantifier {
    case .exact: return .exactly(number)
    case .about: return .about(number)
    case .atLeast: return .atLeast(number)
    case .atMost: return .atMost(number)
    case .between, .vague: return nil
    }
  }
}

// MARK: - Nouns

extension QuantityMention {
  /// Where the words start in the folded copy, behind the clitics of the first.
  package func start(in text: FoldedText) -> Int {
    leads ? first.start : text.tokens[tokens.lowerBound].start
  }

  /// Whether no hedge stands before the number.
  package var leads: Bool { tokens.lowerBound == first.tokens.lowerBound }

  /// The noun that is counted, where one stands beside the number.
  package func noun(in text: FoldedText) -> CountedNoun.Mention? {
    last.form == .dual
      ? CountedNoun.mention(in: text, at: last.tokens.lowerBound)
      : QuantityMention.noun(after: last.tokens.upperBound..<tokens.upperBound, in: text)
        ?? QuantityMention.noun(before: first, in: text)
  }

  /// The noun that a number before it counts, perhaps behind من, `of` or adjectives.
  static func noun(after tokens: Range<Int>, in text: FoldedText) -> CountedNoun.Mention? {
    var index = tokens.upperBound
    for step in 0...3 {
      guard index < text.tokens.count, text.tokens[index].kind == .word,
        !text.tokens[index].traits.contains(.startsLine)
      else { return nil }
      let mention = CountedNoun.mention(in: text, at: index)
      if let mention, mention.stem.clitics.isSubset(of: [.definite]) {
        // In "300 displaced families" the families are counted.
        if text.tokens[index].traits.contains(.latin), mention.noun.kind != .household,
          let next = CountedNoun.mention(in: text, at: mention.tokens.upperBound)
        {
          return next
        }
        return mention
      }
      let token = text.tokens[index]
      if token.traits.contains(.latin) {
        guard stops.value(text, token) == nil else { return nil }
      } else {
        guard step == 0, text.matches(token, "من") else { return nil }
      }
      index += 1
    }
    return nil
  }

  /// The noun that a definite number after it counts: الأسر الثلاث.
  private static func noun(before numeral: Numeral, in text: FoldedText) -> CountedNoun.Mention? {
    let index = numeral.tokens.lowerBound
    let article = index > 0 && text.matches(text.tokens[index - 1], "ال")
    let before = index - (article ? 2 : 1)
    guard article || numeral.clitics.contains(.definite), before >= 0 else { return nil }
    return CountedNoun.mention(in: text, at: before)
  }

  /// Words that no counted noun stands behind.
  private static let stops = TermTable<Bool>(
    words: """
      were,was,are,is,be,been,have,has,had,and,or,in,at,on,to,by,for,with,as,who,which,that
      killed,fled,left,arrived,after,before,when,while,but,from,since,near,because,into,not
      said,he,she,they,it,would,will,could,may,more,also,other,between,during
      """)
}
