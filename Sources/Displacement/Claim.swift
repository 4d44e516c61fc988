/// What one source said, in one sentence or one row: a figure with its evidence and its source.
///
/// Claims are facts that somebody said something. They are recorded once and never edited; totals
/// are never stored, only computed from them.
public struct Claim: Hashable, Sendable, Identifiable {
  /// The digest of everything the claim says, in 32 hexadecimal digits.
  ///
  /// The same statement read twice has the same identifier.
  public typealias ID = Identifier<Claim>

  /// The digest of everything the claim says.
  public let id: ID
  /// The digest of what the claim says, apart from what it replaces: two claims of one key with the
  /// same statement are the same claim.
  public let statement: String
  /// What the claim is about: a later claim of the same key with other content revises it.
  public let key: Key
  /// The number, and what it counts, where and when.
  public let figure: Figure
  /// Whether the source asserts the figure, denies it, plans it, or recalls history.
  public let stance: Stance
  /// Who said it; `nil` where the document does not say.
  public let source: Source.ID?
  /// How the number came about.
  public let method: Method
  /// How much harm the claim could do in the wrong hands.
  public let sensitivity: Sensitivity
  /// The words or cells that the claim rests on.
  public let evidence: Evidence
  /// The claim that this one replaces.
  public let supersedes: ID?
  /// Whether the source marks the figure as part of a complete breakdown of its place.
  public let isCompleteBreakdown: Bool
  /// A staff member's remark; never exported.
  public let note: String?
  /// How sure the article reader is, 0 to 100 percent; `nil` for what a person entered.
  public let confidence: Int?

  /// A claim of these parts; its identifier follows from them.
  ///
  /// - Parameters:
  ///   - key: what the claim is about.
  ///   - figure: the number and what it counts.
  ///   - stance: whether the source asserts it.
  ///   - source: who said it.
  ///   - method: how the number came about.
  ///   - sensitivity: how much harm it could do in the wrong hands.
  ///   - evidence: the words or cells it rests on.
  ///   - supersedes: the claim it replaces.
  ///   - isCompleteBreakdown: whether it is part of a complete breakdown of its place.
  ///   - note: a remark.
  ///   - confidence: the article reader's confidence in percent.
  public init(
    key: Key, figure: Figure, stance: Stance = .asserted, source: Source.ID?,
    method: Method = .unknown, sensitivity: Sensitivity = .moderate, evidence: Evidence,
    supersedes: ID? = nil, isCompleteBreakdown: Bool = false, note: String? = nil,
    confidence: Int? = nil
  ) {
    self.key = key
    self.figure = figure
    self.stance = stance
    self.source = source
    self.method = method
    self.sensitivity = sensitivity
    self.evidence = evidence
    self.supersedes = supersedes
    self.isCompleteBreakdown = isCompleteBreakdown
    self.note = note
    self.confidence = confidence
    statement = Claim.statement(
      key: key, figure: figure, stance: stance, source: source, method: method,
      sensitivity: sensitivity, isCompleteBreakdown: isCompleteBreakdown, note: note)
    id = Claim.identity(statement, supersedes: supersedes)
  }

  /// A claim as a ledger holds it, with the identifier it was recorded under.
  ///
  /// Digesting a claim costs more than reading it; that the identifier is right is for the
  /// ledger's own check to say.
  package init(
    recordedAs id: ID, statement: String, key: Key, figure: Figure, stance: Stance,
    source: Source.ID?, method: Method, sensitivity: Sensitivity, evidence: Evidence,
    supersedes: ID?, isCompleteBreakdown: Bool, note: String?, confidence: Int?
  ) {
    self.id = id
    self.statement = statement
    self.key = key
    self.figure = figure
    self.stance = stance
    self.source = source
    self.method = method
    self.sensitivity = sensitivity
    self.evidence = evidence
    self.supersedes = supersedes
    self.isCompleteBreakdown = isCompleteBreakdown
    self.note = note
    self.confidence = confidence
  }

  /// The same claim as a replacement of an earlier one, with the identifier that follows.
  public func superseding(_ earlier: ID) -> Claim {
    Claim(
      key: key, figure: figure, stance: stance, source: source, method: method,
      sensitivity: sensitivity, evidence: evidence, supersedes: earlier,
      isCompleteBreakdown: isCompleteBreakdown, note: note, confidence: confidence)
  }

  /// Whether the source asserts what the figure says; only what is asserted enters a total.
  public enum Stance: String, CaseIterable, Sendable {
    case asserted, denied, planned
    /// History of another event.
    case background
  }
}

/// How much harm a record could do in the wrong hands (the four levels of IASC and OCHA).
public enum Sensitivity: String, CaseIterable, Comparable, Sendable {
  case low, moderate, high, severe

  /// Orders levels from the least to the most sensitive.
  public static func < (left: Sensitivity, right: Sensitivity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    case .severe: 3
    }
  }
}
