import ArgumentParser
import Displacement
import Ledger

/// A command whose failures are sentences and exit statuses, the same for all commands.
protocol Command: ParsableCommand {
  /// Does the work of the command.
  mutating func perform() throws
}

extension Command {
  mutating func run() throws {
    do {
      try Clock.check()
      try perform()
    } catch let failure as Failure {
      throw failure.exit()
    } catch let error as LedgerError {
      Terminal.complain(error.description + ".")
      throw ExitCode(error.exitStatus)
    }
  }
}

/// A command over a ledger.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The ledger (default: NUZUH_DATABASE, else nuzuh.sqlite in this folder).",
      valueName: "file"))
  var database: String?

  func validate() throws {
    guard database != "-" else {
      throw ValidationError("A ledger is a file, not standard input or output: name it.")
    }
  }

  /// The ledger's file: the flag, else the variable, else the file in the current folder.
  var path: String {
    database ?? Environment["NUZUH_DATABASE"] ?? "nuzuh.sqlite"
  }

  /// Opens the ledger that the options name.
  func open(readOnly: Bool) throws(LedgerError) -> Ledger {
    try Ledger(opening: path, readOnly: readOnly)
  }
}

/// Who records, for the ledger's own trace; never printed on a page or in an export.
struct PersonOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Who records this (default: your login).", valueName: "name"))
  var by: String?

  /// Their name, where anything tells it.
  var known: String? {
    by ?? Environment["USER"] ?? Environment["LOGNAME"] ?? Environment.login
  }

  var name: String { known ?? "unknown" }
}

/// What a summary or an export is about: the day, what was known by when, and for whom.
struct PageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day (default: today, or the latest day in the ledger if that is earlier).",
      valueName: "YYYY-MM-DD"))
  var date: Day?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only what the ledger knew by then (default: all of it).", valueName: "time"))
  var knownAt: Moment?

  @Option(name: .long, help: "Who it is for: internal, partners or public.")
  var audience: Audience = .internal
}
