import Displacement
import Language

extension FigureBuilder {
  /// The two ends of a movement.
  struct Ends {
    var origins = PlaceSet.unstated
    var destinations = PlaceSet.unstated
  }

  /// Where a movement started and led, as stated in the figure's part of the sentence; a phrase
  /// that goes on from another takes over what it does not state itself.
  func ends(of reading: Interpretation, _ base: ArticleFigure?) -> Ends {
    guard reading.topic.isMovement else { return Ends() }
    var ends = Ends()
    let within = scan.places.filter { reading.extent.overlaps($0.tokens) && !$0.isInSpeaker }
    let own = within.filter { place in
      place.isSure
        || !within.contains {
          $0.isSure && role(of: $0, for: reading) == role(of: place, for: reading)
        }
    }
    ends.origins = set(own.filter { role(of: $0, for: reading) == .from })
    ends.destinations = set(own.filter { role(of: $0, for: reading) == .to })
    if ends.destinations.isUnstated, let host = host(of: reading, own) {
      ends.destinations = set(joined(with: host, in: scan.places))
    }
    if let base {
      if ends.origins.isUnstated { ends.origins = base.origins }
      if ends.destinations.isUnstated { ends.destinations = base.destinations }
    } else if ends.origins.isUnstated || ends.destinations.isUnstated {
      shareEnds(of: reading, &ends)
    }
    if reading.topic == .returned, !ends.destinations.isUnstated, ends.origins == ends.destinations
    {
      ends.origins = .unstated
    }
    return ends
  }

  /// A verb or a noun of movement before the figure in the same sentence can state its ends, where
  /// the figure's own part states none.
  private func shareEnds(of reading: Interpretation, _ ends: inout Ends) {
    let before = scan.places.filter {
      $0.tokens.upperBound <= reading.extent.lowerBound && !$0.isInSpeaker
        && !isApart($0.tokens.upperBound..<reading.extent.lowerBound, byComma: true)
        && !scan.has([.that, .speech], in: $0.tokens.upperBound..<reading.extent.lowerBound)
    }
    if ends.origins.isUnstated { ends.origins = set(before.filter { $0.role == .from }) }
    if ends.destinations.isUnstated { ends.destinations = set(before.filter { $0.role == .to }) }
  }

  private func role(of place: PlaceMention, for reading: Interpretation) -> PlaceMention.Role {
    if place.role == .from || place.role == .to || place.role == .via { return place.role }
    // سكان حيي الزهور وغويران: a place plays the part of the one it is listed with.
    if let number = scan.places.firstIndex(where: { $0.tokens == place.tokens }), number > 0,
      areListed(scan.places[number - 1], place)
    {
      return self.role(of: scan.places[number - 1], for: reading)
    }
    var token = place.tokens.lowerBound - 1
    while let cue = scan.mark(at: token), cue.term.places != nil {
      token = cue.tokens.lowerBound - 1
    }
    let before = scan.mark(at: token)
    // سكان الزهور، أهالي الصقلاوية، "residents of".
    if before?.term.noun?.group == .civilians, place.role == .unmarked { return .from }
    if isHome(before, place) { return reading.topic == .returned ? .to : .from }
    // استقبلت ترهونة, وصلت مصراتة: the place behind the verb takes them in.
    if place.role == .unmarked, let predicate = reading.predicate,
      predicate.upperBound == place.tokens.lowerBound
        || place.cue != nil && predicate.upperBound <= place.tokens.lowerBound,
      place.tokens.lowerBound - predicate.upperBound <= 2
    {
      return reading.frames.contains(.act) || reading.frames.contains(.arrive) ? .to : .from
    }
    if place.role == .inside {
      if reading.counted.noun?.topic == .displaced, reading.counted.noun?.group == nil {
        return .to
      }
      if followsUnnamedEnd(place) || reading.frames.contains(.arrive) || reading.topic == .returned
      {
        return .to
      }
    }
    return .inside
  }

  /// "from their homes in X", منازلهم في X.
  private func isHome(_ before: Mark?, _ place: PlaceMention) -> Bool {
    guard place.role == .inside, let before else { return false }
    guard let home = scan.mark(at: before.tokens.lowerBound - 1) else { return false }
    if home.term.noun?.unit == .housing { return true }
    let word = scan.text.tokens[home.tokens.upperBound - 1]
    return FigureBuilder.homes.value(scan.text, word) != nil
  }

  private static let homes = TermTable<Bool>(
    rows: "x\tمنازلهم,بيوتهم,ديارهم,منازلها,بيوتها"
  ) { _ in true }

  /// `إلى مخيم جديد في الحبانية`: the place of an end that has no name of its own.
  private func followsUnnamedEnd(_ place: PlaceMention) -> Bool {
    var index = place.tokens.lowerBound - 1
    var steps = 0
    while index >= scan.tokens.lowerBound, steps < 5 {
      if scan.places.contains(where: { $0.tokens.contains(index) }) { return false }
      if let mark = scan.mark(at: index), mark.plays(.to) || mark.clitics.contains(.to) {
        return true
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Where the figure was so: in its own part of the sentence, else in the sentence, the paragraph
  /// and at last the title.
  func places(
    of reading: Interpretation, at index: Int, _ base: ArticleFigure?, _ ends: Ends
  ) -> PlaceSet {
    if reading.topic == .returned, !ends.destinations.isUnstated { return ends.destinations }
    if !ends.origins.isUnstated, reading.topic != .returned { return ends.origins }
    if !ends.destinations.isUnstated { return ends.destinations }
    let candidates = scan.places.filter { !$0.isInSpeaker }
    let own = candidates.filter { reading.extent.overlaps($0.tokens) }
    if reading.topic == .sheltered, let host = host(of: reading, own) {
      return set(joined(with: host, in: own))
    }
    if let group = nearest(own, reading) { return group }
    if reading.pointsBack, !context.figure.isUnstated { return context.figure }
    if let base, !base.places.isUnstated { return base.places }
    let before = candidates.filter { $0.tokens.upperBound <= reading.extent.lowerBound }
    let last = before.last(where: { $0.role == .inside || $0.cue != nil }) ?? before.last
    let after = candidates.first {
      $0.tokens.lowerBound >= reading.extent.upperBound && ($0.role == .inside || $0.isSure)
        && !isApart(
          reading.counted.end..<max(reading.counted.end, $0.tokens.lowerBound), byComma: true)
    }
    if let last, after == nil || !isApart(last.tokens.upperBound..<reading.extent.lowerBound) {
      return set(joined(with: last, in: candidates))
    }
    if let after {
      return set(joined(with: after, in: candidates))
    }
    if let last { return set(joined(with: last, in: candidates)) }
    if !context.paragraph.isEmpty { return set(context.paragraph) }
    // Who is held or shut in is where the fighting was last said to be.
    if reading.topic == .held || reading.topic == .besieged,
      context.section.contains(where: { $0.cue == .neighborhood })
    {
      return set(context.section)
    }
    return set(context.title)
  }

  /// Whether a comma or a conjunction sets two parts of a sentence apart: بينما, while.
  func isApart(_ range: Range<Int>, byComma: Bool = false) -> Bool {
    range.lowerBound < range.upperBound
      && (scan.marks(in: range).contains { $0.plays(.clause) && !$0.plays(.inside) }
        || byComma && range.contains { scan.text.isSign($0, in: ",;") && !isWithinList($0) })
  }

  /// Whether a comma only sets off a part, or the next verb of one account: `قُتل 27، بينهم سبعة
  /// أطفال، وأصيب العشرات`.
  private func isWithinList(_ comma: Int) -> Bool {
    guard let next = scan.mark(startingAt: comma + 1) else { return false }
    if next.plays(.part) { return true }
    return next.clitics.contains(.and) && next.term.topic.map(Scan.harms) == true
  }

  /// The school or the camp that takes people in: the subject of تؤوي, of "is sheltering".
  private func host(of reading: Interpretation, _ own: [PlaceMention]) -> PlaceMention? {
    guard
      reading.topic == .sheltered || reading.topic == .displaced && vocabulary.language == .arabic,
      reading.frames.contains(.act), let predicate = reading.predicate
    else { return nil }
    switch vocabulary.language {
    case .arabic:
      let behind = own.first {
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
      return scan.places.last {
        predicate.lowerBound - $0.tokens.upperBound <= 1
          && $0.tokens.upperBound <= predicate.lowerBound
      }
    }
  }

  /// The places that lie nearest: those behind the number first, then those before it.
  private func nearest(_ own: [PlaceMention], _ reading: Interpretation) -> PlaceSet? {
    let marked = own.filter { $0.role == .inside || $0.cue != nil }
    let pool = marked.isEmpty ? own.filter { $0.role != .via } : marked
    guard !pool.isEmpty else { return nil }
    let inside = pool.first { $0.tokens.lowerBound >= reading.counted.end } ?? pool.last
    guard let chosen = inside else { return nil }
    return set(joined(with: chosen, in: own))
  }

  /// A place with those listed beside it: في حيي الملعب والثيلة.
  private func joined(with place: PlaceMention, in pool: [PlaceMention]) -> [PlaceMention] {
    guard let center = pool.firstIndex(where: { $0.tokens == place.tokens }) else { return [place] }
    var (low, high) = (center, center)
    while low > 0, areListed(pool[low - 1], pool[low]) { low -= 1 }
    while high + 1 < pool.count, areListed(pool[high], pool[high + 1]) { high += 1 }
    return Array(pool[low...high])
  }

  private func areListed(_ left: PlaceMention, _ right: PlaceMention) -> Bool {
    guard left.role == right.role, right.tokens.lowerBound - left.tokens.upperBound <= 2 else {
      return false
    }
    let between = left.tokens.upperBound..<right.tokens.lowerBound
    return between.allSatisfy { token in
      scan.text.isSign(token, in: ",\"'()") || scan.mark(at: token)?.plays(.beside) == true
        || scan.mark(at: token)?.term.places != nil
    }
  }

  func set(_ places: [PlaceMention]) -> PlaceSet { PlaceSet(places.map(\.mention)) }
}
