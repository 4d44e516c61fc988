/// An entry of the gazetteer: a place by its names, its kind, and where it lies in the tree.
public struct Place: Hashable, Sendable, Identifiable {
  /// The place's identifier: its P-code where it has one, else the gazetteer's own.
  public typealias ID = Identifier<Place>

  /// The P-code, or the gazetteer's own identifier.
  public let id: ID
  /// The usual English name.
  public let nameEnglish: String
  /// The usual Arabic name; empty where none is known.
  public let nameArabic: String
  /// Other names and spellings in any language.
  public let aliases: [String]
  /// What kind of place it is.
  public let kind: Kind
  /// The place that contains this one; `nil` for a country, or where it is not known.
  public let parent: ID?
  /// The places that an informal ``Kind/area`` stands for; empty for every other kind.
  public let members: [ID]
  /// Where the place lies, where that is known.
  public let point: Point?
  /// How exactly the position is known.
  public let precision: Precision
  /// Who says that the place is so named and lies there.
  public let source: String

  /// A place as a gazetteer gives it.
  ///
  /// - Parameters:
  ///   - id: the P-code or the gazetteer's identifier.
  ///   - nameEnglish: the usual English name.
  ///   - nameArabic: the usual Arabic name, or nothing.
  ///   - aliases: other names and spellings.
  ///   - kind: what kind of place it is.
  ///   - parent: the place that contains it.
  ///   - members: for an area, the places it stands for.
  ///   - point: where it lies.
  ///   - precision: how exactly the point is known.
  ///   - source: who says so.
  public init(
    id: ID, nameEnglish: String, nameArabic: String = "", aliases: [String] = [], kind: Kind,
    parent: ID? = nil, members: [ID] = [], point: Point? = nil, precision: Precision = .unknown,
    source: String = ""
  ) {
    self.id = id
    self.nameEnglish = nameEnglish
    self.nameArabic = nameArabic
    self.aliases = aliases
    self.kind = kind
    self.parent = parent
    self.members = kind == .area ? members : []
    self.point = point
    self.precision = precision
    self.source = source
  }

  /// The name in that language, or the other one where it has none.
  public func name(in language: LanguageCode) -> String {
    switch language {
    case .arabic: nameArabic.isEmpty ? nameEnglish : nameArabic
    case .english: nameEnglish.isEmpty ? nameArabic : nameEnglish
    }
  }
}

extension Place {
  /// What kind of place it is, from the widest to the narrowest.
  public enum Kind: String, CaseIterable, Sendable {
    case country, governorate, district, subdistrict, city, neighborhood
    /// An informal name for several places, such as "the southern neighbourhoods".
    case area
    case camp, shelter, prison, crossing, road, site

    /// Whether the place is a city or wider: what a public page may name for held people.
    public var isCityOrWider: Bool {
      switch self {
      case .country, .governorate, .district, .subdistrict, .city: true
      case .neighborhood, .area, .camp, .shelter, .prison, .crossing, .road, .site: false
      }
    }
  }

  /// How exactly a place's position is known (the accuracies of Helix and UCDP's `where_prec`).
  public enum Precision: String, CaseIterable, Sendable {
    case exact, neighborhood, city, district, governorate, unknown
  }

  /// A position in WGS 84, in degrees.
  public struct Point: Hashable, Sendable {
    /// Degrees north, -90 to 90.
    public let latitude: Double
    /// Degrees east, -180 to 180.
    public let longitude: Double

    /// The position, or nothing outside the bounds of the globe.
    public init?(latitude: Double, longitude: Double) {
      guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
      self.latitude = latitude
      self.longitude = longitude
    }
  }
}

/// A language that nuzuh reads and writes, by its ISO 639-1 code.
public enum LanguageCode: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"
}
