package import Displacement

extension PlaceIndex {
  /// The places that a name may stand for, the most likely first.
  ///
  /// - Parameters:
  ///   - name: an identifier, a name or an alias in any spelling.
  ///   - near: a place that tells places of one name apart: the nearer one is in the tree, the
  ///     likelier it is meant.
  /// - Returns: all places that go by the name; where none does, three with the closest names.
  package func ranked(_ name: String, near: Place.ID? = nil) -> [Place.ID] {
    let numbers = numbers(of: name)
    guard !numbers.isEmpty else { return closest(to: name) }
    let chosen: Place.ID? =
      if case .one(let place) = tree.choice(of: numbers, near: near) { place } else { nil }
    let near = near.flatMap { tree.number(of: $0) }
    let ranks = numbers.map { number in
      let shared = near.map { tree.sharedDepth(ofNumber: Int(number), number: $0) } ?? 0
      let place = tree.places[Int(number)].id
      return (place == chosen ? 0 : 1, -shared, place)
    }
    return ranks.sorted { $0 < $1 }.map(\.2)
  }
}
