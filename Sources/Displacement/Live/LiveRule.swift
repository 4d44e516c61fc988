/// Which claims of a ledger can still matter for the summary of a day: the rule by which a ledger
/// leaves out the rest, so that a summary costs by what is live and not by its history.
///
/// Only counts of people at a place (stocks) that were read from sheets are ever left out, and of
/// them only the plain ones: their batch was approved and nothing else was decided about it, and
/// nothing was decided about the claim or its sheet. Of the plain claims of one series - one source
/// about one place in one unit, the same in all but days and numbers - these are kept:
///
/// - those about the newest ``countedDays`` days, up to the day of the summary (of several days, up
///   to the first), for which the series has a number that no later claim replaces, and all in
///   between and after: the count that stands, the one before it that it is compared with, and the
///   same for the day before;
/// - those about its oldest day with a claim that stands, so that a count is known to be no first
///   one;
/// - those within the relay window of a claim that was read from a text and is of the same source
///   about the same places, because the one may repeat the other.
///
/// Older counts of a source are superseded by its newer ones, and what lies after the day or before
/// the event is out of the window: neither moves a number, a mark, a conflict or a gap. With every
/// claim comes the one that it replaces, and all that replace it, lest it come back.
package struct LiveRule: Sendable {
  /// The last day whose facts count.
  package let asOf: Day
  /// The first of the days that summaries are made of, which end with ``asOf``.
  package let since: Day
  /// The event's first day.
  package let started: Day
  /// Within how many days claims of one content repeat each other.
  package let relayWindow: Int

  private var verdicts: [Batch.ID: [Decision.Action]] = [:]
  private let involved: Set<Document.ID>
  /// The claims about which something was decided.
  package let decided: Set<Claim.ID>
  private var places: [Decision.Target: [PlaceSet]] = [:]

  /// How many days with a number are kept of a series.
  package static let countedDays = 3

  /// The rule for a day.
  ///
  /// - Parameters:
  ///   - asOf: the last day whose facts count.
  ///   - since: the first of several days that summaries are made of; by default only the last.
  ///   - started: the event's first day.
  ///   - relayWindow: within how many days claims of one content repeat each other.
  ///   - documents: every document that was known.
  ///   - decisions: every decision that was known.
  package init(
    asOf: Day, since: Day? = nil, started: Day, relayWindow: Int,
    documents: some Sequence<Document>, decisions: some Sequence<Decision>
  ) {
    self.asOf = asOf
    self.since = min(since ?? asOf, asOf)
    self.started = started
    self.relayWindow = relayWindow
    var involved: Set<Document.ID> = []
    for document in documents {
      if document.kind != .csv { involved.insert(document.id) }
      guard let relayed = document.relays else { continue }
      involved.formUnion([document.id, relayed])
    }
    var decided: Set<Claim.ID> = []
    for decision in decisions {
      switch decision.target {
      case .claim(let id): decided.insert(id)
      case .document(let id): involved.insert(id)
      case .batch(let id): verdicts[id, default: []].append(decision.action)
      case .routeStatus: break
      }
      switch decision.action {
      case .markRelay(let document): involved.insert(document)
      case .setPlaces(let set): places[decision.target, default: []].append(set)
      case .approve, .reject, .recommend, .setUnit, .markCompleteBreakdown, .retract, .annotate:
        break
      }
    }
    self.involved = involved
    self.decided = decided
  }

  /// What was decided about a batch as a whole.
  package enum Standing: Hashable, Sendable {
    /// It is approved, and nothing else was decided about it.
    case plain
    /// It is rejected or taken back, and nothing else was decided about it.
    case takenBack
    /// It waits for review, or something else was decided about it: all of it is kept.
    case open
  }

  /// What was decided about that batch as a whole.
  package func standing(of batch: Batch.ID) -> Standing {
    var standing = Standing.open
    for action in verdicts[batch] ?? [] {
      switch action {
      case .approve: standing = .plain
      case .reject, .retract: standing = .takenBack
      case .annotate: break
      case .recommend, .setPlaces, .setUnit, .markRelay, .markCompleteBreakdown: return .open
      }
    }
    return standing
  }

  /// Whether the document is no sheet, or is part of a chain of relays, or was decided about.
  package func isInvolved(_ document: Document.ID) -> Bool { involved.contains(document) }

  /// The documents that are no sheets, are part of a chain of relays, or were decided about.
  package var involvedDocuments: Set<Document.ID> { involved }

  /// The places that a claim may be about: its own, and those that reviewers set.
  package func placeSets(of claim: Claim, in batch: Batch.ID) -> [PlaceSet] {
    let targets: [Decision.Target] = [
      .claim(claim.id), .document(claim.evidence.document), .batch(batch),
    ]
    return claim.figure.occurrence.placeSets + targets.flatMap { places[$0] ?? [] }
  }

  /// The days of a series whose claims are kept.
  package struct Days: Hashable, Sendable {
    /// The first of the newest days.
    package var from: Day
    /// The oldest day with a claim that stands; everything up to it is kept.
    package var oldest: Day

    /// Whether claims about that day are kept.
    package func contains(_ day: Day) -> Bool { from <= day || day <= oldest }
  }

  /// Whether the day lies in the time that a summary is about.
  package func isInWindow(_ day: Day) -> Bool { started <= day && day <= asOf }
}
