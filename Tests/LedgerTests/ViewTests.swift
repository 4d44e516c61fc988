import Displacement
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

@Suite("The views for other programs")
struct ViewTests {
  @Test("figures have names in both languages, a position, a status and no staff")
  func figures() throws {
    let ledger = try Sample.ledger()
    let claim = Sample.claim("1", 250, note: "told by Amal's cousin")
    _ = try ledger.record(Sample.contents(claim), Sample.entry(1, approving: true))
    let row = try #require(
      try ledger.queue.read { try Row.fetchOne($0, sql: "SELECT * FROM figures") })
    let expected = [
      "id": claim.id.rawValue, "measure": "displaced", "status": "approved", "low": "250",
      "best": "250", "high": "250", "unit": "people", "as_of": "2022-01-23",
      "place": "hsk-ghwayran", "place_en": "Ghwayran", "place_ar": "غويران",
      "latitude": "36.4811", "longitude": "40.7489", "source_en": "OCHA", "source_ar": "أوتشا",
      "excerpt": "غويران;250", "recorded_at": "2022-01-21 00:01:00Z",
    ]
    for (column, value) in expected { #expect(text(row, column) == value, "\(column)") }
    #expect(!row.databaseValues.contains { ("\($0)").contains("Amal") })
  }

  @Test("the status of a figure is what a summary derives from the decisions")
  func status() throws {
    let ledger = try Sample.ledger()
    let claim = Sample.claim("1", 250)
    func statuses() throws -> [String] {
      try ledger.queue.read {
        try String.fetchAll($0, sql: "SELECT status FROM claim_status ORDER BY key")
      }
    }
    func decide(_ number: Int, _ action: Decision.Action, _ target: Decision.Target) throws {
      var contents = Batch.Contents()
      contents.decisions = [Decision(action, on: target)]
      _ = try ledger.record(contents, Sample.entry(number))
    }
    _ = try ledger.record(Sample.contents(claim), Sample.entry(1))
    #expect(try statuses() == ["candidate"])
    try decide(2, .recommend, .claim(claim.id))
    #expect(try statuses() == ["candidate"])
    try decide(3, .approve, .document(Sample.sheet.id))
    #expect(try statuses() == ["approved"])
    let receipt = try ledger.record(Sample.contents(Sample.claim("1", 300)), Sample.entry(4))
    // The approval of the document holds for what is read from it later, too.
    #expect(try statuses() == ["superseded", "approved"])
    try decide(5, .reject, .batch(try #require(receipt.batch?.id)))
    #expect(try statuses() == ["approved", "rejected"])
    try decide(6, .retract, .claim(claim.id))
    #expect(try statuses() == ["retracted", "rejected"])
  }

  @Test("places stand as they were last described")
  func places() throws {
    let ledger = try Sample.ledger()
    var contents = Batch.Contents()
    contents.places = [
      Place(
        id: Place.ID(known: "hsk-ghwayran"), nameEnglish: "Ghuwayran", nameArabic: "غويران",
        aliases: ["Gweiran", "حي غويران"], kind: .neighborhood, parent: Place.ID(known: "SY08"))
    ]
    _ = try ledger.record(contents, Sample.entry(1))
    let rows = try ledger.queue.read {
      try Row.fetchAll($0, sql: "SELECT * FROM places ORDER BY id")
    }
    #expect(rows.map { text($0, "id") } == ["SY08", "hsk-ghwayran"])
    #expect(text(rows[1], "name_en") == "Ghuwayran")
    #expect(text(rows[1], "parent_en") == "Al-Hasakeh")
    #expect(text(rows[1], "parent_ar") == "الحسكة")
    #expect(text(rows[1], "aliases") == "Gweiran; حي غويران")
  }

  @Test("a day adds nothing up, and agrees on a number only where its claims do")
  func daily() throws {
    let ledger = try Sample.ledger()
    let contents = Sample.contents(Sample.claim("1", 250), Sample.claim("2", 300))
    _ = try ledger.record(contents, Sample.entry(1, approving: true))
    _ = try ledger.record(Sample.contents(Sample.claim("3", 999)), Sample.entry(2))
    let row = try #require(
      try ledger.queue.read { try Row.fetchOne($0, sql: "SELECT * FROM daily") })
    #expect(text(row, "day") == "2022-01-23")
    #expect(text(row, "claims") == "2")
    #expect(text(row, "lowest") == "250")
    #expect(text(row, "highest") == "300")
    #expect(text(row, "agreed") == nil)
  }

  @Test("every view answers for every shape of record", arguments: 1...4)
  func everyShape(seed: UInt64) throws {
    var arbitrary = Arbitrary(seed: seed)
    let ledger = try Sample.ledger()
    let receipt = try ledger.record(arbitrary.contents(), Sample.entry(1, approving: true))
    let described = Set(try ledger.places().map(\.id.rawValue))
    try ledger.queue.read { database in
      let figures = try Row.fetchAll(database, sql: "SELECT * FROM figures")
      #expect(figures.count == receipt.claims.new + receipt.claims.revised)
      for row in figures {
        #expect(text(row, "as_of") != nil)
        #expect(Unit(rawValue: text(row, "unit") ?? "") != nil)
      }
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM daily") ?? 0 > 0)
      #expect(try String.fetchSet(database, sql: "SELECT id FROM places") == described)
    }
  }

  private func text(_ row: Row, _ column: String) -> String? {
    let value: DatabaseValue = row[column]
    return value.isNull ? nil : "\(value)".trimmingCharacters(in: ["\""])
  }
}
