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

  static let standing = TermTable<Bool>(words: "are,remain,were,is,stay")

  /// `• 326 مقاتلاً من الفصائل` behind `مقتل 940 شخصاً:`: a line of a list counts what the words
  /// before the list name.
  func listed(_ phrase: Counted) -> Interpretation? {
    guard let lead, scan.sentence.isListed, phrase.kind == .known,
      lead.topic.countsHousing == (phrase.noun?.unit == .housing)
    else { return nil }
    var reading = interpretation(
      phrase, lead.topic, nil, lead.frames, 78, by: .labelBeforeNumber)
    reading.pointsBack = lead.hasFigure
    return reading
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
