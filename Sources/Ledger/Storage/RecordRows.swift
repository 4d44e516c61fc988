import Displacement

/// The rows of the smaller records, read with their names in place of integer keys.
///
/// Each query ends before its `WHERE` or `ORDER BY`, and its reader follows the order of its
/// columns.
enum RecordRows {
  static let event = """
    SELECT name_en, name_ar, cause, started, time_zone, glide FROM event
    """

  static func event(_ row: Statement, places: [Place.ID]) throws(LedgerError) -> Event {
    Event(
      nameEnglish: row.text(), nameArabic: row.text(), cause: try row.value(),
      started: try row.day(),
      places: places, timeZone: row.text(), glide: row.optionalText())
  }

  static let documents = documents(text: "text")

  /// Documents as a summary needs them, without the texts of articles.
  static let documentsWithoutText = documents(text: "NULL")

  private static func documents(text: String) -> String {
    """
    SELECT document_id.id, kind, title, url, publisher, published, language, \(text), relays.id
    FROM document
    JOIN document_id ON document_id.key = document.id
    LEFT JOIN document_id AS relays ON relays.key = document.relays
    """
  }

  static func document(_ row: Statement) throws(LedgerError) -> Document {
    Document(
      id: Document.ID(known: row.text()), kind: try row.value(), title: row.text(),
      url: row.optionalText(), publisher: row.optionalText(),
      published: row.optionalInteger().flatMap(Day.init(number:)),
      language: try row.optionalValue(), text: row.optionalText(),
      relays: row.optionalText().map { Document.ID(known: $0) })
  }

  static let sources = """
    SELECT source_id.id, name_en, name_ar, kind, reliability, is_party
    FROM source JOIN source_id ON source_id.key = source.id
    """

  static func source(_ row: Statement) throws(LedgerError) -> Source {
    Source(
      id: Source.ID(known: row.text()), nameEnglish: row.text(), nameArabic: row.text(),
      kind: try row.value(), reliability: try row.value(), isParty: row.flag())
  }

  static let places = """
    SELECT place.key, place_id.id, name_en, name_ar, kind, parent.id, latitude, longitude,
      precision, source
    FROM place
    JOIN place_id ON place_id.key = place.id
    LEFT JOIN place_id AS parent ON parent.key = place.parent
    """

  static func place(_ row: Statement, _ lists: PlaceLists) throws(LedgerError) -> Place {
    let key = row.integer()
    let id = Place.ID(known: row.text())
    let names = (row.text(), row.text())
    let kind = try row.value(Place.Kind.self)
    let parent = row.optionalText().map { Place.ID(known: $0) }
    let point: Place.Point? =
      switch (row.optionalDouble(), row.optionalDouble()) {
      case (let latitude?, let longitude?):
        Place.Point(latitude: latitude, longitude: longitude)
      case (nil, _), (_, nil): nil
      }
    return Place(
      id: id, nameEnglish: names.0, nameArabic: names.1, aliases: try lists.aliases(of: key),
      kind: kind, parent: parent, members: try lists.members(of: key), point: point,
      precision: try row.value(), source: row.text())
  }

  static let boundaries = """
    SELECT place_id.id, source, geometry
    FROM boundary JOIN place_id ON place_id.key = boundary.place
    """

  static func boundary(_ row: Statement) throws(LedgerError) -> Boundary {
    let place = Place.ID(known: row.text())
    let source = row.text()
    let bytes = row.bytes()
    let polygons = WellKnownBinary.polygons(in: bytes) ?? []
    guard let boundary = Boundary(place: place, polygons: polygons, source: source),
      boundary.wellKnownBinary == bytes
    else { throw row.connection.damage("the boundary of \(place) is no outline") }
    return boundary
  }

  static let householdSizes = """
    SELECT low, best, high, place_id.id, valid_from, source
    FROM household_size LEFT JOIN place_id ON place_id.key = household_size.place
    """

  static func householdSize(_ row: Statement) throws(LedgerError) -> HouseholdSize {
    let factors = Interval.Factors(low: row.integer(), best: row.integer(), high: row.integer())
    guard let factors else { throw row.connection.damage("a household size is out of order") }
    return HouseholdSize(
      hundredths: factors, place: row.optionalText().map { Place.ID(known: $0) },
      validFrom: try row.day(), source: row.text())
  }

  static let routes = """
    SELECT route_id.id, origins, destinations, via, mode, sensitivity
    FROM route JOIN route_id ON route_id.key = route.id
    """

  static func route(_ row: Statement, _ glossary: Glossary) throws(LedgerError) -> Route {
    Route(
      id: Route.ID(known: row.text()), origins: try glossary.placeSet(row.integer()),
      destinations: try glossary.placeSet(row.integer()), via: try glossary.placeSet(row.integer()),
      mode: try row.value(), sensitivity: try row.value())
  }

  static let routeStatuses = """
    SELECT route_id.id, state, as_of, is_secured,
      (SELECT group_concat(hazard, ' ') FROM route_hazard WHERE status = route_status.key),
      source, document, sheet_row, span_start, span_end, excerpt, phrase
    FROM route_status JOIN route_id ON route_id.key = route_status.route
    """

  static func routeStatus(
    _ row: Statement, _ glossary: Glossary
  ) throws(LedgerError) -> RouteStatus {
    let route = Route.ID(known: row.text())
    let state = try row.value(RouteStatus.State.self)
    let asOf = try row.day()
    let isSecured = row.flag()
    let names = (row.optionalText() ?? "").split(separator: " ").map(String.init)
    let hazards = names.compactMap(RouteStatus.Hazard.init(rawValue:))
    return RouteStatus(
      route: route, state: state, asOf: asOf, isSecured: isSecured, hazards: Set(hazards),
      source: try glossary.source(row.optionalInteger()),
      evidence: try EvidenceRow.take(row, glossary))
  }

  static let decisions = """
    SELECT action, lower(hex(claim.id)), lower(hex(route_status.id)),
      office.name || '-' || target.sequence, decision.document, decision.places, unit, relays.id, reason
    FROM decision
    LEFT JOIN claim ON claim.key = decision.claim
    LEFT JOIN route_status ON route_status.key = decision.route_status
    LEFT JOIN batch AS target ON target.key = decision.target_batch
    LEFT JOIN office ON office.key = target.office
    LEFT JOIN document_id AS relays ON relays.key = decision.relay_of
    """

  static func decision(_ row: Statement, _ glossary: Glossary) throws(LedgerError) -> Decision {
    let name = row.text()
    let claim = row.text()
    let routeStatus = row.text()
    let batch = row.optionalText()
    let document = row.optionalInteger()
    let places = row.optionalInteger()
    let unit = try row.optionalValue(Unit.self)
    let relayed = row.optionalText().map { Document.ID(known: $0) }
    let target: Decision.Target
    if let document {
      target = .document(try glossary.document(document))
    } else if let batch {
      target = .batch(Batch.ID(known: batch))
    } else if !routeStatus.isEmpty {
      target = .routeStatus(RouteStatus.ID(known: routeStatus))
    } else {
      target = .claim(Claim.ID(known: claim))
    }
    let action: Decision.Action
    switch (name, places, unit, relayed) {
    case ("approve", nil, nil, nil): action = .approve
    case ("reject", nil, nil, nil): action = .reject
    case ("recommend", nil, nil, nil): action = .recommend
    case ("set_place", let places?, nil, nil): action = .setPlaces(try glossary.placeSet(places))
    case ("set_unit", nil, let unit?, nil): action = .setUnit(unit)
    case ("mark_relay", nil, nil, let document?): action = .markRelay(of: document)
    case ("mark_complete_breakdown", nil, nil, nil): action = .markCompleteBreakdown
    case ("retract", nil, nil, nil): action = .retract
    case ("annotate", nil, nil, nil): action = .annotate
    default: throw row.connection.damage("\"\(name)\" is no decision")
    }
    return Decision(action, on: target, reason: row.text())
  }
}

/// The aliases and members of places.
struct PlaceLists {
  private let aliases: Statement
  private let members: Statement

  init(_ connection: Connection) throws(LedgerError) {
    aliases = try Statement(
      "SELECT alias FROM place_alias WHERE place = ? ORDER BY position", on: connection)
    members = try Statement(
      """
      SELECT place_id.id FROM place_member JOIN place_id ON place_id.key = place_member.member
      WHERE place = ? ORDER BY position
      """, on: connection)
  }

  func aliases(of place: Int) throws(LedgerError) -> [String] {
    aliases.put(place)
    return try aliases.all { $0.text() }
  }

  func members(of place: Int) throws(LedgerError) -> [Place.ID] {
    members.put(place)
    return try members.all { Place.ID(known: $0.text()) }
  }
}
