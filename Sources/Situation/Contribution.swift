import Displacement

/// A claim in force on its way through the policy: what it says after the reviewers' decisions,
/// and what that means in people.
///
/// It is immutable and passed through many steps, so it is a reference: a copy of all that a claim
/// holds for every step would cost more than the steps.
final class Contribution: Sendable {
  private let ruled: RuledClaim
  /// Whether its document repeats no other.
  let isPrimary: Bool
  let asOf: Day
  /// The days a flow was counted over; `nil` for a stock.
  let period: Period?
  /// The start of a running total; `nil` for a stock and for an increment.
  let since: Day?
  /// What the number means in people.
  let counted: Counted
  /// How far the source of the claim is trusted.
  let credit: Credit
  /// The number of its cell among those of the ledger; `nil` where its places are not resolved.
  let cell: Int?
  /// The number of its origin among those of the ledger.
  let voice: Int
  /// Whether no other claim of the ledger has the same cell and number, so that it can repeat none.
  let isAlone: Bool
  /// Its place among the claims that it was prepared with.
  let number: Int

  /// A claim as the reviewers left it, not yet counted.
  ///
  /// - Parameters:
  ///   - records: the claims of a ledger.
  ///   - index: which of them it is.
  ///   - standing: what was decided about it.
  ///   - lineage: which document repeats which.
  ///   - isCorrection: whether the office itself corrected an earlier claim by it.
  init(
    _ records: [Recorded<Claim>], _ index: Int, _ standing: Standing = Standing(),
    _ lineage: Lineage = Lineage([:]), isCorrection: Bool = false
  ) {
    ruled = RuledClaim(records, index, standing, lineage, isCorrection: isCorrection)
    isPrimary = ruled.root == ruled.claim.evidence.document
    let occurrence = ruled.figure.occurrence
    let counted = occurrence.counted
    asOf = occurrence.asOf
    period = counted?.period
    since = counted?.since
    self.counted = Counted()
    credit = Credit(nil)
    cell = nil
    voice = 0
    isAlone = false
    number = 0
  }

  /// The same claim with its number in people, its cell, and what it stands beside.
  init(
    _ contribution: Contribution, counted: Counted, credit: Credit = Credit(nil), cell: Int? = nil,
    voice: Int = 0, isAlone: Bool = false, number: Int = 0
  ) {
    ruled = contribution.ruled
    isPrimary = contribution.isPrimary
    asOf = contribution.asOf
    period = contribution.period
    since = contribution.since
    self.counted = counted
    self.credit = credit
    self.cell = cell
    self.voice = voice
    self.isAlone = isAlone
    self.number = number
  }

  /// A number as people, with what a reader must know of it.
  struct Counted: Hashable, Sendable {
    /// People, or homes where homes are counted; empty where the unit cannot be converted.
    var interval = Interval(unchecked: nil, nil, nil)
    var households: Interval?
    var marks: Marks = []
    /// The household size that converted the number.
    var size: HouseholdSize?
  }

  /// Claims of one origin are one voice.
  enum Origin: Hashable, Sendable {
    case source(Source.ID)
    case document(Document.ID)
  }
}

/// What a claim says once reviewers have ruled on it.
///
/// The claim itself stays where the history has it, as it holds too much to be copied.
private final class RuledClaim: Sendable {
  private let records: [Recorded<Claim>]
  private let index: Int
  let id: Claim.ID
  let leading: UInt64
  let isOfCompleteBreakdown: Bool
  /// What it says where reviewers set its places or its unit, in a list of one: few do.
  private let resolved: [Figure]
  let isRecommended: Bool
  let isBrokenDown: Bool
  let isCorrection: Bool
  let root: Document.ID
  let hops: Int

  var claim: Claim { records[index].value }
  var figure: Figure { resolved.first ?? records[index].value.figure }

  init(
    _ records: [Recorded<Claim>], _ index: Int, _ standing: Standing, _ lineage: Lineage,
    isCorrection: Bool
  ) {
    self.records = records
    self.index = index
    let claim = records[index].value
    id = claim.id
    leading = claim.id.leadingBytes
    isOfCompleteBreakdown = claim.isCompleteBreakdown
    self.isCorrection = isCorrection
    var resolved: [Figure] = []
    if let places = standing.places { resolved = [claim.figure.resolved(to: places)] }
    if let unit = standing.unit { resolved = [(resolved.first ?? claim.figure).counted(in: unit)] }
    self.resolved = resolved
    isRecommended = standing.isRecommended
    isBrokenDown = standing.isBrokenDown
    let first = lineage.root(of: standing.relayOf ?? claim.evidence.document)
    root = first.document
    hops = first.distance + (standing.relayOf == nil ? 0 : 1)
  }
}

extension Contribution {
  var claim: Claim { ruled.claim }
  /// What the claim says once reviewers have set its places or its unit.
  var figure: Figure { ruled.figure }
  /// Whether a reviewer wants it chosen over the others of its cell.
  var isRecommended: Bool { ruled.isRecommended }
  /// Whether a reviewer said that its place is broken down completely by claims of its parts.
  var isBrokenDown: Bool { ruled.isBrokenDown }
  /// Whether the office itself corrected an earlier claim by it.
  ///
  /// It then rests on the same document as what it replaces, read or entered anew. What replaces a
  /// claim of another document, such as a sheet of the next day, is its source's revision.
  var isCorrection: Bool { ruled.isCorrection }
  /// The first document of the chain that the claim's document repeats.
  var root: Document.ID { ruled.root }
  /// How many documents back the first one is.
  var hops: Int { ruled.hops }
  var id: Claim.ID { ruled.id }
  /// Whether its source says that it and its like break their whole down completely.
  var isOfCompleteBreakdown: Bool { ruled.isOfCompleteBreakdown }
  /// The first bytes of the identifier, by which most claims are told apart.
  var leading: UInt64 { ruled.leading }
  var interval: Interval { counted.interval }
  var quantifier: Quantifier { figure.amount.leading.quantity.quantifier }
  var isVague: Bool { quantifier == .vague }
  /// Whether the claim gives a number of people, not only a word or households of unknown size.
  var isNumber: Bool { interval.best != nil }

  /// Where the number comes from: its source, or the document where it names none.
  var origin: Origin { claim.source.map(Origin.source) ?? .document(root) }
}

/// A claim that a step took out, and why.
struct Excluded: Sendable {
  let contribution: Contribution
  let reason: Summary.Reason

  init(_ contribution: Contribution, _ reason: Summary.Reason) {
    self.contribution = contribution
    self.reason = reason
  }
}

/// What a step let through and what it took out.
struct Sifted: Sendable {
  var kept: [Contribution] = []
  var excluded: [Excluded] = []
}
