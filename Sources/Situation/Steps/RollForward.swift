import Displacement

/// Step 10: a stock with the movements known since it was counted.
///
/// Readings of the policy:
/// - Only flows whose period begins after the stock's day are applied: a period that crosses it is
///   in part counted already, and nobody can say which part.
/// - A flow is applied where it says so itself. Into a place come those whose destination lies in
///   it; out of it go those whose origin does. Where an end was not said it is taken to lie in the
///   event's own area, and nowhere narrower.
/// - People who move on within a place change its parts and not the place; without a declared area,
///   nothing but what is named lies in it.
/// - A fall in a stock alone is no return, and a stock never falls below zero.
struct RollForward: Sendable {
  let flows: Flows
  let area: Area
  var places: PlaceTree { flows.places }

  /// The stock of those places after the movements since its day.
  func roll(_ stock: Estimate, of measure: Stock, at region: [Place.ID], through day: Day)
    -> Estimate
  {
    guard stock.best != nil, !flows.isEmpty else { return stock }
    let window = Window(after: stock.newest, through: day)
    var rolled = stock
    let isArea = area.isCovered(by: region, in: places)
    for (movement, adds) in measure.movements {
      // What concerns the whole of an area without bounds is found nowhere in particular.
      let isEverywhere = region == area.places && !area.isDeclared
      let change = flows.total(of: movement, in: window, around: isEverywhere ? nil : region) {
        cell in
        adds
          ? comesInto(region, isArea: isArea, cell) : goesOut(of: region, isArea: isArea, cell)
      }
      guard let change else { continue }
      rolled = adds ? rolled.adding(change) : rolled.subtracting(change)
      rolled.marks.insert(.derived)
    }
    return rolled
  }

  /// What the movements since the event's start leave in its own area, where no stock was counted:
  /// the opening stock is zero on the event's first day.
  ///
  /// Movements into places that have a count of their own are in that count.
  func derived(through day: Day, counted: [[Place.ID]]) -> Estimate? {
    let window = Window.sinceStart(through: day)
    let known = Set(counted.joined())
    func isCounted(_ ends: [Place.ID]) -> Bool {
      !ends.isEmpty && ends.allSatisfy { places.chain(from: $0).contains { known.contains($0) } }
    }
    let arrived = flows.total(of: .displacement, in: window) { cell in
      comesInto(area.places, isArea: true, cell) && !isCounted(cell.destinations)
    }
    guard var stock = arrived else { return nil }
    let returned = flows.total(of: .homecoming, in: window) { cell in
      goesOut(of: area.places, isArea: true, cell) && !isCounted(cell.origins)
    }
    if let returned { stock = stock.subtracting(returned) }
    stock.marks.insert(.derived)
    stock.marks.remove(.firstCount)
    return stock
  }

  private func comesInto(_ region: [Place.ID], isArea: Bool, _ cell: Summary.Cell) -> Bool {
    if cell.destinations.isEmpty {
      return isArea && cell.measure == .displacement && isWithin(region, cell.origins)
    }
    guard cell.measure == .movement(.onward) else { return isWithin(region, cell.destinations) }
    guard places.covers(region, cell.destinations) else { return false }
    return cell.origins.isEmpty ? !isArea : !places.covers(region, cell.origins)
  }

  private func goesOut(of region: [Place.ID], isArea: Bool, _ cell: Summary.Cell) -> Bool {
    if cell.origins.isEmpty {
      return isArea && cell.measure != .movement(.onward) && isWithin(region, cell.destinations)
    }
    guard cell.measure == .movement(.onward) else { return isWithin(region, cell.origins) }
    guard places.covers(region, cell.origins) else { return false }
    return cell.destinations.isEmpty ? !isArea : !places.covers(region, cell.destinations)
  }

  private func isWithin(_ region: [Place.ID], _ ends: [Place.ID]) -> Bool {
    // An area without bounds has as many places as were named.
    !ends.isEmpty && ((!area.isDeclared && region == area.places) || places.covers(region, ends))
  }
}

extension Stock {
  /// The movements that change the stock, and whether they add to it.
  fileprivate var movements: [(Movement, adds: Bool)] {
    switch self {
    case .displaced:
      [(.displacement, true), (.onward, true), (.homecoming, false), (.onward, false)]
    case .held: [(.release, false)]
    case .returned, .affected, .reached, .inNeed: []
    }
  }
}
