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
}
