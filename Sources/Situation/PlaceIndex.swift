import Displacement

/// Finds the sets of places that lie in a region without looking at all of them.
struct PlaceIndex: Sendable {
  private var within: [Place.ID: [Int]] = [:]
  private let count: Int
  private let tree: PlaceTree
  /// The empty sets: ends that were not said.
  private(set) var unstated: [Int] = []

  /// An index of those sets, by their position.
  init(_ sets: [[Place.ID]], in tree: PlaceTree) {
    count = sets.count
    self.tree = tree
    for (index, places) in sets.enumerated() {
      if places.isEmpty { unstated.append(index) }
      for place in tree.chain(from: tree.anchor(of: places)) {
        within[place, default: []].append(index)
      }
    }
  }

  /// All sets that can lie in that region, and perhaps others, in order.
  func candidates(in region: [Place.ID]) -> [Int] {
    guard let anchor = tree.anchor(of: region) else { return Array(0..<count) }
    return within[anchor] ?? []
  }
}
