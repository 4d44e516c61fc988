import Displacement

/// Step 14: what of a page its audience may see, in the order of the policy.
///
/// Lines above the audience's ceiling are dropped, held people and routes lifted or withheld,
/// small counts suppressed with the next smallest beside them, and the rest rounded; nothing above
/// a withheld line is computed anew. Readings of the policy:
/// - The ceiling of the public is `moderate`, of partners `high`. A line that sums or derives is
///   no claim of its own: it stays where it is about a city or wider, unless it rests on one claim
///   alone.
/// - A total goes with the last of its lines.
/// - The public sees no route: two quarters of one city are one place at city level, and a way
///   between cities is still a way.
/// - Claims go with their lines, so that no footnote says what a line does not. The name of a claim
///   is made of what it says, so that whoever guesses a number can try it: pages name no claim that
///   they do not show, and none to the public.
///
/// - Parameters:
///   - summary: the whole page.
///   - audience: who it is for.
///   - policy: the parameters of the rules.
///   - hidden: the names of lines that are withheld on a day of a series, and why on this one.
/// - Returns: the page, and the names of all lines that are withheld from it, and why.
func disclose(
  _ summary: Summary, to audience: Audience, policy: Policy,
  hiding hidden: [String: Summary.Withholding.Reason] = [:]
) -> (page: Summary, withheld: [String: Summary.Withholding.Reason]) {
  guard audience != .internal else { return (summary, [:]) }
  var page = Disclosure(summary, to: audience)
  page.dropAboveCeiling()
  if audience == .public {
    // What partners may not see stands beside other lines than what the public may not.
    let partners = disclose(summary, to: .partners, policy: policy).withheld
    page.withhold(.beside) { partners[$0.id] != nil }
    page.dropTotalsWithoutLines()
    page.liftHeld()
  }
  if !hidden.isEmpty {
    for reason in Summary.Withholding.Reason.allCases {
      page.withhold(reason) { hidden[$0.id] == reason }
    }
    page.dropTotalsWithoutLines()
  }
  // Partners see small counts; but what is too sensitive for them is not to be had by subtraction.
  page.suppress(below: audience == .public ? policy.publicThreshold : 0)
  if audience == .public { page.round(to: policy.publicRounding) }
  return (page.finish(), page.reasons)
}

/// A page on its way to an audience.
struct Disclosure {
  var page: Summary
  let audience: Audience
  /// The lines that were taken out, as they were.
  var withheld: [Summary.Line] = []
  /// Why lines were taken out, by their names.
  private(set) var reasons: [String: Summary.Withholding.Reason] = [:]
  /// The names of lines whose claims are not shown with them.
  var lifted: Set<String> = []
  /// The names of lines that were lifted to a wider place, by their old names.
  var renamed: [String: String] = [:]
  /// The page as the office sees it.
  let before: Summary

  init(_ summary: Summary, to audience: Audience) {
    before = summary
    page = summary
    page.audience = audience
    self.audience = audience
  }

  var ceiling: Sensitivity { audience.ceiling }

  /// Takes lines out of the page.
  mutating func withhold(
    _ reason: Summary.Withholding.Reason, where isWithheld: (Summary.Line) -> Bool
  ) {
    let taken = page.lines.filter(isWithheld)
    guard !taken.isEmpty else { return }
    withheld += taken
    page.withheld += taken.count
    for line in taken {
      reasons[line.id] = reason
      note(reason, line.cell.measure, at: line.cell.ends)
    }
    page.lines.removeAll(where: isWithheld)
  }

  /// Counts something that was withheld and is no line.
  mutating func count(
    _ reason: Summary.Withholding.Reason, _ measure: Measure?, at places: [Place.ID]
  ) {
    page.withheld += 1
    note(reason, measure, at: places)
  }

  /// Counts what was withheld, by why and how narrow it is.
  private mutating func note(
    _ reason: Summary.Withholding.Reason, _ measure: Measure?, at places: [Place.ID]
  ) {
    let levels = places.map { Summary.Withholding.Level(page.places[$0]?.kind) }
    let withholding = Summary.Withholding(
      reason: reason, measure: measure, level: levels.max() ?? .area)
    page.withholdings[withholding, default: 0] += 1
  }

  /// Drops lines, and totals that are left without a line, whose claims are too sensitive; and the
  /// routes of the public.
  mutating func dropAboveCeiling() {
    let (ceiling, claims, places) = (ceiling, page.claims, page.places)
    withhold(.sensitivity) { line in
      let isOwn = line.marks.isDisjoint(with: [.summed, .derived])
      let isWide =
        line.cell.members.isEmpty
        && line.cell.place.flatMap { places[$0] }?.kind.isCityOrWider == true
      return (isOwn || !isWide)
        && line.selected.contains { claims[$0]?.sensitivity ?? .low > ceiling }
    }
    dropTotalsWithoutLines()
    let routes = page.routes.filter { audience != .public && $0.route.sensitivity <= ceiling }
    page.withheld += page.routes.count - routes.count
    let shown = Set(routes.map(\.route.id))
    for line in page.routes where !shown.contains(line.route.id) {
      let ends = [line.route.origins, line.route.destinations, line.route.via]
      note(.sensitivity, nil, at: ends.flatMap { $0.mentions.compactMap(\.place) })
    }
    page.routes = routes
  }

  /// Drops the totals all of whose lines are withheld.
  mutating func dropTotalsWithoutLines() {
    let hidden = Set(withheld.map(\.id)).subtracting(page.lines.map(\.id))
    var dropped: [Measure?] = []
    page.totals.each { total in
      guard let lines = total?.lines, !lines.isEmpty, hidden.isSuperset(of: lines) else { return }
      total = nil
      dropped.append(withheld.first { lines.contains($0.id) }?.cell.measure)
    }
    page.withheld += dropped.count
    for measure in dropped { note(.total, measure, at: []) }
  }

  /// The page with everything that names a withheld line or claim taken out.
  func finish() -> Summary {
    var page = page
    let names = Set(page.lines.map(\.id))
    let hidden = Set(withheld.map(\.id))
    page.conflicts = page.conflicts.filter { names.contains($0.line) && !lifted.contains($0.line) }
    page.unallocated = page.unallocated.filter { remainder in
      isShown(remainder.measure, remainder.place, hidden)
    }
    page.residuals = page.residuals.filter { isShown($0, hidden) }
    page.totals.each { total in total?.lines.removeAll { !names.contains($0) } }
    // What the office is told of single claims and lines names numbers; what concerns the whole
    // page does not.
    page.findings.removeAll { finding in
      !["no-household-size", "older-claims", "settled-claims"].contains(finding.code)
        && (audience == .public || !names.contains(finding.subject))
    }

    var shown: Set<Claim.ID> = []
    for line in page.lines where !lifted.contains(line.id) { shown.formUnion(line.selected) }
    for conflict in page.conflicts { shown.formUnion(conflict.claims) }
    let settled = withheld.reduce(into: Set<String>()) { $0.formUnion($1.settled?.lines ?? []) }
    for index in page.lines.indices {
      let line = page.lines[index]
      guard let own = line.settled else { continue }
      page.lines[index].settled?.isWithheld =
        lifted.contains(line.id) || !own.lines.isDisjoint(with: settled)
    }
    let secret = Set(withheld.flatMap(\.selected))
    let isOpen = { [claims = page.claims] (id: Claim.ID) in
      !secret.contains(id) && claims[id]?.sensitivity ?? .low <= ceiling
    }
    shown = shown.filter(isOpen)
    page.conflicts.removeAll { !$0.claims.allSatisfy(isOpen) }
    for line in page.lines {
      let named = line.selected + line.excluded.map(\.claim)
      let isLifted = lifted.contains(line.id)
      page.concealed.formUnion(named.filter { isLifted || !isOpen($0) })
    }
    page.gaps = page.gaps.compactMap { $0.disclosed(in: page, shown: shown, audience) }
    page.claims.keep(shown)
    return page
  }

  /// Whether neither the residual's own count nor a movement that is in it is withheld.
  private func isShown(_ residual: Summary.Residual, _ hidden: Set<String>) -> Bool {
    guard residual.sensitivity <= ceiling else { return false }
    let region = residual.cell.region
    func concerns(_ ends: [Place.ID]) -> Bool {
      ends.isEmpty || page.places.covers(region, ends) || page.places.covers(ends, region)
    }
    let holdsHidden = withheld.contains { line in
      guard case .movement = line.cell.measure else { return false }
      return concerns(line.cell.origins) || concerns(line.cell.destinations)
    }
    return !holdsHidden && !hidden.contains(residual.cell.name)
      && region.allSatisfy { isShown(residual.cell.measure, $0, hidden) }
  }

  private func isShown(_ measure: Measure, _ place: Place.ID, _ hidden: Set<String>) -> Bool {
    // What a city holds beyond its parts says what they hold.
    let isHeld = audience == .public && measure == .held
    return !isHeld && !hidden.contains("\(measure.rawValue)/\(place)")
  }
}

extension Summary.Cell {
  /// The places that the cell is about: both ends of a movement.
  fileprivate var ends: [Place.ID] {
    switch measure {
    case .movement: origins + destinations
    case .stock, .toll: region
    }
  }
}

extension Sensitivity {
  /// Whether each audience who may see a record of the other sensitivity may see one of this.
  func isOpen(toAllWhoSee other: Sensitivity) -> Bool {
    self <= other || Audience.allCases.allSatisfy { self <= $0.ceiling || other > $0.ceiling }
  }
}

extension Audience {
  /// How sensitive a record the audience may see.
  var ceiling: Sensitivity {
    switch self {
    case .public: .moderate
    case .partners: .high
    case .internal: .severe
    }
  }
}

extension Summary.Gap {
  /// The gap without a place or claims that the audience may not see.
  fileprivate func disclosed(
    in page: Summary, shown: Set<Claim.ID>, _ audience: Audience
  ) -> Summary.Gap? {
    var gap = self
    let isOpen = claims.allSatisfy { id in
      (page.claims[id]?.sensitivity ?? .low) <= (audience == .public ? .moderate : .high)
    }
    guard isOpen else { return nil }
    if audience == .public, measure == .held || measure == .movement(.release) {
      gap.place = page.places.cityOrWider(place)
    }
    gap.claims = claims.filter { shown.contains($0) }
    return gap
  }
}

extension PlaceTree {
  /// The nearest place around that one that is a city or wider, the place itself included.
  func cityOrWider(_ place: Place.ID?) -> Place.ID? {
    chain(from: place).first { self[$0]?.kind.isCityOrWider == true }
  }
}
