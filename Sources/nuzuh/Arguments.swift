public import ArgumentParser
public import Displacement
import Intake
import Language

extension Day: ExpressibleByArgument {
  /// Reads the argument as ISO 8601 writes it.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Moment: ExpressibleByArgument {
  /// Reads the argument as ISO 8601 writes it.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Audience: ExpressibleByArgument {}
extension LanguageCode: ExpressibleByArgument {}
extension Event.Cause: ExpressibleByArgument {}
extension Place.Kind: ExpressibleByArgument {}
extension Measure: ExpressibleByArgument {}
extension Movement: ExpressibleByArgument {}
extension Route.Mode: ExpressibleByArgument {}
extension RouteStatus.State: ExpressibleByArgument {}
extension Sensitivity: ExpressibleByArgument {}
extension Displacement.Unit: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
extension Template: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(named: argument) }
}

/// A household size as it is given on the command line: `4.3,5,6`, or one number for all three.
struct HouseholdSizeArgument: ExpressibleByArgument {
  let hundredths: Interval.Factors

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { HouseholdSizeArgument.hundredths($0) }
    let given = numbers.compactMap(\.self)
    guard given.count == numbers.count, given.count == 1 || given.count == 3,
      let first = given.first,
      let factors = Interval.Factors(
        low: first, best: given.count == 3 ? given[1] : first, high: given.last ?? first),
      factors.high <= 5_000
    else { return nil }
    hundredths = factors
  }

  /// A number of at most two decimals in hundredths.
  private static func hundredths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int(digits: $0.utf8) }), whole <= 50, parts.count <= 2
    else { return nil }
    guard let decimals = parts.dropFirst().first else { return whole * 100 }
    guard (1...2).contains(decimals.utf8.count), let fraction = Int(digits: decimals.utf8)
    else { return nil }
    return whole * 100 + (decimals.utf8.count == 1 ? fraction * 10 : fraction)
  }
}
