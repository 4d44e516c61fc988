import Displacement

/// Step 16: gives every claim that is not counted to the line of its cell, with the reason.
///
/// With what the lines select, every claim of the ledger ends in one place: some line rests on it,
/// or it is excluded once. `explain` is a walk over this, nothing more.
///
/// - Returns: the claims whose cell has no line.
func trace(
  _ excluded: [Excluded], in lines: inout [Summary.Line], cells: [Summary.Cell], places: PlaceTree
) -> [Summary.Exclusion] {
  let selected = Set(lines.flatMap(\.selected))
  let index = Dictionary(
    lines.indices.map { (lines[$0].cell, $0) }, uniquingKeysWith: { first, _ in first })
  let byNumber = cells.map { index[$0] }
  var setAside: [Summary.Exclusion] = []
  var seen: Set<Claim.ID> = []
  let keyed = excluded.map { (leading: $0.contribution.id.leadingBytes, excluded: $0) }
  let ordered = keyed.sorted { left, right in
    if left.leading != right.leading { return left.leading < right.leading }
    let (id, other) = (left.excluded.contribution.id, right.excluded.contribution.id)
    return id != other ? id < other : left.excluded.reason.rawValue < right.excluded.reason.rawValue
  }
  for claim in ordered.lazy.map(\.excluded) {
    let id = claim.contribution.id
    guard !selected.contains(id), seen.insert(id).inserted else { continue }
    let exclusion = Summary.Exclusion(claim: id, reason: claim.reason)
    let line =
      if let number = claim.contribution.cell {
        byNumber[number]
      } else {
        formCell(of: claim.contribution.figure, in: places).flatMap { index[$0] }
      }
    if let line {
      lines[line].excluded.append(exclusion)
    } else {
      setAside.append(exclusion)
    }
  }
  return setAside
}
