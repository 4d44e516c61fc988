/// What one file, one article or one sitting of review added to a ledger: all of it or nothing.
public struct Batch: Hashable, Sendable, Identifiable {
  /// The office and the sequence number, such as `hasakah-12`.
  public typealias ID = Identifier<Batch>

  /// The office and the sequence number.
  public let id: ID
  /// The office that recorded it.
  public let office: String
  /// The batch's place in the office's chain, from 1.
  public let sequence: Int
  /// The digest of the batch before it from the same office; empty for the first.
  public let previous: String
  /// The digest of the batch's content and of `previous`, in 64 hexadecimal digits.
  public let digest: String
  /// When the batch entered the ledger: the known time of all it holds.
  public let recordedAt: Moment
  /// Who recorded it.
  public let recordedBy: String
  /// What was read: a file's name, or the command.
  public let input: String
  /// The digest of the file that was read; empty where there was none.
  public let inputDigest: String

  /// A batch as the ledger holds it.
  public init(
    office: String, sequence: Int, previous: String, digest: String, recordedAt: Moment,
    recordedBy: String, input: String, inputDigest: String
  ) {
    id = ID(known: "\(office)-\(sequence)")
    self.office = office
    self.sequence = sequence
    self.previous = previous
    self.digest = digest
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.input = input
    self.inputDigest = inputDigest
  }

  /// The records that a batch adds.
  public struct Contents: Hashable, Sendable {
    /// The files that were read.
    public var documents: [Document] = []
    /// Sources that were not known before.
    public var sources: [Source] = []
    /// Places that are new, or described anew.
    public var places: [Place] = []
    /// Outlines of places that are new, or drawn anew.
    public var boundaries: [Boundary] = []
    /// What the sources said.
    public var claims: [Claim] = []
    /// Routes that were not known before.
    public var routes: [Route] = []
    /// What was said of routes.
    public var routeStatuses: [RouteStatus] = []
    /// Household sizes that were named.
    public var householdSizes: [HouseholdSize] = []
    /// What people decided.
    public var decisions: [Decision] = []

    /// Nothing yet.
    public init() {}

    /// Whether there is nothing to record.
    public var isEmpty: Bool { self == Contents() }
  }
}

/// A record with the known time and the batch that brought it.
public struct Recorded<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The record itself.
  public let value: Value
  /// The batch that brought the record.
  public let batch: Batch.ID
  /// When the record became known.
  public let at: Moment
  /// Who recorded it.
  public let by: String
  /// The record's place in the ledger's order, from 1; decisions of one moment follow it.
  public let order: Int

  /// A value as that batch recorded it.
  public init(_ value: Value, batch: Batch.ID, at: Moment, by: String, order: Int) {
    self.value = value
    self.batch = batch
    self.at = at
    self.by = by
    self.order = order
  }
}
