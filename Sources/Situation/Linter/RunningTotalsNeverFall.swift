import Displacement

/// A running total that counts from one day never falls.
///
/// "45,000 since 20 January" and, four days later, "42,000 since 20 January" of one source: the
/// source corrected itself, or started anew. Stocks may fall, and pass.
enum RunningTotalsNeverFall: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    let totals = claims.all.lazy.filter { $0.contribution.since != nil && $0.best != nil }
    let series = totals.sharing { entry in
      Series(
        cell: entry.cellNumber, origin: entry.contribution.origin, unit: entry.amount.leading.unit)
    }
    return series.flatMap { entries in
      let ordered = entries.sorted { left, right in
        (left.day, left.id) < (right.day, right.id)
      }
      return zip(ordered, ordered.dropFirst()).compactMap(lint)
    }
  }

  private static func lint(_ earlier: LintedClaims.Entry, _ later: LintedClaims.Entry) -> Lint? {
    guard let before = earlier.best, let after = later.best, after < before,
      earlier.day < later.day
    else { return nil }
    return Lint(
      .fallingTotal, [later.id, earlier.id],
      .init(
        """
        A running total falls from \(before.grouped) (\(earlier.day)) to \(after.grouped) \
        (\(later.day)).
        """,
        suggestion: """
          Ask whether the source corrected itself or counts from a new day; nobody returned by this.
          """),
      arabic: .init(
        """
        يهبط مجموع تراكمي من \(before.grouped) (\(earlier.day)) إلى \(after.grouped) \
        (\(later.day)).
        """,
        suggestion: "اسأل هل صحّح المصدر رقمه أم بدأ العدّ من يوم جديد؛ فلم يعد أحد بهذا."))
  }

  private struct Series: Hashable {
    let cell: Int
    let origin: Contribution.Origin
    let unit: Unit
  }
}
