import Displacement
import Language

extension ClaimEdit {
  /// What was so, where and when, after the edit.
  func occurrence(_ current: Occurrence, _ index: PlaceIndex) throws(Failure) -> Occurrence {
    var occurrence = current
    if let name = self[.measure] {
      guard let measure = Measure(rawValue: name) else {
        let names = Measure.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.data, "measure=\(name) is none: \(names).")
      }
      occurrence = occurrence.counting(measure)
    }
    let (place, origin) = (try places(.place, index), try places(.origin, index))
    let destination = try places(.destination, index)
    let days = try days()
    switch occurrence {
    case .stock(let stock, let at, let day):
      try refuse([.origin, .destination], "\(stock.rawValue) is counted at a place: write place=")
      if let days, days.length > 1 {
        throw Failure(.data, "\(stock.rawValue) is counted on one day: write date=YYYY-MM-DD.")
      }
      return .stock(stock, at: place ?? at, asOf: days?.end ?? day)
    case .toll(let toll, let at, let counted):
      try refuse([.origin, .destination], "\(toll.rawValue) is counted at a place: write place=")
      return .toll(toll, at: place ?? at, counted: counted.over(days))
    case .movement(let movement, let from, let to, let counted):
      try refuse([.place], "\(movement.rawValue) has ends: write origin= or destination=")
      return .movement(
        movement, from: origin ?? from, to: destination ?? to, counted: counted.over(days))
    }
  }

  private func refuse(_ fields: [Field], _ reason: String) throws(Failure) {
    if fields.contains(where: { self[$0] != nil }) { throw Failure(.usage, reason + ".") }
  }

  /// The places of a field, with `+` or `;` between several; an empty value is no place.
  private func places(_ field: Field, _ index: PlaceIndex) throws(Failure) -> PlaceSet? {
    guard let text = self[field] else { return nil }
    var mentions: [PlaceSet.Mention] = []
    for name in text.split(whereSeparator: { $0 == "+" || $0 == ";" }) {
      let words = String(name).plain
      mentions.append(.init(text: words, place: try PlaceArgument.resolve(words, in: index)))
    }
    return PlaceSet(mentions)
  }

  /// One day, or the first and the last with a solidus between.
  private func days() throws(Failure) -> Period? {
    guard let text = self[.date] else { return nil }
    let days = text.split(separator: "/").map { Day(iso: $0) }
    guard let first = days.first ?? nil, let last = days.last ?? nil, days.count <= 2,
      let period = Period(from: first, through: last)
    else {
      throw Failure(
        .data, "date=\(text) is no date: YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD for a period.")
    }
    return period
  }
}

extension Occurrence.Count {
  /// The same count over those days; of a running total one day names only its end.
  fileprivate func over(_ days: Period?) -> Occurrence.Count {
    guard let days else { return self }
    switch self {
    case .increment: return .increment(days)
    case .cumulative(let period):
      guard days.length == 1 else { return .cumulative(days) }
      return .cumulative(Period(from: period.start, through: days.end) ?? days)
    }
  }
}

extension Occurrence {
  /// The same told of another measure: who are at a place left it, and who arrived are there.
  fileprivate func counting(_ measure: Measure) -> Occurrence {
    let (at, day, counted): (PlaceSet, Day, Count) =
      switch self {
      case .stock(_, let at, let day): (at, day, .increment(Period(day)))
      case .toll(_, let at, let counted): (at, counted.period.end, counted)
      case .movement(_, let from, let to, let counted):
        (to.isUnstated ? from : to, counted.period.end, counted)
      }
    switch measure {
    case .stock(let stock): return .stock(stock, at: at, asOf: day)
    case .toll(let toll): return .toll(toll, at: at, counted: counted)
    case .movement(let movement):
      if case .movement(_, let from, let to, _) = self {
        return .movement(movement, from: from, to: to, counted: counted)
      }
      return .movement(
        movement, from: movement == .homecoming ? .unstated : at,
        to: movement == .homecoming ? at : .unstated, counted: counted)
    }
  }
}
