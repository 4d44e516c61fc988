import Displacement
import Language

extension FigureBuilder {
  /// ثمانية آلاف محاصرون في الفوعة، ومن المقرر إجلاء أربعة آلاف منهم إلى حلب: a part of those who
  /// are in a place leaves it.
  func leaves(_ reading: Interpretation, _ whole: ArticleFigure, _ ends: Ends) -> Bool {
    guard reading.topic == .evacuated || reading.topic == .displaced,
      !reading.frames.contains(.arrive), !ends.destinations.isUnstated,
      whole.origins.isUnstated, whole.destinations.isUnstated
    else { return false }
    return !whole.places.isUnstated && whole.places != ends.destinations
  }

  /// "fled as the storm barrelled towards Luzon": where something else went.
  func isOfOthers(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, place.tokens.lowerBound > reading.counted.end else {
      return false
    }
    let start = max(reading.counted.end, reading.predicate?.upperBound ?? 0)
    return scan.marks(in: start..<max(start, place.tokens.lowerBound)).contains { mark in
      guard mark.tokens.count == 1, scan.tokens.contains(mark.tokens.upperBound),
        FigureBuilder.meanwhile.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
      else { return false }
      let next = scan.text.tokens[mark.tokens.upperBound]
      return next.kind == .word && next.length > 2
        && !scan.text.bytes[..<next.end].suffix(3).elementsEqual("ing".utf8)
    }
  }

  private static let meanwhile = TermTable<Bool>(words: "as,when,while,because,whereas,once")

  /// "displaced in Marib", "uprooted in Sagaing": where people were before.
  func isUprooted(from place: PlaceMention, _ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.topic == .displaced,
      let predicate = reading.predicate
        ?? (reading.relation.base.flatMap { readings[$0].predicate })
    else { return false }
    // "following the takeover of the town"
    let before = max(scan.tokens.lowerBound, place.tokens.lowerBound - 2)
    let isOfIt = (before..<place.tokens.lowerBound).contains {
      scan.text.matches(scan.text.tokens[$0], "of")
        || scan.text.matches(scan.text.tokens[$0], "the")
    }
    if isOfIt || followsSince(place, reading) { return false }
    return place.tokens.lowerBound >= min(predicate.upperBound, reading.counted.start)
      && predicate.contains {
        FigureBuilder.uprooting.value(scan.text, scan.text.tokens[$0]) != nil
      }
  }

  /// "Floods in Hatay forced 2,300 people to leave": where that happened which drove them out.
  func isScene(of reading: Interpretation, _ place: PlaceMention) -> Bool {
    if vocabulary.language == .arabic { return isArabicScene(of: reading, place) }
    guard vocabulary.language == .english, reading.topic == .displaced, place.role == .inside,
      let predicate = reading.predicate,
      predicate.upperBound <= reading.counted.start || isOpening(place, reading)
        || scan.mark(at: reading.counted.start - 1)?.plays(.causes) == true
    else { return false }
    let cause = min(predicate.lowerBound, reading.counted.start - 1)
    return place.tokens.upperBound <= cause
      && (predicate.contains {
        FigureBuilder.uprooting.value(scan.text, scan.text.tokens[$0]) != nil
      }
        || scan.marks(in: place.tokens.upperBound..<reading.counted.start).contains {
          $0.plays(.causes)
        })
  }

  /// "Inside South Kivu, some 500,000 people have been uprooted": where that sentence begins.
  private func isOpening(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    place.tokens.lowerBound - scan.tokens.lowerBound <= 2
      && scan.text.isSign(place.tokens.upperBound, ",")
      && reading.predicate.map { $0.lowerBound >= reading.counted.end } == true
  }

  /// أدت المعارك في النهود إلى نزوح 3000 شخص.
  private func isArabicScene(of reading: Interpretation, _ place: PlaceMention) -> Bool {
    guard reading.topic == .displaced, place.role == .inside, let predicate = reading.predicate,
      !reading.frames.isDisjoint(with: [.noun, .act]), !reading.frames.contains(.arrive),
      predicate.upperBound <= reading.counted.start, place.tokens.upperBound <= predicate.lowerBound
    else { return false }
    let start = max(scan.tokens.lowerBound, place.tokens.lowerBound - 8)
    return (start..<predicate.lowerBound).contains {
      scan.text.meaning($0, in: FigureBuilder.leadingTo) != nil
    }
  }

  private static let leadingTo = TermTable<Bool>(
    words:
      "أدت,أدى,تسبب,تسببت,تسببا,دفع,دفعت,أجبر,أجبرت,أسفر,أسفرت,أسفرا,خلف,خلفت,أرغم,أرغمت,اضطر,اضطرت"
  )

  /// "displaced in Lebanon since it began counting, after an assault on Israel": where something
  /// else happened.
  private func followsSince(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    let behind = reading.counted.end..<max(reading.counted.end, place.tokens.lowerBound)
    return behind.contains { token in
      scan.text.matches(scan.text.tokens[token], "since")
        && !scan.dates.contains { (0...1).contains($0.tokens.lowerBound - token) }
    }
  }

  private static let uprooting = TermTable<Bool>(
    words:
      "displaced,displaces,displacing,displace,displacement,uprooted,uproots,uprooting,evicted,evicting,expelled,driven,drove,forced,ousted"
  )
}
