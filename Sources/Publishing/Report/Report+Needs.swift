package import Displacement
import Situation

extension Report {
  /// What is needed at a place and what is done.
  package struct NeedRow: Hashable, Sendable {
    package var places: [Name]
    package var group: Group?
    package var need: Count?
    package var reached: Count?
    /// Who says so or does it.
    package var sources: [SourceName]
    package var notes: [Int]

    /// How many people in need are not reached; `nil` unless both are counted.
    package var gap: Int? {
      guard let need = need?.interval.best, let reached = reached?.interval.best else { return nil }
      return max(0, need - reached)
    }

    /// Whether the gap is one of estimates.
    package var isEstimate: Bool {
      [need, reached].compactMap(\.self).contains { $0.isEstimate || $0.marks.contains(.about) }
    }

    /// One row a place, in the order of the lines.
    static func all(of summary: Summary, _ notes: inout Footnotes) -> [NeedRow] {
      var rows: [NeedRow] = []
      var index: [[String]: Int] = [:]
      for line in summary.lines {
        let isNeed = line.cell.measure == .stock(.inNeed)
        guard isNeed || line.cell.measure == .stock(.reached) else { continue }
        let subject = Subject(line.cell, summary)
        let key =
          [line.cell.place?.rawValue ?? "", line.cell.group?.rawValue ?? ""]
          + line.cell.members.map(\.rawValue)
        let number = index[key] ?? rows.count
        if number == rows.count {
          index[key] = number
          rows.append(
            NeedRow(
              places: subject.places, group: subject.group, need: nil, reached: nil, sources: [],
              notes: []))
        }
        if isNeed { rows[number].need = Count(line) } else { rows[number].reached = Count(line) }
        rows[number].sources += summary.sourceNames(of: line).filter {
          !rows[number].sources.contains($0)
        }
        rows[number].notes = Set(rows[number].notes + notes.numbers(of: line)).sorted()
      }
      return rows
    }
  }

  /// A figure beside displacement, which never enters it.
  package struct ContextRow: Hashable, Sendable {
    package var subject: Subject
    package var count: Count
    package var asOf: Day
    package var notes: [Int]

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [ContextRow] {
      summary.lines.filter(\.cell.measure.isContext).map { line in
        ContextRow(
          subject: Subject(line.cell, summary), count: Count(line), asOf: line.asOf,
          notes: notes.numbers(of: line))
      }
    }
  }
}

extension Measure {
  /// Whether the measure has no section of its own.
  fileprivate var isContext: Bool {
    switch self {
    case .stock(.returned), .stock(.affected), .toll: true
    case .stock(.displaced), .stock(.held), .stock(.reached), .stock(.inNeed), .movement: false
    }
  }
}
