/// What many rows of a sheet have in common: a plain count at a place, apart from the row's key, its
/// day, its number and where it stands.
///
/// A pattern has the texts of a claim's identity ready that are the same for all of its rows.
package final class ClaimPattern: Sendable {
  /// The places that are counted at.
  package let places: PlaceSet
  /// The document that the rows stand in.
  package let document: Document.ID
  /// What is counted.
  package let unit: Unit
  /// A claim of the pattern.
  package let example: Claim
  private let stock: Stock
  /// How many bytes the fields of a row take at most, apart from its key.
  let fieldsLength: Int
  private let subject: [UInt8]
  /// What stands between the day and the number, and behind the number.
  private let traits: [UInt8]
  private let rest: [UInt8]

  /// The pattern of a claim; nothing where the claim says more than a plain count does: a stock, one
  /// exact number without parts, read from a row, without a remark, replacing nothing.
  package init?(_ claim: Claim) {
    let figure = claim.figure
    guard case .stock(let stock, let places, _) = figure.occurrence,
      case .row = claim.evidence.location, figure.parts == .none, claim.note == nil,
      claim.supersedes == nil, claim.confidence == nil
    else { return nil }
    switch figure.amount {
    case .both: return nil
    case .people(let quantity), .households(let quantity), .housing(let quantity):
      guard quantity.quantifier == .exact else { return nil }
    }
    self.places = places
    self.stock = stock
    example = claim
    document = claim.evidence.document
    unit = figure.amount.leading.unit
    subject = Digest.Writer.fields { $0.write(subjectOf: figure.occurrence) }
    // An exact number is written three times: as the least, the best and the greatest.
    guard let mark = Quantity.exactly(7) else { return nil }
    let amount = Digest.Writer.fields { $0.write(amount: Amount(mark, figure.amount.leading.unit)) }
    let numbers = Array("1:71:71:7".utf8)
    guard let start = amount.indices.first(where: { amount[$0...].starts(with: numbers) }) else {
      return nil
    }
    traits = Digest.Writer.fields { $0.write(traitsOf: figure) } + amount[..<start]
    rest =
      amount[(start + numbers.count)...]
      + Digest.Writer.fields {
        $0.write(partsOf: figure)
        $0.write(handlingOf: claim)
      }
    fieldsLength = subject.count + traits.count + rest.count + 5 * ByteCursor.fieldLength
  }

  /// The claim that a row of the pattern makes.
  package func claim(
    _ id: Claim.ID, key: Claim.Key, day: Day, number: Int, row: Int, excerpt: String,
    phrase: String
  ) -> Claim? {
    guard let number = Quantity.exactly(number) else { return nil }
    let figure = example.figure
    let own = Figure(
      .stock(stock, at: places, asOf: day), Amount(number, unit), group: figure.group,
      accommodation: figure.accommodation, holding: figure.holding,
      datePrecision: figure.datePrecision)
    guard let own else { return nil }
    return Claim(
      recordedAs: id, statement: id.rawValue, key: key, figure: own, stance: example.stance,
      source: example.source, method: example.method, sensitivity: example.sensitivity,
      evidence: Evidence(
        document: document, location: .row(row), excerpt: excerpt, phrase: phrase),
      supersedes: nil, isCompleteBreakdown: example.isCompleteBreakdown, note: nil, confidence: nil)
  }

  /// Writes the fields that the identity of a row's claim is the digest of.
  func write(
    key: UnsafeBufferPointer<UInt8>, _ day: Day, _ number: Int, into fields: inout ByteCursor
  ) {
    fields.write(field: key)
    fields.write(bytes: subject)
    fields.write(field: day.number)
    fields.write(bytes: traits)
    let start = fields.count
    fields.write(field: number)
    let own = start..<fields.count
    for _ in 0..<2 { fields.write(again: own) }
    fields.write(bytes: rest)
  }
}
