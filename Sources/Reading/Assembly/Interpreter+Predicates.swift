import Displacement
import Language

extension Interpreter {
  /// The noun states what became of the people: 622 جريحاً, 61 قتيلاً.
  func ownNoun(_ phrase: Counted) -> Interpretation? {
    if isReachedByAid(phrase) {
      return interpretation(phrase, .other, nil, [], 0, by: .verbBeforeNumber)
    }
    if phrase.inner == .injured || phrase.noun?.topic == .injured, let verb = movedOn(phrase) {
      return interpretation(
        phrase, .evacuated, verb.tokens, verb.term.frames, 86, by: .verbBehindNumber)
    }
    if let inner = phrase.inner {
      // "evacuated 120 stranded villagers": the verb says what became of them.
      // "received 93 wounded people": how they came is not what became of them.
      if vocabulary.language == .english, let verb = adjacentBefore(phrase),
        let topic = verb.term.topic, inner != .injured || topic != .displaced
      {
        return interpretation(
          phrase, topic, verb.tokens, verb.term.frames, 88, by: .verbBeforeNumber)
      }
      return interpretation(phrase, inner, nil, [], 88, by: .stateBesideNoun)
    }
    guard let noun = phrase.noun, let topic = noun.topic, noun.isStrong else { return nil }
    if topic.isState, let next = nearVerb(phrase), next != topic { return nil }
    // "Two of the injured died later"
    if vocabulary.language == .english, topic == .injured || topic == .missing,
      nearVerb(phrase) == .killed
    {
      return interpretation(phrase, .killed, nil, [], 86, by: .verbBehindNumber)
    }
    // "three bodies had been counted twice"
    if nearVerb(phrase) == .other {
      return interpretation(phrase, .other, nil, [], 0, by: .verbBehindNumber)
    }
    if vocabulary.language == .arabic, topic == .injured, let state = stateBeside(phrase),
      state.topic == .besieged || state.topic == .held
    {
      return interpretation(
        phrase, state.topic, state.mark.tokens, state.mark.term.frames, 88, by: .stateBesideNoun)
    }
    if let verb = takenAway(phrase) {
      return interpretation(
        phrase, verb.term.topic ?? topic, verb.tokens, verb.term.frames, 86, by: .verbBeforeNumber)
    }
    // توفي لاحقاً أربعة من المصابين
    if topic == .injured, vocabulary.language == .arabic, phrase.phrase.count > 2,
      scan.text.matches(scan.text.tokens[phrase.end - 2], "من"), let verb = backward(from: phrase),
      verb.topic == .killed, verb.sameClause, verb.mark.term.frames.contains(.event),
      !stands(in: Interpreter.falling, verb.mark.tokens.lowerBound)
    {
      return interpretation(
        phrase, .killed, verb.mark.tokens, verb.mark.term.frames, 84, by: .verbBeforeNumber)
    }
    // وفاة جريحين, رفات ستة مخطوفين: who was wounded or taken has died.
    if topic == .injured || topic == .held || topic == .missing, vocabulary.language == .arabic,
      let death = scan.mark(at: phrase.start - 1), death.term.topic == .killed,
      !counted.contains(where: { $0.phrase.overlaps(death.tokens) }),
      scan.text.firstStem(
        of: scan.text.tokens[death.tokens.lowerBound],
        where: {
          Interpreter.falling.value(scan.text, scan.text.tokens[death.tokens.lowerBound], $0)
        })
        == nil
    {
      return interpretation(
        phrase, .killed, death.tokens, death.term.frames, 88, by: .verbBeforeNumber)
    }
    // عشرات الجرحى نُقلوا: what was done with the wounded is said behind them.
    if topic == .injured, vocabulary.language == .arabic,
      let verb = scan.marks(in: phrase.end..<min(phrase.end + 3, scan.tokens.upperBound)).first(
        where: { $0.term.topic == .evacuated && $0.clitics.isEmpty && isPredicate($0) })
    {
      return interpretation(
        phrase, .evacuated, verb.tokens, verb.term.frames, 84, by: .verbBehindNumber)
    }
    // أفرج فصيل عن 110 محتجزين
    if topic == .held, vocabulary.language == .arabic, let verb = backward(from: phrase),
      verb.topic == .released, verb.sameClause
    {
      return interpretation(
        phrase, .released, verb.mark.tokens, verb.mark.term.frames, 84, by: .verbBeforeNumber)
    }
    // 1940 منزلاً مدمراً، و612 متضرراً: an adjective of the homes before it.
    if topic == .affected, vocabulary.language == .arabic, let last = found.last,
      last.unit == .housing, isJoined(phrase, to: last.counted),
      scan.text.ends(scan.text.tokens[phrase.end - 1], with: "متضررا")
    {
      var reading = interpretation(phrase, .damaged, nil, [], 82, by: .listSharesVerb)
      reading.unit = .housing
      return reading
    }
    // تمكن 11 من الرهائن من الفرار
    if topic.isState, vocabulary.language == .arabic, forced(phrase) != nil {
      return interpretation(phrase, .other, nil, [], 0, by: .nounStatesMeasure)
    }
    if let before = scan.mark(at: phrase.start - 1), let other = before.term.topic,
      other == .evacuated && topic != .killed || other == .other && topic != .injured
        || other == .released,
      before.term.noun == nil, !isLeast(before),
      // تسجيل 1640 شهيداً: the dead are counted and given nothing.
      topic != .killed
        || !scan.text.ends(scan.text.tokens[before.tokens.lowerBound], with: "تسجيل"),
      vocabulary.language == .english || !isDefinite(before)
    {
      return interpretation(
        phrase, other, before.tokens, before.term.frames, 88, by: .verbBeforeNumber)
    }
    // أجلت فرق الهلال الأحمر 35 جريحاً: the wounded are moved, though the verb stands apart.
    if topic == .injured, vocabulary.language == .arabic, let verb = backward(from: phrase),
      verb.topic == .evacuated && verb.mark.term.frames.contains(.act)
        || verb.topic == .displaced && verb.mark.term.frames.contains(.event)
          && scan.marks(in: clauseStart(phrase)..<phrase.start).contains(where: {
            $0.term.mode == .vehicle
          }),
      verb.sameClause
    {
      return interpretation(
        phrase, .evacuated, verb.mark.tokens, verb.mark.term.frames, 84, by: .verbBeforeNumber)
    }
    // Killed and wounded in one number are no figure of either.
    if let next = scan.mark(startingAt: phrase.end), let second = next.term.noun?.topic,
      second != topic, next.clitics.contains(.and) || next.plays(.beside),
      // سقوط 12 قتيلاً وإصابة 20: the hurt have a word and a number of their own.
      !counted.contains(where: { $0.start == next.tokens.upperBound }),
      next.term.noun?.isSingular == true
        || phrase.number.quantity.quantifier == .vague && next.clitics.contains(.and)
    {
      return interpretation(phrase, .other, nil, [], 0, by: .nounStatesMeasure)
    }
    var reading = interpretation(phrase, topic, nil, [], 90, by: .nounStatesMeasure)
    // "Nine soldiers were killed and 21 injured": the participle leaves out whom.
    if let last = found.last, let mark = scan.mark(at: phrase.end - 1), mark.term.topic != nil,
      vocabulary.language == .english, isJoined(phrase, to: last.counted)
    {
      reading.group = reading.group ?? found[last.relation.base ?? found.count - 1].group
    }
    return reading
  }

  /// سقوط 30 جريحاً: "fall" says of the wounded that they were hurt.
  static let falling = TermTable<Bool>(words: "سقوط,سقط,سقطت,يسقط,ارتقاء")

  /// What a verb within three tokens behind the phrase says: "22 hostages walked free".
  func nearVerb(_ phrase: Counted) -> Topic? {
    scan.marks(in: phrase.end..<min(phrase.end + 3, scan.tokens.upperBound)).first {
      isPredicate($0) && !$0.term.frames.isDisjoint(with: [.event, .act])
        && !$0.term.frames.contains(.dwelling)
    }?.term.topic
  }

  func interpretation(
    _ phrase: Counted, _ topic: Topic, _ predicate: Range<Int>?, _ frames: Frames,
    _ confidence: Confidence, by rule: Rule
  ) -> Interpretation {
    Interpretation(
      counted: phrase, topic: topic, predicate: predicate, frames: frames,
      unit: phrase.noun?.unit ?? (topic.countsHousing ? .housing : .people),
      group: phrase.noun?.group, confidence: confidence, rule: rule)
  }

  /// An adjective or a participle right behind the phrase: 350 عائلة عالقة.
  func stateBeside(_ phrase: Counted) -> (topic: Topic, mark: Mark)? {
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
      if let topic = mark.term.topic, mark.term.frames.contains(.state),
        isPredicate(mark) || mark.term.noun?.topic == topic
      {
        return (topic, mark)
      }
      guard mark.plays(.still) || mark.plays(.negated) || mark.plays(.common) else { return nil }
      index = mark.tokens.upperBound
    }
    return nil
  }

  func governed(_ phrase: Counted, at index: Int) -> Interpretation? {
    switch vocabulary.language {
    case .arabic: governedInArabic(phrase, at: index)
    case .english: governedInEnglish(phrase, at: index)
    }
  }

  /// Arabic puts the verb or the verbal noun before what it counts, unless أن, إن or a new clause
  /// opens with the number.
  func governedInArabic(_ phrase: Counted, at index: Int) -> Interpretation? {
    if isOfThings(phrase) || labelsThings(phrase) || countsResidents(phrase)
      || countsBothHarms(phrase)
    {
      return interpretation(phrase, .other, nil, [], 0, by: .verbBeforeNumber)
    }
    // وبقيت مئة: who stayed.
    if phrase.kind == .bare, scan.tokens.contains(phrase.start - 1),
      Interpreter.staying.value(scan.text, scan.text.tokens[phrase.start - 1]) != nil
    {
      return interpretation(phrase, .other, nil, [], 0, by: .verbBeforeNumber)
    }
    if let split = splitVerb(around: phrase) { return split }
    // عُثر على جثة امرأة
    if phrase.kind == .named, let body = scan.mark(at: phrase.start - 1),
      scan.isBody(body, beside: counted)
    {
      return interpretation(phrase, .killed, body.tokens, .noun, 84, by: .nounStatesMeasure)
    }
    let before = backward(from: phrase)
    if let before, isGoal(phrase, of: before) {
      return interpretation(phrase, .other, nil, [], 0, by: .verbBeforeNumber)
    }
    if let own = ownVerb(of: phrase, unlike: before) {
      return interpretation(
        phrase, own.term.topic ?? .other, own.tokens, own.term.frames,
        confidence(phrase, 88, near: 0),
        by: .verbBehindNumber)
    }
    if let label = labelBehind(phrase) {
      return interpretation(phrase, label.topic, label.mark, [], 88, by: .labelBeforeNumber)
    }
    if let state = stateBeside(phrase) {
      let isReached =
        before?.topic == .other && before?.sameClause == true || isFor(phrase)
      if isReached,
        state.topic == .displaced || state.topic == .affected || state.topic == .inNeed
      {
        return interpretation(phrase, .other, nil, [], 0, by: .verbBeforeNumber)
      }
      let adjacent = before.map { $0.mark.tokens.upperBound == phrase.start } ?? false
      let planned = scan.has(.planned, in: clauseStart(phrase)..<phrase.start)
      // عودة آخر 93 أسرة نازحة; وصلت 200 عائلة كانت محتجزة
      let isOver =
        before?.sameClause == true && before?.topic.isMovement == true
        && (before?.topic == .returned && state.topic == .displaced && before?.distance ?? 9 < 4
          || wasOnce(state.mark))
      let keepsVerb =
        isOver || adjacent && !planned && before?.mark.term.topic?.isState == false
        || before?.mark.term.topic == .sheltered && state.topic != .besieged
      if !keepsVerb || state.topic == .injured {
        return interpretation(
          phrase, state.topic, state.mark.tokens, state.mark.term.frames, 90, by: .stateBesideNoun)
      }
    }
    if let need = scan.mark(startingAt: phrase.end), need.term.topic == .inNeed,
      need.clitics.isDisjoint(with: .and)
    {
      return interpretation(
        phrase, .inNeed, need.tokens, need.term.frames, 86, by: .needBehindNumber)
    }
    if let forced = forced(phrase) {
      return interpretation(
        phrase, forced.term.topic ?? .displaced, forced.tokens, forced.term.frames, 86,
        by: .peopleAreForcedToMove)
    }
    let opens = opensClause(phrase)
    if opens, let after = forward(from: phrase, at: index), after.sameClause || before == nil {
      return interpretation(
        phrase, after.topic, after.mark.tokens, after.mark.term.frames,
        confidence(phrase, 88, near: after.distance), by: .verbBehindNumber)
    }
    if let before,
      before.sameClause || before.distance <= (isAboard(phrase) ? 20 : 12) || joinsList(phrase)
        || sumsUp(phrase)
        || scan.sentence.isItem
    {
      let base = before.sameClause ? 90 : 74
      return interpretation(
        phrase, before.topic, before.mark.tokens, before.mark.term.frames,
        confidence(phrase, base, near: before.distance), by: .verbBeforeNumber)
    }
    if let after = forward(from: phrase, at: index), after.sameClause {
      return interpretation(
        phrase, after.topic, after.mark.tokens, after.mark.term.frames,
        confidence(phrase, 72, near: after.distance), by: .verbBehindNumber)
    }
    if let there = existing(phrase) { return there }
    guard let noun = phrase.noun?.topic, before == nil else { return nil }
    return interpretation(phrase, noun, nil, [], 55, by: .nounStatesMeasure)
  }

  /// بلغ عدد من نزحوا من الولايتين، منذ الشهر الماضي، ما مجموعه 41 ألف شخص.
  private func sumsUp(_ phrase: Counted) -> Bool {
    scan.tokens.contains(phrase.start - 1)
      && scan.text.matches(scan.text.tokens[phrase.start - 1], "مجموعه")
  }

  /// `اضطر نحو 2500 نازح كانوا يحتمون بالمجمع إلى المغادرة`: what the people are forced to.
  func forced(_ phrase: Counted) -> Mark? {
    let start = max(clauseStart(phrase), phrase.start - 5)
    let isForced = (start..<phrase.start).contains { token in
      // تمكنت من إلقاء القبض على 89 منهم: what they could do stands before the number.
      guard !scan.marks(in: token + 1..<phrase.start).contains(where: isPredicate),
        token == start || Interpreter.negation.value(scan.text, scan.text.tokens[token - 1]) == nil
      else { return false }
      // أثرت على is "affected", آثرت "preferred".
      guard !scan.text.matches(scan.text.tokens[token + 1], "علي") else { return false }
      return scan.text.meaning(token, in: Interpreter.forcing) != nil
    }
    guard isForced else { return nil }
    return scan.marks(in: phrase.end..<min(phrase.end + 14, scan.tokens.upperBound)).first { mark in
      guard mark.term.topic?.isMovement == true, !mark.term.frames.isDisjoint(with: [.noun, .act])
      else { return false }
      let before = scan.mark(at: mark.tokens.lowerBound - 1)
      return !mark.clitics.isDisjoint(with: [.to, .by])
        || mark.clitics.contains(.definite) && mark.tokens.lowerBound - phrase.end <= 2
        || before?.plays([.to, .from, .inside]) == true
        || scan.text.matches(scan.text.tokens[mark.tokens.lowerBound - 1], "علي")
    }
  }

  static let negation = TermTable<Bool>(words: "لم,لا,لن,ولم,ولا,ولن,فلم")

  static let forcing = TermTable<Bool>(
    words: """
      اضطر,اضطرت,اضطروا,اضطرهم,تمكن,تمكنت,تمكنوا,يتمكن,تتمكن,استطاع,استطاعت,نجح,نجحت,بدأ,بدأت,بدؤوا,بدأوا
      تبدأ,يبدأ,شرع,شرعت,باشر,باشرت,واصل,واصلت,يواصل,تواصل,آثر,آثرت,اختار,اختارت,فضل,فضلت,استأنف,استأنفت
      """)

  func confidence(_ phrase: Counted, _ base: Int, near distance: Int) -> Confidence {
    let noun =
      switch phrase.kind {
      case .known, .named: 0
      case .ofThem, .others: 3
      case .bare: 8
      case .unknown: 12
      }
    return Confidence(base, distance: min(20, max(0, distance - 6)), noun: noun)
  }
}
