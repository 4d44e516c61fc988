import Foundation
import Testing

/// The rules' parameters, and a household size that an office sets.
@Suite("Policy")
struct PolicyTests {
  let program: Program

  init() throws {
    program = try Program()
    let outcome = try program.run("init", "--event", "Hasakah", "--started", "2022-01-20")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    try program.write(
      """
      date,place,measure,unit,best,source
      2022-01-21,Ghwayran,displaced,households,100,OCHA
      2022-01-21,Al-Zuhour,displaced,households,10,OCHA
      """, to: "figures.csv")
    try #require(program.run("import", "figures.csv").status == 0)
  }

  /// The people displaced on a page, least to most.
  private func displaced(_ arguments: String...) throws -> [Int?] {
    let page = try program.run(["summary", "--date", "2022-01-21", "--json"] + arguments).json()
    let totals = try #require(page["totals"] as? [String: Any])
    let total = totals["displaced"] as? [String: Any]
    return ["low", "best", "high"].map { total?[$0] as? Int }
  }

  @Test("a household size that is set counts households in people from then on")
  func householdSize() throws {
    #expect(try displaced() == [nil, nil, nil])
    let set = try program.run(
      "policy", "--household-size", "4.3,5,6", "--size-source", "OCHA, January 2022")
    #expect(set.status == 0, "\(set.errors)")
    #expect(set.errors.contains("Recorded: a household size from 2022-01-20 on"))
    #expect(try displaced() == [473, 550, 660])
    #expect(
      try program.run("summary", "--date", "2022-01-21").output.contains("OCHA, January 2022"))
    // What was known before stays as it was.
    #expect(try program.run("check").status == 0)
  }

  @Test("a size of one place holds there alone, and one of a later day not before it")
  func placeAndDay() throws {
    try #require(program.run("policy", "--household-size", "5").status == 0)
    let place = try program.run("policy", "--household-size", "6", "--size-place", "Ghwayran")
    #expect(place.status == 0, "\(place.errors)")
    #expect(try displaced() == [650, 650, 650])
    try #require(
      program.run("policy", "--household-size", "9", "--size-from", "2022-01-22").status == 0)
    #expect(try displaced() == [650, 650, 650])
  }

  @Test("a dry run records nothing")
  func dryRun() throws {
    let outcome = try program.run("policy", "--household-size", "5", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Would record"))
    #expect(try displaced() == [nil, nil, nil])
  }

  @Test(
    "a size that is none is refused, and so is a place or a day without a size",
    arguments: [
      ["--household-size", "0"], ["--household-size", "6,5,4"], ["--household-size", "4,5"],
      ["--household-size", "five"], ["--size-place", "Ghwayran"], ["--size-from", "2022-01-22"],
      ["--household-size", "5", "--size-place", "Atlantis"],
    ])
  func refused(arguments: [String]) throws {
    let outcome = try program.run(["policy"] + arguments)
    #expect(outcome.status != 0)
    #expect(!outcome.errors.isEmpty)
    #expect(try displaced() == [nil, nil, nil])
  }

  @Test("without a size the parameters are printed")
  func parameters() throws {
    #expect(try program.run("policy").output.contains("policy 1"))
    #expect(try program.run("policy", "--json").json()["policy"] != nil)
  }
}
