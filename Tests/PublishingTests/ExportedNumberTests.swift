import Displacement
import Foundation
@testable import Publishing
@testable import Situation
import Testing

/// What programs that add up the numbers of a file would make of them.
struct ExportedNumberTests {
  private func page() -> Summary {
    var summary = Hasakah.summary()
    summary.lines = [
      Hasakah.line(
        .displacement, "hsk", Interval(45_000), from: ["hsk-ghwayran"], to: ["hsk"], "a1"),
      Hasakah.line(
        .displacement, "hsk", Interval(19_500), from: ["hsk-ghwayran"], to: ["hsk-centre"], "a2"),
      Hasakah.line(
        .displacement, "hsk", Interval(700), from: ["hsk-zuhour"], to: ["hsk-ghwayran"], "a3"),
    ]
    return summary
  }

  @Test("a flow map has no flow that is part of another one")
  func flows() {
    let map = FlowMap(page())
    #expect(map.leftOut == 1)
    let counts = map.flows.split(separator: "\n").dropFirst().map { row in
      row.split(separator: ",")[2]
    }
    #expect(counts == ["45000", "700"])
  }

  @Test("of the updates only the figures that are part of no other are recommended for sums")
  func updates() throws {
    let text = DisplacementUpdates([page()]).text
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let roles = try #require(json).map { ($0["figure"] as? Int, $0["role"] as? String) }
    #expect(roles.first { $0.0 == 45_000 }?.1 == "Recommended figure")
    #expect(roles.first { $0.0 == 19_500 }?.1 == "Triangulation")
    #expect(roles.first { $0.0 == 700 }?.1 == "Recommended figure")
  }

  /// The figures, measures and roles of some updates.
  private func roles(_ pages: [Summary]) throws -> [(figure: Int?, measure: String?, role: String?)]
  {
    let text = DisplacementUpdates(pages).text
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    return try #require(json).map {
      ($0["figure"] as? Int, $0["measure"] as? String, $0["role"] as? String)
    }
  }

  @Test("who adds up the recommended updates counts new displacements alone, and each once")
  func recommended() throws {
    var page = page()
    page.lines += [
      Hasakah.line(.displaced, "hsk", Interval(41_000), [], "a1"),
      Hasakah.line(.held, "hsk-ghwayran", Interval(263), [], "a2"),
      Hasakah.line(.stock(.inNeed), "hsk", Interval(9_000), [], "a1"),
      Hasakah.line(.toll(.killed), "hsk", Interval(40), [], "a1"),
      Hasakah.line(
        .movement(.homecoming), "hsk", Interval(800), from: ["hsk"], to: ["hsk-ghwayran"], "a1"),
      Hasakah.line(
        .displacement, "hsk", Interval(600), from: ["hsk-zuhour"], to: ["hsk-ghwayran"],
        since: Hasakah.asOf, "a3"),
    ]
    var before = page
    before.asOf = page.asOf.advanced(by: -1)
    let recommended = try roles([before, page]).filter { $0.role == "Recommended figure" }
    #expect(recommended.compactMap(\.figure).sorted() == [700, 45_000])
    #expect(recommended.allSatisfy { $0.measure == "displacement" })
  }

  @Test("a popup says what is counted in people's words")
  func popups() throws {
    var page = page()
    page.lines = [
      Hasakah.line(.stock(.inNeed), "hsk", Interval(9_000), [], "a1"),
      Hasakah.line(
        .displaced, "hsk-ghwayran", Interval(unchecked: nil, nil, nil), [],
        households: Interval(300),
        "a2"),
    ]
    let text = DisplacementUpdates([page]).text
    #expect(
      text.contains("People in need in Al-Hasakah city: 9,000 people"), Comment(rawValue: text))
    #expect(text.contains("300 households") && !text.contains("in_need:"))
  }

  @Test("in a file no number is exact that is rounded, that movements changed or a size made")
  func exactness() {
    func hedge(_ marks: Set<Summary.Mark>, _ audience: Audience, _ number: Interval) -> Quantifier?
    {
      Hasakah.line(.displaced, "hsk", number, marks, "a1").quantifier(for: audience)
    }
    let number = Interval(35)
    #expect(hedge([], .internal, number) == .exact && hedge([.summed], .partners, number) == .exact)
    #expect(hedge([.derived], .internal, number) == .about)
    #expect(hedge([.converted], .partners, number) == .about)
    #expect(hedge([], .public, number) == .about)
    #expect(hedge([.derived], .public, Interval(unchecked: 30, 35, nil)) == .atLeast)
  }

  @Test("outside the office no footnote names a row of its sheets")
  func rows() {
    func rows(_ audience: Audience) -> [Int] {
      Report(Hasakah.summary(audience)).footnotes.compactMap { note in
        if case .row(let row) = note.location { row } else { nil }
      }
    }
    #expect(!rows(.internal).isEmpty)
    #expect(rows(.partners).isEmpty && rows(.public).isEmpty)
  }

  @Test("a place without parts has no row of people who are not broken down by place")
  func remainders() {
    var page = page()
    let line = Hasakah.line(.displaced, "hsk-ghwayran", Interval(345), [], "a1")
    page.lines = [
      line,
      Hasakah.line(
        .displaced, "hsk-ghwayran", Interval(345), accommodation: .collectiveCentre, "a1"),
    ]
    func remainders(_ people: Int) -> [Report.PlaceRow] {
      page.unallocated = [
        .init(
          measure: .displaced, place: Hasakah.place("hsk-ghwayran"), people: people, counted: 0,
          parts: 0)
      ]
      return Report(page).displaced.filter(\.kind.isRemainder)
    }
    #expect(remainders(0).isEmpty)
    #expect(remainders(45).count == 1)
    let text = Format.text(Edition(page))
    #expect(text.contains("not broken down by place") && !text.contains("0 of 0"))
  }

  @Test("the public is told no name of a claim, as whoever guesses its number could try it")
  func names() {
    let lines = Hasakah.summary().lines
    let names = lines.flatMap { $0.selected + $0.excluded.map(\.claim) }.map(\.rawValue)
    #expect(!names.isEmpty)
    for name in names {
      #expect(Hasakah.summary().json.contains("\"\(name)\""))
      #expect(!Hasakah.summary(.public).json.contains("\"\(name)\""))
    }
  }

  @Test("an open end keeps its direction in the hedge of a file")
  func hedges() {
    func hedge(_ low: Int?, _ best: Int?, _ high: Int?) -> Quantifier? {
      Count(Interval(unchecked: low, best, high)).quantifier
    }
    #expect(hedge(1_075, 1_250, nil) == .atLeast)
    #expect(hedge(nil, 1_250, 1_500) == .atMost)
    #expect(hedge(1_000, 1_250, 1_500) == .about)
    #expect(hedge(1_250, 1_250, 1_250) == .exact)
  }
}
