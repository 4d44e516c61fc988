extension Policy {
  /// A number that the rules depend on.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    /// In the parameter's unit; in hundredths for a ratio.
    package let value: Int
    package let unit: Unit
    package let meaning: String

    /// What a parameter is counted in.
    package enum Unit: String, CaseIterable, Sendable {
      case percent, days, people
      case ratio
    }
  }

  /// Every parameter in the order of the steps that use them.
  package var parameters: [Parameter] {
    [
      Parameter("about", aboutPercent, .percent, "how far \"about n\" reaches to both sides"),
      Parameter("sync", syncDays, .days, "claims of one content so near to each other repeat"),
      Parameter("fresh", freshDays, .days, "a stock is fresh up to this age"),
      Parameter("ageing", ageingDays, .days, "older than fresh, it is marked † up to this age"),
      Parameter("stale", staleDays, .days, "then ‡ up to this age; older, it counts no more"),
      Parameter(
        "conflict_ratio", conflictRatioHundredths, .ratio,
        "best values further apart than this are a conflict"),
      Parameter(
        "residual_people", residualPeople, .people, "so many people unaccounted for are tolerated"),
      Parameter(
        "residual_percent", residualPercent, .percent,
        "or so much of the expected stock, if that is more"),
      Parameter(
        "public_threshold", publicThreshold, .people, "the public sees no count below this"),
      Parameter("public_rounding", publicRounding, .people, "and the others rounded to this"),
    ]
  }
}

extension Policy.Parameter {
  fileprivate init(_ name: String, _ value: Int, _ unit: Unit, _ meaning: String) {
    self.init(name: name, value: value, unit: unit, meaning: meaning)
  }
}
