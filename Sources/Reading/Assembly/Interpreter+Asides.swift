import Displacement
import Language

extension Interpreter {
  /// "cut power to 63,000 homes", "treated with 300 others": what stands behind a preposition is
  /// no object of the verb before.
  func isAside(_ phrase: Counted, from mark: Mark) -> Bool {
    guard vocabulary.language == .english, !scan.sentence.isItem,
      mark.tokens.upperBound < phrase.start
    else { return false }
    // "damage was reported to 2,400 houses"
    if scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "damage") { return false }
    let before = determinersStart(phrase) - 1
    guard before > mark.tokens.lowerBound else { return false }
    let word = scan.text.tokens[before]
    if Interpreter.prepositions.value(scan.text, word) != nil { return true }
    return scan.text.matches(word, "to")
      && !(scan.mark(at: before)?.plays(.copula) == true
        && (scan.mark(at: before)?.tokens.count ?? 1 > 1
          || scan.has(.toll, in: scan.tokens.lowerBound..<before)))
  }

  private static let prepositions = TermTable<Bool>(
    rows:
      "x\tfor,with,against,by,between,like,into,onto,inside,around,across,near,in,on,through,within"
  ) { _ in true }

  /// "18,900 people, not 21,600, were displaced": the number that another takes the place of.
  func isReplaced(_ phrase: Counted) -> Bool {
    vocabulary.language == .english && scan.tokens.contains(phrase.start - 1)
      && (scan.text.matches(scan.text.tokens[phrase.start - 1], "not")
        || scan.tokens.contains(phrase.start - 2)
          && scan.text.matches(scan.text.tokens[phrase.start - 1], "than")
          && scan.text.matches(scan.text.tokens[phrase.start - 2], "rather"))
  }

  /// Where "a further", "her", "another" before an English number begin.
  func determinersStart(_ phrase: Counted) -> Int {
    var start = phrase.start
    while scan.tokens.contains(start - 1), let mark = scan.mark(at: start - 1),
      mark.plays(.others) && !mark.plays(.beside)
        || Interpreter.determiners.value(scan.text, scan.text.tokens[start - 1]) != nil
    {
      start = mark.tokens.lowerBound
    }
    return start
  }

  private static let determiners = TermTable<Bool>(
    rows: "x\ta,an,the,her,his,their,its,some,all,these,those,then"
  ) { _ in true }
}
