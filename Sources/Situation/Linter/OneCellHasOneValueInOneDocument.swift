import Displacement

/// One document gives one number for one group, place and time.
///
/// "About 1,400 in four centres" in the highlights of a report and "1,480" in its body are two
/// numbers for the same people. Two sources that a document quotes may differ, and pass. So do the
/// numbers of one sentence, which lists groups or parts ("6,100 by bus and 2,150 on foot"), and what
/// the sentence behind it calls a part: "10,000 fled. Of these, 3,000".
enum OneCellHasOneValueInOneDocument: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    let near = claims.all.lazy.filter { $0.best != nil }.sharing { entry in
      Time(cell: entry.cellNumber, day: entry.day, start: entry.contribution.period?.start)
    }
    return near.flatMap { entries in
      entries.sharing { entry in
        Subject(
          document: entry.document, source: entry.contribution.claim.source,
          unit: entry.amount.leading.unit, holding: entry.figure.holding)
      }.compactMap { alike in
        lint(wholes(among: alike, claims.saidParts))
      }
    }
  }

  /// The rows of a sheet, and of each sentence the greatest number that is no part of another.
  private static func wholes(
    among entries: [LintedClaims.Entry], _ parts: SaidParts
  ) -> [LintedClaims.Entry] {
    var rows: [LintedClaims.Entry] = []
    var sentences: [String: LintedClaims.Entry] = [:]
    for entry in entries where !parts.makePart(entry.id, ofAny: entries) {
      guard let sentence = entry.written?.sentence else {
        rows.append(entry)
        continue
      }
      if let known = sentences[sentence], known.best ?? 0 >= entry.best ?? 0 { continue }
      sentences[sentence] = entry
    }
    return rows + sentences.values
  }

  private static func lint(_ entries: [LintedClaims.Entry]) -> Lint? {
    let ranked = entries.sorted { ($0.best ?? 0, $0.id) < ($1.best ?? 0, $1.id) }
    guard let least = ranked.first, let most = ranked.last, let low = least.best,
      let high = most.best, low < high
    else { return nil }
    // "About 1,400" and 1,480 are no contradiction, but one of them is the better number.
    let (left, right) = (least.interval, most.interval)
    let overlaps = right.low.map { $0 <= left.high ?? .max } ?? true
    return Lint(
      .twoValues, [least.id, most.id],
      .init(
        """
        One document gives \(low.grouped) and \(high.grouped) for the same people, place and time.
        """,
        suggestion:
          "Reject the one that was read wrong or is only a round number, or ask the source."),
      arabic: .init(
        "تذكر وثيقة واحدة \(low.grouped) و\(high.grouped) للناس أنفسهم والمكان والوقت نفسيهما.",
        suggestion: "ارفض الرقم الذي قُرئ خطأ أو هو رقم مدوّر فحسب، أو اسأل المصدر."),
      severity: overlaps ? .notice : .warning)
  }

  private struct Subject: Hashable {
    let document: Document.ID
    let source: Source.ID?
    let unit: Unit
    let holding: Holding?
  }

  /// The day of a stock, or the days of a flow.
  private struct Time: Hashable {
    let cell: Int
    let day: Day
    let start: Day?
  }
}

extension LintedClaims.Entry {
  fileprivate var interval: Interval { amount.leading.quantity.interval() }
}
