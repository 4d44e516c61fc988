import Displacement
import TestSupport
import Testing

@testable import Ledger

@Suite("What is new, unchanged and revised")
struct IdentityTests {
  @Test("importing a sheet twice records one batch and one claim")
  func twice() throws {
    let ledger = try Sample.ledger()
    let first = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    let second = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(2))
    #expect(first.batch?.id.rawValue == "hasakah-2")
    #expect(first.claims == Receipt.Tally(new: 1, unchanged: 0, revised: 0))
    #expect(second.batch == nil)
    #expect(second.claims == Receipt.Tally(new: 0, unchanged: 1, revised: 0))
    #expect(try ledger.batches().count == 2)
    #expect(try ledger.history().claims.map(\.value) == [Sample.claim("1", 250)])
  }

  @Test("another number in the same row revises the claim and keeps both")
  func revision() throws {
    let ledger = try Sample.ledger()
    _ = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    let receipt = try ledger.record(Sample.contents(Sample.claim("1", 300)), Sample.entry(2))
    let revised = Sample.claim("1", 300).superseding(Sample.claim("1", 250).id)
    #expect(receipt.claims == Receipt.Tally(new: 0, unchanged: 0, revised: 1))
    #expect(
      receipt.revisions == [Receipt.Revision(earlier: Sample.claim("1", 250), new: revised)])
    #expect(try ledger.history().claims.map(\.value) == [Sample.claim("1", 250), revised])
  }

  @Test("a number that goes back to an earlier value is a claim of its own")
  func flipBack() throws {
    let ledger = try Sample.ledger()
    for (number, people) in [250, 300, 250, 250].enumerated() {
      _ = try ledger.record(
        Sample.contents(Sample.claim("1", people)), Sample.entry(number + 1))
    }
    let claims = try ledger.history().claims.map(\.value)
    #expect(claims.count == 3)
    #expect(claims.last?.figure == Sample.claim("1", 250).figure)
    #expect(claims.last?.supersedes == claims[1].id)
  }

  @Test("a sheet with two numbers in one row is the same when it is imported again")
  func twoNumbers() throws {
    let ledger = try Sample.ledger()
    let contents = Sample.contents(Sample.claim("1", 250), Sample.claim("1", 300))
    let first = try ledger.record(contents, Sample.entry(1))
    let second = try ledger.record(contents, Sample.entry(2))
    #expect(first.claims == Receipt.Tally(new: 1, unchanged: 0, revised: 1))
    #expect(second.claims == Receipt.Tally(new: 0, unchanged: 2, revised: 0))
    #expect(second.batch == nil)
  }
}

@Suite("How rows are known again")
struct LookupTests {
  @Test("the rows of a long sheet are known again in the same batch, the next and another file")
  func longSheet() throws {
    let ledger = try Sample.ledger()
    var contents = Sample.contents()
    contents.claims = (0..<3_000).map { Sample.claim("\($0)", $0) }
    contents.claims += (0..<3_000).filter { $0 % 7 == 0 }.map { Sample.claim("\($0)", $0 + 1) }
    contents.claims += (0..<3_000).filter { $0 % 11 == 0 }.map { Sample.claim("\($0)", $0) }
    let first = try ledger.record(contents, Sample.entry(1))
    // Rows of 7 are revised; of the rows of 11 those of 77 go back to what they were.
    let returned = (0..<3_000).filter { $0 % 77 == 0 }.count
    #expect(
      first.claims
        == Receipt.Tally(
          new: 3_000, unchanged: 273 - returned, revised: 429 + returned))
    let again = try ledger.record(contents, Sample.entry(2))
    #expect(again.batch == nil)
    #expect(again.claims.written == 0)
    #expect(try ledger.check().filter { $0.severity == .error } == [])
  }

  @Test("what is remembered of a batch is every subject, and seldom another")
  func recent() {
    var random = SeededGenerator(seed: 5)
    let hashes = (0..<60_000).map { _ in Int(truncatingIfNeeded: random.next()) }
    let recent = RecentSubjects(after: 100)
    for (index, hash) in hashes.enumerated() { recent.insert(hash, claim: 101 + index) }
    var others = 0
    for (index, hash) in hashes.enumerated() {
      let claims = recent.claims(hash)
      #expect(claims.contains(101 + index))
      others += claims.count - 1
    }
    #expect(others < 100)
    recent.reset(after: 200)
    #expect(recent.claims(hashes[0]) == [])
  }
}
