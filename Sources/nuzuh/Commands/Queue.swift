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
    if json {
      try Terminal.print(
        JSON.object([
          .init("schema", "nuzuh.review/1"),
          .init("candidates", .array(candidates.map { $0.json(in: history) })),
        ]).text(.open))
      return
    }
    if candidates.isEmpty { Terminal.remark("Nothing waits for review.") }
    for candidate in candidates {
      try Terminal.print(
        ClaimView.text(
          candidate.value, places: history.places, isColored: Terminal.showsColor) + "\n")
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
    func names(_ set: PlaceSet) -> JSON {
      .array(
        set.mentions.map { mention in
          let place = mention.place.flatMap { history.places[$0] }
          return .object([
            .init("text", .string(mention.text)), .init("id", JSON(given: mention.place?.rawValue)),
            .init("name_en", JSON(given: place?.nameEnglish)),
            .init("name_ar", JSON(given: place?.nameArabic)),
          ])
        })
    }
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
      .init("places", names(at)), .init("origins", names(origins)),
      .init("destinations", names(destinations)),
      .init("as_of", .string(figure.occurrence.asOf.description)),
      .init("source", JSON(given: claim.source?.rawValue)), .init("batch", .string(batch.rawValue)),
      .init("document", JSON(given: history.documents[claim.evidence.document]?.title)),
      .init("evidence", .string(claim.evidence.phrase)),
      .init("sentence", .string(claim.evidence.excerpt)),
      .init("confidence", claim.confidence.map { .millionths($0 * 10_000) } ?? .null),
    ])
  }
}
