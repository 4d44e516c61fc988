import Displacement
import Intake
import Language
import Ledger
import Situation

/// The rows of an exported sheet, and what is not among them.
struct SheetRows {
  private(set) var rows: [[Field: String]] = []
  /// What the audience may not see.
  private(set) var withheld = 0
  /// How many records a sheet cannot hold, by the reason.
  private(set) var leftOut: [String: Int] = [:]
  /// The last day that counts.
  let asOf: Day

  private let knownAt: Moment
  private let audience: Audience
  private let history: History
  private let today: Day
  private var names: ExportNames

  init(of ledger: Ledger, _ page: PageOptions, language: LanguageCode) throws {
    (asOf, knownAt) = try DayPage.moment(in: ledger, page)
    audience = page.audience
    history = try ledger.history(knownAt: knownAt)
    today = Clock.today(in: history.event.timeZone)
    names = ExportNames(
      places: PlaceIndex(try ledger.places()), sources: try Sheets.sources(of: ledger),
      language: language)
  }

  /// The rows of a sheet for the audience.
  consuming func rows(of sheet: Template) -> SheetRows {
    switch (sheet, audience) {
    case (.figures, .internal): takeClaims()
    case (.figures, .partners), (.figures, .public): takeLines()
    case (.routes, .internal): takeRouteStatuses()
    case (.routes, .partners), (.routes, .public): takeRouteLines()
    case (.places, _): takePlaces()
    }
    return self
  }

  private var summary: Summary {
    summarise(history, asOf: asOf, knownAt: knownAt, audience: audience)
  }

  private mutating func takeClaims() {
    var writer = FigureRows(names, started: history.event.started, today: today)
    for figure in figuresInForce(history, asOf: asOf, knownAt: knownAt) {
      do throws(FigureRows.Refusal) {
        rows.append(
          try writer.row(of: figure.claim, saying: figure.figure, isNewest: figure.isNewest))
      } catch {
        leftOut[error.rawValue, default: 0] += 1
      }
    }
  }

  /// The figures of the disclosed page, not the claims behind them: a claim would undo what the
  /// page lifts, suppresses and rounds.
  private mutating func takeLines() {
    let page = summary
    withheld = page.withheld
    for line in page.lines {
      if let row = LineRow.row(of: line, in: page, &names) {
        rows.append(row)
      } else {
        leftOut[LineRow.refusal, default: 0] += 1
      }
    }
  }

  private mutating func takeRouteStatuses() {
    let statuses = routeStatusesInForce(history, asOf: asOf, knownAt: knownAt)
    take(statuses.compactMap { status in history.routes[status.route].map { (status, $0) } })
  }

  private mutating func takeRouteLines() {
    let page = summary
    let whole = summarise(history, asOf: asOf, knownAt: knownAt)
    withheld = whole.routes.count - page.routes.count
    take(page.routes.compactMap { line in line.status.map { ($0, line.route) } })
  }

  private mutating func take(_ statuses: [(RouteStatus, Route)]) {
    var writer = RouteRows(names, started: history.event.started, today: today)
    for (status, route) in statuses {
      if let row = writer.row(of: status, on: route) {
        rows.append(row)
      } else {
        leftOut["a route without a source, or with a place that is not resolved", default: 0] += 1
      }
    }
  }

  /// The gazetteer; the public sees of it what it may see on a page: cities and what is wider.
  private mutating func takePlaces() {
    for place in history.places.places {
      if audience == .public, !place.kind.isCityOrWider {
        withheld += 1
      } else {
        rows.append(PlaceRows.row(of: place))
      }
    }
  }
}
