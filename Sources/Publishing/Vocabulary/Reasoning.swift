import Displacement

/// A sentence with gaps that says why a number is what it is.
package enum Reasoning: CaseIterable, Hashable, Sendable {
  case title, headNumber, headSteps, headCounted, headSetAside
  // The steps, in the order of the policy.
  case asReported, converted, halved, chosen, widened, stretched, clamped, rolledForward, derived,
    added
  case summed, contained, contradicted, crossed
  // Claims.
  case inPeople, marks, claim, restsOnIt, ofLines, beside, notCounted, decided, concealed, nothing
  // What people decide.
  case approve, reject, recommend, setPlace, setUnit, markRelay, markComplete, retract, annotate

  /// The gaps that the sentence has in every language.
  package var slots: Set<Slot> {
    switch self {
    case .headNumber, .headSteps, .headCounted, .headSetAside, .asReported, .halved, .stretched,
      .clamped,
      .contradicted, .crossed, .nothing:
      []
    case .approve, .reject, .recommend, .setPlace, .setUnit, .markRelay, .markComplete, .retract,
      .annotate:
      []
    case .title: [.subject]
    case .converted: [.number, .low, .best, .high, .source]
    case .chosen, .derived, .added, .summed, .contained, .concealed: [.number]
    case .widened: [.people]
    case .rolledForward: [.people, .day, .number]
    case .inPeople: [.people]
    case .marks: [.marks]
    case .claim, .restsOnIt, .ofLines, .beside, .notCounted: [.text]
    case .decided: [.text, .source, .time]
    }
  }

  /// What a decision is called.
  init(_ action: Decision.Action) {
    self =
      switch action {
      case .approve: .approve
      case .reject: .reject
      case .recommend: .recommend
      case .setPlaces: .setPlace
      case .setUnit: .setUnit
      case .markRelay: .markRelay
      case .markCompleteBreakdown: .markComplete
      case .retract: .retract
      case .annotate: .annotate
      }
  }
}
