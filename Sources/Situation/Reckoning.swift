import Displacement

/// Steps 2 to 13 for one day: all of a summary but what compares it with the day before.
struct Reckoning: Sendable {
  let asOf: Day
  let area: Area
  /// The cells by their numbers.
  let cells: [Summary.Cell]
  /// The claims that were prepared together, in the order of their numbers.
  let claims: [Contribution]
  /// The increments that are added up without their claims.
  let settled: SettledSums
  /// The movements and tolls, by measure.
  private var flows: [Measure: [Flow]] = [:]
  /// What they come to.
  private var moved: [Measure: Moved] = [:]
  /// The claims that speak for themselves, all together and by their cells.
  private var original: [Contribution]
  private var sorted: [Measure: ArraySlice<(cell: Summary.Cell, claims: [Contribution])>]
  private let scale: Scale
  private(set) var drafts: [Draft] = []
  private(set) var excluded: [Excluded] = []
  private(set) var gaps: [Summary.Gap] = []
  private(set) var findings: [Finding] = []
  /// What stands on no line and the movements do not explain (step 12).
  private(set) var residuals: [Summary.Residual] = []
  private(set) var totals: [Summary.Totals.Name: Estimate] = [:]
  private(set) var sizes: [HouseholdSize] = []
  private(set) var drifted: [Contribution] = []
  /// Whether the day's new displacement is only a first count.
  private(set) var isFirstCount = false

  /// The reckoning of a day.
  ///
  /// - Parameters:
  ///   - prepared: the claims in force.
  ///   - history: what they are of.
  ///   - policy: the parameters of the rules.
  ///   - asOf: the day.
  ///   - other: one of claims that were prepared together with these, by the same policy but for
  ///     ages; it spares what is the same.
  init(
    _ prepared: Prepared, of history: History, _ policy: Policy, asOf: Day,
    beside other: Reckoning? = nil
  ) {
    self.init(sorting: prepared, of: history, policy, asOf: asOf, beside: other)
    reckon(history, beside: other)
  }

  /// The reckonings of a day and of the day before, at once but for the movements, of which the one
  /// spares the other what is the same.
  static func withDayBefore(
    _ prepared: Prepared, of history: History, _ policy: Policy, asOf: Day
  ) -> (today: Reckoning, before: Reckoning) {
    let today = Reckoning(sorting: prepared, of: history, policy, asOf: asOf)
    let before = Reckoning(
      sorting: prepared, of: history, policy, asOf: asOf.advanced(by: -1), beside: today)
    return AllCores.both({ today.reckoned(history) }, { before.reckoned(history) })
  }

  /// Steps 2 to 6, and all that was said of each movement and toll.
  private init(
    sorting prepared: Prepared, of history: History, _ policy: Policy, asOf: Day,
    beside other: Reckoning? = nil
  ) {
    self.asOf = asOf
    cells = prepared.cells
    claims = prepared.numbered
    settled = prepared.settled
    let timely = gateTime(prepared.contributions, from: history.event.started, through: asOf)
    let collapsed = collapseLineage(
      timely.kept, documents: history.documents, syncDays: policy.syncDays)
    original = collapsed.kept
    drifted = collapsed.drifted
    excluded = timely.excluded + collapsed.excluded
    let (counted, unresolved) = original.byCell(cells)
    area = Area(
      of: history.event,
      counted.map { (cell: $0.cell, isCounted: !$0.claims.allSatisfy(\.isVague)) }
        + prepared.settled.all.map { (cell: prepared.cells[$0.cell], isCounted: true) },
      in: history.places)
    for contribution in unresolved {
      excluded.append(Excluded(contribution, .noPlace))
      gaps.append(
        Summary.Gap(
          kind: .unresolved, measure: contribution.figure.measure, place: nil,
          since: contribution.asOf, claims: [contribution.id]))
    }
    scale = Scale(asOf: asOf, policy: policy, claims: claims)
    sorted = counted.byMeasure
    let settled = Dictionary(
      grouping: self.settled.all.map { (cell: prepared.cells[$0.cell], sum: $0) },
      by: \.cell.measure)
    for measure in Reckoning.moving {
      if let other, saysTheSame(of: measure, as: other) {
        flows[measure] = other.flows[measure]
        continue
      }
      flows[measure] = Flow.all(
        sorted[measure] ?? [], settled[measure] ?? [], started: history.event.started, by: scale,
        like: other?.flows[measure] ?? [])
    }
  }

  /// Whether the very claims that another reckoning has of a movement or a toll, and the same settled
  /// increments, make it here too.
  private func saysTheSame(of measure: Measure, as other: Reckoning) -> Bool {
    let (own, others) = (sorted[measure] ?? [], other.sorted[measure] ?? [])
    return settled.all.elementsEqual(other.settled.all, by: ===)
      && own.elementsEqual(others) { $0.claims.elementsEqual($1.claims, by: ===) }
  }

  /// The same with steps 7 to 13.
  private func reckoned(_ history: History) -> Reckoning {
    var reckoned = self
    reckoned.reckon(history)
    return reckoned
  }

  /// Lets go of what only another reckoning beside this one would use.
  mutating func forgetSteps() {
    (original, sorted, flows, moved) = ([], [:], [:], [:])
  }

  /// The gaps that households leave for which no size holds, beside what is counted.
  private mutating func addUnconverted() {
    let known = Set(gaps.filter { $0.kind == .noHouseholdSize }.flatMap(\.claims))
    for excluded in excluded where excluded.reason == .noUnit {
      let contribution = excluded.contribution
      guard !known.contains(contribution.id), let cell = contribution.cell else { continue }
      gaps.append(
        Summary.Gap(
          kind: .noHouseholdSize, measure: cells[cell].measure, place: cells[cell].place,
          since: contribution.asOf, claims: [contribution.id]))
    }
  }

  /// The household sizes that converted a claim which stands or is weighed, in the ledger's order.
  private func usedSizes(
    _ contributions: [Contribution], among sizes: [HouseholdSize]
  ) -> [HouseholdSize] {
    guard !sizes.isEmpty else { return [] }
    let past = Set(
      excluded.filter { $0.reason == .superseded || $0.reason == .expired }
        .map { ObjectIdentifier($0.contribution) })
    var used = settled.all.reduce(into: Set<HouseholdSize>()) { $0.formUnion($1.sizes) }
    for contribution in contributions where used.count < sizes.count {
      guard let size = contribution.counted.size, !past.contains(ObjectIdentifier(contribution))
      else { continue }
      used.insert(size)
    }
    return sizes.filter { used.contains($0) }
  }

  /// Steps 7 to 13; another reckoning of the same day spares what is the same of movements and tolls,
  /// which do not decay.
  private mutating func reckon(_ history: History, beside other: Reckoning? = nil) {
    let movements = Dictionary(
      uniqueKeysWithValues: Movement.allCases.map { ($0, self.flows[.movement($0)] ?? []) })
    let flows = Flows(movements, by: scale, in: history.places)
    let lines = FlowLines(scale: scale, places: history.places, area: area, flows: flows)
    let rolling = RollForward(flows: flows, area: area)

    for stock in Stock.allCases {
      let reckoned = Stocks(stock, by: scale, rolling).reckon(sorted[.stock(stock)] ?? [])
      take(reckoned)
      if let total = Summary.Totals.Name(stock) { totals[total] = reckoned.total }
    }
    let twin = other.flatMap { $0.asOf == asOf && $0.area == area ? $0 : nil }
    for measure in Reckoning.moving {
      let known = twin.flatMap { saysTheSame(of: measure, as: $0) ? $0.moved[measure] : nil }
      let own = known ?? Moved(measure, self.flows[measure] ?? [], by: lines)
      moved[measure] = own
      take(own.lines)
    }
    let (displaced, home) = (moved[.displacement], moved[.movement(.homecoming)])
    totals[.displacementNew] = displaced?.ofDay
    totals[.displacementSinceStart] = displaced?.sinceStart
    totals[.returnedPeriod] = home?.ofDay
    let returned = home?.sinceStart
    if returned?.best != nil || totals[.returnedSinceStart]?.best == nil {
      totals[.returnedSinceStart] = returned ?? totals[.returnedSinceStart]
    }
    isFirstCount = lines.isFirstCounted(.displacement)
    sizes = usedSizes(original, among: history.householdSizes)
    addUnconverted()
  }

  private mutating func take(_ reckoned: Reckoned) {
    // Most lines are of one measure: a list that is alone is not copied.
    drafts = drafts.isEmpty ? reckoned.drafts : drafts + reckoned.drafts
    excluded += reckoned.excluded
    gaps += reckoned.gaps
    findings += reckoned.findings
    residuals += reckoned.residuals
  }
}

extension Reckoning {
  /// The measures of movements and tolls.
  private static let moving =
    Movement.allCases.map(Measure.movement) + Toll.allCases.map(Measure.toll)

  /// What one of them comes to: its lines, and where it is totalled how many moved from, to or within
  /// the event's area.
  private struct Moved: Sendable {
    let lines: Reckoned
    private(set) var ofDay: Estimate?
    private(set) var sinceStart: Estimate?

    init(_ measure: Measure, _ flows: [Flow], by flowLines: FlowLines) {
      guard case .movement(let movement) = measure else {
        lines = flowLines.reckon(flows)
        return
      }
      lines = flowLines.reckon(movement)
      guard movement == .displacement || movement == .homecoming else { return }
      let day = flowLines.scale.asOf
      ofDay = flowLines.total(of: movement, in: .day(day))
      sinceStart = flowLines.total(of: movement, in: .sinceStart(through: day))
    }
  }
}

extension Summary.Totals.Name {
  /// Step 13: the stocks that have a total of their own; people held, affected or reached are
  /// never added to people displaced.
  ///
  /// Returnees who live at places are who returned since the start, as long as no return was
  /// counted as a movement.
  fileprivate init?(_ stock: Stock) {
    switch stock {
    case .displaced: self = .displaced
    case .held: self = .held
    case .returned: self = .returnedSinceStart
    case .affected, .reached, .inNeed: return nil
    }
  }
}
