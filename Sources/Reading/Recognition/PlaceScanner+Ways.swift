import Displacement
import Language

/// What ways are called in English.
extension PlaceScanner {
  /// "through the Itombwe forest", "across the Hamrin hills": what a way leads through.
  func isLandform(_ token: Int, _ scan: Scan) -> Bool {
    scan.tokens.contains(token)
      && PlaceScanner.landforms.value(scan.text, scan.text.tokens[token]) != nil
  }

  private static let landforms = TermTable<Bool>(
    words:
      "forest,forests,hills,mountains,valley,desert,marshes,pass,heights,gorge,plateau,ridge,peninsula,lagoon,delta,beach"
  )

  /// `Dewa Gul: 103 dead, 210 injured`: a name that opens a line of counts.
  func isLabel(_ name: Range<Int>, _ scan: Scan) -> Bool {
    guard name.lowerBound - scan.tokens.lowerBound <= 1, name.count <= 4,
      scan.text.isSign(name.upperBound, ":"),
      name.allSatisfy({
        scan.mark(at: $0) == nil
          && PlaceScanner.captions.value(scan.text, scan.text.tokens[$0]) == nil
      })
    else { return false }
    let behind = name.upperBound + 1...name.upperBound + 2
    return scan.numbers.contains { behind.contains($0.tokens.lowerBound) }
  }

  private static let captions = TermTable<Bool>(
    words:
      "update,updates,breaking,correction,live,latest,watch,video,photos,note,source,sources,figures,numbers,total,totals,subtotal,acreage,headline,summary,thread,fact,facts"
  )

  /// "Kirawa's 5,000 residents": whose people are counted.
  func hasResidents(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token + 2), scan.text.isSign(token, "'"),
      scan.text.matches(scan.text.tokens[token + 1], "s"),
      let number = scan.numbers.first(where: { $0.tokens.lowerBound == token + 2 }),
      scan.tokens.contains(number.tokens.upperBound)
    else { return false }
    return PlaceScanner.inhabitants.value(scan.text, scan.text.tokens[number.tokens.upperBound])
      != nil
  }

  private static let inhabitants = TermTable<Bool>(
    words: "residents,inhabitants,villagers,people,families,households")

  /// "Bugoye primary school", "Garissa referral hospital": the end of a name with an adjective before
  /// its noun.
  func describedSite(at token: Int, _ scan: Scan) -> Int? {
    guard scan.tokens.contains(token + 1),
      PlaceScanner.siteAdjectives.value(scan.text, scan.text.tokens[token]) != nil,
      let noun = scan.mark(startingAt: token + 1), noun.term.places == .site,
      scan.text.bytes[scan.text.tokens[token + 1].end - 1] != UInt8(ascii: "s")
    else { return nil }
    return noun.tokens.upperBound
  }

  private static let siteAdjectives = TermTable<Bool>(
    words:
      "primary,secondary,elementary,high,middle,general,referral,teaching,regional,provincial,district,municipal,central,sports,football,military,grand,technical,agricultural"
  )

  /// "on the RN4", "the M1 is impassable": a road that is called by letters and its number, but not
  /// "the M23".
  func roadCode(at token: Int, _ approach: Approach, _ scan: Scan) -> Range<Int>? {
    guard vocabulary.language == .english, scan.tokens.contains(token - 1),
      scan.text.matches(scan.text.tokens[token - 1], "the")
    else { return nil }
    var name = token..<(token + 1)
    if scan.tokens.contains(token + 1), scan.text.tokens[token + 1].isAttached,
      scan.text.tokens[token + 1].kind == .digits
    {
      name = token..<(token + 2)
    }
    let code = scan.text.original[scan.text.span(ofTokens: name)]
    let letters = code.prefix { (0x41...0x5a).contains($0) }
    let digits = code.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...3).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }),
      !PlaceScanner.groups.contains(where: { code.elementsEqual($0.utf8) })
    else { return nil }
    let end = min(token + 12, scan.tokens.upperBound)
    let isWay =
      approach.role == .via
      || scan.marks(in: token + 1..<end).contains { $0.term.state != nil }
    return isWay ? name : nil
  }

  /// What is written so and is no road.
  private static let groups = ["M23", "G5", "G7", "G20", "F16", "F35", "B52", "T72"]

  /// "the Jousieh crossing": the noun, which is a verb elsewhere.
  func isCrossing(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token) else { return false }
    if scan.text.matches(scan.text.tokens[token], "crossing") { return true }
    return scan.mark(startingAt: token).map {
      $0.tokens.count == 2 && $0.term.places == .crossing
    } ?? false
  }
}
