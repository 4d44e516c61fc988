import Displacement

/// Step 12: a count against what the count before it and the movements since let expect, or those
/// who left against those who were there.
///
/// The difference is printed and never absorbed. Outside the tolerance, the greater of a number of
/// people and a percentage of what was expected, somebody is unaccounted for.
func reconcile(
  _ observed: Int, with expected: Int, of kind: Summary.Residual.Kind = .count,
  in cell: Summary.Cell, isEstimate: Bool, sensitivity: Sensitivity, policy: Policy
) -> Summary.Residual {
  let (share, overflow) = expected.multipliedReportingOverflow(by: policy.residualPercent)
  return Summary.Residual(
    kind: kind, cell: cell, expected: expected, observed: observed,
    tolerance: max(policy.residualPeople, overflow ? .max : share / 100), isEstimate: isEstimate,
    sensitivity: sensitivity)
}
