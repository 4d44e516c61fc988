import Displacement

/// The lines and the totals of flows: steps 7, 9 and 11 for movements, 7 and 9 for tolls.
struct FlowLines: Sendable {
  let scale: Scale
  let places: PlaceTree
  let area: Area
  let flows: Flows

  /// The lines of one movement; a cell that others are part of shows what the policy makes of
  /// both.
  func reckon(_ movement: Movement) -> Reckoned {
    let members = flows.flows[movement] ?? []
    var reckoned = Reckoned()
    for flow in members { reckoned += lines(of: flow) }

    let day = Window.sinceStart(through: scale.asOf)
    let main = members.filter { $0.cell.group == nil }
    let own = main.map { $0.value(in: day, by: scale) }
    let nesting = Nesting(
      main.map { Region($0.cell) }, own.map { Nesting.Kind($0) }, in: places)
    let contained = containAll(nesting, own: own, syncDays: scale.policy.syncDays)
    let claims = Dictionary(
      uniqueKeysWithValues: main.flatMap(\.claims).map { ($0.id, $0) })
    var lines: [Claim.ID: Set<Int>] = [:]
    for (index, draft) in reckoned.drafts.enumerated() {
      for claim in draft.estimate.claims { lines[claim, default: []].insert(index) }
    }
    for result in contained {
      guard let result, result.parts != nil, let own = result.own else { continue }
      let concerned = Set(own.claims.flatMap { lines[$0] ?? [] })
      apply(result, to: own, concerned.sorted(), claims, in: &reckoned)
    }
    return reckoned
  }

  /// The lines of one toll, which is context and never totalled.
  func reckon(_ tolls: [Flow]) -> Reckoned {
    var reckoned = Reckoned()
    for flow in tolls { reckoned += lines(of: flow) }
    return reckoned
  }

  /// How many moved so from, to or within the event's area.
  func total(of movement: Movement, in window: Window) -> Estimate? {
    flows.total(of: movement, in: window) { area.holds($0, in: places) }
  }

  /// Whether the only counts of the day are first counts, which say nothing of the day alone.
  func isFirstCounted(_ movement: Movement) -> Bool {
    (flows.flows[movement] ?? []).contains { $0.isFirstCounted(on: scale.asOf) }
  }

  /// Shows in the line of a whole what step 11 makes of it and its parts.
  private func apply(
    _ result: Contained, to own: Estimate, _ lines: [Int],
    _ claims: [Claim.ID: Contribution], in reckoned: inout Reckoned
  ) {
    for index in lines {
      let draft = reckoned.drafts[index]
      guard draft.estimate.claims.isSubset(of: own.claims) else { continue }
      if result.containment.usesOwn {
        reckoned.drafts[index].estimate.marks = draft.estimate.marks.union(
          result.total.marks.intersection([.contradiction]))
        if draft.estimate.claims == own.claims {
          reckoned.drafts[index].estimate.interval = result.total.interval
        }
        continue
      }
      reckoned.drafts[index].estimate = result.total
      reckoned.excluded += draft.estimate.claims.subtracting(result.total.claims).sorted()
        .compactMap { id in claims[id].map { Excluded($0, $0.reasonInWhole) } }
    }
  }
}

// MARK: - The lines of one flow

extension FlowLines {
  private func lines(of flow: Flow) -> Reckoned {
    var reckoned = Reckoned()
    for totals in flow.running { add(totals, of: flow, to: &reckoned) }
    addIncrements(of: flow, to: &reckoned)
    reckoned.gaps = reckoned.drafts.compactMap { $0.gap(reckoned.excluded) }
    reckoned.findings = flow.running.compactMap { differingIncrement($0, of: flow) }
    return reckoned
  }

  /// Step 9: what a source says the day brought, where its own running total says otherwise.
  private func differingIncrement(_ totals: RunningTotals, of flow: Flow) -> Finding? {
    let day = Window.day(scale.asOf)
    guard let (increase, origin) = totals.increase(in: day, by: scale), let grown = increase.best,
      let stated = Increments(claims: flow.increments.claims.filter { $0.origin == origin })
        .total(in: day, by: scale)?.estimate.best,
      stated != grown
    else { return nil }
    return Finding(
      .notice, code: "increment-differs", subject: flow.cell.name,
      message: """
        The running total grew by \(grown), and its own source states \(stated) new; the running \
        total stands.
        """)
  }

  private func add(_ totals: RunningTotals, of flow: Flow, to reckoned: inout Reckoned) {
    let (choice, excluded) = choose(among: totals.claims, by: scale)
    reckoned.excluded += excluded
    guard let choice else { return }
    var cell = flow.cell
    cell.since = totals.since
    var draft = Draft(cell, choice.estimate, choice)
    draft.period = choice.selected.period
    let isRestarted = flow.running.contains { earlier in
      earlier.since < totals.since
        && earlier.claims.contains { $0.origin == choice.selected.origin }
    }
    if isRestarted { draft.estimate.marks.insert(.reset) }
    reckoned.drafts.append(draft)
  }

  private func addIncrements(of flow: Flow, to reckoned: inout Reckoned) {
    let window = Window.sinceStart(through: scale.asOf)
    guard let (estimate, choices) = flow.increments.total(in: window, by: scale) else { return }
    var draft = Draft(cell: flow.cell, estimate: estimate)
    let day = flow.increments.total(in: .day(scale.asOf), by: scale)
    draft.new = day?.estimate.best
    draft.corroboration = choices.map(\.corroboration).max() ?? 1
    draft.conflict = choices.compactMap(\.conflict).max { left, right in
      (left.ratioHundredths, right.claims.min()?.rawValue ?? "")
        < (right.ratioHundredths, left.claims.min()?.rawValue ?? "")
    }
    let used = choices.map(\.selected).filter { estimate.claims.contains($0.id) }
    let periods = used.compactMap(\.period)
    if let start = periods.map(\.start).min(), let end = periods.map(\.end).max() {
      draft.period = Period(from: start, through: end)
    }
    reckoned.drafts.append(draft)
    reckoned.excluded += choices.flatMap(\.excluded)
    reckoned.excluded += choices.map(\.selected).filter { !estimate.claims.contains($0.id) }
      .map { Excluded($0, $0.reasonInWhole) }
  }
}

extension Flow {
  /// Every claim of the flow.
  var claims: [Contribution] { increments.claims + running.flatMap(\.claims) }
}
