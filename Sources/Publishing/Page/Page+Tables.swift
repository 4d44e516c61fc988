import Displacement
import Situation

extension Wording {
  func column(_ term: Term, _ kind: Page.Column.Kind) -> Page.Column {
    Page.Column(title: vocabulary.label(term), kind: kind, term: term)
  }

  /// The cells that every counted row has: people, range, households.
  private func cells(_ count: Count) -> [Phrase] {
    [cell(count) + marks(count.marks), range(count), households(count)]
  }

  private var countColumns: [Page.Column] {
    [column(.people, .number), column(.range, .range), column(.households, .number)]
  }

  private func change(_ change: Int?, _ count: Count, isFirstCount: Bool = false) -> Phrase {
    if let change { return difference(change, isEstimate: count.isEstimate) }
    return isFirstCount ? words(.firstCount) : Phrase()
  }

  private func day(_ day: Day?) -> Phrase { day.map(date) ?? Phrase() }

  private var tail: [Page.Column] { [column(.asOf, .words), column(.notes, .words)] }

  func table(_ tiles: [Report.Tile]) -> Page.Table {
    let rows = tiles.map { tile in
      let label = Phrase.words(vocabulary.label(tile.kind))
      let end = [day(tile.asOf), notes(tile.notes)]
      switch tile.value {
      case .people(let count?):
        let change =
          tile.kind.isStock
          ? change(tile.change, count, isFirstCount: tile.isFirstCount) : .blank
        return Page.Row([label] + cells(count) + [change] + end)
      case .people(nil):
        return Page.Row([label, words(.noFigure), .blank, .blank, .blank] + end)
      case .withheld:
        return Page.Row([label, words(.withheld), .blank, .blank, .blank] + end)
      case .routes(let states):
        return Page.Row([label, routes(states), .blank, .blank, .blank] + end)
      }
    }
    return Page.Table(
      [column(.figure, .label)] + countColumns + [column(.change, .number)] + tail, rows)
  }

  /// How many routes are in which state; a state without routes is left out.
  private func routes(_ states: [RouteStatus.State: Int]) -> Phrase {
    guard !states.isEmpty else { return words(.noRoutes) }
    return RouteStatus.State.allCases.compactMap { state in
      states[state].map { number($0) + .words(" " + vocabulary.label(state)) }
    }.joined(by: vocabulary.comma)
  }

  func table(_ changes: [Report.Change]) -> Page.Table {
    func counted(_ count: Count?) -> Phrase {
      count.map { cell($0) + marks($0.marks) } ?? Phrase()
    }
    let rows = changes.map { change in
      let isEstimate = [change.previous, change.now].contains { $0?.isEstimate ?? false }
      let first = change.previous == nil ? words(.firstCount) : Phrase()
      return Page.Row([
        subject(change.subject).capitalized, counted(change.previous), counted(change.now),
        change.difference.map { difference($0, isEstimate: isEstimate) } ?? first,
        causes(change.parts, isEstimate: isEstimate), notes(change.notes),
      ])
    }
    return Page.Table(
      [
        column(.figure, .label), column(.previous, .number), column(.now, .number),
        column(.difference, .number), column(.cause, .words), column(.notes, .words),
      ], rows)
  }

  /// The causes of a difference; of several, how much each has of it.
  private func causes(_ parts: [Summary.Comparison.Part], isEstimate: Bool) -> Phrase {
    parts.map { part in
      let cause = Phrase.words(vocabulary.label(part.cause))
      guard parts.count > 1 else { return cause }
      return cause + .words(" ") + difference(part.people, isEstimate: isEstimate)
    }.joined(by: vocabulary.comma)
  }

  func table(_ places: [Report.PlaceRow]) -> Page.Table {
    let rows = places.map { row in
      let label: Phrase =
        switch row.kind {
        case .line(let subject): location(subject)
        case .part(let accommodation):
          phrase(.ofWhom, [.place: .words(vocabulary.label(accommodation))])
        case .remainder(let counted, let parts):
          parts == 0
            ? words(.notBrokenDown)
            : phrase(.remainder, [.counted: number(counted), .parts: number(parts)])
        case .total: words(.total)
        }
      let change = change(row.change, row.count, isFirstCount: row.isFirstCount)
      // What lies beyond the counted parts of a place may be unknown; that is no report of a figure.
      let isUnknown = row.count.interval.isEmpty && row.kind.isRemainder
      let counts = cells(row.count).map { isUnknown ? Phrase() : $0 }
      return Page.Row(
        [label] + counts + [change, day(row.asOf), notes(row.notes)],
        level: row.level, isTotal: row.kind == .total)
    }
    return Page.Table(
      [column(.place, .label)] + countColumns + [column(.change, .number)] + tail, rows)
  }

  func table(_ movements: [Report.MovementRow]) -> Page.Table {
    let rows = movements.map { row in
      let cells =
        [subject(row.subject).capitalized] + cells(row.count)
        + [change(row.new, row.count), period(row.period), notes(row.notes)]
      return Page.Row(cells)
    }
    let columns = [
      column(.newly, .number), column(.period, .words), column(.notes, .words),
    ]
    return Page.Table([column(.movement, .label)] + countColumns + columns, rows)
  }

  /// The day, or both days of a longer period.
  private func period(_ period: Period) -> Phrase {
    guard period.length > 1 else { return date(period.end) }
    return .value(digits.shaped("\(period.start)\u{A0}– \(period.end)"))
  }

  func table(_ routes: [Report.RouteRow]) -> Page.Table {
    let rows = routes.map { row in
      let via = row.via.isEmpty ? Phrase() : phrase(.via, [.place: names(row.via)])
      let secured = row.isSecured ? words(.secured) : Phrase()
      let state = Phrase.words(vocabulary.label(row.state)) + marks(row.marks)
      let mode = row.mode == .unknown ? Phrase() : Phrase.words(vocabulary.label(row.mode))
      return Page.Row([
        [ends(row.origins, row.destinations).capitalized, via].joined(by: vocabulary.comma),
        [state, secured].joined(by: vocabulary.comma), mode, hazards(row), day(row.asOf),
        notes(row.notes),
      ])
    }
    return Page.Table(
      [
        column(.route, .label), column(.state, .words), column(.mode, .words),
        column(.hazards, .words),
      ] + tail, rows)
  }

  private func hazards(_ row: Report.RouteRow) -> Phrase {
    row.hazards.map { Phrase.words(vocabulary.label($0)) }.joined(by: vocabulary.comma)
  }

  /// A route that keeps people from passing, in one line.
  func constraint(_ row: Report.RouteRow) -> Phrase {
    let values: [Slot: Phrase] = [
      .state: .words(vocabulary.label(row.state)), .subject: ends(row.origins, row.destinations),
    ]
    let hazards = hazards(row)
    let asOf = row.asOf.map { phrase(.footnoteAsOf, [.day: date($0)]) } ?? Phrase()
    let line = [phrase(.routeConstraint, values), hazards, asOf].joined(by: vocabulary.comma)
    return [line.capitalized, notes(row.notes)].joined(by: " ")
  }

  func table(_ held: [Report.HeldRow]) -> Page.Table {
    let rows = held.map { row in
      let sources = row.sources.map(source).joined(by: vocabulary.comma)
      return Page.Row(
        [location(row.subject)] + cells(row.count) + [sources, day(row.asOf), notes(row.notes)],
        level: row.level)
    }
    return Page.Table(
      [column(.place, .label)] + countColumns + [column(.source, .words)] + tail, rows)
  }

  func table(_ needs: [Report.NeedRow]) -> Page.Table {
    let rows = needs.map { row in
      let group = row.group.map { Phrase.words("(\(vocabulary.label($0)))") } ?? Phrase()
      let gap = row.gap.map { gap in
        cell(Count(Interval(unchecked: nil, gap, nil), marks: row.isEstimate ? [.derived] : []))
      }
      return Page.Row([
        [names(row.places), group].joined(by: " "), row.need.map(cell) ?? Phrase(),
        row.reached.map(cell) ?? Phrase(), gap ?? Phrase(),
        row.sources.map(source).joined(by: vocabulary.comma), notes(row.notes),
      ])
    }
    return Page.Table(
      [
        column(.place, .label), column(.need, .number), column(.reached, .number),
        column(.gap, .number), column(.source, .words), column(.notes, .words),
      ], rows)
  }

  func table(_ context: [Report.ContextRow]) -> Page.Table {
    let rows = context.map { row in
      Page.Row(
        [subject(row.subject).capitalized, cell(row.count) + marks(row.count.marks)]
          + [range(row.count), day(row.asOf), notes(row.notes)])
    }
    return Page.Table(
      [column(.figure, .label), column(.count, .number), column(.range, .range)] + tail, rows)
  }
}
