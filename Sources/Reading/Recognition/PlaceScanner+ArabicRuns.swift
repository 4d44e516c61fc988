import Displacement
import Language

/// How far an Arabic name of several words goes.
extension PlaceScanner {
  /// مخيم قوز السلام, حي الشركة الصينية: behind its noun, the second word of a name of two.
  func belongs(_ end: Int, to first: Int, _ approach: Approach, _ scan: Scan) -> Bool {
    guard approach.cueToken == first - 1, end == first + 1, scan.tokens.contains(end),
      approach.cue == .camp || approach.cue == .neighborhood, isDefiniteWord(end, scan),
      !scan.isTaken(end), PlaceScanner.pointing.value(scan.text, scan.text.tokens[end]) == nil
    else { return false }
    if isDefiniteWord(first, scan) {
      return scan.mark(at: first) != nil && scan.mark(at: end) == nil && isRelational(end, scan)
    }
    guard let mark = scan.mark(startingAt: end) else { return false }
    return mark.tokens.count == 1 && mark.term.isOnlyCommon
  }

  static let kin = TermTable<Bool>(words: "نايث,ناث,آيت,أيت,أولاد,بني,بن,أبو")

  static let honorifics = TermTable<Bool>(words: "سيدي,مولاي,الشيخ,أولاد,آيت,بن,ابن")

  /// مخيم كيلو 18: a place that is called by its number.
  func isNumbered(_ end: Int, behind first: Int, _ scan: Scan) -> Bool {
    end == first + 1 && scan.tokens.contains(end) && scan.text.tokens[end].kind == .digits
      && PlaceScanner.numbered.value(scan.text, scan.text.tokens[first]) != nil
  }

  private static let numbered = TermTable<Bool>(words: "كيلو,الكيلو,بلوك,قطاع,منطقة")

  /// مستشفى هيران العام, مدرسة أواش الابتدائية: the adjective of a site belongs to its name.
  func siteEnd(_ end: Int, _ approach: Approach, _ scan: Scan) -> Int {
    guard approach.cueToken != nil, approach.cue == .site || approach.cue == .hospital,
      scan.tokens.contains(end), isDefiniteWord(end, scan)
    else { return end }
    // العام is "general" behind a site, and no year.
    if scan.text.matches(scan.text.tokens[end], "العام") { return end + 1 }
    guard !scan.isTaken(end),
      isRelational(end, scan)
        || PlaceScanner.adjectives.value(scan.text, scan.text.tokens[end]) != nil,
      scan.mark(at: end).map({ $0.term.isOnlyCommon }) ?? true
    else { return end }
    return end + 1
  }

  /// Names of several words that were read before: مغاير الدير.
  func learnedRun(at token: Int, _ start: Int, _ scan: Scan) -> Range<Int>? {
    guard !learned.isEmpty else { return nil }
    for end in [token + 3, token + 2] where end <= scan.tokens.upperBound {
      guard (token..<end).allSatisfy({ scan.text.tokens[$0].kind == .word && !scan.isTaken($0) })
      else { continue }
      let span = scan.text.span(start..<scan.text.tokens[end - 1].end)
      if learned.contains(span, of: scan.text) { return token..<end }
    }
    return nil
  }

  /// مغاير الدير, خان السبيل: behind a name without ال a noun of a place goes on with it.
  func isNounOfName(_ token: Int, _ scan: Scan) -> Bool {
    guard let mark = scan.mark(startingAt: token), mark.tokens.count == 1 else { return false }
    return mark.term.places != nil && mark.term.topic == nil && mark.term.noun == nil
      && isDefiniteWord(token, scan) && !isDefiniteWord(token - 1, scan)
      && mark.term.accommodation == nil
  }

  /// من فصالة, إلى بليل, من كفر حلب: right behind a preposition no word carries another one, so
  /// that its ف, ب or ك is a letter of the name.
  func isWhole(_ token: Int, _ scan: Scan) -> Bool {
    guard let before = scan.mark(at: token - 1), before.tokens.count == 1,
      before.plays([.from, .to, .inside]), before.term.topic == nil,
      let mark = scan.mark(startingAt: token), mark.tokens.count == 1, !scan.isTaken(token)
    else { return false }
    return !mark.clitics.isEmpty && !mark.clitics.contains(.definite)
  }

  /// إلى الشيخ مقصود: behind a preposition no sheikh speaks.
  func isSheikh(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.text.matches(scan.text.tokens[token], "الشيخ"),
      scan.mark(at: token)?.tokens.count == 1, let before = scan.mark(at: token - 1)
    else { return false }
    return before.plays([.to, .from, .inside]) || before.term.places != nil
  }
}
