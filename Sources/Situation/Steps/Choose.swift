import Displacement

/// What step 7 makes of the claims of one cell.
///
/// A page has one for every cell and they go through many lists: a reference spares their copies.
final class Choice: Sendable {
  /// The claim that the cell rests on.
  let selected: Contribution
  let estimate: Estimate
  let excluded: [Excluded]
  /// The newest earlier count of the selected claim's own source.
  let previous: Contribution?
  /// Best values that are too far apart, with the claims that gave them.
  let conflict: Conflict?
  /// How many distinct origins give about the same number.
  let corroboration: Int

  init(
    selected: Contribution, estimate: Estimate, excluded: [Excluded],
    previous: Contribution? = nil, conflict: Conflict? = nil, corroboration: Int
  ) {
    (self.selected, self.estimate, self.excluded) = (selected, estimate, excluded)
    (self.previous, self.conflict, self.corroboration) = (previous, conflict, corroboration)
  }

  struct Conflict: Hashable, Sendable {
    /// The least and the greatest best value.
    var values: ClosedRange<Int>
    var claims: [Claim.ID]
    var ratioHundredths: Int { Situation.ratioHundredths(values) }
  }
}

/// What claims are weighed by.
struct Scale: Sendable {
  let asOf: Day
  let policy: Policy
  /// The claims that were prepared together, in the order of their numbers.
  var claims: [Contribution] = []

  func precedence(of contribution: Contribution) -> Precedence {
    Precedence(contribution, asOf: asOf, policy: policy)
  }

  /// The most sensitive of those claims; sums of settled increments hold no sensitive ones.
  func sensitivity(of grounds: Grounds) -> Sensitivity {
    claims.claims(of: grounds).map(\.sensitivity).max() ?? .low
  }

  func freshness(of contribution: Contribution) -> Freshness {
    Freshness(of: contribution, asOf: asOf, policy: policy)
  }
}

/// Steps 7 and 8 for one cell: chooses one of its claims and never adds two; `nil` where all have
/// expired.
///
/// Readings of the policy:
/// - A vague claim, and one whose households cannot be converted, supersedes no count of its
///   source: a later "hundreds" takes no number away. It is `VAGUE` (or `NO_UNIT`) beside a count,
///   and selected only where there is nothing else.
/// - Two numbers of one source for one day are no revision of each other; both are weighed.
/// - Every unexpired claim can be in conflict, but only a fresh one widens the range; and none that
///   is too sensitive for an audience who sees the selected claim, lest an end of the range say what
///   it says.
func choose(
  among contributions: [Contribution], by scale: Scale
) -> (choice: Choice?, excluded: [Excluded]) {
  if contributions.count == 1, let only = contributions.first {
    return chooseAlone(only, by: scale)
  }
  let current = supersedeWithinSources(contributions)
  let live = dropExpired(current.kept, asOf: scale.asOf, policy: scale.policy)
  let dropped = current.excluded + live.excluded
  var ranked = live.kept.map { (scale.precedence(of: $0), $0) }.sorted { $0.0 < $1.0 }
  if let highest = highestReached(ranked.map(\.1), by: scale) { ranked.moveToFront(highest) }
  guard let (precedence, selected) = ranked.first else { return (nil, dropped) }

  let others = ranked.dropFirst().map(\.1)
  let counted = others.filter { $0.isNumber && selected.isNumber }
  var estimate = Estimate(selected, precedence, scale)
  for other in others
  where scale.freshness(of: other) == .fresh
    && other.claim.sensitivity.isOpen(toAllWhoSee: selected.claim.sensitivity)
  {
    if other.isNumber {
      estimate.widen(to: other.interval)
    } else if other.isVague {
      estimate = estimate.raised(by: Estimate(other, precedence, scale))
    }
  }
  var conflict = findConflict(selected, counted, ratio: scale.policy.conflictRatioHundredths)
  if conflict != nil { estimate.marks.insert(.conflict) }
  if conflict == nil, estimate.marks.contains(.contradiction) {
    conflict = findContradiction(selected, others)
  }
  let isFirst = !contributions.contains { $0.asOf < selected.asOf }
  if isFirst { estimate.marks.insert(.firstCount) }
  estimate.marks.formUnion(selected.marksOfChange)

  let agreeing = counted.filter {
    !differ(selected.interval.best, $0.interval.best, scale.policy.conflictRatioHundredths)
  }
  let earlier = contributions.filter {
    $0.voice == selected.voice && $0.asOf < selected.asOf && $0.isNumber
  }
  let choice = Choice(
    selected: selected, estimate: estimate,
    excluded: dropped + others.map { Excluded($0, $0.reasonBesideCount) },
    previous: earlier.min { left, right in
      left.asOf != right.asOf
        ? left.asOf > right.asOf : scale.precedence(of: left) < scale.precedence(of: right)
    },
    conflict: conflict,
    corroboration: Set(([selected] + agreeing).map(\.voice)).count)
  return (choice, choice.excluded)
}

/// The same for the only claim of a cell.
private func chooseAlone(
  _ only: Contribution, by scale: Scale
) -> (choice: Choice?, excluded: [Excluded]) {
  guard scale.freshness(of: only) != .expired else { return (nil, [Excluded(only, .expired)]) }
  var estimate = Estimate(only, scale.precedence(of: only), scale)
  estimate.marks.insert(.firstCount)
  estimate.marks.formUnion(only.marksOfChange)
  return (Choice(selected: only, estimate: estimate, excluded: [], corroboration: 1), [])
}

/// Within one source the newest day supersedes.
func supersedeWithinSources(_ contributions: [Contribution]) -> Sifted {
  guard contributions.count > 1 else { return Sifted(kept: contributions) }
  // A cell has few voices, and a list of few is searched sooner than a table.
  var voices: [(voice: Int, newest: Day, newestNumber: Day)] = []
  func index(of contribution: Contribution) -> Int? {
    voices.firstIndex { $0.voice == contribution.voice }
  }
  for contribution in contributions {
    let index = index(of: contribution) ?? voices.count
    if index == voices.count { voices.append((contribution.voice, .first, .first)) }
    voices[index].newest = max(voices[index].newest, contribution.asOf)
    guard contribution.isNumber else { continue }
    voices[index].newestNumber = max(voices[index].newestNumber, contribution.asOf)
  }
  var sifted = Sifted()
  for contribution in contributions {
    guard let index = index(of: contribution) else { continue }
    let rival = contribution.isNumber ? voices[index].newestNumber : voices[index].newest
    if contribution.asOf < rival {
      sifted.excluded.append(Excluded(contribution, .superseded))
    } else {
      sifted.kept.append(contribution)
    }
  }
  return sifted
}

private func findConflict(
  _ selected: Contribution, _ others: [Contribution], ratio limit: Int
) -> Choice.Conflict? {
  let claims = [selected] + others
  let values = claims.compactMap(\.interval.best)
  guard let least = values.min(), let greatest = values.max(), differ(least, greatest, limit)
  else { return nil }
  return Choice.Conflict(values: least...greatest, claims: claims.map(\.id))
}

/// The number and the words that ask for more than it.
private func findContradiction(
  _ selected: Contribution, _ others: [Contribution]
) -> Choice.Conflict? {
  guard let best = selected.interval.best else { return nil }
  let words = others.filter { $0.isVague && $0.interval.low ?? 0 > best }
  guard let most = words.compactMap(\.interval.low).max() else { return nil }
  return Choice.Conflict(
    values: best...most, claims: ([selected] + words).map(\.id))
}

/// Step 13: of counts of people reached the highest stands, as each may be of another sector and
/// sectors are never added; `nil` where the first of them is it, or was recommended.
private func highestReached(_ ranked: [Contribution], by scale: Scale) -> Int? {
  guard let first = ranked.first, first.figure.measure == .stock(.reached), !first.isRecommended
  else { return nil }
  let freshness = scale.freshness(of: first)
  var highest = 0
  for (index, claim) in ranked.enumerated() where scale.freshness(of: claim) == freshness {
    guard let best = claim.interval.best else { continue }
    if best > ranked[highest].interval.best ?? -1 { highest = index }
  }
  return highest == 0 ? nil : highest
}

extension Array {
  /// Puts an element before all others, which keep their order.
  fileprivate mutating func moveToFront(_ index: Int) { insert(remove(at: index), at: 0) }
}

/// The ratio of the least and the greatest best value, in hundredths; `nil` where they are not too
/// far apart.
func conflictRatioHundredths(from least: Int, to greatest: Int, limit: Int) -> Int? {
  differ(least, greatest, limit) ? ratioHundredths(least...greatest) : nil
}

/// Whether two best values differ by more than that ratio in hundredths.
func differ(_ left: Int?, _ right: Int?, _ limit: Int) -> Bool {
  guard let left, let right, left != right else { return false }
  return min(left, right) == 0
    || ratioHundredths(min(left, right)...max(left, right)) > limit
}

/// The greater by the lesser in hundredths, rounded up so that no ratio hides under the limit; a
/// lesser of zero counts as one.
func ratioHundredths(_ values: ClosedRange<Int>) -> Int {
  let (product, overflow) = values.upperBound.multipliedReportingOverflow(by: 100)
  guard !overflow else { return .max }
  let divisor = max(1, values.lowerBound)
  return product / divisor + (product % divisor == 0 ? 0 : 1)
}

extension Contribution {
  /// Whether it takes the place of another claim, and whose change that is.
  fileprivate var marksOfChange: Marks {
    guard claim.supersedes != nil else { return [] }
    return isCorrection ? [.corrected] : [.revised]
  }

  fileprivate var reasonBesideCount: Summary.Reason {
    if isNumber { return .triangulation }
    return isVague ? .vague : .noUnit
  }
}

extension Estimate {
  /// What one claim gives by itself.
  init(_ contribution: Contribution, _ precedence: Precedence, _ scale: Scale) {
    var marks = contribution.counted.marks
    if let mark = scale.freshness(of: contribution).mark { marks.insert(mark) }
    if contribution.credit.isParty { marks.insert(.party) }
    self.init(
      interval: contribution.interval, households: contribution.counted.households, marks: marks,
      oldest: contribution.asOf, newest: contribution.asOf, claims: Grounds(contribution),
      precedence: precedence)
  }
}
