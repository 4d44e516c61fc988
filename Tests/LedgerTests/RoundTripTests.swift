import Displacement
import Ledger
import TestSupport
import Testing

@Suite("What goes in comes out")
struct RoundTripTests {
  @Test("every field of every record comes back byte for byte", arguments: 1...12)
  func everyField(seed: UInt64) throws {
    var arbitrary = Arbitrary(seed: seed)
    let contents = arbitrary.contents()
    let ledger = try Sample.ledger()
    let receipt = try ledger.record(contents, Sample.entry(1))
    let batch = try #require(receipt.batch)
    let history = try ledger.history()

    #expect(history.event == Sample.event)
    // Claims of one statement are one claim, and claims of one key a chain of revisions.
    let recorded = history.claims.map(\.value)
    for claim in contents.claims {
      let found = recorded.first { $0.statement == claim.statement }
      #expect(found.map { exact($0.superseding(claim.id)) } == exact(claim.superseding(claim.id)))
    }
    #expect(recorded.count == receipt.claims.new + receipt.claims.revised)
    #expect(history.claims.allSatisfy { $0.batch == batch.id && $0.by == "Amal" })

    for document in contents.documents {
      #expect(exact(history.documents[document.id]) == exact(document))
    }
    for source in contents.sources.lastOfEach(by: \.id) {
      #expect(exact(history.sources[source.id]) == exact(source))
    }
    for place in contents.places.lastOfEach(by: \.id) {
      #expect(history.places[place.id] == place)
    }
    let boundaries = try ledger.boundaries()
    for boundary in contents.boundaries.lastOfEach(by: \.place) {
      #expect(boundaries[boundary.place] == boundary)
    }
    for route in contents.routes.lastOfEach(by: \.id) {
      #expect(exact(history.routes[route.id]) == exact(route))
    }
    let sizes = contents.householdSizes.lastOfEach {
      [$0.place?.rawValue ?? "", "\($0.validFrom)"]
    }
    #expect(Set(history.householdSizes) == Set(sizes))
    #expect(Set(history.routeStatuses.map(\.value)) == Set(contents.routeStatuses))
    #expect(history.decisions.map { exact($0.value) } == contents.decisions.map { exact($0) })
    #expect(try ledger.check().filter { $0.severity == .error } == [])
  }

  @Test("what is recorded a second time is not written a second time", arguments: 1...6)
  func again(seed: UInt64) throws {
    var arbitrary = Arbitrary(seed: seed)
    var contents = arbitrary.contents()
    contents.decisions = []
    let ledger = try Sample.ledger()
    _ = try ledger.record(contents, Sample.entry(1))
    let before = try ledger.history()
    let receipt = try ledger.record(contents, Sample.entry(2, approving: true))
    #expect(receipt.batch == nil)
    #expect(receipt.isEmpty)
    #expect(try ledger.history().claims == before.claims)
  }

  /// The digest of the value's bytes, because equal texts can differ in bytes.
  private func exact<Value>(_ value: Value?) -> String? {
    value.map { Digest(of: "\($0)").prefix }
  }
}

extension Array {
  /// The last element of each key, in the order of the keys' last elements.
  func lastOfEach<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return Array(reversed().filter { seen.insert(key($0)).inserted }.reversed())
  }
}
