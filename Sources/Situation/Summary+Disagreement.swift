package import Displacement

extension Summary {
  /// What a count and the movements beside it do not explain.
  package struct Residual: Hashable, Sendable {
    package var kind = Kind.count
    /// Whom it is about: a stock at its place or places.
    package var cell: Cell
    package var expected: Int
    package var observed: Int
    package var tolerance: Int
    /// Whether one of the counts was converted or derived, so that print rounds it (step 15).
    package var isEstimate = false
    /// The most sensitive of the claims that it rests on.
    package var sensitivity = Sensitivity.low
    /// The people unaccounted for: observed less expected.
    package var residual: Int { observed - expected }
    package var isWithinTolerance: Bool { abs(residual) <= tolerance }

    /// What was expected, and what was observed.
    package enum Kind: String, CaseIterable, Sendable {
      /// The people of a later count, against the count before it and the movements between.
      case count
      /// The people said to have left, against all who were there to leave.
      case departures
    }
  }

  /// Sources that disagree about one line, or a whole that its parts do not fit in.
  package struct Conflict: Hashable, Sendable {
    /// The name of the line.
    package var line: String
    /// The least and the greatest number.
    package var values: ClosedRange<Int>
    package var claims: [Claim.ID]
    /// What the whole counts and what its parts come to; `nil` where sources disagree.
    package var division: Division? = nil

    /// The greatest number by the least, in hundredths: 4.0 is 400.
    package var ratioHundredths: Int { Situation.ratioHundredths(values) }

    /// A whole and the sum of its parts, in people.
    package struct Division: Hashable, Sendable {
      package var whole: Interval
      package var parts: Interval
    }
  }
}
