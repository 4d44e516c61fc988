package import Displacement

extension Recorder {
  /// Adds a place, or a new description of one; the newest description stands.
  package func add(_ place: Place) throws(LedgerError) {
    let id = try placeKeys.key(of: place.id.rawValue)
    let query = try prepared(
      RecordRows.places + " WHERE place.id = ? ORDER BY place.key DESC LIMIT 1")
    let lists = try placeLists()
    query.put(id)
    let known = try query.first { row throws(LedgerError) in try RecordRows.place(row, lists) }
    guard tally(known, place, \.places) else { return }
    let row = try prepared(
      insertInto: "place",
      [
        "batch", "id", "name_en", "name_ar", "kind", "parent", "latitude", "longitude",
        "precision", "source",
      ])
    row.put(batch)
    row.put(id)
    row.put(place.nameEnglish)
    row.put(place.nameArabic)
    row.put(place.kind)
    row.put(try placeKeys.key(of: place.parent))
    row.put(place.point?.latitude)
    row.put(place.point?.longitude)
    row.put(place.precision)
    row.put(place.source)
    let key = try row.insert("the place \(place.id)")
    let alias = try prepared(insertInto: "place_alias", ["place", "position", "alias"])
    for (position, name) in place.aliases.enumerated() {
      alias.put(key)
      alias.put(position)
      alias.put(name)
      try alias.run("the place \(place.id)")
    }
    let member = try prepared(insertInto: "place_member", ["place", "position", "member"])
    for (position, id) in place.members.enumerated() {
      member.put(key)
      member.put(position)
      member.put(try placeKeys.key(of: id))
      try member.run("the place \(place.id)")
    }
    form.places.write(place)
  }

  /// Adds a source, or a new description of one; the newest description stands.
  package func add(_ source: Source) throws(LedgerError) {
    let id = try sourceKeys.key(of: source.id.rawValue)
    let query = try prepared(
      RecordRows.sources + " WHERE source.id = ? ORDER BY source.key DESC LIMIT 1")
    query.put(id)
    let known = try query.first { row throws(LedgerError) in try RecordRows.source(row) }
    guard tally(known, source, \.sources) else { return }
    let row = try prepared(
      insertInto: "source",
      ["batch", "id", "name_en", "name_ar", "kind", "reliability", "is_party"])
    row.put(batch)
    row.put(id)
    row.put(source.nameEnglish)
    row.put(source.nameArabic)
    row.put(source.kind)
    row.put(source.reliability)
    row.put(source.isParty)
    try row.run("the source \(source.id)")
    form.sources.write(source)
  }

  /// Adds a household size; of one place and first day the newest stands.
  package func add(_ size: HouseholdSize) throws(LedgerError) {
    let place = try placeKeys.key(of: size.place)
    let query = try prepared(
      RecordRows.householdSizes
        + " WHERE valid_from = ? AND place IS ? ORDER BY household_size.key DESC LIMIT 1")
    query.put(size.validFrom.number)
    query.put(place)
    let known = try query.first { row throws(LedgerError) in try RecordRows.householdSize(row) }
    guard tally(known, size, \.householdSizes) else { return }
    let row = try prepared(
      insertInto: "household_size",
      ["batch", "place", "low", "best", "high", "valid_from", "source"])
    row.put(batch)
    row.put(place)
    row.put(size.hundredths.low)
    row.put(size.hundredths.best)
    row.put(size.hundredths.high)
    row.put(size.validFrom.number)
    row.put(size.source)
    try row.run("a household size")
    form.householdSizes.write(size)
  }

  /// Adds a route, or a new description of one; the newest description stands.
  package func add(_ route: Route) throws(LedgerError) {
    let id = try routeKeys.key(of: route.id.rawValue)
    let sets = (
      try placeSets.key(of: route.origins), try placeSets.key(of: route.destinations),
      try placeSets.key(of: route.via)
    )
    let query = try prepared(
      """
      SELECT origins, destinations, via, mode, sensitivity FROM route WHERE id = ?
      ORDER BY key DESC LIMIT 1
      """)
    query.put(id)
    let known = try query.first { row throws(LedgerError) in
      let same =
        (row.integer(), row.integer(), row.integer()) == sets && row.text() == route.mode.rawValue
        && row.text() == route.sensitivity.rawValue
      return same
    }
    guard tally(known, true, \.routes) else { return }
    let row = try prepared(
      insertInto: "route",
      ["batch", "id", "origins", "destinations", "via", "mode", "sensitivity"])
    row.put(batch)
    row.put(id)
    row.put(sets.0)
    row.put(sets.1)
    row.put(sets.2)
    row.put(route.mode)
    row.put(route.sensitivity)
    try row.run("the route \(route.id)")
    form.routes.write(route)
  }

  /// Counts a record by what is known of it, and says whether it is to be written.
  private func tally<Value: Equatable>(
    _ known: Value?, _ value: Value, _ tally: WritableKeyPath<Receipt, Receipt.Tally>
  ) -> Bool {
    guard let known else {
      receipt[keyPath: tally].new += 1
      return true
    }
    guard known != value else {
      receipt[keyPath: tally].unchanged += 1
      return false
    }
    receipt[keyPath: tally].revised += 1
    return true
  }
}

extension Recorder {
  /// Writes what was said of routes, apart from what the ledger says already.
  ///
  /// What one source says of one route on one day is a statement that a later one replaces; of
  /// several in one batch the last counts, as for claims.
  func writeRouteStatuses() throws(LedgerError) {
    struct Subject: Hashable {
      var route: Route.ID
      var asOf: Day
      var source: Source.ID?
    }
    var lists: [Subject: [RouteStatus]] = [:]
    var order: [Subject] = []
    for status in routeStatuses {
      let subject = Subject(route: status.route, asOf: status.asOf, source: status.source)
      if lists[subject] == nil { order.append(subject) }
      lists[subject, default: []].append(status)
    }
    routeStatuses = []
    for subject in order { try write(lists[subject] ?? []) }
  }

  /// Writes the statuses of one route, day and source.
  private func write(_ statuses: [RouteStatus]) throws(LedgerError) {
    guard let first = statuses.first, let last = statuses.last else { return }
    let query = try prepared(
      """
      SELECT lower(hex(route_status.id)) FROM route_status
      JOIN route_id ON route_id.key = route_status.route
      LEFT JOIN source_id ON source_id.key = route_status.source
      WHERE route_id.id = ? AND as_of = ? AND source_id.id IS ? ORDER BY route_status.key
      """)
    query.put(first.route.rawValue)
    query.put(first.asOf.number)
    query.put(first.source?.rawValue)
    let known = try query.all { $0.text() }
    if known.last == last.id.rawValue, statuses.allSatisfy({ known.contains($0.id.rawValue) }) {
      receipt.routeStatuses.unchanged += statuses.count
      return
    }
    var newest = known.last
    for status in statuses {
      if status.id.rawValue == newest {
        receipt.routeStatuses.unchanged += 1
        continue
      }
      try write(status)
      if newest == nil {
        receipt.routeStatuses.new += 1
      } else {
        receipt.routeStatuses.revised += 1
      }
      newest = status.id.rawValue
    }
  }

  private func write(_ status: RouteStatus) throws(LedgerError) {
    let described = try prepared(
      "SELECT route_id.key FROM route_id JOIN route ON route.id = route_id.key WHERE route_id.id = ?"
    )
    described.put(status.route.rawValue)
    guard let route = try described.first({ $0.integer() }) else {
      throw .dangling(record: "a route status", reference: "the route \(status.route)")
    }
    let row = try prepared(
      insertInto: "route_status",
      [
        "batch", "id", "route", "state", "as_of", "is_secured", "source", "document", "sheet_row",
        "span_start", "span_end", "excerpt", "phrase",
      ])
    row.put(batch)
    row.put(hexadecimal: status.id.rawValue)
    row.put(route)
    row.put(status.state)
    row.put(status.asOf.number)
    row.put(status.isSecured)
    row.put(try sourceKeys.key(of: status.source))
    let document = try evidenceKey(status.evidence, of: "the status of the route \(status.route)")
    EvidenceRow.put(status.evidence, document: document, into: row)
    let key = try row.insert("the status of the route \(status.route)")
    let hazard = try prepared(insertInto: "route_hazard", ["status", "hazard"])
    for name in status.hazards.map(\.rawValue).sorted() {
      hazard.put(key)
      hazard.put(name)
      try hazard.run("the status of the route \(status.route)")
    }
    form.routeStatuses.write(status)
  }

  /// Writes decisions, each on the record that its target was recorded as.
  func writeDecisions() throws(LedgerError) {
    let row = try prepared(
      insertInto: "decision",
      [
        "batch", "claim", "target_batch", "document", "action", "places", "unit", "relay_of",
        "reason",
      ])
    for decision in decisions {
      var decision = decision
      if case .claim(let id) = decision.target, let recorded = renamed[id] {
        decision = Decision(decision.action, on: .claim(recorded), reason: decision.reason)
      }
      row.put(batch)
      row.put(try claimKey(decision))
      row.put(try batchKey(decision))
      row.put(try documentKey(decision))
      row.put(decision.action.name)
      try put(decision.action, into: row)
      row.put(decision.reason)
      try row.run("a decision")
      form.decisions.write(decision)
      receipt.decisions += 1
    }
  }

  private func put(_ action: Decision.Action, into row: Statement) throws(LedgerError) {
    var places: Int?
    var unit: Unit?
    var relayed: Int?
    switch action {
    case .setPlaces(let set): places = try placeSets.key(of: set)
    case .setUnit(let value): unit = value
    case .markRelay(let document): relayed = try documentKeys.key(of: document)
    case .approve, .reject, .recommend, .markCompleteBreakdown, .retract, .annotate: break
    }
    row.put(places)
    row.put(unit)
    row.put(relayed)
  }

  private func claimKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .claim(let id) = decision.target else { return nil }
    guard let claim = try claims.claim(id) else {
      throw .dangling(record: "a decision", reference: "the claim \(id)")
    }
    return claim.key
  }

  private func documentKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .document(let id) = decision.target else { return nil }
    guard let key = try documentKey(id) else {
      throw .dangling(record: "a decision", reference: "the document \(id)")
    }
    return key
  }

  private func batchKey(_ decision: Decision) throws(LedgerError) -> Int? {
    guard case .batch(let id) = decision.target else { return nil }
    let query = try prepared(
      """
      SELECT batch.key FROM batch JOIN office ON office.key = batch.office
      WHERE office.name || '-' || sequence = ?
      """)
    query.put(id.rawValue)
    guard let key = try query.first({ $0.integer() }) else {
      throw .dangling(record: "a decision", reference: "the batch \(id)")
    }
    return key
  }
}
