import Displacement
import TestSupport
import Testing

@testable import Situation

@Suite("The order of lines")
struct PrintOrderTests {
  @Test("lines stand in the order of the names from the widest place to their own")
  func byNames() {
    var chance = SeededGenerator(seed: 11)
    let ids = ["a", "a-b", "ab", "b", "b0", "c", "z"].map { Place.ID(known: $0) }
    for _ in 0..<200 {
      // Each place lies in an earlier one, in none, or is not known at all.
      var places: [Place] = []
      for (index, id) in ids.shuffled(using: &chance).enumerated() where index < 6 {
        let parent = Bool.random(using: &chance) ? places.randomElement(using: &chance)?.id : nil
        places.append(Place(id: id, nameEnglish: id.rawValue, kind: .site, parent: parent))
      }
      let tree = PlaceTree(places)
      let cells = ids.shuffled(using: &chance).flatMap { place in
        [Stock.displaced, .held].map { Summary.Cell($0, at: place) }
      }
      let sorted = PrintOrder(tree).sorted(cells, by: \.self)
      func key(_ cell: Summary.Cell) -> [String] {
        tree.chain(from: cell.place).reversed().map(\.rawValue)
      }
      let expected = cells.sorted { left, right in
        let measures = Measure.allCases
        let (first, second) = (
          measures.firstIndex(of: left.measure) ?? 0, measures.firstIndex(of: right.measure) ?? 0
        )
        return first != second ? first < second : key(left).lexicographicallyPrecedes(key(right))
      }
      #expect(sorted == expected)
    }
  }
}
