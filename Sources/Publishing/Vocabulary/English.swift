package import Displacement
import Situation

/// The words of an English page.
package struct English: Vocabulary {
  package let language = LanguageCode.english
  package let comma = ", "

  package init() {}

  package func noun(_ unit: Unit, after number: Int) -> String {
    switch unit {
    case .people: number == 1 ? "person" : "people"
    case .households: number == 1 ? "household" : "households"
    case .housing: number == 1 ? "home" : "homes"
    }
  }

  package func month(_ number: Int) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return months.indices.contains(number - 1) ? months[number - 1] : ""
  }

  package func label(_ section: Section) -> String {
    switch section {
    case .headline: "Headline"
    case .keyFigures: "Key figures"
    case .changes: "What changed"
    case .places: "Displacement by place"
    case .movements: "Movement and routes"
    case .held: "People unable to leave"
    case .access: "Humanitarian access"
    case .needs: "Needs, response and gaps"
    case .context: "Context, not counted as displacement"
    case .certainty: "How sure we are"
    case .gaps: "Information gaps"
    case .sources: "Sources and method"
    }
  }

  package func label(_ tile: Report.Tile.Kind) -> String {
    switch tile {
    case .displaced: "Displaced now"
    case .displacementNew: "Newly displaced"
    case .displacementSinceStart: "Displaced so far"
    case .returnedPeriod: "Returned"
    case .returnedSinceStart: "Returned so far"
    case .held: "Unable to leave"
    case .routes: "Routes"
    }
  }

  package func label(_ cause: Report.Change.Cause) -> String {
    switch cause {
    case .newMovement: "new movement"
    case .newlyReported: "newly reported"
    case .revised: "revised by source"
    case .correction: "our correction"
    case .expired: "expired"
    }
  }

  package func label(_ term: Term) -> String {
    switch term {
    case .title: "Daily Situation Summary – Displacement"
    case .figure: "Figure"
    case .place: "Place"
    case .people: "People"
    case .households: "Households"
    case .range: "Range"
    case .change: "Change"
    case .asOf: "As of"
    case .source: "Who says so"
    case .notes: "Notes"
    case .previous: "Before"
    case .now: "Now"
    case .difference: "Difference"
    case .cause: "Why"
    case .movement: "Movement"
    case .newly: "New"
    case .period: "Period"
    case .route: "Route"
    case .state: "Status"
    case .mode: "By"
    case .hazards: "Hazards"
    case .need: "In need"
    case .reached: "Reached"
    case .gap: "Gap"
    case .count: "Count"
    case .planningFigure: "Planning figure"
    case .standard: "Standard"
    case .noFigure: "no figure reported"
    case .withheld: "withheld for safety"
    case .noCountYet: "no count yet"
    case .firstCount: "first count"
    case .total: "Total"
    case .party: "a party to the conflict"
    case .ownStaff: "own staff"
    case .unnamedSource: "source not named"
    case .secured: "secured"
    case .endsNotStated: "origin and destination not stated"
    case .used: "used"
    case .notUsed: "not used"
    case .noRoutes: "no route reported"
    case .map: "Map"
    case .mapPlaces: "places"
    case .mapMovements: "movements"
    case .mapRoutes: "routes"
    case .notBrokenDown: "not broken down by place"
    case .north: "N"
    case .kilometres: "km"
    case .metres: "m"
    case .chart: "Displacement day by day"
    case .numbers: "The numbers of the picture"
    case .day: "Day"
    case .legend: "Legend"
    case .zoomIn: "Zoom in"
    case .zoomOut: "Zoom out"
    case .wholeMap: "Whole map"
    }
  }
}
