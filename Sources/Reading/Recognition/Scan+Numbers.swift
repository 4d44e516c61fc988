import Displacement
import Language

extension NumberMark {
  /// Every count of an article in order, with its hedge and the clitics before it; duals of nouns
  /// are left to the lexicon.
  static func all(in text: FoldedText, outside dates: [Range<Int>]) -> [NumberMark] {
    QuantityMention.all(in: text, outside: dates).compactMap { mention in
      guard mention.first.form != .dual, mention.last.form != .dual else { return nil }
      return NumberMark(
        tokens: mention.tokens, quantity: inClass(mention.quantity),
        clitics: mention.leads
          ? mention.first.clitics : hedgeClitics(text, mention.tokens.lowerBound),
        start: mention.start(in: text), isBareDigits: mention.first.form == .digits)
    }
  }

  /// A few of a scale is of the scale's class: `بضعة آلاف` and "several thousand" are thousands.
  private static func inClass(_ quantity: Quantity) -> Quantity {
    guard quantity.quantifier == .vague, let low = quantity.low, let high = quantity.high,
      high == 3 * low, low > 3
    else { return quantity }
    return Magnitude.allCases.last { $0.low <= low }.map { .vague($0) } ?? quantity
  }

  /// What stands before a hedge: وأكثر من, بنحو.
  private static func hedgeClitics(_ text: FoldedText, _ token: Int) -> Clitics {
    let word = text.tokens[token]
    return text.firstStem(of: word) { stem in
      hedges.value(text.bytes, stem.start..<word.end) != nil ? stem.clitics : nil
    } ?? []
  }

  private static let hedges = TermTable<Bool>(
    words: "نحو,حوالي,حوالى,قرابة,زهاء,أكثر,أقل,ما,لا,بين,يزيد,أزيد,يناهز,تقريبا,على")
}

extension Array where Element == NumberMark {
  /// The numbers that lie within those tokens, found by halving.
  func within(_ tokens: Range<Int>) -> ArraySlice<NumberMark> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.lowerBound < tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < count, self[end].tokens.upperBound <= tokens.upperBound { end += 1 }
    return self[low..<end]
  }
}
