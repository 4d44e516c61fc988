import Displacement
import GRDB
import Testing

@testable import Ledger

@Suite("Outlines of places in a ledger")
struct BoundaryTests {
  private func square(_ place: String, size: Int) throws -> Boundary {
    let corners = [(0, 0), (size, 0), (size, size), (0, size)].map { east, north in
      Position(east: 40_000_000 + east, north: 36_000_000 + north)
    }
    let ring = try #require(Boundary.Ring(corners.compactMap(\.self)))
    return try #require(
      Boundary(place: Place.ID(known: place), polygons: [.init(outer: ring)], source: "survey"))
  }

  private func contents(_ boundaries: Boundary...) -> Batch.Contents {
    var contents = Batch.Contents()
    contents.boundaries = boundaries
    return contents
  }

  @Test("the newest outline stands, and what was known before can still be had")
  func newest() throws {
    let ledger = try Sample.ledger()
    let (small, large) = (try square("SY08", size: 10), try square("SY08", size: 20))
    let first = try #require(try ledger.record(contents(small), Sample.entry(1)).batch)
    let receipt = try ledger.record(contents(large), Sample.entry(2))
    #expect(receipt.boundaries == Receipt.Tally(revised: 1))
    let place = Place.ID(known: "SY08")
    #expect(try ledger.boundaries() == [place: large])
    #expect(try ledger.boundaries(knownAt: first.recordedAt) == [place: small])
    #expect(try ledger.boundaries(of: { _ in false }).isEmpty)
    #expect(try ledger.record(contents(large), Sample.entry(3)).batch == nil)
    #expect(try ledger.check().filter { $0.severity == .error } == [])
  }

  @Test("a place that is described anew keeps its outline")
  func described() throws {
    let ledger = try Sample.ledger()
    let boundary = try square("SY08", size: 10)
    _ = try ledger.record(contents(boundary), Sample.entry(1))
    var anew = Batch.Contents()
    anew.places = [Place(id: boundary.place, nameEnglish: "Renamed", kind: .governorate)]
    _ = try ledger.record(anew, Sample.entry(2))
    #expect(try ledger.boundaries() == [boundary.place: boundary])
  }
}
