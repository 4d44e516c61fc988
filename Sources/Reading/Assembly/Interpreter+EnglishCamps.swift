import Displacement
import Language

/// Camps that have people, the wounded who are moved on, and those whom only aid reaches.
extension Interpreter {
  /// "Azaz camp has 340 families", "A second camp, in Shaidayi, now has 900 people": who a camp has is
  /// sheltered there.
  func campHas(_ phrase: Counted) -> Interpretation? {
    let verb = determinersStart(phrase) - 1
    guard phrase.kind == .known, phrase.noun?.topic == nil || phrase.noun?.topic == .displaced,
      phrase.noun?.unit != .housing, phrase.noun?.group == nil || phrase.noun?.group == .civilians,
      scan.tokens.contains(verb),
      Interpreter.has.value(scan.text, scan.text.tokens[verb]) != nil
    else { return nil }
    let near = max(scan.tokens.lowerBound, verb - 7)..<verb
    let isCamp =
      near.contains { takesIn(scan.mark(at: $0), phrase) }
      && !scan.marks(in: near).contains { isPredicate($0) || $0.plays(.speech) }
    guard isCamp else { return nil }
    return interpretation(
      phrase, .sheltered, verb..<(verb + 1), .act, 84, by: .verbBeforeNumber)
  }

  /// A school that has families, who are none of its own, shelters them as a camp does.
  private func takesIn(_ mark: Mark?, _ phrase: Counted) -> Bool {
    guard let term = mark?.term else { return false }
    let isStranger = phrase.noun?.unit == .households || phrase.noun?.topic == .displaced
    return term.places == .camp || isStranger && term.accommodation == .collectiveCentre
  }

  private static let has = TermTable<Bool>(words: "has,have,had")

  /// "41 wounded people were taken by ambulance from Drodro to Bunia": they are moved, however hurt.
  func movedOn(_ phrase: Counted) -> Mark? {
    guard vocabulary.language == .english,
      let verb = scan.marks(in: phrase.end..<min(phrase.end + 3, scan.tokens.upperBound)).first(
        where: isPredicate), verb.term.topic == .evacuated
    else { return nil }
    let behind = verb.tokens.upperBound..<min(verb.tokens.upperBound + 5, scan.tokens.upperBound)
    let isMoved = scan.marks(in: behind).contains { $0.plays(.from) || $0.term.mode == .vehicle }
    return isMoved ? verb : nil
  }

  /// "Aid has reached 8,000 displaced families": whom help reaches has not moved by it.
  func isReachedByAid(_ phrase: Counted) -> Bool {
    let verb = determinersStart(phrase) - 1
    guard vocabulary.language == .english, scan.tokens.contains(verb),
      Interpreter.reaches.value(scan.text, scan.text.tokens[verb]) != nil
    else { return false }
    return (max(clauseStart(phrase), verb - 6)..<verb).contains {
      Interpreter.relief.value(scan.text, scan.text.tokens[$0]) != nil
    }
  }

  private static let reaches = TermTable<Bool>(words: "reached,reach,reaches,reaching")

  private static let relief = TermTable<Bool>(
    words: "aid,assistance,supplies,relief,food,rations,help,kits,water,convoys,parcels,support")

  /// "Of the 800 evacuees, 300 have gone home": a part of whom the number before it counts.
  func isWholeOfPart(_ phrase: Counted, _ part: Counted) -> Bool {
    let first = scan.tokens.lowerBound
    return vocabulary.language == .english && scan.text.matches(scan.text.tokens[first], "of")
      && phrase.start - first <= 3 && part.start - phrase.end <= 2
      && scan.text.isSign(phrase.end, ",")
  }

  /// "Teachers Village has 6,700 and Bakassi camp 4,480": a name in the place of the verb.
  func goesOn(_ phrase: Counted, behind other: Interpretation) -> Bool {
    guard vocabulary.language == .english, other.topic == .sheltered,
      phrase.kind == .bare || phrase.kind == .known && phrase.noun?.topic == nil
    else { return false }
    let name = (max(other.counted.end, phrase.start - 7)..<phrase.start).reversed().prefix {
      !scan.text.isSign($0, in: ",;") && !scan.text.matches(scan.text.tokens[$0], "and")
    }
    guard let first = name.last, first - other.counted.end <= 3, first > other.counted.end,
      let last = name.first,
      scan.text.tokens[last].traits.contains(.capitalized)
        || scan.mark(at: last)?.term.places != nil
    else { return false }
    return name.contains { scan.text.tokens[$0].traits.contains(.capitalized) }
      && !scan.marks(in: first..<phrase.start).contains {
        isPredicate($0) && $0.term.places == nil || $0.plays([.speech, .copula, .had, .part])
      }
  }

  /// "Shelters in Perry held 260 people": the subject houses those whom it holds.
  func isHosting(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, let predicate = reading.predicate,
      reading.frames.contains(.act), predicate.lowerBound < reading.counted.start
    else { return false }
    // A clause may begin behind the predicate, where the number opens one of its own.
    let start =
      closesAside(predicate)
      ? max(scan.tokens.lowerBound, predicate.lowerBound - 12)
      : max(clauseStart(reading.counted), predicate.lowerBound - 6)
    guard start < predicate.lowerBound else { return false }
    return scan.marks(in: start..<predicate.lowerBound).contains { mark in
      mark.term.places == .camp
        || mark.term.accommodation != nil && mark.term.accommodation != .open
    }
  }

  /// "The centre, built for 2,000, holds 9,700 people": an aside stands before the verb.
  private func closesAside(_ predicate: Range<Int>) -> Bool {
    scan.tokens.contains(predicate.lowerBound - 1)
      && scan.text.isSign(predicate.lowerBound - 1, ",")
  }
}
