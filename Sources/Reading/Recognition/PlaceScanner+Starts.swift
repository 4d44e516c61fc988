import Displacement
import Language

extension PlaceScanner {
  /// Whether a place may begin with that token, told by a look or two: most words begin none.
  ///
  /// - Parameters:
  ///   - token: the token.
  ///   - scan: its sentence.
  ///   - last: the place before it in the sentence.
  /// - Returns: false where none begins.
  func mayBegin(_ token: Int, _ scan: Scan, _ last: PlaceMention.Position?) -> Bool {
    guard scan.text.tokens[token].kind == .word, !scan.isTaken(token) else { return false }
    switch vocabulary.language {
    case .arabic:
      return index.mayBegin(in: scan.text, at: token) || !isPlainWord(token, scan, last)
    case .english:
      return isCapital(token, scan) || index.mayBegin(in: scan.text, at: token)
        || mayPoint(token, scan) || mayBeWay(token, scan, last?.role)
    }
  }

  /// "the camp": a noun that may point to a place before it.
  private func mayPoint(_ token: Int, _ scan: Scan) -> Bool {
    token > scan.tokens.lowerBound && scan.text.matches(scan.text.tokens[token - 1], "the")
      && scan.mark(at: token)?.term.places != nil
  }

  /// "through the drainage canal": whether something like "through" may lead to a word in small
  /// letters, by the word before it.
  private func mayBeWay(_ token: Int, _ scan: Scan, _ last: PlaceMention.Role?) -> Bool {
    guard scan.roles.contains(.via) else { return false }
    let before = token - 1
    guard before >= scan.tokens.lowerBound, last != .via else { return last == .via }
    if scan.text.tokens[before].kind == .sign || isArticle(before, scan) { return true }
    if let mark = scan.mark(at: before), mark.plays(.via) || mark.term.places != nil { return true }
    return isSide(before, scan)
  }

  /// A word of the lexicon that announces no place, with none announced before it.
  func isPlainWord(_ token: Int, _ scan: Scan, _ last: PlaceMention.Position?) -> Bool {
    guard let mark = scan.mark(at: token), mark.term.places == nil,
      last?.tokens.upperBound != token, vocabulary.language == .arabic
    else { return false }
    // قرب كفر نوران: no ك before a verb.
    if mark.clitics == .like,
      PlaceScanner.firstWords.value(scan.text, scan.text.tokens[token]) != nil
    {
      return false
    }
    if let before = scan.mark(at: token - 1), before.term.places != nil { return false }
    if !mark.clitics.isEmpty, isWhole(token, scan) { return false }
    if isSheikh(token, scan) { return false }
    let word = scan.text.tokens[token]
    if mark.plays(.inside), isSideOfLand(token, scan) { return false }
    if isHead(token, scan) || isBank(token, scan) { return false }
    return !scan.text.matches(word, "وسط") && !scan.text.matches(word, "مركز")
      && !scan.text.ends(word, with: "اراضي")
  }
}
