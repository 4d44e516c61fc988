/// What a figure counts, in the terms of IDMC Helix, IOM DTM and UCDP.
///
/// The measure decides whether a figure is a state at a place on a day, a movement, or a toll of
/// an event, so that a stock and a flow can never be mixed up.
public enum Measure: Hashable, Sendable {
  /// A state of people who are at a place on a day.
  case stock(Stock)
  /// People who moved during a period.
  case movement(Movement)
  /// What an event cost during a period: context, never part of displacement.
  case toll(Toll)
}

/// A state of people at a place on a day.
public enum Stock: String, CaseIterable, Sendable {
  /// Displaced people present (IDPs; DTM "IDP present").
  case displaced
  /// People who cannot leave: taken by force, besieged or stranded.
  case held
  /// Returnees living at a place.
  case returned
  /// People affected but not displaced.
  case affected
  /// People assisted by a sector.
  case reached
  /// People said to need assistance.
  case inNeed = "in_need"
}

/// A movement of people during a period.
public enum Movement: String, CaseIterable, Sendable {
  /// People who left an origin (Helix "internal displacements").
  case displacement
  /// Displaced people who move again (Helix "multiple displacement").
  case onward
  /// Displaced people who go home.
  case homecoming = "return"
  /// People who were held and are free.
  case release
}

/// What an event cost during a period.
public enum Toll: String, CaseIterable, Sendable {
  case killed, injured, missing
  /// Captured or arrested by any force.
  case detained
  case housingDestroyed = "housing_destroyed"
  case housingDamaged = "housing_damaged"

  /// Whether homes are counted, not people.
  public var countsHousing: Bool {
    switch self {
    case .housingDestroyed, .housingDamaged: true
    case .killed, .injured, .missing, .detained: false
    }
  }
}

extension Measure: RawRepresentable, CaseIterable, Comparable {
  /// Every measure in the order of the summary: stocks, movements, tolls.
  public static let allCases: [Measure] =
    Stock.allCases.map(Measure.stock) + Movement.allCases.map(Measure.movement)
    + Toll.allCases.map(Measure.toll)

  /// The measure of that name in files and JSON, such as `displaced` or `return`.
  public init?(rawValue: String) {
    if let stock = Stock(rawValue: rawValue) {
      self = .stock(stock)
    } else if let movement = Movement(rawValue: rawValue) {
      self = .movement(movement)
    } else if let toll = Toll(rawValue: rawValue) {
      self = .toll(toll)
    } else {
      return nil
    }
  }

  /// The name of the measure in files and JSON.
  public var rawValue: String {
    switch self {
    case .stock(let stock): stock.rawValue
    case .movement(let movement): movement.rawValue
    case .toll(let toll): toll.rawValue
    }
  }

  /// Orders measures as the summary lists them.
  public static func < (left: Measure, right: Measure) -> Bool { left.order < right.order }

  private var order: Int { Measure.allCases.firstIndex(of: self) ?? Measure.allCases.count }

  /// Displaced people present.
  public static let displaced = Measure.stock(.displaced)
  /// People who cannot leave.
  public static let held = Measure.stock(.held)
  /// Returnees present.
  public static let returned = Measure.stock(.returned)
  /// People who left an origin.
  public static let displacement = Measure.movement(.displacement)
}
