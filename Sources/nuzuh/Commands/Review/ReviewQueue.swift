import Displacement
import Language
import Ledger
import Publishing
import Situation

/// What waits for review: claims and what was said of routes, in the order of the ledger.
struct ReviewQueue {
  private(set) var history: History
  let words: any ReviewWords
  /// The latest day of the ledger.
  private let day: Day
  /// The office's page of that day, where effects are asked for.
  private var summary: Summary?
  let claims: [Recorded<Claim>]
  let routes: [Recorded<RouteStatus>]
  /// Numbers that cannot be right together, by the claims that show it.
  private let lints: [Claim.ID: [Lint]]
  /// The gazetteer by its names; without places where no claim waits.
  let places: PlaceIndex

  /// The queue of a ledger; with effects it also takes the page that they are set against.
  init(
    _ ledger: Ledger, withEffects: Bool = false, in language: LanguageCode = .english
  ) throws {
    let history = try ledger.history()
    words = language.reviewWords
    day = max(try ledger.latestAsOf() ?? ledger.event.started, ledger.event.started)
    let queue = WaitingForReview(in: history)
    let (waiting, waitingRoutes) = (Set(queue.claims), Set(queue.routeStatuses))
    var seen: Set<Claim.ID> = []
    claims = history.claims.filter {
      waiting.contains($0.value.id) && seen.insert($0.value.id).inserted
    }
    routes = history.routeStatuses.filter { waitingRoutes.contains($0.value.id) }
    var lints: [Claim.ID: [Lint]] = [:]
    for lint in Linter.lint(history) {
      for claim in lint.claims { lints[claim, default: []].append(lint) }
    }
    self.lints = lints
    places = PlaceIndex(claims.isEmpty ? [] : history.places.places, in: .cells)
    self.history = history
    let needsPage = withEffects || language == .arabic
    summary = needsPage ? summarise(history, asOf: day, knownAt: .latest) : nil
  }

  /// What approving a claim would change in the totals of the latest day.
  func effect(ofApproving claim: Claim.ID) -> Effect {
    let page = summary ?? summarise(history, asOf: day, knownAt: .latest)
    return Effect(of: Decision(.approve, on: .claim(claim)), in: history, on: page)
  }

  /// The places of a claim that may be others.
  func readings(of claim: Claim) -> [PlaceReading] {
    PlaceReading.all(of: claim, in: places, of: history.event)
  }

  /// Takes what was recorded into account.
  mutating func take(_ act: ReviewAct) {
    history = history.adding(act.contents)
    summary = summarise(history, asOf: day, knownAt: .latest)
  }

  /// The claims of other documents that a claim is likely to repeat, the likeliest first.
  func originals(of claim: Claim) -> [Claim] {
    let (number, measure) = (claim.figure.amount.leading, claim.figure.measure)
    let places = Set(claim.figure.occurrence.placeSets.flatMap { $0.places ?? [] })
    let likely = history.claims.map(\.value).compactMap { other -> (claim: Claim, rank: Int)? in
      guard other.figure.measure == measure, other.id != claim.supersedes,
        other.evidence.document != claim.evidence.document
      else { return nil }
      let named = other.figure.occurrence.placeSets.flatMap { $0.places ?? [] }
      let rank =
        (other.figure.amount.leading == number ? 2 : 0)
        + (named.contains(where: places.contains) ? 1 : 0)
      return rank > 0 ? (other, rank) : nil
    }
    let ordered = likely.enumerated().sorted {
      ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset)
    }
    return ordered.prefix(ReviewQueue.mostOriginals).map(\.element.claim)
  }

  private static let mostOriginals = 5
}

extension ReviewQueue {
  /// The claim with the other places that it may be about, what approving it would change, and
  /// what is doubtful about its number.
  func text(of claim: Claim, withEffect: Bool) -> String {
    var lines = view(of: claim)
    var first = 1
    for reading in readings(of: claim) {
      let others = reading.others.enumerated().map { number, place in
        "\(Isolation.value("\(first + number)", in: words.language)) \(name(of: place))"
      }
      first += others.count
      lines.append(
        margin
          + words.mayBe(
            reading.mention.text.plain, isKnown: reading.mention.place != nil, others))
    }
    if withEffect { lines.append(margin + effect(of: claim)) }
    lines += (lints[claim.id] ?? []).map {
      margin + words.doubtful($0.words(in: words.language).message)
    }
    return text(lines)
  }

  func text(of status: RouteStatus) -> String {
    let route = history.routes[status.route]
    switch (words.language, summary) {
    case (.arabic, let summary?):
      let lines = Wording(.arabic).route(status, of: route, on: summary)
      return text(view(status.id.rawValue, lines, status.evidence))
    case (.arabic, nil), (.english, _):
      return ClaimView.text(
        status, of: route, places: history.places, isColored: Terminal.showsColor)
    }
  }

  /// What a claim says, in a few lines; the first has its name and its number.
  func view(of claim: Claim) -> [String] {
    switch (words.language, summary) {
    case (.arabic, let summary?):
      var lines = Wording(.arabic).claim(claim, on: summary)
      if let stance = words.stance(claim.stance) { lines[0] += .words(" · " + stance) }
      if claim.figure.datePrecision == .unknown { lines[1] += .words(" " + words.published) }
      if let confidence = claim.confidence {
        lines[1] += .words(" · " + words.confidence(confidence))
      }
      return view(claim.id.rawValue, lines, claim.evidence)
    case (.arabic, nil), (.english, _):
      return [ClaimView.text(claim, places: history.places, isColored: Terminal.showsColor)]
    }
  }

  /// Lines under an identifier, above the sentence that they were read from.
  private func view(_ id: String, _ lines: [Phrase], _ evidence: Evidence) -> [String] {
    let sentence = ClaimView.sentence(of: evidence, isColored: false)
    let shown = lines.map { $0.text(in: .arabic) } + [Isolation.name(sentence, in: .arabic)]
    return shown.enumerated().map { number, line in
      number == 0 ? Isolation.value(String(id.prefix(8)), in: .arabic) + "  " + line : margin + line
    }
  }

  /// Lines in the direction of the language.
  func text(_ lines: [String]) -> String {
    lines.map { Isolation.whole($0, in: words.language) }.joined(separator: "\n")
  }

  /// A place by its name, its kind, what it is in, and the identifier by which it is told.
  func name(of id: Place.ID) -> String {
    guard let place = history.places[id] else { return id.rawValue }
    let language = words.language
    let parent = history.places.parent(of: id).flatMap { history.places[$0] }
    let names = [place, parent].map { place in
      place.map { Isolation.name($0.name(in: language).plain, in: language) }
    }
    let details = [
      language == .english ? place.kind.rawValue : nil, names[1],
      Isolation.value(id.rawValue, in: language),
    ]
    let comma = language.vocabulary.comma
    return "\(names[0] ?? "") (\(details.compactMap(\.self).joined(separator: comma)))"
  }

  private func effect(of claim: Claim) -> String {
    let wording = Wording(words.language)
    let changes = effect(ofApproving: claim.id).changes.map { change in
      let sides = [change.before, change.after].map { total in
        let count = total.map { Count($0.interval, marks: $0.marks) }
        let number = count.map { wording.number($0) } ?? wording.words(.noFigure)
        let range = count.map { wording.range($0) } ?? Phrase()
        return TerminalText().text(
          range.isEmpty ? number : number + .words(" (") + range + .words(")"),
          in: words.language)
      }
      return TotalChange(total: change.total, before: sides[0], after: sides[1])
    }
    return words.effect(on: day, changes)
  }

  private var margin: String { "          " }
}
