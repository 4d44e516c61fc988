/// A measured number: what, how many, of whom, where and when.
public struct Figure: Hashable, Sendable {
  /// What was so, where and when.
  public let occurrence: Occurrence
  /// How many, in the units the source gave.
  public let amount: Amount
  /// Who was counted, where the source said it.
  public let group: Group?
  /// Where the counted people stay: a subset of their place, not a place.
  public let accommodation: Accommodation?
  /// How held people are held; `nil` for every other measure.
  public let holding: Holding?
  /// The parts of the counted people that the source gave beside them.
  public let parts: Parts
  /// How finely the source said when.
  public let datePrecision: DatePrecision

  /// A figure of these parts, or nothing where they contradict each other: a home count of a
  /// measure of people, or parts that exceed their whole.
  ///
  /// - Parameters:
  ///   - occurrence: what was so, where and when.
  ///   - amount: how many.
  ///   - group: who was counted.
  ///   - accommodation: where they stay.
  ///   - holding: how they are held; only kept for the measure `held`.
  ///   - parts: women, men, girls and boys among them.
  ///   - datePrecision: how finely the source said when.
  public init?(
    _ occurrence: Occurrence, _ amount: Amount, group: Group? = nil,
    accommodation: Accommodation? = nil, holding: Holding? = nil, parts: Parts = .none,
    datePrecision: DatePrecision = .day
  ) {
    let housing =
      switch occurrence {
      case .toll(let toll, _, _): toll.countsHousing
      case .stock, .movement: false
      }
    guard (amount.housing != nil) == housing else { return nil }
    let least = parts.sum
    if least > 0, let most = amount.people?.interval().high, least > most { return nil }
    self.occurrence = occurrence
    self.amount = amount
    self.group = group
    self.accommodation = accommodation
    self.holding = occurrence.measure == .held ? holding : nil
    self.parts = parts
    self.datePrecision = datePrecision
  }

  /// What is counted.
  public var measure: Measure { occurrence.measure }
}

/// Who was counted.
public enum Group: String, CaseIterable, Sendable {
  case civilians, children, women, fighters, inmates
  case securityForces = "security_forces"
  case aidWorkers = "aid_workers"
}

/// Where displaced people stay.
public enum Accommodation: String, CaseIterable, Sendable {
  case collectiveCentre = "collective_centre"
  case hostFamily = "host_family"
  case camp, open, rented, unknown
}

/// How people are kept from leaving.
public enum Holding: String, CaseIterable, Sendable {
  /// Held by force: hostages, human shields.
  case taken
  /// Shut in by a siege.
  case besieged
  /// Without a way out.
  case stranded
}

/// The parts of a number of people; a part that the source did not give is `nil`, never 0.
public struct Parts: Hashable, Sendable {
  // Few claims have parts: a list that is empty, or has all five of which one is given.
  private var given: [Int?] = []

  /// Women, 18 and over.
  public var women: Int? {
    get { self[0] }
    set { self[0] = newValue }
  }
  /// Men, 18 and over.
  public var men: Int? {
    get { self[1] }
    set { self[1] = newValue }
  }
  /// Girls under 18.
  public var girls: Int? {
    get { self[2] }
    set { self[2] = newValue }
  }
  /// Boys under 18.
  public var boys: Int? {
    get { self[3] }
    set { self[3] = newValue }
  }
  /// People with a disability: a part that crosses the others.
  public var disability: Int? {
    get { self[4] }
    set { self[4] = newValue }
  }

  /// The parts that a source gave.
  ///
  /// - Parameters:
  ///   - women: women, 18 and over.
  ///   - men: men, 18 and over.
  ///   - girls: girls under 18.
  ///   - boys: boys under 18.
  ///   - disability: people with a disability among all of them.
  public init(
    women: Int? = nil, men: Int? = nil, girls: Int? = nil, boys: Int? = nil, disability: Int? = nil
  ) {
    given = [women, men, girls, boys, disability]
    if isUnsaid { given = [] }
  }

  private var isUnsaid: Bool { given.allSatisfy { $0 == nil } }

  private subscript(part: Int) -> Int? {
    get { given.isEmpty ? nil : given[part] }
    set {
      if given.isEmpty { given = [nil, nil, nil, nil, nil] }
      given[part] = newValue
      if isUnsaid { given = [] }
    }
  }

  /// No part was given.
  public static let none = Parts()

  /// The most that the parts prove of their whole: women, men, girls and boys together, or the
  /// people with a disability where they are more.
  public var sum: Int {
    let adults = Parts.sum(women, men)
    let children = Parts.sum(girls, boys)
    return max(Parts.sum(adults, children), disability ?? 0)
  }

  private static func sum(_ first: Int?, _ second: Int?) -> Int {
    let (sum, overflow) = max(0, first ?? 0).addingReportingOverflow(max(0, second ?? 0))
    return overflow ? .max : sum
  }
}
