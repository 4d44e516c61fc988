import Displacement

/// Compares a page with an earlier issue.
struct Comparing {
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
  /// - Returns: the totals and lines that changed, with their causes as far as the audience may see.
  func comparison(_ now: Summary, _ whole: Summary) -> Summary.Comparison {
    let policy = page.policy
    let frozenThen =
      self.before == nil ? freeze(earlier.history, knownAt: earlier.knownAt) : frozen
    let before = self.before ?? reckoning(of: frozenThen)
    let thenWhole = Page(history: earlier.history, policy: policy, knownAt: earlier.knownAt)
      .numbers(
        of: before, after: before, frozenThen, hasClaims: now.audience != .internal)
    let then = disclose(thenWhole, to: now.audience, policy: policy).page
    let way = Way(worlds(from: before, frozenThen))
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
    var row = Summary.Comparison.Row(name: name, cell: cell, then: then, now: now, parts: nil)
    row.parts = sight.shown(parts, of: row, resting: way.changedGrounds(of: name))
    return row
  }

  /// The state after each step, from the earlier issue to today.
  private func worlds(from before: Reckoning, _ frozenThen: Frozen) -> [(Summary.Cause?, World)] {
    let passage = Passage(
      from: self.before == nil ? frozenThen : nil, earlier.history.settled, asOf: earlier.asOf,
      to: frozen, of: page.history, prepared, page.policy)
    let days = earlier.asOf.distance(to: today.asOf)
    var (ages, world) = (page.policy, World(before))
    // As old as they were in the earlier issue: growing old is the last step.
    ages.freshDays += days
    ages.ageingDays += days
    ages.staleDays += days
    var worlds: [(Summary.Cause?, World)] = [(nil, world)]
    for step in Passage.Step.allCases.dropFirst() {
      let isLater = step >= .movement
      let mayDiffer = step == .correction && earlier.knownAt != page.knownAt
      if mayDiffer || passage.changes(with: step) {
        world = World(
          Reckoning(
            passage.claims(after: step), of: page.history, isLater ? ages : page.policy,
            asOf: isLater ? today.asOf : earlier.asOf, beside: today))
      }
      worlds.append((step.cause, world))
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
private struct World {
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
private enum Ground: Hashable {
  case claim(Claim.ID)
  /// The last settled periods of a movement or a toll.
  case settled(String, periods: Int)
}

/// The states from one issue to the other, and what changed between them.
private struct Way {
  private let worlds: [(cause: Summary.Cause?, world: World)]

  init(_ worlds: [(Summary.Cause?, World)]) {
    self.worlds = worlds
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
  func changedGrounds(of name: String) -> Set<Ground> {
    let grounds = worlds.map { $0.world.grounds(of: name) }
    let ever: Set<Ground> = grounds.reduce([]) { $0.union($1) }
    return ever.filter { ground in !grounds.allSatisfy { $0.contains(ground) } }
  }
}

/// What an audience may see of the difference of two pages.
private struct Sight {
  let isWhole: Bool
  private let threshold: Int
  private let unit: Int
  private let hiddenThen: Set<String>
  private let hiddenNow: Set<String>
  private let secret: Set<Claim.ID>
  /// The names of lines whose settled increments withheld lines rest on.
  private let secretLines: Set<String>

  init(_ then: Summary, _ thenWhole: Summary, _ now: Summary, _ nowWhole: Summary) {
    isWhole = now.audience == .internal
    threshold = now.audience == .public ? now.policy.publicThreshold : 0
    unit = now.audience == .public ? now.policy.publicRounding : 1
    guard !isWhole else {
      (hiddenThen, hiddenNow, secret, secretLines) = ([], [], [], [])
      return
    }
    func names(_ summary: Summary) -> Set<String> {
      let totals = Summary.Totals.Name.allCases.filter { summary.totals[$0] != nil }
      return Set(summary.lines.map(\.id) + totals.map(\.rawValue))
    }
    hiddenThen = names(thenWhole).subtracting(names(then))
    hiddenNow = names(nowWhole).subtracting(names(now))
    let ceiling = now.audience.ceiling
    func withheld(_ whole: Summary, _ page: Summary) -> [Summary.Line] {
      let shown = Set(page.lines.map(\.id))
      return whole.lines.filter { !shown.contains($0.id) }
    }
    func sensitive(_ whole: Summary) -> [Claim.ID] {
      whole.claims.values.filter { $0.sensitivity > ceiling }.map(\.id)
    }
    let hidden = withheld(thenWhole, then) + withheld(nowWhole, now)
    secret = Set(hidden.flatMap(\.selected) + sensitive(thenWhole) + sensitive(nowWhole))
    secretLines = Set(hidden.flatMap { $0.settled?.lines ?? [] })
  }

  private func isSecret(_ ground: Ground) -> Bool {
    switch ground {
    case .claim(let id): secret.contains(id)
    case .settled(let line, _): secretLines.contains(line)
    }
  }

  /// Whether a page withholds the number, so that its coming or going would be no change.
  func isWithheld(_ name: String, isThere: Bool, isNow: Bool) -> Bool {
    (!isThere && hiddenThen.contains(name)) || (!isNow && hiddenNow.contains(name))
  }

  /// Whether the page shows no difference of so few people.
  func isTooSmall(_ difference: Int) -> Bool {
    difference != 0 && difference.magnitude < UInt(max(0, threshold))
  }

  /// The parts, unless one of them would show a claim or a count that the audience may not see.
  func shown(
    _ parts: [Summary.Comparison.Part], of row: Summary.Comparison.Row,
    resting grounds: @autoclosure () -> Set<Ground>
  ) -> [Summary.Comparison.Part]? {
    guard !isWhole else { return parts }
    if parts.count == 1, let part = parts.first {
      return [Summary.Comparison.Part(cause: part.cause, people: row.difference)]
    }
    let isOpen =
      !grounds().contains(where: isSecret)
      && parts.allSatisfy { $0.people.magnitude >= UInt(max(0, threshold)) }
    return isOpen ? rounded(parts, to: row.difference) : nil
  }

  /// The parts as this audience sees counts; what rounding leaves is taken up by the greatest.
  private func rounded(
    _ parts: [Summary.Comparison.Part], to difference: Int
  ) -> [Summary.Comparison.Part] {
    var parts = parts.map {
      Summary.Comparison.Part(cause: $0.cause, people: PrintRounding.nearest($0.people, unit))
    }
    let rest = difference - parts.reduce(0) { $0 + $1.people }
    let greatest = parts.indices.max { parts[$0].people.magnitude < parts[$1].people.magnitude }
    if let greatest { parts[greatest].people += rest }
    return parts
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
