extension Schema {
  /// Claims, and routes with what was said of them.
  ///
  /// What the claims of one source about one thing have in common is held once, as their series;
  /// a claim adds its days, its number and its evidence, and what few claims have stands beside it
  /// in `claim_detail`: the ends of a range, parts, the span of an article. The shape of a series
  /// follows from the kind of its measure: a stock has places and a day, a movement two ends and a
  /// period, a toll places and a period.
  ///
  /// An exact number has no quantifier, and ends that follow from a number and its quantifier are
  /// not written out.
  static let claims = """
    CREATE TABLE series (
      key INTEGER PRIMARY KEY,
      measure TEXT NOT NULL,
      kind TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (\(oneOf("basis", "point increment cumulative"))),
      unit TEXT NOT NULL CHECK (\(oneOf("unit", "people households housing"))),
      places INTEGER REFERENCES place_set,
      origins INTEGER REFERENCES place_set,
      destinations INTEGER REFERENCES place_set,
      population TEXT CHECK (\(oneOf("population", "civilians children women fighters inmates security_forces aid_workers"))),
      accommodation TEXT CHECK (\(oneOf("accommodation", "collective_centre host_family camp open rented unknown"))),
      holding TEXT CHECK (\(oneOf("holding", "taken besieged stranded"))),
      is_complete_breakdown INTEGER NOT NULL CHECK (is_complete_breakdown IN (0, 1)),
      stance TEXT NOT NULL CHECK (\(oneOf("stance", "asserted denied planned background"))),
      source INTEGER REFERENCES source_id,
      method TEXT NOT NULL CHECK (\(oneOf("method", "registration headcount assessment key_informant official_statement eyewitness media unknown"))),
      sensitivity TEXT NOT NULL CHECK (\(oneOf("sensitivity", "low moderate high severe"))),
      date_precision TEXT NOT NULL CHECK (\(oneOf("date_precision", "day week month unknown"))),
      FOREIGN KEY (measure, kind) REFERENCES measure (name, kind),
      CHECK ((kind = 'stock') = (basis = 'point')),
      CHECK ((kind = 'movement') = (places IS NULL)),
      CHECK ((kind = 'movement') = (origins IS NOT NULL)),
      CHECK ((kind = 'movement') = (destinations IS NOT NULL)),
      CHECK (holding IS NULL OR measure = 'held')
    ) STRICT;
    CREATE INDEX series_by_places ON series (places, origins, destinations, source);

    CREATE TABLE claim (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id BLOB NOT NULL CHECK (length(id) = 16),
      subject TEXT NOT NULL,
      series INTEGER NOT NULL REFERENCES series,
      period_start INTEGER CHECK (period_start BETWEEN -719162 AND as_of),
      as_of INTEGER NOT NULL CHECK (as_of BETWEEN -719162 AND 2932896),
      quantifier TEXT CHECK (\(oneOf("quantifier", "about at_least at_most between vague"))),
      number INTEGER CHECK (number >= 0),
      households INTEGER CHECK (households >= 0),
      document INTEGER NOT NULL REFERENCES document,
      sheet_row INTEGER,
      excerpt TEXT NOT NULL,
      phrase TEXT NOT NULL,
      supersedes INTEGER REFERENCES claim CHECK (supersedes < key)
    ) STRICT;
    CREATE INDEX claim_by_superseded ON claim (supersedes) WHERE supersedes IS NOT NULL;

    CREATE TABLE claim_detail (
      claim INTEGER PRIMARY KEY REFERENCES claim,
      statement BLOB CHECK (length(statement) = 16),
      low INTEGER CHECK (low >= 0),
      high INTEGER CHECK (low <= high),
      households_quantifier TEXT CHECK (\(oneOf("households_quantifier", "about at_least at_most between vague"))),
      households_low INTEGER CHECK (households_low >= 0),
      households_high INTEGER CHECK (households_low <= households_high),
      women INTEGER,
      men INTEGER,
      girls INTEGER,
      boys INTEGER,
      disability INTEGER,
      span_start INTEGER,
      span_end INTEGER CHECK (span_end >= span_start),
      note TEXT,
      confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
      CHECK ((span_start IS NULL) = (span_end IS NULL))
    ) STRICT;

    CREATE TABLE route (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id INTEGER NOT NULL REFERENCES route_id,
      origins INTEGER NOT NULL REFERENCES place_set,
      destinations INTEGER NOT NULL REFERENCES place_set,
      via INTEGER NOT NULL REFERENCES place_set,
      mode TEXT NOT NULL CHECK (\(oneOf("mode", "foot vehicle boat mixed unknown"))),
      sensitivity TEXT NOT NULL CHECK (\(oneOf("sensitivity", "low moderate high severe")))
    ) STRICT;
    CREATE INDEX route_by_id ON route (id);

    CREATE TABLE route_status (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id BLOB NOT NULL CHECK (length(id) = 16),
      route INTEGER NOT NULL REFERENCES route_id,
      state TEXT NOT NULL CHECK (\(oneOf("state", "open restricted closed unknown"))),
      as_of INTEGER NOT NULL CHECK (as_of BETWEEN -719162 AND 2932896),
      is_secured INTEGER NOT NULL CHECK (is_secured IN (0, 1)),
      source INTEGER REFERENCES source_id,
      document INTEGER NOT NULL REFERENCES document,
      sheet_row INTEGER,
      span_start INTEGER,
      span_end INTEGER CHECK (span_end >= span_start),
      excerpt TEXT NOT NULL,
      phrase TEXT NOT NULL,
      CHECK ((sheet_row IS NULL) = (span_start IS NOT NULL)),
      CHECK ((span_start IS NULL) = (span_end IS NULL))
    ) STRICT;
    CREATE INDEX route_status_by_route ON route_status (route, as_of);

    CREATE TABLE route_hazard (
      status INTEGER NOT NULL REFERENCES route_status,
      hazard TEXT NOT NULL CHECK (\(oneOf("hazard", "fighting checkpoint mines cold curfew other"))),
      PRIMARY KEY (status, hazard)
    ) STRICT, WITHOUT ROWID;
    """

  /// What people decided about a claim, what was said of a route, a batch or a document: exactly
  /// one of them.
  static let decisions = """
    CREATE TABLE decision (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      claim INTEGER REFERENCES claim,
      route_status INTEGER REFERENCES route_status,
      target_batch INTEGER REFERENCES batch,
      document INTEGER REFERENCES document,
      action TEXT NOT NULL CHECK (\(oneOf("action", "approve reject recommend set_place set_unit mark_relay mark_complete_breakdown retract annotate"))),
      places INTEGER REFERENCES place_set,
      unit TEXT CHECK (\(oneOf("unit", "people households housing"))),
      relay_of INTEGER REFERENCES document_id,
      reason TEXT NOT NULL,
      CHECK ((claim IS NOT NULL) + (route_status IS NOT NULL) + (target_batch IS NOT NULL)
        + (document IS NOT NULL) = 1),
      CHECK ((action = 'set_place') = (places IS NOT NULL)),
      CHECK ((action = 'set_unit') = (unit IS NOT NULL)),
      CHECK ((action = 'mark_relay') = (relay_of IS NOT NULL))
    ) STRICT;
    CREATE INDEX decision_by_claim ON decision (claim) WHERE claim IS NOT NULL;
    CREATE INDEX decision_by_batch ON decision (target_batch) WHERE target_batch IS NOT NULL;
    CREATE INDEX decision_by_document ON decision (document) WHERE document IS NOT NULL;
    """
}
