import Displacement
import Language

/// Finds the places that features are about, by the property that names the most of them.
///
/// P-codes go before names. Where properties name a level (`ADM2_PCODE`, `ADM3_PCODE`), the narrowest
/// level is the features' own: the others name what is around them.
struct BoundaryNames {
  private let tree: PlaceTree
  private let kind: Place.Kind?
  private var byName: [String: [Place.ID]] = [:]

  init(_ tree: PlaceTree, kind: Place.Kind?) {
    self.tree = tree
    self.kind = kind
    for place in tree.places {
      let keys = Set(([place.nameEnglish, place.nameArabic] + place.aliases).map { Fold.key($0) })
      for key in keys where !key.isEmpty { byName[key, default: []].append(place.id) }
    }
  }

  /// What a value stands for.
  enum Match: Hashable {
    case one(Place.ID)
    case several([Place.ID])
    case none
  }

  /// The property by which most features name places of their own; `nil` where none names any.
  func property(of features: [GeoFeature]) -> String? {
    var names: [String] = []
    for name in features.lazy.flatMap(\.properties).map(\.name) where !names.contains(name) {
      names.append(name)
      if names.count >= BoundaryNames.mostProperties { break }
    }
    let level = names.compactMap(BoundaryNames.level).max()
    let own = names.filter { BoundaryNames.level(of: $0) ?? level == level }
    let scores = own.map { name in (name: name, score: score(name, features)) }
    return scores.filter { $0.score.places > 0 }
      .enumerated().max { ($0.element.score, -$0.offset) < ($1.element.score, -$1.offset) }?
      .element.name
  }

  private static let mostProperties = 200

  /// How well a property names the features' places.
  private struct Score: Comparable {
    /// How many places it names, each once; a P-code counts twice.
    var places = 0
    /// How deep they lie: of two properties of one feature the narrower place is its own.
    var depth = 0

    static func < (left: Score, right: Score) -> Bool {
      (left.places, left.depth) < (right.places, right.depth)
    }
  }

  private func score(_ name: String, _ features: [GeoFeature]) -> Score {
    var codes: Set<Place.ID> = []
    var named: Set<Place.ID> = []
    var ambiguous: Set<String> = []
    for feature in features {
      guard let value = feature[name] else { continue }
      if let place = code(value) {
        codes.insert(place)
        continue
      }
      switch match(name: value, feature, level: name) {
      case .one(let place): named.insert(place)
      case .several: ambiguous.insert(value)
      case .none: break
      }
    }
    let depth = codes.union(named).reduce(0) { $0 + (tree.depth(of: $1) ?? 0) }
    return Score(places: 2 * codes.count + named.count + ambiguous.count, depth: depth)
  }

  /// The place of a feature by the value of a property.
  func match(_ value: String, of feature: GeoFeature, property: String) -> Match {
    if let place = code(value) { return .one(place) }
    return match(name: value, feature, level: property)
  }

  private func code(_ value: String) -> Place.ID? {
    let trimmed = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [trimmed, trimmed.uppercased()].lazy.compactMap { Place.ID(rawValue: $0) }
      .first { tree[$0] != nil }
  }

  private func match(name: String, _ feature: GeoFeature, level property: String) -> Match {
    let found = byName[Fold.key(name)] ?? []
    let kinds = kinds(of: feature, property)
    let places = kinds.isEmpty ? found : found.filter { kinds.contains(tree[$0]?.kind ?? .site) }
    switch places.count {
    case 0: return .none
    case 1: return .one(places[0])
    default: return .several(places)
    }
  }

  /// The kinds of place that a feature can be about; empty where nothing tells.
  private func kinds(of feature: GeoFeature, _ property: String) -> Set<Place.Kind> {
    if let kind { return [kind] }
    if let given = feature["kind"].flatMap({ Place.Kind(rawValue: $0.lowercased()) }) {
      return [given]
    }
    let level =
      BoundaryNames.level(of: property)
      ?? feature["shapeType"].flatMap { BoundaryNames.level(of: $0) }
    switch level {
    case 0: return [.country]
    case 1: return [.governorate]
    case 2: return [.district]
    case 3: return [.subdistrict]
    case 4?: return [.city, .neighborhood, .camp, .site, .area]
    case _: return []
    }
  }

  /// The level of an administrative unit in the name of a property: 3 for `ADM3_PCODE`, `adm3_en`
  /// and `admin3Name`.
  static func level(of property: String) -> Int? {
    let name = property.lowercased()
    for prefix in ["admin", "adm"] where name.hasPrefix(prefix) {
      let digit = name.utf8.dropFirst(prefix.utf8.count).first
      if let digit, (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(digit) {
        return Int(digit - UInt8(ascii: "0"))
      }
    }
    return nil
  }
}
