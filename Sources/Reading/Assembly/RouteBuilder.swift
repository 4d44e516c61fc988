import Displacement
import Language

/// Finds the ways that a sentence describes: with something they lead over, or with both ends and
/// a means or a state.
struct RouteBuilder {
  let scan: Scan
  let vocabulary: Vocabulary
  let figures: [ArticleFigure]

  /// The routes of the sentence; each run of clauses between two full statements gives one.
  func routes() -> [ArticleRoute] {
    guard mentionsWay else { return [] }
    let found = parts().compactMap { isPlanned($0) ? nil : route(in: $0) }
    return found + stated(beside: found)
  }

  /// جسر القاسمية مقطوع، والسيارات تُحوَّل عبر برج رحال: a way whose state is said beside another way.
  private func stated(beside found: [ArticleRoute]) -> [ArticleRoute] {
    guard vocabulary.language == .arabic, !found.isEmpty else { return [] }
    return scan.places.compactMap { place in
      guard place.cue == .crossing || place.cue == .road, !place.isInSpeaker,
        place.role == .unmarked || place.role == .inside,
        !found.contains(where: { $0.via.mentions.contains(scan.mention(of: place)) }),
        pair(in: [place]) == nil
      else { return nil }
      let behind =
        place.tokens.upperBound..<min(place.tokens.upperBound + 5, scan.tokens.upperBound)
      let comma = behind.first { scan.text.isSign($0, in: ",;") } ?? behind.upperBound
      let before = max(scan.tokens.lowerBound, place.tokens.lowerBound - 3)
      let states =
        scan.marks(in: behind.lowerBound..<comma).compactMap(\.term.state)
        + scan.marks(in: before..<place.tokens.lowerBound).compactMap(\.term.state)
      guard let state = states.first else { return nil }
      return make(place.tokens, [], [], [place], nil, state)
    }
  }

  /// Whether a place is named with anything that makes it a way: by which way people go, how they
  /// travel, or in which state a road is.
  private var mentionsWay: Bool {
    !scan.places.isEmpty
      && (scan.places.contains { $0.role == .via }
        || scan.marks.contains { $0.term.mode != nil || $0.term.state != nil }
        || scan.places.contains { $0.cue == .road && isTaken(in: scan.tokens) || isBroken($0) }
        || hasEntry)
  }

  private var hasEntry: Bool {
    let goals = scan.places.filter { $0.role == .to }
    return !goals.isEmpty && scan.places.contains { isEntry($0, to: goals) }
  }

  /// A way that people are to take is none in use.
  private func isPlanned(_ part: Range<Int>) -> Bool {
    guard let first = scan.places.first(where: { part.contains($0.tokens.lowerBound) }) else {
      return false
    }
    let isPlanned = scan.marks(in: scan.tokens.lowerBound..<first.tokens.lowerBound).contains {
      $0.plays(.planned) && !$0.clitics.contains(.definite)
    }
    return isPlanned
      && !scan.marks(in: part).contains { mark in
        guard mark.term.state == .closed || mark.term.state == .open else { return false }
        // تعتزم القوات فتح الطريق
        let before = max(scan.tokens.lowerBound, mark.tokens.lowerBound - 3)
        return !scan.has(.planned, in: before..<mark.tokens.lowerBound)
      }
  }

  /// A sentence with two ways has a second origin, road or destination behind the first.
  private func parts() -> [Range<Int>] {
    var starts = [scan.tokens.lowerBound]
    // What was seen of the part so far.
    var (hasDestination, hasWay, hasRole) = (false, false, false)
    var last: Range<Int>?
    for place in scan.places where !place.isInSpeaker {
      let isWay = place.cue == .crossing || place.cue == .road
      let opens =
        switch place.role {
        case .from: hasDestination || hasWay && !hasRole
        case .to: hasDestination && hasComma(between: last, place)
        case .unmarked, .inside: isWay && hasDestination && hasComma(between: last, place)
        case .via:
          hasDestination && hasComma(between: last, place)
            && scan.places.contains {
              $0.tokens.lowerBound > place.tokens.upperBound && ($0.role == .to || $0.role == .from)
            }
        }
      if opens {
        starts.append(boundary(before: place.tokens.lowerBound))
        (hasDestination, hasWay, hasRole) = (false, false, false)
      }
      hasDestination = hasDestination || place.role == .to
      hasWay = hasWay || isWay && place.role != .to
      hasRole = hasRole || place.role != .unmarked
      last = place.tokens
    }
    let ends = starts.dropFirst() + [scan.tokens.upperBound]
    return zip(starts, ends).filter { $0 < $1 }.map { $0..<$1 }
  }

  private func hasComma(between left: Range<Int>?, _ right: PlaceMention) -> Bool {
    guard let left, left.upperBound < right.tokens.lowerBound else { return false }
    return (left.upperBound..<right.tokens.lowerBound).contains {
      scan.text.isSign($0, in: ",;")
    }
  }

  private func boundary(before token: Int) -> Int {
    let clause = scan.clause(of: token)
    var index = token
    while index > scan.tokens.lowerBound, scan.clause(of: index - 1) == clause { index -= 1 }
    return index
  }

  private func route(in part: Range<Int>) -> ArticleRoute? {
    let places = scan.places.filter { part.contains($0.tokens.lowerBound) && !$0.isInSpeaker }
    var origins = places.filter { $0.role == .from }
    var destinations = places.filter { $0.role == .to }
    if let (road, ends) = pair(in: places) ?? road(joining: part),
      origins.isEmpty || destinations.isEmpty
    {
      let marks = scan.marks(in: part)
      let (mode, condition) = (marks.compactMap(\.term.mode).first, condition(of: marks))
      if mode != nil || condition != nil || isTaken(in: part) {
        return make(road, [ends.0], [ends.1], [], mode, condition)
      }
    }
    if origins.isEmpty, let ends = joinedEnds(of: places) { (origins, destinations) = ends }
    if origins.isEmpty, destinations.isEmpty, let ends = ends(between: places) {
      (origins, destinations) = ends
    }
    var via = places.filter { $0.role == .via }
    let marks = scan.marks(in: part)
    let condition = condition(of: marks) ?? (places.contains(where: isBroken) ? .closed : nil)
    let mode = marks.compactMap(\.term.mode).first
    // A crossing or a road whose state is said is the way itself.
    if !destinations.isEmpty || origins.count > 1 {
      // دخلوا إلى تشاد من معبر أدري: through it.
      via += origins.filter(isGate)
      origins.removeAll(where: isGate)
    }
    if via.isEmpty { via = places.filter { isEntry($0, to: destinations) } }
    if via.isEmpty, origins.isEmpty, destinations.isEmpty, condition != nil {
      via = places.filter(isCrossedAt)
    }
    if via.isEmpty, condition != nil || isTaken(in: part) {
      via = places.filter { ($0.cue == .crossing || $0.cue == .road) && $0.role != .to }
    }
    let hasWay =
      marks.contains { $0.term.places == .road || $0.term.places == .crossing }
      || part.contains(where: isRoadNumber) || part.contains(where: pointsToRoad)
    let hasEnds = !origins.isEmpty && !destinations.isEmpty
    let isMoving = marks.contains { $0.term.topic?.isMovement == true }
    guard
      !via.isEmpty && (hasEnds || condition != nil || isMoving || mode != nil)
        || hasEnds && (mode != nil || hasWay && condition != nil)
    else { return seedLike(part, marks, mode, condition) }
    origins.removeAll { origin in via.contains { $0.tokens == origin.tokens } }
    return make(part, origins, destinations, via, mode, condition)
  }

  /// يسلك الفارون طريق القضارف: the way that people take.
  private func isTaken(in part: Range<Int>) -> Bool {
    vocabulary.language == .arabic
      && part.contains { scan.text.meaning($0, in: RouteBuilder.taking) != nil }
  }

  private static let taking = TermTable<Bool>(
    words: "سلك,سلكت,سلكوا,يسلك,تسلك,يسلكون,سالكين,اجتازوا,يجتازون")

  /// A movement with both ends whose way is described in the same sentence: on foot, on roads
  /// that were secured.
  private func seedLike(
    _ part: Range<Int>, _ marks: ArraySlice<Mark>, _ mode: Route.Mode?, _ condition: RouteCondition?
  ) -> ArticleRoute? {
    guard mode != nil,
      let figure = figures.first(where: {
        !$0.origins.isUnstated && !$0.destinations.isUnstated && $0.polarity == .asserted
      })
    else { return nil }
    return ArticleRoute(
      origins: figure.origins, destinations: figure.destinations, via: .unstated,
      mode: mode ?? .unknown, state: state(condition), isSecured: condition == .secured,
      evidence: scan.text.span(ofTokens: evidence(part, marks)),
      sentence: scan.text.span(ofTokens: scan.tokens))
  }

  func make(
    _ part: Range<Int>, _ origins: [PlaceMention], _ destinations: [PlaceMention],
    _ via: [PlaceMention], _ mode: Route.Mode?, _ condition: RouteCondition?
  ) -> ArticleRoute {
    let tokens = (origins + destinations + via).map(\.tokens)
    let start = tokens.map(\.lowerBound).min() ?? part.lowerBound
    let end = tokens.map(\.upperBound).max() ?? part.upperBound
    return ArticleRoute(
      origins: scan.set(origins), destinations: scan.set(destinations), via: scan.set(via),
      mode: mode ?? .unknown, state: state(condition),
      isSecured: condition == .secured,
      evidence: scan.text.span(ofTokens: start..<max(start, end)),
      sentence: scan.text.span(ofTokens: scan.tokens))
  }

  private func evidence(_ part: Range<Int>, _ marks: ArraySlice<Mark>) -> Range<Int> {
    let said = marks.filter { $0.term.mode != nil || $0.term.state != nil }
    guard let first = said.first, let last = said.last else { return part }
    return first.tokens.lowerBound..<max(first.tokens.upperBound, last.tokens.upperBound)
  }

  func condition(of marks: ArraySlice<Mark>) -> RouteCondition? {
    let states = marks.compactMap { mark in mark.term.state.map { negated($0, at: mark) } }
    return states.first { $0 == .closed } ?? states.first { $0 == .secured }
      ?? states.first { $0 == .unsafe } ?? states.first
  }

  /// لم يعد الطريق سالكاً, لم يعد آمناً: what is no longer so.
  private func negated(_ state: RouteCondition, at mark: Mark) -> RouteCondition {
    guard vocabulary.language == .arabic, state == .open || state == .secured else { return state }
    let start = max(scan.tokens.lowerBound, mark.tokens.lowerBound - 8)
    let isNoLonger = (start..<mark.tokens.lowerBound).contains { token in
      RouteBuilder.being.value(scan.text, scan.text.tokens[token]) != nil
        && scan.mark(at: token - 1)?.plays(.negated) == true
    }
    guard isNoLonger else { return state }
    return state == .open ? .closed : .unsafe
  }

  private static let being = TermTable<Bool>(words: "يعد,تعد,يكن,تكن")

  private func state(_ condition: RouteCondition?) -> RouteStatus.State {
    switch condition {
    case .open, .secured: .open
    case .closed: .closed
    case .unsafe: .restricted
    case nil: .unknown
    }
  }
}
