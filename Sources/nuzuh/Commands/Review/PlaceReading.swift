import Displacement
import Language

/// What the words of one place in a claim were taken for, and what else they may stand for.
struct PlaceReading {
  /// The field of the claim that names the place.
  let field: ClaimEdit.Field
  /// All places of that field.
  let named: PlaceSet
  /// Which of them it is.
  let index: Int
  /// The other places that the words may stand for, the most likely first; not empty.
  let others: [Place.ID]

  var mention: PlaceSet.Mention { named.mentions[index] }

  /// The value of the field with another place in this one's stead, as an edit takes it.
  func value(with other: Place.ID) -> String {
    let values = named.mentions.enumerated().map { number, mention in
      number == index ? other.rawValue : mention.place?.rawValue ?? mention.text
    }
    return values.joined(separator: "+")
  }
}

extension PlaceReading {
  /// The places of a claim that may be others, no more of these together than there are digits to
  /// choose them by.
  static func all(of claim: Claim, in places: PlaceIndex, of event: Event) -> [PlaceReading] {
    let sets: [(ClaimEdit.Field, PlaceSet)] =
      switch claim.figure.occurrence {
      case .stock(_, let at, _), .toll(_, let at, _): [(.place, at)]
      case .movement(_, let from, let to, _): [(.origin, from), (.destination, to)]
      }
    let known = sets.flatMap(\.1.mentions).compactMap(\.place)
    var (readings, free) = ([PlaceReading](), 9)
    for (field, set) in sets {
      for (index, mention) in set.mentions.enumerated() {
        // A place that is known without its name is in no doubt.
        guard mention.place == nil || places.knows(mention.text) else { continue }
        let near = known.first { $0 != mention.place } ?? event.places.first
        let others = places.ranked(mention.text, near: near).filter { $0 != mention.place }
          .prefix(min(mostOthers, free))
        guard !others.isEmpty else { continue }
        free -= others.count
        readings.append(
          PlaceReading(field: field, named: set, index: index, others: Array(others)))
      }
    }
    return readings
  }

  /// How many other places are shown for the words of one.
  private static let mostOthers = 4
}

extension PlaceIndex {
  /// Whether any place goes by that name.
  fileprivate func knows(_ name: String) -> Bool {
    switch find(name) {
    case .one, .several: true
    case .none: false
    }
  }
}
