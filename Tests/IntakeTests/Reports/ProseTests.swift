import Displacement
import Intake
import Language
import TestSupport
import Testing

@Suite("What is said of a problem")
struct ProseTests {
  static let examples: [SheetExample] =
    ShapeTests.encodings + ShapeTests.layouts + FigureTests.measures + FigureTests.numbers
    + HeaderTests.examples + CheckTests.dates + CheckTests.places + CheckTests.twice
    + CheckTests.others + [
      SheetExample(
        "ambiguous-place",
        """
        date,place,measure,number,unit,source
        2022-01-22,الهول,displaced,350,households,OCHA
        """, problems: ["error ambiguous-place 2B: الهول"]),
      SheetExample(
        "since-after-date",
        """
        date,origin,measure,number,unit,basis,since,source
        2022-01-22,Ghwayran,displacement,350,households,cumulative,2022-01-25,OCHA
        2022-01-22,Ghwayran,displacement,350,households,point,,OCHA
        """, problems: ["error bad-date 2G: 2022-01-25", "error unknown-value 3F: point"]),
    ]

  private static let broken = SheetExample(
    "many-unclosed-quotes",
    "date,place,measure,number,unit,source\n" + String(repeating: "2022-01-22,\"b\n", count: 300))

  @Test("a file of nothing but unclosed quotes is given up, and never taken in part")
  func givenUp() throws {
    let report = try SheetProbe(Self.broken.bytes).report
    #expect(report.isUnreadable)
    #expect(report.problems.count < 110)
    #expect(report.problems.last?.message(in: .english).hasPrefix("So many") == true)
  }

  /// Every cause that the examples have, once, in the order of the kinds.
  private static func problems() throws -> [Problem] {
    var found: [String: Problem] = [:]
    for example in examples + [broken] {
      for problem in try SheetProbe(example.bytes, example.change).report.problems {
        let key = problem.message(in: .english).filter { !$0.isNumber }
        if found[key] == nil { found[key] = problem }
      }
    }
    let kinds = Problem.Kind.allCases
    return found.values.sorted {
      let first = kinds.firstIndex(of: $0.kind) ?? 0
      let second = kinds.firstIndex(of: $1.kind) ?? 0
      return (first, $0.message(in: .english)) < (second, $1.message(in: .english))
    }
  }

  @Test("every kind of problem occurs in the examples")
  func kinds() throws {
    let found = Set(try Self.problems().map(\.kind))
    #expect(Problem.Kind.allCases.filter { !found.contains($0) } == [])
  }

  @Test("each is said in English and in Arabic")
  func sentences() throws {
    let text = try Self.problems().map { problem in
      let suggestions =
        problem.suggestions.isEmpty
        ? "" : "\n    -> " + problem.suggestions.joined(separator: " / ")
      return "\(problem.kind.rawValue) (\(problem.severity))\n    \(problem.message(in: .english))"
        + "\n    \(problem.message(in: .arabic))\(suggestions)\n"
    }.joined(separator: "\n")
    expectGolden(text, named: "prose.txt")
  }

  @Test("columns are lettered as spreadsheets letter them")
  func letters() {
    let letters = [0: "A", 25: "Z", 26: "AA", 27: "AB", 701: "ZZ", 702: "AAA", -1: "A"]
    for (column, letter) in letters { #expect(Problem.letter(column) == letter) }
  }
}
