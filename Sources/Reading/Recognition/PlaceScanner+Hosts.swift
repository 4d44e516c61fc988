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
    var verb = next
    while scan.tokens.contains(verb), verb < next + 3,
      PlaceScanner.auxiliaries.value(scan.text, scan.text.tokens[verb]) != nil
    {
      verb += 1
    }
    if scan.text.isSign(verb, ","), scan.tokens.contains(verb + 1),
      scan.text.matches(scan.text.tokens[verb + 1], "which")
    {
      verb += 2
    }
    guard let mark = scan.mark(startingAt: verb), mark.term.frames.contains(.act),
      mark.term.topic == .sheltered || mark.term.topic == .returned
        || PlaceScanner.receiving.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil,
      mark.term.noun == nil
    else { return false }
    return scan.tokens.contains(mark.tokens.upperBound)
  }

  private static let receiving = TermTable<Bool>(
    words: "received,receives,receiving,receive,welcomed,welcoming,welcomes")

  private static let auxiliaries = TermTable<Bool>(
    words: "is,was,has,had,are,were,alone,now,still,also,already,currently,been")
}
