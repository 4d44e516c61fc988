package import Displacement

/// Writes what was said of routes, and places, as rows of sheets.
package struct RouteRows {
  private var names: ExportNames
  private let days: ClosedRange<Day>

  package init(_ names: ExportNames, started: Day, today: Day) {
    self.names = names
    days = started...max(started, today)
  }

  /// The row of what was said of a route on a day; `nil` where the sheet cannot hold it: a place
  /// that is not resolved, no source, or a day outside of the event.
  package mutating func row(of status: RouteStatus, on route: Route) -> [Field: String]? {
    guard days.contains(status.asOf), let source = status.source.flatMap({ names.cell(of: $0) }),
      let origin = names.cell(of: route.origins, keepsWords: true),
      let destination = names.cell(of: route.destinations, keepsWords: true),
      let via = names.cell(of: route.via, keepsWords: true),
      !via.isEmpty || (!origin.isEmpty && !destination.isEmpty),
      origin.isEmpty || route.origins.places != route.destinations.places
    else { return nil }
    return [
      .id: route.id.rawValue, .date: "\(status.asOf)", .origin: origin, .destination: destination,
      .via: via, .mode: route.mode.rawValue, .status: status.state.rawValue,
      .hazards: status.hazards.map(\.rawValue).sorted().joined(separator: "|"),
      .secured: status.isSecured ? "yes" : "no", .sensitivity: route.sensitivity.rawValue,
      .source: source,
    ]
  }
}

/// Writes places as rows of a sheet.
package enum PlaceRows {
  /// The row of a place.
  package static func row(of place: Place) -> [Field: String] {
    var cells: [Field: String] = [
      .id: place.id.rawValue, .nameEnglish: place.nameEnglish, .nameArabic: place.nameArabic,
      .aliases: place.aliases.joined(separator: "|"), .kind: place.kind.rawValue,
      .parent: place.parent?.rawValue ?? "",
      .members: place.members.map(\.rawValue).joined(separator: "|"), .source: place.source,
    ]
    guard let point = place.point else { return cells }
    cells[.latitude] = "\(point.latitude)"
    cells[.longitude] = "\(point.longitude)"
    cells[.quality] =
      CoordinateQuality.allCases.first { $0.precision(of: place.kind) == place.precision }?.rawValue
    return cells
  }
}
