import Displacement

/// The movements of an event.
struct Flows: Sendable {
  let flows: [Movement: [Flow]]
  let scale: Scale
  let places: PlaceTree
  /// Whether no claim says that anybody moved.
  let isEmpty: Bool
  private let ends: [Movement: (origins: PlaceIndex, destinations: PlaceIndex)]

  init(_ flows: [Movement: [Flow]], by scale: Scale, in places: PlaceTree) {
    self.flows = flows
    isEmpty = flows.values.allSatisfy(\.isEmpty)
    self.scale = scale
    self.places = places
    ends = flows.mapValues { flows in
      (
        PlaceIndex(flows.map(\.cell.origins), in: places),
        PlaceIndex(flows.map(\.cell.destinations), in: places)
      )
    }
  }

  /// How many moved that way in the window, each once.
  ///
  /// Flows that lie in each other are contained, and only disjoint ones are added (step 11). Counts
  /// of a group, such as children, are a part of no known whole and stay lines of their own.
  ///
  /// - Parameters:
  ///   - movement: the movement.
  ///   - window: the days to count.
  ///   - region: where an end of every flow that is meant lies, for a quick search.
  ///   - isMeant: whether a flow is one of those to count.
  /// - Returns: the number with what it rests on; `nil` where no claim says.
  func total(
    of movement: Movement, in window: Window, around region: [Place.ID]? = nil,
    where isMeant: (Summary.Cell) -> Bool
  ) -> Estimate? {
    guard flows[movement]?.isEmpty == false else { return nil }
    let values = candidates(movement, around: region)
      .filter { $0.cell.group == nil && isMeant($0.cell) }
      .compactMap { flow in
        flow.value(in: window, by: scale).map { (cell: flow.cell, value: $0) }
      }
    guard values.count > 1 else { return values.first?.value }
    let own = values.map(\.value)
    let nesting = Nesting(
      values.map { Region($0.cell) }, own.map { Nesting.Kind($0) }, in: places)
    let contained = containAll(nesting, own: own, syncDays: scale.policy.syncDays)
    return sumDisjoint(nesting.roots, of: contained, in: nesting)
  }

  private func candidates(_ movement: Movement, around region: [Place.ID]?) -> [Flow] {
    let all = flows[movement] ?? []
    guard let region, let ends = ends[movement] else { return all }
    let near = Set(
      ends.origins.candidates(in: region) + ends.destinations.candidates(in: region))
    return near.sorted().map { all[$0] }
  }
}
