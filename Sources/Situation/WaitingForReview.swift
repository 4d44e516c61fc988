package import Displacement

/// What no reviewer has decided about yet, in the order of the ledger.
///
/// It takes the first step of the policy alone, and no page.
package struct WaitingForReview: Hashable, Sendable {
  package let claims: [Claim.ID]
  package let routeStatuses: [RouteStatus.ID]

  /// What waits in a history, as it was known at a moment.
  package init(in history: History, knownAt: Moment = .latest) {
    let frozen = freeze(history, knownAt: knownAt)
    claims = frozen.candidates
    routeStatuses = frozen.routeCandidates
  }
}
