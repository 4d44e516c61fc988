import Displacement

/// The standing of a claim among the claims of its cell (step 7); the lesser is chosen.
///
/// In order: a reviewer's recommendation, a best value, freshness (stocks only, as a running total
/// does not decay), method, reliability, not a party to the conflict, the newest day, exact before
/// about before a bound before a range, and at last the smallest identifier, so that the order is
/// the same on every machine.
struct Precedence: Hashable, Comparable, Sendable {
  /// The ranks in their order, from the highest bits.
  private let rank: UInt64
  let claim: Claim.ID

  init(_ contribution: Contribution, source: Source?, asOf: Day, policy: Policy) {
    let freshness = Freshness(of: contribution, asOf: asOf, policy: policy)
    let ranks: [(rank: Int, bits: Int)] = [
      (contribution.isRecommended ? 0 : 1, 1),
      (contribution.isNumber ? 0 : 1, 1),
      (freshness.rawValue, 2),
      (contribution.claim.method.rank, 3),
      (source?.reliability.rank ?? 3, 2),
      (source?.isParty == true ? 1 : 0, 1),
      (contribution.asOf.distance(to: .last), Precedence.dayBits),
      (contribution.quantifier.rank, Precedence.quantifierBits),
    ]
    rank = ranks.reduce(0) { $0 << $1.bits | UInt64($1.rank) }
    claim = contribution.id
  }

  private static let dayBits = 22
  private static let quantifierBits = 3

  /// What the claim merits apart from its day, its hedge and its name; the lesser merits more.
  var merit: UInt64 { rank >> (Precedence.dayBits + Precedence.quantifierBits) }

  static func < (left: Precedence, right: Precedence) -> Bool {
    left.rank == right.rank ? left.claim < right.claim : left.rank < right.rank
  }
}

extension Method {
  fileprivate var rank: Int {
    switch self {
    case .registration, .headcount: 0
    case .assessment, .keyInformant: 1
    case .officialStatement: 2
    case .eyewitness, .media: 3
    case .unknown: 4
    }
  }
}

extension Source.Reliability {
  fileprivate var rank: Int {
    switch self {
    case .high: 0
    case .medium: 1
    case .low: 2
    }
  }
}

extension Quantifier {
  fileprivate var rank: Int {
    switch self {
    case .exact: 0
    case .about: 1
    case .atLeast, .atMost: 2
    case .between: 3
    case .vague: 4
    }
  }
}
