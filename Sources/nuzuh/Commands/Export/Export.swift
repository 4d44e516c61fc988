import ArgumentParser
import Displacement
import Ledger
import Publishing
import Situation

/// `nuzuh export`: files for maps and partners.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write files for maps and partners.",
    discussion: """
      Example:
        nuzuh export geojson --date 2022-01-26 --audience public -o map.geojson
        nuzuh export csv --excel -o figures.csv

      What may not be seen by the audience is lifted to the city or withheld, and
      counted.
      """,
    subcommands: [GeoJSONCommand.self, CSVCommand.self, FlowsCommand.self, IDUCommand.self])

  /// `nuzuh export geojson`.
  struct GeoJSONCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "geojson",
      abstract: "Places, movements and routes as GeoJSON (RFC 7946), for QGIS and web maps.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    mutating func perform() throws {
      let summary = try DayPage.summary(of: ledger.open(readOnly: true), page)
      var map = ""
      GeoJSON(summary).write(to: &map)
      try Files.write(map, to: output)
      Export.remark(on: summary)
    }
  }

  /// Says for whom an export is, and how much of the page it may not show.
  static func remark(on summary: Summary) {
    remark(on: summary.asOf, for: summary.audience, withheld: summary.withheld)
  }

  /// Says for whom an export is, and how much it may not show.
  static func remark(on day: Day, for audience: Audience, withheld: Int) {
    let withheld = withheld == 0 ? "" : "; \(withheld) withheld for safety"
    Terminal.remark("Exported \(day) for the audience: \(audience.rawValue)\(withheld).")
  }
}
