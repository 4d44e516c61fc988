import Displacement

/// What claims come to by themselves, after the decisions about them and in people.
struct Readings: Sendable {
  private let contributions: [Claim.ID: Contribution]
  private let decisions: [Decision.Target: [Recorded<Decision>]]
  private let batches: [Claim.ID: Batch.ID]

  /// The readings of those claims, by what a ledger knew at the summary's moment.
  init(_ claims: Set<Claim.ID>, in history: History, of summary: Summary) {
    var few = history
    few.claims = history.claims.filter { claims.contains($0.value.id) }
    let frozen = freeze(few, knownAt: summary.knownAt)
    let all = frozen.inForce + frozen.excluded.map(\.contribution)
    let sizes = HouseholdSizes(history.householdSizes, in: history.places)
    let counted = all.map { contribution in
      let counted = countPeople(
        contribution.figure, sizes: sizes, places: history.places,
        aboutPercent: summary.policy.aboutPercent)
      return Contribution(contribution, counted: counted)
    }
    contributions = Dictionary(counted.map { ($0.id, $0) }) { first, _ in first }
    let known = history.decisions.filter { $0.at <= summary.knownAt }
    decisions = Dictionary(grouping: known, by: \.value.target)
    batches = Dictionary(few.claims.map { ($0.value.id, $0.batch) }) { first, _ in first }
  }

  subscript(claim: Claim.ID) -> Contribution? { contributions[claim] }

  /// What people decided about a claim, its batch or its document, in the order of the ledger.
  func decisions(about claim: Claim) -> [Recorded<Decision>] {
    var targets: [Decision.Target] = [.claim(claim.id), .document(claim.evidence.document)]
    if let batch = batches[claim.id] { targets.append(.batch(batch)) }
    return targets.flatMap { decisions[$0] ?? [] }.sorted { $0.order < $1.order }
  }
}
