import Foundation
import Testing

/// Pages in files: languages, days, formats, and what a machine may not have.
@Suite("Summaries in files")
struct SummaryCommandTests {
  let program: Program

  init() throws {
    program = try Program.inHasakah()
    try program.write(
      """
      date,place,measure,unit,best,accommodation,source
      2022-01-21,Ghwayran,displaced,people,120,,OCHA
      2022-01-22,Ghwayran,displaced,people,752,collective_centre,OCHA
      """, to: "figures.csv")
    let taken = try program.run("import", "figures.csv", "--by", "Amal")
    try #require(taken.status == 0, Comment(rawValue: taken.output))
  }

  private var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        .filter { $0.hasPrefix("day") }.sorted()
    }
  }

  @Test("both languages in one call give both files, readable by their owner alone")
  func languages() throws {
    let outcome = try program.run("summary", "--language", "ar,en", "-o", "day.html")
    #expect(outcome.status == 0)
    #expect(try files == ["day.ar.html", "day.en.html"])
    for name in try files {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.file(name).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    let arabic = try String(contentsOf: program.file("day.ar.html"), encoding: .utf8)
    #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test("a series of days gives a file for each, with its date in the name")
  func series() throws {
    let outcome = try program.run("summary", "--from", "2022-01-20", "-o", "day.v1.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try files == ["day.v1-2022-01-20.txt", "day.v1-2022-01-21.txt", "day.v1-2022-01-22.txt"])
    let second = try String(contentsOf: program.file("day.v1-2022-01-21.txt"), encoding: .utf8)
    #expect(second.contains("No. 2 · As of 21 January 2022"))
    let alone = try program.run("summary", "--date", "2022-01-21").output
    #expect(alone == second)
    let both = try program.run(
      "summary", "--from", "2022-01-21", "--to", "2022-01-21", "--language", "en,ar", "-o",
      "day.md")
    #expect(both.status == 0)
    #expect(try files.prefix(2) == ["day-2022-01-21.ar.md", "day-2022-01-21.en.md"])
  }

  @Test(
    "what makes no sense is refused before anything is written",
    arguments: [
      ["--language", "ar,en"], ["--language", "ar,ar", "-o", "day.md"],
      ["--language", "", "-o", "day.md"], ["--from", "2022-01-20"],
      ["--from", "2022-01-20", "-o", "-"], ["--to", "2022-01-22", "-o", "day.md"],
      ["--from", "2022-01-20", "--date", "2022-01-21", "-o", "day.md"],
      ["--from", "2022-01-22", "--to", "2022-01-21", "-o", "day.md"],
      ["--from", "2022-01-19", "-o", "day.md"],
      ["--from", "2022-01-20", "--to", "2052-01-21", "-o", "day.md"], ["-o", "day.docx"],
    ])
  func refusals(_ arguments: [String]) throws {
    let outcome = try program.run(["summary"] + arguments)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try files.isEmpty)
  }

  @Test("an office's planning figures stand in place of the built-in ones, and in the command")
  func planning() throws {
    // Markdown does not break lines; its escapes are taken off.
    func page(_ arguments: String...) throws -> String {
      let outcome = try program.run(["summary", "--format", "markdown"] + arguments)
      return outcome.output.replacing("\\", with: "")
    }
    let builtIn = try page()
    #expect(builtIn.contains("Water: 15 litres a day per person"))
    #expect(builtIn.contains("11,280"))
    try program.write(
      """
      id,name_en,name_ar,amount,unit_en,unit_ar,per,counted,shelters,source
      lamps,Lamps,مصابيح,0.5,lamps,مصباح,4,people,collective_centre,our cluster
      """, to: "own.csv")
    let own = try page("--planning-figures", "own.csv")
    #expect(own.contains("Lamps: 0.5 lamps per 4 people"))
    #expect(own.contains("94"))
    #expect(!own.contains("litres"))
    #expect(own.contains("--planning-figures own.csv"))
    let json = try program.run("summary", "--json", "--planning-figures", "own.csv").json()
    let figures = try #require(json["planning_figures"] as? [[String: Any]])
    #expect(figures.count == 1)
    #expect(figures[0]["kind"] as? String == "planning figure")
    #expect(figures[0]["best"] as? Int == 94)
    try program.write("id\nx\n", to: "bad.csv")
    let bad = try program.run("summary", "--planning-figures", "bad.csv")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("bad.csv:2: column \"amount\": there is no value."))
    #expect(try program.run("summary", "--planning-figures", "none.csv").status == 66)
  }

  @Test("without fonts a PDF says what to install, and the other formats are printed")
  func fonts() throws {
    try program.write("<fontconfig></fontconfig>", to: "fonts.conf")
    let environment = ["FONTCONFIG_FILE": program.file("fonts.conf").path]
    let outcome = try program.run(["summary", "-o", "day.pdf"], environment: environment)
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("install the package"))
    #expect(outcome.output.isEmpty)
    #expect(try files.isEmpty)
    let html = try program.run(["summary", "-o", "day.html"], environment: environment)
    #expect(html.status == 0)
  }

  @Test("a PDF has the same bytes in every call, or says what is missing")
  func pdf() throws {
    let outcome = try program.run("summary", "--language", "ar,en", "-o", "day.pdf")
    guard outcome.status == 0 else {
      #expect(outcome.status == 69)
      #expect(outcome.errors.contains("install the package"))
      return
    }
    #expect(try files == ["day.ar.pdf", "day.en.pdf"])
    let file = try Data(contentsOf: program.file("day.en.pdf"))
    #expect(file.starts(with: Data("%PDF-".utf8)))
    _ = try program.run("summary", "-o", "day.pdf")
    #expect(try Data(contentsOf: program.file("day.pdf")) == file)
  }

  @Test("the program starts without Pango and Cairo: nothing links it to them")
  func unlinked() throws {
    let bytes = try Data(contentsOf: Program.binary, options: .mappedIfSafe)
    // What a binary needs stands in its table of strings, beside our own name for it.
    let name = Data("libpangocairo-1.0.so.0\0".utf8)
    let first = try #require(bytes.range(of: name))
    #expect(bytes.range(of: name, in: first.upperBound..<bytes.endIndex) == nil)
    #expect(bytes.range(of: Data("\0libcairo.so.2\0".utf8)) == nil)
  }
}
