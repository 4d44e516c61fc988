package import Displacement

/// The claims of a history that can matter on a day: a summary of them alone says the same as one
/// of the whole history, and costs by the cells that live and not by the years behind them.
///
/// A stock that its source counted anew is history, and so is a running total: a page rests on the
/// newest counts of each *series*, the claims of one origin for one cell. Of a series are kept,
/// whole, these days up to the page's:
///
/// 1. the three newest days with a number: the one that stands, the one that stood on the day
///    before, and the one that it is compared with; and the two newest days at all;
/// 2. the first day, since only a first count is marked as such;
/// 3. of running totals also every day since the oldest count that a stock is rolled forward from.
///
/// Kept whole are increments, claims whose places are not resolved, and every series in which an
/// article speaks or a document that relays or is relayed: whether such a claim repeats another can
/// depend on any of its series. Of the claims that are not in force the candidates are kept, and
/// those that a reviewer decided about by themselves. With every claim comes what it supersedes at
/// once, and what supersedes it, at once or through others, lest it come back to life because its
/// replacement is missing.
///
/// Every set of claims between these and all gives the same summary, as long as what supersedes a
/// claim of the set is in it too: a query may keep more than it must. Shorter are only the lists of
/// what is superseded or repeats such a claim, is out of the window, or was never in force.
package struct LiveClaims: Sendable {
  /// The claims to keep.
  package private(set) var ids: Set<Claim.ID>

  /// The claims that can matter on a day.
  ///
  /// - Parameters:
  ///   - history: all that a ledger knew.
  ///   - asOf: the day of the page.
  ///   - knownAt: the last moment whose records count.
  ///   - policy: the parameters of the rules.
  package init(
    of history: History, asOf: Day, knownAt: Moment = .latest, policy: Policy = .standard
  ) {
    let frozen = freeze(history, knownAt: knownAt)
    ids = Set(frozen.candidates)
    for decision in history.decisions where decision.at <= knownAt {
      guard case .claim(let id) = decision.value.target, decision.value.action.isParticular
      else { continue }
      ids.insert(id)
    }
    let prepared = Prepared(frozen.inForce, of: history, aboutPercent: policy.aboutPercent)
    let timely = gateTime(prepared.contributions, from: history.event.started, through: asOf).kept
    keep(timely, in: history.documents, since: asOf.advanced(by: -1 - policy.staleDays))
    keepReplacements(history.claims.filter { $0.at <= knownAt }.map(\.value))
  }

  private mutating func keep(
    _ timely: [Contribution], in documents: [Document.ID: Document], since horizon: Day
  ) {
    let relayed = Set(timely.filter { !$0.isPrimary }.map(\.root))
    var all: [Series.Key: Series] = [:]
    for contribution in timely {
      guard let key = Series.Key(contribution) else {
        ids.insert(contribution.id)
        continue
      }
      let document = contribution.claim.evidence.document
      let isLinked =
        !contribution.isPrimary || relayed.contains(document)
        || documents[document]?.kind == .article
      all[key, default: Series()].add(contribution, isLinked: isLinked)
    }
    let stocks = all.values.filter { !$0.isRunning && $0.newest >= horizon }
    let oldestCount = stocks.compactMap(\.oldestCount).min() ?? .last
    for series in all.values {
      let days = series.days
      for claim in series.claims
      where days?.contains(claim.asOf) ?? true || (series.isRunning && claim.asOf >= oldestCount) {
        ids.insert(claim.id)
      }
    }
  }

  private mutating func keepReplacements(_ claims: [Claim]) {
    var replacements: [Claim.ID: [Claim.ID]] = [:]
    for claim in claims {
      guard let earlier = claim.supersedes else { continue }
      replacements[earlier, default: []].append(claim.id)
      if ids.contains(claim.id) { ids.insert(earlier) }
    }
    var waiting = Array(ids)
    while let claim = waiting.popLast() {
      for later in replacements[claim] ?? [] where ids.insert(later).inserted {
        waiting.append(later)
      }
    }
  }
}

/// The claims of one origin for one cell that is counted anew and not added up.
private struct Series {
  private(set) var claims: [Contribution] = []
  /// Whether a claim of it can repeat another, so that all of them matter.
  private var isLinked = false

  struct Key: Hashable {
    let cell: Int
    let origin: Contribution.Origin

    /// The series of a claim; `nil` for an increment, and where the places are not resolved.
    init?(_ contribution: Contribution) {
      guard let number = contribution.cell, contribution.figure.occurrence.basis != .increment
      else { return nil }
      (cell, origin) = (number, contribution.origin)
    }
  }

  mutating func add(_ contribution: Contribution, isLinked: Bool) {
    claims.append(contribution)
    if isLinked { self.isLinked = true }
  }

  var isRunning: Bool { claims.first?.since != nil }
  var newest: Day { claims.map(\.asOf).max() ?? .first }

  /// The days to keep; `nil` for all.
  var days: Set<Day>? {
    guard !isLinked else { return nil }
    let all = Set(claims.map(\.asOf))
    return Set(counts).union(all.sorted().suffix(2)).union([all.min()].compactMap(\.self))
  }

  /// The oldest day that a stock can be rolled forward from.
  var oldestCount: Day? { isLinked ? claims.map(\.asOf).min() : counts.first }

  /// The three newest days with a number.
  private var counts: [Day] {
    Set(claims.filter(\.isNumber).map(\.asOf)).sorted().suffix(3)
  }
}

extension Decision.Action {
  /// Whether the action says more of a claim than that it counts.
  fileprivate var isParticular: Bool {
    switch self {
    case .approve, .annotate: false
    case .reject, .recommend, .setPlaces, .setUnit, .markRelay, .markCompleteBreakdown, .retract:
      true
    }
  }
}

extension History {
  /// The history with only those of its claims, and the decisions about them.
  package func reduced(to ids: Set<Claim.ID>) -> History {
    var history = self
    history.claims = claims.filter { ids.contains($0.value.id) }
    history.decisions = decisions.filter { decision in
      guard case .claim(let id) = decision.value.target else { return true }
      return ids.contains(id)
    }
    history.omitted += claims.count - history.claims.count
    return history
  }
}
