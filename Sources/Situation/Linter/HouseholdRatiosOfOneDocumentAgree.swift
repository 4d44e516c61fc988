import Displacement

/// People a household are about the same for all groups that one document gives in both units.
///
/// "26,488 families, 158,928 people" and "3,882 families, 32,292 people" in one factsheet are 6.0
/// and 8.3 a household: the second number was meant to be 23,292, its first digits swapped.
/// "100 families, 500 people" and "20 families, 104 people" are 5.0 and 5.2, and pass.
enum HouseholdRatiosOfOneDocumentAgree: LintRule {
  /// How far two ratios of one document may be apart, in percent of the lesser.
  static let tolerancePercent = 10

  static func findings(in claims: LintedClaims) -> [Lint] {
    claims.byDocument { Ratio($0) != nil }.flatMap { entries in
      findings(among: entries.compactMap(Ratio.init))
    }
  }

  private static func findings(among ratios: [Ratio]) -> [Lint] {
    let sorted = ratios.sorted { ($0.hundredths, $0.id) < ($1.hundredths, $1.id) }
    guard ratios.count > 1, let least = sorted.first, let most = sorted.last,
      !least.agrees(with: most)
    else { return [] }
    if ratios.count == 2 {
      // Of two, the one that a swap of digits mends is the wrong one.
      for (suspect, other) in [(most, least), (least, most)] {
        if let mended = suspect.mended(by: other) { return [lint(suspect, other, mended)] }
      }
      return [lint(most, least, nil)]
    }
    let usual = sorted[sorted.count / 2]
    return sorted.filter { !$0.agrees(with: usual) }.map { lint($0, usual, $0.mended(by: usual)) }
  }

  private static func lint(_ suspect: Ratio, _ other: Ratio, _ mended: Ratio.Mended?) -> Lint {
    Lint(
      .householdRatio, [suspect.id, other.id],
      .init(
        """
        \(suspect.words) are \(suspect.printed) people a household, while \(other.words) in the \
        same document are \(other.printed).
        """,
        suggestion: mended?.english ?? "Ask the source which of the four numbers is wrong."),
      arabic: .init(
        """
        في الوثيقة نفسها \(suspect.arabicWords)، أي \(suspect.printed) أشخاص للأسرة، \
        و\(other.arabicWords)، أي \(other.printed).
        """,
        suggestion: mended?.arabic ?? "اسأل المصدر أيّ الأرقام الأربعة خاطئ."))
  }
}

/// The people and the households of one claim.
private struct Ratio {
  let id: Claim.ID
  let people: Int
  let households: Int

  init?(_ entry: LintedClaims.Entry) {
    guard let people = entry.amount.people?.best, let households = entry.amount.households?.best,
      people >= households, households > 0
    else { return nil }
    (id, self.people, self.households) = (entry.id, people, households)
  }

  /// People a household in hundredths.
  var hundredths: Int { people * 100 / households }
  var words: String { "\(households.grouped) households and \(people.grouped) people" }
  var arabicWords: String { "عدد الأسر \(households.grouped) وعدد الأشخاص \(people.grouped)" }

  var printed: String {
    let tenths = (hundredths + 5) / 10
    return "\(tenths / 10).\(tenths % 10)"
  }

  func agrees(with other: Ratio) -> Bool {
    let (low, high) = (min(hundredths, other.hundredths), max(hundredths, other.hundredths))
    return high * 100 <= low * (100 + HouseholdRatiosOfOneDocumentAgree.tolerancePercent)
  }

  /// What the numbers were meant to be, where two neighbouring digits of one of them were swapped.
  func mended(by other: Ratio) -> Mended? {
    // As near as rounding can account for, so that no swap fits by chance.
    func fits(_ people: Int, _ households: Int) -> Bool {
      let distance = (people * 100 / max(1, households) - other.hundredths).magnitude
      return distance * 100 <= other.hundredths.magnitude
    }
    if let meant = people.digitSwaps.first(where: { fits($0, households) }) {
      return Mended(
        english: """
          Likely \(meant.grouped) people, with two digits swapped: \(households.grouped) × \
          \(other.printed).
          """,
        arabic: """
          الأرجح \(meant.grouped) شخصاً، برقمين تبادلا موضعيهما: \(households.grouped) × \
          \(other.printed).
          """)
    }
    if let meant = households.digitSwaps.first(where: { fits(people, $0) }) {
      return Mended(
        english: "Likely \(meant.grouped) households, with two digits swapped.",
        arabic: "الأرجح \(meant.grouped) أسرة، برقمين تبادلا موضعيهما.")
    }
    return nil
  }

  /// What a number was likely meant to be, in words.
  struct Mended {
    let english: String
    let arabic: String
  }
}

extension Int {
  /// The numbers that come of swapping two neighbouring digits that differ.
  fileprivate var digitSwaps: [Int] {
    let digits = Array(String(self).utf8)
    return digits.indices.dropLast().compactMap { index in
      guard digits[index] != digits[index + 1] else { return nil }
      var swapped = digits
      swapped.swapAt(index, index + 1)
      return swapped.first == UInt8(ascii: "0")
        ? nil : Int(String(decoding: swapped, as: UTF8.self))
    }
  }
}
