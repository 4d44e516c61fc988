import Displacement
import Language

extension FigureBuilder {
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
    if reading.pointsBack, let source = context.last?.source {
      return Grounded(source, by: .speakerOfTheWhole)
    }
    if let source = context.isAnswer ? context.interviewee : context.issuer {
      return Grounded(source, by: .textIsStatement)
    }
    return Grounded(nil, by: .nobodyIsNamed)
  }
}
