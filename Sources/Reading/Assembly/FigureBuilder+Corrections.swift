import Displacement
import Language

extension FigureBuilder {
  /// The "not" of a verb that stands before its number.
  func negation(before reading: Interpretation) -> Range<Int>? {
    guard vocabulary.language == .english, let predicate = reading.predicate,
      predicate.upperBound <= reading.counted.start, reading.frames.contains(.act)
    else { return nil }
    let near = max(scan.tokens.lowerBound, predicate.lowerBound - 2)..<predicate.lowerBound
    return near.first {
      scan.text.matches(scan.text.tokens[$0], "not")
        || scan.text.matches(scan.text.tokens[$0], "never")
    }.map { $0..<($0 + 1) }
  }

  /// "The evacuation order was lifted": an order that is none any more.
  func isLifted(_ mark: Mark) -> Bool {
    guard vocabulary.language == .english,
      FigureBuilder.orders.value(scan.text, scan.text.tokens[mark.tokens.upperBound - 1]) != nil
    else { return false }
    let behind = mark.tokens.upperBound..<min(mark.tokens.upperBound + 5, scan.tokens.upperBound)
    return behind.contains {
      FigureBuilder.lifting.value(scan.text, scan.text.tokens[$0]) != nil
    }
  }

  private static let orders = TermTable<Bool>(words: "order,orders,warning,warnings,alert,alerts")

  private static let lifting = TermTable<Bool>(
    words: "lifted,rescinded,cancelled,canceled,withdrawn,expired,downgraded,ended,eased,revoked")

  /// "plans to close the camp, and 300 people have left": behind a comma and "and" or "but", a
  /// subject with a finite verb of its own is no part of the plan before it.
  func opensAnew(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, let predicate = reading.predicate,
      predicate.lowerBound > reading.counted.end
    else { return false }
    var link = reading.counted.start - 1
    while scan.tokens.contains(link), scan.mark(at: link)?.plays(.others) == true { link -= 1 }
    guard scan.tokens.contains(link - 1), scan.text.isSign(link - 1, ","),
      scan.text.matches(scan.text.tokens[link], "and")
        || scan.text.matches(scan.text.tokens[link], "but")
    else { return false }
    let between = reading.counted.end..<predicate.lowerBound
    return !scan.has(.planned, in: between)
      && between.contains {
        FigureBuilder.finite.value(scan.text, scan.text.tokens[$0]) != nil
      }
  }

  private static let finite = TermTable<Bool>(
    words: "have,has,had,are,is,were,was,began,begun,started")

  /// "down from 19", "not 4,500", "withdrew an earlier toll of 11,300": the value that is set
  /// right.
  func corrects(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english else { return false }
    let number = reading.counted.start
    guard scan.tokens.contains(number - 1) else { return false }
    if isReplaced(number) || isCutBehind(reading) { return true }
    guard scan.roles.contains(.corrected) else { return false }
    let cues = scan.marks.filter { $0.plays(.corrected) && !$0.plays(.negated) }
    let isWithdrawn = cues.contains { cue in
      FigureBuilder.withdrawing.value(scan.text, scan.text.tokens[cue.tokens.upperBound - 1]) != nil
        && (cue.tokens.lowerBound > number || isEarlierFigure(number, after: cue.tokens.upperBound))
    }
    if isWithdrawn || isOfWithdrawnClaim(number, cues) { return true }
    let article = scan.text.matches(scan.text.tokens[number - 1], "the") ? number - 1 : number
    guard !cues.isEmpty, let before = scan.mark(at: article - 1) else { return false }
    return before.plays(.from) || before.plays(.corrected)
  }

  /// "Initial reports of 320 dead were mistaken": what is told before and found untrue behind.
  func isMistaken(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english,
      (reading.counted.end..<scan.tokens.upperBound).contains(where: {
        FigureBuilder.untrue.value(scan.text, scan.text.tokens[$0]) != nil
      })
    else { return false }
    let start = clauseStart(of: reading.counted.start)
    let isTold = (start..<reading.counted.start).contains { token in
      FigureBuilder.reported.value(scan.text, scan.text.tokens[token]) != nil
        || FigureBuilder.hearsay.value(scan.text, scan.text.tokens[token]) != nil
    }
    let end = (reading.counted.end..<scan.tokens.upperBound).first {
      scan.text.isSign($0, in: ",;") && !scan.isTaken($0)
    }
    return isTold
      && (reading.counted.end..<(end ?? scan.tokens.upperBound)).contains {
        FigureBuilder.untrue.value(scan.text, scan.text.tokens[$0]) != nil
      }
  }

  private static let hearsay = TermTable<Bool>(words: "rumour,rumours,rumor,rumors,figure,figures")

  private static let untrue = TermTable<Bool>(
    words:
      "false,untrue,mistaken,incorrect,baseless,unfounded,fabricated,inaccurate,wrong,debunked,fake"
  )

  /// "The first count of 2,445 dead has been cut to 1,482".
  private func isCutBehind(_ reading: Interpretation) -> Bool {
    let start = reading.counted.start
    let near = max(scan.tokens.lowerBound, start - 5)..<start
    guard scan.text.matches(scan.text.tokens[start - 1], "of"),
      near.contains(where: {
        FigureBuilder.counts.value(scan.text, scan.text.tokens[$0]) != nil
      })
    else { return false }
    return (reading.counted.end..<scan.tokens.upperBound).contains { token in
      FigureBuilder.cutting.value(scan.text, scan.text.tokens[token]) != nil
        && scan.tokens.contains(token + 1)
        && scan.text.matches(scan.text.tokens[token + 1], "to")
    }
  }

  private static let counts = TermTable<Bool>(words: "count,toll,figure,estimate,tally,number")

  private static let cutting = TermTable<Bool>(
    words: "cut,lowered,revised,reduced,corrected,downgraded,halved")

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

  /// "retracted its claim that 60 people had died": what is claimed is taken back.
  private func isOfWithdrawnClaim(_ number: Int, _ cues: [Mark]) -> Bool {
    guard let cue = cues.last(where: { $0.tokens.upperBound <= number }),
      !readings.contains(where: {
        $0.counted.start >= cue.tokens.upperBound && $0.counted.end <= number
      }),
      FigureBuilder.withdrawing.value(scan.text, scan.text.tokens[cue.tokens.upperBound - 1]) != nil
    else { return false }
    return (cue.tokens.upperBound..<number - 1).prefix(6).contains { token in
      FigureBuilder.reported.value(scan.text, scan.text.tokens[token]) != nil
        && scan.text.matches(scan.text.tokens[token + 1], "that")
    }
  }

  private static let withdrawing = TermTable<Bool>(
    words: "withdrew,retracted,withdrawn,retracts,withdraws,retracting,withdrawing,corrected")

  private static let earlier = TermTable<Bool>(
    words: "earlier,previous,initial,first,original,preliminary,prior,its,their")
}
