import Displacement
import Language

extension Scan {
  /// One or two more of those counted before, whom nothing but a word for it names: "and another was
  /// hurt", وأصيب آخران, وإصابة ثالث.
  func another(beside counted: [Counted]) -> [Counted] {
    guard counted.contains(where: { $0.noun?.unit == .people }) else { return [] }
    return tokens.compactMap { token in
      guard let count = Scan.more.value(text, text.tokens[token]),
        let whole = counted.last(where: { $0.end <= token && $0.noun?.unit == .people }),
        !counted.contains(where: { $0.phrase.contains(token) }), isHarmed(token),
        let quantity = Quantity.exactly(count), var noun = whole.noun
      else { return nil }
      (noun.isSingular, noun.isDual, noun.topic) = (count == 1, count == 2, nil)
      let phrase = token..<token + 1
      let number = NumberMark(
        tokens: phrase, quantity: quantity, clitics: [], start: text.tokens[token].start,
        noun: noun)
      return Counted(number: number, phrase: phrase, noun: noun, kind: .named)
    }
  }

  /// Whether a verb of harm stands right beside the token, and nothing that the word belongs to:
  /// not قتل آخر المقاتلين, "killed another 30".
  private func isHarmed(_ token: Int) -> Bool {
    let next = token + 1
    func harms(_ mark: Mark?) -> Bool {
      mark?.term.topic.map(Scan.harms) == true
        && (mark?.term.noun == nil || isOneCase(mark, before: token))
    }
    if text.tokens[token].traits.contains(.latin) {
      // "in another were hurt three"
      if mark(at: token - 1)?.plays([.inside, .from, .to, .via]) == true { return false }
      let verb = mark(startingAt: next)?.plays(.copula) == true ? next + 1 : next
      // "one was killed and another wounded", but not "another wounded soldier"
      guard let harm = mark(startingAt: verb) else { return false }
      return harms(harm)
        || harm.term.topic.map(Scan.harms) == true && harm.term.frames.contains(.act)
          && mark(startingAt: harm.tokens.upperBound)?.term.noun == nil
    }
    let isFree =
      !tokens.contains(next) || text.tokens[next].kind == .sign
      || !text.begins(text.tokens[next], with: "ال") && mark(startingAt: next)?.term.noun == nil
    return isFree && mark(at: token - 1).map { harms($0) && $0.tokens.upperBound == token } == true
  }

  /// إصابة ثالث: the noun of one harm; جثث أخرى are several.
  private func isOneCase(_ mark: Mark?, before token: Int) -> Bool {
    guard let mark, let noun = mark.term.noun, noun.isSingular, noun.topic == mark.term.topic else {
      return false
    }
    return !numbers.contains { $0.tokens.upperBound == mark.tokens.lowerBound }
      && mark.clitics.isSubset(of: .and)
  }

  private static let more = TermTable<Int>(
    rows: "1\tanother,آخر,أخرى,ثان,ثانية,ثالث,ثالثة,رابع,رابعة\n2\tآخران,أخريان"
  ) { Int($0) }
}
