import Displacement
import Language

/// Places that are said of a part, and not of the whole.
extension FigureBuilder {
  /// 50 قتيلاً في محافظة درعا، بينهم 12 في نوى, "4,000 refugees from Congo": what is said of a part or
  /// of where people come from is not where all of them are, if anything else is.
  func withoutParts(
    _ own: [PlaceMention], of reading: Interpretation, at index: Int
  ) -> [PlaceMention] {
    guard own.count > 1 || reading.topic == .sheltered else { return own }
    let part = readings.first { $0.relation == .part(of: index) }?.counted.end
    let isStay = reading.topic == .sheltered
    let kept = own.filter { place in
      let isTheirs =
        isStay && place.role == .from
        && (0...3).contains(place.tokens.lowerBound - reading.counted.end)
      return !isTheirs && !(part.map { isRightBehind($0, place) } ?? false)
    }
    return kept.isEmpty && !isStay ? own : kept
  }

  private func isRightBehind(_ part: Int, _ place: PlaceMention) -> Bool {
    (0...3).contains(place.tokens.lowerBound - part)
      && !scan.marks(in: part..<place.tokens.lowerBound).contains { $0.term.isPredicate }
  }

  /// "killed 210 across Kenya, 71 of them in Mai Mahiu, and displaced 165,500": where only a part was.
  func isOfPart(_ place: PlaceMention, before reading: Interpretation) -> Bool {
    guard vocabulary.language == .english else { return false }
    return readings.contains { other in
      guard case .part = other.relation, other.counted.end <= place.tokens.lowerBound,
        place.tokens.upperBound <= reading.counted.start,
        place.tokens.lowerBound - other.counted.end <= 4
      else { return false }
      let between = other.counted.end..<place.tokens.lowerBound
      return !between.contains { scan.text.isSign($0, in: ",;") }
        && !scan.marks(in: between).contains {
          $0.plays([.clause, .beside]) || $0.term.isPredicate
        }
    }
  }

  /// فُتح في لبنان 777 مركزاً يقيم فيها 116 ألفاً، منهم 38 ألفاً في بيروت: what stands behind a part
  /// is the part's place, where the sentence names another before the whole.
  func placeBeforeParts(
    of reading: Interpretation, at index: Int, _ own: [PlaceMention], _ candidates: [PlaceMention]
  ) -> PlaceMention? {
    guard let part = readings.first(where: { $0.relation == .part(of: index) }), !own.isEmpty,
      own.allSatisfy({ $0.tokens.lowerBound >= part.counted.end })
    else { return nil }
    return candidates.last {
      $0.tokens.upperBound <= reading.extent.lowerBound && ($0.role == .inside || $0.cue != nil)
        && !isApart($0.tokens.upperBound..<reading.extent.lowerBound)
    }
  }
}
