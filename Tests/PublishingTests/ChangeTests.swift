import Displacement
@testable import Publishing
@testable import Situation
import Testing

@Suite("What changed")
struct ChangeTests {
  /// The summary of 26 January compared with the issue of three days before.
  private var summary: Summary {
    func side(_ interval: Interval, _ marks: Set<Summary.Mark> = []) -> Summary.Comparison.Side {
      .init(interval: interval, households: nil, marks: marks, selected: [])
    }
    func cell(_ measure: Measure, _ place: String) -> Summary.Cell {
      Hasakah.line(measure, place, .zero, [], "city").cell
    }
    var summary = Hasakah.summary()
    summary.comparison = Summary.Comparison(
      number: 4, asOf: Hasakah.day("2022-01-23"), knownAt: .latest,
      rows: [
        .init(
          name: "held", cell: nil, then: side(Interval(1_250)), now: side(Interval(5_000)),
          parts: [.init(cause: .newlyReported, people: 3_750)]),
        .init(
          name: "held/hsk-ghwayran", cell: cell(.held, "hsk-ghwayran"),
          then: side(Interval(1_250)), now: side(Interval(5_000)),
          parts: [.init(cause: .newlyReported, people: 3_750)]),
        .init(
          name: "displaced/hsk", cell: cell(.displaced, "hsk"),
          then: side(Interval(45_000), [.summed]), now: side(Interval(44_800), [.summed]),
          parts: [
            .init(cause: .newMovement, people: 300), .init(cause: .correction, people: -500),
          ]),
        .init(
          name: "displaced/hsk-zuhour", cell: cell(.displaced, "hsk-zuhour"),
          then: side(Interval(300)), now: nil, parts: [.init(cause: .expired, people: -300)]),
        .init(
          name: "displaced/hsk-nasra", cell: cell(.displaced, "hsk-nasra"),
          then: nil, now: side(Interval(70)), parts: nil),
        .init(
          name: "displaced/SY08", cell: cell(.displaced, "SY08"),
          then: side(Interval(10), [.summed]), now: side(Interval(20), [.summed]),
          parts: [.init(cause: .newlyReported, people: 10)]),
      ])
    return summary
  }

  private var changes: [String: Report.Change] {
    Dictionary(
      Report(summary).changes.map { change in
        let places = change.subject.places.map(\.english).joined()
        return (change.subject.measure.rawValue + "/" + places, change)
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("every line has its difference; a sum is left out but for the event's whole area")
  func rows() {
    let changes = changes
    #expect(changes.count == 4)
    #expect(changes["held/Ghwayran"]?.difference == 3_750)
    #expect(changes["held/Ghwayran"]?.parts.map(\.cause) == [.newlyReported])
    #expect(changes["displaced/Al-Hasakah city"]?.parts.map(\.people) == [300, -500])
    #expect(changes["displaced/Al-Zuhour"]?.now == nil)
    #expect(changes["displaced/Al-Zuhour"]?.difference == -300)
    #expect(changes["displaced/Al-Nasra"]?.previous == nil)
    #expect(changes["displaced/Al-Nasra"]?.difference == nil)
    #expect(changes["displaced/Al-Nasra"]?.parts == [])
  }

  @Test("without an earlier issue, only what the lines know themselves is shown")
  func alone() {
    let changes = Report(Hasakah.summary()).changes
    #expect(changes.map(\.difference) == [120, nil, 3_750])
    #expect(changes.allSatisfy { $0.parts.isEmpty })
  }

  @Test(
    "the causes are printed in words, several with their share", arguments: LanguageCode.allCases)
  func words(_ language: LanguageCode) {
    let text = Format.markdown(Edition(summary, language: language))
    for cause in [Summary.Cause.newMovement, .newlyReported, .correction, .expired] {
      #expect(text.contains(language.vocabulary.label(cause)))
    }
    #expect(text.contains("+300"))
    #expect(text.contains("-500") || text.contains("−500"))
  }

  @Test("JSON has every cause by its name, and nothing where the audience may not see them")
  func json() {
    let text = summary.json
    #expect(text.contains("\"changes\""))
    #expect(text.contains("\"our_correction\": -500"))
    #expect(text.contains("\"causes\": null"))
    #expect(!Hasakah.summary().json.contains("\"changes\""))
  }
}
