import ArgumentParser
import Displacement
import Publishing
import Situation

extension Export {
  /// `nuzuh export geojson`.
  struct GeoJSONCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "geojson",
      abstract: "Places, movements and routes as GeoJSON (RFC 7946), for QGIS and web maps.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var export: ExportOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    mutating func perform() throws {
      var run = try ExportRun(ledger, page, export, output: output, asJSON: true)
      let pages = run.pages()
      let boundaries = try run.boundaries(of: pages)
      let targets = run.targets(pages, to: output, stem: "map", ending: "geojson")
      for target in targets {
        let map = GeoJSON(MapLayers(target.pages, boundaries: boundaries))
        try run.write(target.name) { try map.write($0) }
      }
      try run.finish("geojson", pages.map { Manifest.Entry($0) })
    }
  }

  /// `nuzuh export geopackage`.
  struct GeoPackageCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "geopackage",
      abstract: "The same layers as a GeoPackage, for QGIS.",
      discussion: """
        Example:
          nuzuh export geopackage --date 2022-01-26 --audience partners -o hasakah.gpkg
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var export: ExportOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The file; - is standard output.", valueName: "file"))
    var output: String

    mutating func perform() throws {
      var run = try ExportRun(ledger, page, export, output: output)
      let pages = run.pages()
      let boundaries = try run.boundaries(of: pages)
      let targets = run.targets(pages, to: output, stem: "map", ending: "gpkg")
      for target in targets {
        let package = GeoPackage(MapLayers(target.pages, boundaries: boundaries))
        do {
          try run.write(target.name) { try package.write($0) }
        } catch let failure as SQLiteFailure {
          throw Failure(.inputOutput, "The GeoPackage cannot be made: \(failure).")
        }
      }
      try run.finish("geopackage", pages.map { Manifest.Entry($0) })
    }
  }

  /// `nuzuh export idu`.
  struct IDUCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "idu",
      abstract: "Figures in the field names of IDMC's Internal Displacement Updates.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var export: ExportOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    mutating func perform() throws {
      var run = try ExportRun(ledger, page, export, output: output, asJSON: true)
      let pages = run.pages()
      let targets = run.targets(pages, to: output, stem: "idu", ending: "json")
      for target in targets {
        try run.write(DisplacementUpdates(target.pages).text, to: target.name)
      }
      try run.finish("idu", pages.map { Manifest.Entry($0) })
    }
  }
}
