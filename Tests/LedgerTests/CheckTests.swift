import Displacement
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

@Suite("The check of a ledger")
struct CheckTests {
  @Test(
    "every value of every table is under the check",
    arguments: Schema.tables + Schema.findingTables)
  func everyValue(table: String) throws {
    var arbitrary = Arbitrary(seed: 20)
    let ledger = try Sample.ledger()
    _ = try ledger.record(arbitrary.contents(claims: 12), Sample.entry(1))
    _ = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(2))
    _ = try ledger.record(Sample.contents(Sample.claim("1", 300)), Sample.entry(3))
    var decision = Batch.Contents()
    decision.decisions = [Decision(.approve, on: .claim(Sample.claim("1", 250).id))]
    _ = try ledger.record(decision, Sample.entry(4))
    #expect(try ledger.check().filter { $0.severity == .error } == [])
    let columns = try ledger.queue.read { try $0.columns(in: table).map(\.name) }
    // A key that grows leaves the order of rows, and with it all they say, as it was.
    let orders: Set = Schema.recordTables.contains(table) ? ["key", "position"] : ["position"]
    for column in columns where !orders.contains(column) {
      let restore = try ledger.queue.inDatabase { database in
        try CheckTests.tamper(table, column, database)
      }
      guard let restore else {
        Issue.record("no row has a value of \(table).\(column)")
        continue
      }
      let findings = try ledger.check().filter { $0.severity == .error }
      #expect(!findings.isEmpty, "\(table).\(column)")
      try ledger.queue.inDatabase { database in
        try CheckTests.unguarded(table, database) { try database.execute(sql: restore) }
      }
    }
    #expect(try ledger.check().filter { $0.severity == .error } == [])
  }

  /// Changes one value behind the back of the triggers, and returns what changes it back; `nil`
  /// where the column has no value in any row.
  private static func tamper(
    _ table: String, _ column: String, _ database: Database
  ) throws -> String? {
    let key = try database.primaryKey(table).columns
    let names = (key + [column]).map { "quote(\($0))" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      database, sql: "SELECT \(names), typeof(\(column)) FROM \(table) WHERE \(column) IS NOT NULL")
    guard let row else { return nil }
    let old: String = row[key.count]
    let type: String = row[key.count + 1]
    let new =
      switch type {
      case "integer", "real": "\(column) + 1000"
      case "text": "\(column) || 'x'"
      default: "CAST(x'5a' || substr(\(column), 2) AS BLOB)"
      }
    // A changed key is looked for by its new value.
    let conditions = zip(key, 0..<key.count).map { name, index in
      "\(name) = \(row[index] as String)"
    }
    let rest = conditions.filter { !$0.hasPrefix("\(column) = ") }
    let changed = try String.fetchOne(
      database,
      sql: "SELECT quote(\(new)) FROM \(table) WHERE \(conditions.joined(separator: " AND "))")
    try unguarded(table, database) {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = \(new) WHERE \(conditions.joined(separator: " AND "))"
      )
    }
    let back = (rest + ["\(column) = \(changed ?? "NULL")"]).joined(separator: " AND ")
    return "UPDATE \(table) SET \(column) = \(old) WHERE \(back)"
  }

  /// Runs a body without the triggers of a table, foreign keys and constraints, as somebody with a
  /// tool can.
  private static func unguarded(
    _ table: String, _ database: Database, _ body: () throws -> Void
  ) throws {
    let triggers = try Row.fetchAll(
      database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
      arguments: [table])
    try database.execute(
      sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
    try body()
    for trigger in triggers { try database.execute(sql: trigger[1]) }
    try database.execute(
      sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
  }

  @Test(
    "a row that is taken out is missed", arguments: Schema.tables + ["timeline", "subject_lookup"])
  func removedRow(table: String) throws {
    var arbitrary = Arbitrary(seed: 12)
    let ledger = try Sample.ledger()
    _ = try ledger.record(arbitrary.contents(claims: 6), Sample.entry(1))
    _ = try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(2))
    try ledger.queue.inDatabase { database in
      try CheckTests.unguarded(table, database) {
        let key = try database.primaryKey(table).columns
        let list = key.joined(separator: ", ")
        try database.execute(
          sql: """
            DELETE FROM \(table) WHERE (\(list)) =
              (SELECT \(list) FROM \(table) ORDER BY \(key[0]) DESC LIMIT 1)
            """)
      }
    }
    #expect(try ledger.check().contains { $0.severity == .error })
  }

  @Test("what only finds claims can be made again from them", arguments: Schema.findingTables)
  func remade(table: String) throws {
    var arbitrary = Arbitrary(seed: 12)
    let ledger = try Sample.ledger()
    _ = try ledger.record(arbitrary.contents(claims: 30), Sample.entry(1))
    let contents = Sample.contents(Sample.claim("1", 250))
    _ = try ledger.record(contents, Sample.entry(2, approving: true))
    let live = try ledger.live(asOf: Sample.day(2022, 1, 30), relayWindow: 2).history.claims
    try ledger.queue.inDatabase { try $0.execute(sql: "DELETE FROM \(table)") }
    try ledger.remakeFindingAids()
    #expect(try ledger.check().filter { $0.severity == .error } == [])
    #expect(try ledger.live(asOf: Sample.day(2022, 1, 30), relayWindow: 2).history.claims == live)
    #expect(try ledger.record(contents, Sample.entry(3)).claims.written == 0)
  }

  @Test("a trigger or a view that was dropped is missed")
  func schema() throws {
    let ledger = try Sample.ledger()
    try ledger.queue.inDatabase { database in
      try database.execute(sql: "CREATE TABLE notes_of_another_program (a)")
    }
    #expect(try ledger.check() == [])
    try ledger.queue.inDatabase { database in
      try database.execute(sql: "DROP TRIGGER claim_is_not_updated")
    }
    let finding = try #require(try ledger.check().first)
    #expect(finding.code == "schema")
    #expect(finding.message == "\"claim_is_not_updated\" of the schema is gone or was changed")
  }

  @Test("a batch that was changed is named")
  func namesBatch() throws {
    let ledger = try Sample.ledger()
    for number in 1...3 {
      _ = try ledger.record(
        Sample.contents(Sample.claim("\(number)", number * 100)), Sample.entry(number))
    }
    try ledger.queue.inDatabase { database in
      try CheckTests.unguarded("claim", database) {
        try database.execute(
          sql: "UPDATE claim SET excerpt = 'something else' WHERE subject = 'row:2'")
      }
    }
    let findings = try ledger.check()
    #expect(findings.map(\.code) == ["digest"])
    #expect(
      findings.first?.message
        == "hasakah-3 (updates.csv) does not hold what was recorded in it")
  }

  @Test("a byte that flipped on the disk is found, or changed nothing", arguments: 1...4)
  func flippedByte(seed: UInt64) throws {
    let scratch = try Scratch()
    let ledger = try Ledger.create(
      at: scratch.path(), event: Sample.event, office: "hasakah", with: Sample.beginning)
    _ = try ledger.record(
      Sample.contents(Sample.claim("1", 250), Sample.claim("2", 300)), Sample.entry(1))
    let (claims, batches) = (try ledger.history().claims, try ledger.batches())
    let whole = try scratch.bytes()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      var bytes = whole
      let offset = Int.random(in: bytes.indices, using: &random)
      bytes[offset] ^= UInt8(1) << UInt8.random(in: 0...7, using: &random)
      try scratch.write(bytes, to: "flipped.sqlite")
      guard let flipped = try? Ledger(opening: scratch.path("flipped.sqlite")),
        let findings = try? flipped.check(), findings.isEmpty
      else { continue }
      #expect(try flipped.history().claims == claims, "byte \(offset)")
      #expect(try flipped.batches() == batches, "byte \(offset)")
      #expect(flipped.event == Sample.event, "byte \(offset)")
    }
  }

  @Test("a place that is named and never described is a warning")
  func undescribed() throws {
    let ledger = try Sample.ledger()
    var contents = Batch.Contents()
    contents.routes = [
      Route(
        origins: PlaceSet(Place.ID(known: "nowhere")),
        destinations: PlaceSet(Place.ID(known: "SY08")))
    ]
    _ = try ledger.record(contents, Sample.entry(1))
    let findings = try ledger.check()
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.code) == ["undescribed-place"])
    #expect(findings.first?.message.contains("\"nowhere\"") == true)
  }
}
