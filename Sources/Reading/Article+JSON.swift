import Displacement
package import Language

extension Article {
  /// The article as one JSON object in a line, in the shape `nuzuh.article/1`.
  ///
  /// - Parameters:
  ///   - file: the name of the file that was read.
  ///   - places: the gazetteer, for the names of resolved places.
  /// - Returns: the line, without its end.
  package func json(file: String, places: PlaceIndex) -> String {
    let object: JSON = [
      "schema": "nuzuh.article/1",
      "file": .string(file),
      "title": JSON(given: title),
      "language": .string(language.rawValue),
      "published": JSON(given: published?.description),
      "figures": .array(figures.map { json(of: $0, places.tree) }),
      "routes": .array(routes.map { json(of: $0, places.tree) }),
      "discarded": JSON(discarded),
    ]
    return object.text()
  }

  private func json(of figure: ArticleFigure, _ places: PlaceTree) -> JSON {
    let interval = figure.quantity.interval()
    let what: JSON = [
      "measure": .string(figure.measure.rawValue),
      "unit": .string(figure.unit.rawValue),
      "low": JSON(interval.low),
      "best": JSON(figure.quantity.best),
      "high": JSON(interval.high),
      "quantifier": .string(figure.quantity.quantifier.rawValue),
      "basis": .string(figure.basis.rawValue),
      "group": JSON(given: figure.group?.rawValue),
      "accommodation": JSON(given: figure.accommodation?.rawValue),
      "holding": JSON(given: figure.holding?.rawValue),
    ]
    let circumstances: JSON = [
      "places": figure.places.json(in: places),
      "origins": figure.origins.json(in: places),
      "destinations": figure.destinations.json(in: places),
      "mode": JSON(given: figure.mode?.rawValue),
      "start": JSON(given: figure.start?.description),
      "end": JSON(given: figure.end?.description),
      "source": JSON(given: figure.source),
      "polarity": .string(figure.polarity.rawValue),
      "evidence": json(of: figure.evidence),
      "sentence": .string(words(figure.sentence)),
      "confidence": .millionths(max(0, min(100, figure.confidence)) * 10_000),
      "linked": JSON(figure.linked),
    ]
    let facts = what.merging(circumstances)
    guard !figure.reasons.isEmpty else { return facts }
    return facts.merging(["rules": .array(figure.reasons.map(json(of:)))])
  }

  /// A rule that fired: what it decided, what it states, and the words it rests on.
  private func json(of reason: Reason) -> JSON {
    [
      "aspect": .string(reason.aspect.rawValue),
      "rule": .string(reason.rule.rawValue),
      "states": .string(reason.rule.prose),
      "points": JSON(reason.points),
      "evidence": reason.span.map { json(of: $0) } ?? .null,
    ]
  }

  private func json(of route: ArticleRoute, _ places: PlaceTree) -> JSON {
    [
      "origins": route.origins.json(in: places),
      "destinations": route.destinations.json(in: places),
      "via": route.via.json(in: places),
      "mode": .string(route.mode.rawValue),
      "status": .string(route.state.rawValue),
      "secured": .bool(route.isSecured),
      "evidence": json(of: route.evidence),
    ]
  }

  private func json(of span: Range<Int>) -> JSON {
    [
      "start": .integer(span.lowerBound), "end": .integer(span.upperBound),
      "text": .string(words(span)),
    ]
  }
}

extension JSON {
  /// An object with the members of this one and then those of the other.
  fileprivate func merging(_ other: JSON) -> JSON {
    guard case .object(let first) = self, case .object(let second) = other else { return self }
    return .object(first + second)
  }
}
