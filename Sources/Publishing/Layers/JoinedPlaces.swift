import Displacement
import Situation

/// A place, or several places together, by the names that lines give them.
struct JoinedPlaces: Hashable, Sendable {
  /// The identifiers, several with `+` between them.
  let id: String
  let nameEnglish: String
  let nameArabic: String

  /// Those places; nothing for none.
  init?(_ ids: [Place.ID], in places: PlaceTree) {
    guard let first = ids.first else { return nil }
    guard ids.count > 1 else {
      let place = places[first]
      (id, nameEnglish, nameArabic) = (
        first.rawValue, place?.nameEnglish ?? "", place?.nameArabic ?? ""
      )
      return
    }
    let known = ids.compactMap { places[$0] }
    id = ids.map(\.rawValue).joined(separator: "+")
    nameEnglish = known.map(\.nameEnglish).filter { !$0.isEmpty }.joined(separator: ", ")
    nameArabic = known.map(\.nameArabic).filter { !$0.isEmpty }.joined(separator: "، ")
  }

  var json: JSON {
    [
      "id": .string(id), "name_en": JSON(given: nameEnglish), "name_ar": JSON(given: nameArabic),
    ]
  }
}
