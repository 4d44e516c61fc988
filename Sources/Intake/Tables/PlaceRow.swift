import Displacement

/// Reads the rows of a places sheet.
///
/// Its columns: `id name_en name_ar aliases kind parent members lat lon coordinate_quality
/// population_estimate population_source source`, with bars between aliases and between members.
struct PlaceRow {
  /// The place of a row, or nothing where the row has errors.
  static func place(_ cells: inout RowCells) -> Place? {
    let names = (cells.text(.nameEnglish) ?? "", cells.text(.nameArabic) ?? "")
    if names.0.isEmpty, names.1.isEmpty {
      cells.report(.row(.missingOneOf([.nameEnglish, .nameArabic])), .nameEnglish)
    }
    let id = identifier(&cells, .id)
    if id == nil, cells.text(.id) == nil { cells.report(.row(.missingValue), .id) }
    let kind = cells.value(.kind, in: Vocabulary.placeKinds)
    if kind == nil, cells.text(.kind) == nil { cells.report(.row(.missingValue), .kind) }
    let parent = identifier(&cells, .parent)
    let point = point(&cells)
    let quality = cells.value(.quality, in: Vocabulary.qualities) ?? .unknown
    let members = list(cells.text(.members)).compactMap { Place.ID(rawValue: $0) }
    guard !cells.hasErrors, let id, let kind else { return nil }
    return Place(
      id: id, nameEnglish: names.0, nameArabic: names.1, aliases: list(cells.text(.aliases)),
      kind: kind, parent: parent, members: members, point: point,
      precision: point == nil ? .unknown : quality.precision(of: kind),
      source: cells.text(.source) ?? "")
  }

  /// The parts of a cell between bars.
  static func list(_ cell: String?) -> [String] {
    guard let cell else { return [] }
    return cell.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  private static func identifier(_ cells: inout RowCells, _ field: Field) -> Place.ID? {
    guard let text = cells.text(field) else { return nil }
    if let id = Place.ID(rawValue: text) { return id }
    cells.report(.word(.badName), field)
    return nil
  }

  private static func point(_ cells: inout RowCells) -> Place.Point? {
    let texts = (cells.text(.latitude), cells.text(.longitude))
    switch texts {
    case (nil, nil): return nil
    case (nil, _):
      cells.report(.row(.missingValue), .latitude)
      return nil
    case (_, nil):
      cells.report(.row(.missingValue), .longitude)
      return nil
    case (let latitude?, let longitude?):
      let degrees = (Degrees.read(latitude, to: 90), Degrees.read(longitude, to: 180))
      if degrees.0 == nil { cells.report(.row(.badNumber(.degrees)), .latitude) }
      if degrees.1 == nil { cells.report(.row(.badNumber(.degrees)), .longitude) }
      guard let latitude = degrees.0, let longitude = degrees.1 else { return nil }
      return Place.Point(latitude: latitude, longitude: longitude)
    }
  }
}

/// Degrees of latitude and longitude as spreadsheets write them.
enum Degrees {
  /// The number of a cell such as `36.4830`, `36,4830` or `٣٦٫٤٨٣`, within that many degrees.
  static func read(_ text: String, to limit: Double) -> Double? {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x2D: plain.unicodeScalars.append(scalar)
      case 0x660...0x669: plain.append(String(scalar.value - 0x660))
      case 0x6F0...0x6F9: plain.append(String(scalar.value - 0x6F0))
      case 0x2E, 0x2C, 0x66B, 0x60C: plain.append(".")
      case 0xB0, 0x200E, 0x200F, 0x61C: continue
      default: return nil
      }
    }
    guard let degrees = Double(plain), abs(degrees) <= limit else { return nil }
    return degrees
  }
}
