import Displacement

/// Step 15: how a count is printed.
///
/// A count is printed as its source gave it. One that was converted, derived, or summed from
/// estimates is rounded to three significant figures, half up, and printed with a tilde where the
/// rounding changed it: 5,250 stays, 4,515 becomes ~4,520 and 12,480 becomes ~12,500. Totals are
/// rounded from exact values, so that printed parts may not add up; machine exports stay exact.
package struct PrintRounding: Hashable, Sendable {
  /// Whether the numbers are estimates, which are rounded.
  package let isEstimate: Bool

  /// The rounding of a number with those marks.
  package init(_ marks: Set<Summary.Mark>) {
    let estimates: Set<Summary.Mark> = [.about, .vague]
    isEstimate =
      marks.contains(.converted) || marks.contains(.derived)
      || (marks.contains(.summed) && !marks.isDisjoint(with: estimates))
  }

  /// The number to print, and whether it is another than the exact one.
  package func printed(_ count: Int) -> (value: Int, isRounded: Bool) {
    guard isEstimate else { return (count, false) }
    let value = PrintRounding.threeFigures(count)
    return (value, value != count)
  }

  /// The number rounded half up, away from zero, to three significant figures.
  package static func threeFigures(_ count: Int) -> Int {
    var unit = 1
    while count.magnitude / UInt(unit) >= 1_000 { unit *= 10 }
    return nearest(count, unit)
  }

  /// The multiple of that unit nearest to the number, half up, away from zero; a number too great
  /// to round up stays as it is.
  static func nearest(_ count: Int, _ unit: Int) -> Int {
    guard unit > 1 else { return count }
    let unit = UInt(unit)
    let rounded = (count.magnitude + unit / 2) / unit * unit
    return Int(exactly: rounded).map { count < 0 ? -$0 : $0 } ?? count
  }
}
