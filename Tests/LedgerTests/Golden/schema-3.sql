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
  kind TEXT NOT NULL CHECK (kind = 'stock' OR kind = 'movement' OR kind = 'toll'),
  PRIMARY KEY (name, kind)
) STRICT, WITHOUT ROWID;

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
  cause TEXT NOT NULL CHECK (cause = 'conflict' OR cause = 'disaster' OR cause = 'other'),
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
  kind TEXT NOT NULL CHECK (kind = 'country' OR kind = 'governorate' OR kind = 'district' OR kind = 'subdistrict' OR kind = 'city' OR kind = 'neighborhood' OR kind = 'area' OR kind = 'camp' OR kind = 'shelter' OR kind = 'prison' OR kind = 'crossing' OR kind = 'road' OR kind = 'site'),
  parent INTEGER REFERENCES place_id,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  precision TEXT NOT NULL CHECK (precision = 'exact' OR precision = 'neighborhood' OR precision = 'city' OR precision = 'district' OR precision = 'governorate' OR precision = 'unknown'),
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
  kind TEXT NOT NULL CHECK (kind = 'un' OR kind = 'red_crescent' OR kind = 'ngo' OR kind = 'authority' OR kind = 'armed_actor' OR kind = 'community' OR kind = 'media' OR kind = 'own_staff' OR kind = 'unknown'),
  reliability TEXT NOT NULL CHECK (reliability = 'low' OR reliability = 'medium' OR reliability = 'high'),
  is_party INTEGER NOT NULL CHECK (is_party IN (0, 1))
) STRICT;

CREATE INDEX source_by_id ON source (id);

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch,
  id INTEGER NOT NULL UNIQUE REFERENCES document_id,
  kind TEXT NOT NULL CHECK (kind = 'article' OR kind = 'report' OR kind = 'csv' OR kind = 'manual'),
  title TEXT NOT NULL,
  url TEXT,
  publisher TEXT,
  published INTEGER CHECK (published BETWEEN -719162 AND 2932896),
  language TEXT CHECK (language = 'ar' OR language = 'en'),
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

CREATE TABLE boundary (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch,
  place INTEGER NOT NULL REFERENCES place_id,
  source TEXT NOT NULL,
  geometry BLOB NOT NULL CHECK (length(geometry) >= 9)
) STRICT;

CREATE INDEX boundary_by_place ON boundary (place);

CREATE TABLE series (
  key INTEGER PRIMARY KEY,
  measure TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis = 'point' OR basis = 'increment' OR basis = 'cumulative'),
  unit TEXT NOT NULL CHECK (unit = 'people' OR unit = 'households' OR unit = 'housing'),
  places INTEGER REFERENCES place_set,
  origins INTEGER REFERENCES place_set,
  destinations INTEGER REFERENCES place_set,
  population TEXT CHECK (population = 'civilians' OR population = 'children' OR population = 'women' OR population = 'fighters' OR population = 'inmates' OR population = 'security_forces' OR population = 'aid_workers'),
  accommodation TEXT CHECK (accommodation = 'collective_centre' OR accommodation = 'host_family' OR accommodation = 'camp' OR accommodation = 'open' OR accommodation = 'rented' OR accommodation = 'unknown'),
  holding TEXT CHECK (holding = 'taken' OR holding = 'besieged' OR holding = 'stranded'),
  is_complete_breakdown INTEGER NOT NULL CHECK (is_complete_breakdown IN (0, 1)),
  stance TEXT NOT NULL CHECK (stance = 'asserted' OR stance = 'denied' OR stance = 'planned' OR stance = 'background'),
  source INTEGER REFERENCES source_id,
  method TEXT NOT NULL CHECK (method = 'registration' OR method = 'headcount' OR method = 'assessment' OR method = 'key_informant' OR method = 'official_statement' OR method = 'eyewitness' OR method = 'media' OR method = 'unknown'),
  sensitivity TEXT NOT NULL CHECK (sensitivity = 'low' OR sensitivity = 'moderate' OR sensitivity = 'high' OR sensitivity = 'severe'),
  date_precision TEXT NOT NULL CHECK (date_precision = 'day' OR date_precision = 'week' OR date_precision = 'month' OR date_precision = 'unknown'),
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
  quantifier TEXT CHECK (quantifier = 'about' OR quantifier = 'at_least' OR quantifier = 'at_most' OR quantifier = 'between' OR quantifier = 'vague'),
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
  households_quantifier TEXT CHECK (households_quantifier = 'about' OR households_quantifier = 'at_least' OR households_quantifier = 'at_most' OR households_quantifier = 'between' OR households_quantifier = 'vague'),
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
  mode TEXT NOT NULL CHECK (mode = 'foot' OR mode = 'vehicle' OR mode = 'boat' OR mode = 'mixed' OR mode = 'unknown'),
  sensitivity TEXT NOT NULL CHECK (sensitivity = 'low' OR sensitivity = 'moderate' OR sensitivity = 'high' OR sensitivity = 'severe')
) STRICT;

CREATE INDEX route_by_id ON route (id);

CREATE TABLE route_status (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch,
  id BLOB NOT NULL CHECK (length(id) = 16),
  route INTEGER NOT NULL REFERENCES route_id,
  state TEXT NOT NULL CHECK (state = 'open' OR state = 'restricted' OR state = 'closed' OR state = 'unknown'),
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
  hazard TEXT NOT NULL CHECK (hazard = 'fighting' OR hazard = 'checkpoint' OR hazard = 'mines' OR hazard = 'cold' OR hazard = 'curfew' OR hazard = 'other'),
  PRIMARY KEY (status, hazard)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch,
  claim INTEGER REFERENCES claim,
  route_status INTEGER REFERENCES route_status,
  target_batch INTEGER REFERENCES batch,
  document INTEGER REFERENCES document,
  action TEXT NOT NULL CHECK (action = 'approve' OR action = 'reject' OR action = 'recommend' OR action = 'set_place' OR action = 'set_unit' OR action = 'mark_relay' OR action = 'mark_complete_breakdown' OR action = 'retract' OR action = 'annotate'),
  places INTEGER REFERENCES place_set,
  unit TEXT CHECK (unit = 'people' OR unit = 'households' OR unit = 'housing'),
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

CREATE TRIGGER event_is_not_updated BEFORE UPDATE ON event BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER place_is_not_updated BEFORE UPDATE ON place BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER place_is_not_deleted BEFORE DELETE ON place BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER source_is_not_updated BEFORE UPDATE ON source BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER document_is_not_updated BEFORE UPDATE ON document BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER household_size_is_not_updated BEFORE UPDATE ON household_size BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER household_size_is_not_deleted BEFORE DELETE ON household_size BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER boundary_is_not_updated BEFORE UPDATE ON boundary BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER boundary_is_not_deleted BEFORE DELETE ON boundary BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER claim_is_not_updated BEFORE UPDATE ON claim BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER claim_is_not_deleted BEFORE DELETE ON claim BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER route_is_not_updated BEFORE UPDATE ON route BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER route_is_not_deleted BEFORE DELETE ON route BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER route_status_is_not_updated BEFORE UPDATE ON route_status BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER route_status_is_not_deleted BEFORE DELETE ON route_status BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER decision_is_not_updated BEFORE UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER office_is_not_updated BEFORE UPDATE ON office BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER office_is_not_deleted BEFORE DELETE ON office BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER batch_is_not_updated BEFORE UPDATE ON batch BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER batch_is_not_deleted BEFORE DELETE ON batch BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER seal_is_not_updated BEFORE UPDATE ON seal BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER seal_is_not_deleted BEFORE DELETE ON seal BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER measure_is_not_updated BEFORE UPDATE ON measure BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER measure_is_not_deleted BEFORE DELETE ON measure BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER place_id_is_not_updated BEFORE UPDATE ON place_id BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER place_id_is_not_deleted BEFORE DELETE ON place_id BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER source_id_is_not_updated BEFORE UPDATE ON source_id BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER source_id_is_not_deleted BEFORE DELETE ON source_id BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER document_id_is_not_updated BEFORE UPDATE ON document_id BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER document_id_is_not_deleted BEFORE DELETE ON document_id BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER route_id_is_not_updated BEFORE UPDATE ON route_id BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER route_id_is_not_deleted BEFORE DELETE ON route_id BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER place_set_is_not_updated BEFORE UPDATE ON place_set BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER place_set_is_not_deleted BEFORE DELETE ON place_set BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER place_mention_is_not_updated BEFORE UPDATE ON place_mention BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER place_mention_is_not_deleted BEFORE DELETE ON place_mention BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER series_is_not_updated BEFORE UPDATE ON series BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER series_is_not_deleted BEFORE DELETE ON series BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER claim_detail_is_not_updated BEFORE UPDATE ON claim_detail BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER claim_detail_is_not_deleted BEFORE DELETE ON claim_detail BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER event_place_is_not_updated BEFORE UPDATE ON event_place BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER event_place_is_not_deleted BEFORE DELETE ON event_place BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER place_alias_is_not_updated BEFORE UPDATE ON place_alias BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER place_alias_is_not_deleted BEFORE DELETE ON place_alias BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER place_member_is_not_updated BEFORE UPDATE ON place_member BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER place_member_is_not_deleted BEFORE DELETE ON place_member BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER route_hazard_is_not_updated BEFORE UPDATE ON route_hazard BEGIN
  SELECT RAISE(ABORT, 'a ledger is never edited: record a new claim or a decision instead');
END;

CREATE TRIGGER route_hazard_is_not_deleted BEFORE DELETE ON route_hazard BEGIN
  SELECT RAISE(ABORT, 'nothing is removed from a ledger: record a decision instead');
END;

CREATE TRIGGER event_is_sealed BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER place_is_sealed BEFORE INSERT ON place
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER source_is_sealed BEFORE INSERT ON source
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER document_is_sealed BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER household_size_is_sealed BEFORE INSERT ON household_size
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER boundary_is_sealed BEFORE INSERT ON boundary
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER claim_is_sealed BEFORE INSERT ON claim
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER route_is_sealed BEFORE INSERT ON route
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER route_status_is_sealed BEFORE INSERT ON route_status
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE TRIGGER decision_is_sealed BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM seal WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the batch is sealed: nothing can be added to it');
END;

CREATE VIEW places AS
SELECT place_id.id AS id, place.name_en, place.name_ar, place.kind, parent_id.id AS parent,
  (SELECT name_en FROM place AS above WHERE above.id = place.parent ORDER BY key DESC LIMIT 1)
    AS parent_en,
  (SELECT name_ar FROM place AS above WHERE above.id = place.parent ORDER BY key DESC LIMIT 1)
    AS parent_ar,
  place.latitude, place.longitude, place.precision, place.source,
  (SELECT group_concat(alias, '; ') FROM
    (SELECT alias FROM place_alias WHERE place = place.key ORDER BY position)) AS aliases
FROM place
JOIN place_id ON place_id.key = place.id
LEFT JOIN place_id AS parent_id ON parent_id.key = place.parent
WHERE NOT EXISTS
  (SELECT 1 FROM place AS later WHERE later.id = place.id AND later.key > place.key);

CREATE VIEW place_names AS
SELECT place_set.key,
  (SELECT group_concat(id, ' + ') FROM
    (SELECT place_id.id FROM place_mention JOIN place_id ON place_id.key = place_mention.place
      WHERE place_set = place_set.key ORDER BY position)) AS ids,
  (SELECT group_concat(name, ' + ') FROM
    (SELECT coalesce((SELECT nullif(name_en, '') FROM place WHERE id = place_mention.place
        ORDER BY key DESC LIMIT 1), text) AS name
      FROM place_mention WHERE place_set = place_set.key ORDER BY position)) AS name_en,
  (SELECT group_concat(name, ' + ') FROM
    (SELECT coalesce((SELECT nullif(name_ar, '') FROM place WHERE id = place_mention.place
        ORDER BY key DESC LIMIT 1), text) AS name
      FROM place_mention WHERE place_set = place_set.key ORDER BY position)) AS name_ar,
  CASE WHEN (SELECT count(*) FROM place_mention WHERE place_set = place_set.key) = 1
    THEN (SELECT latitude FROM place JOIN place_mention ON place.id = place_mention.place
      WHERE place_set = place_set.key ORDER BY place.key DESC LIMIT 1) END AS latitude,
  CASE WHEN (SELECT count(*) FROM place_mention WHERE place_set = place_set.key) = 1
    THEN (SELECT longitude FROM place JOIN place_mention ON place.id = place_mention.place
      WHERE place_set = place_set.key ORDER BY place.key DESC LIMIT 1) END AS longitude
FROM place_set;

CREATE VIEW claim_verdict AS
SELECT claim.key,
  (SELECT CASE action WHEN 'approve' THEN 'approved' WHEN 'reject' THEN 'rejected'
      ELSE 'retracted' END
    FROM decision
    WHERE (decision.claim = claim.key OR decision.target_batch = claim.batch
        OR decision.document = claim.document)
      AND action IN ('approve', 'reject', 'retract')
    ORDER BY decision.key DESC LIMIT 1) AS verdict
FROM claim;

CREATE VIEW claim_status AS
SELECT key,
  CASE
    WHEN verdict IN ('rejected', 'retracted') THEN verdict
    WHEN EXISTS (
      WITH RECURSIVE later (key) AS (
        SELECT claim.key FROM claim WHERE claim.supersedes = claim_verdict.key
        UNION SELECT claim.key FROM claim JOIN later ON claim.supersedes = later.key)
      SELECT 1 FROM later JOIN claim_verdict AS its ON its.key = later.key
      WHERE its.verdict = 'approved') THEN 'superseded'
    ELSE coalesce(verdict, 'candidate')
  END AS status
FROM claim_verdict;

CREATE VIEW figures AS
SELECT lower(hex(claim.id)) AS id, series.measure, claim_status.status,
  CASE WHEN quantifier IS NULL OR quantifier = 'at_least' THEN number
    WHEN quantifier <> 'at_most' THEN detail.low END AS low,
  number AS best,
  CASE WHEN quantifier IS NULL OR quantifier = 'at_most' THEN number
    WHEN quantifier <> 'at_least' THEN detail.high END AS high,
  series.unit, coalesce(quantifier, 'exact') AS quantifier, households,
  series.basis, date(period_start * 86400, 'unixepoch') AS period_start,
  date(as_of * 86400, 'unixepoch') AS as_of, date_precision,
  here.ids AS place, here.name_en AS place_en, here.name_ar AS place_ar,
  start.ids AS origin, start.name_en AS origin_en, start.name_ar AS origin_ar,
  finish.ids AS destination, finish.name_en AS destination_en,
  finish.name_ar AS destination_ar,
  coalesce(here.latitude, finish.latitude, start.latitude) AS latitude,
  coalesce(here.longitude, finish.longitude, start.longitude) AS longitude,
  accommodation, holding, population, stance, source_id.id AS source,
  (SELECT name_en FROM source WHERE source.id = series.source ORDER BY key DESC LIMIT 1)
    AS source_en,
  (SELECT name_ar FROM source WHERE source.id = series.source ORDER BY key DESC LIMIT 1)
    AS source_ar,
  method, sensitivity, excerpt, phrase, document.title AS document, document.url,
  document.publisher, sheet_row, span_start, span_end,
  datetime(batch.recorded_at, 'unixepoch') || 'Z' AS recorded_at
FROM claim
JOIN series ON series.key = claim.series
JOIN claim_status ON claim_status.key = claim.key
JOIN batch ON batch.key = claim.batch
JOIN document ON document.key = claim.document
LEFT JOIN claim_detail AS detail ON detail.claim = claim.key
LEFT JOIN source_id ON source_id.key = series.source
LEFT JOIN place_names AS here ON here.key = series.places
LEFT JOIN place_names AS start ON start.key = series.origins
LEFT JOIN place_names AS finish ON finish.key = series.destinations;

CREATE VIEW daily AS
SELECT as_of AS day, measure, basis, place, place_en, place_ar, origin, origin_en, origin_ar,
  destination, destination_en, destination_ar, accommodation, unit, count(*) AS claims,
  min(low) AS lowest, CASE WHEN min(best) = max(best) THEN min(best) END AS agreed,
  max(high) AS highest
FROM figures
WHERE status = 'approved' AND stance = 'asserted'
GROUP BY as_of, measure, basis, place, place_en, origin, origin_en, destination,
  destination_en, accommodation, unit
ORDER BY as_of, measure, place;
