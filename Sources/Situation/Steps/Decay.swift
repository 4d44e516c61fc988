import Displacement

/// Step 8: how old a count is.
///
/// Flows do not decay.
enum Freshness: Int, Comparable, Sendable {
  case fresh, ageing, stale, expired

  init(of contribution: Contribution, asOf: Day, policy: Policy) {
    guard contribution.period == nil else {
      self = .fresh
      return
    }
    self.init(age: contribution.asOf.distance(to: asOf), policy: policy)
  }

  /// The class of a count that is so many days old.
  init(age: Int, policy: Policy) {
    self =
      if age <= policy.freshDays {
        .fresh
      } else if age <= policy.ageingDays {
        .ageing
      } else if age <= policy.staleDays {
        .stale
      } else {
        .expired
      }
  }

  var mark: Summary.Mark? {
    switch self {
    case .fresh, .expired: nil
    case .ageing: .ageing
    case .stale: .stale
    }
  }

  static func < (left: Freshness, right: Freshness) -> Bool { left.rawValue < right.rawValue }
}

/// Step 8: takes out the stocks that are too old to count on that day.
func dropExpired(_ contributions: [Contribution], asOf: Day, policy: Policy) -> Sifted {
  var sifted = Sifted()
  for contribution in contributions {
    if Freshness(of: contribution, asOf: asOf, policy: policy) == .expired {
      sifted.excluded.append(Excluded(contribution, .expired))
    } else {
      sifted.kept.append(contribution)
    }
  }
  return sifted
}
