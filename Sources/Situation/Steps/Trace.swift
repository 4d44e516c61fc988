import Displacement

/// Step 16: gives every claim that is not counted to the line of its cell, with the reason.
///
/// With what the lines select, every claim of the ledger ends in one place: some line rests on it,
/// or it is excluded once. `explain` is a walk over this, nothing more.
///
/// - Parameters:
///   - ruledOut: the claims that were not in force.
///   - sifted: those that the steps of the day took out, some of them twice.
///   - drafts: the lines as the steps left them.
///   - lines: the same as the page has them.
///   - today: the reckoning of the day.
///   - places: the gazetteer.
/// - Returns: the claims whose cell has no line, and by their numbers which claims the lines rest on
///   or weigh beside them.
func trace(
  _ ruledOut: [Excluded], _ sifted: [Excluded], beside drafts: [Draft],
  in lines: inout [Summary.Line], _ today: Reckoning, places: PlaceTree
) -> (setAside: [Summary.Exclusion], isWeighed: [Bool]) {
  var isSelected = [Bool](repeating: false, count: today.claims.count)
  for draft in drafts {
    draft.estimate.claims.forEach { claim in
      if claim < isSelected.count { isSelected[claim] = true }
    }
  }
  let index = Dictionary(
    lines.indices.map { (lines[$0].cell, $0) }, uniquingKeysWith: { first, _ in first })
  let byNumber = today.cells.map { index[$0] }
  var (setAside, isWeighed) = ([Summary.Exclusion](), isSelected)
  let all = ruledOut + sifted.filter { !isSelected[$0.contribution.number] }
  let keyed = all.map { (leading: $0.contribution.leading, excluded: $0) }
  let ordered = keyed.sorted { left, right in
    if left.leading != right.leading { return left.leading < right.leading }
    let (id, other) = (left.excluded.contribution.id, right.excluded.contribution.id)
    return id != other ? id < other : left.excluded.reason.rawValue < right.excluded.reason.rawValue
  }
  var last: Claim.ID?
  for claim in ordered.lazy.map(\.excluded) where claim.contribution.id != last {
    let id = claim.contribution.id
    last = id
    let exclusion = Summary.Exclusion(claim: id, reason: claim.reason)
    let line =
      if let number = claim.contribution.cell {
        byNumber[number]
      } else {
        formCell(of: claim.contribution.figure, in: places).flatMap { index[$0] }
      }
    if let line {
      lines[line].excluded.append(exclusion)
      if claim.reason.isOfWeighing { isWeighed[claim.contribution.number] = true }
    } else {
      setAside.append(exclusion)
    }
  }
  return (setAside, isWeighed)
}

extension Summary.Reason {
  /// Whether a claim was weighed beside the one that a line rests on.
  fileprivate var isOfWeighing: Bool {
    switch self {
    case .triangulation, .contained, .vague, .noUnit: true
    case .candidate, .rejected, .retracted, .outOfWindow, .relay, .superseded: false
    case .expired, .noPlace, .suppressed, .notAsserted: false
    }
  }
}
