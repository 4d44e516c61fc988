/// The parameters of the aggregation policy, printed with every summary.
package struct Policy: Hashable, Sendable {
  /// The name by which summaries and the documentation refer to these rules.
  package var version = "policy 1"
  /// How far "about n" reaches, in percent of n.
  package var aboutPercent = 10
  /// A stock is fresh up to this age in days.
  package var freshDays = 2
  /// Older than fresh, a stock is ageing (†) up to this age in days.
  package var ageingDays = 7
  /// Older than ageing, a stock is stale (‡) up to this age in days; then it has expired.
  package var staleDays = 21
  /// Best values that differ by more than this ratio, in hundredths, are a conflict.
  package var conflictRatioHundredths = 125
  /// Claims of one content within so many days of each other repeat one another (48 hours).
  package var syncDays = 2
  /// A residual up to this many people is within tolerance...
  package var residualPeople = 50
  /// A residual up to this percentage of the expected stock is within tolerance too.
  package var residualPercent = 5
  /// Counts below this are suppressed on a public page.
  package var publicThreshold = 10
  /// Counts on a public page are rounded to multiples of this.
  package var publicRounding = 5

  /// The policy as documented.
  package init() {}

  /// The policy as documented, `policy 1`.
  package static let standard = Policy()
}
