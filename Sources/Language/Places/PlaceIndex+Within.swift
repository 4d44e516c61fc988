package import Displacement

extension PlaceIndex {
  /// The place that a name stands for where other words stand beside it: other names of the place,
  /// or names of places that it lies in.
  ///
  ///     index.find("Suran", beside: ["صوران", "Hama"])  // not the Suran that lies in Aleppo
  ///
  /// - Parameters:
  ///   - name: an identifier, a name or an alias in any spelling.
  ///   - others: the words beside it.
  ///   - near: a place that tells places of one name apart.
  /// - Returns: one place, several, or none where the words do not fit together.
  package func find(_ name: String, beside others: [String], near: Place.ID? = nil) -> Match {
    var found = numbers(of: name)
    for other in others {
      let named = numbers(of: other)
      found = found.filter { place in
        named.contains { tree.contains(number: Int($0), number: Int(place)) }
      }
    }
    return tree.choice(of: found, near: near)
  }
}
