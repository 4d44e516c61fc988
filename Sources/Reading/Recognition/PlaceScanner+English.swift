import Displacement
import Language

extension PlaceScanner {
  /// In "North Kivu" the gazetteer's "North" is a part of another name.
  func englishExtension(of known: PlaceIndex.Mention, _ scan: Scan) -> Range<Int>? {
    guard vocabulary.language == .english, known.tokens.count == 1,
      known.tokens.upperBound < scan.tokens.upperBound, isCapital(known.tokens.upperBound, scan),
      index.longestName(in: scan.text, at: known.tokens.upperBound) == nil
    else { return nil }
    return known.tokens.lowerBound..<(known.tokens.upperBound + 1)
  }

  /// A run of capitalised words behind a preposition, with the digits of `Camp 9`.
  func englishName(at token: Int, _ approach: Approach, _ scan: Scan) -> Range<Int>? {
    let text = scan.text
    if approach.role == .via, !isCapital(token, scan) { return plainWay(at: token, scan) }
    guard isCapital(token, scan) else { return nil }
    let isMarked = approach.role != .unmarked || approach.continues
    var end = token
    while end < scan.tokens.upperBound, end - token < 7 {
      if isCapital(end, scan) || text.tokens[end].kind == .digits && end > token {
        end += 1
      } else if text.isSign(end, in: "-'"), text.tokens[end].isAttached,
        end + 1 < scan.tokens.upperBound,
        text.tokens[end + 1].isAttached
      {
        end += 2
      } else if end > token, let mark = scan.mark(at: end), mark.term.places != nil,
        mark.term.topic == nil, mark.term.accommodation != .collectiveCentre || end - token < 3,
        text.bytes[text.tokens[mark.tokens.upperBound - 1].end - 1] != UInt8(ascii: "s"),
        !text.tokens[end].traits.contains(.capitalized)
      {
        return token..<min(mark.tokens.upperBound, scan.tokens.upperBound)
      } else {
        break
      }
    }
    guard end > token else { return nil }
    // "the Sports Pavilion": a name that ends with a kind of place needs no preposition.
    let endsInKind = end - token > 1 && scan.mark(at: end - 1)?.term.places != nil
    return isMarked || endsInKind ? token..<min(end, scan.tokens.upperBound) : nil
  }

  /// "through the drainage canal": a way without a name of its own.
  func plainWay(at token: Int, _ scan: Scan) -> Range<Int>? {
    for end in token..<min(token + 3, scan.tokens.upperBound) {
      guard scan.text.tokens[end].kind == .word else { return nil }
      if let mark = scan.mark(startingAt: end) {
        if end > token, mark.term.places == .crossing || mark.term.places == .road {
          return token..<mark.tokens.upperBound
        }
        guard mark.plays(.common) == false, mark.term.topic == nil, mark.term.roles.isEmpty else {
          return nil
        }
      }
    }
    return nil
  }

  func isCapital(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard text.tokens[token].kind == .word, !scan.isTaken(token) else { return false }
    let capital =
      text.tokens[token].traits.contains(.capitalized)
      || !text.tokens[token].traits.contains(.latin)
    guard capital else { return false }
    guard let mark = scan.mark(at: token) else { return true }
    return mark.term.topic == nil && mark.term.noun?.group == nil
      && !mark.plays([.common, .sayer, .speech])
  }

  /// The kind in an English name: "Mapandi bridge".
  func trailingCue(_ tokens: Range<Int>, _ scan: Scan) -> PlaceCue? {
    guard vocabulary.language == .english, tokens.count > 1, let last = tokens.last else {
      return nil
    }
    return scan.mark(at: last)?.term.places
  }
}
