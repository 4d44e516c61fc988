package import Displacement

/// A word or phrase that hedges the number beside it: أكثر من, `about`, `or more`.
package struct Hedge: Hashable, Sendable {
  /// What the hedge makes of the number: about, at least or at most.
  package let quantifier: Quantifier
  /// The tokens of the hedge.
  package let tokens: Range<Int>
}

extension Hedge {
  /// The hedge that ends right before that token, in its longest wording.
  ///
  /// A verb behind لا says the opposite: لا يتجاوز عددهم.
  static func ending(before index: Int, in text: FoldedText) -> Hedge? {
    for start in max(0, index - longest)..<max(0, index)
    where text.triggers[start].contains(.hedge) {
      let found = text.firstStem(of: text.tokens[start]) { stem in
        before.match(text, at: start, stem: stem)
      }
      guard let found, start + found.count == index else { continue }
      guard start > 0, text.matches(text.tokens[start - 1], "لا") else {
        return Hedge(quantifier: found.value, tokens: start..<index)
      }
      return Hedge(quantifier: found.value.opposite, tokens: (start - 1)..<index)
    }
    return nil
  }

  /// The hedge that starts with that token, behind a number.
  static func starting(at index: Int, in text: FoldedText) -> Hedge? {
    guard index < text.tokens.count, text.triggers[index].contains(.hedgeBehind)
    else { return nil }
    return after.match(text, at: index).map {
      Hedge(quantifier: $0.value, tokens: index..<(index + $0.count))
    }
  }

  /// The most tokens that a hedge before a number has.
  private static let longest = 7

  static let before = TermTable<Quantifier>(rows: rowsBefore) {
    Quantifier(rawValue: String($0))
  }

  static let after = TermTable<Quantifier>(rows: rowsAfter) {
    Quantifier(rawValue: String($0))
  }

  private static let rowsBefore = #"""
    at_least	أكثر من،أكثر من نحو،ما يزيد على،ما يزيد عن،يزيد على،يزيد عن،تزيد على،تزيد عن،يزيد عددهم على،يزيد عددهم عن،يزيد عددها على،يزيد عددها عن،ما يربو على،يربو على،أزيد من،ينيف على،ما ينيف على
    at_least	ما لا يقل عن،لا يقل عن،لا تقل عن،ما لا يقل على،لا يقل عددهم عن،لا يقل عددها عن،بما لا يقل عن،على الأقل،بحد أدنى،كحد أدنى،يفوق،تفوق،ما يفوق،فاق،يتجاوز،تتجاوز،تجاوز،تجاوزت،ما يتجاوز،يتجاوز عددهم،تجاوز عددهم،يتجاوز عددها،تجاوز عددها،تخطى،تخطت،يتخطى،أكبر من،فوق،أكبر من أو يساوي،أكبر من أو تساوي،أكثر من أو يساوي،أعلى من،يزيد
    at_most	أقل من،أقل من نحو،أقل من أو يساوي،أقل من او تساوي،أصغر من،أصغر من أو يساوي،ما يصل إلى،يصل إلى،تصل إلى،ما يصل عددهم إلى،لا يزيد عن،لا يزيد على،لا تزيد عن،لا تزيد على،ما لا يزيد على،ما لا يزيد عن،لا يتجاوز،لا تتجاوز،ما لا يتجاوز،بحد أقصى،كحد أقصى،على الأكثر،أدنى،أدنى من،يقل عن،تقل عن،يقل عددهم عن،يقل عددها عن،دون
    about	نحو،حوالي،حوالى،قرابة،زهاء،ما يقارب،ما يقارب من،يقارب،تقارب،ما يقرب من،يقرب من،تقريبا،في حدود،بحدود،حدود،يناهز،ما يناهز،تناهز،يقدر،يقدر عددهم،يقدر عددها،تقدر،يقدر بنحو،يقدر ب،يقدر عددهم ب،يقدر عددها ب،تقدر ب،تقدر بنحو،يقدر بحوالي،بنحو،بحوالي،تلامس،ما يعادل نحو
    at_least	more than,over,at least,no fewer than,no less than,not less than,not fewer than,upwards of,upward of,in excess of,exceeding,exceeds,exceeded,above,greater than,well over,just over,a minimum of,more than about,some more than,over some,surpassing,surpassed,topping,≥,>
    at_most	up to,just under,slightly under,fewer than,less than,under,at most,no more than,not more than,as many as,as much as,a maximum of,below,not exceeding,smaller than,≤,<
    about	about,around,some,nearly,almost,approximately,approx,approx .,roughly,an estimated,estimated,estimated at,close to,just about,circa,ca,c .,an average of,in the region of,~,≈
    """#

  private static let rowsAfter = #"""
    at_least	على الأقل،كحد أدنى،أو أكثر،أو يزيد،فأكثر،فما فوق،على أقل تقدير
    at_most	على الأكثر،كحد أقصى،أو أقل،فأقل،على أبعد تقدير
    about	تقريبا،على وجه التقريب
    at_least	or more,at least,at a minimum,plus,and above,or above,+
    at_most	at most,or less,or fewer,at the most,or under,maximum
    about	or so,approximately,approx,approx .,roughly,more or less
    """#
}

extension Quantifier {
  /// What the denial of a bound says.
  fileprivate var opposite: Quantifier {
    switch self {
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .exact, .about, .between, .vague: self
    }
  }
}
