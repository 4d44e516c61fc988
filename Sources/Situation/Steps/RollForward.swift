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
/// - A fall in a stock alone is no return, and a stock never falls below zero: those who left beyond
///   all who were there are told as unaccounted for (step 12).
struct RollForward: Sendable {
  let flows: Flows
  let area: Area
  var places: PlaceTree { flows.places }

  /// The stock of those places after the movements since its day.
  func roll(_ stock: Estimate, of measure: Stock, at region: [Place.ID], through day: Day)
    -> Rolled
  {
    var rolled = Rolled(stock)
    guard stock.best != nil, !flows.isEmpty else { return rolled }
    let window = Window(after: stock.newest, through: day)
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
      if adds { rolled.add(change) } else { rolled.subtract(change) }
    }
    return rolled
  }

  /// What the movements since the event's start leave in its own area, where no stock was counted:
  /// the opening stock is zero on the event's first day.
  ///
  /// Movements into places that have a count of their own are in that count.
  func derived(through day: Day, counted: [[Place.ID]]) -> Rolled? {
    let window = Window.sinceStart(through: day)
    let known = Set(counted.joined())
    func isCounted(_ ends: [Place.ID]) -> Bool {
      !ends.isEmpty && ends.allSatisfy { places.chain(from: $0).contains { known.contains($0) } }
    }
    let arrived = flows.total(of: .displacement, in: window) { cell in
      comesInto(area.places, isArea: true, cell) && !isCounted(cell.destinations)
    }
    guard let arrived else { return nil }
    var rolled = Rolled(arrived)
    let returned = flows.total(of: .homecoming, in: window) { cell in
      goesOut(of: area.places, isArea: true, cell) && !isCounted(cell.origins)
    }
    if let returned { rolled.subtract(returned) }
    rolled.stock.marks.insert(.derived)
    rolled.stock.marks.remove(.firstCount)
    return rolled
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

/// A stock after movements.
struct Rolled: Hashable, Sendable {
  var stock: Estimate
  /// How many people were there to leave.
  private var present: Int
  /// How many of them are said to have left.
  private var departed = 0
  private var isEstimate: Bool

  init(_ stock: Estimate) {
    self.stock = stock
    present = stock.best ?? 0
    isEstimate = PrintRounding(stock.marks.all).isEstimate
  }

  /// Takes in people who came.
  mutating func add(_ arrivals: Estimate) {
    stock.add(arrivals)
    present = stock.best ?? 0
    note(arrivals)
  }

  /// Takes out people who left.
  mutating func subtract(_ departures: Estimate) {
    stock = stock.subtracting(departures)
    departed = departed.saturatingSum(departures.best ?? 0)
    note(departures)
  }

  private mutating func note(_ change: Estimate) {
    stock.marks.insert(.derived)
    isEstimate = isEstimate || PrintRounding(change.marks.all).isEstimate
  }

  /// Step 12: those who left beyond all who were there; `nil` where there are none.
  func residual(in cell: Summary.Cell, by scale: Scale) -> Summary.Residual? {
    guard departed > present else { return nil }
    return reconcile(
      departed, with: present, of: .departures, in: cell, isEstimate: isEstimate,
      sensitivity: scale.sensitivity(of: stock.claims), policy: scale.policy)
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
