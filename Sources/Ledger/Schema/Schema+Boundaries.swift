extension Schema {
  /// The outlines of places, apart from their descriptions: a place that is described anew keeps
  /// its outline.
  ///
  /// The newest of a place stands.
  /// `geometry` is a multipolygon as well-known binary, so that other tools read it too.
  static let boundaries = """
    CREATE TABLE boundary (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      place INTEGER NOT NULL REFERENCES place_id,
      source TEXT NOT NULL,
      geometry BLOB NOT NULL CHECK (length(geometry) >= 9)
    ) STRICT;
    CREATE INDEX boundary_by_place ON boundary (place);

    """
}
