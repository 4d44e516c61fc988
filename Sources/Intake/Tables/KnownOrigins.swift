import Displacement

/// Which places people left on which days, and which rows say that displaced people are there.
///
/// `Ghwayran, displaced, 1050` may mean people in Ghwayran or people from it; where another row
/// has people leave it on that day, a person should look.
struct KnownOrigins {
  struct Spot: Hashable {
    let place: Place.ID
    let day: Day
  }

  private var left: Set<Spot> = []
  private var stocks: [Spot: Problem.Position] = [:]
  private static let limit = 1 << 16

  /// Remembers a row with people at a place; answers whether people are known to have left it.
  mutating func addStock(_ spot: Spot, at position: Problem.Position) -> Bool {
    if left.contains(spot) { return true }
    if stocks.count < KnownOrigins.limit, stocks[spot] == nil { stocks[spot] = position }
    return false
  }

  /// Remembers that people left a place; answers with an earlier row of people at it.
  mutating func addOrigin(_ spot: Spot) -> Problem.Position? {
    if left.count < KnownOrigins.limit { left.insert(spot) }
    return stocks.removeValue(forKey: spot)
  }
}
