package import Displacement
import GRDB

extension Ledger {
  /// Whether the file is as it was written: the pages by SQLite's own check, the schema, the
  /// references, and the chain of digests recomputed from the rows.
  ///
  /// Of each kind of fault the first is named. A ledger that is whole has no finding of severity
  /// `error`; a place or source that was named and never described is a warning.
  package func check() throws(LedgerError) -> [Finding] {
    try read { connection throws(LedgerError) in
      let audit = Audit(path: path, connection)
      // What the pages do not hold, rows cannot say.
      let damage = audit.findings(audit.pages)
      guard damage.isEmpty else { return damage }
      return audit.findings(audit.schema) + audit.findings(audit.measures)
        + audit.findings(audit.foreignKeys) + audit.findings(audit.placeSets)
        + audit.findings(audit.claims) + audit.findings(audit.chain)
        + audit.findings(audit.claimRanges) + audit.findings(audit.timeline)
        + audit.findings(audit.lookups)
        + audit.findings { () throws(LedgerError) in try audit.undescribed("place") }
        + audit.findings { () throws(LedgerError) in try audit.undescribed("source") }
        + audit.findings { () throws(LedgerError) in try audit.undescribed("document") }
    }
  }
}

/// The parts of a check, each of which finds one kind of fault.
struct Audit {
  let path: String
  let connection: Connection

  init(path: String, _ connection: Connection) {
    self.path = path
    self.connection = connection
  }

  /// What a part finds; rows that cannot even be read are its finding.
  func findings(_ part: () throws(LedgerError) -> Finding?) -> [Finding] {
    do {
      return try part().map { [$0] } ?? []
    } catch {
      return [fault("damaged", "\(error)")]
    }
  }

  func fault(_ code: String, _ message: String) -> Finding {
    Finding(.error, code: code, subject: path, message: message)
  }

  /// SQLite's own check of pages, indexes, types and constraints.
  func pages() throws(LedgerError) -> Finding? {
    let report = try Statement("PRAGMA integrity_check(1)", on: connection)
      .first { $0.text() }
    guard let report, report != "ok" else { return nil }
    return fault("integrity", "SQLite finds the file damaged: \(report)")
  }

  /// Every table, index, trigger and view as the migrations make it; others are left alone.
  func schema() throws(LedgerError) -> Finding? {
    let found = try Schema.objects(of: connection)
    let expected: [String: String]
    do {
      expected = try Schema.expected.get()
    } catch {
      throw LedgerError(error, path: path)
    }
    let wrong = expected.filter { found[$0.key] != $0.value }.keys.min()
    let applied = try Statement(
      "SELECT identifier FROM grdb_migrations ORDER BY rowid", on: connection
    ).all { $0.text() }
    let gone = wrong ?? (applied == Schema.migrator.migrations ? nil : "grdb_migrations")
    return gone.map { fault("schema", "\"\($0)\" of the schema is gone or was changed") }
  }

  /// The list of measures as the program knows it.
  func measures() throws(LedgerError) -> Finding? {
    let found = try Statement(
      "SELECT name || ' ' || kind FROM measure ORDER BY 1", on: connection
    ).all { $0.text() }
    let expected = Measure.allCases.map { measure in
      switch measure {
      case .stock(let stock): stock.rawValue + " stock"
      case .movement(let movement): movement.rawValue + " movement"
      case .toll(let toll): toll.rawValue + " toll"
      }
    }
    guard found != expected.sorted() else { return nil }
    return fault("measures", "the list of measures was changed")
  }

  /// Rows that refer to rows which are not there.
  func foreignKeys() throws(LedgerError) -> Finding? {
    let broken = try Statement("PRAGMA foreign_key_check", on: connection)
      .first { row in (table: row.text(), key: row.optionalInteger(), parent: row.text()) }
    return broken.map { broken in
      let row = broken.key.map { "row \($0)" } ?? "a row"
      return fault(
        "foreign-key",
        "\(row) of \"\(broken.table)\" refers to a row of \"\(broken.parent)\" that is not there")
    }
  }

  /// Names that records use and nobody described.
  func undescribed(_ table: String) throws(LedgerError) -> Finding? {
    let names = try Statement(
      """
      SELECT id FROM \(table)_id
      WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE \(table).id = \(table)_id.key) ORDER BY key
      """, on: connection
    ).all { $0.text() }
    guard let first = names.first else { return nil }
    let more = names.count > 1 ? ", and \(names.count - 1) more" : ""
    return Finding(
      .warning, code: "undescribed-\(table)", subject: first,
      message: "the \(table) \"\(first)\" is named but was never described\(more)")
  }
}

extension Schema {
  /// The text of every table, index, trigger and view by its name.
  static func objects(of connection: Connection) throws(LedgerError) -> [String: String] {
    var objects: [String: String] = [:]
    try Statement("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL", on: connection)
      .forEach { row in objects[row.text()] = row.text() }
    return objects
  }

  /// What the migrations make of an empty database.
  static let expected = Result {
    let fresh = try DatabaseQueue()
    try migrator.migrate(fresh)
    return try fresh.read { try objects(of: Connection($0, path: ":memory:")) }
  }
}
