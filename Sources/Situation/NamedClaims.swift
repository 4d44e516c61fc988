package import Displacement

/// The claims that a page names, found by their identifiers.
///
/// A long page names hundreds of thousands: they stay where the history has them.
package struct NamedClaims: Sendable {
  private let claim: @Sendable (Int) -> Claim
  private var positions: [Claim.ID: Int]

  /// Those claims; of two with one identifier the later.
  package init(_ claims: [Claim] = []) {
    positions = Dictionary(
      claims.indices.map { (claims[$0].id, $0) }, uniquingKeysWith: { _, later in later })
    claim = { claims[$0] }
  }

  /// The claims that were known at a moment; of two with one identifier the later.
  init(_ records: [Recorded<Claim>], knownAt moment: Moment) {
    positions = Dictionary(minimumCapacity: records.count)
    for index in records.indices where records[index].at <= moment {
      positions[records[index].value.id] = index
    }
    claim = { records[$0].value }
  }

  package subscript(id: Claim.ID) -> Claim? { positions[id].map(claim) }

  /// The identifiers, in no order.
  package var keys: some Collection<Claim.ID> { positions.keys }

  /// The claims, in no order.
  package var values: some Collection<Claim> { positions.values.lazy.map(claim) }

  package var isEmpty: Bool { positions.isEmpty }

  /// Forgets all but those.
  mutating func keep(_ ids: Set<Claim.ID>) {
    positions = positions.filter { ids.contains($0.key) }
  }
}
