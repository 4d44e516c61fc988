import ArgumentParser
import Displacement
import Publishing
import Situation

extension Export {
  /// `nuzuh export map`.
  struct MapCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "map",
      abstract: "A map to look at in any browser: one file, both languages, nothing fetched.",
      discussion: """
        Examples:
          nuzuh export map --date 2022-01-26 -o map.html
          nuzuh export map --date 2022-01-26 --audience public --language ar -o map.html
          nuzuh export map --from 2022-01-21 --to 2022-01-26 -o maps/map-{date}.html
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var export: ExportOptions

    @Option(name: .long, help: "The language that the page opens in: en or ar.")
    var language: LanguageCode = .english

    @Flag(name: .long, help: "Arabic-Indic digits (٠-٩) on the Arabic page.")
    var arabicDigits = false

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
      guard export.from != nil, let output, output != "-" else {
        if export.from == nil { return }
        throw ValidationError("A page shows one day: name a file a day, such as map-{date}.html.")
      }
      guard output.contains("{date}") || output.hasSuffix("/") || Files.isFolder(output) else {
        throw ValidationError(
          "A page shows one day: name a folder or a file a day, such as -o map-{date}.html.")
      }
    }

    mutating func perform() throws {
      var run = try ExportRun(ledger, page, export, output: output)
      let pages = run.pages(isPrinted: true)
      let targets = run.targets(pages, to: output, stem: "map", ending: "html")
      for target in targets {
        for page in target.pages {
          let map = MapPage(
            page, outlines: try run.outlines(of: page), language: language,
            digits: arabicDigits ? .arabicIndic : .western)
          try run.write(map.text, to: target.name)
        }
      }
      try run.finish("map", pages.map { Manifest.Entry($0) })
    }
  }
}
