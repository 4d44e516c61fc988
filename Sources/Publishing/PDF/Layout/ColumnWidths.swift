/// How wide the columns of a table are.
enum ColumnWidths {
  /// What a column asks for.
  struct Demand: Hashable, Sendable {
    /// The width in which no cell needs a second line.
    var natural: Double
    /// The width of the longest word.
    var least: Double
    /// Whether cells may have a second line: names and words, not numbers.
    var wraps: Bool
    /// Whether the column takes of what is left over.
    var grows: Bool
  }

  /// Widths that add up to what is there.
  ///
  /// Numbers stay in one line and names share the rest by what they miss; where that is too
  /// little for the longest words, every column gives up the same part of its width.
  static func widths(_ demands: [Demand], in available: Double) -> [Double] {
    let natural = demands.reduce(0) { $0 + $1.natural }
    guard natural > available else { return grown(demands, by: available - natural) }
    let least = demands.map { $0.wraps ? Swift.min($0.least, $0.natural) : $0.natural }
    let leastSum = least.reduce(0, +)
    guard leastSum < available else {
      // Nothing is wider than a third while something is too narrow.
      let bounded = least.map { Swift.min($0, available / 3) }
      let factor = available / Swift.max(1, bounded.reduce(0, +))
      return bounded.map { $0 * factor }
    }
    let missing = zip(demands, least).map { $0.natural - $1 }
    let share = (available - leastSum) / Swift.max(1e-9, missing.reduce(0, +))
    return zip(least, missing).map { $0 + $1 * share }
  }

  private static func grown(_ demands: [Demand], by rest: Double) -> [Double] {
    let growing = demands.count(where: \.grows)
    // A third for the names, and as much room between all columns.
    let forAll = growing > 0 ? rest * 0.6 / Double(demands.count) : rest / Double(demands.count)
    let forGrowing = growing > 0 ? rest * 0.4 / Double(growing) : 0
    return demands.map { $0.natural + forAll + ($0.grows ? forGrowing : 0) }
  }
}
