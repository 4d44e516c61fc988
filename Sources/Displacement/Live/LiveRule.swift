/// Which claims of a ledger can still matter for the summary of a day: the rule by which a ledger
/// leaves out the rest, so that a summary costs by what is live and not by its history.
///
/// Only counts of people at a place (stocks) that were read from sheets are ever left out, and of
/// them only the plain ones: their batch was approved and nothing else was decided about it, and
/// nothing was decided about the claim or its sheet. Of the plain claims of one ``Voice`` - one
/// source about the same people - these are kept:
///
/// - those about the newest ``countedDays`` days, up to the day of the summary (of several days, up
///   to the first), for which it has a number that no later claim replaces, and all in between and
///   after: the count that stands, and the one before it that it is compared with and that stood on
///   the day before; a voice with fewer such days is kept whole;
/// - of a topic that also has a voice with fewer such days, or a claim that is not plain, those about
///   each voice's oldest day with a claim that stands, so that a count is known to be no first one;
/// - those within the relay window of a claim that was read from a text and is of the same source
///   about the same places, because the one may repeat the other; such days are not counted.
///
/// Older counts of a source are superseded by its newer ones, and what lies after the day or before
/// the event is out of the window: neither moves a number, a mark, a conflict or a gap. With every
/// claim comes the one that it replaces, and all that replace it, lest it come back. Every set of
/// claims between these and all gives the same page, so that a query may keep more.
package struct LiveRule: Sendable {
  /// The last day whose facts count.
  package let asOf: Day
  /// The first of the days that summaries are made of, which end with ``asOf``.
  package let since: Day
  /// The event's first day.
  package let started: Day
  /// Within how many days claims of one content repeat each other.
  package let relayWindow: Int

  /// From when households can be counted in people at every place; `nil` for never.
  private let sizedFrom: Day?

  private var verdicts: [Batch.ID: [Decision.Action]] = [:]
  private let involved: Set<Document.ID>
  /// The claims about which something was decided.
  package let decided: Set<Claim.ID>
  private var places: [Decision.Target: [PlaceSet]] = [:]

  /// How many days with a number are kept of a voice.
  package static let countedDays = 2

  /// The rule for a day.
  ///
  /// - Parameters:
  ///   - asOf: the last day whose facts count.
  ///   - since: the first of several days that summaries are made of; by default only the last.
  ///   - relayWindow: within how many days claims of one content repeat each other.
  ///   - history: what was known; its claims are not looked at.
  package init(asOf: Day, since: Day? = nil, relayWindow: Int, _ history: History) {
    self.asOf = asOf
    self.since = min(since ?? asOf, asOf)
    started = history.event.started
    self.relayWindow = relayWindow
    sizedFrom = history.householdSizes.lazy.filter { $0.place == nil }.map(\.validFrom).min()
    var involved: Set<Document.ID> = []
    for document in history.documents.values {
      if document.kind != .csv { involved.insert(document.id) }
      guard let relayed = document.relays else { continue }
      involved.formUnion([document.id, relayed])
    }
    var decided: Set<Claim.ID> = []
    for decision in history.decisions.lazy.map(\.value) {
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

  /// Whether a claim may be about other places than its own, as reviewers set some.
  package func mayBeElsewhere(_ claim: Claim, in batch: Batch.ID) -> Bool {
    placeSets(of: claim, in: batch).count > claim.figure.occurrence.placeSets.count
  }

  /// Whether the day lies in the time that a summary is about.
  package func isInWindow(_ day: Day) -> Bool { started <= day && day <= asOf }

  /// Whether a claim's figure surely gives a number of people: not only a word or the ends of a
  /// range, and no households that cannot be counted in people.
  package func givesNumber(_ figure: Figure) -> Bool {
    let leading = figure.amount.leading
    guard leading.quantity.best != nil else { return false }
    return isCounted(leading.unit, on: figure.occurrence.asOf)
  }

  /// Whether a number in that unit can be given in people at every place.
  package func isCounted(_ unit: Unit, on day: Day) -> Bool {
    countedFrom(unit).map { $0 <= day } ?? false
  }

  /// From when numbers in that unit can be given in people at every place; `nil` for never.
  package func countedFrom(_ unit: Unit) -> Day? {
    switch unit {
    case .people, .housing: .first
    case .households: sizedFrom
    }
  }

  /// How far back a voice matters, found by going back through its days.
  package struct Reach: Hashable, Sendable {
    private var counted = 0
    /// The first of the newest days that are kept; the first of all for a voice that is kept whole.
    package private(set) var from = Day.first

    package init() {}

    /// Whether as many days with a number were found as can matter.
    package var isLong: Bool { counted >= LiveRule.countedDays }

    /// Takes in a day with a number that stands and repeats no text, no later than the first day
    /// that a summary is made of; days come from the newest back.
    package mutating func take(_ day: Day) {
      guard !isLong else { return }
      counted += 1
      if isLong { from = day }
    }
  }
}
