import Displacement

/// Which places people left on which days, and which rows say that displaced people are there.
///
/// `Ghwayran, displaced, 1050` may mean people in Ghwayran or people from it; where another row
/// has people leave it on that day, a person should look.
struct KnownOrigins {
  /// A place, by its number in the sheet, on a day.
  struct Spot: Hashable {
    private let bits: UInt64

    init(place: Int, day: Day) {
      bits =
        UInt64(truncatingIfNeeded: place) << 32
        | UInt64(UInt32(truncatingIfNeeded: day.number))
    }
  }

  /// A row, and the physical line on which it starts.
  typealias Position = (row: Int, line: Int)

  private var left: Set<Spot> = []
  private var stocks: [Spot: Position] = [:]
  private static let limit = 1 << 16

  /// Remembers a row with people at a place; answers whether people are known to have left it.
  mutating func addStock(_ spot: Spot, at position: Position) -> Bool {
    if left.contains(spot) { return true }
    if stocks.count < KnownOrigins.limit, stocks[spot] == nil { stocks[spot] = position }
    return false
  }

  /// Remembers that people left a place; answers with an earlier row of people at it.
  mutating func addOrigin(_ spot: Spot) -> Position? {
    if left.count < KnownOrigins.limit { left.insert(spot) }
    return stocks.isEmpty ? nil : stocks.removeValue(forKey: spot)
  }
}
