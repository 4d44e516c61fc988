import Displacement

/// A hashtag of the Humanitarian Exchange Language, such as `#affected+idps+hh`.
///
/// See hxlstandard.org, version 1.1. Tags that nuzuh has no use for are known as tags all the same,
/// so that a row of them is never taken for data.
struct Hashtag: Hashable, Sendable {
  private let name: String
  private let attributes: Set<String>

  /// Reads a cell that holds one hashtag and nothing else.
  init?(_ cell: String) {
    let text = cell.lowercased().filter { !$0.isWhitespace }
    guard text.first == "#" else { return nil }
    let parts = text.dropFirst().split(separator: "+", omittingEmptySubsequences: false)
    guard let name = parts.first, let first = name.first, first.isLetter,
      parts.allSatisfy({ Hashtag.isWord($0) })
    else { return nil }
    self.name = String(name)
    attributes = Set(parts.dropFirst().map(String.init))
  }

  private static func isWord(_ part: Substring) -> Bool {
    !part.isEmpty
      && part.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
      }
  }

  /// What a column under this hashtag holds.
  var column: Column {
    if let wide { return .wide(wide) }
    return field.map(Column.field) ?? .unknown
  }

  /// How well a column of places tells them: codes before names, narrow areas before wide ones.
  var rank: Int {
    let level = name.last?.wholeNumberValue ?? (name == "country" ? 0 : 6)
    return level * 2 + (attributes.contains("code") ? 1 : 0)
  }

  /// Whether the tag is for the names of the places whose codes stand under the other.
  func names(_ codes: Hashtag) -> Bool {
    name == codes.name && field == codes.field && codes.attributes.contains("code")
      && !attributes.contains("code")
  }

  /// The kind of place that a level of administrative areas holds.
  var placeKind: Place.Kind? {
    switch name {
    case "country": .country
    case "adm1": .governorate
    case "adm2": .district
    case "adm3": .subdistrict
    default: nil
    }
  }

  private var field: Field? {
    switch name {
    case "date": attributes.contains("start") ? .since : .date
    case "loc", "country", "adm1", "adm2", "adm3", "adm4", "adm5": place
    case "indicator": attributes.contains("num") ? .number : .measure
    case "affected": part ?? amount
    case "population": amount
    case "meta": Field(rawValue: meta ?? "")
    case "description": .note
    case "geo":
      attributes.contains("lat") ? .latitude : attributes.contains("lon") ? .longitude : nil
    case "status": .status
    default: nil
    }
  }

  private var place: Field {
    if attributes.contains("origin") { return .origin }
    if attributes.contains("via") { return .via }
    return attributes.isDisjoint(with: ["dest", "destination"]) ? .place : .destination
  }

  private var amount: Field {
    let isOfHouseholds = attributes.contains("hh")
    if attributes.contains("low") || attributes.contains("min") {
      return isOfHouseholds ? .householdsLow : .low
    }
    if attributes.contains("high") || attributes.contains("max") {
      return isOfHouseholds ? .householdsHigh : .high
    }
    return isOfHouseholds ? .households : .best
  }

  private var meta: String? {
    if attributes.isSuperset(of: ["qualifier", "hh"]) { return "households_quantifier" }
    let fields = [
      "unit": "unit", "qualifier": "quantifier", "basis": "basis", "method": "method",
      "source": "source", "id": "id", "shelter": "accommodation", "sensitivity": "sensitivity",
      "breakdown": "breakdown", "holding": "holding", "group": "group",
      "mode": "mode", "hazards": "hazards", "secured": "secured",
    ]
    return fields.keys.sorted().first { attributes.contains($0) }.flatMap { fields[$0] }
  }

  /// The measure and the unit that the tag itself names.
  private var wide: WideColumn? {
    let measures: [(String, Measure, Holding?)] = [
      ("idps", .displaced, nil), ("displaced", .displaced, nil), ("returnees", .returned, nil),
      ("returned", .returned, nil), ("besieged", .held, .besieged), ("held", .held, nil),
      ("stranded", .held, .stranded), ("killed", .toll(.killed), nil),
      ("injured", .toll(.injured), nil), ("missing", .toll(.missing), nil),
      ("detained", .toll(.detained), nil),
    ]
    var subject: WideColumn.Subject?
    switch name {
    case "affected":
      if let found = measures.first(where: { attributes.contains($0.0) }) {
        subject = .init(measure: found.1, holding: found.2)
      } else if !attributes.contains("num"),
        attributes.contains("hh") || attributes.contains("ind")
      {
        subject = .init(measure: .stock(.affected))
      }
    case "inneed": subject = .init(measure: .stock(.inNeed))
    case "reached": subject = .init(measure: .stock(.reached))
    default: break
    }
    guard var subject else { return nil }
    if subject.measure == .displaced, attributes.contains("new") {
      subject = .init(measure: .displacement, basis: .increment)
    }
    let unit: Unit = attributes.contains("hh") ? .households : .people
    return WideColumn(subject: subject, unit: unit, part: part)
  }

  private var part: Field? {
    let isChild = !attributes.isDisjoint(with: ["children", "infants", "adolescents"])
    if attributes.contains("f") { return isChild ? .girls : .women }
    if attributes.contains("m") { return isChild ? .boys : .men }
    if attributes.contains("children") { return .children }
    return attributes.contains("disabled") || attributes.contains("disability") ? .disability : nil
  }

  /// Whether the tag counts a part for which a figure has no place, such as the elderly.
  var isUnplacedPart: Bool {
    part == nil
      && !attributes.isDisjoint(with: [
        "infants", "adolescents", "adults", "elderly", "i",
      ])
  }
}
