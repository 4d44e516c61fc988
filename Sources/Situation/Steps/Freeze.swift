import Displacement

/// The claims of a ledger as they stood at a moment.
struct Frozen: Sendable {
  /// Approved, not superseded and asserted, in the order of the ledger.
  var inForce: [Contribution] = []
  var excluded: [Excluded] = []
  /// Those that wait for review, in the order of the ledger.
  var candidates: [Claim.ID] = []
  /// What was said of routes and is approved, in the order of the ledger.
  var routeStatuses: [Recorded<RouteStatus>] = []
  /// What was said of routes and waits for review, in the order of the ledger.
  var routeCandidates: [RouteStatus.ID] = []
}

/// Step 1: takes rows and decisions recorded by `knownAt` and derives the status of every claim.
///
/// Decisions about a claim, its batch and its document are read in the order of the ledger, and
/// the later one wins. Readings of the policy:
/// - A recommendation alone does not approve: a recommended candidate stays a candidate.
/// - A claim is superseded only by a claim that names it, and only while that claim (or one that
///   replaces it in turn) is approved: rejecting or retracting a revision brings the earlier claim
///   back. Two claims of one row key without such a link disagree, and both stay.
/// - A claim recorded in two batches (merged ledgers) is one claim, ruled by decisions on either.
/// - Denied and planned figures and the history of other events are set aside as `NOT_ASSERTED`.
func freeze(_ history: History, knownAt: Moment) -> Frozen {
  let records = history.claims
  let (claims, batches) = claimsWithBatches(of: history, knownAt: knownAt)
  var rulings = Rulings(history.decisions.filter { $0.at <= knownAt })
  let standings = zip(claims, batches).map { rulings.standing(of: records[$0].value, in: $1) }
  let superseded = supersededClaims(records, claims, standings)
  let roots = Lineage(history.documents, rulings.relays)
  let replaced = documents(
    of: Set(claims.compactMap { records[$0].value.supersedes }), among: claims, of: records)

  var frozen = Frozen()
  for (claim, standing) in zip(claims, standings) {
    let id = records[claim].value.id
    let isCorrection = records[claim].value.supersedes.map { earlier in
      replaced[earlier] == records[claim].value.evidence.document
    }
    let contribution = Contribution(
      records, claim, standing, roots, isCorrection: isCorrection ?? false)
    switch standing.verdict {
    case nil:
      frozen.candidates.append(id)
      frozen.excluded.append(Excluded(contribution, .candidate))
    case .reject: frozen.excluded.append(Excluded(contribution, .rejected))
    case .retract: frozen.excluded.append(Excluded(contribution, .retracted))
    case .approve:
      if superseded.contains(id) {
        frozen.excluded.append(Excluded(contribution, .superseded))
      } else if records[claim].value.stance != .asserted {
        frozen.excluded.append(Excluded(contribution, .notAsserted))
      } else {
        frozen.inForce.append(contribution)
      }
    }
  }
  // A candidate whose revision is in force needs no review any more.
  frozen.candidates.removeAll { superseded.contains($0) }
  frozen.excluded = frozen.excluded.map { excluded in
    let isReplaced = excluded.reason == .candidate && superseded.contains(excluded.contribution.id)
    return isReplaced ? Excluded(excluded.contribution, .superseded) : excluded
  }
  freezeRoutes(history.routeStatuses.filter { $0.at <= knownAt }, rulings, into: &frozen)
  return frozen
}

/// Every claim once, by its place in the history and in the order of the ledger, with the batches
/// that brought it.
private func claimsWithBatches(
  of history: History, knownAt: Moment
) -> (claims: [Int], batches: [[Batch.ID]]) {
  let records = history.claims
  let known = records.indices.filter { records[$0].at <= knownAt }
  let isOrdered = zip(known, known.dropFirst()).allSatisfy {
    records[$0].order <= records[$1].order
  }
  let ordered = isOrdered ? known : known.sorted { records[$0].order < records[$1].order }
  var numbers: [Claim.ID: Int] = [:]
  numbers.reserveCapacity(ordered.count)
  var (claims, batches) = ([Int](), [[Batch.ID]]())
  claims.reserveCapacity(ordered.count)
  batches.reserveCapacity(ordered.count)
  // Most claims come of one batch after the other: they share one list.
  var last: [Batch.ID] = []
  for index in ordered {
    let (id, batch) = (records[index].value.id, records[index].batch)
    if let number = numbers[id] {
      batches[number].append(batch)
      continue
    }
    numbers[id] = claims.count
    if last.first != batch { last = [batch] }
    claims.append(index)
    batches.append(last)
  }
  return (claims, batches)
}

/// What was said of routes follows the rule of claims: nothing that a machine read is on a page
/// before somebody approved it, because people may walk by it.
private func freezeRoutes(
  _ statuses: [Recorded<RouteStatus>], _ rulings: Rulings, into frozen: inout Frozen
) {
  for status in statuses.sorted(by: { $0.order < $1.order }) {
    switch rulings.verdict(on: status) {
    case nil: frozen.routeCandidates.append(status.value.id)
    case .approve: frozen.routeStatuses.append(status)
    case .reject, .retract: break
    }
  }
}

/// The documents of those claims.
private func documents(
  of ids: Set<Claim.ID>, among claims: [Int], of records: [Recorded<Claim>]
) -> [Claim.ID: Document.ID] {
  guard !ids.isEmpty else { return [:] }
  let wanted = claims.filter { ids.contains(records[$0].value.id) }
    .map { (records[$0].value.id, records[$0].value.evidence.document) }
  return Dictionary(wanted, uniquingKeysWith: { first, _ in first })
}

/// Every claim that an approved claim replaces, at once or through others.
private func supersededClaims(
  _ records: [Recorded<Claim>], _ claims: [Int], _ standings: [Standing]
) -> Set<Claim.ID> {
  var earlier: [Claim.ID: Claim.ID] = [:]
  for claim in claims {
    guard let replaced = records[claim].value.supersedes else { continue }
    earlier[records[claim].value.id] = replaced
  }
  var superseded: Set<Claim.ID> = []
  for (claim, standing) in zip(claims, standings) where standing.verdict == .approve {
    var next = records[claim].value.supersedes
    while let id = next, superseded.insert(id).inserted { next = earlier[id] }
  }
  return superseded
}

/// What the decisions about one claim amount to.
struct Standing: Hashable, Sendable {
  enum Verdict: Hashable, Sendable { case approve, reject, retract }

  var verdict: Verdict?
  var isRecommended = false
  var isBrokenDown = false
  var places: PlaceSet?
  var unit: Unit?
  var relayOf: Document.ID?

  mutating func apply(_ action: Decision.Action) {
    switch action {
    case .approve: verdict = .approve
    case .reject: verdict = .reject
    case .retract: verdict = .retract
    case .recommend: isRecommended = true
    case .setPlaces(let places): self.places = places
    case .setUnit(let unit): self.unit = unit
    case .markRelay(let document): relayOf = document
    case .markCompleteBreakdown: isBrokenDown = true
    case .annotate: break
    }
  }
}

/// The decisions of a ledger by what they are about.
struct Rulings: Sendable {
  /// The documents that a reviewer marked as repeating another.
  private(set) var relays: [Document.ID: Document.ID] = [:]
  private var byTarget: [Decision.Target: [(order: Int, action: Decision.Action)]] = [:]
  private var decidedClaims: Set<Claim.ID> = []
  /// What the decisions on a document and its batches amount to for all claims about which nothing
  /// was decided by themselves.
  private var shared: [[Decision.Target]: Standing] = [:]
  /// The last of them: a claim mostly has the document and the batch of the claim before it.
  private var last: (document: Document.ID, batches: [Batch.ID], standing: Standing)?

  init(_ decisions: [Recorded<Decision>]) {
    for decision in decisions.sorted(by: { $0.order < $1.order }) {
      let action = decision.value.action
      if case .document(let id) = decision.value.target, case .markRelay(let of) = action {
        relays[id] = of
      } else {
        byTarget[decision.value.target, default: []].append((decision.order, action))
        if case .claim(let id) = decision.value.target { decidedClaims.insert(id) }
      }
    }
  }

  mutating func standing(of claim: Claim, in batches: [Batch.ID]) -> Standing {
    let isDecided = !decidedClaims.isEmpty && decidedClaims.contains(claim.id)
    let document = claim.evidence.document
    if !isDecided, let last, last.document == document, last.batches == batches {
      return last.standing
    }
    let around = [.document(claim.evidence.document)] + batches.map { Decision.Target.batch($0) }
    if isDecided { return standing([.claim(claim.id)] + around) }
    let standing = shared[around] ?? standing(around)
    shared[around] = standing
    last = (document, batches, standing)
    return standing
  }

  func verdict(on status: Recorded<RouteStatus>) -> Standing.Verdict? {
    let document = status.value.evidence.document
    return standing([.routeStatus(status.value.id), .document(document), .batch(status.batch)])
      .verdict
  }

  private func standing(_ targets: [Decision.Target]) -> Standing {
    var rulings = targets.flatMap { byTarget[$0] ?? [] }
    if rulings.count > 1 { rulings.sort { $0.order < $1.order } }
    var standing = Standing()
    for ruling in rulings { standing.apply(ruling.action) }
    return standing
  }
}

extension Figure {
  /// The figure at the places that a reviewer set.
  ///
  /// For a movement they stand for the end that is not resolved; where both are, for the origins.
  func resolved(to places: PlaceSet) -> Figure {
    let occurrence: Occurrence =
      switch occurrence {
      case .stock(let stock, _, let day): .stock(stock, at: places, asOf: day)
      case .toll(let toll, _, let counted): .toll(toll, at: places, counted: counted)
      case .movement(let movement, let origins, let destinations, let counted):
        if origins.places == nil || destinations.places != nil {
          .movement(movement, from: places, to: destinations, counted: counted)
        } else {
          .movement(movement, from: origins, to: places, counted: counted)
        }
      }
    return Figure(
      occurrence, amount, group: group, accommodation: accommodation, holding: holding,
      parts: parts, datePrecision: datePrecision) ?? self
  }

  /// The figure with its number in that unit; unchanged where the measure cannot have it.
  func counted(in unit: Unit) -> Figure {
    Figure(
      occurrence, Amount(amount.leading.quantity, unit), group: group,
      accommodation: accommodation, holding: holding, parts: parts, datePrecision: datePrecision)
      ?? self
  }
}
