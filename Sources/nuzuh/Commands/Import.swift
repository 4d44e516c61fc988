import ArgumentParser
import Displacement
import Foundation
import Intake
import Language
import Ledger

/// `nuzuh import`: sheets that staff make.
struct Import: Command {
  static let configuration = CommandConfiguration(
    abstract: "Take figures, routes and places from CSV files.",
    discussion: """
      Examples:
        nuzuh import updates.csv
        nuzuh import updates.csv --dry-run
        nuzuh import old.csv --source "our field team" --date 2022-01-21

      A file is taken whole or not at all; every wrong cell is named with what to
      write instead. With --keep-good the good rows are taken, and the others go to
      NAME.rejected.csv with their reasons, to be mended and imported again.
      A file of that name is never replaced: the next is NAME.rejected-2.csv.
      Importing a file twice changes nothing, also where a later file corrected what
      it says; --again brings its numbers back.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions

  @Argument(help: ArgumentHelp("CSV files; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    name: .long, help: ArgumentHelp("The source of rows that name none.", valueName: "name"))
  var source: String?

  @Option(
    name: .long, help: ArgumentHelp("The day of rows that give none.", valueName: "YYYY-MM-DD"))
  var date: Day?

  @Option(name: .long, help: ArgumentHelp("The measure of rows that name none.", valueName: "name"))
  var measure: Measure?

  @Option(name: .long, help: "What rows count that do not say it: people, households or housing.")
  var unit: Displacement.Unit?

  @Option(name: .long, help: "The order of day and month in dates such as 03/04/2022: dmy or mdy.")
  var dateOrder: DateOrder?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The encoding, if it is read wrong, such as windows-1256.", valueName: "name"))
  var encoding: TextEncoding?

  @Flag(name: .long, help: "Take the good rows, and write the others to NAME.rejected.csv.")
  var keepGood = false

  @Flag(name: .long, help: "Take a file that was imported before over later corrections.")
  var again = false

  @Flag(name: .long, help: "Say what would happen, and write nothing.") var dryRun = false
  @Flag(name: .long, help: "Print JSON, one object a line.") var json = false
  @Option(name: .long, help: "The language of the messages: en or ar (default: both).")
  var language: LanguageCode?

  mutating func perform() throws {
    let ledger = try ledger.open(readOnly: false)
    let sheets = SheetImport(
      ledger: ledger, options: options, keepsGood: keepGood, isDryRun: dryRun, by: person.name,
      isAgain: again)
    var status: Failure.Status?
    for file in files {
      let outcome = try sheets.take(file)
      if json {
        try Terminal.print(outcome.json.text())
      } else {
        try Terminal.print(outcome.text(in: languages))
      }
      if outcome.report.table.hasErrors { status = .data }
    }
    if let status { throw ExitCode(status.rawValue) }
  }

  private var languages: [LanguageCode] { language.map { [$0] } ?? [.english, .arabic] }

  private var options: TableReader.Options {
    var options = TableReader.Options()
    options.source = source
    options.date = date
    options.measure = measure
    options.unit = unit
    options.dateOrder = dateOrder
    options.encoding = encoding
    return options
  }
}
