package import Displacement
import Language

/// What a later version of an article says, against what was filed of the earlier ones.
package struct ArticleRevision: Hashable, Sendable {
  /// What the later version says again, as it was filed.
  package private(set) var unchanged: [Claim] = []
  /// What it says otherwise: the earlier claim, and the new one.
  package private(set) var changed: [Change] = []
  /// What only the later version says.
  package private(set) var new: [Claim] = []
  /// What the later version says no more.
  package private(set) var gone: [Claim] = []

  /// A figure that a later version gives otherwise.
  package struct Change: Hashable, Sendable {
    package let earlier: Claim
    package let new: Claim
  }

  /// Compares the claims of two versions, each in the order of its text.
  ///
  /// A figure is known again by what it counts, where and when, and by who says so; one that was
  /// brought up to date by the words around its number.
  package init(from earlier: [Claim], to later: [Claim]) {
    var pool = earlier
    var open: [Claim] = []
    for claim in later {
      if let index = pool.firstIndex(where: { ArticleRevision.isSame($0, claim) }) {
        unchanged.append(pool.remove(at: index))
      } else {
        open.append(claim)
      }
    }
    for claim in open {
      let likest = pool.indices.map {
        (index: $0, likeness: ArticleRevision.likeness(pool[$0], claim))
      }
      .max { ($0.likeness, $1.index) < ($1.likeness, $0.index) }
      if let likest, likest.likeness >= ArticleRevision.threshold {
        changed.append(Change(earlier: pool.remove(at: likest.index), new: claim))
      } else {
        new.append(claim)
      }
    }
    gone = pool
  }

  /// How like two claims must be, in percent, for the one to be the other brought up to date.
  private static let threshold = 50

  private static func isSame(_ left: Claim, _ right: Claim) -> Bool {
    counts(left, right) && left.figure.amount == right.figure.amount && left.source == right.source
      && places(left) == places(right) && days(left) == days(right)
  }

  /// Whether two claims count the same people in the same sense.
  private static func counts(_ left: Claim, _ right: Claim) -> Bool {
    left.figure.measure == right.figure.measure && left.figure.group == right.figure.group
      && left.stance == right.stance && units(left) == units(right)
  }

  private static func units(_ claim: Claim) -> [Bool] {
    let amount = claim.figure.amount
    return [amount.people != nil, amount.households != nil, amount.housing != nil]
  }

  private static func places(_ claim: Claim) -> [[PlaceSet.Mention]] {
    claim.figure.occurrence.placeSets.map(\.mentions)
  }

  /// The days that the article names; what is dated by its publication has none.
  private static func days(_ claim: Claim) -> [Day] {
    guard claim.figure.datePrecision != .unknown else { return [] }
    switch claim.figure.occurrence {
    case .stock(_, _, let day): return [day]
    case .movement(_, _, _, let count), .toll(_, _, let count):
      return [count.period.start, count.period.end]
    }
  }

  /// How many of the words around the number two claims share, in percent; 0 where they count
  /// different people.
  private static func likeness(_ left: Claim, _ right: Claim) -> Int {
    guard counts(left, right) else { return 0 }
    let (first, second) = (words(left), words(right))
    let shorter = max(1, min(first.count, second.count))
    let shared = 100 * first.intersection(second).count / shorter
    return places(left) == places(right) ? shared : shared * 3 / 4
  }

  private static func words(_ claim: Claim) -> Set<String> {
    let text = FoldedText(claim.evidence.excerpt)
    return Set(text.tokens.filter { $0.kind == .word && $0.length > 4 }.map { text.folded($0) })
  }
}
