extension Schema {
  /// Views with friendly names for Datasette, QGIS and spreadsheets: names in both languages,
  /// dates as ISO 8601 writes them, and no staff names or remarks.
  ///
  /// A status is derived as a summary derives it: the latest decision about the claim, its batch or
  /// its document rules, and a claim is superseded while an approved one replaces it. `daily` adds
  /// nothing up: it gives the range that the approved claims of a day and place span, and a number
  /// only where they agree on it.
  static let views = """
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
    """
}
