extension Schema {
  /// Tables that say nothing new and can be made again from the claims: they only find them.
  ///
  /// - `timeline` holds, for a series and a block of 32 days, which of its claims are about which
  ///   day, so that a summary reads the claims that can still matter and passes over the rest.
  ///   Series 0 holds the claims that were not read from sheets and are never passed over. An entry
  ///   has four bytes, the least first: the day of the block in 5 bits, and above it the claim's
  ///   distance from the row's first claim. Of movements and tolls `numbers` has 18 bytes for each
  ///   entry (``TimelineNumbers``), so that old ones are added up without their claims.
  /// - `subject_lookup` and `id_lookup` find claims by 64 bits of their subjects and identifiers.
  ///   They are brought up to date when something is looked for, each as far as
  ///   `lookup_state.through`: a sheet of a million rows is not made to wait for them.
  static let findingAids = """
    CREATE TABLE timeline (
      series INTEGER NOT NULL,
      block INTEGER NOT NULL,
      first_claim INTEGER NOT NULL,
      claims BLOB NOT NULL,
      numbers BLOB,
      PRIMARY KEY (series, block, first_claim)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE subject_lookup (
      hash INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      PRIMARY KEY (hash, claim)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE id_lookup (
      hash INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      PRIMARY KEY (hash, claim)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE lookup_state (
      name TEXT PRIMARY KEY,
      through INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO lookup_state (name, through) VALUES ('subject_lookup', 0), ('id_lookup', 0);
    """

  /// The tables of `findingAids`, which may be changed.
  static let findingTables = ["timeline", "subject_lookup", "id_lookup", "lookup_state"]
}
