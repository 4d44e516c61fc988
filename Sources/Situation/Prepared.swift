import Displacement

/// The claims in force with their numbers in people and their cells: what steps 4 to 6 say of each
/// claim by itself, whatever the day of the page.
struct Prepared: Sendable {
  let contributions: [Contribution]
  /// The cells by their numbers.
  let cells: [Summary.Cell]

  init(contributions: [Contribution], cells: [Summary.Cell]) {
    self.contributions = contributions
    self.cells = cells
  }

  /// Those claims, counted by the household sizes and the places of a history.
  init(_ frozen: [Contribution], of history: History, aboutPercent: Int) {
    let sizes = HouseholdSizes(history.householdSizes, in: history.places)
    var numbers: [Summary.Cell: Int] = [:]
    var cells: [Summary.Cell] = []
    contributions = frozen.map { contribution in
      var counted = countPeople(
        contribution.figure, sizes: sizes, places: history.places, aboutPercent: aboutPercent)
      if contribution.crosses(history.event.started) { counted.marks.insert(.crossesWindow) }
      guard let cell = formCell(of: contribution.figure, in: history.places)
      else { return Contribution(contribution, counted: counted, cell: nil) }
      let number = numbers[cell] ?? cells.count
      if number == cells.count {
        numbers[cell] = number
        cells.append(cell)
      }
      return Contribution(contribution, counted: counted, cell: number)
    }
    self.cells = cells
  }
}
