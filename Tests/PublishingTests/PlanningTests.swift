import Displacement
import Publishing
import Situation
import Testing

@Suite("Planning figures")
struct PlanningTests {
  /// What is planned to be needed, by figure and shelter.
  private func needs(_ summary: Summary) -> [String: Interval] {
    summary.planningNeeds.reduce(into: [:]) {
      $0["\($1.figure.id) \($1.shelter.rawValue)"] = $1.interval
    }
  }

  private func sheltered(
    _ at: String, _ interval: Interval, _ shelter: Accommodation = .collectiveCentre,
    _ marks: Set<Summary.Mark> = []
  ) -> Summary.Line {
    Hasakah.line(.displaced, at, interval, marks, accommodation: shelter, "centres")
  }

  @Test("needs are whole units, rounded up, for each kind of shelter that has people")
  func needs() {
    var summary = Hasakah.summary()
    summary.lines = [
      sheltered("hsk", Interval(751)),
      sheltered("hsk", Hasakah.interval(90, 100, nil), .hostFamily),
    ]
    #expect(
      needs(summary) == [
        "water collective_centre": Interval(11_265),
        "toilets-first collective_centre": Interval(16),
        "household-items collective_centre": Hasakah.interval(126, 151, 175),
        "water host_family": Hasakah.interval(1_350, 1_500, nil),
        "household-items host_family": Hasakah.interval(15, 20, nil),
      ])
  }

  @Test("nobody is planned for twice: a city's count holds those of its neighbourhoods")
  func nested() {
    var summary = Hasakah.summary()
    summary.lines = [
      sheltered("hsk", Interval(750)), sheltered("hsk-nasra", Interval(300)),
    ]
    #expect(needs(summary)["water collective_centre"] == Interval(11_250))
    summary.lines = [
      sheltered("hsk-nasra", Interval(300)), sheltered("hsk-centre", Interval(100)),
    ]
    #expect(needs(summary)["water collective_centre"] == Interval(6_000))
  }

  @Test("households as they were counted come before people by a household size")
  func households() {
    var summary = Hasakah.summary()
    summary.lines = [
      Hasakah.line(
        .displaced, "hsk", Interval(750), households: Interval(140),
        accommodation: .collectiveCentre, "centres")
    ]
    #expect(needs(summary)["household-items collective_centre"] == Interval(140))
    summary.lines = [sheltered("hsk", Interval(750))]
    summary.householdSizes = []
    #expect(needs(summary)["household-items collective_centre"] == nil)
  }

  @Test("nothing is planned for a word without a number, a group, or nobody")
  func nobody() {
    var summary = Hasakah.summary()
    summary.lines = [sheltered("hsk", Hasakah.interval(2_000, nil, 9_999), .hostFamily, [.vague])]
    #expect(summary.planningNeeds.isEmpty)
    #expect(Report(summary).planning == nil)
    #expect(!Format.text(Edition(summary)).contains("Planning figure"))
  }

  @Test("every edition calls them planning figures, with their source")
  func label() {
    let summary = Hasakah.summary()
    for format in Format.all {
      let english = format(Edition(summary, language: .english))
      #expect(english.lowercased().contains("planning figure"), "\(format.name)")
      #expect(english.contains("Sphere Handbook 2018"), "\(format.name)")
      guard format.name != "json" else { continue }
      #expect(format(Edition(summary, language: .arabic)).contains("رقم تخطيطي"))
    }
  }

  @Test("a figure out of bounds is none, and the greatest number of people has a need")
  func bounds() throws {
    func figure(_ hundredths: Int, per: Int, _ counted: Unit = .people) -> PlanningFigure? {
      PlanningFigure(
        id: "x", names: ("x", "x"), hundredths: hundredths, units: ("x", "x"), per: per,
        counted: counted, shelters: [.camp], source: "x")
    }
    #expect(figure(0, per: 1) == nil)
    #expect(figure(1, per: 0) == nil)
    #expect(figure(1_000_001, per: 1) == nil)
    #expect(figure(100, per: 1, .housing) == nil)
    let most = Quantity.bounds.upperBound
    let greatest = try #require(figure(1_000_000, per: 1))
    #expect(greatest.need(of: Interval(most)).best == most * 10_000)
    let open = Hasakah.interval(nil, nil, .max)
    #expect(greatest.need(of: open).isEmpty)
  }
}
