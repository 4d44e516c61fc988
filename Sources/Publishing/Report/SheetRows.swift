import Displacement
import Situation

/// Rows of sheets that one number rests on, told by their sources.
struct SheetRows {
  /// The rows of one source.
  struct Share {
    private(set) var rows = 0
    /// The first and the last day that one of them is about.
    private(set) var from = Day.last
    private(set) var through = Day.first

    fileprivate mutating func add(_ rows: Int, from: Day, through: Day) {
      self.rows += rows
      self.from = min(self.from, from)
      self.through = max(self.through, through)
    }
  }

  private var bySource: [Source.ID: Share] = [:]

  /// What each source has, in the order of the sources.
  var shares: [(source: Source.ID, share: Share)] {
    bySource.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var count: Int { bySource.values.reduce(0) { $0 + $1.rows } }

  /// Takes the rows that have a source among those claims, each once, and gives back the others.
  mutating func take(_ claims: [Claim.ID], of summary: Summary) -> [Claim.ID] {
    var taken: Set<Claim.ID> = []
    return claims.filter { id in
      guard let claim = summary.claims[id], let source = claim.source,
        summary.documents[claim.evidence.document]?.kind == .csv
      else { return true }
      guard taken.insert(id).inserted else { return false }
      let occurrence = claim.figure.occurrence
      let days = occurrence.counted?.period ?? Period(occurrence.asOf)
      bySource[source, default: Share()].add(1, from: days.start, through: days.end)
      return false
    }
  }

  /// Takes the rows of a source that were added up without being read.
  mutating func take(_ settled: Summary.Settled.Share) {
    bySource[settled.source, default: Share()].add(
      settled.claims, from: settled.from, through: settled.through)
  }
}
