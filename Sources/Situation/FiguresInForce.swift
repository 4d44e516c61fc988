package import Displacement

/// A claim that counts, with what it says after the decisions of reviewers.
package struct FigureInForce: Hashable, Sendable {
  /// The claim as it was recorded.
  package let claim: Claim
  /// What it says once reviewers have set its places or its unit.
  package let figure: Figure
  /// Whether no later claim of the ledger has the same key.
  package let isNewest: Bool
}

/// The claims that are approved, stand, and are about a day up to that one, in the order of their
/// days and identifiers: what a summary is made of, before any of it is set against the other.
package func figuresInForce(_ history: History, asOf: Day, knownAt: Moment) -> [FigureInForce] {
  var newest: [Claim.Key: Claim.ID] = [:]
  for record in history.claims.sorted(by: { $0.order < $1.order }) {
    newest[record.value.key] = record.value.id
  }
  let inForce = freeze(history, knownAt: knownAt).inForce.filter { $0.asOf <= asOf }
  return inForce.map { (day: $0.asOf, id: $0.id, contribution: $0) }
    .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    .map { _, id, contribution in
      let claim = contribution.claim
      return FigureInForce(
        claim: claim, figure: contribution.figure, isNewest: newest[claim.key] == id)
    }
}

/// What was said of routes up to that day and is approved, in the order of its days.
package func routeStatusesInForce(
  _ history: History, asOf: Day, knownAt: Moment
) -> [RouteStatus] {
  freeze(history, knownAt: knownAt).routeStatuses.map(\.value).filter { $0.asOf <= asOf }
    .sorted { ($0.asOf, $0.route, $0.id) < ($1.asOf, $1.route, $1.id) }
}
