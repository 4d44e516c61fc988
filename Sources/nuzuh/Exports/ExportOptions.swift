import ArgumentParser
import Displacement

/// What of a ledger an export holds, besides the day and the audience.
struct ExportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The first day of a series, a page a day.", valueName: "YYYY-MM-DD"))
  var from: Day?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The last day of a series (default: as for --date).", valueName: "YYYY-MM-DD"))
  var to: Day?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only these places, by identifier or name, with commas between them.", valueName: "place,...")
  )
  var places: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write what was withheld to this file: counts by reason, never values.", valueName: "file"))
  var manifest: String?

  @Flag(name: .long, help: "Say what would be written, and write nothing.") var dryRun = false
  @Flag(name: .long, help: "Print what was written as JSON.") var json = false

  func validate() throws {
    if to != nil, from == nil {
      throw ValidationError("--to ends a series: say with --from where it begins.")
    }
  }
}
