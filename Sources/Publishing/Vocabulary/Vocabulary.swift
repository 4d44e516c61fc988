package import Displacement
package import Situation

/// The words of one language for everything that a page can say.
///
/// Each requirement is met by an exhaustive `switch`, so that a new measure, mark or reason does
/// not compile before it has its words in every language.
package protocol Vocabulary: Sendable {
  var language: LanguageCode { get }
  /// What stands between the items of a list.
  var comma: String { get }

  /// What a measure counts, as the head of a line: "displaced people".
  func label(_ measure: Measure) -> String
  func label(_ mark: Summary.Mark) -> String
  /// Why a claim is not counted, after "not counted: ".
  func label(_ reason: Summary.Reason) -> String
  func label(_ gap: Summary.Gap.Kind) -> String
  func label(_ group: Group) -> String
  func label(_ accommodation: Accommodation) -> String
  func label(_ holding: Holding) -> String
  func label(_ kind: Place.Kind) -> String
  func label(_ kind: Source.Kind) -> String
  func label(_ kind: Document.Kind) -> String
  func label(_ mode: Route.Mode) -> String
  func label(_ state: RouteStatus.State) -> String
  func label(_ hazard: RouteStatus.Hazard) -> String
  func label(_ audience: Audience) -> String
  func label(_ magnitude: Magnitude) -> String
  func label(_ tile: Report.Tile.Kind) -> String
  func label(_ cause: Report.Change.Cause) -> String
  func label(_ section: Section) -> String
  func label(_ term: Term) -> String

  /// The word for the unit after that number, in the form that the number asks for.
  func noun(_ unit: Unit, after number: Int) -> String
  /// The name of a month, 1 to 12, as a date has it.
  func month(_ number: Int) -> String
  /// A sentence with its gaps: `{place}`; each names its direction where it has one.
  func sentence(_ template: Template) -> String
  /// A sentence that says why a number is what it is, with its gaps.
  func sentence(_ reasoning: Reasoning) -> String
}

extension LanguageCode {
  /// The words of the language.
  package var vocabulary: any Vocabulary {
    switch self {
    case .arabic: Arabic()
    case .english: English()
    }
  }
}

/// A section of the daily situation summary, in the order of the page.
package enum Section: CaseIterable, Hashable, Sendable {
  case headline, keyFigures, changes, places, movements, held, access, needs, context, certainty
  case gaps, sources
}

/// A word or two that stand alone: the head of a column, an entry of a cell.
package enum Term: CaseIterable, Hashable, Sendable {
  case title
  // Heads of columns.
  case figure, place, people, households, range, change, asOf, source, notes, previous, now
  case difference, cause, movement, newly, period, route, state, mode, hazards, need, reached, gap,
    count, planningFigure, standard
  // Entries.
  case noFigure, withheld, noCountYet, firstCount, total, party, ownStaff, unnamedSource, secured
  case endsNotStated, used, notUsed, noRoutes
  // Pictures.
  case map, mapPlaces, mapMovements, mapRoutes, notBrokenDown, north, kilometres, metres
  case chart, numbers, day, legend, zoomIn, zoomOut, wholeMap
}

/// A sentence or a part of one with gaps.
package enum Template: CaseIterable, Hashable, Sendable {
  // The header.
  case number, asOfDay, knownAt, period, nextIssue
  // Numbers.
  case atLeast, atMost, atLeastShort, atMostShort, about, orMore, upTo, vague, vagueBound
  // Headlines.
  case headlineDisplaced, headlineDisplacedVague, headlineNoFigure, headlineDisplacement,
    headlineHeld
  case headlineHeldVague, headlineWithheld, provisional
  // Places and movements; each names its direction.
  case inPlace, fromTo, from, to, since, ofWhom, remainder, heldHow, via
  // Routes.
  case routeStates, routeConstraint
  // Sections.
  case changedSince, noChange, noChangeShown, withheldFigures, withheldRoutes, noneReported,
    noConstraint, noDoubt, noGap, nothingYet, conflict,
    conflictSide, contradiction, reset, findingOverlap, vagueNotCounted, residual,
    departures, departuresWithin
  case candidates, routeCandidates, candidate, residualWithin, findingDateDrift,
    findingNoHouseholdSize, findingOlderClaims, findingSettledClaims
  // Gaps.
  case gapExpired, gapVague, gapNoHouseholdSize, gapUnresolved
  // Footnotes and method.
  case footnoteRow, footnoteRows, footnoteAsOf, footnotePublished, withheldSentence, withheldSource,
    householdSize
  case sheetOf, planning, planningRate
  case householdSizeOf, legendAgeing, legendStale, legendConflict, legendEstimate
  case legendContradiction, rounding, roundingPublic, policy, withheld, checksum, command
  // Pictures.
  case mapAbsent, mapNote, noPositions, boundaries
}

/// A gap of a template.
package enum Slot: String, CaseIterable, Sendable {
  case number, day, time, zone, word, people, place, origin, destination, subject, sides, ratio
  case counted, parts, expected, observed, tolerance, low, best, high, source, marks, previous
  case open, restricted, closed, unknown, text, hazards, state
}

extension Template {
  /// The gaps that the template has in every language.
  package var slots: Set<Slot> {
    switch self {
    case .number, .atLeast, .atMost, .atLeastShort, .atMostShort, .about, .orMore, .upTo,
      .candidates, .routeCandidates, .withheld, .findingDateDrift,
      .findingOlderClaims, .findingSettledClaims:
      [.number]
    case .asOfDay: [.day, .zone]
    case .knownAt: [.time]
    case .period, .nextIssue, .since, .footnoteAsOf, .footnotePublished: [.day]
    case .vague: [.word, .number]
    case .vagueBound: [.number]
    case .headlineDisplaced: [.people, .place, .day]
    case .headlineDisplacedVague: [.people, .place]
    case .headlineNoFigure, .headlineWithheld: [.place]
    case .headlineDisplacement: [.people, .place, .day]
    case .headlineHeld, .headlineHeldVague: [.people, .place]
    case .provisional: [.marks]
    case .inPlace, .from, .to, .ofWhom, .via: [.place]
    case .fromTo: [.origin, .destination]
    case .remainder: [.counted, .parts]
    case .sheetOf: [.number, .parts]
    case .planningRate: [.subject, .number, .text, .counted]
    case .heldHow: [.text]
    case .routeStates: [.open, .restricted, .closed, .unknown]
    case .routeConstraint: [.subject, .state]
    case .changedSince, .noChange, .noChangeShown: [.number]
    case .planning, .withheldFigures, .withheldRoutes, .noneReported, .withheldSource,
      .findingNoHouseholdSize, .noConstraint,
      .noDoubt, .noGap,
      .nothingYet,
      .withheldSentence, .rounding,
      .legendConflict, .legendEstimate:
      []
    case .legendContradiction: []
    case .conflict: [.subject, .ratio, .sides]
    case .conflictSide: [.people, .source]
    case .contradiction: [.subject, .counted, .parts]
    case .candidate: [.subject, .people, .source]
    case .vagueNotCounted: [.subject, .people]
    case .residual, .departures: [.place, .people, .expected, .observed]
    case .residualWithin, .departuresWithin: [.place, .number, .expected, .observed]
    case .gapExpired, .gapVague, .gapNoHouseholdSize, .gapUnresolved: [.subject]
    case .footnoteRow: [.number]
    case .footnoteRows: [.number, .day]
    case .householdSize: [.low, .best, .high, .source]
    case .householdSizeOf: [.place, .low, .best, .high, .source]
    case .legendAgeing, .legendStale: [.number]
    case .policy:
      [.text, .number, .low, .best, .high, .ratio, .day, .people, .tolerance]
    case .roundingPublic: [.number, .low]
    case .reset: [.subject]
    case .findingOverlap: [.number]
    case .checksum, .command, .mapAbsent: [.text]
    case .mapNote, .noPositions: []
    case .boundaries: [.source]
    }
  }
}
