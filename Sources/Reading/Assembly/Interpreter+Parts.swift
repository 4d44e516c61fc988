import Displacement
import Language

extension Interpreter {
  /// "9,000 of them have since been displaced again", "300 of them beyond repair": a part of which
  /// something else is said.
  func ownFate(of phrase: Counted) -> Interpretation? {
    guard vocabulary.language == .english, phrase.kind == .ofThem,
      let whole = found.last,
      let index = counted.firstIndex(where: { $0.start == phrase.start }),
      let verb = forward(from: phrase, at: index), verb.distance <= 4,
      !(phrase.end..<verb.mark.tokens.lowerBound).contains(where: {
        scan.text.isSign($0, in: ",;(")
      }),
      verb.topic != whole.topic, verb.topic.countsHousing == whole.topic.countsHousing
    else { return nil }
    let isFinite = (phrase.end...verb.mark.tokens.lowerBound).contains { token in
      Interpreter.finite.value(scan.text, scan.text.tokens[token]) != nil
    }
    // "with 61 of them completely destroyed"
    let isQualified = (phrase.end..<verb.mark.tokens.lowerBound).allSatisfy { token in
      scan.text.bytes[..<scan.text.tokens[token].end].suffix(2).elementsEqual("ly".utf8)
    }
    guard isQualified || isFinite else { return nil }
    var reading = sharing(whole, phrase, .own, confidence: 82, by: .verbBehindNumber)
    (reading.topic, reading.predicate) = (verb.topic, verb.mark.tokens)
    reading.frames = verb.mark.term.frames
    return reading
  }

  /// "1,476 people, 391 women among them,": the word of a part behind it, between commas.
  func isFollowedByPart(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .english, scan.tokens.contains(phrase.end + 1),
      scan.text.isSign(phrase.start - 1, ",") || scan.text.isSign(phrase.start - 1, "-")
    else { return false }
    return scan.text.matches(scan.text.tokens[phrase.end], "among")
      && scan.text.matches(scan.text.tokens[phrase.end + 1], "them")
  }

  /// "two of them firefighters, and 723 homes have been destroyed": another subject with its verb.
  func hasOwnPredicate(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .english,
      let index = counted.firstIndex(where: { $0.start == phrase.start }),
      let verb = forward(from: phrase, at: index), verb.sameClause, verb.distance <= 4
    else { return false }
    return (phrase.end...verb.mark.tokens.lowerBound).contains { token in
      Interpreter.finite.value(scan.text, scan.text.tokens[token]) != nil
    } || phrase.noun?.unit == .housing
  }

  /// Where a member of an English list begins: "and a further 40,000", "and Laylan camp 640".
  func listStart(_ phrase: Counted) -> Int {
    let start = determinersStart(phrase)
    guard
      let place = scan.places.first(where: {
        $0.tokens.upperBound == start
          || $0.tokens.upperBound == start - 1
            && scan.mark(at: start - 1)?.term.places != nil
      })
    else { return start }
    return place.tokens.lowerBound
  }
}
