/// Who said something: an organisation, an authority, a spokesperson.
///
/// A source is not who published it.
public struct Source: Hashable, Sendable, Identifiable {
  /// The name by which claims refer to the source.
  public typealias ID = Identifier<Source>

  /// The name by which claims refer to the source.
  public let id: ID
  /// The English name.
  public let nameEnglish: String
  /// The Arabic name; empty where there is none.
  public let nameArabic: String
  /// What kind of source it is.
  public let kind: Kind
  /// How far to trust the source.
  public let reliability: Reliability
  /// Whether the source speaks for a side in the conflict.
  public let isParty: Bool

  /// A source as a table or an office describes it.
  ///
  /// - Parameters:
  ///   - id: the name by which claims refer to it.
  ///   - nameEnglish: its English name.
  ///   - nameArabic: its Arabic name.
  ///   - kind: what kind of source it is.
  ///   - reliability: how far to trust it.
  ///   - isParty: whether it speaks for a side in the conflict.
  public init(
    id: ID, nameEnglish: String, nameArabic: String = "", kind: Kind,
    reliability: Reliability = .medium, isParty: Bool = false
  ) {
    self.id = id
    self.nameEnglish = nameEnglish
    self.nameArabic = nameArabic
    self.kind = kind
    self.reliability = reliability
    self.isParty = isParty
  }

  /// The name in that language, or the other one where it has none.
  public func name(in language: LanguageCode) -> String {
    switch language {
    case .arabic: nameArabic.isEmpty ? nameEnglish : nameArabic
    case .english: nameEnglish.isEmpty ? nameArabic : nameEnglish
    }
  }

  /// What kind of source it is.
  public enum Kind: String, CaseIterable, Sendable {
    case un
    case redCrescent = "red_crescent"
    case ngo, authority
    case armedActor = "armed_actor"
    case community, media
    case ownStaff = "own_staff"
    case unknown
  }

  /// How far to trust a source.
  public enum Reliability: String, CaseIterable, Comparable, Sendable {
    case low, medium, high

    /// Orders reliabilities from the lowest to the highest.
    public static func < (left: Reliability, right: Reliability) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
  }
}

/// How a number came about, from a registration of names down to hearsay.
public enum Method: String, CaseIterable, Sendable {
  case registration, headcount, assessment
  case keyInformant = "key_informant"
  case officialStatement = "official_statement"
  case eyewitness, media, unknown
}
