import Foundation
import Testing

/// Pages with pictures: the map of a day, and the summary as HTML.
@Suite("Maps and charts")
struct MapPageCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    let outcome = try program.run(
      "init", "--event", "Hasakah <b>", "--started", "2022-01-20", "--area", "C4360",
      "--household-size", "4.3,5,6")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    try program.write(
      """
      date,place,origin,destination,measure,unit,best,quantifier,holding,source,sensitivity
      2022-01-21,Ghwayran,,,held,people,250,at_least,besieged,OCHA,moderate
      2022-01-22,,Ghwayran,City centre,displacement,people,503,about,,OCHA,moderate
      2022-01-22,City centre,,,displaced,people,4120,,,OCHA,moderate
      2022-01-24,City centre,,,displaced,people,3890,,,OCHA,moderate
      """, to: "figures.csv")
    try program.write(
      """
      date,origin,destination,via,mode,status,source
      2022-01-21,Ghwayran,City centre,,foot,restricted,OCHA
      """, to: "routes.csv")
    let taken = try program.run("import", "figures.csv", "routes.csv")
    try #require(taken.status == 0, Comment(rawValue: taken.output))
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: program.file(name), encoding: .utf8)
  }

  @Test("the map is one page in both languages, the same on every run")
  func map() throws {
    for name in ["first.html", "second.html"] {
      let outcome = try program.run("export", "map", "--language", "ar", "-o", name)
      #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    }
    let page = try read("first.html")
    #expect(try read("second.html") == page)
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<article lang=\"en\"") && page.contains("Hasakah &lt;b&gt;"))
    #expect(!page.contains("Hasakah <b>"))
    #expect(page.contains("Route: restricted"))
  }

  @Test("the public sees no route and no quarter of held people on the map")
  func disclosure() throws {
    let outcome = try program.run("export", "map", "--audience", "public")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(!outcome.output.contains("Route: restricted"))
    for title in outcome.output.components(separatedBy: "<title>").dropFirst() {
      let label = title.prefix { $0 != "<" }
      #expect(!(label.contains("Ghwayran") && label.contains("unable to leave")))
    }
    #expect(outcome.output.contains("people unable to leave"))
  }

  @Test("a series of maps is a file a day, and one page cannot hold it")
  func series() throws {
    let options = ["export", "map", "--from", "2022-01-22", "--to", "2022-01-24"]
    let outcome = try program.run(options + ["-o", "map-{date}.html"])
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(try read("map-2022-01-22.html").contains("4,120"))
    #expect(try !read("map-2022-01-24.html").contains("4,120"))
    for output in [[], ["-o", "-"], ["-o", "map.html"]] {
      let refused = try program.run(options + output)
      #expect(refused.status == 64, Comment(rawValue: refused.errors))
      #expect(refused.errors.contains("map-{date}.html"))
    }
  }

  @Test("the summary as HTML has a chart of the days up to it, and a map")
  func pictures() throws {
    let outcome = try program.run(
      "summary", "--date", "2022-01-24", "--format", "html")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(outcome.output.contains("id=\"chart\"") && outcome.output.contains("id=\"map\""))
    #expect(outcome.output.contains("22 January 2022: 4,120 people"))
    #expect(outcome.output.contains("24 January 2022: 3,890 people"))
    #expect(!outcome.output.contains("25 January 2022: "))
  }
}
