package import Displacement
package import Situation

extension Report {
  /// How sure the numbers of the page are.
  package struct Certainty: Hashable, Sendable {
    package var conflicts: [ConflictRow]
    /// Running totals that their source began anew.
    package var resets: [Subject]
    /// Amounts such as "thousands", which are not counted.
    package var vague: [VagueRow]
    /// People that are not accounted for, outside of the policy's tolerance.
    package var residuals: [ResidualRow]
    /// How many claims wait for review.
    package var candidates: Int
    /// How many reports of routes wait for review.
    package var routeCandidates: Int
    /// The first of them, on a page for those who can review them.
    package var waiting: [CandidateRow]
    /// What a reader must be told about the whole page.
    package var findings: [FindingRow]

    init(_ summary: Summary, but repeated: Set<String>, _ notes: inout Footnotes) {
      var lines: [String: Summary.Line] = [:]
      for line in summary.lines { lines[line.id] = line }
      var conflicts: [ConflictRow] = []
      for conflict in summary.conflicts {
        let line = lines[conflict.line]
        // A line that is not on the page was withheld, and so is what is said of it.
        guard line != nil || summary.audience == .internal else { continue }
        conflicts.append(ConflictRow(conflict, line, summary, &notes))
      }
      self.conflicts = conflicts
      resets = summary.lines.filter { $0.marks.contains(.reset) }.map { Subject($0.cell, summary) }
      vague = VagueRow.all(of: summary, but: repeated, &notes)
      residuals = summary.residuals.filter { !$0.isWithinTolerance }.map { .init($0, summary) }
      candidates = summary.candidates.count
      routeCandidates = summary.routeCandidates.count
      let isReviewer = summary.audience == .internal
      let open = isReviewer ? summary.candidates.compactMap { summary.claims[$0] } : []
      var waiting: [CandidateRow] = []
      for claim in open.prefix(Certainty.mostCandidates) {
        let subject = Subject(claim.figure, summary)
        waiting.append(.init(subject: subject, side: Side(claim, summary, &notes)))
      }
      self.waiting = waiting
      findings = FindingRow.all(of: summary)
    }

    /// Sources that disagree, with the number of each.
    package struct ConflictRow: Hashable, Sendable {
      /// `nil` where the line itself is not on the page.
      package var subject: Subject?
      package var ratioHundredths: Int
      package var sides: [Side]
      /// The number of the whole and the sum of its parts, where these disagree and not sources.
      package var division: Division?

      package struct Division: Hashable, Sendable {
        package var whole: Count
        package var parts: Count
        /// Of both.
        package var notes: [Int]
      }

      init(
        _ conflict: Summary.Conflict, _ line: Summary.Line?, _ summary: Summary,
        _ notes: inout Footnotes
      ) {
        subject = line.map { Subject($0.cell, summary) }
        ratioHundredths = conflict.ratioHundredths
        if let division = conflict.division {
          self.division = Division(
            whole: Count(division.whole), parts: Count(division.parts),
            notes: notes.numbers(of: conflict.claims))
          sides = []
          return
        }
        var sides: [Side] = []
        for id in conflict.claims {
          guard let claim = summary.claims[id] else { continue }
          sides.append(Side(claim, summary, &notes))
        }
        self.sides = sides
      }
    }

    /// What one source says.
    package struct Side: Hashable, Sendable {
      /// What the source counted; `nil` where the audience may not see so small a number.
      package var count: Count?
      package var unit: Unit
      package var source: SourceName?
      package var asOf: Day
      package var notes: [Int]

      init(_ claim: Claim, _ summary: Summary, _ notes: inout Footnotes) {
        let (quantity, unit) = claim.figure.amount.leading
        count = summary.disclosed(quantity)
        self.unit = unit
        source = summary.sourceName(of: claim)
        asOf = claim.figure.occurrence.asOf
        self.notes = notes.numbers(of: [claim.id])
      }
    }

    /// Findings of one kind.
    package struct FindingRow: Hashable, Sendable {
      package var code: String
      package var count: Int
      /// What the first of them says, in English.
      package var message: String

      static func all(of summary: Summary) -> [FindingRow] {
        var rows: [FindingRow] = []
        for finding in summary.findings {
          if let known = rows.firstIndex(where: { $0.code == finding.code }) {
            rows[known].count += 1
          } else {
            rows.append(FindingRow(code: finding.code, count: 1, message: finding.message))
          }
        }
        // One finding speaks for all claims that are not there.
        if let older = rows.firstIndex(where: { $0.code == "older-claims" }) {
          rows[older].count = summary.omitted
        }
        if let overlap = rows.firstIndex(where: { $0.code == "overlapping-counts" }) {
          rows[overlap].count = summary.overlaps
        }
        if let settled = rows.firstIndex(where: { $0.code == "settled-claims" }) {
          rows[settled].count = summary.settledClaims
        }
        return rows
      }
    }

    /// How many waiting claims a page lists; the review queue has them all.
    static let mostCandidates = 8

    /// A claim that waits for review.
    package struct CandidateRow: Hashable, Sendable {
      package var subject: Subject
      package var side: Side
    }

    /// An amount without a number.
    package struct VagueRow: Hashable, Sendable {
      package var subject: Subject
      package var count: Count
      package var asOf: Day
      package var notes: [Int]

      static func all(
        of summary: Summary, but repeated: Set<String>, _ notes: inout Footnotes
      ) -> [VagueRow] {
        summary.lines.filter { !repeated.contains($0.id) }.flatMap { line in
          guard !line.isVagueClaim else {
            return [
              VagueRow(
                subject: Subject(line.cell, summary), count: Count(line), asOf: line.asOf,
                notes: notes.numbers(of: line))
            ]
          }
          // A word beside a count of the same people.
          return line.words(in: summary).map { claim in
            let quantity = claim.figure.amount.leading.quantity
            let interval = quantity.interval(aboutPercent: summary.policy.aboutPercent)
            return VagueRow(
              subject: Subject(claim.figure, summary), count: Count(interval, marks: [.vague]),
              asOf: claim.figure.occurrence.asOf, notes: notes.numbers(of: [claim.id]))
          }
        }
      }
    }

    /// A count and movements that do not explain each other.
    package struct ResidualRow: Hashable, Sendable {
      package var kind: Summary.Residual.Kind
      package var places: [Name]
      package var expected: Count
      package var observed: Count
      package var residual: Int
      /// How many people are unaccounted for, more or fewer.
      package var missing: Count
      package var isWithinTolerance: Bool

      init(_ residual: Summary.Residual, _ summary: Summary) {
        kind = residual.kind
        places = summary.names(of: residual.cell.region)
        func count(_ number: Int) -> Count {
          Count(Interval(number), marks: residual.isEstimate ? [.derived] : [])
        }
        expected = count(residual.expected)
        observed = count(residual.observed)
        self.residual = residual.residual
        missing = count(abs(residual.residual))
        isWithinTolerance = residual.isWithinTolerance
      }
    }
  }

  /// Something that is not known.
  package struct GapRow: Hashable, Sendable {
    package var kind: Summary.Gap.Kind
    package var measure: Measure
    package var place: Name?
    package var since: Day?
    package var notes: [Int]

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [GapRow] {
      summary.gaps.map { gap in
        GapRow(
          kind: gap.kind, measure: gap.measure, place: gap.place.map { summary.name(of: $0) },
          since: gap.since, notes: notes.numbers(of: gap.claims))
      }
    }
  }
}

extension Summary {
  /// What a source said, as coarse as the lines of a public page are (policy, step 14).
  fileprivate func disclosed(_ quantity: Quantity) -> Count? {
    let interval = quantity.interval(aboutPercent: policy.aboutPercent)
    let marks = quantity.quantifier.marks
    guard audience == .public else { return Count(interval, marks: marks) }
    guard interval.best ?? interval.low ?? 0 >= policy.publicThreshold else { return nil }
    let unit = max(1, policy.publicRounding)
    func rounded(_ number: Int?) -> Int? { number.map { ($0 + unit / 2) / unit * unit } }
    let ends = (rounded(interval.low), rounded(interval.best), rounded(interval.high))
    return Interval(low: ends.0, best: ends.1, high: ends.2).map { Count($0, marks: marks) }
  }
}

extension Summary.Line {
  /// The words beside the line's count that ask for more people than it has.
  fileprivate func words(in summary: Summary) -> [Claim] {
    guard let best = interval.best else { return [] }
    return excluded.filter { $0.reason == .vague }.compactMap { summary.claims[$0.claim] }
      .filter { claim in
        let (quantity, unit) = claim.figure.amount.leading
        return unit != .households && quantity.low ?? 0 > best
      }
  }

  /// Whether a source said so itself; what is derived or summed from it says nothing more.
  fileprivate var isVagueClaim: Bool {
    marks.contains(.vague) && marks.isDisjoint(with: [.derived, .summed])
  }
}

extension Quantifier {
  /// What a reader must know of a number that was hedged so.
  var marks: Set<Summary.Mark> {
    switch self {
    case .exact, .between: []
    case .about: [.about]
    case .atLeast: [.atLeast]
    case .atMost: [.atMost]
    case .vague: [.vague]
    }
  }
}
