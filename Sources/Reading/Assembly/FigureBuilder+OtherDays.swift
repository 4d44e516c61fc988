import Displacement
import Language

/// Days of an English sentence on which something else happened than what a figure counts.
extension FigureBuilder {
  /// "650,000 people, most of whom came in April", "the camp, which opened in 2012, hosts 3,000": the day of
  /// what a relative clause tells, where the figure is not of it.
  func isOfRelative(_ date: DateMark, _ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english else { return false }
    let near = max(scan.tokens.lowerBound, date.tokens.lowerBound - 10)..<date.tokens.lowerBound
    guard let comma = near.last(where: { scan.text.isSign($0, ",") && !scan.isTaken($0) }),
      scan.marks(in: comma..<min(comma + 4, date.tokens.lowerBound)).contains(where: {
        FigureBuilder.relatives.value(
          scan.text, scan.text.tokens[$0.tokens.upperBound - 1]) != nil
      })
    else { return false }
    let end =
      (date.tokens.upperBound..<scan.tokens.upperBound).first { scan.text.isSign($0, ",") }
      ?? scan.tokens.upperBound
    if let predicate = reading.predicate {
      return !(comma..<end).contains(predicate.lowerBound)
        && !(comma..<end).contains(reading.counted.start)
    }
    return reading.counted.start > end
  }

  private static let relatives = TermTable<Bool>(words: "who,whom,which,where")

  /// "UNHCR said today", "told a news conference on Saturday": when it was said.
  func isOfSaying(_ date: DateMark) -> Bool {
    guard vocabulary.language == .english, date.sense == .during, !scan.speakers.isEmpty else {
      return false
    }
    var before = date.tokens.lowerBound - 1
    while scan.tokens.contains(before),
      FigureBuilder.whens.value(scan.text, scan.text.tokens[before]) != nil
    {
      before -= 1
    }
    let verb = (before - 5...before).last { token in
      scan.tokens.contains(token)
        && FigureBuilder.sayings.value(scan.text, scan.text.tokens[token]) != nil
    }
    guard let verb, let mark = scan.mark(at: verb), mark.plays(.speech) else { return false }
    return verb == before
      || (verb + 1...before).allSatisfy {
        FigureBuilder.hearings.value(scan.text, scan.text.tokens[$0]) != nil
      }
  }

  private static let sayings = TermTable<Bool>(
    words:
      "said,says,say,told,tells,warned,warns,announced,announces,revealed,stated,added,declared")

  private static let whens = TermTable<Bool>(words: "on,late,early,earlier")

  private static let hearings = TermTable<Bool>(
    words: "a,an,the,at,in,news,press,conference,briefing,reporters,journalists,statement,told")
}
