import Displacement
import TestSupport
import Testing

@Suite("Rows of a pattern")
struct ClaimRowsTests {
  @Test(
    "a row of a pattern is the claim that it is by itself", arguments: [Unit.people, .households])
  func sameClaim(unit: Unit) throws {
    var rows = ClaimRows()
    let pattern = rows.append(try #require(ClaimPattern(try claim("first", 250, unit, row: 2))))
    var expected: [Claim] = []
    for (row, number) in [0, 7, 350, 100_000_000_000].enumerated() {
      let id = String(repeating: "é", count: row * 20) + "\(row)"
      expected.append(try claim(id, number, unit, row: row + 3))
      try append(expected[row], id, pattern, to: &rows)
    }
    #expect(rows.indices.map { rows.claim($0) } == expected)
    #expect(rows.count == 4)
  }

  @Test("a claim that says more than a number has no pattern")
  func noPattern() throws {
    let plain = try claim("1", 250, .people, row: 2)
    #expect(ClaimPattern(plain) != nil)
    #expect(ClaimPattern(plain.superseding(plain.id)) == nil)
    #expect(ClaimPattern(try claim("1", 250, .people, row: 2, note: "by telephone")) == nil)
    #expect(ClaimPattern(try claim("1", 250, .people, row: 2, parts: Parts(women: 3))) == nil)
    let about = try #require(Quantity.about(250))
    #expect(ClaimPattern(try claim("1", .people(about), row: 2)) == nil)
    let exact = try #require(Quantity.exactly(50))
    #expect(ClaimPattern(try claim("1", .both(people: exact, households: exact), row: 2)) == nil)
  }

  private func append(
    _ claim: Claim, _ id: String, _ pattern: Int, to rows: inout ClaimRows
  ) throws {
    guard case .row(let row) = claim.evidence.location else { return }
    let (id, phrase) = (Array(id.utf8), Array(claim.evidence.phrase.utf8))
    id.withUnsafeBufferPointer { id in
      phrase.withUnsafeBufferPointer { phrase in
        rows.append(
          row, pattern: pattern, id: id, day: claim.figure.occurrence.asOf,
          number: claim.figure.amount.leading.quantity.best ?? 0,
          excerpt: Array(claim.evidence.excerpt.utf8), phrase: phrase)
      }
    }
  }

  private func claim(
    _ id: String, _ number: Int, _ unit: Unit, row: Int, note: String? = nil, parts: Parts = .none
  ) throws -> Claim {
    let quantity = try #require(Quantity.exactly(number))
    return try claim(id, Amount(quantity, unit), row: row, note: note, parts: parts)
  }

  private func claim(
    _ id: String, _ amount: Amount, row: Int, note: String? = nil, parts: Parts = .none
  ) throws -> Claim {
    let places = PlaceSet([
      PlaceSet.Mention(text: "Ghwayran", place: Place.ID(known: "hsk-ghwayran")),
      PlaceSet.Mention(text: "الناصرة", place: nil),
    ])
    let day = try #require(Day(number: 19_000 + row))
    let figure = Figure(
      .stock(.displaced, at: places, asOf: day), amount, group: .women, accommodation: .camp,
      parts: parts)
    return Claim(
      key: .row(id: id), figure: try #require(figure), source: Source.ID(known: "ocha"),
      method: .registration, sensitivity: .high,
      evidence: Evidence(
        document: Document.ID(known: "sheet"), location: .row(row), excerpt: "row \(row)",
        phrase: "\(amount.leading.quantity.best ?? 0)"),
      isCompleteBreakdown: true, note: note)
  }
}
