/// What increments are about when they count the same movement or toll of the same people.
package struct FlowTopic: Hashable, Sendable {
  package let measure: Measure
  /// The outlines of the places of a toll, or of the ends of a movement.
  private let places: [[Place.ID]]
  private let accommodation: Accommodation?
  private let group: Group?

  /// What a figure of that measure is about; `nil` for a stock, and where no place is resolved.
  ///
  /// - Parameters:
  ///   - measure: the measure.
  ///   - places: the outlines of its places: of a toll one, of a movement two; none where they are
  ///     not resolved.
  ///   - accommodation: where the people stay.
  ///   - group: who they are.
  package init?(
    _ measure: Measure, at places: [[Place.ID]], accommodation: Accommodation?, group: Group?
  ) {
    guard places.contains(where: { !$0.isEmpty }) else { return nil }
    self.measure = measure
    self.places = places
    self.accommodation = accommodation == .unknown ? nil : accommodation
    switch measure {
    case .stock: return nil
    case .movement: self.group = group == .civilians ? nil : group
    case .toll: self.group = group
    }
  }

  /// What a figure is about by a gazetteer.
  package init?(_ figure: Figure, in tree: PlaceTree) {
    self.init(
      figure.measure, at: figure.occurrence.placeSets.map { tree.outline(of: $0) ?? [] },
      accommodation: figure.accommodation, group: figure.group)
  }

  /// Hashes the places alone: enumerations of texts are hashed by their texts.
  package func hash(into hasher: inout Hasher) { hasher.combine(places) }
}
