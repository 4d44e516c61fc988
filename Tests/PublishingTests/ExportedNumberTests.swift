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
