import Displacement
import Language

/// Finds what every counted phrase of a sentence is said to be: the verb or the noun that governs
/// it, or the phrase whose verb it shares.
struct Interpreter {
  let scan: Scan
  let vocabulary: Vocabulary
  let counted: [Counted]
  /// The last figure of the paragraph before this sentence.
  let previous: Interpretation?
  private(set) var found: [Interpretation] = []

  init(
    _ scan: Scan, _ vocabulary: Vocabulary, counted: [Counted], previous: Interpretation?
  ) {
    self.scan = scan
    self.vocabulary = vocabulary
    self.counted = counted
    self.previous = previous
  }

  /// Reads every phrase in order; one that says nothing of ours is left out.
  mutating func interpret() -> [Interpretation] {
    for (index, phrase) in counted.enumerated() {
      guard let reading = reading(of: phrase, at: index), reading.topic != .other else { continue }
      found.append(reading)
    }
    setExtents()
    return found
  }

  private func reading(of phrase: Counted, at index: Int) -> Interpretation? {
    if let shared = repeated(phrase) ?? part(phrase) { return checked(shared) }
    if let strong = ownNoun(phrase) { return checked(strong) }
    guard let governed = governed(phrase, at: index) ?? continued(phrase) ?? recalled(phrase)
    else { return nil }
    return checked(governed)
  }

  mutating func setExtent(_ index: Int, _ extent: Range<Int>) {
    found[index].extent = extent
  }

  // MARK: Phrases that share

  /// `1800 عائلة، أي ما يقارب 9 آلاف شخص`, `(4,163 أسرة)`: the other unit of the phrase before.
  private func repeated(_ phrase: Counted) -> Interpretation? {
    guard let base = found.indices.last, let unit = phrase.noun?.unit, unit != .housing else {
      return nil
    }
    let whole = found[base]
    guard whole.unit != unit, whole.unit != .housing, whole.counted.end <= phrase.start,
      phrase.start - whole.counted.end <= 4
    else { return nil }
    let between = whole.counted.end..<phrase.start
    let equals =
      between.contains { scan.text.isSign($0, "(") || scan.text.isSign($0, "-") }
      || scan.marks(in: between).contains { $0.plays(.equals) && $0.clitics.isEmpty }
    guard equals, !scan.has([.part, .from], in: between) else { return nil }
    var reading = whole
    reading = Interpretation(
      counted: phrase, topic: whole.topic, predicate: whole.predicate, frames: whole.frames,
      unit: unit, group: phrase.noun?.group ?? whole.group, relation: .repeats(base),
      confidence: whole.confidence)
    return reading
  }

  /// `بينهم 271 طفلاً و173 امرأة`, "among them 6,200 children", "nine of them".
  private func part(_ phrase: Counted) -> Interpretation? {
    let base = found.indices.last { found[$0].relation == .own || isContinued($0) }
    let isOpened = opensPart(phrase)
    if let last = found.indices.last, case .part(let whole) = found[last].relation, !isOpened {
      // A list of parts goes on.
      guard isJoined(phrase, to: found[last].counted), !hasPredicate(before: phrase, after: found[last])
      else { return nil }
      return sharing(found[whole], phrase, .part(of: whole), confidence: 85)
    }
    guard isOpened else { return nil }
    if let topic = partTopic(phrase) {
      let base = found.indices.last { found[$0].topic == topic }
      if let base { return sharing(found[base], phrase, .part(of: base), confidence: 88) }
      if let previous, previous.topic == topic {
        var reading = sharing(previous, phrase, .own, confidence: 80)
        reading.pointsBack = true
        return reading
      }
      return interpretation(phrase, topic, nil, [], 80)
    }
    if phrase.kind == .ofThem, base == nil || scan.has(.part, in: phrase.phrase) && hasOwnVerb(phrase) {
      return nil
    }
    if let base {
      guard phrase.start - found[base].counted.end < 40 else { return nil }
      return sharing(found[base], phrase, .part(of: base), confidence: 88)
    }
    guard let previous else { return nil }
    var reading = sharing(previous, phrase, .own, confidence: 75)
    reading.pointsBack = true
    return reading
  }

  /// What the cue of a part says became of the whole: بين القتلى.
  private func partTopic(_ phrase: Counted) -> Topic? {
    let behind = scan.mark(startingAt: phrase.end).flatMap { $0.plays(.part) ? $0 : nil }
    guard let cue = behind ?? partCue(before: phrase), cue.tokens.count > 1,
      let last = cue.tokens.last
    else { return nil }
    return vocabulary.lexicon.match(scan.text, at: last)?.term.noun?.topic
  }

  private func isContinued(_ index: Int) -> Bool {
    if case .continues = found[index].relation { return true }
    return false
  }

  /// `إلقاء القبض على 89 منهم`: the number has a verb of its own before it.
  private func hasOwnVerb(_ phrase: Counted) -> Bool {
    guard let before = scan.mark(at: phrase.start - 1) else { return false }
    return before.term.isPredicate
  }

  private func opensPart(_ phrase: Counted) -> Bool {
    if phrase.kind == .ofThem { return true }
    if vocabulary.language == .arabic,
      let after = scan.mark(startingAt: phrase.end), after.plays(.part), after.tokens.count > 1
    {
      return true
    }
    return partCue(before: phrase) != nil
  }

  private func partCue(before phrase: Counted) -> Mark? {
    var index = phrase.start - 1
    var steps = 0
    while index >= scan.tokens.lowerBound, steps < 3 {
      guard let mark = scan.mark(at: index) else { return nil }
      if mark.plays(.part) { return mark }
      guard mark.plays(.beside) || mark.plays(.still) || mark.plays(.that) else { return nil }
      index = mark.tokens.lowerBound - 1
      steps += 1
    }
    return nil
  }

  private func sharing(
    _ whole: Interpretation, _ phrase: Counted, _ relation: Interpretation.Relation,
    confidence: Int
  ) -> Interpretation {
    var topic = whole.topic
    // A part can say itself what became of it.
    if let own = phrase.noun?.topic, phrase.noun?.isStrong == true { topic = own }
    if let own = stateBeside(phrase) { topic = own.topic }
    let group = phrase.noun?.group ?? (phrase.noun == nil ? whole.group : nil)
    return Interpretation(
      counted: phrase, topic: topic, predicate: nil, frames: whole.frames,
      unit: phrase.noun?.unit ?? whole.unit, group: group, relation: relation,
      confidence: min(confidence, whole.confidence))
  }

  /// A number that follows another by و or "and" without a verb of its own.
  private func continued(_ phrase: Counted) -> Interpretation? {
    guard let last = found.indices.last else { return nil }
    let joined = isJoined(phrase, to: found[last].counted)
    guard joined || phrase.kind == .others || phrase.kind == .bare else { return nil }
    guard phrase.kind != .unknown || joined else { return nil }
    var reading = sharing(found[last], phrase, .continues(last), confidence: joined ? 80 : 50)
    reading.predicate = nil
    return reading
  }

  /// "had earlier spoken of 20,000 households, but withdrew that number": a figure that is set
  /// right is of what was counted before.
  private func recalled(_ phrase: Counted) -> Interpretation? {
    guard let previous, scan.has(.corrected, in: scan.tokens), phrase.kind == .known else { return nil }
    var reading = sharing(previous, phrase, .own, confidence: 60)
    reading.predicate = nil
    return reading
  }

  /// Whether a phrase stands behind a و or "and" of its own.
  private func isJoined(_ phrase: Counted, to other: Counted) -> Bool {
    if phrase.number.clitics.contains(.and) { return true }
    guard let before = scan.mark(at: phrase.start - 1) else {
      return scan.text.isSign(phrase.start - 1, ",") && phrase.start - other.end <= 2
    }
    return before.plays(.beside)
  }

  private func hasPredicate(before phrase: Counted, after other: Interpretation) -> Bool {
    scan.marks(in: other.counted.end..<max(other.counted.end, phrase.start)).contains(where: isPredicate)
  }

  // MARK: Predicates

  /// The noun states what became of the people: 622 جريحاً, 61 قتيلاً.
  private func ownNoun(_ phrase: Counted) -> Interpretation? {
    if let inner = phrase.inner {
      return interpretation(phrase, inner, nil, [], 88)
    }
    guard let noun = phrase.noun, let topic = noun.topic, noun.isStrong else { return nil }
    if topic.isState, let next = nearVerb(phrase), next != topic { return nil }
    if let before = scan.mark(at: phrase.start - 1), let other = before.term.topic,
      other == .evacuated || other == .other || other == .released, before.term.noun == nil
    {
      return interpretation(phrase, other, before.tokens, before.term.frames, 88)
    }
    // Killed and wounded in one number are no figure of either.
    if let next = scan.mark(startingAt: phrase.end), let second = next.term.noun?.topic,
      second != topic, next.clitics.contains(.and) || next.plays(.beside),
      next.term.noun?.isSingular == true
    {
      return interpretation(phrase, .other, nil, [], 0)
    }
    var reading = interpretation(phrase, topic, nil, [], 90)
    // "Nine soldiers were killed and 21 injured": the participle leaves out whom.
    if let last = found.last, let mark = scan.mark(at: phrase.end - 1), mark.term.topic != nil,
      vocabulary.language == .english, isJoined(phrase, to: last.counted)
    {
      reading.group = reading.group ?? found[last.relation.base ?? found.count - 1].group
    }
    return reading
  }

  /// What a verb within three tokens behind the phrase says: "22 hostages walked free".
  private func nearVerb(_ phrase: Counted) -> Topic? {
    scan.marks(in: phrase.end..<min(phrase.end + 3, scan.tokens.upperBound)).first {
      isPredicate($0) && !$0.term.frames.isDisjoint(with: [.event, .act])
    }?.term.topic
  }

  private func interpretation(
    _ phrase: Counted, _ topic: Topic, _ predicate: Range<Int>?, _ frames: Frames,
    _ confidence: Int
  ) -> Interpretation {
    Interpretation(
      counted: phrase, topic: topic, predicate: predicate, frames: frames,
      unit: phrase.noun?.unit ?? (topic.countsHousing ? .housing : .people),
      group: phrase.noun?.group, confidence: confidence)
  }

  /// Whether a mark states a measure here, rather than naming what is counted, who speaks or where.
  func isPredicate(_ mark: Mark) -> Bool {
    guard mark.term.isPredicate else { return false }
    if counted.contains(where: { $0.phrase.overlaps(mark.tokens) }) { return false }
    if scan.places.contains(where: { $0.tokens.overlaps(mark.tokens) }) { return false }
    if scan.speakers.contains(where: { $0.tokens.overlaps(mark.tokens) }) { return false }
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

  /// An adjective or a participle right behind the phrase: 350 عائلة عالقة.
  private func stateBeside(_ phrase: Counted) -> (topic: Topic, mark: Mark)? {
    var index = phrase.end
    var steps = 0
    while index < scan.tokens.upperBound, steps < 4 {
      steps += 1
      if scan.text.isSign(index, in: "\"'") {
        index += 1
        continue
      }
      if counted.contains(where: { $0.start == index }) { return nil }
      guard let mark = scan.mark(startingAt: index) else {
        guard scan.text.tokens[index].kind == .word else { return nil }
        index += 1
        continue
      }
      if mark.clitics.contains(.and) { return nil }
      if let topic = mark.term.topic, mark.term.frames.contains(.state), isPredicate(mark) || mark.term.noun?.topic == topic {
        return (topic, mark)
      }
      guard mark.plays(.still) || mark.plays(.negated) || mark.plays(.common) else { return nil }
      index = mark.tokens.upperBound
    }
    return nil
  }

  private func governed(_ phrase: Counted, at index: Int) -> Interpretation? {
    switch vocabulary.language {
    case .arabic: governedInArabic(phrase, at: index)
    case .english: governedInEnglish(phrase, at: index)
    }
  }

  /// Arabic puts the verb or the verbal noun before what it counts, unless أن, إن or a new clause
  /// opens with the number.
  private func governedInArabic(_ phrase: Counted, at index: Int) -> Interpretation? {
    let before = backward(from: phrase)
    if let state = stateBeside(phrase) {
      let adjacent = before.map { $0.mark.tokens.upperBound == phrase.start } ?? false
      let planned = scan.has(.planned, in: clauseStart(phrase)..<phrase.start)
      let keepsVerb = adjacent && !planned && before?.mark.term.topic?.isState == false
        || before?.mark.term.topic == .sheltered
      if !keepsVerb || state.topic == .injured {
        return interpretation(phrase, state.topic, state.mark.tokens, state.mark.term.frames, 90)
      }
    }
    let opens = opensClause(phrase)
    if opens, let after = forward(from: phrase, at: index), after.sameClause || before == nil {
      return interpretation(
        phrase, after.topic, after.mark.tokens, after.mark.term.frames,
        confidence(phrase, 88, near: after.distance))
    }
    if let before, before.sameClause || before.distance <= 12 || joinsList(phrase) || scan.sentence.isItem {
      let base = before.sameClause ? 90 : 74
      return interpretation(
        phrase, before.topic, before.mark.tokens, before.mark.term.frames,
        confidence(phrase, base, near: before.distance))
    }
    if let after = forward(from: phrase, at: index), after.sameClause {
      return interpretation(
        phrase, after.topic, after.mark.tokens, after.mark.term.frames,
        confidence(phrase, 72, near: after.distance))
    }
    guard let noun = phrase.noun?.topic, before == nil else { return nil }
    return interpretation(phrase, noun, nil, [], 55)
  }

  /// English puts what is counted before its verb, unless a verb or a preposition of it stands
  /// right before the number.
  private func governedInEnglish(_ phrase: Counted, at index: Int) -> Interpretation? {
    if let adjacent = adjacentBefore(phrase), let topic = adjacent.term.topic {
      return interpretation(phrase, topic, adjacent.tokens, adjacent.term.frames, confidence(phrase, 92, near: 0))
    }
    if scan.sentence.isItem, let label = backward(from: phrase),
      scan.text.isSign(phrase.start - 1, ":")
    {
      return interpretation(
        phrase, label.topic, label.mark.tokens, label.mark.term.frames, 88)
    }
    if let after = forward(from: phrase, at: index) {
      return interpretation(
        phrase, after.topic, after.mark.tokens, after.mark.term.frames,
        confidence(phrase, after.sameClause ? 90 : 78, near: after.distance))
    }
    if let topic = phrase.noun?.topic {
      return interpretation(phrase, topic, nil, [], 84)
    }
    if let before = backward(from: phrase), before.sameClause || before.distance <= 10 {
      return interpretation(
        phrase, before.topic, before.mark.tokens, before.mark.term.frames,
        confidence(phrase, before.sameClause ? 80 : 62, near: before.distance))
    }
    return nil
  }

  private func confidence(_ phrase: Counted, _ base: Int, near distance: Int) -> Int {
    var confidence = base - min(20, max(0, distance - 6))
    switch phrase.kind {
    case .known, .named: break
    case .ofThem, .others: confidence -= 3
    case .bare: confidence -= 8
    case .unknown: confidence -= 12
    }
    return max(30, confidence)
  }

  // MARK: The search for predicates

  private struct Candidate {
    let mark: Mark
    let topic: Topic
    let sameClause: Bool
    /// Tokens between the predicate and the phrase.
    let distance: Int
  }

  /// The nearest predicate before a phrase that can govern it.
  private func backward(from phrase: Counted) -> Candidate? {
    let marks = scan.marks(in: scan.tokens.lowerBound..<phrase.start)
    for mark in marks.reversed() {
      guard mark.tokens.upperBound <= phrase.start else { continue }
      // طاقته الاستيعابية لا تتجاوز ستة آلاف: how many would fit.
      if mark.plays(.capacity), mark.term.places == nil {
        return Candidate(mark: mark, topic: .other, sameClause: true, distance: 0)
      }
      if let topic = labelTopic(mark) {
        return Candidate(
          mark: mark, topic: topic, sameClause: true,
          distance: phrase.start - mark.tokens.upperBound)
      }
      guard isPredicate(mark), let topic = mark.term.topic else { continue }
      // "distributed 400 baskets to 300 families": the verb has its object.
      if takes(phrase, fromThingsAfter: mark) { return nil }
      if followsKilling(mark) {
        return Candidate(mark: mark, topic: .other, sameClause: true, distance: 0)
      }
      let frames = mark.term.frames
      let isLabel = scan.sentence.isItem || isDefinite(mark) || mark.term.noun != nil
      if frames == .state || frames.isSubset(of: [.outdoors, .event]) && frames.contains(.outdoors) {
        // An adjective belongs to the noun before it, unless it is the noun: المحاصرون.
        guard isLabel else { continue }
      }
      return Candidate(
        mark: mark, topic: topic,
        sameClause: scan.clause(of: mark.tokens.lowerBound) == scan.clause(of: phrase.start),
        distance: phrase.start - mark.tokens.upperBound)
    }
    return nil
  }

  /// Whether things are given to the counted people: "400 baskets to 300 families", على 300 عائلة.
  private func takes(_ phrase: Counted, fromThingsAfter mark: Mark) -> Bool {
    guard countsThings(mark.tokens.upperBound..<phrase.start), !joinsList(phrase) else { return false }
    guard vocabulary.language == .arabic else { return true }
    return phrase.number.clitics.contains(.to)
      || scan.text.matches(scan.text.tokens[phrase.start - 1], "علي")
  }

  /// Whether a number of things stands among the tokens.
  private func countsThings(_ range: Range<Int>) -> Bool {
    scan.numbers.contains { number in
      range.contains(number.tokens.lowerBound) && number.tokens.upperBound < range.upperBound
        && scan.mark(startingAt: number.tokens.upperBound)?.term.isThing == true
    }
  }

  /// قتل وجرح 50 شخصاً: one number for both.
  private func followsKilling(_ mark: Mark) -> Bool {
    guard mark.term.topic == .injured, mark.clitics.contains(.and),
      let before = scan.mark(at: mark.tokens.lowerBound - 1), before.term.topic == .killed
    else { return false }
    return before.term.noun == nil && !found.contains { $0.predicate == before.tokens }
  }

  private func isDefinite(_ mark: Mark) -> Bool {
    let word = scan.text.tokens[mark.tokens.lowerBound]
    return mark.clitics.contains(.definite)
      || scan.text.bytes[word.start..<word.end].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
  }

  /// عدد المصابين, حصيلة القتلى: the noun behind a word for a total says what is counted.
  private func labelTopic(_ mark: Mark) -> Topic? {
    guard let topic = mark.term.noun?.topic, mark.term.topic == nil,
      !counted.contains(where: { $0.phrase.overlaps(mark.tokens) }),
      !scan.speakers.contains(where: { $0.tokens.overlaps(mark.tokens) })
    else { return nil }
    if scan.sentence.isItem { return topic }
    return scan.mark(at: mark.tokens.lowerBound - 1)?.plays(.toll) == true ? topic : nil
  }

  /// The first predicate behind a phrase, over phrases that are listed with it.
  private func forward(from phrase: Counted, at index: Int) -> Candidate? {
    var limit = scan.tokens.upperBound
    for next in counted[(index + 1)...] {
      if isJoinedByWord(next) || opensPart(next) || isBracketed(next) { continue }
      limit = next.start
      break
    }
    let clause = scan.clause(of: phrase.start)
    for mark in scan.marks(in: phrase.end..<max(phrase.end, limit)) {
      if mark.plays(.clause), vocabulary.language == .english || mark.tokens.lowerBound > phrase.end + 6 {
        return nil
      }
      if vocabulary.language == .arabic, mark.clitics.contains(.and),
        mark.term.isPredicate || mark.plays([.that, .speech])
      {
        return nil
      }
      guard isPredicate(mark), let topic = mark.term.topic else { continue }
      let frames = mark.term.frames
      if vocabulary.language == .english, frames.isSubset(of: [.noun]) { continue }
      if vocabulary.language == .english, isObjectful(mark) { return nil }
      if namesBothHarms(mark) {
        return Candidate(mark: mark, topic: .other, sameClause: true, distance: 0)
      }
      // نُقلوا جرحى: how they were when they were moved.
      let state = scan.mark(startingAt: mark.tokens.upperBound)
      let isHurt = state?.term.topic == .injured && state?.term.frames.contains(.state) == true
      return Candidate(
        mark: mark, topic: isHurt ? .injured : topic,
        sameClause: scan.clause(of: mark.tokens.lowerBound) == clause,
        distance: mark.tokens.lowerBound - phrase.end)
    }
    return nil
  }

  /// "killed or wounded" is one number for both.
  private func namesBothHarms(_ mark: Mark) -> Bool {
    guard mark.term.topic == .killed, let link = scan.mark(at: mark.tokens.upperBound),
      link.plays([.equals, .beside]), let next = scan.mark(at: link.tokens.upperBound)
    else { return false }
    return next.term.topic == .injured
      && !counted.contains { $0.start >= link.tokens.lowerBound && $0.start <= next.tokens.upperBound }
  }

  /// A transitive verb with a number of its own behind it is about that number.
  private func isObjectful(_ mark: Mark) -> Bool {
    guard mark.term.frames.contains(.act), !mark.term.frames.contains(.event) else { return false }
    return counted.contains { $0.start >= mark.tokens.upperBound && $0.start <= mark.tokens.upperBound + 1 }
  }

  private func isJoinedByWord(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .english else { return phrase.number.clitics.contains(.and) }
    return scan.mark(at: phrase.start - 1)?.plays(.beside) ?? scan.text.isSign(phrase.start - 1, ",")
  }

  private func isBracketed(_ phrase: Counted) -> Bool {
    scan.text.isSign(phrase.start - 1, "(") || scan.mark(at: phrase.start - 1)?.plays(.equals) == true
  }

  /// The verb or "evacuation of" that stands right before an English number.
  private func adjacentBefore(_ phrase: Counted) -> Mark? {
    var index = phrase.start - 1
    var steps = 0
    while index >= scan.tokens.lowerBound, steps < 3 {
      guard let mark = scan.mark(at: index) else { return nil }
      if isPredicate(mark) {
        let frames = mark.term.frames
        if frames.contains(.act) || frames.contains(.noun) { return mark }
        return mark.plays([.toll]) ? mark : nil
      }
      guard mark.plays(.others) || mark.plays(.common) && mark.tokens.count == 1 && isArticle(index)
      else { return nil }
      index = mark.tokens.lowerBound - 1
      steps += 1
    }
    return nil
  }

  private func isArticle(_ index: Int) -> Bool {
    let word = scan.text.tokens[index]
    return scan.text.matches(word, "a") || scan.text.matches(word, "the")
      || scan.text.matches(word, "an") || scan.text.matches(word, "some")
  }

  /// Whether an Arabic number opens its clause: behind أن, at a comma, at the beginning.
  private func opensClause(_ phrase: Counted) -> Bool {
    guard phrase.start > scan.tokens.lowerBound else { return true }
    if let before = scan.mark(at: phrase.start - 1) {
      if before.plays(.that) { return true }
      return before.plays(.clause) || before.plays(.still) || before.plays(.copula) && before.plays(.had)
    }
    return scan.text.isSign(phrase.start - 1, in: ",:;\"-") && !phrase.number.clitics.contains(.and)
  }

  private func joinsList(_ phrase: Counted) -> Bool {
    guard let last = found.last else { return false }
    return phrase.number.clitics.contains(.and) && phrase.start - last.counted.end < 12
  }

  private func clauseStart(_ phrase: Counted) -> Int {
    let clause = scan.clause(of: phrase.start)
    var index = phrase.start
    while index > scan.tokens.lowerBound, scan.clause(of: index - 1) == clause { index -= 1 }
    return index
  }
}
