package import Displacement

/// Writes sheets as the intake reads them, row by row.
package struct ExportSheet: Sendable {
  /// What the rows are.
  package let kind: Template
  /// The language of the headings and of the names of places.
  package let language: LanguageCode
  /// Whether the sheet is for a spreadsheet program: with a byte order mark, and with texts that
  /// such a program would run as formulas guarded by an apostrophe.
  package let isForSpreadsheets: Bool
  /// Whether a row of HXL hashtags stands under the headings.
  package let hasHashtags: Bool

  package init(
    _ kind: Template, language: LanguageCode = .english, isForSpreadsheets: Bool = false,
    hasHashtags: Bool = false
  ) {
    self.kind = kind
    self.language = language
    self.isForSpreadsheets = isForSpreadsheets
    self.hasHashtags = hasHashtags
  }

  /// The headings, ending in a line end.
  package var heading: String {
    let names = columns.map { column in
      switch language {
      case .english: column.field.rawValue
      case .arabic: Template.arabicName(of: column.field)
      }
    }
    let mark = isForSpreadsheets ? "\u{FEFF}" : ""
    return mark + CSVLine.text(of: names)
      + (hasHashtags ? CSVLine.text(of: columns.map(\.tag)) : "")
  }

  /// Appends a row by its fields, ending in a line end; those it does not have are blank.
  package func append(_ cells: [Field: String], to bytes: inout ByteBuffer) {
    let line = columns.map { column in
      let cell = cells[column.field] ?? ""
      return isForSpreadsheets ? SpreadsheetGuard.guarded(cell) : cell
    }
    CSVLine.append(line, to: &bytes)
  }

  /// A column with the hashtag of the Humanitarian Exchange Language that says the same.
  private var columns: [(field: Field, tag: String)] {
    switch kind {
    case .figures: ExportSheet.figures
    case .routes: ExportSheet.routes
    case .places: ExportSheet.places
    }
  }

  private static let figures = columns(
    #"""
    id	#meta+id
    date	#date+asof
    place	#loc+name
    origin	#loc+origin+name
    destination	#loc+dest+name
    measure	#indicator+name
    unit	#meta+unit
    low	#affected+low+num
    best	#affected+num
    high	#affected+high+num
    quantifier	#meta+qualifier
    households	#affected+hh+num
    households_low	#affected+hh+low+num
    households_high	#affected+hh+high+num
    households_quantifier	#meta+hh+qualifier
    basis	#meta+basis
    since	#date+start
    women	#affected+adults+f
    men	#affected+adults+m
    girls	#affected+children+f
    boys	#affected+children+m
    disability	#affected+disabled
    group	#meta+group
    accommodation	#meta+shelter
    holding	#meta+holding
    method	#meta+method
    source	#meta+source
    sensitivity	#meta+sensitivity
    breakdown	#meta+breakdown
    """#)

  private static let routes = columns(
    #"""
    id	#meta+id
    date	#date+asof
    origin	#loc+origin+name
    destination	#loc+dest+name
    via	#loc+name+via
    mode	#meta+mode
    status	#status
    hazards	#meta+hazards
    secured	#meta+secured
    sensitivity	#meta+sensitivity
    source	#meta+source
    """#)

  private static let places = columns(
    #"""
    id	#loc+code
    name_en	#loc+i_en+name
    name_ar	#loc+i_ar+name
    aliases	#loc+alt+name
    kind	#loc+type
    parent	#loc+code+parent
    members	#loc+code+list+members
    lat	#geo+lat
    lon	#geo+lon
    coordinate_quality	#geo+quality
    source	#meta+source
    """#)

  private static func columns(_ table: String) -> [(field: Field, tag: String)] {
    table.split(separator: "\n").compactMap { row in
      let parts = row.split(separator: "\t").map(String.init)
      guard parts.count == 2, let field = Field(rawValue: parts[0]) else { return nil }
      return (field, parts[1])
    }
  }
}
