import Displacement
import Language

/// Who is there, stays or travels by what the sentence told of.
extension Interpreter {
  /// إن فيها مئتين وسبعين أسرة: who is there, where shelters are spoken of.
  func existing(_ phrase: Counted) -> Interpretation? {
    let before = phrase.start - 1
    guard scan.tokens.contains(before), phrase.noun?.unit != .housing, phrase.kind == .known,
      Interpreter.thereIs.value(scan.text, scan.text.tokens[before]) != nil,
      scan.marks(in: scan.tokens.lowerBound..<before).contains(where: {
        $0.term.accommodation != nil || $0.term.places == .camp
      })
    else { return nil }
    return interpretation(
      phrase, .sheltered, before..<(before + 1), .event, 80, by: .verbBeforeNumber)
  }

  static let thereIs = TermTable<Bool>(words: "فيها,بها,فيه,به,فيهما,بهما,داخلها,داخله")

  /// إن 73 منزلاً دُمّرت و115 تضررت: the second number has its verb behind it, as the first has.
  func ownVerb(of phrase: Counted, unlike before: Candidate?) -> Mark? {
    guard phrase.kind == .bare, isJoinedByWord(phrase), let before,
      let last = found.last, last.predicate == before.mark.tokens,
      before.mark.tokens.lowerBound >= last.counted.end,
      let verb = scan.mark(startingAt: phrase.end), verb.clitics.isEmpty, isPredicate(verb),
      verb.term.frames.contains(.event)
    else { return nil }
    return verb
  }

  static let staying = TermTable<Bool>(words: "بقيت,بقي,وبقيت,وبقي,بقوا,وبقوا")

  /// وعلى متن حافلاتها الست 512 شخصاً: who travels by what the verb told of.
  func isAboard(_ phrase: Counted) -> Bool {
    (max(scan.tokens.lowerBound, phrase.start - 5)..<phrase.start).contains {
      scan.text.matches(scan.text.tokens[$0], "متن")
    }
  }
}
