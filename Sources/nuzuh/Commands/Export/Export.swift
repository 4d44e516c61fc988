import ArgumentParser

/// `nuzuh export`: files for maps and partners.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write files for maps and partners.",
    discussion: """
      Examples:
        nuzuh export geojson --date 2022-01-26 --audience public -o map.geojson
        nuzuh export geojson --from 2022-01-21 --to 2022-01-26 -o series.geojson
        nuzuh export geojson --from 2022-01-21 -o maps/map-{date}.geojson
        nuzuh export csv --excel -o figures.csv

      What may not be seen by the audience is lifted to the city or withheld, and
      counted; --manifest writes the counts. In a series, what is withheld on one day
      is withheld on all of its days. A name with {date} in it, or a folder, takes a
      file a day.
      """,
    subcommands: [
      GeoJSONCommand.self, GeoPackageCommand.self, MapCommand.self, CSVCommand.self,
      FlowsCommand.self, IDUCommand.self,
    ])
}
