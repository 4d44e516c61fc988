package import Displacement

/// An arithmetic contradiction among claims: shown to a person, and nothing is changed.
package struct Lint: Hashable, Sendable {
  package var rule: Rule
  package var severity: Severity
  /// The claims that are evidence of it, the suspect first.
  package var claims: [Claim.ID]
  /// What is wrong, with the numbers.
  package var message: String
  /// What is likely meant, or what to ask.
  package var suggestion: String

  /// The rules, by the names that they have in JSON.
  package enum Rule: String, CaseIterable, Sendable {
    case householdRatio = "household-ratio"
    case partAboveWhole = "part-above-whole"
    case fallingTotal = "falling-total"
    case twoValues = "two-values"
    case swappedUnits = "swapped-units"
  }

  package init(
    _ rule: Rule, _ claims: [Claim.ID], _ message: String, suggestion: String,
    severity: Severity = .warning
  ) {
    self.rule = rule
    self.severity = severity
    self.claims = claims
    self.message = message
    self.suggestion = suggestion
  }

  /// What the rules cannot see, because claims do not carry it.
  package static let unchecked = [
    "percentages: a claim has the number and not the percentage beside it",
    "weekdays: a claim has the day and not the word for it",
  ]
}

/// A rule of the linter, named as the statement that holds where it finds nothing.
protocol LintRule: Sendable {
  /// Where the statement does not hold, in any order.
  static func findings(in claims: LintedClaims) -> [Lint]
}
