/// All that a ledger knew at a moment: what a summary is computed from.
public struct History: Sendable {
  /// The crisis that the ledger is about.
  public var event: Event
  /// The gazetteer.
  public var places: PlaceTree
  /// Who said something, by identifier.
  public var sources: [Source.ID: Source]
  /// The files that claims were read from, by identifier.
  public var documents: [Document.ID: Document]
  /// The household sizes that were named, in the order of the ledger.
  public var householdSizes: [HouseholdSize]
  /// In the order of the ledger.
  public var claims: [Recorded<Claim>]
  /// In the order of the ledger.
  public var decisions: [Recorded<Decision>]
  /// The routes, by identifier.
  public var routes: [Route.ID: Route]
  /// In the order of the ledger.
  public var routeStatuses: [Recorded<RouteStatus>]
  /// How many claims were known and left out, since they cannot matter to what is asked; 0 for a
  /// whole history.
  public var omitted = 0
  /// Old increments whose claims were left out since their numbers are enough; none in a whole
  /// history.
  package var settled: [SettledFlow] = []
  /// Whether nothing was claimed yet.
  package var isEmpty: Bool { claims.isEmpty && settled.isEmpty }

  /// What a ledger knew.
  public init(
    event: Event, places: PlaceTree, sources: [Source.ID: Source] = [:],
    documents: [Document.ID: Document] = [:], householdSizes: [HouseholdSize] = [],
    claims: [Recorded<Claim>] = [], decisions: [Recorded<Decision>] = [],
    routes: [Route.ID: Route] = [:], routeStatuses: [Recorded<RouteStatus>] = []
  ) {
    self.event = event
    self.places = places
    self.sources = sources
    self.documents = documents
    self.householdSizes = householdSizes
    self.claims = claims
    self.decisions = decisions
    self.routes = routes
    self.routeStatuses = routeStatuses
  }
}

/// Who a page or a file is for; the narrower the circle, the more it shows.
public enum Audience: String, CaseIterable, Comparable, Sendable {
  /// Anybody.
  case `public`
  /// Organisations that share information under a protocol.
  case partners
  /// The office itself.
  case `internal`

  /// Orders audiences from the widest circle to the narrowest.
  public static func < (left: Audience, right: Audience) -> Bool { left.circle < right.circle }

  private var circle: Int {
    switch self {
    case .public: 0
    case .partners: 1
    case .internal: 2
    }
  }
}
