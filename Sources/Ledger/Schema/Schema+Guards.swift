extension Schema {
  /// The tables whose rows belong to a batch.
  static let recordTables = [
    "event", "place", "source", "document", "household_size", "boundary", "claim", "route",
    "route_status", "decision",
  ]

  /// All tables of the ledger that hold what was recorded.
  static let tables =
    recordTables + [
      "office", "batch", "seal", "measure", "place_id", "source_id", "document_id", "route_id",
      "place_set", "place_mention", "series", "claim_detail", "event_place", "place_alias",
      "place_member", "route_hazard",
    ]

  /// Triggers that keep what was recorded: no row is changed or removed, and none is added to a
  /// batch once its seal is there.
  ///
  /// An outsider with a tool can drop them; then the chain of digests tells.
  static let guards =
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
    + recordTables.map { seal(of: $0) + ";\n\n" }.joined()

  /// The trigger that keeps rows out of a sealed batch.
  ///
  /// It costs as much as the row itself. A long batch therefore takes it away from `claim` for as
  /// long as it writes, and puts it back before it commits: nobody else can write in between, and
  /// nobody ever sees a ledger without it.
  static func seal(of table: String) -> String {
    """
    CREATE TRIGGER \(sealName(of: table)) BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
      SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
    END
    """
  }

  static func sealName(of table: String) -> String { "\(table)_is_sealed" }
}
