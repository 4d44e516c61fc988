import ArgumentParser
import Displacement
import Intake
import Language
import Ledger

extension Routes {
  /// `nuzuh routes set`: what is now said of one route.
  struct SetStatus: Command {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Record what is now so of a route, known or new.",
      discussion: """
        Examples:
          nuzuh routes set --origin Ghwayran --destination Hasakah --status closed \\
            --hazards fighting,mines --source "our field team"
          nuzuh routes set 8b1f --status open --date 2022-01-26 --source OCHA

        It is recorded as a row of a route sheet is, with the same checks, and approved
        by you; what was said before stays in the ledger. A known route is named by the
        beginning of its id (nuzuh routes list --json) or by its ends; of several with
        these ends the id or --mode tells them apart. Other ends are a new route.
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var person: PersonOptions

    @Argument(help: ArgumentHelp("A known route, by the beginning of its id.", valueName: "route"))
    var route: String?

    @Option(
      name: .long, help: ArgumentHelp("Where it starts; + between several.", valueName: "place"))
    var origin: String?
    @Option(
      name: .long, help: ArgumentHelp("Where it leads; + between several.", valueName: "place"))
    var destination: String?
    @Option(
      name: .long, help: ArgumentHelp("What it passes; + between several.", valueName: "place"))
    var via: String?
    @Option(name: .long, help: "How people travel: foot, vehicle, boat, mixed or unknown.")
    var mode: Route.Mode?
    @Option(
      name: .long,
      help: ArgumentHelp(
        "How much harm it could do in the wrong hands: low, moderate, high or severe.",
        valueName: "level"))
    var sensitivity: Sensitivity?

    @Option(
      name: .long,
      help: ArgumentHelp("One of: open, restricted, closed, unknown.", valueName: "status"))
    var status: RouteStatus.State
    @Option(
      name: .long,
      help: ArgumentHelp(
        "With commas between: fighting, checkpoint, mines, cold, curfew, other.",
        valueName: "hazard,..."))
    var hazards: String?
    @Flag(name: .long, help: "Somebody guards it.") var secured = false
    @Option(
      name: .long,
      help: ArgumentHelp("The day on which it is so (default: today).", valueName: "YYYY-MM-DD"))
    var date: Day?
    @Option(name: .long, help: ArgumentHelp("Who says so.", valueName: "name"))
    var source: String

    @Flag(name: .long, help: "Say what would be recorded, and record nothing.") var dryRun = false
    @Flag(name: .long, help: "Print JSON.") var json = false
    @Option(name: .long, help: "The language of the messages: en or ar (default: both).")
    var language: LanguageCode?

    func validate() throws {
      let ends = [origin, destination, via].compactMap(\.self)
      guard (route == nil) != ends.isEmpty, route == nil || mode == nil else {
        throw ValidationError("Name a known route, or say its ends, and not both.")
      }
    }

    mutating func perform() throws {
      let ledger = try ledger.open(readOnly: false)
      let known = KnownRoutes(in: try ledger.history())
      var row = try route.map { try known.row(named: $0) } ?? known.row(with: ends)
      if let sensitivity { row[.sensitivity] = sensitivity.rawValue }
      row[.date] = "\(date ?? Clock.today(in: ledger.event.timeZone))"
      row[.status] = status.rawValue
      row[.hazards] = hazards
      row[.secured] = secured ? "yes" : "no"
      row[.source] = source
      let sheet = SheetImport(
        ledger: ledger, options: TableReader.Options(), keepsGood: false, isDryRun: dryRun,
        by: person.name, only: .routes, isAgain: true)
      let outcome = try sheet.take("routes set", SetStatus.sheet(of: row))
      if json { try Terminal.print(outcome.json.text()) }
      for problem in outcome.report.table.problems {
        let languages = language.map { [$0] } ?? [.english, .arabic]
        let words = languages.map { problem.message(in: $0) } + problem.suggestions
        Terminal.complain(words.joined(separator: "\n  "))
      }
      guard !outcome.isRefused else { throw ExitCode(Failure.Status.data.rawValue) }
      tell(outcome)
    }

    private var ends: KnownRoutes.Ends {
      .init(origin: origin, destination: destination, via: via, mode: mode)
    }

    private func tell(_ outcome: SheetOutcome) {
      let what = "the route is \(status.rawValue)"
      if let batch = outcome.receipt.batch {
        Terminal.remark("Recorded as \(batch.id): \(what).")
      } else if dryRun {
        Terminal.remark("Would record: \(what).")
      } else {
        Terminal.remark("Nothing new: the ledger holds it already.")
      }
    }

    /// The one row as a sheet, which makes it what a row of a sheet is in all that follows.
    private static func sheet(of row: [Field: String]) -> [UInt8] {
      let sheet = ExportSheet(.routes)
      var bytes = ByteBuffer(capacity: 1 << 10)
      bytes.append(text: sheet.heading)
      sheet.append(row, to: &bytes)
      return bytes.drain { Array($0) }
    }
  }
}
