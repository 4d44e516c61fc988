/// Three numbers of which each may be missing, in half of the memory of three optional ones: a page
/// of many places holds them by the hundred thousand.
struct OpenEnds: Hashable, Sendable {
  private let least: Int
  private let likeliest: Int
  private let greatest: Int

  /// What stands for a missing number; no count of people or homes comes near it.
  private static let open = Int.min

  init(_ low: Int?, _ best: Int?, _ high: Int?) {
    least = low ?? OpenEnds.open
    likeliest = best ?? OpenEnds.open
    greatest = high ?? OpenEnds.open
  }

  var low: Int? { least == OpenEnds.open ? nil : least }
  var best: Int? { likeliest == OpenEnds.open ? nil : likeliest }
  var high: Int? { greatest == OpenEnds.open ? nil : greatest }
}
