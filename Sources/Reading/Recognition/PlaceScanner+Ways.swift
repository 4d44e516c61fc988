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
    words: "forest,forests,hills,mountains,valley,desert,marshes,pass,heights,plain,gorge,range")

  /// "on the RN4", "the M1 is impassable": a road that is called by letters and its number, but not
  /// "the M23".
  func isRoadCode(_ name: Range<Int>, _ approach: Approach, _ scan: Scan) -> Bool {
    guard vocabulary.language == .english, name.count == 1, let token = name.first,
      scan.tokens.contains(token - 1), scan.text.matches(scan.text.tokens[token - 1], "the")
    else { return false }
    let code = scan.text.original[scan.text.span(of: scan.text.tokens[token])]
    let letters = code.prefix { (0x41...0x5a).contains($0) }
    let digits = code.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...3).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }),
      PlaceScanner.groups.value(scan.text, scan.text.tokens[token]) == nil
    else { return false }
    let end = min(token + 12, scan.tokens.upperBound)
    return approach.role == .inside || approach.role == .via
      || scan.marks(in: token + 1..<end).contains { $0.term.state != nil }
  }

  private static let groups = TermTable<Bool>(words: "m23,adf,g5,g7,g20,f16,b52")
}
