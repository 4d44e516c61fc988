import Displacement

/// The one way in which records of a kind are written out for a digest.
///
/// It is made of what records say, not of how the ledger keeps them: integer keys stay out of it,
/// so that the digest of a batch is the same in every ledger that holds the batch.
struct CanonicalForm {
  private var hash = Digest.Hash()
  private var buffer: [UInt8] = []

  /// Adds a field of text, or the lack of one; framed like `Digest.Writer` frames it.
  mutating func write(_ text: String?) {
    buffer.append(field: text)
    if buffer.count >= 16_384 { flush() }
  }

  /// Adds a field of bytes.
  mutating func write(bytes: [UInt8]) {
    buffer.append(decimal: bytes.count)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(contentsOf: bytes)
    if buffer.count >= 4_096 { flush() }
  }

  mutating func write(_ number: Int?) { buffer.append(field: number) }

  /// Adds a number by its bits; zero has no sign, because SQLite keeps none.
  mutating func write(_ number: Double?) {
    write(number.map { String($0 == 0 ? 0 : $0.bitPattern, radix: 16) })
  }

  mutating func write<Subject>(_ id: Identifier<Subject>?) { write(id?.rawValue) }

  /// The digest of all that was written, in 64 hexadecimal digits.
  consuming func finish() -> String {
    flush()
    return hash.finish().description
  }

  private mutating func flush() {
    hash.update(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension CanonicalForm {
  mutating func write(_ event: Event) {
    write(event.nameEnglish)
    write(event.nameArabic)
    write(event.cause.rawValue)
    write(event.started.number)
    write(event.places.count)
    for place in event.places { write(place) }
    write(event.timeZone)
    write(event.glide)
  }

  mutating func write(_ document: Document) {
    write(document.id)
    write(document.kind.rawValue)
    write(document.title)
    write(document.url)
    write(document.publisher)
    write(document.published?.number)
    write(document.language?.rawValue)
    write(document.text)
    write(document.relays)
  }

  mutating func write(_ source: Source) {
    write(source.id)
    write(source.nameEnglish)
    write(source.nameArabic)
    write(source.kind.rawValue)
    write(source.reliability.rawValue)
    write(source.isParty ? 1 : 0)
  }

  mutating func write(_ place: Place) {
    write(place.id)
    write(place.nameEnglish)
    write(place.nameArabic)
    write(place.aliases.count)
    for alias in place.aliases { write(alias) }
    write(place.kind.rawValue)
    write(place.parent)
    write(place.members.count)
    for member in place.members { write(member) }
    write(place.point?.latitude)
    write(place.point?.longitude)
    write(place.precision.rawValue)
    write(place.source)
  }

  mutating func write(_ boundary: Boundary) {
    write(boundary.place)
    write(boundary.source)
    write(bytes: boundary.wellKnownBinary)
  }

  mutating func write(_ size: HouseholdSize) {
    write(size.hundredths.low)
    write(size.hundredths.best)
    write(size.hundredths.high)
    write(size.place)
    write(size.validFrom.number)
    write(size.source)
  }

  /// How the claims of rows name their places.
  static func form(of places: PlaceSet) -> [UInt8] {
    var form = CanonicalForm()
    form.write(places)
    return form.buffer
  }

  /// How the claims of rows name the sheet that they stand in, before the row.
  static func form(ofSheet document: Document.ID) -> [UInt8] {
    var form = CanonicalForm()
    form.write(document)
    form.write("row")
    return form.buffer
  }

  /// Adds the claims of rows, in the same form as claims by themselves.
  mutating func write(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, _ keys: SheetKeys
  ) {
    flush()
    var form = ByteBuffer(capacity: 32_768)
    for index in range {
      if form.count >= 16_384 { form.drain { hash.update($0.bindMemory(to: UInt8.self)) } }
      let (entry, own) = (texts.entries[index], texts[index])
      form.append("32:")
      form.append(hexadecimal: texts.id(index))
      // It replaces no other claim.
      form.append("-")
      keys.withForm(of: entry.series) { form.append($0) }
      form.append(field: entry.row)
      form.append(field: own.excerpt)
      form.append(field: own.phrase)
      // A row says nothing of how sure it is.
      form.append("-")
    }
    form.withBytes { hash.update($0) }
  }

  /// Adds a claim: its identifier stands for all that the identifier is the digest of.
  mutating func write(_ claim: Claim) {
    write(claim.id)
    write(claim.supersedes)
    switch claim.figure.occurrence {
    case .stock(_, let places, _), .toll(_, let places, _): write(places)
    case .movement(_, let origins, let destinations, _):
      write(origins)
      write(destinations)
    }
    write(claim.evidence)
    write(claim.confidence)
  }

  mutating func write(_ route: Route) {
    write(route.id)
    write(route.origins)
    write(route.destinations)
    write(route.via)
    write(route.mode.rawValue)
    write(route.sensitivity.rawValue)
  }

  mutating func write(_ status: RouteStatus) {
    write(status.id)
    write(status.route)
    write(status.state.rawValue)
    write(status.asOf.number)
    write(status.isSecured ? 1 : 0)
    let hazards = status.hazards.map(\.rawValue).sorted()
    write(hazards.joined(separator: " "))
    write(status.source)
    write(status.evidence)
  }

  mutating func write(_ decision: Decision) {
    switch decision.target {
    case .claim(let id): write("claim:" + id.rawValue)
    case .routeStatus(let id): write("route:" + id.rawValue)
    case .batch(let id): write("batch:" + id.rawValue)
    case .document(let id): write("document:" + id.rawValue)
    }
    write(decision.action.name)
    switch decision.action {
    case .setPlaces(let places): write(places)
    case .setUnit(let unit): write(unit.rawValue)
    case .markRelay(let document): write(document)
    case .approve, .reject, .recommend, .markCompleteBreakdown, .retract, .annotate: break
    }
    write(decision.reason)
  }

  mutating func write(_ places: PlaceSet) {
    write(places.mentions.count)
    for mention in places.mentions {
      write(mention.text)
      write(mention.place)
    }
  }

  private mutating func write(_ evidence: Evidence) {
    write(evidence.document)
    switch evidence.location {
    case .span(let span):
      write(span.lowerBound)
      write(span.upperBound)
    case .row(let row):
      write("row")
      write(row)
    }
    write(evidence.excerpt)
    write(evidence.phrase)
  }
}
