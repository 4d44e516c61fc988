import Displacement
import Situation

extension Summary {
  /// Those of the lines, all of one movement, that may be added up without counting anybody twice: of
  /// each pair of ends the count of all people, and of several the one that counts from the earliest
  /// day; and none that lies in another one.
  ///
  /// - Parameter lines: lines of the page.
  /// - Returns: those that have a number, in the order of their names.
  func addable(_ lines: [Line]) -> [Line] {
    var chosen: [[[Place.ID]]: Line] = [:]
    for line in lines where line.isOfAllPeople {
      let ends = [line.cell.origins, line.cell.destinations]
      if let other = chosen[ends], !line.precedes(other) { continue }
      chosen[ends] = line
    }
    return outermost(
      chosen.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) })
  }
}

extension Summary.Line {
  /// Whether it has a number of all who moved so, not of a group or by where they stay.
  fileprivate var isOfAllPeople: Bool {
    interval.best != nil && cell.accommodation == nil && cell.group == nil
  }

  /// Whether it counts from an earlier day, or up to a later one.
  fileprivate func precedes(_ other: Summary.Line) -> Bool {
    let (start, rival) = (first, other.first)
    return start == rival ? asOf > other.asOf : start < rival
  }

  private var first: Day { cell.since ?? period?.start ?? asOf }
}
