package import Displacement

/// An arithmetic contradiction among claims: shown to a person, and nothing is changed.
package struct Lint: Hashable, Sendable {
  package var rule: Rule
  package var severity: Severity
  /// The claims that are evidence of it, the suspect first.
  package var claims: [Claim.ID]
  package var english: Words
  package var arabic: Words

  /// The rules, by the names that they have in JSON.
  package enum Rule: String, CaseIterable, Sendable {
    case householdRatio = "household-ratio"
    case partAboveWhole = "part-above-whole"
    case fallingTotal = "falling-total"
    case twoValues = "two-values"
    case swappedUnits = "swapped-units"
    case percentage
    case weekday
  }

  /// A finding as a person reads it.
  package struct Words: Hashable, Sendable {
    /// What is wrong, with the numbers.
    package var message: String
    /// What is likely meant, or what to ask.
    package var suggestion: String

    package init(_ message: String, suggestion: String) {
      self.message = message
      self.suggestion = suggestion
    }
  }

  package init(
    _ rule: Rule, _ claims: [Claim.ID], _ english: Words, arabic: Words,
    severity: Severity = .warning
  ) {
    self.rule = rule
    self.severity = severity
    self.claims = claims
    self.english = english
    self.arabic = arabic
  }

  /// The finding in that language.
  package func words(in language: LanguageCode) -> Words {
    switch language {
    case .english: english
    case .arabic: arabic
    }
  }
}

/// A rule of the linter, named as the statement that holds where it finds nothing.
protocol LintRule: Sendable {
  /// Where the statement does not hold, in any order.
  static func findings(in claims: LintedClaims) -> [Lint]
}
