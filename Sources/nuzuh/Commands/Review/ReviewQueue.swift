import Displacement
import Language
import Ledger
import Publishing
import Situation

/// What waits for review: claims and what was said of routes, in the order of the ledger.
struct ReviewQueue {
  private(set) var history: History
  /// The latest day of the ledger.
  private let day: Day
  /// The office's page of that day, where effects are asked for.
  private var summary: Summary?
  let claims: [Recorded<Claim>]
  let routes: [Recorded<RouteStatus>]
  /// Numbers that cannot be right together, by the claims that show it.
  private let lints: [Claim.ID: [Lint]]
  /// The names of places, where a claim has one that is not resolved.
  private let places: PlaceIndex?

  /// The queue of a ledger; with effects it also takes the page that they are set against.
  init(_ ledger: Ledger, withEffects: Bool = false) throws {
    let history = try ledger.history()
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
    let isUnresolved = claims.contains { !$0.value.unresolvedPlaces.isEmpty }
    places = isUnresolved ? PlaceIndex(history.places.places) : nil
    self.history = history
    summary = withEffects ? summarise(history, asOf: day, knownAt: .latest) : nil
  }

  /// What approving a claim would change in the totals of the latest day.
  func effect(ofApproving claim: Claim.ID) -> Effect {
    let page = summary ?? summarise(history, asOf: day, knownAt: .latest)
    return Effect(of: Decision(.approve, on: .claim(claim)), in: history, on: page)
  }

  /// Takes a decision that was recorded into account.
  mutating func take(_ decision: Decision) {
    history = history.adding(decision)
    summary = summarise(history, asOf: day, knownAt: .latest)
  }

  /// The claim with what approving it would change and what is doubtful about its number.
  func text(of claim: Claim, withEffect: Bool) -> String {
    var lines = [
      ClaimView.text(claim, places: history.places, isColored: Terminal.showsColor)
    ]
    lines += claim.unresolvedPlaces.compactMap(suggestion).map { margin + $0 }
    if withEffect { lines.append(margin + words(of: effect(ofApproving: claim.id))) }
    lines += (lints[claim.id] ?? []).map { margin + "doubtful: " + $0.english.message }
    return lines.joined(separator: "\n")
  }

  func text(of status: RouteStatus) -> String {
    ClaimView.text(
      status, of: history.routes[status.route], places: history.places,
      isColored: Terminal.showsColor)
  }

  /// The places that a name may stand for, the most likely first.
  private func suggestion(_ name: String) -> String? {
    guard let places else { return nil }
    let ids: [Place.ID] =
      switch places.match(name) {
      case .one(let place): [place]
      case .several(let places): places
      case .none(let closest): closest
      }
    let named = ids.prefix(5).map { id in
      "\(id) (\(history.places[id].map { $0.name(in: .english) } ?? ""))"
    }
    return named.isEmpty ? nil : "\(name.plain) may be: \(named.joined(separator: ", "))"
  }

  private func words(of effect: Effect) -> String {
    let wording = Wording(.english)
    let changes = effect.changes.map { change in
      let sides = [change.before, change.after].map { total in
        let count = total.map { Count($0.interval, marks: $0.marks) }
        let number = count.map { wording.number($0) } ?? wording.words(.noFigure)
        let range = count.map { wording.range($0) } ?? Phrase()
        return TerminalText().text(
          range.isEmpty ? number : number + .words(" (") + range + .words(")"), in: .english)
      }
      return "\(change.total.rawValue) \(sides[0]) > \(sides[1])"
    }
    return changes.isEmpty
      ? "approving it changes no total of \(day)"
      : "approving it changes on \(day): \(changes.joined(separator: "; "))"
  }

  private let margin = "          "
}

extension Claim {
  /// The names of its places that stand for nothing in the gazetteer.
  fileprivate var unresolvedPlaces: [String] {
    figure.occurrence.placeSets.flatMap(\.mentions).filter { $0.place == nil }.map(\.text)
  }
}
