import Displacement
import Language

/// Commas that end no account.
extension FigureBuilder {
  /// "208 deaths, 239 injuries and 52 missing": a comma between two that are counted in one list.
  func joinsCounts(_ comma: Int) -> Bool {
    guard vocabulary.language == .english, scan.tokens.contains(comma - 1),
      scan.mark(at: comma - 1)?.term.noun != nil,
      let number = scan.numbers.first(where: { $0.tokens.lowerBound == comma + 1 }),
      scan.mark(at: number.tokens.upperBound)?.term.noun != nil
    else { return false }
    let next = number.tokens.upperBound + 1
    return scan.text.isSign(next, ",")
      || scan.tokens.contains(next) && scan.text.matches(scan.text.tokens[next], "and")
  }

  /// "Nine people, including a nun, were killed", "injured in Moyale, Ethiopia, on Saturday": one
  /// comma of two around a part or around the land that a town is in.
  func setsOff(_ comma: Int) -> Bool {
    guard vocabulary.language == .english else { return false }
    func opens(_ first: Int, _ second: Int) -> Bool {
      let inside = first + 1..<second
      if scan.places.contains(where: { $0.tokens == inside }) { return true }
      if scan.mark(startingAt: first + 1)?.plays(.part) == true { return true }
      // "1,476 people, 391 women among them, from Bubak"
      return scan.numbers.contains { $0.tokens.lowerBound == first + 1 }
        && scan.has(.part, in: inside) && inside.count <= 8
    }
    let near = max(scan.tokens.lowerBound, comma - 9)..<min(scan.tokens.upperBound, comma + 10)
    let commas = near.filter { scan.text.isSign($0, ",") && !scan.isTaken($0) }
    guard let place = commas.firstIndex(of: comma) else { return false }
    return place + 1 < commas.count && opens(comma, commas[place + 1])
      || place > 0 && opens(commas[place - 1], comma)
  }
}
