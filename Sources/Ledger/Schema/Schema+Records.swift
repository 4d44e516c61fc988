extension Schema {
  /// Names and place sets, each held once and referred to by an integer.
  ///
  /// A place or a source may be named before it is described; `check` lists the ones that never
  /// were.
  static let identities = """
    CREATE TABLE office (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;

    CREATE TABLE place_id (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE source_id (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE document_id (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE route_id (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE place_set (
      key INTEGER PRIMARY KEY,
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 16)
    ) STRICT;

    CREATE TABLE place_mention (
      place_set INTEGER NOT NULL REFERENCES place_set,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      place INTEGER REFERENCES place_id,
      PRIMARY KEY (place_set, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE measure (
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "stock movement toll"))),
      PRIMARY KEY (name, kind)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO measure (name, kind) VALUES
      ('displaced', 'stock'), ('held', 'stock'), ('returned', 'stock'), ('affected', 'stock'),
      ('reached', 'stock'), ('in_need', 'stock'), ('displacement', 'movement'),
      ('onward', 'movement'), ('return', 'movement'), ('release', 'movement'), ('killed', 'toll'),
      ('injured', 'toll'), ('missing', 'toll'), ('detained', 'toll'),
      ('housing_destroyed', 'toll'), ('housing_damaged', 'toll');
    """

  /// Batches, and what they hold beside claims and decisions.
  ///
  /// A batch is written first, its records after it, and its seal last: the digest of all of it,
  /// and which claims it holds, whose keys follow each other.
  static let records = """
    CREATE TABLE batch (
      key INTEGER PRIMARY KEY,
      office INTEGER NOT NULL REFERENCES office,
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      previous TEXT NOT NULL CHECK (length(previous) IN (0, 64)),
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL,
      input TEXT NOT NULL,
      input_digest TEXT NOT NULL,
      UNIQUE (office, sequence),
      CHECK ((sequence = 1) = (previous = ''))
    ) STRICT;

    CREATE TABLE seal (
      batch INTEGER PRIMARY KEY REFERENCES batch,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      first_claim INTEGER,
      claims INTEGER NOT NULL CHECK (claims >= 0),
      CHECK ((first_claim IS NULL) = (claims = 0))
    ) STRICT;

    CREATE TABLE event (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      batch INTEGER NOT NULL REFERENCES batch,
      name_en TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      cause TEXT NOT NULL CHECK (\(oneOf("cause", "conflict disaster other"))),
      started INTEGER NOT NULL CHECK (started BETWEEN -719162 AND 2932896),
      time_zone TEXT NOT NULL,
      glide TEXT
    ) STRICT;

    CREATE TABLE event_place (
      event INTEGER NOT NULL REFERENCES event,
      position INTEGER NOT NULL CHECK (position >= 0),
      place INTEGER NOT NULL REFERENCES place_id,
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE place (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id INTEGER NOT NULL REFERENCES place_id,
      name_en TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "country governorate district subdistrict city neighborhood area camp shelter prison crossing road site"))),
      parent INTEGER REFERENCES place_id,
      latitude REAL CHECK (latitude BETWEEN -90 AND 90),
      longitude REAL CHECK (longitude BETWEEN -180 AND 180),
      precision TEXT NOT NULL CHECK (\(oneOf("precision", "exact neighborhood city district governorate unknown"))),
      source TEXT NOT NULL,
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    ) STRICT;
    CREATE INDEX place_by_id ON place (id);

    CREATE TABLE place_alias (
      place INTEGER NOT NULL REFERENCES place,
      position INTEGER NOT NULL CHECK (position >= 0),
      alias TEXT NOT NULL,
      PRIMARY KEY (place, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE place_member (
      place INTEGER NOT NULL REFERENCES place,
      position INTEGER NOT NULL CHECK (position >= 0),
      member INTEGER NOT NULL REFERENCES place_id,
      PRIMARY KEY (place, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id INTEGER NOT NULL REFERENCES source_id,
      name_en TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "un red_crescent ngo authority armed_actor community media own_staff unknown"))),
      reliability TEXT NOT NULL CHECK (\(oneOf("reliability", "low medium high"))),
      is_party INTEGER NOT NULL CHECK (is_party IN (0, 1))
    ) STRICT;
    CREATE INDEX source_by_id ON source (id);

    CREATE TABLE document (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id INTEGER NOT NULL UNIQUE REFERENCES document_id,
      kind TEXT NOT NULL CHECK (\(oneOf("kind", "article report csv manual"))),
      title TEXT NOT NULL,
      url TEXT,
      publisher TEXT,
      published INTEGER CHECK (published BETWEEN -719162 AND 2932896),
      language TEXT CHECK (\(oneOf("language", "ar en"))),
      text TEXT,
      relays INTEGER REFERENCES document_id
    ) STRICT;

    CREATE TABLE household_size (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      place INTEGER REFERENCES place_id,
      low INTEGER NOT NULL CHECK (low > 0),
      best INTEGER NOT NULL CHECK (best >= low),
      high INTEGER NOT NULL CHECK (high >= best),
      valid_from INTEGER NOT NULL CHECK (valid_from BETWEEN -719162 AND 2932896),
      source TEXT NOT NULL
    ) STRICT;
    CREATE INDEX household_size_by_scope ON household_size (valid_from, place);
    """
}
