import Displacement

/// A line as the steps leave it, before it is compared with the day before.
struct Draft: Sendable {
  let cell: Summary.Cell
  var estimate: Estimate
  var new: Int?
  var corroboration = 0
  var conflict: Choice.Conflict?
  /// The whole and its parts, where they cannot both be right.
  var contradiction: Contradiction?
  var period: Period?

  /// The people that the line's place holds beyond its parts, for a whole with or without them.
  var remainder: Summary.Remainder?
  /// What its counts and the movements beside them do not explain (step 12).
  var residuals: [Summary.Residual] = []
}

/// A whole and its parts that cannot both be right (step 11 g): both are printed.
struct Contradiction: Hashable, Sendable {
  let whole: Estimate
  let parts: Estimate

  /// The two of that total; `nil` where they agree.
  init?(_ contained: Contained) {
    guard contained.isContradictory, let own = contained.own, let parts = contained.parts else {
      return nil
    }
    (whole, self.parts) = (own, parts)
  }

  /// What the page says of it.
  ///
  /// - Parameters:
  ///   - line: the name of the line.
  ///   - claims: the claims in the order of their numbers.
  /// - Returns: both sides, with the claims that each rests on.
  func conflict(of line: String, _ claims: [Contribution]) -> Summary.Conflict {
    let most = whole.best ?? whole.interval.high ?? whole.interval.low ?? 0
    let sum = parts.best ?? parts.interval.low ?? parts.interval.high ?? 0
    let ids = claims.ids(of: whole.claims.numbers.union(parts.claims.numbers))
    return Summary.Conflict(
      line: line, values: min(most, sum)...max(most, sum), claims: ids,
      division: .init(whole: whole.interval, parts: parts.interval))
  }
}

/// What the steps make of one measure.
struct Reckoned: Sendable {
  var drafts: [Draft] = []
  var excluded: [Excluded] = []
  var gaps: [Summary.Gap] = []
  var findings: [Finding] = []
  /// What stands on no line and the movements do not explain.
  var residuals: [Summary.Residual] = []
  /// The event's whole area.
  var total: Estimate?

  static func += (left: inout Reckoned, right: Reckoned) {
    left.drafts += right.drafts
    left.excluded += right.excluded
    left.gaps += right.gaps
    left.findings += right.findings
    left.residuals += right.residuals
  }
}

extension Draft {
  /// A line that rests on one chosen claim or on what was made of it.
  init(_ cell: Summary.Cell, _ estimate: Estimate, _ choice: Choice) {
    self.cell = cell
    self.estimate = estimate
    corroboration = choice.corroboration
    conflict = choice.conflict
    guard let previous = choice.previous,
      // The difference to a count that fewer people may see would say it.
      previous.claim.sensitivity.isOpen(toAllWhoSee: choice.selected.claim.sensitivity)
    else { return }
    switch Increase(from: previous, to: choice.selected) {
    case .new(let interval): new = interval.best
    case .revision: self.estimate.marks.insert(.revised)
    }
  }

  /// What is not known of the line, as long as no count stands beside it.
  ///
  /// - Parameter claims: the claims in the order of their numbers.
  /// - Returns: the gap; `nil` where there is a number.
  func gap(_ claims: [Contribution]) -> Summary.Gap? {
    guard estimate.best == nil else { return nil }
    let kind: Summary.Gap.Kind = estimate.interval.isEmpty ? .noHouseholdSize : .vague
    return Summary.Gap(
      kind: kind, measure: cell.measure, place: cell.place, since: estimate.oldest,
      claims: claims.ids(of: estimate.claims))
  }

  /// What cannot be right about the line: sources that disagree, and parts that do not fit in it.
  ///
  /// - Parameter claims: the claims in the order of their numbers.
  /// - Returns: what the page says of it, mostly nothing.
  func conflicts(_ claims: [Contribution]) -> [Summary.Conflict] {
    if conflict == nil, contradiction == nil { return [] }
    let line = cell.name
    let sources = conflict.map { conflict in
      Summary.Conflict(
        line: line, values: conflict.values, claims: conflict.claims)
    }
    return [sources, contradiction?.conflict(of: line, claims)].compactMap(\.self)
  }
}
