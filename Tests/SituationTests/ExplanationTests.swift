import Displacement
import TestSupport
import Testing

@testable import Situation

/// What is said of a number: the claims, their reasons, and the steps.
@Suite("Explanations")
struct ExplanationTests {
  private func explain(
    _ name: String, in office: Office, on date: Day, for audience: Audience = .internal,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> Explanation {
    let summary = office.summary(date, audience: audience)
    guard case .one(let subject) = Explanation.find(name, on: summary) else {
      try #require(Bool(false), "nothing is named \(name)", sourceLocation: location)
      return Explanation(of: .total(.held), on: summary, from: office.history)
    }
    return Explanation(of: subject, on: summary, from: office.history)
  }

  private let size = Office().history.householdSizes.first

  @Test("E3: the chosen claim, the one beside it with its reason, and the conversion")
  func chosen() throws {
    var office = Office()
    let party = try office.record(
      stock(.held, "hsk-ghwayran", on: day(25)), .households(exactly(250)), by: "sdf")
    let un = try office.record(
      stock(.held, "hsk-ghwayran", on: day(26)), .people(about(5_000)), by: "ocha")
    let waiting = try office.record(
      stock(.held, "hsk-ghwayran", on: day(26)), .people(exactly(7)), by: "sarc", approved: false)
    for name in ["held/hsk-ghwayran", "held"] {
      let explanation = try explain(name, in: office, on: day(26))
      #expect(explanation.selected.map(\.claim.id) == [un])
      #expect(explanation.setAside.map(\.claim.id) == [waiting, party])
      #expect(explanation.setAside.map(\.reason) == [.candidate, .triangulation])
      #expect(explanation.setAside.last?.interval == interval(1_075, 1_250, 1_500))
      #expect(explanation.setAside.last?.size == size)
      #expect(explanation.steps.contains(.chosen(among: 2)))
    }
    let line = try explain("held/hsk-ghwayran", in: office, on: day(26))
    #expect(line.steps.contains(.widened(from: interval(4_500, 5_000, 5_500))))
    #expect(line.interval == interval(1_075, 5_000, 5_500))
  }

  @Test("a stock that movements changed says what was counted, when, and how many movements")
  func rolledForward() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(23)), .people(exactly(1_000)))
    try office.record(
      moved(.displacement, from: ["SY11"], to: ["hsk"], on: day(24)), .households(exactly(10)))
    let explanation = try explain("displaced", in: office, on: day(24))
    #expect(explanation.interval == interval(1_043, 1_050, 1_060))
    let size = try #require(size)
    #expect(
      explanation.steps == [
        .converted(size, claims: 1),
        .rolledForward(from: Interval(1_000), on: day(23), movements: 1),
      ])
  }

  @Test("a stock that nobody counted says that movements leave it")
  func derived() throws {
    var office = Office()
    try office.record(
      moved(.displacement, from: ["hsk-ghwayran"], on: day(21)), .households(exactly(1_050)))
    let explanation = try explain("displaced", in: office, on: day(21))
    let size = try #require(size)
    #expect(explanation.steps == [.converted(size, claims: 1), .derived(movements: 1)])
    #expect(explanation.lines == ["displaced/hsk"])
  }

  @Test("a place's own count over its parts says how many are not broken down")
  func contained() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(23)), .people(atMost(45_000)), by: "ocha")
    try office.record(
      stock(.displaced, "hsk-nasra", on: day(23)), .people(exactly(750)), by: "ocha")
    let explanation = try explain("displaced/hsk", in: office, on: day(23))
    #expect(explanation.steps == [.contained(remainder: 44_250)])
    #expect(try explain("displaced/hsk-nasra", in: office, on: day(23)).steps.isEmpty)
  }

  @Test("a claim says which lines rest on it, who decided, or why it is not counted")
  func claim() throws {
    var office = Office()
    let used = try office.record(stock(.displaced, "hsk", on: day(23)), .people(exactly(40)))
    let taken = try office.record(stock(.held, "hsk", on: day(23)), .people(exactly(9)))
    office.decide(.retract, on: taken)
    let explanation = try explain(String(used.rawValue.prefix(8)), in: office, on: day(23))
    #expect(explanation.subject == .claim(used))
    #expect(explanation.lines == ["displaced/hsk"])
    #expect(explanation.selected.first?.decisions.map(\.value.action) == [.approve])
    let other = try explain(taken.rawValue, in: office, on: day(23))
    #expect(other.selected.isEmpty)
    #expect(other.setAside.map(\.reason) == [.retracted])
    #expect(other.setAside.first?.decisions.map(\.value.action) == [.approve, .retract])
  }

  @Test("an explanation shows an audience no claim and no exact number that its page hides")
  func disclosed() throws {
    var office = Office()
    let secret = try office.record(
      stock(.held, "hsk-ghwayran", on: day(23)), .people(exactly(1_003)), sensitivity: .severe)
    let summary = office.summary(day(23), audience: .public)
    let names = Summary.Totals.Name.allCases.map(\.rawValue)
    #expect(
      Explanation.find(secret.rawValue, on: summary) == .none(closest: Array(names.prefix(5))))
    for subject in [Explanation.Subject.claim(secret), .total(.held)] {
      let explanation = Explanation(of: subject, on: summary, from: office.history)
      #expect(explanation.selected.isEmpty)
      #expect(explanation.interval.isEmpty)
    }
    #expect(Explanation(of: .claim(secret), on: summary, from: office.history).withheld == 1)
    try office.record(stock(.displaced, "hsk", on: day(23)), .people(exactly(1_003)))
    try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(exactly(1_111)), by: "ocha")
    let page = try explain("displaced/hsk", in: office, on: day(23), for: .public)
    #expect(page.interval.best == 1_005)
    #expect(page.selected.flatMap(\.decisions).isEmpty)
    #expect(!page.steps.contains(.widened(from: Interval(1_003))))
  }

  @Test("a name that begins several things is answered with their names")
  func several() throws {
    var office = Office()
    for place in ["hsk-nasra", "hsk-zuhour"] as [Place.ID] {
      try office.record(stock(.held, place, on: day(23)), .people(exactly(40)))
    }
    let summary = office.summary(day(23))
    #expect(
      Explanation.find("held/hsk-", on: summary)
        == .several(["held/hsk-nasra", "held/hsk-zuhour"]))
    #expect(Explanation.find("held/hsk-n", on: summary) == .one(.line("held/hsk-nasra")))
  }

  @Test("every claim of a random ledger is explained, and each line by its own claims")
  func total() throws {
    for seed in RandomSeeds.seeds(200) {
      let history = try RandomLedger(seed: seed, claims: 8).office.history
      let summary = summarise(history, asOf: day(28), knownAt: .latest)
      for line in summary.lines {
        let explanation = Explanation(of: .line(line.id), on: summary, from: history)
        #expect(Set(explanation.selected.map(\.claim.id)) == Set(line.selected))
        #expect(explanation.setAside.count == line.excluded.count)
      }
    }
  }

  @Test("what approving a claim would change is the difference of two pages")
  func effect() throws {
    var office = Office()
    try office.record(stock(.held, "hsk", on: day(23)), .people(exactly(40)), by: "sarc")
    let claim = try office.record(
      stock(.held, "hsk", on: day(23)), .people(exactly(400)), by: "ocha", approved: false)
    let before = office.summary(day(23))
    let decision = Decision(.approve, on: .claim(claim))
    let effect = Effect(of: decision, in: office.history, on: before)
    office.decide(decision)
    let after = office.summary(day(23))
    #expect(effect.changes.map(\.total) == [.held])
    #expect(effect.changes.first?.before == before.totals.held)
    #expect(effect.changes.first?.after == after.totals.held)
    #expect(Effect(of: decision, in: office.history, on: after).changes.isEmpty)
  }

  @Test("a number of which no step is told is what its one claim says")
  func untouched() throws {
    for seed in RandomSeeds.seeds(1_500) {
      let history = try RandomLedger(seed: seed, claims: 1 + Int(seed % 9)).office.history
      let summary = summarise(history, asOf: day(28), knownAt: .latest)
      let subjects =
        summary.lines.map { Explanation.Subject.line($0.id) }
        + Summary.Totals.Name.allCases.map { .total($0) }
      for subject in subjects {
        let explanation = Explanation(of: subject, on: summary, from: history)
        guard explanation.steps.isEmpty, !explanation.interval.isEmpty else { continue }
        #expect(
          explanation.selected.contains { $0.interval == explanation.interval },
          "seed \(seed), \(subject.name): \(explanation.interval)")
      }
    }
  }

  @Test("the wider the circle of readers, the fewer claims an explanation shows")
  func tightened() throws {
    for seed in Array(RandomSeeds.seeds(200)) + [20_220_204, 20_221_815] {
      let history = try RandomLedger(seed: seed, claims: 8).office.history
      var wider: [Summary.Totals.Name: Set<Claim.ID>] = [:]
      for audience in Audience.allCases.sorted() {
        let summary = summarise(history, asOf: day(28), knownAt: .latest, audience: audience)
        for name in Summary.Totals.Name.allCases {
          let explanation = Explanation(of: .total(name), on: summary, from: history)
          let shown = Set((explanation.selected + explanation.setAside).map(\.claim.id))
          // A lifted line rests also on claims of lines that are only named to those who see them.
          let beside = summary.lines.filter { explanation.beside.contains($0.id) }
          let told = shown.union(beside.flatMap(\.selected))
          #expect(wider[name, default: []].isSubset(of: told), "seed \(seed), \(name)")
          wider[name] = shown
          guard audience != .internal else { continue }
          #expect(shown.isSubset(of: summary.claims.keys), "seed \(seed), \(name)")
        }
      }
    }
  }
}
