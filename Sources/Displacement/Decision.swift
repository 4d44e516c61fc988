/// What a person decided about a record: appended, never edited, and undone only by another one.
public struct Decision: Hashable, Sendable {
  /// The record that was decided on.
  public let target: Target
  /// What was decided.
  public let action: Action
  /// Why, in the person's own words.
  public let reason: String

  /// A decision about that record.
  public init(_ action: Action, on target: Target, reason: String = "") {
    self.target = target
    self.action = action
    self.reason = reason
  }

  /// What a decision is about.
  public enum Target: Hashable, Sendable {
    case claim(Claim.ID)
    case routeStatus(RouteStatus.ID)
    /// All that one file, article or sitting added.
    case batch(Batch.ID)
    case document(Document.ID)
  }

  /// What was decided.
  public enum Action: Hashable, Sendable {
    case approve, reject
    /// This claim is to be chosen over the others of its cell.
    case recommend
    case setPlaces(PlaceSet)
    case setUnit(Unit)
    /// The document, or the claim, repeats that document.
    case markRelay(of: Document.ID)
    /// The claim's place is broken down completely by claims of its children.
    case markCompleteBreakdown
    /// It was never so: taken out of every later summary, kept in the ledger.
    case retract
    /// A remark that changes nothing.
    case annotate
  }
}

extension Decision.Action {
  /// The name of the action in the ledger and in JSON.
  public var name: String {
    switch self {
    case .approve: "approve"
    case .reject: "reject"
    case .recommend: "recommend"
    case .setPlaces: "set_place"
    case .setUnit: "set_unit"
    case .markRelay: "mark_relay"
    case .markCompleteBreakdown: "mark_complete_breakdown"
    case .retract: "retract"
    case .annotate: "annotate"
    }
  }
}

/// Where a claim stands: derived from the decisions about it, never stored.
public enum Status: String, CaseIterable, Sendable {
  /// Waiting for review; enters no total.
  case candidate
  case approved, rejected
  /// Replaced by a later claim of the same key.
  case superseded
  /// Taken back.
  case retracted
}
