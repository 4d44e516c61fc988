import Displacement
import Language

extension FigureBuilder {
  /// Where the figure was so: in its own part of the sentence, else in the sentence, the paragraph
  /// and at last the title.
  func places(
    of reading: Interpretation, at index: Int, _ base: ArticleFigure?, _ ends: Ends
  ) -> Grounded<PlaceSet> {
    if !ends.origins.isUnstated, reading.topic != .returned {
      return Grounded(ends.origins, by: .movementIsPlacedAtItsOrigin)
    }
    if !ends.destinations.isUnstated {
      return Grounded(ends.destinations, by: .movementIsPlacedAtItsDestination)
    }
    let candidates = scan.places.filter {
      !$0.isInSpeaker && !isAround($0) && !bordersOn($0) && !isRanked($0) && !isOfCapital($0)
    }
    let own = withoutParts(
      candidates.filter { reading.extent.overlaps($0.tokens) && !opensNext($0, reading) },
      of: reading, at: index)
    // أقاليم طاطا (10 وفيات) والراشيدية (4 وفيات)
    if scan.text.isSign(reading.counted.start - 1, "("),
      reading.relation.base == nil || own.isEmpty,
      let bracketed = candidates.last(where: {
        $0.tokens.upperBound == reading.counted.start - 1
      })
    {
      return Grounded(set([bracketed]), by: .placeInTheClause, bracketed.tokens)
    }
    if let opening = candidates.last(where: { $0.tokens.upperBound == reading.counted.start }),
      opensGap(opening)
    {
      return Grounded(
        set(joined(with: opening, in: candidates)), by: .placeInTheClause, opening.tokens)
    }
    if reading.topic == .sheltered, let host = gappedHost(of: reading) ?? host(of: reading, own) {
      return Grounded(set(joined(with: host, in: own)), by: .hostIsThePlace, host.tokens)
    }
    if let earlier = placeBeforeParts(of: reading, at: index, own, candidates) {
      return Grounded(
        set(joined(with: earlier, in: candidates)), by: .placeEarlierInTheSentence, earlier.tokens)
    }
    if let group = nearest(own, reading) { return Grounded(group, by: .placeInTheClause) }
    if reading.pointsBack, !context.figure.isUnstated {
      return Grounded(context.figure, by: .placeOfTheWhole)
    }
    if let base, !base.places.isUnstated { return Grounded(base.places, by: .placeOfTheWhole) }
    let before = candidates.filter {
      $0.tokens.upperBound <= reading.extent.lowerBound && !isOfPart($0, before: reading)
    }
    let last = before.last(where: { $0.role == .inside || $0.cue != nil }) ?? before.last
    let after = candidates.first {
      $0.tokens.lowerBound >= reading.extent.upperBound && ($0.role == .inside || $0.isSure)
        && !isApart(
          reading.counted.end..<max(reading.counted.end, $0.tokens.lowerBound), byComma: true,
          tellsHow: Scan.harms(reading.topic))
    }
    if let last, after == nil || !isApart(last.tokens.upperBound..<reading.extent.lowerBound) {
      return Grounded(
        set(joined(with: last, in: candidates)), by: .placeEarlierInTheSentence, last.tokens)
    }
    if let after {
      return Grounded(
        set(joined(with: after, in: candidates)), by: .placeBehindInTheSentence, after.tokens)
    }
    if let last {
      return Grounded(
        set(joined(with: last, in: candidates)), by: .placeEarlierInTheSentence, last.tokens)
    }
    if let seat = seatOfAuthority(over: reading) {
      return Grounded(set([seat]), by: .placeEarlierInTheSentence, seat.tokens)
    }
    if !context.paragraph.isEmpty {
      return Grounded(set(context.paragraph), by: .placeOfTheParagraph)
    }
    // Who is held or shut in is where the fighting was last said to be.
    if reading.topic == .held || reading.topic == .besieged,
      context.section.count > 1 || context.section.contains(where: { $0.cue == .neighborhood })
    {
      return Grounded(set(context.section), by: .placeOfTheParagraphsBefore)
    }
    // The city of a dateline is where the agency sits, more often than where it happened.
    let section = context.section.filter { $0.cue != .crossing && $0.cue != .road }
    if context.isTitleSeat, !section.isEmpty {
      return Grounded(set(section), by: .placeOfTheParagraphsBefore)
    }
    if context.title.isEmpty, !section.isEmpty {
      return Grounded(set(section), by: .placeOfTheParagraphsBefore)
    }
    return Grounded(set(context.title), by: .placeOfTheTitle)
  }

  /// قالت بلدية حارة حريك: a local authority speaks of its own place, unless another is named.
  func seatOfAuthority(over reading: Interpretation) -> PlaceMention? {
    guard vocabulary.language == .arabic else {
      // "Officials in Batangas counted 61 dead"
      return scan.places.first { place in
        place.isInSpeaker && place.role == .inside
          && place.tokens.upperBound <= reading.counted.start
          && (max(scan.tokens.lowerBound, place.tokens.lowerBound - 3)..<place.tokens.lowerBound)
            .contains {
              FigureBuilder.locals.value(scan.text, scan.text.tokens[$0]) != nil
            }
      }
    }
    return scan.places.first { place in
      guard place.isInSpeaker, place.tokens.upperBound <= reading.counted.start else {
        return false
      }
      return (max(scan.tokens.lowerBound, place.tokens.lowerBound - 3)..<place.tokens.lowerBound)
        .contains { token in
          scan.text.meaning(token, in: FigureBuilder.authorities) != nil
        }
    }
  }

  private static let locals = TermTable<Bool>(
    words:
      "authorities,officials,police,office,residents,hospital,hospitals,mayor,governor,activists,doctors,medics,witnesses,volunteers,responders,rescuers"
  )

  private static let authorities = TermTable<Bool>(
    words:
      "بلدية,المجلس,مجلس,البلدي,المحلي,محافظ,محافظة,عمدة,قائمقام,والي,حاكم,مختار,معتمد,عمالة,شرطة,مديرية,مشفى,مستشفى"
  )

  /// "42,300 of them and Chad 30,000": a bare place right before another number is that number's.
  private func opensNext(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    guard place.role == .unmarked || opensGap(place),
      place.tokens.lowerBound > reading.counted.end
    else { return false }
    let next = place.tokens.upperBound
    // "West Guji another 180,000"
    let number = scan.mark(startingAt: next)?.plays(.others) == true ? next + 1 : next
    return readings.contains { $0.counted.start == number }
  }

  /// ففي حلب قُتل 12، وفي إدلب 7: behind a comma a place of its own opens the next number.
  private func opensGap(_ place: PlaceMention) -> Bool {
    if vocabulary.language == .english { return opensEnglishGap(place) }
    guard place.role == .inside else { return false }
    var token = place.tokens.lowerBound - 1
    while let cue = scan.mark(at: token), cue.term.places != nil {
      token = cue.tokens.lowerBound - 1
    }
    guard let inside = scan.mark(at: token), inside.clitics.contains(.and) else { return false }
    return scan.text.isSign(inside.tokens.lowerBound - 1, in: ",;")
  }

  /// "Sehwan hosts 400 of them, Dadu 300": a bare name before the next number of one list.
  private func opensEnglishGap(_ place: PlaceMention) -> Bool {
    let before = place.tokens.lowerBound - 1
    return place.role == .unmarked && scan.tokens.contains(before)
      && (scan.text.isSign(before, in: ",;") || scan.text.matches(scan.text.tokens[before], "and"))
      && readings.contains { $0.counted.end <= before }
      && readings.contains { $0.counted.start == place.tokens.upperBound }
  }

  /// Whether a comma or a conjunction sets two parts of a sentence apart: بينما, while.
  ///
  /// A word such as "when" that tells how people came to harm sets nothing apart from them.
  func isApart(
    _ range: Range<Int>, byComma: Bool = false, tellsHow: Bool = false
  ) -> Bool {
    range.lowerBound < range.upperBound
      && (scan.marks(in: range).contains { mark in
        mark.plays(.clause) && !mark.plays(.inside)
          && !scan.dates.contains { $0.tokens.lowerBound == mark.tokens.upperBound }
          && !(tellsHow
            && FigureBuilder.causes.value(scan.text, scan.text.tokens[mark.tokens.lowerBound])
              != nil)
      }
        || byComma
          && range.contains {
            scan.text.isSign($0, in: ",;") && !scan.isTaken($0) && !isWithinList($0)
          })
  }

  private static let causes = TermTable<Bool>(words: "when,as,after,إثر,عندما,حين,جراء")

  /// Whether a comma only sets off a part, or the next verb of one account: `قُتل 27، بينهم سبعة
  /// أطفال، وأصيب العشرات`.
  private func isWithinList(_ comma: Int) -> Bool {
    // قُتل سبعة، اليوم، بتفجير
    if scan.dates.contains(where: {
      $0.tokens.lowerBound == comma + 1 || $0.tokens.upperBound == comma
    }) {
      return true
    }
    if setsOff(comma) { return true }
    if joinsCounts(comma) { return true }
    guard let next = scan.mark(startingAt: comma + 1) else { return false }
    if next.plays(.part) { return true }
    return next.clitics.contains(.and) && next.term.topic.map(Scan.harms) == true
  }

  /// The school or the camp that takes people in: the subject of تؤوي, of "is sheltering".
  func host(
    of reading: Interpretation, _ own: @autoclosure () -> [PlaceMention]
  ) -> PlaceMention? {
    guard
      reading.topic == .sheltered || reading.topic == .displaced && vocabulary.language == .arabic,
      reading.frames.contains(.act), let predicate = reading.predicate
    else { return nil }
    switch vocabulary.language {
    case .arabic:
      let behind = own().first {
        $0.tokens.lowerBound - predicate.upperBound <= 1
          && $0.tokens.lowerBound >= predicate.upperBound
          && $0.role != .from && $0.role != .to
      }
      return behind
        ?? scan.places.last {
          predicate.lowerBound - $0.tokens.upperBound <= 1
            && $0.tokens.upperBound <= predicate.lowerBound
        }
    case .english:
      if let described = described(before: predicate.lowerBound) { return described }
      return scan.places.last {
        predicate.lowerBound - $0.tokens.upperBound <= 5
          && $0.tokens.upperBound <= predicate.lowerBound
          && ($0.tokens.upperBound..<predicate.lowerBound).dropLast().allSatisfy { token in
            scan.text.isSign(token, ",")
              || FigureBuilder.linking.value(scan.text, scan.text.tokens[token]) != nil
          }
      }
    }
  }

  static let linking = TermTable<Bool>(
    words: "which,that,is,was,has,had,are,now,still,alone,already,currently,also,been")

  /// The places that lie nearest: those behind the number first, then those before it.
  func nearest(_ own: [PlaceMention], _ reading: Interpretation) -> PlaceSet? {
    let own = own.filter { !isScenery($0, of: reading) }
    let staying = own.filter { $0.role == .inside || $0.cue != nil && $0.role == .unmarked }
    let marked =
      staying.isEmpty || reading.topic.isMovement
      ? own.filter { $0.role == .inside || $0.cue != nil } : staying
    let pool = marked.isEmpty ? own.filter { $0.role != .via } : marked
    guard !pool.isEmpty else { return nil }
    let inside = pool.first { $0.tokens.lowerBound >= reading.counted.end } ?? pool.last
    guard let chosen = inside else { return nil }
    return set(joined(with: chosen, in: own))
  }

  /// "In Sukkur 800 families sleep beside the Rohri canal", "hurt after the Alau dam gave way": a
  /// river, a road or a dam says where only if nothing else does, or if it happened in or at it.
  private func isScenery(_ place: PlaceMention, of reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, place.tokens.lowerBound >= reading.counted.end,
      place.cue == .crossing || place.cue == .road
    else { return false }
    if place.role == .unmarked { return true }
    return scan.places.contains {
      $0.tokens.upperBound <= reading.extent.lowerBound && $0.role == .inside && !$0.isInSpeaker
        && $0.cue != .crossing && $0.cue != .road
        && !isApart($0.tokens.upperBound..<reading.extent.lowerBound)
    }
  }

  /// A place with those listed beside it: في حيي الملعب والثيلة.
  func joined(with place: PlaceMention, in pool: [PlaceMention]) -> [PlaceMention] {
    guard let center = pool.firstIndex(where: { $0.tokens == place.tokens }) else { return [place] }
    var (low, high) = (center, center)
    while low > 0, areListed(pool[low - 1], pool[low]) { low -= 1 }
    while high + 1 < pool.count, areListed(pool[high], pool[high + 1]) { high += 1 }
    return Array(pool[low...high])
  }

  func areListed(_ left: PlaceMention, _ right: PlaceMention) -> Bool {
    guard left.role == right.role, right.tokens.lowerBound - left.tokens.upperBound <= 2 else {
      return false
    }
    let between = left.tokens.upperBound..<right.tokens.lowerBound
    return between.allSatisfy { token in
      scan.text.isSign(token, in: ",\"'()") || scan.mark(at: token)?.plays(.beside) == true
        || scan.mark(at: token)?.term.places != nil
    }
  }

  func set(_ places: [PlaceMention]) -> PlaceSet { scan.set(places) }
}
