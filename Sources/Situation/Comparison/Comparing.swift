import Displacement

/// Compares a page with an earlier issue.
struct Comparing: Sendable {
  let page: Page
  let frozen: Frozen
  let prepared: Prepared
  let today: Reckoning
  let earlier: EarlierIssue
  /// The reckoning of the earlier issue, where it is at hand.
  let before: Reckoning?

  /// The difference of the pages for an audience.
  ///
  /// - Parameters:
  ///   - now: the page as its audience sees it.
  ///   - whole: the page as the office sees it.
  ///   - way: how the earlier issue became this one.
  /// - Returns: the totals and lines that changed, with their causes as far as the audience may see.
  func comparison(_ now: Summary, _ whole: Summary, _ way: Way) -> Summary.Comparison {
    let policy = page.policy
    let thenWhole = Page(history: earlier.history, policy: policy, knownAt: earlier.knownAt)
      .numbers(
        of: way.before, after: way.before, way.frozen, hasClaims: now.audience != .internal)
    let then = disclose(thenWhole, to: now.audience, policy: policy).page
    let sight = Sight(then, thenWhole, now, whole)

    let totals = Summary.Totals.Name.allCases.filter { !$0.isOfPeriod }.compactMap { name in
      row(
        name.rawValue, nil, then.totals[name].map(Summary.Comparison.Side.init),
        now.totals[name].map(Summary.Comparison.Side.init), way, sight)
    }
    let lines = Dictionary(then.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = now.lines.compactMap { line in
      row(
        line.id, line.cell, lines[line.id].map(Summary.Comparison.Side.init), .init(line), way,
        sight)
    }
    let names = Set(now.lines.map(\.id))
    let gone = then.lines.filter { !names.contains($0.id) }.compactMap { line in
      row(line.id, line.cell, .init(line), nil, way, sight)
    }
    return Summary.Comparison(
      number: then.number, asOf: then.asOf, knownAt: earlier.knownAt, rows: totals + kept + gone)
  }

  /// How the earlier issue became this one.
  func way() -> Way {
    let frozenThen = before == nil ? freeze(earlier.history, knownAt: earlier.knownAt) : frozen
    let before = before ?? reckoning(of: frozenThen)
    return Way(from: before, frozenThen, worlds(from: before, frozenThen))
  }

  private func reckoning(of frozen: Frozen) -> Reckoning {
    let prepared = Prepared(frozen.inForce, of: earlier.history, page.policy)
    return Reckoning(prepared, of: earlier.history, page.policy, asOf: earlier.asOf)
  }

  private func row(
    _ name: String, _ cell: Summary.Cell?, _ then: Summary.Comparison.Side?,
    _ now: Summary.Comparison.Side?, _ way: Way, _ sight: Sight
  ) -> Summary.Comparison.Row? {
    let (old, new) = (then?.interval.best, now?.interval.best)
    let parts = way.parts(of: name)
    guard old != new || (sight.isWhole && !parts.isEmpty), old != nil || new != nil,
      !sight.isWithheld(name, isThere: then != nil, isNow: now != nil),
      !sight.isTooSmall((new ?? 0) - (old ?? 0))
    else { return nil }
    let grounds = sight.isWhole ? [] : way.changedGrounds(of: name)
    guard !grounds.contains(where: sight.isClosed) else { return nil }
    var row = Summary.Comparison.Row(name: name, cell: cell, then: then, now: now, parts: nil)
    row.parts = sight.shown(parts, of: row, resting: grounds)
    return row
  }

  /// The state after each step, from the earlier issue to today.
  private func worlds(from before: Reckoning, _ frozenThen: Frozen) -> [(Summary.Cause?, World)] {
    let passage = Passage(
      from: self.before == nil ? frozenThen : nil, earlier.history.settled, asOf: earlier.asOf,
      to: frozen, of: page.history, prepared, page.policy)
    let days = earlier.asOf.distance(to: today.asOf)
    var ages = page.policy
    // As old as they were in the earlier issue: growing old is the last step.
    ages.freshDays += days
    ages.ageingDays += days
    ages.staleDays += days
    let steps = Array(Passage.Step.allCases.dropFirst())
    let reckoned = AllCores.map(steps.count) { [ages] number -> World? in
      let step = steps[number]
      let isLater = step >= .movement
      let mayDiffer = step == .correction && earlier.knownAt != page.knownAt
      guard mayDiffer || passage.changes(with: step) else { return nil }
      return World(
        Reckoning(
          passage.claims(after: step), of: page.history, isLater ? ages : page.policy,
          asOf: isLater ? today.asOf : earlier.asOf, beside: today))
    }
    var worlds: [(Summary.Cause?, World)] = [(nil, World(before))]
    for (step, world) in zip(steps, reckoned) {
      worlds.append((step.cause, world ?? worlds[worlds.count - 1].1))
    }
    return worlds + [(.expired, World(today))]
  }
}

extension Passage.Step {
  /// What a change in the step is caused by; `nil` for the beginning.
  fileprivate var cause: Summary.Cause? {
    switch self {
    case .then: nil
    case .correction: .correction
    case .revision, .fall: .revised
    case .movement: .newMovement
    case .report: .newlyReported
    }
  }
}

/// The numbers of one state on the way.
private struct World: Sendable {
  private(set) var numbers: [String: Estimate] = [:]
  private let claims: [Contribution]
  private let settled: SettledSums

  init(_ reckoning: Reckoning) {
    claims = reckoning.claims
    settled = reckoning.settled
    for draft in reckoning.drafts { numbers[draft.cell.name] = draft.estimate }
    for (total, estimate) in reckoning.totals { numbers[total.rawValue] = estimate }
  }

  /// What a number rests on.
  func grounds(of name: String) -> Set<Ground> {
    guard let numbers = numbers[name]?.claims.numbers else { return [] }
    return Set(
      numbers.map { number in
        guard let (sum, period) = settled.part(number) else { return .claim(claims[number].id) }
        return .settled(sum.name, periods: sum.count - period)
      })
  }
}

/// What a number rests on, by names that are the same in all states.
enum Ground: Hashable {
  case claim(Claim.ID)
  /// The last settled periods of a movement or a toll.
  case settled(String, periods: Int)
}

/// The states from one issue to the other, and what changed between them.
struct Way: Sendable {
  /// The reckoning of the earlier issue, and what was in force.
  let before: Reckoning
  let frozen: Frozen
  private let worlds: [(cause: Summary.Cause?, world: World)]

  fileprivate init(
    from before: Reckoning, _ frozen: Frozen, _ worlds: [(Summary.Cause?, World)]
  ) {
    (self.before, self.frozen, self.worlds) = (before, frozen, worlds)
  }

  /// The difference of a number by its causes.
  func parts(of name: String) -> [Summary.Comparison.Part] {
    var sums: [Summary.Cause: Int] = [:]
    for (before, after) in zip(worlds, worlds.dropFirst()) {
      guard let cause = after.cause else { continue }
      let (old, new) = (before.world.numbers[name]?.best, after.world.numbers[name]?.best)
      sums[cause, default: 0] += (new ?? 0) - (old ?? 0)
    }
    return Summary.Cause.allCases.compactMap { cause in
      guard let people = sums[cause], people != 0 else { return nil }
      return Summary.Comparison.Part(cause: cause, people: people)
    }
  }

  /// What the number rested on in some states and not in others.
  fileprivate func changedGrounds(of name: String) -> Set<Ground> {
    let grounds = worlds.map { $0.world.grounds(of: name) }
    let ever: Set<Ground> = grounds.reduce([]) { $0.union($1) }
    return ever.filter { ground in !grounds.allSatisfy { $0.contains(ground) } }
  }
}

extension Summary.Comparison.Side {
  init(_ line: Summary.Line) {
    self.init(
      interval: line.interval, households: line.households, marks: line.marks,
      selected: line.selected, settled: line.settled)
  }

  init(_ total: Summary.Total) {
    self.init(
      interval: total.interval, households: total.households, marks: total.marks, selected: [])
  }
}
