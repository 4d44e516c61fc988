package import Displacement
package import Situation

extension Report {
  /// A movement with its ends.
  package struct MovementRow: Hashable, Sendable {
    package var subject: Subject
    package var count: Count
    /// Newly so since the line's earlier count.
    package var new: Int?
    /// The days that the movement was counted over.
    package var period: Period
    package var notes: [Int]

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [MovementRow] {
      summary.lines.compactMap { line in
        guard case .movement = line.cell.measure else { return nil }
        return MovementRow(
          subject: Subject(line.cell, summary), count: Count(line), new: line.new,
          period: line.countedOver, notes: notes.numbers(of: line))
      }
    }
  }

  /// A route with what was last said of it.
  package struct RouteRow: Hashable, Sendable {
    package var origins: [Name]
    package var destinations: [Name]
    package var via: [Name]
    package var mode: Route.Mode
    package var state: RouteStatus.State
    package var isSecured: Bool
    package var hazards: [RouteStatus.Hazard]
    package var marks: Set<Summary.Mark>
    package var asOf: Day?
    package var notes: [Int]

    /// Whether the route keeps people from passing, or endangers those who do.
    package var isConstraint: Bool {
      switch state {
      case .restricted, .closed: true
      case .open, .unknown: !hazards.isEmpty
      }
    }

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [RouteRow] {
      summary.routes.map { line in
        RouteRow(
          origins: summary.names(of: line.route.origins),
          destinations: summary.names(of: line.route.destinations),
          via: summary.names(of: line.route.via), mode: line.route.mode,
          state: line.status?.state ?? .unknown, isSecured: line.status?.isSecured ?? false,
          hazards: line.status?.hazards.sortedCases ?? [], marks: line.marks,
          asOf: line.status?.asOf, notes: line.status.map { [notes.number(of: $0)] } ?? [])
      }
    }
  }

  /// People who cannot leave, and who says so.
  package struct HeldRow: Hashable, Sendable {
    package var subject: Subject
    package var count: Count
    package var sources: [SourceName]
    /// How many rows of wider places the row stands under.
    package var level: Int
    package var asOf: Day
    package var notes: [Int]

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [HeldRow] {
      let lines = summary.lines.filter { $0.cell.measure == .held }
      return zip(lines, lines.levels(summary.places)).map { line, level in
        HeldRow(
          subject: Subject(line.cell, summary), count: Count(line),
          sources: summary.sourceNames(of: line), level: level, asOf: line.asOf,
          notes: notes.numbers(of: line))
      }
    }
  }

  /// Who says something, as the audience may know it.
  package struct SourceName: Hashable, Sendable {
    /// `nil` for the office's own staff on a page that leaves the office.
    package var name: Name?
    package var kind: Source.Kind
    package var isParty: Bool
  }
}

extension Summary.Line {
  /// The days that a flow was counted over, as far as they are known.
  fileprivate var countedOver: Period {
    period ?? cell.since.flatMap { Period(from: $0, through: asOf) } ?? Period(asOf)
  }
}

extension Summary {
  /// Who made the claims that a line rests on, each once, in the order of the claims.
  func sourceNames(of line: Line) -> [Report.SourceName] {
    let settled = line.settled.map { $0.isWithheld ? [] : $0.shares.map(\.source) } ?? []
    return names(of: line.selected.compactMap { claims[$0]?.source } + settled)
  }

  /// Who made a claim.
  func sourceName(of claim: Claim) -> Report.SourceName? {
    names(of: claim.source.map { [$0] } ?? []).first
  }

  private func names(of sources: [Source.ID]) -> [Report.SourceName] {
    var seen: Set<Source.ID> = []
    return sources.filter { seen.insert($0).inserted }.map { source in
      guard let known = self.sources[source] else {
        return .init(
          name: Name(english: source.rawValue, arabic: ""), kind: .unknown, isParty: false)
      }
      let isNamed = audience == .internal || known.kind != .ownStaff
      return .init(name: isNamed ? Name(known) : nil, kind: known.kind, isParty: known.isParty)
    }
  }
}
