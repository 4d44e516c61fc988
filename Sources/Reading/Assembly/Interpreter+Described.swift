import Displacement
import Language

extension Interpreter {
  /// "In 19 relief camps: 4,863 people", "counts 103 households in five schools": the number stands
  /// beside the place that takes them in.
  func housed(_ phrase: Counted) -> Range<Int>? {
    guard phrase.kind == .known, let noun = phrase.noun, noun.unit != .housing,
      noun.unit == .households || noun.group == .civilians || isPlainPeople(phrase)
    else { return nil }
    if scan.sentence.isItem, scan.text.isSign(phrase.start - 1, ":") {
      let label = scan.marks(in: scan.tokens.lowerBound..<phrase.start)
      guard !label.contains(where: isPredicate) else { return nil }
      if let stay = label.first(where: { $0.term.accommodation != nil }) { return stay.tokens }
    }
    guard let inside = scan.mark(startingAt: phrase.end), inside.plays(.inside),
      backward(from: phrase) == nil
    else { return nil }
    let near = phrase.end..<min(phrase.end + 5, scan.tokens.upperBound)
    let stay = scan.marks(in: near).first { $0.term.accommodation != nil }
    let counts = scan.mark(at: determinersStart(phrase) - 1)
    // "Evacuees: 4,403 people in 28 shelters"
    let isLabelled = scan.text.isSign(phrase.start - 1, ":")
    // "The Red Cross had 1,100 people in 20 shelters"
    return stay != nil
      && (counts?.plays(.speech) == true || isLabelled || isPossessed(phrase)) ? inside.tokens : nil
  }

  private func isPlainPeople(_ phrase: Counted) -> Bool {
    Interpreter.people.value(scan.text, scan.text.tokens[phrase.end - 1]) != nil
  }

  private static let people = TermTable<Bool>(
    words: "people,persons,individuals,evacuees,migrants,souls")

  /// "At the school, 210 families share nine classrooms": what they share shelters them, where "850 people
  /// share one latrine" is a rate.
  func shared(by phrase: Counted) -> Range<Int>? {
    guard phrase.kind == .known, phrase.noun?.unit != .housing, scan.tokens.contains(phrase.end)
    else { return nil }
    let near = phrase.end..<min(phrase.end + 6, scan.tokens.upperBound)
    guard
      let verb = near.prefix(2).first(where: {
        Interpreter.sharing.value(scan.text, scan.text.tokens[$0]) == .verb
      }),
      near.contains(where: {
        Interpreter.sharing.value(scan.text, scan.text.tokens[$0]) == .room
      })
    else { return nil }
    return verb..<verb + 1
  }

  private enum Sharing: String {
    case verb, room
  }

  private static let sharing = TermTable<Sharing>(
    rows: """
      verb	share,sharing,shared
      room	classrooms,rooms,tents,halls,basements,houses,apartments
      """
  ) { Sharing(rawValue: String($0)) }

  /// "Seven of the 48 dead were schoolchildren".
  func groupStated(behind phrase: Counted) -> Group? {
    guard vocabulary.language == .english, phrase.end + 1 < scan.tokens.upperBound,
      Interpreter.being.value(scan.text, scan.text.tokens[phrase.end]) != nil,
      let noun = scan.mark(startingAt: phrase.end + 1)?.term.noun, noun.unit == .people,
      noun.topic == nil
    else { return nil }
    return noun.group
  }

  /// "Two dozen were women": who some of those were that were counted before.
  func described(_ phrase: Counted) -> Interpretation? {
    guard phrase.kind == .bare, phrase.end + 1 < scan.tokens.upperBound,
      Interpreter.being.value(scan.text, scan.text.tokens[phrase.end]) != nil,
      let noun = scan.mark(startingAt: phrase.end + 1)?.term.noun, noun.unit == .people,
      noun.topic == nil, noun.group != nil, let whole = found.last ?? previous,
      whole.unit == .people
    else { return nil }
    let relation = found.isEmpty ? Interpretation.Relation.own : .part(of: found.count - 1)
    var reading = sharing(whole, phrase, relation, confidence: 80, by: .partSharesWhole)
    reading.group = noun.group
    reading.pointsBack = found.isEmpty
    return reading
  }

  /// "provided tents to 1,200 displaced families": who is helped is not counted anew.
  func isGiven(to phrase: Counted) -> Bool {
    let before = determinersStart(phrase) - 1
    guard scan.tokens.contains(before),
      scan.text.matches(scan.text.tokens[before], "to")
        || scan.text.matches(scan.text.tokens[before], "for")
    else { return false }
    return scan.marks(in: clauseStart(phrase)..<before).contains { $0.term.topic == .other }
  }
}
