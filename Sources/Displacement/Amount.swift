/// What is counted: people, households or homes.
public enum Unit: String, CaseIterable, Sendable {
  case people, households
  /// Houses, flats and shelters.
  case housing
}

/// How many of what.
///
/// A claim that gives both the people and the households of one group keeps
/// both, and they are never added.
public enum Amount: Hashable, Sendable {
  case people(Quantity)
  case households(Quantity)
  case both(people: Quantity, households: Quantity)
  case housing(Quantity)

  /// The amount of that unit.
  public init(_ quantity: Quantity, _ unit: Unit) {
    self =
      switch unit {
      case .people: .people(quantity)
      case .households: .households(quantity)
      case .housing: .housing(quantity)
      }
  }

  /// The number of people, where the source gave one.
  public var people: Quantity? {
    switch self {
    case .people(let people), .both(let people, _): people
    case .households, .housing: nil
    }
  }

  /// The number of households, where the source gave one.
  public var households: Quantity? {
    switch self {
    case .households(let households), .both(_, let households): households
    case .people, .housing: nil
    }
  }

  /// The number of homes, where homes are counted.
  public var housing: Quantity? {
    switch self {
    case .housing(let housing): housing
    case .people, .households, .both: nil
    }
  }

  /// The quantity that leads: people where they are given, else households, else homes.
  public var leading: (quantity: Quantity, unit: Unit) {
    switch self {
    case .people(let people), .both(let people, _): (people, .people)
    case .households(let households): (households, .households)
    case .housing(let housing): (housing, .housing)
    }
  }
}
