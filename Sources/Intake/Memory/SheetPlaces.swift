import Displacement

/// The places that the cells of a sheet name, by the numbers that their claims know them by.
struct SheetPlaces {
  /// One of several places that a cell names.
  struct Member {
    let place: Place.ID
    /// The same number wherever the place is named.
    let number: Int
    let name: String
  }

  private var identities: [Int] = [-1]
  private var members: [[Member]] = [[]]
  private var identityNumbers: [[Place.ID]: Int] = [:]
  private var memberNumbers: [Place.ID: Int] = [:]

  /// The number of the places of a row that names none.
  static let unstated = 0

  /// Takes places with the next number.
  mutating func add(_ set: PlaceSet) {
    let places = set.places ?? []
    let identity = places.isEmpty ? -2 : identityNumbers[places] ?? identityNumbers.count
    if !places.isEmpty { identityNumbers[places] = identity }
    identities.append(identity)
    let own = set.mentions.compactMap { mention in
      mention.place.map { place in
        let number = memberNumbers[place] ?? memberNumbers.count
        memberNumbers[place] = number
        return Member(place: place, number: number, name: mention.text)
      }
    }
    members.append(own)
  }

  /// Whether two names are of the same places; places that are not known are the same.
  func areSame(_ one: Int, _ other: Int) -> Bool { identities[one] == identities[other] }

  /// The places of a name that are resolved.
  subscript(number: Int) -> [Member] { members[number] }

  /// Forgets all numbers but those of the places by themselves.
  mutating func beginAnew() { (identities, members) = ([-1], [[]]) }
}
