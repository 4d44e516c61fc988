package import Displacement

extension Article {
  /// The claims and routes that the article makes, as candidates for review.
  ///
  /// Two figures that give one group in both units become one claim. A figure without a date is
  /// dated by the reference day, marked ``DatePrecision/unknown``.
  ///
  /// - Parameters:
  ///   - document: the article's document; its text is ``text``.
  ///   - reference: the day of publication, or of retrieval.
  ///   - resolve: the source of a speaker's name.
  /// - Returns: the claims in the order of the text, and the routes with their status.
  package func claims(
    document: Document, reference: Day, source resolve: (String) -> Source.ID
  ) -> (claims: [Claim], routes: [(Route, RouteStatus)]) {
    var claims: [Claim] = []
    for (index, figure) in figures.enumerated() {
      // The pair is filed with its first figure.
      if let linked = figure.linked, linked < index { continue }
      if let claim = claim(figure, document, reference, resolve) { claims.append(claim) }
    }
    return (claims, routes.map { self.route($0, document, reference) })
  }

  private func claim(
    _ figure: ArticleFigure, _ document: Document, _ reference: Day,
    _ resolve: (String) -> Source.ID
  ) -> Claim? {
    guard
      let value = Figure(
        occurrence(figure, reference), amount(figure), group: figure.group,
        accommodation: figure.accommodation, holding: figure.holding,
        datePrecision: precision(figure))
    else { return nil }
    return Claim(
      key: .span(figure.evidence, of: document.id, figure.measure), figure: value,
      stance: stance(figure), source: figure.source.map(resolve), method: .media,
      sensitivity: figure.measure == .held ? .high : .moderate,
      evidence: Evidence(
        document: document.id, location: .span(figure.evidence),
        excerpt: words(figure.sentence), phrase: words(figure.evidence)),
      confidence: figure.confidence)
  }

  private func amount(_ figure: ArticleFigure) -> Amount {
    guard let linked = figure.linked, figures.indices.contains(linked) else {
      return Amount(figure.quantity, figure.unit)
    }
    let other = figures[linked]
    switch (figure.unit, other.unit) {
    case (.people, .households): return .both(people: figure.quantity, households: other.quantity)
    case (.households, .people): return .both(people: other.quantity, households: figure.quantity)
    case (.people, _), (.households, _), (.housing, _): return Amount(figure.quantity, figure.unit)
    }
  }

  private func occurrence(_ figure: ArticleFigure, _ reference: Day) -> Occurrence {
    let end = figure.end ?? reference
    let period = Period(from: figure.start ?? end, through: end) ?? Period(end)
    let count: Occurrence.Count =
      switch figure.basis {
      case .cumulative: .cumulative(period)
      case .point, .increment, .background: .increment(period)
      }
    switch figure.measure {
    case .stock(let stock): return .stock(stock, at: figure.places, asOf: end)
    case .movement(let movement):
      // A movement whose ends are not said happened somewhere all the same.
      let isPlaced = !figure.origins.isUnstated || !figure.destinations.isUnstated
      return .movement(
        movement, from: isPlaced ? figure.origins : figure.places, to: figure.destinations,
        counted: count)
    case .toll(let toll): return .toll(toll, at: figure.places, counted: count)
    }
  }

  private func precision(_ figure: ArticleFigure) -> DatePrecision {
    guard let start = figure.start, let end = figure.end else { return .unknown }
    return start == end || figure.basis == .cumulative
      ? .day : start.distance(to: end) <= 7 ? .week : .month
  }

  private func stance(_ figure: ArticleFigure) -> Claim.Stance {
    if figure.basis == .background { return .background }
    switch figure.polarity {
    case .asserted: return .asserted
    case .denied: return .denied
    case .planned: return .planned
    }
  }

  private func route(
    _ route: ArticleRoute, _ document: Document, _ reference: Day
  ) -> (Route, RouteStatus) {
    let value = Route(
      origins: route.origins, destinations: route.destinations, via: route.via, mode: route.mode)
    let status = RouteStatus(
      route: value.id, state: route.state, asOf: reference, isSecured: route.isSecured,
      source: nil,
      evidence: Evidence(
        document: document.id, location: .span(route.evidence), excerpt: words(route.sentence),
        phrase: words(route.evidence)))
    return (value, status)
  }
}
