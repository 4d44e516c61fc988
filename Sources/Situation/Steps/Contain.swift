import Displacement

/// Which of a whole and its parts makes the total, in the cases (b) to (g) of step 11.
enum Containment: Hashable, Sendable {
  /// (b) Only the parts are counted.
  case onlyParts
  /// (c) Only the whole is counted.
  case onlyOwn
  /// (d) The parts are declared complete: they make the total.
  case completeBreakdown
  /// (e) The parts leave people of the whole that are not broken down.
  case remainder
  /// (f) The parts exceed a whole that allows it.
  case partsExceed
  /// (g) The parts exceed a whole that does not allow it; the newer stands.
  case contradiction(ownStands: Bool)

  /// Whether the whole's own claims make the total.
  var usesOwn: Bool {
    switch self {
    case .onlyOwn, .remainder, .contradiction(ownStands: true): true
    case .onlyParts, .completeBreakdown, .partsExceed, .contradiction(ownStands: false): false
    }
  }
}

/// The total of a whole of which there is an own count, parts, or both.
struct Contained: Hashable, Sendable {
  var total: Estimate
  /// The own count, rolled forward.
  var own: Estimate?
  /// The sum of the parts, by place or by something else, whichever is more.
  var parts: Estimate?
  /// How many people the parts by place come to, where there are any.
  var byPlace: Int?
  var containment: Containment

  /// What the total holds beyond the parts that are printed under it: those by place, or where
  /// none is counted the others; `nil` without a best value.
  var unallocated: Int? {
    let printed = byPlace ?? parts?.best ?? 0
    return total.best.map { max(0, $0 - printed) }
  }

  /// Whether the own count and the parts cannot both be right.
  var isContradictory: Bool {
    guard let own, let parts else { return false }
    if case .contradiction = containment { return true }
    guard let whole = own.best, let sum = parts.best else { return parts.exceeds(own) }
    return containment == .completeBreakdown && sum != whole
      && (sum < own.interval.low ?? .min || sum > own.interval.high ?? .max)
  }
}

/// Step 11 for one whole: its own count against the sum of its parts; `nil` for case (a), no data.
///
/// A count without a best value never decides: a vague whole or a vague sum of parts raises the
/// low end of the other, no further than its best value. Where parts are counted and the whole is a
/// word for more, such as "thousands", the counted ones are some of them: the total is "at least",
/// up to what the word allows. Where the parts are more than a whole allows, the total is marked as
/// a contradiction.
///
/// - Parameters:
///   - own: the whole's own count, rolled forward.
///   - parts: the sum of its parts.
///   - isComplete: whether the parts are declared a complete breakdown.
///   - yields: whether the own count is only a floor, such as what movements alone leave.
///   - syncDays: within so many days a whole is not older than its parts.
/// - Returns: the total with the case that made it.
func contain(
  own: Estimate?, parts: Estimate?, isComplete: Bool = false, yields: Bool = false, syncDays: Int
) -> Contained? {
  guard let own else {
    return parts.map { sum in
      var total = sum
      // One part alone is no sum.
      if sum.claims.isSeveral { total.marks.insert(.summed) }
      return Contained(total: total, own: nil, parts: sum, containment: .onlyParts)
    }
  }
  guard let parts else { return Contained(total: own, own: own, containment: .onlyOwn) }
  var summed = parts
  summed.marks.insert(.summed)

  func result(_ total: Estimate, _ containment: Containment) -> Contained {
    Contained(total: total, own: own, parts: parts, containment: containment)
  }
  switch (own.best, parts.best) {
  case (nil, nil):
    return own.interval.isEmpty
      ? result(summed, .partsExceed) : result(own.raised(by: parts), .remainder)
  case (nil, .some):
    return result(summed.reaching(own), .partsExceed)
  case (.some, nil): return result(own.raised(by: parts), .remainder)
  case (.some(let whole), .some(let sum)):
    if isComplete {
      var complete = result(summed, .completeBreakdown)
      if complete.isContradictory { complete.total.marks.insert(.contradiction) }
      return complete
    }
    if sum <= whole { return result(own, .remainder) }
    guard let high = own.counted.high, !yields, sum > high else {
      return result(summed, .partsExceed)
    }
    let ownStands = own.newest.distance(to: parts.oldest) <= syncDays
    var total = ownStands ? own : summed
    total.marks.insert(.contradiction)
    return result(total, .contradiction(ownStands: ownStands))
  }
}

/// Step 11 for a whole measure: every cell's total, from the narrowest cell to the widest.
///
/// - Parameters:
///   - nesting: how the cells lie in each other.
///   - own: each cell's own count.
///   - aside: a sum of parts by something else than place, such as where people stay; it is
///     weighed as an alternative to the sum of places, and never added to it. Alone it says how
///     many there are at least.
///   - isComplete: whether a cell is declared broken down completely by its parts that are counts.
///   - yields: whether a cell's own count is only a floor.
///   - syncDays: within so many days a whole is not older than its parts.
/// - Returns: each cell's total, `nil` where neither it nor a part of it is counted.
func containAll(
  _ nesting: Nesting, own: [Estimate?], aside: [Estimate?] = [],
  isComplete: (_ cell: Int, _ parts: [Int]) -> Bool = { _, _ in false },
  yields: (Int) -> Bool = { _ in false }, syncDays: Int
) -> [Contained?] {
  var contained = [Contained?](repeating: nil, count: own.count)
  for cell in nesting.order {
    let counted = nesting.parts[cell].filter { contained[$0] != nil }
    let places = sumDisjoint(counted, of: contained, in: nesting)
    let other = aside.isEmpty ? nil : aside[cell]
    let parts = [places, other].compactMap(\.self).max {
      ($0.best ?? -1, $1.precedence) < ($1.best ?? -1, $0.precedence)
    }
    let counts = counted.filter { nesting.isCount($0, with: contained[$0]) }
    var result = contain(
      own: own[cell], parts: parts, isComplete: isComplete(cell, counts) && parts == places,
      yields: yields(cell), syncDays: syncDays)
    result?.byPlace = places.map { $0.best ?? 0 }
    if own[cell] == nil, parts != places { result?.total.openUpwards() }
    if [parts, other].contains(where: { $0?.marks.contains(.contradiction) == true }) {
      result?.total.marks.insert(.contradiction)
    }
    contained[cell] = result
  }
  // A cell that lies in two overlapping ones is a part of one; the other must not be less either.
  for (cell, result) in contained.enumerated() {
    guard let part = result?.total.best else { continue }
    for whole in nesting.covers[cell] where contained[whole]?.total.best ?? part < part {
      contained[whole]?.total.marks.insert(.contradiction)
    }
  }
  return contained
}

/// Cells that do not overlap either, that merit no less and count more people; `nil` where there
/// are none.
private func alternative(
  to added: Set<Int>, among ranked: [Int], of contained: [Contained?], in nesting: Nesting
) -> Set<Int>? {
  let left = ranked.filter { !added.contains($0) && nesting.isCount($0, with: contained[$0]) }
  let other = Set(nesting.disjoint(left + ranked.filter { added.contains($0) }))
  func totals(_ cells: Set<Int>) -> [Estimate] {
    ranked.filter { cells.contains($0) && nesting.isCount($0, with: contained[$0]) }
      .compactMap { contained[$0]?.total }
  }
  let given = totals(added.subtracting(other))
  let taken = totals(other.subtracting(added))
  guard let merit = given.map(\.precedence).min()?.merit,
    taken.allSatisfy({ merit >= $0.precedence.merit }),
    let sum = Estimate.sum(taken)?.best, sum > Estimate.sum(given)?.best ?? 0
  else { return nil }
  return other
}

/// The sum of those cells that do not overlap.
///
/// Of cells that overlap the one that step 7 prefers is added. Where the claims stand equal in
/// everything but their days and their names, the alternative that counts more people stands, as
/// each of its cells is said and none is counted twice. Counts come first and vague cells after
/// them, so that no vague cell keeps a count out. The sum is marked as a contradiction where a
/// count that was left out is greater than all of it.
func sumDisjoint(_ cells: [Int], of contained: [Contained?], in nesting: Nesting) -> Estimate? {
  guard cells.count > 1 else { return cells.first.flatMap { contained[$0]?.total } }
  let ranked = ranked(cells, by: contained, in: nesting)
  let disjoint = nesting.disjoint(ranked)
  guard disjoint.count < ranked.count else {
    return Estimate.sum(ranked.lazy.compactMap { contained[$0]?.total })
  }
  var added = Set(disjoint)
  added = alternative(to: added, among: ranked, of: contained, in: nesting) ?? added
  let totals = ranked.lazy.filter { added.contains($0) }.compactMap { contained[$0]?.total }
  guard var sum = Estimate.sum(totals) else { return nil }
  for cell in ranked where !added.contains(cell) {
    guard let result = contained[cell] else { continue }
    guard nesting.isCount(cell, with: result), let best = result.total.best else {
      sum = sum.stretched(by: result.own ?? result.total)
      continue
    }
    sum.leaveOut(result.total.claims)
    if best > sum.best ?? 0 { sum.marks.insert(.contradiction) }
  }
  return sum
}

/// Those of the cells that have a total, counts before vague ones, each in the order of step 7.
private func ranked(_ cells: [Int], by contained: [Contained?], in nesting: Nesting) -> [Int] {
  cells.compactMap { cell in
    contained[cell].map { result in
      (
        cell: cell, isCount: nesting.isCount(cell, with: result),
        precedence: result.total.precedence
      )
    }
  }
  .sorted { left, right in
    left.isCount != right.isCount ? left.isCount : left.precedence < right.precedence
  }
  .map(\.cell)
}
