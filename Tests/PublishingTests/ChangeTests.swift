import Displacement
@testable import Publishing
@testable import Situation
import Testing

@Suite("What changed")
struct ChangeTests {
  /// The summary of 26 January and the one before it, with one line for each cause.
  private var issues: (before: Summary, now: Summary) {
    var before = Hasakah.summary()
    before.number = 6
    before.asOf = Hasakah.day("2022-01-25")
    before.lines = [
      Hasakah.line(.displaced, "hsk", Hasakah.interval(nil, 45_000, 45_000), [], "city"),
      Hasakah.line(.displaced, "hsk-zuhour", Interval(300), [], "centres"),
      Hasakah.line(.displaced, "hsk-centre", Interval(80), [], "gone"),
      Hasakah.line(.held, "hsk-ghwayran", Hasakah.interval(1_075, 1_250, nil), [], "held-party"),
      Hasakah.line(
        .displacement, "hsk", Interval(900), from: ["hsk-ghwayran"], to: ["hsk-nasra"], "nasra"),
      Hasakah.line(
        .displaced, "hsk-nasra", Hasakah.interval(4_000, 5_000, 6_000), [.derived], "nasra"),
    ]
    var now = Hasakah.summary()
    now.lines = [
      Hasakah.line(.displaced, "hsk", Hasakah.interval(nil, 45_000, 45_000), [], "city"),
      Hasakah.line(.held, "hsk-ghwayran", Hasakah.interval(4_500, 5_000, 5_500), [], "held-un"),
      Hasakah.line(
        .displacement, "hsk", Interval(1_200), from: ["hsk-ghwayran"], to: ["hsk-nasra"],
        "centres"),
      Hasakah.line(
        .displaced, "hsk-nasra", Hasakah.interval(4_515, 5_250, 6_300), [.derived], "nasra"),
      Hasakah.line(.stock(.affected), "hsk", Interval(70), [], "city"),
    ]
    return (before, now)
  }

  private func changes(_ before: Summary, _ now: Summary) -> [String: Report.Change] {
    let changes = Report(now, since: before).changes
    return Dictionary(
      changes.map { change in
        let places = change.subject.places.map(\.english).joined()
        return (change.subject.measure.rawValue + "/" + places, change)
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("every difference has its cause, and a line without one is not listed")
  func causes() {
    let (before, now) = issues
    let changes = changes(before, now)
    #expect(changes["displaced/Al-Hasakah city"] == nil)
    #expect(changes["held/Ghwayran"]?.cause == .newlyReported)
    #expect(changes["held/Ghwayran"]?.difference == 3_750)
    #expect(changes["displacement/Al-Hasakah city"]?.cause == .newMovement)
    #expect(changes["displaced/Al-Nasra"]?.cause == .newMovement)
    #expect(changes["displaced/Al-Zuhour"]?.cause == .expired)
    #expect(changes["displaced/Al-Zuhour"]?.difference == -300)
    #expect(changes["displaced/Al-Zuhour"]?.now == nil)
    #expect(changes["displaced/City centre"]?.cause == .correction)
    #expect(changes["affected/Al-Hasakah city"]?.cause == .newlyReported)
    #expect(changes["affected/Al-Hasakah city"]?.previous == nil)
    #expect(changes.count == 6)
  }

  @Test("a claim that was taken back is our correction, not a fall")
  func retraction() {
    var (before, now) = issues
    let held = before.lines[3]
    now.lines[1].excluded = [.init(claim: held.selected[0], reason: .retracted)]
    #expect(changes(before, now)["held/Ghwayran"]?.cause == .correction)
    before.lines = []
    #expect(changes(before, now).values.allSatisfy { $0.difference == nil })
  }

  @Test("what the same source says of the same day anew is a revision")
  func revision() {
    var (before, now) = issues
    before.lines[3].selected = [Hasakah.claim("city")]
    #expect(changes(before, now)["held/Ghwayran"]?.cause == .revised)
    now.lines[1].selected = [Hasakah.claim("city")]
    #expect(changes(before, now)["held/Ghwayran"]?.cause == nil)
  }

  @Test("without the issue before, only what the lines know themselves is shown")
  func alone() {
    let changes = Report(Hasakah.summary()).changes
    #expect(changes.map(\.difference) == [120, nil, 3_750])
    #expect(changes.allSatisfy { $0.cause == nil })
  }

  @Test("the causes are printed in words", arguments: LanguageCode.allCases)
  func words(_ language: LanguageCode) {
    let (before, now) = issues
    let text = Format.markdown(Edition(now, since: before, language: language))
    for cause in [Report.Change.Cause.newMovement, .newlyReported, .correction, .expired] {
      #expect(text.contains(language.vocabulary.label(cause)))
    }
  }
}
