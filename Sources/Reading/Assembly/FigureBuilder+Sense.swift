import Displacement
import Language

extension FigureBuilder {
  /// A part and a repeated unit are denied or planned with their whole, unless it is of them alone
  /// that something is denied: "1,500 families came; the mayor denied that 200 of them had left".
  func sharesSense(_ reading: Interpretation) -> Bool {
    switch reading.relation {
    case .part(let base), .repeats(let base):
      guard vocabulary.language == .english else { return true }
      let end = readings[base].counted.end
      return !scan.has(.denied, in: end..<max(end, reading.counted.start))
    case .own, .continues: return false
    }
  }

  /// History: a period that ended long before, or an earlier event that is called up.
  func isBackground(_ reading: Interpretation, _ time: (start: Day, end: Day)?) -> Bool {
    // حرب تموز is history, and الحرب the one that is told of.
    var (recalls, recallsMore) = (false, false)
    if scan.roles.contains(.background) {
      for cue in scan.marks(in: scan.tokens.lowerBound..<reading.extent.upperBound)
      where cue.plays(.background) && !cue.clitics.contains(.definite) {
        recalls = true
        recallsMore = recallsMore || !cue.plays(.had)
      }
    }
    if let time, let published = context.published {
      let age = time.end.distance(to: published)
      if age > 60 { return true }
      return recalls && age > 14
    }
    if namesPastEvent(before: reading) { return true }
    if tellsOfBefore(reading) { return true }
    if recalls, namesPastYear(before: reading.extent.upperBound) { return true }
    return recallsMore
  }

  /// "The 2004 tsunami killed 230,000": an event that is called by a year before.
  private func namesPastEvent(before reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, context.published != nil else { return false }
    let start = clauseStart(of: reading.counted.start)
    return (start..<max(start, reading.counted.start)).contains { token in
      token > scan.tokens.lowerBound && isPastYear(token)
        && FigureBuilder.ofYears.value(scan.text, scan.text.tokens[token - 1]) != nil
        && scan.tokens.contains(token + 1) && scan.text.tokens[token + 1].kind == .word
    }
  }

  private static let ofYears = TermTable<Bool>(words: "the,in,of")

  /// Whether a year before that of publication is named.
  func namesPastYear(before end: Int) -> Bool {
    (scan.tokens.lowerBound..<end).contains(where: isPastYear)
  }

  private func isPastYear(_ index: Int) -> Bool {
    let token = scan.text.tokens[index]
    guard let published = context.published, token.kind == .digits, token.length == 4 else {
      return false
    }
    return Int(scan.text.folded(token)).map { $0 >= 1900 && $0 < published.year } ?? false
  }

  /// Denied, planned or asserted, by the nearest word before the figure that says so.
  func polarity(of reading: Interpretation) -> Grounded<ArticleFigure.Polarity> {
    let number = reading.counted.start
    if let cue = deniedBehind(reading) {
      return Grounded(.denied, by: .denialCancelsFigure, cue)
    }
    if let verb = notDone(reading) { return Grounded(.denied, by: .denialCancelsFigure, verb) }
    if replaced(reading) { return Grounded(.denied, by: .denialCancelsFigure) }
    if isMistaken(reading) { return Grounded(.denied, by: .denialCancelsFigure) }
    if corrects(reading) { return Grounded(.denied, by: .denialCancelsFigure) }
    var denied = false
    var corrected = false
    var planned = false
    var cue: Range<Int>?
    let start = (scan.tokens.lowerBound..<number).last { scan.text.isSign($0, ";") }
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
          && !isAsideOfDenial(mark, cue)
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
      if mark.plays(.planned), !mark.clitics.contains(.definite), !isInSpeaker(mark),
        !isLifted(mark), !isCommander(mark), !isOffice(mark), !isAsideOf(mark, reading),
        scan.relativeEnd(of: mark).map({ $0 > number }) ?? true
      {
        planned = true
        cue = mark.tokens
      }
    }
    if planned, opensAnew(reading) { planned = false }
    // "was expected to climb past 75 with 300 people still missing"
    if vocabulary.language == .english, scan.tokens.contains(number - 1),
      scan.text.matches(scan.text.tokens[number - 1], "with")
    {
      planned = false
    }
    // "insisted that it had not abducted 12 nurses"
    if let negation = negation(before: reading) {
      return Grounded(.denied, by: .denialCancelsFigure, negation)
    }
    if denied, !isWhatIsLeft(reading, of: cue), !isNewValue(reading) {
      return Grounded(.denied, by: .denialCancelsFigure, cue)
    }
    if let may = possibility(of: reading) { return Grounded(.planned, by: .planIsNotYet, may) }
    // Who waits to be brought out is shut in already.
    if reading.frames == .state || isBystander(reading) {
      return Grounded(.asserted, by: .sentenceAsserts)
    }
    if let predicate = reading.predicate, predicate.lowerBound >= reading.counted.end {
      planned =
        planned
        || scan.marks(in: reading.counted.end..<predicate.lowerBound).contains {
          $0.plays(.planned)
        } || scan.marks(in: predicate).contains { $0.plays(.planned) }
        || isBidden(predicate, before: number)
    }
    if !planned, let plan = planBehind(reading) { (planned, cue) = (true, plan) }
    if !planned, let verb = reading.predicate, isFuture(verb) { (planned, cue) = (true, verb) }
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
    words: """
      لاذ,لاذت,لاذوا,بدأ,بدأت,بدؤوا,باشر,باشرت,شرع,شرعت,سمح,سمحت,قام,قامت,قاموا,تسبب,تسببت,أدى,أدت
      """)

  /// "denied reports that": what is reported is what is denied.
  private func isDeniedReport(_ mark: Mark, _ cue: Range<Int>?) -> Bool {
    guard let cue, vocabulary.language == .english, mark.plays(.speech),
      FigureBuilder.reported.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
    else { return false }
    return (0...2).contains(mark.tokens.lowerBound - cue.upperBound)
      && scan.mark(startingAt: cue.lowerBound)?.plays(.denied) == true
  }

  /// "denies reports, attributed to it by others, that 500 were killed": what stands between the commas.
  private func isAsideOfDenial(_ mark: Mark, _ cue: Range<Int>?) -> Bool {
    guard let cue, vocabulary.language == .english,
      (cue.upperBound...cue.upperBound + 2).contains(where: { scan.text.isSign($0, ",") })
    else { return false }
    let near = mark.tokens.upperBound..<min(mark.tokens.upperBound + 12, scan.tokens.upperBound)
    guard let comma = near.first(where: { scan.text.isSign($0, ",") }) else { return false }
    return scan.text.matches(scan.text.tokens[comma + 1], "that")
  }

  static let reported = TermTable<Bool>(
    words: "report,reports,claim,claims,statement,statements,estimate,estimates,counts")

  /// عدّلت الحصيلة من 2,445 إلى نحو ألف, عدّلت عدد المفقودين إلى 18: what stands behind "to" holds.
  private func isNewValue(_ reading: Interpretation) -> Bool {
    let before = reading.counted.start - 1
    guard vocabulary.language == .arabic, scan.tokens.contains(before),
      scan.text.matches(scan.text.tokens[before], "الي")
    else { return false }
    return scan.marks(in: scan.tokens.lowerBound..<before).contains { mark in
      mark.plays(.corrected)
        && FigureBuilder.retreat.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) == nil
    }
  }

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
    let behind = mark.tokens.upperBound..<min(mark.tokens.upperBound + 10, scan.tokens.upperBound)
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

  func clauseStart(of token: Int) -> Int {
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

}
