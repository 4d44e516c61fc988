import Displacement
import Ledger
import TestSupport
import Testing

@Suite("The order of recording")
struct OrderTests {
  @Test("batches in any order leave the same claims, sources and routes", arguments: 1...4)
  func anyOrder(seed: UInt64) throws {
    var arbitrary = Arbitrary(seed: seed)
    var batches = (0..<5).map { _ in
      var contents = arbitrary.contents(claims: 15)
      contents.decisions = []
      // Of two descriptions of one place the later stands: here each thing is described once.
      (contents.places, contents.sources, contents.householdSizes) = ([], [], [])
      contents.routes = contents.routes.filter { !$0.id.rawValue.hasPrefix("route-") }
      contents.routeStatuses.removeAll { status in
        !contents.routes.contains { $0.id == status.route }
      }
      return contents
    }
    // Some sheets overlap.
    batches[1].claims += batches[0].claims.prefix(7)
    batches[1].documents += batches[0].documents
    let first = try claims(recording: batches)
    for _ in 0..<2 {
      batches.shuffle(using: &arbitrary.random)
      #expect(try claims(recording: batches) == first)
    }
  }

  private func claims(recording batches: [Batch.Contents]) throws -> Set<Claim.ID> {
    let ledger = try Sample.ledger()
    for (number, contents) in batches.enumerated() {
      _ = try ledger.record(contents, Sample.entry(number + 1))
    }
    return Set(try ledger.history().claims.map(\.value.id))
  }

  @Test("what was recorded later is not known earlier")
  func knownAt() throws {
    let ledger = try Sample.ledger()
    for (number, people) in [250, 300, 350].enumerated() {
      _ = try ledger.record(
        Sample.contents(Sample.claim("1", people)), Sample.entry((number + 1) * 10))
    }
    func known(_ minute: Int) throws -> [Int?] {
      try ledger.history(knownAt: Sample.moment(minute)).claims
        .map { $0.value.figure.amount.people?.best }
    }
    #expect(try known(9) == [])
    #expect(try known(10) == [250])
    #expect(try known(29) == [250, 300])
    #expect(try known(30) == [250, 300, 350])
    #expect(try ledger.history().claims.map(\.at) == [10, 20, 30].map(Sample.moment))
    #expect(try ledger.lastRecordedAt() == Sample.moment(30))
    #expect(try ledger.latestAsOf() == Sample.day(2022, 1, 23))
    #expect(try ledger.latestAsOf(knownAt: Sample.moment(9)) == nil)
  }

  @Test("a place that is described anew stands as it was described before, as known before")
  func descriptions() throws {
    let ledger = try Sample.ledger()
    let id = Place.ID(known: "hsk-ghwayran")
    var contents = Batch.Contents()
    contents.places = [Place(id: id, nameEnglish: "Ghuwayran", kind: .neighborhood)]
    let receipt = try ledger.record(contents, Sample.entry(5))
    #expect(receipt.places == Receipt.Tally(revised: 1))
    #expect(try ledger.placeTree()[id]?.nameEnglish == "Ghuwayran")
    #expect(try ledger.placeTree(knownAt: Sample.moment(4))[id] == Sample.beginning.places[1])
  }

  @Test("a clock that was set back does not change what was known")
  func clock() throws {
    let ledger = try Sample.ledger()
    _ = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(20))
    let late = try ledger.record(Sample.contents(Sample.claim("2", 300)), Sample.entry(3))
    #expect(late.batch?.recordedAt == Sample.moment(20))
    #expect(try ledger.history(knownAt: Sample.moment(19)).claims.isEmpty)
  }
}
