import Displacement

/// What a column of a sheet holds.
package enum Field: String, CaseIterable, Sendable {
  // Figures.
  /// A wider place around ``place``, which tells places of one name apart: the governorate.
  case within
  /// The P-code or identifier of ``place``, in a column beside its name.
  case placeCode = "place_code"
  case date, place, origin, destination, measure, unit
  case low, best, high
  /// One column that may hold a phrase in place of the three numbers.
  case number
  case people, households
  /// The range and the hedge of a number of households that stands beside one of people.
  case householdsLow = "households_low"
  case householdsHigh = "households_high"
  case householdsQuantifier = "households_quantifier"
  case quantifier, basis, since
  case women, men, girls, boys, disability
  /// Girls and boys together: checked against the whole, and kept with the row alone.
  case children
  case accommodation, holding, group, stance, method, source, sensitivity, breakdown, note, id
  /// The identifier that KoboToolbox (`_uuid`) or ODK Central (`KEY`) gives a row.
  case submission
  /// When KoboToolbox or ODK Central received a row.
  case submitted
  // Routes.
  case via, mode, status, hazards, secured
  // Places.
  case nameEnglish = "name_en"
  case nameArabic = "name_ar"
  case aliases, kind, parent, members
  case latitude = "lat"
  case longitude = "lon"
  case quality = "coordinate_quality"
  case population = "population_estimate"
  case populationSource = "population_source"
  /// Why a row was refused, in a file of refused rows; passed over on import.
  case reason

  /// The place of the field in the order of its declaration, for tables that are looked up in
  /// every row: hashing a field would hash its name.
  var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  /// The field as a sentence of English names it.
  var nameEnglishProse: String { Field.prose[self] ?? rawValue }

  private static let prose: [Field: String] = [
    .best: "best number", .submission: "id", .submitted: "date of submission",
    .householdsLow: "lowest households", .householdsHigh: "highest households",
    .householdsQuantifier: "quantifier of households", .within: "wider place",
    .placeCode: "place code", .nameEnglish: "English name",
    .nameArabic: "Arabic name",
    .quality: "coordinate quality", .population: "population estimate",
    .populationSource: "population source", .latitude: "latitude", .longitude: "longitude",
  ]
}

/// What a column is taken for.
enum Column: Hashable, Sendable {
  case field(Field)
  /// The amount of one measure, in a sheet with a column for each.
  case wide(WideColumn)
  /// A choice of a question with several answers: `hazards/mines`, with 1 where it was chosen.
  case choice(Field, String)
  /// A column that a program adds and that says nothing of the figure, or one without a header.
  case ignored
  /// A column that is not known; it is kept with the row.
  case unknown
}

/// What the amounts of one column count.
struct WideColumn: Hashable, Sendable {
  /// What is counted, and how it is counted.
  var subject: Subject
  /// Whether people, households or homes are counted; `nil` where the header does not say.
  var unit: Unit?
  /// The part of the whole that the column counts, such as women; `nil` for the whole.
  var part: Field?

  /// What is counted, apart from how many.
  struct Subject: Hashable, Sendable {
    var measure: Measure
    var holding: Holding?
    var basis: Basis?
  }
}
