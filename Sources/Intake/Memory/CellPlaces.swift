import Displacement

/// Places as cells of a sheet name them, with the numbers that they are known by.
final class CellPlaces {
  let set: PlaceSet
  /// Their number among the places of the claims.
  let number: Int
  /// The same number for other names of the same places.
  let identity: Int
  /// The numbers of the places by themselves, those that are resolved.
  let members: [(place: Place.ID, number: Int, name: String)]

  init(
    _ set: PlaceSet, number: Int, identity: Int,
    members: [(place: Place.ID, number: Int, name: String)]
  ) {
    (self.set, self.number, self.identity) = (set, number, identity)
    self.members = members
  }

  /// Whether nothing was said of a place.
  var isUnstated: Bool { self.set.isUnstated }
}

/// Gives numbers to the places that a sheet names.
struct PlaceNumbers {
  private var identities: [[Place.ID]: Int] = [:]
  private var members: [Place.ID: Int] = [:]

  /// The number of those places, whatever they are called; places that are not resolved share one.
  mutating func identity(of set: PlaceSet) -> Int {
    guard let places = set.places else { return set.isUnstated ? -1 : -2 }
    let number = identities[places] ?? identities.count
    identities[places] = number
    return number
  }

  /// The places of a set that are resolved, with their numbers.
  mutating func members(of set: PlaceSet) -> [(place: Place.ID, number: Int, name: String)] {
    set.mentions.compactMap { mention in
      guard let place = mention.place else { return nil }
      let number = members[place] ?? members.count
      members[place] = number
      return (place, number, mention.text)
    }
  }
}
