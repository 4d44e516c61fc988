import Displacement

/// What a verb or a noun of an article says of the counted people or homes, more finely than a
/// measure: an article shelters, evacuates or besieges before a figure is `displaced` or `held`.
enum Topic: String, CaseIterable {
  case displaced, sheltered, evacuated, returned, held, besieged
  case killed, injured, missing, arrested, destroyed, damaged, affected, released
  case inNeed = "inneed"
  /// Lost: killed where fighters are lost, missing otherwise (فقد).
  case lost
  /// A verb that makes a number none of ours: aid, capacity, population, recruits.
  case other

  /// Whether homes are what it counts.
  var countsHousing: Bool {
    switch self {
    case .destroyed, .damaged: true
    case .displaced, .sheltered, .evacuated, .returned, .held, .besieged, .killed, .injured,
      .missing, .arrested, .affected, .released, .inNeed, .lost, .other:
      false
    }
  }

  /// Whether people move.
  var isMovement: Bool {
    switch self {
    case .displaced, .evacuated, .returned, .released: true
    case .sheltered, .held, .besieged, .killed, .injured, .missing, .arrested, .destroyed,
      .damaged, .affected, .inNeed, .lost, .other:
      false
    }
  }

  /// Whether it is a state on a day rather than something that happened.
  var isState: Bool {
    switch self {
    case .sheltered, .held, .besieged, .missing, .affected, .inNeed: true
    case .displaced, .evacuated, .returned, .killed, .injured, .arrested, .destroyed, .damaged,
      .released, .lost, .other:
      false
    }
  }

  /// The measure it is filed under; `nil` for what is not ours.
  var measure: Measure? {
    switch self {
    case .displaced, .evacuated: .displacement
    case .sheltered: .displaced
    case .returned: .movement(.homecoming)
    case .held, .besieged: .held
    case .killed: .toll(.killed)
    case .injured: .toll(.injured)
    case .missing, .lost: .toll(.missing)
    case .arrested: .toll(.detained)
    case .destroyed: .toll(.housingDestroyed)
    case .damaged: .toll(.housingDamaged)
    case .affected: .stock(.affected)
    case .inNeed: .stock(.inNeed)
    case .released: .movement(.release)
    case .other: nil
    }
  }
}
