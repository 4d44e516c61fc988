import Displacement
import Language

/// Names of the gazetteer that are common nouns too.
extension PlaceScanner {
  /// في صور ألفان, إلى صور في سيارات: a noun without ال that nothing follows is a town's name.
  func isBareTown(
    _ known: PlaceIndex.Mention, _ mark: Mark, _ approach: Approach, _ scan: Scan
  ) -> Bool {
    guard vocabulary.language == .arabic, approach.role != .unmarked, known.stem.clitics.isEmpty,
      mark.term.topic == nil, mark.term.noun == nil, mark.term.accommodation == nil,
      index.contains(known, where: { $0 == .city })
    else { return false }
    let next = known.tokens.upperBound
    return isBoundary(next, scan) || scan.numbers.contains { $0.tokens.lowerBound == next }
  }

  /// إلى صور الأقمار الاصطناعية: pictures, and not the city of Tyre.
  func isPictures(_ known: PlaceIndex.Mention, _ scan: Scan) -> Bool {
    let next = known.tokens.upperBound
    return known.tokens.count == 1 && scan.tokens.contains(next)
      && scan.text.ends(scan.text.tokens[known.tokens.lowerBound], with: "صور")
      && isDefiniteWord(next, scan)
  }

  /// تحت أشجار الزيتون: a quarter's name right behind a noun is more likely the word itself.
  func isInIdafa(
    _ known: PlaceIndex.Mention, _ approach: Approach, _ scan: Scan
  ) -> Bool {
    let before = known.tokens.lowerBound - 1
    guard vocabulary.language == .arabic, known.tokens.count == 1, approach.role == .unmarked,
      !approach.continues, known.stem.clitics.isEmpty, scan.tokens.contains(before),
      scan.text.tokens[before].kind == .word, isDefiniteWord(known.tokens.lowerBound, scan)
    else { return false }
    if let mark = scan.mark(at: before) {
      // خيام المواصي: where people stay
      if mark.term.accommodation != nil { return false }
      if !mark.term.isOnlyCommon, !mark.term.isThing { return false }
    }
    return !index.contains(known) { kind in
      switch kind {
      case .neighborhood, .area, .site, .shelter, .road: false
      case .country, .governorate, .district, .subdistrict, .city, .camp, .crossing, .prison: true
      }
    }
  }
}
