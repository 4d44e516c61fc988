import Displacement
import Ledger
import TestSupport
import Testing

@Suite("Rows of a sheet")
struct ClaimRowsTests {
  @Test("a claim among rows is the claim that it is by itself", arguments: 1...4)
  func sameClaims(seed: UInt64) {
    var arbitrary = Arbitrary(seed: seed)
    var gathering = RowGathering()
    var claims: [Claim] = []
    for _ in 0..<400 {
      let claim = arbitrary.claim(in: [Sample.sheet])
      if gathering.append(claim) { claims.append(claim) }
    }
    let rows = gathering.handOver()
    for (index, claim) in claims.enumerated() {
      let subject = gathering.names.subject(rows.entries[index].series)
      let same = rows.claim(index, of: subject)
      #expect(same == claim)
    }
    #expect(claims.count > 80)
  }

  @Test("what an article says, and what replaces another claim, is no row of a pattern")
  func noPattern() {
    let plain = Sample.claim("1", 250)
    #expect(ClaimPattern(plain) != nil)
    #expect(ClaimPattern(plain.superseding(plain.id)) == nil)
    var arbitrary = Arbitrary(seed: 5)
    for _ in 0..<100 {
      let claim = arbitrary.claim(in: [Sample.sheet])
      if case .span = claim.evidence.location { #expect(ClaimPattern(claim) == nil) }
      if claim.confidence != nil { #expect(ClaimPattern(claim) == nil) }
    }
  }

  @Test("rows recorded many at a time are the claims recorded one by one", arguments: 1...6)
  func sameLedger(seed: UInt64) throws {
    var arbitrary = Arbitrary(seed: seed)
    let (together, apart) = (try Sample.ledger(), try Sample.ledger())
    let sheets = (0..<3).map { sheet in
      (0..<300).map { row in
        // Some rows come again: as they were, or with another number.
        let id = arbitrary.number(0...(sheet == 0 ? 100_000 : 400))
        if seed > 3 {
          let claim = arbitrary.claim(in: [Sample.sheet])
          return Claim(
            key: .row(id: "\(sheet == 1 ? row : id)"), figure: claim.figure, stance: claim.stance,
            source: claim.source, method: claim.method, sensitivity: claim.sensitivity,
            evidence: Evidence(
              document: Sample.sheet.id, location: .row(row + 2),
              excerpt: claim.evidence.excerpt, phrase: claim.evidence.phrase),
            isCompleteBreakdown: claim.isCompleteBreakdown, note: claim.note)
        }
        return Sample.claim(
          "\(sheet == 1 ? row : id)", arbitrary.number(1...3),
          on: Sample.day(2022, 1, arbitrary.number(21...25)))
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

  /// The digest of a batch is taken over from the rows up to the first that was known, and of two
  /// sheets only from the first.
  @Test("rows that are told to be distinct are recorded as others are", arguments: 1...4)
  func distinctRows(seed: UInt64) throws {
    var arbitrary = Arbitrary(seed: seed)
    let (together, apart) = (try Sample.ledger(), try Sample.ledger())
    for sheet in 1...3 {
      // Of the later sheets some rows are known, some say another number, and some are new.
      let claims = (0..<400).map { row in
        let id = sheet == 1 || row < 100 * Int(seed) ? row : row + sheet * 1_000
        let isOther = sheet > 1 && arbitrary.number(1...9) == 1
        return Sample.claim("\(id)", isOther ? 1_000 + sheet : id)
      }
      let single = Sample.claim("single \(sheet)", 5)
      let entry = Sample.entry(sheet, approving: true)
      let one = try together.record(entry) { recorder throws(LedgerError) in
        recorder.announce(Sample.sheet)
        for part in [claims[..<250], claims[250...]] {
          var gathering = RowGathering()
          for (index, claim) in part.enumerated() {
            if index % 64 == 63 { try recorder.add(gathering.handOver(areDistinct: true)) }
            let isRow = gathering.append(claim)
            #expect(isRow)
          }
          try recorder.add(gathering.handOver(areDistinct: true))
          if seed.isMultiple(of: 2) { try recorder.add(single) }
        }
        // Some come again after all, one by one.
        for claim in claims.prefix(20) { try recorder.add(claim) }
        return .commit
      }
      let other = try apart.record(entry) { recorder throws(LedgerError) in
        recorder.announce(Sample.sheet)
        for claim in claims[..<250] { try recorder.add(claim) }
        if seed.isMultiple(of: 2) { try recorder.add(single) }
        for claim in claims[250...] { try recorder.add(claim) }
        return .commit
      }
      #expect(one.batch == other.batch)
      #expect(one.claims.new == other.claims.new)
      #expect(one.claims.revised == other.claims.revised)
    }
    #expect(
      try together.history().claims.map(\.value) == apart.history().claims.map(\.value))
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
      var gathering = RowGathering()
      for claim in claims {
        if gathering.count == 150 { try recorder.add(gathering.handOver()) }
        let isRow = gathering.append(claim)
        #expect(isRow)
      }
      try recorder.add(gathering.handOver())
      return .commit
    }
  }
}
