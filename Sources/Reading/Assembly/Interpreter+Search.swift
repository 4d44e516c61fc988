import Displacement
import Language

extension Interpreter {
  struct Candidate {
    let mark: Mark
    let topic: Topic
    let sameClause: Bool
    /// Tokens between the predicate and the phrase.
    let distance: Int
  }

  /// The nearest predicate before a phrase that can govern it.
  func backward(from phrase: Counted) -> Candidate? {
    let marks = scan.marks(in: scan.tokens.lowerBound..<phrase.start)
    for mark in marks.reversed() {
      guard mark.tokens.upperBound <= phrase.start else { continue }
      // طاقته الاستيعابية لا تتجاوز ستة آلاف: how many would fit.
      if isAffected(mark) || registers(mark, phrase) { continue }
      if mark.plays(.capacity), mark.term.places == nil, !isCampLife(mark, before: phrase) {
        return Candidate(mark: mark, topic: .other, sameClause: true, distance: 0)
      }
      if let topic = labelTopic(mark, before: phrase) ?? countedLabel(mark, before: phrase) {
        return Candidate(
          mark: mark, topic: topic, sameClause: true,
          distance: phrase.start - mark.tokens.upperBound)
      }
      guard isPredicate(mark), let topic = mark.term.topic else { continue }
      if vocabulary.language == .arabic, cannotGovern(mark, topic, phrase) { continue }
      if vocabulary.language == .arabic, countsParty(mark, before: phrase) {
        guard movesAlone(mark) else { continue }
        return Candidate(
          mark: mark, topic: .evacuated, sameClause: true,
          distance: phrase.start - mark.tokens.upperBound)
      }
      // "distributed 400 baskets to 300 families": the verb has its object.
      if takes(phrase, fromThingsAfter: mark) { return nil }
      if isAside(phrase, from: mark) || leadsTo(phrase, mark) || hasOtherVerb(phrase) {
        return nil
      }
      if followsKilling(mark) {
        return Candidate(mark: mark, topic: .other, sameClause: true, distance: 0)
      }
      let frames = mark.term.frames
      let isLabel = scan.sentence.isItem || isDefinite(mark) || mark.term.noun != nil
      if frames == .state || frames.isSubset(of: [.outdoors, .event]) && frames.contains(.outdoors)
      {
        // An adjective belongs to the noun before it, unless it is the noun: المحاصرون. In
        // تبيت في العراء 80 أسرة the phrase begins with the verb.
        let isVerb = mark.tokens.count > 2 && frames.contains(.outdoors)
        guard isLabel || isVerb && vocabulary.language == .arabic else { continue }
      }
      return Candidate(
        mark: mark, topic: topic,
        sameClause: scan.clause(of: mark.tokens.lowerBound) == scan.clause(of: phrase.start),
        distance: phrase.start - mark.tokens.upperBound)
    }
    return nil
  }

  /// تم تسجيل 500 نازح: who is on the list is counted; لتسجيل 500 نازح is what somebody is there for.
  private func registers(_ mark: Mark, _ phrase: Counted) -> Bool {
    guard vocabulary.language == .arabic, mark.tokens.upperBound == phrase.start,
      mark.clitics.isDisjoint(with: [.to, .by]), phrase.noun?.topic != nil
    else { return false }
    return scan.text.ends(scan.text.tokens[mark.tokens.lowerBound], with: "تسجيل")
  }

  /// Whether things are given to the counted people: "400 baskets to 300 families", على 300 عائلة.
  func takes(_ phrase: Counted, fromThingsAfter mark: Mark) -> Bool {
    guard countsThings(mark.tokens.upperBound..<phrase.start), !joinsList(phrase) else {
      return false
    }
    guard vocabulary.language == .arabic else { return true }
    return phrase.number.clitics.contains(.to)
      || scan.text.matches(scan.text.tokens[phrase.start - 1], "ل")
      || scan.text.matches(scan.text.tokens[phrase.start - 1], "علي")
  }

  /// Whether a number of things stands among the tokens.
  func countsThings(_ range: Range<Int>) -> Bool {
    scan.numbers.contains { number in
      range.contains(number.tokens.lowerBound) && number.tokens.upperBound < range.upperBound
        && scan.mark(startingAt: number.tokens.upperBound)?.term.isThing == true
    }
  }

  /// قتل وجرح 50 شخصاً: one number for both.
  func followsKilling(_ mark: Mark) -> Bool {
    guard mark.term.topic == .injured, mark.clitics.contains(.and),
      let before = scan.mark(at: mark.tokens.lowerBound - 1), before.term.topic == .killed
    else { return false }
    // لقي ستة أشخاص حتفهم وأصيب 294: the dead have a number of their own.
    return before.term.noun == nil
      && !found.contains {
        $0.predicate == before.tokens
          || $0.topic == .killed && mark.tokens.lowerBound - $0.counted.end <= 3
      }
  }

  /// The first predicate behind a phrase, over phrases that are listed with it.
  func forward(from phrase: Counted, at index: Int) -> Candidate? {
    var limit = scan.tokens.upperBound
    for next in counted[(index + 1)...] {
      // "Of the 800 evacuees, 300 have gone home": what is said of the part is not said of the whole.
      if isWholeOfPart(phrase, next) {
        limit = next.start
        break
      }
      // "1,500 people were stopped, and 200 men were taken": each has its verb.
      if hasFiniteVerb(phrase.end..<max(phrase.end, next.start)) {
        limit = next.start
        break
      }
      let isPart = opensPart(next) && (next.kind != .ofThem || partCue(before: next) != nil)
      if isJoinedByWord(next) || isPart || isBracketed(next)
        || isOfHouseholds(next, phrase) || isReplaced(next)
      {
        continue
      }
      limit = next.start
      break
    }
    let clause = scan.clause(of: phrase.start)
    var apart = phrase.end
    if vocabulary.language == .english {
      // "an attack by thirty gunmen killed two": who did it.
      let before = determinersStart(phrase) - 1
      if scan.tokens.contains(before), scan.text.matches(scan.text.tokens[before], "by") {
        return nil
      }
      limit = (phrase.end..<max(phrase.end, limit)).first(where: endsEnglishSubject) ?? limit
    }
    for mark in scan.marks(in: phrase.end..<max(phrase.end, limit)) {
      if mark.tokens.lowerBound < apart { continue }
      if vocabulary.language == .english, let end = endOfAside(at: mark, behind: phrase, limit) {
        apart = end
        continue
      }
      if mark.plays(.clause), !isAdverb(mark), !isCompany(mark),
        vocabulary.language == .english || mark.tokens.lowerBound > phrase.end + 6
      {
        return nil
      }
      if vocabulary.language == .arabic, mark.clitics.contains(.and),
        mark.term.isPredicate || mark.plays([.that, .speech]), !agrees(mark, behind: phrase)
      {
        return nil
      }
      if vocabulary.language == .english, isSaying(mark) { return nil }
      guard isPredicate(mark), let topic = mark.term.topic else { continue }
      let frames = mark.term.frames
      // عشرات المدنيين بينهم جرحى خرجوا: what some of them are is not said of all.
      if vocabulary.language == .arabic, frames == .state,
        scan.mark(at: mark.tokens.lowerBound - 1)?.plays(.part) == true
      {
        continue
      }
      if vocabulary.language == .english, frames.isSubset(of: [.noun]) || isAttributive(mark) {
        continue
      }
      if isRelativeVerb(mark, of: phrase, before: limit) { continue }
      // 518 نازحاً كانوا يقطنون في المخيم عادوا إلى سنجار
      if vocabulary.language == .arabic, wasOnce(mark),
        scan.marks(in: mark.tokens.upperBound..<max(mark.tokens.upperBound, limit)).contains(
          where: {
            $0.clitics.isEmpty && $0.term.topic?.isMovement == true && isPredicate($0)
              && $0.term.frames.contains(.event)
          })
      {
        continue
      }
      // "12,000 children have lost access": who loses is not lost.
      if frames.contains(.loss) { continue }
      // "families whose homes were demolished are living in tents"
      if topic.countsHousing, phrase.noun?.unit != .housing,
        scan.mark(at: mark.tokens.lowerBound - 1)?.term.noun?.unit == .housing
      {
        continue
      }
      if vocabulary.language == .english, isObjectful(mark) || isDoing(mark) { return nil }
      if vocabulary.language == .english, isNoun(mark) { continue }
      if vocabulary.language == .english, isTransitive(mark) {
        return Candidate(mark: mark, topic: .other, sameClause: true, distance: 0)
      }
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

  /// إن 105 أسر أنهت البرنامج وعادت: a second verb of the same subject.
  private func agrees(_ mark: Mark, behind phrase: Counted) -> Bool {
    let first = phrase.end
    guard opensClause(phrase), mark.term.topic?.isMovement == true, isPredicate(mark),
      mark.tokens.lowerBound - first <= 6, scan.tokens.contains(first),
      scan.mark(at: first) == nil || scan.mark(at: first)?.term.isPredicate == false
    else { return false }
    return ["ت", "وا"].contains { ending in
      scan.text.ends(scan.text.tokens[first], with: ending)
        && scan.text.ends(scan.text.tokens[mark.tokens.upperBound - 1], with: ending)
    }
  }

  /// "have since gone back": no conjunction.
  func isAdverb(_ mark: Mark) -> Bool {
    let word = mark.tokens.lowerBound
    guard scan.text.matches(scan.text.tokens[word], "since"), word > scan.tokens.lowerBound else {
      return false
    }
    return Interpreter.finite.value(scan.text, scan.text.tokens[word - 1]) != nil
  }

  /// "killed or wounded" is one number for both.
  func namesBothHarms(_ mark: Mark) -> Bool {
    guard mark.term.topic == .killed, let link = scan.mark(at: mark.tokens.upperBound),
      link.plays([.equals, .beside]), let next = scan.mark(at: link.tokens.upperBound)
    else { return false }
    return next.term.topic == .injured
      && !counted.contains {
        $0.start >= link.tokens.lowerBound && $0.start <= next.tokens.upperBound
      }
  }

  /// A transitive verb with a number of its own behind it is about that number.
  func isObjectful(_ mark: Mark) -> Bool {
    guard mark.term.frames.contains(.act), !mark.term.frames.contains(.event) else { return false }
    return counted.contains {
      $0.start >= mark.tokens.upperBound && $0.start <= mark.tokens.upperBound + 1
    }
  }

  func isJoinedByWord(_ phrase: Counted) -> Bool {
    guard scan.tokens.contains(phrase.start - 1) else {
      return phrase.number.clitics.contains(.and)
    }
    guard vocabulary.language == .english else {
      return phrase.number.clitics.contains(.and)
        || scan.mark(at: phrase.start - 1)?.plays(.beside) == true
        || scan.text.matches(scan.text.tokens[phrase.start - 1], "و")
    }
    let before = determinersStart(phrase) - 1
    return scan.mark(at: before)?.plays(.beside) ?? scan.text.isSign(before, ",")
  }

  func isBracketed(_ phrase: Counted) -> Bool {
    scan.text.isSign(phrase.start - 1, in: "([-")
      || scan.mark(at: phrase.start - 1)?.plays(.equals) == true
  }

  /// The verb or "evacuation of" that stands right before an English number.
  func adjacentBefore(_ phrase: Counted) -> Mark? {
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

  func isArticle(_ index: Int) -> Bool {
    let word = scan.text.tokens[index]
    return scan.text.matches(word, "a") || scan.text.matches(word, "the")
      || scan.text.matches(word, "an") || scan.text.matches(word, "some")
  }

  /// Whether an Arabic number opens its clause: behind أن, at a comma, at the beginning.
  func opensClause(_ phrase: Counted) -> Bool {
    guard phrase.start > scan.tokens.lowerBound else { return true }
    if let before = scan.mark(at: phrase.start - 1) {
      if before.plays(.that) { return true }
      // ثلثا السكان، أي 40 ألف نسمة، فروا
      if before.plays(.equals), found.isEmpty, scan.text.isSign(before.tokens.lowerBound - 1, ",") {
        return true
      }
      return before.plays(.clause) || before.plays(.still)
        || before.plays(.copula) && before.plays(.had)
    }
    // عودة "آلاف المواطنين": what is quoted goes on with the noun.
    if scan.text.isSign(phrase.start - 1, "\""), let noun = scan.mark(at: phrase.start - 2),
      noun.term.frames.contains(.noun), isPredicate(noun)
    {
      return false
    }
    return scan.text.isSign(phrase.start - 1, in: ",:;\"-") && !phrase.number.clitics.contains(.and)
  }

  func joinsList(_ phrase: Counted) -> Bool {
    guard let last = found.last else { return false }
    return phrase.number.clitics.contains(.and) && phrase.start - last.counted.end < 12
  }

  func clauseStart(_ phrase: Counted) -> Int {
    let clause = scan.clause(of: phrase.start)
    var index = phrase.start
    while index > scan.tokens.lowerBound, scan.clause(of: index - 1) == clause { index -= 1 }
    return index
  }
}
