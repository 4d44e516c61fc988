import Displacement

/// The order of a page's lines: by measure, from the whole to its parts, by where people stay, and
/// by the ends of movements.
struct PrintOrder {
  private let places: PlaceTree
  private static let measures = Measure.allCases

  init(_ places: PlaceTree) {
    self.places = places
  }

  func sorted<Line>(_ lines: [Line], by cell: (Line) -> Summary.Cell) -> [Line] {
    order(of: lines, by: cell).map { lines[$0] }
  }

  /// The places of the lines in their list, in the order in which they are printed.
  func order<Line>(of lines: [Line], by cell: (Line) -> Summary.Cell) -> [Int] {
    let keys = lines.map { key(cell($0)) }
    return lines.indices.sorted { first, second in
      let (left, right) = (keys[first], keys[second])
      if left.measure != right.measure { return left.measure < right.measure }
      if let place = left.place, let other = right.place, place != other { return place < other }
      return names(of: cell(lines[first])).utf8
        .lexicographicallyPrecedes(names(of: cell(lines[second])).utf8)
    }
  }

  private struct Key {
    let measure: Int
    /// Where the line's place stands when each place is followed by those inside it; -1 where the
    /// cell has none, and `nil` where the gazetteer does not know it.
    let place: Int?
  }

  private func key(_ cell: Summary.Cell) -> Key {
    Key(
      measure: PrintOrder.measures.firstIndex(of: cell.measure) ?? 0,
      place: cell.place.map(places.position) ?? -1)
  }

  /// The names of what a line is about, each before the next: no name holds a NUL.
  private func names(of cell: Summary.Cell) -> String {
    let accommodation = cell.accommodation.flatMap { Accommodation.allCases.firstIndex(of: $0) }
    var names = ""
    func add(_ name: String) {
      names += name
      names += "\0"
    }
    for place in places.chain(from: cell.place).reversed() { add(place.rawValue) }
    add("")
    add(cell.members.isEmpty ? "" : "+")
    add(accommodation.map { $0.padded(to: 2) } ?? "")
    return names + cell.name
  }
}
