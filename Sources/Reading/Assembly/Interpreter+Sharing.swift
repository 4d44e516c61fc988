import Displacement
import Language

extension Interpreter {
  /// `1800 عائلة، أي ما يقارب 9 آلاف شخص`, `(4,163 أسرة)`: the other unit of the phrase before.
  func repeated(_ phrase: Counted) -> Interpretation? {
    if let counted = countedAgain(phrase) { return counted }
    guard let base = found.indices.last, let unit = phrase.noun?.unit else { return nil }
    let whole = found[base]
    if unit == .housing, whole.unit == .housing, phrase.start - whole.counted.end <= 3,
      scan.has(.equals, in: whole.counted.end..<phrase.start)
    {
      // "258 buildings, comprising 1,042 housing units"
      return sharing(whole, phrase, .part(of: base), confidence: 80, by: .partSharesWhole)
    }
    guard unit != .housing else { return nil }
    guard whole.unit != unit, whole.unit != .housing, whole.counted.end <= phrase.start,
      phrase.start - whole.counted.end <= 4
    else { return nil }
    let between = whole.counted.end..<phrase.start
    let equals =
      between.contains { scan.text.isSign($0, in: "([-") }
      || scan.marks(in: between).contains { $0.plays(.equals) && $0.clitics.isEmpty }
    guard equals && !scan.has([.part, .from], in: between) || isOfHouseholds(phrase, whole.counted)
    else { return nil }
    var reading = whole
    reading = Interpretation(
      counted: phrase, topic: whole.topic, predicate: whole.predicate, frames: whole.frames,
      unit: unit, group: phrase.noun?.group ?? whole.group, relation: .repeats(base),
      confidence: whole.confidence, rule: .otherUnitRepeatsFigure)
    return reading
  }

  /// `هذه الأسر تضم نحو 16 ألف شخص`: the people of households that the sentence before counted.
  func countedAgain(_ phrase: Counted) -> Interpretation? {
    guard found.isEmpty, let previous, phrase.noun?.unit == .people, previous.unit == .households,
      let equals = scan.mark(at: phrase.start - 1), equals.plays(.equals),
      scan.marks(in: max(scan.tokens.lowerBound, phrase.start - 5)..<phrase.start).contains(where: {
        $0.term.noun?.unit == .households
      })
    else { return nil }
    var reading = sharing(
      previous, phrase, .own, confidence: 78, by: .otherUnitRepeatsFigure)
    reading.pointsBack = true
    return reading
  }

  /// "1,050 persons from 210 households".
  func isOfHouseholds(_ phrase: Counted, _ whole: Counted) -> Bool {
    guard phrase.noun?.unit == .households, whole.noun?.unit == .people,
      phrase.start - whole.end == 1, let before = scan.mark(at: phrase.start - 1)
    else { return false }
    if vocabulary.language == .english, before.plays(.inside) || before.plays(.equals) {
      return true
    }
    return before.plays(.from) && before.clitics.isEmpty
  }

  /// `بينهم 271 طفلاً و173 امرأة`, "among them 6,200 children", "nine of them".
  func part(_ phrase: Counted) -> Interpretation? {
    let base = found.indices.last { found[$0].relation == .own || isContinued($0) }
    let isOpened = opensPart(phrase)
    if let last = found.indices.last, case .part(let whole) = found[last].relation, !isOpened {
      // A list of parts goes on.
      guard isJoined(phrase, to: found[last].counted),
        !hasPredicate(before: phrase, after: found[last]), !hasParticiple(behind: phrase),
        !hasOwnPredicate(phrase)
      else { return nil }
      return sharing(found[whole], phrase, .part(of: whole), confidence: 85, by: .partSharesWhole)
    }
    guard isOpened else { return nil }
    if let own = ownFate(of: phrase) { return own }
    if let topic = partTopic(phrase) {
      let base = found.indices.last { found[$0].topic == topic }
      if let base {
        return sharing(found[base], phrase, .part(of: base), confidence: 88, by: .partSharesWhole)
      }
      if let previous, previous.topic == topic {
        var reading = sharing(previous, phrase, .own, confidence: 80, by: .partSharesWhole)
        reading.pointsBack = true
        return reading
      }
      var reading = interpretation(phrase, topic, nil, [], 80, by: .labelBeforeNumber)
      reading.pointsBack = true
      return reading
    }
    if phrase.kind == .ofThem,
      base == nil || scan.has(.part, in: phrase.phrase) && hasOwnVerb(phrase)
    {
      return nil
    }
    if let base {
      guard phrase.start - found[base].counted.end < 40 else { return nil }
      // خُطف 280 تلميذاً، وتمكن 28 منهم من الفرار
      if vocabulary.language == .arabic, found[base].topic.isState, forced(phrase) != nil {
        return interpretation(phrase, .other, nil, [], 0, by: .partSharesWhole)
      }
      return sharing(found[base], phrase, .part(of: base), confidence: 88, by: .partSharesWhole)
    }
    if let topic = uncountedWhole(before: phrase) {
      return interpretation(phrase, topic, nil, [], 78, by: .labelBeforeNumber)
    }
    guard let previous, !hasUnreadWhole(before: phrase) else { return nil }
    var reading = sharing(previous, phrase, .own, confidence: 75, by: .partSharesWhole)
    reading.pointsBack = true
    return reading
  }

  /// توزع الجرحى على ثلاثة مشاف، منهم 31 في السقيلبية: what became of a whole that nobody counts.
  private func uncountedWhole(before phrase: Counted) -> Topic? {
    guard vocabulary.language == .arabic else { return nil }
    let whole = scan.marks(in: scan.tokens.lowerBound..<phrase.start).last { mark in
      mark.term.noun?.isStrong == true && isDefinite(mark)
        && !scan.speakers.contains { $0.tokens.overlaps(mark.tokens) }
    }
    return whole?.term.noun?.topic
  }

  /// "including 458 children, with 12,703 hurt": the next number says itself what it counts.
  func hasParticiple(behind phrase: Counted) -> Bool {
    guard vocabulary.language == .english, phrase.kind == .bare || phrase.kind == .others,
      let next = scan.mark(startingAt: phrase.end)
    else { return false }
    return isPredicate(next) && next.term.frames.contains(.event)
  }

  /// Whether the sentence counts somebody else first, of whom nothing of ours is said.
  func hasUnreadWhole(before phrase: Counted) -> Bool {
    counted.contains { other in
      other.end <= phrase.start && other.kind == .known && other.noun?.unit != .housing
        && !found.contains { $0.counted.start == other.start }
    }
  }

  /// What the cue of a part says became of the whole: بين القتلى.
  func partTopic(_ phrase: Counted) -> Topic? {
    let behind = scan.mark(startingAt: phrase.end).flatMap { $0.plays(.part) ? $0 : nil }
    guard let cue = behind ?? partCue(before: phrase), cue.tokens.count > 1,
      let last = cue.tokens.last
    else { return nil }
    return vocabulary.lexicon.match(scan.text, at: last)?.term.noun?.topic
  }

  func isContinued(_ index: Int) -> Bool {
    if case .continues = found[index].relation { return true }
    return false
  }

  /// `إلقاء القبض على 89 منهم`: the number has a verb of its own before it.
  func hasOwnVerb(_ phrase: Counted) -> Bool {
    guard let before = scan.mark(at: phrase.start - 1) else { return false }
    return before.term.isPredicate
  }

  func opensPart(_ phrase: Counted) -> Bool {
    if phrase.kind == .ofThem { return true }
    if vocabulary.language == .arabic,
      let after = scan.mark(startingAt: phrase.end), after.plays(.part), after.tokens.count > 1,
      !hasVerbInClause(before: phrase)
    {
      return true
    }
    if isFollowedByPart(phrase) { return true }
    return partCue(before: phrase) != nil
  }

  /// `واعتقلت 22 مشتبها به بين النازحين`: the clause says itself what became of them.
  func hasVerbInClause(before phrase: Counted) -> Bool {
    scan.marks(in: clauseStart(phrase)..<phrase.start).contains { isPredicate($0) }
  }

  func partCue(before phrase: Counted) -> Mark? {
    var index = phrase.start - 1
    var steps = 0
    while index >= scan.tokens.lowerBound, steps < 3 {
      if let date = scan.dates.first(where: { $0.tokens.contains(index) }) {
        index = date.tokens.lowerBound - 1
        steps += 1
        continue
      }
      guard let mark = scan.mark(at: index) else { return nil }
      if mark.plays(.part) { return mark }
      guard mark.plays(.beside) || mark.plays(.still) || mark.plays(.that) else { return nil }
      index = mark.tokens.lowerBound - 1
      steps += 1
    }
    return nil
  }

  func sharing(
    _ whole: Interpretation, _ phrase: Counted, _ relation: Interpretation.Relation,
    confidence: Confidence, by rule: Rule
  ) -> Interpretation {
    var topic = whole.topic
    // A part can say itself what became of it.
    // نُقل 850 شخصاً بينهم 150 جريحاً: who is hurt was moved all the same.
    if let own = phrase.noun?.topic, phrase.noun?.isStrong == true,
      !(own == .injured && (whole.topic.isMovement || whole.topic.isState))
    {
      topic = own
    }
    if let own = stateBeside(phrase) { topic = own.topic }
    // توفي منهم اثنان
    if vocabulary.language == .arabic, let cue = partCue(before: phrase),
      let verb = scan.mark(at: cue.tokens.lowerBound - 1), isPredicate(verb),
      !verb.term.frames.isDisjoint(with: [.event, .act]), cue.tokens.upperBound == phrase.start,
      let own = verb.term.topic, own.countsHousing == topic.countsHousing
    {
      topic = own
    }
    if let verb = ownVerb(behind: phrase), topic.countsHousing == verb.countsHousing {
      topic = verb
    }
    let group = phrase.noun?.group ?? (phrase.noun == nil ? whole.group : nil)
    return Interpretation(
      counted: phrase, topic: topic, predicate: nil, frames: whole.frames,
      unit: phrase.noun?.unit ?? whole.unit, group: group, relation: relation,
      confidence: min(confidence, whole.confidence), rule: rule)
  }

  /// `منها 3 آلاف دُمّرت`: the verb right behind a part of homes says what became of it.
  func ownVerb(behind phrase: Counted) -> Topic? {
    guard vocabulary.language == .arabic, let verb = scan.mark(startingAt: phrase.end),
      verb.clitics.isEmpty, isPredicate(verb), let topic = verb.term.topic
    else { return nil }
    // منهم 219 ألف شخص شُردوا
    if !topic.countsHousing {
      let isFinite = !verb.term.frames.isDisjoint(with: [.event, .act]) && verb.term.noun == nil
      return isFinite && (topic == .displaced || topic == .killed || topic == .returned)
        ? topic : nil
    }
    let isPartial = scan.mark(startingAt: verb.tokens.upperBound)?.term.topic == .damaged
    return isPartial ? .damaged : verb.term.topic
  }

  /// A number that follows another by و or "and" without a verb of its own.
  func continued(_ phrase: Counted) -> Interpretation? {
    guard let last = found.indices.last else { return nil }
    let joined =
      isJoined(phrase, to: found[last].counted) || isSpecified(phrase, of: found[last])
      || goesOn(phrase, behind: found[last])
    guard joined || phrase.kind == .others || phrase.kind == .bare, !hasUnknownVerb(phrase),
      joined || !isComplement(phrase)
    else { return nil }
    guard phrase.kind != .unknown || joined && phrase.start - found[last].counted.end <= 4
    else { return nil }
    var reading = sharing(
      found[last], phrase, .continues(last), confidence: joined ? 80 : 50, by: .listSharesVerb)
    reading.predicate = nil
    return reading
  }

  /// نزوح 1,205 أسر: 615 أسرة إلى أم بطاح: the first of those whom the number before a colon adds up.
  private func isSpecified(_ phrase: Counted, of whole: Interpretation) -> Bool {
    scan.text.isSign(phrase.start - 1, ":") && whole.topic.isMovement
      && phrase.noun?.unit == whole.unit
      && scan.mark(startingAt: phrase.end)?.plays([.to, .from, .inside]) == true
  }

  /// "29 people died and 11 survived": a participle that the lexicon lacks says something else.
  private func hasUnknownVerb(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .english, scan.tokens.contains(phrase.end) else { return false }
    // "and 30 people are still waiting": a verb of their own, and none of ours.
    if phrase.kind == .known,
      Interpreter.finite.value(scan.text, scan.text.tokens[phrase.end]) != nil,
      scan.tokens.contains(phrase.end + 1),
      scan.mark(startingAt: phrase.end + 1)?.plays(.inside) != true,
      !scan.text.matches(scan.text.tokens[phrase.end + 1], "also")
    {
      return true
    }
    // "and 220 could not": what they could or did is said behind.
    if Interpreter.modals.value(scan.text, scan.text.tokens[phrase.end]) != nil { return true }
    guard phrase.kind == .bare, scan.mark(at: phrase.end) == nil else { return false }
    let word = scan.text.tokens[phrase.end]
    return word.kind == .word && word.length > 4
      && scan.text.bytes[..<word.end].suffix(2).elementsEqual("ed".utf8)
  }

  private static let modals = TermTable<Bool>(words: "could,can,did,do,does,might,must,should")

  /// Whether a phrase stands behind a و or "and" of its own.
  func isJoined(_ phrase: Counted, to other: Counted) -> Bool {
    if phrase.number.clitics.contains(.and) { return true }
    let start = vocabulary.language == .english ? listStart(phrase) : phrase.start
    guard let before = scan.mark(at: start - 1) else {
      return scan.text.isSign(start - 1, ",") && phrase.start - other.end <= 2
    }
    return before.plays(.beside)
  }

  func hasPredicate(before phrase: Counted, after other: Interpretation) -> Bool {
    scan.marks(in: other.counted.end..<max(other.counted.end, phrase.start)).contains(
      where: isPredicate)
  }
}
