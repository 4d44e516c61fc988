/// A way that people take, apart from what is known of it on a day.
public struct Route: Hashable, Sendable, Identifiable {
  /// The digest of the route's ends, or the identifier that staff gave it.
  public typealias ID = Identifier<Route>

  /// The identifier of the route.
  public let id: ID
  /// Where the route starts.
  public let origins: PlaceSet
  /// Where the route leads.
  public let destinations: PlaceSet
  /// The crossings, roads and places on the route.
  public let via: PlaceSet
  /// How people travel on the route.
  public let mode: Mode
  /// Routes can get people killed: the default is high.
  public let sensitivity: Sensitivity

  /// A route between those places.
  ///
  /// - Parameters:
  ///   - id: the route's own identifier; by default it follows from its places and mode.
  ///   - origins: where it starts.
  ///   - destinations: where it leads.
  ///   - via: the crossings, roads and places on it.
  ///   - mode: how people travel on it.
  ///   - sensitivity: how much harm it could do in the wrong hands.
  public init(
    id: ID? = nil, origins: PlaceSet, destinations: PlaceSet, via: PlaceSet = .unstated,
    mode: Mode = .unknown, sensitivity: Sensitivity = .high
  ) {
    self.origins = origins
    self.destinations = destinations
    self.via = via
    self.mode = mode
    self.sensitivity = sensitivity
    self.id = id ?? Route.identity(origins, destinations, via, mode)
  }

  /// How people travel.
  public enum Mode: String, CaseIterable, Sendable {
    case foot, vehicle, boat, mixed, unknown
  }

  private static func identity(
    _ origins: PlaceSet, _ destinations: PlaceSet, _ via: PlaceSet, _ mode: Mode
  ) -> ID {
    var digest = Digest.Writer()
    for places in [origins, destinations, via] {
      let names = places.mentions.map { $0.place?.rawValue ?? "?" + $0.text }.sorted()
      digest.write(names.count)
      names.forEach { digest.write($0) }
    }
    digest.write(mode.rawValue)
    return ID(known: digest.finish().prefix)
  }
}

/// What a source said of a route on a day.
public struct RouteStatus: Hashable, Sendable, Identifiable {
  /// The digest of everything the status says, in 32 hexadecimal digits.
  public typealias ID = Identifier<RouteStatus>

  /// The digest of everything the status says.
  public let id: ID
  /// The route that the status is about.
  public let route: Route.ID
  /// Whether people can pass.
  public let state: State
  /// The day on which it was so.
  public let asOf: Day
  /// Whether somebody guards the way, as the seed's roads "secured by the security forces".
  public let isSecured: Bool
  /// What makes the route dangerous.
  public let hazards: Set<Hazard>
  /// Who said it.
  public let source: Source.ID?
  /// The words or cells that the status rests on.
  public let evidence: Evidence

  /// A status of these parts; its identifier follows from them.
  ///
  /// - Parameters:
  ///   - route: the route it is about.
  ///   - state: whether people can pass.
  ///   - asOf: the day on which it was so.
  ///   - isSecured: whether somebody guards the way.
  ///   - hazards: what makes it dangerous.
  ///   - source: who said it.
  ///   - evidence: the words or cells it rests on.
  public init(
    route: Route.ID, state: State, asOf: Day, isSecured: Bool = false, hazards: Set<Hazard> = [],
    source: Source.ID?, evidence: Evidence
  ) {
    self.route = route
    self.state = state
    self.asOf = asOf
    self.isSecured = isSecured
    self.hazards = hazards
    self.source = source
    self.evidence = evidence
    var digest = Digest.Writer()
    digest.write(route.rawValue)
    digest.write(state.rawValue)
    digest.write(asOf.number)
    digest.write(isSecured ? 1 : 0)
    digest.write(hazards.map(\.rawValue).sorted().joined(separator: " "))
    digest.write(source?.rawValue)
    id = ID(known: digest.finish().prefix)
  }

  /// Whether people can pass.
  public enum State: String, CaseIterable, Sendable {
    case open, restricted, closed, unknown
  }

  /// What makes a route dangerous.
  public enum Hazard: String, CaseIterable, Sendable {
    case fighting, checkpoint, mines, cold, curfew, other
  }
}
