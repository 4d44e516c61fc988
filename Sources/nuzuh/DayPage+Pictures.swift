import Displacement
import Ledger
import Publishing
import Situation

extension DayPage {
  /// What the pictures of a page show besides its summary: the days before it.
  ///
  /// The days need the whole of what was known, and cost about as much as the page itself for each
  /// of them: only formats with pictures are worth it.
  static func illustration(of summary: Summary, in ledger: Ledger) throws -> Illustration {
    let history = try ledger.history(knownAt: summary.knownAt)
    let series = dailySeries(
      history, policy: summary.policy, through: summary.asOf, knownAt: summary.knownAt,
      audience: summary.audience)
    return Illustration(series: series)
  }
}
