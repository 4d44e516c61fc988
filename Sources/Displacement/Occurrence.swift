/// What was so, where and when: the measure with just the places and days that it can have.
///
/// A stock has a place and a day; a movement has ends and a period; a toll has a place and a
/// period. No other combination can be written.
public enum Occurrence: Hashable, Sendable {
  /// People in that state at the places on that day.
  case stock(Stock, at: PlaceSet, asOf: Day)
  /// People who moved; an end that was not said is ``PlaceSet/unstated``.
  case movement(Movement, from: PlaceSet, to: PlaceSet, counted: Count)
  /// What an event cost at the places.
  case toll(Toll, at: PlaceSet, counted: Count)

  /// The time that a flow was counted over.
  public enum Count: Hashable, Sendable {
    /// The flow of that period alone.
    case increment(Period)
    /// The running total since the period's first day, as it stood on its last.
    case cumulative(Period)

    /// The days that were counted.
    public var period: Period {
      switch self {
      case .increment(let period), .cumulative(let period): period
      }
    }

    /// The day from which a running total counts; `nil` for an increment.
    public var since: Day? {
      switch self {
      case .increment: nil
      case .cumulative(let period): period.start
      }
    }
  }

  /// The occurrence of those parts, or nothing where they do not fit the measure: a stock has
  /// places and a day, a movement two ends and a period, a toll places and a period.
  ///
  /// - Parameters:
  ///   - measure: what is counted.
  ///   - basis: how the time is counted.
  ///   - places: the places, or the origins of a movement.
  ///   - destinations: the destinations of a movement.
  ///   - start: the first day of a flow's period.
  ///   - asOf: a stock's day, the last day of a flow's period.
  package init?(
    _ measure: Measure, _ basis: Basis, at places: PlaceSet, to destinations: PlaceSet?,
    from start: Day?, asOf: Day
  ) {
    let period = start.flatMap { Period(from: $0, through: asOf) }
    let counted: Count?
    switch basis {
    case .point: counted = nil
    case .increment: counted = period.map { .increment($0) }
    case .cumulative: counted = period.map { .cumulative($0) }
    }
    switch (measure, destinations, counted, start) {
    case (.stock(let stock), nil, nil, nil): self = .stock(stock, at: places, asOf: asOf)
    case (.movement(let movement), let destinations?, let counted?, _):
      self = .movement(movement, from: places, to: destinations, counted: counted)
    case (.toll(let toll), nil, let counted?, _):
      self = .toll(toll, at: places, counted: counted)
    case (.stock, _, _, _), (.movement, _, _, _), (.toll, _, _, _): return nil
    }
  }

  /// What is counted.
  public var measure: Measure {
    switch self {
    case .stock(let stock, _, _): .stock(stock)
    case .movement(let movement, _, _, _): .movement(movement)
    case .toll(let toll, _, _): .toll(toll)
    }
  }

  /// The day by which it was so: a stock's day, the last day of a flow's period.
  public var asOf: Day {
    switch self {
    case .stock(_, _, let day): day
    case .movement(_, _, _, let count), .toll(_, _, let count): count.period.end
    }
  }

  /// How the time was counted.
  public var basis: Basis {
    switch self {
    case .stock: .point
    case .movement(_, _, _, .increment), .toll(_, _, .increment): .increment
    case .movement(_, _, _, .cumulative), .toll(_, _, .cumulative): .cumulative
    }
  }

  /// How a flow's time was counted; `nil` for a stock.
  package var counted: Count? {
    switch self {
    case .stock: nil
    case .movement(_, _, _, let counted), .toll(_, _, let counted): counted
    }
  }

  /// Every place that the occurrence names, ends of a movement included.
  public var placeSets: [PlaceSet] {
    switch self {
    case .stock(_, let places, _), .toll(_, let places, _): [places]
    case .movement(_, let origins, let destinations, _): [origins, destinations]
    }
  }
}

/// How a figure's time is counted: at a point, over a period, or since a start.
public enum Basis: String, CaseIterable, Sendable {
  case point, increment, cumulative
}
