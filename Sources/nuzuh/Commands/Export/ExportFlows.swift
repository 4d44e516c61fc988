import ArgumentParser
import Displacement
import Publishing
import Situation

extension Export {
  /// `nuzuh export flows`.
  struct FlowsCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "flows",
      abstract: "Movements as locations.csv and flows.csv, for FlowmapBlue and flowmap.gl.",
      discussion: """
        Examples:
          nuzuh export flows --date 2022-01-26 --audience public -o flows
          nuzuh export flows --from 2022-01-21 --to 2022-01-26 -o flows-{date}

        Such a map adds up what it is given, so a series takes a folder a day.
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var export: ExportOptions

    @Option(name: .long, help: "The movement: displacement, onward, return or release.")
    var measure: Movement = .displacement

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The folder of the two files; it is made.", valueName: "folder"))
    var output: String

    func validate() throws {
      guard output != "-" else {
        throw ValidationError("Flows are two files: name a folder for them.")
      }
      guard export.from == nil || output.contains("{date}") else {
        throw ValidationError(
          "A map of flows adds up all of a file, and would count the days of a series again and "
            + "again: name a folder a day, such as -o flows-{date}.")
      }
    }

    mutating func perform() throws {
      var run = try ExportRun(ledger, page, export, output: output)
      let pages = run.pages()
      var leftOut = 0
      for page in pages {
        let folder = output.replacing("{date}", with: "\(page.asOf)")
        let map = FlowMap(page, of: measure)
        leftOut += map.leftOut
        try run.makeFolder(folder)
        try run.write(map.locations, to: "\(folder)/locations.csv")
        try run.write(map.flows, to: "\(folder)/flows.csv")
      }
      try run.finish(
        "flows", pages.map { Manifest.Entry($0) },
        leavingOut: [
          "that are no flow of such a map: one end or number is not known, "
            + "or another count of the same ends stands for them": leftOut
        ])
    }
  }
}
