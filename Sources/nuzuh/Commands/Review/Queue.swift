import ArgumentParser
import Displacement
import Ledger
import Situation

/// `nuzuh review list`: the claims that wait for a decision.
struct Queue: Command {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what waits for review, the oldest first.")

  @OptionGroup var ledger: LedgerOptions
  @Flag(name: .long, help: "Also what approving each would change in the day's totals.")
  var effects = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    let queue = try ReviewQueue(ledger.open(readOnly: true), withEffects: effects)
    try Queue.show(queue, asJSON: json, withEffects: effects)
  }

  /// Prints the queue; with effects it takes one summary for each claim.
  static func show(_ queue: ReviewQueue, asJSON: Bool, withEffects: Bool) throws {
    let history = queue.history
    if asJSON {
      try Terminal.print(
        JSON.object([
          .init("schema", "nuzuh.review/1"),
          .init(
            "candidates",
            .array(
              queue.claims.map { claim in
                let effect = withEffects ? queue.effect(ofApproving: claim.value.id) : nil
                return claim.json(in: history, effect, queue.readings(of: claim.value))
              })),
          .init("routes", .array(queue.routes.map { $0.json(in: history) })),
        ]).text(.open))
      return
    }
    if queue.claims.isEmpty, queue.routes.isEmpty { Terminal.remark("Nothing waits for review.") }
    for candidate in queue.claims {
      try Terminal.print(queue.text(of: candidate.value, withEffect: withEffects) + "\n")
    }
    for route in queue.routes { try Terminal.print(queue.text(of: route.value) + "\n") }
  }
}

extension Effect {
  /// What would change, as JSON.
  fileprivate var json: JSON {
    func interval(_ total: Summary.Total?) -> JSON {
      guard let total else { return .null }
      return [
        "low": JSON(total.interval.low), "best": JSON(total.interval.best),
        "high": JSON(total.interval.high),
      ]
    }
    return .array(
      changes.map { change in
        [
          "total": .string(change.total.rawValue), "before": interval(change.before),
          "after": interval(change.after),
        ]
      })
  }
}

extension PlaceReading {
  /// The words of the claim with the other places that they may stand for, the likeliest first.
  fileprivate var json: JSON {
    [
      "field": .string(field.rawValue), "text": .string(mention.text),
      "ids": JSON(others.map(\.rawValue)),
    ]
  }
}

extension Recorded<Claim> {
  /// The claim as JSON, for scripts that review.
  fileprivate func json(
    in history: History, _ effect: Effect?, _ readings: [PlaceReading]
  ) -> JSON {
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
    var members: [JSON.Member] = [
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
      .init("other_places", .array(readings.map(\.json))),
      .init("as_of", .string(figure.occurrence.asOf.description)),
      .init("source", JSON(given: claim.source?.rawValue)), .init("batch", .string(batch.rawValue)),
      .init("document", JSON(given: history.documents[claim.evidence.document]?.title)),
      .init("evidence", .string(claim.evidence.phrase)),
      .init("sentence", .string(claim.evidence.excerpt)),
      .init("confidence", claim.confidence.map { .millionths($0 * 10_000) } ?? .null),
    ]
    if let effect { members.append(.init("changes", effect.json)) }
    return .object(members)
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
