import Displacement
import Language

extension Interpreter {
  /// منذ انهيار السد ارتفع العدد إلى 2352 شخصاً; أحرق المهاجمون، الذين قدموا على دراجات، 17 منزلاً:
  /// homes are destroyed and people are not, and a clause between commas says nothing of what
  /// follows it.
  func cannotGovern(_ mark: Mark, _ topic: Topic, _ phrase: Counted) -> Bool {
    let end = mark.tokens.upperBound
    guard end < phrase.start, phrase.kind == .known, let unit = phrase.noun?.unit else {
      return false
    }
    if topic == .destroyed, unit != .housing { return true }
    guard let comma = (end..<phrase.start).last(where: { scan.text.isSign($0, ",") }),
      let start = (scan.tokens.lowerBound..<mark.tokens.lowerBound).last(where: {
        scan.text.isSign($0, ",")
      }), start < comma
    else { return false }
    return scan.mark(startingAt: start + 1)?.plays(.relative) == true
      && !scan.text.matches(scan.text.tokens[start + 1], "ما")
  }

  /// يقطن المخيم 500 شخص: who lives in a camp is sheltered there.
  func isCampLife(_ mark: Mark, before phrase: Counted) -> Bool {
    mark.term.topic == .sheltered
      && scan.marks(in: mark.tokens.upperBound..<phrase.start).contains {
        $0.term.places == .camp || $0.term.accommodation != nil
      }
  }

  /// `النازحون البالغ عددهم 500`, `الجرحى وعددهم 30`: a noun whose number stands behind a pronoun.
  func countedLabel(_ mark: Mark, before phrase: Counted) -> Topic? {
    let state = mark.term.frames == .state ? mark.term.topic : nil
    guard vocabulary.language == .arabic, let topic = mark.term.noun?.topic ?? state,
      !counted.contains(where: { $0.phrase.overlaps(mark.tokens) }),
      phrase.start - mark.tokens.upperBound <= 5,
      !scan.speakers.contains(where: { $0.tokens.overlaps(mark.tokens) })
    else { return nil }
    let pointsBack = (mark.tokens.upperBound..<phrase.start).contains { token in
      scan.text.meaning(token, in: Interpreter.ofThem) != nil
    }
    if pointsBack, let verb = scan.mark(at: mark.tokens.lowerBound - 1), isPredicate(verb),
      verb.term.topic?.isMovement == true
    {
      // نقل المصابين وعددهم 17
      return verb.term.topic
    }
    guard pointsBack, mark.term.noun?.isStrong != true else { return pointsBack ? topic : nil }
    // عادت الوجبة الثالثة من الأسر النازحة، وعددها 263: the verb says what the displaced did.
    let verb = scan.marks(in: scan.tokens.lowerBound..<mark.tokens.lowerBound).last {
      isPredicate($0) && $0.term.frames.contains(.event)
    }
    return verb?.term.topic ?? topic
  }

  static let ofThem = TermTable<Bool>(words: "عددهم,عددها,عددهن,أعدادهم,مجموعهم,وعددهم,وعددها")

  func isDefinite(_ mark: Mark) -> Bool {
    let word = scan.text.tokens[mark.tokens.lowerBound]
    return mark.clitics.contains(.definite)
      || scan.text.bytes[word.start..<word.end].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
  }

  static let reaching = TermTable<Bool>(
    words:
      "number,reached,passed,topped,exceeded,surpassed,totalled,totaled,hit,numbered,stood,stands,rose,risen,climbed,has,have,grew,grown,doubled,jumped"
  )

  /// What the adjective says where a word for a total stands before its noun.
  private func labelTopic(_ adjective: Mark, behind noun: Mark) -> Topic? {
    let counts = scan.mark(at: noun.tokens.lowerBound - 1)?.plays(.toll) == true
    return counts || scan.sentence.isItem ? adjective.term.noun?.topic : nil
  }

  /// `بلغ عدد الجرحى 20 والقتلى 12`: each number stands right behind its own noun.
  private func secondLabel(_ mark: Mark, before phrase: Counted) -> Topic? {
    guard vocabulary.language == .arabic, phrase.kind == .bare, phrase.number.clitics.isEmpty,
      mark.tokens.upperBound == phrase.start, mark.clitics == [.and, .definite],
      let noun = mark.term.noun, noun.isStrong, !noun.isSingular,
      let last = found.last?.counted, last.kind == .bare,
      last.end == mark.tokens.lowerBound, last.number.clitics.isEmpty,
      scan.mark(at: last.start - 1)?.term.noun?.topic != nil
    else { return nil }
    return noun.topic
  }

  /// عدد المصابين, حصيلة القتلى: the noun behind a word for a total says what is counted.
  func labelTopic(_ mark: Mark, before phrase: Counted) -> Topic? {
    if isStay(mark, before: phrase) { return .sheltered }
    if let topic = secondLabel(mark, before: phrase) { return topic }
    guard let topic = mark.term.noun?.topic, mark.term.topic == nil,
      !counted.contains(where: { $0.phrase.overlaps(mark.tokens) }),
      !scan.speakers.contains(where: { $0.tokens.overlaps(mark.tokens) })
    else { return nil }
    // حصيلة النازحين العائدين: who was displaced has come back.
    if let next = scan.mark(startingAt: mark.tokens.upperBound), isDefinite(mark), isDefinite(next),
      next.clitics == .definite, next.term.noun?.topic == .returned, topic == .displaced
    {
      return labelTopic(next, behind: mark)
    }
    if scan.sentence.isItem { return topic }
    // الوفيات بلغت 18
    if vocabulary.language == .arabic, isDefinite(mark),
      let verb = scan.mark(startingAt: mark.tokens.upperBound), verb.plays(.copula),
      !verb.plays(.had)
    {
      return topic
    }
    // "Arrivals in Tawila had passed 200,000"
    if vocabulary.language == .english, let verb = scan.mark(at: phrase.start - 1),
      Interpreter.reaching.value(scan.text, scan.text.tokens[verb.tokens.lowerBound]) != nil,
      scan.clause(of: mark.tokens.lowerBound) == scan.clause(of: phrase.start)
    {
      return topic
    }
    guard let before = scan.mark(at: mark.tokens.lowerBound - 1) else { return nil }
    // إن القتلى 12
    if vocabulary.language == .arabic, before.plays(.that), isDefinite(mark),
      mark.term.noun?.isStrong == true,
      counted.contains(where: { $0.start == mark.tokens.upperBound && $0.kind == .bare })
    {
      return topic
    }
    // ليرتفع القتلى إلى 12, بلغ القتلى سبعة
    let counts =
      before.plays(.toll)
      || before.plays(.copula) && !before.plays(.had) && isDefinite(mark)
        && vocabulary.language == .arabic
    return counts ? topic : nil
  }

  /// "People in relief camps: 582,390", أسر في مراكز الإيواء: 120: a label that says who stays where.
  private func isStay(_ mark: Mark, before phrase: Counted) -> Bool {
    guard phrase.kind == .bare, scan.text.isSign(phrase.start - 1, ":"),
      let noun = mark.term.noun, noun.topic == nil, noun.unit != .housing,
      scan.mark(startingAt: mark.tokens.upperBound)?.plays(.inside) == true
    else { return false }
    let behind = scan.marks(in: mark.tokens.upperBound..<phrase.start)
    return behind.contains { $0.term.accommodation != nil } && !behind.contains(where: isPredicate)
  }

  /// "Newly displaced families numbered 450": whom the verb before the number counts.
  func isNumbered(_ phrase: Counted) -> Bool {
    vocabulary.language == .english && scan.tokens.contains(phrase.start - 1)
      && Interpreter.numbering.value(scan.text, scan.text.tokens[phrase.start - 1]) != nil
  }

  private static let numbering = TermTable<Bool>(words: "numbered,number,numbers,totalled,totaled")
}
