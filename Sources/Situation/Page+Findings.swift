import Displacement

extension Page {
  /// What totals leave out since it overlaps with what they add (step 11).
  func overlaps(_ today: Reckoning) -> [(claims: Int, finding: Finding)] {
    Summary.Totals.Name.allCases.filter { !$0.isOfPeriod }.compactMap { total in
      guard let estimate = today.totals[total] else { return nil }
      guard !estimate.leftOut.isEmpty else { return nil }
      let numbers = estimate.leftOut.numbers.subtracting(estimate.claims.numbers)
      let leftOut = today.claims.ids(of: numbers).map(\.rawValue)
      let settled = numbers.reduce(0) { claims, number in
        claims + (today.settled.part(number).map { $0.sum.count - $0.period } ?? 0)
      }
      guard !leftOut.isEmpty || settled > 0 else { return nil }
      let list = leftOut.isEmpty ? "." : ": \(leftOut.joined(separator: " "))."
      return (
        leftOut.count + settled,
        Finding(
          .notice, code: "overlapping-counts", subject: total.rawValue,
          message: """
            \(leftOut.count + settled) claims overlap with others and are not added to the total\
            \(list)
            """)
      )
    }
  }

  /// What a reader is told about the page besides its numbers.
  func findings(
    _ summary: Summary, _ today: Reckoning, _ overlaps: [Finding]
  ) -> [Finding] {
    var findings = today.drifted.map { relay in
      Finding(
        .notice, code: "date-drift", subject: relay.id.rawValue,
        message: "repeats another claim but dates it \(relay.asOf); the earlier one stands")
    }
    let unconverted = summary.gaps.filter { $0.kind == .noHouseholdSize }.flatMap(\.claims)
    findings += today.findings + overlaps
    if history.omitted > 0 {
      findings.append(
        Finding(
          .notice, code: "older-claims", subject: "older claims",
          message: """
            \(history.omitted) older claims cannot matter on this day and are not listed; \
            `explain` names those of a line.
            """))
    }
    if summary.settledClaims > 0 {
      findings.append(
        Finding(
          .notice, code: "settled-claims", subject: "settled claims",
          message: """
            \(summary.settledClaims) older claims of movements and tolls were added up and are not \
            listed; `explain` names those of a line.
            """))
    }
    guard !unconverted.isEmpty else { return findings }
    findings.append(
      Finding(
        .warning, code: "no-household-size", subject: "household size",
        message: """
          \(unconverted.count) counts of households cannot be given in people, as no household \
          size is set for their place and day; set one with `nuzuh policy --household-size LOW,BEST,HIGH`.
          """))
    return findings
  }
}
