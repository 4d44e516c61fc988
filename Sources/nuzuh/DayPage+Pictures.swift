import Displacement
import Ledger
import Publishing
import Situation

extension DayPage {
  /// What the pictures of a page show besides its summary: the days before it, and boundaries.
  ///
  /// The days need the whole of what was known, and cost about as much as the page itself for each
  /// of them: only formats with pictures are worth it.
  static func illustration(of summary: Summary, in ledger: Ledger) throws -> Illustration {
    let history = try ledger.history(knownAt: summary.knownAt)
    let series = dailySeries(
      history, policy: summary.policy, through: summary.asOf, knownAt: summary.knownAt,
      audience: summary.audience)
    return Illustration(series: series, outlines: try outlines(of: summary, in: ledger))
  }

  /// The boundaries of the places that a page counts people in, and of the event's area.
  static func outlines(of summary: Summary, in ledger: Ledger) throws -> Outlines {
    var named = Set(summary.event.places)
    for line in summary.lines {
      if let place = line.cell.place { named.insert(place) }
      named.formUnion(line.cell.members)
    }
    let boundaries = try ledger.boundaries(of: named.contains, knownAt: summary.knownAt)
    return Outlines(boundaries.sorted { $0.key < $1.key }.map(\.value))
  }
}
