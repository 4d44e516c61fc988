import Displacement

/// A total that counts from one day never falls.
///
/// "45,000 since 20 January" and, four days later, "42,000 since 20 January" of one source: the
/// source corrected itself, or started anew. In one article also a number that nobody is named for
/// and one over a longer time are compared: "900 from 20 to 21 January", "700 since 20 January".
/// Stocks may fall, and pass.
enum RunningTotalsNeverFall: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    let totals = claims.all.lazy.filter { $0.contribution.since != nil && $0.best != nil }
    let series = totals.sharing { entry in
      Series(
        cell: entry.cellNumber, origin: entry.contribution.origin, unit: entry.amount.leading.unit)
    }
    let lints = series.flatMap { falls(among: $0, lint) }
    let known = Set(lints.map(\.claims))
    return lints + withinArticles(claims).filter { !known.contains($0.claims) }
  }

  /// Where one article counts fewer from a day on than it does until an earlier day.
  private static func withinArticles(_ claims: LintedClaims) -> [Lint] {
    let flows = claims.all.lazy.filter { entry in
      entry.contribution.period != nil && entry.best != nil && entry.written != nil
    }
    let articles = flows.sharing(\.document)
    let series = articles.flatMap { entries in
      entries.sharing { entry in
        var cell = entry.cell
        cell.since = nil
        return Span(
          cell: cell, start: entry.contribution.period?.start, unit: entry.amount.leading.unit)
      }
    }
    return series.flatMap { entries in
      falls(among: entries) { earlier, later in
        guard earlier.agreesInVoice(with: later), let low = earlier.low, let high = later.high,
          high < low
        else { return nil }
        return lint(earlier, later)
      }
    }
  }

  private static func falls(
    among entries: [LintedClaims.Entry],
    _ lint: (LintedClaims.Entry, LintedClaims.Entry) -> Lint?
  ) -> [Lint] {
    let ordered = entries.sorted { left, right in
      (left.day, left.id) < (right.day, right.id)
    }
    return zip(ordered, ordered.dropFirst()).compactMap(lint)
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

  /// Flows of one cell that are counted from one day.
  private struct Span: Hashable {
    let cell: Summary.Cell
    let start: Day?
    let unit: Unit
  }
}

extension LintedClaims.Entry {
  /// Whether both are the same source's, or one of them is nobody's in particular.
  fileprivate func agreesInVoice(with other: LintedClaims.Entry) -> Bool {
    let (source, another) = (contribution.claim.source, other.contribution.claim.source)
    return source == nil || another == nil || source == another
  }
}
