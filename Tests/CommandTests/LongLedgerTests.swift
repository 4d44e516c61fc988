import Foundation
import Testing

/// A ledger that is too long to be read whole for each page.
@Suite("A long ledger")
struct LongLedgerTests {
  let program: Program
  /// How many days of counts there are.
  private let days = 2_600

  init() throws {
    program = try Program()
    let outcome = try program.run(
      "init", "--event", "Hasakah", "--started", "2012-01-01", "--household-size", "4.3,5,6")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    let first = try #require(ISO8601DateFormatter().date(from: "2012-01-01T12:00:00Z"))
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    let rows = (0..<days).flatMap { day in
      let date = formatter.string(from: first.addingTimeInterval(86_400 * Double(day)))
      return ["Ghwayran", "Al-Zuhour"].flatMap { place in
        [
          "\(date),\(place),displaced,people,\(1_000 + day),OCHA",
          "\(date),\(place),displaced,households,\(200 + day),IOM",
        ]
      }
    }
    try program.write(
      "date,place,measure,unit,best,source\n" + rows.joined(separator: "\n"), to: "figures.csv")
    let taken = try program.run("import", "figures.csv")
    try #require(taken.status == 0, Comment(rawValue: taken.errors))
  }

  @Test("a page says how many older claims it does not list, in both languages")
  func page() throws {
    let arguments = ["summary", "--date", "2019-02-12"]
    let english = try program.run(arguments)
    #expect(english.status == 0, "\(english.errors)")
    let text = english.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("10,388 older claims cannot matter on this day"))
    let arabic = try program.run(arguments + ["--language", "ar"]).output
    #expect(arabic.contains("أقوال أقدم"))
    #expect(!arabic.contains("cannot matter"))
  }

  @Test("explain names all claims of a line, those of the first day too")
  func explain() throws {
    let explanation = try program.run(
      "explain", "displaced/hsk-ghwayran", "--date", "2019-02-12", "--json"
    ).json()
    let aside = try #require(explanation["excluded"] as? [[String: Any]])
    #expect(aside.count == 2 * days - 1)
    let total = try program.run("explain", "displaced", "--date", "2019-02-12", "--json").json()
    #expect((total["excluded"] as? [[String: Any]])?.count == 4 * days - 2)
  }

  @Test("a sheet for the office has every claim, a map just what counts")
  func exports() throws {
    let arguments = ["--date", "2019-02-12"]
    let sheet = try program.run(["export", "csv"] + arguments)
    #expect(sheet.output.split(whereSeparator: \.isNewline).count == 4 * days + 1)
    let map = try program.run(["export", "geojson"] + arguments).json()
    #expect((map["features"] as? [Any])?.isEmpty == false)
  }
}
