/// What so many people in shelter are planned to need: a standard with its source, never a claim.
public struct PlanningFigure: Hashable, Sendable {
  /// The name by which programs know it: `water`.
  public let id: String
  /// What is needed: "Water".
  public let nameEnglish: String
  /// What is needed, in Arabic.
  public let nameArabic: String
  /// How much of it is needed ``per`` people or households, in hundredths of the unit.
  public let hundredths: Int
  /// What the amount counts: "litres a day".
  public let unitEnglish: String
  /// What the amount counts, in Arabic.
  public let unitArabic: String
  /// How many people or households the amount is for, 1 or more.
  public let per: Int
  /// Whether the amount is for people or for households.
  public let counted: Unit
  /// When the figure holds: "in winter"; empty for always.
  public let conditionEnglish: String
  /// When the figure holds, in Arabic; empty for always.
  public let conditionArabic: String
  /// The kinds of shelter that it is planned for, each once, in the order of their type.
  public let shelters: [Accommodation]
  /// Where the figure stands.
  public let source: String

  /// A figure; `nil` where its numbers are out of ``amounts`` or ``groups``, or where it is for
  /// homes.
  ///
  /// - Parameters:
  ///   - id: its name for programs.
  ///   - names: what is needed, in English and Arabic.
  ///   - hundredths: how much of it, in hundredths of the unit.
  ///   - units: what the amount counts, in English and Arabic.
  ///   - per: for how many of what it counts.
  ///   - counted: people or households.
  ///   - conditions: when it holds, in English and Arabic.
  ///   - shelters: the kinds of shelter that it is planned for.
  ///   - source: where the figure stands.
  public init?(
    id: String, names: (english: String, arabic: String), hundredths: Int,
    units: (english: String, arabic: String), per: Int = 1, counted: Unit = .people,
    conditions: (english: String, arabic: String) = ("", ""), shelters: Set<Accommodation>,
    source: String
  ) {
    guard PlanningFigure.amounts.contains(hundredths), PlanningFigure.groups.contains(per),
      counted != .housing
    else { return nil }
    self.id = id
    (nameEnglish, nameArabic) = names
    self.hundredths = hundredths
    (unitEnglish, unitArabic) = units
    self.per = per
    self.counted = counted
    (conditionEnglish, conditionArabic) = conditions
    self.shelters = Accommodation.allCases.filter(shelters.contains)
    self.source = source
  }

  /// Up to ten thousand of the unit, in hundredths: products of ``Quantity/bounds`` do not
  /// overflow.
  public static let amounts = 1...1_000_000
  /// How many people or households an amount can be for.
  public static let groups = 1...1_000_000

  /// What so many people or households need, each end rounded up to a whole unit; ends that are
  /// open or beyond ``Quantity/bounds`` are open.
  public func need(of number: Interval) -> Interval {
    func need(_ number: Int?) -> Int? {
      guard let number, Quantity.bounds.contains(number) else { return nil }
      let divisor = 100 * per
      return (number * hundredths + divisor - 1) / divisor
    }
    return Interval(unchecked: need(number.low), need(number.best), need(number.high))
  }
}
