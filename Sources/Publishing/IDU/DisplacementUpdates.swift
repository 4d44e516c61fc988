import Displacement
package import Situation

/// The figures of a summary as a flat array in the field names of IDMC's Internal Displacement
/// Updates, for programs that read that feed.
///
/// Each line is one object. Beside IDMC's names stand `measure`, `figure_low`, `figure_high`,
/// `households` and `as_of`, and the ends of a movement, each with its own position: a centroid
/// between origin and destination is a place where nobody is.
///
/// The feed is of new displacements, and its readers add up what is recommended: that is each
/// displacement that is part of no other one, on the last of the days. People who are displaced,
/// held, in need or killed, and the same displacement on a day before, are there for comparison.
package struct DisplacementUpdates: Sendable {
  private let pages: [Summary]

  /// The updates of a page, or of the days of a series one after the other, that are already
  /// disclosed for their audience.
  package init(_ pages: [Summary]) {
    self.pages = pages
  }

  /// The whole array as text, an object a line, in the order of the days and the lines' names.
  package var text: String {
    var out = ByteBuffer(capacity: 65_536)
    out.append("[")
    var isFirst = true
    for (index, page) in pages.enumerated() {
      let lines = page.lines.map { (id: $0.id, line: $0) }
      let country = page.country
      let moved = page.lines.filter { $0.cell.measure == .movement(.displacement) }
      let added = index == pages.count - 1 ? Set(page.addable(moved).map(\.id)) : []
      for (_, line) in lines.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
        out.append(isFirst ? "\n" : ",\n")
        isFirst = false
        let isAdded = added.contains(line.id)
        Update(line: line, summary: page, country: country, isAdded: isAdded).json.write(to: &out)
      }
    }
    out.append(isFirst ? "]\n" : "\n]\n")
    return out.drain { String(decoding: $0, as: UTF8.self) }
  }
}

/// One line of a page in the fields of the feed.
private struct Update {
  let line: Summary.Line
  let summary: Summary
  let country: Place?
  /// Whether its people are newly displaced and no other line counts them too.
  let isAdded: Bool

  var json: JSON {
    let event = summary.event
    let days = line.period ?? Period(line.asOf)
    let ends = End(line.cell, in: summary.places)
    let members: [JSON.Member] =
      [
        .init("id", .string("\(line.id)/\(summary.asOf)")),
        .init("country", JSON(given: country?.nameEnglish)),
        .init("iso3", JSON(given: country?.iso3)), .init("latitude", ends.place.latitude),
        .init("longitude", ends.place.longitude), .init("centroid", ends.place.centroid),
        .init("role", .string(isAdded ? "Recommended figure" : "Triangulation")),
        .init("displacement_type", .string(event.cause.displacementType)),
        .init("qualifier", JSON(line.quantifier(for: summary.audience)?.qualifier)),
        .init("figure", JSON(line.interval.best)),
        .init("displacement_date", .string("\(days.end)")),
        .init("displacement_start_date", .string("\(days.start)")),
        .init("displacement_end_date", .string("\(days.end)")),
        .init("year", .integer(days.end.year)),
        .init("event_name", .string(event.name(in: .english))),
        .init("event_start_date", .string("\(event.started)")), .init("event_end_date", .null),
        .init("category", .null), .init("subcategory", .null), .init("type", .null),
        .init("subtype", .null), .init("standard_popup_text", .string(popup(line))),
        .init("standard_info_text", .string(popup(line))), .init("old_id", .null),
        .init("created_at", .string(summary.knownAt.description)),
      ] + additions(line, ends)
    return .object(members)
  }

  /// What nuzuh says beyond IDMC's fields.
  private func additions(_ line: Summary.Line, _ ends: End) -> [JSON.Member] {
    let cell = line.cell
    return [
      .init("measure", .string(cell.measure.rawValue)),
      .init("unit", .string(cell.measure.unit.rawValue)),
      .init("figure_low", JSON(line.interval.low)), .init("figure_high", JSON(line.interval.high)),
      .init("households", JSON(line.households?.best)),
      .init("as_of", .string(line.asOf.description)),
      .init("since", JSON(cell.since?.description)), .init("group", JSON(cell.group?.rawValue)),
      .init("accommodation", JSON(cell.accommodation?.rawValue)),
      .init("marks", JSON(line.marks.sortedNames)), .init("place", summary.json(places(of: cell))),
      .init("origin", summary.json(cell.origins)), .init("origin_centroid", ends.origin.centroid),
      .init("destination", summary.json(cell.destinations)),
      .init("destination_centroid", ends.destination.centroid),
      .init("audience", .string(summary.audience.rawValue)),
      .init("policy", .string(summary.policy.version)),
      .init("withheld", .integer(summary.withheld)),
    ]
  }

  private func places(of cell: Summary.Cell) -> [Place.ID] {
    switch cell.measure {
    case .movement: []
    case .stock, .toll: cell.members.isEmpty ? [cell.place].compactMap(\.self) : cell.members
    }
  }

  /// A sentence for the popup of a map, as HTML in which nothing from outside is left unescaped.
  private func popup(_ line: Summary.Line) -> String {
    let wording = Wording(.english)
    let what = wording.subject(Report.Subject(line.cell, summary)).capitalized
    let count = wording.amount(Count(line), line.cell.measure.unit)
    let name = HTMLText.escaped(summary.event.name(in: .english).plain)
    return "<b>\(name)</b><br>"
      + [what.bare + ": " + count.bare, "as of \(line.asOf)"].map(HTMLText.escaped)
      .joined(separator: "<br>")
  }
}

extension Summary {
  /// The country that the event's places, or else the lines, lie in.
  fileprivate var country: Place? {
    let named = event.places + lines.compactMap(\.cell.place)
    let wider = named.lazy.flatMap { [$0] + places.ancestors(of: $0) }
    return wider.compactMap { places[$0] }.first { $0.kind == .country }
  }
}

extension Place {
  /// A country's code of ISO 3166-1, where the gazetteer names it so.
  fileprivate var iso3: String? {
    let code = id.rawValue
    guard code.utf8.count == 3,
      code.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    else { return nil }
    return code
  }
}

/// Where the parts of a line lie.
private struct End {
  /// A position in the three forms of the feed; a movement has none of its own.
  struct Position {
    let point: Place.Point?

    var latitude: JSON { degrees(point?.latitude) }
    var longitude: JSON { degrees(point?.longitude) }
    /// `[lat, lon]` as text, latitude first, as IDMC writes it.
    var centroid: JSON {
      point == nil ? .null : .string("[\(latitude.text()), \(longitude.text())]")
    }

    private func degrees(_ value: Double?) -> JSON {
      value.map { .millionths(Int(($0 * 1_000_000).rounded())) } ?? .null
    }
  }

  let place: Position
  let origin: Position
  let destination: Position

  init(_ cell: Summary.Cell, in places: PlaceTree) {
    func position(_ ids: [Place.ID]) -> Position {
      Position(point: ids.count == 1 ? places[ids[0]]?.point : nil)
    }
    switch cell.measure {
    case .stock, .toll: place = Position(point: cell.place.flatMap { places[$0]?.point })
    case .movement: place = Position(point: nil)
    }
    origin = position(cell.origins)
    destination = position(cell.destinations)
  }
}

extension Event.Cause {
  /// IDMC's word for the cause.
  fileprivate var displacementType: String {
    switch self {
    case .conflict: "Conflict"
    case .disaster: "Disaster"
    case .other: "Other"
    }
  }
}

extension Quantifier {
  /// IDMC's word for a hedge.
  fileprivate var qualifier: String {
    switch self {
    case .exact: "total"
    case .about, .between, .vague: "approximately"
    case .atLeast: "more than"
    case .atMost: "less than or equal to"
    }
  }
}
