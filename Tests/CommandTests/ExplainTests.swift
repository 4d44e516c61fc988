import Foundation
import Testing

/// From a number that somebody doubts to the sentence or the row that it rests on.
@Suite("Explain")
struct ExplainTests {
  let program: Program

  init() throws {
    program = try Program.inHasakah()
    try program.write(ChainTests.sheet, to: "updates.csv")
    try #require(program.run("import", "updates.csv").status == 0)
  }

  @Test("a total's row, its household size and who approved it are one command away")
  func total() throws {
    let explanation = try program.run("explain", "displaced", "--json").json()
    #expect(explanation["schema"] as? String == "nuzuh.explanation/1")
    let number = try #require(explanation["number"] as? [String: Any])
    #expect(["low", "best", "high"].map { number[$0] as? Int } == [4_515, 5_250, 6_300])
    let selected = try #require(explanation["selected"] as? [[String: Any]])
    let claim = try #require(selected.first)
    #expect(claim["row"] as? Int == 2)
    #expect(claim["best"] as? Int == 1_050)
    #expect(claim["document"] as? String == "updates.csv")
    #expect((claim["household_size"] as? [String: Any])?["best"] as? Double == 5)
    let decisions = try #require(claim["decisions"] as? [[String: Any]])
    #expect(decisions.first?["by"] as? String == "tester")
  }

  @Test("what waits is set aside with its reason and its sentence, in both languages")
  func waiting() throws {
    let sentence = "Some 750 people are staying in shelters in Hasakah city, OCHA said on Friday."
    try program.write(sentence, to: "article.txt")
    let read = try program.run("read", "article.txt", "--published", "2022-01-21")
    #expect(read.status == 0, Comment(rawValue: read.errors))
    let english = try program.run("explain", "displaced").output
    #expect(english.contains("waits for review"))
    #expect(english.replacingOccurrences(of: "\n     ", with: " ").contains(sentence))
    let arabic = try program.run("explain", "displaced", "--language", "ar").output
    #expect(arabic.contains("بانتظار المراجعة"))
    #expect(try program.run("summary").output != arabic)
  }

  @Test("a line is found by its measure and any name of its place")
  func byName() throws {
    try program.write(
      "date,place,measure,unit,best,source\n2022-01-21,Ghwayran,held,people,40,our field team\n",
      to: "held.csv")
    #expect(try program.run("import", "held.csv").status == 0)
    let outcome = try program.run("explain", "held/غويران", "--json")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(try outcome.json()["subject"] as? String == "held/hsk-ghwayran")
  }

  @Test("a name that nothing has is answered with the closest, and 65")
  func unknown() throws {
    let outcome = try program.run("explain", "displacd")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("displacement_new"))
  }

  @Test("the rules' parameters are printed as text and as JSON")
  func policy() throws {
    #expect(try program.run("policy").output.contains("conflict_ratio"))
    let policy = try program.run("policy", "--json").json()
    #expect(policy["policy"] as? String == "policy 1")
    let parameters = try #require(policy["parameters"] as? [[String: Any]])
    let ratio = parameters.first { $0["name"] as? String == "conflict_ratio" }
    #expect(ratio?["value"] as? Double == 1.25)
  }
}
