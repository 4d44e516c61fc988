import Displacement

extension Recorder {
  /// Writes a place, or a new description of one; the newest description stands.
  mutating func write(_ place: Place) throws(LedgerError) {
    let id = try keys.places.key(of: place.id.rawValue)
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
    row.put(try keys.places.key(of: place.parent))
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
      member.put(try keys.places.key(of: id))
      try member.run("the place \(place.id)")
    }
    form.places.write(place)
  }

  /// Writes the outline of a place; the newest stands.
  mutating func write(_ boundary: Boundary) throws(LedgerError) {
    let place = try keys.places.key(of: boundary.place.rawValue)
    let query = try prepared(
      RecordRows.boundaries + " WHERE boundary.place = ? ORDER BY boundary.key DESC LIMIT 1")
    query.put(place)
    let known = try query.first { row throws(LedgerError) in try RecordRows.boundary(row) }
    guard tally(known, boundary, \.boundaries) else { return }
    let row = try prepared(
      insertInto: "boundary", ["batch", "place", "source", "geometry"])
    row.put(batch)
    row.put(place)
    row.put(boundary.source)
    row.put(bytes: boundary.wellKnownBinary)
    try row.run("the boundary of \(boundary.place)")
    form.boundaries.write(boundary)
  }

  /// Writes a source, or a new description of one; the newest description stands.
  mutating func write(_ source: Source) throws(LedgerError) {
    let id = try keys.sources.key(of: source.id.rawValue)
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

  /// Writes a household size; of one place and first day the newest stands.
  mutating func write(_ size: HouseholdSize) throws(LedgerError) {
    let place = try keys.places.key(of: size.place)
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

  /// Counts a record by what is known of it, and says whether it is to be written.
  mutating func tally<Value: Equatable>(
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
