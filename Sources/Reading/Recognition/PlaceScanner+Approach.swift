import Displacement
import Language

extension PlaceScanner {
  /// The words that announce a place before a token, such as حي or "town of".
  struct Approach {
    var role = PlaceMention.Role.unmarked
    var cue: PlaceCue?
    /// The token of the announcing noun, where it belongs to the name: مخيم جنين.
    var cueToken: Int?
    /// Whether a list of places goes on: و or a comma after another place.
    var continues = false
    var isSpeaker = false
  }

  func approach(
    to token: Int, _ clitics: Clitics, _ scan: Scan, _ last: PlaceMention?
  ) -> Approach {
    var approach = Approach()
    if clitics.contains(.by) { approach.role = .inside }
    if clitics.contains(.to) { approach.role = .to }
    var before = token - 1
    let lower = scan.tokens.lowerBound
    while before >= lower, scan.text.isSign(before, in: "\"'(") { before -= 1 }
    if let last, last.tokens.upperBound - 1 <= before {
      let between = last.tokens.upperBound..<token
      if between.allSatisfy({ isLink($0, scan) }),
        clitics.contains(.and) || between.contains(where: { isConnector($0, scan) })
      {
        approach.role = last.role
        approach.continues = true
        approach.cue = last.cue == .neighborhood || last.cue == .city ? last.cue : nil
        approach.isSpeaker = last.isInSpeaker
        return approach
      }
    }
    if before >= lower, let mark = scan.mark(at: before), let cue = mark.term.places,
      vocabulary.language == .english || !isDefinite(mark.tokens.lowerBound, mark, scan),
      !clitics.contains(.and)
    {
      approach.cue = cue
      approach.cueToken = mark.tokens.lowerBound
      if mark.clitics.contains(.by) { approach.role = .inside }
      if mark.clitics.contains(.to) { approach.role = .to }
      before = mark.tokens.lowerBound - 1
    }
    while before >= lower, let mark = scan.mark(at: before), mark.term.places != nil,
      mark.term.topic == nil
    {
      if vocabulary.language == .arabic, isDefinite(mark.tokens.lowerBound, mark, scan) {
        return Approach()
      }
      if mark.clitics.contains(.by) { approach.role = .inside }
      before = mark.tokens.lowerBound - 1
    }
    while before >= lower, isArticle(before, scan) { before -= 1 }
    guard before >= lower, let mark = scan.mark(at: before),
      !mark.clitics.contains(.definite)
    else { return approach }
    let isDirection = mark.plays(.inside)
    if mark.plays(.from) {
      approach.role = .from
    } else if mark.plays(.to) {
      approach.role = .to
    } else if mark.plays(.via) {
      approach.role = .via
    } else if isDirection {
      approach.role = role(ofDirection: mark, scan)
    }
    return approach
  }

  /// `إلى شمال X` and "to the south of X" lead to X; a bare `شمال X` lies there.
  func role(ofDirection mark: Mark, _ scan: Scan) -> PlaceMention.Role {
    if let before = scan.mark(at: mark.tokens.lowerBound - 1) {
      if before.plays(.to) { return .to }
      if before.plays(.from) { return .from }
    }
    if mark.clitics.contains(.to) { return .to }
    return .inside
  }

  func isLink(_ token: Int, _ scan: Scan) -> Bool {
    if scan.text.isSign(token, in: "\"'()/-") { return true }
    if scan.text.isSign(token, ",") { return vocabulary.language == .english }
    guard let mark = scan.mark(at: token) else { return false }
    return mark.plays(.beside) && mark.tokens.count == 1 || mark.term.places != nil
  }

  func isConnector(_ token: Int, _ scan: Scan) -> Bool {
    scan.text.isSign(token, in: ",/") || scan.mark(at: token)?.plays(.beside) == true
      || scan.mark(at: token)?.clitics.contains(.and) == true
  }

  func isArticle(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    return scan.text.matches(word, "the") || scan.text.isSign(token, in: "\"'(")
  }
}
