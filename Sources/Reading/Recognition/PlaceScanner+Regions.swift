import Displacement
import Language

extension PlaceScanner {
  /// "in Tawila, North Darfur,", طويلة بولاية شمال دارفور: a region that only says where the place
  /// before it lies.
  ///
  /// - Parameters:
  ///   - region: the place that may be it.
  ///   - place: the place before it.
  ///   - end: where the last words of the chain end: the place's own, or those of a region of it.
  ///   - scan: their sentence.
  /// - Returns: false for the next place of a list.
  func locates(
    _ region: PlaceMention, _ place: PlaceMention, chainEnd end: Int, _ scan: Scan
  ) -> Bool {
    guard place.isSure || place.role != .unmarked, end <= region.tokens.lowerBound,
      region.tokens.lowerBound - end <= 3
    else { return false }
    let between = end..<region.tokens.lowerBound
    let isLinked =
      switch vocabulary.language {
      case .english: isSetBehind(between, region, scan)
      case .arabic: isInside(between, region, scan)
      }
    guard isLinked else { return false }
    // بولاية شمال دارفور: the noun says so, whatever the gazetteer has.
    if vocabulary.language == .arabic, isCalledSo(region, between, scan) { return true }
    guard isRegional(region, between, scan) else { return false }
    guard let outer = region.place else { return true }
    guard let inner = place.place else { return true }
    return outer != inner && index.tree.contains(number: outer, number: inner)
  }

  /// "Um Dukhun town, Um Dukhun locality, Central Darfur": one comma, and no list that goes on.
  private func isSetBehind(_ between: Range<Int>, _ region: PlaceMention, _ scan: Scan) -> Bool {
    guard let comma = between.last, scan.text.isSign(comma, ","),
      between.dropLast().allSatisfy({ scan.mark(at: $0)?.term.places != nil })
    else { return false }
    var next = region.tokens.upperBound
    while scan.tokens.contains(next), scan.mark(at: next)?.term.places != nil { next += 1 }
    guard scan.tokens.contains(next) else { return true }
    return !scan.text.matches(scan.text.tokens[next], "and")
  }

  /// بولاية شمال دارفور, في محافظة أربيل: nothing but the noun of the region and its preposition.
  private func isInside(_ between: Range<Int>, _ region: PlaceMention, _ scan: Scan) -> Bool {
    guard region.role == .inside else { return false }
    var between = between
    // نهر النيل (شمال السودان), السويداء، جنوبي سوريا: on which side of its country it lies.
    if between.count > 1, scan.text.isSign(between.lowerBound, in: ",("),
      kind(of: region) == .country
    {
      between = between.dropFirst()
    }
    return between.allSatisfy { token in
      guard let mark = scan.mark(at: token), !mark.clitics.contains(.and) else { return false }
      return mark.plays(.inside) || mark.term.places == .city
    }
  }

  /// A country, a governorate or a district, by the gazetteer or by its noun.
  private func isRegional(
    _ region: PlaceMention, _ between: Range<Int>, _ scan: Scan
  ) -> Bool {
    if isCalledSo(region, between, scan) { return true }
    guard let kind = kind(of: region) else { return false }
    return switch kind {
    case .country, .governorate, .district, .subdistrict: true
    case .city, .neighborhood, .area, .camp, .shelter, .crossing, .road, .site, .prison: false
    }
  }

  private func isCalledSo(
    _ region: PlaceMention, _ between: Range<Int>, _ scan: Scan
  ) -> Bool {
    let nouns =
      switch vocabulary.language {
      case .english: region.tokens.upperBound..<region.tokens.upperBound + 1
      case .arabic: between.lowerBound..<region.tokens.upperBound
      }
    return nouns.clamped(to: scan.tokens).contains {
      scan.text.meaning($0, in: PlaceScanner.regions) == true
    }
  }

  private static let regions = TermTable<Bool>(
    words: """
      locality,district,province,state,governorate,county,region,prefecture,municipality,department
      ولاية,محافظة,إقليم,محلية,مديرية,قضاء,ناحية,مقاطعة,لواء
      """)
}
