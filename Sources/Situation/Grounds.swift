import Displacement

/// The claims that a number rests on, by their numbers among those that were prepared together, and
/// behind these the numbers of sums of settled increments.
///
/// Numbers are summed again and again and few of the sums are read, so to join is to append: a claim
/// that came in twice is made one when it is asked for.
struct Grounds: Hashable, Sendable {
  // One claim, as most numbers have it, takes no memory of its own.
  private var first: Int?
  private var others: [Int] = []

  init() {}

  /// One claim.
  init(_ claim: Contribution) {
    first = claim.number
  }

  /// A sum of settled increments, by its number.
  init(number: Int) {
    first = number
  }

  var isEmpty: Bool { first == nil }

  /// Whether the number rests on more than one claim or sum.
  var isSeveral: Bool { others.contains { $0 != first } }

  /// The claim or sum that the number rests on, where it is one.
  var only: Int? { others.isEmpty ? first : nil }

  /// Takes in the claims of the other.
  mutating func join(_ other: Grounds) {
    guard let claim = other.first else { return }
    guard !isEmpty else {
      self = other
      return
    }
    others.append(claim)
    others += other.others
  }

  /// The numbers of the claims and the sums, each once.
  var numbers: Set<Int> {
    guard let first else { return [] }
    var numbers = Set(others)
    numbers.insert(first)
    return numbers
  }

  /// Calls a body with each of the numbers, perhaps more than once.
  func forEach(_ body: (Int) -> Void) {
    guard let first else { return }
    body(first)
    others.forEach(body)
  }

  /// Whether one of the claims is such; a claim that came in twice may be asked about twice.
  func contains(where isMeant: (Int) -> Bool) -> Bool {
    guard let first else { return false }
    return isMeant(first) || others.contains(where: isMeant)
  }

  func contains(_ claim: Contribution) -> Bool { contains { $0 == claim.number } }
}

extension [Contribution] {
  /// The claims that a number rests on, in no order and perhaps more than once; sums are none.
  func claims(of grounds: Grounds) -> [Claim] {
    var claims: [Claim] = []
    grounds.forEach { if $0 < count { claims.append(self[$0].claim) } }
    return claims
  }

  /// The identifiers of claims that a number rests on, in order; the claims are in the order of
  /// their numbers.
  func ids(of grounds: Grounds) -> [Claim.ID] {
    guard let only = grounds.only else { return ids(of: grounds.numbers) }
    return only < count ? [self[only].id] : []
  }

  /// The identifiers of claims with those numbers, in order; the claims are in the order of their
  /// numbers, and sums have none.
  func ids(of numbers: Set<Int>) -> [Claim.ID] {
    let keyed = numbers.lazy.filter { $0 < count }
      .map { (leading: self[$0].leading, id: self[$0].id) }
    return keyed.sorted { left, right in
      left.leading != right.leading ? left.leading < right.leading : left.id < right.id
    }.map(\.id)
  }
}
