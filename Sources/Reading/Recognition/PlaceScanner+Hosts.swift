import Displacement
import Language

extension PlaceScanner {
  /// "on X", "on Facebook": where something was written.
  func isNetwork(_ name: Range<Int>, _ scan: Scan) -> Bool {
    guard name.count == 1 else { return false }
    let word = scan.text.tokens[name.lowerBound]
    // "(ICRC)": the short form of what stands before it.
    if scan.text.isSign(name.lowerBound - 1, "("), scan.text.isSign(name.upperBound, ")"),
      scan.text.original[scan.text.span(of: word)].allSatisfy({ (0x41...0x5a).contains($0) })
    {
      return true
    }
    return word.length == 1 || PlaceScanner.networks.value(scan.text, word) != nil
  }

  private static let networks = TermTable<Bool>(
    words: "facebook,twitter,telegram,instagram,youtube,whatsapp,tiktok,linkedin,skype,zoom,weibo")

  /// "Bunia hosts", "Jordan is sheltering": whether what takes people in follows a name.
  func takesIn(_ next: Int, _ scan: Scan) -> Bool {
    var verb = behindRegion(next, scan)
    if isReached(verb, scan) || hasPeople(verb, scan) { return true }
    let start = verb
    while scan.tokens.contains(verb), verb < start + 4,
      PlaceScanner.auxiliaries.value(scan.text, scan.text.tokens[verb]) != nil
    {
      verb += 1
    }
    if scan.text.isSign(verb, ","), scan.tokens.contains(verb + 1) {
      if scan.text.matches(scan.text.tokens[verb + 1], "which") {
        verb += 2
      } else if start == verb, let behind = behindAside(verb, scan) {
        verb = behind
      }
      while scan.tokens.contains(verb),
        PlaceScanner.auxiliaries.value(scan.text, scan.text.tokens[verb]) != nil
      {
        verb += 1
      }
    }
    if registersArrivals(verb, scan) { return true }
    guard let mark = scan.mark(startingAt: verb), mark.term.frames.contains(.act),
      mark.term.topic == .sheltered || mark.term.topic == .returned
        || PlaceScanner.receiving.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil,
      mark.term.noun == nil
    else { return false }
    return scan.tokens.contains(mark.tokens.upperBound)
  }

  /// "Naotcha school in Blantyre hosts": what stands behind the town that a place lies in.
  private func behindRegion(_ next: Int, _ scan: Scan) -> Int {
    guard scan.tokens.contains(next + 2), scan.text.matches(scan.text.tokens[next], "in"),
      isCapital(next + 1, scan)
    else { return next }
    var end = next + 1
    while end < next + 4, scan.tokens.contains(end), isCapital(end, scan) { end += 1 }
    return end
  }

  /// "Barpeta has 12,000 affected people".
  private func hasPeople(_ verb: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(verb + 2),
      scan.text.matches(scan.text.tokens[verb], "has")
        || scan.text.matches(scan.text.tokens[verb], "had"),
      let number = scan.numbers.first(where: { $0.tokens.lowerBound == verb + 1 })
    else { return false }
    let behind =
      number.tokens.upperBound..<min(number.tokens.upperBound + 3, scan.tokens.upperBound)
    return scan.marks(in: behind).contains { $0.term.noun != nil }
  }

  /// "Barpeta has 12,000 affected people and Nagaon 3,640": a name right before its number, where
  /// numbers were counted before.
  func opensNumber(_ name: Range<Int>, _ scan: Scan) -> Bool {
    let before = name.lowerBound - 1
    return name.count <= 2 && scan.tokens.contains(before)
      && (scan.text.isSign(before, in: ",;") || scan.text.matches(scan.text.tokens[before], "and"))
      && scan.numbers.contains { $0.tokens.lowerBound == name.upperBound && $0.isBareDigits }
      && scan.numbers.contains { $0.tokens.upperBound < before }
  }

  /// "Bogo has been reached by 3,900 people".
  private func isReached(_ verb: Int, _ scan: Scan) -> Bool {
    (verb..<min(verb + 3, scan.tokens.upperBound)).contains { token in
      scan.text.matches(scan.text.tokens[token], "reached") && scan.tokens.contains(token + 2)
        && scan.text.matches(scan.text.tokens[token + 1], "by")
        && scan.numbers.contains { $0.tokens.contains(token + 2) }
    }
  }

  /// "Deir al-Ahmar, a town 15 kilometres to the northwest, received 12,400": behind what only
  /// describes the name.
  private func behindAside(_ comma: Int, _ scan: Scan) -> Int? {
    let first = comma + 1
    guard scan.tokens.contains(first + 1),
      scan.text.matches(scan.text.tokens[first], "a")
        || scan.text.matches(scan.text.tokens[first], "an")
        || scan.text.matches(scan.text.tokens[first], "the")
    else { return nil }
    let end = min(first + 12, scan.tokens.upperBound)
    return (first..<end).first { scan.text.isSign($0, ",") }.map { $0 + 1 }
  }

  /// "saw an influx of", "has registered 2,415 households from".
  private func registersArrivals(_ verb: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(verb),
      PlaceScanner.registering.value(scan.text, scan.text.tokens[verb]) != nil
    else { return false }
    let behind = verb + 1..<min(verb + 9, scan.tokens.upperBound)
    return behind.contains { token in
      PlaceScanner.arriving.value(scan.text, scan.text.tokens[token]) != nil
        || scan.text.matches(scan.text.tokens[token], "from")
          && scan.mark(at: token - 1)?.term.noun?.unit != nil
    }
  }

  private static let registering = TermTable<Bool>(
    words: "saw,sees,seen,witnessed,registered,counted,recorded")

  private static let arriving = TermTable<Bool>(words: "arrivals,arrival,influx,newcomers")

  private static let receiving = TermTable<Bool>(
    words: "received,receives,receiving,receive,welcomed,welcoming,welcomes")

  private static let auxiliaries = TermTable<Bool>(
    words:
      "is,was,has,had,are,were,alone,now,still,also,already,currently,been,agreed,offered,pledged,ready,will,to"
  )
}
