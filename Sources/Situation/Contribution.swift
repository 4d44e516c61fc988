import Displacement

/// A claim in force on its way through the policy: what it says after the reviewers' decisions,
/// and what that means in people.
struct Contribution: Hashable, Sendable {
  let claim: Claim
  /// What the claim says once reviewers have set its places or its unit.
  var figure: Figure
  /// Whether a reviewer wants it chosen over the others of its cell.
  var isRecommended = false
  /// Whether a reviewer said that its place is broken down completely by claims of its parts.
  var isBrokenDown = false
  /// The first document of the chain that the claim's document repeats.
  var root: Document.ID
  /// How many documents back the first one is.
  var hops = 0
  /// People, or homes where homes are counted; empty where the unit cannot be converted.
  var interval = Interval(unchecked: nil, nil, nil)
  var households: Interval?
  var marks: Set<Summary.Mark> = []
  /// The household size that converted the number.
  var size: HouseholdSize?

  init(_ claim: Claim) {
    self.claim = claim
    figure = claim.figure
    root = claim.evidence.document
  }

  var id: Claim.ID { claim.id }
  var asOf: Day { figure.occurrence.asOf }
  var quantifier: Quantifier { figure.amount.leading.quantity.quantifier }
  var isVague: Bool { quantifier == .vague }
  /// Whether the claim gives a number of people, not only a word or households of unknown size.
  var isNumber: Bool { interval.best != nil }

  /// Where the number comes from: its source, or the document where it names none.
  var origin: Origin { claim.source.map(Origin.source) ?? .document(root) }

  /// Claims of one origin are one voice.
  enum Origin: Hashable, Sendable {
    case source(Source.ID)
    case document(Document.ID)
  }
}

/// A claim that a step took out, and why.
struct Excluded: Hashable, Sendable {
  let contribution: Contribution
  let reason: Summary.Reason

  init(_ contribution: Contribution, _ reason: Summary.Reason) {
    self.contribution = contribution
    self.reason = reason
  }
}

/// What a step let through and what it took out.
struct Sifted: Hashable, Sendable {
  var kept: [Contribution] = []
  var excluded: [Excluded] = []
}
