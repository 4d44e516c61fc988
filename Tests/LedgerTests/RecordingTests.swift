import Displacement
import Ledger
import Testing

@Suite("Recording a batch")
struct RecordingTests {
  @Test("a dry run says what would be new and writes nothing")
  func dryRun() throws {
    let ledger = try Sample.ledger()
    let contents = Sample.contents(Sample.claim("1", 250), Sample.claim("2", 300))
    let receipt = try ledger.record(contents, Sample.entry(1), dryRun: true)
    #expect(receipt.batch == nil)
    #expect(receipt.claims == Receipt.Tally(new: 2))
    #expect(!receipt.isEmpty)
    #expect(try ledger.batches().count == 1)
    #expect(try ledger.history().claims.isEmpty)
    #expect(try ledger.record(contents, Sample.entry(2)).batch?.sequence == 2)
  }

  @Test("a body that throws, or asks for it, leaves nothing behind")
  func rolledBack() throws {
    let ledger = try Sample.ledger()
    #expect(throws: LedgerError.officeName("stop")) {
      try ledger.record(Sample.entry(1)) { recorder throws(LedgerError) in
        try recorder.add(Sample.contents(Sample.claim("1", 250)))
        throw .officeName("stop")
      }
    }
    _ = try ledger.record(Sample.entry(1)) { recorder throws(LedgerError) in
      try recorder.add(Sample.contents(Sample.claim("1", 250)))
      return .rollBack
    }
    #expect(try ledger.batches().count == 1)
    #expect(try ledger.history().documents.isEmpty)
    #expect(try ledger.check() == [])
  }

  @Test("a record that cannot be kept leaves nothing of its batch behind")
  func refused() throws {
    let ledger = try Sample.ledger()
    var contents = Sample.contents(Sample.claim("1", 250))
    contents.decisions = [Decision(.approve, on: .claim(Claim.ID(known: "0123")))]
    let error = #expect(throws: LedgerError.self) {
      try ledger.record(contents, Sample.entry(1))
    }
    #expect(error == .dangling(record: "a decision", reference: "the claim 0123"))
    contents.documents = []
    contents.decisions = []
    #expect(throws: LedgerError.self) { try ledger.record(contents, Sample.entry(1)) }
    #expect(try ledger.batches().count == 1)
    #expect(try ledger.history().documents.isEmpty)
  }

  @Test("a batch that approves holds one decision about itself, and only where it brings claims")
  func approving() throws {
    let ledger = try Sample.ledger()
    let contents = Sample.contents(Sample.claim("1", 250))
    let receipt = try ledger.record(contents, Sample.entry(1, approving: true))
    let batch = try #require(receipt.batch)
    let decision = try #require(try ledger.history().decisions.first)
    #expect(decision.value == Decision(.approve, on: .batch(batch.id)))
    #expect(decision.batch == batch.id)
    #expect(receipt.decisions == 1)
    #expect(try ledger.record(contents, Sample.entry(2, approving: true)).batch == nil)
    var places = Batch.Contents()
    places.places = [
      Place(id: Place.ID(known: "new"), nameEnglish: "New", kind: .site)
    ]
    #expect(try ledger.record(places, Sample.entry(3, approving: true)).decisions == 0)
  }

  @Test("a decision on a claim that revises another follows it to its new identifier")
  func decisionOnRevision() throws {
    let ledger = try Sample.ledger()
    _ = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    var contents = Sample.contents(Sample.claim("1", 300))
    contents.decisions = [Decision(.approve, on: .claim(Sample.claim("1", 300).id))]
    _ = try ledger.record(contents, Sample.entry(2))
    let history = try ledger.history()
    #expect(history.decisions.map(\.value.target) == [.claim(history.claims[1].value.id)])
  }

  @Test("a correction by hand holds against the sheet it corrects, until the sheet changes")
  func correction() throws {
    let ledger = try Sample.ledger()
    let read = Sample.claim("1", 250)
    _ = try ledger.record(Sample.contents(read), Sample.entry(1))
    let corrected = Sample.claim("by hand", 255).superseding(read.id)
    let receipt = try ledger.record(Sample.contents(corrected), Sample.entry(2))
    #expect(receipt.revisions == [Receipt.Revision(earlier: read, new: corrected)])
    #expect(try ledger.record(Sample.contents(corrected), Sample.entry(3)).batch == nil)
    #expect(try ledger.record(Sample.contents(read), Sample.entry(4)).batch == nil)
    _ = try ledger.record(Sample.contents(Sample.claim("1", 260)), Sample.entry(5))
    let last = try #require(try ledger.history().claims.last?.value)
    #expect(last.supersedes == corrected.id)
  }

  @Test("a correction of a claim that is not there is refused")
  func unknownCorrection() throws {
    let ledger = try Sample.ledger()
    let unknown = Sample.claim("2", 1)
    let correction = Sample.claim("1", 255).superseding(unknown.id)
    let error = #expect(throws: LedgerError.self) {
      try ledger.record(Sample.contents(correction), Sample.entry(1))
    }
    #expect(
      error
        == .dangling(record: "the claim \(correction.id)", reference: "the claim \(unknown.id)"))
  }

  @Test("a status of a route that goes back to what it was is recorded again")
  func routeStatusFlipsBack() throws {
    let ledger = try Sample.ledger()
    let route = Route(
      origins: PlaceSet(Place.ID(known: "hsk-ghwayran")),
      destinations: PlaceSet(Place.ID(known: "SY08")), mode: .foot)
    func record(_ number: Int, _ states: RouteStatus.State...) throws -> Receipt {
      var contents = Sample.contents()
      contents.routes = [route]
      contents.routeStatuses = states.map { state in
        RouteStatus(
          route: route.id, state: state, asOf: Sample.started, source: nil,
          evidence: Sample.claim("1", 1).evidence)
      }
      return try ledger.record(contents, Sample.entry(number))
    }
    #expect(try record(1, .open).routeStatuses == Receipt.Tally(new: 1))
    #expect(try record(2, .closed).routeStatuses == Receipt.Tally(revised: 1))
    #expect(try record(3, .open).routeStatuses == Receipt.Tally(revised: 1))
    #expect(try record(4, .open).batch == nil)
    #expect(try record(5, .closed, .open).batch == nil)
    #expect(
      try ledger.history().routeStatuses.map(\.value.state) == [.open, .closed, .open])
  }

  @Test("a claim is found by the beginning of its identifier")
  func prefix() throws {
    let ledger = try Sample.ledger()
    let claims = (1...40).map { Sample.claim("\($0)", $0) }
    var contents = Sample.contents()
    contents.claims = claims
    _ = try ledger.record(contents, Sample.entry(1))
    for claim in claims {
      let id = claim.id.rawValue
      #expect(try ledger.claims(matching: id).map(\.value) == [claim])
      #expect(
        try ledger.claims(matching: String(id.prefix(9)).uppercased()).map(\.value) == [claim])
      let digit = String(id.prefix(1))
      let expected = claims.filter { $0.id.rawValue.hasPrefix(digit) }
      #expect(try ledger.claims(matching: digit).map(\.value) == expected)
    }
    for nothing in ["", "xyz", "' OR 1", String(repeating: "0", count: 33)] {
      #expect(try ledger.claims(matching: nothing).isEmpty)
    }
  }

  @Test("every batch continues the one before it")
  func chain() throws {
    let ledger = try Sample.ledger()
    for number in 1...3 {
      _ = try ledger.record(Sample.contents(Sample.claim("\(number)", 250)), Sample.entry(number))
    }
    let batches = try ledger.batches()
    #expect(batches.map(\.id.rawValue) == ["hasakah-1", "hasakah-2", "hasakah-3", "hasakah-4"])
    #expect(batches.map(\.previous) == [""] + batches.dropLast().map(\.digest))
    #expect(Set(batches.map(\.digest)).count == 4)
    #expect(batches.map(\.recordedBy) == ["Amal", "Amal", "Amal", "Amal"])
    #expect(batches[1].input == "updates.csv")
    #expect(batches[1].inputDigest == Digest(of: "updates").description)
  }

  @Test("the same batch has the same digest in another ledger, whatever came before its keys")
  func portableDigest() throws {
    let first = try Sample.ledger()
    let second = try Sample.ledger()
    // A dry run leaves no key behind, and the order of kinds does not matter.
    _ = try second.record(Sample.contents(Sample.claim("9", 9)), Sample.entry(1), dryRun: true)
    let one = try first.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1)).batch
    let other = try second.record(Sample.entry(1)) { recorder throws(LedgerError) in
      try recorder.add(Sample.sheet)
      try recorder.add(Sample.claim("1", 250))
      return .commit
    }.batch
    #expect(one == other)
  }
}
