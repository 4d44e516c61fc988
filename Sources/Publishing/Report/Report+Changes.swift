import Displacement
package import Situation

extension Report {
  /// What changed in one line since the issue before.
  package struct Change: Hashable, Sendable {
    package typealias Cause = Summary.Cause

    package var subject: Subject
    /// `nil` where there was no number.
    package var previous: Count?
    /// `nil` where there is no number any more.
    package var now: Count?
    package var difference: Int?
    /// The difference by its causes; empty where the page may not say them, or where no earlier
    /// issue is at hand.
    package var parts: [Summary.Comparison.Part]
    package var notes: [Int]

    /// The lines whose number changed, and those that are counted for the first time.
    ///
    /// A sum changes as its parts do and is left out, but for the event's whole area: nothing is
    /// said twice.
    ///
    /// - Parameters:
    ///   - summary: the day's summary; without an earlier issue only the lines' own differences
    ///     are shown, without their causes.
    ///   - repeated: the lines that say nothing but what a part of them says.
    ///   - notes: the footnotes of the page.
    /// - Returns: one row a line, in the order of the lines; then the lines that are gone.
    static func all(
      of summary: Summary, but repeated: Set<String>, _ notes: inout Footnotes
    ) -> [Change] {
      guard let comparison = summary.comparison else {
        return summary.lines.filter { !repeated.contains($0.id) }
          .compactMap { Change($0, summary, &notes) }
      }
      return comparison.rows.compactMap {
        Change($0, isSum: repeated.contains($0.name), summary, &notes)
      }
    }

    /// What the line itself knows of the day before.
    private init?(_ line: Summary.Line, _ summary: Summary, _ notes: inout Footnotes) {
      guard let best = line.interval.best,
        line.change ?? 0 != 0 || line.marks.contains(.firstCount), !line.marks.contains(.summed)
      else { return nil }
      subject = Subject(line.cell, summary)
      // Of the number before only that much is known, and how the line came to its number.
      previous = line.change.map { change in
        Count(
          Interval(unchecked: nil, best - change, nil),
          marks: line.marks.intersection([.converted, .derived]))
      }
      now = Count(line)
      difference = line.change
      parts = []
      self.notes = notes.numbers(of: line)
    }

    private init?(
      _ row: Summary.Comparison.Row, isSum: Bool, _ summary: Summary,
      _ notes: inout Footnotes
    ) {
      guard let cell = row.cell, row.now?.interval.best != nil || row.then?.interval.best != nil
      else { return nil }
      let isSum = isSum || (row.now ?? row.then)?.marks.contains(.summed) ?? false
      guard !isSum || cell.isWhole(of: summary.event) else { return nil }
      subject = Subject(cell, summary)
      previous = row.then.flatMap(Count.init)
      now = row.now.flatMap(Count.init)
      difference = previous == nil ? nil : row.difference
      parts = row.parts ?? []
      self.notes = notes.numbers(of: row.now)
    }
  }
}

extension Count {
  /// The count on one side of a comparison, where it has a number.
  fileprivate init?(_ side: Summary.Comparison.Side) {
    guard side.interval.best != nil else { return nil }
    self.init(side.interval, households: side.households, marks: side.marks)
  }
}

extension Summary.Cell {
  /// Whether the cell is of all people in the event's one place.
  fileprivate func isWhole(of event: Event) -> Bool {
    event.places.count == 1 && place == event.places.first && members.isEmpty
      && accommodation == nil && group == nil
  }
}
