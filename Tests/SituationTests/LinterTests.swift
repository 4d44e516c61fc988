import Displacement
import TestSupport
import Testing

@testable import Situation

/// Arithmetic that cannot be right, and the like of it that can.
@Suite("Linter")
struct LinterTests {
  private func both(_ households: Int, _ people: Int) -> Amount {
    .both(people: exactly(people), households: exactly(households))
  }

  @Test("the factsheet's 32,292 people are recognised as 23,292")
  func digitSwap() throws {
    var office = Office()
    let right = try office.record(
      stock(.displaced, "SY11", on: day(21)), both(26_488, 158_928), in: "factsheet")
    let wrong = try office.record(
      stock(.returned, "hsk", on: day(21)), both(3_882, 32_292), in: "factsheet")
    let lint = try #require(Linter.lint(office.history).first)
    #expect(lint.rule == .householdRatio)
    #expect(lint.claims == [wrong, right])
    #expect(lint.english.message.contains("8.3") && lint.english.message.contains("6.0"))
    #expect(lint.english.suggestion.contains("23,292"))
    #expect(lint.arabic.message.contains("8.3") && lint.arabic.suggestion.contains("23,292"))
  }

  @Test("ratios of two documents may differ, and of one by ten percent")
  func ratiosApart() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk-nasra", on: day(21)), both(100, 500), in: "a")
    try office.record(stock(.displaced, "hsk-zuhour", on: day(21)), both(100, 550), in: "a")
    try office.record(stock(.displaced, "hsk-centre", on: day(21)), both(100, 800), in: "b")
    #expect(Linter.lint(office.history).isEmpty)
    let odd = try office.record(
      stock(.displaced, "hsk-ghwayran", on: day(21)), both(100, 700), in: "a")
    let lints = Linter.lint(office.history)
    #expect(lints.map(\.rule) == [.householdRatio])
    #expect(lints.first?.claims.first == odd)
  }

  /// What one document says of two groups, and what the linter says of it.
  struct Pair: Sendable {
    let first: (Occurrence, Amount)
    let second: (Occurrence, Amount)
    let rule: Lint.Rule?
    let location: SourceLocation

    init(
      _ first: (Occurrence, Amount), _ second: (Occurrence, Amount), _ rule: Lint.Rule?,
      _ location: SourceLocation = #_sourceLocation
    ) {
      (self.first, self.second, self.rule, self.location) = (first, second, rule, location)
    }
  }

  static let pairs = [
    // A part above its whole.
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(400))),
      (stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(600))), .partAboveWhole),
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(atLeast(400))),
      (stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(600))), nil),
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(400))),
      (stock(.displaced, "hsk-nasra", on: day(22)), .people(exactly(600))), nil),
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(400))),
      (stock(.displaced, "SY11", on: day(21)), .people(exactly(600))), nil),
    // A running total that falls.
    Pair(
      (
        running(.displacement, from: ["hsk"], since: day(20), through: day(23)),
        .people(exactly(45_000))
      ),
      (
        running(.displacement, from: ["hsk"], since: day(20), through: day(26)),
        .people(exactly(42_000))
      ), .fallingTotal),
    Pair(
      (
        running(.displacement, from: ["hsk"], since: day(20), through: day(23)),
        .people(exactly(45_000))
      ),
      (
        running(.displacement, from: ["hsk"], since: day(24), through: day(26)),
        .people(exactly(42_000))
      ), nil),
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(400))),
      (stock(.displaced, "hsk", on: day(22)), .people(exactly(300))), nil),
    // One cell with two values.
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(about(1_400))),
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(1_480))), .twoValues),
    Pair(
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(1_480))),
      (stock(.displaced, "hsk", on: day(21)), .people(exactly(1_480))), nil),
    // Families and people swapped.
    Pair(
      (stock(.held, "hsk", on: day(21)), .households(exactly(250))),
      (stock(.held, "hsk", on: day(21)), .people(exactly(250))), .swappedUnits),
    Pair(
      (stock(.held, "hsk", on: day(21)), .both(people: exactly(100), households: exactly(500))),
      (stock(.held, "hsk", on: day(22)), .people(exactly(90))), .swappedUnits),
    Pair(
      (stock(.held, "hsk", on: day(21)), .households(exactly(250))),
      (stock(.held, "hsk", on: day(21)), .people(exactly(1_250))), nil),
    Pair(
      (stock(.held, "hsk", on: day(21)), .both(people: exactly(200), households: exactly(200))),
      (stock(.held, "hsk", on: day(22)), .people(exactly(190))), .swappedUnits),
    Pair(
      (stock(.held, "hsk", on: day(21)), .both(people: exactly(1), households: exactly(1))),
      (stock(.held, "hsk", on: day(22)), .people(exactly(1))), nil),
  ]

  @Test("two numbers of one document are found where they cannot both be right", arguments: pairs)
  func pair(_ pair: Pair) throws {
    var office = Office()
    try office.record(pair.first.0, pair.first.1, by: "ocha", in: "report")
    try office.record(pair.second.0, pair.second.1, by: "ocha", in: "report")
    let rules = Linter.lint(office.history).map(\.rule)
    #expect(rules == [pair.rule].compactMap(\.self), sourceLocation: pair.location)
  }

  @Test("parts that exceed their whole only together are found together")
  func sumOfParts() throws {
    var office = Office()
    let whole = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(1_000)), in: "report")
    var parts: [Claim.ID] = []
    for place in ["hsk-nasra", "hsk-zuhour"] as [Place.ID] {
      parts.append(
        try office.record(
          stock(.displaced, place, on: day(21)), .people(exactly(600)), in: "report"))
    }
    let lints = Linter.lint(office.history)
    #expect(lints.map(\.rule) == [.partAboveWhole])
    #expect(lints.first.map { Set($0.claims) } == Set(parts + [whole]))
    #expect(lints.first?.english.message.contains("1,200") == true)
  }

  @Test("what was rejected, taken back or replaced is not linted, and what waits is")
  func standing() throws {
    for action in [Decision.Action.reject, .retract, .approve] {
      var office = Office()
      try office.record(stock(.held, "hsk", on: day(21)), .people(exactly(90)), in: "report")
      let claim = try office.record(
        stock(.held, "hsk", on: day(21)), .people(exactly(80)), in: "report", approved: false)
      #expect(Linter.lint(office.history).count == 1)
      office.decide(action, on: claim)
      #expect(Linter.lint(office.history).count == (action == .approve ? 1 : 0))
    }
  }

  @Test("the page for the office has the findings of its claims, and no other page")
  func onPages() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk-nasra", on: day(21)), both(26_488, 158_928), in: "factsheet")
    try office.record(
      stock(.displaced, "hsk-zuhour", on: day(21)), both(3_882, 32_292), in: "factsheet")
    #expect(office.summary(day(21)).lint.map(\.rule) == [.householdRatio])
    for audience in [Audience.partners, .public] {
      #expect(office.summary(day(21), audience: audience).lint.isEmpty)
    }
  }

  @Test("the order of the records changes no finding, and no ledger makes the linter fail")
  func order() throws {
    for seed in RandomSeeds.seeds(300) {
      var ledger = try RandomLedger(seed: seed, claims: 14)
      let history = ledger.office.history
      let lints = Linter.lint(history)
      var shuffled = history
      shuffled.claims.shuffle(using: &ledger.generator)
      #expect(Linter.lint(shuffled) == lints)
    }
  }
}
