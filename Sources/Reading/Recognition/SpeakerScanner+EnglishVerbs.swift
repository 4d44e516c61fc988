import Displacement
import Language

extension SpeakerScanner {
  /// Whether a word that is a noun too is a verb here: "volunteers report", but "the report".
  func isSpeech(_ mark: Mark, in scan: Scan) -> Bool {
    guard vocabulary.language == .english else { return true }
    let first = mark.tokens.lowerBound
    // "added urgency to plans to move": the noun.
    if mark.tokens.count == 2, scan.tokens.contains(first - 1),
      scan.text.matches(scan.text.tokens[first], "plans"),
      SpeakerScanner.giving.value(scan.text, scan.text.tokens[first - 1]) != nil
    {
      return false
    }
    guard mark.tokens.count == 1 else {
      // "The authorities plan to", but "families hope to"
      if SpeakerScanner.intending.value(scan.text, scan.text.tokens[mark.tokens.upperBound - 2])
        != nil
      {
        return scan.marks(in: max(scan.tokens.lowerBound, first - 6)..<first).contains {
          $0.plays(.sayer)
        }
      }
      // "raised the toll", but "raised the alarm"
      if SpeakerScanner.raising.value(scan.text, scan.text.tokens[first]) != nil,
        scan.text.matches(scan.text.tokens[first + 1], "the")
      {
        return scan.has(.toll, in: first + 2..<min(first + 5, scan.tokens.upperBound))
      }
      // "The toll was put at 12"
      return !scan.tokens.contains(first - 1)
        || !scan.text.matches(scan.text.tokens[first], "put")
        || SpeakerScanner.passives.value(scan.text, scan.text.tokens[first - 1]) == nil
          && scan.mark(at: first - 1)?.plays(.toll) != true
    }
    if isPassive(mark, in: scan) {
      return scan.tokens.contains(first + 1) && scan.text.matches(scan.text.tokens[first + 1], "by")
    }
    let verb = scan.text.tokens[first]
    // "was putting a strain", "put villages under water": what is put at a number is said.
    if SpeakerScanner.putting.value(scan.text, verb) != nil {
      return scan.numbers.contains { number in
        let way = first..<max(first, number.tokens.lowerBound)
        return (1...14).contains(way.count)
          && way.contains { scan.text.matches(scan.text.tokens[$0], "at") }
          && !way.contains { scan.text.isSign($0, ",") }
      }
    }
    if scan.text.matches(verb, "gave") {
      return scan.has(.toll, in: first + 1..<min(first + 7, scan.tokens.upperBound))
        || scan.numbers.contains { $0.tokens.lowerBound == first + 1 }
        || scan.numbers.contains {
          (first + 2..<first + 14).contains($0.tokens.lowerBound)
            && scan.text.matches(scan.text.tokens[$0.tokens.lowerBound - 1], "as")
        }
    }
    // "claimed 30 lives", "admitted 43 wounded": what they count.
    if let counted = SpeakerScanner.counting.value(scan.text, verb),
      let number = scan.numbers.first(where: { $0.tokens.lowerBound == first + 1 }),
      counted == .injured
        || scan.mark(startingAt: number.tokens.upperBound)?.term.noun?.topic == counted
    {
      return false
    }
    if scan.text.matches(verb, "declared"), scan.tokens.contains(first + 1),
      SpeakerScanner.declarations.value(scan.text, scan.text.tokens[first + 1]) != nil
    {
      return false
    }
    // "gave added urgency"
    if scan.text.matches(scan.text.tokens[first], "added"), scan.tokens.contains(first - 1),
      SpeakerScanner.giving.value(scan.text, scan.text.tokens[first - 1]) != nil
    {
      return false
    }
    if scan.text.matches(scan.text.tokens[first], "reports"), scan.tokens.contains(first - 1) {
      // "the latest reports", "media reports"
      return SpeakerScanner.reported.value(scan.text, scan.text.tokens[first - 1]) == nil
    }
    // "the first reported deaths", "the confirmed toll"
    if scan.text.bytes[..<scan.text.tokens[first].end].suffix(2).elementsEqual("ed".utf8),
      scan.tokens.contains(first - 1),
      SpeakerScanner.reported.value(scan.text, scan.text.tokens[first - 1]) != nil,
      scan.mark(startingAt: first + 1).map({
        $0.term.noun != nil || $0.plays(.toll) || $0.term.topic == .killed
      }) == true
    {
      return false
    }
    guard SpeakerScanner.nouns.value(scan.text, scan.text.tokens[first]) != nil else { return true }
    guard scan.tokens.contains(first - 1) else { return false }
    let before = scan.text.tokens[first - 1]
    // "The mayor, Abdul Ghaithi, fears that"
    if scan.text.isSign(first - 1, ","), scan.mark(startingAt: first + 1)?.plays(.that) == true {
      return true
    }
    if SpeakerScanner.reported.value(scan.text, before) != nil { return false }
    return before.kind == .word && before.length > 3
      && scan.text.bytes[before.end - 1] == UInt8(ascii: "s")
      && scan.mark(at: first - 1)?.plays([.copula, .relative]) != true
  }

  /// The marks of a sentence with every "estimated" that is a verb before its number: "the office
  /// estimated 4,000 people had fled", but "an estimated 4,000".
  func withEstimates(_ scan: Scan) -> [Mark] {
    guard vocabulary.language == .english,
      scan.numbers.contains(where: {
        scan.text.matches(scan.text.tokens[$0.tokens.lowerBound], "estimated")
      })
    else { return scan.marks }
    let verbs = scan.numbers.map(\.tokens.lowerBound).filter { verb in
      verb > scan.tokens.lowerBound && scan.text.matches(scan.text.tokens[verb], "estimated")
        && scan.text.tokens[verb - 1].kind == .word
        && (scan.text.tokens[verb - 1].traits.contains(.capitalized)
          || scan.mark(at: verb - 1)?.plays(.sayer) == true
          || SpeakerScanner.auxiliaries.value(scan.text, scan.text.tokens[verb - 1]) != nil)
        && SpeakerScanner.passives.value(scan.text, scan.text.tokens[verb - 1]) == nil
    }
    guard !verbs.isEmpty else { return scan.marks }
    var term = Term()
    term.roles = .speech
    let said = verbs.map { Mark(tokens: $0..<$0 + 1, clitics: [], term: term) }
    return (scan.marks + said).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "fighting that is being reported from Sake": nobody says it.
  func isPassive(_ mark: Mark, in scan: Scan) -> Bool {
    let first = mark.tokens.lowerBound
    guard scan.tokens.contains(first - 1),
      scan.text.bytes[..<scan.text.tokens[first].end].suffix(2).elementsEqual("ed".utf8)
    else { return false }
    var before = first - 1
    if scan.tokens.contains(before - 1),
      scan.text.bytes[..<scan.text.tokens[before].end].suffix(2).elementsEqual("ly".utf8)
    {
      before -= 1
    }
    return SpeakerScanner.passives.value(scan.text, scan.text.tokens[before]) != nil
  }

  private static let reported = TermTable<Bool>(
    words:
      "latest,some,these,local,media,news,press,initial,early,unconfirmed,several,such,other,more,recent,preliminary,earlier,no,conflicting,the,first,many,similar,official,intelligence,are,were,is,was,been,their,its,of,by,to,in,with,from,on,about,deny,denied,denies,rejected,dismissed"
  )

  private static let intending = TermTable<Bool>(
    words: "plan,hopes,hope,agreed,preparing,wants,want")

  private static let raising = TermTable<Bool>(words: "raised,revised,lowered,updated")

  private static let putting = TermTable<Bool>(words: "put,puts,putting")

  private static let counting = TermTable<Topic>(
    rows: "killed\tclaim,claims,claimed\ninjured\tadmit,admits,admitted"
  ) { Topic(rawValue: String($0)) }

  private static let declarations = TermTable<Bool>(
    words: "victory,war,independence,a,an,martial,emergency,itself,himself,bankruptcy")

  private static let giving = TermTable<Bool>(
    words:
      "gave,give,gives,giving,given,with,an,the,of,for,as,to,bring,brings,brought,under,its,their,any,no,new"
  )

  private static let passives = TermTable<Bool>(words: "is,are,was,were,be,been,being")

  private static let nouns = TermTable<Bool>(words: "report,fear,fears,project")
}
