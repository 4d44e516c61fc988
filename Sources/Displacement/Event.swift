/// The crisis that a ledger is about.
public struct Event: Hashable, Sendable {
  /// The English name.
  public let nameEnglish: String
  /// The Arabic name; empty where there is none.
  public let nameArabic: String
  /// What caused the event.
  public let cause: Cause
  /// The day it began; claims from before it are history.
  public let started: Day
  /// The places it is about; empty where all places of its claims count.
  public let places: [Place.ID]
  /// The IANA name of the time zone in which its days are counted.
  public let timeZone: String
  /// The GLIDE number, where the event has one (glidenumber.net).
  public let glide: String?

  /// An event as an office describes it.
  ///
  /// - Parameters:
  ///   - nameEnglish: its English name.
  ///   - nameArabic: its Arabic name; empty where there is none.
  ///   - cause: what caused it.
  ///   - started: the day it began.
  ///   - places: the places it is about.
  ///   - timeZone: the IANA name of the zone of its days.
  ///   - glide: its GLIDE number.
  public init(
    nameEnglish: String, nameArabic: String = "", cause: Cause = .conflict, started: Day,
    places: [Place.ID] = [], timeZone: String = "UTC", glide: String? = nil
  ) {
    self.nameEnglish = nameEnglish
    self.nameArabic = nameArabic
    self.cause = cause
    self.started = started
    self.places = places
    self.timeZone = timeZone
    self.glide = glide
  }

  /// The name in that language, or the other one where it has none.
  public func name(in language: LanguageCode) -> String {
    switch language {
    case .arabic: nameArabic.isEmpty ? nameEnglish : nameArabic
    case .english: nameEnglish.isEmpty ? nameArabic : nameEnglish
    }
  }

  /// What displaced people (the categories of IDMC).
  public enum Cause: String, CaseIterable, Sendable {
    case conflict, disaster, other
  }
}

/// How many people a household has: a dated, sourced range, never a silent constant.
public struct HouseholdSize: Hashable, Sendable {
  /// Persons in a household, in hundredths: 4.3 is 430.
  public let hundredths: Interval.Factors
  /// The place it holds for; `nil` for the whole event.
  public let place: Place.ID?
  /// The first day it holds for.
  public let validFrom: Day
  /// Who says so.
  public let source: String

  /// A household size of that place from that day on.
  public init(hundredths: Interval.Factors, place: Place.ID? = nil, validFrom: Day, source: String)
  {
    self.hundredths = hundredths
    self.place = place
    self.validFrom = validFrom
    self.source = source
  }

  /// That many households in people, each end by its own factor, rounded half up.
  public func people(in households: Interval) -> Interval {
    households.multiplied(by: hundredths, dividedBy: 100)
  }
}
