import Displacement

/// The standing of a claim among the claims of its cell (step 7); the lesser is chosen.
///
/// In order: a reviewer's recommendation, a best value, freshness (stocks only, as a running total
/// does not decay), method, reliability, not a party to the conflict, the newest day, exact before
/// about before a bound before a range, and at last the smallest identifier, so that the order is
/// the same on every machine.
struct Precedence: Hashable, Comparable, Sendable {
  private let ranks: [Int]
  let claim: Claim.ID

  init(_ contribution: Contribution, source: Source?, asOf: Day, policy: Policy) {
    let freshness = Freshness(of: contribution, asOf: asOf, policy: policy)
    ranks = [
      contribution.isRecommended ? 0 : 1,
      contribution.isNumber ? 0 : 1,
      freshness.rawValue,
      contribution.claim.method.rank,
      source?.reliability.rank ?? 3,
      source?.isParty == true ? 1 : 0,
      -contribution.asOf.number,
      contribution.quantifier.rank,
    ]
    claim = contribution.id
  }

  /// What the claim merits apart from its day, its hedge and its name.
  var merit: ArraySlice<Int> { ranks.prefix(6) }

  static func < (left: Precedence, right: Precedence) -> Bool {
    left.ranks == right.ranks
      ? left.claim < right.claim : left.ranks.lexicographicallyPrecedes(right.ranks)
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
