package import Displacement

extension Summary {
  /// Claims that a number rests on and that were added up without being read: old increments of
  /// movements and tolls.
  ///
  /// `explain` reads them and names each.
  package struct Settled: Hashable, Sendable {
    /// How many claims of each source the number rests on, in the order of the sources.
    package private(set) var shares: [Share]
    /// The names of the lines of their movements or tolls.
    package private(set) var lines: Set<String>
    /// Whether the audience may not know who said so.
    package var isWithheld = false

    /// The claims of one source.
    package struct Share: Hashable, Sendable {
      package let source: Source.ID
      package var claims: Int
      /// The first and the last day that one of them is about.
      package var from: Day
      package var through: Day
    }

    /// Those of one line; what a source gave in people and in households is one share.
    init(_ shares: [Share], of line: String) {
      self.shares = []
      lines = [line]
      join(shares)
    }

    package var claims: Int { shares.reduce(0) { $0 + $1.claims } }
    /// The first and the last day that one of the claims is about.
    package var days: Period? {
      guard let from = shares.map(\.from).min(), let through = shares.map(\.through).max()
      else { return nil }
      return Period(from: from, through: through)
    }

    /// Takes in those of another movement, or of another part of a line.
    mutating func join(_ other: Settled) {
      join(other.shares)
      lines.formUnion(other.lines)
      isWithheld = isWithheld || other.isWithheld
    }

    private mutating func join(_ others: [Share]) {
      for share in others {
        guard let known = shares.firstIndex(where: { $0.source == share.source }) else {
          shares.append(share)
          continue
        }
        shares[known].claims += share.claims
        shares[known].from = min(shares[known].from, share.from)
        shares[known].through = max(shares[known].through, share.through)
      }
      shares.sort { $0.source < $1.source }
    }
  }
}

extension SettledSums {
  /// What a reader is told of the settled claims among those that a number rests on.
  func account(of grounds: Grounds) -> Summary.Settled? {
    guard !isEmpty else { return nil }
    // Two sums of one cell that begin on different days: the longer one has the other's claims.
    var parts: [Int: Int] = [:]
    for number in grounds.numbers {
      guard let (sum, period) = part(number) else { continue }
      parts[sum.first] = min(parts[sum.first] ?? period, period)
    }
    var settled: Summary.Settled?
    for (first, period) in parts.sorted(by: { $0.key < $1.key }) {
      guard let own = part(first)?.sum.account(from: period) else { continue }
      if settled == nil { settled = own } else { settled?.join(own) }
    }
    return settled
  }
}
