extension Schema {
  /// The tables whose rows belong to a batch.
  static let recordTables = firstRecordTables + boundaryTables

  /// All tables of the ledger.
  static let tables = firstTables + boundaryTables

  /// The tables of migration 1 whose rows belong to a batch.
  static let firstRecordTables = [
    "event", "place", "source", "document", "household_size", "claim", "route", "route_status",
    "decision",
  ]

  /// The tables of migration 1.
  static let firstTables =
    firstRecordTables + [
      "office", "batch", "seal", "measure", "place_id", "source_id", "document_id", "route_id",
      "place_set", "place_mention", "event_place", "place_alias", "place_member", "route_hazard",
    ]

  /// The tables of migration 2.
  static let boundaryTables = ["boundary"]

  /// Triggers that keep what was recorded: no row is changed or removed, and none is added to a
  /// batch once its seal is there.
  ///
  /// An outsider with a tool can drop them; then the chain of digests tells.
  ///
  /// - Parameters:
  ///   - tables: the tables that a migration makes.
  ///   - records: those of them whose rows belong to a batch.
  /// - Returns: the text of the triggers.
  static func guards(of tables: [String], records: [String]) -> String {
    tables.map { table in
      """
      CREATE TRIGGER \(table)_is_not_updated BEFORE UPDATE ON \(table) BEGIN
        SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
      END;
      CREATE TRIGGER \(table)_is_not_deleted BEFORE DELETE ON \(table) BEGIN
        SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
      END;

      """
    }.joined()
      + records.map { table in
        """
        CREATE TRIGGER \(table)_is_sealed BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
          SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
        END;

        """
      }.joined()
  }
}
