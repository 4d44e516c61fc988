import Displacement
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

@Suite("What keeps a ledger from being edited")
struct GuardTests {
  let ledger: Ledger

  init() throws {
    ledger = try Sample.ledger()
    var arbitrary = Arbitrary(seed: 7)
    _ = try ledger.record(arbitrary.contents(), Sample.entry(1))
  }

  @Test("no row of any table can be changed or removed", arguments: Schema.tables)
  func immutable(table: String) throws {
    try ledger.queue.inDatabase { database in
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      #expect(count > 0)
      let columns = try database.columns(in: table).map(\.name)
      for column in columns {
        let error = #expect(throws: DatabaseError.self) {
          try database.execute(sql: "UPDATE \(table) SET \(column) = \(column)")
        }
        #expect(error?.message?.contains("a ledger is never edited") == true)
      }
      let error = #expect(throws: DatabaseError.self) {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      #expect(error?.message?.contains("nothing is removed from a ledger") == true)
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == count)
    }
  }

  @Test("every table of the schema is guarded")
  func complete() throws {
    let tables = try ledger.queue.read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(tables == Set(Schema.tables + Schema.findingTables))
  }

  @Test("what a migration makes is frozen")
  func frozen() throws {
    let first = try DatabaseQueue()
    try Schema.migrator.migrate(first, upTo: "3")
    let text = try first.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'grdb_migrations'
          ORDER BY rowid
          """)
    }
    expectGolden(text.joined(separator: "\n\n") + "\n", named: "schema-3.sql")
    #expect(Schema.migrator.migrations == ["3"])
    #expect(Schema.version == 3)
  }

  @Test("nothing can be added to a batch that is sealed", arguments: Schema.recordTables)
  func sealed(table: String) throws {
    try ledger.queue.inDatabase { database in
      let columns = try database.columns(in: table).map(\.name).filter { $0 != "key" }
      let list = columns.joined(separator: ", ")
      let error = #expect(throws: DatabaseError.self) {
        try database.execute(
          sql: "INSERT INTO \(table) (\(list)) SELECT \(list) FROM \(table) LIMIT 1")
      }
      #expect(error?.message?.contains("the batch is sealed") == true)
    }
  }

  @Test("a long batch leaves the guard of its table as it was")
  func guardOfLongBatch() throws {
    var contents = Sample.contents()
    contents.claims = (0..<2_500).map { Sample.claim("long \($0)", $0) }
    _ = try ledger.record(contents, Sample.entry(2))
    #expect(try ledger.check().filter { $0.severity == .error } == [])
    try sealed(table: "claim")
    contents.claims = (0..<2_500).map { Sample.claim("longer \($0)", $0) }
    _ = try ledger.record(contents, Sample.entry(3), dryRun: true)
    try sealed(table: "claim")
  }

  @Test("the schema knows every name of our enumerations")
  func names() throws {
    let hedges = Quantifier.allCases.filter { $0 != .exact }.map(\.rawValue)
    let lists: [(table: String, column: String, names: [String])] = [
      ("event", "cause", Event.Cause.allCases.map(\.rawValue)),
      ("place", "kind", Place.Kind.allCases.map(\.rawValue)),
      ("place", "precision", Place.Precision.allCases.map(\.rawValue)),
      ("source", "kind", Source.Kind.allCases.map(\.rawValue)),
      ("source", "reliability", Source.Reliability.allCases.map(\.rawValue)),
      ("document", "kind", Document.Kind.allCases.map(\.rawValue)),
      ("document", "language", LanguageCode.allCases.map(\.rawValue)),
      ("series", "basis", Basis.allCases.map(\.rawValue)),
      ("series", "unit", Unit.allCases.map(\.rawValue)),
      ("series", "date_precision", DatePrecision.allCases.map(\.rawValue)),
      ("series", "population", Group.allCases.map(\.rawValue)),
      ("series", "accommodation", Accommodation.allCases.map(\.rawValue)),
      ("series", "holding", Holding.allCases.map(\.rawValue)),
      ("series", "stance", Claim.Stance.allCases.map(\.rawValue)),
      ("series", "method", Method.allCases.map(\.rawValue)),
      ("series", "sensitivity", Sensitivity.allCases.map(\.rawValue)),
      // An exact number has no quantifier.
      ("claim", "quantifier", hedges),
      ("claim_detail", "households_quantifier", hedges),
      ("route", "mode", Route.Mode.allCases.map(\.rawValue)),
      ("route", "sensitivity", Sensitivity.allCases.map(\.rawValue)),
      ("route_status", "state", RouteStatus.State.allCases.map(\.rawValue)),
      ("route_hazard", "hazard", RouteStatus.Hazard.allCases.map(\.rawValue)),
      ("decision", "unit", Unit.allCases.map(\.rawValue)),
    ]
    for (table, column, names) in lists {
      #expect(try allowed(column, in: table) == Set(names), "\(table).\(column)")
    }
  }

  /// The names that the schema's own text allows in a column.
  private func allowed(_ column: String, in table: String) throws -> Set<String> {
    let sql = try ledger.queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
    }
    let text = try #require(sql)
    let start = try #require(text.range(of: "CHECK (\(column) = '"))
    let end = try #require(text[start.upperBound...].range(of: ")"))
    let parts = "'\(text[start.upperBound..<end.lowerBound])".split(separator: "'")
    return Set(parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) })
  }
}
