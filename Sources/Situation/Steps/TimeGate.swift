import Displacement

/// Step 2: keeps stocks as of the event's first day or later and by `asOf`, and flows whose period
/// ends in that time.
///
/// A flow belongs whole to the day its period ends; one that began before the event is marked. What
/// ended before the event began is history and out of the window.
func gateTime(_ contributions: [Contribution], from started: Day, through asOf: Day) -> Sifted {
  var sifted = Sifted()
  for contribution in contributions {
    guard started <= contribution.asOf, contribution.asOf <= asOf else {
      sifted.excluded.append(Excluded(contribution, .outOfWindow))
      continue
    }
    sifted.kept.append(contribution)
  }
  return sifted
}

extension Contribution {
  /// Whether it is a flow that began before that day.
  func crosses(_ started: Day) -> Bool { period.map { $0.start < started } ?? false }
}
