import ArgumentParser
import Displacement
import Ledger
import Situation

/// `nuzuh review list`: the claims that wait for a decision.
struct Queue: Command {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what waits for review, the oldest first.")

  @OptionGroup var ledger: LedgerOptions
  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    let ledger = try ledger.open(readOnly: true)
    let history = try ledger.history()
    let day = try ledger.latestAsOf() ?? ledger.event.started
    let summary = summarise(
      history, asOf: max(day, ledger.event.started), knownAt: .latest, audience: .internal)
    let waiting = Set(summary.candidates)
    let candidates = history.claims.filter { waiting.contains($0.value.id) }
    let waitingRoutes = Set(summary.routeCandidates)
    let routes = history.routeStatuses.filter { waitingRoutes.contains($0.value.id) }
    if json {
      try Terminal.print(
        JSON.object([
          .init("schema", "nuzuh.review/1"),
          .init("candidates", .array(candidates.map { $0.json(in: history) })),
          .init("routes", .array(routes.map { $0.json(in: history) })),
        ]).text(.open))
      return
    }
    if candidates.isEmpty, routes.isEmpty { Terminal.remark("Nothing waits for review.") }
    for candidate in candidates {
      try Terminal.print(
        ClaimView.text(
          candidate.value, places: history.places, isColored: Terminal.showsColor) + "\n")
    }
    for route in routes {
      try Terminal.print(
        ClaimView.text(
          route.value, of: history.routes[route.value.route], places: history.places,
          isColored: Terminal.showsColor) + "\n")
    }
  }
}

extension Recorded<Claim> {
  /// The claim as JSON, for scripts that review.
  fileprivate func json(in history: History) -> JSON {
    let claim = value
    let figure = claim.figure
    let (quantity, unit) = figure.amount.leading
    let interval = quantity.interval()
    let (at, origins, destinations) =
      switch figure.occurrence {
      case .stock(_, let at, _), .toll(_, let at, _):
        (at, PlaceSet.unstated, PlaceSet.unstated)
      case .movement(_, let from, let to, _): (PlaceSet.unstated, from, to)
      }
    return .object([
      .init("id", .string(claim.id.rawValue)), .init("measure", .string(figure.measure.rawValue)),
      .init("unit", .string(unit.rawValue)), .init("low", JSON(interval.low)),
      .init("best", JSON(interval.best)), .init("high", JSON(interval.high)),
      .init("quantifier", .string(quantity.quantifier.rawValue)),
      .init("basis", .string(figure.occurrence.basis.rawValue)),
      .init("group", JSON(given: figure.group?.rawValue)),
      .init("stance", .string(claim.stance.rawValue)),
      .init("places", at.json(in: history.places)),
      .init("origins", origins.json(in: history.places)),
      .init("destinations", destinations.json(in: history.places)),
      .init("as_of", .string(figure.occurrence.asOf.description)),
      .init("source", JSON(given: claim.source?.rawValue)), .init("batch", .string(batch.rawValue)),
      .init("document", JSON(given: history.documents[claim.evidence.document]?.title)),
      .init("evidence", .string(claim.evidence.phrase)),
      .init("sentence", .string(claim.evidence.excerpt)),
      .init("confidence", claim.confidence.map { .millionths($0 * 10_000) } ?? .null),
    ])
  }
}

extension Recorded<RouteStatus> {
  /// What was said of a route as JSON, for scripts that review.
  fileprivate func json(in history: History) -> JSON {
    let route = history.routes[value.route]
    func names(_ set: PlaceSet?) -> JSON { set?.json(in: history.places) ?? [] }
    return .object([
      .init("id", .string(value.id.rawValue)), .init("origins", names(route?.origins)),
      .init("destinations", names(route?.destinations)), .init("via", names(route?.via)),
      .init("mode", JSON(given: route?.mode.rawValue)),
      .init("status", .string(value.state.rawValue)), .init("secured", .bool(value.isSecured)),
      .init("as_of", .string(value.asOf.description)), .init("batch", .string(batch.rawValue)),
      .init("sentence", .string(value.evidence.excerpt)),
    ])
  }
}
