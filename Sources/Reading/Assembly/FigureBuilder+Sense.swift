import Displacement
import Language

extension FigureBuilder {
  /// A part and a repeated unit are denied or planned with their whole.
  func sharesSense(_ reading: Interpretation) -> Bool {
    switch reading.relation {
    case .part, .repeats: true
    case .own, .continues: false
    }
  }

  /// History: a period that ended long before, or an earlier event that is called up.
  func isBackground(_ reading: Interpretation, _ time: (start: Day, end: Day)?) -> Bool {
    let cues = scan.marks(in: scan.tokens.lowerBound..<reading.extent.upperBound)
    let recalls = cues.contains { $0.plays(.background) }
    if let time, let published = context.published {
      let age = time.end.distance(to: published)
      if age > 60 { return true }
      return recalls && age > 14
    }
    if recalls, namesPastYear(before: reading.extent.upperBound) { return true }
    return recalls && cues.contains { $0.plays(.background) && !$0.plays(.had) }
  }

  /// Whether a year before that of publication is named.
  func namesPastYear(before end: Int) -> Bool {
    guard let published = context.published else { return false }
    return (scan.tokens.lowerBound..<end).contains { index in
      let token = scan.text.tokens[index]
      guard token.kind == .digits, token.length == 4 else { return false }
      return Int(scan.text.folded(token)).map { $0 >= 1900 && $0 < published.year } ?? false
    }
  }

  /// Denied, planned or asserted, by the nearest word before the figure that says so.
  func polarity(of reading: Interpretation) -> Grounded<ArticleFigure.Polarity> {
    let number = reading.counted.start
    if replaced(reading) { return Grounded(.denied, by: .denialCancelsFigure) }
    if corrects(reading) { return Grounded(.denied, by: .denialCancelsFigure) }
    var denied = false
    var corrected = false
    var planned = false
    var cue: Range<Int>?
    let start = (scan.tokens.lowerBound..<number).last { scan.text.isSign($0, ";") }
    if vocabulary.language == .arabic,
      let may = (clauseStart(of: number)..<number).last(where: { mayBe($0) })
    {
      (planned, cue) = (true, may..<(may + 2))
    }
    for mark in scan.marks(in: (start ?? scan.tokens.lowerBound)..<number) {
      if mark.plays(.denied)
        || mark.plays(.corrected) && vocabulary.language == .arabic && takesBack(mark)
      {
        denied = true
        cue = mark.tokens
        corrected = mark.plays(.corrected)
        planned = false
      } else if mark.plays(.correction)
        || !corrected && breaksSense(mark) && !isDeniedReport(mark, cue)
        || corrected && mark.plays(.speech) && mark.clitics.contains(.and)
      {
        denied = false
        corrected = false
        planned = false
      }
      // ومن المتوقع: a plan of its own behind a comma is not what was denied before.
      if mark.plays(.planned), mark.clitics.contains(.and),
        scan.text.isSign(mark.tokens.lowerBound - 1, ",")
      {
        denied = false
        corrected = false
      }
      // ولم تغادر: what did not happen so far ends what was ordered.
      if mark.plays(.negated), mark.clitics.contains(.and) { planned = false }
      if mark.plays(.planned), !mark.clitics.contains(.definite), !isInSpeaker(mark) {
        planned = true
        cue = mark.tokens
      }
    }
    // "was expected to climb past 75 with 300 people still missing"
    if vocabulary.language == .english, scan.tokens.contains(number - 1),
      scan.text.matches(scan.text.tokens[number - 1], "with")
    {
      planned = false
    }
    if denied, !isWhatIsLeft(reading, of: cue) {
      return Grounded(.denied, by: .denialCancelsFigure, cue)
    }
    // Who waits to be brought out is shut in already.
    if reading.frames == .state { return Grounded(.asserted, by: .sentenceAsserts) }
    if let predicate = reading.predicate, predicate.lowerBound >= reading.counted.end {
      planned =
        planned
        || scan.marks(in: reading.counted.end..<predicate.lowerBound).contains {
          $0.plays(.planned)
        } || scan.marks(in: predicate).contains { $0.plays(.planned) }
        || isBidden(predicate, before: number)
    }
    if !planned, let warning = warning(before: reading) { (planned, cue) = (true, warning) }
    return planned
      ? Grounded(.planned, by: .planIsNotYet, cue) : Grounded(.asserted, by: .sentenceAsserts)
  }

  /// `أبلغ ثمانين عائلة بالمغادرة`: what people are told to do; `بدأت العائلات بالمغادرة` is done.
  private func isBidden(_ predicate: Range<Int>, before number: Int) -> Bool {
    guard let verb = scan.mark(startingAt: predicate.lowerBound), verb.clitics.contains(.by),
      verb.term.topic?.isMovement == true,
      !verb.term.frames.isDisjoint(with: [.noun, .act])
    else { return false }
    return !(scan.tokens.lowerBound..<number).contains { token in
      scan.text.meaning(token, in: FigureBuilder.beginning) != nil
    }
  }

  private static let beginning = TermTable<Bool>(
    words: "بدأ,بدأت,بدؤوا,باشر,باشرت,شرع,شرعت,سمح,سمحت,قام,قامت,قاموا,تسبب,تسببت,أدى,أدت")

  /// "denied reports that": what is reported is what is denied.
  private func isDeniedReport(_ mark: Mark, _ cue: Range<Int>?) -> Bool {
    guard let cue, vocabulary.language == .english, mark.plays(.speech),
      FigureBuilder.reported.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
    else { return false }
    return (0...2).contains(mark.tokens.lowerBound - cue.upperBound)
      && scan.mark(startingAt: cue.lowerBound)?.plays(.denied) == true
  }

  private static let reported = TermTable<Bool>(
    words: "report,reports,claim,claims,statement,statements,estimate,estimates,counts")

  /// لا صحة لتوقيف سبعين، والموقوفون ثلاثة فقط: what "only" leaves of a figure that was denied.
  private func isWhatIsLeft(_ reading: Interpretation, of cue: Range<Int>?) -> Bool {
    guard vocabulary.language == .arabic, let cue, scan.tokens.contains(reading.counted.end),
      scan.text.matches(scan.text.tokens[reading.counted.end], "فقط")
    else { return false }
    return readings.contains {
      $0.counted.start > cue.lowerBound && $0.counted.end <= reading.counted.start
    }
  }

  /// تراجع الفريق عن رقم: they take back a number; تراجع عدد النازحين: it fell.
  private func takesBack(_ mark: Mark) -> Bool {
    guard FigureBuilder.retreat.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
    else { return true }
    let behind = mark.tokens.upperBound..<min(mark.tokens.upperBound + 6, scan.tokens.upperBound)
    return behind.contains { scan.text.matches(scan.text.tokens[$0], "عن") }
  }

  private static let retreat = TermTable<Bool>(words: "تراجع,تراجعت,وتراجع,وتراجعت,تراجعوا")

  /// 42 قتيلاً بدلاً من 35, 60 لا 92: the number that another takes the place of.
  private func replaced(_ reading: Interpretation) -> Bool {
    let (text, token) = (scan.text, reading.counted.start - 1)
    guard vocabulary.language == .arabic, scan.tokens.contains(token - 1),
      readings.contains(where: {
        $0.counted.end <= token && $0.topic == reading.topic && token - $0.counted.end <= 6
      })
    else { return false }
    return text.matches(text.tokens[token], "لا") || text.matches(text.tokens[token], "وليس")
      || text.matches(text.tokens[token], "من") && text.matches(text.tokens[token - 1], "بدلا")
  }

  /// وقد يضطر نصف مليون إلى الفرار: قد before an imperfect says that it may be.
  func mayBe(_ token: Int) -> Bool {
    guard scan.tokens.contains(token + 1) else { return false }
    let (text, next) = (scan.text, scan.text.tokens[token + 1])
    guard FigureBuilder.perhaps.value(text, text.tokens[token]) != nil, next.kind == .word,
      next.length > 6
    else { return false }
    return text.begins(next, with: "ي") || FigureBuilder.imperfect.value(text, next) != nil
  }

  private static let perhaps = TermTable<Bool>(words: "قد,وقد,فقد,ربما,وربما")

  private static let imperfect = TermTable<Bool>(
    words: "تضطر,تصل,ترتفع,تؤدي,تتسبب,تجبر,تدفع,تنزح,تفر,تشهد,تبلغ,تغادر,تعود,تشرد,تهجر,تقتل")

  /// حذّرت من نزوح 200 ألف شخص: what somebody warns of has not happened; حذّرت من أن 200 ألف نزحوا
  /// says that it has.
  private func warning(before reading: Interpretation) -> Range<Int>? {
    guard vocabulary.language == .arabic, let predicate = reading.predicate,
      !reading.frames.isDisjoint(with: [.noun, .act]), predicate.lowerBound < reading.counted.start,
      let of = scan.mark(at: predicate.lowerBound - 1), of.plays(.from)
    else { return nil }
    let start = max(scan.tokens.lowerBound, of.tokens.lowerBound - 10)
    return (start..<of.tokens.lowerBound).last { token in
      scan.text.meaning(token, in: FigureBuilder.warnings) != nil
    }.map { $0..<($0 + 1) }
  }

  private static let warnings = TermTable<Bool>(
    words: "حذر,حذرت,يحذر,تحذر,حذروا,محذرا,محذرة,تحذير,تحذيرات,مخاوف,خشية,تخوف,قلق,متخوفا,تخوفت")

  private func clauseStart(of token: Int) -> Int {
    let clause = scan.clause(of: token)
    var start = token
    while start > scan.tokens.lowerBound, scan.clause(of: start - 1) == clause { start -= 1 }
    return start
  }

  /// A new statement or a contrast ends what was denied or planned before it.
  func breaksSense(_ mark: Mark) -> Bool {
    if mark.plays(.speech), !mark.plays([.planned, .denied]) { return true }
    guard mark.plays(.clause), !mark.plays([.inside, .beside, .that]) else { return false }
    return mark.clitics.isEmpty || vocabulary.language == .english
  }

  func isInSpeaker(_ mark: Mark) -> Bool {
    scan.speakers.contains { $0.tokens.overlaps(mark.tokens) }
  }

  /// "down from 19", "not 4,500", "withdrew an earlier toll of 11,300": the value that is set
  /// right.
  func corrects(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english else { return false }
    let number = reading.counted.start
    guard scan.tokens.contains(number - 1) else { return false }
    if isReplaced(number) { return true }
    guard scan.roles.contains(.corrected) else { return false }
    let cues = scan.marks.filter { $0.plays(.corrected) && !$0.plays(.negated) }
    let isWithdrawn = cues.contains { cue in
      FigureBuilder.withdrawing.value(scan.text, scan.text.tokens[cue.tokens.upperBound - 1]) != nil
        && (cue.tokens.lowerBound > number || isEarlierFigure(number, after: cue.tokens.upperBound))
    }
    if isWithdrawn { return true }
    guard !cues.isEmpty, let before = scan.mark(at: number - 1) else { return false }
    return before.plays(.from) || before.plays(.corrected)
  }

  /// ", not 18 as first listed", "rather than 40".
  private func isReplaced(_ number: Int) -> Bool {
    let text = scan.text
    if text.matches(text.tokens[number - 1], "than") {
      return scan.tokens.contains(number - 2) && text.matches(text.tokens[number - 2], "rather")
    }
    guard text.matches(text.tokens[number - 1], "not"), scan.tokens.contains(number - 2) else {
      return false
    }
    return text.isSign(number - 2, in: ",-(") || text.matches(text.tokens[number - 2], "and")
      || text.matches(text.tokens[number - 2], "but")
  }

  /// "an earlier toll of": what is withdrawn is the number behind it.
  private func isEarlierFigure(_ number: Int, after cue: Int) -> Bool {
    let near = max(cue, number - 5)..<max(cue, number)
    return scan.text.matches(scan.text.tokens[number - 1], "of")
      && near.contains { FigureBuilder.earlier.value(scan.text, scan.text.tokens[$0]) != nil }
  }

  private static let withdrawing = TermTable<Bool>(
    words: "withdrew,retracted,withdrawn,retracts,withdraws,retracting,withdrawing,corrected")

  private static let earlier = TermTable<Bool>(
    words: "earlier,previous,initial,first,original,preliminary,prior,its,their")

  /// Who says it: the nearest speaker before the figure whose words these are, else the one that
  /// is named behind.
  func source(of reading: Interpretation) -> Grounded<String?> {
    let token = reading.counted.start
    let before = scan.speakers.last {
      $0.scope.contains(token) && $0.tokens.lowerBound < token
    }
    let after = scan.speakers.first { $0.scope.contains(token) && $0.tokens.lowerBound > token }
    if let after {
      // بحسب at the end of a sentence is nearer than a verb in another clause.
      let isNearer = before.map { before in
        scan.clause(of: after.tokens.lowerBound) - scan.clause(of: token) <= 1
          && before.scope.lowerBound < scan.tokens.lowerBound
      }
      if isNearer ?? true { return Grounded(after.name, by: .speakerBehindFigure, after.tokens) }
    }
    if let before { return Grounded(before.name, by: .speakerBeforeFigure, before.tokens) }
    if scan.sentence.isListed, let source = context.tableSource {
      return Grounded(source, by: .headingNamesSource)
    }
    return Grounded(nil, by: .nobodyIsNamed)
  }
}
