import Displacement
import Language

extension SheetReading {
  /// The route of a row and what the row says of it; nothing where it has errors.
  mutating func route(_ cells: inout RowCells) -> (Route, RouteStatus)? {
    let source = source(&cells)
    let origin = placeSet(&cells, .origin)
    let destination = placeSet(&cells, .destination)
    let via = placeSet(&cells, .via)
    let mode = cells.value(.mode, in: Vocabulary.modes) ?? .unknown
    let state = cells.value(.status, in: Vocabulary.states)
    if state == nil, cells.text(.status) == nil { cells.report(.row(.missingValue), .status) }
    let sensitivity = cells.value(.sensitivity, in: Vocabulary.sensitivities) ?? .high
    let isSecured = cells.value(.secured, in: Vocabulary.answers) == .yes
    let hazards = hazards(&cells)
    let day = asOf(&cells)
    if let origin, let destination, via?.isUnstated != false {
      for (ends, field) in [(origin, Field.origin), (destination, .destination)]
      where ends.isUnstated {
        cells.report(.row(.missingValue), header.has(field) ? field : nil)
      }
      if !origin.isUnstated, origin.places == destination.places {
        cells.report(.setting(.sameOriginAndDestination), .destination)
      }
    }
    guard !cells.hasErrors, let origin, let destination, let via, let state, let day else {
      return nil
    }
    let route = Route(
      id: cells.text(.id).flatMap { Route.ID(rawValue: $0) }, origins: origin,
      destinations: destination, via: via, mode: mode, sensitivity: sensitivity)
    let status = RouteStatus(
      route: route.id, state: state, asOf: day, isSecured: isSecured, hazards: hazards,
      source: source,
      evidence: Evidence(
        document: report.document, location: .row(cells.record.row),
        excerpt: String(decoding: cells.record.raw, as: UTF8.self),
        phrase: cells.text(.status) ?? ""))
    return (route, status)
  }

  /// The hazards of a row: words with separators between them, or the choices of a form.
  private func hazards(_ cells: inout RowCells) -> Set<RouteStatus.Hazard> {
    guard let text = cells.text(.hazards) else {
      return Set(cells.chosen(.hazards).compactMap { Vocabulary.hazards[$0] })
    }
    if let hazard = Vocabulary.hazards[text] { return [hazard] }
    var hazards: Set<RouteStatus.Hazard> = []
    let words = text.split(whereSeparator: { "|;,/+&\u{60C}\u{61B}".contains($0) }).map(\.trimmed)
    for word in words where !word.isEmpty {
      if let hazard = Vocabulary.hazards[word] {
        hazards.insert(hazard)
        continue
      }
      // A form joins the answers to a question with blanks.
      let answers = word.split(separator: " ").map { Vocabulary.hazards[String($0)] }
      guard !answers.contains(nil) else {
        cells.report(.word(.unknownValue(allowed: Vocabulary.hazards.allowed)), .hazards)
        return []
      }
      hazards.formUnion(answers.compactMap(\.self))
    }
    return hazards
  }
}
