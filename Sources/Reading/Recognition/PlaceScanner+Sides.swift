import Displacement
import Language

/// What may stand between a preposition and an English name.
extension PlaceScanner {
  /// "northern", "neighbouring": an adjective between a preposition and a place.
  func isSide(_ token: Int, _ scan: Scan) -> Bool {
    guard vocabulary.language == .english, scan.text.tokens[token].kind == .word else {
      return false
    }
    return PlaceScanner.sideWords.value(scan.text, scan.text.tokens[token]) != nil
      || PlaceScanner.nationalities.value(scan.text, scan.text.tokens[token]) != nil
      || isCompound(token, scan)
  }

  /// Whether the word ends a compound adjective: "rebel-held", "war-torn".
  func isCompound(_ token: Int, _ scan: Scan) -> Bool {
    vocabulary.language == .english && token - 2 >= scan.tokens.lowerBound
      && scan.text.isSign(token - 1, "-") && scan.text.tokens[token - 1].isAttached
      && PlaceScanner.halves.value(scan.text, scan.text.tokens[token]) != nil
  }

  private static let halves = TermTable<Bool>(
    words: "held,controlled,torn,hit,stricken,ravaged,ridden,run,occupied,prone")

  private static let sideWords = TermTable<Bool>(
    words:
      "north,south,east,west,northern,southern,eastern,western,central,northwest,northeast,southwest,southeast,northwestern,northeastern,southwestern,southeastern,old,illegal,unofficial,informal,official,main,international,rural,nearby,neighbouring,neighboring,downtown,upper,lower,coastal,besieged,embattled"
  )

  /// "in a Laukkai schoolyard".
  func isIndefinite(_ token: Int, _ name: Int, _ scan: Scan) -> Bool {
    vocabulary.language == .english && token == name - 1
      && (scan.text.matches(scan.text.tokens[token], "a")
        || scan.text.matches(scan.text.tokens[token], "an"))
  }

  func isArticle(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    return scan.text.matches(word, "the") || scan.text.isSign(token, in: "\"'(")
  }
}
