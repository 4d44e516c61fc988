import Displacement
import Situation

extension Report {
  /// What changed in one line since the issue before.
  package struct Change: Hashable, Sendable {
    package var subject: Subject
    /// `nil` where there was no number.
    package var previous: Count?
    /// `nil` where there is no number any more.
    package var now: Count?
    package var difference: Int?
    /// Why; `nil` where it cannot be told, or where the issue before is not at hand.
    package var cause: Cause?
    package var notes: [Int]

    /// Why a number differs from the one in the issue before.
    package enum Cause: CaseIterable, Hashable, Sendable {
      /// People moved since.
      case newMovement
      /// A source counted, or counted again.
      case newlyReported
      /// The source changed a number that it had given before.
      case revised
      /// The office took a claim back, or changed what it makes of one.
      case correction
      /// The last claim grew too old to count.
      case expired
    }

    /// The lines whose number changed, and those that are counted for the first time.
    ///
    /// A sum changes as its parts do and is left out: nothing is said twice.
    ///
    /// - Parameters:
    ///   - summary: the day's summary.
    ///   - previous: the issue before, as it was known then; without it only the lines' own
    ///     differences are shown, without their causes.
    ///   - notes: the footnotes of the page.
    /// - Returns: one row a line, in the order of the lines; then the lines that are gone.
    static func all(
      of summary: Summary, since previous: Summary?, _ notes: inout Footnotes
    ) -> [Change] {
      guard let previous else {
        return summary.lines.compactMap { Change($0, summary, &notes) }
      }
      let before = previous.linesByName
      let now = summary.linesByName
      let kept = summary.lines.compactMap { line in
        Change(line, before[line.id], summary, previous, &notes)
      }
      let gone = previous.lines.filter { now[$0.id] == nil }
      return kept + gone.compactMap { Change(gone: $0, summary) }
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
      self.notes = notes.numbers(of: line.selected)
    }

    private init?(
      _ line: Summary.Line, _ before: Summary.Line?, _ summary: Summary, _ previous: Summary,
      _ notes: inout Footnotes
    ) {
      guard let best = line.interval.best, best != before?.interval.best,
        !line.marks.contains(.summed)
      else { return nil }
      subject = Subject(line.cell, summary)
      self.previous = before.map(Count.init)
      now = Count(line)
      difference = before?.interval.best.map { best - $0 }
      cause = summary.cause(of: line, before, since: previous)
      self.notes = notes.numbers(of: line.selected)
    }

    private init?(gone line: Summary.Line, _ summary: Summary) {
      guard let best = line.interval.best, !line.marks.contains(.summed) else { return nil }
      subject = Subject(line.cell, summary)
      previous = Count(line)
      difference = -best
      let isExpired = summary.gaps.contains { gap in
        gap.kind == .expired && gap.measure == line.cell.measure && gap.place == line.cell.place
      }
      cause = isExpired ? .expired : summary.isTakenBack(line.selected) ? .correction : nil
      notes = []
    }
  }
}

extension Summary {
  fileprivate var linesByName: [String: Line] {
    Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why a line differs from the one of the issue before.
  fileprivate func cause(
    of line: Line, _ before: Line?, since previous: Summary
  ) -> Report.Change.Cause? {
    let isMovement =
      switch line.cell.measure {
      case .movement: true
      case .stock, .toll: false
      }
    let claims = line.selected.compactMap { self.claims[$0] }
    let isNew = claims.contains { $0.figure.occurrence.asOf > previous.asOf }
    guard let before else { return isMovement && isNew ? .newMovement : .newlyReported }
    if line.selected == before.selected {
      // The same claims make another number by movements since, or by another household size.
      if line.marks.contains(.derived) { return .newMovement }
      return line.marks.contains(.converted) ? .correction : nil
    }
    if isTakenBack(before.selected) { return .correction }
    let old = before.selected.compactMap { self.claims[$0] ?? previous.claims[$0] }
    let isRevised = claims.contains { claim in
      old.contains { claim.supersedes == $0.id || claim.revises($0) }
    }
    if isRevised { return .revised }
    return isMovement && isNew ? .newMovement : .newlyReported
  }

  /// Whether the office took one of those claims back.
  fileprivate func isTakenBack(_ claims: [Claim.ID]) -> Bool {
    lines.contains { line in
      line.excluded.contains { exclusion in
        switch exclusion.reason {
        case .retracted, .rejected: claims.contains(exclusion.claim)
        case .candidate, .outOfWindow, .relay, .superseded, .triangulation, .contained: false
        case .expired, .vague, .noUnit, .noPlace, .suppressed, .notAsserted: false
        }
      }
    } || !claims.isEmpty && claims.allSatisfy { self.claims[$0] == nil }
  }
}

extension Claim {
  /// Whether the claim is what the same source says of the same day now.
  fileprivate func revises(_ other: Claim) -> Bool {
    let isSameDay = figure.occurrence.asOf == other.figure.occurrence.asOf
    return source != nil && source == other.source && isSameDay
  }
}
