package import Displacement

/// The situation on a day, by the policy: a pure function of what a ledger knew.
///
/// The steps of the policy are functions of their own, in the order of the documentation: the
/// ledger is frozen at a moment (1), the day is reckoned (2 to 13), the page is disclosed to its
/// audience (14). The same history gives the same summary, whatever the order of its records.
///
/// - Parameters:
///   - history: what the ledger knew.
///   - policy: the parameters of the rules.
///   - asOf: the last day whose facts count.
///   - knownAt: the last moment whose records count.
///   - audience: who the page is for.
///   - earlier: the issue that the page is compared with, if any; its day is no later.
///   - hidden: the names of lines that the series of the page withholds on one of its days.
///   - isLinted: whether the page's claims are linted too; maps and lists need no lint, but every
///     printed page does, whose checksum is that of its JSON.
///   - isTraced: whether the page tells what became of every claim; files of numbers do not.
/// - Returns: the summary that renderers print.
package func summarise(
  _ history: History, policy: Policy = .standard, asOf: Day, knownAt: Moment,
  audience: Audience = .internal, since earlier: EarlierIssue? = nil,
  hiding hidden: Set<String> = [], isLinted: Bool = false, isTraced: Bool = true
) -> Summary {
  var frozen = freeze(history, knownAt: knownAt)
  let prepared = Prepared(frozen.inForce, of: history, policy)
  // Only a comparison asks for the claims as they were before they were counted.
  if earlier == nil { frozen.inForce = [] }
  var (today, before) = Reckoning.withDayBefore(prepared, of: history, policy, asOf: asOf)
  if earlier == nil {
    today.forgetSteps()
    before.forgetSteps()
  }
  let page = Page(history: history, policy: policy, knownAt: knownAt)
  let comparing = earlier.flatMap { earlier -> Comparing? in
    guard earlier.asOf <= asOf else { return nil }
    // The issue of the day before, as it is known now, is reckoned already.
    let isReckoned = earlier.knownAt == knownAt && earlier.asOf == before.asOf
    return Comparing(
      page: page, frozen: frozen, prepared: prepared, today: today, earlier: earlier,
      before: isReckoned ? before : nil)
  }
  let (whole, way) = AllCores.both(
    { [frozen, today, before] in
      page.whole(
        of: today, after: before, frozen, for: audience, lint: isLinted ? prepared : nil,
        isTraced: isTraced)
    }, { comparing?.way() })
  var (summary, withheld) = disclose(whole, to: audience, policy: policy)
  let hidden = hidden.union(whole.restating(hidden))
  if !hidden.isSubset(of: withheld.keys) {
    withheld.merge(hidden.map { ($0, .series) }) { own, _ in own }
    summary = disclose(whole, to: audience, policy: policy, hiding: withheld).page
  }
  if audience != .internal {
    let then = page.numbers(of: before, after: before, frozen)
    let disclosed = disclose(then, to: audience, policy: policy).page
    Sight(disclosed, then, summary, whole).hideChanges(of: &summary, since: then)
  }
  if let comparing, let way { summary.comparison = comparing.comparison(summary, whole, way) }
  return summary
}

/// What a page is made of besides the reckoning of its day.
struct Page: Sendable {
  let history: History
  let policy: Policy
  let knownAt: Moment

  /// The page before it is disclosed, with all that an audience and a renderer need.
  ///
  /// - Parameters:
  ///   - today: the day.
  ///   - before: the day before.
  ///   - frozen: what was in force.
  ///   - audience: who the page will be disclosed to.
  ///   - prepared: the claims to lint; `nil` where nobody asks for lint.
  ///   - isTraced: whether the page tells what became of every claim.
  /// - Returns: the page.
  func whole(
    of today: Reckoning, after before: Reckoning, _ frozen: Frozen, for audience: Audience,
    lint prepared: Prepared?, isTraced: Bool
  ) -> Summary {
    // Disclosure asks of claims how sensitive they are.
    guard isTraced || audience != .internal else {
      return numbers(of: today, after: before, frozen, hasClaims: false)
    }
    // What a finding says of two claims would show what their disclosed lines do not.
    return summary(
      of: today, after: before, frozen, lint: audience == .internal ? prepared : nil)
  }

  /// The whole page, for the office itself.
  ///
  /// - Parameters:
  ///   - today: the day.
  ///   - before: the day before.
  ///   - frozen: what was in force.
  ///   - prepared: the claims to lint; `nil` where nobody asks for lint.
  /// - Returns: the page.
  func summary(
    of today: Reckoning, after before: Reckoning, _ frozen: Frozen, lint prepared: Prepared?
  ) -> Summary {
    var (summary, isWeighed) = traced(today, after: before, frozen)
    let overlaps = overlaps(today)
    summary.overlaps = overlaps.reduce(0) { $0 + $1.claims }
    summary.findings = findings(summary, today, overlaps.map(\.finding))
    if let prepared { summary.lint = lint(prepared) { isWeighed[$0.number] } }
    return summary
  }

  /// The whole page but for what a reader is told about it.
  ///
  /// - Parameters:
  ///   - today: the day.
  ///   - before: the day before.
  ///   - frozen: what was in force.
  ///   - hasClaims: whether the page names the claims that it does not count and has them all.
  /// - Returns: the page for the office itself.
  func numbers(
    of today: Reckoning, after before: Reckoning, _ frozen: Frozen, hasClaims: Bool = true
  ) -> Summary {
    traced(today, after: before, frozen, hasClaims: hasClaims).page
  }

  /// The same, and by their numbers which claims it rests on or weighed beside them.
  private func traced(
    _ today: Reckoning, after before: Reckoning, _ frozen: Frozen, hasClaims: Bool = true
  ) -> (page: Summary, isWeighed: [Bool]) {
    let earlier = Dictionary(
      before.drafts.map { ($0.cell, $0.estimate) }, uniquingKeysWith: { first, _ in first })
    // The drafts of a hundred thousand places are not copied for their order.
    let order = PrintOrder(history.places).order(of: today.drafts, by: \.cell)
    let drafts = order.lazy.map { today.drafts[$0] }
    var marks: [Marks: Set<Summary.Mark>] = [:]
    var lines: [Summary.Line] = drafts.map { line($0, before: earlier[$0.cell], today, &marks) }
    var (setAside, isWeighed) = ([Summary.Exclusion](), [Bool]())
    if hasClaims {
      (setAside, isWeighed) = trace(
        frozen.excluded, today.excluded, beside: today.drafts, in: &lines, today,
        places: history.places)
    }
    let remainders: [Summary.Remainder] = drafts.compactMap(\.remainder)
    let residuals = Array(drafts.flatMap(\.residuals)) + today.residuals
    let conflicts: [Summary.Conflict] = drafts.flatMap { $0.conflicts(today.claims) }
    let gaps = today.gaps.map { (key: $0.key, gap: $0) }.sorted { $0.key < $1.key }.map(\.gap)
    var summary = Summary(
      event: history.event,
      number: max(0, history.event.started.distance(to: today.asOf) + 1),
      asOf: today.asOf, knownAt: knownAt, audience: .internal, policy: policy, lines: lines,
      totals: totals(of: today, drafts), unallocated: remainders, residuals: residuals,
      conflicts: conflicts, gaps: gaps, routes: routes(on: today.asOf, frozen), withheld: 0,
      candidates: frozen.candidates, findings: [], claims: NamedClaims(), places: history.places,
      sources: history.sources, documents: history.documents, householdSizes: today.sizes)
    summary.setAside = setAside
    summary.omitted = history.omitted
    summary.settledClaims = history.settled.incrementCount
    summary.routeCandidates = frozen.routeCandidates
    guard hasClaims else { return (summary, []) }
    // Every claim that was known is on some line or set aside.
    summary.claims = NamedClaims(history.claims, knownAt: knownAt)
    return (summary, isWeighed)
  }

  /// What cannot be right among the claims that the page rests on or weighed beside them; the rest
  /// of a ledger is for `check`, so that a page costs by its lines and not by the history.
  private func lint(_ prepared: Prepared, _ isWeighed: (Contribution) -> Bool) -> [Lint] {
    Linter.lint(
      LintedClaims(prepared.contributions.filter(isWeighed), prepared.cells, history))
  }

  /// A line; lines of the same marks share them.
  private func line(
    _ draft: Draft, before: Estimate?, _ today: Reckoning,
    _ marks: inout [Marks: Set<Summary.Mark>]
  ) -> Summary.Line {
    let estimate = draft.estimate
    let all = marks[estimate.marks] ?? estimate.marks.all
    marks[estimate.marks] = all
    var line = Summary.Line(
      cell: draft.cell, interval: estimate.interval, households: estimate.households,
      marks: all, new: draft.new, change: nil, asOf: estimate.newest,
      corroboration: draft.corroboration, selected: today.claims.ids(of: estimate.claims),
      excluded: [], period: draft.period, settled: today.settled.account(of: estimate.claims))
    if let now = estimate.best, let then = before?.best, let before,
      !estimate.marks.contains(.stale), !before.marks.contains(.stale)
    {
      line.change = now - then
    }
    return line
  }

  private func totals(
    of today: Reckoning, _ drafts: some Sequence<Draft>
  ) -> Summary.Totals {
    func total(_ total: Summary.Totals.Name) -> Summary.Total? {
      guard let estimate = today.totals[total] else { return nil }
      var isCounted = [Bool](repeating: false, count: today.claims.count + today.settled.count)
      estimate.claims.forEach { isCounted[today.settled.whole($0)] = true }
      return Summary.Total(
        interval: estimate.interval, households: estimate.households, marks: estimate.marks.all,
        lines: drafts.lazy.filter { draft in
          total.lineMeasures.contains(draft.cell.measure)
            && draft.estimate.claims.contains { isCounted[today.settled.whole($0)] }
        }.map(\.cell.name))
    }
    var totals = Summary.Totals()
    for name in Summary.Totals.Name.allCases { totals[name] = total(name) }
    // Only a first count: what the day brought is not known, and the line says why.
    if today.isFirstCount { totals.displacementNew?.marks.insert(.firstCount) }
    return totals
  }

  /// The routes of which something is approved, with what was last said of each by that day.
  private func routes(on day: Day, _ frozen: Frozen) -> [Summary.RouteLine] {
    var latest: [Route.ID: Recorded<RouteStatus>] = [:]
    for status in frozen.routeStatuses where status.value.asOf <= day {
      if let current = latest[status.value.route] {
        let isOlder =
          (status.value.asOf, status.order) < (current.value.asOf, current.order)
        if isOlder { continue }
      }
      latest[status.value.route] = status
    }
    return history.routes.values.sorted { $0.id < $1.id }.compactMap { route in
      guard let status = latest[route.id]?.value else { return nil }
      let age = Freshness(age: status.asOf.distance(to: day), policy: policy)
      return Summary.RouteLine(
        route: route, status: status, marks: Set([age.mark].compactMap(\.self)))
    }
  }
}

extension Summary.Gap {
  fileprivate var key: String {
    let claims = claims.map(\.rawValue).joined(separator: " ")
    return [kind.rawValue, measure.rawValue, place?.rawValue ?? "", claims].joined(separator: "/")
  }
}
