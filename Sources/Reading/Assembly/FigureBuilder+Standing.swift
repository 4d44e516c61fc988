import Displacement
import Language

/// Where people were before they moved, and where they stay now.
extension FigureBuilder {
  /// `أبلغ ثمانين عائلة في الحي الشرقي بالمغادرة`: where people are before the verb that moves them.
  func standing(
    in place: PlaceMention, _ reading: Interpretation
  ) -> PlaceMention.Role? {
    guard reading.topic == .displaced || reading.topic == .evacuated,
      let predicate = reading.predicate, place.tokens.lowerBound >= reading.counted.end
    else { return nil }
    if hadStayed(in: place, reading) { return .from }
    guard !reading.frames.contains(.arrive), place.tokens.lowerBound - reading.counted.end <= 3,
      place.tokens.upperBound <= predicate.lowerBound
    else { return nil }
    return .from
  }

  /// انتقل ألفا شخص كانوا يقيمون في زمزم إلى طويلة, "2,000 people who had been sheltering in Zamzam":
  /// where they were before.
  private func hadStayed(in place: PlaceMention, _ reading: Interpretation) -> Bool {
    let between = reading.counted.end..<place.tokens.lowerBound
    guard between.count <= 8,
      let had = between.first(where: {
        FigureBuilder.having.value(scan.text, scan.text.tokens[$0]) != nil
      }), had - reading.counted.end <= 1, !scan.has([.from, .to], in: had..<between.upperBound)
    else { return false }
    // "who had first stopped at Somare had been moved on": another verb follows.
    if vocabulary.language == .english,
      scan.mark(at: had - 1)?.plays(.relative) == true, let verb = reading.predicate,
      place.tokens.upperBound <= verb.lowerBound
    {
      return true
    }
    return scan.marks(in: had..<between.upperBound).contains {
      $0.term.topic == .sheltered || $0.term.topic == .displaced && $0.tokens != reading.predicate
    }
  }

  private static let having = TermTable<Bool>(words: "كانوا,كانت,كان,had,were,was")

  /// انتقلت 90 أسرة من الصوحة لتستقر في البياضة, "3,000 people left Nahud; they are now in Khuwai":
  /// where people stay who have moved.
  func settles(before place: PlaceMention, _ reading: Interpretation) -> Bool {
    guard reading.topic == .displaced, reading.counted.end < place.tokens.lowerBound else {
      return false
    }
    switch vocabulary.language {
    case .arabic:
      return (reading.counted.end..<place.tokens.lowerBound).contains { token in
        scan.text.meaning(token, in: FigureBuilder.settling) != nil
      }
    case .english:
      guard let verb = reading.predicate, verb.upperBound < place.tokens.lowerBound - 1 else {
        return false
      }
      let near = max(verb.upperBound, place.tokens.lowerBound - 4)..<place.tokens.lowerBound - 1
      return near.contains {
        FigureBuilder.remaining.value(scan.text, scan.text.tokens[$0]) != nil
      } || staysOn(behind: verb.upperBound, before: place)
    }
  }

  /// "fled Hpakant and are staying with relatives in Myitkyina": a second verb says where they stay.
  private func staysOn(behind verb: Int, before place: PlaceMention) -> Bool {
    scan.marks(in: verb..<place.tokens.lowerBound).contains { mark in
      mark.term.topic == .sheltered && mark.term.frames.contains(.event)
        && place.tokens.lowerBound - mark.tokens.upperBound <= 5
        && (max(verb, mark.tokens.lowerBound - 3)..<mark.tokens.lowerBound).contains {
          scan.text.matches(scan.text.tokens[$0], "and")
        }
    }
  }

  private static let remaining = TermTable<Bool>(words: "now,currently,resettled,regrouped")

  private static let settling = TermTable<Bool>(
    words: """
      تستقر,يستقر,يستقروا,استقر,استقرت,استقروا,استقرار,تقيم,يقيم,يقيموا,أقامت,أقاموا,إقامة,نزلت,نزلوا,تسكن,سكنت,سكنوا
      لجأت,لجأوا,لجؤوا,احتموا,احتمت,الآن,حاليا,الأمان,ملاذ,ملجأ
      """)
}
