/// What claims are about when they count the same thing at the same places.
package struct Topic: Hashable, Sendable {
  package let stock: Stock
  /// The outline of the places, in order.
  package let places: [Place.ID]

  package init(_ stock: Stock, at places: [Place.ID]) {
    self.stock = stock
    self.places = places
  }

  /// Hashes the places alone: enumerations of texts are hashed by their texts.
  package func hash(into hasher: inout Hasher) { hasher.combine(places) }
}

/// Whose word claims are and about whom: of one voice the newer count supersedes the older one.
package struct Voice: Hashable, Sendable {
  package let topic: Topic
  package let source: Source.ID
  private let accommodation: Accommodation?
  private let group: Group?
  private let stance: Claim.Stance

  /// The voice of claims of that source about a topic; who is counted and where they stay make
  /// other people of them.
  package init(
    _ source: Source.ID, on topic: Topic, accommodation: Accommodation?, group: Group?,
    stance: Claim.Stance
  ) {
    self.topic = topic
    self.source = source
    self.accommodation = accommodation == .unknown ? nil : accommodation
    self.group = group == .civilians ? nil : group
    self.stance = stance
  }

  /// Hashes the names alone, as few voices differ in nothing else.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(topic)
    hasher.combine(source)
  }
}

extension PlaceTree {
  /// The places that a set amounts to: areas replaced by their members, and no place inside another
  /// one, in order; `nil` where a place is not resolved or none was named.
  package func outline(of set: PlaceSet) -> [Place.ID]? {
    if set.mentions.count == 1 {
      guard let place = set.mentions[0].place else { return nil }
      if !isArea(place) { return [place] }
    }
    guard let places = set.places else { return nil }
    let expanded = expandingAreas(places)
    guard expanded.count > 1 else { return expanded }
    let all = Set(expanded)
    return expanded.filter { place in !ancestors(of: place).contains { all.contains($0) } }
  }
}
