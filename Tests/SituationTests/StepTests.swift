import Displacement
import Testing

@testable import Situation

/// Each step of the policy alone.
@Suite("Households without a size")
struct UnconvertedTests {
  @Test("households that cannot be converted are a gap beside a count, and its sum is a floor")
  func besideCount() throws {
    var office = Office(householdSize: false)
    let families = try office.record(
      stock(.displaced, "hsk", on: day(21)), .households(exactly(200)))
    try office.record(stock(.displaced, "hsk-nasra", on: day(21)), .people(exactly(50)))
    let summary = office.summary(day(21))
    #expect(summary.totals.displaced?.interval == interval(50, 50, nil))
    #expect(summary.totals.displaced?.marks.contains(.atLeast) == true)
    #expect(summary.reason(families) == .noUnit)
    #expect(summary.gaps.map(\.kind) == [.noHouseholdSize])
    #expect(summary.gaps.map(\.claims) == [[families]])
    let finding = try #require(summary.findings.first { $0.code == "no-household-size" })
    #expect(finding.message.contains("nuzuh policy --household-size"))
  }
}

@Suite("Contradictory and broken input")
struct BrokenInputTests {
  @Test("of contradictory decisions the last one stands, whoever made it and about what")
  func contradictoryDecisions() throws {
    var office = Office()
    let claim = try office.record(stock(.held, "hsk", on: day(21)), .people(exactly(400)))
    office.decide(.reject, on: claim)
    #expect(office.summary(day(21)).totals.held == nil)
    office.decide(Decision(.approve, on: .document("sheet-1")))
    #expect(office.summary(day(21)).totals.held?.interval == Interval(400))
    office.decide(.retract, on: claim)
    office.decide(.approve, on: claim)
    #expect(office.summary(day(21)).totals.held?.interval == Interval(400))
  }

  @Test("a place whose parent is missing stands by itself, and its people are counted once")
  func missingParent() throws {
    var office = Office(area: [])
    office.history.places = PlaceTree(
      Office.places.places + [
        Place(id: "lost", nameEnglish: "Lost", kind: .camp, parent: "nowhere")
      ])
    try office.record(stock(.displaced, "lost", on: day(21)), .people(exactly(70)))
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(30)))
    let summary = office.summary(day(21))
    #expect(try summary.line("displaced/lost").interval == Interval(70))
    #expect(summary.totals.displaced?.interval == Interval(100))
    #expect(office.summary(day(21), audience: .public).lines.count == 2)
  }

  @Test("claims before the event and dates out of order are out of the window, and said so")
  func beforeEvent() throws {
    var office = Office()
    let early = try office.record(stock(.displaced, "hsk", on: day(15)), .people(exactly(9_000)))
    try office.record(stock(.displaced, "hsk", on: day(25)), .people(exactly(500)))
    try office.record(stock(.displaced, "hsk", on: day(22)), .people(exactly(400)))
    #expect(office.summary(day(25)).reason(early) == .outOfWindow)
    #expect(office.summary(day(25)).totals.displaced?.interval == Interval(500))
    #expect(office.summary(day(23)).totals.displaced?.interval == Interval(400))
    #expect(office.summary(day(21)).totals.displaced == nil)
  }
}

@Suite("Steps")
struct StepTests {
  // MARK: - 1 Freeze

  @Test("the later decision wins, whatever it is about")
  func laterDecisionWins() throws {
    var office = Office()
    let claim = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(100)), approved: false)
    let batch = try #require(office.history.claims.first?.batch)
    #expect(freeze(office.history, knownAt: .latest).candidates == [claim])
    let actions: [(Decision.Target, Decision.Action, Summary.Reason?)] = [
      (.batch(batch), .approve, nil), (.claim(claim), .reject, .rejected),
      (.document("sheet-1"), .approve, nil), (.claim(claim), .retract, .retracted),
      (.claim(claim), .annotate, .retracted), (.claim(claim), .approve, nil),
    ]
    for (target, action, reason) in actions {
      office.decide(Decision(action, on: target))
      let frozen = freeze(office.history, knownAt: .latest)
      #expect(frozen.excluded.map(\.reason) == [reason].compactMap { $0 })
      #expect(frozen.inForce.count == (reason == nil ? 1 : 0))
    }
  }

  @Test("a recommendation alone approves nothing")
  func recommendationAlone() throws {
    var office = Office()
    let claim = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(100)), approved: false)
    office.decide(.recommend, on: claim)
    #expect(freeze(office.history, knownAt: .latest).inForce.isEmpty)
  }

  @Test("a claim is superseded while a revision of it is in force")
  func superseding() throws {
    var office = Office()
    func numbers() -> [Int?] {
      freeze(office.history, knownAt: .latest).inForce.map {
        $0.figure.amount.leading.quantity.best
      }
    }
    let first = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(100)), in: "sheet")
    let second = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(120)), in: "sheet", approved: false,
      supersedes: first)
    #expect(numbers() == [100])
    office.decide(.approve, on: second)
    #expect(numbers() == [120])
    let third = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(100)), in: "sheet",
      supersedes: second)
    #expect(numbers() == [100])
    #expect(office.summary(day(21)).reason(first) == .superseded)
    office.decide(.retract, on: third)
    #expect(numbers() == [120])
    office.decide(.reject, on: second)
    #expect(numbers() == [100])
  }

  @Test("what is denied, planned or history enters no total", arguments: Claim.Stance.allCases)
  func stances(stance: Claim.Stance) throws {
    var office = Office()
    let claim = try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(exactly(100)), stance: stance)
    let summary = office.summary(day(21))
    #expect((summary.totals.displaced == nil) == (stance != .asserted))
    #expect(summary.reason(claim) == (stance == .asserted ? nil : .notAsserted))
  }

  @Test("a reviewer can set a place and a unit")
  func editing() throws {
    var office = Office()
    let nowhere = Occurrence.stock(
      .displaced, at: PlaceSet([.init(text: "the city", place: nil)]), asOf: day(21))
    let claim = try office.record(nowhere, .people(exactly(100)))
    let before = office.summary(day(21))
    #expect(before.reason(claim) == .noPlace)
    #expect(before.gaps.map(\.kind) == [.unresolved])
    office.decide(.setPlaces(set(["hsk"])), on: claim)
    #expect(office.summary(day(21)).totals.displaced?.interval == Interval(100))
    office.decide(.setUnit(.households), on: claim)
    #expect(office.summary(day(21)).totals.displaced?.interval == interval(430, 500, 600))
    office.decide(.setUnit(.housing), on: claim)
    #expect(office.summary(day(21)).totals.displaced?.interval == Interval(100))
  }

  // MARK: - 2 Time gate

  @Test("what is later than the page or earlier than the event is out of the window")
  func timeGate() throws {
    var office = Office()
    let early = try office.record(
      stock(.displaced, "hsk", on: day(19)), .people(exactly(1)))
    let late = try office.record(stock(.displaced, "hsk", on: day(22)), .people(exactly(2)))
    let crossing = try office.record(
      .movement(
        .displacement, from: set(["hsk"]), to: .unstated,
        counted: .increment(#require(Period(from: day(15), through: day(21))))),
      .people(exactly(3)))
    let summary = office.summary(day(21))
    #expect(summary.reason(early) == .outOfWindow)
    #expect(summary.reason(late) == .outOfWindow)
    let line = try summary.line("displacement/hsk>?")
    #expect(line.selected == [crossing])
    #expect(line.marks.contains(.crossesWindow))
    #expect(summary.totals.displacementNew?.interval == Interval(3))
  }

  // MARK: - 3 Lineage

  @Test("two rows of a sheet on two days are two counts, two articles are one")
  func implicitRelays() throws {
    for isArticle in [false, true] {
      var office = Office()
      for date in [day(21), day(22)] {
        let document = Document.ID(known: "paper-\(date)")
        office.publish(document, isArticle ? .article : .csv)
        try office.record(
          moved(.displacement, from: ["hsk"], on: date), .households(exactly(50)), in: document)
      }
      let total = office.summary(day(22)).totals.displacementSinceStart
      #expect(total?.interval.best == (isArticle ? 250 : 500))
    }
  }

  @Test("a circle of relays has one root")
  func circleOfRelays() {
    let documents: [Document.ID: Document] = [
      "a": Document(id: "a", kind: .article, title: "", relays: "b"),
      "b": Document(id: "b", kind: .article, title: "", relays: "a"),
      "c": Document(id: "c", kind: .article, title: "", relays: "b"),
    ]
    let lineage = Lineage(documents)
    #expect(["a", "b", "c"].allSatisfy { lineage.root(of: $0).document == "a" })
    #expect(lineage.root(of: "a").distance == 0)
    #expect(lineage.root(of: "elsewhere").document == "elsewhere")
  }

  // MARK: - 4, 5 Intervals and people

  @Test("the nearest household size that holds on the day converts")
  func householdSizes() throws {
    func size(_ best: Int, _ place: Place.ID?, _ from: Day) throws -> HouseholdSize {
      HouseholdSize(
        hundredths: try #require(Interval.Factors(low: best, best: best, high: best)),
        place: place, validFrom: from, source: "")
    }
    let sizes = HouseholdSizes(
      [
        try size(500, nil, day(20)), try size(600, "SY08", day(20)),
        try size(400, "hsk", day(25)), try size(450, "hsk", day(28)),
        try size(300, nil, day(27)),
      ], in: Office.places)
    func best(_ place: Place.ID?, _ date: Day) -> Int? {
      sizes.size(at: place, on: date)?.hundredths.best
    }
    #expect(best("hsk-zuhour", day(21)) == 600)
    #expect(best("hsk-zuhour", day(25)) == 400)
    #expect(best("hsk", day(30)) == 450)
    #expect(best("SY11", day(26)) == 500)
    #expect(best(nil, day(27)) == 300)
    #expect(best("hsk", day(19)) == nil)
  }

  @Test("without a household size people are unknown and households still shown")
  func noHouseholdSize() throws {
    var office = Office(householdSize: false)
    let claim = try office.record(
      moved(.displacement, from: ["hsk-zuhour"], on: day(21)), .households(exactly(1_050)))
    let summary = office.summary(day(21))
    #expect(summary.totals.displaced?.interval.isEmpty == true)
    #expect(summary.totals.displaced?.households == Interval(1_050))
    #expect(summary.gaps.contains { $0.kind == .noHouseholdSize && $0.claims == [claim] })
    #expect(summary.findings.map(\.code) == ["no-household-size"])
  }

  @Test("where both units are given the people count and the households stand beside them")
  func bothUnits() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(21)),
      .both(people: exactly(5_000), households: exactly(1_050)))
    let line = try office.summary(day(21)).line("displaced/hsk")
    #expect(line.interval == Interval(5_000))
    #expect(line.households == Interval(1_050))
    #expect(!line.marks.contains(.converted))
  }

  @Test("the middle of a range is derived")
  func between() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(21)), .people(#require(Quantity.between(100, 201))))
    let line = try office.summary(day(21)).line("displaced/hsk")
    #expect(line.interval == interval(100, 151, 201))
    #expect(line.marks.contains(.derived))
  }

  // MARK: - 6 Cells

  @Test("an area is its members, and a place beside its whole adds nothing")
  func cells() throws {
    func name(_ places: Place.ID...) throws -> String? {
      let figure = try #require(
        Figure(.stock(.displaced, at: set(places), asOf: day(21)), .people(exactly(1))))
      return formCell(of: figure, in: Office.places)?.name
    }
    #expect(try name("hsk-south") == "displaced/hsk-ghwayran+hsk-zuhour")
    #expect(try name("hsk-zuhour", "hsk-ghwayran") == "displaced/hsk-ghwayran+hsk-zuhour")
    #expect(try name("hsk", "hsk-zuhour") == "displaced/hsk")
    #expect(try name("not in the gazetteer") == "displaced/not in the gazetteer")
    #expect(try name() == nil)
  }

  // MARK: - 7 Choice

  @Test("each rule of the choice decides where those before it do not")
  func precedence() throws {
    typealias Change = (inout Office) throws -> (better: Claim.ID, worse: Claim.ID)
    func pair(
      _ office: inout Office, _ better: (Quantity, Source.ID, Displacement.Method, Day),
      _ worse: (Quantity, Source.ID, Displacement.Method, Day)
    ) throws -> (better: Claim.ID, worse: Claim.ID) {
      let ids = try [better, worse].map { quantity, source, method, date in
        try office.record(
          stock(.displaced, "hsk", on: date), .people(quantity), by: source, method: method)
      }
      return (ids[0], ids[1])
    }
    let today = day(26)
    let changes: [(String, Change)] = [
      (
        "recommended",
        { office in
          let ids = try pair(
            &office, (about(90), "sdf", .unknown, day(23)),
            (exactly(100), "ocha", .headcount, today))
          office.decide(.recommend, on: ids.better)
          return ids
        }
      ),
      (
        "has a best value",
        {
          try pair(
            &$0, (about(90), "sdf", .unknown, day(20)),
            (.vague(.hundreds), "ocha", .headcount, today))
        }
      ),
      (
        "fresher",
        {
          try pair(
            &$0, (about(90), "sdf", .unknown, day(24)),
            (exactly(100), "ocha", .headcount, day(23)))
        }
      ),
      (
        "better method",
        {
          try pair(
            &$0, (about(90), "sdf", .headcount, day(24)),
            (exactly(100), "ocha", .assessment, today))
        }
      ),
      (
        "more reliable",
        {
          try pair(
            &$0, (about(90), "ocha", .media, day(24)), (exactly(100), "sarc", .media, today))
        }
      ),
      (
        "newer",
        {
          try pair(
            &$0, (about(90), "ocha", .media, today), (exactly(100), "iom", .media, day(25)))
        }
      ),
      (
        "exact",
        {
          try pair(
            &$0, (exactly(90), "ocha", .media, today), (about(100), "iom", .media, today))
        }
      ),
    ]
    for (rule, change) in changes {
      var office = Office()
      let (better, worse) = try change(&office)
      let summary = office.summary(today)
      #expect(try summary.line("displaced/hsk").selected == [better], "\(rule)")
      #expect(summary.reason(worse) != nil, "\(rule)")
    }
  }

  @Test("fresh alternatives widen the range and agreeing ones corroborate")
  func envelope() throws {
    var office = Office()
    try office.record(
      stock(.displaced, "hsk", on: day(25)), .people(about(5_000)), by: "ocha", method: .headcount)
    try office.record(stock(.displaced, "hsk", on: day(26)), .people(exactly(5_800)), by: "sarc")
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(9_000)), by: "sdf")
    let line = try office.summary(day(26)).line("displaced/hsk")
    #expect(line.interval == interval(4_500, 5_000, 5_800))
    #expect(line.corroboration == 2)
    #expect(line.marks.contains(.conflict))
  }

  @Test("a vague word takes no count of its source away")
  func vagueSupersedesNothing() throws {
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(21)), .people(exactly(500)))
    let vague = try office.record(
      stock(.displaced, "hsk", on: day(22)), .people(.vague(.hundreds)))
    let summary = office.summary(day(22))
    #expect(summary.totals.displaced?.interval.best == 500)
    #expect(summary.reason(vague) == .vague)
  }

  // MARK: - 8 Decay

  @Test(
    "a count ages, grows stale and expires",
    arguments: [(2, Freshness.fresh), (3, .ageing), (7, .ageing), (8, .stale), (21, .stale)])
  func decay(age: Int, freshness: Freshness) throws {
    #expect(Freshness(age: age, policy: .standard) == freshness)
    var office = Office()
    try office.record(stock(.displaced, "hsk", on: day(20)), .people(exactly(500)))
    let line = try office.summary(day(20 + age)).line("displaced/hsk")
    #expect(line.marks.contains(.ageing) == (freshness == .ageing))
    #expect(line.marks.contains(.stale) == (freshness == .stale))
    #expect((line.change == nil) == (freshness == .stale))
  }

  @Test("an expired count is a gap and not a zero")
  func expired() throws {
    var office = Office()
    let claim = try office.record(stock(.displaced, "hsk", on: day(20)), .people(exactly(500)))
    let summary = office.summary(day(42))
    #expect(summary.totals.displaced == nil)
    #expect(summary.reason(claim) == .expired)
    #expect(summary.gaps.map(\.kind) == [.expired])
    #expect(summary.gaps.first?.since == day(20))
  }
}
