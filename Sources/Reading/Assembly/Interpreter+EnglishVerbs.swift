import Displacement
import Language

extension Interpreter {
  /// "herded 295 men towards the city and shot 40 civilians": a verb that the lexicon lacks stands
  /// right before the number.
  func hasOtherVerb(_ phrase: Counted) -> Bool {
    let verb = determinersStart(phrase) - 1
    guard vocabulary.language == .english, scan.tokens.contains(verb - 1),
      scan.mark(at: verb) == nil, scan.text.tokens[verb].kind == .word, !scan.isTaken(verb),
      !scan.text.tokens[verb].traits.contains(.capitalized), scan.text.tokens[verb].length > 3
    else { return false }
    return scan.text.matches(scan.text.tokens[verb - 1], "and")
  }

  /// "Grants went to 2,300 families": what something is given to is no subject of it.
  func leadsTo(_ phrase: Counted, _ mark: Mark) -> Bool {
    guard vocabulary.language == .english, mark.tokens.count > 1,
      mark.term.frames.isDisjoint(with: [.act, .noun]), mark.tokens.upperBound == phrase.start
    else { return false }
    return scan.text.matches(scan.text.tokens[phrase.start - 1], "to")
      || scan.text.matches(scan.text.tokens[phrase.start - 1], "into")
  }

  /// Whether a verb behind a relative clause says what its subject did.
  func isMainVerb(_ verb: Mark) -> Bool {
    let (text, first) = (scan.text, verb.tokens.lowerBound)
    guard verb.term.frames.contains(.event), verb.term.noun == nil, first > scan.tokens.lowerBound,
      text.tokens[first - 1].kind == .word,
      Interpreter.links.value(text, text.tokens[first - 1]) == nil
    else { return false }
    return !text.bytes[..<text.tokens[first].end].suffix(3).elementsEqual("ing".utf8)
  }

  private static let links = TermTable<Bool>(
    words:
      "to,and,or,who,which,that,then,later,not,the,a,an,their,his,her,its,be,of,in,as,when,can,could,may,might,will,would,must,should,they,he,she,it,we,you"
  )

  /// "One survivor said gunmen killed 12": who says something, where "are reported dead" and
  /// ", officials said, were killed" go on with the subject.
  func isSaying(_ mark: Mark) -> Bool {
    let (text, first) = (scan.text, mark.tokens.lowerBound)
    guard mark.plays(.speech), !mark.term.isPredicate, mark.term.noun == nil,
      !text.isSign(mark.tokens.upperBound, ","),
      SpeakerScanner.saying.value(text, text.tokens[first]) != nil
    else { return false }
    return scan.speakers.contains { $0.tokens.upperBound <= first }
  }

  /// Whether an auxiliary stands right behind the phrase, so that the next phrase has its own verb.
  func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    guard vocabulary.language == .english, let first = range.first else { return false }
    return Interpreter.finite.value(scan.text, scan.text.tokens[first]) != nil
  }

  /// "Cholera sickened 1,450 people and killed 23": an active verb with its number right behind.
  func isDoing(_ mark: Mark) -> Bool {
    mark.term.frames.contains(.act) && !isPassive(mark)
      && counted.contains { $0.start == mark.tokens.upperBound }
  }

  /// "Thirty are trapped; the youngest is 13": what another subject is, far behind the verb.
  func isToldOf(_ phrase: Counted, behind verb: Candidate) -> Bool {
    isComplement(phrase) && phrase.number.quantity.best ?? 0 < 100 && verb.distance > 4
      && !verb.mark.plays(.toll) && verb.mark.term.noun == nil
  }

  /// "Confirmed dead 43, missing 12": the word right before a number that nothing follows.
  func labelled(_ phrase: Counted) -> Mark? {
    guard phrase.kind == .bare, let label = scan.mark(at: phrase.start - 1),
      let topic = label.term.topic, Scan.harms(topic), isPredicate(label),
      !label.term.frames.isDisjoint(with: [.event, .state])
    else { return nil }
    return !scan.tokens.contains(phrase.end) || scan.text.isSign(phrase.end, in: ",;.)")
      ? label : nil
  }

  /// "cooked for the displaced".
  func isNoun(_ mark: Mark) -> Bool {
    let before = mark.tokens.lowerBound - 1
    return mark.tokens.count == 1 && scan.tokens.contains(before)
      && scan.text.matches(scan.text.tokens[before], "the")
  }

  /// "Affected population: 120,000".
  func isAffected(_ population: Mark) -> Bool {
    guard vocabulary.language == .english, population.plays(.capacity),
      population.tokens.count == 1,
      let topic = scan.mark(at: population.tokens.lowerBound - 1)?.term.topic
    else { return false }
    return topic != .other
  }

  /// "the youngest we have met is 13": a bare number that tells what something else is.
  func isComplement(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .english, phrase.kind == .bare,
      scan.tokens.contains(phrase.start - 1)
    else { return false }
    return Interpreter.being.value(scan.text, scan.text.tokens[phrase.start - 1]) != nil
  }

  /// "Forced out of Hama by shelling, 4,500 people are now in Salamiyah": a participle opens the sentence,
  /// and its subject stands behind the comma.
  func opens(with participle: Mark, _ phrase: Counted) -> Bool {
    let first = participle.tokens.lowerBound
    guard first - scan.tokens.lowerBound <= 1, participle.term.topic?.isMovement == true,
      scan.text.isSign(determinersStart(phrase) - 1, ",")
    else { return false }
    let word = scan.text.bytes[..<scan.text.tokens[first].end].suffix(2)
    return word.elementsEqual("ed".utf8) || word.elementsEqual("en".utf8)
  }

  /// "The flood swept away 17 people", "the wave carried off 17": nobody knows what became of them.
  func isSweptAway(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.unit == .people,
      let predicate = reading.predicate, reading.topic == .destroyed || reading.topic == .held
    else { return false }
    if reading.topic == .destroyed, reading.counted.noun != nil {
      return predicate.contains { scan.text.matches(scan.text.tokens[$0], "swept") }
    }
    let before = max(scan.tokens.lowerBound, predicate.lowerBound - 3)..<predicate.lowerBound
    return before.contains { Interpreter.waters.value(scan.text, scan.text.tokens[$0]) != nil }
  }

  private static let waters = TermTable<Bool>(
    words:
      "wave,waves,flood,floods,floodwaters,river,current,currents,torrent,sea,water,waters,tsunami")

  /// "The fire took 340 homes".
  func tookHomes(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.unit == .housing,
      reading.topic == .evacuated, let predicate = reading.predicate,
      predicate.upperBound <= reading.counted.start
    else { return false }
    return scan.text.matches(scan.text.tokens[predicate.lowerBound], "took")
      || scan.text.matches(scan.text.tokens[predicate.lowerBound], "taken")
  }
}
