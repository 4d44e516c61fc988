import Displacement

extension SheetReading {
  /// Where and when a row is set, before its measure says what that means.
  struct Setting {
    let day: Day
    let since: Day?
    let basis: Basis?
    /// Places by their numbers in the sheet.
    let place: Int
    let origin: Int
    let destination: Int

    /// The same where the measure itself says which end the place is: `Ghwayran, displaced from`.
    func turned(to end: MeasureWords.End?) -> Setting {
      let unstated = SheetPlaces.unstated
      guard let end, place != unstated else { return self }
      let (isOrigin, isDestination) = (end == .origin, end == .destination)
      guard (isOrigin && origin == unstated) || (isDestination && destination == unstated) else {
        return self
      }
      return Setting(
        day: day, since: since, basis: basis, place: unstated,
        origin: isOrigin ? place : origin, destination: isDestination ? place : destination)
    }
  }

  /// The places and days of a row; nothing where one of them is missing or wrong.
  mutating func setting(_ cells: inout RowCells, _ traits: RowTraits) -> Setting? {
    let place = places(&cells, .place)
    let origin = places(&cells, .origin)
    let destination = places(&cells, .destination)
    let since = day(&cells, .since)
    guard let day = asOf(&cells) else { return nil }
    if let since, since > day { cells.report(.setting(.sinceAfterDate), .since) }
    guard let place, let origin, let destination else { return nil }
    if place == SheetPlaces.unstated, origin == SheetPlaces.unstated,
      destination == SheetPlaces.unstated
    {
      let fields = [Field.place, .origin, .destination].filter(header.has)
      cells.report(.row(fields.count == 1 ? .missingValue : .missingOneOf(fields)), fields.first)
      return nil
    }
    if origin != SheetPlaces.unstated, sheetPlaces.areSame(origin, destination) {
      cells.report(.setting(.sameOriginAndDestination), .destination)
    }
    return Setting(
      day: day, since: since, basis: traits.basis, place: place, origin: origin,
      destination: destination)
  }

  /// The day of a row: its date, else the day that was named beside the sheet, else, in a sheet
  /// without dates, the day on which a form was sent.
  mutating func asOf(_ cells: inout RowCells) -> Day? {
    if !cells.isBlank(.date) { return day(&cells, .date) }
    if let date = options.date { return date }
    if !header.has(.date), cells.text(.submitted) != nil {
      if !hasTakenSubmission { cells.report(.setting(.dateFromSubmission), .submitted) }
      hasTakenSubmission = true
      return day(&cells, .submitted)
    }
    cells.report(.row(.missingValue), header.has(.date) ? .date : .submitted)
    return nil
  }

  /// What was so, where and when.
  struct Occurred {
    let measure: Measure
    let basis: Basis
    /// The places, or the origins of a movement.
    let places: Int
    let destinations: Int?
    let start: Day?
    let asOf: Day
  }

  /// What was so, where and when, by the measure and the columns that are filled.
  ///
  /// A stock has a place. `displaced` with an origin or a destination, or counted over a period,
  /// is a movement (`displacement`): people who left, not people who are there. Likewise `returned`
  /// over a period is `return`. In a movement, `place` is where people are now, its destination.
  mutating func occurrence(
    _ cells: inout RowCells, _ subject: WideColumn.Subject, _ setting: Setting
  ) -> Occurred? {
    let basis = setting.basis ?? subject.basis
    switch subject.measure {
    case .stock(.displaced):
      let hasEnds =
        setting.origin != SheetPlaces.unstated || setting.destination != SheetPlaces.unstated
      if basis == .increment || basis == .cumulative || (hasEnds && basis == nil)
        || (setting.place == SheetPlaces.unstated && hasEnds)
      {
        return movement(&cells, .displacement, setting, basis == .point ? nil : basis)
      }
      if hasEnds { cells.report(.setting(.originOfStock), .origin) }
      noteStock(&cells, setting.place, on: setting.day)
      return stock(.displaced, at: setting.place, setting)
    case .stock(.returned) where basis == .increment || basis == .cumulative:
      return movement(&cells, .homecoming, setting, basis)
    case .stock(let stock):
      if let basis, basis != .point { cells.report(.word(.basisOfStock), .basis) }
      let place = setting.place == SheetPlaces.unstated ? setting.destination : setting.place
      guard place != SheetPlaces.unstated else {
        cells.report(.row(.missingValue), header.has(.place) ? .place : nil)
        return nil
      }
      return self.stock(stock, at: place, setting)
    case .movement(let movement):
      return self.movement(&cells, movement, setting, basis)
    case .toll(let toll):
      let place = setting.place == SheetPlaces.unstated ? setting.origin : setting.place
      guard place != SheetPlaces.unstated, let count = count(&cells, setting, basis) else {
        if place == SheetPlaces.unstated {
          cells.report(.row(.missingValue), header.has(.place) ? .place : nil)
        }
        return nil
      }
      return Occurred(
        measure: .toll(toll), basis: count.basis, places: place, destinations: nil,
        start: count.period.start, asOf: count.period.end)
    }
  }

  private func stock(_ stock: Stock, at places: Int, _ setting: Setting) -> Occurred {
    Occurred(
      measure: .stock(stock), basis: .point, places: places, destinations: nil, start: nil,
      asOf: setting.day)
  }

  private mutating func movement(
    _ cells: inout RowCells, _ movement: Movement, _ setting: Setting, _ basis: Basis?
  ) -> Occurred? {
    guard let count = count(&cells, setting, basis) else { return nil }
    var (origin, destination) = (setting.origin, setting.destination)
    if setting.place != SheetPlaces.unstated {
      if destination == SheetPlaces.unstated {
        destination = setting.place
      } else if origin == SheetPlaces.unstated {
        origin = setting.place
      }
      if origin != SheetPlaces.unstated, sheetPlaces.areSame(origin, destination) {
        cells.report(.setting(.sameOriginAndDestination), .place)
      }
      if setting.origin == SheetPlaces.unstated, setting.destination == SheetPlaces.unstated,
        movement == .displacement
      {
        cells.report(.setting(.placeOfMovement), .place)
      }
    }
    if movement == .displacement { noteOrigins(origin, on: setting.day) }
    return Occurred(
      measure: .movement(movement), basis: count.basis, places: origin, destinations: destination,
      start: count.period.start, asOf: count.period.end)
  }

  /// The days a flow was counted over.
  ///
  /// Without a basis, a row with a start counts from that start, and one without counts the people
  /// of its day alone, which is said once.
  private mutating func count(
    _ cells: inout RowCells, _ setting: Setting, _ basis: Basis?
  ) -> (basis: Basis, period: Period)? {
    let period = setting.since.flatMap { Period(from: $0, through: setting.day) }
    switch basis {
    case .cumulative:
      guard let period else {
        if setting.since == nil {
          cells.report(.setting(.basisWithoutSince), header.has(.since) ? .since : .basis)
        }
        return nil
      }
      return (.cumulative, period)
    case .increment: return (.increment, period ?? Period(setting.day))
    case .point:
      cells.report(.word(.basisOfFlow), .basis)
      return nil
    case nil:
      if let period { return (.cumulative, period) }
      if !hasAssumedBasis {
        hasAssumedBasis = true
        cells.report(.setting(.basisAssumed), header.has(.basis) ? .basis : nil)
      }
      return (.increment, Period(setting.day))
    }
  }

  /// Warns where people are counted at a place that others are said to leave on that day.
  mutating func noteStock(_ cells: inout RowCells, _ places: Int, on day: Day) {
    let record = cells.record
    let isAlone = !header.has(.origin) && !header.has(.destination)
    // No row of such a sheet can say that people left a place.
    if isAlone, options.isKnownOrigin == nil { return }
    for member in sheetPlaces[places] {
      let isKnown = options.isKnownOrigin?(member.place, day) ?? false
      let spot = KnownOrigins.Spot(place: member.number, day: day)
      let isLeft = !isAlone && origins.addStock(spot, at: (record.row, record.line))
      if isLeft || isKnown {
        cells.report(.setting(.placeOrOrigin(place: member.name)), .place)
      }
    }
  }

  /// Warns of the rows that count people at places which others are said to leave on that day.
  mutating func noteOrigins(_ places: Int, on day: Day) {
    for member in sheetPlaces[places] {
      guard let earlier = origins.addOrigin(.init(place: member.number, day: day))
      else { continue }
      let position = Problem.Position(
        row: earlier.row, line: earlier.line, column: header.index(of: .place), field: .place,
        header: header.index(of: .place).flatMap(header.name))
      let problem = Problem(
        .setting(.placeOrOrigin(place: member.name)), at: position, value: member.name)
      report.add(problem, limit: options.problemLimit)
    }
  }
}
