package import Displacement

extension Summary {
  /// What the people in a kind of shelter are planned to need.
  package struct PlanningNeed: Hashable, Sendable {
    package var figure: PlanningFigure
    package var shelter: Accommodation
    /// How much is needed, in the figure's unit.
    package var interval: Interval
    /// The marks of the people that the need was computed from.
    package var marks: Set<Mark>
  }

  /// The people in each kind of shelter that some figure is planned for, where they are counted.
  package var sheltered: [(shelter: Accommodation, total: Total)] {
    let shelters = Set(planning.flatMap(\.shelters))
    return Accommodation.allCases.filter(shelters.contains).compactMap { shelter in
      total(in: shelter).map { (shelter, $0) }
    }
  }

  /// What people in shelter are planned to need by ``planning``, in the order of the figures, then
  /// of the shelters; a figure by households only where households are known.
  package var planningNeeds: [PlanningNeed] {
    let sheltered = sheltered
    return planning.flatMap { figure in
      sheltered.filter { figure.shelters.contains($0.shelter) }.compactMap { shelter, total in
        let counted: (number: Interval, marks: Set<Mark>)? =
          switch figure.counted {
          case .people: (total.interval, total.marks)
          case .households: households(of: total)
          case .housing: nil
          }
        guard let counted else { return nil }
        return PlanningNeed(
          figure: figure, shelter: shelter, interval: figure.need(of: counted.number),
          marks: counted.marks)
      }
    }
  }

  /// The people in a kind of shelter: lines of places that have no other one within or around
  /// them, so that nobody counts twice; the first of two that overlap, which is the wider.
  private func total(in shelter: Accommodation) -> Total? {
    var counted: [Line] = []
    for line in lines where line.counts(shelter) {
      guard let place = line.cell.place, line.cell.members.isEmpty else { continue }
      let isCounted = counted.contains { other in
        other.cell.place.map {
          $0 == place || places.contains($0, place) || places.contains(place, $0)
        } ?? false
      }
      if !isCounted { counted.append(line) }
    }
    guard let first = counted.first else { return nil }
    var total = Total(
      interval: first.interval, households: first.households,
      marks: first.marks.intersection(.ofPlanning), lines: [first.id])
    for line in counted.dropFirst() {
      total.interval = total.interval + line.interval
      total.households = total.households.flatMap { sum in line.households.map { sum + $0 } }
      total.marks.formUnion(line.marks.intersection(.ofPlanning))
      total.marks.insert(.summed)
      total.lines.append(line.id)
    }
    return total
  }

  /// The households of a total as they were counted, else its people by the event's household
  /// size.
  private func households(of total: Total) -> (number: Interval, marks: Set<Mark>)? {
    if let households = total.households { return (households, total.marks) }
    guard let size = householdSizes.last(where: { $0.place == nil })?.hundredths else {
      return nil
    }
    func divided(_ people: Int?, _ size: Int) -> Int? {
      people.map { ($0 * 100 + size - 1) / size }
    }
    guard size.low > 0, total.interval.high ?? 0 <= Quantity.bounds.upperBound,
      let households = Interval(
        low: divided(total.interval.low, size.high), best: divided(total.interval.best, size.best),
        high: divided(total.interval.high, size.low))
    else { return nil }
    return (households, total.marks.union([.derived]))
  }
}

extension Summary.Line {
  /// Whether the line is a count of all displaced people in that kind of shelter at its place.
  fileprivate func counts(_ shelter: Accommodation) -> Bool {
    cell.measure == .displaced && cell.accommodation == shelter && cell.group == nil
      && !marks.contains(.vague) && !interval.isEmpty
  }
}

extension Set<Summary.Mark> {
  /// What a reader of a need must know of the people that it was computed from.
  fileprivate static let ofPlanning: Set = [
    .converted, .derived, .about, .atLeast, .atMost, .conflict, .ageing, .stale,
  ]
}
