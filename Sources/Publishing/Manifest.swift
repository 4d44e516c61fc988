package import Displacement
package import Situation

/// What an export holds and what was withheld from it: counts by reason, measure and level, never a
/// value and never a name.
package struct Manifest: Sendable {
  /// What kind of export it is, such as `geojson`.
  package var export: String
  /// The names of the files that were written, without their folders.
  package var files: [String]
  package var event: Event
  package var knownAt: Moment
  package var audience: Audience
  package var policy: String
  /// The places that the export was limited to; `nil` where it was not.
  package var places: [Place.ID]?
  package var days: [Entry]

  package init(
    export: String, files: [String], event: Event, knownAt: Moment, audience: Audience,
    policy: String = Policy.standard.version, places: [Place.ID]? = nil, days: [Entry]
  ) {
    self.export = export
    self.files = files
    self.event = event
    self.knownAt = knownAt
    self.audience = audience
    self.policy = policy
    self.places = places
    self.days = days
  }

  /// What an export holds of one day.
  package struct Entry: Sendable {
    package var asOf: Day
    /// How many lines and routes, or rows of a sheet, are there.
    package var shown: Int
    package var withheld: Int
    package var withholdings: [Summary.Withholding: Int]

    package init(
      asOf: Day, shown: Int, withheld: Int = 0, withholdings: [Summary.Withholding: Int] = [:]
    ) {
      self.asOf = asOf
      self.shown = shown
      self.withheld = withheld
      self.withholdings = withholdings
    }

    /// What an export holds of a page.
    package init(_ page: Summary) {
      self.init(
        asOf: page.asOf, shown: page.lines.count + page.routes.count, withheld: page.withheld,
        withholdings: page.withholdings)
    }
  }

  /// The document `nuzuh.manifest/1`, ending in a line end.
  package var text: String {
    let document: JSON = [
      "schema": "nuzuh.manifest/1", "export": .string(export), "files": JSON(files),
      "event": .string(event.name(in: .english)), "event_ar": .string(event.name(in: .arabic)),
      "known_at": .string(knownAt.description), "audience": .string(audience.rawValue),
      "policy": .string(policy), "rounded_to": JSON(rounding),
      "places": places.map { JSON($0.map(\.rawValue)) } ?? .null,
      "withheld": .integer(days.reduce(0) { $0 + $1.withheld }),
      "days": .array(days.map(json)),
    ]
    return document.text(.open) + "\n"
  }

  /// To what the numbers are rounded, as a flow map has no column that says it; `nil` where they are
  /// not.
  private var rounding: Int? { audience == .public ? Policy.standard.publicRounding : nil }

  private func json(_ day: Entry) -> JSON {
    let reasons = day.withholdings.sorted { left, right in
      let keys = [left.key, right.key].map { withholding in
        [withholding.reason.rawValue, withholding.measure?.rawValue ?? ""]
      }
      return keys[0] == keys[1]
        ? left.key.level < right.key.level : keys[0].lexicographicallyPrecedes(keys[1])
    }
    return [
      "as_of": .string(day.asOf.description), "shown": .integer(day.shown),
      "withheld": .integer(day.withheld),
      "reasons": .array(
        reasons.map { withholding, count in
          [
            "reason": .string(withholding.reason.rawValue),
            "measure": JSON(withholding.measure?.rawValue),
            "level": .string(withholding.level.rawValue), "count": .integer(count),
          ]
        }),
    ]
  }
}
