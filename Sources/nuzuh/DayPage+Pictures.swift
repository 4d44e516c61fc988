import Displacement
import Ledger
import Publishing
import Situation

extension DayPage {
  /// What the pictures of a page show besides its summary: the days before it, and boundaries.
  ///
  /// Each of the days costs about as much as the page itself: only formats with pictures are worth
  /// it. Only what can matter for one of them is read.
  static func illustration(of summary: Summary, in ledger: Ledger) throws -> Illustration {
    let history = try ledger.live(
      asOf: summary.asOf, since: summary.asOf.advanced(by: 1 - DailySeries.usualLength),
      knownAt: summary.knownAt, relayWindow: summary.policy.syncDays,
      settling: Settling(summary.policy)
    ).history
    let series = dailySeries(
      history, policy: summary.policy, through: summary.asOf, knownAt: summary.knownAt,
      audience: summary.audience)
    return Illustration(series: series, outlines: try outlines(of: summary, in: ledger))
  }

  /// The boundaries of the places that a page is about, of those beside them, and of the event's
  /// area.
  static func outlines(of summary: Summary, in ledger: Ledger) throws -> Outlines {
    var named = Set(summary.event.places)
    for line in summary.lines {
      let cell = line.cell
      named.formUnion([cell.place].compactMap(\.self) + cell.members)
      named.formUnion(cell.origins + cell.destinations)
    }
    let parents = Set(named.compactMap(summary.places.parent))
    named.formUnion(parents.flatMap(summary.places.children))
    let boundaries = try ledger.boundaries(of: named.contains, knownAt: summary.knownAt)
    return Outlines(boundaries.sorted { $0.key < $1.key }.map(\.value))
  }
}
