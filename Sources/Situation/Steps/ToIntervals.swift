import Displacement

/// Step 4: what a quantity means as a range, with the marks that a reader must see.
///
/// Open ends stay open and a vague amount has no best value. The middle of "between a and b" is
/// taken as its best value and marked as derived.
func readInterval(
  _ quantity: Quantity, aboutPercent: Int
) -> (interval: Interval, marks: Marks) {
  let interval = quantity.interval(aboutPercent: aboutPercent)
  switch quantity.quantifier {
  case .exact: return (interval, [])
  case .about: return (interval, [.about])
  case .atLeast: return (interval, [.atLeast])
  case .atMost: return (interval, [.atMost])
  case .vague: return (interval, [.vague])
  case .between:
    guard let middle = quantity.midpoint else { return (interval, []) }
    return (Interval(unchecked: interval.low, middle, interval.high), [.derived])
  }
}
