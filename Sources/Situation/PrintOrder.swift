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
    let path: [String]
    let rest: [String]

    static func < (left: Key, right: Key) -> Bool {
      if left.measure != right.measure { return left.measure < right.measure }
      let (leftParts, rightParts) = (left.path + [""] + left.rest, right.path + [""] + right.rest)
      return leftParts.lexicographicallyPrecedes(rightParts) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
  }

  private func key(_ cell: Summary.Cell) -> Key {
    let accommodation = cell.accommodation.flatMap { Accommodation.allCases.firstIndex(of: $0) }
    return Key(
      measure: Measure.allCases.firstIndex(of: cell.measure) ?? 0,
      path: places.chain(from: cell.place).reversed().map(\.rawValue),
      rest: [
        cell.members.isEmpty ? "" : "+", accommodation.map { $0.padded(to: 2) } ?? "", cell.name,
      ])
  }
}
