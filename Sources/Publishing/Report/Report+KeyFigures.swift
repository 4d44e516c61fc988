package import Displacement
import Situation

extension Report {
  /// One of the figures that a reader looks for first.
  package struct Tile: Hashable, Sendable {
    package var kind: Kind
    package var value: Value
    package var change: Int?
    package var isFirstCount: Bool
    package var asOf: Day?
    package var notes: [Int]

    /// What the tile counts.
    package enum Kind: CaseIterable, Hashable, Sendable {
      case displaced, displacementNew, displacementSinceStart
      case returnedPeriod, returnedSinceStart, held, routes
    }

    /// What the tile says.
    package enum Value: Hashable, Sendable {
      /// People, or `nil` where no figure is reported.
      case people(Count?)
      /// There are figures that the audience may not see.
      case withheld
      /// How many routes are in which state; none where no route is known.
      case routes([RouteStatus.State: Int])
    }

    /// The number of people, where the tile has one.
    var count: Count? {
      switch value {
      case .people(let count): count
      case .routes, .withheld: nil
      }
    }

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [Tile] {
      Kind.allCases.map { tile($0, summary, &notes) }
    }

    private static func tile(
      _ kind: Kind, _ summary: Summary, _ notes: inout Footnotes
    ) -> Tile {
      let name = Summary.Totals.Name.allCases.first { $0.tile == kind }
      guard let name else { return routes(summary, &notes) }
      if let total = summary.totals[name] { return tile(kind, total, summary, &notes) }
      // Where there is no total, a vague claim is still news: it says that there are people.
      let vague = kind.vagueMeasures.lazy.compactMap { measure in
        summary.lines.first { $0.marks.contains(.vague) && $0.cell.measure == measure }
      }.first
      let isWithheld = vague == nil && summary.isWithheld(name.lineMeasures)
      return Tile(
        kind: kind, value: isWithheld ? .withheld : .people(vague.map(Count.init)), change: nil,
        isFirstCount: false,
        asOf: vague?.asOf, notes: notes.numbers(of: vague.map { [$0] } ?? []))
    }

    private static func tile(
      _ kind: Kind, _ total: Summary.Total, _ summary: Summary, _ notes: inout Footnotes
    ) -> Tile {
      let names = Set(total.lines)
      let lines = summary.lines.filter { names.contains($0.id) }
      return Tile(
        kind: kind, value: .people(Count(total)),
        change: kind.isStock ? change(of: total, lines, summary.places) : nil,
        isFirstCount: kind.isStock && total.marks.contains(.firstCount),
        asOf: lines.map(\.asOf).max(), notes: notes.numbers(of: lines))
    }

    /// How a total changed: the changes of the lines that it is the sum of, parts of them left out;
    /// `nil` where one is not known.
    private static func change(
      of total: Summary.Total, _ lines: [Summary.Line], _ places: PlaceTree
    ) -> Int? {
      let wholes = lines.wholePlaces
      let whole = lines.filter { !$0.cell.isPart(of: wholes, places) }
      let bests = whole.compactMap(\.interval.best)
      let changes = whole.compactMap(\.change)
      guard !whole.isEmpty, bests.count == whole.count, changes.count == whole.count,
        bests.reduce(0, +) == total.interval.best
      else { return nil }
      return changes.reduce(0, +)
    }

    private static func routes(_ summary: Summary, _ notes: inout Footnotes) -> Tile {
      var states: [RouteStatus.State: Int] = [:]
      var numbers: Set<Int> = []
      for line in summary.routes {
        states[line.status?.state ?? .unknown, default: 0] += 1
        if let status = line.status { numbers.insert(notes.number(of: status)) }
      }
      let isWithheld = states.isEmpty && summary.hasWithheldRoutes
      return Tile(
        kind: .routes, value: isWithheld ? .withheld : .routes(states), change: nil,
        isFirstCount: false,
        asOf: summary.routes.compactMap(\.status?.asOf).max(), notes: numbers.sorted())
    }
  }

  /// One of the sentences on top of the page, at most three.
  package struct Headline: Hashable, Sendable {
    package var kind: Kind
    /// `nil` where no figure is reported.
    package var count: Count?
    /// Whether there are figures that the audience may not see.
    package var isWithheld: Bool
    package var notes: [Int]

    /// What the sentence says.
    package enum Kind: CaseIterable, Hashable, Sendable {
      case displaced, displacementNew, held
    }

    /// How many people are displaced is always said, also that it is not known; the others where
    /// there is something to say.
    static func all(of tiles: [Tile], _ header: Header) -> [Headline] {
      Kind.allCases.compactMap { kind in
        guard let tile = tiles.first(where: { $0.kind == kind.tile }) else { return nil }
        if tile.count == nil, kind != .displaced { return nil }
        // Who is newly displaced without a number is displaced without a number: said once.
        if kind == .displacementNew, tile.count?.isVague ?? false { return nil }
        return Headline(
          kind: kind, count: tile.count, isWithheld: tile.value == .withheld, notes: tile.notes)
      }
    }

    /// The marks of the headlines' numbers that make them provisional.
    static func caveats(of tiles: [Tile]) -> [Summary.Mark] {
      let headlines = Kind.allCases.map(\.tile)
      let marks = tiles.filter { headlines.contains($0.kind) }.compactMap { $0.count?.marks }
      return marks.reduce(into: Set()) { $0.formUnion($1) }.sortedCases.filter(\.isCaveat)
    }
  }
}

extension Report.Tile.Kind {
  /// The measures whose vague claims the tile tells of, where it has no number: who left a home
  /// is displaced.
  fileprivate var vagueMeasures: [Measure] {
    switch self {
    case .displaced: [.displaced, .displacement]
    case .displacementSinceStart: [.displacement]
    case .returnedSinceStart: [.movement(.homecoming)]
    case .held: [.held]
    case .displacementNew, .returnedPeriod, .routes: []
    }
  }

  /// Whether the tile is about a state of people, which has a change from day to day.
  var isStock: Bool {
    switch self {
    case .displaced, .held: true
    case .displacementNew, .displacementSinceStart, .returnedPeriod, .returnedSinceStart, .routes:
      false
    }
  }
}

extension Report.Headline.Kind {
  fileprivate var tile: Report.Tile.Kind {
    switch self {
    case .displaced: .displaced
    case .displacementNew: .displacementNew
    case .held: .held
    }
  }
}

extension Summary.Mark {
  /// Whether a headline with the mark must be read with care.
  fileprivate var isCaveat: Bool {
    switch self {
    case .conflict, .ageing, .stale, .converted, .derived, .atMost, .vague, .contradiction, .party:
      true
    case .summed, .about, .atLeast, .firstCount, .crossesWindow: false
    case .revised, .corrected, .reset: false
    }
  }
}
