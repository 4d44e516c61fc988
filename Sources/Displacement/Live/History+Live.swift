extension History {
  /// What of this history can still matter for the summary of a day, by the definition of
  /// ``LiveRule``.
  ///
  /// A ledger finds the same claims through an index, without reading the others; this is what it
  /// is held to.
  ///
  /// - Parameters:
  ///   - asOf: the last day whose facts count.
  ///   - since: the first of several days that summaries are made of; by default only the last.
  ///   - relayWindow: within how many days claims of one content repeat each other.
  /// - Returns: the same history with fewer claims, and how many were left out.
  package func live(asOf: Day, since: Day? = nil, relayWindow: Int) -> History {
    let rule = LiveRule(
      asOf: asOf, since: since, started: event.started, relayWindow: relayWindow,
      documents: documents.values, decisions: decisions.map(\.value))
    let replaced = Set(claims.compactMap(\.value.supersedes))
    var kept: Set<Claim.ID> = []
    var plain: [SeriesOfClaims: [Claim]] = [:]
    var texts: [SeriesOfClaims.Cell: [Day]] = [:]
    for record in claims {
      let claim = record.value
      guard isSheet(claim), !rule.isInvolved(claim.evidence.document) else {
        kept.insert(claim.id)
        for cell in SeriesOfClaims.cells(of: claim, record.batch, rule, places) {
          texts[cell, default: []].append(claim.figure.occurrence.asOf)
        }
        continue
      }
      if rule.decided.contains(claim.id) { kept.insert(claim.id) }
      switch rule.standing(of: record.batch) {
      case .open: kept.insert(claim.id)
      case .takenBack: break
      case .plain:
        if rule.isInWindow(claim.figure.occurrence.asOf) {
          plain[SeriesOfClaims(claim), default: []].append(claim)
        }
      }
    }
    for (series, claims) in plain {
      guard let cell = series.cell(in: places) else {
        kept.formUnion(claims.map(\.id))
        continue
      }
      let standing = claims.filter { !replaced.contains($0.id) && !rule.decided.contains($0.id) }
      let counted = Set(standing.filter(\.hasNumber).map(\.figure.occurrence.asOf))
        .filter { $0 <= rule.since }.sorted()
      let days = LiveRule.Days(
        from: counted.suffix(LiveRule.countedDays).first.flatMap { first in
          counted.count < LiveRule.countedDays ? nil : first
        } ?? .first,
        oldest: standing.map(\.figure.occurrence.asOf).min() ?? .last)
      let near = texts[cell] ?? []
      for claim in claims {
        let day = claim.figure.occurrence.asOf
        if days.contains(day) || near.contains(where: { abs($0.distance(to: day)) <= relayWindow })
        {
          kept.insert(claim.id)
        }
      }
    }
    keepReplacements(&kept)
    var live = self
    live.claims.removeAll { !kept.contains($0.value.id) }
    live.omitted += claims.count - live.claims.count
    return live
  }

  private func isSheet(_ claim: Claim) -> Bool {
    documents[claim.evidence.document]?.kind == .csv
  }

  private func keepReplacements(_ kept: inout Set<Claim.ID>) {
    var replacements: [Claim.ID: [Claim.ID]] = [:]
    var replaced: Set<Claim.ID> = []
    for record in claims {
      guard let earlier = record.value.supersedes else { continue }
      replacements[earlier, default: []].append(record.value.id)
      if kept.contains(record.value.id) { replaced.insert(earlier) }
    }
    kept.formUnion(replaced)
    var waiting = Array(kept)
    while let claim = waiting.popLast() {
      for next in replacements[claim] ?? [] where kept.insert(next).inserted {
        waiting.append(next)
      }
    }
  }
}

extension Claim {
  /// Whether the claim gives a number itself, and not only a word or the ends of a range.
  package var hasNumber: Bool { figure.amount.leading.quantity.best != nil }
}

/// What the plain claims of one source about one thing have in common.
private struct SeriesOfClaims: Hashable {
  let occurrence: Occurrence
  let unit: Unit
  let group: Group?
  let accommodation: Accommodation?
  let holding: Holding?
  let isCompleteBreakdown: Bool
  let stance: Claim.Stance
  let source: Source.ID?
  let method: Method
  let sensitivity: Sensitivity
  let datePrecision: DatePrecision

  init(_ claim: Claim) {
    let figure = claim.figure
    occurrence =
      switch figure.occurrence {
      case .stock(let stock, let places, _): .stock(stock, at: places, asOf: .first)
      case .movement, .toll: figure.occurrence
      }
    unit = figure.amount.leading.unit
    group = figure.group
    accommodation = figure.accommodation
    holding = figure.holding
    isCompleteBreakdown = claim.isCompleteBreakdown
    stance = claim.stance
    source = claim.source
    method = claim.method
    sensitivity = claim.sensitivity
    datePrecision = figure.datePrecision
  }

  /// What claims have to share to repeat each other.
  struct Cell: Hashable {
    let stock: Stock
    let places: [Place.ID]
    let source: Source.ID
  }

  /// What the claims of the series are about; nothing where none of them may be left out.
  func cell(in tree: PlaceTree) -> Cell? {
    guard let source, case .stock(let stock, let set, _) = occurrence,
      let places = tree.outline(of: set)
    else { return nil }
    return Cell(stock: stock, places: places, source: source)
  }

  /// What a claim that was read from a text may be about.
  static func cells(
    of claim: Claim, _ batch: Batch.ID, _ rule: LiveRule, _ tree: PlaceTree
  ) -> [Cell] {
    guard let source = claim.source, case .stock(let stock, _, _) = claim.figure.occurrence
    else { return [] }
    return rule.placeSets(of: claim, in: batch).compactMap { set in
      tree.outline(of: set).map { Cell(stock: stock, places: $0, source: source) }
    }
  }
}

extension PlaceTree {
  /// The places that a set amounts to: areas replaced by their members, and no place inside another
  /// one, in order; `nil` where a place is not resolved or none was named.
  package func outline(of set: PlaceSet) -> [Place.ID]? {
    guard let places = set.places else { return nil }
    let expanded = expandingAreas(places)
    guard expanded.count > 1 else { return expanded }
    let all = Set(expanded)
    return expanded.filter { place in !ancestors(of: place).contains { all.contains($0) } }
  }
}
