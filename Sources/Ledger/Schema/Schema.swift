import GRDB

/// The tables of a ledger and how they came to be.
///
/// A migration is frozen once it is released: its name and its text are never edited, a change is
/// a migration of its own. Record tables have singular names; the views for other programs have
/// plural ones.
enum Schema {
  /// `NZUH` in ASCII, where SQLite's header keeps the kind of a file.
  static let applicationID = 0x4e5a_5548

  /// The schema that this program writes: the number of its last migration.
  static let version = 3

  /// The oldest schema that can be brought up to date; those before were never released.
  static let oldestVersion = 3

  /// All migrations in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("3") { database in
      for text in [
        identities, records, boundaries, claims, decisions, findingAids, guards, views,
      ] {
        try database.execute(sql: text)
      }
      try database.execute(
        sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }
    return migrator
  }

  /// The condition that a column holds one of those names, which are separated by blanks.
  ///
  /// It is a chain of comparisons: for `IN` SQLite would build a table of the names anew for every
  /// row, and the names of a claim would cost more than all the rest of it.
  static func oneOf(_ column: String, _ names: String) -> String {
    names.split(separator: " ").map { "\(column) = '\($0)'" }.joined(separator: " OR ")
  }
}
