import Displacement
import Language

extension Scan {
  /// القرى التي أمر الاحتلال بإخلائها نزح منها 1500 شخص: the end of a relative clause that a noun of
  /// action with a pronoun closes, so that its verb says nothing of what follows.
  ///
  /// - Parameter verb: a verb that may open the clause behind التي.
  /// - Returns: nothing for a verb in another place, or where no such noun follows.
  func relativeEnd(of verb: Mark) -> Int? {
    let before = verb.tokens.lowerBound - 1
    guard verb.clitics.isEmpty, tokens.contains(before),
      Scan.relatives.value(text, text.tokens[before]) != nil
    else { return nil }
    let behind = verb.tokens.upperBound..<min(verb.tokens.upperBound + 5, tokens.upperBound)
    return behind.first { token in
      let word = text.tokens[token]
      guard word.kind == .word, word.length > 8, text.begins(word, with: "ب") else { return false }
      return Scan.owners.contains { text.ends(word, with: $0) }
    }.map { $0 + 1 }
  }

  private static let relatives = TermTable<Bool>(words: "التي,الذي,الذين,اللتين,اللذين,اللتان")

  private static let owners: [StaticString] = ["ها", "هم", "هما"]
}
