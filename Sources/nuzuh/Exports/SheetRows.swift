import Displacement
import Intake
import Language
import Ledger
import Publishing
import Situation

/// The rows of an exported sheet, and what is not among them.
struct SheetRows {
  private(set) var rows: [[Field: String]] = []
  /// What the audience may not see, a page a day.
  private(set) var entries: [Manifest.Entry] = []
  /// How many records a sheet cannot hold, by the reason.
  private(set) var leftOut: [String: Int] = [:]

  private let days: [Day]
  private let pages: [Summary]
  private let run: ExportRun
  private let today: Day
  private var names: ExportNames

  /// The rows of those days of a run; their pages are there for an audience outside the office.
  init(of run: ExportRun, days: [Day], pages: [Summary], language: LanguageCode) throws {
    self.run = run
    self.days = days
    self.pages = pages
    today = Clock.today(in: run.history.event.timeZone)
    names = ExportNames(
      places: PlaceIndex(run.history.places.places), sources: try run.sources(), language: language)
  }

  /// The rows of a sheet for the audience.
  consuming func rows(of sheet: Intake.Template) -> SheetRows {
    switch (sheet, run.audience) {
    case (.figures, .internal): takeClaims()
    case (.figures, .partners), (.figures, .public): takeLines()
    case (.routes, .internal): takeRouteStatuses()
    case (.routes, .partners), (.routes, .public): takeRouteLines()
    case (.places, _): takePlaces()
    }
    if entries.isEmpty { entries = [Manifest.Entry(asOf: lastDay, shown: rows.count)] }
    return self
  }

  private var lastDay: Day { days.last ?? run.lastDay }

  /// Whether a record about that day is in a series; for one day all before it are.
  private func holds(_ day: Day) -> Bool { days.count == 1 || day >= days[0] }

  /// Whether one of those places lies in the part of the area that was asked for.
  private func holds(_ sets: [PlaceSet]) -> Bool {
    guard let wanted = run.places else { return true }
    let tree = run.history.places
    let outer = tree.expandingAreas(wanted)
    return sets.contains { set in
      tree.expandingAreas(set.mentions.compactMap(\.place)).contains { place in
        outer.contains { tree.contains($0, place) }
      }
    }
  }

  private mutating func takeClaims() {
    var writer = FigureRows(names, started: run.history.event.started, today: today)
    for figure in figuresInForce(run.history, asOf: lastDay, knownAt: run.knownAt)
    where holds(figure.figure.occurrence.asOf) && holds(figure.figure.occurrence.placeSets) {
      do throws(FigureRows.Refusal) {
        rows.append(
          try writer.row(of: figure.claim, saying: figure.figure, isNewest: figure.isNewest))
      } catch {
        leftOut[error.rawValue, default: 0] += 1
      }
    }
  }

  /// The figures of the disclosed pages, not the claims behind them: a claim would undo what a page
  /// lifts, suppresses and rounds.
  ///
  /// A figure that stands on the pages of several days is one row, as
  /// the last of them has it.
  private mutating func takeLines() {
    var positions: [String: Int] = [:]
    for page in pages {
      entries.append(Manifest.Entry(page))
      for line in page.lines {
        guard let row = LineRow.row(of: line, in: page, &names) else {
          leftOut[LineRow.refusal, default: 0] += 1
          continue
        }
        if let id = row[.id], let position = positions[id] {
          rows[position] = row
        } else {
          positions[row[.id] ?? ""] = rows.count
          rows.append(row)
        }
      }
    }
  }

  private mutating func takeRouteStatuses() {
    let history = run.history
    let statuses = routeStatusesInForce(history, asOf: lastDay, knownAt: run.knownAt)
    for status in statuses where holds(status.asOf) {
      guard let route = history.routes[status.route],
        holds([route.origins, route.destinations, route.via])
      else { continue }
      take(status, route)
    }
  }

  private mutating func takeRouteLines() {
    var taken: Set<RouteStatus.ID> = []
    for page in pages {
      let hidden = page.withholdings.filter { $0.key.measure == nil && $0.key.reason != .total }
      entries.append(
        Manifest.Entry(
          asOf: page.asOf, shown: page.routes.count, withheld: hidden.values.reduce(0, +),
          withholdings: hidden))
      for line in page.routes {
        guard let status = line.status, taken.insert(status.id).inserted else { continue }
        take(status, line.route)
      }
    }
  }

  private mutating func take(_ status: RouteStatus, _ route: Route) {
    var writer = RouteRows(names, started: run.history.event.started, today: today)
    if let row = writer.row(of: status, on: route) {
      rows.append(row)
    } else {
      leftOut["a route without a source, or with a place that is not resolved", default: 0] += 1
    }
  }

  /// The gazetteer; the public sees of it what it may see on a page: cities and what is wider.
  private mutating func takePlaces() {
    var withheld = 0
    for place in run.history.places.places where holds([PlaceSet(place.id)]) {
      if run.audience == .public, !place.kind.isCityOrWider {
        withheld += 1
      } else {
        rows.append(PlaceRows.row(of: place))
      }
    }
    let below = Summary.Withholding(reason: .sensitivity, measure: nil, level: .belowCity)
    entries = [
      Manifest.Entry(
        asOf: lastDay, shown: rows.count, withheld: withheld,
        withholdings: withheld == 0 ? [:] : [below: withheld])
    ]
  }
}
