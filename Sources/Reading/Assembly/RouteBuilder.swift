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
    return parts().compactMap { isPlanned($0) ? nil : route(in: $0) }
  }

  /// Whether a place is named with anything that makes it a way: by which way people go, how they
  /// travel, or in which state a road is.
  private var mentionsWay: Bool {
    !scan.places.isEmpty
      && (scan.places.contains { $0.role == .via }
        || scan.marks.contains { $0.term.mode != nil || $0.term.state != nil })
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
      && !scan.marks(in: part).contains { $0.term.state == .closed || $0.term.state == .open }
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
    if origins.isEmpty, destinations.isEmpty, let ends = ends(between: places) {
      (origins, destinations) = ends
    }
    var via = places.filter { $0.role == .via }
    let marks = scan.marks(in: part)
    let condition = condition(of: marks)
    let mode = marks.compactMap(\.term.mode).first
    // A crossing or a road whose state is said is the way itself.
    if via.isEmpty, condition != nil {
      via = places.filter { ($0.cue == .crossing || $0.cue == .road) && $0.role != .to }
    }
    let hasWay = marks.contains { $0.term.places == .road || $0.term.places == .crossing }
    let hasEnds = !origins.isEmpty && !destinations.isEmpty
    let isMoving = marks.contains { $0.term.topic?.isMovement == true }
    guard
      !via.isEmpty && (hasEnds || condition != nil || isMoving || mode != nil)
        || hasEnds && (mode != nil || hasWay && condition != nil)
    else { return seedLike(part, marks, mode, condition) }
    origins.removeAll { origin in via.contains { $0.tokens == origin.tokens } }
    return make(part, origins, destinations, via, mode, condition)
  }

  /// "the road between El Fasher and Tawila".
  private func ends(between places: [PlaceMention]) -> ([PlaceMention], [PlaceMention])? {
    for (left, right) in zip(places, places.dropFirst()) {
      let before = left.tokens.lowerBound - 1
      guard scan.tokens.contains(before), right.tokens.lowerBound - left.tokens.upperBound <= 1
      else { continue }
      let word = scan.text.tokens[before]
      if scan.text.matches(word, "between") || scan.text.matches(word, "بين") {
        return ([left], [right])
      }
    }
    return nil
  }

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

  private func make(
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

  private func condition(of marks: ArraySlice<Mark>) -> RouteCondition? {
    let states = marks.compactMap(\.term.state)
    return states.first { $0 == .closed } ?? states.first { $0 == .secured }
      ?? states.first { $0 == .unsafe } ?? states.first
  }

  private func state(_ condition: RouteCondition?) -> RouteStatus.State {
    switch condition {
    case .open, .secured: .open
    case .closed: .closed
    case .unsafe: .restricted
    case nil: .unknown
    }
  }
}
