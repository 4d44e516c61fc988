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
      let names = places.map(\.rawValue).joined(separator: ", ")
      throw Failure(.data, "\(name) may be \(names): name one of these.")
    case .none(let closest):
      let names = closest.map(\.rawValue).joined(separator: ", ")
      throw Failure(.data, "No place is named \(name). The closest: \(names).")
    }
  }
}
