import Displacement

/// All that was said of one movement, or of one toll: its running totals by their start, and its
/// increments.
struct Flow: Sendable {
  /// The cell of the increments; a running total's differs from it only by its start.
  let cell: Summary.Cell
  let increments: Increments
  /// In the order of their starts.
  let running: [RunningTotals]
  let started: Day

  init(
    _ cell: Summary.Cell, _ claims: [Contribution], _ settled: SettledIncrements?, started: Day,
    by scale: Scale, like other: Flow? = nil
  ) {
    var cell = cell
    cell.since = nil
    self.cell = cell
    self.started = started
    increments = Increments(
      claims.filter { $0.since == nil }, settled, by: scale, like: other?.increments)
    running = Dictionary(grouping: claims.filter { $0.since != nil }) { $0.since ?? started }
      .map { RunningTotals(since: $0.key, claims: $0.value) }
      .sorted { $0.since < $1.since }
  }

  /// Claims of one flow, whatever their start.
  ///
  /// - Parameters:
  ///   - cells: the cells of one measure.
  ///   - settled: the increments of cells of that measure that are added up without their claims.
  ///   - started: the event's first day.
  ///   - scale: what claims are weighed by.
  ///   - others: the flows of another day, which spare what is the same on both.
  /// - Returns: the flows in the order of their names.
  static func all(
    _ cells: ArraySlice<(cell: Summary.Cell, claims: [Contribution])>,
    _ settled: [(cell: Summary.Cell, sum: SettledIncrements)], started: Day, by scale: Scale,
    like others: [Flow]
  ) -> [Flow] {
    let others = Dictionary(others.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    var flows: [Summary.Cell: [Contribution]] = [:]
    for (cell, claims) in cells {
      var key = cell
      key.since = nil
      flows[key, default: []] += claims
    }
    let sums = Dictionary(
      settled.map { ($0.cell, $0.sum) }, uniquingKeysWith: { first, _ in first })
    for cell in sums.keys { flows[cell, default: []] += [] }
    let named = flows.map { cell, claims in (name: cell.name, cell: cell, claims: claims) }
      .sorted { $0.name < $1.name }
    return AllCores.map(named, least: 64) { piece in
      piece.map { _, cell, claims in
        Flow(cell, claims, sums[cell], started: started, by: scale, like: others[cell])
      }
    }
  }

  /// How many moved in the window; `nil` where no claim says.
  func value(in window: Window, by scale: Scale) -> Estimate? {
    window.after == nil
      ? sinceStart(through: window.through, by: scale)?.total : increase(in: window, by: scale)
  }

  /// How many moved since the event's start, by the running total that counts from nearest to it
  /// and the increments as its parts in time.
  ///
  /// One source's increments are never added to another's running total; its own are, where they
  /// begin after the total's day.
  func sinceStart(through day: Day, by scale: Scale) -> Contained? {
    let window = Window.sinceStart(through: day)
    let parts = increments.total(in: window, by: scale)?.estimate
    let choices = running.compactMap { totals in
      totals.choice(in: window, by: scale).map { (since: totals.since, choice: $0) }
    }
    let lead = choices.min { left, right in
      let leftKey = (left.choice.selected.isNumber ? 0 : 1, distance(left.since), left.since)
      let rightKey = (right.choice.selected.isNumber ? 0 : 1, distance(right.since), right.since)
      return leftKey < rightKey
    }
    guard let lead else {
      return contain(own: parts, parts: nil, syncDays: scale.policy.syncDays)
    }
    let (selected, counted) = (lead.choice.selected, lead.choice.estimate)
    let later = Increments(
      increments.claims.filter {
        $0.voice == selected.voice && $0.period.map { selected.asOf < $0.start } ?? false
      }, by: scale)
    let added = later.total(in: window, by: scale)?.estimate
    return contain(
      own: added.map { counted.adding($0) } ?? counted, parts: parts,
      yields: started < lead.since, syncDays: scale.policy.syncDays)
  }

  /// How many moved in a window within the event, by the running totals or the increments.
  ///
  /// Where one source gives both, its running total wins; else the better claim stands, and one
  /// about just these days before one that began earlier.
  private func increase(in window: Window, by scale: Scale) -> Estimate? {
    let added = increments.total(in: window, by: scale)?.estimate
    let counted = running.compactMap { $0.increase(in: window, by: scale) }
      .min { $0.estimate.precedence < $1.estimate.precedence }
    guard let counted else { return added }
    guard let added else { return counted.estimate }
    let summed = added.claims.numbers
    let own = increments.claims.contains {
      $0.origin == counted.origin && summed.contains($0.number)
    }
    let crossing = (
      counted.estimate.marks.contains(.crossesWindow), added.marks.contains(.crossesWindow)
    )
    if own || crossing == (false, true) { return counted.estimate }
    if crossing == (true, false) || counted.estimate.precedence > added.precedence { return added }
    return counted.estimate
  }

  /// Whether a running total was counted for the first time on that day, so that it says nothing
  /// of what the day alone brought.
  func isFirstCounted(on day: Day) -> Bool {
    running.contains { totals in
      totals.since < day && totals.claims.contains { $0.asOf == day }
        && !totals.claims.contains { $0.asOf < day }
    }
  }

  private func distance(_ since: Day) -> Int { abs(started.distance(to: since)) }
}
