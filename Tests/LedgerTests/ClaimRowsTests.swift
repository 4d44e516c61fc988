import Displacement
import Ledger
import TestSupport
import Testing

@Suite("Rows of a sheet")
struct ClaimRowsTests {
  @Test("rows recorded many at a time are the claims recorded one by one", arguments: 1...4)
  func sameLedger(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (together, apart) = (try Sample.ledger(), try Sample.ledger())
    let sheets = (0..<3).map { sheet in
      (0..<300).map { row in
        // Some rows come again: as they were, or with another number.
        let id = Int.random(in: 0..<(sheet == 0 ? 100_000 : 400), using: &random)
        return Sample.claim(
          "\(sheet == 1 ? row : id)", Int.random(in: 1...3, using: &random),
          on: Sample.day(2022, 1, Int.random(in: 21...25, using: &random)))
      }
    }
    for (number, claims) in sheets.enumerated() {
      let entry = Sample.entry(number + 1, approving: true)
      let (one, other) = (
        try record(claims, entry, in: together, byRows: true),
        try record(claims, entry, in: apart, byRows: false)
      )
      #expect(one.claims == other.claims)
      #expect(one.batch == other.batch)
    }
    #expect(
      try together.history().claims.map(\.value) == apart.history().claims.map(\.value))
    #expect(try together.check() == apart.check())
    #expect(try together.check().filter { $0.severity == .error }.isEmpty)
  }

  @Test("rows that say nothing new leave no batch and no document")
  func nothingNew() throws {
    let ledger = try Sample.ledger()
    let claims = (0..<200).map { Sample.claim("\($0)", $0) }
    #expect(try record(claims, Sample.entry(1), in: ledger, byRows: true).batch != nil)
    let before = try ledger.history()
    let again = try record(claims, Sample.entry(2), in: ledger, byRows: true)
    #expect(again.claims.unchanged == 200)
    #expect(again.batch == nil)
    #expect(again.documents.new == 0)
    #expect(try ledger.history().claims.count == before.claims.count)
  }

  private func record(
    _ claims: [Claim], _ entry: Entry, in ledger: Ledger, byRows: Bool
  ) throws -> Receipt {
    try ledger.record(entry) { recorder throws(LedgerError) in
      recorder.announce(Sample.sheet)
      guard byRows else {
        for claim in claims { try recorder.add(claim) }
        return .commit
      }
      var rows = ClaimRows()
      var pattern = claims.first.flatMap(ClaimPattern.init).map { rows.append($0) } ?? 0
      for claim in claims {
        if rows.count == 150, let known = ClaimPattern(claim) {
          try recorder.add(rows)
          rows = ClaimRows()
          pattern = rows.append(known)
        }
        ClaimRowsTests.append(claim, pattern, to: &rows)
      }
      try recorder.add(rows)
      return .commit
    }
  }

  private static func append(_ claim: Claim, _ pattern: Int, to rows: inout ClaimRows) {
    let (id, phrase) = (
      Array(claim.key.rawValue.utf8.dropFirst(4)), Array(claim.evidence.phrase.utf8)
    )
    id.withUnsafeBufferPointer { id in
      phrase.withUnsafeBufferPointer { phrase in
        rows.append(
          2, pattern: pattern, id: id, day: claim.figure.occurrence.asOf,
          number: claim.figure.amount.people?.best ?? 0,
          excerpt: Array(claim.evidence.excerpt.utf8), phrase: phrase)
      }
    }
  }
}
