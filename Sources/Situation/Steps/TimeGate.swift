import Displacement

/// Step 2: keeps stocks as of the event's first day or later and by `asOf`, and flows whose period
/// ends in that time.
///
/// A flow belongs whole to the day its period ends; one that began before the event is marked. What
/// ended before the event began is history and out of the window.
func gateTime(_ contributions: [Contribution], from started: Day, through asOf: Day) -> Sifted {
  var sifted = Sifted()
  for var contribution in contributions {
    guard started <= contribution.asOf, contribution.asOf <= asOf else {
      sifted.excluded.append(Excluded(contribution, .outOfWindow))
      continue
    }
    if let period = contribution.period, period.start < started {
      contribution.marks.insert(.crossesWindow)
    }
    sifted.kept.append(contribution)
  }
  return sifted
}

extension Contribution {
  /// The days a flow was counted over; `nil` for a stock.
  var period: Period? { figure.occurrence.counted?.period }

  /// The start of a running total; `nil` for a stock and for an increment.
  var since: Day? { figure.occurrence.counted?.since }
}

extension Occurrence {
  /// How a flow's time was counted; `nil` for a stock.
  var counted: Count? {
    switch self {
    case .stock: nil
    case .movement(_, _, _, let counted), .toll(_, _, let counted): counted
    }
  }
}
