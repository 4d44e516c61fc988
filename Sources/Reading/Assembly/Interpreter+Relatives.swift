import Displacement
import Language

/// Verbs of a relative clause, behind which the sentence goes on.
extension Interpreter {
  /// "66,000 people who sought refuge in schools have returned": a verb behind "who", where the
  /// verb of the sentence follows.
  func isRelativeVerb(_ mark: Mark, of phrase: Counted, before limit: Int) -> Bool {
    guard vocabulary.language == .english,
      isReduced(mark, of: phrase) || opensRelative(mark, of: phrase),
      !scan.has([.part], in: phrase.end..<mark.tokens.lowerBound)
    else { return false }
    return scan.marks(in: mark.tokens.upperBound..<max(mark.tokens.upperBound, limit)).contains {
      next in
      guard isPredicate(next), !next.term.frames.isSubset(of: [.noun]) else { return false }
      // "people who had fled Mosul returned to Gogjali"
      if isMainVerb(next) { return true }
      let auxiliaries =
        max(mark.tokens.upperBound, next.tokens.lowerBound - 3)..<next.tokens.lowerBound + 1
      return auxiliaries.contains { token in
        (Interpreter.finite.value(scan.text, scan.text.tokens[token]) != nil
          || Interpreter.modal.value(scan.text, scan.text.tokens[token]) != nil)
          && !scan.text.matches(scan.text.tokens[token - 1], "and")
          && !scan.text.isSign(token - 1, ",")
      }
    }
  }

  /// "13 people who had been crossing it": a verb shortly behind "who".
  private func opensRelative(_ mark: Mark, of phrase: Counted) -> Bool {
    guard let who = scan.mark(at: phrase.end), who.plays(.relative) else { return false }
    return mark.tokens.lowerBound - who.tokens.upperBound <= 2
  }

  /// "206 Sri Lankans living in Beirut were flown home": a participle right behind its noun.
  private func isReduced(_ mark: Mark, of phrase: Counted) -> Bool {
    let first = mark.tokens.lowerBound
    return first == phrase.end && mark.term.frames.contains(.dwelling)
      && scan.text.bytes[..<scan.text.tokens[first].end].suffix(3).elementsEqual("ing".utf8)
  }

  static let finite = TermTable<Bool>(words: "have,has,had,are,is,were,was,will,would")

  private static let modal = TermTable<Bool>(words: "could,cannot")

  /// Whether كانت or كانوا stands right before it: what people were before.
  func wasOnce(_ mark: Mark) -> Bool {
    scan.tokens.contains(mark.tokens.lowerBound - 1)
      && Interpreter.former.value(scan.text, scan.text.tokens[mark.tokens.lowerBound - 1]) != nil
  }

  private static let former = TermTable<Bool>(words: "كان,كانت,كانوا,كن")
}
