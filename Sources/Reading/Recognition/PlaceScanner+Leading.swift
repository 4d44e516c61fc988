import Displacement
import Language

extension PlaceScanner {
  /// "in centres across the Western Visayas": all over it, where nobody goes across.
  func isAllOver(
    _ mark: Mark, _ token: Int, _ scan: Scan, _ last: PlaceMention.Position?
  ) -> Bool {
    // "from Oleshky to Kherson across the Dnipro"
    guard vocabulary.language == .english, last?.role != .to,
      scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "across")
    else { return false }
    let before = scan.mark(at: mark.tokens.lowerBound - 1)
    // "displaced across Sool, Sanaag and Cayn"
    let isUprooted =
      before.map {
        PlaceScanner.uprooted.value(scan.text, scan.text.tokens[$0.tokens.upperBound - 1]) != nil
      } ?? false
    if !isUprooted, before?.term.topic?.isMovement == true || before?.term.mode != nil {
      return false
    }
    return !scan.marks(in: token..<min(token + 4, scan.tokens.upperBound)).contains {
      $0.term.places == .crossing || $0.term.places == .road
    }
  }

  private static let uprooted = TermTable<Bool>(words: "displaced,uprooted,homeless")

  /// Whether a name is that of a crossing or a road: "Route 68", "the Jousieh crossing".
  func isWay(from token: Int, _ scan: Scan) -> Bool {
    for next in token..<min(token + 6, scan.tokens.upperBound) {
      guard scan.text.tokens[next].kind == .word || scan.text.isSign(next, in: "-'") else {
        return false
      }
      if scan.text.matches(scan.text.tokens[next], "crossing") { return true }
      if let mark = scan.mark(startingAt: next) {
        if mark.term.places == .crossing || mark.term.places == .road { return true }
        if mark.plays([.from, .to, .inside, .clause]) { return false }
      }
    }
    return false
  }

  /// قصف على الهبيط, غارة على سوق: where an attack hits.
  func isStruck(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard scan.tokens.contains(token) else { return false }
    if vocabulary.language == .english {
      return PlaceScanner.strikes.match(text, at: token) != nil
    }
    guard text.matches(text.tokens[token], "علي") else { return false }
    return (max(scan.tokens.lowerBound, token - 2)..<token).contains { before in
      text.meaning(before, in: PlaceScanner.attacks) ?? false
    }
  }

  /// Verbs whose object is where it happened: "a missile hit Al Amud".
  private static let strikes = TermTable<Bool>(
    words:
      "struck,hit,hits,strikes,striking,hitting,shelled,shelling,bombed,bombing,bombarded,pounded,pounding,attacked,attacking,targeted,targeting,raided,raiding,stormed,storming,rocked,rocking,battered,lashed,devastated,ravaged,swept,flooded,inundated,engulfed,captured,seized,overran,besieged,besieging,encircled,surrounded,shook,jolted,overrun,invaded,assaulted,retook,recaptured,pummelled,pummeled"
  )

  /// قصف تلكوك, معارك هجين, مداخل زالنجي: what happened to a place or is a part of it, by a noun
  /// right before its name.
  func isEvent(_ token: Int, of name: Int, _ scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, token == name - 1, scan.tokens.contains(token),
      scan.text.meaning(token, in: PlaceScanner.eventNouns) != nil,
      !isDefiniteWord(token, scan), !scan.isTaken(name)
    else { return false }
    if isLearned(name, scan) || index.longestName(in: scan.text, at: name) != nil { return true }
    if isHead(name, scan) { return true }
    // انهيار سدود, تفجير عجلة: buildings and cars too.
    if scan.text.meaning(token, in: PlaceScanner.ruins) != nil { return false }
    return isFree(name, scan) && !isDefiniteWord(name, scan) && !looksCommon(name, scan)
      && !isRelational(name, scan) && !hasTanwin(name, scan) && !hasSuffixPronoun(name, scan)
      && PlaceScanner.participles.value(scan.text, scan.text.tokens[name]) == nil
  }

  private static let eventNouns = TermTable<Bool>(
    words: """
      قصف,حصار,اقتحام,اجتياح,تفجير,مجزرة,معركة,معارك,اشتباكات,أحداث,كارثة,زلزال,فيضانات,سيول,حرائق,انهيار,سقوط,تحرير
      استعادة,مداخل,ضواحي,شوارع,أزقة,مزارع,بساتين,جبهة,جبهات,كمين,مذبحة,هجمات,قتال,نزوح,مغادرة,عزلة,حرق,تدمير
      """)

  private static let ruins = TermTable<Bool>(words: "تفجير,انهيار,حرق,تدمير")

  /// يتدفقون على بيدوا, توافدوا على طويلة: where people come in numbers.
  func isFlockedTo(_ token: Int, _ scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, scan.tokens.contains(token),
      scan.text.matches(scan.text.tokens[token], "علي")
    else { return false }
    return (max(scan.tokens.lowerBound, token - 4)..<token).contains { before in
      scan.text.meaning(before, in: PlaceScanner.flocking) ?? false
    }
  }

  private static let flocking = TermTable<Bool>(
    words:
      "تدفق,تدفقت,تدفقوا,يتدفق,يتدفقون,تتدفق,توافد,توافدت,توافدوا,يتوافد,يتوافدون,تتوافد,توزعت,توزع,توزعوا"
  )

  private static let attacks = TermTable<Bool>(
    words:
      "طوق,طوقا,حصار,حصارا,القصف,الهجوم,الغارات,قصف,غارة,غارات,هجوم,هجمات,ضربة,ضربات,قذائف,براميل,صواريخ,صاروخ"
  )
}
