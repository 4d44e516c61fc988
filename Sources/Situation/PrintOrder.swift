import Displacement

/// The order of a page's lines: by measure, from the whole to its parts, by where people stay, and
/// by the ends of movements.
struct PrintOrder {
  private let places: PlaceTree

  init(_ places: PlaceTree) {
    self.places = places
  }

  func sorted<Line>(_ lines: [(cell: Summary.Cell, line: Line)]) -> [Line] {
    lines.map { (key($0.cell), $0.line) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private struct Key: Comparable {
    let measure: Int
    /// The names of what the line is about, each before the next: no name holds a NUL.
    let names: String

    static func < (left: Key, right: Key) -> Bool {
      left.measure != right.measure
        ? left.measure < right.measure
        : left.names.utf8.lexicographicallyPrecedes(right.names.utf8)
    }
  }

  private func key(_ cell: Summary.Cell) -> Key {
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
    names += cell.name
    return Key(
      measure: Measure.allCases.firstIndex(of: cell.measure) ?? 0,
      names: names)
  }
}
