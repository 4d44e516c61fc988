import Displacement
import Language

extension Interpreter {
  /// English puts what is counted before its verb, unless a verb or a preposition of it stands
  /// right before the number.
  func governedInEnglish(_ phrase: Counted, at index: Int) -> Interpretation? {
    guard var reading = stated(of: phrase, at: index) else { return nil }
    // "Some 9,600 of them came from Solino": a part of those whom a sentence before counted.
    let goesOn = phrase.kind == .bare && found.last?.pointsBack == true && opensOfThese
    if phrase.kind == .ofThem || isOfThese(phrase) || goesOn, found.isEmpty || goesOn,
      let previous,
      previous.topic == reading.topic
        || previous.topic == .displaced && reading.topic == .sheltered
    {
      reading.pointsBack = true
    }
    return reading
  }

  /// "Of these, 15,086 have gone to Cucuta": a number behind words that open a part.
  private func isOfThese(_ phrase: Counted) -> Bool {
    (phrase.kind == .bare || phrase.kind == .known) && phrase.start - scan.tokens.lowerBound <= 4
      && opensOfThese
  }

  private var opensOfThese: Bool {
    let first = scan.tokens.lowerBound
    return scan.text.matches(scan.text.tokens[first], "of")
      && scan.mark(startingAt: first)?.plays(.part) == true
  }

  /// What the words around a number state of it.
  private func stated(of phrase: Counted, at index: Int) -> Interpretation? {
    if let result = resultant(phrase) ?? hindered(phrase) { return result }
    if let caused = caused(phrase) {
      return interpretation(
        phrase, caused.topic, caused.mark.tokens, caused.mark.term.frames,
        confidence(phrase, 90, near: caused.mark.tokens.lowerBound - phrase.end),
        by: .verbBehindNumber)
    }
    if let topic = standing(before: phrase) {
      return interpretation(phrase, topic, nil, [], 84, by: .labelBeforeNumber)
    }
    if let adjacent = adjacentBefore(phrase), let topic = adjacent.term.topic {
      // "It took eleven to drive there": nobody is taken.
      if phrase.kind == .bare, topic == .evacuated, found.isEmpty,
        previous == nil || !phrase.number.isBareDigits, adjacent.tokens.count == 1,
        scan.text.matches(scan.text.tokens[adjacent.tokens.lowerBound], "took")
      {
        return nil
      }
      if topic.countsHousing, namesBothDamages(adjacent) {
        // "destroyed or damaged 60,000 homes": one number for both.
        return interpretation(
          phrase, topic, adjacent.tokens, adjacent.term.frames, 60, by: .verbBeforeNumber)
      }
      if topic.isMovement, let shields = shields(behind: phrase) {
        return interpretation(
          phrase, .held, shields.tokens, shields.term.frames, 84, by: .takenByForceIsHeld)
      }
      return interpretation(
        phrase, topic, adjacent.tokens, adjacent.term.frames, confidence(phrase, 92, near: 0),
        by: .verbBeforeNumber)
    }
    if let came = coming(phrase) ?? namedAmong(phrase) ?? campHas(phrase) { return came }
    if let listed = namedAction(of: phrase) { return listed }
    if let described = described(phrase) { return described }
    if let stay = lodged(phrase, at: index) ?? shared(by: phrase) {
      return interpretation(phrase, .sheltered, stay, .event, 84, by: .verbBehindNumber)
    }
    if scan.sentence.isItem, let label = backward(from: phrase),
      scan.text.isSign(phrase.start - 1, ":")
    {
      return interpretation(
        phrase, label.topic, label.mark.tokens, label.mark.term.frames, 88, by: .labelBeforeNumber)
    }
    if let label = labelled(phrase), let topic = label.term.topic {
      return interpretation(
        phrase, topic, label.tokens, label.term.frames, confidence(phrase, 88, near: 0),
        by: .labelBeforeNumber)
    }
    if let after = forward(from: phrase, at: index), !isPossessed(phrase) || after.distance <= 1,
      phrase.kind != .unknown || after.sameClause && after.distance <= 8 || isNamed(phrase)
    {
      return interpretation(
        phrase, after.topic, after.mark.tokens, after.mark.term.frames,
        namesBothDamages(after.mark)
          ? 60 : confidence(phrase, after.sameClause ? 90 : 84, near: after.distance),
        by: .verbBehindNumber)
    }
    if let topic = phrase.noun?.topic, !isGiven(to: phrase) {
      return interpretation(phrase, topic, nil, [], 84, by: .nounStatesMeasure)
    }
    if let stay = housed(phrase) {
      return interpretation(phrase, .sheltered, stay, .event, 82, by: .labelBeforeNumber)
    }
    if let before = backward(from: phrase),
      before.sameClause || before.distance <= 10 && phrase.kind != .unknown,
      !leavesBehind(before), !isToldOf(phrase, behind: before), !isGapped(phrase, behind: before),
      !isSubject(phrase) || opens(with: before.mark, phrase)
    {
      return interpretation(
        phrase, before.topic, before.mark.tokens, before.mark.term.frames,
        confidence(phrase, before.sameClause ? 80 : 62, near: before.distance),
        by: .verbBeforeNumber)
    }
    return nil
  }

  /// "sent 6,000 people fleeing", "left 40 dead", "got 45 people out", "turned 60 migrants back":
  /// what the verb before the number made of them is said behind them.
  private func caused(_ phrase: Counted) -> (topic: Topic, mark: Mark)? {
    var before = phrase.start - 1
    while let mark = scan.mark(at: before), mark.plays(.others) || isArticle(before) {
      before = mark.tokens.lowerBound - 1
    }
    guard scan.tokens.contains(before), let verb = scan.mark(at: before),
      verb.plays(.causes) || verb.term.topic?.isMovement == true && verb.term.frames.contains(.act)
    else { return nil }
    let limit = counted.first { $0.start >= phrase.end }?.start ?? scan.tokens.upperBound
    var index = phrase.end
    let causes = verb.plays(.causes)
    while index < min(limit, phrase.end + 8) {
      if scan.text.isSign(index, in: ",;:.(") { return nil }
      if let way = Interpreter.ways.value(scan.text, scan.text.tokens[index]),
        index <= phrase.end + 3, !isOfPlace(index, behind: phrase)
      {
        if way == .evacuated, verb.term.topic == .displaced { return nil }
        return (way, Mark(tokens: verb.tokens, clitics: verb.clitics, term: verb.term))
      }
      guard let mark = scan.mark(startingAt: index) else {
        index += 1
        continue
      }
      // "have sent 20,000 people across the border"
      if causes, index == phrase.end, mark.plays([.via, .from]) || isOutward(mark),
        Interpreter.sending.value(scan.text, scan.text.tokens[verb.tokens.lowerBound]) != nil,
        phrase.noun?.group == nil || phrase.noun?.group == .civilians
      {
        return (.displaced, verb)
      }
      if mark.plays([.clause, .relative, .part, .that]), !mark.plays(.inside) { return nil }
      if causes, isPredicate(mark), let topic = mark.term.topic,
        !mark.term.frames.isSubset(of: [.noun, .outdoors, .event])
          || mark.term.frames.contains(.event)
      {
        return (topic, mark)
      }
      index = mark.tokens.upperBound
    }
    return nil
  }

  /// "keeping 90,000 pupils at home".
  private func isOfPlace(_ token: Int, behind phrase: Counted) -> Bool {
    token > phrase.end && scan.mark(at: token - 1)?.plays([.inside, .from, .to]) == true
  }

  private func isOutward(_ mark: Mark) -> Bool {
    scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "into")
      || scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "over")
  }

  private static let sending = TermTable<Bool>(
    words: "send,sends,sent,sending,chase,chases,chased,chasing")

  /// Where people are sent, behind the verb and them.
  private static let ways = TermTable<Topic>(
    rows: "returned\tback,home,homeward\nevacuated\tout,off,to safety"
  ) { Topic(rawValue: String($0)) }

  /// "the evacuation of one million people in India and 1.6 million in Bangladesh": a noun of
  /// action has both.
  private func namedAction(of phrase: Counted) -> Interpretation? {
    guard phrase.kind == .bare, let last = found.last, let verb = last.predicate,
      verb.upperBound <= last.counted.start, verb.count > 1,
      scan.text.matches(scan.text.tokens[verb.upperBound - 1], "of"),
      scan.mark(at: phrase.start - 1)?.plays(.beside) == true
    else { return nil }
    return sharing(last, phrase, .continues(found.count - 1), confidence: 80, by: .listSharesVerb)
  }

  /// "To Garowe came 7,230 families": the verb of motion before its subject.
  private func coming(_ phrase: Counted) -> Interpretation? {
    let verb = determinersStart(phrase) - 1
    guard phrase.kind == .known, phrase.noun?.topic == nil, phrase.noun?.unit != .housing,
      scan.tokens.contains(verb),
      Interpreter.came.value(scan.text, scan.text.tokens[verb]) != nil
    else { return nil }
    return interpretation(
      phrase, .displaced, verb..<(verb + 1), .event, 84, by: .verbBeforeNumber)
  }

  private static let came = TermTable<Bool>(words: "came,arrived,fled")

  /// "1,650 families (5,284 people) are now in 33 evacuation centers": where they are is a shelter.
  private func lodged(_ phrase: Counted, at index: Int) -> Range<Int>? {
    var next = phrase.end
    if scan.text.isSign(next, "("),
      let close = (next..<min(next + 8, scan.tokens.upperBound)).first(where: {
        scan.text.isSign($0, ")")
      })
    {
      next = close + 1
    }
    guard scan.tokens.contains(next),
      Interpreter.being.value(scan.text, scan.text.tokens[next]) != nil
    else { return nil }
    next += 1
    while scan.tokens.contains(next),
      Interpreter.adverbs.value(scan.text, scan.text.tokens[next]) != nil
    {
      next += 1
    }
    guard let inside = scan.mark(startingAt: next), inside.plays(.inside), !inside.term.isPredicate
    else { return nil }
    let near = next + 1..<min(next + 7, scan.tokens.upperBound)
    let stay = scan.marks(in: near).first { mark in
      mark.term.accommodation != nil && mark.term.accommodation != .open
    }
    guard let stay,
      !near.contains(where: { $0 < stay.tokens.lowerBound && scan.text.isSign($0, ",") })
    else { return nil }
    return inside.tokens
  }

  static let being = TermTable<Bool>(words: "are,were,is,was,remain,remained,remains")

  private static let adverbs = TermTable<Bool>(
    words: "now,still,currently,also,presently,already,reportedly,all")

  /// Whether "or" joins what is destroyed and what is damaged.
  private func namesBothDamages(_ mark: Mark) -> Bool {
    guard mark.term.topic?.countsHousing == true else { return false }
    for side in [mark.tokens.lowerBound - 1, mark.tokens.upperBound]
    where scan.tokens.contains(side) {
      let other = side < mark.tokens.lowerBound ? side - 1 : side + 1
      if scan.text.matches(scan.text.tokens[side], "or"),
        scan.mark(at: other)?.term.topic?.countsHousing == true,
        scan.mark(at: other)?.term.topic != mark.term.topic
      {
        return true
      }
    }
    return false
  }

  /// "leaving 300,000 people without water": they do not leave.
  private func leavesBehind(_ candidate: Candidate) -> Bool {
    candidate.mark.plays(.causes) && !candidate.mark.term.frames.contains(.act)
      && candidate.distance <= 2
  }

  /// "left 17 dead in Hajjah and 5 in Saada": what the verb made of the first it made of the second.
  private func isGapped(_ phrase: Counted, behind candidate: Candidate) -> Bool {
    guard let last = found.last, candidate.mark.plays(.causes),
      isJoined(phrase, to: last.counted), last.counted.start >= candidate.mark.tokens.upperBound
    else { return false }
    return last.predicate.map { $0 != candidate.mark.tokens } ?? (last.counted.noun?.topic != nil)
  }

  /// "the district, which has 14,500 pupils, will stay closed": who is had does nothing.
  func isPossessed(_ phrase: Counted) -> Bool {
    let before = determinersStart(phrase) - 1
    guard scan.tokens.contains(before) else { return false }
    return Interpreter.having.value(scan.text, scan.text.tokens[before]) != nil
  }

  private static let having = TermTable<Bool>(words: "has,have,had,with,having")

  /// Whether the noun that the lexicon lacks has a capital: "eight Palestinians".
  private func isNamed(_ phrase: Counted) -> Bool {
    scan.text.tokens[phrase.end - 1].traits.contains(.capitalized)
  }

  /// What the noun before "at" states: "put the dead at 2,750 and the wounded at 9,700".
  private func standing(before phrase: Counted) -> Topic? {
    guard phrase.start - 2 >= scan.tokens.lowerBound, let label = scan.mark(at: phrase.start - 2)
    else { return nil }
    let before = scan.text.tokens[phrase.start - 1]
    // "the bodies of 14 fishermen"
    let isOf = scan.text.matches(before, "of") && label.term.noun?.topic == .killed
    guard isOf || phrase.kind == .bare && scan.text.matches(before, "at") else { return nil }
    return label.term.noun?.isStrong == true ? label.term.noun?.topic : nil
  }

  /// "860 kids have stopped going to class": the subject of a verb that is none of ours.
  private func isSubject(_ phrase: Counted) -> Bool {
    guard scan.tokens.contains(phrase.end) else { return false }
    // "at least two residents put the toll at 37": who says something.
    if let verb = scan.mark(startingAt: phrase.end), verb.plays(.speech), !verb.term.isPredicate {
      return true
    }
    return Interpreter.finite.value(scan.text, scan.text.tokens[phrase.end]) != nil
  }

  /// "have taken 8,000 families to use as human shields": taken by force.
  private func shields(behind phrase: Counted) -> Mark? {
    let behind = phrase.end..<min(phrase.end + 14, scan.tokens.upperBound)
    if scan.tokens.contains(phrase.end),
      Interpreter.captive.value(scan.text, scan.text.tokens[phrase.end]) != nil
    {
      // "took 15 rescue workers captive"
      return adjacentBefore(phrase)
    }
    // "took 14 villagers with them"
    if scan.tokens.contains(phrase.end + 1),
      scan.text.matches(scan.text.tokens[phrase.end], "with"),
      scan.text.matches(scan.text.tokens[phrase.end + 1], "them"),
      let verb = adjacentBefore(phrase),
      scan.text.matches(scan.text.tokens[verb.tokens.lowerBound], "took")
    {
      return verb
    }
    return scan.marks(in: behind).first {
      $0.term.topic == .held && $0.tokens.count > 1
        && scan.text.matches(scan.text.tokens[$0.tokens.lowerBound - 1], "as")
    }
  }

  private static let captive = TermTable<Bool>(words: "captive,hostage,prisoner")
}
