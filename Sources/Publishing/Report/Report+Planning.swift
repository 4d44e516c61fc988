package import Displacement
import Situation

extension Report {
  /// What the people in shelter are planned to need, by the office's table.
  package struct Planning: Hashable, Sendable {
    /// The people in each kind of shelter that something is planned for.
    package var shelters: [Shelter]
    package var rows: [Row]
    /// The footnotes of the people.
    package var notes: [Int]

    /// The people in a kind of shelter.
    package struct Shelter: Hashable, Sendable {
      package var accommodation: Accommodation
      package var people: Count
    }

    /// One planning figure with what comes of it.
    package struct Row: Hashable, Sendable {
      package var figure: PlanningFigure
      /// The needs in the order of the shelters; `nil` where the figure is not for that shelter,
      /// or where households are not known.
      package var needs: [Count?]
    }

    /// Nothing where nobody is counted in such a shelter.
    init?(_ summary: Summary, _ notes: inout Footnotes) {
      let sheltered = summary.sheltered
      let needs = summary.planningNeeds
      guard !sheltered.isEmpty, !needs.isEmpty else { return nil }
      shelters = sheltered.map { .init(accommodation: $0.shelter, people: Count($0.total)) }
      rows = summary.planning.compactMap { figure in
        let counts = sheltered.map { shelter, _ in
          needs.first { $0.figure == figure && $0.shelter == shelter }.map {
            Count($0.interval, marks: $0.marks)
          }
        }
        return counts.allSatisfy { $0 == nil } ? nil : Row(figure: figure, needs: counts)
      }
      let names = Set(sheltered.flatMap(\.total.lines))
      let lines = summary.lines.filter { names.contains($0.id) }
      self.notes = notes.numbers(of: lines)
    }
  }
}
