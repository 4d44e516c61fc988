extension Schema {
  /// Claims, and routes with what was said of them.
  ///
  /// The shape of a claim follows from the kind of its measure: a stock has places and a day, a
  /// movement two ends and a period, a toll places and a period.
  static let claims = """
    CREATE TABLE claim (
      key INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      statement BLOB NOT NULL CHECK (length(statement) = 16),
      subject TEXT NOT NULL,
      measure TEXT NOT NULL,
      kind TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (\(oneOf("basis", "point increment cumulative"))),
      places INTEGER REFERENCES place_set,
      origins INTEGER REFERENCES place_set,
      destinations INTEGER REFERENCES place_set,
      period_start INTEGER CHECK (period_start BETWEEN -719162 AND as_of),
      as_of INTEGER NOT NULL CHECK (as_of BETWEEN -719162 AND 2932896),
      date_precision TEXT NOT NULL CHECK (\(oneOf("date_precision", "day week month unknown"))),
      people_quantifier TEXT CHECK (\(oneOf("people_quantifier", "exact about at_least at_most between vague"))),
      people_low INTEGER,
      people_best INTEGER,
      people_high INTEGER,
      households_quantifier TEXT CHECK (\(oneOf("households_quantifier", "exact about at_least at_most between vague"))),
      households_low INTEGER,
      households_best INTEGER,
      households_high INTEGER,
      housing_quantifier TEXT CHECK (\(oneOf("housing_quantifier", "exact about at_least at_most between vague"))),
      housing_low INTEGER,
      housing_best INTEGER,
      housing_high INTEGER,
      population TEXT CHECK (\(oneOf("population", "civilians children women fighters inmates security_forces aid_workers"))),
      accommodation TEXT CHECK (\(oneOf("accommodation", "collective_centre host_family camp open rented unknown"))),
      holding TEXT CHECK (\(oneOf("holding", "taken besieged stranded"))),
      women INTEGER,
      men INTEGER,
      girls INTEGER,
      boys INTEGER,
      disability INTEGER,
      is_complete_breakdown INTEGER NOT NULL CHECK (is_complete_breakdown IN (0, 1)),
      stance TEXT NOT NULL CHECK (\(oneOf("stance", "asserted denied planned background"))),
      source INTEGER REFERENCES source_id,
      method TEXT NOT NULL CHECK (\(oneOf("method", "registration headcount assessment key_informant official_statement eyewitness media unknown"))),
      sensitivity TEXT NOT NULL CHECK (\(oneOf("sensitivity", "low moderate high severe"))),
      document INTEGER NOT NULL REFERENCES document,
      sheet_row INTEGER,
      span_start INTEGER,
      span_end INTEGER CHECK (span_end >= span_start),
      excerpt TEXT NOT NULL,
      phrase TEXT NOT NULL,
      supersedes INTEGER REFERENCES claim CHECK (supersedes < key),
      note TEXT,
      confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
      FOREIGN KEY (measure, kind) REFERENCES measure (name, kind),
      CHECK ((kind = 'stock') = (basis = 'point')),
      CHECK ((kind = 'stock') = (period_start IS NULL)),
      CHECK ((kind = 'movement') = (places IS NULL)),
      CHECK ((kind = 'movement') = (origins IS NOT NULL)),
      CHECK ((kind = 'movement') = (destinations IS NOT NULL)),
      CHECK (holding IS NULL OR measure = 'held'),
      CHECK ((people_quantifier IS NULL) = (coalesce(people_low, people_best, people_high) IS NULL)),
      CHECK ((households_quantifier IS NULL)
        = (coalesce(households_low, households_best, households_high) IS NULL)),
      CHECK ((housing_quantifier IS NULL)
        = (coalesce(housing_low, housing_best, housing_high) IS NULL)),
      CHECK (0 <= coalesce(people_low, people_best, people_high, 0)),
      CHECK (people_low <= coalesce(people_best, people_high, people_low)),
      CHECK (people_best <= coalesce(people_high, people_best)),
      CHECK (0 <= coalesce(households_low, households_best, households_high, 0)),
      CHECK (households_low <= coalesce(households_best, households_high, households_low)),
      CHECK (households_best <= coalesce(households_high, households_best)),
      CHECK (0 <= coalesce(housing_low, housing_best, housing_high, 0)),
      CHECK (housing_low <= coalesce(housing_best, housing_high, housing_low)),
      CHECK (housing_best <= coalesce(housing_high, housing_best)),
      CHECK (coalesce(people_quantifier, households_quantifier, housing_quantifier) IS NOT NULL),
      CHECK (housing_quantifier IS NULL
        OR (people_quantifier IS NULL AND households_quantifier IS NULL)),
      CHECK ((sheet_row IS NULL) = (span_start IS NOT NULL)),
      CHECK ((span_start IS NULL) = (span_end IS NULL))
    ) STRICT;
    CREATE INDEX claim_by_subject ON claim (subject);
    CREATE INDEX claim_by_superseded ON claim (supersedes) WHERE supersedes IS NOT NULL;

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
