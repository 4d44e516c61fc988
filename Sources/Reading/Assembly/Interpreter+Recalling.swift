import Displacement
import Language

extension Interpreter {
  /// "had earlier spoken of 20,000 households, but withdrew that number": a figure that is set
  /// right is of what was counted before.
  func recalled(_ phrase: Counted) -> Interpretation? {
    let isNew = scan.has(.correction, in: scan.tokens.lowerBound..<phrase.start)
    guard let previous = isNew ? found.last ?? previous : previous,
      scan.has(.corrected, in: scan.tokens), phrase.kind == .known
    else { return nil }
    var reading = sharing(
      previous, phrase, .own, confidence: 60, by: .correctionRecallsFigure)
    reading.predicate = nil
    return reading
  }

  /// "Nearly 27,000 are in Cucuta": a part of those counted before, by where it is.
  func located(_ phrase: Counted) -> Interpretation? {
    guard vocabulary.language == .english, phrase.kind == .bare, let previous,
      previous.topic == .displaced || previous.topic == .evacuated,
      phrase.end + 1 < scan.tokens.upperBound,
      Interpreter.standing.value(scan.text, scan.text.tokens[phrase.end]) != nil,
      let inside = scan.mark(startingAt: phrase.end + 1), inside.plays(.inside)
    else { return nil }
    var reading = sharing(previous, phrase, .own, confidence: 72, by: .partSharesWhole)
    (reading.topic, reading.predicate) = (.sheltered, nil)
    return reading
  }

  /// "The Ndava site has 21,600": who is in a place, where people were counted who took refuge.
  func hosted(_ phrase: Counted) -> Interpretation? {
    let verb = determinersStart(phrase) - 1
    guard vocabulary.language == .english, phrase.kind == .bare,
      let whole = found.last ?? previous, whole.topic == .displaced || whole.topic == .sheltered,
      scan.tokens.contains(verb - 1),
      Interpreter.possessing.value(scan.text, scan.text.tokens[verb]) != nil,
      scan.mark(startingAt: phrase.end)?.term.isThing != true,
      scan.text.tokens[verb - 1].traits.contains(.capitalized)
        || scan.places.contains(where: { $0.tokens.upperBound <= verb })
        || scan.marks(in: scan.tokens.lowerBound..<verb).contains(where: {
          $0.term.accommodation != nil
        })
    else { return nil }
    var reading = sharing(whole, phrase, .own, confidence: 74, by: .partSharesWhole)
    (reading.topic, reading.predicate) = (.sheltered, nil)
    return reading
  }

  private static let possessing = TermTable<Bool>(words: "has,have,had")

  /// وتضم الدفعة 480 فرداً: how many travel together, by what was told of before.
  func travelling(_ phrase: Counted) -> Interpretation? {
    guard vocabulary.language == .arabic, let whole = found.last ?? previous,
      whole.topic.isMovement, phrase.noun?.unit != .housing,
      let verb = (max(scan.tokens.lowerBound, phrase.start - 5)..<phrase.start).first(where: {
        stands(in: Interpreter.comprising, $0)
      }), speaksOfParty(near: verb, before: phrase)
    else { return nil }
    var reading = sharing(whole, phrase, .own, confidence: 80, by: .otherUnitRepeatsFigure)
    reading.predicate = nil
    reading.pointsBack = found.isEmpty
    return reading
  }

  /// وذكر المكتب أن 11 ألفاً منهم ساروا: a part of those whom the sentence before counted, of whom
  /// something is said that we do not ask for.
  func pointed(_ phrase: Counted) -> Interpretation? {
    guard vocabulary.language == .arabic, phrase.kind == .ofThem, found.isEmpty, let previous,
      previous.topic.isMovement, scan.mark(at: phrase.start - 1)?.plays(.that) == true
    else { return nil }
    var reading = sharing(previous, phrase, .own, confidence: 72, by: .partSharesWhole)
    reading.predicate = nil
    reading.pointsBack = true
    return reading
  }

  static let standing = TermTable<Bool>(words: "are,remain,were,is,stay")

  /// `• 326 مقاتلاً من الفصائل` behind `مقتل 940 شخصاً:`: a line of a list counts what the words
  /// before the list name.
  func listed(_ phrase: Counted) -> Interpretation? {
    guard let lead, scan.sentence.isListed else { return nil }
    let isNamed = isBehindName(phrase)
    guard
      isNamed
        || phrase.kind == .known
          && lead.topic.countsHousing == (phrase.noun?.unit == .housing)
    else { return nil }
    var reading = interpretation(
      phrase, lead.topic, nil, lead.frames, 78, by: .labelBeforeNumber)
    if isNamed, let unit = lead.unit, lead.topic.countsHousing == (unit == .housing) {
      reading.unit = unit
    }
    reading.pointsBack = lead.hasFigure
    return reading
  }

  /// "Masisi: 41,200", "Schools: 12,000": a line that gives a place or a kind of shelter with its number.
  private func isBehindName(_ phrase: Counted) -> Bool {
    let colon = phrase.start - 1
    let first = scan.tokens.first { scan.text.tokens[$0].kind != .sign } ?? colon
    guard vocabulary.language == .english, phrase.kind == .bare, phrase.number.isBareDigits,
      (1...5).contains(colon - first), scan.text.isSign(colon, in: ":-"),
      !scan.tokens.contains(phrase.end) || scan.text.isSign(phrase.end, in: "(."),
      scan.text.tokens[first].kind == .word,
      scan.text.tokens[first].traits.contains(.capitalized)
    else { return false }
    return scan.marks(in: first..<colon).allSatisfy {
      $0.term.places != nil || $0.term.accommodation != nil || $0.term.isOnlyCommon
        || $0.term.roles.isSubset(of: [.inside, .beside, .common])
          && $0.term.topic == nil && $0.term.noun == nil
    }
  }

  /// `قدرت الأمم المتحدة العدد بمئة ألف`: another count of what was counted before.
  func recounted(_ phrase: Counted) -> Interpretation? {
    guard phrase.kind == .bare || phrase.kind == .known, let whole = found.last ?? previous,
      scan.marks(in: max(clauseStart(phrase), phrase.start - 6)..<phrase.start).contains(where: {
        $0.plays(.toll) && isDefinite($0)
      })
    else { return nil }
    if phrase.kind == .known, phrase.noun?.unit != whole.unit { return nil }
    return sharing(whole, phrase, .own, confidence: 72, by: .anotherCountOfTheSame)
  }
}
