import Displacement

extension Stocks {
  /// The sums of people by where they stay, for the places around them.
  struct Asides {
    var places: PlaceTree
    /// By accommodation: the cells, how they nest and their totals.
    var kinds: [Kind] = []
    /// The places of which itself some people are counted so.
    var counted: Set<[Place.ID]> = []

    struct Kind {
      let regions: [[Place.ID]]
      let index: PlaceIndex
      let nesting: Nesting
      let contained: [Contained?]
    }

    /// The people at that cell's places whose accommodation is known.
    func under(_ cell: Summary.Cell) -> Estimate? {
      Estimate.sum(
        kinds.compactMap { kind in
          let inside = kind.index.candidates(in: cell.region).filter {
            places.covers(cell.region, kind.regions[$0])
          }
          let outermost = kind.nesting.outermost(of: inside)
          return sumDisjoint(outermost, of: kind.contained, in: kind.nesting)
        })
    }
  }

  /// The lines of people by where they stay, and what they come to at the places around them.
  func containSheltered(
    _ nodes: [Node], into reckoned: inout Reckoned
  ) -> (asides: Asides, drafts: [Draft]) {
    var asides = Asides(places: places)
    var drafts: [Draft] = []
    for kind in Accommodation.allCases {
      let ofKind = nodes.filter { $0.cell.accommodation == kind }
      guard !ofKind.isEmpty else { continue }
      let own = ofKind.map(\.own)
      let nesting = Nesting(
        ofKind.map { Region($0.cell) }, own.map { Nesting.Kind($0) }, in: places)
      let contained = containAll(nesting, own: own, syncDays: syncDays)
      for (node, result) in zip(ofKind, contained) {
        guard let result else { continue }
        drafts.append(draft(node, result, into: &reckoned))
      }
      let regions = ofKind.map(\.cell.region)
      for (region, result) in zip(regions, contained) where result?.total.best != nil {
        asides.counted.insert(region)
      }
      asides.kinds.append(
        Asides.Kind(
          regions: regions, index: PlaceIndex(regions, in: places), nesting: nesting,
          contained: contained))
    }
    return (asides, drafts)
  }
}
