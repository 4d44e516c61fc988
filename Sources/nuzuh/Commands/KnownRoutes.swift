import Displacement
import Intake
import Language
import Ledger

/// The routes of a ledger, as one is named on the command line.
struct KnownRoutes {
  private let history: History
  private let index: PlaceIndex
  private let names: ExportNames

  init(in history: History) {
    self.history = history
    index = PlaceIndex(history.places.places)
    names = ExportNames(places: index, sources: SourceIndex([]), language: .english)
  }

  /// A route as its ends are given, each by its names.
  struct Ends {
    let origin: String?
    let destination: String?
    let via: String?
    let mode: Route.Mode?
  }

  /// The cells that name a known route, by the beginning of its identifier.
  func row(named name: String) throws(Failure) -> [Field: String] {
    let routes = history.routes.values.filter { $0.id.rawValue.hasPrefix(name) }
    guard let route = routes.first else {
      throw Failure(.data, "No route is named \(name): see nuzuh routes list --json.")
    }
    guard routes.count == 1 || routes.contains(where: { $0.id.rawValue == name }) else {
      throw Failure(
        .data, "\(routes.count) routes begin with \(name): \(KnownRoutes.names(of: routes)).")
    }
    return row(of: routes.first { $0.id.rawValue == name } ?? route)
  }

  /// The cells of the one known route with those ends, or of a new one.
  func row(with ends: Ends) throws(Failure) -> [Field: String] {
    let origins = try places(ends.origin)
    let destinations = try places(ends.destination)
    let via = try places(ends.via)
    let routes = history.routes.values.filter { route in
      route.origins.places == origins.places && route.destinations.places == destinations.places
        && (ends.via == nil || route.via.places == via.places)
        && (ends.mode == nil || route.mode == ends.mode)
    }
    guard routes.count < 2 else {
      throw Failure(
        .data,
        "\(routes.count) known routes have these ends: \(KnownRoutes.names(of: routes)). "
          + "Name one of them, or say --mode or --via.")
    }
    if let route = routes.first { return row(of: route) }
    return [
      .origin: cell(of: origins), .destination: cell(of: destinations), .via: cell(of: via),
      .mode: ends.mode?.rawValue ?? "",
    ]
  }

  private func row(of route: Route) -> [Field: String] {
    [
      .id: route.id.rawValue, .origin: cell(of: route.origins),
      .destination: cell(of: route.destinations), .via: cell(of: route.via),
      .mode: route.mode.rawValue, .sensitivity: route.sensitivity.rawValue,
    ]
  }

  /// Places with `+` between several; nothing for none.
  private func places(_ names: String?) throws(Failure) -> PlaceSet {
    guard let names else { return .unstated }
    var mentions: [PlaceSet.Mention] = []
    for name in names.split(separator: "+") {
      let words = String(name).plain
      mentions.append(.init(text: words, place: try PlaceArgument.resolve(words, in: index)))
    }
    return PlaceSet(mentions)
  }

  /// Places as a cell names them: in the words by which they were named, where these lead back.
  private func cell(of places: PlaceSet) -> String {
    var names = names
    return names.cell(of: places, keepsWords: true)
      ?? places.mentions.map { $0.place?.rawValue ?? $0.text }.joined(separator: "|")
  }

  private static func names(of routes: [Route]) -> String {
    routes.map { "\($0.id) (\($0.mode.rawValue))" }.sorted().joined(separator: ", ")
  }
}
