package import Displacement
import Situation

extension Report {
  /// What a line is about, in the order in which a page says it.
  package struct Subject: Hashable, Sendable {
    package var measure: Measure
    package var places: [Name]
    package var origins: [Name]
    package var destinations: [Name]
    package var accommodation: Accommodation?
    package var holding: Holding?
    package var group: Group?
    package var since: Day?

    /// What a claim is about, by the words of its source where a place is not resolved.
    init(_ figure: Figure, _ summary: Summary) {
      measure = figure.measure
      accommodation = figure.accommodation
      holding = figure.holding
      group = figure.group
      (places, origins, destinations, since) = ([], [], [], nil)
      switch figure.occurrence {
      case .stock(_, let places, _): self.places = summary.names(of: places)
      case .toll(_, let places, let counted):
        self.places = summary.names(of: places)
        since = counted.since
      case .movement(_, let origins, let destinations, let counted):
        self.origins = summary.names(of: origins)
        self.destinations = summary.names(of: destinations)
        since = counted.since
      }
    }

    init(_ cell: Summary.Cell, _ summary: Summary) {
      measure = cell.measure
      let ids = cell.members.isEmpty ? cell.place.map { [$0] } ?? [] : cell.members
      places = summary.names(of: ids)
      origins = summary.names(of: cell.origins)
      destinations = summary.names(of: cell.destinations)
      accommodation = cell.accommodation
      holding = cell.holding
      group = cell.group
      since = cell.since
    }
  }

  /// A row of the displaced by place: a place, a part of it, or what is not broken down.
  package struct PlaceRow: Hashable, Sendable {
    package var kind: Kind
    /// How many rows of wider places the row stands under.
    package var level: Int
    package var count: Count
    package var change: Int?
    package var isFirstCount: Bool
    package var asOf: Day?
    package var notes: [Int]

    /// What the row counts.
    package enum Kind: Hashable, Sendable {
      case line(Subject)
      /// Those of the place above who stay in such a shelter.
      case part(Accommodation)
      /// People in the place above who are not broken down by place; so many of its parts have a
      /// count of their own.
      case remainder(counted: Int, parts: Int)
      case total

      package var isRemainder: Bool {
        if case .remainder = self { true } else { false }
      }
    }

    static func all(of summary: Summary, _ notes: inout Footnotes) -> [PlaceRow] {
      let lines = summary.lines.filter { $0.cell.measure == .displaced }
      let wholes = lines.wholePlaces
      var rows: [(row: PlaceRow, place: Place.ID?)] = []
      for (line, level) in zip(lines, lines.levels(summary.places)) {
        let cell = line.cell
        let isPart = !cell.isWholePlace && cell.place.map(wholes.contains) ?? false
        var row = PlaceRow(
          kind: .line(Subject(cell, summary)), level: level,
          count: Count(line), change: line.change,
          isFirstCount: line.marks.contains(.firstCount), asOf: line.asOf,
          notes: notes.numbers(of: line))
        if isPart, let accommodation = cell.accommodation, cell.group == nil, cell.members.isEmpty {
          row.kind = .part(accommodation)
        }
        rows.append((row, cell.place))
      }
      for remainder in summary.unallocated where remainder.measure == .displaced {
        insert(remainder, into: &rows, summary)
      }
      guard let total = summary.totals.displaced, rows.count > 1 else { return rows.map(\.row) }
      let made = Set(total.lines)
      let last = lines.filter { made.contains($0.id) }
      let row = PlaceRow(
        kind: .total, level: 0, count: Count(total), change: nil, isFirstCount: false,
        asOf: last.map(\.asOf).max(), notes: notes.numbers(of: last))
      return rows.map(\.row) + [row]
    }

    /// Puts what is not broken down after the last part of its place.
    private static func insert(
      _ remainder: Summary.Remainder, into rows: inout [(row: PlaceRow, place: Place.ID?)],
      _ summary: Summary
    ) {
      // Where people stay is broken down too: nothing is left of it, and there is no part to count.
      if remainder.parts == 0, remainder.people == 0 { return }
      // What lies beyond the counted parts of a place without a number of its own is not known.
      let people =
        remainder.isKnown || remainder.counted == remainder.parts ? remainder.people : nil
      let number = Interval(unchecked: nil, people, nil)
      let parent = rows.first { $0.place == remainder.place }
      let last = rows.lastIndex { row in
        row.place.map { summary.places.contains(remainder.place, $0) } ?? false
      }
      let row = PlaceRow(
        kind: .remainder(counted: remainder.counted, parts: remainder.parts),
        level: (parent?.row.level ?? -1) + 1,
        count: Count(number, marks: parent?.row.count.marks.intersection(.ofRemainder) ?? []),
        change: nil, isFirstCount: false, asOf: parent?.row.asOf, notes: parent?.row.notes ?? [])
      rows.insert((row, remainder.place), at: last.map { $0 + 1 } ?? rows.endIndex)
    }
  }
}

extension Set<Summary.Mark> {
  /// What a remainder has from the count it is taken from.
  fileprivate static let ofRemainder: Set = [.converted, .derived, .ageing, .stale, .conflict]
}

extension Summary.Cell {
  /// Whether the cell counts all of its place, not those in one shelter, of one group or in some
  /// of its parts.
  var isWholePlace: Bool {
    accommodation == nil && group == nil && members.isEmpty && place != nil
  }

  /// Whether the cell counts people of one of those places, which are counted whole by other lines.
  func isPart(of wholes: Set<Place.ID>, _ places: PlaceTree) -> Bool {
    guard let place else { return false }
    return (!isWholePlace && wholes.contains(place))
      || places.ancestors(of: place).contains(where: wholes.contains)
  }
}

extension Collection<Summary.Line> {
  /// The places of which some line of the list counts a part.
  func placesWithParts(_ places: PlaceTree) -> Set<Place.ID> {
    var withParts: Set<Place.ID> = []
    for line in self {
      guard let place = line.cell.place else { continue }
      if !line.cell.isWholePlace { withParts.insert(place) }
      withParts.formUnion(places.ancestors(of: place))
    }
    return withParts
  }

  /// The places of which some line of the list counts all people.
  var wholePlaces: Set<Place.ID> {
    Set(lazy.filter(\.cell.isWholePlace).compactMap(\.cell.place))
  }

  /// Under how many wider lines of the list each line stands.
  func levels(_ places: PlaceTree) -> [Int] {
    let wholes = wholePlaces
    return map { line in
      guard let place = line.cell.place else { return 0 }
      let isPart = !line.cell.isWholePlace && wholes.contains(place)
      return places.ancestors(of: place).count(where: wholes.contains) + (isPart ? 1 : 0)
    }
  }
}
