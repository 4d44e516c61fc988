import Displacement
import Language

extension Interpreter {
  /// فرق الإنقاذ, لجنة الإجلاء: the noun of action only says what those people do.
  func isInTitle(_ mark: Mark) -> Bool {
    let before = mark.tokens.lowerBound - 1
    guard vocabulary.language == .arabic, scan.tokens.contains(before),
      mark.clitics.isSubset(of: .definite)
    else { return false }
    return scan.text.firstStem(of: scan.text.tokens[before]) { stem in
      // توقع الفريق نزوح 3000 شخص: behind a definite noun begins something else.
      stem.clitics.contains(.definite)
        ? nil : Interpreter.teams.value(scan.text, scan.text.tokens[before], stem)
    } != nil
  }

  static let teams = TermTable<Bool>(
    words:
      "فريق,فرق,طواقم,طاقم,رجال,عمال,لجنة,لجان,طائرات,مروحيات,سفينة,سفن,زوارق,جهاز,أجهزة,هيئة,موظفي,كوادر,وحدات,آليات,معدات"
  )

  /// نقل المصدر عن ناجين قولهم: what is moved are words.
  func isQuoting(_ mark: Mark) -> Bool {
    let behind = mark.tokens.upperBound..<min(mark.tokens.upperBound + 4, scan.tokens.upperBound)
    let word = scan.text.tokens[mark.tokens.lowerBound]
    return vocabulary.language == .arabic
      && (scan.text.ends(word, with: "نقل") || scan.text.ends(word, with: "نقلت"))
      && behind.contains { scan.text.matches(scan.text.tokens[$0], "عن") }
  }

  /// على الأقل is "at least", though أقلّ is to carry.
  func isLeast(_ mark: Mark) -> Bool {
    scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "الاقل")
  }

  /// عاد عبر معبر إسلام قلعة 4,200: through the crossing, where عبر 4,200 crossed it.
  func isThrough(_ mark: Mark) -> Bool {
    guard vocabulary.language == .arabic,
      scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "عبر")
    else { return false }
    return scan.marks(in: scan.tokens.lowerBound..<mark.tokens.lowerBound).contains {
      $0.term.topic?.isMovement == true && !$0.term.frames.isDisjoint(with: [.event, .act])
    } && scan.places.contains { $0.role == .via && $0.tokens.lowerBound == mark.tokens.upperBound }
  }

  /// فقد سُجل منها: "so", where فقد الجيش and فقد 30 شخصاً are "lost".
  func isParticle(_ mark: Mark) -> Bool {
    guard vocabulary.language == .arabic,
      scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "فقد")
    else { return false }
    let next = mark.tokens.upperBound
    guard scan.tokens.contains(next), !counted.contains(where: { $0.start == next }) else {
      return false
    }
    if let behind = scan.mark(startingAt: next), behind.term.noun != nil || isDefinite(behind) {
      return false
    }
    return scan.text.tokens[next].kind == .word
      && !scan.text.begins(scan.text.tokens[next], with: "ال")
  }

  /// "cross-border", "Kurdish-led": half of a word states nothing.
  func isHyphenated(_ mark: Mark) -> Bool {
    guard vocabulary.language == .english else { return false }
    let (before, after) = (mark.tokens.lowerBound - 1, mark.tokens.upperBound)
    let text = scan.text
    return scan.tokens.contains(after) && isHyphen(after) && text.tokens[after].isAttached
      || scan.tokens.contains(before) && isHyphen(before)
        && text.tokens[mark.tokens.lowerBound].isAttached
  }

  /// A hyphen and no dash: "400,000 impacted—many without".
  func isHyphen(_ token: Int) -> Bool {
    let text = scan.text
    guard text.isSign(token, "-") else { return false }
    let span = text.span(of: text.tokens[token])
    return span.count == 1 || text.original[span].elementsEqual("\u{2010}".utf8)
      || text.original[span].elementsEqual("\u{2011}".utf8)
  }

  /// Whether a mark states a measure here, rather than naming what is counted, who speaks or where.
  func isPredicate(_ mark: Mark) -> Bool {
    guard mark.term.isPredicate, !isHyphenated(mark) else { return false }
    if counted.contains(where: { $0.phrase.overlaps(mark.tokens) }) { return false }
    if scan.places.contains(where: { $0.tokens.overlaps(mark.tokens) }) { return false }
    if scan.speakers.contains(where: { $0.tokens.overlaps(mark.tokens) }) { return false }
    if !mark.term.frames.isDisjoint(with: [.noun, .act]), isInTitle(mark) { return false }
    if mark.term.topic == .lost, isParticle(mark) { return false }
    if mark.term.topic == .evacuated, isQuoting(mark) || isLeast(mark) { return false }
    if mark.term.topic == .displaced, isThrough(mark) { return false }
    let next = mark.tokens.upperBound
    let facesNumber = counted.contains { $0.start == next }
    if mark.plays(.copula), facesNumber { return false }
    if mark.term.noun != nil, mark.term.noun?.topic == nil {
      // A noun that is also a verb is the verb only before its number.
      return facesNumber
    }
    if mark.term.isThing || mark.plays(.sayer) { return facesNumber }
    return true
  }
}
