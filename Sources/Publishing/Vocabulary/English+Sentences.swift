extension English {
  package func sentence(_ template: Template) -> String {
    switch template {
    case .number: "No. {number}"
    case .asOfDay: "As of {day} ({zone})"
    case .knownAt: "Known at {time}"
    case .period: "Period: {day}"
    case .nextIssue: "Next issue: {day}"
    case .atLeast: "at least {number}"
    case .atMost: "at most {number}"
    case .atLeastShort: "at least {number}"
    case .atMostShort: "at most {number}"
    case .about: "about {number}"
    case .orMore: "{number} or more"
    case .upTo: "up to {number}"
    case .vague: "{word} (at least {number})"
    case .vagueBound: "at least {number}"
    case .headlineDisplaced: "{people} displaced in {place} as of {day}."
    case .headlineDisplacedVague: "People are displaced in {place}, {people}."
    case .headlineNoFigure: "No figure for displaced people in {place} is reported."
    case .headlineWithheld: "Figures for displaced people in {place} are withheld for safety."
    case .headlineDisplacement: "{people} newly displaced from homes in {place} on {day}."
    case .headlineHeld: "{people} unable to leave in {place}."
    case .headlineHeldVague: "People are unable to leave in {place}, {people}."
    case .provisional: "Provisional: {marks}."
    case .inPlace: "in {place}"
    case .fromTo: "from {origin} to {destination}"
    case .from: "from {place}"
    case .to: "to {place}"
    case .since: "since {day}"
    case .ofWhom: "of whom {place}"
    case .remainder: "not broken down by place ({counted} of {parts} parts counted)"
    case .heldHow: "({text})"
    case .via: "by way of {place}"
    case .routeStates: "{open} open, {restricted} restricted, {closed} closed, {unknown} not known"
    case .routeConstraint: "{state}: {subject}"
    case .changedSince: "What changed since No. {number}"
    case .noChange: "No change in any number since No. {number}."
    case .noChangeShown: "No change that can be shown since No. {number}."
    case .withheldFigures: "Figures are withheld for safety."
    case .withheldRoutes: "Routes are withheld for safety."
    case .noneReported: "No figure reported."
    case .noConstraint: "No constraint reported."
    case .noDoubt: "No disagreement found, and nothing waits for review."
    case .noGap: "No gap recorded."
    case .nothingYet:
      "Nothing is reported yet. Ask how many people are displaced, from where and to where."
    case .conflict: "{subject}: {sides}; they differ by {ratio}."
    case .conflictSide: "{people} by {source}"
    case .reset:
      "{subject}: the source began to count anew; its earlier series is not joined to this one."
    case .findingOverlap:
      "Counts that overlap with others and are not added to a total: {number}."
    case .contradiction:
      "{subject}: {counted} for the whole, {parts} in its parts; both cannot be right."
    case .vagueNotCounted: "{subject}: {people}; not counted in any total."
    case .residual:
      "{people} unaccounted for in {place}: {expected} expected, {observed} counted."
    case .departures:
      "{people} unaccounted for in {place}: {observed} are said to have left, {expected} were there."
    case .departuresWithin:
      "Within tolerance in {place}: {number} people ({observed} left, {expected} were there)."
    case .candidates: "Claims waiting for review, not counted: {number}."
    case .routeCandidates: "Reports of routes waiting for review, not shown: {number}."
    case .candidate: "Waiting for review: {subject}, {people} by {source}."
    case .residualWithin:
      "Within tolerance in {place}: {number} people ({expected} expected, {observed} counted)."
    case .findingDateDrift: "Repeats that give another date than the first telling: {number}."
    case .findingNoHouseholdSize:
      "Counts of households are not given in people, as no household size is set for them."
    case .findingOlderClaims:
      """
      {number} older claims cannot matter on this day and are not listed; `explain` names those of \
      a line.
      """
    case .findingSettledClaims:
      """
      {number} older claims of movements and tolls were added up and are not listed; `explain` names \
      those of a line.
      """
    case .gapExpired: "{subject}: the last count is too old to use. Ask for a new one."
    case .gapVague: "{subject}: only a word, no number. Ask how many."
    case .gapNoHouseholdSize:
      """
      {subject}: households only, no household size is set. Set one: \
      `nuzuh policy --household-size low,best,high`.
      """
    case .gapUnresolved: "{subject}: the place or the unit of a claim is not resolved."
    case .footnoteRow: "row {number}"
    case .footnoteRows: "{number} rows added up, from {day} on"
    case .footnoteAsOf: "as of {day}"
    case .footnotePublished: "(published {day})"
    case .withheldSource: "source withheld for safety"
    case .withheldSentence: "sentence withheld for safety"
    case .planning:
      "Planning figures: what people in shelter would need by common standards. Nobody has claimed these needs."
    case .planningRate: "{subject}: {number} {text} per {counted}"
    case .sheetOf: "Page {number} of {parts}"
    case .householdSize: "Household size: {best} people ({low} to {high}), by {source}."
    case .householdSizeOf:
      "Household size in {place}: {best} people ({low} to {high}), by {source}."
    case .legendAgeing: "† older than {number} days"
    case .legendStale: "‡ older than {number} days"
    case .legendConflict: "⚑ sources disagree"
    case .legendEstimate: "~ converted or computed, in three significant figures"
    case .legendContradiction: "≠ counts that cannot both be right"
    case .rounding:
      "Counts are printed as their sources gave them. Totals come from exact values, so that rounded numbers may not add up."
    case .roundingPublic:
      "Counts are rounded to the nearest {number}, and those below {low} are withheld; rounded numbers may not add up."
    case .policy:
      "Rules: {text}. About: {number} % to both sides; a count is fresh for {low} days, ageing to {best}, stale to {high}; sources disagree beyond {ratio}; repeats within {day} hours; tolerated without an account: {people} people or {tolerance} %."
    case .withheld: "Lines withheld or made coarser for safety: {number}."
    case .checksum: "Checksum (SHA-256 of the JSON edition): {text}"
    case .command: "Made again by: {text}"
    case .mapAbsent: "Not on the map (no position or no room): {text}."
    case .mapNote:
      "A schematic map: positions are approximate and lines are not roads. Not for finding the way."
    case .noPositions: "Nothing that is reported has a known position, so that there is no map."
    case .boundaries: "Boundaries: {source}"
    }
  }
}
