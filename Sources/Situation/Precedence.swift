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

  init(_ contribution: Contribution, asOf: Day, policy: Policy) {
    rank = Precedence.rank(
      isRecommended: contribution.isRecommended, isNumber: contribution.isNumber,
      Freshness(of: contribution, asOf: asOf, policy: policy), contribution.claim.method,
      contribution.credit, contribution.asOf, contribution.quantifier)
    claim = contribution.id
  }

  init(_ rank: UInt64, _ claim: Claim.ID) {
    (self.rank, self.claim) = (rank, claim)
  }

  /// The ranks of an exact number of a flow about which nothing was decided.
  static func rank(of method: Displacement.Method, _ credit: Credit, _ asOf: Day) -> UInt64 {
    rank(isRecommended: false, isNumber: true, .fresh, method, credit, asOf, .exact)
  }

  private static func rank(
    isRecommended: Bool, isNumber: Bool, _ freshness: Freshness, _ method: Displacement.Method,
    _ credit: Credit, _ asOf: Day, _ quantifier: Quantifier
  ) -> UInt64 {
    var rank: UInt64 = 0
    func add(_ next: Int, bits: Int) { rank = rank << bits | UInt64(next) }
    add(isRecommended ? 0 : 1, bits: 1)
    add(isNumber ? 0 : 1, bits: 1)
    add(freshness.rawValue, bits: 2)
    add(method.rank, bits: 3)
    add(credit.rank, bits: 2)
    add(credit.isParty ? 1 : 0, bits: 1)
    add(asOf.distance(to: .last), bits: dayBits)
    add(quantifier.rank, bits: quantifierBits)
    return rank
  }

  private static let dayBits = 22
  private static let quantifierBits = 3

  /// What the claim merits apart from its day, its hedge and its name; the lesser merits more.
  var merit: UInt64 { rank >> (Precedence.dayBits + Precedence.quantifierBits) }

  static func < (left: Precedence, right: Precedence) -> Bool {
    left.rank == right.rank ? left.claim < right.claim : left.rank < right.rank
  }
}

/// How far a source is trusted, as far as claims are weighed by it.
struct Credit: Hashable, Sendable {
  /// The rank of its reliability, 0 for the highest; the last for no source.
  let rank: Int
  let isParty: Bool

  init(_ source: Source?) {
    rank = source?.reliability.rank ?? 3
    isParty = source?.isParty == true
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
