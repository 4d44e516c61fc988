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
    let wholes = contained.compactMap(\.self).filter { $0.parts != nil }
    guard !wholes.isEmpty else { return reckoned }
    var grounds = reckoned.drafts.map(\.estimate.claims.numbers)
    var lines: [Int: [Int]] = [:]
    for (line, claims) in grounds.enumerated() {
      for claim in claims { lines[claim, default: []].append(line) }
    }
    for result in wholes {
      guard let own = result.own?.claims.numbers else { continue }
      for line in Set(own.flatMap { lines[$0] ?? [] }).sorted() {
        apply(result, to: own, line, &grounds[line], in: &reckoned)
      }
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
  ///
  /// - Parameters:
  ///   - result: the whole and its parts.
  ///   - own: the claims of the whole.
  ///   - line: a line that rests on some of them.
  ///   - claims: what the line rests on.
  ///   - reckoned: where the line is.
  private func apply(
    _ result: Contained, to own: Set<Int>, _ line: Int, _ claims: inout Set<Int>,
    in reckoned: inout Reckoned
  ) {
    guard claims.isSubset(of: own) else { return }
    reckoned.drafts[line].contradiction = Contradiction(result)
    guard result.containment.usesOwn else {
      reckoned.drafts[line].estimate = result.total
      let counted = result.total.claims.numbers
      reckoned.excluded += claims.subtracting(counted).filter { $0 < scale.claims.count }
        .map { Excluded(scale.claims[$0], scale.claims[$0].reasonInWhole) }
      claims = counted
      return
    }
    if result.total.marks.contains(.contradiction) {
      reckoned.drafts[line].estimate.marks.insert(.contradiction)
    }
    if claims == own { reckoned.drafts[line].estimate.interval = result.total.interval }
  }
}

// MARK: - The lines of one flow

extension FlowLines {
  private func lines(of flow: Flow) -> Reckoned {
    var reckoned = Reckoned()
    for totals in flow.running { add(totals, of: flow, to: &reckoned) }
    addIncrements(of: flow, to: &reckoned)
    reckoned.gaps = reckoned.drafts.compactMap { $0.gap(scale.claims) }
    reckoned.findings = flow.running.compactMap { differingIncrement($0, of: flow) }
    return reckoned
  }

  /// Step 9: what a source says the day brought, where its own running total says otherwise.
  private func differingIncrement(_ totals: RunningTotals, of flow: Flow) -> Finding? {
    let day = Window.day(scale.asOf)
    guard let (increase, origin) = totals.increase(in: day, by: scale), let grown = increase.best,
      let stated = Increments(flow.increments.claims.filter { $0.origin == origin }, by: scale)
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
    guard let sum = flow.increments.total(in: window, by: scale) else { return }
    var draft = Draft(cell: flow.cell, estimate: sum.estimate)
    draft.new = flow.increments.total(in: .day(scale.asOf), by: scale)?.estimate.best
    draft.corroboration = sum.corroboration
    draft.conflict = sum.conflict
    let counted = sum.estimate.claims.numbers
    var periods = sum.period.map { (start: $0.start, end: $0.end) }
    for claim in sum.selected {
      guard counted.contains(claim.number) else {
        reckoned.excluded.append(Excluded(claim, claim.reasonInWhole))
        continue
      }
      guard let period = claim.period else { continue }
      periods = (
        min(periods?.start ?? period.start, period.start),
        max(periods?.end ?? period.end, period.end)
      )
    }
    draft.period = periods.flatMap { Period(from: $0.start, through: $0.end) }
    reckoned.drafts.append(draft)
    reckoned.excluded += sum.excluded
  }
}
