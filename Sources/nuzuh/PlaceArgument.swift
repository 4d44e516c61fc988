import Displacement
import Language

/// A place that is named on the command line, by its identifier or any of its names.
enum PlaceArgument {
  /// The one place of that name.
  static func resolve(_ name: String, in index: PlaceIndex) throws(Failure) -> Place.ID {
    switch index.match(name, near: nil) {
    case .one(let place):
      return place
    case .several(let places):
      throw Failure(.data, "\(name) may be \(names(places, in: index)): name one of these.")
    case .none(let closest):
      throw Failure(.data, "No place is named \(name). The closest: \(names(closest, in: index)).")
    }
  }

  /// Places by their names, each with its identifier, as several may have one name.
  private static func names(_ places: [Place.ID], in index: PlaceIndex) -> String {
    places.map { id in
      let name = index.tree[id]?.name(in: .english) ?? ""
      return name.isEmpty ? id.rawValue : "\(name) (\(id))"
    }.joined(separator: ", ")
  }
}
