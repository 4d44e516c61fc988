import Displacement

/// A percentage is that of the part and the whole beside it.
///
/// "Of the 45,000 displaced, 750 (17%) are in shelters": they are 1.7 percent. "60% of the 5,000
/// people held, 3,000, are children" passes, and so does "rose by 20% from 1,000 to 1,200". Only a
/// sentence with one percentage is looked at, and only where it stands with a number that was
/// claimed: in brackets, before "of" and the whole, or joined to the part by "or" or "أي".
enum PercentagesAgreeWithTheirNumbers: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    claims.sentences.compactMap { sentence in
      let percentages = Percentage.all(in: sentence.tokens)
      guard percentages.count == 1, let percentage = percentages.first else { return nil }
      return finding(percentage, in: sentence.tokens, sentence.entries)
    }
  }

  private static func finding(
    _ percentage: Percentage, in tokens: [Token], _ entries: [LintedClaims.Entry]
  ) -> Lint? {
    let claimed = Set(entries.compactMap(\.best))
    let sentence = ShareSentence(tokens, percentage)
    guard let (part, whole) = sentence.pair(among: claimed), part > 0, part < whole,
      !agrees(percentage, part, whole)
    else { return nil }
    let evidence = entries.filter { $0.best == part } + entries.filter { $0.best == whole }
    let share = tenths(part, whole)
    let meant = Meant(percentage, part, whole)
    return Lint(
      .percentage, evidence.map(\.id),
      .init(
        "\(part.grouped) of \(whole.grouped) are \(share) %, not \(percentage.text) %.",
        suggestion: meant.english),
      arabic: .init(
        "\(part.grouped) من \(whole.grouped) نسبتها \(share) ٪ لا \(percentage.text) ٪.",
        suggestion: meant.arabic))
  }

  /// Whether the percentage is that of the part, of the rest, or of the growth from one number to
  /// the other, within a tenth of itself or one point.
  private static func agrees(_ percentage: Percentage, _ part: Int, _ whole: Int) -> Bool {
    let slack = max(1_000, percentage.thousandths / 10)
    return [(part, whole), (whole - part, whole), (whole - part, part)].contains { part, whole in
      guard let share = thousandths(part, whole) else { return true }
      return abs(share - percentage.thousandths) <= slack
    }
  }

  /// The share in thousandths of a percent; `nil` for numbers too great to say.
  private static func thousandths(_ part: Int, _ whole: Int) -> Int? {
    let (product, overflow) = part.multipliedReportingOverflow(by: 100_000)
    return overflow || whole == 0 ? nil : product / whole
  }

  private static func tenths(_ part: Int, _ whole: Int) -> String {
    let tenths = ((thousandths(part, whole) ?? 0) + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// What was likely meant.
  private struct Meant {
    let english: String
    let arabic: String

    init(_ percentage: Percentage, _ part: Int, _ whole: Int) {
      let share = thousandths(part, whole) ?? 0
      let isShifted = [(percentage.thousandths, share * 10), (percentage.thousandths * 10, share)]
        .contains { left, right in abs(left - right) * 20 <= right }
      let (product, overflow) = whole.multipliedReportingOverflow(by: percentage.thousandths)
      let counted = overflow ? nil : (product / 100_000).grouped
      if isShifted {
        english = "Likely \(tenths(part, whole)) %: a decimal point was lost or moved."
        arabic = "الأرجح \(tenths(part, whole)) ٪: ضاعت الفاصلة العشرية أو تحركت."
      } else if let counted {
        english = """
          \(percentage.text) % of \(whole.grouped) would be \(counted); ask which of the three \
          numbers is wrong.
          """
        arabic = """
          \(percentage.text) ٪ من \(whole.grouped) تساوي \(counted)؛ اسأل أيّ الأرقام الثلاثة خاطئ.
          """
      } else {
        english = "Ask which of the three numbers is wrong."
        arabic = "اسأل أيّ الأرقام الثلاثة خاطئ."
      }
    }
  }
}
