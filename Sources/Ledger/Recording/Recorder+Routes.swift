import Displacement

extension Recorder {
  /// Writes a route, or a new description of one; the newest description stands.
  mutating func write(_ route: Route) throws(LedgerError) {
    let id = try keys.routes.key(of: route.id.rawValue)
    let sets = (
      try keys.placeSets.key(of: route.origins), try keys.placeSets.key(of: route.destinations),
      try keys.placeSets.key(of: route.via)
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

  /// Writes what was said of routes, apart from what the ledger says already.
  ///
  /// What one source says of one route on one day is a statement that a later one replaces; of
  /// several in one batch the last counts, as for claims.
  mutating func writeRouteStatuses() throws(LedgerError) {
    struct Subject: Hashable {
      var route: ExactText
      var asOf: Day
      var source: ExactText?
    }
    var lists: [Subject: [RouteStatus]] = [:]
    var order: [Subject] = []
    for status in routeStatuses {
      let subject = Subject(
        route: ExactText(status.route), asOf: status.asOf,
        source: status.source.map { ExactText($0) })
      if lists[subject] == nil { order.append(subject) }
      lists[subject, default: []].append(status)
    }
    routeStatuses = []
    for subject in order { try write(lists[subject] ?? []) }
  }

  /// Writes the statuses of one route, day and source.
  private mutating func write(_ statuses: [RouteStatus]) throws(LedgerError) {
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

  private mutating func write(_ status: RouteStatus) throws(LedgerError) {
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
    row.put(try keys.sources.key(of: status.source))
    let document = try documents.document(
      status.evidence.document, "the status of the route \(status.route)")
    EvidenceRow.put(status.evidence, document: document.key, into: row)
    let key = try row.insert("the status of the route \(status.route)")
    let hazard = try prepared(insertInto: "route_hazard", ["status", "hazard"])
    for name in status.hazards.map(\.rawValue).sorted() {
      hazard.put(key)
      hazard.put(name)
      try hazard.run("the status of the route \(status.route)")
    }
    form.routeStatuses.write(status)
  }
}
