import Displacement
import Language

extension Scan {
  /// أسبوعه الـ11, مدنها الـ3: a definite number alone behind a noun says which it is or how many
  /// there are of things, and counts nobody.
  func isPosition(_ counted: Counted) -> Bool {
    guard counted.kind == .bare, counted.number.isBareDigits,
      counted.number.quantity.quantifier == .exact
    else { return false }
    var before = counted.start - 1
    let hasArticle = tokens.contains(before) && text.matches(text.tokens[before], "ال")
    guard hasArticle || counted.number.clitics.contains(.definite) else { return false }
    if hasArticle { before -= 1 }
    guard tokens.contains(before), text.tokens[before].kind == .word else { return false }
    guard let mark = mark(at: before) else { return true }
    return mark.term.isThing && mark.term.noun == nil
  }

  /// ثلاثة عشر ومئتين وسبعين: a number in words right before a greater one is a part of a number
  /// that was written wrong, and neither is a count.
  func isGarbled(_ number: NumberMark) -> Bool {
    guard !number.isBareDigits, number.quantity.quantifier == .exact else { return false }
    return numbers.contains { other in
      guard !other.isBareDigits, other.quantity.quantifier == .exact else { return false }
      let (first, second) =
        other.tokens.lowerBound == number.tokens.upperBound
        ? (number, other) : (other, number)
      return first.tokens.upperBound == second.tokens.lowerBound && second.clitics == .and
        && (first.quantity.best ?? 0) > 10
        && (first.quantity.best ?? 0) < (second.quantity.best ?? 0)
    }
  }

  /// حاملين, عاملين: of the pattern of فاعل a dual in ين is written like the plural.
  func mayBePlural(_ mark: Mark) -> Bool {
    guard mark.tokens.count == 1, mark.term.noun?.isDual == true else { return false }
    let letters = Array(text.folded(text.tokens[mark.tokens.lowerBound]).unicodeScalars)
    let stem = letters.suffix(6)
    return letters.count - stem.count <= 2 && stem.count == 6 && stem.dropFirst().first == "ا"
      && letters.suffix(2).elementsEqual(["ي", "ن"])
  }

  /// مقتل عاملين, بينهم طالبين: right behind what is said of them, or in a list of people, two are
  /// meant.
  func isNamedAsTwo(_ mark: Mark, beside found: [Counted]) -> Bool {
    // تاجرين اثنين
    if numbers.contains(where: {
      $0.tokens.lowerBound == mark.tokens.upperBound && $0.quantity.best == 2
    }) {
      return true
    }
    if let before = self.mark(at: mark.tokens.lowerBound - 1), mark.clitics.isEmpty {
      if before.plays(.part) { return true }
      // اغتال مسلحون تاجرين
      let subject = before.term.noun == nil ? nil : self.mark(at: before.tokens.lowerBound - 1)
      let verb = subject ?? before
      return verb.term.topic.map(Scan.harms) == true && verb.term.noun == nil
    }
    return mark.clitics.contains(.and)
      && found.contains { other in
        other.start < mark.tokens.lowerBound && mark.tokens.lowerBound - other.end < 4
          && other.kind != .unknown && isPlainList(other.end..<mark.tokens.lowerBound)
      }
  }

  /// Where "U.S." or "D.R." ends: single capitals, each with its full stop.
  func initials(at token: Int) -> Int? {
    var end = token
    while tokens.contains(end + 1), text.tokens[end].kind == .word, text.tokens[end].length == 1,
      text.tokens[end].traits.contains(.capitalized), text.isSign(end + 1, "."),
      text.tokens[end + 1].isAttached, end == token || text.tokens[end].isAttached
    {
      end += 2
    }
    return end - token >= 4 ? end : nil
  }
}
